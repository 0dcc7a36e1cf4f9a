import { GitError } from './error.ts';
import { checkOid, isOid } from './oid.ts';
import type { Git } from './open.ts';

/** Fetching a ref by name can be outrun by a writer; so many looks are enough to catch up. */
const LOOKS = 5;

/**
 * Lets only full names of refs through: no option, no refspec, nothing that git itself would refuse as a ref.
 * @throws TypeError for any other text
 */
export function checkRef(ref: string): string {
  if (!isRef(ref)) throw new TypeError(`Expected the full name of a ref (refs/heads/…), got ${JSON.stringify(ref)}.`);
  return ref;
}

/** Whether a text is the full name of a ref, by the rules of git-check-ref-format. */
export function isRef(ref: string): boolean {
  const parts = ref.split('/');
  return !(
    parts[0] !== 'refs' ||
    parts.length < 3 ||
    parts.some((part) => part === '' || part.startsWith('.') || part.endsWith('.') || part.endsWith('.lock')) ||
    ref.includes('..') ||
    ref.includes('@{') ||
    /[\p{Cc} ~^:?*[\\]/u.test(ref)
  );
}

export async function readRef(git: Git, ref: string): Promise<string | null> {
  const { code, stdout } = await git.run(['rev-parse', '--verify', '--quiet', '--end-of-options', checkRef(ref)], { okCodes: [0, 1, 128] });
  const oid = stdout.toString().trim();
  return code === 0 && isOid(oid) ? oid : null;
}

export async function updateRef(git: Git, ref: string, next: string | null, old: string | null): Promise<'ok' | 'rejected'> {
  if (next === null && old === null) return (await readRef(git, ref)) === null ? 'ok' : 'rejected';
  const line =
    next === null ? `delete ${checkRef(ref)} ${checkOid(old ?? '')}` : old === null ? `create ${checkRef(ref)} ${checkOid(next)}` : `update ${checkRef(ref)} ${checkOid(next)} ${checkOid(old)}`;
  try {
    await git.run(['update-ref', '--no-deref', '--stdin'], { stdin: `${line}\n` });
    return 'ok';
  } catch (error) {
    if (error instanceof GitError && /but expected|reference already exists|unable to resolve reference|reference is missing/i.test(error.stderr)) return 'rejected';
    throw error;
  }
}

export async function readRemoteRef(git: Git, ref: string): Promise<string | null> {
  const { stdout } = await git.runRemote(['ls-remote', '--quiet', '--end-of-options', 'origin', checkRef(ref)], { what: `ask origin for ${ref}` });
  return parseRemoteRef(stdout.toString(), ref);
}

/** From `git ls-remote`: `oid TAB ref LF` each; it lists every ref whose name ends in what was asked. */
export function parseRemoteRef(output: string, ref: string): string | null {
  for (const line of output.split('\n')) {
    const [oid = '', name] = line.split('\t');
    if (name === ref && isOid(oid)) return oid;
  }
  return null;
}

export async function fetchRef(git: Git, ref: string): Promise<string | null> {
  for (let look = 1; ; look += 1) {
    const oid = await readRemoteRef(git, ref);
    if (oid === null || (await hasTree(git, oid))) return oid;
    // In a full clone `--depth` would make it a shallow one. No ref is written: two runs in one clone would fight over it.
    const depth = (await git.isShallow()) ? ['--depth=1'] : [];
    const args = ['fetch', '--quiet', '--no-tags', '--no-recurse-submodules', '--no-write-fetch-head', '--refmap=', ...depth, '--end-of-options', 'origin', ref];
    try {
      await git.runRemote(args, { what: `fetch ${ref} from origin` });
    } catch (error) {
      // Deleted since it was listed, or another process is fetching into the same shallow clone: look again.
      if (look >= LOOKS || !(error instanceof GitError) || !/couldn't find remote ref|shallow\.lock/i.test(error.stderr)) throw error;
    }
    if (await hasTree(git, oid)) return oid;
    if (look >= LOOKS) {
      throw new GitError({ command: `git fetch origin ${ref}`, code: null, stderr: '', what: `${ref} of origin moved ${LOOKS} times while it was being fetched.`, hint: 'try again' });
    }
  }
}

async function hasTree(git: Git, oid: string): Promise<boolean> {
  const run = (await git.findPromisor()) === undefined ? git.run : git.runRemote;
  return (await run(['cat-file', '-e', `${oid}^{tree}`], { okCodes: [0, 1, 128] })).code === 0;
}
