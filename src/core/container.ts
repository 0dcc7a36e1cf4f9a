import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';

/**
 * A block that a site generator marks by two lines (`::: tip Title` … `:::`, `!!! note`, `/// tip`, a paired shortcode).
 * Offsets in UTF-16 code units.
 */
export interface Container {
  /** In lower case: `tip`, `details`, `tab`, `code-group` … */
  readonly name: string;
  /** Whether the opening line was made into a heading that holds the title. */
  readonly titled: boolean;
  /** Where the opening line begins. */
  readonly start: number;
  /** Where the last character of its content ends. */
  readonly contentEnd: number;
  /** Where the closing line ends. */
  readonly end: number;
}

interface Parent {
  children: RootContent[];
}

/**
 * Puts the nodes that stand between the lines of each container into one `containerDirective`, the node that
 * remark-directive would have made, with the title as its label. Changes the tree.
 */
export function groupContainers(tree: Root, containers: readonly Container[]): void {
  // the inner ones first: they are children of the outer ones then
  const inner = [...containers].sort((a, b) => b.start - a.start || a.end - b.end);
  for (const container of inner) group(tree, container);
}

function group(parent: Parent, container: Container): void {
  const holder = parent.children.find((child) => isParent(child) && startOf(child) < container.start && endOf(child) >= container.contentEnd);
  if (holder !== undefined && isParent(holder)) return group(holder, container);
  const from = parent.children.findIndex((child) => startOf(child) >= container.start);
  if (from < 0) return undefined;
  const count = parent.children.slice(from).findIndex((child) => startOf(child) >= container.end);
  const children = parent.children.slice(from, count < 0 ? undefined : from + count);
  const [first] = children;
  if (first === undefined) return undefined;
  if (container.titled && first.type === 'heading') children[0] = makeLabel(first.children, first.position);
  const begin = first.position?.start;
  const last = children.at(-1)?.position?.end;
  const node: ContainerDirective = {
    type: 'containerDirective', name: container.name, attributes: {}, children: children.filter(isBlock),
    ...(begin === undefined || last === undefined ? {} : { position: { start: begin, end: last } }),
  };
  parent.children.splice(from, children.length, node);
  return undefined;
}

function makeLabel(children: PhrasingContent[], position: Paragraph['position']): Paragraph {
  return { type: 'paragraph', data: { directiveLabel: true }, children, ...(position === undefined ? {} : { position }) };
}

function isBlock(node: RootContent): node is ContainerDirective['children'][number] {
  // the only one that cannot stand within a page
  return node.type !== 'yaml';
}

function isParent(node: RootContent): node is RootContent & Parent {
  return ['blockquote', 'list', 'listItem', 'footnoteDefinition', 'containerDirective', 'mdxJsxFlowElement'].includes(node.type);
}

function startOf(node: RootContent): number {
  return node.position?.start.offset ?? 0;
}

function endOf(node: RootContent): number {
  return node.position?.end.offset ?? 0;
}
