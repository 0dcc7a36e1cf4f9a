import { detach } from './detach.ts';
import { formatCanonicalJson, hashText } from './hash.ts';
import { splitGraphemes, splitSentences, splitWords } from './locale.ts';
import type { Locale } from './locale.ts';
import { formatWords } from './match.ts';
import { composeLines } from './narration/compose.ts';
import { makeItems } from './narration/element.ts';
import { sayFlow, sayHeading } from './narration/flow.ts';
import { leaveOut } from './narration/leave-out.ts';
import { sayLine } from './narration/line.ts';
import { findPhrases } from './narration/phrase.ts';
import { findTerms } from './narration/pronounce.ts';
import type { Pronounce } from './narration/pronounce.ts';
import type { Speaker } from './narration/speaker.ts';
import { own, words } from './narration/speech.ts';
import type { Section } from './section.ts';

/** The words to be spoken for a section in one locale. */
export interface Narration {
  readonly locale: Locale;
  /** What the voice says; paragraphs are separated by one line feed. Empty where nothing is to be said. */
  readonly text: string;
  /** The writer's own words in it, without our phrases and pronunciations: they tell an edit from a change of our wording rules. */
  readonly source: string;
  /** `text` without what is announced of code, tables and pictures; left out where nothing is. It tells what can be heard (`hashHeard`). */
  readonly prose?: string;
  /** Those of the site's own pronunciations that it uses, spoken form by term; left out where there are none. */
  readonly terms?: Pronounce;
}

export interface NarrationOptions {
  /** The language that the section is written in. */
  readonly locale: Locale;
  /** How terms are spoken in this language: spoken form by term. */
  readonly pronounce: Pronounce;
  /** Whether the section's own heading is spoken; headings within it are. */
  readonly speakHeading: boolean;
  /** Sentences that are not spoken, wherever they stand. */
  readonly leaveOut?: readonly string[];
}

/**
 * Makes the narration of a section. Only what changes the spoken words changes it: line breaks, emphasis, addresses of
 * links, marks of lists, code, tables and comments do not.
 * @returns an empty text where the section has no words of its writer (nothing but code, say)
 */
export function makeNarration(section: Section, { locale, pronounce, speakHeading, leaveOut: left }: NarrationOptions): Narration {
  const speaker = makeSpeaker(locale, pronounce, false);
  const compose = (pieces: Parameters<typeof composeLines>[0]): ReturnType<typeof leaveOut> => leaveOut(composeLines(pieces, locale, speaker.phrases), left, locale);
  const pieces = speaker.flow(section.body);
  const body = compose(pieces);
  if (!body.some(({ source }) => source !== '')) return { locale, text: '', source: '' };
  const opening = section.opening !== undefined ? words(own(section.opening))
    : speakHeading && section.heading !== undefined ? sayHeading(section.heading, speaker) : [];
  const lines = opening.length === 0 ? body : compose([...opening, ...pieces]);
  const text = joinLines(lines.map((line) => line.text));
  // mostly the same words or a cut of them, which are kept once: V8 keeps a cut as a view
  const source = share(joinLines(lines.map((line) => line.source).filter((words) => words !== '')), text);
  const terms = findTerms(source, pronounce);
  const prose = lines.some((line) => line.prose !== undefined) ? share(joinLines(lines.map((line) => line.prose ?? line.text).filter((words) => words !== '')), source) : undefined;
  const said = prose === undefined ? { locale, text, source } : { locale, text, source, prose };
  return terms === undefined ? said : { ...said, terms };
}

/** Lines as one text with memory of its own. */
function joinLines(lines: readonly string[]): string {
  return lines.length === 1 ? detach(lines[0] ?? '') : lines.join('\n');
}

function share(text: string, other: string): string {
  const at = other.indexOf(text);
  return at < 0 ? text : other.slice(at, at + text.length);
}

/**
 * SHA-256 of what the team decides of a narration: the writer's words, and how its own dictionary says them. Two narrations
 * with the same hash and different words differ by our wording rules alone.
 */
export function hashSource({ source, terms }: Pick<Narration, 'source' | 'terms'>): string {
  const words = formatWords(source);
  return hashText(terms === undefined ? words : `${words}\n${formatCanonicalJson(terms)}`);
}

function makeSpeaker(locale: Locale, pronounce: Pronounce, steps: boolean): Speaker {
  const speaker: Speaker = {
    locale, pronounce, steps,
    phrases: findPhrases(locale),
    flow: (items, change) => sayFlow(makeItems(items), change === undefined || change.steps === steps ? speaker : makeSpeaker(locale, pronounce, change.steps)),
    line: (items) => sayLine(makeItems(items), speaker),
  };
  return speaker;
}

/** HeyGen takes no longer script for one scene. UTF-16 code units. */
const longestScript = 5000;

/**
 * Splits a narration into scripts of one scene each: at the ends of paragraphs where they fit, else of sentences, words,
 * and never within what a reader takes for one character.
 * @param max UTF-16 code units; a single character that is longer stays whole
 * @returns scripts without white space around them; together they have all words of the text, in order
 */
export function splitNarration(text: string, locale: Locale, max = longestScript): readonly string[] {
  const cuts = [
    (part: string): readonly string[] => part.split(/(?<=\n)/),
    (part: string): readonly string[] => splitSentences(part, locale),
    (part: string): readonly string[] => splitWords(part, locale),
    (part: string): readonly string[] => splitGraphemes(part, locale),
  ];
  const scripts: string[] = [];
  let open = '';
  const add = (part: string, level: number): void => {
    if ((open + part).trim().length <= max) {
      open += part;
      return;
    }
    const cut = cuts[level];
    if (part.trim().length <= max || cut === undefined) {
      if (open.trim() !== '') scripts.push(open.trim());
      open = part;
      return;
    }
    for (const piece of cut(part)) add(piece, level + 1);
  };
  add(text, 0);
  if (open.trim() !== '') scripts.push(open.trim());
  return scripts;
}
