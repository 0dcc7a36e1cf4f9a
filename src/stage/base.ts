import type { Repository } from '../git/git.ts';
import { isOid } from '../git/oid.ts';
import type { Trigger } from '../trigger.ts';

type Reads = Pick<Repository, 'findCommit' | 'ensureCommit' | 'fetchRevision' | 'findMergeBase' | 'readParents'>;

/**
 * The full id of a commit that a person or an event names: an id, a branch or a tag. What a shallow checkout lacks is fetched,
 * and nothing else.
 * @returns the name itself where there is no such commit, so that the run can say so
 */
export async function findRevision(repository: Reads, name: string): Promise<string> {
  const found = await repository.findCommit(name);
  if (found !== undefined) return found;
  if (isOid(name)) {
    await repository.ensureCommit(name);
    return name;
  }
  return await repository.fetchRevision(name) ?? name;
}

/**
 * The commit to compare with, as far as the event and the repository can tell. A shallow checkout is completed by fetching
 * just that commit.
 * @param head full id of the commit to compare to
 * @returns a commit, `null` to compare with nothing, or `undefined` where it cannot be found: then nothing may be paid for
 */
export async function findBase(repository: Reads, { base, defaultBranch }: Pick<Trigger, 'base' | 'defaultBranch'>, head: string): Promise<string | null | undefined> {
  if (base === null) return null;
  const ensure = async (commit: string | undefined): Promise<string | undefined> => (commit !== undefined && await repository.ensureCommit(commit) ? commit : undefined);
  if (typeof base === 'string') return ensure(base);
  if (!await repository.ensureCommit(head)) return undefined;
  switch (base.kind) {
    case 'parent': {
      const [parent] = await repository.readParents(head);
      return parent === undefined ? null : ensure(parent);
    }
    case 'merge': {
      // The base that the event names may be older than the one that GitHub merged with: then others' changes would count as the pull request's.
      const [first, second] = await repository.readParents(head);
      if (second === base.head) return ensure(first);
      return await ensure(base.base) === undefined ? undefined : repository.findMergeBase(base.base, head);
    }
    case 'fork': {
      const tip = await repository.fetchRevision(defaultBranch);
      return tip === undefined ? undefined : repository.findMergeBase(tip, head);
    }
  }
}
