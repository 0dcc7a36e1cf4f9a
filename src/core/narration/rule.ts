import { hasSign } from '../sign.ts';
import type { Sign } from '../sign.ts';

/** What a text must have for the pattern to find anything, the pattern, and what is left of what it finds. */
export type Rule = readonly [test: Sign, pattern: RegExp, by: string | ((found: string, ...rest: never[]) => string)];

/**
 * Applies rules to a text, one after the other. Most texts have nothing that a rule looks for, and the test says so quickly: a pattern with
 * the letters of all scripts takes longer to make, the first time that it runs, than all else that is done to the text.
 */
export function applyRules(text: string, rules: readonly Rule[]): string {
  return rules.reduce((said, [test, pattern, by]) => {
    if (!hasSign(said, test)) return said;
    return typeof by === 'string' ? said.replace(pattern, by) : said.replace(pattern, by as (found: string) => string);
  }, text);
}
