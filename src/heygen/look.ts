import pLimit from 'p-limit';
import { HeyGenError } from './error.ts';
import type { HeyGen, RemoteKind, RemoteStatus } from './heygen.ts';
import type { Flight, Outcome } from './job.ts';
import { makeMarker } from './marker.ts';
import { findFirstLook, findNextLook } from './pace.ts';
import type { Clock } from './retry.ts';
import { judgeVideo, unseen } from './verdict.ts';
import type { Sighting } from './verdict.ts';

/** A video in flight with what was seen of it. */
export interface Watched {
  readonly flight: Flight;
  readonly sighting: Sighting;
  /** Milliseconds since 1970. */
  readonly nextLook: number;
}

/** Reads of details at once. */
const atOnce = 4;

export function makeWatched(flight: Flight, now: number): Watched {
  return { flight, sighting: unseen, nextLook: Math.max(now, findFirstLook(Math.min(now, flight.submittedAt), flight.expectedSeconds)) };
}

/**
 * Looks at everything in flight: one bulk request for all ids of a kind, and the details of those that seem to have ended.
 * A read that fails changes no state.
 * @param settle is told at once what each video is now: watched further, or its outcome
 * @throws HeyGenError where a bulk request failed, or the key no longer counts
 */
export async function lookAtAll(
  watched: readonly Watched[],
  { heygen, clock }: { readonly heygen: HeyGen; readonly clock: Clock },
  settle: (flight: Flight, next: Watched | Outcome) => void,
): Promise<void> {
  const limit = pLimit(atOnce);
  for (const kind of ['video', 'dubbing'] as const satisfies readonly RemoteKind[]) {
    const some = watched.filter(({ flight }) => flight.kind === kind);
    if (some.length === 0) continue;
    const statuses = await heygen.readStatuses(kind, some.map(({ flight }) => flight.videoId));
    const looks = await Promise.allSettled(some.map((each) => limit(async () => {
      settle(each.flight, await lookAt(each, statuses.get(each.flight.videoId), heygen, clock));
    })));
    const failed = looks.find((look) => look.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
  }
}

async function lookAt(watched: Watched, status: RemoteStatus | undefined, heygen: HeyGen, clock: Clock): Promise<Watched | Outcome> {
  const { flight, sighting } = watched;
  const { key, videoId } = flight;
  const now = clock.now();
  const first = findFirstLook(flight.submittedAt, flight.expectedSeconds);
  const later = Math.max(first, findNextLook(Math.min(now, flight.submittedAt), now));
  if (status === undefined || status === 'running') {
    return { flight, sighting: { ...unseen, emptySince: sighting.emptySince }, nextLook: later };
  }
  let remote;
  try {
    remote = await heygen.readRemote(flight.kind, videoId);
  } catch (error) {
    if (error instanceof HeyGenError && (error.kind === 'unavailable' || error.kind === 'limited')) return { flight, sighting, nextLook: now + Math.max(later - now, error.retryAfterMs ?? 0) };
    throw error;
  }
  const verdict = judgeVideo(remote, sighting, makeMarker(flight.key, flight.attempt), now);
  switch (verdict.state) {
    case 'running': return { flight, sighting: verdict.sighting, nextLook: verdict.againMs === null ? later : now + verdict.againMs };
    case 'completed': return { state: 'completed', key, videoId, remote };
    case 'failed': return { state: 'failed', key, videoId, failure: verdict.failure, remote };
    case 'recoverable': return { state: 'recoverable', key, videoId, reason: verdict.reason };
  }
}
