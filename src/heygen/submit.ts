import { HeyGenError } from './error.ts';
import type { HeyGen } from './heygen.ts';
import type { SubmitJob } from './job.ts';
import { makeIdempotencyKey, makeMarker } from './marker.ts';
import { settleMs } from './repeat.ts';
import type { Clock } from './retry.ts';

/** How one try to buy a job ended. */
export type Submission =
  | { readonly type: 'accepted'; readonly videoId: string; readonly adopted: boolean }
  /** No slot is free, or HeyGen cannot be reached: nothing was bought, try again later. */
  | { readonly type: 'limited' | 'unreachable'; readonly error: HeyGenError }
  | { readonly type: 'refused'; readonly error: HeyGenError }
  /** A refusal that every further job would meet: no credit, a revoked key, a retired API. */
  | { readonly type: 'stop'; readonly error: HeyGenError }
  | { readonly type: 'no-source'; readonly reason: string }
  | { readonly type: 'unknown'; readonly error: HeyGenError };

export interface Buyer {
  readonly heygen: HeyGen;
  readonly clock: Clock;
  readonly signal: AbortSignal | undefined;
}

/**
 * Buys one job. Where the outcome stays open, it waits until the list must show the video and looks for it by its marker;
 * if it is not there, or the list fails, the outcome is `unknown` and nothing is bought again.
 * @param sourceUrl for a dubbing whose source is a job of this run: the address of the finished file
 */
export async function submitJob(job: SubmitJob, sourceUrl: string | null, buyer: Buyer): Promise<Submission> {
  const { heygen, clock, signal } = buyer;
  const key = makeIdempotencyKey(job.key, job.attempt);
  try {
    if (job.kind === 'video') return { type: 'accepted', videoId: await heygen.createVideo(job.request, key), adopted: false };
    const videoUrl = sourceUrl ?? await readSourceUrl(job, heygen);
    if (videoUrl === null) return { type: 'no-source', reason: 'HeyGen has no file of its source video' };
    return { type: 'accepted', videoId: await heygen.createDubbing({ ...job.request, videoUrl }, key), adopted: false };
  } catch (error) {
    if (!(error instanceof HeyGenError)) throw error;
    switch (error.kind) {
      case 'limited': return { type: 'limited', error };
      case 'unavailable': return { type: 'unreachable', error };
      case 'refused': return { type: 'refused', error };
      case 'unauthorized': case 'no-credit': case 'retired-api': case 'blocked-redirect': return { type: 'stop', error };
      case 'unknown-outcome': {
        const found = await findLost(job, { heygen, clock, signal });
        return found === undefined ? { type: 'unknown', error } : { type: 'accepted', videoId: found, adopted: true };
      }
    }
  }
}

async function readSourceUrl(job: Extract<SubmitJob, { readonly kind: 'dubbing' }>, heygen: HeyGen): Promise<string | null> {
  if ('videoUrl' in job.source) return job.source.videoUrl;
  return 'videoId' in job.source ? (await heygen.readRemote('video', job.source.videoId)).videoUrl : null;
}

async function findLost(job: SubmitJob, { heygen, clock, signal }: Buyer): Promise<string | undefined> {
  try {
    if (signal?.aborted === true) return undefined;
    await clock.sleep(settleMs, signal);
    const [oldest] = await heygen.findByMarker(job.kind, makeMarker(job.key, job.attempt));
    return oldest?.id;
  } catch (error) {
    if (error instanceof HeyGenError || signal?.aborted === true) return undefined;
    throw error;
  }
}
