import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runGit } from '../../src/git/command.ts';
import type { Outcome } from '../../src/run.ts';
import { settings, startRunWorld } from '../run/world.ts';
import type { RunWorld } from '../run/world.ts';
import { checkInvariants } from './invariant.ts';
import type { Scene } from './invariant.ts';

/** A checker that cannot fail proves nothing: each invariant is broken here once, and has to be found by its number. */
let world: RunWorld;
let scene: Scene;
let outcome: Outcome;

beforeAll(async () => {
  world = await startRunWorld();
  await world.commit({ 'docreel.yml': settings, 'docs/a.md': '---\nvideo: true\n---\n\n## Install\n\nRun the installer on each machine.\n\n## Use\n\nOpen the page and look at the first table.\n' });
  outcome = await world.run({ base: null });
  scene = world.scene();
});
afterAll(async () => { await world.close(); });

const check = (change: Partial<Scene>): Promise<void> => checkInvariants({ ...scene, ...change });
const told = (change: Partial<Outcome>): Partial<Scene> => ({ runs: [{ ...scene.runs[0], request: scene.runs[0]?.request ?? expect.fail(), outcome: { ...outcome, ...change } }] });
const bot = { GIT_AUTHOR_EMAIL: 'docreel[bot]@users.noreply.github.com', GIT_COMMITTER_EMAIL: 'docreel[bot]@users.noreply.github.com' };

/** A commit on a branch with one file changed, made without the work tree; the branch is put back afterwards. */
async function withCommit(ref: string, path: string, change: (text: string) => string, work: () => Promise<void>, as: Readonly<Record<string, string>> = {}): Promise<void> {
  const { site } = world;
  const tip = await site.git('rev-parse', ref);
  const file = join(world.out, 'blob.bin');
  await writeFile(file, `${change(await site.git('show', `${ref}:${path}`))}\n`);
  const blob = await site.git('hash-object', '-w', file);
  const lines = (await site.git('ls-tree', '-r', ref)).split('\n').map((line) => (line.endsWith(`\t${path}`) ? `100644 blob ${blob}\t${path}` : line));
  const git = async (args: readonly string[], stdin = ''): Promise<string> => (await runGit(site.root, args, { env: { ...site.env, ...as }, stdin, variables: { GIT_INDEX_FILE: join(world.out, 'index.bin') } })).stdout.toString().trim();
  await git(['read-tree', '--empty']);
  await git(['update-index', '--index-info'], `${lines.join('\n')}\n`);
  const commit = await git(['commit-tree', await git(['write-tree']), '-p', tip, '-m', 'Tampered']);
  await site.git('update-ref', ref, commit);
  try { await work(); } finally { await site.git('update-ref', ref, tip); }
}

it('finds nothing in a good scene', async () => { await check({}); });

it('I1: a second charge of one attempt, a charge after an attempt that never failed, and a call without its intent', async () => {
  const [charge] = world.emulator.charges();
  if (charge === undefined) return expect.fail('nothing was charged');
  const charged = (title: string | null): Partial<Scene> => ({ emulator: { ...world.emulator, charges: () => [...world.emulator.charges(), { ...charge, title }] } });
  await expect(check(charged(charge.title))).rejects.toThrow(/I1: attempt 1 of .* was charged 2 times/);
  await expect(check(charged((charge.title ?? '').replace('.1]', '.2]')))).rejects.toThrow(/I1: .* never saw fail/);
  const requests = world.emulator.requests();
  const post = requests.find((request) => request.idempotencyKey !== null) ?? expect.fail();
  const sent = (change: object): Partial<Scene> => ({ emulator: { ...world.emulator, requests: () => [...requests, { ...post, ...change }] } });
  await expect(check(sent({ idempotencyKey: `docreel:${'f'.repeat(64)}:1` }))).rejects.toThrow('without an intent');
  await expect(check(sent({ at: post.at - 9_000_000 }))).rejects.toThrow('before its intent');
  await expect(check(sent({ body: { script: 'other words' } }))).rejects.toThrow('two different bodies');
});

it('I2: a run, a video and a month above their limits', async () => {
  const limit = (name: string): Partial<Scene> => told({ report: { ...outcome.report, limits: { ...outcome.report.limits, [name]: { micros: 10, unit: 'usd' } } } });
  await expect(check(limit('run'))).rejects.toThrow(/I2: run run1/);
  await expect(check(limit('video'))).rejects.toThrow(/I2: video/);
  await expect(check(limit('month'))).rejects.toThrow(/I2: \d{4}-\d\d/);
  await expect(check(told({ report: { ...outcome.report, limits: { balanceFloor: { micros: 1e12, unit: 'usd' } } } }))).rejects.toThrow(/I2: the balance/);
});

it('I3: a video that was paid for and is named nowhere', async () => {
  const charges = world.emulator.charges().map((charge) => ({ ...charge, videoId: 'f'.repeat(32) }));
  await expect(check({ emulator: { ...world.emulator, charges: () => charges } })).rejects.toThrow('I3: video ffff');
});

it('I4 and I5: a link to what was never stored, a byte outside of zones', async () => {
  await withCommit('refs/heads/docreel/main', 'docs/a.md', (text) => text.replaceAll(/\S+\.mp4/g, '(other.mp4'), async () => {
    await expect(check({})).rejects.toThrow(/I4: .*other\.mp4/);
  }, bot);
  await withCommit('refs/heads/docreel/main', 'docs/a.md', (text) => text.replace('each machine', 'every machine'), async () => {
    await expect(check({})).rejects.toThrow(/I5: .*docs\/a\.md outside of zones/);
  }, bot);
});

it('I7: the key, and what signs an address', async () => {
  await expect(check({ said: [`the key is ${world.emulator.key}`] })).rejects.toThrow('I7: event 1 holds the key');
  await expect(check({ said: ['https://files.example/v.mp4?Expires=1&Signature=abc'] })).rejects.toThrow('I7');
  await expect(check({ emulator: { ...world.emulator, violations: () => [{ what: 'the API key was shown to the file host', method: 'GET', path: '/' }] } })).rejects.toThrow('I7');
});

it('I8: a commit of a person that no branch has any more', async () => {
  const lost = await world.site.git('commit-tree', 'HEAD^{tree}', '-m', 'A person\'s words');
  await expect(check({ people: [lost] })).rejects.toThrow('I8');
});

it('I9: an exit, a total and a bill that do not agree', async () => {
  const videos = (change: object): Partial<Scene> => told({ report: { ...outcome.report, videos: outcome.report.videos.map((video) => ({ ...video, ...change })) } });
  await expect(check(videos({ state: 'failed' }))).rejects.toThrow(/I9: .*is failed/);
  await expect(check(videos({ video: null }))).rejects.toThrow('no lasting address');
  await expect(check(videos({ videoId: 'other' }))).rejects.toThrow('never charged it');
  await expect(check(videos({ charge: { micros: 1, unit: 'usd' } }))).rejects.toThrow('is told to cost 1');
});

it('I10: a run that goes on past its deadline', async () => {
  await expect(check(told({ report: { ...outcome.report, finishedAt: new Date(Date.parse(outcome.report.finishedAt) + 86_400_000).toISOString() } }))).rejects.toThrow('I10');
});

it('I11: a file in the work tree, a ref and a file in a commit that nobody asked for', async () => {
  await writeFile(join(world.site.root, 'stray.txt'), 'x');
  await expect(check({})).rejects.toThrow('I11');
  await world.site.git('clean', '-fq');
  await world.site.git('update-ref', 'refs/other/x', 'HEAD');
  await expect(check({})).rejects.toThrow('refs/other/x');
  await world.site.git('update-ref', '-d', 'refs/other/x');
  await withCommit('refs/heads/docreel/main', 'docreel.yml', (text) => `${text}\n# more`, async () => {
    await expect(check({})).rejects.toThrow(/I11: .*docreel\.yml/);
  }, bot);
});

it('I12: a ledger that does not parse, or does not only grow', async () => {
  const ledger = 'refs/heads/docreel/ledger';
  await withCommit(ledger, 'ledger.json', (text) => text.slice(0, -5), async () => { await expect(check({})).rejects.toThrow(/I12: .*not valid JSON/); });
  await withCommit(ledger, 'ledger.json', (text) => text.replace(/"serial":\d+/, '"serial":1'), async () => { await expect(check({})).rejects.toThrow(/I12: .*has serial 1 after/); });
  await withCommit(ledger, 'charges.jsonl', (text) => text.replace(/"micros":\d+/, '"micros":1'), async () => { await expect(check({})).rejects.toThrow('lost or changed a line'); });
});
