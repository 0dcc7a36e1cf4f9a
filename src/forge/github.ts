import type { Octokit } from '@octokit/rest';
import { checkBranch, dropDiscarded, writeBranch } from './branch.ts';
import type { BranchOutcome, BranchStore } from './branch.ts';
import type { Forge, Proposal, ProposalOutcome } from './forge.ts';
import { makeGitHubBranch } from './github-branch.ts';
import type { Repo } from './github-branch.ts';
import { writeComment } from './github-comment.ts';
import { addLabels, closePull, findDismissed, openPull, readPulls, updatePull } from './github-pull.ts';
import type { PullRequest } from './github-pull.ts';
import { formatBody } from './marker.ts';
import { explainRefusal, isRefusal, isRefused } from './refusal.ts';

export interface GitHubForgeSettings {
  readonly octokit: Octokit;
  readonly owner: string;
  readonly repo: string;
  /**
   * E-mail addresses of whose commits count as Docreel's own; empty or left out: any app's, or those of the one person whose token it
   * is. A commit must besides carry Docreel's trailer, and it must fit.
   */
  readonly botEmails?: readonly string[];
  /** Told about what went wrong and does not matter. */
  readonly onNote?: (text: string) => void;
}

/** Pull requests on GitHub. Throws ForgeError for what GitHub refuses, with the permission or setting that would help. */
export function makeGitHubForge(settings: GitHubForgeSettings): Forge {
  const repo: Repo = settings;
  const store = makeGitHubBranch(repo, settings.botEmails ?? []);
  const onNote = settings.onNote ?? (() => undefined);
  return {
    kind: 'github',
    readTip: (branch) => store.readTip(branch),
    isPrivate: () => repo.octokit.rest.repos.get({ owner: repo.owner, repo: repo.repo }).then(({ data }) => data.private, () => undefined),
    comment: (pullRequest, marker, body) => writeComment(repo, pullRequest, marker, body),
    async readOpen(branch, base) {
      const [open] = await readPulls(repo, branch, base, 'open');
      return open === undefined ? undefined : { body: open.body ?? '', tip: open.head };
    },
    async propose(proposal) {
      checkBranch(proposal.branch, proposal.base);
      formatBody('', proposal.fingerprint);
      const open = (await readPulls(repo, proposal.branch, proposal.base, 'open'))[0];
      const closed = open === undefined ? await readPulls(repo, proposal.branch, proposal.base, 'closed') : [];
      const dismissed = findDismissed(closed, proposal.fingerprint);
      if (dismissed !== undefined && proposal.edits.length > 0) return makeDismissed(dismissed);
      // A merged pull request's work is in the base; that its branch was not deleted must not make it a person's for ever.
      const finished = closed.find((pull) => pull.merged)?.head;
      const outcome = await writeBranch(store, proposal, finished);
      return open === undefined ? openOne(repo, proposal, outcome, onNote) : updateOne(repo, store, proposal, open, outcome);
    },
  };
}

function makeDismissed(pull: PullRequest): ProposalOutcome {
  const remedy = `Pull request #${pull.number} proposed the same and was closed. Reopen it (${pull.url}) to take the videos after all; where its branch was deleted, "Restore branch" there comes first.`;
  return { state: 'dismissed', number: pull.number, url: pull.url, remedy, kept: [] };
}

async function updateOne(repo: Repo, store: BranchStore, proposal: Proposal, open: PullRequest, outcome: BranchOutcome): Promise<ProposalOutcome> {
  const at = { number: open.number, url: open.url, author: open.author, kept: outcome.kept };
  if (outcome.state === 'empty' && !outcome.shared) {
    await closePull(repo, open, 'Nothing is left to propose: the pages no longer ask for what was here, or already show it. A new change opens a new pull request.');
    await dropDiscarded(store, proposal, outcome);
    return { state: 'moot', remedy: null, ...at };
  }
  const edited = await updatePull(repo, open, proposal, outcome.shared);
  return { state: edited || outcome.state === 'written' ? 'updated' : 'unchanged', remedy: null, ...at };
}

async function openOne(repo: Repo, proposal: Proposal, outcome: BranchOutcome, onNote: (text: string) => void): Promise<ProposalOutcome> {
  const { kept } = outcome;
  if (outcome.state === 'empty') return { state: 'unchanged', number: null, url: null, remedy: null, kept };
  try {
    const { pull, created } = await openPull(repo, proposal);
    if (created) await addLabels(repo, pull.number, proposal.labels, onNote);
    else await updatePull(repo, pull, proposal, outcome.shared);
    return { state: created ? 'created' : 'updated', number: pull.number, url: pull.url, author: pull.author, remedy: null, kept };
  } catch (error) {
    // Merged by somebody at this very moment: then the base has it all.
    if (isRefused(error, 422, /no commits between/i)) return { state: 'unchanged', number: null, url: null, remedy: null, kept };
    const remedy = isRefusal(error) && error.status === 403 && !/rate limit/i.test(error.message) ? await formatBlocked(repo, proposal, error.message) : undefined;
    if (remedy === undefined) throw explainRefusal(error, `open a pull request in ${repo.owner}/${repo.repo} (its branch "${proposal.branch}" is written)`, 'pull-requests: write');
    return { state: 'blocked', number: null, url: null, remedy, kept };
  }
}

/** The way to the setting that forbids it, and the way round: the branch stands, and a person can open the pull request by a link. */
async function formatBlocked({ octokit, owner, repo }: Repo, { base, branch }: Proposal, message: string): Promise<string> {
  const page = await octokit.rest.repos.get({ owner, repo }).then(({ data }) => data.html_url, () => `https://github.com/${owner}/${repo}`);
  const byHand = `The branch "${branch}" is there: open the pull request by hand at \`${page}/compare/${encodeURI(base)}...${encodeURI(branch)}?expand=1\``;
  if (/not permitted to create or approve pull requests/i.test(message)) {
    return `GitHub Actions may not open pull requests in ${owner}/${repo}. Allow it at \`${page}/settings/actions\` (Settings → Actions → General → Workflow permissions → "Allow GitHub Actions to create and approve pull requests"; where it is greyed out, the organisation decides at its own Settings → Actions → General) and run again. ${byHand}`;
  }
  return `The token may not open pull requests in ${owner}/${repo}: give the job \`permissions: pull-requests: write\` and run again. ${byHand}`;
}
