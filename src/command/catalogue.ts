import type { Flags, Given } from '../command.ts';
import { listLooks, listVoices } from '../listing.ts';
import { formatLooks, formatVoices } from '../show/voice.ts';
import type { World } from '../world.ts';
import { parseTag } from './request.ts';
import type { Terminal } from './terminal.ts';
import { openWorld } from './world.ts';

export async function showVoices(flags: Given<'voices'>, terminal: Terminal): Promise<number> {
  const locale = parseTag(flags.locale);
  const { heygen, place } = await openCatalogue({ ...flags, head: 'HEAD' }, terminal);
  const found = await listVoices(heygen, locale, place);
  terminal.stdout.write(flags.json === true ? `${JSON.stringify(found, null, 2)}\n` : `${formatVoices(found, locale, { color: terminal.color })}\n`);
  return 0;
}

export async function showLooks(flags: Given<'looks'>, terminal: Terminal): Promise<number> {
  const { heygen, place } = await openCatalogue({ ...flags, head: 'HEAD' }, terminal);
  const found = await listLooks(heygen, flags.stock === true ? 'public' : 'private', place);
  terminal.stdout.write(flags.json === true ? `${JSON.stringify(found, null, 2)}\n` : `${formatLooks(found, { color: terminal.color })}\n`);
  return 0;
}

/** HeyGen, and where its lists are kept for a day. */
async function openCatalogue(flags: Flags, terminal: Terminal): Promise<{ readonly heygen: NonNullable<World['heygen']>; readonly place: { readonly folder: string; readonly now: number } }> {
  const { world } = await openWorld(flags, terminal, () => {}, { leaves: true });
  if (world.heygen === null) throw new Error('no HeyGen key: set the variable HEYGEN_API_KEY');
  return { heygen: world.heygen, place: { folder: world.folder, now: world.clock.now() } };
}
