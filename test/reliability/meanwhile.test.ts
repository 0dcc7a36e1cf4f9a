import { afterAll, describe, expect, it } from 'vitest';
import { once } from './boundary.ts';
import { startHarness } from './harness.ts';
import type { Clone, Harness } from './harness.ts';
import { site } from './site.ts';

/** The world moves while a run is at work: the pages, the branch, the ledger. Each time every invariant holds, and nothing is paid twice. */
let acted = 0;
afterAll(() => { expect(acted, 'each of these acts in the middle of a run').toBe(6); });

const scenario = (name: string, work: (harness: Harness, clone: Clone) => Promise<void>): void => {
  it(name, async () => {
    // no process is killed here, so that none is bundled
    await using harness = await startHarness('', { onGitHub: true });
    await harness.push(site);
    await work(harness, await harness.makeClone());
    await harness.check();
  });
};
/** While the run waits for renders: the first paid call is answered. */
const rendering = 'after writeAhead.append';
const read = (harness: Harness, branch: string, path: string): Promise<string> => harness.scene().site.git('show', `refs/heads/${branch}:${path}`).catch(() => '');
const at = (boundary: string, act: () => Promise<unknown>) => once(boundary, async () => {
  acted += 1;
  await act();
});
const countZones = (text: string): number => text.split('docreel:begin').length - 1;

describe('while a run is at work', () => {
  scenario('the base branch moves on: the links are written into the fresh pages', async (harness, clone) => {
    const text = `${String(site['docs/use.md'])}\nA sentence that somebody has added meanwhile.\n`;
    const { exit } = await harness.run(clone, {}, at(rendering, () => harness.push({ 'docs/use.md': text.replace('## Use', '## Use\n\nNew words first.'), 'README.md': 'More.\n' })));
    expect(exit).toBe(0);
    expect(await read(harness, 'docreel/main', 'README.md')).toBe('More.');
    expect(countZones(await read(harness, 'docreel/main', 'docs/install.md'))).toBe(1);
    // what was bought says other words than the page does now: it is not shown there
    const use = await read(harness, 'docreel/main', 'docs/use.md');
    expect([use.includes('New words first.'), countZones(use)]).toEqual([true, 0]);
    expect(harness.emulator.charges()).toHaveLength(3);
  });

  scenario('the base branch is rewritten by force: what is paid for stays usable', async (harness, clone) => {
    const { exit } = await harness.run(clone, {}, at(rendering, async () => {
      const { writer } = harness;
      await writer.git('commit', '--quiet', '--amend', '--message', 'Rewritten');
      await writer.git('push', '--quiet', '--force', 'origin', 'main');
    }));
    expect(exit).toBe(0);
    const fresh = await harness.makeClone();
    expect((await harness.run(fresh)).report.totals).toMatchObject({ planned: 0, reused: 3 });
    expect(countZones(await read(harness, 'docreel/main', 'docs/install.md'))).toBe(1);
    expect(harness.emulator.charges()).toHaveLength(3);
  });

  scenario('a page is deleted: its video is stored all the same, and linked nowhere', async (harness, clone) => {
    const { exit } = await harness.run(clone, {}, at(rendering, () => harness.push({ 'docs/use.md': null })));
    expect(exit).toBe(0);
    expect(await read(harness, 'docreel/main', 'docs/use.md')).toBe('');
    expect((await harness.readLedger()).rows.find(({ page }) => page === 'docs/use.md')?.video).not.toBeNull();
    // and it is history for the next run that looks
    await harness.run(clone, { base: 'HEAD^' });
    expect((await harness.readLedger()).rows.find(({ page }) => page === 'docs/use.md')?.state).toBe('retired');
  });

  scenario('a page is renamed: the video follows its words without being paid again', async (harness, clone) => {
    await harness.run(clone, {}, at(rendering, () => harness.push({ 'docs/use.md': null, 'docs/work.md': site['docs/use.md'] ?? '' })));
    const { exit, report } = await harness.run(clone, { base: 'HEAD^' });
    expect([exit, report.totals.planned]).toEqual([0, 0]);
    expect(countZones(await read(harness, 'docreel/main', 'docs/work.md'))).toBe(1);
    expect(harness.emulator.charges()).toHaveLength(3);
  });

  scenario('another run writes the ledger first: it is read again before anything is bought', async (harness, clone) => {
    const other = await harness.makeClone();
    const { exit } = await harness.run(clone, {}, at('before git.push', async () => { await harness.run(other, { paths: ['docs/use.md'] }); }));
    expect(exit).toBe(0);
    expect(harness.emulator.charges()).toHaveLength(3);
  });

  scenario('a person commits to the branch of the pull request: the commit stays', async (harness, clone) => {
    await harness.run(clone, { paths: ['docs/use.md'] });
    const { writer } = harness;
    const act = async (): Promise<void> => {
      await writer.git('fetch', '--quiet', 'origin', 'docreel/main');
      await writer.git('checkout', '--quiet', '--detach', 'FETCH_HEAD');
      harness.people.push(await writer.commit({ 'docs/use.md': `${await read(harness, 'docreel/main', 'docs/use.md')}\n\nA person was here.\n` }));
      await writer.git('push', '--quiet', 'origin', 'HEAD:docreel/main');
      await writer.git('checkout', '--quiet', 'main');
    };
    const { exit } = await harness.run(clone, {}, at('before forge.propose', act));
    expect(exit).toBe(0);
    expect(await read(harness, 'docreel/main', 'docs/use.md')).toContain('A person was here.');
    expect(harness.emulator.charges()).toHaveLength(3);
  });
});
