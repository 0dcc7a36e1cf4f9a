/** How octokit throws what GitHub refused; a request without any answer has the status 500. */
export interface Refusal extends Error {
  readonly status: number;
  readonly response?: unknown;
}

export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && 'status' in error && typeof error.status === 'number';
}

export function isRefused(error: unknown, status: number, words = /(?:)/): boolean {
  return isRefusal(error) && error.status === status && words.test(error.message);
}

/** Whether the outcome is not known: the answer was lost, or GitHub had trouble while it worked. */
export function isUncertain(error: unknown): boolean {
  return isRefusal(error) && error.status >= 500;
}

/** GitHub's reason on one line, without a page's markup and the address of a page about something else. */
export function formatReason(error: unknown): string {
  if (!isRefusal(error)) return error instanceof Error ? error.message : String(error);
  const text = error.message.replace(/ - https:\/\/docs\.github\.com\S*$/, '').replaceAll(/<[^>]*>|\s+/g, ' ').trim().slice(0, 300);
  const status = error.response === undefined ? 'no answer:' : String(error.status);
  return text.startsWith(status) ? text : `${status} ${text}`;
}

/** What a person can do about a refusal that hits every file alike; `undefined` where it may hit just this one. */
export function findRemedy(error: unknown): string | undefined {
  if (!isRefusal(error)) return undefined;
  if (error.status === 401) return 'The token is wrong or has expired.';
  if (/rate limit/i.test(error.message)) return 'Run again later: GitHub counts uploads by the minute and by the hour. What is uploaded stays in the draft release and is not sent again.';
  if (error.status === 403) return 'Give the job `permissions: contents: write`, without which it can make no release.';
  if (/rule violation|creations being restricted|pre_receive/i.test(error.message)) return 'A ruleset forbids new tags: let it except `docreel-*`.';
  return undefined;
}
