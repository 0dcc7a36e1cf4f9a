import type { Locale } from '../locale.ts';
import { cleanLine, endLine, findStop, isEnded } from './clean.ts';
import type { Phrases } from './phrase.ts';
import { join, silence } from './speech.ts';
import type { Piece, Shown, Speech } from './speech.ts';

type Announcement = Extract<Piece, { kind: 'shown' }>;
type Line = Speech & { readonly heading: boolean };

/** More titles than this are not listed. */
const longestTitles = 4;

/**
 * Puts pieces into sentences that fit one another: what introduces is joined to what it introduces, announcements of the same
 * kind become one, a sentence that ends in a colon before something silent gets an end, doubled headings are said once.
 */
export function composeLines(pieces: readonly Piece[], locale: Locale, phrases: Phrases | undefined): readonly Speech[] {
  const lines: Line[] = [];
  const said = new Map<Shown, number>();
  let joined = 0;
  let waiting: Speech = silence;
  for (const piece of mergeShown(pieces)) {
    if (piece.kind === 'lead') {
      waiting = join([waiting, piece.speech]);
      continue;
    }
    const before = lines.at(-1);
    if (piece.kind === 'words') {
      const heading = piece.heading === true;
      const line = clean(join([waiting, piece.speech]), phrases);
      waiting = silence;
      // an address or a formula alone is not worth a line
      if (line.text === '' || line.source === '' || ((heading || before?.heading === true) && before !== undefined && isSame(before.text, line.text))) continue;
      lines.push({ ...line, heading });
      continue;
    }
    const count = (said.get(piece.what) ?? 0) + 1;
    if (before !== undefined && waiting === silence && /[:：,，、]$/.test(before.text)) {
      const start = before.text.replace(/\s*[:：,，、]$/, '');
      const plain = joined % 2 === 1 && sayTitles(piece).length === 0;
      const text = phrases === undefined || isEnded(start) ? start : start + (plain ? phrases.again : phrases.joined(formatShown(piece, true, count, locale, phrases)));
      joined += 1;
      lines[lines.length - 1] = { text: endLine(text, locale), source: join([before, ...sayTitles(piece)], ' ').source, heading: false };
    } else if (phrases !== undefined) {
      const sentence = `${waiting.text}${phrases.sentence(formatShown(piece, false, count, locale, phrases))}`;
      lines.push({ text: endLine(cleanLine(sentence), locale), source: join([waiting, ...sayTitles(piece)], ' ').source, heading: false });
    }
    said.set(piece.what, count);
    waiting = silence;
  }
  const stop = findStop(locale);
  return lines.map(({ text, source }, index) => ({
    text: index === lines.length - 1 ? endLine(text, locale).replace(/\s*[:：;；]$/, stop) : endLine(text, locale), source: cleanLine(source),
  }));
}

function clean({ text, source }: Speech, phrases: Phrases | undefined): Speech {
  return { text: phrases === undefined ? cleanLine(text) : tidy(cleanLine(text), phrases), source: cleanLine(source) };
}

/** Our stand-ins do not always fit where they stand: not in brackets by themselves, not after another article. */
function tidy(line: string, { address, code, formula }: Phrases): string {
  let tidied = line.replaceAll(` (${address})`, '');
  for (const phrase of [address, code, formula]) {
    const [article = ''] = phrase.split(' ');
    if (article !== phrase && tidied.includes(phrase)) tidied = tidied.replace(new RegExp(`(?<!\\p{L})${article} ${phrase}`, 'giu'), (found) => found.slice(0, article.length) + phrase.slice(article.length));
  }
  return tidied;
}

function isSame(one: string, other: string): boolean {
  const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return letters(one) !== '' && letters(one) === letters(other);
}

/** Announcements of one kind that follow one another are one. */
function mergeShown(pieces: readonly Piece[]): readonly Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const before = merged.at(-1);
    if (piece.kind === 'shown' && before?.kind === 'shown' && before.what === piece.what && before.variants !== true && piece.variants !== true) {
      merged[merged.length - 1] = { kind: 'shown', what: piece.what, titles: [...before.titles, ...piece.titles], many: true };
    } else merged.push(piece);
  }
  return merged;
}

function sayTitles({ titles }: Announcement): readonly Speech[] {
  return titles.length > longestTitles ? [] : titles;
}

function formatShown(piece: Announcement, definite: boolean, count: number, locale: Locale, phrases: Phrases): string {
  const [one, another, many, theOne, theMany] = phrases.shown[piece.what];
  const titles = sayTitles(piece).map(({ text }) => cleanLine(text).replace(/[.。]$/, ''));
  const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(titles);
  if (piece.variants === true) return titles.length === 0 ? theMany : phrases.variants(theOne, list);
  const several = piece.many === true;
  const what = several ? (definite ? theMany : many) : definite ? theOne : count > 1 ? another : one;
  return titles.length === 0 ? what : phrases.titled(what, list);
}
