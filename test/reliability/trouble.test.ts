import { chmod, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { once } from './boundary.ts';
import { buildChild, startHarness } from './harness.ts';
import type { Harness, HarnessOptions } from './harness.ts';
import { site } from './site.ts';

/** Disks, remotes and machines that fail: nothing is spent unseen, and the next run goes on. */
let child: Awaited<ReturnType<typeof buildChild>>;
beforeAll(async () => { child = await buildChild(); });
afterAll(async () => { await child.dispose(); });

const posts = (harness: Harness): number => harness.emulator.requests().filter(({ method }) => method === 'POST').length;
const scenario = (name: string, work: (harness: Harness) => Promise<void>, options: HarnessOptions = {}): void => {
  it(name, async () => {
    await using harness = await startHarness(child.path, { onGitHub: true, ...options });
    await harness.push(site);
    await work(harness);
    await harness.check();
  });
};

/** The remote takes nothing for the ledger from now on, until it is allowed again. */
async function forbidLedger(harness: Harness): Promise<() => Promise<void>> {
  const hook = join(harness.scene().site.root, 'hooks', 'pre-receive');
  await writeFile(hook, '#!/bin/sh\nwhile read old new ref; do case "$ref" in refs/heads/docreel/ledger) echo "the ledger is protected" >&2; exit 1;; esac; done\n');
  await chmod(hook, 0o755);
  return () => rm(hook);
}

describe('a ledger', () => {
  scenario('that cannot be pushed: nothing is bought, and the run says why', async (harness) => {
    const allow = await forbidLedger(harness);
    const clone = await harness.makeClone();
    const { exit, report } = await harness.run(clone);
    expect(exit).toBe(2);
    expect(report.stopped).toContain('the ledger is protected');
    expect(posts(harness)).toBe(0);
    await allow();
    expect((await harness.run(clone)).exit).toBe(0);
    expect(harness.emulator.charges()).toHaveLength(3);
  });

  scenario('that can no longer be pushed once something is bought: no more is bought, what was is told by its id, and the next run takes it up', async (harness) => {
    let allow = async (): Promise<void> => undefined;
    const clone = await harness.makeClone();
    const { exit, report } = await harness.run(clone, {}, once('after writeAhead.append', async () => { allow = await forbidLedger(harness); }));
    expect(exit).toBe(2);
    const bought = harness.emulator.charges().length;
    // two are sent at once; the dubbing waits for its source, and is not bought any more
    expect(bought).toBeLessThanOrEqual(2);
    const told = [report.trouble, ...harness.scene().said.map((each) => JSON.stringify(each))].join('\n');
    for (const { videoId } of harness.emulator.charges()) expect(told).toContain(videoId);
    await harness.check(false);
    await allow();
    expect((await harness.run(clone)).exit).toBe(0);
    expect(harness.emulator.charges()).toHaveLength(3);
  });
});

describe('a machine', () => {
  scenario('that is lost with its disk: another one goes on from the ledger alone', async (harness) => {
    const lost = await harness.spawn(await harness.makeClone(), {}, { crashAt: 100 });
    expect([lost.signal, posts(harness) > 0]).toEqual(['SIGKILL', true]);
    await harness.check(false);
    expect((await harness.run(await harness.makeClone())).exit).toBe(0);
    expect(harness.emulator.charges()).toHaveLength(3);
  });

  scenario('whose disk takes no video: it stays finished at HeyGen, and the next run stores it without paying again', async (harness) => {
    const clone = await harness.makeClone();
    const { exit, report } = await harness.run(clone, {}, once('after writeAhead.append', () => writeFile(join(clone.out, 'run1', 'videos'), 'no folder')));
    expect(exit).toBe(2);
    expect(report.trouble).toMatch(/rendered and paid for, but not stored yet .*(?:EEXIST|ENOTDIR)/s);
    await harness.check();
    expect((await harness.run(clone)).exit).toBe(0);
    expect(harness.emulator.charges()).toHaveLength(3);
  });
});

describe('an old commit', () => {
  scenario('that is run again after newer ones: buys nothing, and takes nothing back', async (harness) => {
    const clone = await harness.makeClone();
    const old = await clone.git('rev-parse', 'HEAD');
    await harness.run(clone);
    await harness.push({ 'docs/use.md': `${String(site['docs/use.md'])}\nClose the page when you are done.\n` });
    await harness.run(clone);
    const show = (): Promise<string> => harness.scene().site.git('show', 'docreel/main:docs/use.md');
    const [before, bought] = [await show(), posts(harness)];
    const { exit } = await harness.run(clone, { head: old });
    expect([exit, posts(harness), await show()]).toEqual([0, bought, before]);
  });

  scenario('whose pull request was merged and then taken back: is proposed anew without paying', async (harness) => {
    const clone = await harness.makeClone();
    await harness.run(clone);
    await harness.github?.mergePull(1);
    await harness.writer.git('pull', '--quiet', '--ff-only', 'origin', 'main');
    expect((await harness.run(clone, { base: 'HEAD' })).report.pullRequest).toBeNull();
    await harness.writer.git('revert', '--no-edit', '-m', '1', 'HEAD');
    await harness.push({});
    const { exit, report } = await harness.run(clone);
    expect([exit, report.totals.planned, harness.emulator.charges().length]).toEqual([0, 0, 3]);
    expect(await harness.scene().site.git('grep', '-c', 'docreel:begin', 'docreel/main')).toMatch(/install\.md:1/);
  });
});
