import type { Nodes } from 'mdast';

/**
 * The text of a node as a reader sees it in a table of contents: without markup, comments, footnote marks and the
 * attributes (`{#id}`) that site generators take away.
 */
export function formatPlain(node: Nodes): string {
  return collect(node).replace(/\s+/g, ' ').trim();
}

function collect(node: Nodes): string {
  switch (node.type) {
    case 'text':
      return node.value.replace(/\s?\{[ \t]?:?[ \t]?[#.][^{}\n]*\}[ \t]*$/, '');
    case 'inlineCode':
      return node.value;
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    case 'break':
      return ' ';
    case 'textDirective':
      // "10:am" is no directive to its writer
      return node.children.length > 0 ? node.children.map(collect).join('') : `:${node.name}`;
    default:
      return 'children' in node ? node.children.map(collect).join('') : '';
  }
}
