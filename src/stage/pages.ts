import type { Config } from '../config.ts';
import type { Locale } from '../core/locale.ts';
import { decodePage, dropTree } from '../core/page.ts';
import type { DecodedPage, Page, PageOutline } from '../core/page.ts';
import type { Problem } from '../core/problem.ts';
import type { SiblingSection } from '../core/wanted.ts';
import type { PageReader } from '../reader.ts';
import { findSiblings, matchSiblingSections } from '../translate/sibling.ts';
import { makeIncludeReader } from './include.ts';
import type { FileTree } from './tree.ts';

/** One page as it stands in one commit, with its translations. */
export interface SitePage {
  readonly page: PageOutline;
  readonly bom: boolean;
  readonly siblings: ReadonlyMap<Locale, SiblingPage>;
}

export interface SiblingPage {
  readonly page: PageOutline;
  readonly bom: boolean;
  /** The translation's section by the page's section id. */
  readonly sections: ReadonlyMap<string, Pick<SiblingSection, 'id'>>;
}

/** The same while it is being read, with syntax trees. */
export interface ParsedPage extends SitePage {
  readonly page: Page;
  readonly siblings: ReadonlyMap<Locale, ParsedSibling>;
}

interface ParsedSibling extends SiblingPage {
  readonly page: Page;
  readonly sections: ReadonlyMap<string, SiblingSection>;
}

/** The bytes of files of one commit; what is not there is left out. */
export type ReadFiles = (paths: Iterable<string>) => Promise<ReadonlyMap<string, Uint8Array>>;

/** So many pages are held with their trees at once. */
const batch = 1_000;

/**
 * Parses pages of one commit together with their translations, in the order of the paths.
 * @param paths those that are in the tree
 * @param tell is told what is wrong with them, before the pages that it is about are handed over
 */
export async function* readPages(
  { paths, tree, config, read, parse, tell }: {
    readonly paths: readonly string[]; readonly tree: FileTree; readonly config: Config; readonly read: ReadFiles; readonly parse: PageReader['parse']; readonly tell: (problems: readonly Problem[]) => void;
  },
): AsyncGenerator<ParsedPage> {
  const drawn = makeIncludeReader(tree.entries, read);
  const readTexts = async (some: Iterable<string>): Promise<ReadonlyMap<string, DecodedPage>> => {
    const all = [...await read(some)].map(([path, bytes]) => [path, decodePage(path, bytes)] as const);
    tell(all.flatMap(([, { problem }]) => problem ?? []));
    const texts = all.filter(([, { problem }]) => problem === undefined);
    await drawn.prepare(texts.map(([path, { text }]) => [path, text]));
    return new Map(texts);
  };
  const parseOne = async (path: string, text: string, video?: Page['video']): Promise<Page | null> => {
    const { page, problems } = await parse(path, text, config.video, video, drawn.includes);
    tell(problems);
    return page;
  };
  for (let at = 0; at < paths.length; at += batch) {
    const sources: { readonly page: Page; readonly bom: boolean; readonly siblings: ReadonlyMap<Locale, string> }[] = [];
    for (const [path, { text, bom }] of await readTexts(paths.slice(at, at + batch))) {
      const page = await parseOne(path, text);
      if (page === null) continue;
      tell(findForbidden(page, config));
      const { video } = page;
      sources.push({ page, bom, siblings: findSiblings(path, video.source, video.languages.filter((locale) => locale !== video.source), tree.paths, config.pages) });
    }
    const texts = await readTexts(new Set(sources.flatMap(({ siblings }) => [...siblings.values()])));
    const parsed: ParsedPage[] = [];
    for (const { page, bom, siblings } of sources) {
      const translated = new Map<Locale, ParsedSibling>();
      for (const [locale, path] of siblings) {
        const decoded = texts.get(path);
        const sibling = decoded === undefined ? null : await parseOne(path, decoded.text, page.video);
        if (decoded !== undefined && sibling !== null) translated.set(locale, { page: sibling, bom: decoded.bom, sections: matchSiblingSections(page, sibling) });
      }
      parsed.push({ page, bom, siblings: translated });
    }
    yield* parsed;
  }
}

/** What is kept of a page once its words are known. */
export function dropTrees({ page, bom, siblings }: ParsedPage): SitePage {
  const others = [...siblings].map(([locale, sibling]) => [locale, {
    ...sibling, page: dropTree(sibling.page), sections: new Map([...sibling.sections].map(([id, section]) => [id, { id: section.id }])),
  }] as const);
  return { page: dropTree(page), bom, siblings: new Map(others) };
}

/** Languages that the settings do not allow: a merged page must not be able to order two hundred languages. */
function findForbidden(page: Page, config: Config): readonly Problem[] {
  const { allowed } = config;
  if (allowed === null) return [];
  return page.video.languages.filter((locale) => !allowed.includes(locale)).map((locale) => ({
    severity: 'error', code: 'language-not-allowed', file: page.path, line: page.videoLine,
    message: `language "${locale}" is not among the languages that docreel.yml allows (${allowed.join(', ')})`,
    hint: `remove it from this page, or add it to "languages" in docreel.yml on the base branch`,
  }));
}
