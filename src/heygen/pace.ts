/**
 * When to look at a render. Pure; times in milliseconds since 1970.
 *
 * A first look when the earliest could be done, then after a tenth of the time already gone: what is finished is noticed at
 * most a tenth of its render time late (half that on average), with some nine looks however long it takes.
 */

/** Rendering takes at least the video's own length and this. */
const earliestMs = 10_000;
const leastMs = 3_000;
const mostMs = 60_000;

/** When a video submitted at `submittedAt` could be done at the earliest. */
export function findFirstLook(submittedAt: number, expectedSeconds: number): number {
  return submittedAt + Math.max(0, expectedSeconds) * 1000 + earliestMs;
}

/** The next look after one at `now` that found it running. A clock that was set back does not count against it. */
export function findNextLook(submittedAt: number, now: number): number {
  return now + Math.min(mostMs, Math.max(leastMs, (now - submittedAt) / 10));
}

/** Pause after a look that failed, the `failures`-th in a row; what the service asked for, if it did. */
export function findLookPause(failures: number, retryAfterMs: number | null): number {
  return retryAfterMs ?? Math.min(mostMs, 5_000 * 2 ** Math.min(failures - 1, 8));
}
