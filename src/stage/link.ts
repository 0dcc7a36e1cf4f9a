import { join, posix } from 'node:path';
import type { Config } from '../config.ts';
import { hashValue } from '../core/hash.ts';
import { makeFindKept } from '../core/keep.ts';
import { findOwned } from '../core/ledger.ts';
import type { Ledger, StoredFile, VideoRow } from '../core/ledger.ts';
import { findSite, formatZone } from '../core/link.ts';
import type { LinkedVideo } from '../core/link.ts';
import { parseTranscript } from '../core/link/transcript.ts';
import type { Locale } from '../core/locale.ts';
import { decodePage, encodePage } from '../core/page.ts';
import type { DecodedPage, PageOutline } from '../core/page.ts';
import type { SectionPlace } from '../core/section.ts';
import type { KnownSibling } from '../core/stale.ts';
import type { Problem } from '../core/problem.ts';
import type { Wanted } from '../core/wanted.ts';
import type { FileEdit } from '../forge/forge.ts';
import type { Repository } from '../git/git.ts';
import { makeAddress } from './address.ts';
import { makeFileReader } from './blob.ts';
import type { ReadFiles } from './blob.ts';
import { findLeftCaptions, makeCaptionsPath, makeOwnTest } from './captions.ts';
import { nameEdited } from './edited.ts';
import { readSide } from './site.ts';
import type { Translations } from './site.ts';
import type { SitePage } from './reading.ts';
import { makeFileTree } from './tree.ts';
import { findLeftovers, unlinkFiles } from './unlink.ts';
import { writeToFrontMatter, writeToZones } from './write.ts';

/** What the pull request is made of. */
export interface Links {
  readonly edits: readonly FileEdit[];
  /** Rows whose video the base branch shows already. */
  readonly linked: readonly VideoRow[];
  /** Rows whose video the edits bring to a page. */
  readonly proposed: readonly VideoRow[];
  /** Zones that a person has edited: left alone, or discarded where somebody wants that. */
  readonly problems: readonly Problem[];
  /** Names the edited zones that are discarded, each as a person has left it: a later edit has another name. */
  readonly discarded: readonly string[];
  /** Names the same set of links: a pull request that was closed for them is not opened again. */
  readonly fingerprint: string;
}

/**
 * Writes the published videos into the zones of pages as they stand at the tip of the base branch, which may be ahead of
 * the commit that was planned.
 * @param tip commit of the base branch
 * @param paths the pages to look at: those of the plan, and those with videos that are not linked yet
 * @param isPage whether a path is a page by the settings: elsewhere what was linked goes
 * @param mayDiscard by the name of an edited zone, whether it is written as if nobody had edited it
 * @param readCaptions the WebVTT text of a row, or `undefined` where it has none
 */
export async function linkVideos(input: {
  readonly repository: Repository;
  readonly config: Config;
  readonly ledger: Ledger;
  readonly tip: string;
  readonly paths: Iterable<string>;
  readonly isPage: (path: string) => boolean;
  readonly translations?: Translations | undefined;
  /** Translations and the words that they are of, as the survey knows them. */
  readonly siblings: readonly KnownSibling[];
  readonly mayDiscard: (edited: string) => boolean;
  readonly readCaptions: (row: VideoRow) => Promise<string | undefined>;
}): Promise<Links> {
  const { repository, config, ledger, tip } = input;
  const tree = await repository.readTree(tip);
  const treePaths = tree.map((entry) => entry.path);
  const leftovers = await findLeftovers({ repository, config, ledger, tree });
  const paths = new Set([...input.paths, ...[...leftovers.files].filter(input.isPage)]);
  const fileTree = makeFileTree(tree);
  // what is read to find the sections is what their zones are written into
  const held = new Map<string, Uint8Array>();
  const readFiles = makeFileReader(repository, fileTree);
  const read: ReadFiles = async (some) => {
    const found = await readFiles(some);
    for (const [path, bytes] of found) held.set(path, bytes);
    return found;
  };
  const side = await readSide({ read, commit: tip, tree: fileTree, paths, config, known: input.siblings, translations: input.translations });
  const place: Place = { config, root: repository.root, treePaths, owned: findShown(ledger, side.wanted), mayDiscard: input.mayDiscard, readCaptions: input.readCaptions };
  const wantedBy = Map.groupBy(side.wanted, ({ page }) => page);
  const files = [...side.pages.values()].flatMap((site) => listFiles(site, wantedBy.get(site.page.path) ?? []));
  const results = await Promise.all(files.flatMap((file) => {
    const bytes = held.get(file.page.path);
    return bytes === undefined ? [] : [linkFile(file, decodePage(file.page.path, bytes), place)];
  }));

  const edits = new Map([...await unlinkFiles({ repository, tree, leftovers, pages: side.pages }), ...results.flatMap((result) => [...result.edits])]);
  for (const path of await findNeedless(repository, tree, edits, makeOwnTest(ledger))) edits.delete(path);
  const proposed = new Set(results.flatMap((result) => result.proposed));
  return {
    edits: [...edits].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([path, content]) => ({ path, content })),
    proposed: [...proposed],
    // a video in two files is linked only when both show it
    linked: [...new Set(results.flatMap((result) => result.linked))].filter((row) => !proposed.has(row)),
    problems: results.flatMap((result) => result.problems),
    discarded: results.flatMap((result) => result.discarded),
    fingerprint: hashValue([...proposed].map((row) => `${row.page}#${row.section} ${row.locale} ${row.key}`).toSorted()),
  };
}

/** What stands for each wanted key: its own video, else one that serves on for words which are not quite its own. */
function findShown(ledger: Ledger, wanted: readonly Wanted[]): ReadonlyMap<string, VideoRow> {
  const owned = findOwned(ledger);
  const findKept = makeFindKept(ledger.rows, wanted);
  const kept = wanted.filter(({ key }) => !owned.has(key)).flatMap((each) => {
    const row = findKept([each])?.row;
    return row === undefined || row.video === null ? [] : [[each.key, row] as const];
  });
  return new Map([...kept, ...owned]);
}

interface Place {
  readonly config: Config;
  readonly root: string;
  readonly treePaths: readonly string[];
  readonly owned: ReadonlyMap<string, VideoRow>;
  readonly mayDiscard: (edited: string) => boolean;
  readonly readCaptions: (row: VideoRow) => Promise<string | undefined>;
}

type FileLinks = Pick<Links, 'linked' | 'proposed' | 'problems' | 'discarded'> & { readonly edits: ReadonlyMap<string, Uint8Array | null> };

/** One file's zones and captions. */
async function linkFile(file: LinkFile, { text, bom }: DecodedPage, place: Place): Promise<FileLinks> {
  const { page } = file;
  const { config } = place;
  const site = findSite(place.treePaths, page.flavour, page.path);
  const kind = config.embed === 'auto' ? site.kind : config.embed;
  const captions = new Map<string, string>();
  const videos = new Map<string, readonly LinkedVideo[] | null>();
  const rows = new Map<string, readonly VideoRow[]>();
  for (const [section, asked] of file.asked) {
    const ready = asked.flatMap((wanted) => {
      const row = place.owned.get(wanted.key);
      return row?.video == null || row.suspicion != null ? [] : [{ wanted, row, video: row.video }];
    });
    if (!ready.some(({ wanted }) => wanted.locale === file.locale) && ready.length < asked.length) {
      // asked for and not there yet: what stands there stays until its successor is ready
      videos.set(section.id, null);
      continue;
    }
    const linked: LinkedVideo[] = [];
    for (const each of ready) {
      const path = makeCaptionsPath(page.path, section, each.wanted.locale);
      const spoken = await place.readCaptions(each.row);
      // a player has its captions in the page, and a poster of a generator's leads to those that were published
      if (spoken !== undefined && (kind === 'github' || kind === 'front-matter')) captions.set(path, spoken);
      linked.push(makeLinked(file, section, each, spoken, kind === 'markdown' ? undefined : path, place));
    }
    videos.set(section.id, linked);
    rows.set(section.id, ready.map((each) => each.row));
  }
  const written = kind === 'front-matter' ? writeToFrontMatter(page, text, videos, config) : writeToZones(page, text, site.comments, videos, (zone) => place.mayDiscard(nameEdited(page, zone)), (section) => formatZone({
    kind, pageLocale: file.locale, videos: section, aspect: page.video.aspect, disclosure: config.disclosure ?? undefined, template: config.template ?? undefined,
  }));
  const edits = new Map<string, Uint8Array | null>([...captions].map(([path, spoken]) => [path, new TextEncoder().encode(spoken)]));
  if (written.text !== text) edits.set(page.path, encodePage(written.text, bom));
  const waiting = [...file.asked.keys()].filter((section) => videos.get(section.id) === null);
  for (const path of findLeftCaptions(page.path, waiting, place.treePaths)) if (!edits.has(path)) edits.set(path, null);
  const pick = (shown: boolean): VideoRow[] => [...rows].filter(([section]) => written.isShown(section) === shown).flatMap(([, some]) => some);
  return { edits, linked: pick(true), proposed: pick(false), problems: written.problems, discarded: written.discarded };
}

interface Ready {
  readonly wanted: Wanted;
  readonly row: VideoRow;
  readonly video: StoredFile;
}

/** A video as its page shows it; files of this machine by their place beside the page. */
function makeLinked({ page }: LinkFile, section: SectionPlace, { wanted, row, video }: Ready, captions: string | undefined, path: string | undefined, { root, config }: Place): LinkedVideo {
  const folder = join(root, posix.dirname(page.path));
  const address = (file: StoredFile | null): string | undefined => (file === null ? undefined : makeAddress(file.url, folder));
  return {
    locale: wanted.locale, title: section.title, seconds: row.seconds ?? row.expectedSeconds, videoUrl: makeAddress(video.url, folder), posterUrl: address(row.poster),
    captionsPath: captions === undefined ? undefined : (path === undefined ? address(row.captions) : `./${posix.relative(posix.dirname(page.path), path)}`), captions,
    transcript: config.transcript ? (wanted.way === 'dubbed' ? parseTranscript(captions ?? '') : row.narration) : undefined,
  };
}

interface LinkFile {
  readonly page: PageOutline;
  readonly locale: Locale;
  readonly asked: ReadonlyMap<SectionPlace, readonly Wanted[]>;
}

/** The page with what has no translated section, and each translated page with its own language. */
function listFiles(site: SitePage, wanted: readonly Wanted[]): readonly LinkFile[] {
  const group = (pairs: readonly (readonly [SectionPlace | undefined, Wanted])[]): Map<SectionPlace, Wanted[]> => {
    const map = new Map<SectionPlace, Wanted[]>();
    for (const [section, each] of pairs) if (section !== undefined) map.set(section, [...map.get(section) ?? [], each]);
    return map;
  };
  const sections = new Map(site.page.sections.map((section) => [section.id, section]));
  const own = wanted.filter((each) => site.siblings.get(each.locale)?.sections.has(each.section) !== true);
  // the page's own language first
  own.sort((a, b) => Number(b.locale === site.page.video.source) - Number(a.locale === site.page.video.source));
  const files: LinkFile[] = [{ page: site.page, locale: site.page.video.source, asked: group(own.map((each) => [sections.get(each.section), each])) }];
  for (const [locale, sibling] of site.siblings) {
    const theirs = new Map(sibling.page.sections.map((section) => [section.id, section]));
    const pairs = wanted.filter((each) => each.locale === locale)
      .map((each) => [theirs.get(sibling.sections.get(each.section)?.id ?? ''), each] as const);
    files.push({ page: sibling.page, locale, asked: group(pairs) });
  }
  return files;
}

/** Edits that write what stands there already, and those of captions that a person has edited. */
async function findNeedless(
  repository: Repository, tree: readonly { readonly path: string; readonly oid: string }[], edits: ReadonlyMap<string, Uint8Array | null>, isOwn: (captions: Uint8Array) => boolean,
): Promise<readonly string[]> {
  const entries = tree.filter((entry) => edits.has(entry.path));
  const blobs = await repository.readBlobs(entries.map((entry) => entry.oid));
  return entries.filter((entry) => {
    const [is, shall] = [blobs.get(entry.oid), edits.get(entry.path)];
    return is !== undefined && (entry.path.endsWith('.vtt') && !isOwn(is) || shall != null && Buffer.compare(is, shall) === 0);
  }).map((entry) => entry.path);
}
