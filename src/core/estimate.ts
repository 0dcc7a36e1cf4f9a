import { addCost, findDearestRate, findRate, makePrice, priceText } from './cost.ts';
import type { Cost, Estimate, Rates } from './cost.ts';
import { lazy, remember, rememberEach } from './lazy.ts';
import type { Ledger, VideoRow } from './ledger.ts';
import type { Locale } from './locale.ts';
import { normalizeText } from './normal.ts';
import type { Recipe } from './recipe.ts';
import type { Wanted } from './wanted.ts';

/**
 * Characters spoken in a second, by the script they are written in, for scripts that are not spoken at the alphabets' pace.
 * Measured with a synthetic voice at about 150 words a minute on English, Spanish, German, French, Portuguese and Russian
 * (14.3 to 16.4), Hindi (13.5), Korean (5.8) and Japanese (8.2 kana). Han, digits and the scripts of South-East Asia are taken
 * a little slow. A mixed text is counted character by character, so Latin words in a Japanese text count as Latin.
 */
const openPaces = lazy((): readonly (readonly [RegExp, number])[] => [
  [/\p{Script=Han}/gu, 4.5],
  [/[\p{Script=Hiragana}\p{Script=Katakana}ー]/gu, 8],
  [/\p{Script=Hangul}/gu, 5.5],
  [/[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu, 9],
  [/[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Gujarati}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Gurmukhi}\p{Script=Sinhala}]/gu, 13.5],
  // short vowels are spoken and not written
  [/[\p{Script=Arabic}\p{Script=Hebrew}]/gu, 12],
]);
/** A digit is a word: "2026" is as long as "twenty twenty-six". */
const digitPace = 4;
const alphabeticPace = 15;
/** Silence after a sentence, in seconds. */
const pause = 0.35;
/** A voice that takes its time: 112 words a minute. */
const slowest = 4 / 3;
/** What a bound must hold for beyond the slowest plausible voice. */
const safety = 1.25;
/** Lead-in and lead-out of a video, in seconds; only in the bound. */
const silence = 1;

/**
 * How long a text takes to speak by default, in seconds: about 150 words a minute, or by characters for scripts without spaces.
 * What was learned from finished videos is not in it, so that whether a section is too short for a video does not drift.
 */
export function estimateSpeech(text: string): number {
  if (western.test(text)) return estimateWestern(text.trim());
  // marks and joiners ride on the character before them
  const plain = normalizeText(text).replaceAll(/[\p{M}\p{Cf}\u{1F3FB}-\u{1F3FF}]/gu, '').trim();
  if (plain === '') return 0;
  let rest = plain.match(/[^\n]/gu)?.length ?? 0;
  let seconds = 0;
  // most texts have no letter of another script, and need not be asked for each
  for (const [script, pace] of [...(/[^\0-\u024F\u2000-\u206F]/.test(plain) ? openPaces() : []), [/\p{Nd}/gu, digitPace] as const]) {
    const count = plain.match(script)?.length ?? 0;
    rest -= count;
    seconds += count / pace;
  }
  const sentences = plain.match(/[.!?…]+["'”’»)\]]*(?=\s|$)|[。！？।؟]+|[^\s.!?…。！？।؟](?=\s*(?:\n|$))/gu)?.length ?? 0;
  return seconds + rest / alphabeticPace + sentences * pause;
}

/** Letters of English and its neighbours, and quotation marks and dashes: most texts, and none with a mark that rides on another. */
const western = /^[\0-\u00AC\u00AE-\u024F\u2010-\u2027]*$/;

/** The same for such a text in one pass: it is asked of every section of a site. */
function estimateWestern(text: string): number {
  let [digits, breaks, sentences] = [0, 0, 0];
  /** Whether a sentence has begun that has no end yet: that of its line. */
  let open = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 63 && code !== ellipsis && code !== fixedSpace) open = true;
    else if (code === lineFeed) {
      breaks += 1;
      if (open) sentences += 1;
      open = false;
    } else if (isStop(code)) {
      let end = at + 1;
      while (end < text.length && isStop(text.charCodeAt(end))) end += 1;
      while (end < text.length && isCloser(text.charCodeAt(end))) end += 1;
      if (end < text.length && !isSpace(text.charCodeAt(end))) continue;
      sentences += 1;
      open = false;
      at = end - 1;
    } else if (!isSpace(code)) {
      open = true;
      if (code >= 48 && code <= 57) digits += 1;
    }
  }
  return digits / digitPace + (text.length - digits - breaks) / alphabeticPace + (open ? sentences + 1 : sentences) * pause;
}

const lineFeed = 10;
const fixedSpace = 0xA0;
const ellipsis = 0x2026;

/** `.`, `!`, `?` and `…`. */
function isStop(code: number): boolean {
  return code === 46 || code === 33 || code === 63 || code === ellipsis;
}

/** What may close a sentence behind its stop: quotation marks and brackets. */
function isCloser(code: number): boolean {
  return code === 34 || code === 39 || code === 0x201D || code === 0x2019 || code === 0xBB || code === 41 || code === 93;
}

/** White space of the western characters. */
function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === fixedSpace;
}

/** How finished videos of a language compare with the default estimate. */
export interface Pace {
  /** Median of real length by default estimate: 1.1 is a voice that takes a tenth longer. */
  readonly factor: number;
  /** The slowest of them. */
  readonly slowest: number;
  readonly samples: number;
}

/** Pace by locale, by language (`pt` for all of its locales), and with `/dubbed` behind either. */
export type Learned = Readonly<Record<string, Pace>>;

/** Fewer videos than this say more of their words than of their voice. */
const leastSamples = 5;
/** Shorter ones are mostly silence. */
const leastSeconds = 3;
/** A video three times shorter or longer than its text is a fault, not a pace. */
const plausible = 3;

/** Learns the pace of each language from the finished videos in the ledger; languages with fewer than five are left out. */
export function learnRates(ledger: Pick<Ledger, 'rows'>): Learned {
  const samples = new Map<string, number[]>();
  for (const row of ledger.rows) {
    const ratio = findRatio(row);
    if (ratio === undefined) continue;
    for (const name of new Set([row.locale, findLanguage(row.locale)])) {
      const key = makePaceKey(name, row.way === 'dubbed');
      const known = samples.get(key);
      if (known === undefined) samples.set(key, [ratio]);
      else known.push(ratio);
    }
  }
  const learned = [...samples].filter(([, ratios]) => ratios.length >= leastSamples).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(learned.map(([key, ratios]) => {
    const sorted = ratios.toSorted((a, b) => a - b);
    return [key, { factor: round(median(sorted), 1000), slowest: round(sorted.at(-1) ?? 1, 1000), samples: sorted.length }];
  }));
}

function findRatio(row: VideoRow): number | undefined {
  if (row.seconds === null || row.suspicion != null || row.state === 'failed' || row.state === 'baseline') return undefined;
  const expected = estimateSpeech(row.narration);
  const ratio = row.seconds / expected;
  return expected >= leastSeconds && ratio >= 1 / plausible && ratio <= plausible ? ratio : undefined;
}

function median(sorted: readonly number[]): number {
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 1;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

function findLanguage(locale: Locale): string {
  return locale.split('-', 1).join('');
}

function makePaceKey(name: string, dubbed: boolean): string {
  return dubbed ? `${name}/dubbed` : name;
}

function findPace(learned: Learned, locale: Locale, dubbed: boolean): Pace | undefined {
  const own = (name: string): Pace | undefined => (Object.hasOwn(learned, name) ? learned[name] : undefined);
  return own(makePaceKey(locale, dubbed)) ?? own(makePaceKey(findLanguage(locale), dubbed));
}

/**
 * What a video will take.
 * @param input.text the words; for a dubbed video those of the source-language video, whose length it follows
 * @param input.locale the language that will be heard
 * @param input.engine HeyGen's engine, or `translate/speed`, `translate/precision`
 * @param input.lookKind where it is not known, the price is a studio avatar's and the bound that of the engine's dearest kind
 * @returns costs are `undefined` where no rate is known
 */
export function estimateVideo(input: {
  readonly text: string;
  readonly locale: Locale;
  readonly engine: string;
  readonly lookKind?: string | undefined;
  readonly rates: Rates;
  readonly learned?: Learned;
}): Estimate {
  const { rates, engine, lookKind } = input;
  const speech = estimateSpeech(input.text);
  const pace = findPace(input.learned ?? {}, input.locale, engine.startsWith('translate/'));
  // shown and priced are the same length, so that the figures add up
  const seconds = round(speech * (pace?.factor ?? 1), 10);
  const longest = Math.ceil(speech * Math.max(slowest, pace?.slowest ?? 0) * safety + silence);
  return shareEstimate(rates)(String(seconds), String(longest), engine, ...lookKind === undefined ? [] : [lookKind]);
}

/** One object for all videos of the same length: a site has hundreds of thousands. */
const shareEstimate = remember((rates: Rates) => rememberEach((expected: string, bound: string, engine: string, lookKind?: string): Estimate => {
  const [seconds, longest] = [Number(expected), Number(bound)];
  const exact = findRate(rates, engine, lookKind ?? 'studio_avatar');
  const dearest = lookKind === undefined ? findDearestRate(rates, engine) : exact;
  const rate = exact ?? dearest;
  return {
    seconds,
    cost: rate === undefined ? undefined : makePrice(rate, seconds, rates.unit),
    upper: dearest === undefined ? undefined : makePrice(dearest, longest, rates.unit, 'up'),
  };
}));

/** What prices and paces are looked up in. */
export interface Tariff {
  readonly rates: Rates;
  readonly learned: Learned;
  /** HeyGen's kind by look id, as far as it is known. */
  readonly lookKinds?: ReadonlyMap<string, string>;
}

/** The estimate of a wanted video. */
export function estimateWanted(wanted: Pick<Wanted, 'recipe' | 'locale' | 'narration' | 'translation'>, tariff: Tariff): Estimate {
  const { recipe, locale, narration } = wanted;
  const lookKind = recipe.dubbing === null ? tariff.lookKinds?.get(recipe.look) : undefined;
  const video = estimateVideo({ text: narration.text, locale, rates: tariff.rates, learned: tariff.learned, engine: findPricedEngine(recipe), lookKind });
  return wanted.translation === undefined ? video : addTranslation(video, wanted.translation, tariff.rates);
}

/** With what its translation takes; the bound holds a second try of all of it. */
function addTranslation(video: Estimate, { text, translator }: { readonly text: string; readonly translator: string }, rates: Rates): Estimate {
  const [once, twice] = [priceText(rates, translator, text.length), priceText(rates, translator, 2 * text.length)];
  return {
    seconds: video.seconds,
    cost: video.cost === undefined || once === undefined ? undefined : addCost(video.cost, once),
    upper: video.upper === undefined || twice === undefined ? undefined : addCost(video.upper, twice),
  };
}

/** The name under which a recipe stands in the rates, without a kind of look: `avatar_iii`, `translate/speed`. */
export function findPricedEngine(recipe: Recipe): string {
  return recipe.dubbing === null ? recipe.engine : `translate/${recipe.dubbing}`;
}

/** What a video of known length costs at today's rates, e.g. what reusing it saves; `undefined` where no rate is known. */
export function priceSeconds(recipe: Recipe, seconds: number, tariff: Tariff): Cost | undefined {
  const kind = recipe.dubbing === null ? tariff.lookKinds?.get(recipe.look) ?? 'studio_avatar' : undefined;
  const rate = findRate(tariff.rates, findPricedEngine(recipe), kind);
  return rate === undefined ? undefined : makePrice(rate, seconds, tariff.rates.unit);
}

function round(value: number, steps: number): number {
  return Math.round(value * steps) / steps;
}
