import type { Given } from '../command.ts';
import { parseConfig } from '../config.ts';
import { formatProblem } from '../show/problem.ts';
import { formatStatus } from '../show/status.ts';
import { readStatus } from '../status.ts';
import { readOwnSettings } from './request.ts';
import type { Terminal } from './terminal.ts';
import { openWorld } from './world.ts';

export async function showStatus(flags: Given<'status'>, terminal: Terminal): Promise<number> {
  const { world } = await openWorld({ ...flags, head: 'HEAD' }, terminal, () => {});
  const settings = await readOwnSettings(world.repository.root, flags.config);
  const { config } = parseConfig(settings.text, settings.path);
  const standing = await readStatus(world.ledger, new Date().toISOString().slice(0, 7), config.rates.unit, config.limits);
  for (const problem of standing.problems) terminal.stderr.write(`${formatProblem(problem, { color: terminal.color })}\n`);
  terminal.stdout.write(flags.json === true ? `${JSON.stringify(standing, null, 2)}\n` : `${formatStatus(standing, { color: terminal.color })}\n`);
  return standing.problems.some((problem) => problem.severity === 'error') ? 2 : 0;
}
