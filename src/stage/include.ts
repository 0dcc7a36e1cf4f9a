import { findIncludes, mayInclude } from '../core/include/directive.ts';
import { includeLimit } from '../core/include/expand.ts';
import type { Includes } from '../core/include/expand.ts';
import { makeIncludeTree, resolveInclude } from '../core/include/path.ts';
import type { IncludeTree } from '../core/include/path.ts';
import { decodePage } from '../core/page.ts';
import type { TreeEntry } from '../git/git.ts';
import type { BlobReader, ReadFiles } from './blob.ts';

/** What pages of one commit draw in; every file is read once, and only files that some page leads to. */
export interface IncludeReader {
  readonly includes: Includes;
  /** Reads all that these files include, and what that includes. To be called before the files are parsed. */
  prepare(files: Iterable<readonly [path: string, text: string]>): Promise<void>;
}

/**
 * @param tree the commit's entries; symbolic links and submodules are never followed
 * @param read the bytes of files of that commit
 */
export function makeIncludeReader(tree: readonly TreeEntry[], read: ReadFiles): IncludeReader {
  const texts = new Map<string, string | undefined>();
  // nearly no commit needs it
  let index: IncludeTree | undefined;
  const resolve: Includes['resolve'] = (include, from) => resolveInclude(include, from, index ??= makeIncludeTree(tree));
  return {
    includes: { resolve, readText: (path) => texts.get(path) },
    async prepare(files) {
      let level = [...files].filter(([, text]) => mayInclude(text));
      for (let depth = 0; depth <= includeLimit.depth && level.length > 0; depth += 1) {
        const next = new Set(level.flatMap(([from, text]) => findIncludes(text).flatMap((include) => {
          const found = resolve(include, from);
          return 'path' in found && !texts.has(found.path) ? [found.path] : [];
        })));
        level = [];
        for (const [path, bytes] of next.size === 0 ? [] : await read(next)) {
          const { text, problem } = decodePage(path, bytes);
          texts.set(path, problem === undefined ? text : undefined);
          if (problem === undefined) level.push([path, text]);
        }
      }
    },
  };
}

/** So many files are held in memory at once while looking for includes. */
const batch = 400;
/** What a file must hold to include markdown, as bytes: looked for before anything is decoded. */
const marks = ['@include:', '8<-', '#include', '[!INCLUDE', '[!include', '.md"', '.md\'', '.mdx"', '.mdx\''].map((text) => Buffer.from(text));
const markdown = /\.(?:mdx?|markdown|mdown|mkdn?)$/i;
/** Where site generators keep what is no page of its own. */
const partial = /(?:^|\/)(?:_[^/]*|\.?(?:includes?|partials?|parts|snippets?|fragments?|shared|reusables?)|src\/components)(?:\/|$)/i;

/**
 * The files that draw in a changed one, directly or through others. Costs nothing where no changed file could be an included
 * one; else all markdown of the head commit is scanned (not parsed) once.
 * @param input.changed paths that differ between the two commits
 * @param input.tree the head commit's entries: a file that included something only before has changed itself
 * @param input.before the base commit's entries: what is included may be gone
 * @param input.isPage whether a path is a page of its own (or a translation of one)
 */
export async function findIncluding(input: {
  readonly blobs: BlobReader;
  readonly changed: Iterable<string>;
  readonly tree: readonly TreeEntry[];
  readonly before: readonly TreeEntry[];
  readonly isPage: (path: string) => boolean;
}): Promise<ReadonlySet<string>> {
  const candidates = [...input.changed].filter((path) => markdown.test(path));
  if (candidates.length === 0) return new Set();
  const asked = new Set(candidates);
  const index = makeIncludeTree([...input.tree, ...input.before.filter(({ path }) => asked.has(path))]);
  // there, pages draw in other pages as well
  const freely = index.sites.filter(({ kind }) => kind === 'vitepress' || kind === 'mkdocs' || kind === 'mdbook').map(({ folder }) => folder);
  const drawn = candidates.filter((path) => !input.isPage(path) || partial.test(path) || freely.some((folder) => path.startsWith(folder)));
  if (drawn.length === 0) return new Set();
  const includers = new Map<string, Set<string>>();
  const files = input.tree.filter((entry) => entry.mode.startsWith('100') && markdown.test(entry.path));
  for (let at = 0; at < files.length; at += batch) {
    const some = files.slice(at, at + batch);
    const blobs = await input.blobs.readBlobs(some.map((entry) => entry.oid));
    for (const { path, oid } of some) {
      const bytes = blobs.get(oid);
      if (bytes === undefined || !holdsMark(bytes)) continue;
      for (const include of findIncludes(new TextDecoder().decode(bytes))) {
        const found = resolveInclude(include, path, index);
        if (!('path' in found)) continue;
        const known = includers.get(found.path);
        if (known === undefined) includers.set(found.path, new Set([path]));
        else known.add(path);
      }
    }
  }
  const reached = new Set<string>();
  for (let level = drawn; level.length > 0;) {
    level = [...new Set(level.flatMap((path) => [...includers.get(path) ?? []]))].filter((path) => !reached.has(path));
    for (const path of level) reached.add(path);
  }
  return reached;
}

function holdsMark(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return marks.some((mark) => buffer.includes(mark));
}
