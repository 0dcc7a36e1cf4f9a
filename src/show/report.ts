import picocolors from 'picocolors';
import { formatCost } from '../core/cost.ts';
import type { Report } from '../core/report.ts';
import { formatCharged, formatLength, formatReportFigures } from './figure.ts';
import { formatTerminalText } from './terminal.ts';

/** What a run came to, for the terminal: a line a video that it worked on, what failed and whether it was paid for, and the bill. */
export function formatReport(report: Report, options: { readonly color: boolean; /** Lines of videos at most, 60 where unsaid. */ readonly rows?: number }): string {
  const colors = picocolors.createColors(options.color);
  const rows = options.rows ?? 60;
  const done = report.videos.filter((video) => video.state === 'completed' && video.suspicion == null);
  const held = report.videos.filter((video) => video.suspicion != null);
  const failed = report.videos.filter((video) => video.state === 'failed');
  const name = ({ page, section, locale }: Report['videos'][number]): string => formatTerminalText(`${page}#${section} ${locale}`, 160);
  const lines = [
    ...done.slice(0, rows).map((video) => `${colors.green('✓')} ${name(video)}  ${colors.dim(`${video.seconds === null ? '' : formatLength(video.seconds)}  ${video.charge === null ? '' : formatCost(video.charge)}`)}`),
    ...(done.length > rows ? [colors.dim(`  … and ${done.length - rows} more`)] : []),
    ...failed.slice(0, rows).map((video) => `${colors.red('✗')} ${name(video)}  ${video.failure === null ? '' : `${formatTerminalText(`${video.failure.code}: ${video.failure.message}`, 400)} (${formatCharged(video.failure)}${video.videoId === null ? '' : `, HeyGen id ${formatTerminalText(video.videoId, 80)}`})`}`),
    ...held.slice(0, rows).map((video) => `${colors.yellow('!')} ${name(video)}  held back: ${formatTerminalText(video.suspicion ?? '', 400)}`),
    colors.bold(formatReportFigures(report)),
  ];
  const { balance, month } = report;
  if (balance !== null && balance.before !== null && balance.after !== null) {
    lines.push(colors.dim(`Balance ${formatCost(balance.before)} → ${formatCost(balance.after)}; ${formatCost(balance.ours)} of it by this run's lengths and rates`));
  }
  lines.push(colors.dim(`This month ${formatCost(month.spent)}${month.limit === null ? '' : ` of ${formatCost(month.limit)}`}`));
  return lines.join('\n');
}
