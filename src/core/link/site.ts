import type { Flavour } from '../page.ts';

/**
 * The kind of site that will show a page: it decides how a video is embedded. `markdown` is a generator that leaves raw HTML out.
 */
export type SiteKind = 'github' | 'markdown' | 'html' | 'mdx';

/** What is known of the site that will show a page. */
export interface Site {
  /** `GitHub` where no generator is known. */
  readonly name: string;
  /** The configuration file that told it. */
  readonly file: string | undefined;
  readonly kind: SiteKind;
  /** What a comment looks like: `md` for `<!-- … -->`, `mdx` for braces. */
  readonly comments: Flavour;
}

interface Sign {
  readonly name: string;
  readonly file: RegExp;
  readonly md: SiteKind;
  readonly mdx: SiteKind;
  /** Comments of `.md` pages. */
  readonly comments?: Flavour;
}

// The file that tells a site apart, and how it takes the pages. Docusaurus and Mintlify parse `.md` as MDX too; but Docusaurus takes
// HTML's comments there, and Mintlify's build breaks at them (github.com/mintlify/mdx/issues/23).
const signs: readonly Sign[] = [
  { name: 'Docusaurus', file: /^docusaurus\.config\.[cm]?[jt]s$/, md: 'mdx', mdx: 'mdx' },
  { name: 'VitePress', file: /^\.vitepress\/config\.[cm]?[jt]s$/, md: 'html', mdx: 'html' },
  { name: 'VitePress', file: /^\.vitepress\/(?:config|theme)\/index\.[cm]?[jt]s$/, md: 'html', mdx: 'html' },
  { name: 'Astro', file: /^astro\.config\.[cm]?[jt]s$/, md: 'html', mdx: 'mdx' },
  { name: 'MkDocs', file: /^mkdocs\.ya?ml$/, md: 'html', mdx: 'html' },
  { name: 'Mintlify', file: /^(?:mint|docs)\.json$/, md: 'mdx', mdx: 'mdx', comments: 'mdx' },
  // Hugo leaves raw HTML out unless it is told that pages may be trusted; a poster that leads to the video is markdown.
  { name: 'Hugo', file: /^hugo\.(?:toml|ya?ml|json)$/, md: 'markdown', mdx: 'markdown' },
  { name: 'Hugo', file: /^config\/_default\/hugo\.(?:toml|ya?ml|json)$/, md: 'markdown', mdx: 'markdown' },
];
const aside = /(?:^|\/)(?:node_modules|examples?|fixtures?|tests?|__tests__|templates?|playgrounds?)\//;

/**
 * Tells which site will show a page, by the configuration files of known site generators.
 * @param paths all paths of the tree, from the repository's root, with `/`
 * @param pagePath where given, the generator nearest above the page decides; else the one nearest the root
 * @returns GitHub where none is known: pages are then shown as GitHub shows them, which takes no players
 */
export function findSite(paths: Iterable<string>, flavour: Flavour, pagePath?: string): Site {
  let best: { readonly folder: string; readonly above: boolean; readonly file: string; readonly sign: Sign } | undefined;
  for (const path of paths) {
    if (!/config|theme|mkdocs|mint|docs\.json|hugo\./.test(path)) continue;
    const found = parseSign(path);
    if (!found || (aside.test(path) && !pagePath?.startsWith(found.folder))) continue;
    const above = pagePath !== undefined && pagePath.startsWith(found.folder);
    const nearer = above ? !best?.above || found.folder.length > best.folder.length : !best?.above && found.folder.length < (best?.folder.length ?? Infinity);
    if (nearer) best = { ...found, above, file: path };
  }
  if (best === undefined) return { name: 'GitHub', file: undefined, kind: flavour === 'mdx' ? 'mdx' : 'github', comments: flavour };
  const { sign, file } = best;
  return { name: sign.name, file, kind: sign[flavour], comments: sign.comments ?? flavour };
}

function parseSign(path: string): { readonly folder: string; readonly sign: Sign } | undefined {
  // The last name, or from `.vitepress/` or `config/_default/` on.
  const name = /(?:^|\/)((?:\.vitepress|config\/_default)\/.+|[^/]+)$/.exec(path)?.[1] ?? '';
  // `docs.json` is a common name; Mintlify's stands at the top of the site.
  if (name === 'docs.json' && path !== name && !path.startsWith('docs/')) return undefined;
  const sign = signs.find(({ file }) => file.test(name));
  return sign && { folder: path.slice(0, path.length - name.length), sign };
}
