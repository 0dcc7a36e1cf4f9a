import type { Failure } from '../core/ledger.ts';
import type { HeyGenError } from './error.ts';
import type { DubbingRequest, RemoteKind, RemoteVideo, VideoRequest } from './heygen.ts';

/** Where a video translation's source video comes from. */
export type DubbingSource =
  /** A job, or a video in flight, of the same run: waited for. */
  | { readonly key: string }
  /** A video that HeyGen has finished: its address is read right before. */
  | { readonly videoId: string }
  /** A lasting address. */
  | { readonly videoUrl: string };

interface JobBase {
  /** Content key; unique in a run. */
  readonly key: string;
  readonly attempt: number;
  /** Expected length of the finished video. */
  readonly expectedSeconds: number;
  /** What renders at its own speed, as the rates name it: an engine, or `translate/speed`. */
  readonly engine?: string;
}

export type DubbingJob = JobBase & { readonly kind: 'dubbing'; readonly request: Omit<DubbingRequest, 'videoUrl'>; readonly source: DubbingSource };

/** One paid request, reserved by the caller before. */
export type SubmitJob = JobBase & { readonly kind: 'video'; readonly request: VideoRequest } | DubbingJob;

/** A video whose id is known: accepted by an earlier run, or adopted. */
export interface Flight {
  readonly key: string;
  readonly attempt: number;
  readonly kind: RemoteKind;
  readonly videoId: string;
  /** Milliseconds since 1970. */
  readonly submittedAt: number;
  readonly expectedSeconds: number;
  readonly engine?: string;
}

/** What became of a job or of a video in flight. */
export type Outcome =
  /** Rendered: the file can be fetched from `remote` (its addresses expire). */
  | { readonly state: 'completed'; readonly key: string; readonly videoId: string; readonly remote: RemoteVideo }
  | { readonly state: 'failed'; readonly key: string; readonly videoId: string; readonly failure: Failure; readonly remote: RemoteVideo }
  /** Accepted, and still rendering when the run had to end. */
  | { readonly state: 'unfinished'; readonly key: string; readonly videoId: string }
  /** Paid for and completed, but without a file; another run asks again. */
  | { readonly state: 'recoverable'; readonly key: string; readonly videoId: string; readonly reason: string }
  /** HeyGen would not have it: nothing was bought. */
  | { readonly state: 'refused'; readonly key: string; readonly error: HeyGenError }
  /** Never sent: nothing was bought. */
  | { readonly state: 'unsubmitted'; readonly key: string; readonly reason: string }
  /** Sent, and it could not be told whether it was accepted: the next run looks for it; nothing is bought again before that. */
  | { readonly state: 'unknown'; readonly key: string; readonly reason: string };

export type RenderEvent =
  | { readonly type: 'submitting'; readonly key: string }
  | { readonly type: 'accepted'; readonly key: string; readonly videoId: string; /** Found by its marker after a lost answer. */ readonly adopted: boolean }
  /** The account is full: submitting pauses. */
  | { readonly type: 'limited'; readonly waitMs: number; readonly slots: number }
  /** A look at everything in flight is over. */
  | { readonly type: 'look'; readonly rendering: number; readonly queued: number }
  | { readonly type: 'outcome'; readonly outcome: Outcome }
  | { readonly type: 'note'; readonly level: 'info' | 'warning'; readonly text: string };
