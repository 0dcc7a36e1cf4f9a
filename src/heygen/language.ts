import type { Locale } from '../core/locale.ts';

/** HeyGen's languages have English names (`Spanish`, `Portuguese (Brazil)`); ours are BCP 47 tags. `Intl` knows both. */

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Other names of a language in HeyGen's lists, in lower case, by our language subtag. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  zh: ['mandarin'], cmn: ['chinese'], yue: ['chinese'], nb: ['norwegian'], nn: ['norwegian'], no: ['norwegian bokmål'], bn: ['bengali'],
  fil: ['tagalog'], tl: ['filipino'], fa: ['farsi'], he: ['hebrew'], ps: ['pushto'], my: ['myanmar'], sw: ['kiswahili'],
};

/** The language's English name, e.g. `Spanish` for `es-MX`; the tag where there is none. */
export function findLanguageName(locale: Locale): string {
  return languageNames.of(new Intl.Locale(locale).language) ?? locale;
}

function namesOf(language: string): readonly string[] {
  const name = languageNames.of(language);
  return [...(name === undefined ? [] : [name.toLowerCase()]), ...(aliases[language] ?? [])];
}

/** Lower-case names of every language with a two-letter tag, and of the longer ones above. */
const knownNames: ReadonlySet<string> = new Set([...twoLetterTags(), ...Object.keys(aliases)].flatMap(namesOf));

function twoLetterTags(): readonly string[] {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  return letters.flatMap((first) => letters.map((second) => first + second));
}

/** `Chinese (Mandarin, Simplified)` → `chinese` and `mandarin`, `simplified`; `English - Your Accent` → `english` and `your accent`. */
function parseName(name: string): { readonly base: string; readonly parts: readonly string[] } {
  const match = /^([^(\-–]+?)\s*(?:[(\-–]\s*(.*?)\)?)?\s*$/u.exec(name.normalize('NFC').toLowerCase());
  const parts = (match?.[2] ?? '').split(',').map((part) => part.trim()).filter((part) => part !== '');
  return { base: match?.[1]?.trim() ?? name.toLowerCase(), parts };
}

/**
 * Whether a voice plainly speaks another language than the locale's. `Multilingual`, `unknown`, `null` and names that are no
 * language's are given the benefit of the doubt.
 * @param language HeyGen's name of the voice's language
 */
export function isOtherLanguage(language: string | null, locale: Locale): boolean {
  if (language === null) return false;
  const { base } = parseName(language);
  return knownNames.has(base) && !namesOf(new Intl.Locale(locale).language).includes(base);
}
