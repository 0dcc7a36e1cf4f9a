import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import type { Cost } from '../../src/core/cost.ts';
import { makeDuplicateKey } from '../../src/core/refund.ts';
import { formatCost } from '../../src/core/cost.ts';
import { isWorked, makeReport } from '../../src/core/report.ts';
import { reportSchema } from '../../src/core/report/schema.ts';
import type { ReportInput, Total, VideoState } from '../../src/core/report.ts';
import { emptyPlan, input, makePlan, makeRow, plan, rows, usd } from '../sample.ts';

const others = rows.filter(({ run }) => run !== 'run-7');
const [first] = plan.jobs;
if (!first) throw new Error('the plan has jobs');

const cases: Readonly<Record<string, ReportInput>> = {
  render: input,
  plan: { ...input, mode: 'plan', rows: others, balance: null, pullRequest: null },
  submit: { ...input, mode: 'submit', rows: [...others, ...plan.jobs.map(({ wanted }) => makeRow(wanted, { state: 'submitted' }))], pullRequest: null },
  'stopped-without-limit': { ...input, limits: {}, rows: others, stopped: 'no limit is set', pullRequest: null },
  'stopped-over-limit': { ...input, limits: { run: usd(1) }, rows: others, stopped: 'the plan may cost up to 4.04 usd, over the limit of 1.00 usd', pullRequest: null },
  'stopped-over-month': { ...input, month: { spent: usd(48), limit: usd(50), before: [] }, rows: others, stopped: 'over the month', pullRequest: null },
  nothing: { ...input, plan: emptyPlan, rows: [], pullRequest: null },
  'not-bought': { ...input, rows: others, outcomes: new Map([[first.wanted.key, { state: 'failed', failure: { code: 'insufficient_credit', message: 'The wallet is empty.', charged: 'no', passing: true } }]]) },
};

describe('makeReport()', () => {
  for (const [name, value] of Object.entries(cases)) {
    test(`reports as in fixtures/report/${name}.json`, () => {
      const path = new URL(`../../fixtures/report/${name}.json`, import.meta.url);
      const text = `${JSON.stringify(makeReport(value), null, 2)}\n`;
      if (process.env['UPDATE']) {
        mkdirSync(new URL('.', path), { recursive: true });
        writeFileSync(path, text);
      }
      expect(text).toBe(readFileSync(path, 'utf8'));
    });

    test(`${name}: every column adds up again`, () => {
      const report = makeReport(value);
      const sum = (amounts: readonly (Cost | null | undefined)[]): number => amounts.reduce((total, cost) => total + (cost?.micros ?? 0), 0);
      const countState = (...states: readonly VideoState[]): number => report.videos.filter(({ state }) => states.includes(state)).length;
      const { totals } = report;
      expect(totals.charge.micros).toBe(sum(report.videos.map(({ charge }) => charge)));
      expect(totals.atRisk.micros).toBe(sum(report.videos.map(({ atRisk }) => atRisk)));
      expect(totals.saved.micros).toBe(sum(report.videos.map(({ saved }) => saved)));
      expect(totals.estimate.cost?.micros).toBe(sum(report.videos.map(({ estimate }) => estimate.cost)));
      const finished = report.videos.filter(({ state }) => state === 'completed');
      for (const parts of [report.byLocale, report.byPage]) {
        expect(totals.charge.micros).toBe(sum(parts.map(({ charge }) => charge)));
        expect(totals.atRisk.micros).toBe(sum(parts.map(({ atRisk }) => atRisk)));
        expect(totals.saved.micros).toBe(sum(parts.map(({ saved }) => saved)));
        expect(totals.estimate.cost?.micros).toBe(sum(parts.map(({ estimate }) => estimate)));
        const add = (pick: (part: Total) => number): number => parts.reduce((total, part) => total + pick(part), 0);
        expect(add(({ videos }) => videos)).toBe(report.videos.filter(isWorked).length);
        expect(add(({ done }) => done)).toBe(totals.rendered);
        expect(add(({ seconds }) => seconds)).toBeCloseTo(finished.reduce((total, { seconds }) => total + (seconds ?? 0), 0));
        expect([add(({ planned }) => planned), add(({ expectedSeconds }) => expectedSeconds)]).toEqual([totals.planned, totals.estimate.seconds]);
      }
      expect(report.balance?.ours ?? totals.charge).toEqual(totals.charge);
      expect(totals.rendered).toBe(countState('completed'));
      expect(totals.failed + totals.quarantined).toBe(countState('failed'));
      expect(totals.planned + value.plan.waiting.length + totals.quarantined).toBe(countState('planned', 'submitted', 'rendering', 'completed', 'failed', 'unfinished'));
      expect(totals.reused + totals.moved + totals.kept + totals.retired).toBe(countState('reused', 'moved', 'kept', 'retired'));
      expect(report.videos.filter(isWorked).length).toBe(report.videos.length - totals.reused - totals.moved - totals.kept - totals.retired - totals.quarantined);
    });

    test(`${name}: is what the published schema says`, () => {
      const json: unknown = JSON.parse(JSON.stringify(makeReport(value)));
      expect(reportSchema.parse(json)).toEqual(json);
    });
  }

  it('counts a charge in the run that finds it, and never twice', () => {
    const [waiting] = plan.waiting;
    if (!waiting) throw new Error('the plan has a waiting video');
    const finished = makeRow(waiting.wanted, { run: 'run-6', seconds: 36 });
    const known = makePlan({ waiting: [{ wanted: waiting.wanted, row: { ...finished, state: 'completed', video: null } }] });
    expect(makeReport({ ...input, plan: makePlan({ waiting: [waiting] }), rows: [finished] }).totals.charge).toEqual(usd(0.36));
    expect(makeReport({ ...input, plan: known, rows: [finished] })).toMatchObject({ totals: { charge: usd(0), rendered: 1 }, videos: [{ state: 'completed', charge: null }] });
  });

  it('never shows the video that a failed or unfinished one was to replace', () => {
    const old = makeRow(first.wanted);
    const failed = { ...old, state: 'failed', charge: null, failure: { code: 'rendering_failed', message: '', charged: 'no', passing: true } } as const;
    expect(makeReport({ ...input, plan: makePlan({ jobs: [first] }), rows: [failed] }).videos).toMatchObject([{ state: 'failed', video: null, poster: null }]);
    expect(makeReport({ ...input, plan: makePlan({ jobs: [{ ...first, attempt: 2 }] }), rows: [{ ...old, run: 'run-1' }] }).videos).toMatchObject([{ state: 'planned', video: null, charge: null }]);
  });

  it('keeps apart what a finished video cost and what its failed tries may have cost', () => {
    const line = { at: '2026-11-23T10:02:00.000Z', run: 'run-7', key: first.wanted.key, event: 'charged', unit: 'usd', page: first.wanted.page, section: first.wanted.section, locale: first.wanted.locale } as const;
    const failure = { code: 'rendering_failed', message: '', charged: 'maybe', passing: true, at: line.at } as const;
    const row = makeRow(first.wanted, { attempt: 2, seconds: 50, wasted: [{ videoId: 'v-first-try', attempt: 1, submittedAt: line.at, bound: usd(0.88), failure }] });
    const charges = [{ ...line, attempt: 1, micros: 880_000 }, { ...line, attempt: 2, micros: 500_000 }];
    const again = makeReport({ ...input, plan: makePlan({ jobs: [first] }), rows: [row], charges });
    expect(again.videos).toMatchObject([{ state: 'completed', charge: usd(0.5), atRisk: usd(0.88) }]);
    expect(again.totals).toMatchObject({ charge: usd(0.5), atRisk: usd(0.88), failed: 0 });
    expect(again.next.join()).toContain('may have been charged');
    // a double that nobody asked for is at risk too; what was given back is not
    const double = { ...line, key: makeDuplicateKey('hg_double'), attempt: 1, micros: 500_000 };
    const wasted = { videoId: 'hg_double', attempt: 2, submittedAt: line.at, bound: usd(0.5), failure: { code: 'duplicate', message: '', charged: 'maybe', passing: false } } as const;
    const doubled = makeReport({ ...input, plan: makePlan({ jobs: [first] }), rows: [{ ...row, wasted: [wasted] }], charges: [...charges, double, { ...line, attempt: 1, event: 'refunded', micros: 880_000 }] });
    expect(doubled.totals).toMatchObject({ charge: usd(0.5), atRisk: usd(0.5) });
    // what another run has bought meanwhile is told there
    const theirs = makeReport({ ...input, plan: makePlan({ jobs: [first] }), rows: [{ ...row, run: 'run-8' }], charges: charges.map((each) => ({ ...each, run: 'run-8' })) });
    expect(theirs.videos).toMatchObject([{ state: 'completed', charge: null, atRisk: null }]);
  });

  it('tells what was on order when its last page stopped wanting it: the money is this run\'s', () => {
    const row = makeRow(first.wanted, { run: 'run-6', seconds: 50 });
    const line = { at: row.reservedAt, run: 'run-6', key: row.key, attempt: 1, event: 'charged', micros: 500_000, unit: 'usd', page: row.page, section: row.section, locale: row.locale } as const;
    const late = makeReport({ ...input, plan: emptyPlan, rows: [row], charges: [line] });
    expect(late.videos).toMatchObject([{ state: 'retired', charge: usd(0.5), reason: 'was on order when its last page stopped wanting it' }]);
    expect(late).toMatchObject({ totals: { charge: usd(0.5), retired: 1, rendered: 0 }, byLocale: [{ locale: 'en', videos: 0, charge: usd(0.5) }], balance: { ours: usd(0.5) } });
  });

  it('tells a problem once', () => {
    expect(makeReport({ ...input, problems: [...plan.problems] }).problems).toEqual(plan.problems);
  });

  it('puts into commands only paths that are safe to copy', () => {
    const wanted = { ...first.wanted, page: "docs/it's $(rm -rf) `x`.md" };
    const row = makeRow(wanted, { state: 'failed', failure: { code: 'rendering_failed', message: '', charged: 'no', passing: true } });
    const { next } = makeReport({ ...input, plan: makePlan({ jobs: [{ ...first, wanted }] }), rows: [row] });
    expect(next.join('\n')).toContain('docreel render --scope missing`');
    expect(next.join('\n')).not.toContain('rm');
  });
});

describe('formatCost()', () => {
  it.each<[Cost | null, string]>([
    [usd(2), '2.00 usd'], [usd(0.425), '0.43 usd'], [usd(0.424_999), '0.42 usd'], [usd(0), '0.00 usd'], [usd(0.0042), '0.0042 usd'], [usd(-1.5), '-1.50 usd'], [usd(1234.5), '1234.50 usd'],
    [{ micros: 12_500_000, unit: 'credits' }, '12.5 credits'], [{ micros: 1_000_000, unit: 'credits' }, '1 credit'], [null, 'unknown'],
  ])('%j → %s', (cost, text) => expect(formatCost(cost)).toBe(text));
});
