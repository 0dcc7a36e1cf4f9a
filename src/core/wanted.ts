import { estimateSpeech } from './estimate.ts';
import { hashValue } from './hash.ts';
import { remember } from './lazy.ts';
import type { Locale } from './locale.ts';
import { formatWords } from './match.ts';
import { makeNarration } from './narration.ts';
import type { Narration } from './narration.ts';
import type { Narrator } from './narrator.ts';
import type { Page, PageVideo } from './page.ts';
import type { Problem } from './problem.ts';
import type { Section } from './section.ts';
import { chooseWay, listCode, makeTextWanted } from './way.ts';
import type { PendingTranslation, TextWay } from './way.ts';

/** Hash of everything that decides what the viewer sees and hears: 64 lower-case hex digits of SHA-256. */
export type ContentKey = string;

/**
 * How a video comes to speak its locale: `source` in the page's own language, `page` from the translated page that stands
 * in the repository, `text` from a translated narration file, `dubbed` by HeyGen's video translation of the source-language video.
 */
export type Way = 'source' | 'page' | 'text' | 'dubbed';

/** What HeyGen is asked for besides the words. */
export interface Recipe {
  readonly look: string;
  /** HeyGen voice id; `null` is the look's default voice, and for `dubbed` the voice of the source-language video. */
  readonly voice: string | null;
  readonly engine: string;
  readonly resolution: PageVideo['resolution'];
  readonly aspect: PageVideo['aspect'];
  readonly background: string | null;
  readonly captions: boolean;
  /** Mode of the video translation; `null` unless `way` is `dubbed`. */
  readonly dubbing: 'speed' | 'precision' | null;
}

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
}

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
  /** How languages without a translated page are made; `null`: not at all. */
  readonly dubbing: 'speed' | 'precision' | null;
  /** Translated narrations; where absent there are none. */
  readonly text?: TextWay;
  /** `makeNarration` if unsaid. */
  readonly narrator?: Narrator;
}

export interface WantedResult {
  /** In order of section, each with its source language first and then in the writer's order. */
  readonly wanted: readonly Wanted[];
  readonly problems: readonly Problem[];
  /** Words in the page's own language by section id, of every section: also those without a video. */
  readonly words: ReadonlyMap<string, string>;
}

/** Says which videos a page asks for: one for each section that says something, in each of its languages. */
export function makeWanted(input: WantedInput): WantedResult {
  const { page } = input;
  const { video } = page;
  const words = new Map<string, string>();
  const wanted: Wanted[] = [];
  const problems: Problem[] = [];
  const gaps = new Map<Locale, Section[]>();
  if (video.look === undefined) problems.push(makeAvatarProblem(page));
  for (const section of page.sections) {
    const narration = narrate(section, video.source, input);
    words.set(section.id, narration.text);
    if (video.look === undefined || video.skip.includes(section.id) || narration.text === '') continue;
    const seconds = estimateSpeech(narration.text);
    if (seconds < leastSpeech) { problems.push(makeShortProblem(page, section)); continue; }
    if (seconds > mostSpeech) problems.push(makeLongProblem(page, section));
    const result = makeSectionWanted(input, section, narration, video.look);
    wanted.push(...result.wanted);
    problems.push(...result.problems);
    for (const locale of result.gaps) gaps.set(locale, [...gaps.get(locale) ?? [], section]);
  }
  return { wanted, problems: [...problems, ...[...gaps].map(([locale, sections]) => makeGapProblem(input, locale, sections))], words };
}

function narrate(section: Section, locale: Locale, { page, pronounce, narrator = makeNarration }: WantedInput): Narration {
  return narrator(section, { locale, pronounce: findTerms(pronounce, locale), speakHeading: page.video.speakHeading });
}

/** One object for each language, which the narration remembers its patterns by. */
function findTerms(pronounce: Dictionaries, locale: Locale): Readonly<Record<string, string>> {
  const known = termsByLocale(pronounce);
  const terms = known.get(locale) ?? { ...pronounce['*'], ...pronounce[locale.split('-', 1).join('')], ...pronounce[locale] };
  known.set(locale, terms);
  return terms;
}

const termsByLocale = remember<Dictionaries, Map<Locale, Readonly<Record<string, string>>>>(() => new Map());

/** The videos of one section, and the locales in which nothing of their own stands for it. */
function makeSectionWanted(input: WantedInput, section: Section, narration: Narration, look: string): { readonly wanted: readonly Wanted[]; readonly gaps: readonly Locale[]; readonly problems: readonly Problem[] } {
  const { page, siblings, dubbing } = input;
  const { video } = page;
  const place = { page: page.path, section: section.id };
  const source: Wanted = finish({
    ...place, title: section.title, locale: video.source, way: 'source', file: page.path, line: section.line, narration,
    recipe: makeRecipe(video, look, video.source), sourceKey: null,
  });
  const hasSource = video.languages.includes(video.source);
  const gaps: Locale[] = [];
  const problems: Problem[] = [];
  const others = video.languages.filter((locale) => locale !== video.source).flatMap((locale): readonly Wanted[] => {
    const sibling = siblings.get(locale)?.get(section.id);
    const translated = sibling === undefined ? undefined : narrate(sibling, locale, input);
    const spoken = sibling !== undefined && translated !== undefined && estimateSpeech(translated.text) >= leastSpeech ? finish({
      ...place, title: sibling.title, locale, way: 'page', file: sibling.file, line: sibling.line, narration: translated,
      recipe: makeRecipe(video, look, locale), sourceKey: null,
    }) : undefined;
    const prefer = input.text?.prefer ?? ['page', 'cheapest'];
    if (spoken !== undefined && prefer[0] === 'page') return [spoken];
    const dubbed = dubbing === null || !hasSource ? undefined : finish({
      ...place, title: section.title, locale, way: 'dubbed', file: page.path, line: section.line, narration,
      recipe: { ...source.recipe, voice: null, dubbing }, sourceKey: source.key,
    });
    const text = input.text === undefined ? undefined : makeTextWanted(
      input.text, { ...place, title: section.title, locale, file: page.path, line: section.line, recipe: makeRecipe(video, look, locale) },
      // a team's pronunciations are of its own language: a translator is given the words as they are written
      { locale: video.source, text: (input.narrator ?? makeNarration)(section, { locale: video.source, pronounce: {}, speakHeading: video.speakHeading }).text, code: section.body.flatMap(listCode) },
      findTerms(input.pronounce, locale), finish,
    );
    const price = input.text?.price ?? (() => undefined);
    const chosen = chooseWay(prefer, { page: spoken, text: text?.wanted, dubbed }, price);
    if (chosen?.way !== 'text' && chosen?.way !== 'page' && (siblings.has(locale) || chosen === undefined)) gaps.push(locale);
    if (chosen === undefined) return [];
    if (chosen.way === 'text' && text?.problem !== undefined) problems.push(text.problem);
    const other = chosen.way === 'text' ? dubbed : (chosen.way === 'dubbed' ? text?.wanted : undefined);
    const micros = other === undefined ? undefined : price(other);
    return [other === undefined || micros === undefined ? chosen : { ...chosen, otherwise: { way: other.way, micros } }];
  });
  return { wanted: hasSource ? [source, ...others] : others, gaps, problems };
}

function makeRecipe(video: PageVideo, look: string, locale: Locale): Recipe {
  const own = (name: string): string | undefined => (Object.hasOwn(video.voices, name) ? video.voices[name] : undefined);
  return {
    look, voice: own(locale) ?? own(locale.split('-', 1).join('')) ?? null, engine: video.engine, resolution: video.resolution, aspect: video.aspect,
    background: video.background ?? null, captions: video.captions, dubbing: null,
  };
}

function finish(wanted: Omit<Wanted, 'key'>): Wanted {
  return { key: makeKey(wanted), ...wanted };
}

/**
 * The identity of a video. File, heading and run are not in it: a moved, renamed or reordered section keeps its video. A
 * dubbed one hangs on its source video, whose voice and picture it shows.
 */
export function makeKey(wanted: Pick<Wanted, 'narration' | 'locale' | 'recipe' | 'sourceKey'>): ContentKey {
  return hashValue({
    v: 1, words: formatWords(wanted.narration.text), locale: wanted.locale, recipe: { ...wanted.recipe },
    ...(wanted.sourceKey === null ? {} : { sourceKey: wanted.sourceKey }),
  });
}

function makeAvatarProblem(page: Page): Problem {
  return {
    severity: 'error', code: 'missing-avatar', file: page.path, line: page.videoLine,
    message: 'no avatar is named for the videos of this page',
    hint: 'add `avatar: <look id>` to the page\'s `video:` block, or to `video` in docreel.yml for all pages',
  };
}

function makeShortProblem(page: Page, section: Section): Problem {
  return {
    severity: 'notice', code: 'too-short', file: page.path, line: section.line,
    message: `section "${section.id}" has less than a second of speech and gets no video`,
    hint: `say more, or add "${section.id}" to \`skip\``,
  };
}

function makeLongProblem(page: Page, section: Section): Problem {
  return {
    severity: 'warning', code: 'too-long', file: page.path, line: section.line,
    message: `section "${section.id}" takes more than half an hour to speak, and HeyGen makes no longer video`,
    hint: `give the page a larger \`depth\` than ${page.video.depth}, so that it becomes several videos, or add "${section.id}" to \`skip\``,
  };
}

function makeGapProblem({ page, siblings, dubbing }: WantedInput, locale: Locale, sections: readonly Section[]): Problem {
  const { video } = page;
  const place = { file: page.path, line: page.videoLine };
  const sibling = siblings.get(locale);
  const file = sibling === undefined ? undefined : [...sibling.values()][0]?.file ?? 'its translated page';
  if (dubbing !== null && !video.languages.includes(video.source)) {
    return {
      ...place, severity: 'error', code: 'dubbing-without-source',
      message: `${locale} would be dubbed from the ${video.source} video, but ${video.source} is not among this page's languages`,
      hint: `add ${video.source} to \`languages\`, or ${file === undefined ? `a translated page for ${locale}` : `what ${file} lacks`}`,
    };
  }
  if (file === undefined) {
    return {
      ...place, severity: 'warning', code: 'untranslated-page',
      message: `there is no translated page for ${locale}, and dubbing is off: no ${locale} videos`,
      hint: `add the translated page, or set translate.dubbing in docreel.yml to "speed" or "precision"`,
    };
  }
  const names = sections.slice(0, 5).map((section) => `"${section.id}"`).join(', ') + (sections.length > 5 ? ' …' : '');
  const are = sections.length === 1 ? '1 section has' : `${sections.length} sections have`;
  return {
    severity: 'notice', code: 'untranslated-section', file: page.path, line: sections[0]?.line ?? page.videoLine,
    message: `${are} no counterpart in ${file} and ${dubbing === null ? `no ${locale} video` : `will be dubbed to ${locale}`}: ${names}`,
    hint: `translate ${sections.length === 1 ? 'it' : 'them'}, or give heading and translated heading the same id`,
  };
}
