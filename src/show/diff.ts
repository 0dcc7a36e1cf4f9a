import { diffArrays } from 'diff';
import type { Locale } from '../core/locale.ts';

/** A stretch of a narration: spoken before and after, only after, or only before. */
export interface Change {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

// Beyond this the two have little in common, and the search would take long.
const mostEdits = 2000;
// Words that stand alone between two changes read better as a part of them.
const leastSame = 4;

/**
 * The difference of two narrations word by word, words as the language has them (Japanese and Chinese write no spaces).
 * Where less than a third is common they are given one after the other, whole: a salad of words helps nobody.
 */
export function diffWords(before: string, after: string, locale: Locale): readonly Change[] {
  if (before === after) return after === '' ? [] : [{ kind: 'same', text: after }];
  const found = diffArrays(splitWords(before, locale), splitWords(after, locale), { maxEditLength: mostEdits });
  const changes = found?.map(({ added, removed, value }): Change => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') }));
  const same = changes?.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.trim().length : 0), 0) ?? 0;
  if (!changes || same * 3 < Math.min(before.length, after.length)) return whole(before, after);
  return joinChanges(changes);
}

function whole(before: string, after: string): readonly Change[] {
  return [{ kind: 'removed' as const, text: before }, { kind: 'added' as const, text: after }].filter(({ text }) => text !== '');
}

function splitWords(text: string, locale: Locale): string[] {
  return Array.from(new Intl.Segmenter(locale, { granularity: 'word' }).segment(text), ({ segment }) => segment);
}

// One removed and one added stretch between what stays, instead of many of a word each.
function joinChanges(changes: readonly Change[]): readonly Change[] {
  const joined: Change[] = [];
  let [removed, added] = ['', ''];
  const flush = (): void => {
    joined.push(...whole(removed, added));
    [removed, added] = ['', ''];
  };
  for (const [index, { kind, text }] of changes.entries()) {
    const last = index === changes.length - 1;
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if (text.trim().length < leastSame && !last && removed + added !== '' && !text.includes('\n')) {
      removed += text;
      added += text;
    } else {
      flush();
      joined.push({ kind, text });
    }
  }
  flush();
  return joined;
}

/** `12 words taken out, 9 new`; for languages without spaces, what their dictionary takes as words. */
export function countWords(changes: readonly Change[], locale: Locale): { readonly added: number; readonly removed: number } {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  const count = (kind: Change['kind']): number =>
    changes.filter((change) => change.kind === kind).reduce((sum, { text }) => sum + Array.from(segmenter.segment(text)).filter(({ isWordLike }) => isWordLike).length, 0);
  return { added: count('added'), removed: count('removed') };
}

/** The same changes with long stretches that stay cut to `context` characters at each end, `…` in place of the rest. */
export function cutSame(changes: readonly Change[], context: number): readonly Change[] {
  return changes.map((change, index) => {
    if (change.kind !== 'same' || change.text.length <= context * 2 + 20) return change;
    const first = index === 0 ? '' : cutAtSpace(change.text.slice(0, context), 'end');
    const last = index === changes.length - 1 ? '' : cutAtSpace(change.text.slice(-context), 'start');
    return { kind: 'same', text: `${first} … ${last}` };
  });
}

function cutAtSpace(text: string, side: 'start' | 'end'): string {
  const cut = side === 'end' ? text.replace(/\s\S*$/u, '') : text.replace(/^\S*\s/u, '');
  return (cut === '' ? text : cut).toWellFormed();
}
