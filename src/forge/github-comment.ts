import type { Repo } from './github-branch.ts';
import { hasMarker } from './marker.ts';
import { explainRefusal, isRefusal } from './refusal.ts';

interface Found {
  readonly id: number;
  readonly body: string;
  readonly url: string;
}

/** All pages are read: a busy pull request has more comments than fit on one. */
async function readComments({ octokit, owner, repo }: Repo, pull: number, marker: string): Promise<readonly Found[]> {
  const comments = await octokit.paginate(octokit.rest.issues.listComments, { owner, repo, issue_number: pull, per_page: 100 });
  const found = comments.filter((comment) => hasMarker(comment.body, marker));
  const ours = found.filter((comment) => comment.user?.type === 'Bot');
  return (ours.length > 0 ? ours : found).map((comment) => ({ id: comment.id, body: comment.body ?? '', url: comment.html_url }));
}

/**
 * Creates, updates or (`body` null) deletes the one comment with this marker; doubles that a lost answer once left are removed.
 * @param marker an HTML comment, on a line of its own in the body; it is added where it is missing
 * @returns the comment's address, or `null`
 */
export async function writeComment(repo: Repo, pull: number, marker: string, body: string | null): Promise<string | null> {
  const { octokit, owner, repo: name } = repo;
  const at = { owner, repo: name };
  try {
    const [first, ...doubles] = await readComments(repo, pull, marker);
    for (const comment of body === null && first !== undefined ? [first, ...doubles] : doubles) await octokit.rest.issues.deleteComment({ ...at, comment_id: comment.id });
    if (body === null) return null;
    const text = hasMarker(body, marker) ? body : `${marker}\n${body}`;
    if (first !== undefined) {
      if (first.body.replaceAll('\r\n', '\n') !== text) await octokit.rest.issues.updateComment({ ...at, comment_id: first.id, body: text });
      return first.url;
    }
    try {
      return (await octokit.rest.issues.createComment({ ...at, issue_number: pull, body: text })).data.html_url;
    } catch (error) {
      // It may have been written all the same.
      const written = isRefusal(error) && error.status >= 500 ? (await readComments(repo, pull, marker))[0] : undefined;
      if (written === undefined) throw error;
      return written.url;
    }
  } catch (error) {
    throw explainRefusal(error, `comment on pull request #${pull} of ${owner}/${name}`, 'pull-requests: write');
  }
}
