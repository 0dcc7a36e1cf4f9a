/**
 * When a call is tried again, and after how long. Pure: time and chance come in by parameter.
 *
 * The rules go by meaning, not by hope. A read may always be asked again. A paid write is repeated only with the same
 * idempotency key and the same body, and only while its outcome is open; a refusal (4xx) is final.
 */

/** Time by parameter; `src/clock.ts` has the machine's own. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** Resolves after this many milliseconds; rejects with the signal's reason when it is aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/**
 * What kept a call from its answer. `not-sent`: no connection, so nothing happened. `lost`: sent, no answer. `malformed`: an
 * answer that is not what was asked for. `in-progress`: 409, the same key is being worked on. `server`: 5xx.
 */
export type Setback = 'not-sent' | 'lost' | 'malformed' | 'in-progress' | 'server' | 'limited' | 'refused';

/** Attempts of one call, the first included: a connection that fails three times and then stands is no error. */
export const maxAttempts = 6;
/** The longest that one call waits between its attempts, all together: past it the caller decides (it knows the deadline). */
export const patienceMs = 180_000;
/** First step and cap of the exponential backoff. */
const stepMs = 1_000;
const capMs = 30_000;
/** Least wait by setback: creating a video takes HeyGen up to 31 s (p99), and a 429 without a time means "not soon". */
const floorMs: Readonly<Partial<Record<Setback, number>>> = { 'in-progress': 5_000, limited: 10_000 };
const dayMs = 86_400_000;

/** Whether a setback leaves open that a write was accepted. */
export function isDoubtful(setback: Setback): boolean {
  return setback === 'lost' || setback === 'malformed' || setback === 'in-progress' || setback === 'server';
}

/**
 * Whether the same call may be made again.
 * @param doubtful whether this or an earlier attempt of the same write may have been accepted. Without doubt a write's 429
 * goes back to the caller, who knows how many slots are taken and how much time is left.
 */
export function mayRepeat(method: 'GET' | 'POST', setback: Setback, doubtful: boolean): boolean {
  if (setback === 'refused') return false;
  if (setback === 'limited') return method === 'GET' || doubtful;
  return true;
}

/**
 * Milliseconds to wait before the next attempt: what the service asked for and up to a tenth more (so that clients who
 * were turned away together do not come back together), else full jitter over an exponential step.
 * @param attempt number of the attempt that just ended, from 1
 * @param random from 0 (inclusive) to 1 (exclusive)
 */
export function findDelay(attempt: number, setback: Setback, retryAfterMs: number | null, random: number): number {
  if (retryAfterMs !== null) return Math.round(retryAfterMs + random * Math.min(retryAfterMs / 10, capMs));
  const step = Math.min(capMs, stepMs * 2 ** Math.min(attempt, 16));
  return Math.round((floorMs[setback] ?? stepMs / 2) + random * step);
}

/**
 * A `Retry-After` header in milliseconds from now, at most a day; `null` where there is none or it says nothing.
 * HeyGen does not say which form it sends, so both are read. A date is counted from the answer's own `Date`, because this
 * machine's clock may be wrong.
 */
export function parseRetryAfter(text: string | null, date: string | null, now: number): number | null {
  const value = text?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(value)) return Math.min(dayMs, Math.ceil(Number(value) * 1000));
  if (!/^[A-Za-z]{3,9},? /.test(value)) return null;
  const until = Date.parse(value);
  if (Number.isNaN(until)) return null;
  const sent = date === null ? Number.NaN : Date.parse(date);
  return Math.min(dayMs, Math.max(0, until - (Number.isNaN(sent) ? now : sent)));
}
