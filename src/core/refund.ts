import type { Cost } from './cost.ts';
import type { ChargeLine, Failure, Ledger, VideoRow, WastedVideo } from './ledger.ts';
import { appendCharges, findRow, upsertRow, upsertRows } from './ledger.ts';
import { hashValue } from './hash.ts';
import { isOwed } from './ledger-state.ts';
import type { ContentKey } from './recipe.ts';

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

/** A render that HeyGen may owe a refund for, with the row that it was made for. */
export interface Claim {
  readonly row: VideoRow;
  readonly wasted: WastedVideo;
}

/** The renders of a ledger that may have been paid for and serve nobody, in the order of its rows. */
export function listClaims(rows: readonly VideoRow[]): readonly Claim[] {
  const claims = rows.flatMap((row) => {
    const { videoId, attempt, state, failure } = row;
    const failed: readonly WastedVideo[] = state === 'failed' && failure !== null && videoId !== null
      ? [{ videoId, attempt, submittedAt: row.submittedAt ?? row.reservedAt, bound: row.charge ?? row.reserved, failure }] : [];
    return [...row.wasted ?? [], ...failed].filter(({ failure: why }) => isOwed(why)).map((wasted): Claim => ({ row, wasted }));
  });
  return [...new Map(claims.map((claim) => [claim.wasted.videoId, claim])).values()];
}

/** The same, as HeyGen's support is told. */
export function listRefunds(rows: readonly VideoRow[]): readonly Refund[] {
  return listClaims(rows).map(({ wasted: { videoId, submittedAt, bound, failure: { code, message, charged, at } } }) =>
    ({ videoId, code, message, charged: charged === 'yes' ? 'yes' : 'maybe', at: submittedAt, foundAt: at ?? null, bound }));
}

/** The ledger after HeyGen has given back what some renders took. They count for nothing from here on. @param at ISO time in UTC */
export function settleClaims(ledger: Ledger, claims: readonly Claim[], at: string, run: string): Ledger {
  const ids = new Set(claims.map(({ wasted }) => wasted.videoId));
  const settle = (failure: Failure): Failure => ({ ...failure, charged: 'refunded' });
  const rows = claims.flatMap(({ row: { key } }) => findRow(ledger, key) ?? []).map((row): VideoRow => ({
    ...row,
    ...(row.failure !== null && row.videoId !== null && ids.has(row.videoId) ? { failure: settle(row.failure) } : {}),
    ...(row.wasted === undefined ? {} : { wasted: row.wasted.map((each) => (ids.has(each.videoId) ? { ...each, failure: settle(each.failure) } : each)) }),
  }));
  const lines = claims.map(({ row, wasted }): ChargeLine => ({ ...makeLine(row, wasted, at, ledger), run, event: 'refunded' }));
  return appendCharges(upsertRows(ledger, rows), lines);
}

/**
 * The ledger with a further video that HeyGen made for a row, as an interface does that ignores idempotency keys. It counts as spent at
 * its bound, beside the one that is used.
 * @param duplicate.at ISO time in UTC when it was found out
 * @param duplicate.failure why it is of no use; unsaid: it is one too many
 */
export function addDuplicate(
  ledger: Ledger, row: VideoRow, duplicate: Pick<WastedVideo, 'videoId' | 'attempt' | 'submittedAt'> & { readonly at: string; readonly failure?: Failure },
): Ledger {
  const { videoId, attempt, submittedAt, at } = duplicate;
  if (videoId === row.videoId || row.wasted?.some((each) => each.videoId === videoId) === true) return ledger;
  const failure: Failure = duplicate.failure ?? { code: 'duplicate', message: 'HeyGen made the same video more than once', charged: 'maybe', passing: false, at };
  const wasted: WastedVideo = { videoId, attempt, submittedAt, bound: row.reserved, failure };
  const next = upsertRow(ledger, { ...row, wasted: [...row.wasted ?? [], wasted] });
  return isCounted(ledger, row, attempt) ? next : appendCharges(next, [makeLine(row, wasted, at, null)]);
}

/** Another attempt's charge stands in the record already, once it is known. */
function isCounted({ charges }: Ledger, row: VideoRow, attempt: number): boolean {
  return attempt !== row.attempt && charges.some((line) => line.key === row.key && line.attempt === attempt && line.event === 'charged');
}

/** The key under which a double's charge stands in the record. */
export function makeDuplicateKey(videoId: string): ContentKey {
  return hashValue({ duplicate: videoId });
}

/** Under which name a wasted video's charge stands in the record. A double has a key of its own: it takes nobody's place there. */
export function findLineKey(row: VideoRow, { videoId, attempt }: WastedVideo, ledger: Pick<Ledger, 'charges'> | null): Pick<ChargeLine, 'key' | 'attempt'> {
  const own = { key: makeDuplicateKey(videoId), attempt: 1 };
  const double = ledger === null ? attempt === row.attempt : ledger.charges.some(({ key }) => key === own.key);
  return double ? own : { key: row.key, attempt };
}

function makeLine(row: VideoRow, wasted: WastedVideo, at: string, ledger: Ledger | null): ChargeLine {
  const { run, page, section, locale } = row;
  const { bound } = wasted;
  return { at, run, ...findLineKey(row, wasted, ledger), event: 'charged', micros: bound?.micros ?? 0, unit: bound?.unit ?? 'usd', page, section, locale };
}
