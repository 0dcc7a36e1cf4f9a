import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxTextElement, MdxTextExpression } from 'mdast-util-mdx';
import { isInline } from '../narration/component.ts';

/**
 * Takes components and expressions out of paragraphs that hold nothing else, as MDX's own compiler does
 * (`remark-mark-and-unravel` in @mdx-js/mdx): `<Card>text</Card>` on one line is a block. Elements that HTML has for words,
 * such as `<kbd>`, stay in a paragraph. Changes the tree; a tree that is so already stays as it is.
 */
export function unravel(parent: { children: RootContent[] }): void {
  parent.children = parent.children.flatMap((node): RootContent[] => {
    if (node.type === 'paragraph') return findBlocks(node);
    if (isParent(node)) unravel(node);
    return [node];
  });
  parent.children = joinWords(parent.children);
}

function isParent(node: RootContent): node is RootContent & Pick<Root, 'children'> {
  return 'children' in node && node.type !== 'paragraph';
}

/** The blocks that a paragraph really is: itself where it holds words. */
function findBlocks(node: Paragraph): RootContent[] {
  const inline = node.children.filter(isMdx);
  if (inline.length === 0 || !node.children.every((child) => isMdx(child) || isSpace(child))) return [node];
  return inline.map(makeBlock);
}

function makeBlock(node: MdxJsxTextElement | MdxTextExpression): RootContent {
  // the two kinds differ by name only, but for what their types allow as children
  return Object.assign(node, { type: node.type === 'mdxJsxTextElement' ? 'mdxJsxFlowElement' : 'mdxFlowExpression' } as const);
}

function isMdx(node: PhrasingContent): node is MdxJsxTextElement | MdxTextExpression {
  return node.type === 'mdxJsxTextElement' || node.type === 'mdxTextExpression';
}

function isSpace(node: PhrasingContent): boolean {
  return node.type === 'text' && /^[\t\r\n ]*$/.test(node.value);
}

/** Puts elements that stand within lines, and follow one another without a blank line, into paragraphs again. */
function joinWords(children: readonly RootContent[]): RootContent[] {
  const joined: RootContent[] = [];
  let open: { readonly paragraph: Paragraph; readonly last: RootContent } | undefined;
  for (const node of children) {
    const inline = makeInline(node);
    if (inline === undefined) {
      joined.push(node);
      open = undefined;
      continue;
    }
    const [from, to] = [open?.last.position?.end, node.position?.start];
    if (open !== undefined && from !== undefined && to !== undefined && to.line <= from.line + 1) {
      if (to.offset !== from.offset) open.paragraph.children.push({ type: 'text', value: ' ' });
      open.paragraph.children.push(inline);
      if (open.paragraph.position !== undefined && node.position !== undefined) open.paragraph.position.end = node.position.end;
      open = { paragraph: open.paragraph, last: node };
    } else {
      const paragraph: Paragraph = { type: 'paragraph', children: [inline], ...(node.position === undefined ? {} : { position: { ...node.position } }) };
      joined.push(paragraph);
      open = { paragraph, last: node };
    }
  }
  return joined;
}

/** The element as one within a line; `undefined` for blocks, and for elements whose tags stand on lines of their own. */
function makeInline(node: RootContent): MdxJsxTextElement | undefined {
  if (node.type !== 'mdxJsxFlowElement' || node.children.length === 0 || !isInline(node.name ?? 'div')) return undefined;
  const children = (node.children as readonly RootContent[]).filter(isPhrasing);
  return children.length < node.children.length ? undefined : { ...node, type: 'mdxJsxTextElement', children };
}

const phrasing = new Set(['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'break', 'link', 'linkReference', 'image', 'imageReference', 'footnoteReference', 'html', 'textDirective', 'mdxJsxTextElement', 'mdxTextExpression']);

function isPhrasing(node: RootContent): node is PhrasingContent {
  return phrasing.has(node.type);
}
