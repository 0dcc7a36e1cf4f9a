import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
import type { Clock } from '../../src/world.ts';
import { makeTestRepository } from '../git/repository.ts';
import type { TestFile, TestRepository } from '../git/repository.ts';
import { makeRequest } from './request.ts';

/** Time that runs this much faster, for the engine and the emulator alike: a render of a minute takes a tenth of a second. */
export function makeFastClock(pace = 600): Clock & { skip(milliseconds: number): void } {
  const start = Date.now();
  let skipped = 0;
  return {
    now: () => start + skipped + (Date.now() - start) * pace,
    skip(milliseconds) { skipped += milliseconds; },
    sleep: (milliseconds, signal) => new Promise((done, stop) => {
      const end = (): void => { clearTimeout(timer); stop(signal?.reason); };
      const timer = setTimeout(() => { signal?.removeEventListener('abort', end); done(); }, milliseconds / pace);
      if (signal?.aborted === true) end();
      signal?.addEventListener('abort', end, { once: true });
    }),
  };
}

/** A site in a real repository, HeyGen emulated, and the engine between them. */
export interface RunWorld extends AsyncDisposable {
  readonly site: TestRepository;
  readonly emulator: Emulator;
  readonly clock: ReturnType<typeof makeFastClock>;
  /** Everything that runs told, in order. */
  readonly events: RunEvent[];
  /** Folder of videos, pull request and reports. */
  readonly out: string;
  commit(files: Readonly<Record<string, TestFile>>, message?: string): Promise<string>;
  /** One run in `render` mode with a limit of 20 usd, unless said otherwise. */
  run(request?: Partial<Request>, options?: { readonly key?: string; readonly signal?: AbortSignal }): Promise<Outcome>;
  readLedger(): Promise<Ledger>;
  /** A file of the proposed branch, or `undefined`. */
  readProposed(path: string): Promise<string | undefined>;
  readPullRequest(): Promise<string>;
}

export async function startRunWorld(options: EmulatorOptions = {}): Promise<RunWorld> {
  const site = await makeTestRepository();
  const clock = makeFastClock();
  const emulator = await startEmulator({ renderer: fastRenderer, clock, ...options });
  const out = await mkdtemp(join(tmpdir(), 'docreel-run-'));
  const events: RunEvent[] = [];
  let runs = 0;
  return {
    site, emulator, clock, events, out,
    commit: (files, message) => site.commit(files, message),
    async run(request = {}, { key = emulator.key, signal = new AbortController().signal } = {}) {
      runs += 1;
      const folder = join(out, `run${runs}`);
      await mkdir(folder, { recursive: true });
      const world = makeLocalWorld({
        repository: await openRepository(site.root, { env: site.env }), reading: request.mode === 'plan', folder, out, key, heygenUrl: emulator.url,
        run: `run${runs}`, signal, clock, emit: (event) => { events.push(event); },
      });
      return run(makeRequest({ mode: 'render', maxCost: '20 usd', ...request }), world);
    },
    async readLedger() {
      const repository = await openRepository(site.root, { env: site.env });
      return (await readLedger(makeLedgerBranch(repository, { now: () => clock.now() }))).ledger;
    },
    readProposed: (path) => site.git('show', `docreel/main:${path}`).catch(() => undefined),
    readPullRequest: () => readFile(join(out, 'pull-request.md'), 'utf8'),
    async [Symbol.asyncDispose]() {
      await emulator.close();
      await site[Symbol.asyncDispose]();
      await rm(out, { recursive: true, force: true });
    },
  };
}

/** Settings for every test site: a look that the emulator has. */
export const settings = `docs: ['docs/**/*.md']
video: { avatar: Abigail_office_front, languages: [en] }
`;
