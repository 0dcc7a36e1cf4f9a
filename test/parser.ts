import type { Includes } from '../src/core/include/expand.ts';
import { openPage, parsePage as parseWith } from '../src/core/page.ts';
import type { MarkdownParser } from '../src/core/parser/parser.ts';
import { ParserDoubt } from '../src/core/parser/parser.ts';
import { remarkParser } from '../src/core/parser/remark.ts';
import { satteriParser } from '../src/core/parser/satteri.ts';

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

/** A page from its text; the parameters are those of `openPage`, and what it may include. */
export function parsePage(...[path, text, site, video, includes]: [...Parameters<typeof openPage>, includes?: Includes]): ReturnType<typeof parseWith> {
  return parseWith(parser, openPage(path, text, site, video), includes);
}
