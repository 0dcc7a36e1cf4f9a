import { isHeavy } from './core/guard.ts';
import type { Includes } from './core/include/expand.ts';
import { lazy } from './core/lazy.ts';
import { parsePage } from './core/page.ts';
import type { OpenedPage } from './core/page.ts';
import { ParserDoubt } from './core/parser/parser.ts';
import type { Problem } from './core/problem.ts';
import type { Trial } from './trial.ts';

type ParsedPage = ReturnType<typeof parsePage>;

/** What makes pages of texts. */
export interface PageReader {
  /** `parsePage` with whichever parser the page needs. */
  parse(page: OpenedPage, includes?: Includes): Promise<ParsedPage>;
  /** Where a page is read that could take long (`isHeavy`). */
  readonly openTrial: () => Promise<Trial>;
}

// asked for again by each of thousands of pages, which Node answers a good deal slower
const loadQuick = lazy(() => import('./core/parser/satteri.ts'));

/**
 * Parses a page with the quick parser, and with the reference where that one doubts. The reference is loaded only then: most runs need no
 * remark, whose code and first steps take longer than everything else that they do.
 */
export async function parseInDoubt(page: OpenedPage, includes?: Includes): Promise<ParsedPage> {
  const { satteriParser } = await loadQuick();
  try {
    return parsePage(satteriParser, page, includes);
  } catch (error) {
    if (!(error instanceof ParserDoubt)) throw error;
    const { remarkParser } = await import('./core/parser/remark.ts');
    return parsePage(remarkParser, page, includes);
  }
}

/**
 * Loads the quick parser now. A page that could take long is first read where it can be stopped (`openTrial`), and refused if it was.
 * @param limit for such a page, in milliseconds
 */
export async function openPageReader(limit?: number): Promise<PageReader> {
  await loadQuick();
  const openTrial = lazy(async () => (await import('./trial.ts')).openTrial(limit));
  const parse = async (page: OpenedPage, includes?: Includes): Promise<ParsedPage> => {
    if (page.video !== null && isHeavy(page.text)) {
      const result = await (await openTrial()).run(page);
      if (result !== 'passed') return { page: null, problems: [makeSlowProblem(page.path, result)] };
    }
    return parseInDoubt(page, includes);
  };
  return { parse, openTrial };
}

export function makeSlowProblem(file: string, result: 'late' | 'untried'): Problem {
  return {
    severity: 'error', code: 'slow-page', file, line: 1,
    message: result === 'late' ? 'the page takes too long to read' : 'the page may take too long to read, as others of these pages do, and was not tried',
    hint: 'split or simplify the page, or leave it without videos (`video: false`)',
  };
}
