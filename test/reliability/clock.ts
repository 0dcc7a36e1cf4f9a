import type { Clock } from '../../src/world.ts';

/** How many times faster than the machine's the tests' clock goes: a render of a minute takes a tenth of a second. */
export const pace = 600;

/** A fast clock, which several processes can share: they need only agree on where it began and what was skipped. */
export interface FastClock extends Clock {
  readonly start: number;
  readonly factor: number;
  /** Milliseconds that were skipped. */
  skipped(): number;
  skip(milliseconds: number): void;
}

/** @param start milliseconds since 1970 by this machine's clock */
export function makeFastClock(factor = pace, start = Date.now(), begun = 0): FastClock {
  let skipped = begun;
  return {
    start, factor,
    now: () => start + skipped + (Date.now() - start) * factor,
    skipped: () => skipped,
    skip(milliseconds) { skipped += milliseconds; },
    sleep: (milliseconds, signal) => new Promise((done, stop) => {
      const end = (): void => { clearTimeout(timer); stop(signal?.reason); };
      const timer = setTimeout(() => { signal?.removeEventListener('abort', end); done(); }, milliseconds / factor);
      if (signal?.aborted === true) end();
      signal?.addEventListener('abort', end, { once: true });
    }),
  };
}
