import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashHeard } from '../../src/core/heard.ts';
import { acceptWording } from '../../src/core/keep.ts';
import type { VideoRow } from '../../src/core/ledger.ts';
import type { Plan } from '../../src/core/plan.ts';
import type { Wanted } from '../../src/core/wanted.ts';
import { makeLedger, makeOwnedRow, makeSide, planSites } from './site.ts';
import type { Site } from './site.ts';

const site: Site = {
  'a.md': { languages: ['en', 'de'], sections: { intro: 'This is the agent.', install: 'Fetch the package and start it.' } },
  'b.md': { sections: { use: 'Open the window and look.' } },
};

/** The row that former rules made of the same words of the page: another text, hence another key. */
function makeFormer(wanted: Wanted, over: Partial<VideoRow> = {}): VideoRow {
  const key = (text: string): string => text.replaceAll(/^.{8}/g, 'f0f0f0f0');
  return makeOwnedRow({ ...wanted, key: key(wanted.key), sourceKey: wanted.sourceKey === null ? null : key(wanted.sourceKey) }, { narration: `As it was said: ${wanted.narration.text}`, heard: hashHeard({ text: `As it was said: ${wanted.narration.text}` }), ...over });
}

const formers = (of: Site, over: Partial<VideoRow> = {}): readonly VideoRow[] => makeSide(of).wanted.map((wanted) => makeFormer(wanted, over));
const name = ({ wanted: { page, section, locale } }: { readonly wanted: Wanted }): string => `${page}#${section} ${locale}`;
const show = (plan: Plan): unknown => ({ jobs: plan.jobs.map((job) => `${name(job)}: ${job.reason.text}`), kept: plan.kept.map(name), reused: plan.reused.map(name), waiting: plan.waiting.map(name), retired: plan.retired.length });
const all = ['a.md#intro en', 'a.md#intro de', 'a.md#install en', 'a.md#install de', 'b.md#use en'];

describe('when our wording rules change', () => {
  it.each(['changed', 'missing'] as const)('nothing is bought again, nothing goes, and it is said (scope %s)', (scope) => {
    const plan = planSites(site, site, formers(site), { scope });
    expect(show(plan)).toEqual({ jobs: [], kept: all, reused: [], waiting: [], retired: 0 });
    expect(plan.kept.map(({ explanation }) => explanation)).toEqual(all.map(() => 'our wording rules changed, the page\'s words did not: kept'));
    expect(plan.kept.every(({ saved }) => (saved?.micros ?? 0) > 0)).toBe(true);
    expect(plan.total.seconds).toBe(0);
  });

  it('is decided by `scope: all`, for the pages that are asked for', () => {
    const plan = planSites(site, site, formers(site), { scope: 'all', filter: { paths: ['a.md'], locales: [] } });
    expect(show(plan)).toEqual({ jobs: all.slice(0, 4).map((each) => `${each}: rendered again as asked`), kept: ['b.md#use en'], reused: [], waiting: [], retired: 4 });
  });

  it('an edit of the page is bought, whatever the rules were', () => {
    const edited: Site = { ...site, 'b.md': { sections: { use: 'Open the window and look at it.' } } };
    const plan = planSites(site, edited, formers(site));
    expect(show(plan)).toEqual({ jobs: ['b.md#use en: words changed (3 of 7)'], kept: all.slice(0, 4), reused: [], waiting: [], retired: 1 });
  });

  it('a change of settings is bought, with that as the reason', () => {
    const other: Site = { ...site, 'b.md': { ...site['b.md'], sections: site['b.md']?.sections ?? {}, recipe: { look: 'ben' } } };
    const plan = planSites(site, other, formers(site));
    expect(show(plan)).toEqual({ jobs: ['b.md#use en: settings changed: avatar (anna → ben)'], kept: all.slice(0, 4), reused: [], waiting: [], retired: 1 });
  });

  it('what is being made is waited for, what failed is bought, and what was taken as owned stays so', () => {
    const [intro, introDe, install, installDe, use] = formers(site);
    if (!intro || !introDe || !install || !installDe || !use) throw new Error('five rows');
    const failed: VideoRow = { ...use, state: 'failed', video: null, seconds: null, failure: { code: 'x', message: 'y', charged: 'no', passing: true } };
    const plan = planSites(site, site, [intro, introDe, { ...install, state: 'submitted', video: null }, { ...installDe, state: 'baseline', video: null }, failed], { scope: 'missing' });
    expect(show(plan)).toMatchObject({ jobs: ['b.md#use en: no video yet'], kept: ['a.md#intro en', 'a.md#intro de', 'a.md#install de'], waiting: ['a.md#install en'] });
  });

  it('a section that moves at the same time takes its video along', () => {
    const { 'b.md': page, ...rest } = site;
    const plan = planSites(site, { ...rest, 'c/d.md': page ?? { sections: {} } }, formers(site));
    expect(show(plan)).toMatchObject({ jobs: [], kept: [...all.slice(0, 4), 'c/d.md#use en'], retired: 0 });
    expect(plan.kept.at(-1)).toMatchObject({ movedFrom: { page: 'b.md', section: 'use' }, explanation: 'our wording rules changed, the page\'s words did not: kept, moved from b.md#use' });
  });

  it('a dubbed video is kept only with the settings of the video that it was dubbed from', () => {
    const before = formers(site).map((row) => (row.page === 'a.md' && row.section === 'intro' && row.locale === 'en' ? { ...row, recipe: { ...row.recipe, voice: 'alto' } } : row));
    const plan = planSites(site, site, before, { scope: 'missing' });
    expect(show(plan)).toMatchObject({ jobs: ['a.md#intro en: no video yet', 'a.md#intro de: no video yet'] });
  });

  it('what is accepted is owned under today\'s key, and the next plan is quiet', () => {
    const rows = formers(site);
    const plan = planSites(site, site, rows);
    const { ledger, renamed } = acceptWording(makeLedger(rows), plan);
    expect(renamed.size).toBe(5);
    const next = planSites(site, site, ledger.rows);
    expect(show(next)).toEqual({ jobs: [], kept: [], reused: all, waiting: [], retired: 0 });
    // the words stay those that the video says
    expect(next.reused.every(({ row }) => row.narration.startsWith('As it was said: '))).toBe(true);
    expect(acceptWording(ledger, plan).renamed.size).toBe(0);
  });

  it('is never a reason to pay, whichever rows are of former rules', () => {
    const words = fc.array(fc.constantFrom('copy', 'files', 'server', 'agent', 'folder', 'watch'), { minLength: 3, maxLength: 8 }).map((list) => `${list.join(' ')}.`);
    const sites: fc.Arbitrary<Site> = fc.dictionary(fc.constantFrom('a.md', 'b.md', 'c.md'), fc.record({
      languages: fc.constantFrom(['en'], ['en', 'ja']), sections: fc.dictionary(fc.constantFrom('intro', 'x', 'y', 'z'), words, { noNullPrototype: true }),
    }), { noNullPrototype: true });
    fc.assert(fc.property(sites, fc.infiniteStream(fc.boolean()), fc.constantFrom<Plan['scope']>('changed', 'missing'), (of, flags, scope) => {
      const unique = [...new Map(makeSide(of).wanted.map((each) => [each.key, each])).values()];
      // a dubbed video and its source are of the same time
      const old = new Map(unique.filter(({ sourceKey }) => sourceKey === null).map(({ key }) => [key, flags.next().value]));
      const rows = unique.map((each) => (old.get(each.sourceKey ?? each.key) === true ? makeFormer(each) : makeOwnedRow(each)));
      const plan = planSites(of, of, rows, { scope });
      expect(plan.jobs.map(name)).toEqual([]);
      expect(plan.retired).toEqual([]);
      expect(plan.kept.length + plan.reused.length).toBe(makeSide(of).wanted.length);
    }), { numRuns: 100 });
  });
});
