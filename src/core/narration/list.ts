import type { List, ListItem } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { isEnded } from './clean.ts';
import type { Element, Item } from './element.ts';
import type { Speaker } from './speaker.ts';
import { lead, ours, words } from './speech.ts';
import type { Piece, Speech } from './speech.ts';

/** An item a line; where the list is ordered, counted aloud. */
export function sayList(list: List, speaker: Speaker): readonly Piece[] {
  // a list of open boxes alone is a checklist for the reader, of which "to do" says nothing
  const mixed = list.children.some(({ checked }) => checked === true) && list.children.some(({ checked }) => checked === false);
  return sayItems(list.children.map((item) => ({ items: item.children, mark: mixed ? sayBox(item, speaker) : undefined })), list.ordered === true ? list.start ?? 1 : undefined, speaker);
}

/** @param start the first item's number; `undefined` where the items are not counted */
export function sayItems(
  items: readonly { readonly items: readonly Item[]; readonly mark?: Speech | undefined }[], start: number | undefined, speaker: Speaker,
): readonly Piece[] {
  return items.flatMap(({ items: children, mark }, index) => {
    const pieces = lead(mark, speaker.flow(children, { steps: false }));
    return start === undefined ? pieces : lead(ours(formatCount(start + index, speaker)), pieces);
  });
}

/**
 * Steps to be taken, counted aloud: a numbered list, components or blocks named "step", or a heading each.
 */
export function saySteps(items: readonly Item[], speaker: Speaker): readonly Piece[] {
  const counting = { ...speaker, steps: true };
  if (items.some(isStep)) {
    let count = 0;
    return items.flatMap((item) => {
      if (!isStep(item)) return speaker.flow([item]);
      count += 1;
      return sayItems([{ items: item.type === 'containerDirective' ? item.children : [item] }], count, counting);
    });
  }
  const depth = items.find((item) => item.type === 'heading')?.depth;
  if (depth === undefined || items.some((item) => item.type === 'list' && item.ordered === true)) return speaker.flow(items, { steps: true });
  const starts = items.flatMap((item, index) => (item.type === 'heading' && item.depth === depth ? [index] : []));
  return [...speaker.flow(items.slice(0, starts[0])), ...sayItems(starts.map((from, index) => ({ items: items.slice(from, starts[index + 1]) })), 1, counting)];
}

function isStep(item: Item): item is Element | ContainerDirective {
  return (item.type === 'element' && item.name === 'Step') || (item.type === 'containerDirective' && item.name === 'step');
}

/** What a term means, after the term. */
export function sayTerm(term: Speech, pieces: readonly Piece[], { phrases }: Speaker): readonly Piece[] {
  const name = term.text.trim();
  if (name === '') return pieces;
  if (phrases === undefined || isEnded(name) || pieces.length === 0) return [...words(term, true), ...pieces];
  return lead({ text: phrases.label(name), source: `${term.source.trim()} ` }, pieces);
}

function formatCount(count: number, { phrases, steps }: Speaker): string {
  if (phrases === undefined) return `${count}. `;
  return phrases.label(steps ? phrases.step(count) : phrases.ordinal(count));
}

function sayBox({ checked }: ListItem, { phrases }: Speaker): Speech | undefined {
  if (typeof checked !== 'boolean' || phrases === undefined) return undefined;
  return ours(phrases.label(checked ? phrases.done : phrases.open));
}
