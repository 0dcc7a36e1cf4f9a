import { remark } from 'remark';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import type { MarkdownParser } from './parser.ts';

// one tilde is no strikethrough: `~5 to ~7` must not lose words
const gfm = { singleTilde: false };
const markdown = remark().use(remarkGfm, gfm).use(remarkDirective).freeze();
const mdx = remark().use(remarkGfm, gfm).use(remarkDirective).use(remarkMdx).freeze();

/** The reference: what markdown means is what remark reads. */
export const remarkParser: MarkdownParser = {
  parse: (text, flavour) => (flavour === 'mdx' ? mdx : markdown).parse(text),
};
