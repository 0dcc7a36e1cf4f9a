/** The terminal's door: flags and environment in, an exit code out. What a command does is in `command/`, and loaded when it is called. */
import { stripVTControlCharacters } from 'node:util';
import picocolors from 'picocolors';
import { defineCommand, renderUsage, runCommand, runMain } from 'citty';
import type { ArgsDef, CommandDef, ParsedArgs } from 'citty';
import { commands } from './command.ts';
import type { Command, CommandName } from './command.ts';
import type { Terminal } from './command/terminal.ts';
import { formatError } from './trouble.ts';
import { findMisuse } from './usage.ts';

const stop = new AbortController();
/** A run that was told to stop ends by then, whatever it still waits for: what was bought is on this machine's disk. */
const stopMs = 4_800;

const terminal: Terminal = {
  // opened by its first reader, and most commands have none
  get stdin() { return process.stdin; },
  stdout: process.stdout,
  stderr: process.stderr,
  color: picocolors.isColorSupported && process.stdout.isTTY === true,
  talkColor: picocolors.isColorSupported && process.stderr.isTTY === true,
  env: process.env,
  processId: process.pid,
  nodeVersion: process.versions.node,
  listenForSignals,
  complain,
};

const main = defineCommand({
  meta: { name: 'docreel', version: '0.1.0', description: 'Training videos that stay in step with the docs' },
  // each is loaded when it is called: a plan starts without what repairs, asks and lists
  subCommands: {
    demo: makeCommand(commands.demo, async (flags) => (await import('./command/demo.ts')).showDemo(flags, terminal)),
    plan: makeCommand(commands.plan, async (flags) => (await import('./command/work.ts')).work('plan', flags, terminal)),
    render: makeCommand(commands.render, async (flags) => (await import('./command/work.ts')).work('render', flags, terminal)),
    submit: makeCommand(commands.submit, async (flags) => (await import('./command/work.ts')).work('submit', flags, terminal)),
    collect: makeCommand(commands.collect, async (flags) => (await import('./command/work.ts')).work('collect', flags, terminal)),
    status: makeCommand(commands.status, async (flags) => (await import('./command/status.ts')).showStatus(flags, terminal)),
    narrate: makeCommand(commands.narrate, async (flags) => (await import('./command/narrate.ts')).showNarrations(flags, terminal)),
    storyboard: makeCommand(commands.storyboard, async (flags) => (await import('./command/storyboard.ts')).showStoryboard(flags, terminal)),
    voices: makeCommand(commands.voices, async (flags) => (await import('./command/catalogue.ts')).showVoices(flags, terminal)),
    looks: makeCommand(commands.looks, async (flags) => (await import('./command/catalogue.ts')).showLooks(flags, terminal)),
    baseline: makeCommand(commands.baseline, async (flags) => (await import('./command/baseline.ts')).takeAsOwned(flags, terminal)),
    accept: makeCommand(commands.accept, async (flags) => (await import('./command/accept.ts')).acceptVideos(flags, terminal)),
    repair: makeCommand(commands.repair, async (flags) => (await import('./command/repair.ts')).repairLedger(flags, terminal)),
    init: makeCommand(commands.init, async (flags) => (await import('./command/init.ts')).setUpSite(flags, terminal)),
    doctor: makeCommand(commands.doctor, async (flags) => (await import('./command/doctor.ts')).examineSite(flags, terminal)),
    completion: makeCommand(commands.completion, async (flags) => (await import('./command/completion.ts')).showCompletion(flags, terminal)),
    emulate: makeCommand(commands.emulate, async (flags) => (await import('./command/emulate.ts')).emulate(flags, terminal)),
  } satisfies Readonly<Record<CommandName, unknown>>,
});

/** A command as citty runs it. @param run does what the command is for, and returns the exit code */
function makeCommand<const Args extends ArgsDef>({ name, description, args }: Command<Args>, run: (flags: ParsedArgs<Args>) => Promise<number>): CommandDef<Args> {
  return defineCommand({ meta: { name, description }, args, run: async (context) => { end(await run(context.args)); } });
}

/** A run that somebody has stopped ends at once: a git that no remote answers would keep the process alive. */
function end(code: number): void {
  if (code === 130) process.exit(code);
  process.exitCode = code;
}

/** Aborts on the first Ctrl-C, so that what is bought is written down; exits at once on the second. */
function listenForSignals(): AbortSignal {
  let signals = 0;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      signals += 1;
      if (signals > 1) process.exit(130);
      process.stderr.write(`\n${signal}: buying no more; what is bought is in the ledger (again to quit at once)\n`);
      setTimeout(() => process.exit(130), stopMs).unref();
      stop.abort(new Error(signal));
    });
  }
  return stop.signal;
}

/** What went wrong, or how the program is called rightly, on one line. */
function complain(text: string): void {
  const colors = picocolors.createColors(terminal.talkColor);
  process.stderr.write(`${colors.red('docreel:')} ${text}\n`);
}

/** citty colours its help for a pipe too. */
async function showUsage<Args extends ArgsDef>(command: CommandDef<Args>, parent?: CommandDef<Args>): Promise<void> {
  const text = await renderUsage(command, parent);
  process.stdout.write(`${terminal.color ? text : stripVTControlCharacters(text).replaceAll(/[ \t]+$/gm, '')}\n`);
}

// a reader that has seen enough (`docreel plan | head`) must not end a run that has yet to write down what it bought
for (const stream of [process.stdout, process.stderr]) stream.on('error', (error: NodeJS.ErrnoException) => { if (error.code !== 'EPIPE') throw error; });

const words = process.argv.slice(2);
const old = Number(process.versions.node.split('.')[0]) < 24;
// help may be asked of a command, the version of the program alone: citty would run the command
const asked = words.includes('--help') || words.includes('-h') || (words.length === 1 && ['--version', '-v'].includes(words[0] ?? ''));
const misuse = asked || words.length === 0 ? undefined : findMisuse(Object.fromEntries(Object.entries(commands).map(([name, { args }]) => [name, args])), words);
if (old) {
  complain(`this is Node.js ${process.versions.node}, and Docreel needs 24 or later. In its clone "npm run docreel -- …" brings one along; else install Node.js 24.`);
  process.exitCode = 2;
} else if (misuse !== undefined) {
  complain(misuse);
  process.exitCode = 2;
} else if (asked || words.length === 0) {
  await runMain(main, { rawArgs: asked ? words : ['--help'], showUsage });
} else {
  try {
    await runCommand(main, { rawArgs: words });
  } catch (error) {
    const ended = error instanceof Error && error.name === 'AskEndedError';
    complain(stop.signal.aborted ? 'stopped before anything was bought' : ended ? 'stopped; nothing was written' : formatError(error));
    process.exitCode = stop.signal.aborted || ended ? 130 : 2;
  }
}
