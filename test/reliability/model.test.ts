import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listCommands, makePage } from './command.ts';
import type { Model, Real } from './command.ts';
import { buildChild, startHarness } from './harness.ts';

/**
 * Whatever happens, in whatever order: pages are edited and deleted, runs wait or do not, are killed and cancelled, renders and links
 * fail, people close, merge and commit, and time passes. After each step every invariant holds; at the end a run finishes all that is
 * left, and another one does nothing. `npm run test:model` tries a hundred stories; `MODEL` says how many, `SEED` which.
 */
const stories = Number(process.env['MODEL'] ?? 3);
const seed = Number(process.env['SEED'] ?? 11);

let child: Awaited<ReturnType<typeof buildChild>>;
beforeAll(async () => { child = await buildChild(); });
afterAll(async () => { await child.dispose(); });

const settings = `docs: ['docs/*.md']
video: { avatar: Abigail_office_front }
limits: { month: 2 usd }
`;

it('holds every invariant in any story', { timeout: 7_200_000 }, async () => {
  await fc.assert(fc.asyncProperty(fc.commands(listCommands(), { maxCommands: 12, size: 'max' }), async (commands) => {
    await using harness = await startHarness(child.path, { onGitHub: true });
    const pages = new Map([[0, 0], [1, 1]]);
    await harness.push({ 'docreel.yml': settings, ...Object.fromEntries([...pages].map(([page, words]) => [`docs/p${page}.md`, makePage(page, words)])) });
    const real: Real = { harness, clones: [await harness.makeClone(), await harness.makeClone()] };
    await fc.asyncModelRun(() => ({ model: { pages } satisfies Model, real }), commands);
    await end(real);
  }), { numRuns: stories, seed, endOnFailure: stories <= 3 });
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
  const count = (): readonly number[] => [harness.emulator, harness.github].map((service) => (service?.requests() ?? []).filter(({ method }) => method !== 'GET').length);
  const [before, refs] = [count(), await harness.writer.git('ls-remote', 'origin')];
  const quiet = await harness.run(clone, { base: 'HEAD', waitMinutes: 1_000 });
  expect([quiet.exit, count(), await harness.writer.git('ls-remote', 'origin')], 'I6: a run after the last one does nothing').toEqual([0, before, refs]);
}
