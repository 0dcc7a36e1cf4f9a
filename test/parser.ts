import { parsePage as parseWith } from '../src/core/page.ts';
import type { MarkdownParser } from '../src/core/parser/parser.ts';
import { ParserDoubt } from '../src/core/parser/parser.ts';
import { remarkParser } from '../src/core/parser/remark.ts';
import { satteriParser } from '../src/core/parser/satteri.ts';

type Rest<Parameters> = Parameters extends readonly [unknown, ...infer Others] ? Others : never;

/** As a run parses: quickly, and by the reference in doubt. */
const parser: MarkdownParser = {
  parse(text, flavour) {
    try {
      return satteriParser.parse(text, flavour);
    } catch (error) {
      if (!(error instanceof ParserDoubt)) throw error;
      return remarkParser.parse(text, flavour);
    }
  },
};

export function parsePage(...page: Rest<Parameters<typeof parseWith>>): ReturnType<typeof parseWith> {
  return parseWith(parser, ...page);
}
