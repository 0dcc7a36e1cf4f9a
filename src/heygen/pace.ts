import type { Flight } from './job.ts';

/**
 * When to look at renders. Pure but for what is learned; times in milliseconds since 1970.
 *
 * A first look when the earliest could be done, then after a tenth of the time already gone: what is finished is noticed at
 * most a tenth of its render time late (half that on average), with some nine looks however long it takes. The figures were
 * chosen by `npm run bench:schedule`.
 */

/** Rendering takes at least the video's own length and this. */
const earliestMs = 10_000;
const leastMs = 3_000;
/**
 * Of the time already gone, until the next look: for a video that is asked for by itself, for a few that one request answers, and for the last
 * of a run, for which everybody waits. Hardly any is done at the earliest, so a second look may take longer.
 */
const alone = { share: 0.088, second: 0.15 };
const shared = { share: 0.1, second: 0.21 };
const last = { share: 0.05, second: 0.1 };
/** The longest pause after looks that failed. */
const mostMs = 60_000;

/** How long a render took of which the length was expected. */
export interface PaceSample {
  /** What renders at its own speed: HeyGen's engine, or `translate/speed`, `translate/precision`. */
  readonly engine: string;
  readonly expectedSeconds: number;
  readonly renderSeconds: number;
}

type Timed = Pick<Flight, 'submittedAt' | 'expectedSeconds' | 'engine'>;

export interface LookKind {
  /** How many videos the same request answers. */
  readonly sharing: number;
  /** Whether the run waits for hardly anything else. */
  readonly last: boolean;
}

/** When a run looks at what it waits for, and what it learns of that. */
export interface Pace {
  /** When a video could be done at the earliest. */
  findFirstLook(flight: Timed): number;
  /** The next look after one at `now` that found it running. */
  findNextLook(flight: Timed, now: number, look: LookKind): number;
  learn(sample: PaceSample): void;
}

/** Fewer renders of an engine say nothing of the next. */
const leastSamples = 8;
/** So many of an engine's renders may be done before the first look: those are noticed late, and all others cost less. */
const early = 0.02;
/** An engine that is slower than this by every measure had a bad day. */
const slowest = 20;
/** Older renders say less of how the service is today. */
const mostSamples = 200;

/** @param samples renders of earlier runs, oldest first */
export function makePace(samples: readonly PaceSample[] = []): Pace {
  const ratios = new Map<string, number[]>();
  const learn = ({ engine, expectedSeconds, renderSeconds }: PaceSample): void => {
    const ratio = renderSeconds * 1000 / findEarliest(expectedSeconds);
    if (!Number.isFinite(ratio) || ratio <= 0) return;
    const known = ratios.get(engine) ?? [];
    ratios.set(engine, [...known.slice(1 - mostSamples), ratio]);
  };
  for (const sample of samples) learn(sample);
  const findFirstLook = ({ submittedAt, expectedSeconds, engine }: Timed): number => submittedAt + findEarliest(expectedSeconds) * findFactor(ratios.get(engine ?? '') ?? []);
  return {
    findFirstLook,
    findNextLook(flight, now, look) {
      const first = findFirstLook(flight);
      const { share, second } = findShares(look);
      const early = first + (first - flight.submittedAt) * second;
      return Math.max(early, now + Math.max(leastMs, (now - flight.submittedAt) * share));
    },
    learn,
  };
}

/** The more videos a look serves, the more often it is worth its request. */
function findShares({ sharing, last: isLast }: LookKind): typeof alone {
  if (isLast) return last;
  const scale = Math.min(1, Math.sqrt(3 / sharing));
  return sharing <= 1 ? alone : { share: shared.share * scale, second: shared.second * scale };
}

function findEarliest(expectedSeconds: number): number {
  return Math.max(0, expectedSeconds) * 1000 + earliestMs;
}

/** By how much an engine's quickest renders are slower than the earliest that any could be done. */
function findFactor(ratios: readonly number[]): number {
  if (ratios.length < leastSamples) return 1;
  const quick = ratios.toSorted((a, b) => a - b)[Math.floor(ratios.length * early)] ?? 1;
  return Math.min(slowest, Math.max(1, quick));
}

/** Pause after a look that failed, the `failures`-th in a row; what the service asked for, if it did. */
export function findLookPause(failures: number, retryAfterMs: number | null): number {
  return retryAfterMs ?? Math.min(mostMs, 5_000 * 2 ** Math.min(failures - 1, 8));
}
