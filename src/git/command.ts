import { spawn } from 'node:child_process';
import { GitError } from './error.ts';

/** Environment variables by name, as `process.env` is; only the doors read that one. */
export type Environment = Readonly<Record<string, string | undefined>>;

export interface GitOptions {
  /** Bytes for the command's standard input; without them it is empty. */
  readonly stdin?: Uint8Array | string;
  /** The whole environment; what would point git elsewhere (`GIT_DIR` …) is left out of it. */
  readonly env?: Environment;
  /** What we set ourselves on top of it: credentials, identities, a temporary index. */
  readonly variables?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** Exit codes that are an answer and not an error; 0 if unsaid. */
  readonly okCodes?: readonly number[];
  /** More output than so many bytes is an error; 256 MiB if unsaid. */
  readonly maxBytes?: number;
  /** Ends the command after so many milliseconds. */
  readonly timeout?: number;
  /** What is being tried, in a person's words, e.g. `fetch the commit 1234…`; said before the command's name where it fails. */
  readonly what?: string;
  /** Texts that must not stand in an error's message. */
  readonly secrets?: readonly string[];
  /** Takes the output as it comes, in place of collecting it. */
  readonly onOutput?: (chunk: Uint8Array) => void;
}

export interface GitOutput {
  readonly code: number;
  /** Empty where `onOutput` took it. */
  readonly stdout: Buffer;
  readonly stderr: string;
}

const MAX_BYTES = 256 * 1024 * 1024;
const MAX_STDERR = 64 * 1024;
const EXCERPT = 2_000;

/**
 * Nothing that a repository's or a user's configuration could run or decorate: no hooks, no file-system monitor, no `ext::`
 * transport, no background maintenance, no signing. The lock time lets two writers wait for each other.
 */
const SAFE = [
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'core.quotePath=false',
  'color.ui=false',
  'core.filesRefLockTimeout=3000',
  'protocol.ext.allow=never',
  'gc.auto=0',
  'maintenance.auto=false',
  'log.showSignature=false',
  'i18n.commitEncoding=UTF-8',
  'i18n.logOutputEncoding=UTF-8',
].flatMap((setting) => ['-c', setting]);

/** Variables of a surrounding git (a hook, an alias) that would point ours elsewhere, and traces, which could tell secrets. */
const FOREIGN =
  /^GIT_(?:DIR|WORK_TREE|IMPLICIT_WORK_TREE|COMMON_DIR|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE|PREFIX|CONFIG|GRAFT_FILE|SHALLOW_FILE|REPLACE_REF_BASE|NO_REPLACE_OBJECTS|DEFAULT_HASH|EXTERNAL_DIFF|DIFF_OPTS|(?:GLOB|NOGLOB|ICASE)_PATHSPECS|TRACE.*|CURL_VERBOSE)$/;

/**
 * Runs git with an array of arguments, never through a shell.
 * @param root the folder that git works in
 * @throws GitError with what was run, the exit code, the end of standard error and a hint
 */
export async function runGit(root: string, args: readonly string[], options: GitOptions = {}): Promise<GitOutput> {
  options.signal?.throwIfAborted();
  const child = spawn('git', ['-C', root, '--no-pager', ...SAFE, ...args], {
    env: { ...makeEnvironment(options.env ?? {}), ...options.variables },
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
    ...(options.timeout === undefined ? {} : { timeout: options.timeout }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  const fail = (code: number | null, stderr: string, rest: { what?: string; hint?: string; cause?: unknown } = {}): GitError => {
    const hide = (text: string): string => hideSecrets(text, options.secrets ?? []);
    return new GitError({ command: hide(formatCommand(args)), code, stderr: hide(makeExcerpt(stderr)), ...rest });
  };
  const maxBytes = options.maxBytes ?? MAX_BYTES;
  const chunks: Buffer[] = [];
  let bytes = 0;
  let stderr = '';
  let thrown: { readonly error: unknown } | undefined;
  child.stdout.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > maxBytes) return child.kill('SIGKILL');
    if (options.onOutput === undefined) return chunks.push(chunk);
    try {
      return options.onOutput(chunk);
    } catch (error) {
      thrown ??= { error };
      return child.kill('SIGKILL');
    }
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr = (stderr + text).slice(-MAX_STDERR)));
  child.stdin.on('error', () => undefined); // git may end without reading everything; its exit code says why
  child.stdin.end(options.stdin ?? '');

  // A helper that outlives a git that was ended (the one for https) would hold the pipes open.
  child.on('exit', (_, signal) => {
    if (signal === null) return;
    child.stdout.destroy();
    child.stderr.destroy();
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('close', resolve);
    child.on('error', (cause: NodeJS.ErrnoException) => {
      if (options.signal?.aborted === true) reject(cause);
      else if (cause.code !== 'ENOENT') reject(fail(null, cause.message, { cause }));
      else reject(fail(null, '', { what: 'git was not found on the PATH.', hint: 'install git 2.31 or later, or use an image that has it', cause }));
    });
  });
  if (thrown !== undefined) throw thrown.error;
  if (bytes > maxBytes) throw fail(code, stderr, { what: `${formatCommand(args)} put out more than ${maxBytes} bytes and was ended.` });
  if (code === null) {
    const limit = options.timeout === undefined ? '' : ` (it may take ${options.timeout / 1000} seconds)`;
    throw fail(null, stderr, { what: `${hideSecrets(formatCommand(args), options.secrets ?? [])} was ended by ${child.signalCode}${limit}.` });
  }
  if (!(options.okCodes ?? [0]).includes(code)) {
    throw fail(code, stderr, options.what === undefined ? {} : { what: `Could not ${options.what} (${formatCommand(args).split(' ', 2).join(' ')} exited with ${code}).` });
  }
  return { code, stdout: Buffer.concat(chunks), stderr };
}

function makeEnvironment(env: Environment): Record<string, string> {
  const kept = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined && !FOREIGN.test(entry[0]));
  return {
    ...Object.fromEntries(kept),
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_LITERAL_PATHSPECS: '1',
    LC_ALL: 'C',
    LANGUAGE: '',
  };
}

/** For messages: the arguments on one line, without our own settings before them and credentials in addresses. */
function formatCommand(args: readonly string[]): string {
  let first = 0;
  while (args[first] === '-c') first += 2;
  const shown = args.slice(first).map((arg) => (/^[\w@%+=:,./^{}~-]+$/.test(arg) ? arg : JSON.stringify(arg)));
  return hideSecrets(['git', ...shown].join(' '), []).slice(0, 300);
}

function makeExcerpt(stderr: string): string {
  // A server's messages pass through: no escape sequences, no carriage returns.
  const text = stderr.replaceAll(/(?!\n)\p{Cc}/gu, '').trim();
  return text.length <= EXCERPT ? text : `… ${text.slice(-EXCERPT)}`;
}

function hideSecrets(text: string, secrets: readonly string[]): string {
  let hidden = text.replaceAll(/(:\/\/)[^/@\s'"]*@/g, '$1').replaceAll(/(authorization: *)[^\r\n]+/gi, '$1***');
  for (const secret of secrets) if (secret !== '') hidden = hidden.replaceAll(secret, '***');
  return hidden;
}
