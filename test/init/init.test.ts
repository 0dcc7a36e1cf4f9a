import { mkdtemp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config.ts';
import { enrolPage, makeInitFiles, writeInit } from '../../src/init.ts';
import type { InitAnswers } from '../../src/init.ts';

const answers: InitAnswers = { docs: 'docs/**/*.md', page: 'docs/install.md', languages: ['en', 'pt-br'], avatar: 'Abigail_office_front', limit: '5 usd', branch: 'main' };

describe('makeInitFiles()', () => {
  it('writes settings that Docreel reads without a problem', () => {
    const text = makeInitFiles(answers).find(({ path }) => path === 'docreel.yml')?.text ?? '';
    const { config, problems } = parseConfig(text, 'docreel.yml');
    expect(problems).toEqual([]);
    expect(config).toMatchObject({ docs: ['docs/**/*.md'], source: 'en', video: { avatar: 'Abigail_office_front', languages: ['en', 'pt-BR'], everyPage: false }, limits: { run: { micros: 5_000_000, unit: 'usd' } } });
    expect(text).toMatch(/^# yaml-language-server: \$schema=https:/);
  });

  it('writes a workflow that reads nothing of an outsider and asks for no more than it needs', () => {
    const text = makeInitFiles(answers).find(({ path }) => path.startsWith('.github'))?.text ?? '';
    const workflow: unknown = parse(text);
    expect(workflow).toMatchObject({ on: { push: { branches: ['main'] } }, permissions: {}, jobs: { videos: { permissions: { contents: 'write', 'pull-requests': 'write' } } } });
    expect(text).not.toMatch(/pull_request_target|workflow_run|issue_comment|github\.event/);
  });

  it('tells everything that is wrong at once', () => {
    expect(() => makeInitFiles({ ...answers, languages: ['english!'], avatar: 'a: b', limit: 'much', branch: 'x\ny' }))
      .toThrow(/"english!" is not a language tag.*"a: b" is not a HeyGen look.*not a branch.*"much" is not an amount/s);
  });
});

describe('enrolPage()', () => {
  it.each([
    ['# Title\n', '---\nvideo: true\n---\n\n# Title\n'],
    ['---\ntitle: A\n---\n# T\n', '---\ntitle: A\nvideo: true\n---\n# T\n'],
    ['---\r\ntitle: A\r\n---\r\n', '---\r\ntitle: A\r\nvideo: true\r\n---\r\n'],
    ['---\n---\n', '---\nvideo: true\n---\n'],
    ['\uFEFF---\ntitle: A\n---\n', '\uFEFF---\ntitle: A\nvideo: true\n---\n'],
    ['---\nvideo: false\n---\n', '---\nvideo: false\n---\n'],
    ['---\ntitle: never closed\n', null],
    ['+++\ntitle = "A"\n+++\n', null],
  ])('%j → %j', (text, expected) => { expect(enrolPage(text)).toBe(expected); });
});

describe('writeInit()', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'docreel-init-'));
    await mkdir(join(root, 'docs'));
    await writeFile(join(root, 'docs/install.md'), '# Install\n');
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  it('writes what is missing, and the second time nothing', async () => {
    expect((await writeInit(root, answers)).map(({ state }) => state)).toEqual(['written', 'written', 'enrolled']);
    await writeFile(join(root, 'docreel.yml'), 'docs: mine\n');
    expect((await writeInit(root, answers)).map(({ state }) => state)).toEqual(['kept', 'kept', 'already enrolled']);
    expect(await readFile(join(root, 'docreel.yml'), 'utf8')).toBe('docs: mine\n');
  });

  it('follows no link, leaves the repository alone, and writes nothing where a page is none', async () => {
    await writeFile(join(tmpdir(), 'outside.md'), 'x');
    await symlink('/etc/hostname', join(root, 'docs/link.md'));
    for (const page of ['../outside.md', 'docs/link.md', 'docs/none.md', 'docs']) await expect(writeInit(root, { ...answers, page })).rejects.toThrow(/^the page "/);
    await expect(readFile(join(root, 'docreel.yml'))).rejects.toThrow('ENOENT');
    await rm(join(tmpdir(), 'outside.md'), { force: true });
  });
});
