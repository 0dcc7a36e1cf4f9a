import type { Octokit } from '@octokit/rest';
import type { BranchCommit, BranchEdit, BranchStore } from './branch.ts';
import { formatMessage, isOurs, makeEditsId, parseEdits } from './commit.ts';
import type { Authorship } from './commit.ts';
import type { FileEdit } from './forge.ts';
import { makeTreeReader } from './github-tree.ts';
import type { TreeReader } from './github-tree.ts';
import { explainRefusal, isRefused } from './refusal.ts';

export interface Repo {
  readonly octokit: Octokit;
  readonly owner: string;
  readonly repo: string;
}

/** Moves a branch only if it is where we say (`beforeOid`): what `git push --force-with-lease` does, and what REST lacks. */
const compareAndSwap = 'mutation ($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }';
/** Entries of one request that makes a tree: with texts inside, it stays well below GitHub's limits. */
const treeBatch = { entries: 500, bytes: 4_000_000 };

/**
 * The branch on GitHub, through the Git Data API: blobs, a tree on the base's tree, a commit, and one move of the branch. What a
 * bot's token commits there without naming an author is signed by GitHub ("Verified"). `createCommitOnBranch` would sign as well,
 * but it only adds to a branch: to rebuild ours we would first have to set it back to the base, and for that moment the pull
 * request would hold nothing, upon which GitHub closes it.
 * @param emails addresses that count as ours; empty: see `isOurs`
 */
export function makeGitHubBranch(repo: Repo, emails: readonly string[]): BranchStore {
  const { octokit, owner, repo: name } = repo;
  const at = { owner, repo: name };
  const trees = makeTreeReader(repo);
  let nodeId: string | undefined;

  async function readTip(branch: string): Promise<string | undefined> {
    try {
      return (await octokit.rest.git.getRef({ ...at, ref: `heads/${branch}` })).data.object.sha;
    } catch (error) {
      if (isRefused(error, 404)) return undefined;
      throw explainRefusal(error, `read the branch "${branch}" of ${owner}/${name}`, 'contents: read');
    }
  }

  /** Force only if the branch is where we read it: REST cannot say that, GraphQL can. */
  async function swap(branch: string, from: string, to: string): Promise<boolean> {
    nodeId ??= (await octokit.rest.repos.get(at)).data.node_id;
    const update = { name: `refs/heads/${branch}`, beforeOid: from, afterOid: to, force: true };
    try {
      await octokit.graphql(compareAndSwap, { input: { repositoryId: nodeId, refUpdates: [update] } });
      return true;
    } catch {
      // Whatever GraphQL had against it (an older server, another permission, an answer that was lost): REST tells the reason.
      const now = await readTip(branch);
      if (now === to) return true;
      if (now !== from) return false;
      await octokit.rest.git.updateRef({ ...at, ref: `heads/${branch}`, sha: to, force: true });
      return true;
    }
  }

  return {
    readTip,
    async readRange(base, tip) {
      const range = await readComparison(repo, base, tip);
      return {
        mergeBase: range.mergeBase,
        paths: range.paths,
        commits: range.commits.map(({ oid, parent, authorship }): BranchCommit => ({ oid, parent, ours: isOurs(authorship, emails) })),
      };
    },
    readEntries: (commit, paths) => trees.readEntries(commit, paths),
    async isSame(commit, _parent, edits) {
      const { data } = await octokit.rest.git.getCommit({ ...at, commit_sha: commit });
      return parseEdits({ authorEmail: '', committerEmail: '', message: data.message, tree: data.tree.sha }) === makeEditsId(edits);
    },
    async writeCommit(parent, edits, message) {
      try {
        const tree = await writeTree(repo, trees, parent, edits);
        const text = formatMessage(message, tree, makeEditsId(edits.filter((edit): edit is FileEdit => 'content' in edit)));
        return (await octokit.rest.git.createCommit({ ...at, message: text, tree, parents: [parent] })).data.sha;
      } catch (error) {
        throw explainRefusal(error, `commit to ${owner}/${name}`, 'contents: write');
      }
    },
    async moveBranch(branch, from, to) {
      try {
        if (from !== undefined) return await swap(branch, from, to);
        await octokit.rest.git.createRef({ ...at, ref: `refs/heads/${branch}`, sha: to });
        return true;
      } catch (error) {
        if (isRefused(error, 422, /already exists/i)) return false;
        if ((await readTip(branch).catch(() => undefined)) === to) return true;
        throw explainRefusal(error, `write the branch "${branch}" of ${owner}/${name}`, 'contents: write');
      }
    },
  };
}

interface Range {
  /** Newest first. */
  readonly commits: readonly { readonly oid: string; readonly parent: string | undefined; readonly authorship: Authorship }[];
  readonly mergeBase: string;
  readonly paths: readonly string[];
}

/** GitHub lists the commits a page at a time, oldest first, and the files (at most 300) on the first page only. */
async function readComparison({ octokit, owner, repo }: Repo, base: string, tip: string): Promise<Range> {
  const commits: Range['commits'][number][] = [];
  const paths: string[] = [];
  let mergeBase = base;
  try {
    for (let page = 1; ; page += 1) {
      const { data } = await octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead: `${base}...${tip}`, per_page: 100, page });
      mergeBase = data.merge_base_commit.sha;
      for (const file of data.files ?? []) paths.push(file.filename, ...(file.previous_filename === undefined ? [] : [file.previous_filename]));
      for (const { sha, parents, commit } of data.commits) {
        const authorship = { authorEmail: commit.author?.email ?? '', committerEmail: commit.committer?.email ?? '', message: commit.message, tree: commit.tree.sha };
        commits.push({ oid: sha, parent: parents[0]?.sha, authorship });
      }
      if (data.commits.length === 0 || commits.length >= data.total_commits) return { commits: commits.toReversed(), mergeBase, paths };
    }
  } catch (error) {
    throw explainRefusal(error, `compare ${base.slice(0, 12)} with ${tip.slice(0, 12)} in ${owner}/${repo}`, 'contents: read');
  }
}

type TreeItem = { path: string; mode: '100644' | '100755'; type: 'blob'; content: string } | { path: string; mode: '100644' | '100755'; type: 'blob'; sha: string | null };

async function writeTree(repo: Repo, trees: TreeReader, parent: string, edits: readonly BranchEdit[]): Promise<string> {
  const { octokit, owner, repo: name } = repo;
  const now = await trees.readEntries(parent, edits.map(({ path }) => path));
  const items: TreeItem[] = [];
  for (const edit of edits) {
    const type = 'blob' as const;
    // A file that exists keeps its mode.
    const mode = now.get(edit.path)?.mode === '100755' ? '100755' : '100644';
    if ('restore' in edit) {
      const source = (await trees.readEntries(edit.restore, [edit.path])).get(edit.path);
      items.push({ path: edit.path, mode: source?.mode === '100755' ? '100755' : '100644', type, sha: source?.oid ?? null });
    } else if (edit.content === null) items.push({ path: edit.path, mode, type, sha: null });
    else {
      const content = parsePlainText(edit.content);
      items.push(content === undefined ? { path: edit.path, mode, type, sha: await writeBlob(repo, edit.content) } : { path: edit.path, mode, type, content });
    }
  }
  let tree = await trees.readRoot(parent);
  for (const batch of makeBatches(items)) {
    tree = (await octokit.rest.git.createTree({ owner, repo: name, base_tree: tree, tree: batch })).data.sha;
  }
  return tree;
}

async function writeBlob({ octokit, owner, repo }: Repo, content: Uint8Array): Promise<string> {
  return (await octokit.rest.git.createBlob({ owner, repo, content: Buffer.from(content).toString('base64'), encoding: 'base64' })).data.sha;
}

/** Text that can travel inside the request that makes the tree, which saves a write (one a second) a file. All else goes as bytes. */
function parsePlainText(content: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
    return text === '' || /[\r\0\uFEFF]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

function makeBatches(items: readonly TreeItem[]): TreeItem[][] {
  const batches: TreeItem[][] = [];
  let room = { entries: 0, bytes: 0 };
  for (const item of items) {
    const bytes = 'content' in item ? item.content.length * 3 : 0;
    if (room.entries === 0 || room.bytes < bytes) {
      batches.push([]);
      room = { ...treeBatch };
    }
    batches.at(-1)?.push(item);
    room = { entries: room.entries - 1, bytes: room.bytes - bytes };
  }
  return batches;
}
