/** What matching needs to know of a section. */
export interface MatchSection {
  readonly page: string;
  readonly id: string;
  readonly explicitId: string | undefined;
  readonly path: readonly string[];
  /** The spoken words in the page's own language. */
  readonly words: string;
}

/** How a section of the head side was found on the base side. */
export type How = 'id' | 'path' | 'words' | 'similar';

export interface SectionMatch {
  /** `undefined`: the section was removed. */
  readonly head: MatchSection | undefined;
  /** `undefined`: the section is new. */
  readonly base: MatchSection | undefined;
  readonly how: How | undefined;
  /** For a person: `matched by identical words, moved from guide/install.md#linux`. */
  readonly explanation: string;
}
