import { accept, parseAcceptPlace } from '../accept.ts';
import type { Given } from '../command.ts';
import { formatTerminalText } from '../show/terminal.ts';
import { makeRequest, parseTag } from './request.ts';
import type { Terminal } from './terminal.ts';
import { openWorld } from './world.ts';

export async function acceptVideos(flags: Given<'accept'>, terminal: Terminal): Promise<number> {
  const locale = flags.locale === undefined ? null : parseTag(flags.locale);
  const place = parseAcceptPlace(flags.place, { locale, wordingOnly: flags.wording === true });
  const opened = await openWorld(flags, terminal, () => {}, { reading: false });
  const accepted = await accept(await makeRequest('plan', flags, opened), opened.world, place);
  const lines = accepted.map((each) => formatTerminalText(`${each.page}#${each.section} (${each.locale}): ${each.why}`, 400));
  terminal.stdout.write(flags.json === true ? `${JSON.stringify({ accepted }, null, 2)}\n` : `Accepted, and in their pages by the next run:\n${lines.map((line) => `  ${line}\n`).join('')}`);
  return 0;
}
