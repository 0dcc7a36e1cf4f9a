import type { BranchCommit, BranchEdit, BranchEntry, BranchStore } from './branch.ts';
import { formatMessage, makeEditsId } from './commit.ts';
import type { FileEdit } from './forge.ts';

/** What the local forge needs of git; the repository as `git/` opens it has it all. Nothing here touches work tree or index. */
export interface LocalRepository {
  /** Absolute path of the work tree. */
  readonly root: string;
  findCommit(revision: string): Promise<string | undefined>;
  findMergeBase(a: string, b: string): Promise<string | undefined>;
  readTree(commit: string, under?: readonly string[]): Promise<readonly { readonly path: string; readonly mode: string; readonly oid: string }[]>;
  readChanges(base: string | null, head: string): Promise<readonly { readonly path: string }[]>;
  readonly store: {
    writeTree(baseTree: string | null, edits: ReadonlyMap<string, { readonly content: Uint8Array } | null>): Promise<string>;
    writeCommit(commit: { readonly tree: string; readonly parents: readonly string[]; readonly message: string; readonly author: Identity; readonly date: string }): Promise<string>;
    /** Compare and swap; `old` null: the ref must not exist. */
    updateRef(ref: string, next: string | null, old: string | null): Promise<'ok' | 'rejected'>;
    readRef(ref: string): Promise<string | null>;
    readCommitAuthors(base: string | null, tip: string): Promise<readonly { readonly commit: string; readonly author: string; readonly committer: string }[]>;
    isAncestor(ancestor: string, descendant: string): Promise<boolean>;
    readFile(commit: string, path: string): Promise<Uint8Array | undefined>;
  };
}

export interface Identity {
  readonly name: string;
  readonly email: string;
}

/**
 * The branch in the repository on this machine: commits and a ref, by plumbing. Here nobody commits with Docreel's address, so that the
 * addresses alone tell whose a commit is.
 * @param base the base branch
 * @param date ISO time of the commits
 */
export function makeLocalBranch(repository: LocalRepository, base: string, author: Identity, date: () => string): BranchStore {
  const { store } = repository;
  return {
    async readTip(branch) {
      const own = (await store.readRef(`refs/heads/${branch}`)) ?? undefined;
      // A clone need not have its own branch for the base; the branch that is written must be there itself.
      return own ?? (branch === base ? readLocalTip(repository, branch) : undefined);
    },
    async readRange(from, tip) {
      const authors = await store.readCommitAuthors(from, tip);
      const commits: BranchCommit[] = [];
      for (const { commit, ...who } of authors) {
        commits.push({ oid: commit, parent: await repository.findCommit(`${commit}^1`), ours: who.author === author.email && who.committer === author.email });
      }
      const mergeBase = (await repository.findMergeBase(from, tip)) ?? from;
      return { commits, mergeBase, paths: (await repository.readChanges(mergeBase, tip)).map(({ path }) => path) };
    },
    readEntries: (commit, paths) => readEntries(repository, commit, paths),
    async isSame(commit, parent, edits) {
      return (await store.writeTree(parent, makeTreeEdits(edits))) === (await store.writeTree(commit, new Map()));
    },
    async writeCommit(parent, edits, message) {
      const files = await readRestored(repository, edits);
      const tree = await store.writeTree(parent, makeTreeEdits(files));
      return store.writeCommit({ tree, parents: [parent], message: formatMessage(message, tree, makeEditsId(files)), author, date: date() });
    },
    moveBranch: async (branch, from, to) => (await store.updateRef(`refs/heads/${branch}`, to, from ?? null)) === 'ok',
  };
}

/** Tip of a branch, or of what was last fetched of it. */
export async function readLocalTip({ store }: LocalRepository, branch: string): Promise<string | undefined> {
  return (await store.readRef(`refs/heads/${branch}`)) ?? (await store.readRef(`refs/remotes/origin/${branch}`)) ?? undefined;
}

function makeTreeEdits(edits: readonly FileEdit[]): ReadonlyMap<string, { readonly content: Uint8Array } | null> {
  return new Map(edits.map(({ path, content }) => [path, content === null ? null : { content }]));
}

async function readRestored({ store }: LocalRepository, edits: readonly BranchEdit[]): Promise<readonly FileEdit[]> {
  const files: FileEdit[] = [];
  for (const edit of edits) files.push('content' in edit ? edit : { path: edit.path, content: (await store.readFile(edit.restore, edit.path)) ?? null });
  return files;
}

async function readEntries(repository: LocalRepository, commit: string, paths: readonly string[]): Promise<ReadonlyMap<string, BranchEntry>> {
  const found = new Map<string, BranchEntry>();
  if (paths.length === 0) return found;
  // git lists a file that stands where one of the folders should be only when it is asked for by its own name.
  const places = new Set(paths.flatMap((path) => path.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'))));
  const wanted = new Set(paths);
  const above = new Set([...places].filter((place) => !wanted.has(place)));
  const folders = [...new Set(paths.map((path) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : path)))];
  for (const { path, mode, oid } of await repository.readTree(commit, folders)) {
    if (wanted.has(path) || above.has(path)) found.set(path, { mode, oid });
    else for (const place of wanted) if (path.startsWith(`${place}/`)) found.set(place, { mode: '040000', oid: '' });
  }
  return found;
}
