import type { Root } from 'mdast';
import { closestMatch } from 'leven';
import { parseFrontMatter } from './front-matter.ts';
import type { FrontMatter } from './front-matter.ts';
import { findDanger, findDeepNode, pageLimit } from './guard.ts';
import { remember } from './lazy.ts';
import type { Locale } from './locale.ts';
import { parseWithIncludes } from './include/expand.ts';
import type { Includes } from './include/expand.ts';
import type { ParsedTree } from './parse.ts';
import type { MarkdownParser } from './parser/parser.ts';
import { formatPlain } from './plain.ts';
import type { Problem } from './problem.ts';
import { dropBody, makeSections } from './section.ts';
import type { Section, SectionPlace } from './section.ts';
import { resolveVideo } from './video.ts';
import type { SiteVideo } from './video.ts';

/** How a page's text is parsed: `md` (CommonMark, GFM, directives) or `mdx`. */
export type Flavour = 'md' | 'mdx';

/** What a page asks for, after its `video:` block was laid over the site's defaults. */
export interface PageVideo {
  /** The language that the page itself is written in. */
  readonly source: Locale;
  /** The languages to make videos in, in the writer's order, without doubles. */
  readonly languages: readonly Locale[];
  /** HeyGen avatar look id; `undefined` is reported as a problem. */
  readonly look: string | undefined;
  /** HeyGen voice id by locale; a locale without one takes the look's default voice. */
  readonly voices: Readonly<Record<Locale, string>>;
  /** Headings up to this depth number begin a section (1 to 6). */
  readonly depth: number;
  /** Section ids without a video. */
  readonly skip: readonly string[];
  /** HeyGen's engine, passed on as it stands, e.g. `avatar_iii`. */
  readonly engine: string;
  readonly resolution: '720p' | '1080p' | '4k';
  readonly aspect: '16:9' | '9:16' | '4:5' | '5:4' | '1:1' | 'auto';
  /** `#rrggbb`, or an https address of a picture. */
  readonly background: string | undefined;
  readonly captions: boolean;
  /** Whether a section's own heading is spoken at its start; inner headings always are. */
  readonly speakHeading: boolean;
}

/** One markdown file with a `video:` block (or enrolled by the site's defaults). */
export interface Page {
  /** Path from the repository's root, with `/`. */
  readonly path: string;
  readonly flavour: Flavour;
  /** The front matter's `title`, else the first depth-1 heading, else the file's name. */
  readonly title: string;
  readonly video: PageVideo;
  /** The file as text: decoded, without a byte order mark; all offsets below count its UTF-16 code units. */
  readonly text: string;
  readonly tree: Root;
  /** 1-based line of the front matter's `video` key, or 1. */
  readonly videoLine: number;
  readonly sections: readonly Section[];
}

/** A page without its text and syntax tree: of a whole site, all trees would take gigabytes. */
export interface PageOutline extends Omit<Page, 'text' | 'tree' | 'sections'> {
  readonly sections: readonly SectionPlace[];
}

export function makeOutline({ path, flavour, title, video, videoLine, sections }: Page): PageOutline {
  return { path, flavour, title, video, videoLine, sections: sections.map(dropBody) };
}

/** A file's text; where there is a problem, an empty one. */
export interface DecodedPage {
  readonly text: string;
  /** Whether the file begins with a byte order mark, which `text` and all offsets leave out. */
  readonly bom: boolean;
  readonly problem: Problem | undefined;
}

/** Decodes a file's bytes as UTF-8, strictly: what we cannot read, we must not write back. */
export function decodePage(path: string, bytes: Uint8Array): DecodedPage {
  const refuse = (message: string, line?: number): DecodedPage => {
    // whether the page asks for videos can be told only by its ASCII
    const severity = /^video\s*:/m.test(new TextDecoder('latin1').decode(bytes.subarray(0, 65_536)).replaceAll('\0', '')) ? 'error' : 'warning';
    return { text: '', bom: false, problem: { severity, code: 'encoding', file: path, message, hint: 'save the file as UTF-8', ...(line === undefined ? {} : { line }) } };
  };
  if ((bytes[0] === 0xFF && bytes[1] === 0xFE) || (bytes[0] === 0xFE && bytes[1] === 0xFF)) return refuse('the file is in UTF-16; UTF-8 is expected');
  const nul = bytes.indexOf(0);
  if (nul >= 0) return refuse('the file holds a NUL byte: it is binary, or not in UTF-8', countLines(bytes.subarray(0, nul)));
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const bom = text.startsWith('\uFEFF');
    return { text: bom ? text.slice(1) : text, bom, problem: undefined };
  } catch {
    const valid = new TextDecoder('utf-8').decode(bytes).indexOf('\uFFFD');
    return refuse('the file is not valid UTF-8', countLines(new TextEncoder().encode(new TextDecoder('utf-8').decode(bytes).slice(0, valid))));
  }
}

/** The bytes of a page's file: the reverse of `decodePage`. */
export function encodePage(text: string, bom: boolean): Uint8Array {
  return new TextEncoder().encode(bom ? `\u{feff}${text}` : text);
}

function countLines(bytes: Uint8Array): number {
  return bytes.reduce((count, byte) => (byte === 10 ? count + 1 : count), 1);
}

/** A page whose front matter has been read, and its markdown not: plain values, which can be handed to another thread. */
export interface OpenedPage {
  readonly path: string;
  /** Decoded, without a byte order mark. */
  readonly text: string;
  /** Offset of the first character after the front matter. */
  readonly bodyOffset: number;
  /** 1-based line of the front matter's last fence; 0 where there is none. */
  readonly fenceLine: number;
  /** The front matter's `title`; empty where it has none. */
  readonly title: string;
  /** What the page asks for; `null`: no videos, and its markdown need not be read. */
  readonly video: PageVideo | null;
  /** 1-based line of the front matter's `video` key, or 1. */
  readonly videoLine: number;
  /** Sections that the page's own front matter leaves out. */
  readonly skip: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Reads a page's front matter.
 * @param text decoded, without a byte order mark
 * @param site the site's defaults
 * @param video what to make of the page whatever its own front matter says: for a translation, its source page's settings
 */
export function openPage(path: string, text: string, site: SiteVideo, video?: PageVideo): OpenedPage {
  return openParsed(parseFrontMatter(path, text), path, text, site, video);
}

/** The same where its front matter has been parsed. */
export function openParsed(front: FrontMatter, path: string, text: string, site: SiteVideo, video?: PageVideo): OpenedPage {
  const title = front.data['title'];
  return {
    path, text, bodyOffset: front.bodyOffset, fenceLine: front.fence?.close ?? 0,
    title: typeof title === 'string' || typeof title === 'number' ? String(title).trim() : '',
    video: video ?? (front.sound ? resolveVideo(front.video, site) : null),
    videoLine: front.videoLine,
    skip: typeof front.video === 'object' ? front.video.skip ?? [] : [],
    problems: video === undefined ? front.problems : front.problems.filter(({ code }) => code === 'front-matter-open'),
  };
}

/**
 * Parses a page's markdown, if it has videos.
 * @param parser the quick one, or the reference where that one doubts
 * @param includes the files of its commit that it may draw text from; where they are missing, nothing is drawn in
 * @returns `page` null where the page has no videos or cannot be read; problems either way, also those of its front matter
 * @throws ParserDoubt where the reference parser has to be asked
 */
export function parsePage(parser: MarkdownParser, opened: OpenedPage, includes?: Includes): { readonly page: Page | null; readonly problems: readonly Problem[] } {
  const { path, text, bodyOffset, video, videoLine, problems } = opened;
  if (video === null) return { page: null, problems };
  const refuse = (line: number, message: string): ReturnType<typeof parsePage> => ({
    page: null, problems: [...problems, { severity: 'error', code: 'hostile-page', file: path, line, message, hint: 'split or simplify the page, or leave it without videos (`video: false`)' }],
  });
  const danger = findDanger(text, /\.mdx$/i.test(path) ? 'mdx' : 'md');
  if (danger !== undefined) return refuse(danger.line, danger.message);
  let parsed: ParsedTree;
  try {
    parsed = parseWithIncludes(parser, { path, text, bodyOffset }, includes);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return refuse(1, 'the page is nested too deeply to be parsed');
  }
  const { tree, flavour } = parsed;
  const deep = findDeepNode(tree);
  if (deep !== undefined) return refuse(deep, `the page is nested deeper than ${pageLimit.depth} levels`);
  const title = opened.title === '' ? findTitle(path, tree) : opened.title;
  const sections = makeSections({ tree, text, title, depth: video.depth, bodyOffset });
  const { skip, strangers } = findSkipped(video.skip, sections);
  return {
    page: { path, flavour, title, video: skip.length === 0 ? dropSkip(video) : { ...video, skip }, text, tree, videoLine, sections },
    problems: [...problems, ...parsed.problems, ...strangers.filter((id) => opened.skip.includes(id)).map((id) => makeSkipProblem(path, videoLine, id, sections))],
  };
}

/** The settings of pages that leave out none of their sections, though the site names some: one object for all of them. */
const dropSkip = remember((video: PageVideo): PageVideo => (video.skip.length === 0 ? video : { ...video, skip: [] }));

/** The first heading, else the file's name. */
function findTitle(path: string, tree: Root): string {
  const heading = tree.children.find((node) => node.type === 'heading' && node.depth === 1);
  const text = heading === undefined ? '' : formatPlain(heading);
  return text === '' ? nameFile(path) : text;
}

/** A page's title where nothing in it says one. */
export function nameFile(path: string): string {
  const names = path.split('/');
  const name = (names.at(-1) ?? path).replace(/\.mdx?$|\.markdown$/i, '');
  // what a folder's index is called, its folder says
  return /^(?:index|readme|_index)$/i.test(name) ? names.at(-2) ?? name : name;
}

/** A writer may name a section by its whole id or by the last part of it. */
function findSkipped(names: readonly string[], sections: readonly Section[]): { readonly skip: readonly string[]; readonly strangers: readonly string[] } {
  const find = (name: string): readonly string[] => sections.filter(({ id }) => id === name || id.endsWith(`/${name}`)).map(({ id }) => id);
  return { skip: [...new Set(names.flatMap(find))], strangers: names.filter((name) => find(name).length === 0) };
}

function makeSkipProblem(path: string, line: number, id: string, sections: readonly Section[]): Problem {
  const near = closestMatch(id, sections.map((section) => section.id), { maxDistance: 4 });
  const hint = near === undefined ? `sections here: ${sections.map((section) => section.id).join(', ')}` : `did you mean "${near}"?`;
  return { severity: 'warning', code: 'unknown-section', file: path, line, message: `"skip" names a section that this page does not have: "${id}"`, hint };
}
