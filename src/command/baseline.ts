import { takeBaseline } from '../baseline.ts';
import type { Given } from '../command.ts';
import { makeRequest } from './request.ts';
import type { Terminal } from './terminal.ts';
import { openWorld } from './world.ts';

export async function takeAsOwned(flags: Given<'baseline'>, terminal: Terminal): Promise<number> {
  const opened = await openWorld(flags, terminal, () => {}, { reading: false });
  const count = await takeBaseline(await makeRequest('plan', flags, opened), opened.world);
  terminal.stdout.write(flags.json === true ? `${JSON.stringify({ taken: count })}\n` : `${count === 1 ? '1 video is' : `${count} videos are`} taken as owned; nothing was rendered or paid for\n`);
  return 0;
}
