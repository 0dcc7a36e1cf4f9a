import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCost, sumCosts } from '../../src/core/cost.ts';
import type { VideoRow } from '../../src/core/ledger.ts';
import { filterWanted, shardPages } from '../../src/core/plan.ts';
import type { Plan, PlanInput } from '../../src/core/plan.ts';
import { testCases } from './case.ts';
import { makeOwnedRow, makeSide, ownAll, planSites } from './site.ts';
import type { Site, SitePage } from './site.ts';

interface PlanCase {
  readonly base: Site | null;
  readonly head: Site;
  /** Pages that stand in the ledger and were not looked at. */
  readonly elsewhere?: Site;
  /** `base`: the ledger owns all that the base side wants. */
  readonly owned?: 'base';
  /** Rows by `page#section locale`. */
  readonly rows?: Readonly<Record<string, Partial<VideoRow>>>;
  readonly scope?: Plan['scope'];
  readonly filter?: PlanInput['filter'];
  readonly problems?: Plan['problems'];
}

testCases<PlanCase>('plan', ({ base, head, elsewhere = {}, owned, rows = {}, scope = 'changed', filter, problems = [] }) => {
  const all = makeSide({ ...base, ...elsewhere, ...(base === null ? head : {}) }).wanted;
  const ledger = all.flatMap((each) => {
    const over = rows[`${each.page}#${each.section} ${each.locale}`];
    return over !== undefined || owned === 'base' ? [makeOwnedRow(each, over)] : [];
  });
  return showPlan(planSites(base, head, ledger, { scope, problems, ...(filter === undefined ? {} : { filter }) }));
});

function showPlan(plan: Plan): unknown {
  const name = ({ page, section, locale }: { readonly page: string; readonly section: string; readonly locale: string }): string => `${page}#${section} ${locale}`;
  const lists = {
    jobs: plan.jobs.map(({ wanted, reason, attempt, estimate, shared = [] }) =>
      `${name(wanted)} ${wanted.way} attempt ${attempt}: ${reason.kind}, ${reason.text}; ${estimate.seconds} s, ${estimate.cost === undefined ? 'no rate' : formatCost(estimate.cost)}`
      + (shared.length === 0 ? '' : `; also ${shared.map(name).join(', ')}`)),
    reused: plan.reused.map(({ wanted, explanation, movedFrom, saved }) =>
      `${name(wanted)}: ${explanation}${movedFrom === undefined ? '' : ' (moved)'}${saved === undefined ? '' : `, saves ${formatCost(saved)}`}`),
    waiting: plan.waiting.map(({ wanted, row }) => `${name(wanted)}: ${row.state}`),
    quarantined: plan.quarantined.map(({ wanted, row }) => `${name(wanted)}: ${row.failure?.code}`),
    retired: plan.retired.map(name),
    outside: plan.outside.map(name),
    problems: plan.problems.map(({ severity, file, line, message, hint }) => `${severity} ${file}:${line} ${message}; ${hint ?? ''}`),
  };
  const { total } = plan;
  return {
    ...Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)),
    total: `${total.seconds} s, ${total.cost === undefined ? 'no rate' : formatCost(total.cost)}, at most ${total.upper === undefined ? 'unknown' : formatCost(total.upper)}`,
  };
}

const vocabulary = fc.constantFrom('copy', 'files', 'server', 'agent', 'folder', 'watch', 'key', 'start', 'stop', 'list', 'machine', 'group');
const text = fc.array(vocabulary, { minLength: 4, maxLength: 12 }).map((list) => `${list.join(' ')}.`);
const page: fc.Arbitrary<SitePage> = fc.record({
  languages: fc.constantFrom(['en'], ['en', 'es'], ['en', 'ja', 'de']),
  sections: fc.uniqueArray(fc.tuple(fc.constantFrom('intro', 'a', 'b', 'c', '#d', 'e/f'), text), { selector: ([id]) => id, maxLength: 5 }).map((list) => Object.fromEntries(list)),
});
const site: fc.Arbitrary<Site> = fc.dictionary(fc.constantFrom('a.md', 'b.md', 'c/d.md', 'c/e.md'), page, { noNullPrototype: true });
const state = fc.constantFrom<readonly (VideoRow['state'] | 'absent')[]>(['published'], ['linked'], ['retired'], ['submitted'], ['reserved'], ['failed'], ['baseline'], ['absent']).map(([first]) => first ?? 'absent');

/** A ledger in which each wanted video of a site is in some state. */
const history = (of: Site): fc.Arbitrary<readonly VideoRow[]> => {
  const unique = [...new Map(makeSide(of).wanted.map((each) => [each.key, each])).values()];
  return fc.array(state, { minLength: unique.length, maxLength: unique.length }).map((states) =>
    unique.flatMap((each, index) => { const is = states[index] ?? 'absent'; return is === 'absent' ? [] : [makeOwnedRow(each, { state: is })]; }));
};
const step = fc.tuple(site, site, fc.constantFrom<Plan['scope']>('changed', 'missing', 'all'))
  .chain(([base, head, scope]) => fc.record({ base: fc.constant(base), head: fc.constant(head), scope: fc.constant(scope), rows: history({ ...base, ...head }) }));

describe('every plan', () => {
  it('buys no key twice, none that is in flight, and none that is owned unless asked', () => {
    fc.assert(fc.property(step, ({ base, head, scope, rows }) => {
      const { jobs } = planSites(base, head, rows, { scope });
      const keys = jobs.map(({ wanted }) => wanted.key);
      expect(new Set(keys).size).toBe(keys.length);
      const taken = new Set(rows.filter((row) => row.state === 'submitted' || row.state === 'reserved' || (scope !== 'all' && row.video !== null)).map(({ key }) => key));
      expect(keys.filter((key) => taken.has(key))).toEqual([]);
    }));
  });

  it('says of each wanted video once what becomes of it', () => {
    fc.assert(fc.property(step, ({ base, head, scope, rows }) => {
      const plan = planSites(base, head, rows, { scope });
      const told = [...plan.jobs.flatMap(({ wanted, shared = [] }) => [wanted, ...shared]), ...[...plan.reused, ...plan.waiting, ...plan.quarantined].map(({ wanted }) => wanted), ...plan.outside];
      const name = ({ page: of, section, locale }: (typeof told)[number]): string => `${of}#${section} ${locale}`;
      expect(told.map(name).toSorted()).toEqual(makeSide(head).wanted.map(name).toSorted());
    }));
  });

  it('adds up: the total is the sum of its jobs', () => {
    fc.assert(fc.property(step, ({ base, head, scope, rows }) => {
      const { jobs, total } = planSites(base, head, rows, { scope });
      expect(total.cost).toEqual(sumCosts(jobs.flatMap(({ estimate }) => estimate.cost ?? []), 'usd'));
      expect(total.upper).toEqual(sumCosts(jobs.flatMap(({ estimate }) => estimate.upper ?? []), 'usd'));
      for (const { estimate } of jobs) expect(estimate.upper?.micros ?? 0).toBeGreaterThan(estimate.cost?.micros ?? 0);
    }));
  });

  it('has each dubbed video after its source video, which is owned, coming or a job', () => {
    fc.assert(fc.property(step, ({ base, head, scope, rows }) => {
      const { jobs, waiting } = planSites(base, head, rows, { scope });
      const there = new Set([...rows.filter(({ video }) => video !== null).map(({ key }) => key), ...waiting.map(({ wanted }) => wanted.key)]);
      const bought = new Set(jobs.map(({ wanted }) => wanted.key));
      const done = new Set<string>();
      for (const { wanted } of jobs) {
        const { sourceKey } = wanted;
        if (sourceKey !== null) expect(done.has(sourceKey) || (there.has(sourceKey) && !bought.has(sourceKey))).toBe(true);
        done.add(wanted.key);
      }
    }));
  });

  it('is the same whatever the order of pages and rows', () => {
    fc.assert(fc.property(step, fc.func(fc.integer()), ({ base, head, scope, rows }, mix) => {
      const shuffle = (pages: Site): Site => Object.fromEntries(Object.entries(pages).toSorted(([a], [b]) => mix(a) - mix(b)));
      const plan = planSites(base, head, rows, { scope });
      expect(planSites(shuffle(base), shuffle(head), rows.toSorted((a, b) => mix(a.key) - mix(b.key)), { scope })).toEqual(plan);
    }));
  });

  it('has nothing left to buy once everything is owned', () => {
    fc.assert(fc.property(site, site, fc.constantFrom<Plan['scope']>('changed', 'missing'), (base, head, scope) => {
      const plan = planSites(base, head, [...ownAll(base), ...ownAll(head)], { scope });
      expect(plan.jobs).toEqual([]);
      expect(plan.total).toEqual({ seconds: 0, cost: { micros: 0, unit: 'usd' }, upper: { micros: 0, unit: 'usd' } });
    }));
  });

  it('retires nothing that is wanted, in flight or out of sight', () => {
    fc.assert(fc.property(step, ({ base, head, scope, rows }) => {
      const [sight, kept] = [makeSide(base), makeSide(head)];
      const pages = new Set([...sight.wanted, ...kept.wanted].map((each) => each.page));
      for (const row of planSites(base, head, rows, { scope }).retired) {
        expect(kept.wanted.some(({ key }) => key === row.key)).toBe(false);
        expect(['reserved', 'submitted', 'completed', 'retired']).not.toContain(row.state);
        expect(pages.has(row.page)).toBe(true);
      }
    }));
  });
});

describe('what a change costs', () => {
  const ten = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`s${index}`, `This is section number ${index} and it says something of its own.`]));
  const base: Site = { 'a.md': { sections: ten } };

  it('one inserted at the top of ten: 1', () => {
    const plan = planSites(base, { 'a.md': { sections: { first: 'A new section stands before all others.', ...ten } } }, ownAll(base));
    expect(plan.jobs.map(({ wanted, reason }) => [wanted.section, reason.kind])).toEqual([['first', 'new-section']]);
    expect(plan.reused).toHaveLength(10);
  });

  it('two swapped: 0', () => {
    fc.assert(fc.property(fc.shuffledSubarray(Object.entries(ten), { minLength: 10 }), (order) => {
      const plan = planSites(base, { 'a.md': { sections: Object.fromEntries(order) } }, ownAll(base));
      expect([plan.jobs, plan.retired, plan.outside]).toEqual([[], [], []]);
    }));
  });

  it('one moved to another page: 0, and it is said where from', () => {
    const { s3 = '', ...rest } = ten;
    const plan = planSites(base, { 'a.md': { sections: rest }, 'b.md': { sections: { moved: s3 } } }, ownAll(base));
    expect([plan.jobs, plan.retired]).toEqual([[], []]);
    expect(plan.reused.filter(({ movedFrom }) => movedFrom !== undefined).map(({ wanted, movedFrom }) => [wanted.page, movedFrom])).toEqual([['b.md', { page: 'a.md', section: 's3' }]]);
  });

  it('a page renamed: 0', () => {
    const plan = planSites(base, { 'guide/b.md': { sections: ten } }, ownAll(base));
    expect([plan.jobs, plan.retired]).toEqual([[], []]);
    expect(plan.reused.every(({ movedFrom }) => movedFrom?.page === 'a.md')).toBe(true);
  });

  it('words that come back find their old video', () => {
    const rows = makeSide(base).wanted.map((each) => makeOwnedRow(each, { state: 'retired' }));
    expect(planSites({}, base, rows).jobs).toEqual([]);
  });

  it('moved from where nobody looked: the words are shared, not moved', () => {
    const plan = planSites({}, { 'b.md': { sections: { copy: ten['s3'] ?? '' } } }, ownAll(base));
    expect(plan.reused.map(({ movedFrom, explanation }) => [movedFrom, explanation])).toEqual([[undefined, 'the same words as a.md#s3']]);
  });

  it('the third failed attempt is the last; a person can ask for another', () => {
    const rows = makeSide(base).wanted.map((each) => makeOwnedRow(each, { state: 'failed', attempt: 3, failure: { code: 'rendering_failed', message: 'it failed', charged: 'maybe', passing: true } }));
    expect(planSites(base, base, rows).quarantined).toHaveLength(10);
    expect(planSites(base, base, rows, { retryFailed: true }).jobs.map(({ attempt, reason }) => [attempt, reason.kind])).toEqual(Array.from({ length: 10 }, () => [4, 'retry']));
  });
});

describe('the hash of a plan', () => {
  const head: Site = { 'a.md': { sections: { one: 'These words are to be bought.' } } };

  it('does not hang on commits, reasons or places', () => {
    const { hash } = planSites({}, head, []);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(planSites(null, head, [], { head: 'c'.repeat(40), scope: 'missing' }).hash).toBe(hash);
    expect(planSites({}, { 'b.md': { sections: { two: 'These words are to be bought.' } } }, []).hash).toBe(hash);
  });

  it('hangs on words, attempts and prices', () => {
    const { hash, jobs } = planSites({}, head, []);
    const failed = jobs.map(({ wanted }) => makeOwnedRow(wanted, { state: 'failed' }));
    const others = [
      planSites({}, { 'a.md': { sections: { one: 'Those words are to be bought.' } } }, []),
      planSites({}, head, failed),
      planSites({}, head, [], { rates: { unit: 'usd', asOf: '2026-11-01', perMinute: { avatar_iii: 0.61 } } }),
    ].map((plan) => plan.hash);
    expect(new Set([hash, ...others]).size).toBe(4);
  });
});

describe('shardPages', () => {
  it('puts every page into exactly one shard, all about as large', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.string()), fc.integer({ min: 1, max: 9 }), (paths, count) => {
      const shards = Array.from({ length: count }, (_, index) => shardPages(paths, index + 1, count));
      expect(shards.flat().toSorted()).toEqual(paths.toSorted());
      const sizes = shards.map((shard) => shard.length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      expect(shardPages(paths.toReversed(), 1, count)).toEqual(shards[0]);
    }));
  });

  it.each([[0, 2], [3, 2], [1.5, 2], [1, Number.NaN]])('refuses shard %s of %s', (index, count) => {
    expect(() => shardPages(['a.md'], index, count)).toThrow(RangeError);
  });
});

describe('filterWanted', () => {
  const { wanted } = makeSide({
    'docs/a.md': { languages: ['en', 'pt-BR'], sections: { one: 'Some words.' } }, 'docs/.hidden/b.md': { sections: { one: 'Other words.' } }, 'blog/c.md': { sections: { one: 'More words.' } },
  });
  const names = (paths: readonly string[], locales: readonly string[] = []): readonly string[] => filterWanted(wanted, { paths, locales }).map(({ page: of, locale }) => `${of} ${locale}`);

  it.each([
    [[], [], ['docs/a.md en', 'docs/a.md pt-BR', 'docs/.hidden/b.md en', 'blog/c.md en']],
    [['docs/'], [], ['docs/a.md en', 'docs/a.md pt-BR', 'docs/.hidden/b.md en']],
    [['./docs/*.md'], [], ['docs/a.md en', 'docs/a.md pt-BR']],
    [['!docs'], [], ['blog/c.md en']],
    [['**/*.md', '!docs/a.md'], [], ['docs/.hidden/b.md en', 'blog/c.md en']],
    [[], ['PT-br'], ['docs/a.md pt-BR']],
    [['nothing'], [], []],
  ])('paths %j, locales %j', (paths, locales, expected) => {
    expect(names(paths, locales)).toEqual(expected);
  });
});

