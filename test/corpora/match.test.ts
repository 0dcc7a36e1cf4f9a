import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { similarityThreshold } from '../../src/core/assign.ts';
import { formatWords, matchSections } from '../../src/core/match.ts';
import type { MatchSection, SectionMatch } from '../../src/core/match.ts';
import { makePlan } from '../../src/core/plan.ts';
import { countCommon, makeBag, splitTokens } from '../../src/core/similarity.ts';
import { openRepository } from '../../src/git/repository.ts';
import { makeSurvey } from '../../src/stage/survey.ts';
import type { Survey } from '../../src/stage/survey.ts';
import { makeLedger, makeOwnedRow } from '../core/site.ts';
import { makeBranch } from '../identity/site.ts';
import { makeRequest } from '../run/request.ts';
import { makeChance } from '../../bench/chance.ts';
import { cloneHistory, histories, present } from './history.ts';

/** Single commits that are tried of each history, and one long stretch. */
const singles = Number(process.env['CORPORA_COMMITS'] ?? 12);
const stretch = [90, 50] as const;

const count = <Value>(values: readonly Value[]): readonly Value[] => [...new Set(values)];
const name = (section: MatchSection): string => `${section.page}#${section.id}`;
const countShare = (a: string, b: string): number => {
  const [one, other] = [splitTokens(a), splitTokens(b)];
  return 2 * countCommon(makeBag(one), makeBag(other)) / (one.length + other.length);
};

/** Whether a match is what it says of itself. */
function isTrue({ base, head, how, explanation }: SectionMatch): boolean {
  if (head === undefined) return base !== undefined && how === undefined && explanation === 'removed';
  if (base === undefined) return how === undefined && explanation === 'new section';
  const from = base.page !== head.page ? `, moved from ${name(base)}` : (base.id === head.id ? '' : `, renamed from #${base.id}`);
  switch (how) {
    case 'id': return base.page === head.page && base.explicitId === head.explicitId && explanation === `matched by its id${from}`;
    case 'path': return base.page === head.page && base.path.join('\0') === head.path.join('\0') && explanation === `matched by its ${head.path.length === 0 ? 'place' : 'heading'}${from}`;
    case 'words': return formatWords(base.words) === formatWords(head.words) && explanation === `matched by identical words${from}`;
    case 'similar': {
      const share = countShare(base.words, head.words);
      return share >= similarityThreshold && explanation === `matched by similar words (${Math.round(share * 100)} %)${from}`;
    }
    case undefined: return false;
  }
}

describe.skipIf(!present).each(histories)('commits of $name', ({ name: history, docs }) => {
  let folder: string;
  const surveys: { readonly range: string; readonly survey: Survey }[] = [];

  beforeAll(async () => {
    folder = await cloneHistory(history);
    const repository = await openRepository(folder, { env: { PATH: process.env['PATH'] } });
    const chance = makeChance(Number(process.env['CORPORA_SEED'] ?? 1));
    const ranges = [stretch, ...Array.from({ length: singles }, () => Math.floor(chance() * 200)).map((from) => [from + 1, from] as const)];
    for (const [from, to] of ranges) {
      const survey = await makeSurvey(makeRequest({
        base: `HEAD~${from}`, head: `HEAD~${to}`, configText: `docs: ${JSON.stringify(docs)}\nvideo: { every-page: true, avatar: anna, languages: [en], depth: 3 }`,
      }), { repository, ledger: makeBranch([]) });
      surveys.push({ range: `HEAD~${from}..HEAD~${to}`, survey });
    }
  }, 300_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('match whatever the order of files', () => {
    for (const { range, survey: { base, head, plan } } of surveys) {
      const turn = (sections: readonly MatchSection[]): readonly MatchSection[] => [...Map.groupBy(sections, ({ page }) => page).values()].toReversed().flat();
      expect(matchSections(turn(base.sections), turn(head.sections)), range).toEqual(plan.matches);
    }
  });

  it('use every section of either side once', () => {
    for (const { range, survey: { base, head, plan: { matches } } } of surveys) {
      for (const [side, sections] of [[matches.flatMap((match) => match.base ?? []), base.sections], [matches.flatMap((match) => match.head ?? []), head.sections]] as const) {
        expect(side.map(name).toSorted(), range).toEqual(sections.map(name).toSorted());
        expect(count(side.map(name)), range).toHaveLength(side.length);
      }
    }
  });

  it('explain every match truly', () => {
    for (const { range, survey: { plan } } of surveys) expect(plan.matches.filter((match) => !isTrue(match)), range).toEqual([]);
  });

  it('buy nothing that was said before, and everything else once', () => {
    for (const { range, survey: { base, head, config } } of surveys) {
      const rows = [...new Map(base.wanted.map((each) => [each.key, makeOwnedRow(each, { state: 'linked' })])).values()];
      const { jobs, reused } = makePlan({
        base: 'b'.repeat(40), head: 'a'.repeat(40), scope: 'changed', baseWanted: base.wanted, headWanted: head.wanted, baseSections: base.sections, headSections: head.sections,
        ledger: makeLedger(rows), rates: config.rates, learned: {}, problems: [],
      });
      const said = new Set(base.wanted.map(({ narration }) => formatWords(narration.text)));
      expect(jobs.filter(({ wanted }) => said.has(formatWords(wanted.narration.text))).map(({ wanted }) => `${wanted.page}#${wanted.section}`), range).toEqual([]);
      expect(count(jobs.map(({ wanted }) => formatWords(wanted.narration.text))), range).toHaveLength(jobs.length);
      expect(jobs.flatMap(({ wanted, shared = [] }) => [wanted, ...shared]).length + reused.length, range).toBe(head.wanted.length);
    }
  });
});
