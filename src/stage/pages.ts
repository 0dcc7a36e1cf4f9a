import type { Config } from '../config.ts';
import { decodePage, openPage } from '../core/page.ts';
import type { DecodedPage, OpenedPage } from '../core/page.ts';
import { isHeavy } from '../core/guard.ts';
import type { Locale } from '../core/locale.ts';
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

export interface PagesInput {
  /** Those that are in the tree. */
  readonly paths: readonly string[];
  readonly tree: FileTree;
  readonly read: ReadFiles;
  readonly reader: SiteReader;
  readonly context: ReadingContext;
  /** Told how many have been read, now and then. */
  readonly onRead?: (count: number) => void;
}

/** Reads pages of one commit together with their translations, in the order of the paths. */
export async function* readPages({ paths, tree, read, reader, context, onRead = () => undefined }: PagesInput): AsyncGenerator<PageReading> {
  const { config } = context;
  const drawn = makeIncludeReader(tree.entries, read);
  const readTexts = async (some: Iterable<string>): Promise<ReadonlyMap<string, DecodedPage>> => {
    const texts = new Map([...await read(some)].map(([path, bytes]) => [path, decodePage(path, bytes)] as const));
    await drawn.prepare([...texts].flatMap(([path, { text, problem }]) => (problem === undefined ? [[path, text] as const] : [])));
    return texts;
  };
  let count = 0;
  for await (const { items, found: texts, pause } of readAhead(paths, readTexts)) {
    const pages = [...texts].map(([path, file]) => openSource(path, file, tree, config));
    const sources = pages.filter((page) => 'translations' in page);
    const translated = await readTexts(new Set(sources.flatMap(({ translations }) => [...translations.values()])));
    // a translated narration is one of several ways to a language, which takes more than the page to choose
    const lone = new Set(context.text === undefined ? sources.filter(({ page, translations }) => translations.size === 0 && isLone(page)) : []);
    // begun before the others, and waited for in their turn
    const heavy = new Map([...lone].filter(({ page }) => isHeavy(page.text)).map((source) => [source, reader.readLone(source.page, config)] as const));
    for (const reading of heavy.values()) reading.catch(() => undefined);
    for (const [index, page] of pages.entries()) {
      await pause(index);
      if (!('translations' in page)) yield page;
      else if (lone.has(page)) yield await (heavy.get(page) ?? reader.readLone(page.page, config));
      else yield await readSource(page, translated, drawn, reader, context);
    }
    onRead(count += items.length);
  }
}

function openSource(path: string, { text, problem }: DecodedPage, tree: FileTree, config: Config): Source | PageReading {
  if (problem !== undefined) return makeEmptyReading([problem]);
  const page = openPage(path, text, config.video);
  if (page.video === null) return makeEmptyReading(page.problems);
  const { source, languages } = page.video;
  return { page, translations: findSiblings(path, source, languages.filter((locale) => locale !== source), tree.paths, config.pages) };
}

/** A page with whatever it draws on: files that it includes, its translations, narrations that were translated. */
async function readSource({ page: opened, translations }: Source, texts: ReadonlyMap<string, DecodedPage>, { includes }: IncludeReader, { parse }: SiteReader, context: ReadingContext): Promise<PageReading> {
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
  return makeReading({ page, siblings }, all, context);
}
