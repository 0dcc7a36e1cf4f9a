import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startEmulator } from '../../src/emulator/emulator.ts';
import { fastRenderer } from '../../src/emulator/renderer/silent.ts';
import { makePage, makeSite } from './world.ts';

it('docreel render --approved-plan buys the plan that was approved, and shows how another one differs', async () => {
  await using site = await makeSite();
  await using emulator = await startEmulator({ renderer: fastRenderer, timeScale: 1_000 });
  const render = (approved: string) => site.docreel(['render', '--heygen-api-url', emulator.url, '--max-cost', '5 usd', '--scope', 'missing', '--quiet', '--approved-plan', approved], { env: { HEYGEN_API_KEY: emulator.key } });
  const planned = JSON.parse((await site.docreel(['plan', '--scope', 'missing', '--json'])).stdout);
  const file = join(site.repository.root, '..', 'approved.json');
  await writeFile(file, await readFile(join(site.repository.root, '.docreel/report.json')));

  // somebody edits one page and adds another before it is applied
  await site.repository.commit({ 'docs/b.md': makePage('The server keeps them very safe.', 'Keep'), 'docs/c.md': makePage('The page shows all of them.', 'Look') });
  const changed = await render(planned.planHash);
  expect(changed.code).toBe(3);
  expect(changed.stdout).toMatch(/^Nothing was bought: the approved plan is [0-9a-f]{12}, but the plan is now [0-9a-f]{12}, and it would buy 3 videos for at most \d\.\d\d usd: 2 more \(docs\/b\.md#keep en, docs\/c\.md#look en\); 1 fewer \(docs\/b\.md#keep en\); look at it and approve the new hash\.$/m);
  // its own report has taken the plan's place: the hash alone tells no more, a kept file does
  expect((await render(planned.planHash)).stdout).toMatch(/would buy 3 videos .* \(give the path of the approved plan's report\.json/);
  expect((await render(file)).stdout).toMatch(/2 more .*; 1 fewer/);
  expect(emulator.requests().filter(({ method }) => method === 'POST')).toEqual([]);

  for (const wrong of ['abc', 'docs/none.json', 'docs/a.md']) expect((await render(wrong)).code).toBe(2);
  expect((await render('docs/none.json')).stderr).toMatch(/approved-plan "docs\/none\.json" is neither the hash of a plan \(64 hex digits\) nor a file/);
  expect((await render('.docreel/report.json')).stderr).toMatch(/the report of a run with mode "render": approve that of a plan/);
  await site.docreel(['plan', '--scope', 'missing', '--quiet']);
  expect((await render('.docreel/report.json')).code).toBe(0);
  expect(emulator.charges()).toHaveLength(3);
});
