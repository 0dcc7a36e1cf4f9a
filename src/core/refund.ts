import type { Cost } from './cost.ts';
import type { ChargeLine, Failure, Ledger, VideoRow, WastedVideo } from './ledger.ts';
import { appendCharges, upsertRow } from './ledger.ts';
import { hashValue } from './hash.ts';

/** A video of HeyGen's that may have been paid for and serves nobody, with what its support needs to find it. */
export interface Refund {
  readonly videoId: string;
  /** HeyGen's code and message, or ours. */
  readonly code: string;
  readonly message: string;
  readonly charged: 'maybe' | 'yes';
  /** ISO time in UTC of its submission. */
  readonly at: string | null;
  /** ISO time in UTC when it was found out. */
  readonly foundAt: string | null;
  /** The most that it can have cost; HeyGen names no price of a failed render. `null`: no rate is known. */
  readonly bound: Cost | null;
}

/** The renders of a ledger that may have been paid for and serve nobody, in the order of its rows. */
export function listRefunds(rows: readonly VideoRow[]): readonly Refund[] {
  const refunds = rows.flatMap((row) => {
    const { videoId, attempt, state, failure } = row;
    const failed: readonly WastedVideo[] = state === 'failed' && failure !== null && videoId !== null
      ? [{ videoId, attempt, submittedAt: row.submittedAt ?? row.reservedAt, bound: row.charge ?? row.reserved, failure }] : [];
    return [...row.wasted ?? [], ...failed].flatMap(makeRefund);
  });
  return [...new Map(refunds.map((refund) => [refund.videoId, refund])).values()];
}

function makeRefund({ videoId, submittedAt, bound, failure }: WastedVideo): readonly Refund[] {
  const { code, message, charged, at } = failure;
  return charged === 'no' ? [] : [{ videoId, code, message, charged, at: submittedAt, foundAt: at ?? null, bound }];
}

/**
 * The ledger with a further video that HeyGen made for a row, as an interface does that ignores idempotency keys. It counts as spent at
 * its bound, beside the one that is used.
 * @param duplicate.at ISO time in UTC when it was found out
 */
export function addDuplicate(ledger: Ledger, row: VideoRow, duplicate: Pick<WastedVideo, 'videoId' | 'attempt' | 'submittedAt'> & { readonly at: string }): Ledger {
  const { videoId, attempt, submittedAt, at } = duplicate;
  if (videoId === row.videoId || row.wasted?.some((each) => each.videoId === videoId) === true) return ledger;
  const failure: Failure = { code: 'duplicate', message: 'HeyGen made the same video more than once', charged: 'maybe', passing: false, at };
  const wasted: WastedVideo = { videoId, attempt, submittedAt, bound: row.reserved, failure };
  const next = upsertRow(ledger, { ...row, wasted: [...row.wasted ?? [], wasted] });
  return isCounted(ledger, row, attempt) ? next : appendCharges(next, [makeLine(row, wasted, at)]);
}

/** Another attempt's charge stands in the record already, once it is known. */
function isCounted({ charges }: Ledger, row: VideoRow, attempt: number): boolean {
  return attempt !== row.attempt && charges.some((line) => line.key === row.key && line.attempt === attempt && line.event === 'charged');
}

/** A double of the attempt that counts has a key of its own: it takes nobody's place in the record. */
function makeLine(row: VideoRow, { videoId, attempt, bound }: WastedVideo, at: string): ChargeLine {
  const { run, key, page, section, locale } = row;
  const own = attempt === row.attempt ? { key: hashValue({ duplicate: videoId }), attempt: 1 } : { key, attempt };
  return { at, run, ...own, event: 'charged', micros: bound?.micros ?? 0, unit: bound?.unit ?? 'usd', page, section, locale };
}
