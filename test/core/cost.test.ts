import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addCost, compareCosts, defaultRates, findDearestRate, findRate, formatCost, makeCost, makePrice, parseCost, sumCosts,
} from '../../src/core/cost.ts';
import type { Cost, Limits } from '../../src/core/cost.ts';
import { checkLimits, checkNextCharge } from '../../src/core/limit.ts';
import type { PlannedCharge } from '../../src/core/limit.ts';
import { testCases } from './case.ts';

type Amount = number | string;

interface CostCase {
  readonly amounts?: readonly Amount[];
  readonly jobs?: readonly { readonly name: string; readonly cost?: Amount; readonly upper?: Amount }[];
  readonly spentThisRun?: Amount;
  readonly budgets?: Readonly<Record<string, {
    readonly limits: Readonly<Partial<Record<keyof Limits, Amount>>>; readonly spentThisMonth?: Amount; readonly balance?: Amount; readonly allowUnpriced?: boolean;
  }>>;
}

testCases<CostCase>('cost', ({ amounts, jobs = [], spentThisRun, budgets = {} }) => {
  if (amounts !== undefined) return Object.fromEntries(amounts.map((amount) => [String(amount), formatCost(parseCost(amount))]));
  const cost = (amount: Amount | undefined): Cost | undefined => (amount === undefined ? undefined : parseCost(amount));
  const charges = jobs.map((job): PlannedCharge => ({ name: job.name, seconds: 60, cost: cost(job.cost), upper: cost(job.upper) }));
  return Object.fromEntries(Object.entries(budgets).map(([name, { limits, spentThisMonth = 0, balance, allowUnpriced = false }]) => {
    const budget = {
      limits: Object.fromEntries(Object.entries(limits).map(([key, amount]) => [key, parseCost(amount)])),
      spentThisMonth: parseCost(spentThisMonth), balance: cost(balance) ?? null, allowUnpriced,
    };
    const [next] = charges;
    const sentence = spentThisRun === undefined || next === undefined ? checkLimits({ ...budget, jobs: charges }) : checkNextCharge({ ...budget, next, spentThisRun: parseCost(spentThisRun) });
    return [name, sentence ?? null];
  }));
});

const micros = fc.integer({ min: 0, max: 10_000_000_000 });
const usd = micros.map((amount): Cost => ({ micros: amount, unit: 'usd' }));

describe('amounts', () => {
  it('are exact where floating point is not', () => {
    expect(sumCosts([0.1, 0.2].map((amount) => makeCost(amount, 'usd')), 'usd')).toEqual(makeCost(0.3, 'usd'));
    expect(makeCost(0.29, 'usd').micros).toBe(290_000);
    expect(makeCost(1.005, 'usd').micros).toBe(1_005_000);
  });

  it('add up in any order', () => {
    fc.assert(fc.property(fc.array(usd), (costs) => {
      expect(sumCosts(costs, 'usd')).toEqual(sumCosts(costs.toReversed(), 'usd'));
      expect(sumCosts(costs, 'usd').micros).toBe(costs.reduce((sum, cost) => sum + cost.micros, 0));
    }));
  });

  it('of two units are never mixed', () => {
    const [a, b] = [makeCost(1, 'usd'), makeCost(2, 'credits')];
    expect(() => addCost(a, b)).toThrow('cannot reckon 1.00 usd with 2 credits');
    expect(() => compareCosts(a, b)).toThrow(RangeError);
    expect(() => sumCosts([a], 'credits')).toThrow(RangeError);
  });

  it.each([Number.NaN, Infinity, -1, -0.000_001, 1e300])('refuses %s', (amount) => {
    expect(() => makeCost(amount, 'usd')).toThrow(RangeError);
  });

  it('are read back as they are shown, to the cent', () => {
    fc.assert(fc.property(usd, (cost) => {
      const back = parseCost(formatCost(cost));
      expect(Math.abs(back.micros - cost.micros)).toBeLessThanOrEqual(5000);
      if (cost.micros > 0) expect(back.micros).toBeGreaterThan(0);
    }));
  });

  it.each(['', 'free', '-1 usd', '1,50 usd', '5 eur', '$5 credits', '1e3', 'NaN', '0x10', '1 usd 2', Number.NaN, -3, Infinity])('does not take %j for an amount', (value) => {
    expect(() => parseCost(value)).toThrow('is not an amount');
  });

  it('takes the given unit where none is written', () => {
    expect(parseCost(5, 'credits')).toEqual(makeCost(5, 'credits'));
    expect(parseCost('5 usd', 'credits')).toEqual(makeCost(5, 'usd'));
  });
});

describe('makePrice', () => {
  it('prices seconds by the minute', () => {
    expect(makePrice(0.6, 60, 'usd')).toEqual(makeCost(0.6, 'usd'));
    expect(makePrice(0.81, 60, 'usd', 'up')).toEqual(makeCost(0.81, 'usd'));
    expect(makePrice(4.83, 7.12, 'usd')).toEqual({ micros: 573_160, unit: 'usd' });
  });

  it('never rounds a bound down, and by less than a millionth up', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 36_000 }), (cents, tenths) => {
      const exact = cents * 10_000 * tenths / 600;
      const bound = makePrice(cents / 100, tenths / 10, 'usd', 'up').micros;
      expect(bound).toBeGreaterThanOrEqual(exact);
      // tenths of a second are not exact in binary: a millisecond at most is added
      expect(bound - exact).toBeLessThanOrEqual(1 + cents / 6);
    }));
  });

  it.each([[Number.NaN, 60], [0.6, Number.NaN], [-1, 60], [0.6, -1], [0.6, Infinity]])('refuses %s a minute for %s s', (rate, seconds) => {
    expect(() => makePrice(rate, seconds, 'usd')).toThrow(RangeError);
  });
});

describe('findRate', () => {
  it.each([
    ['avatar_iii', undefined, 0.6], ['avatar_iii', 'photo_avatar', 0.99], ['avatar_iii', 'digital_twin', 0.6], ['avatar_iv', 'photo_avatar', 2.31],
    ['translate/speed', undefined, 0.81], ['avatar_6', undefined, undefined], ['constructor', undefined, undefined], ['avatar_iii', 'constructor', 0.6],
  ])('%s, %s: %s', (engine, kind, expected) => {
    expect(findRate(defaultRates, engine, kind)).toBe(expected);
  });

  it('does not know a rate that is no number', () => {
    expect(findRate({ ...defaultRates, perMinute: { x: Number.NaN, y: -1 } }, 'x')).toBeUndefined();
    expect(findRate({ ...defaultRates, perMinute: { x: Number.NaN, y: -1 } }, 'y')).toBeUndefined();
  });

  it('knows the dearest kind of an engine, and of that engine only', () => {
    expect(findDearestRate(defaultRates, 'avatar_iii')).toBe(0.99);
    expect(findDearestRate(defaultRates, 'avatar_iv')).toBe(4.83);
    expect(findDearestRate(defaultRates, 'avatar_i')).toBeUndefined();
  });
});

describe('limits', () => {
  const limits = fc.record({ video: usd, run: usd, month: usd, balanceFloor: usd }, { requiredKeys: ['run'] });
  const job = fc.tuple(micros, micros).map(([cost, more]): PlannedCharge => ({ seconds: 1, cost: { micros: cost, unit: 'usd' }, upper: { micros: cost + more, unit: 'usd' } }));

  it('that let a plan pass are not violated by it', () => {
    fc.assert(fc.property(fc.array(job, { minLength: 1, maxLength: 4 }), limits, usd, fc.option(usd), (jobs, given, spentThisMonth, balance) => {
      const total = sumCosts(jobs.flatMap(({ upper }) => upper ?? []), 'usd').micros;
      const holds = total <= given.run.micros && jobs.every(({ upper }) => upper !== undefined && (given.video === undefined || upper.micros <= given.video.micros))
        && (given.month === undefined || total + spentThisMonth.micros <= given.month.micros)
        && (balance === null || balance.micros - total >= (given.balanceFloor?.micros ?? 0));
      expect(checkLimits({ jobs, limits: given, spentThisMonth, balance }) === undefined).toBe(holds);
    }), { numRuns: 500 });
  });

  it('that let a whole plan pass let each of its charges pass, one after the other', () => {
    fc.assert(fc.property(fc.array(job, { minLength: 1, maxLength: 4 }), usd, fc.array(fc.nat(5), { minLength: 3, maxLength: 3 }), (jobs, spentThisMonth, [run = 0, month = 0, floor = 0]) => {
      const total = sumCosts(jobs.flatMap(({ upper }) => upper ?? []), 'usd').micros;
      const budget = {
        limits: { run: { micros: total + run, unit: 'usd' }, month: { micros: total + spentThisMonth.micros + month, unit: 'usd' }, balanceFloor: makeCost(1, 'usd') },
        spentThisMonth, balance: { micros: total + 1_000_000 + floor, unit: 'usd' },
      } as const;
      expect(checkLimits({ ...budget, jobs })).toBeUndefined();
      let spentThisRun = makeCost(0, 'usd');
      for (const next of jobs) {
        expect(checkNextCharge({ ...budget, next, spentThisRun })).toBeUndefined();
        if (next.upper !== undefined) spentThisRun = addCost(spentThisRun, next.upper);
      }
    }));
  });

  it('do not matter to a plan that buys nothing', () => {
    expect(checkLimits({ jobs: [], limits: {}, spentThisMonth: makeCost(9, 'usd'), balance: makeCost(0, 'usd') })).toBeUndefined();
  });
});
