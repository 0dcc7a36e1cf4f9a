import { spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A file's text or bytes; `null` deletes it; `{ link }` is a symbolic link; `{ run }` an executable file. */
export type TestFile = string | Uint8Array | null | { readonly link: string } | { readonly run: string };

/** A real repository in a temporary folder, whose commits have the same ids at each run. */
export interface TestRepository extends AsyncDisposable {
  /** Absolute path of the work tree. */
  readonly root: string;
  /** The whole environment that git gets: nothing of this machine's configuration. */
  readonly env: Readonly<Record<string, string>>;
  /** Runs git in the work tree and returns what it printed, without the last line end. */
  git(...args: readonly string[]): Promise<string>;
  /** Writes the files, commits everything and returns the commit. The date's default counts one minute a commit. */
  commit(files: Readonly<Record<string, TestFile>>, message?: string, date?: string): Promise<string>;
  /** A bare repository beside it, with everything in it, set as `origin`. Its absolute path ends in `acme/docs.git`. */
  makeRemote(): Promise<string>;
  /** A clone in a new folder, e.g. `clone('--depth=1')`, of the remote (by `file://`, so that depth and filters count) or of `url`. */
  clone(options?: readonly string[], url?: string): Promise<TestRepository>;
}

const START = Date.parse('2026-11-02T09:00:00Z');

/** A new empty repository on branch `main`. */
export async function makeTestRepository(): Promise<TestRepository> {
  const folder = await mkdtemp(join(tmpdir(), 'docreel-git-'));
  await mkdir(join(folder, 'work'));
  const repository = makeHandle(folder, join(folder, 'work'));
  await repository.git('init', '--quiet', '--initial-branch=main');
  return repository;
}

/** An environment for git in which nothing of this machine counts; `home` is an empty folder. */
export function makeTestEnvironment(home: string): Readonly<Record<string, string>> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    XDG_CONFIG_HOME: home,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
    TZ: 'UTC',
    GIT_AUTHOR_NAME: 'Ada Writer',
    GIT_AUTHOR_EMAIL: 'ada@example.com',
    GIT_COMMITTER_NAME: 'Ada Writer',
    GIT_COMMITTER_EMAIL: 'ada@example.com',
  };
}

function makeHandle(folder: string, root: string): TestRepository {
  const env = makeTestEnvironment(join(folder, 'home'));
  const remote = join(folder, 'remote', 'acme', 'docs.git');
  const git = (...args: readonly string[]) => runTestGit(root, args, env);
  let commits = 0;
  return {
    root,
    env,
    git,
    async commit(files, message = 'Change', date = new Date(START + commits * 60_000).toISOString()) {
      commits += 1;
      for (const [path, file] of Object.entries(files)) await writeTestFile(join(root, path), file);
      await git('add', '--all');
      const when = { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
      await runTestGit(root, ['commit', '--quiet', '--allow-empty', '--message', message], { ...env, ...when });
      return git('rev-parse', 'HEAD');
    },
    async makeRemote() {
      await mkdir(remote, { recursive: true });
      await git('init', '--quiet', '--bare', '--initial-branch=main', remote);
      await runTestGit(remote, ['config', 'uploadpack.allowFilter', 'true'], env);
      await git('remote', 'add', 'origin', remote);
      await git('push', '--quiet', 'origin', '--all');
      await git('push', '--quiet', 'origin', '--tags');
      await git('fetch', '--quiet', 'origin');
      return remote;
    },
    async clone(options = [], url = `file://${remote}`) {
      const target = await mkdtemp(join(folder, 'clone-'));
      await git('clone', '--quiet', ...options, url, join(target, 'work'));
      return makeHandle(target, join(target, 'work'));
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true, maxRetries: 3 }),
  };
}

async function writeTestFile(path: string, file: TestFile): Promise<void> {
  await rm(path, { recursive: true, force: true });
  if (file === null) return;
  await mkdir(dirname(path), { recursive: true });
  if (typeof file === 'string' || file instanceof Uint8Array) await writeFile(path, file);
  else if ('link' in file) await symlink(file.link, path);
  else {
    await writeFile(path, file.run);
    await chmod(path, 0o755);
  }
}

async function runTestGit(root: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<string> {
  const child = spawn('git', ['-C', root, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const code = await new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject));
  if (code !== 0) throw new Error(`git ${args.join(' ')} in ${root} exited with ${code}: ${stderr}`);
  return stdout.replace(/\n$/, '');
}
