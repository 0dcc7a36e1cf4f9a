/** Words to be spoken, side by side with those among them that are the writer's own. */
export interface Speech {
  /** With our phrases and pronunciations. */
  readonly text: string;
  /** Without them. */
  readonly source: string;
}

/** What is announced because it cannot be read out. */
export type Shown = 'example' | 'command' | 'table' | 'picture' | 'diagram' | 'formula' | 'video' | 'files';

/** A part of a narration, before the parts are put into sentences that fit one another. */
export type Piece =
  /** A paragraph, an item, a heading: words that make a line of their own. */
  | { readonly kind: 'words'; readonly speech: Speech; readonly heading?: boolean }
  /** Something that the page shows: with its titles, or with the names of the variants that it has (npm, pnpm …); `many`: several in a row; `live`: what the code before it comes to. */
  | { readonly kind: 'shown'; readonly what: Shown; readonly titles: readonly Speech[]; readonly variants?: boolean; readonly many?: boolean; readonly live?: boolean }
  /** What is said in front of the next piece: `First: `, `Note: `. */
  | { readonly kind: 'lead'; readonly speech: Speech };

export const silence: Speech = { text: '', source: '' };

/** The writer's own words. */
export function own(words: string): Speech {
  return { text: words, source: words };
}

/** Words of ours: phrases, and nothing that the writer wrote. */
export function ours(words: string): Speech {
  return { text: words, source: '' };
}

export function join(parts: readonly Speech[], separator = ''): Speech {
  return { text: parts.map(({ text }) => text).join(separator), source: parts.map(({ source }) => source).join(separator) };
}

/** Pieces with something said in front of them; nothing where there is nothing to introduce. */
export function lead(speech: Speech | undefined, pieces: readonly Piece[]): readonly Piece[] {
  if (speech === undefined || speech.text === '' || !pieces.some(({ kind }) => kind !== 'lead')) return pieces;
  return [{ kind: 'lead', speech }, ...pieces];
}

/** One line of words; nothing where there are none. */
export function words(speech: Speech, heading = false): readonly Piece[] {
  return /\S/.test(speech.text) ? [{ kind: 'words', speech, heading }] : [];
}

export function shown(what: Shown, ...titles: readonly (Speech | undefined)[]): readonly Piece[] {
  return [{ kind: 'shown', what, titles: titles.flatMap((title) => (title !== undefined && /\S/.test(title.text) ? [title] : [])) }];
}
