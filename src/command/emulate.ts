import type { Given } from '../command.ts';
import { startEmulator } from '../emulator/emulator.ts';
import { parseAmount } from '../given.ts';
import type { Terminal } from './terminal.ts';

export async function emulate(flags: Given<'emulate'>, terminal: Terminal): Promise<number> {
  const emulator = await startEmulator({
    port: parseAmount('--port', flags.port, 65_535), timeScale: parseAmount('--time-scale', flags['time-scale'], 100_000), balance: parseAmount('--balance', flags.balance, 1_000_000),
  });
  terminal.stdout.write(`HeyGen is emulated at ${emulator.url}\n\nIn another terminal, in a copy of your docs without a remote:\n\n  export HEYGEN_API_URL=${emulator.url}\n  export HEYGEN_API_KEY=${emulator.key}\n  docreel doctor\n  docreel render --max-cost 5\n\nNothing of it costs money; renders are ${flags['time-scale']} times as fast. Ctrl-C ends it.\n`);
  await new Promise<void>((resolve) => { terminal.listenForSignals().addEventListener('abort', () => { resolve(); }); });
  await emulator.close();
  return 0;
}
