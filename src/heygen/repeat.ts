import { attempt } from './attempt.ts';
import type { Ask, Tools } from './attempt.ts';
import { HeyGenError } from './error.ts';
import { findDelay, isDoubtful, maxAttempts, mayRepeat } from './retry.ts';
import type { Setback } from './retry.ts';

/** A video just created shows in the list late: twice the p99 of creating one (31 s). */
export const settleMs = 62_000;

/**
 * Reads, and asks again while that can help.
 * @throws HeyGenError
 */
export async function read<Value>(ask: Omit<Ask<Value>, 'method'>, tools: Tools, attempts: number = maxAttempts): Promise<Value> {
  const pause = makePause(tools);
  for (let count = 1; ; count += 1) {
    const result = await attempt({ ...ask, method: 'GET' }, tools);
    if ('value' in result) return result.value;
    if (count >= attempts || !mayRepeat('GET', result.setback, false)) throw result.error;
    await pause(count, result.setback, result.error);
  }
}

/**
 * Buys: repeats with the same key and the same bytes while the outcome is open. Before each repetition it looks for the
 * result by itself, so that a service that ignores idempotency keys is not paid twice either.
 * @param find looks for what an earlier attempt may have made; `undefined` where nothing is there; may reject
 * @param onDoubt told when the outcome is open for the first time: from here on there may be two of what is bought
 * @param trustKeys whether HeyGen's promise about idempotency keys is relied on; if not, a doubtful outcome is looked up, never repeated
 * @throws HeyGenError of kind `unknown-outcome` where it stays open
 */
export async function write(
  ask: Omit<Ask<string>, 'method'>, tools: Tools, find: () => Promise<string | undefined>, trustKeys: boolean, onDoubt: () => void = () => {},
): Promise<string> {
  const pause = makePause(tools);
  let doubt: HeyGenError | undefined;
  for (let count = 1; ; count += 1) {
    const result = await attempt({ ...ask, method: 'POST' }, tools);
    if ('value' in result) return result.value;
    const { setback, error } = result;
    if (isDoubtful(setback)) {
      if (doubt === undefined) onDoubt();
      doubt = error;
    }
    if (doubt === undefined) {
      if (count >= maxAttempts || !mayRepeat('POST', setback, false)) throw error;
      await pause(count, setback, error);
      continue;
    }
    if (tools.signal?.aborted === true) throw doubt;
    const repeats = trustKeys && count < maxAttempts && mayRepeat('POST', setback, true);
    if (repeats) await pause(count, setback, error, doubt);
    else if (!trustKeys) await sleep(settleMs, tools, doubt);
    const found = await find().catch(() => undefined);
    if (found !== undefined) {
      tools.note(`${error.call}: its answer was lost; found what it made by the title`);
      return found;
    }
    // A refusal of the repetition is the service's word that the first one made nothing either.
    if (!repeats) throw trustKeys && setback === 'refused' ? error : doubt;
  }
}

/** Waits between the attempts of one call; rejects with the error where the wait would pass the client's patience. */
function makePause(tools: Tools): (count: number, setback: Setback, error: HeyGenError, final?: HeyGenError) => Promise<void> {
  let waited = 0;
  return async (count, setback, error, final = error) => {
    const delay = findDelay(count, setback, error.retryAfterMs, tools.random());
    if (waited + delay > tools.patienceMs) throw final;
    waited += delay;
    tools.note(`${error.message}; trying again in ${Math.ceil(delay / 1000)} s`);
    await sleep(delay, tools, final);
  };
}

async function sleep(milliseconds: number, tools: Tools, error: HeyGenError): Promise<void> {
  try {
    await tools.clock.sleep(milliseconds, tools.signal);
  } catch (reason) {
    throw tools.signal?.aborted === true ? error : reason;
  }
}
