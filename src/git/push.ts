import { GitError } from './error.ts';
import { checkOid } from './oid.ts';
import type { Git } from './open.ts';
import { checkRef, readRemoteRef } from './ref.ts';

/** What `git push --porcelain` says of one ref. */
export interface PushResult {
  /** ` ` continued, `+` forced, `*` new, `=` was there, `-` deleted, `!` refused. */
  readonly flag: string;
  /** Ref of the remote. */
  readonly ref: string;
  /** E.g. `[rejected] (fetch first)`. */
  readonly summary: string;
}

/** The ref is not where the push needs it: somebody else was faster. Everything else that is refused stays refused. */
const OUTRUN = /\[rejected\]|cannot lock ref|failed to update ref|reference already exists|incorrect old value|fetch first|non-fast-forward|stale info/i;

/** See GitStore.push. */
export async function push(git: Git, sha: string, ref: string, options: { readonly expected?: string | null } = {}): Promise<'ok' | 'rejected'> {
  const { expected } = options;
  const lease = expected === undefined ? [] : [`--force-with-lease=${checkRef(ref)}:${expected === null ? '' : checkOid(expected)}`];
  const args = ['push', '--porcelain', '--no-verify', '--no-signed', '--no-follow-tags', '--recurse-submodules=no', ...lease, '--end-of-options', 'origin', `${checkOid(sha)}:${checkRef(ref)}`];
  let failure: unknown;
  let result: PushResult | undefined;
  try {
    const { stdout, stderr } = await git.runRemote(args, { okCodes: [0, 1], what: `push ${ref} to origin` });
    result = parsePush(stdout.toString()).find((line) => line.ref === ref);
    if (result !== undefined && result.flag !== '!') return 'ok';
    const said = [result?.summary, stderr.trim()].filter(Boolean).join('\n');
    failure = new GitError({ command: `git push origin ${sha}:${ref}`, code: 1, stderr: said, what: `origin does not take ${ref}.` });
  } catch (error) {
    failure = error;
  }
  // The connection may have broken after the remote had taken it: then it is done, and doing it again would be refused.
  const now = await readRemoteRef(git, ref).catch(() => undefined);
  if (now === sha) return 'ok';
  if (now !== undefined && result !== undefined && OUTRUN.test(result.summary)) return 'rejected';
  throw failure;
}

/** From `flag TAB from:to TAB summary LF` each, between other lines. */
export function parsePush(output: string): readonly PushResult[] {
  return output.split('\n').flatMap((line) => {
    const [, flag, , ref, summary] = /^([ +*=!-])\t([^\t]*?):([^\t:]+)\t(.*)$/.exec(line) ?? [];
    return flag === undefined || ref === undefined || summary === undefined ? [] : [{ flag, ref, summary }];
  });
}
