/** One entry of a tree. */
export interface TreeEntry {
  readonly path: string;
  /** Octal as git writes it: `100644`, `100755`, `120000` (symlink), `160000` (submodule). */
  readonly mode: string;
  readonly oid: string;
}

/** One changed path between two commits, without rename detection (identity is by words). */
export interface TreeChange {
  readonly status: 'added' | 'modified' | 'deleted';
  readonly path: string;
  readonly oldOid: string | undefined;
  readonly newOid: string | undefined;
  /** Mode on the side where the path exists (the new one for `modified`). */
  readonly mode: string;
}

/** A git repository on this machine, read through the `git` program. */
export interface Repository {
  /** Absolute path of the work tree (or of the bare repository). */
  readonly root: string;
  /** The commit that a revision names, or `undefined`. */
  findCommit(revision: string): Promise<string | undefined>;
  /** Makes sure that a commit and its tree are here: fetches just this one commit (`--depth=1`) from origin if need be. */
  ensureCommit(sha: string): Promise<boolean>;
  /**
   * The commit of a branch or tag of origin by its short name, fetched alone; `undefined` where there is none. A depth-1 checkout has
   * no other branch and no tag.
   */
  fetchRevision(name: string): Promise<string | undefined>;
  /** Parents of a commit that is here, also where a shallow clone lacks them. */
  readParents(commit: string): Promise<readonly string[]>;
  findMergeBase(a: string, b: string): Promise<string | undefined>;
  /** All blobs, symlinks and submodules of a commit's tree, below the given folders if any. */
  readTree(commit: string, under?: readonly string[]): Promise<readonly TreeEntry[]>;
  /** `base` null: everything in `head` is added. */
  readChanges(base: string | null, head: string): Promise<readonly TreeChange[]>;
  /** Blobs by object id through one `cat-file --batch`; a missing one is left out. */
  readBlobs(oids: Iterable<string>): Promise<ReadonlyMap<string, Uint8Array>>;
  /** Name of the branch that was checked out when the repository was opened, or `undefined`. */
  findBranch(): Promise<string | undefined>;
  /** Name of the remote `origin`'s address without credentials, or `undefined`. */
  findRemote(): Promise<string | undefined>;
}

/** The ledger branch: files at its head, and writes by compare-and-swap. */
export interface LedgerBranch {
  /** Head commit (`null` where the branch does not exist yet) and its files by path; read from the remote where there is one. */
  read(): Promise<{ readonly head: string | null; readonly files: ReadonlyMap<string, string> }>;
  /**
   * Commits the edits on `head` and pushes without force.
   * @returns the new head, or `stale` where the branch has moved since `head` was read
   * @throws GitError where it cannot be written at all (no network, protected): the caller must not spend
   */
  write(head: string | null, edits: ReadonlyMap<string, string | null>, message: string): Promise<string | 'stale'>;
}
