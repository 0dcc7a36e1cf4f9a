import { formatRemote } from './authorization.ts';
import { readBlobs } from './blob.ts';
import type { Repository } from './git.ts';
import { ensureCommit, fetchRevision, findCommit, findMergeBase, readParents } from './history.ts';
import { openGit } from './open.ts';
import type { Git, OpenOptions } from './open.ts';
import { makeGitStore } from './store.ts';
import type { GitStore } from './store.ts';
import { readChanges, readTree } from './tree.ts';

/** A repository on this machine with what is needed to write to it. */
export interface OpenRepository extends Repository {
  /** Objects, refs and pushes, without ever touching the work tree or its index. */
  readonly store: GitStore;
  /** Absolute path of git's own folder, shared by all work trees: a place for what must not show in any of them. */
  readonly gitFolder: string;
}

/**
 * Opens the repository that a folder belongs to.
 * @param folder any folder of the work tree, or a bare repository
 * @throws GitError where git is missing, the folder is in no repository, or git refuses it for its owner; with a hint
 */
export async function openRepository(folder: string, options: OpenOptions): Promise<OpenRepository> {
  const git = await openGit(folder, options);
  return { ...makeRepository(git), store: makeGitStore(git), gitFolder: git.commonFolder };
}

function makeRepository(git: Git): Repository {
  return {
    root: git.root,
    findCommit: (revision) => findCommit(git, revision),
    ensureCommit: (sha) => ensureCommit(git, sha),
    fetchRevision: (name) => fetchRevision(git, name),
    readParents: (commit) => readParents(git, commit),
    findMergeBase: (a, b) => findMergeBase(git, a, b),
    readTree: (commit, under) => readTree(git, commit, under),
    readChanges: (base, head) => readChanges(git, base, head),
    readBlobs: (oids) => readBlobs(git, oids),
    async findBranch() {
      if (git.branch !== undefined) return git.branch;
      const { code, stdout } = await git.run(['symbolic-ref', '--short', '--quiet', 'HEAD'], { okCodes: [0, 1, 128] });
      return code === 0 ? stdout.toString().trim() : undefined;
    },
    async findRemote() {
      const url = await git.findOrigin();
      return url === undefined ? undefined : formatRemote(url);
    },
  };
}
