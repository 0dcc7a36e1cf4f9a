import { createHash } from 'node:crypto';
import type { FileEdit } from './forge.ts';

/** Who a commit says that it is from. */
export interface Authorship {
  readonly authorEmail: string;
  readonly committerEmail: string;
  readonly message: string;
  /** Tree of the commit. */
  readonly tree: string;
}

/** What GitHub itself signs as the committer of what is made on the web or through its API. */
const webFlow = 'noreply@github.com';
/** The addresses of apps, the workflow's own token among them: `41898282+github-actions[bot]@users.noreply.github.com`. */
const botAddress = /^(?:\d+\+)?[\w-]+\[bot\]@users\.noreply\.github\.com$/;

const trailer = /^Docreel-Commit: ([0-9a-f]{40}|[0-9a-f]{64}) ([0-9a-f]{16})$/m;

/** The id that git gives to a blob, by the repository's hash. */
export function makeBlobId(content: Uint8Array, length: number): string {
  return createHash(length === 64 ? 'sha256' : 'sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
}

/** Hash of a set of edits, whatever their order: 16 hex digits of SHA-256. */
export function makeEditsId(edits: readonly FileEdit[]): string {
  const lines = edits.map(({ path, content }) => `${path}\0${content === null ? '-' : makeBlobId(content, 64)}\0`).toSorted();
  return createHash('sha256').update(lines.join('')).digest('hex').slice(0, 16);
}

/**
 * Adds the line by which Docreel knows its own commit again. It names the commit's tree: whoever amends or rebases the commit
 * changes that, and with it whose commit it is.
 */
export function formatMessage(message: string, tree: string, edits: string): string {
  return `${message.trimEnd()}\n\nDocreel-Commit: ${tree} ${edits}\n`;
}

/** The edits of which a commit of ours was made, or `undefined` for anybody else's commit. */
export function parseEdits(commit: Authorship): string | undefined {
  const match = trailer.exec(commit.message.trimEnd().split('\n').at(-1) ?? '');
  return match?.[1] === commit.tree ? match[2] : undefined;
}

/**
 * Whether a commit is Docreel's own: its trailer fits its tree, and author and committer are a bot or the one person whose
 * token Docreel ran with. A person's commit made on GitHub's web site has GitHub as its committer, so that the author decides.
 * @param emails the only addresses that count as ours; empty: any app's, or whoever is author and committer alike
 */
export function isOurs(commit: Authorship, emails: readonly string[]): boolean {
  if (parseEdits(commit) === undefined) return false;
  const { authorEmail, committerEmail } = commit;
  if (emails.length > 0) return emails.includes(authorEmail) && (emails.includes(committerEmail) || committerEmail === webFlow);
  if (authorEmail === committerEmail) return true;
  return botAddress.test(authorEmail) && (botAddress.test(committerEmail) || committerEmail === webFlow);
}
