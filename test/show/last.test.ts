import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeLastStoryboard } from '../../src/storyboard.ts';
import { planReport } from '../sample.ts';

let folder: string;
const ledger = { read: async () => ({ head: null, files: new Map<string, string>() }), write: async () => 'stale' as const };
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'docreel-last-')); });
afterEach(() => rm(folder, { recursive: true, force: true }));

it('makes the page of the last report again, as it stands in report.json', async () => {
  await writeFile(join(folder, 'report.json'), JSON.stringify(planReport));
  const path = await writeLastStoryboard({ folder, ledger }, 'Octo Agent');
  expect(await readFile(path, 'utf8')).toContain('A plan: this is what would be rendered.');
});

it('says what to do where there is none, or one that it cannot read', async () => {
  await expect(writeLastStoryboard({ folder, ledger }, 'x')).rejects.toThrow(/no report in .* docreel plan makes one/);
  for (const text of ['{', '{"schema":2}', 'null']) {
    await writeFile(join(folder, 'report.json'), text);
    await expect(writeLastStoryboard({ folder, ledger }, 'x')).rejects.toThrow(/docreel plan makes a new one/);
  }
});
