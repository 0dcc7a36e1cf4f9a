import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { reportSchema } from './core/report/schema.ts';
import type { Report } from './core/report.ts';
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

function parseReport(text: string): Report {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error('report.json is not JSON; docreel plan makes a new one');
  }
  if (!isReport(value)) throw new Error(`report.json is not of this version (${z.prettifyError(reportSchema.safeParse(value).error ?? new z.ZodError([])).split('\n', 1)[0] ?? ''}); docreel plan makes a new one`);
  return value;
}

// The schema is the type as it is after JSON.stringify, which leaves out what is undefined.
function isReport(value: unknown): value is Report {
  return reportSchema.safeParse(value).success;
}
