import type { TreeChange, TreeEntry } from './git.ts';
import { checkOid } from './oid.ts';
import type { Git } from './open.ts';

/** All entries of a commit's tree that are not folders, below the given folders if any; `''` is the root. */
export async function readTree(git: Git, commit: string, under: readonly string[] = []): Promise<readonly TreeEntry[]> {
  const folders = under.includes('') ? [] : under;
  const { stdout } = await runTree(git, ['ls-tree', '-r', '-z', '--full-tree', '--', checkOid(commit), ...folders]);
  return parseTree(stdout.toString());
}

/**
 * What differs between two commits' trees. A path that changes its kind (a file that becomes a symbolic link or a submodule)
 * is told as deleted and added, so that the modes of both sides are seen.
 */
export async function readChanges(git: Git, base: string | null, head: string): Promise<readonly TreeChange[]> {
  if (base === null) {
    const entries = await readTree(git, head);
    return entries.map(({ path, mode, oid }) => ({ status: 'added', path, oldOid: undefined, newOid: oid, mode }));
  }
  const args = ['diff-tree', '-r', '-z', '--raw', '--no-renames', '--no-abbrev', '--ignore-submodules=none', checkOid(base), checkOid(head)];
  return parseChanges((await runTree(git, [...args, '--'])).stdout.toString());
}

/** In a partial clone even trees may have to be fetched on the way: then git needs the credentials. */
async function runTree(git: Git, args: readonly string[]) {
  return (await git.findPromisor()) === undefined ? git.run(args) : git.runRemote(args);
}

/** From `git ls-tree -r -z`: `mode SP type SP oid TAB path NUL` each. */
export function parseTree(output: string): readonly TreeEntry[] {
  return splitRecords(output).map((record) => {
    const tab = record.indexOf('\t');
    const [mode, , oid] = record.slice(0, tab).split(' ');
    if (tab < 0 || mode === undefined || oid === undefined) throw new Error(`git ls-tree wrote ${JSON.stringify(record)}, expected "mode type oid TAB path".`);
    return { path: record.slice(tab + 1), mode, oid };
  });
}

/** From `git diff-tree -r -z --raw`: `:mode mode oid oid status NUL path NUL` each. */
export function parseChanges(output: string): readonly TreeChange[] {
  const records = splitRecords(output);
  const changes: TreeChange[] = [];
  for (let at = 0; at + 1 < records.length; at += 2) {
    const [, oldMode, newMode, oldOid, newOid, status] = /^:(\d+) (\d+) ([0-9a-f]+) ([0-9a-f]+) ([A-Z])/.exec(records[at] ?? '') ?? [];
    const path = records[at + 1];
    if (oldMode === undefined || newMode === undefined || status === undefined || path === undefined) {
      throw new Error(`git diff-tree wrote ${JSON.stringify(records[at])}, expected ":mode mode oid oid status".`);
    }
    const deleted: TreeChange = { status: 'deleted', path, oldOid, newOid: undefined, mode: oldMode };
    const added: TreeChange = { status: 'added', path, oldOid: undefined, newOid, mode: newMode };
    if (status === 'A') changes.push(added);
    else if (status === 'D') changes.push(deleted);
    else if (status === 'T') changes.push(deleted, added);
    else changes.push({ status: 'modified', path, oldOid, newOid, mode: newMode });
  }
  return changes;
}

function splitRecords(output: string): readonly string[] {
  const records = output.split('\0');
  records.pop();
  return records;
}
