import picocolors from 'picocolors';
import { formatCost } from '../core/cost.ts';
import type { Cost, Limits } from '../core/cost.ts';
import type { VideoRow } from '../core/ledger.ts';
import { formatTerminalText } from './terminal.ts';

/** What `docreel status` knows. */
interface Standing {
  readonly owned: number;
  readonly inFlight: readonly VideoRow[];
  readonly failed: readonly VideoRow[];
  readonly spentThisMonth: Cost;
  readonly outstanding: Cost;
  readonly limits: Limits;
}

/** For the terminal: what is in flight, owned and failed, and what the month has taken against its limit. */
export function formatStatus(status: Standing, options: { readonly color: boolean }): string {
  const colors = picocolors.createColors(options.color);
  const line = (row: VideoRow): string =>
    `  ${formatTerminalText(`${row.page}#${row.section}`, 100)} ${row.locale}  ${colors.dim(row.state)}${row.videoId === null ? '' : `  ${formatTerminalText(row.videoId, 80)}`}${row.failure === null ? '' : `  ${colors.red(formatTerminalText(`${row.failure.code}: ${row.failure.message}`, 200))}`}`;
  const list = (title: string, rows: readonly VideoRow[]): string[] => (rows.length === 0 ? [] : [colors.bold(`${title} (${rows.length})`), ...rows.slice(0, 50).map(line), ...(rows.length > 50 ? [colors.dim(`  … and ${rows.length - 50} more`)] : [])]);
  const { month } = status.limits;
  return [
    ...list('In flight', status.inFlight),
    ...list('Failed', status.failed),
    `${colors.bold('Owned')} ${status.owned} ${status.owned === 1 ? 'video' : 'videos'}`,
    `${colors.bold('This month')} ${formatCost(status.spentThisMonth)}${month === undefined ? ', no limit' : ` of ${formatCost(month)}`}${status.outstanding.micros > 0 ? `, ${formatCost(status.outstanding)} of it reserved and not billed yet` : ''}`,
  ].join('\n');
}
