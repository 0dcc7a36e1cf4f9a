import { join, posix } from 'node:path';
import type { Config } from '../config.ts';
import { hashValue } from '../core/hash.ts';
import { findOwned } from '../core/ledger.ts';
import type { Ledger, StoredFile, VideoRow } from '../core/ledger.ts';
import { findSiteKind, findZones, formatZone, writeZones } from '../core/link.ts';
import type { LinkedVideo, Zone } from '../core/link.ts';
import { parseTranscript } from '../core/link/transcript.ts';
import type { Locale } from '../core/locale.ts';
import type { Page } from '../core/page.ts';
import type { Section } from '../core/section.ts';
import type { KnownSibling } from '../core/stale.ts';
import type { Problem } from '../core/problem.ts';
import type { Wanted } from '../core/wanted.ts';
import type { FileEdit } from '../forge/forge.ts';
import type { Repository } from '../git/git.ts';
import { makeAddress } from './address.ts';
import { readSide } from './site.ts';
import type { SitePage, Translations } from './site.ts';

/** What the pull request is made of. */
export interface Links {
  readonly edits: readonly FileEdit[];
  /** Rows whose video the base branch shows already. */
  readonly linked: readonly VideoRow[];
  /** Rows whose video the edits bring to a page. */
  readonly proposed: readonly VideoRow[];
  /** Zones that a person has edited: left alone. */
  readonly problems: readonly Problem[];
  /** Names the same set of links: a pull request that was closed for them is not opened again. */
  readonly fingerprint: string;
}

/**
 * Writes the published videos into the zones of pages as they stand at the tip of the base branch, which may be ahead of
 * the commit that was planned.
 * @param tip commit of the base branch
 * @param paths the pages to look at: those of the plan, and those with videos that are not linked yet
 * @param kept by wanted key, the rows that are shown for it though our wording rules would say it otherwise today (a plan's `kept`)
 * @param readCaptions the WebVTT text of a row, or `undefined` where it has none
 */
export async function linkVideos(input: {
  readonly repository: Repository;
  readonly config: Config;
  readonly ledger: Ledger;
  readonly tip: string;
  readonly paths: Iterable<string>;
  readonly translations?: Translations | undefined;
  /** Translations and the words that they are of, as the survey knows them. */
  readonly siblings: readonly KnownSibling[];
  readonly kept: ReadonlyMap<string, VideoRow>;
  readonly readCaptions: (row: VideoRow) => Promise<string | undefined>;
}): Promise<Links> {
  const { repository, config, ledger, tip } = input;
  const tree = await repository.readTree(tip);
  const treePaths = tree.map((entry) => entry.path);
  const side = await readSide({ repository, commit: tip, tree, paths: input.paths, config, known: input.siblings, translations: input.translations });
  const place: Place = { config, root: repository.root, treePaths, owned: new Map([...input.kept, ...findOwned(ledger)]), readCaptions: input.readCaptions };
  const files = [...side.pages.values()].flatMap((site) => listFiles(site, side.wanted.filter((each) => each.page === site.page.path)));
  const results = await Promise.all(files.map((file) => linkFile(file, place)));

  const edits = new Map(results.flatMap((result) => [...result.edits]));
  for (const path of await findUnchanged(repository, tree, edits)) edits.delete(path);
  const proposed = new Set(results.flatMap((result) => result.proposed));
  return {
    edits: [...edits].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([path, content]) => ({ path, content })),
    proposed: [...proposed],
    // a video in two files is linked only when both show it
    linked: [...new Set(results.flatMap((result) => result.linked))].filter((row) => !proposed.has(row)),
    problems: results.flatMap((result) => result.problems),
    fingerprint: hashValue([...proposed].map((row) => `${row.page}#${row.section} ${row.locale} ${row.key}`).toSorted()),
  };
}

interface Place {
  readonly config: Config;
  readonly root: string;
  readonly treePaths: readonly string[];
  readonly owned: ReadonlyMap<string, VideoRow>;
  readonly readCaptions: (row: VideoRow) => Promise<string | undefined>;
}

type FileLinks = Pick<Links, 'linked' | 'proposed' | 'problems'> & { readonly edits: ReadonlyMap<string, Uint8Array | null> };

/** One file's zones and captions. */
async function linkFile(file: LinkFile, place: Place): Promise<FileLinks> {
  const { page } = file;
  const before = findZones(page.text);
  const edits = new Map<string, Uint8Array | null>();
  const contents = new Map<string, string | null>();
  const rows = new Map<string, readonly VideoRow[]>();
  for (const [section, asked] of file.asked) {
    const ready = asked.flatMap((wanted) => {
      const row = place.owned.get(wanted.key);
      return row?.video == null || row.suspicion != null ? [] : [{ wanted, row, video: row.video }];
    });
    if (!ready.some(({ wanted }) => wanted.locale === file.locale) && ready.length < asked.length) {
      // asked for and not there yet: what stands there stays until its successor is ready
      contents.set(section.id, null);
      continue;
    }
    const { content, captions } = await makeZone(file, section, ready, place);
    contents.set(section.id, content);
    for (const [path, text] of captions) edits.set(path, new TextEncoder().encode(text));
    rows.set(section.id, ready.map((each) => each.row));
  }
  const result = writeZones({ text: page.text, flavour: page.flavour, sections: page.sections }, contents);
  if (result.changed) edits.set(page.path, encodePage(result.text, file.bom));
  const waiting = [...file.asked.keys()].filter((section) => contents.get(section.id) === null);
  for (const path of findLeftCaptions(page.path, waiting, place.treePaths)) if (!edits.has(path)) edits.set(path, null);

  const kept = new Set(result.kept.map((zone) => zone.section));
  const isShown = (section: string): boolean => kept.has(section) || before.find((zone) => zone.section === section)?.content === contents.get(section);
  const pick = (shown: boolean): VideoRow[] => [...rows].filter(([section]) => isShown(section) === shown).flatMap(([, some]) => some);
  return {
    edits, linked: pick(true), proposed: pick(false),
    problems: [...result.kept.map((zone) => makeKeptProblem(page, zone)), ...result.strays.map((stray) => makeStrayProblem(page, stray))],
  };
}

interface Ready {
  readonly wanted: Wanted;
  readonly row: VideoRow;
  readonly video: StoredFile;
}

/** What stands in a section's zone, and the captions that it names. */
async function makeZone(file: LinkFile, section: Section, ready: readonly Ready[], place: Place): Promise<{ readonly content: string; readonly captions: ReadonlyMap<string, string> }> {
  const { page, locale } = file;
  const { config } = place;
  const folder = join(place.root, posix.dirname(page.path));
  const captions = new Map<string, string>();
  const kind = config.embed === 'auto' ? findSiteKind(place.treePaths, page.flavour, page.path) : config.embed;
  const videos: LinkedVideo[] = [];
  for (const { wanted, row, video } of ready) {
    const text = await place.readCaptions(row);
    const path = makeCaptionsPath(page.path, section, wanted.locale);
    // a player has its captions in the page
    if (text !== undefined && kind === 'github') captions.set(path, text);
    videos.push({
      locale: wanted.locale, title: section.title, seconds: row.seconds ?? row.expectedSeconds, videoUrl: makeAddress(video.url, folder),
      posterUrl: row.poster === null ? undefined : makeAddress(row.poster.url, folder),
      captionsPath: text === undefined ? undefined : `./${posix.relative(posix.dirname(page.path), path)}`, captions: text,
      transcript: config.transcript ? (wanted.way === 'dubbed' ? parseTranscript(text ?? '') : row.narration) : undefined,
    });
  }
  const content = formatZone({ kind, pageLocale: locale, videos, aspect: page.video.aspect, disclosure: config.disclosure ?? undefined, template: config.template ?? undefined });
  return { content, captions };
}

interface LinkFile {
  readonly page: Page;
  readonly bom: boolean;
  readonly locale: Locale;
  readonly asked: ReadonlyMap<Section, readonly Wanted[]>;
}

/** The page with what has no translated section, and each translated page with its own language. */
function listFiles(site: SitePage, wanted: readonly Wanted[]): readonly LinkFile[] {
  const group = (pairs: readonly (readonly [Section | undefined, Wanted])[]): Map<Section, Wanted[]> => {
    const map = new Map<Section, Wanted[]>();
    for (const [section, each] of pairs) if (section !== undefined) map.set(section, [...map.get(section) ?? [], each]);
    return map;
  };
  const sections = new Map(site.page.sections.map((section) => [section.id, section]));
  const own = wanted.filter((each) => site.siblings.get(each.locale)?.sections.has(each.section) !== true);
  // the page's own language first
  own.sort((a, b) => Number(b.locale === site.page.video.source) - Number(a.locale === site.page.video.source));
  const files: LinkFile[] = [{ page: site.page, bom: site.bom, locale: site.page.video.source, asked: group(own.map((each) => [sections.get(each.section), each])) }];
  for (const [locale, sibling] of site.siblings) {
    const theirs = new Map(sibling.page.sections.map((section) => [section.id, section]));
    const pairs = wanted.filter((each) => each.locale === locale)
      .map((each) => [theirs.get(sibling.sections.get(each.section)?.id ?? ''), each] as const);
    files.push({ page: sibling.page, bom: sibling.bom, locale, asked: group(pairs) });
  }
  return files;
}

/** `<folder of the page>/docreel/<page>.<section>.<locale>.vtt`: captions cannot be read from a release, so they stand in the repository. */
function makeCaptionsPath(page: string, section: Section, locale: Locale): string {
  return `${makeCaptionsPrefix(page)}${makeSlug(section.id)}.${locale}.vtt`;
}

function makeCaptionsPrefix(page: string): string {
  return posix.join(posix.dirname(page), 'docreel', `${posix.basename(page).replace(/\.mdx?$/i, '')}.`);
}

function makeSlug(section: string): string {
  return section.replaceAll('/', '--').replaceAll(/[^\p{L}\p{N}-]+/gu, '-').replaceAll(/^-+|-+$/g, '').slice(0, 80);
}

/** Captions of this page that stand in Docreel's folder, but for those of sections whose video is still being made. */
function findLeftCaptions(page: string, waiting: readonly Section[], treePaths: readonly string[]): readonly string[] {
  const prefix = makeCaptionsPrefix(page);
  const stay = waiting.map((section) => `${prefix}${makeSlug(section.id)}.`);
  return treePaths.filter((path) => path.startsWith(prefix) && /^[^./]+\.[A-Za-z0-9-]+\.vtt$/.test(path.slice(prefix.length)) && !stay.some((start) => path.startsWith(start)));
}

function makeStrayProblem(page: Page, stray: { readonly line: number }): Problem {
  return {
    severity: 'warning', code: 'broken-zone', file: page.path, line: stray.line,
    message: 'a line of Docreel\'s zone stands alone here: its other half is missing, so nothing is written around it',
    hint: 'delete the line; the zone is written again by the next run',
  };
}

function makeKeptProblem(page: Page, zone: Zone): Problem {
  const line = page.text.slice(0, zone.start).split('\n').length;
  return {
    severity: 'notice', code: 'edited-zone', file: page.path, line,
    message: `the zone of section "${zone.section}" was edited by a person and is left alone`,
    hint: 'delete the zone to have Docreel write it again',
  };
}

function encodePage(text: string, bom: boolean): Uint8Array {
  return new TextEncoder().encode(bom ? `\u{feff}${text}` : text);
}

/** Edits that write what stands there already. */
async function findUnchanged(
  repository: Repository, tree: readonly { readonly path: string; readonly oid: string }[], edits: ReadonlyMap<string, Uint8Array | null>,
): Promise<readonly string[]> {
  const entries = tree.filter((entry) => edits.has(entry.path));
  const blobs = await repository.readBlobs(entries.map((entry) => entry.oid));
  return entries.filter((entry) => {
    const [is, shall] = [blobs.get(entry.oid), edits.get(entry.path)];
    return is !== undefined && shall != null && Buffer.compare(is, shall) === 0;
  }).map((entry) => entry.path);
}
