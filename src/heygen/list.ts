import { read } from './repeat.ts';
import type { Tools } from './attempt.ts';
import { HeyGenError } from './error.ts';
import { maxAttempts } from './retry.ts';
import { listSchema } from './wire.ts';

/** More pages than any account of ours fills: 100,000 videos. */
const maxPages = 1000;

/**
 * All entries of a list, page by page.
 * @param query parameters besides the paging
 * @param attempts for each page
 * @throws HeyGenError, also where the paging goes in circles: half a list must not be taken for the whole
 */
export async function readList(path: string, query: Readonly<Record<string, string>>, tools: Tools, attempts: number = maxAttempts): Promise<readonly unknown[]> {
  const items: unknown[] = [];
  const seen = new Set<string>();
  let token: string | null = null;
  for (let page = 1; page <= maxPages; page += 1) {
    const answer: { data: readonly unknown[]; has_more?: boolean | null | undefined; next_token: string | null } =
      await read({ path, query: token === null ? query : { ...query, token }, schema: listSchema }, tools, attempts);
    items.push(...answer.data);
    if (answer.has_more === false || (answer.has_more == null && answer.next_token === null)) return items;
    token = answer.next_token;
    if (token === null || seen.has(token)) break;
    seen.add(token);
  }
  throw new HeyGenError({ kind: 'unavailable', call: `GET ${path}`, code: 'list-loop', detail: `the list has no end: its paging repeats itself after ${items.length} entries` });
}
