import type { Clock } from '../../src/heygen/retry.ts';

export interface VirtualClock extends Clock {
  /** Milliseconds since the start. */
  elapsed(): number;
  /** How long each sleep that ran to its end was, in milliseconds. */
  readonly sleeps: readonly number[];
  /** Counts work that time must wait for, such as a request under way. */
  hold<Value>(work: Promise<Value>): Promise<Value>;
}

/** A clock that stands while anything is being done, and jumps to the next one who waits when nothing is. */
export function makeVirtualClock(start: number = Date.UTC(2026, 10, 23, 12)): VirtualClock {
  let now = start;
  let holds = 0;
  let pumping = false;
  const timers = new Set<{ readonly at: number; readonly wake: () => void }>();
  const sleeps: number[] = [];
  const isHeld = (): boolean => holds > 0;

  const pump = async (): Promise<void> => {
    if (pumping) return;
    pumping = true;
    while (timers.size > 0) {
      // a few turns of the event loop, so that whoever was woken can go on
      for (let turn = 0; turn < 3 || isHeld(); turn += 1) await new Promise((resolve) => { setImmediate(resolve); });
      let next: { readonly at: number; readonly wake: () => void } | undefined;
      for (const timer of timers) if (next === undefined || timer.at < next.at) next = timer;
      if (next === undefined) break;
      now = Math.max(now, next.at);
      timers.delete(next);
      next.wake();
    }
    pumping = false;
  };

  return {
    now: () => now,
    elapsed: () => now - start,
    sleeps,
    sleep: (milliseconds, signal) => new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const abort = (): void => { timers.delete(timer); reject(signal?.reason instanceof Error ? signal.reason : new Error('aborted')); };
      const timer = { at: now + milliseconds, wake: () => { signal?.removeEventListener('abort', abort); sleeps.push(milliseconds); resolve(); } };
      signal?.addEventListener('abort', abort, { once: true });
      timers.add(timer);
      void pump();
    }),
    async hold(work) {
      holds += 1;
      try {
        return await work;
      } finally {
        holds -= 1;
      }
    },
  };
}

/** fetch that keeps a virtual clock still until the whole answer is there. */
export function makeHeldFetch(clock: VirtualClock): typeof globalThis.fetch {
  return (input, init) => clock.hold((async () => {
    const response = await fetch(input, init);
    if (!/json/.test(response.headers.get('content-type') ?? '')) return response;
    const body = await response.arrayBuffer();
    return new Response([204, 304].includes(response.status) ? null : body, response);
  })());
}

/** The middle of every interval: retries without chance. */
export const half = (): number => 0.5;
