import { rememberEach } from '../lazy.ts';
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
  /** Its words without the announcement, where it has one. */
  readonly prose?: string;
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
      if (piece.live !== true && !isAgain(piece, before)) merged.splice(at, Infinity, { kind: 'shown', what: piece.what, titles: [...before.titles, ...piece.titles], many: true });
    } else merged.push(piece);
  }
  return merged;
}

/** The same picture twice, for light and dark. */
function isAgain({ what, titles: [title, ...more] }: Announcement, before: Announcement): boolean {
  return what === 'picture' && title !== undefined && more.length === 0 && before.titles.at(-1)?.source === title.source;
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
 * @param named what was named so far, and is not named again
 * @param short whether a reference to the page will do, as it was said in full just before
 */
export function joinAnnouncement(before: Line, piece: Announcement, named: ReadonlySet<string>, short: boolean, locale: Locale, phrases: Phrases | undefined): Line | undefined {
  if (before.announces !== undefined) return undefined;
  const colon = /[:：,，、]$/.test(before.text);
  const start = before.text.replace(/\s*[:：,，、]$/, '');
  const finish = (text: string, announces: Line['announces'] = 'full'): Line => ({ text: endLine(text, locale), source: join([before, ...sayTitles(piece)], ' ').source, heading: false, announces, prose: start });
  if (phrases === undefined) return colon ? finish(start) : undefined;
  const point = (): Line => finish(start.replace(/[.。]$/, '') + phrases.again, 'short');
  const titles = findNewTitles(piece, before.text, named);
  const bare = titles.length === 0 && piece.variants !== true;
  const clause = findLastSentence(start);
  if (isEnded(start)) {
    if (colon) return finish(start);
    return bare && /[.。]$/.test(clause) && phrases.mention.test(clause) ? point() : undefined;
  }
  if (before.heading && bare) return point();
  if (!before.heading && piece.variants !== true && phrases.wanting?.after.test(clause) === true) {
    const what = piece.what === 'example' ? phrases.code : phrases.wanting.fill(phrases.shown[piece.what][piece.many === true ? 4 : 3]);
    return finish(`${start} ${formatTitled(titles, what, locale, phrases)}`);
  }
  if (!colon && !before.heading) return undefined;
  return short && bare ? point() : finish(start + phrases.joined(formatAnnouncement(piece, titles, 'definite', locale, phrases)));
}

/** Where it begins is told by its marks alone: what reads it wants its last words, and ICU would take long. */
function findLastSentence(line: string): string {
  const body = line.slice(0, -1);
  return line.slice(Math.max(...['. ', '? ', '! ', '。', '？', '！'].map((mark) => body.lastIndexOf(mark))) + 1);
}

/**
 * An announcement as a sentence of its own, without a full stop.
 * @param count how often this kind was announced, with this time
 */
export function sayAnnouncement(before: Line | undefined, piece: Announcement, named: ReadonlySet<string>, count: number, locale: Locale, phrases: Phrases): string {
  const titles = findNewTitles(piece, before?.text ?? '', named);
  const known = before !== undefined && !before.heading && before.announces === undefined && (phrases.mention.test(before.text) || sayTitles(piece).some(({ text }) => isNamed(text, before.text)));
  // "the command for npm and pnpm" needs no telling apart, unless it follows another at once
  const again = count > 1 && (piece.variants !== true || before?.announces !== undefined);
  return phrases.sentence(formatAnnouncement(piece, titles, known ? 'definite' : again ? 'another' : 'one', locale, phrases));
}

export function sayTitles({ titles }: Announcement): readonly Speech[] {
  return titles.length > longestTitles ? [] : titles;
}

/** The titles that neither the words before nor an earlier announcement name. */
function findNewTitles(piece: Announcement, before: string, named: ReadonlySet<string>): readonly Speech[] {
  const titles = sayTitles(piece);
  return piece.variants === true ? titles : titles.filter(({ text }) => !named.has(text) && !isNamed(text, before));
}

/** Whether words have a title in them, by the last part of a path. */
function isNamed(title: string, words: string): boolean {
  const name = cleanLine(title).split('/').at(-1) ?? '';
  return name.length >= 4 && words.includes(name);
}

function formatAnnouncement(piece: Announcement, titles: readonly Speech[], article: 'one' | 'another' | 'definite', locale: Locale, phrases: Phrases): string {
  const [one, another, many, theOne, theMany] = phrases.shown[piece.what];
  if (piece.variants === true) return titles.length === 0 ? theMany : phrases.variants(article === 'another' ? another : theOne, formatList(titles, locale));
  const what = piece.many === true ? { one: many, another: many, definite: theMany } : { one, another, definite: theOne };
  return formatTitled(titles, what[article], locale, phrases);
}

function formatTitled(titles: readonly Speech[], what: string, locale: Locale, phrases: Phrases): string {
  return titles.length === 0 ? what : phrases.titled(what, formatList(titles, locale));
}

const openListing = rememberEach((locale: Locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));

function formatList(titles: readonly Speech[], locale: Locale): string {
  const names = [...new Set(titles.map(({ text }) => cleanLine(text).replace(/[.。]$/, '')))];
  return names.length < 2 ? names.join('') : openListing(locale).format(names);
}
