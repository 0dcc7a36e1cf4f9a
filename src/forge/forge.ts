/** One file of the pull request; `null` deletes it. */
export interface FileEdit {
  readonly path: string;
  readonly content: Uint8Array | null;
}

export interface Proposal {
  /** Head branch, e.g. `docreel/main`. */
  readonly branch: string;
  /** Base branch, e.g. `main`. */
  readonly base: string;
  /** The commit of the base branch that the edits were made against. */
  readonly baseCommit: string;
  readonly edits: readonly FileEdit[];
  /** Commit message. */
  readonly message: string;
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
  readonly draft: boolean;
  /** Hash of the proposed links: a pull request that a person closed is not opened again for the same ones. */
  readonly fingerprint: string;
  /** Nothing has happened that a person should read: an open pull request with the same fingerprint keeps its title and body. */
  readonly quiet?: boolean;
  /**
   * Tip of the branch at which somebody asked for it to be made anew: while it is still there, people's commits on it are discarded.
   * What was pushed meanwhile is not, and the wish stays.
   */
  readonly discard?: string | undefined;
}

export interface ProposalOutcome {
  /**
   * `unchanged`: nothing to write, nothing done. `dismissed`: a person closed the same proposal. `moot`: the open one was closed
   * because nothing is left to propose. `blocked`: the branch stands, the pull request could not be opened.
   */
  readonly state: 'created' | 'updated' | 'unchanged' | 'dismissed' | 'moot' | 'blocked';
  readonly number: number | null;
  readonly url: string | null;
  /** Login of whoever has opened it, where the forge knows: the checks of a workflow's own pull request wait for a person. */
  readonly author?: string | null;
  /** What a person can do about `blocked` or `dismissed`. */
  readonly remedy: string | null;
  /** Files that a person has committed to on the branch and that were left alone. */
  readonly kept: readonly string[];
}

/** An open pull request as people have left it. */
export interface OpenPull {
  readonly body: string;
  /** Tip of its branch. */
  readonly tip: string;
}

/** Where the pull request lives. */
export interface Forge {
  /** `github` or `local`, for messages. */
  readonly kind: string;
  /** Absolute path of the folder in which a forge of this machine keeps its texts: files are linked from there by relative paths. */
  readonly folder?: string;
  /** Tip of a branch, or `undefined`. */
  readTip(branch: string): Promise<string | undefined>;
  /** The open pull request from a branch into its base, or `undefined`. */
  readOpen(branch: string, base: string): Promise<OpenPull | undefined>;
  /** Makes the one commit and the one pull request, or updates them. */
  propose(proposal: Proposal): Promise<ProposalOutcome>;
  /** Whether only some people may read the repository; `undefined` where that cannot be told. */
  isPrivate?(): Promise<boolean | undefined>;
  /** Creates or updates the one comment that carries `marker` on a pull request; `null` body deletes it. Returns its address. */
  comment(pullRequest: number, marker: string, body: string | null): Promise<string | null>;
}
