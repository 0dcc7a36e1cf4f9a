import type { Item } from './element.ts';
import { findElementRule } from './component.ts';
import { isBadge } from './badge.ts';
import { own, shown } from './speech.ts';
import type { Piece } from './speech.ts';

interface Picture {
  readonly alt: string;
  readonly badge: boolean;
  readonly linked: boolean;
}

/**
 * The announcement of a paragraph that is nothing but pictures; `undefined` where it has words. Badges are silent, and so
 * are pictures without a text (they decorate) and rows of linked pictures (they are badges or sponsors).
 */
export function sayPictures(items: readonly Item[]): readonly Piece[] | undefined {
  const pictures: Picture[] = [];
  for (const item of items) {
    const found = findPictures(item, false);
    if (found === undefined) return undefined;
    pictures.push(...found);
  }
  const linked = pictures.filter((picture) => picture.linked).length;
  return pictures
    .filter((picture) => !picture.badge && picture.alt.trim() !== '' && !(picture.linked && linked > 1))
    .flatMap((picture) => shown('picture', own(picture.alt)));
}

function findPictures(item: Item, linked: boolean): readonly Picture[] | undefined {
  switch (item.type) {
    case 'image':
      return [{ alt: item.alt ?? '', badge: isBadge(item.url), linked }];
    case 'imageReference':
      // the address of a linked one stands elsewhere, and most are badges
      return [{ alt: item.alt ?? '', badge: linked, linked }];
    case 'break':
    case 'comment':
      return [];
    case 'text':
      return item.value.trim() === '' ? [] : undefined;
    case 'link':
    case 'linkReference':
      return collect(item.children, true);
    case 'element': {
      const rule = findElementRule(item.name);
      if (rule.say === 'break' || rule.say === 'nothing') return [];
      if (rule.say === 'shown' && rule.what === 'picture') return [{ alt: item.attributes['alt'] ?? '', badge: isBadge(item.attributes['src'] ?? ''), linked }];
      return ['a', 'picture', 'center'].includes(item.name) ? collect(item.children, linked || item.name === 'a') : undefined;
    }
    default:
      return undefined;
  }
}

function collect(items: readonly Item[], linked: boolean): readonly Picture[] | undefined {
  const found = items.map((item) => findPictures(item, linked));
  const all = found.flatMap((pictures) => pictures ?? []);
  // a link without a picture is words
  return found.includes(undefined) || all.length === 0 ? undefined : all;
}
