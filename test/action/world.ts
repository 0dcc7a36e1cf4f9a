import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmulator } from '../../src/emulator/emulator.ts';
import type { Emulator, EmulatorOptions } from '../../src/emulator/emulator.ts';
import { fastRenderer } from '../../src/emulator/renderer/silent.ts';
import { makeTestRepository } from '../git/repository.ts';
import type { TestFile, TestRepository } from '../git/repository.ts';
import { startGitHub } from '../github/github.ts';
import type { GitHub, GitHubOptions } from '../github/github.ts';

const dist = resolve(fileURLToPath(import.meta.url), '../../../dist');
const token = 'ghs_canary0123456789';

/** What a step of the action left behind. */
export interface StepResult {
  readonly code: number | null;
  /** Everything that it printed, as the runner sees it before masking. */
  readonly output: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** A documentation repository on GitHub with HeyGen behind it, both on this machine. */
export interface ActionWorld extends AsyncDisposable {
  readonly github: GitHub;
  readonly emulator: Emulator;
  /** The writer's clone: commit here, then `push`. */
  readonly writer: TestRepository;
  readonly token: string;
  /** Commits and pushes to `main`; returns the commits before and after. */
  push(files: Readonly<Record<string, TestFile>>, branch?: string): Promise<{ readonly before: string; readonly after: string }>;
  /** Runs `dist/action.mjs` alone, as the runner does: a fresh depth-1 checkout, inputs and files by the environment. */
  step(options: {
    readonly event: string; readonly payload: object; readonly sha: string; readonly ref?: string;
    readonly inputs?: Readonly<Record<string, string>>;
  }): Promise<StepResult>;
  /** A push event's step. */
  stepOnPush(commits: { readonly before: string; readonly after: string }, inputs?: Readonly<Record<string, string>>): Promise<StepResult>;
  /** A file at the tip of a branch of the remote, or `undefined`. */
  read(branch: string, path: string): Promise<string | undefined>;
}

export async function startActionWorld(options: { readonly emulator?: EmulatorOptions; readonly github?: Partial<GitHubOptions> } = {}): Promise<ActionWorld> {
  const writer = await makeTestRepository();
  await writer.commit({ 'README.md': '# Acme docs\n' }, 'Begin');
  const root = await writer.makeRemote();
  const github = await startGitHub({ token, owner: 'acme', repo: 'docs', root, ...options.github });
  const emulator = await startEmulator({ renderer: fastRenderer, timeScale: 1_000, ...options.emulator });
  const temporary = await mkdtemp(join(tmpdir(), 'docreel-action-'));
  let steps = 0;

  const world: ActionWorld = {
    github, emulator, writer, token,
    async push(files, branch = 'main') {
      const before = await writer.git('rev-parse', 'HEAD');
      const after = await writer.commit(files);
      await writer.git('push', '--quiet', 'origin', `HEAD:refs/heads/${branch}`);
      return { before, after };
    },
    async step({ event, payload, sha, ref = 'refs/heads/main', inputs = {} }) {
      steps += 1;
      const folder = join(temporary, `step${steps}`);
      await mkdir(join(folder, 'temp'), { recursive: true });
      // what actions/checkout does with its default depth, without keeping the token
      const checkout = await writer.clone(['--depth=1', '--no-checkout'], `file://${root}`);
      await checkout.git('fetch', '--quiet', '--depth=1', 'origin', sha);
      await checkout.git('checkout', '--quiet', '--detach', sha);
      await checkout.git('remote', 'set-url', 'origin', `${github.serverUrl}/acme/docs.git`);
      const files = { GITHUB_EVENT_PATH: 'event.json', GITHUB_OUTPUT: 'output', GITHUB_STEP_SUMMARY: 'summary.md', GITHUB_ENV: 'env', GITHUB_PATH: 'path', GITHUB_STATE: 'state' };
      const paths = Object.fromEntries(Object.entries(files).map(([name, file]) => [name, join(folder, file)]));
      for (const [name, path] of Object.entries(paths)) await writeFile(path, name === 'GITHUB_EVENT_PATH' ? JSON.stringify({ repository: { full_name: 'acme/docs', default_branch: 'main', owner: { login: 'acme' }, name: 'docs' }, ...payload }) : '');
      const environment: Record<string, string> = {
        ...checkout.env, ...paths,
        CI: 'true', GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: event, GITHUB_SHA: sha, GITHUB_REF: ref, GITHUB_REPOSITORY: 'acme/docs', GITHUB_RUN_ID: String(7_000 + steps), GITHUB_RUN_ATTEMPT: '1',
        GITHUB_WORKSPACE: checkout.root, RUNNER_TEMP: join(folder, 'temp'), GITHUB_API_URL: github.apiUrl, GITHUB_SERVER_URL: github.serverUrl, GITHUB_GRAPHQL_URL: `${github.serverUrl}/api/graphql`,
      };
      const given = { 'github-token': token, 'heygen-api-url': emulator.url, 'heygen-api-key': emulator.key, ...inputs };
      for (const [name, value] of Object.entries(given)) environment[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] = value;
      try {
        const { code, output } = await spawnStep(checkout.root, environment);
        return { code, output, outputs: parseOutputs(await readFile(paths['GITHUB_OUTPUT'] ?? '', 'utf8')), summary: await readFile(paths['GITHUB_STEP_SUMMARY'] ?? '', 'utf8') };
      } finally {
        await checkout[Symbol.asyncDispose]();
      }
    },
    stepOnPush: ({ before, after }, inputs = {}) => world.step({ event: 'push', payload: { before, after, ref: 'refs/heads/main' }, sha: after, inputs: { 'max-cost': '5 usd', ...inputs } }),
    async read(branch, path) {
      await writer.git('fetch', '--quiet', 'origin', `+refs/heads/${branch}:refs/remotes/origin/${branch}`);
      return writer.git('show', `refs/remotes/origin/${branch}:${path}`).catch(() => undefined);
    },
    async [Symbol.asyncDispose]() {
      await emulator.close();
      await github.close();
      await writer[Symbol.asyncDispose]();
      await rm(temporary, { recursive: true, force: true });
    },
  };
  return world;
}

function spawnStep(cwd: string, env: Readonly<Record<string, string>>): Promise<{ readonly code: number | null; readonly output: string }> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(dist, 'action.mjs')], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => { output += text; });
    child.on('error', fail);
    child.on('close', (code) => { done({ code, output }); });
  });
}

/** The runner's file protocol: `name<<delimiter`, the value, the delimiter. */
function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  for (const match of text.matchAll(/^([\w-]+)<<(ghadelimiter_[\w-]+)\r?\n([\s\S]*?)\r?\n\2$/gm)) outputs[match[1] ?? ''] = match[3] ?? '';
  return outputs;
}
