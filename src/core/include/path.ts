import { isRemote } from './directive.ts';
import type { Include } from './directive.ts';

/** The files of one commit, as includes are looked up in it. */
export interface IncludeTree {
  /** Whether a regular file stands there. */
  has(path: string): boolean;
  /** Whether a symbolic link stands there. */
  isLink(path: string): boolean;
  /** Folders of site generators, each with `/` at its end (empty for the repository's root), by the file or folder that tells it. */
  readonly sites: readonly { readonly folder: string; readonly kind: SiteSign }[];
}

export type SiteSign = 'vitepress' | 'mkdocs' | 'mdbook' | 'docusaurus' | 'astro';

/** Where an include leads: to a file, or nowhere, with the reason for a person. */
export type Resolved =
  | { readonly path: string }
  | { readonly fault: 'missing' | 'outside' | 'link' | 'remote'; readonly message: string };

const signs: readonly (readonly [RegExp, SiteSign])[] = [
  [/(?:^|\/)\.vitepress\/[^/]+/, 'vitepress'],
  [/(?:^|\/)mkdocs\.ya?ml$/, 'mkdocs'],
  [/(?:^|\/)book\.toml$/, 'mdbook'],
  [/(?:^|\/)docusaurus\.config\.[cm]?[jt]s$/, 'docusaurus'],
  [/(?:^|\/)astro\.config\.[cm]?[jt]s$/, 'astro'],
];

/** The index of a tree: made once for each, in one pass over its paths. */
export function makeIncludeTree(entries: Iterable<{ readonly path: string; readonly mode: string }>): IncludeTree {
  const files = new Set<string>();
  const links = new Set<string>();
  const sites = new Map<string, IncludeTree['sites'][number]>();
  for (const { path, mode } of entries) {
    if (mode === '120000') links.add(path);
    if (!mode.startsWith('100')) continue;
    files.add(path);
    if (!/vitepress\/|mkdocs|book\.toml|config/.test(path)) continue;
    for (const [sign, kind] of signs) {
      const found = sign.exec(path);
      if (found === null) continue;
      const folder = path.slice(0, found.index === 0 ? 0 : found.index + 1);
      sites.set(`${kind} ${folder}`, { folder, kind });
    }
  }
  return { has: (path) => files.has(path), isLink: (path) => links.has(path), sites: [...sites.values()].toSorted((a, b) => b.folder.length - a.folder.length) };
}

/**
 * Finds the file that an include names.
 * @param from path of the file that includes
 */
export function resolveInclude({ form, target }: Pick<Include, 'form' | 'target'>, from: string, tree: IncludeTree): Resolved {
  if (isRemote(target)) return { fault: 'remote', message: `"${target}" is an address: only files of the repository are read` };
  const places = listPlaces(form, target, from, tree);
  const inside = places.flatMap((place) => normalize(place) ?? []);
  const path = inside.find((each) => tree.has(each));
  if (path !== undefined) return { path };
  if (inside.length === 0) return { fault: 'outside', message: `"${target}" leads out of the repository` };
  const linked = inside.find((each) => listPrefixes(each).some((prefix) => tree.isLink(prefix)));
  if (linked !== undefined) return { fault: 'link', message: `"${target}" stands behind a symbolic link, and those are never followed` };
  const [first, ...more] = inside;
  return { fault: 'missing', message: `there is no file ${first ?? target}${more.length === 0 ? '' : ` (nor ${more.join(', ')})`}` };
}

/** Where a target may stand, in the order in which it is looked for. */
function listPlaces(form: Include['form'], target: string, from: string, tree: IncludeTree): readonly string[] {
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  const above = (...kinds: readonly SiteSign[]): readonly string[] =>
    tree.sites.filter((site) => kinds.includes(site.kind) && from.startsWith(site.folder)).map((site) => site.folder);
  switch (form) {
    case 'comment': {
      const rest = /^@\/?(.*)$/.exec(target)?.[1];
      // the source folder is a setting; what it is called nearly always
      return rest === undefined ? [folder + target] : [...above('vitepress'), ''].flatMap((root) => [root + rest, `${root}src/${rest}`, `${root}docs/${rest}`]);
    }
    case 'snippet': {
      // relative to the folder of mkdocs.yml unless its base_path says otherwise
      const plain = target.replace(/^\/+/, '');
      return [...new Set([...above('mkdocs').flatMap((root) => [root + plain, `${root}docs/${plain}`]), plain, `docs/${plain}`, folder + plain])];
    }
    case 'book':
    case 'docfx':
      return [(target.startsWith('~/') || target.startsWith('/') ? '' : folder) + target.replace(/^~?\/+/, '')];
    case 'import': {
      if (/^\.{1,2}\//.test(target)) return [folder + target];
      const alias = /^(?:@site|~|@|)\/(.*)$/.exec(target)?.[1];
      if (alias === undefined) return [folder + target];
      const roots = [...above('docusaurus', 'astro'), ''];
      return [...new Set(target.startsWith('@site/') || target.startsWith('/') ? roots.map((root) => root + alias) : roots.flatMap((root) => [`${root}src/${alias}`, root + alias]))];
    }
  }
}

/** A path without `.` and `..`; `undefined` where it leads out of the tree. */
function normalize(path: string): string | undefined {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

function listPrefixes(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
