import type { BranchEntry } from './branch.ts';
import { ForgeError } from './error.ts';
import type { Repo } from './github-branch.ts';
import { explainRefusal } from './refusal.ts';

export interface TreeReader {
  /** Tree of a commit. */
  readRoot(commit: string): Promise<string>;
  /** See BranchStore.readEntries. */
  readEntries(commit: string, paths: readonly string[]): Promise<ReadonlyMap<string, BranchEntry>>;
}

/**
 * Reads only the folders on the way to the paths that are asked for, each once: a tree's id is its content, and commits share most of
 * theirs. A whole tree at once would be cut off by GitHub in a large repository.
 */
export function makeTreeReader({ octokit, owner, repo }: Repo): TreeReader {
  const roots = new Map<string, Promise<string>>();
  const folders = new Map<string, Promise<ReadonlyMap<string, BranchEntry>>>();

  const recall = <Value>(known: Map<string, Promise<Value>>, key: string, read: () => Promise<Value>): Promise<Value> => {
    const found = known.get(key) ?? read();
    known.set(key, found);
    found.catch(() => known.delete(key));
    return found;
  };

  const readRoot = (commit: string): Promise<string> => recall(roots, commit, async () => {
    try {
      return (await octokit.rest.git.getCommit({ owner, repo, commit_sha: commit })).data.tree.sha;
    } catch (error) {
      throw explainRefusal(error, `read the commit ${commit.slice(0, 12)} of ${owner}/${repo} (is it pushed?)`, 'contents: read');
    }
  });

  const readFolder = (tree: string): Promise<ReadonlyMap<string, BranchEntry>> => recall(folders, tree, async () => {
    try {
      const { data } = await octokit.rest.git.getTree({ owner, repo, tree_sha: tree });
      if (data.truncated) throw new ForgeError(`A folder of ${owner}/${repo} has more files than GitHub lists.`);
      return new Map(data.tree.map((entry) => [entry.path, { mode: entry.mode, oid: entry.sha }]));
    } catch (error) {
      throw explainRefusal(error, `read a folder of ${owner}/${repo}`, 'contents: read');
    }
  });

  async function findEntry(root: string, path: string): Promise<readonly [string, BranchEntry] | undefined> {
    const parts = path.split('/');
    let tree = root;
    for (const [index, part] of parts.entries()) {
      const entry = (await readFolder(tree)).get(part);
      if (entry === undefined) return undefined;
      if (entry.mode !== '040000' || index === parts.length - 1) return [parts.slice(0, index + 1).join('/'), entry];
      tree = entry.oid;
    }
    return undefined;
  }

  return {
    readRoot,
    async readEntries(commit, paths) {
      if (paths.length === 0) return new Map();
      const root = await readRoot(commit);
      const found: (readonly [string, BranchEntry])[] = [];
      for (const path of paths) {
        const entry = await findEntry(root, path);
        if (entry !== undefined) found.push(entry);
      }
      return new Map(found);
    },
  };
}
