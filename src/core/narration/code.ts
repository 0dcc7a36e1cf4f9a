import type { Code } from 'mdast';
import type { Shown } from './speech.ts';

const byLanguage: Readonly<Record<string, Shown>> = Object.fromEntries([
  ...['mermaid', 'plantuml', 'puml', 'dot', 'graphviz', 'gv', 'd2', 'ditaa', 'nomnoml', 'svgbob', 'bytefield', 'wavedrom', 'vega', 'vega-lite', 'structurizr', 'flowchart', 'sequence'].map((name) => [name, 'diagram'] as const),
  ...['math', 'latex', 'tex', 'katex', 'asciimath'].map((name) => [name, 'formula'] as const),
  ...['sh', 'bash', 'shell', 'zsh', 'fish', 'console', 'terminal', 'shellsession', 'powershell', 'pwsh', 'ps1', 'ps', 'cmd', 'bat', 'batch', 'shell-session', 'sh-session'].map((name) => [name, 'command'] as const),
  ...['tree', 'filetree', 'file-tree', 'files'].map((name) => [name, 'files'] as const),
  ...['figure', 'image'].map((name) => [name, 'picture'] as const),
]);

/** Directives of MyST that stand as code blocks and show nothing. */
const silent = new Set(['toctree', 'contents', 'tableofcontents', 'index', 'include', 'eval-rst', 'raw', 'bibliography', 'footbibliography']);

/**
 * What a code block shows (`undefined`: nothing), and the title that its writer gave it. Its code is not looked at: correcting
 * it costs nothing.
 */
export function describeCode(node: Pick<Code, 'lang' | 'meta'>): { readonly what: Shown | undefined; readonly title: string | undefined } {
  const language = (node.lang ?? '').toLowerCase().replace(/^\{?\.?/, '').replace(/[{:,}[].*$/, '');
  // `js{2}[title]` has no space before its meta, which is then a part of the language
  const meta = `${/[{:[].*$/.exec(node.lang ?? '')?.[0] ?? ''} ${node.meta ?? ''}`.slice(0, 2000).replace(/\[\[.*\]\]/g, ' ');
  const found = /(?:^|[\s{,])(?:title|filename|file|caption)\s*=\s*(?:"([^"]*)"|'([^']*)'|([\w./@-][^\s"'}]*))/.exec(meta);
  const title = found?.[1] ?? found?.[2] ?? found?.[3] ?? /(?:^|[\s}])\[([^\]["{}]*[^\]["{}\d\s,-][^\]["{}]*)\]/.exec(meta)?.[1]
    // the name of a file alone (Mintlify, react.dev)
    ?? /^ *([\w@-][\w./@-]*\.[a-z]{1,6})(?=\s|$)/.exec(meta)?.[1];
  return { what: (node.lang ?? '').startsWith('{') && silent.has(language) ? undefined : byLanguage[language] ?? 'example', title: title?.trim() === '' ? undefined : title?.trim() };
}
