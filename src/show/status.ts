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
  readonly suspicious: readonly VideoRow[];
  readonly spentThisMonth: Cost;
  readonly outstanding: Cost;
  readonly limits: Limits;
  /** Ready to be sent to HeyGen's support; '' where there is nothing to ask for. */
  readonly refund: string;
}

/** For the terminal: what is in flight, held back, failed and owned, what the month has taken against its limits, and what to ask HeyGen for. */
export function formatStatus(status: Standing, options: { readonly color: boolean }): string {
  const colors = picocolors.createColors(options.color);
  const line = (row: VideoRow): string =>
    `  ${formatTerminalText(`${row.page}#${row.section}`, 100)} ${row.locale}  ${colors.dim(row.state)}${row.videoId === null ? '' : `  ${formatTerminalText(row.videoId, 80)}`}${row.failure === null ? '' : `  ${colors.red(formatTerminalText(`${row.failure.code}: ${row.failure.message}`, 200))}`}${row.suspicion == null ? '' : `  ${colors.yellow(formatTerminalText(row.suspicion, 300))}`}`;
  const list = (title: string, rows: readonly VideoRow[]): string[] => (rows.length === 0 ? [] : [colors.bold(`${title} (${rows.length})`), ...rows.slice(0, 50).map(line), ...(rows.length > 50 ? [colors.dim(`  … and ${rows.length - 50} more`)] : [])]);
  const { video, run, month, balanceFloor } = status.limits;
  const others = [...(video ? [`one video ${formatCost(video)}`] : []), ...(run ? [`one run ${formatCost(run)}`] : []), ...(balanceFloor ? [`balance never below ${formatCost(balanceFloor)}`] : [])];
  return [
    ...list('In flight', status.inFlight),
    ...list('Held back', status.suspicious),
    ...(status.suspicious.length > 0 ? [colors.dim('  docreel accept <page>[#section] lets one into its page')] : []),
    ...list('Failed', status.failed),
    `${colors.bold('Owned')} ${status.owned} ${status.owned === 1 ? 'video' : 'videos'}`,
    `${colors.bold('This month')} ${formatCost(status.spentThisMonth)}${month === undefined ? ', no limit' : ` of ${formatCost(month)}`}${status.outstanding.micros > 0 ? `, ${formatCost(status.outstanding)} of it reserved and not billed yet` : ''}`,
    ...(others.length > 0 ? [`${colors.bold('Limits')} ${others.join(', ')}`] : []),
    ...(status.refund === '' ? [] : ['', colors.bold('For HeyGen\'s support'), status.refund]),
  ].join('\n');
}
