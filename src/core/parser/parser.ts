import type { Root } from 'mdast';
import type { Flavour } from '../page.ts';

/** Reads markdown into a syntax tree whose every block has its place in the text. */
export interface MarkdownParser {
  /**
   * @param text with front matter, zones and the marks of site generators already hidden
   * @throws ParserDoubt from the quick parser, where the reference has to be asked; from the reference an error with `line` for
   *   what is no MDX, and RangeError where its stack overflows
   */
  parse(text: string, flavour: Flavour): Root;
}

/** The quick parser does not vouch for what it read: the reference decides. */
export class ParserDoubt extends Error {
  override name = 'ParserDoubt' as const;
}
