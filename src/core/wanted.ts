import { estimateSpeech } from './estimate.ts';
import { remember, rememberEach } from './lazy.ts';
import type { Locale } from './locale.ts';
import { makeNarration } from './narration.ts';
import type { Narration } from './narration.ts';
import type { Narrate } from './narrator.ts';
import type { Page } from './page.ts';
import type { Problem } from './problem.ts';
import { makeKey, makeRecipe } from './recipe.ts';
import type { ContentKey, Recipe } from './recipe.ts';
import type { Section } from './section.ts';
import { hashOwnWords } from './stale.ts';
import type { FindOriginal, FoundSibling, SiblingWords, Staleness, StalePolicy } from './stale.ts';
import { findGapProblems, makeAvatarProblem, makeLongProblem, makeShortProblem } from './wanted-problem.ts';
import type { Gap } from './wanted-problem.ts';
import { chooseWay, listCode, makeTextWanted } from './way.ts';
import type { PendingTranslation, TextWay } from './way.ts';

/**
 * How a video comes to speak its locale: `source` in the page's own language, `page` from the translated page that stands
 * in the repository, `text` from a translated narration file, `dubbed` by HeyGen's video translation of the source-language video.
 */
export type Way = 'source' | 'page' | 'text' | 'dubbed';

/** One video that the pages ask for. */
export interface Wanted {
  readonly key: ContentKey;
  /** The page that asks (its path), never the translated sibling. */
  readonly page: string;
  /** Section id within that page. */
  readonly section: string;
  readonly title: string;
  readonly locale: Locale;
  readonly way: Way;
  /** The file and 1-based line in which the words stand: the page itself or its translated sibling. */
  readonly file: string;
  readonly line: number;
  /** For `dubbed`: the narration of the source-language video. */
  readonly narration: Narration;
  readonly recipe: Recipe;
  /** For `dubbed`: the key of the source-language video, which has to be finished first. */
  readonly sourceKey: ContentKey | null;
  /** Set where its words are still to be translated; `narration` then holds the source's, and `key` stands for no video. */
  readonly translation?: PendingTranslation;
  /** What the other way would cost, in micros: for `dubbed` rendering it from a translated narration, for `text` dubbing it. */
  readonly otherwise?: { readonly way: Way; readonly micros: number };
  /** The section of the translated page, where there is one, whichever way is taken. */
  readonly sibling?: SiblingWords;
  /** Set where that section is older than the page's or missing. */
  readonly stale?: Staleness;
}

/** What its key is made of, and where it stands. */
export type Unfinished = Omit<Wanted, 'key' | 'translation' | 'otherwise' | 'sibling' | 'stale'>;

/** A section of a translated page, with the file it stands in. */
export interface SiblingSection extends Section {
  readonly file: string;
}

/** Spoken form by term, by locale or language; `*` holds for all. */
export type Dictionaries = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Shorter speech is refused by HeyGen (`script_too_short`) or fails; in seconds. */
export const leastSpeech = 1;
/** HeyGen makes no longer video than half an hour; in seconds. */
export const mostSpeech = 30 * 60;

export interface WantedInput {
  readonly page: Page;
  /** By locale, the translated page's section by the page's own section id. A locale that is not in it has no translated page. */
  readonly siblings: ReadonlyMap<Locale, ReadonlyMap<string, SiblingSection>>;
  readonly pronounce: Dictionaries;
  /** Sentences that are spoken nowhere; where absent all are. */
  readonly leaveOut?: readonly string[];
  /** How languages without a translated page are made; `null`: not at all. */
  readonly dubbing: 'speed' | 'precision' | null;
  /** Translated narrations; where absent there are none. */
  readonly text?: TextWay;
  /** What becomes of sections whose translation is missing or stale; `keep` where unsaid. */
  readonly stale?: StalePolicy;
  /** Tells how old a translation is; where absent all are taken to be of today's words. */
  readonly findOriginal?: FindOriginal;
  /** How sections are narrated, where it is not by `makeNarration` itself. */
  readonly narrate?: Narrate;
}

export interface WantedResult {
  /** In order of section, each with its source language first and then in the writer's order. */
  readonly wanted: readonly Wanted[];
  readonly problems: readonly Problem[];
  /** Words in the page's own language by section id, of every section: also those without a video. */
  readonly words: ReadonlyMap<string, string>;
  /** Translated sections, and the words that they are known to be of. */
  readonly siblings: readonly FoundSibling[];
}

/** Says which videos a page asks for: one for each section that says something, in each of its languages. */
export function makeWanted(input: WantedInput): WantedResult {
  const { page } = input;
  const { video } = page;
  const words = new Map<string, string>();
  const wanted: Wanted[] = [];
  const problems: Problem[] = [];
  const gaps: Gap[] = [];
  const siblings: FoundSibling[] = [];
  if (video.look === undefined) problems.push(makeAvatarProblem(page));
  for (const section of page.sections) {
    const narration = speak(section, video.source, input);
    words.set(section.id, narration.text);
    if (video.look === undefined || video.skip.includes(section.id) || narration.text === '') continue;
    const seconds = estimateSpeech(narration.text);
    if (seconds < leastSpeech) { problems.push(makeShortProblem(page, section)); continue; }
    if (seconds > mostSpeech) problems.push(makeLongProblem(page, section));
    const result = makeSectionWanted(input, section, narration, video.look);
    wanted.push(...result.wanted);
    problems.push(...result.problems);
    gaps.push(...result.gaps);
    siblings.push(...result.siblings);
  }
  return { wanted, problems: [...problems, ...findGapProblems(input, gaps)], words, siblings };
}

function speak(section: Section, locale: Locale, { page, pronounce, leaveOut = [], narrate = makeNarration }: WantedInput): Narration {
  return narrate(section, { locale, pronounce: findTermsIn(pronounce)(locale), speakHeading: page.video.speakHeading, leaveOut });
}

/** No pronunciations: words as they are written. */
export const unpronounced: Readonly<Record<string, string>> = {};

/** One object for each language, which the narration remembers its patterns by. */
const findTermsIn = remember((pronounce: Dictionaries) => rememberEach((locale: Locale): Readonly<Record<string, string>> =>
  ({ ...pronounce['*'], ...pronounce[locale.split('-', 1).join('')], ...pronounce[locale] })));

/** The videos of one section, and the languages in which its translation is missing or stale. */
function makeSectionWanted(input: WantedInput, section: Section, narration: Narration, look: string): { readonly wanted: readonly Wanted[]; readonly gaps: readonly Gap[]; readonly problems: readonly Problem[]; readonly siblings: readonly FoundSibling[] } {
  const { page } = input;
  const { video } = page;
  const source: Wanted = finish({
    page: page.path, section: section.id, title: section.title, locale: video.source, way: 'source', file: page.path, line: section.line, narration,
    recipe: makeRecipe(video, look, video.source), sourceKey: null,
  });
  const hasSource = video.languages.includes(video.source);
  const others = video.languages.filter((locale) => locale !== video.source).map((locale) => makeTranslated(input, section, source, locale));
  const list = <Value>(pick: (each: Translated) => Value | undefined): readonly Value[] => others.map(pick).filter((value) => value !== undefined);
  return {
    wanted: [...hasSource ? [source] : [], ...list(({ wanted }) => wanted)],
    gaps: list(({ gap }) => gap), problems: list(({ problem }) => problem), siblings: list(({ sibling }) => sibling),
  };
}

interface Translated {
  readonly wanted?: Wanted;
  readonly gap?: Gap;
  readonly problem?: Problem | undefined;
  readonly sibling?: FoundSibling | undefined;
}

/** One section in one other language: from its translated page, or another way where that is preferred, missing or stale. */
function makeTranslated(input: WantedInput, section: Section, source: Wanted, locale: Locale): Translated {
  const { page, text: textWay, stale: policy = 'keep' } = input;
  const prefer = textWay?.prefer ?? ['page', 'cheapest'];
  const price = textWay?.price ?? (() => undefined);
  const pageFirst = prefer[0] === 'page';
  const spoken = makeSpoken(input, section, source, locale);
  const stale: Staleness | undefined = !input.siblings.has(locale) ? undefined : (spoken === undefined ? 'missing' : spoken.stale);
  const found = spoken?.sibling === undefined ? undefined : { page: page.path, section: section.id, locale, ...spoken.sibling, now: hashOwnWords(source.narration) };
  const end = (wanted: Wanted | undefined, problem?: Problem): Translated => {
    // words that somebody has put where the translated page has none are no gap
    const isGap = wanted === undefined ? true : stale === 'older' || (stale === 'missing' && wanted.way !== 'page' && (wanted.way !== 'text' || wanted.translation !== undefined));
    const place = input.siblings.get(locale);
    return {
      ...wanted === undefined ? {} : { wanted: { ...wanted, ...spoken?.sibling === undefined ? {} : { sibling: spoken.sibling }, ...stale === undefined ? {} : { stale } } },
      ...isGap ? { gap: { locale, section, stale, sibling: place?.get(section.id), file: place === undefined ? undefined : [...place.values()][0]?.file ?? 'its translated page', way: wanted?.way } } : {},
      problem, sibling: found,
    };
  };
  if (pageFirst && spoken !== undefined && (stale === undefined || policy === 'keep')) return end(spoken);
  if (pageFirst && stale !== undefined && policy === 'skip') return end(undefined);
  const left = pageFirst && stale === 'missing' && policy === 'keep';
  const dubbed = left ? undefined : makeDubbed(input, source, locale);
  const text = makeText(input, section, source, locale);
  const chosen = chooseWay(prefer, {
    page: stale === 'older' && policy !== 'keep' ? undefined : spoken,
    text: left && text?.wanted.translation !== undefined ? undefined : text?.wanted, dubbed,
  }, price) ?? (policy === 'skip' ? undefined : spoken);
  if (chosen === undefined) return end(undefined);
  const other = chosen.way === 'text' ? dubbed : (chosen.way === 'dubbed' ? text?.wanted : undefined);
  const micros = other === undefined ? undefined : price(other);
  return end(other === undefined || micros === undefined ? chosen : { ...chosen, otherwise: { way: other.way, micros } }, chosen.way === 'text' ? text?.problem : undefined);
}

/** The video from the translated page, with how old its words are. */
function makeSpoken(input: WantedInput, section: Section, source: Wanted, locale: Locale): Wanted | undefined {
  const sibling = input.siblings.get(locale)?.get(section.id);
  if (sibling === undefined) return undefined;
  const narration = speak(sibling, locale, input);
  if (estimateSpeech(narration.text) < leastSpeech) return undefined;
  const [words, now] = [hashOwnWords(narration), hashOwnWords(source.narration)];
  const of = input.findOriginal?.(source.page, locale, words, now) ?? now;
  const wanted = finish({
    page: source.page, section: source.section, title: sibling.title, locale, way: 'page', file: sibling.file, line: sibling.line, narration,
    recipe: makeRecipe(input.page.video, source.recipe.look, locale), sourceKey: null,
  });
  return { ...wanted, sibling: { words, of }, ...(of === now ? {} : { stale: 'older' }) };
}

function makeDubbed({ page, dubbing }: WantedInput, source: Wanted, locale: Locale): Wanted | undefined {
  if (dubbing === null || !page.video.languages.includes(page.video.source)) return undefined;
  return finish({ ...source, locale, way: 'dubbed', recipe: { ...source.recipe, voice: null, dubbing }, sourceKey: source.key });
}

function makeText({ page: { video }, text, pronounce, leaveOut = [], narrate = makeNarration }: WantedInput, section: Section, source: Wanted, locale: Locale): ReturnType<typeof makeTextWanted> {
  if (text === undefined) return undefined;
  const { page, title, file, line } = source;
  // a team's pronunciations are of its own language: a translator is given the words as they are written
  const words = narrate(section, { locale: video.source, pronounce: unpronounced, speakHeading: video.speakHeading, leaveOut });
  return makeTextWanted(
    text, { page, section: source.section, title, locale, file, line, recipe: makeRecipe(video, source.recipe.look, locale) },
    { locale: video.source, text: words.text, hash: hashOwnWords(words), code: section.body.flatMap(listCode) }, findTermsIn(pronounce)(locale), finish,
  );
}

// named one by one: what is added to a copy stands in an object of its own, and a site has hundreds of thousands
function finish({ page, section, title, locale, way, file, line, narration, recipe, sourceKey }: Unfinished): Wanted {
  return { key: makeKey({ narration, locale, recipe, sourceKey }), page, section, title, locale, way, file, line, narration, recipe, sourceKey };
}
