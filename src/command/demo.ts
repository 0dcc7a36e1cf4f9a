import type { Given } from '../command.ts';
import { runDemo } from '../demo/demo.ts';
import { startProgress } from './progress.ts';
import type { Terminal } from './terminal.ts';

export async function showDemo(flags: Given<'demo'>, terminal: Terminal): Promise<number> {
  await runDemo({
    out: flags.out, env: terminal.env, signal: terminal.listenForSignals(), makeProgress: () => startProgress(terminal, flags.quiet),
    write: (text) => { terminal.stdout.write(text); }, color: terminal.color, width: terminal.stdout.columns,
  });
  return 0;
}
