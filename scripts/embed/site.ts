/** A documentation site as its generator's own starter has it, with pages whose titles try to break out. */
export interface Site {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  /** Folder of the pages. */
  readonly pages: string;
  /** Of `node_modules/.bin`, with its arguments. */
  readonly command: readonly [string, ...string[]];
  /** Folder of the built site. */
  readonly out: string;
  /** Addresses to open. */
  readonly visit: readonly string[];
}

// In code spans the titles are text for every generator; what Docreel makes of them has to be, too.
const body = `
Open the installer and follow its three steps. It asks for the folder and for the port.

## Use \`{{ 6 * 7 }}\` and \`{globalThis.X=1}\`

Templates are written with braces. The service reads them when it starts, and tells of each that it could not read.

## Close the \`</video>\` "tag" & \`{% raw %}\`

An element that was opened has to be closed. The service refuses a page on which one was left open.
`;
const page = (title: string): string => `---\ntitle: ${title}\nvideo:\n  languages: [en]\n  avatar: Abigail_office_front\n---\n${body}`;
const make = (dependencies: Readonly<Record<string, string>>): string => `${JSON.stringify({ name: 'proof', private: true, type: 'module', dependencies }, null, 2)}\n`;

export const sites: readonly Site[] = [
  {
    name: 'vitepress', pages: 'docs/guide', command: ['vitepress', 'build', 'docs'], out: 'docs/.vitepress/dist', visit: ['/guide/install'],
    files: {
      'package.json': make({ vitepress: '1.6.4' }),
      'docs/.vitepress/config.mts': 'export default { title: "Proof" };\n',
      'docs/index.md': '# Proof\n',
      'docs/guide/install.md': page('Install').replace('---\n\n', '---\n\n# Install\n\n'),
    },
  },
  {
    name: 'starlight', pages: 'src/content/docs/guide', command: ['astro', 'build'], out: 'dist', visit: ['/guide/install/', '/guide/extend/'],
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
    name: 'docusaurus', pages: 'docs', command: ['docusaurus', 'build'], out: 'build', visit: ['/install', '/extend'],
    files: {
      'package.json': make({ '@docusaurus/core': '3.10.2', '@docusaurus/preset-classic': '3.10.2', react: '19.2.0', 'react-dom': '19.2.0' }).replace('  "type": "module",\n', ''),
      'docusaurus.config.js': 'module.exports = { title: "Proof", url: "https://example.com", baseUrl: "/", onBrokenLinks: "ignore", presets: [["classic", { docs: { routeBasePath: "/", sidebarPath: undefined }, blog: false }]] };\n',
      'docs/install.md': page('Install'),
      'docs/extend.mdx': page('Extend'),
    },
  },
];
