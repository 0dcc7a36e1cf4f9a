import { lazy, rememberEach } from '../core/lazy.ts';
import { parseLocale } from '../core/locale.ts';
import type { Locale } from '../core/locale.ts';

/** A tree of pages, as translations are looked for in it. */
export interface PageTree {
  has(path: string): boolean;
  /** The path itself or the same page with another markdown extension: a `.md` page may be translated as `.mdx`. */
  find(path: string): string | undefined;
  /** How a locale is spelled in this tree's folders and file names: exact tags first, then what comes to the same (`zh-cn` for zh-Hans). */
  spell(locale: Locale): readonly string[];
  /** The locale that a folder's name or a name's suffix stands for, if any: `pt-br` and `pt_BR` are pt-BR. */
  locale(name: string): Locale | undefined;
  /** All pages with this file name, extension apart, in steady order. */
  list(path: string): readonly string[];
  /** Whether what stands in a folder is a mirror of what stands beside it: a language, and not a topic that is called like one. */
  isMirror(folder: readonly string[]): boolean;
}

const extensions = ['.md', '.mdx', '.markdown'];
const tag = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,3}$/i;
/** Languages with three letters that documentation is translated to; the other few hundred are folders of another kind. */
const longTags = new Set(['ast', 'bho', 'ceb', 'ckb', 'cmn', 'fil', 'gsw', 'haw', 'hsb', 'kab', 'kmr', 'kok', 'mai', 'nds', 'scn', 'wuu', 'yue']);
/** Scripts that translations are told apart by: `or-path` and `no-memo` are no languages in a script of that name. */
const scripts = new Set(['latn', 'cyrl', 'arab', 'hans', 'hant', 'deva', 'beng', 'guru', 'telu', 'mong', 'tfng', 'adlm', 'olck', 'mtei']);
/** Names of languages that are names of topics as often. */
const topics = new Set(['am', 'as', 'br', 'cs', 'ga', 'id', 'ii', 'io', 'is', 'it', 'ml', 'my', 'no', 'or', 'os', 'rn', 'se', 'sh', 'so', 'to', 'ts', 'tt', 'vi', 'vo']);
/** Every folder has one: they say nothing about mirrors. */
const index = /^(?:index|_index|readme)$/i;

const trees = new WeakMap<ReadonlySet<string>, PageTree>();

/** The tree of a set of paths; made once for each set. */
export function makePageTree(paths: ReadonlySet<string>): PageTree {
  const known = trees.get(paths) ?? build(paths);
  trees.set(paths, known);
  return known;
}

function build(paths: ReadonlySet<string>): PageTree {
  const pages = [...paths].filter((path) => stem(path) !== path);
  const spellings = new Map<string, Locale>();
  const folders = new Set<string>();
  for (const path of pages) {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    for (const name of folders.has(folder) ? listEndings(nameFile(path)) : listNames(path)) {
      const locale = readName(name);
      if (locale !== undefined) spellings.set(name, locale);
    }
    folders.add(folder);
  }
  // most sites need neither
  const sorted = lazy(() => pages.toSorted());
  const named = lazy(() => Map.groupBy(sorted(), nameFile));
  const spelled = new Map<Locale, readonly string[]>();
  const mirrors = new Map<string, boolean>();
  const find = (path: string): string | undefined => (paths.has(path) ? path : stem(path) === path ? undefined : extensions.map((extension) => stem(path) + extension).find((each) => paths.has(each)));
  return {
    has: (path) => paths.has(path),
    find,
    spell(locale) {
      const found = spelled.get(locale) ?? spell(spellings, locale);
      spelled.set(locale, found);
      return found;
    },
    locale: readName,
    list: (path) => named().get(nameFile(path)) ?? [],
    isMirror(folder) {
      const key = folder.join('/');
      const found = mirrors.get(key) ?? isMirror(sorted(), folder, find);
      mirrors.set(key, found);
      return found;
    },
  };
}

/** A path without the extension of a page; any other path as it is. */
function stem(path: string): string {
  const at = path.lastIndexOf('.');
  return at >= 0 && extensions.includes(path.slice(at).toLowerCase()) ? path.slice(0, at) : path;
}

/** A file's name without its folders and a page's extension. */
function nameFile(path: string): string {
  return stem(path.slice(path.lastIndexOf('/') + 1));
}

/** What could be a language in a path: its folders, and what stands behind a dot, dash or underscore in the file's name; the longest first. */
export function listNames(path: string): readonly string[] {
  const segments = path.split('/');
  return [...segments.slice(0, -1), ...listEndings(stem(segments.at(-1) ?? ''))];
}

function listEndings(file: string): readonly string[] {
  const pieces = file.split(/[._-]/).slice(1);
  return pieces.map((_, index) => file.slice(file.length - pieces.slice(index).join('-').length));
}

/** Whether a path has the name of a language other than the source's in it, wherever translations are told by one. */
export function namesOtherLocale(path: string, source: Locale): boolean {
  return listNames(path).some((name) => {
    const locale = readName(name);
    return locale !== undefined && locale !== source;
  });
}

function readName(name: string): Locale | undefined {
  return tag.test(name) ? readLocale(name) : undefined;
}

// the same few names stand in all paths
const readLocale = rememberEach((name: string): Locale | undefined => {
  const [language = '', second = ''] = name.toLowerCase().split(/[-_]/, 2);
  // "src" is an old tag of Sardinian, and "new", "bin" and "man" are languages
  if (language.length > 2 && !longTags.has(language)) return undefined;
  if (/^[a-z]{4}$/.test(second) && !scripts.has(second)) return undefined;
  const locale = parseLocale(name.replaceAll('_', '-'));
  return locale?.split('-', 1).join('') === language ? locale : undefined;
});

function spell(spellings: ReadonlyMap<string, Locale>, locale: Locale): readonly string[] {
  const full = new Intl.Locale(locale).maximize().toString();
  const exact = [...spellings].filter(([, other]) => other === locale).map(([name]) => name);
  const same = [...spellings].filter(([, other]) => other !== locale && new Intl.Locale(other).maximize().toString() === full).map(([name]) => name);
  return [...exact.toSorted(), ...same.toSorted()];
}

function isMirror(pages: readonly string[], folder: readonly string[], find: (path: string) => string | undefined): boolean {
  const prefix = `${folder.join('/')}/`;
  const outer = folder.slice(0, -1).map((name) => `${name}/`).join('');
  const inside = pages.slice(findFirst(pages, prefix), findFirst(pages, prefix.replace(/\/$/, '0')));
  const telling = inside.filter((path) => !index.test(nameFile(path)));
  const mirrored = (path: string): boolean => find(`${outer}${path.slice(prefix.length)}`) !== undefined;
  if (telling.length === 0) return !topics.has(folder.at(-1)?.toLowerCase() ?? '') && inside.some(mirrored);
  return telling.filter(mirrored).length * 2 >= telling.length;
}

/** First place in a sorted list that is not before `text`. */
function findFirst(sorted: readonly string[], text: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
