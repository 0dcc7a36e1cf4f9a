import type { Locale } from '../core/locale.ts';
import { lazy } from '../core/lazy.ts';

/** Names that HeyGen writes otherwise than CLDR's English ones. The first that HeyGen lists is taken. */
const oddNames: Readonly<Record<Locale, readonly string[]>> = {
  'en-GB': ['English (UK)'],
  'en-US': ['English (United States)', 'English - American Accent'],
  'en-HK': ['English (Hong Kong SAR)'],
  'cy-GB': ['Welsh (United Kingdom)'],
  // the written standard is spoken as Mandarin
  'zh': ['Chinese', 'Mandarin', 'Chinese (Mandarin, Simplified)'],
  'zh-Hans': ['Chinese (Mandarin, Simplified)', 'Mandarin', 'Chinese'],
  'zh-Hans-CN': ['Chinese (Mandarin, Simplified)', 'Mandarin', 'Chinese'],
  'zh-Hant': ['Chinese (Taiwanese Mandarin, Traditional)'],
  'zh-Hant-TW': ['Chinese (Taiwanese Mandarin, Traditional)'],
  'zh-Hant-HK': ['Chinese (Cantonese, Traditional)'],
  'yue': ['Chinese (Cantonese, Traditional)'],
  'yue-Hant-HK': ['Chinese (Cantonese, Traditional)'],
  'wuu': ['Chinese (Wu, Simplified)'],
  'no': ['Norwegian Bokmål (Norway)', 'Norwegian'],
  'ko-KR': ['Korean (Korea)', 'Korean'],
  'bn-IN': ['Bengali (India)'],
  'bn-BD': ['Bangla (Bangladesh)'],
  'tr-TR': ['Turkish (Türkiye)', 'Turkish (Turkey)'],
  'my': ['Burmese (Myanmar)'],
  'my-MM': ['Burmese (Myanmar)'],
  // only the Latin form is listed; the sound is the same
  'sr': ['Serbian (Latin, Serbia)'],
  'sr-RS': ['Serbian (Latin, Serbia)'],
  'uz': ['Uzbek (Latin, Uzbekistan)'],
  'uz-UZ': ['Uzbek (Latin, Uzbekistan)'],
  'az': ['Azerbaijani (Latin, Azerbaijan)'],
  'az-AZ': ['Azerbaijani (Latin, Azerbaijan)'],
  'jv': ['Javanese (Latin, Indonesia)'],
  'jv-ID': ['Javanese (Latin, Indonesia)'],
};

/** HeyGen's other words for a language. */
const oddLanguages: Readonly<Record<string, readonly string[]>> = { bn: ['Bangla', 'Bengali'], no: ['Norwegian Bokmål'], tl: ['Filipino'] };

const languages = lazy(() => new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard' }));
const regions = lazy(() => new Intl.DisplayNames('en', { type: 'region' }));

/**
 * Finds HeyGen's name of a language to dub to.
 * @param locale BCP 47: a region is obeyed (`pt-BR` is "Portuguese (Brazil)"), a script where it decides (`zh-Hant`)
 * @param names those that HeyGen's list of languages gives
 * @returns the name exactly as HeyGen writes it; or, where none is right beyond doubt, the ones a person can choose from
 *   (none: HeyGen does not dub to this language)
 */
export function findDubbingLanguage(locale: Locale, names: readonly string[]): string | { readonly candidates: readonly string[] } {
  const listed = new Map(names.map((name) => [normalise(name), name]));
  const pick = (wanted: readonly string[]): string | undefined => {
    for (const name of wanted) {
      const found = listed.get(normalise(name));
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const tag = new Intl.Locale(locale);
  const full = tag.maximize();
  const spoken = findNames(tag.language);
  const candidates = (): { readonly candidates: readonly string[] } => ({
    candidates: names.filter((name) => spoken.some((word) => normalise(name) === normalise(word) || normalise(name).startsWith(`${normalise(word)} (`))).toSorted(),
  });

  const chinese = tag.language === 'zh' || tag.language === 'yue';
  // in Singapore they speak Mandarin; what is spoken where the old characters are written has to be said
  const odd = pick([...findOdd(locale), ...(chinese ? findOdd(full.toString()) : []), ...(chinese && full.script === 'Hans' ? findOdd('zh-Hans') : [])]);
  if (odd !== undefined) return odd;
  if (chinese) return candidates();

  if (tag.region !== undefined) {
    const region = regions().of(tag.region) ?? tag.region;
    const exact = pick(spoken.map((word) => `${word} (${region})`));
    if (exact !== undefined) return exact;
    // a language that is listed without regions is taken for its main one: ca-ES is "Catalan"
    const main = new Intl.Locale(tag.language).maximize().region === tag.region;
    if (!main) return candidates();
  }
  const plain = pick(spoken);
  if (plain !== undefined) return plain;
  const found = candidates();
  // the only one there is, whatever its region
  return found.candidates.length === 1 ? found.candidates.join('') : found;
}

function findOdd(locale: Locale): readonly string[] {
  return Object.hasOwn(oddNames, locale) ? oddNames[locale] ?? [] : [];
}

function findNames(language: string): readonly string[] {
  return [...new Set([languages().of(language) ?? language, ...(Object.hasOwn(oddLanguages, language) ? oddLanguages[language] ?? [] : [])])];
}

function normalise(name: string): string {
  return name.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
