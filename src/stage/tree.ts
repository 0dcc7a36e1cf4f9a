import type { TreeChange, TreeEntry } from '../git/git.ts';

/** The files of one commit. */
export interface FileTree {
  /** Every entry, symbolic links and submodules too. */
  readonly entries: readonly TreeEntry[];
  /** Those that hold text, by path: no symbolic link (never followed), no submodule. */
  readonly files: ReadonlyMap<string, TreeEntry>;
  /** Their paths: the same set for two commits that differ in contents alone, so that it is indexed once. */
  readonly paths: ReadonlySet<string>;
}

const regular = new Set(['100644', '100755', '100664']);

export function makeFileTree(entries: readonly TreeEntry[]): FileTree {
  const files = new Map<string, TreeEntry>();
  for (const entry of entries) if (regular.has(entry.mode)) files.set(entry.path, entry);
  return { entries, files, paths: new Set(files.keys()) };
}

/** The tree as it was before some changes: what git has told of one commit need not be asked for the other. */
export function undoChanges(tree: FileTree, changes: readonly TreeChange[]): FileTree {
  const entries = new Map(tree.entries.map((entry) => [entry.path, entry]));
  for (const { status, path } of changes) if (status === 'added') entries.delete(path);
  // what changed its kind is told as deleted and added
  for (const { status, path, mode, oldOid } of changes) if (status !== 'added' && oldOid !== undefined) entries.set(path, { path, mode, oid: oldOid });
  const before = makeFileTree([...entries.values()]);
  return changes.every(({ status }) => status === 'modified') ? { ...before, paths: tree.paths } : before;
}
