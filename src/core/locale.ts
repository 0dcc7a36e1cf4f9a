import { rememberEach } from './lazy.ts';

/** A canonical BCP 47 tag (`en`, `pt-BR`, `zh-Hans`), as `Intl.getCanonicalLocales` writes it. */
export type Locale = string;

/** Scripts that put no space between words: their length is counted in characters. */
const spaceless = new Set(['Hans', 'Hant', 'Hani', 'Jpan', 'Hira', 'Kana', 'Bopo', 'Thai', 'Laoo', 'Khmr', 'Mymr', 'Tibt', 'Lana', 'Tale', 'Talu', 'Java', 'Bali']);

const rightToLeft = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg']);

/** Languages that are looked for by name; those that HeyGen's voices speak most. */
const common = [
  'en', 'es', 'fr', 'de', 'pt', 'it', 'nl', 'pl', 'sv', 'da', 'nb', 'fi', 'cs', 'sk', 'hu', 'ro', 'bg', 'el', 'uk', 'ru', 'tr',
  'ar', 'he', 'fa', 'hi', 'bn', 'ta', 'te', 'ur', 'th', 'vi', 'id', 'ms', 'fil', 'ja', 'ko', 'zh', 'sw', 'ca', 'hr', 'sr', 'sl', 'lt', 'lv', 'et',
];

/** Every language that has a tag of two letters: ISO 639-1, closed to new ones since 2003, without the tags that others have replaced. */
const short = `
  aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy
  ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo
  lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl
  sm sn so sq sr ss st su sv sw ta te tg th ti tk tn to tr ts tt ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu`.trim().split(/\s+/);

/** What needs no look into ICU, which takes longer to open than all else that most runs ask of it. */
const familiar = {
  language: new Set([...short, 'fil']),
  script: new Set(['Latn', 'Cyrl', 'Hans', 'Hant']),
  region: new Set(['US', 'GB', 'CA', 'AU', 'IN', 'DE', 'AT', 'CH', 'FR', 'ES', 'MX', 'AR', 'PT', 'BR', 'IT', 'CN', 'TW', 'HK', 'JP', 'KR']),
};

const openNamer = rememberEach((type: 'language' | 'script' | 'region') => new Intl.DisplayNames('en', { type, fallback: 'none' }));

/** Whether ICU has an English name for a code. */
function hasName(code: string, type: 'language' | 'script' | 'region'): boolean {
  if (familiar[type].has(code)) return true;
  // file names end in many words of two letters that are no language
  return !(type === 'language' && code.length === 2) && openNamer(type).of(code) !== undefined;
}

/**
 * Parses a BCP 47 tag.
 * @param tag as a person wrote it: letter case does not matter, underscores are refused
 * @returns the canonical tag, or `undefined` where the form is wrong or the language, script or region does not exist
 *   (`english` and `en-XX` have the right form)
 */
export const parseLocale = rememberEach((tag: string): Locale | undefined => {
  let locale: Intl.Locale;
  try {
    locale = new Intl.Locale(tag);
  } catch {
    return undefined;
  }
  // no language has a subtag of more letters, but folders have such names
  const known = locale.language.length <= 3 && hasName(locale.language, 'language')
    && (locale.script === undefined || hasName(locale.script, 'script'))
    && (locale.region === undefined || hasName(locale.region, 'region'));
  return known ? locale.toString() : undefined;
});

/** What people write for a language when they do not write its tag. */
const habits: Readonly<Record<string, Locale>> = {
  jp: 'ja', cn: 'zh', 'zh-cn': 'zh-CN', cz: 'cs', dk: 'da', gr: 'el', ua: 'uk', by: 'be', vn: 'vi', us: 'en-US', gb: 'en-GB', eng: 'en', br: 'pt-BR', mx: 'es-MX',
};

/** The tag that a person probably meant by a text that is none, for a hint. */
export function findLocaleHint(text: string): Locale | undefined {
  const word = text.trim().toLowerCase();
  const dashed = parseLocale(word.replaceAll('_', '-').replace(/\..*$/, ''));
  if (dashed !== undefined) return dashed;
  return habits[word] ?? common.find((locale) => [formatLanguageName(locale, 'en'), formatLanguageName(locale, locale)].some((name) => name.toLowerCase() === word));
}

const findScript = rememberEach((locale: Locale) => new Intl.Locale(locale).maximize().script ?? '');

/** Whether the locale's script puts no space between words (Chinese, Japanese, Thai, Lao, Khmer, Burmese …). */
export function isSpaceless(locale: Locale): boolean {
  return spaceless.has(findScript(locale));
}

/** Whether the locale's script runs from right to left. */
export function isRightToLeft(locale: Locale): boolean {
  return rightToLeft.has(findScript(locale));
}

const openLanguageNamer = rememberEach((inLocale: Locale) => new Intl.DisplayNames([inLocale, 'en'], { type: 'language' }));

/** The name of a locale's language in another (or the same) language: `formatLanguageName('es', 'en')` is `Spanish`. */
export function formatLanguageName(locale: Locale, inLocale: Locale): string {
  return openLanguageNamer(inLocale).of(locale) ?? locale;
}

// a full stop after these does not end a sentence: initials and "z. B.", titles, and a number that counts a paragraph
const abbreviation = /^\s*\d{1,3}\.\s*$|(?:^|[\s(])(?:\p{L}\.)*(?:\p{L}|Dr|Mr|Mrs|Ms|Prof|St|Jr|Sr|Sra|Srta|Dra|Hr|Fr|Mme|Mlle|vs|cf|approx|ca|bzw|usw|ggf|inkl|evtl|vgl|Nr|No|Fig|fig|Abb|Eq|Sec|pp|ej|Ex|ex|resp|e\.g|i\.e)\.\s*$/u;

const openSegmenter = rememberEach((locale: Locale, granularity: 'sentence' | 'word' | 'grapheme') => new Intl.Segmenter(locale, { granularity }));

function segment(text: string, locale: Locale, granularity: 'sentence' | 'word' | 'grapheme'): Intl.Segments {
  return openSegmenter(locale, granularity).segment(text);
}

/**
 * Cuts a text into sentences, not after abbreviations such as "Dr." and "e.g.".
 * @returns pieces that put together are the text again; spaces belong to the sentence before them
 */
export function splitSentences(text: string, locale: Locale): readonly string[] {
  const sentences: string[] = [];
  let open = '';
  for (const { segment: piece } of segment(text, locale, 'sentence')) {
    open += piece;
    if (!piece.endsWith('\n') && abbreviation.test(open)) continue;
    sentences.push(open);
    open = '';
  }
  if (open !== '') sentences.push(open);
  return sentences;
}

/** Cuts a text into words with what stands between them, each with the space after it; together they are the text again. */
export function splitWords(text: string, locale: Locale): readonly string[] {
  return Array.from(segment(text, locale, 'word'), ({ segment: word }) => word);
}

/** Cuts a text into what a reader takes for one character. */
export function splitGraphemes(text: string, locale: Locale): readonly string[] {
  return Array.from(segment(text, locale, 'grapheme'), ({ segment: grapheme }) => grapheme);
}

/** Number of words; where a script puts no spaces, as many as ICU's dictionary finds. */
export function countWords(text: string, locale: Locale): number {
  let count = 0;
  for (const { isWordLike } of segment(text, locale, 'word')) if (isWordLike === true) count += 1;
  return count;
}

/** Number of characters as a reader counts them, white space left out. */
export function countGraphemes(text: string, locale: Locale): number {
  return splitGraphemes(text.replace(/\s+/g, ''), locale).length;
}
