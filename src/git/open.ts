import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { lazy } from '../core/lazy.ts';
import { makeAuthorization, makeSecrets } from './authorization.ts';
import type { Credential } from './authorization.ts';
import { runGit } from './command.ts';
import type { Environment, GitOptions, GitOutput } from './command.ts';
import { GitError } from './error.ts';

export interface OpenOptions extends Partial<Credential> {
  /** The environment that git gets, e.g. `process.env` of a door. */
  readonly env: Environment;
  /** Ends what git is doing. */
  readonly signal?: AbortSignal;
}

type RunOptions = Omit<GitOptions, 'env' | 'signal' | 'secrets'>;

/** git at work in one repository: what the parts of this folder share. */
export interface Git {
  /** Absolute path of the work tree (or of the bare repository). */
  readonly root: string;
  /** Absolute path of the folder `.git`. */
  readonly folder: string;
  /** The same, shared by all of the repository's work trees. */
  readonly commonFolder: string;
  /** The branch that was checked out then; `undefined` without one, and where git did not say so at once. */
  readonly branch: string | undefined;
  run(args: readonly string[], options?: RunOptions): Promise<GitOutput>;
  /**
   * The same with credentials for `origin` and a time limit: for what talks to the remote, or may. One after another: two
   * fetches at once would fight over the locks of a shallow clone.
   */
  runRemote(args: readonly string[], options?: RunOptions): Promise<GitOutput>;
  /** Address of the remote `origin` as git uses it, credentials and all: for git only. */
  findOrigin(): Promise<string | undefined>;
  isShallow(): Promise<boolean>;
  /** The remote that a partial (blob-less) clone fetches its missing objects from. */
  findPromisor(): Promise<string | undefined>;
}

/** A fetch that takes longer has hung: GitHub itself ends a job's git long before. */
const REMOTE_TIMEOUT = 10 * 60_000;
const branches = 'refs/heads/';
/** Slower than 1,000 bytes a second for a minute counts as hung. */
const STALLED = ['-c', 'http.lowSpeedLimit=1000', '-c', 'http.lowSpeedTime=60'];

/**
 * Finds the repository that a folder belongs to.
 * @throws GitError where git is missing, the folder is in no repository, or git refuses it for its owner
 */
export async function openGit(folder: string, options: OpenOptions): Promise<Git> {
  const secrets = makeSecrets(options.token);
  const shared = { env: options.env, secrets, ...(options.signal === undefined ? {} : { signal: options.signal }) };
  const args = ['rev-parse', '--path-format=absolute', '--is-bare-repository', '--git-dir', '--git-common-dir', '--show-toplevel', '--symbolic-full-name', 'HEAD'];
  // A bare repository has no top level, and one without commits no HEAD: git answers what stands before, and then complains.
  const found = await runGit(folder, args, { ...shared, okCodes: [0, 128] });
  const [bare, gitFolder, commonFolder, top, head = ''] = found.stdout.toString().split('\n');
  const root = bare === 'true' ? gitFolder : top;
  if (root === undefined || root === '' || gitFolder === undefined || commonFolder === undefined) {
    throw new GitError({ command: 'git rev-parse', code: found.code, stderr: found.stderr.trim(), what: `git found no repository to work with at ${folder}.` });
  }
  const run: Git['run'] = (rest, extra) => runGit(root, rest, { ...extra, ...shared });
  const askOrigin = async (): Promise<string | undefined> => {
    const { code, stdout } = await run(['remote', 'get-url', 'origin'], { okCodes: [0, 2, 128] });
    return code === 0 ? stdout.toString().replace(/\n$/, '') : undefined;
  };
  let origin: { readonly written: string; readonly url: Promise<string | undefined> } | undefined;
  // a question is a process: it is asked again only where git has written the repository's settings since
  const findOrigin = async (): Promise<string | undefined> => {
    const written = await stampFile(join(commonFolder, 'config'));
    if (origin?.written !== written) origin = { written, url: askOrigin() };
    return origin.url;
  };
  let turn: Promise<unknown> = Promise.resolve();
  const runWithCredential: Git['run'] = async (rest, extra) => {
    const url = await findOrigin();
    const credential = options.token === undefined || options.token === '' ? undefined : { ...options, token: options.token };
    const variables = url === undefined || credential === undefined ? {} : makeAuthorization(url, credential, options.env);
    return run([...STALLED, ...rest], { timeout: REMOTE_TIMEOUT, ...extra, variables: { ...extra?.variables, ...variables } });
  };
  return {
    root,
    folder: gitFolder,
    commonFolder,
    branch: head.startsWith(branches) ? head.slice(branches.length) : undefined,
    run,
    findOrigin,
    runRemote(rest, extra) {
      const result = turn.then(() => runWithCredential(rest, extra));
      turn = result.catch(() => undefined);
      return result;
    },
    async isShallow() {
      return (await run(['rev-parse', '--is-shallow-repository'])).stdout.toString().trim() === 'true';
    },
    findPromisor: lazy(async () => {
      const pattern = String.raw`^(remote\..*\.promisor|extensions\.partialclone)$`;
      const { stdout } = await run(['config', '--null', '--get-regexp', pattern], { okCodes: [0, 1] });
      return parsePromisor(stdout.toString());
    }),
  };
}

/** From `git config --null --get-regexp`: `key LF value NUL` each. */
export function parsePromisor(output: string): string | undefined {
  for (const line of output.split('\0')) {
    const at = line.indexOf('\n');
    const key = at < 0 ? line : line.slice(0, at);
    const value = at < 0 ? 'true' : line.slice(at + 1);
    const remote = /^remote\.(.*)\.promisor$/s.exec(key)?.[1];
    if (remote !== undefined && /^(?:true|yes|on|1)$/i.test(value)) return remote;
    if (key === 'extensions.partialclone') return value;
  }
  return undefined;
}

/** What differs once git has written a file again, which it does by a new file in its place; empty where there is none. */
async function stampFile(path: string): Promise<string> {
  const found = await stat(path, { bigint: true }).catch(() => undefined);
  return found === undefined ? '' : `${found.ino} ${found.mtimeNs} ${found.size}`;
}
