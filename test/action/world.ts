import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ledger } from '../../src/core/ledger.ts';
import { startEmulator } from '../../src/emulator/emulator.ts';
import type { Emulator, EmulatorOptions } from '../../src/emulator/emulator.ts';
import { fastRenderer } from '../../src/emulator/renderer/silent.ts';
import { makeLedgerBranch, readLedger } from '../../src/git/ledger-branch.ts';
import { openRepository } from '../../src/git/repository.ts';
import { parseChoice } from '../../src/given.ts';
import { makeTestRepository } from '../git/repository.ts';
import type { TestFile, TestRepository } from '../git/repository.ts';
import { startGitHub } from '../github/github.ts';
import type { GitHub, GitHubOptions } from '../github/github.ts';
import { checkInvariants } from '../reliability/invariant.ts';
import type { SceneRun } from '../reliability/invariant.ts';
import { makeInputs, makeStepFiles, runStep } from './step.ts';
import type { StepResult } from './step.ts';

const token = 'ghs_canary0123456789canary0123456789';
const zero = '0'.repeat(40);

export interface StepOptions {
  readonly event: string;
  readonly payload?: object;
  readonly sha: string;
  readonly ref?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** Over the runner's environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** The folder of the work tree into which the settings publish, where they do. */
  readonly folder?: string;
  /** Is given the process, e.g. to send it a signal. */
  readonly onChild?: (child: ChildProcess) => void;
}

/** Commits before and after a push. */
export interface Pushed {
  readonly before: string;
  readonly after: string;
}

/**
 * A documentation repository on GitHub with HeyGen behind it, both on this machine. When it is disposed of, GitHub and HeyGen must have
 * been asked only what they understand, every invariant is checked, and that a further step does nothing where the last one ended well.
 */
export interface ActionWorld extends AsyncDisposable {
  readonly github: GitHub;
  readonly emulator: Emulator;
  /** The writer's clone: commit here, then `push`. */
  readonly writer: TestRepository;
  /** Commits and pushes to `main` or to a branch that begins at it. */
  push(files: Readonly<Record<string, TestFile>>, branch?: string): Promise<Pushed>;
  /** A person's commit on our branch that a person gives up: it need not stay. */
  giveUp(commit: string): void;
  /** A branch of changes, with a pull request as GitHub has it: its number and the commit that GitHub merges for it. */
  openPull(files: Readonly<Record<string, TestFile>>): Promise<{ readonly number: number; readonly sha: string; readonly payload: PullPayload }>;
  /** Runs the bundled action alone, as the runner does after `actions/checkout` with its default depth of 1. */
  step(options: StepOptions): Promise<StepResult>;
  /** The step of a push to `main` with a limit of 5 usd. */
  stepOnPush(commits: Pushed, inputs?: Readonly<Record<string, string>>, more?: Partial<StepOptions>): Promise<StepResult>;
  /** The step of a pull request; without a key, as nothing is paid for. */
  stepOnPull(pull: { readonly sha: string; readonly number: number; readonly payload: object }, inputs?: Readonly<Record<string, string>>): Promise<StepResult>;
  /** A file at the tip of a branch of the remote, or `undefined`. */
  read(branch: string, path: string): Promise<string | undefined>;
  readTip(branch: string): Promise<string | undefined>;
  readLedger(): Promise<Ledger>;
  /** What GitHub was asked to change, as `POST repos/…` without the git protocol, since this many requests. */
  writes(since?: number): readonly string[];
}

interface PullPayload {
  readonly action: string;
  readonly number: number;
  readonly pull_request: { readonly number: number; readonly base: object; readonly head: object };
}

export async function startActionWorld(options: { readonly emulator?: EmulatorOptions; readonly github?: Partial<GitHubOptions> } = {}): Promise<ActionWorld> {
  const writer = await makeTestRepository();
  await writer.commit({ 'README.md': '# Acme docs\n' }, 'Begin');
  const root = await writer.makeRemote();
  const github = await startGitHub({ token, owner: 'acme', repo: 'docs', root, ...options.github });
  const emulator = await startEmulator({ renderer: fastRenderer, timeScale: 1_000, ...options.emulator });
  const temporary = await mkdtemp(join(tmpdir(), 'docreel-action-'));
  const told: string[] = [];
  const runs: SceneRun[] = [];
  const people: string[] = [];
  let steps = 0;

  /** What actions/checkout does: an empty repository, one commit, and the branch, tag or merge that it belongs to. */
  async function checkOut(sha: string, ref: string): Promise<TestRepository> {
    const checkout = await makeTestRepository();
    const there = ref.startsWith('refs/tags/') ? ref : ref.replace(/^refs\/(?:heads|pull)\//, ref.startsWith('refs/pull/') ? 'refs/remotes/pull/' : 'refs/remotes/origin/');
    await checkout.git('remote', 'add', 'origin', `file://${root}`);
    await checkout.git('-c', 'protocol.version=2', 'fetch', '--quiet', '--no-tags', '--prune', '--no-recurse-submodules', '--depth=1', 'origin', `+${sha}:${there}`);
    if (ref.startsWith('refs/heads/')) await checkout.git('checkout', '--quiet', '--force', '-B', ref.slice('refs/heads/'.length), there);
    else await checkout.git('checkout', '--quiet', '--force', '--detach', there);
    await checkout.git('remote', 'set-url', 'origin', `${github.serverUrl}/acme/docs.git`);
    return checkout;
  }

  const world: ActionWorld = {
    github, emulator, writer,
    async push(files, branch = 'main') {
      const exists = await writer.git('rev-parse', '--verify', '--quiet', `refs/remotes/origin/${branch}`).catch(() => undefined);
      await writer.git('fetch', '--quiet', 'origin');
      await writer.git('checkout', '--quiet', '-B', branch, exists === undefined ? 'origin/main' : `origin/${branch}`);
      const after = await writer.commit(files);
      await writer.git('push', '--quiet', 'origin', `HEAD:refs/heads/${branch}`);
      if (branch.startsWith('docreel/')) people.push(after);
      return { before: exists === undefined ? zero : await writer.git('rev-parse', 'HEAD^'), after };
    },
    giveUp(commit) {
      people.splice(people.indexOf(commit), 1);
    },
    async openPull(files) {
      const number = github.state.pulls.length + 1;
      const base = await writer.git('ls-remote', 'origin', 'refs/heads/main').then((line) => line.split('\t')[0] ?? '');
      const { after: head } = await world.push(files, `change-${number}`);
      const tip = await world.readTip('main') ?? base;
      const tree = (await writer.git('merge-tree', '--write-tree', tip, head)).split('\n')[0] ?? '';
      const sha = await writer.git('commit-tree', tree, '-p', tip, '-p', head, '-m', `Merge ${head} into ${tip}`);
      await writer.git('push', '--quiet', 'origin', `${head}:refs/pull/${number}/head`, `${sha}:refs/pull/${number}/merge`);
      const now = new Date().toISOString();
      github.state.pulls.push({
        number, title: 'Change the docs', body: null, state: 'open', draft: false, head: `change-${number}`, base: 'main', headSha: head, baseSha: base, user: { login: 'ada', id: 7, type: 'User' },
        createdAt: now, updatedAt: now, closedAt: null, mergedAt: null, mergeCommit: null, closedBy: null, labels: [],
      });
      const repo = { full_name: 'acme/docs' };
      return { number, sha, payload: { action: 'opened', number, pull_request: { number, base: { ref: 'main', sha: base, repo }, head: { ref: `change-${number}`, sha: head, repo } } } };
    },
    async step({ event, payload = {}, sha, ref = 'refs/heads/main', inputs = {}, env = {}, folder, onChild }) {
      steps += 1;
      const files = await makeStepFiles(join(temporary, `step${steps}`), { repository: { full_name: 'acme/docs', default_branch: 'main', owner: { login: 'acme' }, name: 'docs' }, ...payload });
      await using checkout = await checkOut(sha, ref);
      const environment: Record<string, string> = {
        ...checkout.env,
        CI: 'true', GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: event, GITHUB_SHA: sha, GITHUB_REF: ref, GITHUB_REPOSITORY: 'acme/docs', GITHUB_RUN_ID: String(7_000 + steps), GITHUB_RUN_ATTEMPT: '1',
        GITHUB_WORKSPACE: checkout.root, GITHUB_API_URL: github.apiUrl, GITHUB_SERVER_URL: github.serverUrl, GITHUB_GRAPHQL_URL: `${github.serverUrl}/api/graphql`,
        ...makeInputs({ 'github-token': token, 'heygen-api-url': emulator.url, 'heygen-api-key': emulator.key, ...inputs }), ...env,
      };
      const place = runs.push({ request: { waitMinutes: Number(inputs['wait-minutes'] ?? 45), failOn: parseChoice('fail-on', inputs['fail-on'] ?? 'any', ['any', 'all', 'never']) }, outcome: null, step: true }) - 1;
      const result = await runStep(files, checkout.root, environment, onChild);
      const report = result.files['report.json'];
      if (report !== undefined) runs[place] = { ...runs[place] ?? assert.fail(), outcome: { report: JSON.parse(report), exit: result.code } };
      assert.equal(await checkout.git('status', '--porcelain', '--ignored'), folder === undefined ? '' : `?? ${folder}/`, 'I11: the step has written to the work tree');
      told.push(result.output.replaceAll(/^::add-mask::.*$/gm, ''), JSON.stringify(result.outputs), result.summary, ...Object.values(result.files));
      return result;
    },
    stepOnPush: ({ before, after }, inputs = {}, more = {}) =>
      world.step({ event: 'push', payload: { before, after, ref: 'refs/heads/main' }, sha: after, inputs: { 'max-cost': '5 usd', ...inputs }, ...more }),
    stepOnPull: ({ sha, number, payload }, inputs = {}) =>
      world.step({ event: 'pull_request', payload, sha, ref: `refs/pull/${number}/merge`, inputs: { 'max-cost': '5 usd', 'heygen-api-key': '', ...inputs } }),
    async read(branch, path) {
      await writer.git('fetch', '--quiet', 'origin', `+refs/heads/${branch}:refs/remotes/origin/${branch}`);
      return writer.git('show', `refs/remotes/origin/${branch}:${path}`).catch(() => undefined);
    },
    readTip: (branch) => github.state.objects.readRef(`refs/heads/${branch}`),
    async readLedger() {
      return (await readLedger(makeLedgerBranch(await openRepository(root, { env: writer.env }), { now: Date.now }))).ledger;
    },
    writes: (since = 0) => github.requests().slice(since)
      .filter(({ method, operation }) => method !== 'GET' && operation !== 'git').map(({ method, path, operation, body }) => (operation === 'graphql' ? `graphql ${/updateRefs/.test(JSON.stringify(body)) ? 'updateRefs' : ''}` : `${method} ${path}`)),
    async [Symbol.asyncDispose]() {
      try {
        await checkQuiet();
        assert.deepEqual(github.violations(), []);
        await checkInvariants({
          site: { root, env: writer.env, git: (...args) => writer.git('-C', root, ...args) }, emulator, runs, outs: [], people, pace: 1,
          said: [...told, ...github.requests().filter(({ path }) => !path.includes('/assets')).map(({ body, path }) => `${path}\n${JSON.stringify(body)}`)],
          secrets: [token, `x-access-token:${token}`], readStored: (url) => github.readAsset(url),
        });
      } finally {
        await emulator.close();
        await github.close();
        await writer[Symbol.asyncDispose]();
        await rm(temporary, { recursive: true, force: true });
      }
    },
  };

  /** I6: the schedule's step after one that has done all there is to do. */
  async function checkQuiet(): Promise<void> {
    const { outcome } = runs.at(-1) ?? {};
    if (outcome == null || outcome.exit !== 0 || outcome.report.stopped !== null || !['render', 'collect'].includes(outcome.report.mode) || outcome.report.totals.unfinished > 0) return;
    const [before, posts] = [github.requests().length, (): number => emulator.requests().filter(({ method }) => method === 'POST').length];
    const bought = posts();
    const { code, log } = await world.step({ event: 'schedule', sha: await world.readTip('main') ?? '' });
    assert.deepEqual({ code, writes: world.writes(before), bought: posts() }, { code: 0, writes: [], bought }, `I6: a step after one that ended well does nothing\n${log}`);
  }
  return world;
}

