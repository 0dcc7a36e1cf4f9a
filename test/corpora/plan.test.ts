import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRepository } from '../../src/git/repository.ts';
import type { OpenRepository } from '../../src/git/repository.ts';
import { makeLedgerBranch } from '../../src/git/ledger-branch.ts';
import { makeSurvey } from '../../src/stage/survey.ts';
import type { Survey } from '../../src/stage/survey.ts';
import { makeRequest } from '../run/request.ts';
import { cloneHistory, present } from './history.ts';

/** Comparisons of each history that touched something of interest, as commits back from its tip. */
const comparisons = [
  { name: 'vuejs-docs', languages: 'en', ranges: [[1, 0], [5, 0], [40, 30], [200, 150]] },
  { name: 'react-dev', languages: 'en', ranges: [[1, 0], [4, 2], [120, 115], [400, 380]] },
  { name: 'astro-docs', languages: 'en, es, ja, pt-BR', ranges: [[1, 0], [5, 0], [240, 180], [420, 418]] },
] as const;

describe.skipIf(!present).each(comparisons)('$name, with every page enrolled', ({ name, languages, ranges }) => {
  let folder: string;
  let repository: OpenRepository;
  const surveys = new Map<string, Survey>();
  const survey = async (base: string | null, head: string, scope: 'changed' | 'missing' = 'changed'): Promise<Survey> => {
    const key = `${base}..${head} ${scope}`;
    const known = surveys.get(key);
    if (known !== undefined) return known;
    const ledger = makeLedgerBranch(repository, { now: () => 0, onUnreachable: () => {} });
    const made = await makeSurvey(makeRequest({
      base, head, scope, config: 'docreel.yml', configText: `video: { every-page: true, avatar: Abigail_office_front, languages: [${languages}] }`,
    }), { repository, ledger });
    surveys.set(key, made);
    return made;
  };

  beforeAll(async () => {
    folder = await cloneHistory(name);
    repository = await openRepository(folder, { env: { PATH: process.env['PATH'] } });
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(ranges.map(([from, to]) => ({ from, to, range: `HEAD~${from}..HEAD~${to}` })))('plans $range without a wrong annotation', async ({ from, to }) => {
    const { plan, head } = await survey(`HEAD~${from}`, `HEAD~${to}`);
    expect(plan.problems.filter((problem) => problem.severity === 'error')).toEqual([]);
    for (const problem of plan.problems) {
      const page = await repository.store.readFile(plan.head, problem.file);
      if (page !== undefined) expect(problem.line ?? 1, `${problem.file}: ${problem.message}`).toBeLessThanOrEqual(Buffer.from(page).toString().split('\n').length);
    }
    // every job stands in a section of the page as it is now, says something, and has a price
    for (const { wanted, estimate } of plan.jobs) {
      expect(head.pages.get(wanted.page)?.page.sections.map((section) => section.id)).toContain(wanted.section);
      expect(wanted.narration.text.trim()).not.toBe('');
      expect(estimate.cost?.micros ?? 0).toBeGreaterThan(0);
      expect(estimate.upper?.micros ?? 0).toBeGreaterThanOrEqual(estimate.cost?.micros ?? 0);
    }
    expect(new Set(plan.jobs.map((job) => job.wanted.key)).size).toBe(plan.jobs.length);
  }, 120_000);

  it('says nothing that a voice could not read', async () => {
    const { head } = await survey(`HEAD~${ranges[2][0]}`, `HEAD~${ranges[2][1]}`);
    const spoken = head.wanted.map((wanted) => ({ place: `${wanted.file}#${wanted.section}`, text: wanted.narration.text }));
    expect(spoken.length).toBeGreaterThan(0);
    const bad = /https?:\/\/\S|<\/?[A-Za-z][\w-]*[ >/]|\{#|\{\/\*|^:::|\bclassName=|^import .+ from '|\]\(|^```/m;
    expect(spoken.filter(({ text }) => bad.test(text)).map(({ place, text }) => `${place}: ${bad.exec(text)?.[0]}`)).toEqual([]);
  }, 120_000);

  it('plans nothing between a commit and itself', async () => {
    const { plan } = await survey('HEAD', 'HEAD');
    expect(plan.jobs).toEqual([]);
  }, 60_000);
});
