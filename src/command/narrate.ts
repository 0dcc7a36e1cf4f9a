import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Given } from '../command.ts';
import { narrate } from '../narrate.ts';
import { formatLength } from '../show/figure.ts';
import { formatNarrations } from '../show/narration.ts';
import { formatProblem } from '../show/problem.ts';
import { formatTerminalText } from '../show/terminal.ts';
import { makeRequest } from './request.ts';
import type { Terminal } from './terminal.ts';
import { openWorld } from './world.ts';

export async function showNarrations(flags: Given<'narrate'>, terminal: Terminal): Promise<number> {
  const file = flags['play-to'];
  if (file !== undefined && !/\.wav$/i.test(file)) throw new RangeError(`--play-to "${file}" is not a WAV file: let its name end in .wav`);
  const opened = await openWorld(flags, terminal, () => {});
  const result = await narrate(await makeRequest('plan', flags, opened), opened.world, flags.page, { section: flags.section ?? null, locale: flags.locale ?? null });
  for (const problem of result.problems) terminal.stderr.write(`${formatProblem(problem, { color: terminal.color })}\n`);
  terminal.stdout.write(flags.json === true ? `${JSON.stringify(result.videos, null, 2)}\n` : `${formatNarrations(result.videos, { color: terminal.color })}\n`);
  const exit = result.problems.some((problem) => problem.severity === 'error') ? 2 : 0;
  if (file === undefined || result.videos.length === 0) return exit;
  const { playNarrations } = await import('../play.ts');
  const { wav, seconds, silent } = await playNarrations(result.videos.map(({ wanted }) => wanted.narration), opened.world.signal);
  await mkdir(dirname(resolve(file)), { recursive: true });
  await writeFile(resolve(file), wav);
  const without = silent.length === 0 ? '' : `, without ${silent.join(', ')}: the voice speaks none`;
  if (flags.quiet !== true) terminal.stderr.write(`\n${formatTerminalText(file)}: ${formatLength(seconds)} by the emulator's voice${without}; HeyGen's is another\n`);
  return exit;
}
