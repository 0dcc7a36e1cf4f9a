import type { Root } from 'mdast';
import type { MdxjsEsm } from 'mdast-util-mdx';
import { markdownToMdast, mdxToMdast } from 'satteri';
import { checkText, checkTree } from './doubt.ts';
import { ParserDoubt } from './parser.ts';
import type { MarkdownParser } from './parser.ts';

const features = { gfm: true, directive: true, frontmatter: false };

/**
 * Sätteri, a parser in Rust that makes remark's trees some twenty times as fast: equal to the node and the offset on all that
 * `test/core/parser.test.ts` compares. Where it is known to differ, or refuses a text, it doubts.
 */
export const satteriParser: MarkdownParser = {
  parse(text, flavour) {
    checkText(text, flavour);
    let tree: Root;
    try {
      // both make a root; their type is that of all nodes
      tree = (flavour === 'mdx' ? mdxToMdast : markdownToMdast)(text, { features }) as Root;
    } catch (cause) {
      throw new ParserDoubt('refused', { cause });
    }
    checkTree(tree, text, flavour);
    for (const node of tree.children) if (node.type === 'mdxjsEsm') trimEnd(node, text);
    return tree;
  },
};

/** Sätteri counts the line break after the last line in. */
function trimEnd({ position }: MdxjsEsm, text: string): void {
  if (position?.end.offset === undefined) return;
  const whole = text.slice(0, position.end.offset);
  const kept = whole.replace(/[\r\n]+$/, '');
  const breaks = whole.slice(kept.length).match(/\r\n|\n|\r/g)?.length ?? 0;
  position.end = { line: position.end.line - breaks, column: kept.length - Math.max(kept.lastIndexOf('\n'), kept.lastIndexOf('\r')), offset: kept.length };
}
