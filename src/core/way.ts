import type { Node } from 'mdast';
import { hashValue } from './hash.ts';
import type { Locale } from './locale.ts';
import { makeNarrationPath } from './narration-file.ts';
import type { NarrationFile } from './narration-file.ts';
import { pronounceProse } from './narration/pronounce.ts';
import type { Pronounce } from './narration/pronounce.ts';
import type { Problem } from './problem.ts';
import type { Unfinished, Wanted } from './wanted.ts';

/** What decides between several ways to a language: the first that is open is taken; `cheapest` takes the cheapest of all that are. */
export const preferences = ['page', 'text', 'dubbed', 'cheapest'] as const;
export type Preference = (typeof preferences)[number];

/** A narration that is still to be translated before its video can be bought. */
export interface PendingTranslation {
  /** The narration file that it will stand in. */
  readonly path: string;
  readonly from: Locale;
  /** The words to translate; paragraphs are separated by one line feed. */
  readonly text: string;
  /** Hash of the writer's own words in them: a change of our wording rules makes no translation stale. */
  readonly source: string;
  /** Code in it, as it is said. */
  readonly code: readonly string[];
  /** The translator that will be asked. */
  readonly translator: string;
}

/** What is known of translated narrations, and how ways are compared. */
export interface TextWay {
  /** What stands at a path: the committed file first, then what an earlier run has translated. */
  readonly find: (path: string) => readonly NarrationFile[];
  /** The translator's name, `null` where there is none: then only what is there is spoken. */
  readonly translator: string | null;
  /** By path, the hash of the source for which the translator had no good answer: not asked again for the same words. */
  readonly failed: ReadonlyMap<string, string>;
  readonly prefer: readonly Preference[];
  /** Expected cost in micros, translation and all; `undefined` where no rate is known. */
  readonly price: (wanted: Wanted) => number | undefined;
}

/** The video that speaks a translated narration, as far as there is or can be one. */
export function makeTextWanted(way: TextWay, base: Omit<Unfinished, 'way' | 'narration' | 'sourceKey'>, source: { readonly locale: Locale; readonly text: string; readonly hash: string; readonly code: readonly string[] }, terms: Pronounce, finish: (wanted: Unfinished) => Wanted): { readonly wanted: Wanted; readonly problem: Problem | undefined } | undefined {
  const { locale } = base;
  const path = makeNarrationPath(base.page, base.section, locale);
  const { hash } = source;
  const files = way.find(path);
  const isFresh = (file: NarrationFile): boolean => file.source === null || file.source === hash;
  // what a person has edited stays; else what was made of the words as they are now
  const file = files.find((each) => each.edited) ?? files.find(isFresh) ?? files[0];
  const speak = (each: NarrationFile): Wanted =>
    finish({ ...base, file: path, line: 1, way: 'text', narration: { locale, text: pronounceProse(each.text, terms), source: each.text }, sourceKey: null });
  if (file !== undefined && (isFresh(file) || file.edited || way.translator === null || way.failed.get(path) === hash)) {
    return { wanted: speak(file), problem: isFresh(file) ? undefined : makeStaleProblem(base, path, file) };
  }
  if (way.translator === null || way.failed.get(path) === hash) return undefined;
  const planned = finish({ ...base, way: 'text', narration: { locale: source.locale, text: source.text, source: source.text }, sourceKey: null });
  // its words are not known yet, so its key is a promise: never that of a video
  return { wanted: { ...planned, key: hashValue({ pending: planned.key }), translation: { path, from: source.locale, text: source.text, source: hash, code: source.code, translator: way.translator } }, problem: undefined };
}

/** The way that the settings prefer among those that are open. */
export function chooseWay(prefer: readonly Preference[], options: { readonly page?: Wanted | undefined; readonly text?: Wanted | undefined; readonly dubbed?: Wanted | undefined }, price: (wanted: Wanted) => number | undefined): Wanted | undefined {
  for (const preference of prefer) {
    if (preference !== 'cheapest') {
      const found = options[preference];
      if (found !== undefined) return found;
      continue;
    }
    // words that are there are paid for, and perhaps a person's: no price takes them back
    if (options.text !== undefined && options.text.translation === undefined) return options.text;
    const open = [options.page, options.text, options.dubbed].filter((each) => each !== undefined);
    return open.toSorted((a, b) => (price(a) ?? Infinity) - (price(b) ?? Infinity))[0];
  }
  return undefined;
}

function makeStaleProblem(base: Pick<Wanted, 'locale' | 'section' | 'page'>, path: string, file: NarrationFile): Problem {
  return {
    severity: 'warning', code: 'stale-narration', file: path, line: 1,
    message: `section "${base.section}" of ${base.page} has changed since this ${base.locale} narration was made; it is spoken as it stands`,
    hint: file.edited ? 'bring its words up to date, and delete its `source:` line; or delete the file to have it translated again' : 'bring its words up to date, or name a translator in docreel.yml',
  };
}

/** Code within the lines of a text, as it is written there. */
export function listCode(node: Node): readonly string[] {
  if (node.type === 'inlineCode' && 'value' in node && typeof node.value === 'string') return [node.value];
  const children: unknown = 'children' in node ? node.children : undefined;
  return Array.isArray(children) ? children.filter(isNode).flatMap(listCode) : [];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
