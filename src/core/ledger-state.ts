import type { Failure, RowState, VideoRow, WastedVideo } from './ledger.ts';

/** What of a row may change; the rest is what its key stands for. */
export type RowChange = Omit<VideoRow, 'key' | 'locale' | 'way' | 'sourceKey' | 'narration' | 'recipe'>;

/** A step that the ledger must not take: a mistake in a program, or two runs that want the same. */
export class LedgerError extends Error {
  override name = 'LedgerError' as const;
}

/**
 * Where a row may go from each state. It never goes back to being paid for, but by a new attempt (`reserved` again, see
 * below): by that, nothing is bought twice unseen. `retired` is history and no end: words that come back have their video.
 */
export const TRANSITIONS: Readonly<Record<RowState, readonly RowState[]>> = {
  // `completed` at once: a render of an earlier run that is found finished.
  reserved: ['submitted', 'completed', 'failed'],
  submitted: ['completed', 'failed'],
  completed: ['published', 'failed'],
  published: ['linked', 'retired', 'reserved'],
  // `published`: its section moved to a page that does not show it yet.
  linked: ['published', 'retired', 'reserved'],
  // `submitted` and `completed`: only where no answer was known, and the render is found later.
  failed: ['reserved', 'retired', 'submitted', 'completed'],
  retired: ['published', 'linked', 'reserved'],
  baseline: ['retired', 'reserved'],
};

/** Whether a row can become history as it stands: what is on order cannot, until it has come to its end. */
export function mayRetire({ state }: Pick<VideoRow, 'state'>): boolean {
  return TRANSITIONS[state].includes('retired');
}

/**
 * The row that `next` becomes after `old`.
 * @throws LedgerError where it may not
 */
export function moveRow(old: VideoRow, next: VideoRow): VideoRow {
  const refuse = (why: string): LedgerError => new LedgerError(`${formatName(old)} cannot go from ${old.state} to ${next.state}: ${why}.`);
  if (next.key !== old.key) throw refuse(`its key would change to ${next.key.slice(0, 12)}`);
  if (old.state !== next.state && !TRANSITIONS[old.state].includes(next.state)) {
    throw refuse(`from there it may go to ${TRANSITIONS[old.state].join(', ')}`);
  }
  if (next.state === 'reserved' && next.attempt !== old.attempt + (old.state === 'reserved' ? 0 : 1)) {
    throw refuse(`it would be attempt ${next.attempt} after attempt ${old.attempt}`);
  }
  if (next.state !== 'reserved' && next.attempt !== old.attempt) throw refuse('only a new reservation begins a new attempt');
  // An id is proof that HeyGen took it, whoever believed that nothing was sent.
  if (old.state === 'failed' && (next.state === 'submitted' || next.state === 'completed') && old.failure?.charged !== 'maybe' && old.videoId !== null) {
    throw refuse('it is known to have failed');
  }
  if (next.state !== 'reserved' || old.state === 'reserved') {
    const found = next.state === 'submitted' || next.state === 'completed';
    return checkRow({ ...next, video: next.video ?? old.video, failure: found ? null : next.failure, ...findWasted(old, next) });
  }
  return checkRow({
    ...next,
    submittedAt: null,
    completedAt: null,
    videoId: null,
    charge: null,
    failure: null,
    seconds: next.seconds ?? old.seconds,
    video: next.video ?? old.video,
    poster: next.poster ?? old.poster,
    captions: next.captions ?? old.captions,
    // it is said of the stored video
    ...(next.video === null && old.suspicion != null ? { suspicion: old.suspicion } : {}),
    ...findWasted(old, next),
  });
}

/** Whether HeyGen may owe the charge of a failed render. */
export function isOwed({ charged }: Failure): boolean {
  return charged === 'maybe' || charged === 'yes';
}

/** What was wasted on either; a failed attempt that may have been charged is, once the next one takes its place or nobody wants its words any more. */
function findWasted(old: VideoRow, next: VideoRow): { readonly wasted?: readonly WastedVideo[] } {
  const { state, attempt, videoId, submittedAt, failure } = old;
  const failed = state === 'failed' && (next.attempt > attempt || next.state === 'retired') && videoId !== null && failure !== null && isOwed(failure);
  const all = [...old.wasted ?? [], ...next.wasted ?? [], ...(failed ? [{ videoId, attempt, submittedAt, bound: old.charge ?? old.reserved, failure }] : [])];
  return all.length === 0 ? {} : { wasted: [...new Map(all.map((each) => [each.videoId, each])).values()] };
}

/** What is wrong with a row in itself, if anything: each state needs what it stands for. */
export function findRowFault(row: VideoRow): string | undefined {
  const { state } = row;
  if ((state === 'submitted' || state === 'completed') && row.videoId === null) return `it is ${state} and has no video id`;
  if ((state === 'published' || state === 'linked') && row.video === null) return `it is ${state} and has no stored video`;
  if (state === 'failed' && row.failure === null) return 'it is failed and does not say why';
  return undefined;
}

/** @throws LedgerError where a state lacks what it stands for */
export function checkRow(row: VideoRow): VideoRow {
  const fault = findRowFault(row);
  if (fault !== undefined) throw new LedgerError(`${formatName(row)} cannot stand in the ledger: ${fault}.`);
  return row;
}

function formatName(row: VideoRow): string {
  return `The video of ${row.page} § ${row.section} in ${row.locale} (key ${row.key.slice(0, 12)})`;
}
