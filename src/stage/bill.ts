import { priceSeconds } from '../core/estimate.ts';
import type { Tariff } from '../core/estimate.ts';
import { findRow } from '../core/ledger.ts';
import type { ChargeLine, Failure, VideoRow } from '../core/ledger.ts';
import { addDuplicate } from '../core/refund.ts';
import type { RemoteVideo } from '../heygen/heygen.ts';
import type { Outcome } from '../heygen/job.ts';
import { findSuspicion } from '../heygen/mp4.ts';
import type { World } from '../world.ts';
import type { Journal } from './journal.ts';
import { makeCharge } from './reserve.ts';
import { formatNow, formatPlace, tellVideo } from './tell.ts';

/**
 * Where what videos become is written down, with what they cost. Rows are recorded as this run sees them: where another run has taken
 * the same video further meanwhile, the journal keeps what is there.
 */
export interface Desk {
  readonly world: Pick<World, 'clock' | 'emit'>;
  readonly journal: Journal;
}

/** The ledger's row of a video that this run works on. */
export function getRow(journal: Journal, key: string): VideoRow {
  const row = findRow(journal.ledger(), key);
  if (row === undefined) throw new Error(`the ledger has no row ${key}, though it was reserved`);
  return row;
}

/** HeyGen has accepted an attempt: its id is in the journal before anything else happens to the video. */
export async function recordAccepted({ world, journal }: Desk, job: { readonly key: string; readonly attempt: number }, videoId: string, at: string = formatNow(world)): Promise<void> {
  const row = getRow(journal, job.key);
  await journal.record({ rows: [{ ...row, attempt: job.attempt, state: 'submitted', videoId, submittedAt: at, failure: null }] });
  tellVideo(world, row, 'submitted');
}

/** HeyGen has made a video more than once: each further one is kept by its id, and counts as spent. */
export async function recordDuplicates({ world, journal }: Desk, row: VideoRow, remotes: readonly Pick<RemoteVideo, 'id' | 'createdAt'>[]): Promise<void> {
  for (const { id, createdAt } of remotes) {
    const before = journal.ledger();
    const submittedAt = createdAt === null ? null : new Date(createdAt * 1_000).toISOString();
    const after = addDuplicate(before, getRow(journal, row.key), { videoId: id, attempt: row.attempt, submittedAt, at: formatNow(world) });
    await journal.record({ rows: [findRow(after, row.key) ?? row], charges: after.charges.slice(before.charges.length) });
  }
}

/** Records how a video ended, with what it cost by its length. */
export async function recordOutcome(desk: Desk, outcome: Extract<Outcome, { readonly state: 'completed' | 'failed' }>, tariff: Tariff): Promise<void> {
  const row = getRow(desk.journal, outcome.key);
  if (outcome.state === 'failed') return recordFailure(desk, { ...row, videoId: outcome.videoId }, outcome.failure);
  const { world, journal } = desk;
  const { seconds, renderSeconds } = outcome.remote;
  const known = seconds !== null && Number.isFinite(seconds) && seconds > 0;
  // without a believable length the reserved bound stays what it cost
  const charge = known ? priceSeconds(row.recipe, seconds, tariff) ?? null : row.reserved;
  const done: VideoRow = { ...row, state: 'completed', videoId: outcome.videoId, completedAt: formatNow(world), seconds: known ? seconds : null, charge, ...(renderSeconds == null ? {} : { renderSeconds }) };
  await journal.record({ rows: [done], charges: charge === null ? [] : [makeCharge(done, 'charged', formatNow(world))] });
  const suspicion = known ? findSuspicion({ seconds, expectedSeconds: row.expectedSeconds }) : 'HeyGen does not say how long it is';
  if (suspicion !== null) world.emit({ type: 'note', level: 'warning', text: `${formatPlace(row)}, HeyGen video ${outcome.videoId}: ${suspicion}` });
  tellVideo(world, done, 'completed');
}

/**
 * A failed one that may have been charged counts as spent, at its bound, until the account proves otherwise. Where nothing was bought,
 * its reservation is given back.
 */
export async function recordFailure({ world, journal }: Desk, row: VideoRow, failure: Failure): Promise<void> {
  const at = formatNow(world);
  const line: ChargeLine = failure.charged === 'no' ? makeCharge(row, 'released', at) : { ...makeCharge(row, 'reserved', at), event: 'charged' };
  await journal.record({ rows: [{ ...row, state: 'failed', failure: { ...failure, at } }], charges: [line] });
  tellVideo(world, row, 'failed', failure.message);
}
