import type { Proposal } from './forge.ts';
import type { Repo } from './github-branch.ts';
import { formatBody, formatMoot, formatUpdate, isSameBody, parseFingerprint } from './marker.ts';
import { explainRefusal, isRefusal, isRefused } from './refusal.ts';

/** What is needed of a pull request. */
export interface PullRequest {
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly body: string | null;
  readonly merged: boolean;
  /** Login of whoever has opened it. */
  readonly author: string | null;
  /** Last tip of its branch that GitHub saw. */
  readonly head: string;
}

interface Listed {
  readonly number: number;
  readonly html_url: string;
  readonly title: string;
  readonly body: string | null;
  readonly merged_at?: string | null;
  readonly user: { readonly login: string } | null;
  readonly head: { readonly sha: string };
}

const parsePull = (pull: Listed): PullRequest =>
  ({ number: pull.number, url: pull.html_url, title: pull.title, body: pull.body, merged: (pull.merged_at ?? null) !== null, author: pull.user?.login ?? null, head: pull.head.sha });

/** The pull requests of our branch: `open` at most one, `closed` newest first. */
export async function readPulls(repo: Repo, branch: string, base: string, state: 'open' | 'closed'): Promise<readonly PullRequest[]> {
  const { octokit, owner, repo: name } = repo;
  try {
    const found = await octokit.paginate(octokit.rest.pulls.list, { owner, repo: name, head: `${owner}:${branch}`, base, state, sort: 'created', direction: 'desc', per_page: 100 });
    return found.map(parsePull);
  } catch (error) {
    throw explainRefusal(error, `list the pull requests of ${owner}/${name}`, 'pull-requests: read');
  }
}

/** The pull request that a person closed without merging when it proposed the very same. */
export function findDismissed(closed: readonly PullRequest[], fingerprint: string): PullRequest | undefined {
  return closed.find((pull) => !pull.merged && parseFingerprint(pull.body) === fingerprint);
}

/**
 * Opens the pull request, whatever is lost on the way: GitHub refuses a second one for a branch, and one that was made although the
 * answer did not arrive is found by its branch.
 * @throws what octokit throws where it cannot be opened
 */
export async function openPull(repo: Repo, proposal: Proposal): Promise<{ readonly pull: PullRequest; readonly created: boolean }> {
  const { octokit, owner, repo: name } = repo;
  const { branch, base, title, draft } = proposal;
  const body = formatBody(proposal.body, proposal.fingerprint);
  const create = async (asDraft: boolean): Promise<PullRequest> =>
    parsePull((await octokit.rest.pulls.create({ owner, repo: name, head: branch, base, title, body, draft: asDraft })).data);
  try {
    return { pull: await create(draft), created: true };
  } catch (error) {
    if (draft && isRefused(error, 422, /draft pull requests are not supported/i)) return { pull: await create(false), created: true };
    const exists = isRefused(error, 422, /already exists/i);
    const lost = isRefusal(error) && error.status >= 500;
    const pull = exists || lost ? (await readPulls(repo, branch, base, 'open'))[0] : undefined;
    if (pull === undefined) throw error;
    return { pull, created: lost };
  }
}

/**
 * Rewrites title and body.
 * @param shared whether people's commits are still on the branch
 * @returns whether there was anything to change
 */
export async function updatePull(repo: Repo, pull: PullRequest, proposal: Proposal, shared: boolean): Promise<boolean> {
  const { octokit, owner, repo: name } = repo;
  const body = formatUpdate(pull.body, proposal, shared);
  if (body === undefined) return false;
  if (pull.title === proposal.title && isSameBody(pull.body, body)) return false;
  try {
    await octokit.rest.pulls.update({ owner, repo: name, pull_number: pull.number, title: proposal.title, body });
    return true;
  } catch (error) {
    throw explainRefusal(error, `update pull request #${pull.number} of ${owner}/${name}`, 'pull-requests: write');
  }
}

/** Closes the pull request for us, which is no person's "no", with a word why. */
export async function closePull(repo: Repo, pull: PullRequest, why: string): Promise<void> {
  const { octokit, owner, repo: name } = repo;
  const at = { owner, repo: name };
  try {
    await octokit.rest.pulls.update({ ...at, pull_number: pull.number, state: 'closed', body: formatMoot(pull.body) });
    await octokit.rest.issues.createComment({ ...at, issue_number: pull.number, body: why });
  } catch (error) {
    throw explainRefusal(error, `close pull request #${pull.number} of ${owner}/${name}`, 'pull-requests: write');
  }
}

/** Labels are a service: without them the pull request is as good. */
export async function addLabels({ octokit, owner, repo }: Repo, pull: number, labels: readonly string[], onNote: (text: string) => void): Promise<void> {
  if (labels.length === 0) return;
  try {
    await octokit.rest.issues.addLabels({ owner, repo, issue_number: pull, labels: [...labels] });
  } catch (error) {
    onNote(`The labels ${labels.join(', ')} could not be put on pull request #${pull}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
