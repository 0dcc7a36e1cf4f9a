import type { Given } from '../command.ts';
import { repair } from '../repair.ts';
import { formatRepair } from '../show/repair.ts';
import { startProgress } from './progress.ts';
import { makeRequest } from './request.ts';
import type { Terminal } from './terminal.ts';
import { openWorld } from './world.ts';

export async function repairLedger(flags: Given<'repair'>, terminal: Terminal): Promise<number> {
  const progress = startProgress(terminal, flags.quiet === true || flags.json === true);
  const opened = await openWorld(flags, terminal, (event) => { progress.show(event); }, { reading: false });
  const repaired = await repair(await makeRequest('plan', flags, opened), opened.world).finally(() => { progress.stop(); });
  terminal.stdout.write(flags.json === true ? `${JSON.stringify(repaired, null, 2)}\n` : `${formatRepair(repaired, { color: terminal.color })}\n`);
  return 0;
}
