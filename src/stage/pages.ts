import type { Config } from '../config.ts';
import { decodePage, openPage } from '../core/page.ts';
import type { DecodedPage, OpenedPage } from '../core/page.ts';
import { isHeavy } from '../core/guard.ts';
import type { Locale } from '../core/locale.ts';
import { makeNarrator } from '../core/narrator.ts';
import type { Narrate } from '../core/narrator.ts';
import { findSiblings, matchSiblingSections } from '../translate/sibling.ts';
import { readAhead } from './batch.ts';
import type { ReadFiles } from './blob.ts';
import { makeIncludeReader } from './include.ts';
import type { IncludeReader } from './include.ts';
import { isLone } from './lone.ts';
import type { SiteReader } from './lone.ts';
import { makeEmptyReading, makeReading } from './reading.ts';
import type { PageReading, ParsedSibling, ReadingContext } from './reading.ts';
import type { FileTree } from './tree.ts';

/** A page with videos, and where its translations stand. */
interface Source {
  readonly page: OpenedPage;
  readonly translations: ReadonlyMap<Locale, string>;
}

/** The pages of one commit. */
export interface PagesSide {
  readonly tree: FileTree;
  readonly read: ReadFiles;
  readonly context: ReadingContext;
  /** Told how many have been read, now and then. */
  readonly onRead?: (count: number) => void;
}

export interface PagesInput {
  /** Those that are in the tree of a side, or of several. */
  readonly paths: readonly string[];
  /** One commit, or the two of a comparison. */
  readonly sides: readonly PagesSide[];
  readonly reader: SiteReader;
}

/**
 * Reads pages together with their translations, in the order of the paths: each on one side after the other, before the next page is begun.
 * What it says on several sides is said once.
 */
export async function* readPages({ paths, sides, reader }: PagesInput): AsyncGenerator<readonly [side: PagesSide, path: string, reading: PageReading]> {
  const opened = sides.map((side) => ({ side, ...openSide(side, reader) }));
  for await (const { items, found, pause } of readAhead(paths, (some) => Promise.all(opened.map(({ readTexts }) => readTexts(some))))) {
    const pages = await Promise.all(opened.map(async ({ side, openPages }, index) => ({ side, by: await openPages(found[index] ?? new Map()) })));
    for (const [index, path] of items.entries()) {
      await pause(index);
      const asked = pages.flatMap(({ side, by }) => {
        const readPage = by.get(path);
        return readPage === undefined ? [] : [{ side, readPage }];
      });
      const shared: Shared = asked.length > 1 ? { narrate: makeNarrator(), parse: parseOnce(reader) } : { narrate: undefined, parse: reader.parse };
      for (const { side, readPage } of asked) yield [side, path, await readPage(shared)];
    }
    for (const { onRead, tree } of sides) onRead?.(items.filter((path) => tree.paths.has(path)).length);
  }
}

/** What the sides of a page have in common. */
interface Shared {
  readonly narrate: Narrate | undefined;
  readonly parse: SiteReader['parse'];
}

type ReadPage = (shared: Shared) => Promise<PageReading>;

/** Parses what is the same on both sides once: a page of which only translations have changed, or one whose translation has not. */
function parseOnce({ parse }: SiteReader): SiteReader['parse'] {
  const known = new Map<string, { readonly page: OpenedPage; readonly parsed: ReturnType<SiteReader['parse']> }>();
  return (page, includes) => {
    if (!isLone(page)) return parse(page, includes);
    const before = known.get(page.path);
    // what else has been read of it is read of these
    if (before !== undefined && before.page.text === page.text && JSON.stringify(before.page.video) === JSON.stringify(page.video)) return before.parsed;
    const parsed = parse(page, includes);
    known.set(page.path, { page, parsed });
    return parsed;
  };
}

function openSide({ tree, read, context }: PagesSide, reader: SiteReader): {
  readonly readTexts: (paths: Iterable<string>) => Promise<ReadonlyMap<string, DecodedPage>>;
  readonly openPages: (texts: ReadonlyMap<string, DecodedPage>) => Promise<ReadonlyMap<string, ReadPage>>;
} {
  const { config } = context;
  const drawn = makeIncludeReader(tree.entries, read);
  const readTexts = async (some: Iterable<string>): Promise<ReadonlyMap<string, DecodedPage>> => {
    const texts = new Map([...await read(some)].map(([path, bytes]) => [path, decodePage(path, bytes)] as const));
    await drawn.prepare([...texts].flatMap(([path, { text, problem }]) => (problem === undefined ? [[path, text] as const] : [])));
    return texts;
  };
  const openPages = async (texts: ReadonlyMap<string, DecodedPage>): Promise<ReadonlyMap<string, ReadPage>> => {
    const pages = [...texts].map(([path, file]) => [path, openSource(path, file, tree, config)] as const);
    const sources = pages.flatMap(([, page]) => ('translations' in page ? [page] : []));
    const translated = await readTexts(new Set(sources.flatMap(({ translations }) => [...translations.values()])));
    // a translated narration is one of several ways to a language, which takes more than the page to choose
    const lone = new Set(context.text === undefined ? sources.filter(({ page, translations }) => translations.size === 0 && isLone(page)) : []);
    // begun before the others, and waited for in their turn
    const heavy = new Map([...lone].filter(({ page }) => isHeavy(page.text)).map((source) => [source, reader.readLone(source.page, config)] as const));
    for (const reading of heavy.values()) reading.catch(() => undefined);
    return new Map(pages.map(([path, page]) => [path, async (shared: Shared): Promise<PageReading> => {
      if (!('translations' in page)) return page;
      if (lone.has(page)) return heavy.get(page) ?? reader.readLone(page.page, config, shared.narrate);
      return readSource(page, translated, drawn, shared, context);
    }] as const));
  };
  return { readTexts, openPages };
}

function openSource(path: string, { text, problem }: DecodedPage, tree: FileTree, config: Config): Source | PageReading {
  if (problem !== undefined) return makeEmptyReading([problem]);
  const page = openPage(path, text, config.video);
  if (page.video === null) return makeEmptyReading(page.problems);
  const { source, languages } = page.video;
  return { page, translations: findSiblings(path, source, languages.filter((locale) => locale !== source), tree.paths, config.pages) };
}

/** A page with whatever it draws on: files that it includes, its translations, narrations that were translated. */
async function readSource({ page: opened, translations }: Source, texts: ReadonlyMap<string, DecodedPage>, { includes }: IncludeReader, { narrate, parse }: Shared, context: ReadingContext): Promise<PageReading> {
  const { page, problems } = await parse(opened, includes);
  if (page === null) return makeEmptyReading(problems);
  const all = [...problems];
  const siblings = new Map<Locale, ParsedSibling>();
  for (const [locale, path] of translations) {
    const file = texts.get(path);
    if (file === undefined) continue;
    const sibling = file.problem === undefined ? await parse(openPage(path, file.text, context.config.video, page.video), includes) : { page: null, problems: [file.problem] };
    all.push(...sibling.problems);
    if (sibling.page !== null) siblings.set(locale, { page: sibling.page, sections: matchSiblingSections(page, sibling.page) });
  }
  return makeReading({ page, siblings }, all, { ...context, narrate });
}
