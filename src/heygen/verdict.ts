import type { Failure } from '../core/ledger.ts';
import { makeFailure } from './failure.ts';
import type { RemoteVideo } from './heygen.ts';
import { parseMarker } from './marker.ts';

/** What the reads of one video have shown so far: states flap, so nothing that ends a video is believed at once. Times in ms since 1970. */
export interface Sighting {
  /** First time that it was `completed` without a file. */
  readonly emptySince: number | null;
  readonly failedSince: number | null;
  readonly missingSince: number | null;
}

export const unseen: Sighting = { emptySince: null, failedSince: null, missingSince: null };

export type Verdict =
  | { readonly state: 'running'; readonly sighting: Sighting; /** When to look again, where it is not a matter of pace. */ readonly againMs: number | null }
  | { readonly state: 'completed' }
  | { readonly state: 'failed'; readonly failure: Failure }
  /** Paid and finished at HeyGen, but without a file for ten minutes. */
  | { readonly state: 'recoverable'; readonly reason: string };

/** The file follows `completed` within moments; past this it is a matter for a person, or for the next run. */
const emptyMs = 10 * 60_000;
/** A second read after this decides on `failed`. */
const confirmMs = 5_000;
/** A video just created may be unknown for a while. */
const unknownMs = 120_000;

/**
 * What the details of a video say about it, after a bulk state that sounded like an end.
 * @param marker the marker that its title must carry: a replayed answer may name somebody else's video
 */
export function judgeVideo(remote: RemoteVideo, sighting: Sighting, marker: string | null, now: number): Verdict {
  switch (remote.status) {
    case 'completed': {
      const found = parseMarker(remote.title);
      if (marker !== null && found !== null && found.text !== marker) {
        const failure: Failure = { code: 'foreign-video', message: `HeyGen gave the id of another video, titled ${found.text} where ${marker} was expected`, charged: 'maybe', passing: false };
        return { state: 'failed', failure };
      }
      if (remote.videoUrl !== null) return { state: 'completed' };
      const emptySince = sighting.emptySince ?? now;
      if (now - emptySince >= emptyMs) return { state: 'recoverable', reason: 'HeyGen calls it completed, but has shown no file for 10 minutes' };
      return { state: 'running', sighting: { ...unseen, emptySince }, againMs: null };
    }
    case 'failed': {
      if (sighting.failedSince !== null && now > sighting.failedSince) return { state: 'failed', failure: makeFailure(remote.failureCode, remote.failureMessage) };
      return { state: 'running', sighting: { ...unseen, emptySince: sighting.emptySince, failedSince: sighting.failedSince ?? now }, againMs: confirmMs };
    }
    case 'missing': {
      const missingSince = sighting.missingSince ?? now;
      if (now - missingSince >= unknownMs) {
        return { state: 'failed', failure: { code: 'video-missing', message: 'HeyGen no longer knows this video: somebody deleted it, or the key belongs to another account', charged: 'yes', passing: false } };
      }
      return { state: 'running', sighting: { ...unseen, emptySince: sighting.emptySince, missingSince }, againMs: null };
    }
    case 'running':
      return { state: 'running', sighting: { ...unseen, emptySince: sighting.emptySince }, againMs: null };
  }
}
