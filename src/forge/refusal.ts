import { ForgeError } from './error.ts';

/** How octokit throws what GitHub refused; a request without any answer has the status 500. */
export interface Refusal extends Error {
  readonly status: number;
  readonly response?: { readonly headers?: Readonly<Record<string, string | number | undefined>>; readonly data?: unknown };
}

export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && 'status' in error && typeof error.status === 'number';
}

/** Whether GitHub refused with this status, in words that match. */
export function isRefused(error: unknown, status: number, words = /(?:)/): boolean {
  return isRefusal(error) && error.status === status && words.test(error.message);
}

/**
 * Makes of what octokit threw an error that a person can act on.
 * @param what what was tried and where, e.g. `write the branch "docreel/main" of acme/docs`
 * @param permission what the call needs, in a workflow's words: `contents: write`
 */
export function explainRefusal(error: unknown, what: string, permission: string): unknown {
  if (!isRefusal(error) || error instanceof ForgeError) return error;
  const remedy = findRemedy(error, permission);
  // The documentation's address at the end of GitHub's message leads to a page about something else more often than not.
  const reason = error.message.replace(/ - https:\/\/docs\.github\.com\S*$/, '').replaceAll(/<[^>]*>|\s+/g, ' ').trim().slice(0, 300).replace(/\.$/, '');
  const status = error.response === undefined ? 'no answer' : String(error.status);
  return new ForgeError(`Could not ${what}: ${status}, ${reason}.`, { status: error.status, cause: error, ...(remedy === undefined ? {} : { remedy }) });
}

function findRemedy(error: Refusal, permission: string): string | undefined {
  const { status, message } = error;
  if (status === 401) return 'The token is wrong or has expired: pass `github-token`, or leave it out to use the workflow\'s own.';
  if (status === 403 && /not accessible by|must have|requires|permission/i.test(message)) {
    return `The token lacks a permission: give the job \`permissions: ${findPermission(error, permission)}\`.`;
  }
  if (status === 403 && /rate limit/i.test(message)) return 'Run again later: the limit is counted by the hour and by the minute.';
  if (status === 404) return 'Either it does not exist, or the token may not see it: check the repository\'s name and the job\'s `permissions`.';
  if (/verified signatures/i.test(message)) {
    return 'A rule wants signed commits, and GitHub signs what an app commits: use the workflow\'s own token or a GitHub App\'s, not a person\'s.';
  }
  if (/rule violation|protected|through a pull request|creations being restricted|update failed/i.test(message)) {
    return 'A branch protection or ruleset covers this branch: let it except Docreel\'s branches (docreel/**) or name another branch with `branch`.';
  }
  if (status >= 500) return 'GitHub may have trouble (https://www.githubstatus.com): run again, nothing is done or paid twice.';
  return undefined;
}

/** GitHub's header names what would do, e.g. `issues=write; pull_requests=write`: alternatives, of which a job has best the one that we name anyway. */
function findPermission(error: Refusal, usual: string): string {
  const header = error.response?.headers?.['x-accepted-github-permissions'];
  const accepted = (typeof header === 'string' ? header.split(';') : [])
    .map((one) => one.split(',').map((part) => part.trim().replace('_', '-').replace('=', ': ')).join(', ')).filter((one) => one !== '');
  return accepted.includes(usual) ? usual : accepted[0] ?? usual;
}
