import pLimit from 'p-limit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildChild, startHarness } from './harness.ts';
import type { Clone, Harness } from './harness.ts';
import { pickSpread, makeChance } from './chance.ts';
import { site } from './site.ts';

/**
 * A run is killed (`SIGKILL`) at each boundary between it and the outside in turn, and run again: whatever was under way, every
 * invariant holds, each video is paid for once, and the pull request holds the very same bytes as if nothing had happened.
 *
 * In the suite each kind of boundary is tried at least once and others by chance (the seed is printed with a failure); `CRASH=all`
 * tries every one and more pairs.
 */
const whole = process.env['CRASH'] === 'all';
const seed = Number(process.env['SEED'] ?? 4);
const [points, pairs] = whole ? [Infinity, 60] : [48, 6];
const limit = pLimit(3);
/** A run on a busy machine must not come to its deadline, which would be another scenario. */
const patient = { waitMinutes: 1_000 };

let child: Awaited<ReturnType<typeof buildChild>>;
let boundaries: readonly string[];
/** What an undisturbed run comes to: idempotency keys of all charges, and the tree of the pull request. */
let expected: { readonly charges: readonly (string | null)[]; readonly tree: string };

beforeAll(async () => {
  child = await buildChild();
  await using harness = await startHarness(child.path);
  await harness.push(site);
  const clone = await harness.makeClone();
  const run = await harness.spawn(clone, patient);
  expect(run.output).toBe('');
  expect(run.code).toBe(0);
  boundaries = run.boundaries;
  expected = await look(harness, clone);
  expect(expected.charges.length).toBe(5);
  await harness.check();
});
afterAll(async () => { await child.dispose(); });

async function look({ emulator }: Harness, clone: Clone): Promise<typeof expected> {
  return { charges: emulator.charges().map((charge) => charge.idempotencyKey).toSorted(), tree: await clone.git('rev-parse', 'docreel/main^{tree}') };
}

/** Killed at each of the boundaries, one run after the other; then a run to the end, and one that has nothing to do. */
async function crash(places: readonly number[]): Promise<void> {
  await using harness = await startHarness(child.path);
  await harness.push(site);
  const clone = await harness.makeClone();
  const said: string[] = [];
  for (const place of places) {
    const run = await harness.spawn(clone, patient, { crashAt: place });
    said.push(`${place}: ${run.boundaries.at(-1)}`);
    // fewer looks than the first time, and it came to its end
    if (run.signal === null) expect(run.code, `${said.join(', ')}\n${run.output}`).toBe(0);
    await harness.check(false);
  }
  const end = await harness.spawn(clone, patient);
  expect(end.code, `after a crash at ${said.join(', ')}\n${end.output}\n${JSON.stringify(end.outcome?.trouble)}`).toBe(0);
  const found = await look(harness, clone);
  expect(found, `after a crash at ${said.join(', ')}`).toEqual(expected);
  await harness.check();
  const quiet = await harness.spawn(clone, { ...patient, base: 'HEAD' });
  expect(quiet.boundaries.filter((name) => /POST|push|writeCommit|updateRef|append/.test(name)), `after a crash at ${said.join(', ')}`).toEqual([]);
}

describe('a run that is killed at a boundary and run again', () => {
  it(`holds every invariant, at ${whole ? 'every boundary' : 'each kind of boundary and others by chance'}`, { timeout: 1_800_000 }, async () => {
    const places = pickSpread(boundaries, points, makeChance(seed));
    expect(new Set(places.map((place) => boundaries[place - 1])).size).toBe(new Set(boundaries).size);
    await Promise.all(places.map((place) => limit(() => crash([place]))));
  });

  it('holds them when the run after it is killed, too', { timeout: 1_800_000 }, async () => {
    const chance = makeChance(seed + 1);
    await Promise.all(Array.from({ length: pairs }, () => limit(() => crash([1 + Math.floor(chance() * boundaries.length), 1 + Math.floor(chance() * boundaries.length * 0.7)]))));
  });
});
