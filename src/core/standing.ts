import type { VideoRow } from './ledger.ts';

/**
 * What the ledger says of a key. `owned`: there is a video, or it was taken as owned; `waiting`: bought and not finished;
 * `passing` and `quarantined`: failed, and worth another attempt or not; `none`: nothing that could be used.
 */
export type Standing = 'owned' | 'waiting' | 'passing' | 'quarantined' | 'none';

/** After so many attempts a passing failure that may have been charged is taken for a lasting one; what cost nothing may be tried for ever. */
export const mostAttempts = 3;

/** Best first: what is being paid for must not be bought again; then what is there. */
const order: readonly Standing[] = ['waiting', 'owned', 'passing', 'quarantined', 'none'];
const states: readonly VideoRow['state'][] = ['linked', 'published', 'baseline', 'retired', 'completed', 'submitted', 'reserved', 'failed'];

/**
 * What the ledger's rows of one key come to.
 * @returns the row that says so, and the number of the next attempt: one more than any that was made, as HeyGen replays its
 *   answer to an attempt that it has seen
 */
export function findStanding(rows: readonly VideoRow[]): { readonly standing: Standing; readonly row: VideoRow | undefined; readonly attempt: number } {
  const attempt = 1 + rows.reduce((most, row) => Math.max(most, row.attempt), 0);
  const rank = (row: VideoRow): readonly [number, number, string] => [order.indexOf(findRowStanding(row)), states.indexOf(row.state), `${row.page}\0${row.section}`];
  const row = rows.toSorted((a, b) => {
    const [x, y] = [rank(a), rank(b)];
    return x[0] - y[0] || x[1] - y[1] || (x[2] < y[2] ? -1 : 1);
  })[0];
  return { standing: row === undefined ? 'none' : findRowStanding(row), row, attempt };
}

function findRowStanding(row: VideoRow): Standing {
  if (row.state === 'reserved' || row.state === 'submitted' || row.state === 'completed') return 'waiting';
  // words that come back have their video still, and a second rendering that failed leaves the first
  if (row.video !== null || row.state === 'baseline') return 'owned';
  if (row.state !== 'failed') return 'none';
  return row.failure?.passing === true && (row.failure.charged === 'no' || row.attempt < mostAttempts) ? 'passing' : 'quarantined';
}
