import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastSections } from '../../src/core/boilerplate.ts';
import { formatPlan } from '../../src/show/plan.ts';
import { formatPlanComment } from '../../src/show/comment.ts';
import { formatPage, page } from './page.ts';
import { ownAll, planStep, settings } from './site.ts';
import type { Files } from './site.ts';

const notice = 'This page describes version 2, which is no longer kept up.';
const write = (index: number, before = ''): string => `---\ntitle: Page ${index}\n---\n\n# Page ${index}\n\n${before}What page ${index} says is said on no other.\n\n## More\n\nMore of it stands here, for number ${index} alone.\n`;
const pages = (count: number, before: (index: number) => string = () => ''): Files => Object.fromEntries(Array.from({ length: count }, (_, index) => [`docs/${index}.md`, write(index, before(index))]));
const leave = (...sentences: readonly string[]): string => `${settings}leave-out: ${JSON.stringify(sentences)}\n`;
const find = ({ plan }: Awaited<ReturnType<typeof planStep>>): readonly string[] => plan.problems.filter(({ code }) => code === 'boilerplate').map(({ message, hint }) => `${message}. ${hint}`);

describe('boilerplate', () => {
  it('is told with its cost and how to leave it out, where plans are read', async () => {
    const survey = await planStep(pages(40), pages(40, () => `:::note\n${notice} See version 3.\n:::\n\n`));
    expect(survey.plan.jobs).toHaveLength(40);
    const told = 'the same words are new in 40 sections: "Note: This page describes version 2, which is no longer kept up. See version 3."; saying them costs ';
    const hint = 'to leave them unspoken, and buy none of these videos, write in docreel.yml: leave-out: ["Note: This page describes version 2, which is no longer kept up. See version 3."]';
    const [problem, ...others] = survey.plan.problems;
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ severity: 'warning', code: 'boilerplate', file: 'docs/0.md', line: 5, hint });
    expect(problem?.message.startsWith(told)).toBe(true);
    // here nothing but the notice is new, so that it costs the whole plan
    const cost = `${((survey.plan.total.cost?.micros ?? 0) / 1e6).toFixed(2)} usd`;
    expect(problem?.message.slice(told.length)).toBe(`${cost}, the price of the 40 videos in which nothing else is new`);
    expect(formatPlan(survey.plan, { color: false })).toContain(hint);
    expect(formatPlanComment(survey.plan, { limits: {} })).toContain('the same words are new in 40 sections');
  });

  it('is left out as the plan says, and then nothing is bought; written or spoken, in one commit or later', async () => {
    const after = pages(20, () => `:::note\n${notice} See version 3.\n:::\n\n`);
    for (const sentences of [[`Note: ${notice} See version 3.`], [notice, 'see version 3'], [`${notice} See version 3.`]]) {
      const { plan } = await planStep(pages(20), { ...after, 'docreel.yml': leave(...sentences) });
      expect([plan.jobs, plan.retired, plan.kept, plan.problems]).toEqual([[], [], [], []]);
    }
    // the notice was merged and not bought
    const owned = await ownAll(pages(20));
    const { plan } = await planStep(after, { ...after, 'docreel.yml': leave(notice, 'See version 3.') }, { rows: owned });
    expect([plan.jobs, plan.outside]).toEqual([[], []]);
  });

  it('is told still where an earlier run has not bought it', async () => {
    const after = pages(20, () => `${notice}\n\n`);
    const owned = await ownAll(pages(20));
    expect(find(await planStep(after, after, { rows: owned, request: { scope: 'missing' } }))).toEqual([expect.stringContaining(`new in 20 sections: ${JSON.stringify(notice)}`)]);
  });

  it('counts all languages, and what else is new apart', async () => {
    const config = settings.replace('[en]', '[en, es, ja]');
    const after = pages(30, (index) => `${notice}\n\n${index < 10 ? `And this is new on page ${index}.\n\n` : ''}`);
    const survey = await planStep({ ...pages(30), 'docreel.yml': config }, { ...after, 'docreel.yml': config });
    expect(survey.plan.jobs).toHaveLength(90);
    expect(find(survey)).toEqual([expect.stringMatching(/^the same words are new in 30 sections: .*, the price of the 60 videos in which nothing else is new\./)]);
  });

  it.each<readonly [what: string, before: Files, after: Files]>([
    ['few sections', pages(30), { ...pages(30), ...pages(leastSections - 1, () => `${notice}\n\n`) }],
    ['pages that are new', {}, pages(30, () => `${notice}\n\n`)],
    ['a section of its own, which is one video', pages(30), Object.fromEntries(Object.entries(pages(30)).map(([path, text]) => [path, `${typeof text === 'string' ? text : ''}\n## Version\n\n${notice}\n`]))],
    ['other words on each page', pages(30), pages(30, (index) => `These words are new on page ${index}.\n\n`)],
    ['words that are gone', pages(30, () => `${notice}\n\n`), pages(30)],
    ['code that is announced', pages(30), pages(30, () => '```js\nrun();\n```\n\n')],
  ])('is not %s', async (_, before, after) => {
    expect(find(await planStep(before, after))).toEqual([]);
  });

  it('on generated pages: what is left out costs what it did without', async () => {
    const places = fc.array(page, { minLength: 10, maxLength: 14 });
    await fc.assert(fc.asyncProperty(places, fc.boolean(), async (models, quoted) => {
      const before: Files = Object.fromEntries(models.map((model, index) => [`${index}.md`, formatPage(model)]));
      // in front of the first heading's own words
      const after: Files = Object.fromEntries(models.map((model, index) => {
        const text = formatPage(model);
        const at = text.indexOf('\n', text.search(/^## /m)) + 1;
        return [`${index}.md`, `${text.slice(0, at)}\n${quoted ? '> ' : ''}${notice}\n${text.slice(at)}`];
      }));
      const survey = await planStep(before, after);
      expect(survey.plan.jobs).toHaveLength(models.length);
      expect(find(survey)).toEqual([expect.stringContaining(`new in ${models.length} sections`)]);
      const { plan } = await planStep(before, { ...after, 'docreel.yml': leave(notice) });
      expect([plan.jobs, plan.retired, plan.kept]).toEqual([[], [], []]);
    }), { numRuns: 10 });
  });
});
