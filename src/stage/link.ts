import { join, posix } from 'node:path';
import type { Config } from '../config.ts';
import { hashValue } from '../core/hash.ts';
import { findOwned } from '../core/ledger.ts';
import type { Ledger, VideoRow } from '../core/ledger.ts';
import { findSiteKind, findZones, formatZone, writeZones } from '../core/link.ts';
import type { LinkedVideo, Zone } from '../core/link.ts';
import type { Locale } from '../core/locale.ts';
import type { Page } from '../core/page.ts';
import type { Section } from '../core/section.ts';
import type { Problem } from '../core/problem.ts';
import type { Wanted } from '../core/wanted.ts';
import type { FileEdit } from '../forge/forge.ts';
import type { Repository } from '../git/git.ts';
import { makeAddress } from './address.ts';
import { readSide } from './site.ts';
import type { SitePage } from './site.ts';

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
 * @param readCaptions the WebVTT text of a row, or `undefined` where it has none
 */
export async function linkVideos(input: {
  readonly repository: Repository;
  readonly config: Config;
  readonly ledger: Ledger;
  readonly tip: string;
  readonly paths: Iterable<string>;
  readonly readCaptions: (row: VideoRow) => Promise<string | undefined>;
}): Promise<Links> {
  const { repository, config, ledger, tip } = input;
  const tree = await repository.readTree(tip);
  const treePaths = tree.map((entry) => entry.path);
  const side = await readSide({ repository, commit: tip, tree, paths: input.paths, config });
  const owned = findOwned(ledger);
  const edits = new Map<string, Uint8Array>();
  const problems: Problem[] = [];
  const linked = new Set<VideoRow>();
  const proposed = new Set<VideoRow>();

  const known = new Set(treePaths);
  for (const site of side.pages.values()) {
    const wanted = side.wanted.filter((each) => each.page === site.page.path);
    for (const file of listFiles(site, wanted)) {
      const kind = config.embed === 'auto' ? findSiteKind(treePaths, file.page.flavour, file.page.path) : config.embed;
      const folder = join(repository.root, posix.dirname(file.page.path));
      const before = findZones(file.page.text);
      const contents = new Map<string, string | null>();
      const rows = new Map<string, VideoRow[]>();
      for (const [section, asked] of file.asked) {
        const ready = asked.flatMap((each) => {
          const row = owned.get(each.key);
          return row?.video == null ? [] : [{ wanted: each, row, video: row.video }];
        });
        const complete = ready.some((each) => each.wanted.locale === file.locale) || ready.length === asked.length;
        if (ready.length === 0 || !complete) {
          // asked for and not there yet: what stands there stays until its successor is ready
          contents.set(section.id, null);
          continue;
        }
        const videos: LinkedVideo[] = [];
        for (const { wanted: each, row, video } of ready) {
          const text = await input.readCaptions(row);
          const captions = text === undefined ? undefined : makeCaptionsPath(file.page.path, section, each);
          if (captions !== undefined && text !== undefined) edits.set(captions, new TextEncoder().encode(text));
          videos.push({
            locale: each.locale, title: section.title, seconds: row.seconds ?? row.expectedSeconds, videoUrl: makeAddress(video.url, folder),
            posterUrl: row.poster === null ? undefined : makeAddress(row.poster.url, folder),
            captionsPath: captions === undefined ? undefined : `./${posix.relative(posix.dirname(file.page.path), captions)}`,
          });
        }
        contents.set(section.id, formatZone({ kind, pageLocale: file.locale, videos, aspect: file.page.video.aspect, ...(config.disclosure === null ? {} : { disclosure: config.disclosure }) }));
        rows.set(section.id, ready.map((each) => each.row));
      }
      const result = writeZones({ text: file.page.text, flavour: file.page.flavour, sections: file.page.sections }, contents);
      problems.push(...result.kept.map((zone) => makeKeptProblem(file.page, zone)), ...result.strays.map((stray) => makeStrayProblem(file.page, stray)));
      const after = new Map(result.kept.map((zone) => [zone.section, zone]));
      for (const [section, sectionRows] of rows) {
        const same = before.find((zone) => zone.section === section)?.content === contents.get(section) || after.has(section);
        for (const row of sectionRows) (same ? linked : proposed).add(row);
      }
      if (result.changed) edits.set(file.page.path, encodePage(result.text, file.bom));
    }
  }
  const stale = await dropUnchanged(repository, tree, edits, known);
  for (const path of stale) edits.delete(path);
  // a video in two files is linked only when both show it
  for (const row of proposed) linked.delete(row);
  return {
    edits: [...edits].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([path, content]) => ({ path, content })),
    linked: [...linked], proposed: [...proposed], problems,
    fingerprint: hashValue([...proposed].map((row) => `${row.page}#${row.section} ${row.locale} ${row.key}`).toSorted()),
  };
}

interface LinkFile {
  readonly page: Page;
  readonly bom: boolean;
  readonly locale: Locale;
  readonly asked: ReadonlyMap<Section, readonly Wanted[]>;
}

/** The page with the languages that have no page of their own, and each translated page with its own language. */
function listFiles(site: SitePage, wanted: readonly Wanted[]): readonly LinkFile[] {
  const group = (pairs: readonly (readonly [Section | undefined, Wanted])[]): Map<Section, Wanted[]> => {
    const map = new Map<Section, Wanted[]>();
    for (const [section, each] of pairs) if (section !== undefined) map.set(section, [...map.get(section) ?? [], each]);
    return map;
  };
  const sections = new Map(site.page.sections.map((section) => [section.id, section]));
  const own = wanted.filter((each) => !site.siblings.has(each.locale));
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
function makeCaptionsPath(page: string, section: Section, wanted: Wanted): string {
  const name = posix.basename(page).replace(/\.mdx?$/i, '');
  const slug = section.id.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-+|-+$/g, '').slice(0, 80);
  return posix.join(posix.dirname(page), 'docreel', `${name}.${slug}.${wanted.locale}.vtt`);
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
async function dropUnchanged(
  repository: Repository, tree: readonly { readonly path: string; readonly oid: string }[], edits: ReadonlyMap<string, Uint8Array>, known: ReadonlySet<string>,
): Promise<readonly string[]> {
  const entries = tree.filter((entry) => known.has(entry.path) && edits.has(entry.path));
  const blobs = await repository.readBlobs(entries.map((entry) => entry.oid));
  return entries.filter((entry) => {
    const [is, shall] = [blobs.get(entry.oid), edits.get(entry.path)];
    return is !== undefined && shall !== undefined && Buffer.compare(is, shall) === 0;
  }).map((entry) => entry.path);
}

