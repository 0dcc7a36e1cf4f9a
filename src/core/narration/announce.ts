import { splitSentences } from '../locale.ts';
import type { Locale } from '../locale.ts';
import { cleanLine, endLine, isEnded } from './clean.ts';
import type { Phrases } from './phrase.ts';
import { join } from './speech.ts';
import type { Piece, Speech } from './speech.ts';
import { isTool } from './tab.ts';

export type Announcement = Extract<Piece, { kind: 'shown' }>;

/** A line of the narration, and what decides how an announcement after it is put. */
export interface Line extends Speech {
  readonly heading: boolean;
  /** Whether it ends in an announcement: one that says what is shown, or one that only points at the page. */
  readonly announces?: 'full' | 'short';
}

/** More titles than this are not listed. */
const longestTitles = 4;

/**
 * Announcements of one kind that follow one another are one, also with no more than "or" or "becomes" between them; each
 * after the name of a tool (npm, pnpm …), they are variants of one.
 */
export function mergeAnnouncements(pieces: readonly Piece[], phrases: Phrases | undefined): readonly Piece[] {
  const merged: Piece[] = [];
  for (const piece of mergeTools(pieces)) {
    const at = piece.kind === 'shown' && isBetween(merged.at(-1), phrases) ? merged.length - 2 : merged.length - 1;
    const before = merged[at];
    if (piece.kind === 'shown' && before?.kind === 'shown' && before.what === piece.what && before.variants !== true && piece.variants !== true) {
      merged.splice(at, Infinity, { kind: 'shown', what: piece.what, titles: [...before.titles, ...piece.titles], many: true });
    } else merged.push(piece);
  }
  return merged;
}

function isBetween(piece: Piece | undefined, phrases: Phrases | undefined): boolean {
  return piece?.kind === 'words' && piece.heading !== true && phrases?.between.test(cleanLine(piece.speech.text).replace(/[:：.…,，、]+$/, '')) === true;
}

function mergeTools(pieces: readonly Piece[]): readonly Piece[] {
  const merged: Piece[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const names: Speech[] = [];
    let what: Announcement | undefined;
    for (let next = at; ; next += 2) {
      const [name, piece] = [pieces[next], pieces[next + 1]];
      if (name?.kind !== 'words' || piece?.kind !== 'shown' || piece.titles.length > 0 || !isTool(name.speech.source.trim()) || (what !== undefined && what.what !== piece.what)) break;
      names.push(name.speech);
      what = piece;
    }
    const piece = pieces[at];
    if (what !== undefined && names.length > 1) {
      merged.push({ kind: 'shown', what: what.what, titles: names, variants: true });
      at += names.length * 2 - 1;
    } else if (piece !== undefined) merged.push(piece);
  }
  return merged;
}

/**
 * The line before an announcement with the announcement joined to it; `undefined` where it wants a sentence of its own.
 * What ends in a colon, a heading, a sentence that wants an object and one that speaks of what follows are joined.
 * @param short whether a reference to the page will do, as it was said in full just before
 */
export function joinAnnouncement(before: Line, piece: Announcement, short: boolean, locale: Locale, phrases: Phrases | undefined): Line | undefined {
  if (before.announces !== undefined) return undefined;
  const colon = /[:：,，、]$/.test(before.text);
  const start = before.text.replace(/\s*[:：,，、]$/, '');
  const finish = (text: string, announces: Line['announces'] = 'full'): Line => ({ text: endLine(text, locale), source: join([before, ...sayTitles(piece)], ' ').source, heading: false, announces });
  if (phrases === undefined) return colon ? finish(start) : undefined;
  const point = (): Line => finish(start.replace(/[.。]$/, '') + phrases.again, 'short');
  const bare = sayTitles(piece).length === 0 && piece.variants !== true;
  const clause = splitSentences(start, locale).at(-1) ?? '';
  if (isEnded(start)) {
    if (colon) return finish(start);
    return bare && /[.。]$/.test(clause) && phrases.mention.test(clause) ? point() : undefined;
  }
  if (before.heading && bare) return point();
  if (!before.heading && piece.variants !== true && phrases.wanting?.after.test(clause) === true) {
    const what = piece.what === 'example' ? phrases.code : phrases.wanting.fill(phrases.shown[piece.what][piece.many === true ? 4 : 3]);
    return finish(`${start} ${formatTitled(piece, what, locale, phrases)}`);
  }
  if (!colon && !before.heading) return undefined;
  return short && bare ? point() : finish(start + phrases.joined(formatAnnouncement(piece, 'definite', locale, phrases)));
}

/**
 * An announcement as a sentence of its own, without a full stop.
 * @param count how often this kind was announced, with this time
 */
export function sayAnnouncement(before: Line | undefined, piece: Announcement, count: number, locale: Locale, phrases: Phrases): string {
  const known = before !== undefined && !before.heading && before.announces === undefined && phrases.mention.test(before.text);
  return phrases.sentence(formatAnnouncement(piece, known ? 'definite' : count > 1 ? 'another' : 'one', locale, phrases));
}

export function sayTitles({ titles }: Announcement): readonly Speech[] {
  return titles.length > longestTitles ? [] : titles;
}

function formatAnnouncement(piece: Announcement, article: 'one' | 'another' | 'definite', locale: Locale, phrases: Phrases): string {
  const [one, another, many, theOne, theMany] = phrases.shown[piece.what];
  const titles = sayTitles(piece);
  if (piece.variants === true) return titles.length === 0 ? theMany : phrases.variants(theOne, formatList(titles, locale));
  const what = piece.many === true ? { one: many, another: many, definite: theMany } : { one, another, definite: theOne };
  return formatTitled(piece, what[article], locale, phrases);
}

function formatTitled(piece: Announcement, what: string, locale: Locale, phrases: Phrases): string {
  const titles = sayTitles(piece);
  return titles.length === 0 ? what : phrases.titled(what, formatList(titles, locale));
}

function formatList(titles: readonly Speech[], locale: Locale): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(new Set(titles.map(({ text }) => cleanLine(text).replace(/[.。]$/, ''))));
}
