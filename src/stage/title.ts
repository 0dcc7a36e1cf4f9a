import { basename } from 'node:path';
import type { Repository } from '../git/git.ts';

/** What people call a site: `owner/name` of its repository where its remote says so, else the folder's name. */
export async function readTitle(repository: Pick<Repository, 'root' | 'findRemote'>): Promise<string> {
  const remote = await repository.findRemote();
  return /^(?:https?:\/\/|ssh:\/\/|git@)[^/:]+(?::\d+)?[/:](.+?)(?:\.git)?\/?$/.exec(remote ?? '')?.[1] ?? basename(repository.root);
}
