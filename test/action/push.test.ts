import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { makePage, settings } from './site.ts';
import { startActionWorld } from './world.ts';

const action: { readonly outputs: object } = parse(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8'));
const sumCharges = (charges: readonly { readonly micros: number }[]): number => charges.reduce((sum, { micros }) => sum + micros, 0);

describe.concurrent('a push to the docs', () => {
  it('renders what is spoken anew, and ends in one pull request with videos and their bill; nothing again, nothing after merging', async () => {
    await using world = await startActionWorld({ github: { settings: { private: true } } });
    const { github, emulator } = world;
    const site = `${settings}pull-request: { labels: [video, docs] }\n`;
    const page = `---\ntitle: Install\nvideo: { languages: [en, es] }\n---\n\n# Install\n\nThe agent [copies](https://example.com/a) your files.\n`;
    const translated = '---\ntitle: Instalar\n---\n\n# Instalar\n\nEl agente copia tus archivos.\n';
    const first = await world.push({ 'docreel.yml': site, 'docs/install.md': page, 'docs/es/install.md': translated });
    const { code, outputs, summary, log, annotations, files } = await world.stepOnPush(first);

    expect(annotations).toEqual([]);
    expect(code).toBe(0);
    // the money: the emulator's own record, the output and the summary are one figure
    const charged = sumCharges(emulator.charges());
    expect(charged).toBeGreaterThan(0);
    expect(Object.keys(outputs).toSorted()).toEqual(Object.keys(action.outputs).toSorted());
    expect(outputs).toMatchObject({ planned: '2', rendered: '2', reused: '0', failed: '0', unfinished: '0', 'cost-unit': 'usd', 'pull-request-number': '1', matrix: '{"shard":["1/1"]}' });
    expect(outputs['plan-hash']).toMatch(/^[0-9a-f]{64}$/);
    expect(Number(outputs['cost']) * 1_000_000).toBeCloseTo(charged, 0);
    const report: { readonly totals: { readonly charge: object }; readonly videos: readonly { readonly video: { readonly url: string } }[] } = JSON.parse(files['report.json'] ?? '');
    expect(report.totals.charge).toEqual({ micros: charged, unit: 'usd' });
    expect(files['storyboard.html']).toContain('Install');
    expect(outputs['report-path']).toContain('report.json');
    expect(summary).toContain('## Docreel: 2 videos in 2 languages');
    expect(summary).toContain("That is what this run's videos cost.");
    // the log of a person who opens the step
    expect(log).toMatch(/^plan: 2 videos in 2 languages/m);
    expect(log).toMatch(/^done docs\/install.md Install \(en\)/m);
    expect(log).toMatch(/^Pull request: \S+\/pull\/1 \(created\)$/m);
    expect(log).not.toContain(String.fromCodePoint(27));

    // the pull request
    const [pull] = github.pulls();
    expect(pull).toMatchObject({ number: 1, state: 'open', draft: false, head: 'docreel/main', base: 'main', labels: ['video', 'docs'], title: 'Training videos for docs/install.md (en, es)' });
    expect(outputs['pull-request-url']).toBe(`${github.serverUrl}/acme/docs/pull/1`);
    const zone = await world.read('docreel/main', 'docs/install.md');
    expect(zone).toContain('<!-- docreel:begin section="install"');
    expect(await world.read('docreel/main', 'docs/es/install.md')).toContain('<!-- docreel:begin');
    for (const { video } of report.videos) {
      expect(pull?.body).toContain(video.url);
      expect(video.url.startsWith(`${github.serverUrl}/acme/docs/releases/download/`)).toBe(true);
    }
    expect(pull?.body).toContain("That is what this run's videos cost.");

    // the release: published, with video, poster and captions for each
    const [release] = github.releases();
    expect(release).toMatchObject({ draft: false });
    expect(release?.assets.map(({ name }) => name.replace(/^.*\./, '')).toSorted()).toEqual(['mp4', 'mp4', 'png', 'png', 'vtt', 'vtt']);
    for (const [, name] of (zone ?? '').matchAll(/\/([^/)]+\.(?:mp4|png))\)/g)) expect(release?.assets.map((asset) => asset.name)).toContain(name);
    // the ledger is on its branch
    expect((await world.readLedger()).rows.map(({ state, locale }) => [state, locale])).toEqual([['published', 'en'], ['published', 'es']]);

    // nothing spoken changes: another file, then a link and a reflow in the page itself
    const tips = [await world.readTip('docreel/main'), await world.readTip('docreel/ledger')];
    const [calls, asked, body] = [emulator.requests().length, github.requests().length, pull?.body];
    const other = await world.stepOnPush(await world.push({ 'README.md': '# Acme documentation\n' }));
    expect(other).toMatchObject({ code: 0, annotations: [], outputs: { planned: '0', rendered: '0' } });
    expect([await world.readTip('docreel/main'), await world.readTip('docreel/ledger')]).toEqual(tips);
    expect(world.writes(asked)).toEqual([]);
    const reflowed = await world.stepOnPush(await world.push({ 'docs/install.md': page.replace('example.com/a', 'example.com/b').replace('agent [', 'agent\n[') }));
    expect(reflowed).toMatchObject({ code: 0, outputs: { planned: '0', rendered: '0', reused: '2', cost: '0' } });
    expect(emulator.requests()).toHaveLength(calls);
    expect(await world.readTip('docreel/ledger')).toBe(tips[1]);
    expect(await world.read('docreel/main', 'docs/install.md')).toContain('example.com/b');
    expect(github.pulls()).toHaveLength(1);
    expect(github.pulls()[0]?.body).toBe(body);

    // a person merges it: their push plans nothing, and from then on the pages show the videos
    const before = await world.readTip('main') ?? '';
    const after = await github.mergePull(1);
    const asking = github.requests().length;
    const merged = await world.stepOnPush({ before, after });
    expect(merged).toMatchObject({ code: 0, outputs: { planned: '0', rendered: '0', 'pull-request-number': '' } });
    expect(world.writes(asking)).toEqual([]);
    expect((await world.readLedger()).rows.map(({ state }) => state)).toEqual(['linked', 'linked']);
    expect(github.pulls()).toHaveLength(1);
    expect(emulator.requests()).toHaveLength(calls);
  });

  it('keeps hostile headings and paths out of the runner\'s ears', async () => {
    await using world = await startActionWorld();
    const path = 'docs/::add-mask::a ##[error]b.md';
    const title = '"::set-output name=planned::9 ##[command]x @octocat <img src=x>"';
    const commits = await world.push({ 'docreel.yml': `${settings}publish: { to: folder, folder: public, base-url: 'https://docs.example.com/v' }\n`, [path]: makePage('Short words.', title) });
    const result = await world.stepOnPush(commits, {}, { folder: 'public' });
    expect(result).toMatchObject({ code: 0, outputs: { planned: '1', rendered: '1' } });
    // what is left are our own: the mask of the key, and the fold around the plan
    const commands = result.output.split('\n').filter((line) => /^\s*::|##\[/.test(line)).map((line) => line.replace(/::[^:]*$/, ''));
    expect(commands).toEqual(['::add-mask', '::group', '::endgroup']);
    expect(world.github.pulls()[0]?.body).not.toMatch(/@octocat|<img src=x/);
    expect(result.summary).not.toMatch(/@octocat|<img src=x/);
  });
});
