/** Reads what a person writes in a flag or an input. It needs nothing else, so that no command loads more than it uses for it. */

/** Parts of a list that a person wrote one a line or separated by commas. */
export function parseList(text: string): readonly string[] {
  // a comma inside a glob's braces belongs to the glob: docs/**/*.{md,mdx}
  return text.split(/\n|,(?![^{}]*\})/).map((part) => part.trim()).filter((part) => part !== '');
}

/**
 * One of a closed set of words.
 * @throws RangeError that lists the alternatives
 */
export function parseChoice<const Choice extends string>(name: string, text: string, alternatives: readonly Choice[]): Choice {
  const found = alternatives.find((alternative) => alternative === text.trim());
  if (found === undefined) throw new RangeError(`${name} "${text}" is not one of ${alternatives.join(', ')}`);
  return found;
}

/** @throws RangeError unless the text is a number of at least 0 and at most `most` */
export function parseAmount(name: string, text: string, most: number): number {
  const amount = Number(text.trim());
  if (text.trim() === '' || !Number.isFinite(amount) || amount < 0 || amount > most) {
    throw new RangeError(`${name} "${text}" is not a number from 0 to ${most}`);
  }
  return amount;
}

/**
 * Parses `i/n` with 1 ≤ i ≤ n.
 * @throws RangeError with what was given
 */
export function parseShard(text: string): { readonly index: number; readonly count: number } {
  const match = /^(\d{1,4})\/(\d{1,4})$/.exec(text.trim());
  const index = Number(match?.[1]);
  const count = Number(match?.[2]);
  if (!(index >= 1 && index <= count)) throw new RangeError(`shard "${text}" is not "i/n" with i from 1 to n, e.g. "2/4"`);
  return { index, count };
}
