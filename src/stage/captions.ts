import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { Ledger } from '../core/ledger.ts';
import type { SectionPlace } from '../core/section.ts';

/** `<folder of the page>/docreel/<page>.<section>.<locale>.vtt`: captions cannot be read from a release, so they stand in the repository. */
export function makeCaptionsPath(page: string, section: Pick<SectionPlace, 'id'>, locale: string): string {
  return `${makeCaptionsPrefix(page)}${makeSlug(section.id)}.${locale}.vtt`;
}

function makeCaptionsPrefix(page: string): string {
  return posix.join(posix.dirname(page), 'docreel', `${posix.basename(page).replace(/\.mdx?$/i, '')}.`);
}

function makeSlug(section: string): string {
  return section.replaceAll('/', '--').replaceAll(/[^\p{L}\p{N}-]+/gu, '-').replaceAll(/^-+|-+$/g, '').slice(0, 80);
}

/** Captions of a page that stand in Docreel's folder, but for those of sections whose video is still being made. */
export function findLeftCaptions(page: string, waiting: readonly SectionPlace[], treePaths: readonly string[]): readonly string[] {
  const prefix = makeCaptionsPrefix(page);
  const stay = waiting.map((section) => `${prefix}${makeSlug(section.id)}.`);
  return treePaths.filter((path) => path.startsWith(prefix) && /^[^./]+\.[A-Za-z0-9-]+\.vtt$/.test(path.slice(prefix.length)) && !stay.some((start) => path.startsWith(start)));
}

/** Captions in Docreel's folders whose page is gone. */
export function findOrphanedCaptions(treePaths: readonly string[]): readonly string[] {
  const stems = new Set(treePaths.filter((path) => /\.mdx?$/i.test(path)).map((path) => path.replace(/\.mdx?$/i, '')));
  return treePaths.filter((path) => {
    const [, folder = '', name] = /^(.*\/)?docreel\/([^/]+)\.[^./]+\.[A-Za-z0-9-]+\.vtt$/.exec(path) ?? [];
    return name !== undefined && !stems.has(folder + name);
  });
}

/** Tells captions that Docreel wrote from those that a person has written or edited: the ledger knows the former. */
export function makeOwnTest({ rows }: Ledger): (captions: Uint8Array) => boolean {
  const sums = new Set(rows.flatMap(({ captions }) => captions?.sha256 ?? []));
  return (captions) => sums.has(createHash('sha256').update(captions).digest('hex'));
}
