import { expect, it } from 'vitest';
import { learnRenderTime } from '../../src/core/render-time.ts';
import { makeRow, plan } from '../sample.ts';

const row = (minutes: number, day = 1) => makeRow(plan.jobs[0]!.wanted, {
  submittedAt: `2026-11-${String(day).padStart(2, '0')}T10:00:00.000Z`, completedAt: new Date(Date.parse(`2026-11-${String(day).padStart(2, '0')}T10:00:00Z`) + minutes * 60_000).toISOString(),
});

it('learns from the ledger how long a render takes: the median of the latest', () => {
  expect(learnRenderTime({ rows: [] })).toBeUndefined();
  expect(learnRenderTime({ rows: [row(4), row(30), row(5)] })).toBe(5 * 60_000);
  // a month of slow ones, then forty quick ones
  expect(learnRenderTime({ rows: [...Array.from({ length: 100 }, () => row(50, 1)), ...Array.from({ length: 40 }, () => row(3, 20))] })).toBe(3 * 60_000);
});

it('leaves out what a later run found finished', () => {
  expect(learnRenderTime({ rows: [row(6), row(60 * 9), row(60 * 9), row(0)] })).toBe(6 * 60_000);
});
