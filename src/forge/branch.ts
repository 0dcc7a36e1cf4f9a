import { makeBlobId } from './commit.ts';
import { ForgeError } from './error.ts';
import type { FileEdit } from './forge.ts';
import { findEditsOnTop } from './top.ts';

/** An entry of a commit's tree. */
export interface BranchEntry {
  readonly mode: string;
  readonly oid: string;
}

/** A commit that the branch has and its base has not. */
export interface BranchCommit {
  readonly oid: string;
  /** First parent. */
  readonly parent: string | undefined;
  readonly ours: boolean;
}

/** An edit, or the order to put a path back to what it is in a commit. */
export type BranchEdit = FileEdit | { readonly path: string; readonly restore: string };

/** A repository in which a branch is kept: GitHub's, or the one on this machine. Commits are named by their full ids. */
export interface BranchStore {
  readTip(branch: string): Promise<string | undefined>;
  /** What `tip` has and `base` has not. `paths` differ between their merge base and `tip`; of very many, some may be missing. */
  readRange(base: string, tip: string): Promise<{
    /** Newest first. */
    readonly commits: readonly BranchCommit[];
    readonly mergeBase: string;
    readonly paths: readonly string[];
  }>;
  /** What stands at these paths in a commit's tree, and a file, link or submodule where one of their folders would be. */
  readEntries(commit: string, paths: readonly string[]): Promise<ReadonlyMap<string, BranchEntry>>;
  /** Whether a commit of ours is exactly these edits on that parent. */
  isSame(commit: string, parent: string, edits: readonly FileEdit[]): Promise<boolean>;
  /** A commit on `parent` with the parent's tree and the edits. Deletions name only paths that are there. */
  writeCommit(parent: string, edits: readonly BranchEdit[], message: string): Promise<string>;
  /** Makes a branch (`from` undefined) or moves it, whatever its history. `false`: it is not at `from` any more. */
  moveBranch(branch: string, from: string | undefined, to: string): Promise<boolean>;
}

export interface BranchOutcome {
  /**
   * `written`: the branch has a new tip. `same`: it already holds what is proposed. `empty`: nothing is proposed that the base
   * does not have; the branch was left as it is.
   */
  readonly state: 'written' | 'same' | 'empty';
  /** Tip of the branch afterwards, if it exists. */
  readonly tip: string | undefined;
  /** Whether a person has committed to the branch. */
  readonly shared: boolean;
  /** Files that a person has changed on the branch, and that were left as they are. */
  readonly kept: readonly string[];
}

/** Somebody who pushes at the very same time makes us read again, but not for ever. */
const attempts = 4;

/**
 * Brings the branch to hold the edits. While all of its commits are ours, it is made anew on the base, by one move, so that the
 * pull request is never without commits (GitHub would close it). Once a person has committed there, we add a commit on top and
 * leave alone what they have changed; unless the tip is still the one at which somebody wants all of that discarded.
 * @param finished tip with which the branch was merged: what is there is done, whoever made it
 * @throws ForgeError for a path that is no plain file, and when the branch moves each time that we are about to write
 */
export async function writeBranch(store: BranchStore, proposal: {
  readonly branch: string; readonly base: string; readonly baseCommit: string; readonly edits: readonly FileEdit[]; readonly message: string; readonly discard?: string | undefined;
}, finished: string | undefined): Promise<BranchOutcome> {
  const { branch, base, baseCommit, message } = proposal;
  // What the base branch has taken in meanwhile is nobody's work on our branch.
  const baseTip = await store.readTip(base);
  if (baseTip === undefined) throw new ForgeError(`The base branch "${base}" does not exist.`, { remedy: 'Name a branch that does.' });
  const edits = await findChanges(store, baseCommit, proposal.edits);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const tip = await store.readTip(branch);
    const range = tip === undefined || tip === finished || tip === baseTip ? undefined : await store.readRange(baseTip, tip);
    const anew = tip !== undefined && tip === proposal.discard;
    const shared = !anew && range !== undefined && range.commits.some((commit) => !commit.ours);
    if (edits.length === 0 && !shared) return { state: 'empty', tip, shared: false, kept: [] };
    if (range === undefined || !shared) {
      const [only, ...others] = range?.commits ?? [];
      if (!anew && only !== undefined && others.length === 0 && (await isCurrent(store, only, baseCommit, edits))) return { state: 'same', tip, shared: false, kept: [] };
      const made = await store.writeCommit(baseCommit, edits, message);
      if (made === tip) return { state: 'same', tip, shared: false, kept: [] };
      if (await store.moveBranch(branch, tip, made)) return { state: 'written', tip: made, shared: false, kept: [] };
      continue;
    }
    const parent = tip ?? baseTip;
    const top = await findEditsOnTop(store, { baseTip, tip: parent, range, edits });
    if (top.edits.length === 0) return { state: edits.length === 0 ? 'empty' : 'same', tip, shared: true, kept: top.kept };
    const made = await store.writeCommit(parent, top.edits, message);
    if (await store.moveBranch(branch, parent, made)) return { state: 'written', tip: made, shared: true, kept: top.kept };
  }
  throw new ForgeError(`Could not write the branch "${branch}": somebody else moved it ${attempts} times meanwhile.`, { remedy: 'Run again.' });
}

/** Once the pull request is closed for want of a proposal: takes off its branch what was to be discarded, so that the next one does not begin with it. */
export async function dropDiscarded(store: BranchStore, { branch, baseCommit, discard }: { readonly branch: string; readonly baseCommit: string; readonly discard?: string | undefined }, { tip }: BranchOutcome): Promise<void> {
  if (tip !== undefined && tip === discard) await store.moveBranch(branch, tip, baseCommit);
}

/**
 * Whether our one commit on the branch is what would be made now: the same edits, and its parent has at their paths what the base
 * has. A base that moved on elsewhere needs no new commit: reviews stay valid, and every push to the docs would else be one here.
 */
async function isCurrent(store: BranchStore, { oid, parent }: BranchCommit, baseCommit: string, edits: readonly FileEdit[]): Promise<boolean> {
  if (parent === undefined || !await store.isSame(oid, parent, edits)) return false;
  if (parent === baseCommit) return true;
  const paths = edits.map(({ path }) => path);
  const [then, now] = [await store.readEntries(parent, paths), await store.readEntries(baseCommit, paths)];
  return then.size === now.size && [...now].every(([path, { mode, oid: blob }]) => then.get(path)?.oid === blob && then.get(path)?.mode === mode);
}

/** The edits that change something, checked to touch plain files only: a link could lead out of the repository. */
async function findChanges(store: BranchStore, baseCommit: string, edits: readonly FileEdit[]): Promise<readonly FileEdit[]> {
  const entries = await store.readEntries(baseCommit, edits.map(({ path }) => path));
  for (const { path } of edits) {
    const parts = path.split('/');
    const above = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
    const bad = above.find((place) => ['120000', '160000', '040000'].includes(entries.get(place)?.mode ?? ''));
    if (bad === undefined && !above.slice(0, -1).some((place) => entries.has(place))) continue;
    throw new ForgeError(`Cannot write "${path}": "${bad ?? path}" is a symbolic link, a submodule, a folder, or a file where a folder is needed.`, { remedy: 'Docreel writes plain files only; choose another path.' });
  }
  return edits.filter(({ path, content }) => {
    const oid = entries.get(path)?.oid;
    return content === null ? oid !== undefined : oid !== makeBlobId(content, baseCommit.length);
  });
}

/**
 * Checks a branch name by git's own rules, and that it is not the base.
 * @throws ForgeError
 */
export function checkBranch(branch: string, base: string): void {
  const parts = branch.split('/');
  const bad = branch === '' || branch.startsWith('-') || branch.startsWith('refs/') || branch === '@' || branch.length > 200 || branch.includes('..') || branch.includes('@{') ||
    /[\p{Cc} ~^:?*[\\]/u.test(branch) || parts.some((part) => part === '' || part.startsWith('.') || part.endsWith('.') || part.endsWith('.lock'));
  if (bad) throw new ForgeError(`${JSON.stringify(branch)} is not a branch name that git takes.`, { remedy: 'Set `branch` to something like "docreel/main".' });
  if (branch === base) throw new ForgeError(`The branch "${branch}" cannot be proposed to itself.`, { remedy: 'Set `branch` to something like "docreel/main".' });
}
