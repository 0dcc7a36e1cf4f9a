import type { Nodes, Root } from 'mdast';
import { findFencedLines, splitLines } from './link/line.ts';
import type { Flavour } from './page.ts';

/**
 * What the markdown parser is not given. Its time grows with the square of some of these, and its stack with the nesting;
 * real documentation stays far below (2 levels of prefixes, 371 delimiters in a paragraph, in 140,000 files).
 */
export const pageLimit = {
  /** UTF-16 code units. */
  length: 2 * 1024 * 1024,
  /** Levels of lists and quotes. */
  nesting: 50,
  /** Runs of `*`, `_`, `~` and opening brackets in one paragraph. */
  delimiters: 2000,
  /** The same within a fenced code block, where they cost nothing unless a scan errs about the fence. */
  fencedDelimiters: 20_000,
  /** Sum over all paragraphs of the square of that number: about 3 seconds of work. */
  work: 50_000_000,
  /** Levels of the parsed tree, which is walked by recursion. */
  depth: 200,
  /** Lengths of runs of backticks that differ, in one paragraph. */
  backticks: 50,
  /** Characters that may begin or end something, and lines, of a page that is read without a time limit (`isHeavy`). */
  marks: 15_000,
} as const;

export interface Danger {
  /** 1-based. */
  readonly line: number;
  readonly message: string;
}

const marker = /^\s*(?:[-*+>]|\d{1,9}[.)])(?=\s|$|>)/;
// an underscore within a word is never a delimiter
const delimiter = /[*~]+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])|\[/gu;

/** The line of a node that stands deeper in a parsed tree than it may be walked; `undefined` where there is none. */
export function findDeepNode(tree: Root): number | undefined {
  let level: readonly Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > pageLimit.depth) return level[0]?.position?.start.line ?? 1;
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return undefined;
}

/** The first place of a page that would make the parser slow or overflow its stack: a scan of lines, linear in the text. */
export function findDanger(text: string, flavour: Flavour): Danger | undefined {
  if (text.length > pageLimit.length) {
    return { line: 1, message: `the page is ${text.length} characters long; at most ${pageLimit.length} are read` };
  }
  if (isHarmless(text)) return undefined;
  const lines = splitLines(text);
  let fenced: ReadonlySet<number> | undefined;
  let delimiters = 0;
  let work = 0;
  let lengths = new Set<number>();
  for (const [index, { start, end }] of lines.entries()) {
    const line = text.slice(start, end);
    const nesting = countNesting(line);
    if (nesting > pageLimit.nesting) return { line: index + 1, message: `lists and quotes are nested deeper than ${pageLimit.nesting} levels` };
    if (nesting > 0 || line.trim() === '') {
      work += delimiters ** 2;
      delimiters = 0;
      lengths = new Set();
    }
    if (/[*~_[]/.test(line)) delimiters += line.match(delimiter)?.length ?? 0;
    if (line.includes('`')) for (const run of line.match(/`+/g) ?? []) lengths.add(run.length);
    if (delimiters > pageLimit.delimiters) {
      fenced ??= findFencedLines(text, lines, flavour, new Set());
      const limit = fenced.has(index) ? pageLimit.fencedDelimiters : pageLimit.delimiters;
      if (delimiters > limit) return { line: index + 1, message: `a paragraph has more than ${limit} delimiters (*, _, ~, [)` };
      if (fenced.has(index)) continue;
    }
    if (work + delimiters ** 2 > pageLimit.work) return { line: index + 1, message: 'the page has so many delimiters (*, _, ~, [) that parsing it would take too long' };
    if (lengths.size > pageLimit.backticks) return { line: index + 1, message: `a paragraph has runs of backticks of more than ${pageLimit.backticks} lengths` };
  }
  return undefined;
}

/** So few delimiters and backticks in a whole page break no limit, however they stand: 51 lengths of backticks take 1,326. */
const harmless = Math.min((pageLimit.backticks + 1) * (pageLimit.backticks + 2) / 2 - 1, pageLimit.delimiters, Math.floor(Math.sqrt(pageLimit.work)));

/** A line that begins with more than any real one does before its words. */
const deepLine = new RegExp(`^[\\s\\-*_+>\\d.)]{${pageLimit.nesting + 1}}`, 'm');
const delimiting = makeTable('*_~[`');
const bracing = makeTable('{}');
const marking = makeTable('<>{}[]*_`~|&#@!\\$:=-.\n');

/** Whether a page is too short of marks for any danger, as nearly all are: without a look at its lines. */
function isHarmless(text: string): boolean {
  return !deepLine.test(text) && countIn(text, delimiting) <= harmless;
}

/**
 * Whether a page has so many marks that reading it could take long in a way that `findDanger` does not know of: some kinds cost some parser
 * time that grows with the square of their number. With fewer marks the worst takes a few seconds.
 */
export function isHeavy(text: string): boolean {
  return text.length > pageLimit.marks && countMarks(text) > pageLimit.marks;
}

export function countMarks(text: string): number {
  return countIn(text, marking);
}

export function countBraces(text: string): number {
  return countIn(text, bracing);
}

/** One for each of some characters: for every code unit, so that none has to be compared. */
function makeTable(characters: string): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}

function countIn(text: string, table: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) count += table[text.charCodeAt(at)] ?? 0;
  return count;
}

/** Levels of lists and quotes that a line opens or continues: its markers, and its indentation where a marker follows it. */
function countNesting(line: string): number {
  if (!/^\s*[-*_+>\d]/.test(line)) return 0;
  // a thematic break looks like many bullets
  if (/^\s*([-*_])(?:\s*\1)*\s*$/.test(line)) return line.length > 1000 ? pageLimit.nesting + 1 : 0;
  let levels = 0;
  let rest = line;
  for (let found = marker.exec(rest); found !== null; found = marker.exec(rest)) {
    if (levels === 0) levels += Math.floor(Math.max(0, found[0].search(/\S/)) / 4);
    levels += 1;
    rest = rest.slice(found[0].length);
    if (levels > pageLimit.nesting) break;
  }
  return levels;
}
