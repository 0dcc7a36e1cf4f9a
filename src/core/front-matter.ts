import matter from 'gray-matter';
import { isMap, isScalar } from 'yaml';
import type { Document } from 'yaml';
import { detach } from './detach.ts';
import type { Problem } from './problem.ts';
import { videoBlockSchema } from './video.ts';
import type { VideoSettings } from './video.ts';
import { parseYaml, yamlLimit } from './yaml.ts';
import { findYamlProblems } from './yaml-problem.ts';

export { resolveVideo, videoBlockSchema, videoSchema } from './video.ts';
export type { SiteVideo, VideoSettings } from './video.ts';
export { findYamlProblems } from './yaml-problem.ts';
export { parseYaml } from './yaml.ts';

/** What stands between a page's `---` fences. */
export interface FrontMatter {
  /** All keys and values; empty where there is no front matter or it cannot be read. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The `video` key's value; `undefined` where it is absent or has problems. */
  readonly video: boolean | VideoSettings | undefined;
  /** 1-based line of the `video` key, or 1. */
  readonly videoLine: number;
  /** Offset of the first character after the closing fence's line. */
  readonly bodyOffset: number;
  /** 1-based lines of the two fences. */
  readonly fence: { readonly open: number; readonly close: number } | undefined;
  /** Whether it could be read and its `video` key is sound. */
  readonly sound: boolean;
  readonly problems: readonly Problem[];
  /** Offsets of values that are plain text on one line, of keys that mean nothing here: others of their kind would be read alike. */
  readonly asides: readonly (readonly [from: number, to: number])[];
}

const videoKey = /(?:^|[{,])[ \t]*["']?video["']?[ \t]*:/m;

const refused = {
  parse: (): never => { throw new TypeError('only YAML front matter is read'); },
};
/** Every language that gray-matter or a plugin of it knows; some of them evaluate the text as a program. */
const refusedEngines = Object.fromEntries(['js', 'javascript', 'jsx', 'ts', 'typescript', 'coffee', 'coffeescript', 'cson', 'json', 'json5', 'toml', 'ini', 'xml', 'lisp', 'hjson'].map((language) => [language, refused]));

/**
 * Reads a page's front matter: YAML between two `---` lines, the first of which begins the file.
 * @param path for the problems
 * @param text the file's text without a byte order mark
 */
export function parseFrontMatter(path: string, text: string): FrontMatter {
  const none: FrontMatter = { data: {}, video: undefined, videoLine: 1, bodyOffset: 0, fence: undefined, sound: true, problems: [], asides: [] };
  const found = findFence(text);
  if (found === undefined) return none;
  const { raw, start, bodyOffset, closeLine, language } = found;
  const hint = videoKey.test(bodyOffset === undefined ? raw.split(/^[ \t]*$/m, 1).join('') : raw);
  const severity = hint ? 'error' : 'warning';
  if (bodyOffset === undefined) {
    // a page may begin with a thematic break; only one that asks for videos was meant to have front matter
    if (!hint) return none;
    return { ...none, sound: false, problems: [{ severity, code: 'front-matter-open', file: path, line: 1, message: 'the front matter has no closing "---" line', hint: 'add a line with three hyphens after its last key' }] };
  }
  const fence = { open: 1, close: closeLine };
  if (language !== '') {
    if (language === '+++' && !hint) return { ...none, bodyOffset, fence };
    return { ...none, bodyOffset, fence, sound: false, problems: [{ severity, code: 'front-matter-language', file: path, line: 1, message: `front matter in another language than YAML is not read ("${language}")`, hint: 'begin it with a line of three hyphens and nothing else' }] };
  }
  // the YAML of a page that does not ask for videos is somebody else's business: it must not stop a run
  const soften = (problem: Problem): Problem => ({ ...problem, severity });
  const yaml = parseYaml(raw, path, 1);
  if (yaml.document === null) {
    return { ...none, bodyOffset, fence, sound: false, problems: yaml.problem === undefined ? [] : [soften(yaml.problem)] };
  }
  const { document, counter } = yaml;
  const problems = findYamlProblems(videoBlockSchema, document, counter, path, 1, ['video']);
  const sound = problems.length === 0;
  const data = document.errors.length === 0 ? readData(raw, document) : {};
  const video = sound && data['video'] !== undefined ? videoBlockSchema.parse(data['video']) : undefined;
  const key = isMap(document.contents) ? document.contents.items.find((pair) => isScalar(pair.key) && pair.key.value === 'video')?.key : undefined;
  const videoLine = isScalar(key) ? counter.linePos(key.range?.[0] ?? 0).line + 1 : 1;
  return { data, video, videoLine, bodyOffset, fence, sound, problems: problems.map(soften), asides: sound && document.errors.length === 0 ? findAsides(document, text, start) : [] };
}

/** A value that is read as itself, whatever stands around it. */
const aside = /^[A-Za-z0-9](?:[\w./+-]|:(?=\S)| (?=[\w.]))*$/;

/** @param start where the document stands in the text */
function findAsides(document: Document.Parsed, text: string, start: number): FrontMatter['asides'] {
  if (!isMap(document.contents)) return [];
  return document.contents.items.flatMap(({ key, value }) => {
    if (!isScalar(key) || key.value === 'title' || key.value === 'video' || !isScalar(value) || value.type !== 'PLAIN' || value.anchor !== undefined || value.tag !== undefined) return [];
    const [from, to] = [start + (value.range?.[0] ?? 0), start + (value.range?.[1] ?? 0)];
    return aside.test(text.slice(from, to)) ? [[from, to] as const] : [];
  });
}

/**
 * Whether two texts have the same front matter but for one value that means nothing here, a date say: to parse both for that takes longer.
 * @param front the first one's
 */
export function differsInAside({ asides, bodyOffset }: FrontMatter, text: string, other: string): boolean {
  const [one, two] = [text.slice(0, bodyOffset), other.slice(0, findBody(other))];
  const length = Math.min(one.length, two.length);
  let start = 0;
  while (start < length && one[start] === two[start]) start += 1;
  let end = 0;
  while (end < length - start && one.at(-1 - end) === two.at(-1 - end)) end += 1;
  const place = asides.find(([from, to]) => start >= from && one.length - end <= to);
  return place !== undefined && aside.test(two.slice(place[0], two.length - (one.length - place[1])));
}

/**
 * gray-matter is the reader; its traps are taken out: no language but YAML, read by our parser, which is the same whatever
 * gray-matter takes for the closing fence; and an options object, without which it caches and shares what it returns.
 */
function readData(raw: string, document: Document.Parsed): Readonly<Record<string, unknown>> {
  const parse = (): object => {
    const value: unknown = document.toJS({ maxAliasCount: yamlLimit.aliases });
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  };
  const engines = { ...refusedEngines, yaml: { parse } };
  try {
    return matter(`---\n${raw}\n---\n`, { language: 'yaml', engines }).data;
  } catch {
    // too many aliases: findYamlProblems has said so
    return {};
  }
}

interface Fence {
  /** The text between the fences, with line feeds. */
  readonly raw: string;
  /** Its offset. */
  readonly start: number;
  /** `undefined` where no closing fence follows. */
  readonly bodyOffset: number | undefined;
  readonly closeLine: number;
  /** Empty for YAML. */
  readonly language: string;
}

const lineEnd = /\r\n|\n|\r/g;

/** Where a page's body begins: the offset after its front matter, whatever that holds; 0 where there is none. */
export function findBody(text: string): number {
  return findFence(text)?.bodyOffset ?? 0;
}

/** Finds the fences as remark-frontmatter does: a line of exactly three hyphens (white space may follow), twice. */
function findFence(text: string): Fence | undefined {
  const opening = /^(---|\+\+\+|;;;)[ \t]*([a-z][\w+#-]*)?[ \t]*(?:\r\n|\n|\r)/i.exec(text.slice(0, 200));
  if (opening === null) return undefined;
  const [line, mark = '', name = ''] = opening;
  const start = line.length;
  let from = start;
  let number = 2;
  lineEnd.lastIndex = start;
  for (;;) {
    const end = lineEnd.exec(text);
    const content = text.slice(from, end?.index ?? text.length);
    if (content.startsWith(mark) && content.slice(3).trim() === '') {
      return {
        // what is read of it is kept, and the page is not
        raw: detach(text.slice(start, from).replace(/\r(?!\n)/g, '\n')),
        start,
        bodyOffset: end === null ? text.length : lineEnd.lastIndex,
        closeLine: number,
        language: mark === '---' ? name : mark,
      };
    }
    if (end === null) return name === '' && mark === '---' ? { raw: text.slice(start, start + yamlLimit.bytes), start, bodyOffset: undefined, closeLine: number, language: '' } : undefined;
    from = lineEnd.lastIndex;
    number += 1;
  }
}
