import picomatch from 'picomatch';
import { parseConfig } from './config.ts';
import { findSite } from './core/link.ts';
import { makePageFilter } from './stage/site.ts';
import { findSourcePage } from './translate/sibling.ts';

/** What a site probably wants, for whoever sets it up. */
export interface Suggestion {
  /** Glob of the pages. */
  readonly docs: string;
  /** How many files fit it. */
  readonly count: number;
  /** A page to begin with; `null` where there is none. */
  readonly page: string | null;
}

/** Where people begin to read, and so the page whose video is watched first. */
const beginnings = [/quick-?start/, /get(?:ting)?-?started/, /install/, /intro(?:duction)?/, /overview/, /tutorial/, /usage/, /index|readme/];

/** @param paths all paths of the repository, with `/` */
export function suggestAnswers(paths: readonly string[]): Suggestion {
  const docs = suggestDocs(paths);
  const pages = listPages(paths, docs);
  const known = new Set(paths);
  const isTranslation = (path: string): boolean => findSourcePage(path, 'en', known) !== undefined;
  return { docs, count: pages.length, page: suggestPage(pages, isTranslation) };
}

/** The paths that are pages by a glob, and no changelog, licence or the like. */
export function listPages(paths: readonly string[], docs: string): readonly string[] {
  return paths.filter(makePageFilter(parseConfig(null, '').config, [docs]));
}

function suggestDocs(paths: readonly string[]): string {
  // what stands at the root is a README and its kin
  const pages = listPages(paths, '**/*.{md,mdx}').filter((path) => path.includes('/'));
  const { file } = findSite(paths, 'md');
  const site = file?.replace(/(?:\.vitepress\/.*|[^/]*)$/, '') ?? '';
  const folders = Map.groupBy(pages.filter((path) => path.startsWith(site)), (path) => path.slice(site.length).split('/', 1)[0] ?? '');
  const known = ['docs', 'content', 'documentation'].map((name) => folders.get(name)).find((some) => some !== undefined && some.length * 4 >= pages.length);
  const most = known ?? [...folders.values()].toSorted((a, b) => b.length - a.length)[0];
  if (most === undefined) return 'docs/**/*.{md,mdx}';
  const root = findCommonFolder(most.length * 2 >= pages.length ? most : pages);
  return `${root}**/*.${most.some((path) => path.endsWith('.mdx')) ? '{md,mdx}' : 'md'}`;
}

/** `src/content/docs/`, or empty where they have no folder in common. */
function findCommonFolder(paths: readonly string[]): string {
  const [first = '', ...rest] = paths.map((path) => path.split('/').slice(0, -1));
  const folders = [...first];
  let length = folders.length;
  for (const other of rest) while (length > 0 && !folders.slice(0, length).every((name, index) => other[index] === name)) length -= 1;
  // a site of one page or one folder may grow beside it
  return folders.slice(0, paths.length === 1 ? 1 : length).map((name) => `${name}/`).join('');
}

function suggestPage(all: readonly string[], isTranslation: (path: string) => boolean): string | null {
  const sorted = all.filter((path) => !isTranslation(path)).toSorted((a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1));
  const stem = (path: string): string => path.replace(/\.mdx?$/i, '').toLowerCase().split('/').at(-1) ?? '';
  return beginnings.map((name) => sorted.find((path) => name.test(stem(path)))).find((path) => path !== undefined) ?? sorted[0] ?? null;
}

/** Whether a text can be a glob of pages at all. */
export function isGlob(text: string): boolean {
  try {
    return text.trim() !== '' && !/[\r\n]/.test(text) && picomatch.makeRe(text) instanceof RegExp;
  } catch {
    return false;
  }
}
