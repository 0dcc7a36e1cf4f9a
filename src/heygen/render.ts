import { makeShop } from './buy.ts';
import { HeyGenError } from './error.ts';
import type { HeyGen } from './heygen.ts';
import type { DubbingJob, Flight, Outcome, RenderEvent, SubmitJob } from './job.ts';
import { makeLook, makeWatched } from './look.ts';
import type { Watched } from './look.ts';
import { findLookPause, makePace } from './pace.ts';
import type { Pace } from './pace.ts';
import type { Clock } from './retry.ts';
import { makeRoom } from './room.ts';

export interface RenderOptions {
  readonly heygen: HeyGen;
  readonly clock: Clock;
  /** A number from 0 (inclusive) to 1 (exclusive). */
  readonly random: () => number;
  readonly signal?: AbortSignal | undefined;
  /** To be bought. */
  readonly jobs: readonly SubmitJob[];
  /** Bought already, and still rendering. */
  readonly inFlight?: readonly Flight[];
  /** `accepted`: ends as soon as every job has an id; `finished` (default): waits for the videos too. */
  readonly until?: 'accepted' | 'finished';
  /** Videos that the account renders at the same time; default 10, and learned from refusals. */
  readonly slots?: number;
  /** When to look at what renders; unsaid: as for engines of which nothing is known. */
  readonly pace?: Pace;
  /** Milliseconds since 1970: nothing is waited for beyond it. */
  readonly deadline: number;
  /** Asked right before each paid call, also when a job is tried again: why it may not be charged, or `null`. */
  readonly mayCharge?: (job: SubmitJob) => string | null | Promise<string | null>;
  /**
   * Asked once a dubbing's source is finished, before the dubbing is bought: why nothing may be made of it, or `null`. Runs beside the
   * rest.
   */
  readonly findSourceFault?: (job: DubbingJob) => Promise<string | null>;
  /** Awaited as soon as an id is known, before anything else happens to the video: the caller records it. */
  readonly onAccepted?: (job: SubmitJob, videoId: string) => void | Promise<void>;
  /**
   * Asked when a render has failed: the same video's next attempt, reserved by the caller, or `null` where it has ended. Until the
   * answer comes, what waits for this video waits on.
   */
  readonly retry?: (failed: Extract<Outcome, { readonly state: 'failed' }>) => Promise<SubmitJob | null>;
  /** Called as each video ends (`completed`, `failed`, `recoverable`), so that publishing can begin; runs beside the rest and is awaited at the end. */
  readonly onDone?: (outcome: Outcome) => void | Promise<void>;
  readonly onEvent?: (event: RenderEvent) => void;
}

export interface RenderResult {
  /** One for each job and each video in flight, by key. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** Why buying or waiting was given up before its end, or `null`. */
  readonly stopped: string | null;
  /** The error behind it, if it was one of HeyGen's. */
  readonly error: HeyGenError | null;
}

/** How long paid calls under way are waited for at the deadline, and after a signal. */
const graceMs = 30_000;
const signalGraceMs = 2_000;
const longestSleepMs = 3_600_000;

/**
 * Buys jobs and waits for videos, both at once: a slot that comes free is used by the longest job left, and a dubbing is bought when
 * its source is finished. HeyGen's 429 is no error while time is left. An unknown outcome is never bought again.
 * @returns an outcome for every job, also when the signal or the deadline ends it
 * @throws RangeError where two jobs have one key (it would be paid twice), and whatever a callback rejects with
 */
export async function renderAll(options: RenderOptions): Promise<RenderResult> {
  const { heygen, clock, signal, jobs, inFlight = [], deadline, until = 'finished', onEvent: emit = () => {} } = options;
  checkKeys([...jobs, ...inFlight].map(({ key }) => key));
  const room = makeRoom(options);
  const pace = options.pace ?? makePace();
  const watched = new Map<string, Watched>(inFlight.map((flight) => [flight.key, makeWatched(flight, clock.now(), pace)]));
  const shop = makeShop(room, watched, pace);
  const lookAtAll = makeLook({ heygen, clock, pace });
  let looking = false;
  let lookAfter = -Infinity;
  let lookFailures = 0;
  let lost = false;

  const settle = (flight: Flight, next: Watched | Outcome): void => {
    if (room.isClosed()) return;
    if ('state' in next) {
      watched.delete(flight.key);
      shop.freeSlot();
      if (next.state === 'failed' && options.retry !== undefined && !isOver()) shop.retry(next, options.retry);
      else room.finish(next);
    } else watched.set(flight.key, next);
  };

  const look = async (): Promise<void> => {
    looking = true;
    try {
      await lookAtAll([...watched.values()], shop.waiting().length > 0, settle);
      lookFailures = 0;
      if (!room.isClosed()) emit({ type: 'look', rendering: watched.size, queued: shop.waiting().length });
    } catch (error) {
      if (!(error instanceof HeyGenError)) throw error;
      if (room.isClosed()) return;
      lookFailures += 1;
      lookAfter = clock.now() + findLookPause(lookFailures, error.retryAfterMs);
      emit({ type: 'note', level: 'warning', text: `the state of ${watched.size} videos could not be read (it stays as it was): ${error.message}` });
      // the ids are recorded: a later run with a key that counts takes them up
      if (lookFailures >= 2 && ['unauthorized', 'retired-api', 'blocked-redirect'].includes(error.kind)) {
        room.stop(error.message, error);
        lost = true;
      }
    } finally {
      looking = false;
    }
  };

  const nextLook = (): number => looking || watched.size === 0 ? Infinity : Math.max(lookAfter, Math.min(...[...watched.values()].map((each) => each.nextLook)));
  const isAborted = (): boolean => signal?.aborted === true;
  const isOver = (): boolean => room.failure() !== undefined || lost || isAborted() || clock.now() >= deadline;
  const isDone = (): boolean => shop.posting().length === 0 && shop.asking() === 0
    // what earlier runs have bought may be done: one look costs no time
    && (until === 'accepted' ? shop.ready().length === 0 && !looking && nextLook() > clock.now() : shop.waiting().length === 0 && watched.size === 0);

  while (!isOver()) {
    const end = room.nextEnd();
    await shop.submitReady();
    if (isDone()) break;
    if (nextLook() <= clock.now()) room.begin(look);
    await sleepUntil(Math.min(deadline, nextLook(), shop.nextSubmit()), end, clock, signal);
  }

  const early = isOver();
  const grace = clock.now() + (isAborted() ? signalGraceMs : graceMs);
  while ((shop.posting().length > 0 || shop.asking() > 0) && room.failure() === undefined && clock.now() < grace) {
    await sleepUntil(grace, room.nextEnd(), clock, undefined);
  }
  room.close();
  const over = isAborted() ? 'the run was stopped' : 'the time of this run was over';
  for (const { key } of shop.posting()) room.finish({ state: 'unknown', key, reason: `${over} before HeyGen answered` });
  for (const { key } of shop.waiting()) room.finish({ state: 'unsubmitted', key, reason: room.stopped()?.reason ?? (early ? over : 'its source video is still rendering') });
  for (const { flight } of watched.values()) room.finish({ state: 'unfinished', key: flight.key, videoId: flight.videoId });
  await room.allDone();
  const failure = room.failure();
  if (failure !== undefined && !isAborted()) throw failure.error;
  return { outcomes: room.outcomes, stopped: room.stopped()?.reason ?? null, error: room.stopped()?.error ?? null };
}

/** Until a time, or until something ends, whichever is first; a signal ends it too. */
async function sleepUntil(time: number, end: Promise<void>, clock: Clock, signal: AbortSignal | undefined): Promise<void> {
  const cancel = new AbortController();
  const either = signal === undefined ? cancel.signal : AbortSignal.any([signal, cancel.signal]);
  const ms = Math.min(longestSleepMs, Math.max(1, time - clock.now()));
  await Promise.race([end, clock.sleep(ms, either).catch(() => {})]);
  cancel.abort();
}

function checkKeys(keys: readonly string[]): void {
  const seen = new Set<string>();
  for (const key of keys) {
    if (seen.has(key)) throw new RangeError(`two jobs have the content key ${key}: it would be paid for twice`);
    seen.add(key);
  }
}
