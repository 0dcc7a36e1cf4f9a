import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findCommit } from './history.ts';
import { writeCommit, writeTree } from './object.ts';
import type { TreeEdit } from './object.ts';
import type { Git } from './open.ts';

/** No page, setting or snippet is larger. */
const mostBytes = 2 * 1024 * 1024;

/** Paths of the work tree that are not as HEAD has them: changed, deleted or new, but for what git ignores. */
export async function listChanged(git: Git): Promise<readonly string[]> {
  const { stdout } = await git.run(['status', '--porcelain', '-z', '--untracked-files=all', '--no-renames', '--ignore-submodules=none']);
  // `XY path NUL` each
  return stdout.toString().split('\0').filter(Boolean).map((record) => record.slice(3)).toSorted();
}

/**
 * A commit of the work tree as it stands, on no branch: what the next commit would be if all were added. Files are taken as they are,
 * without filters; links, folders and large files are left as HEAD has them. Neither index nor work tree is touched.
 * @param date ISO time
 */
export async function writeDraft(git: Git, date: string): Promise<string> {
  const head = await findCommit(git, 'HEAD');
  const edits = new Map<string, TreeEdit | null>();
  for (const path of await listChanged(git)) {
    const file = join(git.root, path);
    const found = await lstat(file).catch(() => null);
    if (found === null) edits.set(path, null);
    else if (found.isFile() && found.size <= mostBytes) edits.set(path, { content: await readFile(file) });
  }
  const tree = await writeTree(git, head ?? null, edits);
  return writeCommit(git, { tree, parents: head === undefined ? [] : [head], message: 'The work tree as it stands\n', date });
}
