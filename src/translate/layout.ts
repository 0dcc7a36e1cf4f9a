import type { Locale } from '../core/locale.ts';
import type { PageTree } from './tree.ts';

/** Where a translated page's original stands, and the language of the translation. */
export interface Origin {
  readonly path: string;
  readonly locale: Locale;
}

/** How a kind of site lays out its translations. Both directions say `undefined` where the layout does not hold. */
export interface Layout {
  /** The page's translation, its folder or suffix spelled as `name`. */
  findSibling(path: string, source: Locale, name: string, tree: PageTree): string | undefined;
  findOrigin(path: string, source: Locale, tree: PageTree): Origin | undefined;
}

/** Whether a name stands for the source locale: `en` and `en-US` are the same, `pt` and `pt-PT` are not. */
function isSource(name: string, source: Locale, tree: PageTree): boolean {
  return tree.spell(source).includes(name);
}

function findSourceFolder(folders: readonly string[], source: Locale, tree: PageTree): number {
  return folders.findIndex((name) => isSource(name, source, tree));
}

/** `docs/en/guide/x.md` and `docs/es/guide/x.md`: Starlight, VitePress, MkDocs folders, Hugo's `content/<locale>/`. */
const folders: Layout = {
  findSibling(path, source, name, tree) {
    const segments = path.split('/');
    for (const [at, folder] of segments.slice(0, -1).entries()) {
      if (!isSource(folder, source, tree)) continue;
      const found = tree.find(segments.with(at, name).join('/'));
      if (found !== undefined) return found;
    }
    return undefined;
  },
  findOrigin(path, source, tree) {
    const segments = path.split('/');
    for (const [at, folder] of segments.slice(0, -1).entries()) {
      const locale = tree.locale(folder);
      if (locale === undefined || isSource(folder, source, tree)) continue;
      for (const name of tree.spell(source)) {
        const found = tree.find(segments.with(at, name).join('/'));
        if (found !== undefined) return { path: found, locale };
      }
    }
    return undefined;
  },
};

/** `docs/guide/x.md` and `docs/es/guide/x.md`: the source language at the root, as Starlight, VitePress and Hugo allow. */
const root: Layout = {
  findSibling(path, source, name, tree) {
    const segments = path.split('/');
    if (findSourceFolder(segments.slice(0, -1), source, tree) >= 0) return undefined;
    for (const at of segments.keys()) {
      const found = tree.find(segments.toSpliced(at, 0, name).join('/'));
      if (found !== undefined) return found;
    }
    return undefined;
  },
  findOrigin(path, source, tree) {
    const segments = path.split('/');
    if (findSourceFolder(segments.slice(0, -1), source, tree) >= 0) return undefined;
    for (const [at, folder] of segments.slice(0, -1).entries()) {
      const locale = tree.locale(folder);
      if (locale === undefined) continue;
      const found = tree.find(segments.toSpliced(at, 1).join('/'));
      // "docs/ml" beside "docs" may be Malayalam or machine learning
      if (found !== undefined && tree.isMirror(segments.slice(0, at + 1))) return { path: found, locale };
    }
    return undefined;
  },
};

/** `page.md` (or `page.en.md`) and `page.es.md`: MkDocs i18n, Hugo. */
const suffix: Layout = {
  findSibling(path, source, name, tree) {
    const [stem, extension] = splitExtension(path);
    const own = /\.([^./]+)$/.exec(stem);
    const bare = own !== null && isSource(own[1] ?? '', source, tree) ? stem.slice(0, own.index) : stem;
    return tree.find(`${bare}.${name}${extension}`);
  },
  findOrigin(path, source, tree) {
    const [stem, extension] = splitExtension(path);
    const own = /\.([^./]+)$/.exec(stem);
    const locale = own === null ? undefined : tree.locale(own[1] ?? '');
    if (own === null || locale === undefined || isSource(own[1] ?? '', source, tree)) return undefined;
    const bare = stem.slice(0, own.index);
    for (const name of ['', ...tree.spell(source).map((each) => `.${each}`)]) {
      const found = tree.find(`${bare}${name}${extension}`);
      if (found !== undefined) return { path: found, locale };
    }
    return undefined;
  },
};

function splitExtension(path: string): readonly [string, string] {
  const at = /\.[^./]+$/.exec(path)?.index ?? path.length;
  return [path.slice(0, at), path.slice(at)];
}

/**
 * Docusaurus: `<site>/docs/x.md` and `<site>/i18n/es/docusaurus-plugin-content-docs/current/x.md`; likewise versioned docs,
 * further instances of the plugin (`<folder>` and `…-docs-<folder>`), blog and pages.
 */
const docusaurus: Layout = {
  findSibling(path, _source, name, tree) {
    const segments = path.split('/');
    for (const at of segments.slice(0, -1).keys()) {
      for (const home of findHomes(segments.slice(at))) {
        const found = tree.find([...segments.slice(0, at), 'i18n', name, ...home].join('/'));
        if (found !== undefined) return found;
      }
    }
    return undefined;
  },
  findOrigin(path, _source, tree) {
    const segments = path.split('/');
    const at = segments.findIndex((name, index) => name === 'i18n' && segments[index + 2]?.startsWith('docusaurus-plugin-content-') === true);
    const locale = at < 0 ? undefined : tree.locale(segments[at + 1] ?? '');
    if (locale === undefined) return undefined;
    for (const folder of findOrigins(segments[at + 2] ?? '', segments.slice(at + 3))) {
      const found = tree.find([...segments.slice(0, at), ...folder].join('/'));
      if (found !== undefined) return { path: found, locale };
    }
    return undefined;
  },
};

const plugin = 'docusaurus-plugin-content-';

/** The places below `i18n/<locale>` for a path below the site. */
function findHomes([folder = '', ...rest]: readonly string[]): readonly (readonly string[])[] {
  const versioned = /^(?:(.+)_)?versioned_docs$/.exec(folder);
  if (versioned !== null) return [[versioned[1] === undefined ? `${plugin}docs` : `${plugin}docs-${versioned[1]}`, ...rest]];
  if (folder === 'blog') return [[`${plugin}blog`, ...rest]];
  if (folder === 'src' && rest[0] === 'pages') return [[`${plugin}pages`, ...rest.slice(1)]];
  return [[`${plugin}docs-${folder}`, 'current', ...rest], [`${plugin}docs`, 'current', ...rest], [`${plugin}blog-${folder}`, ...rest]];
}

/** The paths below the site for a path below `i18n/<locale>/<plugin>`. */
function findOrigins(name: string, rest: readonly string[]): readonly (readonly string[])[] {
  const kind = name.slice(plugin.length);
  const id = /^docs-(.+)$/.exec(kind)?.[1];
  if (kind === 'pages') return [['src', 'pages', ...rest]];
  if (kind.startsWith('blog')) return [[kind === 'blog' ? 'blog' : kind.slice('blog-'.length), ...rest]];
  const [version = '', ...inside] = rest;
  if (version.startsWith('version-')) return [[id === undefined ? 'versioned_docs' : `${id}_versioned_docs`, ...rest]];
  if (version !== 'current') return [];
  return id === undefined ? [['docs', ...inside]] : [[id, ...inside]];
}

/** Those that need no configuration, the surest first. */
export const layouts: readonly Layout[] = [docusaurus, folders, suffix, root];
