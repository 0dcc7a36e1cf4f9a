import type { Nodes, Root } from 'mdast';
import type { MdxjsEsm } from 'mdast-util-mdx';
import { markdownToMdast, mdxToMdast } from 'satteri';
import type { Flavour } from '../page.ts';
import { ParserDoubt } from './parser.ts';
import type { MarkdownParser } from './parser.ts';

const features = { gfm: true, directive: true, frontmatter: false };

/** What the two are known to read differently, with the flavour where they do; all of it is rare. */
const doubts: readonly (readonly [reason: string, pattern: RegExp, only?: Flavour])[] = [
  ['a NUL character', /\0/],
  ['an address of XMPP', /xmpp:/i],
  ['a line that is nearly a directive', /^[ \t>]*::[A-Za-z][\w-]*(?![\w-])(?!(?:\[[^\]\n]*\])?(?:\{[^}\n]*\})?[ \t]*$)/m],
  ['emphasis beside an emoji', /[*_~][\u{10000}-\u{10FFFF}]|[\u{10000}-\u{10FFFF}][*_~]/u],
  ['a footnote', /^[ \t>]*\[\^[^\]\n]+\]:/m, 'mdx'],
];

/**
 * Sätteri, a parser in Rust that makes remark's trees some twenty times as fast: equal to the node and the offset on all that
 * `test/core/parser.test.ts` compares. Where it is known to differ, or refuses a text, it doubts.
 */
export const satteriParser: MarkdownParser = {
  parse(text, flavour) {
    const [reason] = doubts.find(([, pattern, only]) => (only ?? flavour) === flavour && pattern.test(text)) ?? [];
    if (reason !== undefined) throw new ParserDoubt(reason);
    let tree: Root;
    try {
      // both make a root; their type is that of all nodes
      tree = (flavour === 'mdx' ? mdxToMdast : markdownToMdast)(text, { features }) as Root;
    } catch (cause) {
      throw new ParserDoubt('refused', { cause });
    }
    check(tree, text);
    return tree;
  },
};

/** Throws where the tree holds what the two parsers may read differently; ends import blocks where their last line ends. */
function check(node: Nodes, text: string): void {
  switch (node.type) {
    case 'delete':
      // remark is told to take a single tilde for a tilde
      if (!text.startsWith('~~', node.position?.start.offset)) throw new ParserDoubt('a single tilde');
      break;
    case 'containerDirective':
      // those that a page marks properly were hidden before; of the others remark takes some for none
      throw new ParserDoubt('half a directive');
    case 'mdxjsEsm':
      // remark has acorn read them, and takes what is none for an error
      if (!arePlainImports(node.value)) throw new ParserDoubt('imports or exports to be checked');
      trimEnd(node, text);
      break;
    default:
  }
  if ('children' in node) for (const child of node.children) check(child, text);
}

const specifier = String.raw`[\w$]+(?:\s+as\s+[\w$]+)?`;
const statement = new RegExp(String.raw`\s*import\s+(?:(?:[\w$]+|(?:[\w$]+\s*,\s*)?(?:\*\s*as\s+[\w$]+|\{\s*(?:${specifier}\s*(?:,\s*${specifier}\s*)*,?\s*)?\}))\s*from\s*)?(?:"[^"\n]*"|'[^'\n]*')[ \t]*;?[ \t]*(?:\n|$)`, 'y');

/** Whether there is nothing but imports, one a line, as nearly all pages have them. */
function arePlainImports(code: string): boolean {
  statement.lastIndex = 0;
  while (statement.lastIndex < code.length) if (!statement.test(code)) return false;
  return true;
}

/** Sätteri counts the line break after the last line in. */
function trimEnd({ position }: MdxjsEsm, text: string): void {
  if (position?.end.offset === undefined) return;
  const whole = text.slice(0, position.end.offset);
  const kept = whole.replace(/[\r\n]+$/, '');
  const breaks = whole.slice(kept.length).match(/\r\n|\n|\r/g)?.length ?? 0;
  position.end = { line: position.end.line - breaks, column: kept.length - Math.max(kept.lastIndexOf('\n'), kept.lastIndexOf('\r')), offset: kept.length };
}
