import pLimit from 'p-limit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildChild, startHarness } from './harness.ts';
import type { Clone, Harness, HarnessOptions } from './harness.ts';
import { makeChance } from '../../bench/chance.ts';
import { pickSpread } from './chance.ts';
import { site } from './site.ts';

/**
 * A run is killed (`SIGKILL`) at each boundary between it and the outside in turn, and run again: whatever was under way, every
 * invariant holds, each video is paid for once, and there is one pull request that shows them all.
 *
 * In the suite each kind of write is tried at least once (the seed is printed with a failure); `npm run test:crash` tries every boundary
 * and more pairs, and `CRASH=40` so many of each scenario, spread over its kinds of boundaries. These tell at once what fails.
 */
const asked = process.env['CRASH'];
const whole = asked === 'all';
const seed = Number(process.env['SEED'] ?? 4);
const limit = pLimit(3);
/** A run on a busy machine must not come to its deadline, which would be another scenario. */
const patient = { waitMinutes: 1_000 };
interface Scenario {
  readonly name: string;
  readonly options: HarnessOptions;
  /** Of the boundaries, those that the suite tries at least once a kind: behind a write. Before the next one everything stands as behind this. */
  readonly kinds: RegExp;
  /** In the suite, how many in all, and how many pairs. */
  readonly points: number;
  readonly pairs: number;
}

const scenarios: readonly Scenario[] = [
  { name: 'with a local branch and a folder', options: {}, kinds: /^after (?:writeAhead|git\.(?:push|updateRef)|POST|publisher|forge\.propose)/, points: 8, pairs: 1 },
  { name: 'with a pull request on GitHub and its releases', options: { onGitHub: true }, kinds: /^after (?:POST|PATCH) \/api\//, points: 6, pairs: 1 },
  { name: 'with a render that fails and is tried again', options: { faults: [{ on: 'create', kind: 'fail', title: 'Use', code: 'internal_error' }] }, kinds: /^after git\.push/, points: 3, pairs: 1 },
];

let child: Awaited<ReturnType<typeof buildChild>>;
beforeAll(async () => { child = await buildChild(); });
afterAll(async () => { await child.dispose(); });

/** Idempotency keys of all charges, what a reader finds, and what is left lying about. */
async function look({ emulator, github }: Harness, clone: Clone): Promise<object> {
  const charges = emulator.charges().map((charge) => charge.idempotencyKey).toSorted();
  // where the videos of a folder are does not depend on the run; a release's name does
  if (github === null) return { charges, tree: await clone.git('rev-parse', 'docreel/main^{tree}') };
  await clone.git('fetch', '--quiet', 'origin', '+refs/heads/docreel/main:refs/remotes/origin/docreel/main');
  const pages = await clone.git('grep', '-c', 'docreel:begin', 'refs/remotes/origin/docreel/main');
  return { charges, pages, pulls: github.pulls().map(({ state }) => state), drafts: github.releases().filter(({ draft }) => draft).length };
}

describe.each(scenarios)('a run that is killed at a boundary and run again, $name', ({ options, kinds, points, pairs }) => {
  let boundaries: readonly string[];
  /** What an undisturbed run comes to. */
  let expected: object;

  beforeAll(async () => {
    await using harness = await startHarness(child.path, options);
    await harness.push(site);
    const clone = await harness.makeClone();
    const run = await harness.spawn(clone, patient);
    expect(run.output).toBe('');
    expect(run.code).toBe(0);
    boundaries = run.boundaries;
    expected = await look(harness, clone);
    expect(harness.emulator.charges().length).toBe(3);
    await harness.check();
  });

  /** Killed at each of the boundaries, one run after the other; then a run to the end, and one that has nothing to do. */
  async function crash(places: readonly number[]): Promise<void> {
    await using harness = await startHarness(child.path, options);
    await harness.push(site);
    const clone = await harness.makeClone();
    for (const place of places) {
      const run = await harness.spawn(clone, patient, { crashAt: place });
      // fewer looks than the first time, and it came to its end
      if (run.signal === null) expect(run.code, run.output).toBe(0);
      await harness.check(false);
    }
    const end = await harness.spawn(clone, patient);
    expect(end.code, `${end.output}${end.outcome?.report.stopped ?? ''}${end.outcome?.report.trouble ?? ''}`).toBe(0);
    expect(await look(harness, clone)).toEqual(expected);
    await harness.check();
    // an hour later the balance proves which failed renders have cost nothing: the run that sees it first writes it down
    if (options.faults !== undefined) {
      harness.clock.skip(2 * 3_600_000);
      await harness.run(clone, { ...patient, base: 'HEAD' });
    }
    const [heygen, forge, ledger] = [harness.emulator.requests().length, harness.github?.requests().length ?? 0, await harness.writer.git('ls-remote', 'origin')];
    await harness.run(clone, { ...patient, base: 'HEAD' });
    const asked = [...harness.emulator.requests().slice(heygen), ...harness.github?.requests().slice(forge) ?? []].filter(({ method }) => method !== 'GET');
    expect({ asked, ledger: await harness.writer.git('ls-remote', 'origin') }, 'I6: a run after that does nothing').toEqual({ asked: [], ledger });
  }

  /** Tries them all, and tells all that failed. */
  async function tryAll(tries: readonly (readonly number[])[]): Promise<void> {
    let done = 0;
    const failed = await Promise.all(tries.map((places) => limit(async () => {
      try {
        await crash(places);
        return [];
      } catch (error) {
        const failure = `${places.map((place) => `${place} (${boundaries[place - 1]})`).join(', then ')}: ${error instanceof Error ? error.message : String(error)}`;
        if (asked !== undefined) process.stderr.write(`failed: ${failure}\n`);
        return [failure];
      } finally {
        done += 1;
        if (asked !== undefined && done % 10 === 0) process.stderr.write(`${done} of ${tries.length}\n`);
      }
    })));
    expect(failed.flat(), `seed ${seed}`).toEqual([]);
  }

  it(`holds every invariant`, { timeout: 3_600_000 }, async () => {
    const places = boundaries.map((_, index) => index + 1);
    const writes = places.filter((place) => kinds.test(boundaries[place - 1] ?? ''));
    const from = asked === undefined ? writes : places;
    const most = asked === undefined ? points : (whole ? places.length : Number(asked));
    const picked = pickSpread(from.map((place) => boundaries[place - 1] ?? ''), most, makeChance(seed)).flatMap((index) => from[index - 1] ?? []);
    await tryAll(picked.map((place) => [place]));
  });

  it('holds them when the run after it is killed, too', { timeout: 3_600_000 }, async () => {
    const chance = makeChance(seed + 1);
    const place = (share: number): number => 1 + Math.floor(chance() * boundaries.length * share);
    await tryAll(Array.from({ length: asked === undefined ? pairs : (whole ? 60 : Math.ceil(Number(asked) / 4)) }, () => [place(1), place(0.7)]));
  });
});
