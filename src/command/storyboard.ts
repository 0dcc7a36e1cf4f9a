import type { Given } from '../command.ts';
import { writeLastStoryboard } from '../storyboard.ts';
import type { Terminal } from './terminal.ts';
import { work } from './work.ts';
import { openWorld } from './world.ts';

export async function showStoryboard(flags: Given<'storyboard'>, terminal: Terminal): Promise<number> {
  if (flags.last !== true) return work('plan', flags, terminal);
  const { world } = await openWorld(flags, terminal, () => {});
  const path = await writeLastStoryboard(world);
  terminal.stdout.write(flags.json === true ? `${JSON.stringify({ path })}\n` : `Storyboard: ${path}\n`);
  return 0;
}
