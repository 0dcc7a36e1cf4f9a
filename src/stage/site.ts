import picomatch from 'picomatch';
import type { Config } from '../config.ts';
import { estimateWanted } from '../core/estimate.ts';
import type { Ledger, VideoRow } from '../core/ledger.ts';
import type { Locale } from '../core/locale.ts';
import type { MatchSection } from '../core/match.ts';
import type { Problem } from '../core/problem.ts';
import { isNarrationPath, narrationFolder, parseNarrationFile } from '../core/narration-file.ts';
import type { NarrationFile } from '../core/narration-file.ts';
import { findTranslatorName } from '../translate/text/provider.ts';
import type { TextWay } from '../core/way.ts';
import { makeFindOriginal } from '../core/stale.ts';
import type { FindOriginal, FoundSibling, KnownSibling } from '../core/stale.ts';
import type { Wanted } from '../core/wanted.ts';
import { findSourcePage } from '../translate/sibling.ts';
import type { ReadFiles } from './blob.ts';
import { openSiteReader } from './lone.ts';
import type { SiteReader } from './lone.ts';
import { readPages } from './pages.ts';
import type { PagesSide } from './pages.ts';
import type { PageReading, SitePage } from './reading.ts';
import type { FileTree } from './tree.ts';

/** The pages of interest of one commit, and what they want. */
export interface Side {
  readonly commit: string | null;
  readonly pages: ReadonlyMap<string, SitePage>;
  readonly wanted: readonly Wanted[];
  /** Its translated sections, and the words of its pages that they are known to be of. */
  readonly siblings: readonly FoundSibling[];
  readonly sections: readonly MatchSection[];
  readonly problems: readonly Problem[];
}

/** Narrations that were translated and are not in the tree (yet). */
export interface Translations {
  /** Contents of narration files by path. */
  readonly files: ReadonlyMap<string, string>;
  /** By path, the hash of the source for which the translator had no good answer. */
  readonly failed: ReadonlyMap<string, string>;
}

/** Which paths of a tree are pages, by the settings. */
export function makePageFilter(config: Config, docs: readonly string[]): (path: string) => boolean {
  return picomatch([...(docs.length > 0 ? docs : config.docs)], { ignore: [...config.exclude], dot: false });
}

/** The pages that a comparison touches, on either side: changed ones, and the source pages of changed translations. */
export function findTouched(input: {
  readonly changed: Iterable<string>;
  readonly isPage: (path: string) => boolean;
  readonly source: Locale;
  readonly patterns: readonly string[];
  readonly tree: ReadonlySet<string>;
}): ReadonlySet<string> {
  const touched = new Set<string>();
  for (const path of input.changed) {
    if (!/\.mdx?$/i.test(path)) continue;
    if (isNarrationPath(path)) {
      for (const page of findNarrated(path, input.tree)) if (input.isPage(page)) touched.add(page);
      continue;
    }
    const origin = findSourcePage(path, input.source, input.tree, input.patterns);
    const page = origin?.path ?? path;
    if (input.isPage(page)) touched.add(page);
  }
  return touched;
}

/** The page that a narration file belongs to. */
function findNarrated(path: string, tree: ReadonlySet<string>): readonly string[] {
  const stem = path.slice(narrationFolder.length + 1, path.lastIndexOf('/'));
  return ['.md', '.mdx'].map((extension) => stem + extension).filter((page) => tree.has(page));
}

/** Pages that the ledger says need work: in flight, to be tried again, or not yet linked. */
export function findUnsettled(ledger: Ledger): ReadonlySet<string> {
  const needsWork = (row: VideoRow): boolean =>
    ['reserved', 'submitted', 'completed', 'published'].includes(row.state) || (row.state === 'failed' && row.failure?.passing === true);
  return new Set(ledger.rows.filter(needsWork).map((row) => row.page));
}

/** What is read of one commit. */
export interface SideInput {
  /** Files of that commit. */
  readonly read: ReadFiles;
  /** `null`: nothing stands there. */
  readonly commit: string | null;
  readonly tree: FileTree;
  readonly config: Config;
  /** Told now and then how many of the pages have been read. */
  readonly onRead?: (count: number, of: number) => void;
}

interface Reading {
  /** The pages to read; ones that are not in the tree are left out. */
  readonly paths: Iterable<string>;
  /** By which it is told whether a translation is older than its page. */
  readonly known: Iterable<KnownSibling>;
  readonly translations?: Translations | undefined;
  readonly reader?: SiteReader | Promise<SiteReader> | undefined;
}

/** Reads the given pages of one commit and says what they want. */
export async function readSide({ paths, known, translations, reader, ...side }: SideInput & Reading): Promise<Side> {
  const { paths: there } = side.tree;
  const chosen = listPaths(paths).filter((path) => there.has(path));
  const readings: PageReading[] = [];
  const opened = await openSide(side, chosen, translations, makeFindOriginal(known, (path) => there.has(path)));
  for await (const [, , reading] of readPages({ paths: chosen, sides: [opened], reader: await (reader ?? openSiteReader()) })) readings.push(reading);
  return makeSide(side.commit, readings);
}

/**
 * Reads the given pages of two commits, each on both before the next one, so that nothing is parsed or narrated twice. The commit before
 * tells of translations that have no video yet. Where both are the same commit, it is read once.
 */
export async function readSides({ base, head, paths, known, translations, reader: opening }: { readonly base: SideInput; readonly head: SideInput } & Reading): Promise<{ readonly base: Side; readonly head: Side }> {
  if (base.commit === head.commit) {
    const side = await readSide({ ...head, paths, known, translations, reader: opening });
    return { base: side, head: side };
  }
  const [then, now] = [base.tree.paths, head.tree.paths];
  const chosen = listPaths(paths);
  const [old, there] = [chosen.filter((path) => then.has(path)), chosen.filter((path) => now.has(path))];
  const reader = await (opening ?? openSiteReader());
  const before = new Map<string, PageReading>();
  const baseSide = await openSide(base, old, translations, makeFindOriginal(known, (path) => then.has(path)));
  // where a section of a page that is gone has moved to is not known yet
  for await (const [, path, reading] of readPages({ paths: old.filter((each) => !now.has(each)), sides: [baseSide], reader })) before.set(path, reading);
  const findOriginal = makeFindOriginal(known, (path) => now.has(path), { gone: [...before.values()].flatMap(({ siblings }) => siblings), find: (path) => before.get(path)?.siblings ?? [] });
  const headSide = await openSide(head, there, translations, findOriginal);
  const after: PageReading[] = [];
  for await (const [side, path, reading] of readPages({ paths: there, sides: [baseSide, headSide], reader })) {
    if (side === headSide) after.push(reading);
    else before.set(path, reading);
  }
  return { base: makeSide(base.commit, old.flatMap((path) => before.get(path) ?? [])), head: makeSide(head.commit, after) };
}

function listPaths(paths: Iterable<string>): readonly string[] {
  return [...new Set(paths)].toSorted();
}

/** @param paths the pages that are read of it */
async function openSide({ tree, read, config, onRead }: SideInput, paths: readonly string[], translations: Translations | undefined, findOriginal: FindOriginal): Promise<PagesSide> {
  let count = 0;
  return { tree, read, context: { config, text: await makeTextWay({ config, translations }, tree.paths, paths, read), findOriginal }, onRead: (more) => onRead?.(count += more, paths.length) };
}

function makeSide(commit: string | null, readings: readonly PageReading[]): Side {
  const pages = new Map<string, SitePage>();
  const wanted: Wanted[] = [];
  const siblings: FoundSibling[] = [];
  const sections: MatchSection[] = [];
  const problems: Problem[] = [];
  for (const reading of readings) {
    if (reading.site !== null) pages.set(reading.site.page.path, reading.site);
    wanted.push(...reading.wanted);
    siblings.push(...reading.siblings);
    sections.push(...reading.sections);
    problems.push(...reading.problems);
  }
  return { commit, pages, wanted, siblings, sections, problems: uniqueProblems(problems) };
}

/** What is wrong with a file that many pages include is told once. */
function uniqueProblems(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

/** The translated narrations of some pages: committed ones, and those that earlier runs have made. `undefined` where there can be none. */
async function makeTextWay(
  { config, translations = { files: new Map(), failed: new Map() } }: { readonly config: Config; readonly translations?: Translations | undefined },
  known: ReadonlySet<string>, pages: readonly string[], read: ReadFiles,
): Promise<TextWay | undefined> {
  const translator = findTranslatorName(config.translate);
  const folders = new Set(pages.map((path) => `${narrationFolder}/${path.replace(/\.mdx?$/i, '')}`));
  const paths = [...known].filter((path) => isNarrationPath(path) && folders.has(path.slice(0, path.lastIndexOf('/'))));
  if (translator === null && paths.length === 0 && translations.files.size === 0 && config.translate.prefer[0] === 'page') return undefined;
  const decoder = new TextDecoder();
  const committed = new Map([...await read(paths)].map(([path, bytes]) => [path, decoder.decode(bytes)]));
  return {
    find: (path) => [committed.get(path), translations.files.get(path)].flatMap((content): NarrationFile[] => {
      const file = content === undefined ? undefined : parseNarrationFile(content);
      return file === undefined ? [] : [file];
    }),
    translator, failed: translations.failed, prefer: config.translate.prefer,
    // without what was learned from finished videos: a choice must not change because another video was a little longer
    price: (each) => estimateWanted(each, { rates: config.rates, learned: {} }).cost?.micros,
  };
}
