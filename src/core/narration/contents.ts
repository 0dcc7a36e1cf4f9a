import { formatPlain } from '../plain.ts';
import type { Item } from './element.ts';

const title = /^(?:(?:table of )?contents|toc|on this page|in this (?:article|page|section|guide|document)|inhalt(?:sverzeichnis)?|auf dieser seite|índice|(?:tabla de )?contenidos?|en esta página|sommaire|table des matières|sur cette page|sumário|nesta página|目次|このページの内容|目录|本页(?:内容|目录)|目錄|本頁(?:內容|目錄))\s*[:：]?$/i;
/** Comments between which tools keep a list of the page's headings. */
const mark = /\btoc\b|doctoc|table of contents/i;

/** How many items from this one on are a table of the page's own contents: 0 where it begins none. */
export function countContents(items: readonly Item[], from: number): number {
  const item = items[from];
  if (item?.type !== 'comment' && item?.type !== 'heading' && item?.type !== 'paragraph') return 0;
  let next = from + 1;
  while (items[next]?.type === 'comment') next += 1;
  if (!isContents(items[next])) return 0;
  const begins = item.type === 'comment' ? mark.test(item.value) : title.test(formatPlain(item));
  return begins ? next + 1 - from : 0;
}

/** A list of nothing but links to places of the same page. */
function isContents(item: Item | undefined): boolean {
  return item?.type === 'list' && item.children.every(({ children }) => children.every((child) => isContents(child)
    || (child.type === 'paragraph' && child.children.length === 1 && child.children.every((link) => link.type === 'link' && link.url.startsWith('#')))));
}
