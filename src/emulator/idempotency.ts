import type { Answer } from './answer.ts';

/** Answers kept for 24 hours under `Idempotency-Key`, for each endpoint on its own. */
export interface Idempotency {
  /** `new`: do the work, then `finish`. `busy`: the first request with this key has no answer yet. */
  begin(endpoint: string, key: string): { readonly type: 'new' } | { readonly type: 'busy' } | { readonly type: 'replay'; readonly answer: Answer };
  /** Keeps a good answer; an error is not kept, so that the key may be used again (HeyGen does not say what it does). */
  finish(endpoint: string, key: string, answer: Answer | undefined): void;
}

/** What HeyGen takes as a key. */
export const keyPattern = /^[A-Za-z0-9_\-:.]{1,255}$/;

const lifetime = 24 * 3600 * 1000;

/** An empty store on a clock. */
export function makeIdempotency(now: () => number): Idempotency {
  const kept = new Map<string, { answer: Answer | undefined; at: number }>();
  return {
    begin(endpoint, key) {
      const name = `${endpoint} ${key}`;
      const entry = kept.get(name);
      if (entry !== undefined && now() - entry.at < lifetime) return entry.answer === undefined ? { type: 'busy' } : { type: 'replay', answer: entry.answer };
      kept.set(name, { answer: undefined, at: now() });
      return { type: 'new' };
    },
    finish(endpoint, key, answer) {
      const name = `${endpoint} ${key}`;
      const entry = kept.get(name);
      if (entry === undefined) return;
      if (answer !== undefined && answer.status < 300) entry.answer = answer;
      else kept.delete(name);
    },
  };
}
