import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseReport } from './approval.ts';
import { makeCaptionsKey } from './core/ledger-file.ts';
import { readLedger } from './git/ledger-branch.ts';
import { formatStoryboard } from './show/storyboard.ts';
import { makeAddress } from './stage/address.ts';
import { readTitle } from './stage/title.ts';
import type { World } from './world.ts';

/**
 * Makes the storyboard of the last report again, from `report.json` in the run's folder.
 * @returns the page's absolute path
 * @throws Error where there is no report, or one that this version does not read
 */
export async function writeLastStoryboard(world: Pick<World, 'folder' | 'ledger'> & { readonly repository: Parameters<typeof readTitle>[0] }): Promise<string> {
  const report = parseReport(await readFile(join(world.folder, 'report.json'), 'utf8').catch(() => {
    throw new Error(`there is no report in ${world.folder} yet: docreel plan makes one`);
  }));
  await readLedger(world.ledger);
  const { files } = await world.ledger.read();
  const captions = new Map(report.videos.flatMap(({ key }) => {
    const text = files.get(makeCaptionsKey(key));
    return text === undefined ? [] : [[key, text] as const];
  }));
  const path = join(world.folder, 'storyboard.html');
  await writeFile(path, formatStoryboard(report, { title: await readTitle(world.repository), address: (url) => makeAddress(url, world.folder), captions }));
  return path;
}
