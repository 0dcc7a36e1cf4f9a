import { readBlobs } from './blob.ts';
import { readCommitAuthors } from './author.ts';
import type { CommitAuthors } from './author.ts';
import { listChanged, writeDraft } from './draft.ts';
import { isAncestor } from './history.ts';
import { writeBlob, writeCommit, writeTree } from './object.ts';
import type { CommitContent, TreeEdit } from './object.ts';
import type { Git } from './open.ts';
import { push } from './push.ts';
import { fetchRef, readRef, readRemoteRef, updateRef } from './ref.ts';
import { readTree } from './tree.ts';

/** Writes to a repository without touching its work tree, its index or its configuration. Refs are full names: `refs/heads/…`. */
export interface GitStore {
  /** Whether there is a remote `origin`. */
  hasRemote(): Promise<boolean>;
  /** Stores bytes and returns their object id. */
  writeBlob(bytes: Uint8Array): Promise<string>;
  /**
   * A tree made of another one and edits; `null` deletes a path (deleting what is not there changes nothing). A file that exists
   * keeps its mode.
   * @param baseTree a tree or commit, or `null` for an empty one
   * @throws GitError for a path that git refuses (`..`, `.git`, below a file) and for one that is a symbolic link or a submodule
   */
  writeTree(baseTree: string | null, edits: ReadonlyMap<string, TreeEdit | null>): Promise<string>;
  writeCommit(commit: CommitContent): Promise<string>;
  /** A commit of the work tree as it stands, on no branch; see `git/draft.ts`. @param date ISO time */
  writeDraft(date: string): Promise<string>;
  /** Paths of the work tree that are not as HEAD has them, but for what git ignores. */
  listChanged(): Promise<readonly string[]>;
  /** The commit that a local ref names, or `null`. */
  readRef(ref: string): Promise<string | null>;
  /** Compare and swap of a local ref; `old` null: it must not exist; `next` null: it is deleted. */
  updateRef(ref: string, next: string | null, old: string | null): Promise<'ok' | 'rejected'>;
  /** The commit that a ref of `origin` names now, or `null`. */
  readRemoteRef(ref: string): Promise<string | null>;
  /** The same, and fetches it, so that it and its tree are here. No local ref is changed. */
  fetchRef(ref: string): Promise<string | null>;
  /**
   * Pushes a commit to a ref of `origin`: without `expected` never with force, so that only what continues the remote's
   * history goes through; with it, whatever the history, if the ref is still at `expected` (`null`: does not exist).
   * @throws GitError where it cannot be pushed at all: network, token, protected branch
   */
  push(sha: string, ref: string, options?: { readonly expected?: string | null }): Promise<'ok' | 'rejected'>;
  /** Who made the commits that `tip` has and `base` has not (`null`: all of its history), newest first. */
  readCommitAuthors(base: string | null, tip: string): Promise<readonly CommitAuthors[]>;
  isAncestor(ancestor: string, descendant: string): Promise<boolean>;
  /** A file's bytes in a commit; `undefined` where there is none, or no plain file. */
  readFile(commit: string, path: string): Promise<Uint8Array | undefined>;
}

export function makeGitStore(git: Git): GitStore {
  return {
    hasRemote: async () => (await git.findOrigin()) !== undefined,
    writeBlob: (bytes) => writeBlob(git, bytes),
    writeTree: (baseTree, edits) => writeTree(git, baseTree, edits),
    writeCommit: (commit) => writeCommit(git, commit),
    writeDraft: (date) => writeDraft(git, date),
    listChanged: () => listChanged(git),
    readRef: (ref) => readRef(git, ref),
    updateRef: (ref, next, old) => updateRef(git, ref, next, old),
    readRemoteRef: (ref) => readRemoteRef(git, ref),
    fetchRef: (ref) => fetchRef(git, ref),
    push: (sha, ref, options) => push(git, sha, ref, options),
    readCommitAuthors: (base, tip) => readCommitAuthors(git, base, tip),
    isAncestor: (ancestor, descendant) => isAncestor(git, ancestor, descendant),
    async readFile(commit, path) {
      const entry = (await readTree(git, commit, [path])).find((entry) => entry.path === path);
      if (entry === undefined || !entry.mode.startsWith('100')) return undefined;
      return (await readBlobs(git, [entry.oid])).get(entry.oid);
    },
  };
}
