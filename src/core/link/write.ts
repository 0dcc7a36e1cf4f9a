import type { Flavour } from '../page.ts';
import type { Section } from '../section.ts';
import { splitLines } from './line.ts';
import { findZones, formatZoneSum, formatZoneText, scanZones } from './zone.ts';
import type { Zone } from './zone.ts';

/** What writing needs to know of a page. Sections in the order of the text; offsets into this very text. */
export interface ZonePage {
  readonly text: string;
  readonly flavour: Flavour;
  /** What our comments look like; those of the flavour where unsaid. */
  readonly comments?: Flavour | undefined;
  readonly sections: readonly Pick<Section, 'id' | 'start' | 'zoneAt'>[];
}

/** By section id: the content of its zone; `null` leaves the zone as it is; without an entry a zone goes. */
export type ZoneContent = ReadonlyMap<string, string | null>;

/** A comment of ours that has lost its partner: the section it stands in is left alone. */
export interface ZoneStray {
  /** `undefined` before the first section. */
  readonly section: string | undefined;
  /** 1-based. */
  readonly line: number;
}

export interface ZoneResult {
  readonly text: string;
  readonly changed: boolean;
  /** Section ids whose zones were written or rewritten. */
  readonly written: readonly string[];
  /** Zones that a person has edited: left alone. Offsets into the text as it was. */
  readonly kept: readonly Zone[];
  /** Zones that a person has edited and that count as ours all the same, as somebody wants them discarded. Offsets as above. */
  readonly discarded: readonly Zone[];
  /** Zones that are gone, with offsets into the text as it was. */
  readonly removed: readonly Zone[];
  readonly strays: readonly ZoneStray[];
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Brings the zones of a page to what they should hold. Every other code unit stays; a second time changes nothing; removing
 * what was written gives the former text back.
 *
 * A zone belongs to the section that it stands in, whatever id its comment names: so it follows a renamed heading, and a
 * person may move it within its section.
 * @param mayDiscard whether a zone that a person has edited is written as if it were ours
 * @throws TypeError when a content would break out of its zone, e.g. by an unclosed code fence
 */
export function writeZones(page: ZonePage, contents: ZoneContent, mayDiscard: (zone: Zone) => boolean = () => false): ZoneResult {
  const { text, flavour, sections, comments = flavour } = page;
  const scan = scanZones(text, flavour, sections.flatMap(({ start, zoneAt }) => [start, zoneAt]));
  const given = new Set(scan.zones.filter((zone) => !zone.ours && mayDiscard(zone)));
  const isFree = (zone: Zone): boolean => zone.ours || given.has(zone);
  const edits: Edit[] = [];
  const written: string[] = [];
  const kept: Zone[] = [];
  const removed: Zone[] = [];
  const drop = (zone: Zone): void => {
    if (!isFree(zone)) kept.push(zone);
    else {
      removed.push(zone);
      edits.push(makeRemoval(text, zone));
    }
  };
  const strays = scan.strays.map(({ start, line }): ZoneStray => ({ section: findOwner(sections, start), line }));
  const owners = new Map<string | undefined, Zone[]>();
  for (const zone of scan.zones) {
    const owner = findOwner(sections, zone.start);
    owners.set(owner, [...(owners.get(owner) ?? []), zone]);
  }
  for (const zone of owners.get(undefined) ?? []) drop(zone);
  for (const section of sections) {
    const zones = owners.get(section.id) ?? [];
    const wanted = contents.get(section.id);
    if (wanted === null) continue;
    const content = wanted?.trim();
    const zone = zones.find(({ section: id }) => id === section.id) ?? zones.find(isFree) ?? zones[0];
    for (const other of zones) if (other !== zone || !content) drop(other);
    if (!content) continue;
    const whole = makeWhole(section.id, content, flavour, comments);
    if (!zone) {
      if (strays.some((stray) => stray.section === section.id)) continue;
      edits.push(makeInsertion(text, section.zoneAt, whole));
      written.push(section.id);
    } else if (!isFree(zone) && formatZoneSum(zone.content) !== whole.sum) kept.push(zone);
    else if (!zone.ours || zone.section !== section.id || formatZoneSum(zone.content) !== whole.sum) {
      edits.push({ start: zone.start, end: zone.end, text: whole.text.replaceAll('\n', findEnding(text, zone.start)) });
      written.push(section.id);
    }
  }
  const result = applyEdits(text, edits);
  return { text: result, changed: result !== text, written, kept, discarded: [...given], removed, strays };
}

function findOwner(sections: ZonePage['sections'], offset: number): string | undefined {
  // `start` of an intro may be its first node, which comes after its zone.
  return sections.findLast(({ start, zoneAt }) => Math.min(start, zoneAt) <= offset)?.id;
}

function makeWhole(section: string, content: string, flavour: Flavour, comments: Flavour): { readonly text: string; readonly sum: string } {
  const text = formatZoneText(section, content, comments);
  const [zone, ...more] = findZones(text, flavour);
  if (!zone?.ours || zone.end !== text.length || more.length > 0) {
    throw new TypeError(`the content for section "${section}" cannot stay in its zone: expected closed code fences and no comment of Docreel's, got ${JSON.stringify(content.slice(0, 80))}`);
  }
  return { text, sum: formatZoneSum(zone.content) };
}

// The blank line goes before the zone (after it, at the very top), so that it can be taken away again with it.
function makeInsertion(text: string, zoneAt: number, whole: { readonly text: string }): Edit {
  const at = findPlace(text, zoneAt);
  const ending = findEnding(text, at);
  const zone = whole.text.replaceAll('\n', ending);
  if (at === 0) return { start: 0, end: 0, text: text === '' ? zone + ending : zone + ending + ending };
  const atLineStart = /[\r\n]/.test(text.charAt(at - 1));
  return { start: at, end: at, text: atLineStart ? ending + zone + ending : ending + ending + zone };
}

function makeRemoval(text: string, zone: Zone): Edit {
  const after = /^(?:\r\n|\n|\r)/;
  let { start, end } = zone;
  end += after.exec(text.slice(end, end + 2))?.[0].length ?? 0;
  if (start === 0) return { start, end: end + (after.exec(text.slice(end, end + 2))?.[0].length ?? 0), text: '' };
  const before = /(?:\r\n|\n|\r)$/;
  const gap = before.exec(text.slice(Math.max(0, start - 2), start))?.[0].length ?? 0;
  const blank = start - gap === 0 || /[\r\n]/.test(text.charAt(start - gap - 1));
  // Only a last line without an ending could have been written after a line without one.
  const atEnd = end === text.length && zone.end === end;
  if (blank) start -= gap;
  if (atEnd) start -= before.exec(text.slice(Math.max(0, start - 2), start))?.[0].length ?? 0;
  return { start, end, text: '' };
}

// The next start of a line at or after an offset, past kramdown's attribute line, which belongs to the heading above it.
function findPlace(text: string, offset: number): number {
  let at = Math.min(Math.max(0, offset), text.length);
  const inside = text.charAt(at - 1) === '\r' && text.charAt(at) === '\n';
  if (at > 0 && (inside || !/[\r\n]/.test(text.charAt(at - 1)))) at += splitLines(text.slice(at))[0]?.next ?? 0;
  const attributes = /^\{:[^\r\n]*\}[ \t]*(?:(?:\r\n|\n|\r(?!\n))(?=[ \t]*(?:[\r\n]|$))|$)/.exec(text.slice(at));
  return at + (attributes?.[0].length ?? 0);
}

// The line ending in use just before an offset, else the first of the text.
function findEnding(text: string, offset: number): string {
  const before = /(\r\n|\n|\r)$/.exec(text.slice(Math.max(0, offset - 2), offset))?.[1];
  return before ?? /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    // Two zones may have one blank line between them, which both would take along.
    parts.push(text.slice(at, Math.max(at, edit.start)), edit.text);
    at = Math.max(at, edit.end);
  }
  return parts.join('') + text.slice(at);
}
