import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listCommands, makePage } from './command.ts';
import type { Model, Real } from './command.ts';
import { buildChild, startHarness } from './harness.ts';

/**
 * Whatever happens, in whatever order: pages are edited and deleted, runs wait or do not, are killed and cancelled, renders, links and
 * services fail, people close, merge, commit and ask again, and time passes; beside runs and in the middle of them. After each step every
 * invariant holds; at the end a run finishes all that is left, and another one does nothing. `npm run test:model` tries a hundred stories;
 * `MODEL` says how many, `SEED` which is the first.
 */
const stories = Number(process.env['MODEL'] ?? 3);
const first = Number(process.env['SEED'] ?? 11);
const least = 6;
const most = 14;

let child: Awaited<ReturnType<typeof buildChild>>;
beforeAll(async () => { child = await buildChild(); });
afterAll(async () => { await child.dispose(); });

const settings = `docs: ['docs/*.md']
video: { avatar: Abigail_office_front }
limits: { month: 2 usd }
`;

describe.each(Array.from({ length: stories }, (_, index) => first + index))('a story, seed %i', (seed) => {
  it('holds every invariant', { timeout: 600_000 }, async () => {
    // a story that fails is told as it is: to shrink it takes as many stories again
    const story = fc.noBias(fc.commands(listCommands(), { maxCommands: most, size: 'max' }).filter((commands) => [...commands].length >= least));
    await fc.assert(fc.asyncProperty(story, fc.nat({ max: 3 }), async (commands, local) => {
      await using harness = await startHarness(child.path, { onGitHub: local > 0 });
      const pages = new Map([[0, 0], [1, 1]]);
      await harness.push({ 'docreel.yml': settings, ...Object.fromEntries([...pages].map(([page, words]) => [`docs/p${page}.md`, makePage(page, words)])) });
      const real: Real = { harness, clones: [await harness.makeClone(), await harness.makeClone()] };
      const model: Model = { pages, notes: [], written: 0 };
      await fc.asyncModelRun(() => ({ model, real }), commands);
      await end(real);
    }), { numRuns: 1, seed, endOnFailure: true, includeErrorInReport: true });
  });
});

/** A run that finishes what is left, with nothing more in its way; and one after it, which has nothing to do. */
async function end({ harness, clones: [clone] }: Real): Promise<void> {
  if (clone === undefined) return expect.fail();
  harness.emulator.clearFaults();
  const { exit, report } = await harness.run(clone, { waitMinutes: 1_000 });
  // what a limit stops or HeyGen refuses for good is told
  expect([0, 1, 3], `${report.trouble ?? ''}${report.stopped ?? ''}`).toContain(exit);
  await harness.check(exit === 0);
  if (exit !== 0) return;
  // an hour later the balance proves which failed renders have cost nothing: the run that sees it first writes it down
  harness.clock.skip(2 * 3_600_000);
  await harness.run(clone, { base: 'HEAD', waitMinutes: 1_000 });
  const count = (): readonly number[] => [harness.emulator, harness.github].map((service) => (service?.requests() ?? []).filter(({ method }) => method !== 'GET').length);
  const [before, refs] = [count(), await harness.writer.git('ls-remote', 'origin')];
  const quiet = await harness.run(clone, { base: 'HEAD', waitMinutes: 1_000 });
  expect([quiet.exit, count(), await harness.writer.git('ls-remote', 'origin')], 'I6: a run after the last one does nothing').toEqual([0, before, refs]);
}
