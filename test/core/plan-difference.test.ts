import { expect, test } from 'vitest';
import { formatPlanDifference } from '../../src/core/plan-difference.ts';
import type { ApprovedVideo } from '../../src/core/plan-difference.ts';
import { makeLargePlan } from '../sample.ts';

const plan = makeLargePlan(1, 3, ['en']);
const approved: readonly ApprovedVideo[] = plan.jobs.map(({ wanted: { key, page, section, locale }, estimate: { upper } }) => ({ key, page, section, locale, upper }));
const [first, ...rest] = approved;
if (first === undefined) throw new Error('no job');

test('formatPlanDifference() names what is more, fewer and at another price', () => {
  const other: ApprovedVideo = { ...first, key: 'f'.repeat(64), section: 'gone' };
  expect(formatPlanDifference(rest, plan)).toMatch(/^it would buy 3 videos for at most \d+\.\d\d usd: 1 more \(docs\/part-1\/page-1\.md#page\/section-1 en\)$/);
  expect(formatPlanDifference([...approved, other], plan)).toMatch(/: 1 fewer \(docs\/part-1\/page-1\.md#gone en\)$/);
  expect(formatPlanDifference([{ ...first, upper: { micros: 10_000, unit: 'usd' } }, ...rest], plan)).toMatch(/: 1 at another price \(.*section-1 en at most \d\.\d\d usd instead of 0\.01 usd\)$/);
  expect(formatPlanDifference([{ ...first, upper: undefined }, ...rest], plan)).toMatch(/instead of an unknown price\)$/);
  expect(formatPlanDifference([other, ...rest], plan)).toMatch(/: 1 more \(.*\); 1 fewer \(.*\)$/);
});

test('formatPlanDifference() says what it can where only the hash is known, and where all is the same', () => {
  expect(formatPlanDifference(null, plan)).toMatch(/^it would buy 3 videos for at most .* usd \(give the path of the approved plan's report\.json/);
  expect(formatPlanDifference(approved, plan)).toMatch(/: the same videos in another attempt$/);
  expect(formatPlanDifference(approved, { jobs: [], total: { seconds: 0, cost: undefined, upper: undefined } })).toMatch(/^it would buy 0 videos for at most an unknown price: 3 fewer/);
});

test('formatPlanDifference() stays short', () => {
  expect(formatPlanDifference([], makeLargePlan(30, 10)).length).toBeLessThan(500);
  expect(formatPlanDifference([], makeLargePlan(30, 10))).toMatch(/600 more \(.*, and 595 others\)$/);
});
