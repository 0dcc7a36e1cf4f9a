import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readTitle } from '../../src/stage/title.ts';
import { writeLastStoryboard } from '../../src/storyboard.ts';
import { planReport } from '../sample.ts';

let folder: string;
const ledger = { read: async () => ({ head: null, files: new Map<string, string>() }), write: async () => 'stale' as const };
const repository = { root: '/home/me/docs', findRemote: async () => 'git@github.com:octo/agent.git' };
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'docreel-last-')); });
afterEach(() => rm(folder, { recursive: true, force: true }));

it('makes the page of the last report again, as it stands in report.json', async () => {
  await writeFile(join(folder, 'report.json'), JSON.stringify(planReport));
  const path = await writeLastStoryboard({ folder, ledger, repository });
  expect(await readFile(path, 'utf8')).toMatch(/<h1>octo\/agent<\/h1>[\s\S]*This is a plan: what would be rendered/);
});

it('says what to do where there is none, or one that it cannot read', async () => {
  await expect(writeLastStoryboard({ folder, ledger, repository })).rejects.toThrow(/no report in .* docreel plan makes one/);
  for (const text of ['{', '{"schema":2}', 'null']) {
    await writeFile(join(folder, 'report.json'), text);
    await expect(writeLastStoryboard({ folder, ledger, repository })).rejects.toThrow(/docreel plan makes a new one/);
  }
});

it.each([
  ['git@github.com:octo/agent.git', 'octo/agent'], ['https://github.com/octo/agent', 'octo/agent'], ['ssh://git@ghe.example.com:22/octo/agent.git', 'octo/agent'],
  ['/srv/mirror/agent.bundle', 'docs'], [undefined, 'docs'],
])('is called after the remote %s', async (remote, title) => {
  expect(await readTitle({ root: '/home/me/docs', findRemote: async () => remote })).toBe(title);
});
