import { hashText } from './hash.ts';
import type { Narration } from './narration.ts';
import { normalizeText } from './normal.ts';

/** A word of a script that has capitals; what is written in capitals alone is a name or spelled ("US", "IT"), and stays as it is. */
const word = /[\p{Lu}\p{Ll}\p{Lt}][\p{L}\p{M}\p{N}]*/gu;
/** Marks at the edges of words: no full stop within "1.5", no sign of "-5" or "C++", no apostrophe of "don't". A question is heard. */
const edges: readonly RegExp[] = [
  /[.,;:!…]+(?=["'”’»)\]}]*(?:\s|$))/gu,
  /(?<![\p{L}\p{N}])["'“”„‘’«»()[\]{}]+|["'“”„‘’«»()[\]{}]+(?![\p{L}\p{N}])/gu,
  /(?<=\s)[-–—]+(?=\s)/gu,
];
/** Marks of scripts that put no space after them. */
const spaceless = /[。，、；：！「」『』（）《》〈〉]/gu;
/** Long dashes, and hyphens within words. */
const between = /—|(?<=\p{L})[-–](?=\p{L})/gu;

/**
 * What of a narration can be heard, as a hash: without capitals and most punctuation, and without what is announced of code,
 * tables and pictures ("the page shows the example: app.js"). A video whose words are heard the same serves on: none is bought again
 * because a sentence got its capital, a code block its title or a picture a better description. The next change of words says it anew.
 */
export function hashHeard({ text, prose = text }: Pick<Narration, 'text' | 'prose'>): string {
  const folded = normalizeText(prose).replaceAll('’', '\'').replace(word, (found) => (found.length === 1 || /\p{Ll}/u.test(found) ? found.toLowerCase() : found));
  return hashText(edges.reduce((left, mark) => left.replace(mark, ' '), folded.replace(spaceless, '').replace(between, ' ')).replace(/\s+/g, ' ').trim());
}
