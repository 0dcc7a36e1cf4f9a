import type { Flavour } from '../page.ts';

/** The kind of site that will show a page: it decides how a video is embedded. */
export type SiteKind = 'github' | 'html' | 'mdx';

// The file that tells a site apart, and how it takes the pages: Docusaurus and Mintlify parse `.md` as MDX too.
const signs: readonly { readonly file: RegExp; readonly md: SiteKind; readonly mdx: SiteKind }[] = [
  { file: /^docusaurus\.config\.[cm]?[jt]s$/, md: 'mdx', mdx: 'mdx' },
  { file: /^\.vitepress\/config\.[cm]?[jt]s$/, md: 'html', mdx: 'html' },
  { file: /^\.vitepress\/(?:config|theme)\/index\.[cm]?[jt]s$/, md: 'html', mdx: 'html' },
  { file: /^astro\.config\.[cm]?[jt]s$/, md: 'html', mdx: 'mdx' },
  { file: /^mkdocs\.ya?ml$/, md: 'html', mdx: 'html' },
  { file: /^(?:mint|docs)\.json$/, md: 'mdx', mdx: 'mdx' },
  // Hugo leaves raw HTML out unless it is told that pages may be trusted; a poster that leads to the video is markdown.
  { file: /^hugo\.(?:toml|ya?ml|json)$/, md: 'github', mdx: 'github' },
  { file: /^config\/_default\/hugo\.(?:toml|ya?ml|json)$/, md: 'github', mdx: 'github' },
];
const aside = /(?:^|\/)(?:node_modules|examples?|fixtures?|tests?|__tests__|templates?|playgrounds?)\//;

/**
 * Tells how a page should embed a video, by the configuration files of known site generators.
 * @param paths all paths of the tree, from the repository's root, with `/`
 * @param pagePath where given, the generator nearest above the page decides; else the one nearest the root
 * @returns `github` where none is known: pages are then shown as GitHub shows them, which takes no players
 */
export function findSiteKind(paths: Iterable<string>, flavour: Flavour, pagePath?: string): SiteKind {
  let best: { readonly folder: string; readonly above: boolean; readonly kind: SiteKind } | undefined;
  for (const path of paths) {
    if (!/config|theme|mkdocs|mint|docs\.json|hugo\./.test(path)) continue;
    const found = parseSign(path, flavour);
    if (!found || (aside.test(path) && !pagePath?.startsWith(found.folder))) continue;
    const above = pagePath !== undefined && pagePath.startsWith(found.folder);
    const nearer = above ? !best?.above || found.folder.length > best.folder.length : !best?.above && found.folder.length < (best?.folder.length ?? Infinity);
    if (nearer) best = { ...found, above };
  }
  return best?.kind ?? (flavour === 'mdx' ? 'mdx' : 'github');
}

function parseSign(path: string, flavour: Flavour): { readonly folder: string; readonly kind: SiteKind } | undefined {
  for (const sign of signs) {
    // The last name, or from `.vitepress/` or `config/_default/` on.
    const name = /(?:^|\/)((?:\.vitepress|config\/_default)\/.+|[^/]+)$/.exec(path)?.[1] ?? '';
    if (!sign.file.test(name)) continue;
    // `docs.json` is a common name; Mintlify's stands at the top of the site.
    if (name === 'docs.json' && path !== name && !path.startsWith('docs/')) continue;
    return { folder: path.slice(0, path.length - name.length), kind: sign[flavour] };
  }
  return undefined;
}
