import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeChance } from '../../bench/chance.ts';
import { buildChild, startHarness } from './harness.ts';
import type { ChildRun, Harness } from './harness.ts';
import { site } from './site.ts';

/**
 * Two to four processes at once, each in a clone of its own, on one remote and one HeyGen account. Each waits a little at every boundary,
 * by its seed, so that they meet in ever other ways. `npm run test:race` tries a hundred seeds; `RACES` says how many, `SEED` which is the first.
 */
const seeds = Number(process.env['RACES'] ?? 2);
const first = Number(process.env['SEED'] ?? 1);
const patient = { waitMinutes: 1_000 };
const numbers = Array.from({ length: seeds }, (_, index) => first + index);

let child: Awaited<ReturnType<typeof buildChild>>;
beforeAll(async () => { child = await buildChild(); });
afterAll(async () => { await child.dispose(); });

/** So many runs at the same time; each in its clone. */
async function race(harness: Harness, count: number, seed: number, request: (index: number) => Parameters<Harness['spawn']>[1], crash: (index: number) => number | undefined = () => undefined): Promise<readonly ChildRun[]> {
  const clones = await Promise.all(Array.from({ length: count }, () => harness.makeClone()));
  return Promise.all(clones.map((clone, index) => {
    const crashAt = crash(index);
    return harness.spawn(clone, request(index), { jitter: { milliseconds: 20, seed: seed * 1_000 + index }, ...(crashAt === undefined ? {} : { crashAt }) });
  }));
}

describe.each(numbers)('several runs at once, seed %i', (seed) => {
  const chance = makeChance(seed);
  const count = 2 + Math.floor(chance() * 3);

  it('buy each video once, and leave one pull request', { timeout: 600_000 }, async () => {
    await using harness = await startHarness(child.path, { onGitHub: true });
    await harness.push(site);
    const runs = await race(harness, count, seed, () => patient);
    for (const { outcome, output } of runs) expect(outcome, output).not.toBeNull();
    // whoever came too late may have left it to another; the next run finishes
    const { exit, report } = await harness.run(await harness.makeClone(), patient);
    expect(exit, report.trouble ?? report.stopped ?? '').toBe(0);
    await harness.check();
    expect(harness.emulator.charges()).toHaveLength(3);
    expect(harness.github?.pulls()).toHaveLength(1);
  });

  it('buy each video once when one of them is killed', { timeout: 600_000 }, async () => {
    await using harness = await startHarness(child.path, { onGitHub: true });
    await harness.push(site);
    await race(harness, count, seed, () => patient, (index) => (index === 0 ? 20 + Math.floor(chance() * 180) : undefined));
    await harness.check(false);
    const { exit, report } = await harness.run(await harness.makeClone(), patient);
    expect(exit, report.trouble ?? report.stopped ?? '').toBe(0);
    await harness.check();
    expect(harness.emulator.charges()).toHaveLength(3);
  });

  it('never pass the limit of a month together', { timeout: 600_000 }, async () => {
    await using harness = await startHarness(child.path, { onGitHub: true });
    const pages = Object.fromEntries(Array.from({ length: count }, (_, index) => [`docs/p${index}.md`, `---\nvideo: { languages: [en] }\n---\n\n## Part ${index}\n\nThe part number ${index} copies every file at night.\n`]));
    await harness.push({ 'docreel.yml': `${String(site['docreel.yml'])}limits: { month: 1 usd }\n`, ...pages });
    const { report } = await harness.run(await harness.makeClone(), { mode: 'plan' });
    const one = report.videos[0]?.estimate.upper?.micros ?? expect.fail('no estimate');
    // room for one video and a half
    await harness.push({ 'docreel.yml': `${String(site['docreel.yml'])}limits: { month: ${one * 1.5 / 1_000_000} usd }\n` });
    const runs = await race(harness, count, seed, (index) => ({ ...patient, paths: [`docs/p${index}.md`] }));
    await harness.check();
    expect(harness.emulator.charges().length).toBeGreaterThanOrEqual(1);
    // what is charged in truth is less than its bound: once it is known, there may be room for another
    expect(runs.filter(({ code }) => code === 3).length, runs.map(({ code }) => code).join(', ')).toBeGreaterThanOrEqual(1);
  });
});
