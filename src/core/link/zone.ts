import { createHash } from 'node:crypto';
import type { Flavour } from '../page.ts';
import { findFencedLines, splitLines } from './line.ts';
import type { Line } from './line.ts';

/** The text between our two comments; the only text of a page that Docreel writes. Offsets in UTF-16 code units. */
export interface Zone {
  /** The section id that it belongs to. */
  readonly section: string;
  /** Offsets of the whole zone with its two comment lines, without the line ending after the last one. */
  readonly start: number;
  readonly end: number;
  /** What stands between the comments, with `\n` line endings and without blank lines around. */
  readonly content: string;
  /** Whether the content still has the checksum that Docreel wrote: `false` means that a person has edited it. */
  readonly ours: boolean;
}

/** A comment of ours without its partner: somebody deleted or doubled one of the two. */
export interface Stray {
  readonly start: number;
  /** 1-based. */
  readonly line: number;
}

// Only at the very start of a line: so we write them, and there nothing but a fence at the top level can hold them.
const marker = /^(<!--|\{\/\*)[ \t]*docreel:(begin|end)\b(.*?)(?:-->|\*\/\})[ \t]*$/;
const attribute = /\b(section|sum)="([^"]*)"/g;

/**
 * Finds the zones of a page, in order. A line scan, not a parse: comments of ours inside fenced code or front matter are
 * text, and those without a partner are left alone.
 * @param flavour how the page is parsed; it decides how far a closing fence may be indented
 * @param outside offsets known to stand outside of fenced code (starts of sections): they correct what a scan of lines cannot see
 */
export function findZones(text: string, flavour: Flavour = 'md', outside: Iterable<number> = []): readonly Zone[] {
  return scanZones(text, flavour, outside).zones;
}

/** As `findZones`, and the comments that have no partner. */
export function scanZones(text: string, flavour: Flavour, outside: Iterable<number>): { readonly zones: readonly Zone[]; readonly strays: readonly Stray[] } {
  const zones: Zone[] = [];
  const strays: Stray[] = [];
  // Nearly every page of a large tree ends here.
  if (!text.includes('docreel:')) return { zones, strays };
  let open: { readonly line: Line; readonly number: number; readonly form: string; readonly attributes: string } | undefined;
  const lines = splitLines(text);
  const fenced = findFencedLines(text, lines, flavour, new Set(outside));
  for (const [index, line] of lines.entries()) {
    if (fenced.has(index)) continue;
    const found = marker.exec(text.slice(line.start, line.end));
    if (!found) continue;
    const [, form = '', verb, attributes = ''] = found;
    if (verb === 'begin') {
      if (open) strays.push({ start: open.line.start, line: open.number });
      open = { line, number: index + 1, form, attributes };
    } else if (open && open.form === form) {
      zones.push(makeZone(text, open.line, line, open.attributes));
      open = undefined;
    } else strays.push({ start: line.start, line: index + 1 });
  }
  if (open) strays.push({ start: open.line.start, line: open.number });
  return { zones, strays: strays.sort((a, b) => a.start - b.start) };
}

function makeZone(text: string, begin: Line, end: Line, attributes: string): Zone {
  const values = new Map([...attributes.matchAll(attribute)].map((found) => [found[1], found[2] ?? '']));
  const content = text.slice(begin.next, end.start).replace(/\r\n?/g, '\n').replace(/^(?:[ \t]*\n)+|\s+$/g, '');
  return { section: parseId(values.get('section') ?? ''), start: begin.start, end: end.end, content, ours: values.get('sum') === formatZoneSum(content) };
}

/**
 * The checksum that tells a person's edit from our own text: 8 hex digits of SHA-256. White space does not count, so that a
 * formatter's reflow is not taken for an edit.
 */
export function formatZoneSum(content: string): string {
  return createHash('sha256').update(content.replace(/\s+/g, '')).digest('hex').slice(0, 8);
}

/** The whole zone with `\n` line endings, without one after the last line. @param comments what they look like: `md` for HTML's, `mdx` for braces */
export function formatZoneText(section: string, content: string, comments: Flavour): string {
  const [before, after] = comments === 'mdx' ? ['{/*', '*/}'] : ['<!--', '-->'];
  const body = formatContent(content);
  const begin = `${before} docreel:begin section="${formatId(section)}" sum="${formatZoneSum(body)}" ${after}`;
  return `${begin}\n\n${body}\n\n${before} docreel:end ${after}`;
}

// A comment of ours inside the content would end the zone early or open a second one.
function formatContent(content: string): string {
  return content.replace(/\r\n?/g, '\n').trim().replace(/^((?:<!--|\{\/\*)[ \t]*)docreel:/gm, '$1docreel :');
}

// Two hyphens, `*` and quotes would end the comment or the attribute in one of the two forms.
function formatId(id: string): string {
  return id.toWellFormed().replace(/[^\p{L}\p{N}/_.~:-]|-(?=-)|-$/gu, (character) =>
    [...new TextEncoder().encode(character)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
}

function parseId(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
