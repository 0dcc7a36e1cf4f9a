import { GitError } from './error.ts';
import { checkOid, isOid } from './oid.ts';
import type { Git } from './open.ts';
import { fetchRef, isRef } from './ref.ts';

/**
 * How many more commits of history each attempt asks for where a shallow clone lacks a commit: doubling by twos, as a base is
 * nearly always close; 5,456 commits in all, then it counts as not to be found.
 */
const DEEPEN = [16, 64, 256, 1024, 4096];
const QUIET = ['--quiet', '--no-tags', '--no-recurse-submodules', '--no-write-fetch-head'];

/** The full id of the commit that a revision names (a tag's commit for a tag), or `undefined`. */
export async function findCommit(git: Git, revision: string): Promise<string | undefined> {
  // An empty text would leave `^{commit}`, which git reads as "HEAD".
  if (revision === '' || revision.includes('\0') || revision.includes('\n')) return undefined;
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
  const { code, stdout } = await git.run(args, { okCodes: [0, 1, 128] });
  const oid = stdout.toString().trim();
  return code === 0 && isOid(oid) ? oid : undefined;
}

/**
 * Makes sure that a commit and its tree are in this clone: fetches just this one, or where the server gives no commit by its
 * id, deepens a shallow clone step by step.
 * @returns whether it is here
 * @throws GitError where the remote cannot be reached or refuses the token
 */
export async function ensureCommit(git: Git, sha: string): Promise<boolean> {
  if (!isOid(sha) || /^0+$/.test(sha)) return false;
  if (await hasCommit(git, sha)) return true;
  if ((await git.findOrigin()) === undefined) return false;
  const shallow = await git.isShallow();
  // In a full clone `--depth` would cut the history that is there already.
  const answer = await tryFetch(git, [...(shallow ? ['--depth=1'] : []), '--end-of-options', 'origin', sha], `fetch the commit ${sha} from origin`);
  if (answer === 'unknown') return false;
  if (await hasCommit(git, sha)) return true;
  return shallow && (await deepen(git, [], () => hasCommit(git, sha)));
}

/** See Repository.fetchRevision. A tag comes before a branch of the same name, as git has it. */
export async function fetchRevision(git: Git, name: string): Promise<string | undefined> {
  if ((await git.findOrigin()) === undefined) return undefined;
  for (const ref of [`refs/tags/${name}`, `refs/heads/${name}`]) {
    const oid = isRef(ref) ? await fetchRef(git, ref) : null;
    if (oid !== null) return findCommit(git, oid);
  }
  return undefined;
}

/** See Repository.readParents. The commit's own text tells: where a shallow clone ends, `commit^` would find none. */
export async function readParents(git: Git, commit: string): Promise<readonly string[]> {
  const { stdout } = await git.run(['cat-file', 'commit', checkOid(commit)]);
  const head = stdout.toString().split('\n\n', 1)[0] ?? '';
  return [...head.matchAll(/^parent ([0-9a-f]+)$/gm)].flatMap(([, parent]) => parent ?? []);
}

/** The best common ancestor, or `undefined`. A shallow clone is deepened until there is one. */
export async function findMergeBase(git: Git, a: string, b: string): Promise<string | undefined> {
  const read = async (): Promise<string | undefined> => {
    const { code, stdout } = await git.run(['merge-base', checkOid(a), checkOid(b)], { okCodes: [0, 1] });
    return code === 0 ? stdout.toString().trim() : undefined;
  };
  const found = await read();
  if (found !== undefined || (await git.findOrigin()) === undefined || !(await git.isShallow())) return found;
  let base: string | undefined;
  await deepen(git, [a, b], async () => (base = await read()) !== undefined);
  return base;
}

/** Whether one commit is the other or among its ancestors. */
export async function isAncestor(git: Git, ancestor: string, descendant: string): Promise<boolean> {
  const args = ['merge-base', '--is-ancestor', checkOid(ancestor), checkOid(descendant)];
  return (await git.run(args, { okCodes: [0, 1, 128] })).code === 0;
}

async function hasCommit(git: Git, sha: string): Promise<boolean> {
  // The tree too: a killed fetch or a pruned clone can leave a commit without it. With `-e`, a partial clone may go and ask.
  const promisor = await git.findPromisor();
  const run = promisor === undefined ? git.run : git.runRemote;
  return (await run(['cat-file', '-e', `${sha}^{tree}`], { okCodes: [0, 1, 128] })).code === 0;
}

/** Deepens by ids where the server allows it, else the branches that this clone follows. */
async function deepen(git: Git, tips: readonly string[], isEnough: () => Promise<boolean>): Promise<boolean> {
  let wanted = tips;
  for (const commits of DEEPEN) {
    const answer = await tryFetch(git, [`--deepen=${commits}`, '--end-of-options', 'origin', ...wanted]);
    if (answer !== 'ok' && wanted.length > 0) {
      wanted = [];
      await tryFetch(git, [`--deepen=${commits}`, '--end-of-options', 'origin']);
    }
    if (await isEnough()) return true;
    if (!(await git.isShallow())) return false;
  }
  return false;
}

/** @returns `refused` where the server gives no commit by its id, `unknown` where it has none of that id */
async function tryFetch(git: Git, args: readonly string[], what = 'fetch older commits from origin'): Promise<'ok' | 'refused' | 'unknown'> {
  try {
    await git.runRemote(['fetch', ...QUIET, ...args], { what });
    return 'ok';
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    if (/not our ref|couldn't find remote ref|unable to find/i.test(error.stderr)) return 'unknown';
    if (/does not allow request for unadvertised object|unadvertised object/i.test(error.stderr)) return 'refused';
    throw error;
  }
}
