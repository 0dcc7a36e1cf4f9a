import type { Nodes, Text } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { isInline } from './component.ts';
import { parseHtml } from './html.ts';

/** An element of raw HTML or JSX, with what stands between its tags, be it markdown or more of its kind. */
export interface Element {
  readonly type: 'element';
  /** As written; empty for a fragment. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Item[];
}

export interface Comment {
  readonly type: 'comment';
  /** With its delimiters. */
  readonly value: string;
}

/** What a narration is made of. */
export type Item = Nodes | Element | Comment;

const empty = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
/** Elements that a sibling of the same name ends. */
const selfEnding = new Set(['li', 'p', 'td', 'th', 'tr', 'dt', 'dd', 'option']);

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Item[];
}

/**
 * Makes elements of the tags that stand among a node's children: markdown leaves an opening tag and its closing tag as
 * siblings of what they embrace. Forgiving: what is never closed ends with its parent.
 */
export function makeItems(nodes: readonly Item[]): readonly Item[] {
  const loose = nodes.some(({ type }) => type === 'paragraph') ? nodes.flatMap(unravel) : nodes;
  if (!loose.some(({ type }) => type === 'html' || type.startsWith('mdx'))) return loose;
  const root: Open = { name: '', attributes: {}, children: [] };
  const open: Open[] = [root];
  const add = (item: Item): void => { (open.at(-1) ?? root).children.push(item); };
  const close = (): void => {
    const element = open.pop();
    if (element !== undefined) add({ type: 'element', ...element });
  };
  for (const node of loose) {
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') add(makeElement(node));
    else if ((node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') && /^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value)) add({ type: 'comment', value: node.value.trim() });
    else if (node.type !== 'html') add(node);
    else {
      for (const token of parseHtml(node.value)) {
        if (token.type === 'text') add(makeText(token.value));
        else if (token.type === 'comment') add(token);
        else if (token.type === 'close') {
          const at = open.findLastIndex(({ name }, index) => index > 0 && name === token.name);
          if (at > 0) while (open.length > at) close();
        } else {
          const { name, attributes } = token;
          if (selfEnding.has(name.toLowerCase()) && open.length > 1 && open.at(-1)?.name === name) close();
          if (token.closed || empty.has(name.toLowerCase())) add({ type: 'element', name, attributes, children: [] });
          // deeper is no document, and this is walked by recursion
          else if (open.length < 100) open.push({ name, attributes, children: [] });
        }
      }
    }
  }
  while (open.length > 1) close();
  return root.children;
}

/** A paragraph of nothing but tags is none to the reader: its tags embrace what follows, or stand for themselves. */
function unravel(node: Item): readonly Item[] {
  if (node.type !== 'paragraph') return [node];
  const isBlank = (child: Item): boolean => child.type === 'text' && child.value.trim() === '';
  const isTag = (child: Item): boolean => (child.type === 'html' && !/^<\/?(?:br|img|a|b|i|em|strong|code|kbd|span|sup|sub)\b/i.test(child.value)) || (child.type === 'mdxJsxTextElement' && !isInline(child.name ?? ''));
  if (!node.children.every((child) => isBlank(child) || isTag(child))) return [node];
  const tags = node.children.filter((child) => !isBlank(child));
  return tags.length > 0 ? tags : [node];
}

function makeText(value: string): Text {
  return { type: 'text', value };
}

function makeElement(node: MdxJsxFlowElement | MdxJsxTextElement): Element {
  const attributes: Record<string, string> = Object.create(null);
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') continue;
    attributes[attribute.name] = typeof attribute.value === 'object' && attribute.value !== null ? parseLiteral(attribute.value.value) ?? '' : attribute.value ?? '';
  }
  return { type: 'element', name: node.name ?? '', attributes, children: makeItems(node.children) };
}

/** The value of an expression that is nothing but a string. */
export function parseLiteral(expression: string): string | undefined {
  const [, quote, value] = /^\s*(["'`])([\s\S]*)\1\s*$/.exec(expression) ?? [];
  if (quote === undefined || value === undefined || value.includes(quote) || value.includes('${')) return undefined;
  return value.replace(/\\n/g, ' ').replace(/\\(.)/g, '$1');
}
