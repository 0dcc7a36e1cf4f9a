import { setImmediate } from 'node:timers/promises';

/** So many files are read at once, and so many worked on without a break. */
const size = 1_000;
const stretch = 20;

/** Items with what was read of them. */
export interface Batch<Item, Found> {
  readonly items: readonly Item[];
  readonly found: Found;
  /** To be waited for before each piece of work: what git sends for the next batch is heard only in a break. */
  readonly pause: (index: number) => Promise<void>;
}

/** Reads items batch by batch: git reads the next one while the one at hand is worked on. */
export async function* readAhead<Item, Found>(items: readonly Item[], read: (some: readonly Item[]) => Promise<Found>): AsyncGenerator<Batch<Item, Found>> {
  let next = items.length === 0 ? undefined : read(items.slice(0, size));
  for (let at = 0; next !== undefined; at += size) {
    const found = await next;
    const more = at + size < items.length;
    next = more ? read(items.slice(at + size, at + 2 * size)) : undefined;
    next?.catch(() => undefined);
    yield { items: items.slice(at, at + size), found, pause: async (index) => { if (more && index % stretch === 0) await setImmediate(); } };
  }
}
