import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report } from '../../src/core/report.ts';
import { startEmulator } from '../../src/emulator/emulator.ts';
import type { Emulator, EmulatorOptions } from '../../src/emulator/emulator.ts';
import { fastRenderer } from '../../src/emulator/renderer/silent.ts';
import { parseChoice } from '../../src/given.ts';
import { checkInvariants } from '../reliability/invariant.ts';
import type { SceneRun } from '../reliability/invariant.ts';
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

export interface PayingSite extends Site {
  readonly emulator: Emulator;
}

/** The same with HeyGen emulated, where things are paid for: when it is disposed of, every invariant is checked. */
export async function makePayingSite(options: EmulatorOptions = {}): Promise<PayingSite> {
  const site = await makeSite();
  const emulator = await startEmulator({ renderer: fastRenderer, timeScale: 1_000, ...options });
  const runs: SceneRun[] = [];
  const said: string[] = [];
  const out = join(site.repository.root, '.docreel');
  let working = 0;
  /** Of several commands at once it cannot be told whose the report is, and it may be half written. */
  let crowded = false;
  let last: string | undefined;
  const flag = (args: readonly string[], name: string): string | undefined => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);

  async function record(args: readonly string[], exit: number | null): Promise<void> {
    const text = await readFile(join(out, 'report.json'), 'utf8').catch(() => undefined);
    if (text === undefined) return;
    const report: Report = JSON.parse(text);
    if (report.run === last) return;
    last = report.run;
    const request = { waitMinutes: Number(flag(args, '--wait-minutes') ?? 45), failOn: parseChoice('--fail-on', flag(args, '--fail-on') ?? 'any', ['any', 'all', 'never']) };
    runs.push({ request, outcome: { report, exit } });
  }

  return {
    ...site, emulator,
    async docreel(args, given = {}) {
      working += 1;
      crowded ||= working > 1;
      const result = await site.docreel(args, given);
      said.push(result.stdout, result.stderr);
      if (!crowded) await record(args, result.code);
      working -= 1;
      crowded &&= working > 0;
      return result;
    },
    async [Symbol.asyncDispose]() {
      try {
        await checkInvariants({ site: site.repository, emulator, runs, said, outs: [out], pace: 1 });
      } finally {
        await emulator.close();
        await site[Symbol.asyncDispose]();
      }
    },
  };
}
