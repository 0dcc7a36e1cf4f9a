import type { DubbingJob, Outcome, SubmitJob } from './job.ts';
import { makeWatched } from './look.ts';
import type { Watched } from './look.ts';
import type { Pace } from './pace.ts';
import { findDelay } from './retry.ts';
import type { Room } from './room.ts';
import { lowerSlots, makeSlots, raiseSlots } from './slot.ts';
import { submitJob } from './submit.ts';
import type { Submission } from './submit.ts';

/** Calls in a row without a known end, after which buying stops. */
const maxTroubles = 3;
/** Pause after HeyGen could not be reached. */
const unreachableMs = 30_000;

type Failed = Extract<Outcome, { readonly state: 'failed' }>;

/** The buying half of a run. */
export interface Shop {
  /** Buys what is ready, as far as slots are free. */
  submitReady(): Promise<void>;
  /** A video of ours has ended: its slot is free. */
  freeSlot(): void;
  /** Asks for the next attempt at a video that has failed; without one, it has ended. */
  retry(failed: Failed, ask: (failed: Failed) => Promise<SubmitJob | null>): void;
  /** How many answers of the caller are awaited: next attempts, and looks at sources of dubbings. */
  asking(): number;
  /** Jobs that are not sent yet, and paid calls under way. */
  waiting(): readonly SubmitJob[];
  posting(): readonly SubmitJob[];
  /** Jobs that could be sent now, if there were a slot. */
  ready(): readonly SubmitJob[];
  /** When to try again, in milliseconds since 1970; `Infinity` where something else has to happen first. */
  nextSubmit(): number;
}

export function makeShop(room: Room, watched: Map<string, Watched>, pace: Pace): Shop {
  const { options } = room;
  const { heygen, clock, random, signal, onEvent: emit = () => {} } = options;
  const posting = new Map<string, SubmitJob>();
  const retrying = new Set<string>();
  const examined = new Map<string, 'under way' | 'sound'>();
  let queue = sortByLength(options.jobs);
  let slots = makeSlots(options.slots);
  let submitAt = -Infinity;
  /** Whether HeyGen named the time; if not, a slot of ours that comes free is a better sign. */
  let named = false;
  let refusalsInRow = 0;
  let troubles = 0;

  const isFull = (): boolean => posting.size + watched.size >= slots.limit;

  /** The address of a dubbing's source, `null` where it is read later, `wait` where the source is not finished yet. */
  const findFinished = (job: SubmitJob): string | null | 'wait' => {
    if (job.kind === 'video' || !('key' in job.source)) return null;
    const outcome = room.outcomes.get(job.source.key);
    return outcome?.state === 'completed' ? outcome.remote.videoUrl : 'wait';
  };
  /** The same, `wait` also where the source has not been looked at. */
  const findSource = (job: SubmitJob): string | null | 'wait' => (isUnexamined(job) && examined.get(job.key) !== 'sound' ? 'wait' : findFinished(job));
  // what has a lasting address was looked at when it was stored
  const isUnexamined = (job: SubmitJob): job is DubbingJob => options.findSourceFault !== undefined && job.kind === 'dubbing' && !('videoUrl' in job.source);

  const examine = (job: DubbingJob): void => {
    examined.set(job.key, 'under way');
    room.begin(async () => {
      const fault = await options.findSourceFault?.(job) ?? null;
      examined.set(job.key, 'sound');
      if (fault !== null && !room.isClosed()) giveUp((other) => other.key === job.key, fault);
    });
  };

  const giveUp = (gone: (job: SubmitJob) => boolean, reason: string): void => {
    const lost = queue.filter(gone);
    queue = queue.filter((job) => !lost.includes(job));
    for (const job of lost) room.finish({ state: 'unsubmitted', key: job.key, reason });
  };

  const dropHopeless = (): void => {
    const stopped = room.stopped();
    if (stopped !== undefined) giveUp(() => true, stopped.reason);
    const lives = new Set([...posting.keys(), ...retrying, ...watched.keys(), ...queue.map(({ key }) => key)]);
    giveUp((job) => job.kind === 'dubbing' && 'key' in job.source && !lives.has(job.source.key) && findFinished(job) === 'wait', 'its source video was not made');
  };

  const take = async (job: SubmitJob, result: Submission, begunAt: number): Promise<void> => {
    const { key } = job;
    const now = clock.now();
    switch (result.type) {
      case 'accepted': {
        await options.onAccepted?.(job, result.videoId);
        watched.set(key, makeWatched({
          key, attempt: job.attempt, kind: job.kind, videoId: result.videoId, submittedAt: now, expectedSeconds: job.expectedSeconds, ...(job.engine === undefined ? {} : { engine: job.engine }),
        }, now, pace));
        slots = raiseSlots(slots, watched.size);
        troubles = 0;
        refusalsInRow = 0;
        emit({ type: 'accepted', key, videoId: result.videoId, adopted: result.adopted });
        return;
      }
      case 'limited': {
        refusalsInRow += 1;
        slots = lowerSlots(slots, watched.size, begunAt, now);
        named = result.error.retryAfterMs !== null;
        const waitMs = findDelay(refusalsInRow, 'limited', result.error.retryAfterMs, random());
        submitAt = Math.max(submitAt, now + waitMs);
        emit({ type: 'limited', waitMs, slots: slots.limit });
        queue = sortByLength([...queue, job]);
        return;
      }
      case 'unreachable': {
        troubles += 1;
        named = true;
        submitAt = Math.max(submitAt, now + unreachableMs);
        emit({ type: 'note', level: 'warning', text: result.error.message });
        queue = sortByLength([...queue, job]);
        if (troubles >= maxTroubles) room.stop(`HeyGen cannot be reached (${result.error.message})`, result.error);
        return;
      }
      case 'unknown': {
        troubles += 1;
        room.finish({ state: 'unknown', key, reason: result.error.message });
        if (troubles >= maxTroubles) room.stop(`${troubles} calls in a row ended without a known outcome (${result.error.message})`, result.error);
        return;
      }
      case 'stop': {
        room.finish({ state: 'unsubmitted', key, reason: result.error.advice });
        room.stop(result.error.advice, result.error);
        return;
      }
      case 'refused': room.finish({ state: 'refused', key, error: result.error }); return;
      case 'no-source': room.finish({ state: 'unsubmitted', key, reason: result.reason });
    }
  };

  const post = (job: SubmitJob, sourceUrl: string | null): void => {
    posting.set(job.key, job);
    emit({ type: 'submitting', key: job.key });
    const begunAt = clock.now();
    room.begin(async () => {
      try {
        const result = await submitJob(job, sourceUrl, { heygen, clock, signal });
        // too late for this run's outcomes: the next run finds the video by its marker
        if (!room.isClosed()) await take(job, result, begunAt);
      } finally {
        posting.delete(job.key);
      }
    });
  };

  return {
    async submitReady() {
      dropHopeless();
      for (const job of queue) if (isUnexamined(job) && !examined.has(job.key) && findFinished(job) !== 'wait') examine(job);
      for (const job of queue) {
        if (room.stopped() !== undefined || isFull() || clock.now() < submitAt) return;
        const source = findSource(job);
        if (source === 'wait') continue;
        queue = queue.filter((other) => other !== job);
        const denied = await options.mayCharge?.(job) ?? null;
        if (denied === null) post(job, source);
        else room.finish({ state: 'unsubmitted', key: job.key, reason: denied });
      }
      dropHopeless();
    },
    freeSlot() {
      if (!named) submitAt = -Infinity;
    },
    retry(failed, ask) {
      retrying.add(failed.key);
      room.begin(async () => {
        try {
          const job = await ask(failed);
          if (job === null) room.finish(failed);
          else queue = sortByLength([...queue, job]);
        } finally {
          retrying.delete(failed.key);
        }
      });
    },
    asking: () => retrying.size + [...examined.values()].filter((state) => state === 'under way').length,
    waiting: () => queue,
    posting: () => [...posting.values()],
    ready: () => queue.filter((job) => findSource(job) !== 'wait'),
    nextSubmit: () => !isFull() && queue.some((job) => findSource(job) !== 'wait') ? submitAt : Infinity,
  };
}

/** Longest first, a source with its longest dubbing behind it: what takes longest must not begin last. */
function sortByLength(jobs: readonly SubmitJob[]): readonly SubmitJob[] {
  const behind = new Map<string, number>();
  for (const job of jobs) {
    if (job.kind === 'dubbing' && 'key' in job.source) behind.set(job.source.key, Math.max(behind.get(job.source.key) ?? 0, job.expectedSeconds));
  }
  const length = (job: SubmitJob): number => job.expectedSeconds + (behind.get(job.key) ?? 0);
  return jobs.toSorted((a, b) => length(b) - length(a));
}
