import type { List, ListItem } from 'mdast';
import type { Item } from './element.ts';
import type { Speaker } from './speaker.ts';
import { lead, ours } from './speech.ts';
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

function formatCount(count: number, { phrases, steps }: Speaker): string {
  if (phrases === undefined) return `${count}. `;
  return phrases.label(steps ? phrases.step(count) : phrases.ordinal(count));
}

function sayBox({ checked }: ListItem, { phrases }: Speaker): Speech | undefined {
  if (typeof checked !== 'boolean' || phrases === undefined) return undefined;
  return ours(phrases.label(checked ? phrases.done : phrases.open));
}
