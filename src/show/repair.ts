import picocolors from 'picocolors';
import { formatCost } from '../core/cost.ts';
import type { VideoRow } from '../core/ledger.ts';
import { formatFault } from '../core/problem.ts';
import type { Problem } from '../core/problem.ts';
import { formatTerminalText } from './terminal.ts';

/** What `docreel repair` knows. */
interface Repaired {
  readonly damage: readonly Problem[];
  readonly kept: number;
  readonly restored: { readonly videos: number; readonly charges: number };
  readonly rebuilt: readonly VideoRow[];
  readonly completed: readonly VideoRow[];
  readonly wasted: readonly string[];
  readonly unknown: readonly string[];
  readonly written: boolean;
}

/** More of a kind than this are counted. */
const shown = 50;

/** For the terminal: what was wrong, what came back from where, and what nothing can tell. */
export function formatRepair(repaired: Repaired, options: { readonly color: boolean }): string {
  const colors = picocolors.createColors(options.color);
  const { damage, kept, restored, rebuilt, completed, wasted, unknown, written } = repaired;
  const list = (title: string, lines: readonly string[]): string[] =>
    (lines.length === 0 ? [] : [colors.bold(title), ...lines.slice(0, shown).map((line) => `  ${line}`), ...(lines.length > shown ? [colors.dim(`  … and ${lines.length - shown} more`)] : [])]);
  if (!written) return [colors.green('The ledger is sound, and HeyGen has nothing that it does not know.'), ...list('Not known', unknown)].join('\n');
  return [
    ...list(`Was wrong (${damage.length})`, damage.map((problem) => formatTerminalText(formatFault(problem), 300))),
    `${colors.bold('Kept')} ${formatCount(kept, 'video')}`,
    ...(restored.videos + restored.charges === 0 ? [] : [`${colors.bold('From an earlier commit')} ${formatCount(restored.videos, 'video')}, ${formatCount(restored.charges, 'line')} of the charge record`]),
    ...list(`From HeyGen's list (${rebuilt.length})`, rebuilt.map(formatRow)),
    ...list(`Completed from HeyGen's list (${completed.length})`, completed.map(formatRow)),
    ...list(`Paid for and of no use (${wasted.length}; docreel status writes the request for a refund)`, wasted.map((id) => formatTerminalText(id, 100))),
    ...list('Not known', unknown),
    colors.green('The ledger is whole again; nothing was bought. Finished videos come to their pages by the next run.'),
  ].join('\n');
}

function formatRow({ page, section, locale, state, videoId, attempt, charge, reserved }: VideoRow): string {
  const cost = charge === null ? (reserved === null ? 'price unknown' : `at most ${formatCost(reserved)}`) : formatCost(charge);
  return formatTerminalText(`${page}#${section} (${locale})  ${state}  ${videoId ?? 'no id'}${attempt === 1 ? '' : `, attempt ${attempt}`}, ${cost}`, 300);
}

function formatCount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
