import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config.ts';
import { examine, makeGitHubReader } from '../../src/doctor.ts';
import type { DoctorInput, Finding } from '../../src/doctor.ts';
import { startEmulator } from '../../src/emulator/emulator.ts';
import type { Emulator } from '../../src/emulator/emulator.ts';
import { fastRenderer } from '../../src/emulator/renderer/silent.ts';
import { openRepository } from '../../src/git/repository.ts';
import { makeHeyGen } from '../../src/heygen/client.ts';
import { formatFindings } from '../../src/show/doctor.ts';
import { systemClock } from '../../src/clock.ts';
import { makeTestRepository } from '../git/repository.ts';
import type { TestRepository } from '../git/repository.ts';

const settings = 'docs: docs/**/*.md\nvideo: { avatar: Abigail_office_front }\nlimits: { run: 5 usd, balance-floor: 50 usd }\n';

describe('examine()', () => {
  let site: TestRepository;
  let emulator: Emulator;
  beforeEach(async () => { [site, emulator] = [await makeTestRepository(), await startEmulator({ renderer: fastRenderer, balance: 60 })]; });
  afterEach(async () => { await emulator.close(); await site[Symbol.asyncDispose](); });

  async function look(text: string | null, change: Partial<DoctorInput> = {}, key = ''): Promise<ReadonlyMap<string, Finding>> {
    const { config, problems } = parseConfig(text, 'docreel.yml');
    const heygen = key === '' ? null : makeHeyGen({ baseUrl: emulator.url, key, clock: systemClock, random: Math.random, signal: new AbortController().signal, onNote: () => undefined });
    const findings = await examine({ nodeVersion: '24.1.0', repository: await openRepository(site.root, { env: site.env }), config, problems, hasConfig: text !== null, heygen, readGitHub: null, ...change });
    expect(findings.filter(({ state, remedy }) => state !== 'good' && remedy === null)).toEqual([]);
    return new Map(findings.map((finding) => [finding.name, finding]));
  }

  it('finds nothing in the way of a site that is well set up', async () => {
    await site.commit({ 'docreel.yml': settings, 'docs/a.md': '# A\n', 'mkdocs.yml': 'site_name: x\n' });
    const found = await look(settings, { readGitHub: async () => ({ private: false, push: true, pulls: true, secret: true }) }, emulator.key);
    expect([...found.values()].filter(({ state }) => state !== 'good')).toEqual([]);
    expect(found.get('Balance')?.text).toBe('60.00 usd');
    expect(found.get('Site')?.text).toBe('MkDocs (mkdocs.yml): a player in HTML');
    expect(formatFindings([...found.values()], { color: false })).toMatch(/Nothing stands in the way\.\n$/);
  });

  it('tells each fault with its remedy', async () => {
    await site.commit({ 'README.md': '# A\n' });
    const found = await look('docs: docs/**/*.md\nlimit: 3\n', { nodeVersion: '20.1.0', readGitHub: async () => ({ private: false, push: false }) }, 'wrong-key');
    expect([...found.values()].filter(({ state }) => state === 'bad').map(({ name }) => name)).toEqual(['Node.js', 'Settings', 'Limit', 'GitHub', 'HeyGen']);
    expect(found.get('Settings')?.text).toContain('docreel.yml:2');
  });

  it('knows an avatar that HeyGen does not, a balance below its floor, and a private repository', async () => {
    const text = settings.replace('Abigail_office_front', 'No_such_look').replace('50 usd', '70 usd');
    await site.commit({ 'docreel.yml': text, 'docs/a.md': '# A\n' });
    const found = await look(text, { readGitHub: async () => ({ private: true, push: true }) }, emulator.key);
    expect([...found.values()].filter(({ state }) => state === 'bad').map(({ name }) => name)).toEqual(['Visitors', 'Balance', 'Avatar']);
  });
});

describe('formatFindings()', () => {
  it('breaks lines at words, and says what it could not look at', () => {
    const text = formatFindings([{ name: 'Pull requests', state: 'bad', text: 'workflows may not open them', remedy: 'Settings → Actions → General → Allow GitHub Actions to create and approve pull requests' }, { name: 'HeyGen', state: 'unknown', text: 'not asked', remedy: 'set a key' }], { color: false, width: 60 });
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(60);
    expect(text).toMatch(/1 thing to mend\. 1 thing could not be looked at \(\?\)\.\n$/);
  });
});

describe('makeGitHubReader()', () => {
  const make = (remote: string | undefined, token = 't'): boolean => makeGitHubReader({ remote, host: 'github.com', token, apiUrl: 'http://127.0.0.1:1' }) !== null;
  it('asks only about repositories of the host that the token is for', () => {
    for (const remote of ['https://github.com/octo/docs', 'https://github.com/octo/docs.git', 'git@github.com:octo/docs.git', 'ssh://git@github.com/octo/docs']) expect(make(remote)).toBe(true);
    for (const remote of [undefined, '/srv/docs.git', 'https://github.com.evil.example/octo/docs', 'https://evil.example/github.com/octo']) expect(make(remote)).toBe(false);
    expect(make('https://github.com/octo/docs', '')).toBe(false);
  });
});
