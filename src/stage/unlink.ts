import type { Config } from '../config.ts';
import type { Ledger, VideoRow } from '../core/ledger.ts';
import { writeFrontMatter, writeZones } from '../core/link.ts';
import { decodePage, encodePage } from '../core/page.ts';
import type { Repository, TreeEntry } from '../git/git.ts';
import { findSiblings } from '../translate/sibling.ts';
import { findLeftCaptions, findOrphanedCaptions, makeCaptionsPath } from './captions.ts';
import type { SitePage } from './reading.ts';

/** What pages may still show of videos that nothing asks for any more. */
export interface Leftovers {
  /** Pages and translations that name such a video, or whose captions of it are there. */
  readonly files: ReadonlySet<string>;
  /** Captions whose page is gone. */
  readonly orphans: readonly string[];
}

/**
 * Finds them at the tip of the base branch, run after run until a person has merged what takes them away. Costs a look at the files
 * whose sections or languages were given up, and no parse.
 */
export async function findLeftovers(input: { readonly repository: Repository; readonly config: Config; readonly ledger: Ledger; readonly tree: readonly TreeEntry[] }): Promise<Leftovers> {
  const { repository, config, ledger, tree } = input;
  const entries = new Map(tree.filter(({ mode }) => mode.startsWith('100')).map((entry) => [entry.path, entry]));
  const known = new Set(entries.keys());
  const place = ({ page, section, locale }: VideoRow): string => JSON.stringify([page, section, locale]);
  const live = new Set(ledger.rows.filter(({ state }) => state !== 'retired').map(place));
  const gone = ledger.rows.filter((row) => row.state === 'retired' && row.video !== null && !live.has(place(row)));
  // names of videos by the files that may show them
  const names = new Map<string, string[]>();
  const files = new Set<string>();
  for (const row of gone) {
    const shown = [row.page, ...findSiblings(row.page, config.source, [row.locale], known, config.pages).values()].filter((path) => known.has(path));
    for (const path of shown) {
      names.set(path, [...names.get(path) ?? [], row.video?.url.split('/').at(-1) ?? '']);
      if (known.has(makeCaptionsPath(path, { id: row.section }, row.locale))) files.add(path);
    }
  }
  const blobs = await repository.readBlobs([...names.keys()].flatMap((path) => entries.get(path)?.oid ?? []));
  for (const [path, some] of names) {
    const bytes = blobs.get(entries.get(path)?.oid ?? '');
    const text = bytes === undefined ? '' : new TextDecoder().decode(bytes);
    if (some.some((name) => text.includes(name))) files.add(path);
  }
  return { files, orphans: findOrphanedCaptions([...known]) };
}

/**
 * Takes away what is left where the page itself asks for no videos now, is no page any more, or is a translation whose language was
 * given up.
 * @param pages those that are linked as they ask: what stands there, and in their translations, is not touched
 * @returns edits by path; `null` deletes the file
 */
export async function unlinkFiles(input: {
  readonly repository: Repository; readonly tree: readonly TreeEntry[]; readonly leftovers: Leftovers; readonly pages: ReadonlyMap<string, SitePage>;
}): Promise<ReadonlyMap<string, Uint8Array | null>> {
  const { tree, leftovers, pages } = input;
  const linked = new Set([...pages].flatMap(([path, { siblings }]) => [path, ...[...siblings.values()].map(({ page }) => page.path)]));
  const entries = tree.filter(({ path }) => leftovers.files.has(path) && !linked.has(path));
  const blobs = await input.repository.readBlobs(entries.map(({ oid }) => oid));
  const edits = new Map<string, Uint8Array | null>(leftovers.orphans.map((path) => [path, null]));
  const treePaths = tree.map(({ path }) => path);
  for (const { path, oid } of entries) {
    const { text, bom } = decodePage(path, blobs.get(oid) ?? new Uint8Array());
    const flavour = /\.mdx$/i.test(path) ? 'mdx' : 'md';
    const cleared = writeFrontMatter(writeZones({ text, flavour, sections: [] }, new Map()).text, new Map()).text;
    if (cleared !== text) edits.set(path, encodePage(cleared, bom));
    for (const captions of findLeftCaptions(path, [], treePaths)) edits.set(captions, null);
  }
  return edits;
}
