import picomatch from 'picomatch';
import type { Config } from '../config.ts';
import type { Ledger, VideoRow } from '../core/ledger.ts';
import type { Locale } from '../core/locale.ts';
import type { MatchSection } from '../core/match.ts';
import { decodePage, parsePage } from '../core/page.ts';
import type { DecodedPage, Page } from '../core/page.ts';
import type { Problem } from '../core/problem.ts';
import { makeNarration } from '../core/narration.ts';
import { makeWanted } from '../core/wanted.ts';
import type { Wanted } from '../core/wanted.ts';
import type { Repository, TreeEntry } from '../git/git.ts';
import { findSiblings, findSourcePage, matchSiblingSections } from '../translate/sibling.ts';
import type { SiblingSection } from '../core/wanted.ts';
import { makeIncludeReader } from './include.ts';

/** One page as it stands in one commit, with its translations. */
export interface SitePage {
  readonly page: Page;
  readonly bom: boolean;
  readonly siblings: ReadonlyMap<Locale, SiblingPage>;
}

export interface SiblingPage {
  readonly page: Page;
  readonly bom: boolean;
  /** The translation's section by the page's section id. */
  readonly sections: ReadonlyMap<string, SiblingSection>;
}

/** The pages of interest of one commit, and what they want. */
export interface Side {
  readonly commit: string | null;
  readonly pages: ReadonlyMap<string, SitePage>;
  readonly wanted: readonly Wanted[];
  readonly sections: readonly MatchSection[];
  readonly problems: readonly Problem[];
}

/** Files that hold text: no symlink (never followed), no submodule. */
const regular = new Set(['100644', '100755', '100664']);

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
    const origin = findSourcePage(path, input.source, input.tree, input.patterns);
    const page = origin?.path ?? path;
    if (input.isPage(page)) touched.add(page);
  }
  return touched;
}

/** Pages that the ledger says need work: in flight, to be tried again, or not yet linked. */
export function findUnsettled(ledger: Ledger): ReadonlySet<string> {
  const needsWork = (row: VideoRow): boolean =>
    ['reserved', 'submitted', 'completed', 'published'].includes(row.state) || (row.state === 'failed' && row.failure?.passing === true);
  return new Set(ledger.rows.filter(needsWork).map((row) => row.page));
}

/**
 * Reads the given pages of one commit and says what they want.
 * @param commit `null`: nothing stands there
 * @param paths those to read; ones that are not in the tree are left out
 */
export async function readSide(input: {
  readonly repository: Repository;
  readonly commit: string | null;
  readonly tree: readonly TreeEntry[];
  readonly paths: Iterable<string>;
  readonly config: Config;
}): Promise<Side> {
  const { repository, config, commit } = input;
  const entries = new Map(input.tree.filter((entry) => regular.has(entry.mode)).map((entry) => [entry.path, entry]));
  const known = new Set(entries.keys());
  const chosen = [...new Set(input.paths)].filter((path) => known.has(path)).toSorted();
  const read = async (paths: Iterable<string>): Promise<Map<string, Uint8Array>> => {
    const wantedEntries = [...paths].flatMap((path) => entries.get(path) ?? []);
    const blobs = await repository.readBlobs(wantedEntries.map((entry) => entry.oid));
    return new Map(wantedEntries.flatMap((entry) => {
      const bytes = blobs.get(entry.oid);
      return bytes === undefined ? [] : [[entry.path, bytes] as const];
    }));
  };

  const problems: Problem[] = [];
  const parsed: { readonly page: Page; readonly bom: boolean; readonly siblings: ReadonlyMap<Locale, string> }[] = [];
  const drawn = makeIncludeReader(input.tree, read);
  const texts = decodeAll(await read(chosen), problems);
  await drawn.prepare([...texts].map(([path, { text }]) => [path, text]));
  for (const [path, decoded] of texts) {
    const result = parsePage(path, decoded.text, config.video, undefined, drawn.includes);
    problems.push(...result.problems);
    if (result.page === null) continue;
    problems.push(...findForbidden(result.page, config));
    const { video } = result.page;
    const others = video.languages.filter((locale) => locale !== video.source);
    parsed.push({ page: result.page, bom: decoded.bom, siblings: findSiblings(path, video.source, others, known, config.pages) });
  }

  const siblingTexts = decodeAll(await read(new Set(parsed.flatMap(({ siblings }) => [...siblings.values()]))), problems);
  await drawn.prepare([...siblingTexts].map(([path, { text }]) => [path, text]));
  const pages = new Map<string, SitePage>();
  for (const { page, bom, siblings } of parsed) {
    const translated = new Map<Locale, SiblingPage>();
    for (const [locale, path] of siblings) {
      const decoded = siblingTexts.get(path);
      if (decoded === undefined) continue;
      const result = parsePage(path, decoded.text, config.video, page.video, drawn.includes);
      problems.push(...result.problems);
      if (result.page === null) continue;
      translated.set(locale, { page: result.page, bom: decoded.bom, sections: matchSiblingSections(page, result.page) });
    }
    pages.set(page.path, { page, bom, siblings: translated });
  }

  const wanted: Wanted[] = [];
  const sections: MatchSection[] = [];
  for (const { page, siblings } of pages.values()) {
    const result = makeWanted({ page, siblings: new Map([...siblings].map(([locale, sibling]) => [locale, sibling.sections])), pronounce: config.pronounce, dubbing: config.dubbing });
    wanted.push(...result.wanted);
    problems.push(...result.problems);
    for (const section of page.sections) {
      const words = result.words.get(section.id) ?? makeNarration(section, { locale: page.video.source, pronounce: {}, speakHeading: false }).text;
      sections.push({ page: page.path, id: section.id, explicitId: section.explicitId, path: section.path, words });
    }
  }
  return { commit, pages, wanted, sections, problems: uniqueProblems(problems) };
}

/** What can be read of some files; the rest is a problem. */
function decodeAll(files: ReadonlyMap<string, Uint8Array>, problems: Problem[]): ReadonlyMap<string, DecodedPage> {
  return new Map([...files].flatMap(([path, bytes]) => {
    const decoded = decodePage(path, bytes);
    if (decoded.problem === undefined) return [[path, decoded] as const];
    problems.push(decoded.problem);
    return [];
  }));
}

/** What is wrong with a file that many pages include is told once. */
function uniqueProblems(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
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
