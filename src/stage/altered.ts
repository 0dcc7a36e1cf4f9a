import type { Config } from '../config.ts';
import { differsInAside, findBody, parseFrontMatter } from '../core/front-matter.ts';
import type { Locale } from '../core/locale.ts';
import { isNarrationPath } from '../core/narration-file.ts';
import { decodePage, openPage, openParsed } from '../core/page.ts';
import type { OpenedPage } from '../core/page.ts';
import { findSiblings } from '../translate/sibling.ts';
import { findTranslatorName } from '../translate/text/provider.ts';
import { readAhead } from './batch.ts';
import type { BlobKeeper } from './blob.ts';
import type { FileTree } from './tree.ts';

export interface AlteredInput {
  /** The pages that the comparison touches. */
  readonly paths: Iterable<string>;
  /** Those of them that draw on a changed file, or have a translation that does: always among the result. */
  readonly including: ReadonlySet<string>;
  readonly base: FileTree;
  readonly head: FileTree;
  /** Keeps what the altered pages hold. */
  readonly blobs: BlobKeeper;
  /** The settings, which are the same on both sides. */
  readonly config: Config;
}

/**
 * The pages of a comparison that may say something else than before, or are to be shown otherwise. The others were touched where nothing
 * is spoken: a date in the front matter, a translation into a language without videos. Nothing is bought, kept or retired otherwise for
 * them (what is wrong with them is told when they change), and of a commit that touches thousands of pages they are most; they are told
 * apart without parsing markdown.
 */
export async function findAltered({ paths, including, base, head, blobs, config }: AlteredInput): Promise<ReadonlySet<string>> {
  const altered = new Set<string>();
  const doubtful: { readonly path: string; readonly old: string; readonly now: string }[] = [];
  for (const path of paths) {
    const [old, now] = [base, head].map(({ files }) => files.get(path)?.oid);
    if (including.has(path) || old === undefined || now === undefined) altered.add(path);
    else doubtful.push({ path, old, now });
  }
  const translating = mayTranslate(config, [base, head]);
  const hasSameTranslations = (page: OpenedPage): boolean => {
    const locales = listOthers(page);
    return locales.length === 0 || (!translating && listTranslations(page, locales, base, config) === listTranslations(page, locales, head, config));
  };
  for await (const { items, found, pause } of readAhead(doubtful, (some) => blobs.readBlobs(some.flatMap(({ old, now }) => [old, now])))) {
    for (const [index, { path, old, now }] of items.entries()) {
      await pause(index);
      const page = openSame(path, found.get(old), found.get(now), config);
      if (page !== undefined && hasSameTranslations(page)) continue;
      altered.add(path);
      for (const oid of [old, now]) {
        const bytes = found.get(oid);
        if (bytes !== undefined) blobs.keep(oid, bytes);
      }
    }
  }
  return altered;
}

/** The page, if it says and asks for the same on both sides and nothing is wrong with it. */
function openSame(path: string, then: Uint8Array | undefined, now: Uint8Array | undefined, config: Config): OpenedPage | undefined {
  if (then === undefined || now === undefined) return undefined;
  const before = decodePage(path, then);
  // of a page whose translations have changed
  const after = then === now ? before : decodePage(path, now);
  if (before.problem !== undefined || after.problem !== undefined) return undefined;
  const [from, to] = [findBody(before.text), findBody(after.text)];
  if (before.text.slice(from) !== after.text.slice(to)) return undefined;
  const front = parseFrontMatter(path, after.text);
  const page = openParsed(front, path, after.text, config.video);
  if (page.problems.length > 0) return undefined;
  if (before.text === after.text) return page;
  // videos can be shown by the front matter, too
  if ([before.text.slice(0, from), after.text.slice(0, to)].some((front) => front.includes('docreel'))) return undefined;
  if (differsInAside(front, after.text, before.text)) return page;
  const ask = ({ title, video, skip, problems }: OpenedPage): string => JSON.stringify([title, video, skip, problems]);
  return ask(openPage(path, before.text, config.video)) === ask(page) ? page : undefined;
}

/** Whether narrations may be translated, or were: what a page wants then hangs on more than its own files. */
function mayTranslate({ translate }: Config, trees: readonly FileTree[]): boolean {
  return findTranslatorName(translate) !== null || translate.prefer[0] !== 'page' || trees.some(({ paths }) => [...paths].some(isNarrationPath));
}

/** The languages of a page's videos other than its own. */
function listOthers({ video }: OpenedPage): readonly Locale[] {
  return video === null ? [] : video.languages.filter((locale) => locale !== video.source);
}

/** Which translations of a page there are, and what they hold. */
function listTranslations({ path, video }: OpenedPage, locales: readonly Locale[], { paths, files }: FileTree, config: Config): string {
  if (video === null) return '';
  return [...findSiblings(path, video.source, locales, paths, config.pages)].map(([locale, file]) => `${locale} ${file} ${files.get(file)?.oid}`).join('\n');
}
