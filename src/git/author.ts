import { checkOid } from './oid.ts';
import type { Git } from './open.ts';

/** Whose e-mail addresses a commit carries. */
export interface CommitAuthors {
  readonly commit: string;
  readonly author: string;
  readonly committer: string;
}

/** Author and committer of each commit that `tip` has and `base` has not (`null`: of all), newest first. */
export async function readCommitAuthors(git: Git, base: string | null, tip: string): Promise<readonly CommitAuthors[]> {
  const range = [checkOid(tip), ...(base === null ? [] : [`^${checkOid(base)}`])];
  const { stdout } = await git.run(['log', '--no-mailmap', '--no-decorate', '--format=tformat:%H%x00%ae%x00%ce', ...range, '--']);
  return parseCommitAuthors(stdout.toString());
}

/** From `commit NUL author NUL committer LF` each. */
export function parseCommitAuthors(output: string): readonly CommitAuthors[] {
  return output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [commit = '', author = '', committer = ''] = line.split('\0');
      return { commit, author, committer };
    });
}
