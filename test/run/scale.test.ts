import { expect, it } from 'vitest';
import type { RunEvent } from '../../src/core/event.ts';
import { openRepository } from '../../src/git/repository.ts';
import { makeSurvey } from '../../src/stage/survey.ts';
import { makeTestRepository } from '../git/repository.ts';
import { makeRequest } from './request.ts';

const settings = 'video: { every-page: true, avatar: Abigail_office_front, languages: [en] }\n';
const write = (number: number, words = ''): string => `# Page ${number}\n\n## Start\n\nThe agent number ${number} watches your folder and sends what has changed.${words}\n`;

it('row 85: of 10,000 pages it reads those that changed', async () => {
  await using repository = await makeTestRepository();
  const path = (number: number): string => `docs/${number % 100}/page-${number}.md`;
  await repository.commit({ 'docreel.yml': settings, ...Object.fromEntries(Array.from({ length: 10_000 }, (_, number) => [path(number), write(number)])) });
  await repository.commit(Object.fromEntries([7, 77, 777].map((number) => [path(number), write(number, ' It sleeps at night.')])));
  const opened = await openRepository(repository.root, { env: repository.env });
  let read = 0;
  const counting = { ...opened, readBlobs: (oids: Parameters<typeof opened.readBlobs>[0]) => { read += [...oids].length; return opened.readBlobs(oids); } };
  const [start, memory] = [performance.now(), process.memoryUsage().rss];
  const told: string[] = [];
  const world = {
    repository: counting, ledger: { read: async () => ({ head: null, files: new Map() }), write: () => Promise.reject(new Error('a plan writes nothing')) },
    emit: (event: RunEvent) => { if (event.type === 'stage') told.push(event.text); },
  };
  const { plan } = await makeSurvey(makeRequest(), world);
  expect(plan.jobs.map(({ wanted }) => wanted.page).toSorted()).toEqual([7, 77, 777].map(path).toSorted());
  // both sides of the three and of the settings, each once
  expect(read).toBe(8);
  expect(performance.now() - start).toBeLessThan(20_000);
  expect(process.memoryUsage().rss - memory).toBeLessThan(512 * 2 ** 20);

  // and where it has to read them all, it tells how far it is
  expect(told).toEqual([]);
  const all = await makeSurvey(makeRequest({ base: null, scope: 'missing' }), world);
  expect(all.plan.jobs).toHaveLength(10_000);
  expect(told).toEqual([5_000, 10_000].map((count) => `reading the pages of the head commit: ${count} of 10000`));
}, 180_000);
