import type { ArgDef } from 'citty';
import { commands } from '../command.ts';
import type { Given } from '../command.ts';
import { formatCompletion, shells } from '../completion.ts';
import type { CompletionCommand } from '../completion.ts';
import { parseChoice } from '../given.ts';
import type { Terminal } from './terminal.ts';

export async function showCompletion(flags: Given<'completion'>, terminal: Terminal): Promise<number> {
  terminal.stdout.write(formatCompletion(parseChoice('the shell', flags.shell, shells), listCommands()));
  return 0;
}

function listCommands(): readonly CompletionCommand[] {
  return Object.entries(commands).map(([name, { description, args }]) => {
    const flags = Object.entries<ArgDef>(args).filter(([, flag]) => flag.type !== 'positional');
    return { name, description, flags: flags.map(([flag, { type, description }]) => ({ name: flag, description: description ?? '', takes: type !== 'boolean' })) };
  });
}
