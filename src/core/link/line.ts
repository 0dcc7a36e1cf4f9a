import type { Flavour } from '../page.ts';

/** A line of a text: where it starts, where its text ends, and where the next one starts (`end` where no line ending follows). */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** Splits at `\r\n`, `\n` and a lone `\r`, as CommonMark does. A final line ending does not begin another line. */
export function splitLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  if (!text.includes('\r')) {
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      lines.push({ start, end, next: end + 1 });
      start = end + 1;
    }
  }
  // where there are none, only the last line is left
  const ending = /\r\n|\n|\r/g;
  ending.lastIndex = start;
  for (let found = ending.exec(text); found; found = ending.exec(text)) {
    lines.push({ start, end: found.index, next: ending.lastIndex });
    start = ending.lastIndex;
  }
  if (start < text.length) lines.push({ start, end: text.length, next: text.length });
  return lines;
}

const fence = /^([ \t]*)(`{3,}(?!.*`)|~{3,})/;
const item = /^( {0,3})([-*+]|\d{1,9}[.)])( {1,4}(?! )| |\t|$)/;

/**
 * Indexes of the lines that fenced code or front matter covers, as far as a line that starts at the very margin may be
 * meant: fences inside list items and quotes end at the latest where such a line stands, so they are passed over.
 * @param outside offsets of lines that are known to stand outside of fences, where a parser has found headings
 */
export function findFencedLines(text: string, lines: readonly Line[], flavour: Flavour, outside: ReadonlySet<number>): ReadonlySet<number> {
  const covered = new Set<number>();
  const body = findBody(text, lines);
  for (let index = 0; index < body; index++) covered.add(index);
  // Components indent what they hold, and MDX knows no indented code: a fence may stand anywhere there.
  const deepest = flavour === 'mdx' ? Infinity : 3;
  let open: { readonly mark: string; readonly length: number } | undefined;
  // Column at which the content of the list item starts that we may be in; 0 outside of lists.
  let inside = 0;
  for (let index = body; index < lines.length; index++) {
    const line = lines[index];
    if (!line) continue;
    const content = text.slice(line.start, line.end);
    // What looked like a fence before, in raw HTML say, was none.
    if (outside.has(line.start)) [open, inside] = [undefined, 0];
    if (open) {
      covered.add(index);
      const close = /^([ \t]*)(`{3,}|~{3,})[ \t]*$/.exec(content);
      if (close?.[2]?.[0] === open.mark && close[2].length >= open.length && countColumns(close[1] ?? '') <= deepest) open = undefined;
      continue;
    }
    if (content.trim() === '') continue;
    const columns = countColumns(/^[ \t]*/.exec(content)?.[0] ?? '');
    const bullet = item.exec(content);
    if (bullet && (inside === 0 || columns < inside)) inside = columns + (bullet[2]?.length ?? 1) + Math.max(1, countColumns(bullet[3] ?? ''));
    else if (columns === 0) inside = 0;
    const found = fence.exec(content);
    if (!found || columns > deepest || (inside > 0 && columns >= inside)) continue;
    open = { mark: found[2]?.[0] ?? '`', length: found[2]?.length ?? 3 };
    covered.add(index);
  }
  return covered;
}

// Index of the first line after the front matter.
function findBody(text: string, lines: readonly Line[]): number {
  const isRule = (line: Line): boolean => /^(?:---|\+\+\+)[ \t]*$/.test(text.slice(line.start, line.end));
  if (!lines[0] || !isRule(lines[0])) return 0;
  const close = lines.findIndex((line, index) => index > 0 && isRule(line));
  return close < 0 ? 0 : close + 1;
}

function countColumns(space: string): number {
  let columns = 0;
  for (const character of space) columns += character === '\t' ? 4 - (columns % 4) : 1;
  return columns;
}
