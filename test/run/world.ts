import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { RunEvent } from '../../src/core/event.ts';
import type { Ledger } from '../../src/core/ledger.ts';
import { startEmulator } from '../../src/emulator/emulator.ts';
import type { Emulator, EmulatorOptions } from '../../src/emulator/emulator.ts';
import { fastRenderer } from '../../src/emulator/renderer/silent.ts';
import { makeLedgerBranch, readLedger } from '../../src/git/ledger-branch.ts';
import { openRepository } from '../../src/git/repository.ts';
import type { Request } from '../../src/request.ts';
import { run } from '../../src/run.ts';
import type { Outcome } from '../../src/run.ts';
import { makeLocalWorld } from '../../src/setup.ts';
import type { ProviderKeys } from '../../src/translate/text/provider.ts';
import { makeFastClock, pace } from '../reliability/clock.ts';
import type { FastClock } from '../reliability/clock.ts';
import { checkInvariants } from '../reliability/invariant.ts';
import type { Scene, SceneRun } from '../reliability/invariant.ts';
import { makeTestRepository } from '../git/repository.ts';
import type { TestFile, TestRepository } from '../git/repository.ts';
import { makeRequest } from './request.ts';

export { makeFastClock } from '../reliability/clock.ts';

/**
 * A site in a real repository, HeyGen emulated, and the engine between them. When it is disposed of, every invariant is checked, and
 * that a further run would do nothing where the last one ended well.
 */
export interface RunWorld extends AsyncDisposable {
  readonly site: TestRepository;
  readonly emulator: Emulator;
  readonly clock: FastClock;
  /** Everything that runs told, in order. */
  readonly events: RunEvent[];
  /** Folder of videos, pull request and reports. */
  readonly out: string;
  commit(files: Readonly<Record<string, TestFile>>, message?: string): Promise<string>;
  /** One run in `render` mode with a limit of 20 usd, unless said otherwise. */
  run(request?: Partial<Request>, options?: { readonly key?: string; readonly keys?: ProviderKeys; readonly signal?: AbortSignal }): Promise<Outcome>;
  readLedger(): Promise<Ledger>;
  /** A file of the proposed branch, or `undefined`. */
  readProposed(path: string): Promise<string | undefined>;
  readPullRequest(): Promise<string>;
  /** I6: one more run, which must buy, write and propose nothing. */
  checkQuiet(): Promise<void>;
  /** Commits of people on Docreel's branches, and keys (16 digits) that were asked for again: for the invariants. */
  readonly people: string[];
  readonly again: string[];
  /** What the invariants are read from, as it stands. */
  scene(): Scene;
  /** Ends it without a look at what it left. */
  close(): Promise<void>;
}

/** @param factor how many times faster than the machine's its clock goes: slower where work on this machine has to fit into waits */
export async function startRunWorld(options: EmulatorOptions = {}, factor = pace): Promise<RunWorld> {
  const site = await makeTestRepository();
  const clock = makeFastClock(factor);
  const emulator = await startEmulator({ renderer: fastRenderer, clock, ...options });
  const out = await mkdtemp(join(tmpdir(), 'docreel-run-'));
  const events: RunEvent[] = [];
  const runs: SceneRun[] = [];
  const world: RunWorld = {
    site, emulator, clock, events, out, people: [], again: [],
    commit: (files, message) => site.commit(files, message),
    async run(request = {}, { key = emulator.key, signal = new AbortController().signal, keys = {} } = {}) {
      const name = `run${runs.length + 1}`;
      const folder = join(out, name);
      await mkdir(folder, { recursive: true });
      const asked = makeRequest({ mode: 'render', maxCost: '20 usd', ...request });
      const place = runs.push({ request: asked, outcome: null }) - 1;
      const outcome = await run(asked, await makeLocalWorld({
        repository: await openRepository(site.root, { env: site.env }), reading: asked.mode === 'plan', folder, out, key, heygenUrl: emulator.url,
        run: name, signal, clock, keys, emit: (event) => { events.push(event); },
      }));
      runs[place] = { request: asked, outcome };
      return outcome;
    },
    async readLedger() {
      const repository = await openRepository(site.root, { env: site.env });
      return (await readLedger(makeLedgerBranch(repository, { now: () => clock.now() }))).ledger;
    },
    readProposed: (path) => site.git('show', `docreel/main:${path}`).catch(() => undefined),
    readPullRequest: () => readFile(join(out, 'pull-request.md'), 'utf8'),
    async checkQuiet() {
      const look = async (): Promise<object> => ({
        refs: await site.git('for-each-ref'), text: await world.readPullRequest().catch(() => null), record: await readFile(join(out, 'pull-request.json'), 'utf8').catch(() => null),
        charges: emulator.charges().length, posts: emulator.requests().filter((request) => request.method === 'POST').length,
      });
      const before = await look();
      const { exit, report } = await world.run({ base: 'HEAD' });
      expect({ exit, planned: report.totals.planned, ...await look() }, 'I6: a run after a run that ended well does nothing').toEqual({ exit: 0, planned: 0, ...before });
    },
    async [Symbol.asyncDispose]() {
      try {
        const last = runs.at(-1);
        if (last?.outcome?.exit === 0 && ['render', 'collect'].includes(last.outcome.report.mode)) await world.checkQuiet();
        await checkInvariants(world.scene());
      } finally {
        await world.close();
      }
    },
    scene: () => ({ site, emulator, runs: [...runs], said: events, outs: [out], pace: factor, people: world.people, again: world.again }),
    async close() {
      await emulator.close();
      await site[Symbol.asyncDispose]();
      await rm(out, { recursive: true, force: true });
    },
  };
  return world;
}

/** Settings for every test site: a look that the emulator has. */
export const settings = `docs: ['docs/**/*.md']
video: { avatar: Abigail_office_front, languages: [en] }
`;
