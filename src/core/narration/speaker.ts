import type { Locale } from '../locale.ts';
import type { Item } from './element.ts';
import type { Phrases } from './phrase.ts';
import type { Pronounce } from './pronounce.ts';
import type { Piece, Speech } from './speech.ts';

/** What the rules need to know, and the way back from a node's rule to the rules of its children. */
export interface Speaker {
  readonly locale: Locale;
  /** `undefined` where we have no phrases in the locale's language: only the writer's words are spoken then. */
  readonly phrases: Phrases | undefined;
  readonly pronounce: Pronounce;
  /** Whether the items of an ordered list are steps to be taken. */
  readonly steps: boolean;
  /** Speaks blocks, one after the other. */
  flow(items: readonly Item[], change?: { readonly steps: boolean }): readonly Piece[];
  /** Speaks what stands within one line of text. */
  line(items: readonly Item[]): Speech;
}
