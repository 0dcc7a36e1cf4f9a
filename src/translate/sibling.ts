import type { Locale } from '../core/locale.ts';
import { layouts } from './layout.ts';
import type { Layout, Origin } from './layout.ts';
import { isPattern, makePatternLayout } from './pattern.ts';
import { makePageTree, namesOtherLocale } from './tree.ts';

export { matchSiblingSections } from './align.ts';

/**
 * Finds a page's translations in the tree.
 * @param path the page, in its source language
 * @param locales those to look for
 * @param paths all paths of the tree; the same set object for all pages of a tree, which is indexed once
 * @param patterns the site's own layouts (`makePatternLayout`); where there are none, the known layouts are tried
 * @returns paths by locale; a locale without a translated page is left out
 */
export function findSiblings(path: string, source: Locale, locales: Iterable<Locale>, paths: ReadonlySet<string>, patterns: readonly string[] = []): ReadonlyMap<Locale, string> {
  const siblings = new Map<Locale, string>();
  const wanted = [...locales];
  if (wanted.length === 0) return siblings;
  const tree = makePageTree(paths);
  const order = listLayouts(patterns);
  for (const locale of wanted) {
    // a folder that stands for the source language holds no translation, though `en` comes to the same as `en-US`
    const names = tree.spell(locale).filter((name) => !tree.spell(source).includes(name));
    const found = names.flatMap((name) => order.map((layout) => layout.findSibling(path, source, name, tree))).find((each) => each !== undefined && each !== path);
    if (found !== undefined) siblings.set(locale, found);
  }
  return siblings;
}

/**
 * Finds the page that a file is a translation of. Such a file is never a page of its own.
 * @param paths and `patterns` as in `findSiblings`
 * @returns `undefined` where the file is no translation, or its original is not there (any more)
 */
export function findSourcePage(path: string, source: Locale, paths: ReadonlySet<string>, patterns: readonly string[] = []): Origin | undefined {
  const order = listLayouts(patterns);
  // all known layouts name the language in the path, and to index a large tree takes a while
  if (order === layouts && !namesOtherLocale(path, source)) return undefined;
  const tree = makePageTree(paths);
  for (const layout of order) {
    const found = layout.findOrigin(path, source, tree);
    if (found !== undefined && found.path !== path) return found;
  }
  return undefined;
}

const made = new Map<string, Layout>();

function listLayouts(patterns: readonly string[]): readonly Layout[] {
  const own = patterns.filter(isPattern).map((pattern) => {
    const layout = made.get(pattern) ?? makePatternLayout(pattern);
    made.set(pattern, layout);
    return layout;
  });
  return own.length === 0 ? layouts : own;
}
