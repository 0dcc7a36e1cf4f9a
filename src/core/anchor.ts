import type { Heading, RootContent } from 'mdast';

const attributes = /\{\s*:?\s*[^{}]*?#([^\s{}]+)[^{}]*\}\s*#*\s*$/;
const comment = /\{\/\*\s*#?([^\s*]+)\s*\*\/\}\s*#*\s*$/;
const anchor = /<(?:a|span)\s[^<>]*?\b(?:id|name)\s*=\s*\{?["']([^"']+)["']\}?[^<>]*>/g;
const anchorsOnly = /^\s*(?:<(a|span)\s[^<>]*?\b(?:id|name)\s*=\s*\{?["'][^"']+["']\}?[^<>]*(?:\/>|>\s*<\/\1>)\s*)+$/;

/**
 * The id that a writer gave to a heading: `{#id}`, `{: #id }`, `{/*id*\/}`, `<a id="id"></a>` in it.
 * @param text the page's text, because a parser takes some of these for prose and others away
 */
export function findHeadingId(heading: Heading, text: string): string | undefined {
  const raw = slice(heading, text).trimEnd().replace(/[\r\n]+[ \t]*(?:=+|-+)$/, '');
  // ids stand at the end; the patterns would be slow on a hostile heading
  const end = raw.slice(-300).trimEnd();
  return attributes.exec(end)?.[1] ?? comment.exec(end)?.[1] ?? findAnchor(raw);
}

/** Whether a node is nothing but anchors (`<a id="x"></a>`), as people put them before a heading. */
export function isAnchor(node: RootContent, text: string): boolean {
  return ['html', 'paragraph', 'mdxJsxFlowElement'].includes(node.type) && anchorsOnly.test(slice(node, text));
}

/** The last id in a run of anchors. */
export function findAnchor(raw: string): string | undefined {
  return [...raw.replace(/`[^`]*`/g, '').matchAll(anchor)].at(-1)?.[1];
}

function slice(node: RootContent, text: string): string {
  const { start, end } = node.position ?? {};
  return text.slice(start?.offset ?? 0, end?.offset ?? 0);
}
