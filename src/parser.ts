import { parsePage } from './core/page.ts';
import { ParserDoubt } from './core/parser/parser.ts';

type Rest<Parameters> = Parameters extends readonly [unknown, ...infer Others] ? Others : never;

/** `parsePage` with whichever parser the page needs. */
export type PageParser = (...page: Rest<Parameters<typeof parsePage>>) => Promise<ReturnType<typeof parsePage>>;

/**
 * Loads the quick parser now, and the reference only for a page that needs it: most runs need no remark, whose code and first
 * steps take longer than everything else that they do.
 */
export async function openPageParser(): Promise<PageParser> {
  const { satteriParser } = await import('./core/parser/satteri.ts');
  return async (...page) => {
    try {
      return parsePage(satteriParser, ...page);
    } catch (error) {
      if (!(error instanceof ParserDoubt)) throw error;
      const { remarkParser } = await import('./core/parser/remark.ts');
      return parsePage(remarkParser, ...page);
    }
  };
}
