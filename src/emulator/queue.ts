import { createHash } from 'node:crypto';
import pLimit from 'p-limit';
import type { Rendered, Renderer, RenderRequest } from './renderer.ts';

/** Most finished videos that are kept for the next who asks for the same. */
const keptVideos = 100;

/**
 * A renderer that works on two requests at a time, since each takes a core and some hundred megabytes, and that makes
 * the same video only once. Rejects what still waits when the signal is aborted.
 */
export function makeQueuedRenderer(renderer: Renderer, signal: AbortSignal): { render(request: RenderRequest): Promise<Rendered> } {
  const limit = pLimit(2);
  const kept = new Map<string, Promise<Rendered>>();
  return {
    render(request) {
      const key = createHash('sha256').update(JSON.stringify(request)).digest('hex');
      const earlier = kept.get(key);
      if (earlier !== undefined) return earlier;
      const rendering = limit(() => {
        signal.throwIfAborted();
        return renderer.render(request, signal);
      });
      kept.set(key, rendering);
      rendering.catch(() => { kept.delete(key); });
      const oldest = kept.keys().next().value;
      if (kept.size > keptVideos && oldest !== undefined) kept.delete(oldest);
      return rendering;
    },
  };
}
