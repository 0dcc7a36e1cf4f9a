import { slug } from 'github-slugger';
import { FenceTracker } from '../fence.ts';
import type { Include, IncludePart } from './directive.ts';

/**
 * The part of a file that an include asks for, with blank lines in the place of all others, so that line numbers hold.
 * @returns `undefined` where the file does not have that part
 */
export function selectPart(text: string, { form, ranges, name }: IncludePart & Pick<Include, 'form'>): string | undefined {
  if (ranges === undefined && name === undefined) return text;
  let lines = text.split(/\r\n|\n|\r/).map((line): string | undefined => line);
  if (name !== undefined) {
    const region = findRegion(lines.map((line) => line ?? ''), form, name);
    if (region === undefined) return undefined;
    lines = lines.map((line, index) => (region.has(index) ? line : undefined));
  }
  if (ranges !== undefined) {
    // with a region, lines are counted from its beginning
    const first = name === undefined ? 0 : Math.max(0, lines.findIndex((line) => line !== undefined));
    lines = lines.map((line, index) => (ranges.some(([from, to]) => index - first + 1 >= from && index - first + 1 <= to) ? line : undefined));
  }
  return lines.some((line) => line !== undefined) ? lines.map((line) => line ?? '').join('\n') : undefined;
}

function findRegion(lines: readonly string[], form: Include['form'], name: string): ReadonlySet<number> | undefined {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const end = '(?=\\s|-->|\\*/|$)';
  const marks = {
    comment: [`#region\\s+${escaped}${end}`, `#endregion(?:\\s+${escaped})?${end}`],
    snippet: [`8<-+\\s*\\[start:\\s*${escaped}\\s*\\]`, `8<-+\\s*\\[end:\\s*${escaped}\\s*\\]`],
    book: [`ANCHOR:\\s*${escaped}${end}`, `ANCHOR_END:\\s*${escaped}${end}`],
    docfx: [`<${escaped}>`, `</${escaped}>`],
    import: undefined,
  }[form];
  if (marks === undefined) return undefined;
  const [begin, close] = marks.map((pattern) => new RegExp(pattern));
  const from = lines.findIndex((line) => begin?.test(line));
  if (from < 0) return form === 'comment' ? findHeading(lines, name) : undefined;
  const length = lines.slice(from + 1).findIndex((line) => close?.test(line));
  const to = length < 0 ? lines.length : from + 1 + length;
  return new Set(Array.from({ length: to - from - 1 }, (_, index) => from + 1 + index));
}

/** VitePress takes a heading's anchor for its section's name as well. */
function findHeading(lines: readonly string[], name: string): ReadonlySet<number> | undefined {
  const fences = new FenceTracker();
  const headings = lines.flatMap((line, index) => {
    const found = fences.covers(line) ? null : /^ {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/.exec(line);
    if (found === null) return [];
    const [, marks = '', title = ''] = found;
    return [{ index, depth: marks.length, id: /\{#([^{}\s]+)\}$/.exec(title)?.[1] ?? slug(title.replace(/[`*]/g, '')) }];
  });
  const at = headings.findIndex(({ id }) => id === name);
  const from = headings[at];
  if (from === undefined) return undefined;
  const to = headings.slice(at + 1).find(({ depth }) => depth <= from.depth)?.index ?? lines.length;
  return new Set(Array.from({ length: to - from.index }, (_, index) => from.index + index));
}
