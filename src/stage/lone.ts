import { createHash } from 'node:crypto';
import type { Config } from '../config.ts';
import { isHeavy } from '../core/guard.ts';
import { mayInclude } from '../core/include/directive.ts';
import { remember } from '../core/lazy.ts';
import type { Narrate } from '../core/narrator.ts';
import { nameFile } from '../core/page.ts';
import type { OpenedPage } from '../core/page.ts';
import { makeSlowProblem, openPageReader, parseInDoubt } from '../reader.ts';
import type { PageReader } from '../reader.ts';
import { makeEmptyReading, makeReading } from './reading.ts';
import type { PageReading } from './reading.ts';

/** Reads the pages of a site. */
export interface SiteReader extends PageReader {
  /**
   * Reads a page that draws on nothing but its own text and the settings (`isLone`). Of pages that say the same, in two commits or in the
   * folders of two versions, one is read. One that could take long is read beside the others: it may be asked for before them.
   * @param narrate as in `ReadingContext`
   */
  readLone(page: OpenedPage, config: Config, narrate?: Narrate): Promise<PageReading>;
}

/** Whether a page with videos can be read by itself, its translations apart: it includes nothing. */
export function isLone({ text }: OpenedPage): boolean {
  return !mayInclude(text);
}

/** @param limit for a page that could take long, in milliseconds */
export async function openSiteReader(limit?: number): Promise<SiteReader> {
  const reader = await openPageReader(limit);
  const knownBy = remember((_config: Config) => new Map<string, PageReading>());
  return {
    ...reader,
    async readLone(page, config, narrate) {
      const known = knownBy(config);
      const key = hashPage(page);
      const before = known.get(key);
      if (before !== undefined) return giveReading(before, page);
      const reading = isHeavy(page.text) ? await readHeavy(page, config, reader) : await readAlone(page, config, narrate);
      // what is wrong with a page is told by its name
      if (reading.problems.length === 0) known.set(key, reading);
      return reading;
    },
  };
}

/** One that could take long is read in another thread, where it can be stopped. */
async function readHeavy(page: OpenedPage, config: Config, { openTrial }: PageReader): Promise<PageReading> {
  const result = await (await openTrial()).read(page, config);
  if (typeof result === 'string') return makeEmptyReading([makeSlowProblem(page.path, result)]);
  return result ?? readAlone(page, config);
}

/** Without keeping its tree, for which nobody asks again. */
export async function readAlone(page: OpenedPage, config: Config, narrate?: Narrate): Promise<PageReading> {
  const parsed = await parseInDoubt(page);
  return parsed.page === null ? makeEmptyReading(parsed.problems) : makeReading({ page: parsed.page, siblings: new Map() }, parsed.problems, { config, narrate });
}

/** What decides what a page comes to, apart from the settings. */
function hashPage({ path, text, bodyOffset, fenceLine, title, video, videoLine, skip, problems }: OpenedPage): string {
  const head = JSON.stringify([/\.mdx$/i.test(path), title === '' ? nameFile(path) : title, bodyOffset, fenceLine, videoLine, video, skip, problems]);
  return createHash('sha256').update(head).update(text.slice(bodyOffset)).digest('base64');
}

/** The reading of a page that says the same, as this page's own. */
function giveReading(reading: PageReading, { path }: OpenedPage): PageReading {
  const { site } = reading;
  if (site === null || site.page.path === path) return reading;
  return {
    ...reading,
    site: { ...site, page: { ...site.page, path } },
    wanted: reading.wanted.map((wanted) => ({ ...wanted, page: path, file: path })),
    sections: reading.sections.map((section) => ({ ...section, page: path })),
  };
}
