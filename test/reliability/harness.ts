import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from '../../scripts/bundle.ts';
import type { RunEvent } from '../../src/core/event.ts';
import type { Ledger } from '../../src/core/ledger.ts';
import { startEmulator } from '../../src/emulator/emulator.ts';
import type { Emulator, EmulatorOptions } from '../../src/emulator/emulator.ts';
import { fastRenderer } from '../../src/emulator/renderer/silent.ts';
import { makeLedgerBranch, readLedger } from '../../src/git/ledger-branch.ts';
import { openRepository } from '../../src/git/repository.ts';
import type { Request } from '../../src/request.ts';
import { makeTestRepository } from '../git/repository.ts';
import type { TestFile, TestRepository } from '../git/repository.ts';
import { makeRequest } from '../run/request.ts';
import { startGitHub } from '../github/github.ts';
import type { GitHub } from '../github/github.ts';
import type { Hit } from './boundary.ts';
import type { ChildTask } from './child.ts';
import { makeFastClock } from './clock.ts';
import type { FastClock } from './clock.ts';
import { checkInvariants } from './invariant.ts';
import type { Scene, SceneRun } from './invariant.ts';
import { perform } from './task.ts';
import type { Task } from './task.ts';

const github = { token: 'ghs_canary0123456789canary0123456789', owner: 'acme', repo: 'docs' };

/** A clone in which runs work, and where its videos and its pull request go: always beside it, so that links are the same in each. */
export interface Clone extends Pick<TestRepository, 'root' | 'env' | 'git'> {
  readonly out: string;
}

/** A run in a process of its own. */
export interface ChildRun {
  readonly name: string;
  /** Exit code, or `null` where a signal has ended it. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** `null` where it did not come to its end. */
  readonly outcome: SceneRun['outcome'];
  /** The boundaries that it passed, in order. */
  readonly boundaries: readonly string[];
  /** What it printed, and what it threw. */
  readonly output: string;
}

export type ChildOptions = Pick<ChildTask, 'crashAt' | 'jitter' | 'hold'> & { readonly onChild?: (child: ChildProcess, folder: string) => void };

export interface HarnessOptions extends EmulatorOptions {
  /** Whether pull request and videos go to a GitHub that has the remote; else to a branch of the clone and a folder beside it. */
  readonly onGitHub?: boolean;
}

/** One remote, one HeyGen account, and as many machines as a test wants. */
export interface Harness extends AsyncDisposable {
  readonly writer: TestRepository;
  readonly emulator: Emulator;
  readonly github: GitHub | null;
  readonly clock: FastClock;
  /** Commits of people on Docreel's branches, and keys (16 digits) that were asked for again: for the invariants. */
  readonly people: string[];
  readonly again: string[];
  /** Brings every clone to the remote's `main`. */
  pull(): Promise<void>;
  /** Commits and pushes to the remote's `main`, and brings every clone there. */
  push(files: Readonly<Record<string, TestFile>>): Promise<string>;
  makeClone(): Promise<Clone>;
  /**
   * A run in this process, in `render` mode from nothing with a limit of 20 usd, unless said otherwise.
   * @param hit what happens at its boundaries
   * @param signal stops it
   */
  run(clone: Clone, request?: Partial<Request>, hit?: Hit, signal?: AbortSignal): Promise<NonNullable<SceneRun['outcome']>>;
  /** The same in a child process, which can be disturbed. */
  spawn(clone: Clone, request?: Partial<Request>, options?: ChildOptions): Promise<ChildRun>;
  readLedger(): Promise<Ledger>;
  scene(settled?: boolean): Scene;
  /** Every invariant. @param settled a run has come to its end since the last crash: nothing may be left half done */
  check(settled?: boolean): Promise<void>;
}

/** Bundled once for all children of a test file: a process that has to read two hundred sources starts too slowly. */
export async function buildChild(): Promise<{ readonly path: string; dispose(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'docreel-child-'));
  await bundle({ child: resolve(fileURLToPath(import.meta.url), '../child.ts') }, folder);
  return { path: join(folder, 'child.mjs'), dispose: () => rm(folder, { recursive: true, force: true }) };
}

/** @param child path of the bundled `child.ts` */
export async function startHarness(child: string, { onGitHub = false, ...options }: HarnessOptions = {}): Promise<Harness> {
  const writer = await makeTestRepository();
  await writer.commit({ 'README.md': '# Acme docs\n' }, 'Begin');
  const remote = await writer.makeRemote();
  const clock = makeFastClock();
  const emulator = await startEmulator({ renderer: fastRenderer, clock, ...options });
  const forge = onGitHub ? await startGitHub({ ...github, root: remote, now: () => clock.now(), settings: { remaining: 1_000_000 } }) : null;
  const clones: Clone[] = [];
  const runs: SceneRun[] = [];
  const said: (RunEvent | string)[] = [];

  /** A run that has begun: its task, and where to write down what it came to. */
  async function begin(clone: Clone, change: Partial<Request>): Promise<{ readonly task: Task; end(outcome: SceneRun['outcome']): void }> {
    const request = makeRequest({ mode: 'render', maxCost: '20 usd', base: null, ...change });
    const place = runs.push({ request, outcome: null }) - 1;
    const run = `run${place + 1}`;
    const folder = join(clone.out, run);
    await mkdir(folder);
    return {
      task: {
        root: clone.root, env: clone.env, out: clone.out, folder, run, request, key: emulator.key, heygenUrl: emulator.url,
        clock: { factor: clock.factor, start: clock.start, skipped: clock.skipped() }, github: forge === null ? null : { ...github, apiUrl: forge.apiUrl },
      },
      end: (outcome) => { runs[place] = { request, outcome }; },
    };
  }

  const harness: Harness = {
    writer, emulator, github: forge, clock, people: [], again: [],
    async pull() {
      for (const { git } of [writer, ...clones]) await git('pull', '--quiet', '--ff-only', 'origin', 'main');
    },
    async push(files) {
      await writer.git('pull', '--quiet', '--ff-only', 'origin', 'main');
      const commit = await writer.commit(files);
      await writer.git('push', '--quiet', 'origin', 'main');
      await harness.pull();
      return commit;
    },
    async makeClone() {
      const { root, env, git } = await writer.clone();
      const clone = { root, env, git, out: join(root, '..', 'out') };
      await mkdir(clone.out);
      clones.push(clone);
      return clone;
    },
    async run(clone, change = {}, hit = undefined, signal = new AbortController().signal) {
      const { task, end } = await begin(clone, change);
      const { report, exit } = await perform(task, { signal, emit: (event) => { said.push(event); }, ...(hit === undefined ? {} : { hit }) });
      end({ report, exit });
      return { report, exit };
    },
    async spawn(clone, change = {}, { onChild, ...disturbance } = {}) {
      const { task, end } = await begin(clone, change);
      const childTask: ChildTask = { ...task, ...disturbance };
      const { code, signal, output } = await runChild(child, childTask, (process) => onChild?.(process, task.folder));
      said.push(output);
      const read = (file: string): Promise<string | undefined> => readFile(join(task.folder, file), 'utf8').catch(() => undefined);
      const ended = await read('outcome.json');
      const outcome: SceneRun['outcome'] = ended === undefined ? null : JSON.parse(ended);
      end(outcome);
      const boundaries = ((await read('boundaries.txt')) ?? '').split('\n').filter(Boolean);
      return { name: task.run, code, signal, outcome, boundaries, output: `${output}${(await read('error.txt')) ?? ''}` };
    },
    async readLedger() {
      const repository = await openRepository(remote, { env: writer.env });
      return (await readLedger(makeLedgerBranch(repository, { now: () => clock.now() }))).ledger;
    },
    scene: (settled = true) => ({
      site: { root: remote, env: writer.env, git: (...args) => writer.git('-C', remote, ...args) },
      emulator, runs: [...runs], outs: clones.map(({ out }) => out), pace: clock.factor, settled, clones, people: harness.people, again: harness.again,
      said: [...said, ...(forge?.requests() ?? []).filter(({ path }) => !path.includes('/assets')).map(({ path, body }) => `${path}\n${JSON.stringify(body)}`)],
      ...(forge === null ? {} : { secrets: [github.token], readStored: (url) => forge.readAsset(url) }),
    }),
    async check(settled = true) {
      if (forge !== null && forge.violations().length > 0) throw new Error(forge.violations().join('\n'));
      await checkInvariants(harness.scene(settled));
    },
    async [Symbol.asyncDispose]() {
      await emulator.close();
      await forge?.close();
      await writer[Symbol.asyncDispose]();
    },
  };
  return harness;
}

function runChild(path: string, task: ChildTask, onChild: (child: ChildProcess) => void): Promise<Pick<ChildRun, 'code' | 'signal' | 'output'>> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [path, JSON.stringify(task)], { env: { PATH: process.env['PATH'] }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => { output += text; });
    child.on('error', fail);
    // a git of the killed process may hold the pipes for a while
    child.on('exit', (code, signal) => { setTimeout(() => { done({ code, signal, output }); }, 20); });
    onChild(child);
  });
}
