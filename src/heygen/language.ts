import type { Locale } from '../core/locale.ts';
import { lazy } from '../core/lazy.ts';

/** HeyGen's languages have English names (`Spanish`, `Portuguese (Brazil)`); ours are BCP 47 tags. `Intl` knows both. */

const languageNames = lazy(() => new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }));

/** Other names of a language in HeyGen's lists, in lower case, by our language subtag. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  zh: ['mandarin'], cmn: ['chinese'], yue: ['chinese'], nb: ['norwegian'], nn: ['norwegian'], no: ['norwegian bokmål'], bn: ['bengali'],
  fil: ['tagalog'], tl: ['filipino'], fa: ['farsi'], he: ['hebrew'], ps: ['pushto'], my: ['myanmar'], sw: ['kiswahili'],
};

/** The language's English name, e.g. `Spanish` for `es-MX`; the tag where there is none. */
export function findLanguageName(locale: Locale): string {
  return languageNames().of(new Intl.Locale(locale).language) ?? locale;
}

function namesOf(language: string): readonly string[] {
  const name = languageNames().of(language);
  return [...(name === undefined ? [] : [name.toLowerCase()]), ...(aliases[language] ?? [])];
}

/** Lower-case names of every language with a two-letter tag, and of the longer ones above. */
const knownNames = lazy((): ReadonlySet<string> => new Set([...twoLetterTags(), ...Object.keys(aliases)].flatMap(namesOf)));

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
  return knownNames().has(base) && !namesOf(new Intl.Locale(locale).language).includes(base);
}

/** Names under which voices of a locale's language may be listed, the likeliest first. */
export function findLanguageNames(locale: Locale): readonly string[] {
  const { language } = new Intl.Locale(locale);
  const capitals = (aliases[language] ?? []).map((name) => name.replace(/^\p{L}/u, (letter) => letter.toUpperCase()));
  return [...new Set([findLanguageName(locale), ...capitals])];
}

/** Whether a voice is listed as one of many languages. */
export function isMultilingual(language: string | null): boolean {
  return language !== null && /^multi[\s-]?lingual/i.test(language.trim());
}

const regionNames = lazy(() => new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }));

/**
 * Whether a voice's language names the locale's region: `Portuguese (Brazil)` for pt-BR.
 * @returns `undefined` where either of them has no region
 */
export function namesRegion(language: string, locale: Locale): boolean | undefined {
  const { region } = new Intl.Locale(locale);
  const { parts } = parseName(language);
  if (region === undefined || parts.length === 0) return undefined;
  const name = regionNames().of(region)?.toLowerCase() ?? region.toLowerCase();
  return parts.some((part) => part === name || part === region.toLowerCase() || (region === 'GB' && part === 'uk') || (region === 'US' && part === 'us'));
}

/** Whether a voice plainly speaks the locale's language. @param language HeyGen's name of the voice's language */
export function isOwnLanguage(language: string | null, locale: Locale): boolean {
  return language !== null && namesOf(new Intl.Locale(locale).language).includes(parseName(language).base);
}
