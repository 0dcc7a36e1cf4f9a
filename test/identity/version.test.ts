import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VideoRow } from '../../src/core/ledger.ts';
import type { Survey } from '../../src/stage/survey.ts';
import { makeOwnedRow } from '../core/site.ts';
import { formatPage, page } from './page.ts';
import { ownAll, planStep } from './site.ts';

type Pages = Readonly<Record<string, string>>;

const count = 60;
const sections = 4;
/** The pages of one version; every section says what no other page says. */
const first: Pages = Object.fromEntries(Array.from({ length: count }, (_, index) => [
  `page-${index}.md`,
  Array.from({ length: sections }, (__, part) => `${part === 0 ? '#' : '##'} Part ${part}\n\nThis is what part ${part} of page ${index} says to whoever wants to know it.\n`).join('\n'),
]));
/** A tree with a folder for each version. */
const release = (name: string, pages: Pages): Pages => Object.fromEntries(Object.entries(pages).map(([path, text]) => [`docs/${name}/${path}`, text]));
const countWords = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

function expectDistinct({ plan, head }: Survey): void {
  expect(plan.jobs).toHaveLength(new Set(head.wanted.map(({ narration }) => narration.text)).size);
  expect(plan.jobs.flatMap(({ wanted, shared = [] }) => [wanted, ...shared])).toHaveLength(head.wanted.length);
}

describe('a tree with a folder for each version', () => {
  it('a version copied to the next one with a few edits: the edits', async () => {
    const edited = { ...first, 'page-3.md': (first['page-3.md'] ?? '').replace('whoever wants', 'everybody who wants'), 'page-9.md': `${first['page-9.md']}\n## More\n\nThis part is new in the second version.\n` };
    const before = release('v1', first);
    const { plan } = await planStep(before, { ...before, ...release('v2', edited) });
    expect(plan.jobs.map(({ wanted }) => `${wanted.page}#${wanted.section}`)).toEqual(['docs/v2/page-3.md#part-0', 'docs/v2/page-9.md#part-0/more']);
    expect(plan.retired).toEqual([]);
    // what both say is not taken away from the old one
    expect(plan.reused.filter(({ movedFrom }) => movedFrom !== undefined)).toEqual([]);
    expect(plan.reused.find(({ wanted }) => wanted.page === 'docs/v2/page-0.md')?.explanation).toBe('the same words as docs/v1/page-0.md#part-0');
  });

  it('many versions on first adoption: each distinct narration once, with all its places', async () => {
    const versions = Array.from({ length: 12 }, (_, index) => release(`v${index}`, { ...first, [`page-${index}.md`]: `# New\n\nThis is new in version ${index}, and in no other.\n` }));
    const survey = await planStep({}, Object.assign({}, ...versions), { rows: [], request: { base: null, scope: 'missing' } });
    expectDistinct(survey);
    expect(survey.plan.jobs).toHaveLength(count * sections + 12);
    await fc.assert(fc.asyncProperty(fc.array(page, { minLength: 1, maxLength: 4 }), fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 20 }), async (models, picks) => {
      const files = Object.fromEntries(picks.map((pick, index) => [`docs/v${index}/a.md`, formatPage(models[pick % models.length] ?? { intro: [], sections: [] })]));
      expectDistinct(await planStep({}, files, { rows: [], request: { base: null, scope: 'missing' } }));
    }), { numRuns: 15 });
  });

  it('years of versions: at most 2 % of what whole pages would cost', async () => {
    const pages = { ...first };
    const files: Record<string, string> = { ...release('v0', pages) };
    const rows: VideoRow[] = [...await ownAll(files)];
    const spent = { whole: 0, bought: 0 };
    const commit = async (changed: Pages): Promise<void> => {
      const before = { ...files };
      const { plan } = await planStep(before, Object.assign(files, changed), { rows });
      for (const [path, text] of Object.entries(changed)) if (before[path] !== text) spent.whole += countWords(text.replaceAll(/^#.*$/gm, ''));
      spent.bought += plan.jobs.reduce((words, { wanted }) => words + countWords(wanted.narration.text), 0);
      rows.push(...plan.jobs.map(({ wanted }) => makeOwnedRow(wanted, { state: 'linked' })));
    };
    const edit = (path: string, to: string): void => { pages[path] = (pages[path] ?? '').replace(/says to \S+/, `says to ${to}`); };
    for (let version = 1; version <= 12; version += 1) {
      for (const index of [1, 2, 3]) edit(`page-${version * 4 + index}.md`, `version${version}`);
      await commit(release(`v${version}`, pages));
      // a correction that is made in all versions at once
      const corrected = `page-${version}.md`;
      edit(corrected, `all${version}`);
      await commit(Object.fromEntries(Array.from({ length: version + 1 }, (_, each) => [`docs/v${each}/${corrected}`, pages[corrected] ?? ''])));
    }
    expect(spent.bought).toBeGreaterThan(0);
    expect(spent.bought / spent.whole).toBeLessThanOrEqual(0.02);
  });
});
