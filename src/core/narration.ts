import type { Locale } from './locale.ts';

/** The words to be spoken for a section in one locale. */
export interface Narration {
  readonly locale: Locale;
  /** What the voice says; paragraphs are separated by one line feed. Empty where nothing is to be said. */
  readonly text: string;
  /** The writer's own words in it, without our phrases and pronunciations: they tell an edit from a change of our wording rules. */
  readonly source: string;
}
