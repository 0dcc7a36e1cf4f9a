import type { Blockquote, Paragraph } from 'mdast';
import { formatPlain } from '../plain.ts';
import type { Item } from './element.ts';
import { findKind } from './kind.ts';
import type { Kind } from './kind.ts';
import type { Speaker } from './speaker.ts';
import { join, lead, ours, shown, words } from './speech.ts';
import type { Piece, Speech } from './speech.ts';

/**
 * A note, tip or warning: says its kind first, with its title if it has one, unless its writer does.
 * @param kind `undefined` where it has no kind that we have a word for
 */
export function sayRemark(kind: Kind | undefined, title: Speech | undefined, pieces: readonly Piece[], { phrases }: Speaker): readonly Piece[] {
  // a note whose title is "Important" is an important one
  const meant = title === undefined ? undefined : findKind(title.source.trim().replace(/\W+$/, ''));
  const name = kind === undefined ? undefined : phrases?.kind[meant ?? kind];
  const titled = title !== undefined && /\S/.test(title.text) && (kind === undefined || meant === undefined) && !isSame(title.text, name ?? '');
  if (name === undefined || phrases === undefined) return titled ? [...words(title, true), ...pieces] : pieces;
  const mark = ours(phrases.label(name));
  if (!titled) {
    const [first] = pieces;
    const said = first?.kind === 'words' && first.speech.text.trim().toLowerCase().startsWith(name.toLowerCase());
    return said ? pieces : lead(mark, pieces);
  }
  return [...words(title.text.toLowerCase().startsWith(name.toLowerCase()) ? title : join([mark, title]), true), ...pieces];
}

function isSame(one: string, other: string): boolean {
  const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return letters(one) === letters(other);
}

const alert = /^\[!([\w-]+)(?:\|[^\]]*)?\][+-]?[ \t]*([^\n]*)\n?/;

/** A quote, or a remark that is written as one: `> [!NOTE]` of GitHub, `> **Note**`. */
export function sayQuote(quote: Blockquote, speaker: Speaker): readonly Piece[] {
  const [first, ...rest] = quote.children;
  if (first?.type !== 'paragraph') return speaker.flow(quote.children);
  const [opening, ...following] = first.children;
  if (opening?.type === 'text') {
    // of Microsoft's documentation
    if (opening.value.startsWith('[!VIDEO ')) return shown('video');
    const division = /^\[!div\b[^\]]*\]\s*/i.exec(opening.value)?.[0].length ?? 0;
    if (division > 0) return speaker.flow([{ type: 'paragraph', children: [{ type: 'text', value: opening.value.slice(division) }, ...following] }, ...rest]);
    const [marker = '', name = '', title = ''] = alert.exec(opening.value) ?? [];
    if (marker !== '') {
      const paragraph: Paragraph = { type: 'paragraph', children: [{ type: 'text', value: opening.value.slice(marker.length) }, ...following] };
      return sayRemark(findKind(name), speaker.line([{ type: 'text', value: title }]), speaker.flow([paragraph, ...rest]), speaker);
    }
  }
  if (opening?.type === 'strong') {
    const kind = findKind(formatPlain(opening).replace(/\W+$/, ''));
    const [next] = following;
    const alone = next === undefined || next.type === 'break' || (next.type === 'text' && /^[:.]?\s*\n/.test(next.value));
    if (kind !== undefined && alone) {
      const items: readonly Item[] = next?.type === 'text' ? [{ type: 'text', value: next.value.replace(/^[:.]?\s*/, '') }, ...following.slice(1)] : following;
      return sayRemark(kind, undefined, [...words(speaker.line(items)), ...speaker.flow(rest)], speaker);
    }
  }
  return speaker.flow(quote.children);
}
