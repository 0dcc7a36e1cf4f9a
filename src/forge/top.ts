import { makeBlobId } from './commit.ts';
import type { FileEdit } from './forge.ts';
import type { BranchCommit, BranchEdit, BranchEntry, BranchStore } from './branch.ts';

/** Of our own commits on a shared branch only so many are looked at, newest first; runs that change nothing make none. */
const depth = 50;

/** What can be written on a branch on which a person has committed too. */
export interface TopEdits {
  readonly edits: readonly BranchEdit[];
  readonly kept: readonly string[];
}

/**
 * Finds what to commit on top of a shared branch. A file is a person's when it is neither as we last wrote it (or, where we never
 * did, as it was where the branch began), nor as a merge from the base has brought it in. The merge base would not do for the
 * beginning: such a merge moves it. What we wrote and no longer propose is put back to what the base has.
 */
export async function findEditsOnTop(store: BranchStore, { baseTip, tip, range, edits }: {
  readonly baseTip: string; readonly tip: string; readonly edits: readonly FileEdit[];
  readonly range: { readonly commits: readonly BranchCommit[]; readonly mergeBase: string; readonly paths: readonly string[] };
}): Promise<TopEdits> {
  const proposed = new Map(edits.map((edit) => [edit.path, edit]));
  const paths = [...new Set([...proposed.keys(), ...range.paths])];
  const ours = range.commits.filter((commit) => commit.ours);
  const read = (commit: string): Promise<ReadonlyMap<string, BranchEntry>> => store.readEntries(commit, paths);
  const written = await findWritten(read, paths, ours.slice(0, depth));
  const [now, base, start] = await Promise.all([read(tip), read(baseTip), read(range.commits.at(-1)?.parent ?? range.mergeBase)]);

  const result: BranchEdit[] = [];
  const kept: string[] = [];
  for (const path of paths) {
    const oid = now.get(path)?.oid;
    const baseOid = base.get(path)?.oid;
    const startOid = start.get(path)?.oid;
    const wrote = written.has(path);
    const untouched = oid === (wrote ? written.get(path) : startOid) || (oid === baseOid && baseOid !== startOid);
    const edit = proposed.get(path);
    if (edit === undefined) {
      if (wrote && untouched && oid !== baseOid) result.push({ path, restore: baseTip });
      continue;
    }
    const target = edit.content === null ? undefined : makeBlobId(edit.content, tip.length);
    if (oid === target) continue;
    if (untouched) result.push(edit);
    else kept.push(path);
  }
  return { edits: result, kept };
}

/** What each path was when a commit of ours last changed it; `undefined` in the map: we deleted it. */
async function findWritten(read: (commit: string) => Promise<ReadonlyMap<string, BranchEntry>>, paths: readonly string[], ours: readonly BranchCommit[]): Promise<ReadonlyMap<string, string | undefined>> {
  const written = new Map<string, string | undefined>();
  for (const commit of ours) {
    if (commit.parent === undefined) continue;
    const [after, before] = await Promise.all([read(commit.oid), read(commit.parent)]);
    for (const path of paths) {
      const oid = after.get(path)?.oid;
      if (!written.has(path) && oid !== before.get(path)?.oid) written.set(path, oid);
    }
  }
  return written;
}
