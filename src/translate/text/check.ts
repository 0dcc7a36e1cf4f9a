import { estimateSpeech } from '../../core/estimate.ts';
import { countNegations } from './negation.ts';
import type { TranslateOptions } from './translator.ts';

/** Scripts in which a language is written, where it is not the Latin one. */
const scripts: Readonly<Record<string, RegExp>> = {
  Jpan: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, Kore: /[\p{Script=Hangul}\p{Script=Han}]/gu,
  Hans: /\p{Script=Han}/gu, Hant: /\p{Script=Han}/gu, Arab: /\p{Script=Arabic}/gu, Hebr: /\p{Script=Hebrew}/gu, Deva: /\p{Script=Devanagari}/gu,
  Thai: /\p{Script=Thai}/gu, Cyrl: /\p{Script=Cyrillic}/gu, Grek: /\p{Script=Greek}/gu, Beng: /\p{Script=Bengali}/gu, Taml: /\p{Script=Tamil}/gu,
};

/** Longest and shortest plausible speech of a translation, as a share of its source's; wider for a few words. */
const ratios = { long: [0.4, 2.5], short: [0.15, 5] } as const;
/** Seconds from which a text is no longer a few words. */
const longSeconds = 4;

/**
 * Whether a translation may be spoken: protected terms and glossary, numbers, negations, length, script, and nothing that was
 * not in the source: no addresses, markup or invisible characters.
 * @returns what is wrong in words that a translator can mend, or `undefined`
 */
export function checkTranslation(source: string, translation: string, options: TranslateOptions): string | undefined {
  const { to, from } = options;
  const text = translation.trim();
  if (text === '') return 'the translation is empty';
  const smuggled = findSmuggled(source, text);
  if (smuggled !== undefined) return smuggled;
  for (const term of options.protect) {
    if (Object.hasOwn(options.glossary, term)) continue;
    const [wanted, found] = [countTerm(source, term), countTerm(text, term)];
    if (wanted > 0 && found < wanted) return `the term "${term}" stands in it ${found} times instead of ${wanted}`;
  }
  for (const [term, form] of Object.entries(options.glossary)) {
    const [wanted, found] = [countTerm(source, term), countTerm(text, form)];
    if (wanted > 0 && found === 0) return `the term "${term}" is not translated as "${form}"`;
  }
  const [before, after] = [listNumbers(source), listNumbers(text)];
  if (before.join(' ') !== after.join(' ')) return `its numbers are "${after.join(', ')}" instead of "${before.join(', ')}"`;
  const [denied, denies] = [countNegations(source, from), countNegations(text, to)];
  if (denied !== undefined && denies !== undefined && (denied > 0 ? denies === 0 : denies > 2)) return `it denies ${denies} times, and its source ${denied} times`;
  const seconds = estimateSpeech(source);
  const ratio = estimateSpeech(text) / Math.max(seconds, 0.2);
  const [least, most] = seconds >= longSeconds ? ratios.long : ratios.short;
  if (ratio < least || ratio > most) return `it takes ${ratio.toFixed(1)} times as long to say as its source`;
  return findOtherLanguage(source, text, options);
}

/** What must not come out of a translator unless it went in. */
function findSmuggled(source: string, text: string): string | undefined {
  const kinds: readonly (readonly [string, RegExp])[] = [
    ['an address', /\b(?:https?|ftp|javascript|data):\S+|\bwww\.\S+/giu],
    ['an e-mail address or mention', /(?<![\p{L}\p{N}])@[\p{L}\p{N}_-]+|[\w.+-]+@[\w-]+\.\w+/gu],
    ['markup', /<\/?[a-z!][^>]*>|\{\{|\{%|```|\]\(|<!--|-->/giu],
    ['an invisible character', /(?!\n)[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF\u{E0000}-\u{E007F}]/gu],
  ];
  for (const [name, pattern] of kinds) {
    const known = source.match(pattern)?.length ?? 0;
    if ((text.match(pattern)?.length ?? 0) > known) return `it has ${name} that its source does not have`;
  }
  return undefined;
}

function countTerm(text: string, term: string): number {
  return term === '' ? 0 : text.normalize('NFC').split(term.normalize('NFC')).length - 1;
}

/** Numbers in ascending order, in Western digits, without the separators that languages write differently. */
function listNumbers(text: string): readonly string[] {
  const western = text.normalize('NFKC').replaceAll(/\p{Nd}/gu, (digit) => String(findDigit(digit)));
  const found = western.match(/\d+(?:[.,٫٬'’  ]\d+)*/gu) ?? [];
  return found.flatMap((number) => number.replaceAll(/[^\d]/g, ' ').split(' ').join('')).toSorted();
}

/** The decimal value of a digit in any script: digits stand in rows of ten. */
function findDigit(digit: string): number {
  let code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(code - 1)) && value < 9) { code -= 1; value += 1; }
  return /^\d$/.test(digit) ? Number(digit) : value;
}

/** A text that was not translated, or into something else. */
function findOtherLanguage(source: string, text: string, { to, protect, glossary }: TranslateOptions): string | undefined {
  const own = [...protect, ...Object.values(glossary)].toSorted((a, b) => b.length - a.length).reduce((rest, term) => (term === '' ? rest : rest.replaceAll(term, '')), text);
  const letters = own.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 12) return undefined;
  const script = new Intl.Locale(to).maximize().script ?? 'Latn';
  const pattern = script === 'Latn' ? /\p{Script=Latin}/gu : scripts[script];
  if (pattern !== undefined && (own.match(pattern)?.length ?? 0) < letters * 0.4) return `most of it is not written in the script of ${to}`;
  const words = text.split(/\s+/).length;
  return words > 5 && text === source.trim() ? 'it is not translated' : undefined;
}
