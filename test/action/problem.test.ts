import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makePage, settings } from './site.ts';
import { startActionWorld } from './world.ts';
import type { ActionWorld } from './world.ts';

const site = { 'docreel.yml': settings, 'docs/a.md': makePage('The agent copies your files.') };
/** Nothing was ordered, and the ledger holds no intent. */
async function expectNothingBought(world: ActionWorld): Promise<void> {
  expect(world.emulator.requests().filter(({ method }) => method === 'POST')).toEqual([]);
  expect((await world.readLedger()).rows).toEqual([]);
}

describe.concurrent('what a step says when something is wrong', () => {
  it('with inputs, commits, tokens, keys and git: what, where, and what to do, before anything is paid for', async () => {
    await using world = await startActionWorld({ github: { settings: { private: true } } });
    const commits = await world.push(site);
    const empty = await mkdtemp(join(tmpdir(), 'docreel-empty-'));
    const cases: readonly (readonly [Readonly<Record<string, string>>, RegExp, Readonly<Record<string, string>>?])[] = [
      [{ mode: 'rendr' }, /^error: mode "rendr" is not one of auto, plan, render, submit, collect$/],
      [{ 'max-cost': 'lots' }, /^error: max-cost "lots" is not an amount: .* e\.g\. "20 usd"/],
      [{ 'wait-minutes': 'long' }, /^error: wait-minutes "long" is not a number from 0 to 360$/],
      [{ shard: '5/4' }, /^error: shard "5\/4" is not "i\/n"/],
      [{ config: 'docrel.yml' }, /^error: Nothing was bought: 2 problems have to be mended before anything is paid for$/],
      [{ base: 'v9.9' }, /^error: base "v9\.9" names no commit of this repository; check its spelling/],
      [{ head: '2'.repeat(40) }, /^error: head "2{40}" names no commit of this repository/],
      [{ 'github-token': 'ghs_wrong' }, /^error: Could not fetch the commit [0-9a-f]{40} from origin .*\n(.*\n)*What to do: .*`github-token`.*`permissions: contents: write`/],
      [{ 'heygen-api-key': 'wrong' }, /^error: Nothing was bought: HeyGen: GET \/v3\/users\/me answered 401 .*; check the HeyGen key/],
      [{}, /^error: git was not found on the PATH\.\nWhat to do: install git/, { PATH: empty }],
    ];
    try {
      const results = await Promise.all(cases.map(async ([inputs, , env]) => world.stepOnPush(commits, inputs, env === undefined ? {} : { env })));
      for (const [index, { code, annotations }] of results.entries()) {
        expect(annotations.at(-1)).toMatch(cases[index]?.[1] ?? /^$/);
        expect(code).toBe(1);
      }
      // the defaults have no limits: they are not taken for settings that were named
      expect(results[cases.findIndex(([inputs]) => 'config' in inputs)]?.annotations[0]).toContain('file=docrel.yml: the settings that were named are not in this commit; correct the path');
    } finally {
      await rm(empty, { recursive: true, force: true });
    }
    world.emulator.setBalance(0);
    const poor = await world.stepOnPush(commits);
    expect(poor).toMatchObject({ code: 1, annotations: [expect.stringMatching(/^error: Nothing was bought: .*the HeyGen account holds 0\.00 usd: top it up/)] });
    world.emulator.setBalance(100);
    world.github.settings.permissions.contents = 'read';
    const reading = await world.stepOnPush(commits);
    expect(reading).toMatchObject({ code: 1, outputs: { planned: '1', rendered: '0' } });
    expect(reading.annotations.at(-1)).toMatch(/^error: Nothing was bought: Could not push refs\/heads\/docreel\/ledger to origin .*\n(.*\n)*What to do: .*`permissions: contents: write`/);
    await expectNothingBought(world);
  });

  it('with pages and settings: every mistake at once, each on its line', async () => {
    await using world = await startActionWorld();
    const commits = await world.push({
      'docreel.yml': `${settings}limts: {}\n`,
      'docs/a.md': '---\ntitle: A\nvideo:\n  langages: [en]\n  voices: { not a tag: 1 }\n---\n\n# A\n\nThe agent copies your files.\n',
      'docs/b.md': '---\nvideo: [\n---\n\n# B\n',
      'docs/c.md': new Uint8Array([...Buffer.from('---\nvideo: true\n---\n\n# C\n\n'), 0xff, 0xfe, 0x0a]),
    });
    const result = await world.stepOnPush(commits);
    expect(result.code).toBe(1);
    const all = result.annotations.join('\n');
    expect(all).toMatch(/^error title=Docreel: unknown-key,file=docreel\.yml,line=3,col=1: .*"limts"; did you mean "limits"\?$/m);
    expect(all).toMatch(/^error title=Docreel: unknown-key,file=docs\/a\.md,line=4,col=3: .*"langages".*did you mean "languages"\?$/m);
    expect(all).toMatch(/^error title=Docreel: [\w-]+,file=docs\/a\.md,line=5,col=\d+: .*not a language tag/m);
    expect(all).toMatch(/^error title=Docreel: yaml-syntax,file=docs\/b\.md,line=\d,col=\d+: /m);
    expect(all).toMatch(/^\w+ title=Docreel: encoding,file=docs\/c\.md,line=7: the file is not valid UTF-8; save the file as UTF-8$/m);
    expect(result.annotations.at(-1)).toMatch(/^error: Nothing was bought: \d problems have to be mended/);
    expect(result.summary).toContain('docreel.yml:3');
    await expectNothingBought(world);
  });

  it('with a look and a voice that HeyGen does not know: both, at the page that asks for them', async () => {
    await using world = await startActionWorld();
    const commits = await world.push({ 'docreel.yml': `${settings.replace('Abigail_office_front', 'Abigail_ofice_front')}`, 'docs/a.md': makePage('The agent copies your files.').replace('video: true', 'video: { voices: { en: nobodys-voice } }') });
    const result = await world.stepOnPush(commits);
    expect(result.code).toBe(1);
    expect(result.annotations).toEqual([
      expect.stringMatching(/^error title=Docreel: unknown-look,file=docs\/a\.md,line=3: .*"Abigail_ofice_front".*copy the id of a look/),
      expect.stringMatching(/^error title=Docreel: unknown-voice,file=docs\/a\.md,line=3: .*"nobodys-voice".*voices: \{ en: … \}/),
      expect.stringMatching(/^error: Nothing was bought: 2 problems have to be mended/),
    ]);
    await expectNothingBought(world);
  });

  it('with the folder of the videos: before anything is paid for', async () => {
    await using world = await startActionWorld();
    const commits = await world.push({ ...site, 'docreel.yml': `${settings}publish: { to: folder, folder: README.md/videos }\n` });
    const result = await world.stepOnPush(commits);
    expect(result).toMatchObject({ code: 1, outputs: { planned: '1' } });
    expect(result.annotations).toEqual([expect.stringMatching(/^error: Nothing was bought: The videos are to be kept in the folder \S+README\.md\/videos, which cannot be written .*"publish\.folder" in docreel\.yml/)]);
    await expectNothingBought(world);
  });

  it('with an account that runs dry in between: what failed, why, and how to go on', async () => {
    await using world = await startActionWorld();
    const commits = await world.push(site);
    world.emulator.setFault({ on: 'create', kind: 'empty-wallet' });
    const result = await world.stepOnPush(commits);
    expect(result).toMatchObject({ code: 1, outputs: { planned: '1', rendered: '0', failed: '1', cost: '0' } });
    expect(result.annotations.at(-1)).toMatch(/^error: Not every video is done: .*1 failed\. HeyGen: POST \/v3\/videos answered 402 .*add credit .*`scope: missing`/);
    expect(world.emulator.charges()).toEqual([]);
  });

  it('with pull requests that the repository forbids: the setting, the link by hand, and the videos are kept', async () => {
    await using world = await startActionWorld({ github: { settings: { actionsMayOpenPulls: false } } });
    const commits = await world.push(site);
    const result = await world.stepOnPush(commits);
    expect(result).toMatchObject({ code: 1, outputs: { rendered: '1', failed: '0', 'pull-request-number': '' } });
    const last = result.annotations.at(-1) ?? '';
    expect(last).toContain('Settings → Actions → General → Workflow permissions → "Allow GitHub Actions to create and approve pull requests"');
    expect(last).toContain(`\`${world.github.serverUrl}/acme/docs/compare/main...docreel/main?expand=1\``);
    expect(result.summary).toContain(`\`${world.github.serverUrl}/acme/docs/compare/main...docreel/main?expand=1\``);
    expect(world.github.releases()[0]?.draft).toBe(false);
    expect(await world.read('docreel/main', 'docs/a.md')).toContain('docreel:begin');
    expect((await world.readLedger()).rows.map(({ state }) => state)).toEqual(['published']);

    // once it is allowed, the same videos are proposed, and nothing is paid again
    world.github.settings.actionsMayOpenPulls = true;
    expect(await world.stepOnPush(commits)).toMatchObject({ code: 0, annotations: [], outputs: { planned: '0', 'pull-request-number': '1' } });
    expect(world.emulator.charges()).toHaveLength(1);
  });
});
