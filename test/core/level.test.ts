import { describe, expect, it } from 'vitest';
import type { Cost } from '../../src/core/cost.ts';
import { formatLevel, makeLevel, parseLevel, readLevel } from '../../src/core/level.ts';
import type { Level } from '../../src/core/level.ts';
import type { Ledger, VideoRow } from '../../src/core/ledger.ts';
import { settleClaims } from '../../src/core/refund.ts';
import { makeCharge, makeKey, makeRow, STORED } from './row.ts';

const at = '2026-11-20T12:00:00Z';
const later = '2026-11-20T18:00:00Z';
const usd = (amount: number): Cost => ({ micros: Math.round(amount * 1_000_000), unit: 'usd' });

function makeFailed(name: string): VideoRow {
  return makeRow({ key: makeKey(name), section: name, state: 'failed', videoId: `v-${name}`, reserved: usd(0.5), failure: { code: 'rendering_failed', message: 'm', charged: 'maybe', passing: false } });
}

/** A finished video of 1 usd, and failed ones that count at their bound of half a dollar each. */
function makeLedger(...failed: readonly string[]): Ledger {
  const done = makeRow({ key: makeKey('done'), state: 'published', videoId: 'v-done', video: STORED, charge: usd(1) });
  return {
    rows: [done, ...failed.map(makeFailed)], serial: 1,
    charges: [makeCharge({ key: done.key, event: 'charged', micros: 1_000_000 }), ...failed.map((name) => makeCharge({ key: makeKey(name), event: 'charged', micros: 500_000 }))],
  };
}

const start: Level = { level: usd(100), missing: null, claims: [], at };
/** Balances in turn, each with the claims that stand then: what is said to have come back at each. */
function look(...looks: readonly { readonly balance: number; readonly failed?: readonly string[]; readonly at?: string; readonly ledger?: Ledger }[]): readonly (readonly string[])[] {
  let level = start;
  return looks.map((each) => {
    const result = readLevel(each.ledger ?? makeLedger(...each.failed ?? ['a']), level, usd(each.balance), each.at ?? at);
    ({ level } = result);
    return result.returned.map(({ wasted }) => wasted.videoId);
  });
}

describe('readLevel()', () => {
  it('sees what failed, and that it came back', () => {
    // 100 less a finished video of 1 and a failed one of 0.3
    expect(look({ balance: 98.7 }, { balance: 98.7 }, { balance: 99 })).toEqual([[], [], ['v-a']]);
    expect(look({ balance: 98.4, failed: ['a', 'b'] }, { balance: 99, failed: ['a', 'b'] })).toEqual([[], ['v-a', 'v-b']]);
  });

  it('takes what never was charged for that only after an hour', () => {
    expect(look({ balance: 99 }, { balance: 99 })).toEqual([[], []]);
    expect(look({ balance: 99 }, { balance: 99, at: later })).toEqual([[], ['v-a']]);
  });

  it('takes no top-up and no spending of others for a refund, and sees the refund after them', () => {
    expect(look({ balance: 98.7 }, { balance: 118.7 }, { balance: 119 })).toEqual([[], [], ['v-a']]);
    expect(look({ balance: 98.7 }, { balance: 90 }, { balance: 90.3 })).toEqual([[], [], ['v-a']]);
    // it may come back in parts
    expect(look({ balance: 98.7 }, { balance: 98.8 }, { balance: 99 })).toEqual([[], [], ['v-a']]);
  });

  it('proves nothing where others spent while it failed', () => {
    expect(look({ balance: 97 }, { balance: 97.3, at: later }, { balance: 99, at: later })).toEqual([[], [], []]);
    expect(look({ balance: 120 }, { balance: 99, at: later })).toEqual([[], []]);
  });

  it('waits for both where a second one failed', () => {
    expect(look({ balance: 98.7 }, { balance: 98.5, failed: ['a', 'b'] }, { balance: 98.8, failed: ['a', 'b'] }, { balance: 99, failed: ['a', 'b'] })).toEqual([[], [], [], ['v-a', 'v-b']]);
  });

  it('says nothing while something is still to be billed, nor in another unit', () => {
    const open = makeLedger('a');
    const billing: Ledger = { ...open, charges: [...open.charges, makeCharge({ key: makeKey('open'), micros: 10 })] };
    expect(look({ balance: 98.7 }, { balance: 99, ledger: billing })).toEqual([[], []]);
    expect(readLevel(makeLedger('a'), start, { micros: 99_000_000, unit: 'credits' }, at)).toEqual({ level: start, returned: [] });
  });

  it('does not count the bill of a translator', () => {
    const open = makeLedger('a');
    const translated: Ledger = { ...open, charges: [...open.charges, makeCharge({ key: makeKey('a translation'), event: 'charged', micros: 7_000_000 })] };
    expect(look({ balance: 98.7, ledger: translated }, { balance: 99, ledger: translated })).toEqual([[], ['v-a']]);
  });
});

describe('settleClaims()', () => {
  it('takes the charge of a failed attempt and of a double off again, once', () => {
    const row = { ...makeFailed('a'), attempt: 2, wasted: [{ videoId: 'v-1', attempt: 1, submittedAt: null, bound: usd(0.5), failure: { code: 'rendering_failed', message: 'm', charged: 'maybe' as const, passing: true } }] };
    const ledger: Ledger = { rows: [row], serial: 1, charges: [makeCharge({ key: row.key, event: 'charged', micros: 500_000 }), makeCharge({ key: row.key, attempt: 2, event: 'charged', micros: 500_000 })] };
    const { returned } = readLevel(ledger, { ...start, missing: 800_000, claims: ['v-1', 'v-a'] }, usd(100), at);
    const settled = settleClaims(ledger, returned, at, 'run 2');
    expect(settled.rows).toMatchObject([{ failure: { charged: 'refunded' }, wasted: [{ failure: { charged: 'refunded' } }] }]);
    expect(settled.charges.filter(({ event }) => event === 'refunded').map(({ attempt, run }) => [attempt, run])).toEqual([[1, 'run 2'], [2, 'run 2']]);
    expect(settleClaims(settled, returned, at, 'run 2')).toEqual(settled);
  });
});

describe('makeLevel()', () => {
  it('is the balance and what our videos cost, where nothing is open', () => {
    expect(makeLevel(makeLedger(), usd(99), at)).toEqual({ level: usd(100), missing: null, claims: [], at });
    expect(makeLevel(makeLedger('a'), usd(99), at)).toBeNull();
    expect(makeLevel(makeLedger(), null, at)).toBeNull();
  });

  it('reads back what it wrote, and nothing else', () => {
    expect(parseLevel(formatLevel(start))).toEqual(start);
    for (const text of [undefined, '', '{', '[]', '{"level":1}', formatLevel(start).replace('100000000', '"x"')]) expect(parseLevel(text)).toBeNull();
  });
});
