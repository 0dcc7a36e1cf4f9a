import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeTestEnvironment, makeTestRepository } from '../git/repository.ts';
import type { TestRepository } from '../git/repository.ts';

const program = resolve(fileURLToPath(import.meta.url), '../../../dist/cli.mjs');

/** What a command left behind. */
export interface CommandResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Is given the process, e.g. to read along or to send it a signal. */
  readonly onChild?: (child: ChildProcess) => void;
}

/** Runs the bundled program with pipes, as a script does, and with nothing of this machine's environment. */
export function runCommand(args: readonly string[], { cwd = '/', env = {}, onChild = () => undefined }: CommandOptions = {}): Promise<CommandResult> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [program, ...args], { cwd, env: { ...makeTestEnvironment(join(cwd, '.nobody')), ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => { stdout += text; });
    child.stderr.setEncoding('utf8').on('data', (text: string) => { stderr += text; });
    child.on('error', fail);
    child.on('close', (code) => { done({ code, stdout, stderr }); });
    onChild(child);
  });
}

const settings = `docs: ['docs/**/*.md']
video: { avatar: Abigail_office_front, languages: [en] }
`;

/** A page of one section, so that a render takes no longer than it must. */
export function makePage(words: string, title = 'Install'): string {
  return `---\ntitle: ${title}\nvideo: true\n---\n\n# ${title}\n\n${words}\n`;
}

export interface Site extends AsyncDisposable {
  readonly repository: TestRepository;
  /** Runs a command in the repository. */
  docreel(args: readonly string[], options?: Omit<CommandOptions, 'cwd'>): Promise<CommandResult>;
}

/** A repository with two commits: a page, and a second page beside it. */
export async function makeSite(): Promise<Site> {
  const repository = await makeTestRepository();
  await repository.commit({ 'docreel.yml': settings, 'docs/a.md': makePage('The agent copies your files.') });
  await repository.commit({ 'docs/b.md': makePage('The server keeps them safe.', 'Keep') });
  return {
    repository,
    docreel: (args, options = {}) => runCommand(args, { ...options, cwd: repository.root }),
    [Symbol.asyncDispose]: () => repository[Symbol.asyncDispose](),
  };
}
