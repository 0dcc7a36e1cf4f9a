import { lazy } from './lazy.ts';
import { normalizeText } from './normal.ts';

/** The inside of a character class: scripts that put no space between words. */
const script = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
/** Letters and digits in a row; scripts without spaces are taken two characters at a time, as their words cannot be told apart. */
const makeToken = lazy(() => new RegExp(`[${script}]+|(?:(?![${script}])[\\p{L}\\p{M}\\p{N}])+`, 'gu'));
const makeSpaceless = lazy(() => new RegExp(`^[${script}]`, 'u'));
/** Words with their punctuation, which is heard; characters where there are no spaces. */
const makeSpoken = lazy(() => new RegExp(`[${script}]|[^\\s${script}]+`, 'gu'));

/** The words of a text in lower case, in order, with those that come twice; of a script without spaces its pairs of characters. */
export function splitTokens(text: string): readonly string[] {
  return (normalizeText(text).toLowerCase().match(makeToken()) ?? []).flatMap((word) => {
    if (!makeSpaceless().test(word)) return [word];
    const characters = Array.from(word);
    return characters.length === 1 ? characters : characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
  });
}

/** How often each word comes. */
export type Bag = ReadonlyMap<string, number>;

export function makeBag(words: readonly string[]): Bag {
  const bag = new Map<string, number>();
  for (const word of words) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

/** How many words two bags have in common, each as often as in both. */
export function countCommon(a: Bag, b: Bag): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let common = 0;
  for (const [word, count] of small) common += Math.min(count, large.get(word) ?? 0);
  return common;
}

/** Number of changed words of a text, and of its words. */
export interface WordChange {
  readonly changed: number;
  readonly total: number;
}

/** Beyond this many comparisons the order of words no longer counts. */
const mostCells = 1_000_000;

/**
 * How many words of a text are not those of the text before it, by the longest common subsequence.
 * @returns `changed` is at least 1 for two different texts that differ in words, and at most the larger number of words
 */
export function countChangedWords(before: string, after: string): WordChange {
  const [old, now] = [splitSpoken(before), splitSpoken(after)];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const [a, b] = [old.slice(start, old.length - end), now.slice(start, now.length - end)];
  const common = a.length * b.length <= mostCells ? countSubsequence(a, b) : countCommon(makeBag(a), makeBag(b));
  return { changed: Math.max(a.length, b.length) - common, total: now.length };
}

function splitSpoken(text: string): readonly string[] {
  return normalizeText(text).match(makeSpoken()) ?? [];
}

function countSubsequence(a: readonly string[], b: readonly string[]): number {
  // numbers are compared a good deal faster than words
  const numbers = new Map<string, number>();
  const number = (word: string): number => {
    const known = numbers.get(word) ?? numbers.size;
    numbers.set(word, known);
    return known;
  };
  const others = Uint32Array.from(b, number);
  let row = new Uint32Array(b.length + 1);
  let next = new Uint32Array(b.length + 1);
  for (const word of Uint32Array.from(a, number)) {
    let longest = 0;
    for (let index = 0; index < others.length; index += 1) {
      longest = word === others[index] ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, longest);
      next[index + 1] = longest;
    }
    [row, next] = [next, row];
  }
  return row[b.length] ?? 0;
}
