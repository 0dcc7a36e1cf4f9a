import picomatch from 'picomatch';
import { parseLocale } from './locale.ts';
import { compareText } from './order.ts';
import type { Wanted } from './wanted.ts';

/** Narrows what may be bought; empty lists narrow nothing. */
export interface WantedFilter {
  /** Globs of pages; one that begins with `!` leaves out. A folder stands for all that is in it. */
  readonly paths: readonly string[];
  /** Tags, in any letter case. */
  readonly locales: readonly string[];
}

/** The wanted videos that a filter lets through. */
export function filterWanted(wanted: readonly Wanted[], filter: WantedFilter): readonly Wanted[] {
  return wanted.filter(makeFilter(filter));
}

/** The filter as a question about one wanted video. */
export function makeFilter(filter: WantedFilter | undefined): (wanted: Wanted) => boolean {
  const globs = (filter?.paths ?? []).map((glob) => glob.replace(/^(!?)(?:\.?\/)+/, '$1').replace(/\/+$/, ''));
  const match = (list: readonly string[]): ((path: string) => boolean) => picomatch(list.flatMap((glob) => [glob, `${glob}/**`]), { dot: true });
  const [yes, no] = [globs.filter((glob) => !glob.startsWith('!')), globs.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1))];
  const [isIn, isOut] = [match(yes), match(no)];
  const locales = new Set((filter?.locales ?? []).map((tag) => parseLocale(tag) ?? tag));
  return (wanted) => (yes.length === 0 || isIn(wanted.page)) && (no.length === 0 || !isOut(wanted.page)) && (locales.size === 0 || locales.has(wanted.locale));
}

/**
 * The pages of one shard of a matrix: every page is in exactly one, whatever their order.
 * @param index from 1 to `count`
 * @throws RangeError for an index that is not a shard
 */
export function shardPages(paths: Iterable<string>, index: number, count: number): readonly string[] {
  if (!(Number.isInteger(index) && Number.isInteger(count) && index >= 1 && index <= count)) {
    throw new RangeError(`expected a shard from 1 to ${count}, got ${index}`);
  }
  return [...new Set(paths)].toSorted(compareText).filter((_, position) => position % count === index - 1);
}
