import type { GitHubState, Pull } from './state.ts';

/** Closes a pull request and says who did. */
export function closePull(state: GitHubState, pull: Pull, by: string): void {
  pull.state = 'closed';
  pull.closedAt = pull.updatedAt = state.now();
  pull.closedBy = by;
}

/**
 * What GitHub does by itself after a branch has moved, by whatever way: a pull request whose branch is gone, or has been moved to
 * hold nothing that its base lacks, is closed; one whose commits its base has taken in is merged.
 */
export async function settlePulls(state: GitHubState): Promise<void> {
  for (const pull of state.pulls) {
    if (pull.state !== 'open') continue;
    const head = await state.objects.readRef(`refs/heads/${pull.head}`);
    const base = await state.objects.readRef(`refs/heads/${pull.base}`);
    if (head === undefined || base === undefined) {
      closePull(state, pull, 'github: branch deleted');
      continue;
    }
    const moved = head !== pull.headSha;
    pull.headSha = head;
    pull.baseSha = base;
    if ((await state.objects.findMergeBase(base, head)) !== head) continue;
    closePull(state, pull, moved ? 'github: nothing left' : 'github: merged');
    if (!moved) markMerged(state, pull, base);
  }
}

function markMerged(state: GitHubState, pull: Pull, commit: string): void {
  pull.mergedAt = state.now();
  pull.mergeCommit = commit;
}

/** A person merges a pull request in one of the ways of the button; the branch is left as it is. */
export async function mergePull(state: GitHubState, pull: Pull, method: 'merge' | 'squash', person: { readonly name: string; readonly email: string }): Promise<string> {
  const base = await state.objects.readRef(`refs/heads/${pull.base}`);
  const head = await state.objects.readRef(`refs/heads/${pull.head}`);
  if (pull.state !== 'open' || base === undefined || head === undefined) throw new Error(`pull request ${pull.number} cannot be merged`);
  const tree = (await state.objects.run(['merge-tree', '--write-tree', base, head])).toString().split('\n')[0] ?? '';
  const date = state.now();
  const sha = await state.objects.writeCommit({
    tree, parents: method === 'merge' ? [base, head] : [base], message: `${pull.title} (#${pull.number})`,
    author: { ...person, date }, committer: { name: 'GitHub', email: 'noreply@github.com', date },
  });
  await state.objects.updateRef(`refs/heads/${pull.base}`, sha, base);
  closePull(state, pull, person.name);
  pull.headSha = head;
  pull.baseSha = sha;
  markMerged(state, pull, sha);
  await settlePulls(state);
  return sha;
}
