import { formatCost } from '../core/cost.ts';
import type { Cost } from '../core/cost.ts';
import type { VideoRow } from '../core/ledger.ts';
import type { ReportVideo } from '../core/report.ts';
import { formatTerminalText } from './terminal.ts';

/** A failed render that may have been paid for, with what HeyGen's support needs to find it. */
export interface RefundRow {
  readonly videoId: string;
  /** HeyGen's code and message. */
  readonly code: string;
  readonly message: string;
  readonly charged: 'maybe' | 'yes';
  /** ISO time in UTC; `null` where only the run is known. */
  readonly at: string | null;
  /** The most that it can have cost; HeyGen names no price of a failed render. `null`: no rate is known. */
  readonly bound: Cost | null;
}

/** The failed renders of a ledger that may have been paid for. */
export function listRefunds(rows: readonly VideoRow[]): readonly RefundRow[] {
  return rows.flatMap((row) => (row.state === 'failed' ? makeRefund({ ...row, at: row.submittedAt ?? row.reservedAt, bound: row.charge ?? row.reserved }) : []));
}

/** The same of a report, which says when the run was and not each video; what failed in earlier runs stood in their reports. */
export function listReportRefunds(videos: readonly ReportVideo[]): readonly RefundRow[] {
  return videos.flatMap((video) => (video.state === 'failed' && video.quarantined !== true ? makeRefund({ ...video, at: null, bound: video.atRisk ?? video.estimate.upper ?? null }) : []));
}

function makeRefund({ videoId, failure, at, bound }: Pick<VideoRow, 'videoId' | 'failure'> & Pick<RefundRow, 'at' | 'bound'>): readonly RefundRow[] {
  if (videoId === null || failure === null || failure.charged === 'no') return [];
  return [{ videoId, code: failure.code, message: failure.message, charged: failure.charged, at, bound }];
}

/**
 * A request to HeyGen's support, ready to be sent: ids, codes, times and amounts, and nothing of the pages.
 * @param run when all of it was, where rows have no time of their own
 * @returns '' where there is nothing to ask for
 */
export function formatRefund(rows: readonly RefundRow[], run?: { readonly startedAt: string; readonly finishedAt: string }): string {
  if (rows.length === 0) return '';
  const one = rows.length === 1;
  const units = new Set(rows.map(({ bound }) => bound?.unit));
  const [unit] = units;
  const sum = units.size === 1 && unit !== undefined ? ` (${one ? '' : 'together '}at most ${formatCost({ micros: rows.reduce((total, { bound }) => total + (bound?.micros ?? 0), 0), unit })})` : '';
  return [
    `Hello, ${one ? 'this render' : `these ${rows.length} renders`} failed. Please check whether ${one ? 'it was' : 'they were'} charged${sum}, and refund what was.`,
    ...(run === undefined ? [] : [`Found to have failed between ${run.startedAt} and ${run.finishedAt}.`]),
    '',
    ...rows.map(({ videoId, code, message, at, bound }) => [
      `- video ${formatTerminalText(videoId, 100)}`, ...(at === null ? [] : [`submitted ${at}`]), `${formatTerminalText(code, 80)}: ${formatTerminalText(message, 200)}`, bound === null ? 'price unknown' : `at most ${formatCost(bound)}`,
    ].join(', ')),
  ].join('\n');
}
