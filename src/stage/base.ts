import type { Repository } from '../git/git.ts';
import type { Trigger } from '../trigger.ts';

/**
 * The commit to compare with, as far as the event and the repository can tell. A shallow checkout is completed by fetching
 * just that commit.
 * @returns a commit, `null` to compare with nothing, or `undefined` where it cannot be found: then nothing may be paid for
 */
export async function findBase(repository: Repository, trigger: Trigger, head: string): Promise<string | null | undefined> {
  if (trigger.base === null) return null;
  if (trigger.base !== undefined) return await repository.ensureCommit(trigger.base) ? trigger.base : undefined;
  if (trigger.forkedFrom !== null) {
    const tip = await repository.findCommit(`origin/${trigger.forkedFrom}`) ?? await repository.findCommit(trigger.forkedFrom);
    return tip === undefined ? undefined : await repository.findMergeBase(tip, head);
  }
  return await repository.findCommit(`${head}^`) ?? undefined;
}
