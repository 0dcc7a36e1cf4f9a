import type { Locale } from '../locale.ts';
import { joinAnnouncement, mergeAnnouncements, sayAnnouncement, sayTitles } from './announce.ts';
import type { Line } from './announce.ts';
import { remember } from '../lazy.ts';
import { cleanLine, endLine, findStop } from './clean.ts';
import type { Phrases } from './phrase.ts';
import { applyRules } from './rule.ts';
import type { Rule } from './rule.ts';
import { join, silence } from './speech.ts';
import type { Piece, Shown, Speech } from './speech.ts';

/**
 * Puts pieces into sentences that fit one another: what introduces is joined to what it introduces, announcements of the same
 * kind become one, a sentence that ends in a colon before something silent gets an end, doubled headings are said once.
 */
export function composeLines(pieces: readonly Piece[], locale: Locale, phrases: Phrases | undefined): readonly (Speech & Pick<Line, 'prose'>)[] {
  const lines: Line[] = [];
  const said = new Map<Shown, number>();
  const named = new Set<string>();
  /** What was last said in full after words that introduce it. */
  let full: Shown | undefined;
  let waiting: Speech = silence;
  for (const piece of mergeAnnouncements(pieces, phrases)) {
    if (piece.kind === 'lead') {
      waiting = join([waiting, piece.speech]);
      continue;
    }
    const before = lines.at(-1);
    if (piece.kind === 'words') {
      const heading = piece.heading === true;
      const line = clean(join([waiting, piece.speech]), phrases);
      waiting = silence;
      // an address, a formula or a sign alone is not worth a line
      if (!/[\p{L}\p{N}]/u.test(line.text) || line.source === '' || ((heading || before?.heading === true) && before !== undefined && isSame(before.text, line.text))) continue;
      lines.push({ ...line, heading });
      continue;
    }
    const count = (said.get(piece.what) ?? 0) + 1;
    const joined = before === undefined || waiting !== silence ? undefined : joinAnnouncement(before, piece, named, full === piece.what, locale, phrases);
    if (joined !== undefined) {
      if (before?.heading !== true) full = joined.announces === 'full' ? piece.what : undefined;
      lines[lines.length - 1] = joined;
    } else if (phrases !== undefined) {
      const sentence = `${waiting.text}${sayAnnouncement(waiting === silence ? before : undefined, piece, named, count, locale, phrases)}`;
      lines.push({ text: endLine(cleanLine(sentence), locale), source: join([waiting, ...sayTitles(piece)], ' ').source, heading: false, announces: 'full', prose: waiting.text });
    }
    said.set(piece.what, count);
    for (const { text } of sayTitles(piece)) named.add(text);
    waiting = silence;
  }
  const stop = findStop(locale);
  return lines.map(({ text, source, announces, prose }, index) => {
    const ended = leadsOn(text, phrases) ? text : endLine(text, locale);
    return { text: index === lines.length - 1 ? ended.replace(/\s*[:：;；]$/, stop) : ended, source: announces === undefined ? source : cleanLine(source), ...(prose === undefined ? {} : { prose }) };
  });
}

/** Whether an item ends in a word for the next one: `…; or`. */
function leadsOn(line: string, phrases: Phrases | undefined): boolean {
  const word = /[,;，、；]\s*(\p{L}+)$/u.exec(line.slice(-30))?.[1];
  return word !== undefined && phrases?.between.test(word) === true;
}

function clean({ text, source }: Speech, phrases: Phrases | undefined): Speech {
  const line = cleanLine(text);
  return { text: phrases === undefined ? line : tidy(line, phrases), source: source === text ? line : cleanLine(source) };
}

/** Our stand-ins do not always fit where they stand: not in brackets by themselves, not after another article. */
function tidy(line: string, phrases: Phrases): string {
  return applyRules(line, makeTidyRules(phrases));
}

const makeTidyRules = remember(({ address, code, formula }: Phrases): readonly Rule[] => [
  [` (${address})`, new RegExp(` \\(${address}\\)`, 'g'), ''],
  ...[address, code, formula].flatMap((phrase): Rule[] => {
    const [article = ''] = phrase.split(' ');
    return article === phrase ? [] : [[phrase, new RegExp(`(?<!\\p{L})${article} ${phrase}`, 'giu'), (found) => found.slice(0, article.length) + phrase.slice(article.length)]];
  }),
]);

function isSame(one: string, other: string): boolean {
  // two lines nearly always begin with another letter
  const first = (text: string): string | undefined => /[\p{L}\p{N}]/u.exec(text)?.[0].toLowerCase();
  if (first(one) !== first(other)) return false;
  const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return letters(one) !== '' && letters(one) === letters(other);
}
