import { mayInclude } from './core/include/directive.ts';
import { makeNarrator } from './core/narrator.ts';
import type { Narrator } from './core/narrator.ts';
import { parsePage } from './core/page.ts';
import { ParserDoubt } from './core/parser/parser.ts';

type Rest<Parameters> = Parameters extends readonly [unknown, ...infer Others] ? Others : never;
type PageInput = Rest<Parameters<typeof parsePage>>;
type PageOutput = ReturnType<typeof parsePage>;

/** So many pages are remembered with their trees, which take some 100 kB each: more than most comparisons have. */
const most = 1_000;

/** What makes pages and narrations of texts, each text once where there are not too many. */
export interface PageReader {
  /** `parsePage` with whichever parser the page needs. */
  parse(...page: PageInput): Promise<PageOutput>;
  readonly narrator: Narrator;
}

/**
 * Loads the quick parser now, and the reference only for a page that needs it: most runs need no remark, whose code and first
 * steps take longer than everything else that they do.
 */
export async function openPageReader(): Promise<PageReader> {
  const { satteriParser } = await import('./core/parser/satteri.ts');
  const parse = async (page: PageInput): Promise<PageOutput> => {
    try {
      return parsePage(satteriParser, ...page);
    } catch (error) {
      if (!(error instanceof ParserDoubt)) throw error;
      const { remarkParser } = await import('./core/parser/remark.ts');
      return parsePage(remarkParser, ...page);
    }
  };
  const known = new Map<string, { readonly page: PageInput; readonly parsed: Promise<PageOutput> }>();
  return {
    parse(...page) {
      const [path, text, site, video] = page;
      // what a page draws in may differ from commit to commit
      if (mayInclude(text)) return parse(page);
      const before = known.get(path);
      if (before !== undefined && before.page[1] === text && before.page[2] === site && before.page[3] === video) return before.parsed;
      const parsed = parse(page);
      known.set(path, { page, parsed });
      for (const oldest of known.keys()) {
        if (known.size <= most) break;
        known.delete(oldest);
      }
      return parsed;
    },
    narrator: makeNarrator(),
  };
}
