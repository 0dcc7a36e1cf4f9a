import pLimit from 'p-limit';
import { HeyGenError } from './error.ts';
import type { HeyGen, RemoteKind, RemoteStatus } from './heygen.ts';
import type { Flight, Outcome } from './job.ts';
import { makeMarker } from './marker.ts';
import type { LookKind, Pace } from './pace.ts';
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
/** So many are left when a run's end is near. */
const lastFew = 2;

export function makeWatched(flight: Flight, now: number, pace: Pace): Watched {
  return { flight, sighting: unseen, nextLook: Math.max(now, pace.findFirstLook({ ...flight, submittedAt: Math.min(now, flight.submittedAt) })) };
}

/** Is told at once what each video is now: watched further, or its outcome. */
type Settle = (flight: Flight, next: Watched | Outcome) => void;

/**
 * Looks at everything in flight. A read that fails changes no state.
 * @param more whether there is still something to be bought
 * @throws HeyGenError where a bulk request failed, or the key no longer counts
 */
type Look = (watched: readonly Watched[], more: boolean, settle: Settle) => Promise<void>;

/**
 * Makes what looks at videos in flight: by one bulk request for all ids of a kind, and the details of those that seem to have ended. A single
 * video, and each of them where HeyGen has no bulk request (any more), is asked for by itself when it is due.
 */
export function makeLook({ heygen, clock, pace }: { readonly heygen: HeyGen; readonly clock: Clock; readonly pace: Pace }): Look {
  const limit = pLimit(atOnce);
  let singly = false;

  const lookAt = async (watched: Watched, status: RemoteStatus | 'unasked' | undefined, kind: LookKind): Promise<Watched | Outcome> => {
    const { flight, sighting } = watched;
    const { key, videoId } = flight;
    const now = clock.now();
    const later = pace.findNextLook({ ...flight, submittedAt: Math.min(now, flight.submittedAt) }, now, kind);
    if (status === undefined || status === 'running') return { flight, sighting: { ...unseen, emptySince: sighting.emptySince }, nextLook: later };
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
      case 'completed':
        if (remote.renderSeconds != null) pace.learn({ engine: flight.engine ?? '', expectedSeconds: flight.expectedSeconds, renderSeconds: remote.renderSeconds });
        return { state: 'completed', key, videoId, remote };
      case 'failed': return { state: 'failed', key, videoId, failure: verdict.failure, remote };
      case 'recoverable': return { state: 'recoverable', key, videoId, reason: verdict.reason };
    }
  };

  const readBulk = async (kind: RemoteKind, some: readonly Watched[]): Promise<ReadonlyMap<string, RemoteStatus> | null> => {
    if (singly || some.length === 1) return null;
    try {
      return await heygen.readStatuses(kind, some.map(({ flight }) => flight.videoId));
    } catch (error) {
      if (!(error instanceof HeyGenError) || error.kind !== 'retired-api') throw error;
      singly = true;
      return null;
    }
  };

  return async (watched, more, settle) => {
    const last = !more && watched.length <= lastFew;
    for (const kind of ['video', 'dubbing'] as const satisfies readonly RemoteKind[]) {
      const some = watched.filter(({ flight }) => flight.kind === kind);
      if (some.length === 0) continue;
      const statuses = await readBulk(kind, some);
      const asked = statuses === null ? some.filter(({ nextLook }) => nextLook <= clock.now()) : some;
      // the details tell the state as well
      const looks = await Promise.allSettled(asked.map((each) => limit(async () => {
        settle(each.flight, await (statuses === null ? lookAt(each, 'unasked', { sharing: 1, last }) : lookAt(each, statuses.get(each.flight.videoId), { sharing: some.length, last })));
      })));
      const failed = looks.find((look) => look.status === 'rejected');
      if (failed !== undefined) throw failed.reason;
    }
  };
}
