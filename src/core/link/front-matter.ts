import { parseFrontMatter } from '../front-matter.ts';
import type { LinkedVideo } from './content.ts';
import { splitLines } from './line.ts';
import { formatZoneSum } from './zone.ts';

export interface FrontMatterResult {
  readonly text: string;
  readonly changed: boolean;
  /** Sections whose videos stood there already as they should. */
  readonly shown: ReadonlySet<string>;
  /** 1-based line of a zone that a person has edited: it is left alone. */
  readonly kept: number | undefined;
  /** Why nothing could be written, if so. */
  readonly refused: string | undefined;
}

interface Zone {
  readonly start: number;
  /** With its last line ending. */
  readonly end: number;
  readonly line: number;
  readonly content: string;
  readonly ours: boolean;
}

const key = 'docreel';
const begin = /^# docreel:begin(?: sum="([0-9a-f]*)")?[ \t]*$/;
const end = /^# docreel:end[ \t]*$/;

/**
 * Brings the zone of a page's front matter to what it should hold: between two comments the one key `docreel`, for a theme that makes
 * its own player of it. Every other code unit stays; a second time changes nothing; removing what was written gives the former text
 * back. A page without front matter gets one.
 * @param sections videos by section id, in the page's order; `null` leaves what stands there; all empty: the zone goes
 */
export function writeFrontMatter(text: string, sections: ReadonlyMap<string, readonly LinkedVideo[] | null>, disclosure?: string): FrontMatterResult {
  const zone = findZone(text);
  const before = parseBlocks(zone?.content ?? '');
  const after = new Map([...sections].flatMap(([id, videos]) => {
    const block = videos === null ? before.get(id) : (videos.length === 0 ? undefined : formatBlock(id, videos));
    return block === undefined ? [] : [[id, block] as const];
  }));
  const content = after.size === 0 ? '' : [`${key}:`, ...(disclosure === undefined ? [] : [`  disclosure: ${quote(disclosure)}`]), '  sections:', ...after.values()].join('\n');
  const shown = new Set([...after].filter(([id, block]) => before.get(id) === block).map(([id]) => id));
  const same: FrontMatterResult = { text, changed: false, shown, kept: undefined, refused: undefined };
  if ((zone?.content ?? '') === content) return same;
  if (zone?.ours === false) return { ...same, kept: zone.line };
  const result = content === '' ? removeZone(text, zone) : placeZone(text, zone, content);
  const refused = findFault(text, result, content !== '');
  return refused === undefined ? { ...same, text: result, changed: true } : { ...same, refused };
}

function findZone(text: string): Zone | undefined {
  if (!text.includes('# docreel:begin')) return undefined;
  const { fence } = parseFrontMatter('', text);
  const lines = splitLines(text).slice(0, (fence?.close ?? 1) - 1);
  const read = (index: number): string => text.slice(lines[index]?.start, lines[index]?.end);
  const from = lines.findIndex((_, index) => begin.test(read(index)));
  const to = lines.findIndex((_, index) => index > from && end.test(read(index)));
  const [first, last] = [lines[from], lines[to]];
  if (first === undefined || last === undefined) return undefined;
  const content = text.slice(first.next, last.start).replace(/\r\n?/g, '\n').trimEnd();
  return { start: first.start, end: last.next, line: from + 1, content, ours: begin.exec(read(from))?.[1] === formatZoneSum(content) };
}

/** What stands in a zone for each section, as we wrote it. */
function parseBlocks(content: string): ReadonlyMap<string, string> {
  const blocks = content.split(/\n(?= {4}- section: )/).slice(1);
  return new Map(blocks.flatMap((block) => {
    const id = /^ {4}- section: "((?:[^"\\]|\\.)*)"$/m.exec(block)?.[1];
    return id === undefined ? [] : [[unquote(id), block] as const];
  }));
}

// One value a line, in JSON's quotes, which YAML reads alike.
function formatBlock(section: string, videos: readonly LinkedVideo[]): string {
  const lines = videos.flatMap(({ title, locale, seconds, videoUrl, posterUrl, captionsPath, transcript }) => {
    const texts = [['locale', locale], ['title', title], ['video', videoUrl], ['poster', posterUrl], ['captions', captionsPath], ['transcript', transcript]] as const;
    const values = [...texts.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${quote(value)}`])), `seconds: ${Math.round(seconds)}`];
    return values.map((value, index) => `        ${index === 0 ? '- ' : '  '}${value}`);
  });
  return [`    - section: ${quote(section)}`, '      videos:', ...lines].join('\n');
}

function placeZone(text: string, zone: Zone | undefined, content: string): string {
  const ending = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const whole = `# docreel:begin sum="${formatZoneSum(content)}"\n${content}\n# docreel:end\n`.replaceAll('\n', ending);
  if (zone !== undefined) return text.slice(0, zone.start) + whole + text.slice(zone.end);
  const { fence } = parseFrontMatter('', text);
  if (fence === undefined) return `---${ending}${whole}---${ending}${ending}${text}`;
  const close = splitLines(text)[fence.close - 1]?.start ?? 0;
  return text.slice(0, close) + whole + text.slice(close);
}

function removeZone(text: string, zone: Zone | undefined): string {
  if (zone === undefined) return text;
  // front matter that holds nothing else was made for it
  return (text.slice(0, zone.start) + text.slice(zone.end)).replace(/^---(\r\n|\n|\r)---\1\1/, '');
}

/** Why a YAML reader would not find what it found before and what was written; `undefined` where it does. */
function findFault(before: string, after: string, written: boolean): string | undefined {
  const { [key]: old, ...rest } = parseFrontMatter('', before).data;
  const { [key]: now, ...others } = parseFrontMatter('', after).data;
  if (written && now === undefined && old !== undefined) return `the key "${key}" stands there already, and is not ours`;
  return (written && now === undefined) || JSON.stringify(rest) !== JSON.stringify(others) ? 'it takes no further key at its end' : undefined;
}

// Within JSON's rules, but for what YAML takes for the end of a line or does not print.
function quote(text: string): string {
  return JSON.stringify(text.toWellFormed()).replace(/[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function unquote(text: string): string {
  try {
    return String(JSON.parse(`"${text}"`));
  } catch {
    return text;
  }
}
