import type { Locale } from '../core/locale.ts';

/** HeyGen's languages have English names (`Spanish`, `Portuguese (Brazil)`); ours are BCP 47 tags. `Intl` knows both. */

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
const regionNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Other names of a language in HeyGen's lists, in lower case, by our language subtag. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  zh: ['mandarin'], cmn: ['chinese'], yue: ['chinese'], nb: ['norwegian'], nn: ['norwegian'], no: ['norwegian bokmål'], bn: ['bengali'],
  fil: ['tagalog'], tl: ['filipino'], fa: ['farsi'], he: ['hebrew'], ps: ['pushto'], my: ['myanmar'], sw: ['kiswahili'],
};
/** Region names of HeyGen's lists that `Intl` writes otherwise. */
const regionAliases: Readonly<Record<string, readonly string[]>> = {
  KR: ['korea'], MM: ['myanmar'], GB: ['uk'], US: ['usa', 'us'], HK: ['hong kong sar', 'hong kong', 'cantonese'], TR: ['turkey'], TW: ['taiwanese mandarin'], CN: ['mandarin'], CZ: ['czech republic'],
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

/**
 * HeyGen's name of a locale among the languages that it dubs into: the name of the very region, else the plain name; for a
 * locale without region the plain name, else the one of the language's usual region, else the only one there is. A locale
 * with a region never gets another region's name.
 * @param names as `readDubbingLanguages` gives them
 */
export function findDubbingLanguage(locale: Locale, names: readonly string[]): string | undefined {
  const wanted = new Intl.Locale(locale);
  const usual = wanted.maximize();
  const bases = namesOf(wanted.language);
  const regions = regionNamesOf(wanted.region);
  const usualRegions = regionNamesOf(usual.region);
  // Of the writing systems only these two tell how a language sounds.
  const otherScript = usual.script === 'Hant' ? 'simplified' : 'traditional';
  const sameScript = wanted.script === 'Hant' ? 'traditional' : (wanted.script === 'Hans' ? 'simplified' : '');

  const candidates = names.map((name) => ({ name, ...parseName(name) }))
    .filter(({ base, parts }) => bases.includes(base) && !parts.includes(otherScript) && !parts.some((part) => part.endsWith('accent')));
  const score = ({ base, parts }: { readonly base: string; readonly parts: readonly string[] }): number => {
    const has = (some: readonly string[]): boolean => parts.some((part) => some.includes(part));
    const fit = parts.length === 0
      ? (wanted.region === undefined ? 30 : 20)
      : (has(regions) ? 30 : (wanted.region !== undefined ? 0 : (has(usualRegions) ? 20 : (candidates.length === 1 ? 10 : 0))));
    // Intl's own name goes before its aliases (`Chinese` before `Mandarin`).
    return fit === 0 ? 0 : fit + (parts.includes(sameScript) ? 15 : 0) - bases.indexOf(base);
  };
  const best = candidates.map((candidate) => ({ name: candidate.name, score: score(candidate) })).filter((candidate) => candidate.score > 0)
    .toSorted((a, b) => b.score - a.score);
  return best[0]?.name;
}

function regionNamesOf(region: string | undefined): readonly string[] {
  const name = region === undefined ? undefined : regionNames.of(region)?.toLowerCase().replaceAll('&', 'and');
  return [...(name === undefined ? [] : [name]), ...(regionAliases[region ?? ''] ?? [])];
}
