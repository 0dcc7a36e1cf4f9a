import { array, assert, constantFrom, integer, property, record, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  advanceRow, appendCharges, emptyLedger, findInFlight, findOwned, findRow, upsertRow, upsertRows,
} from '../../src/core/ledger.ts';
import type { ChargeLine, Failure, RowState, VideoRow } from '../../src/core/ledger.ts';
import { spentInMonth, sumOutstanding } from '../../src/core/spending.ts';
import { LedgerError, TRANSITIONS } from '../../src/core/ledger-state.ts';
import { makeCharge, makeKey, makeRow, STORED } from './row.ts';

const FAILED: Failure = { code: 'avatar_not_found', message: 'gone', charged: 'no', passing: false };
const LOST: Failure = { code: 'no-answer', message: 'no answer', charged: 'maybe', passing: true };
const STATES: readonly RowState[] = ['reserved', 'submitted', 'completed', 'published', 'linked', 'failed', 'retired', 'baseline'];

/** A row in a state with all that the state stands for. */
function makeRowIn(state: RowState, change: Partial<VideoRow> = {}): VideoRow {
  const stored = state === 'published' || state === 'linked' || state === 'retired';
  return makeRow({
    state,
    videoId: state === 'reserved' || state === 'baseline' ? null : 'v1',
    video: stored ? STORED : null,
    failure: state === 'failed' ? LOST : null,
    ...change,
  });
}

/** The least change that asks for a state. */
function makeStep(row: VideoRow, state: RowState): Partial<VideoRow> {
  const fresh = state === 'reserved' && row.state !== 'reserved';
  return {
    state,
    ...(fresh ? { attempt: row.attempt + 1 } : {}),
    ...(state === 'submitted' || state === 'completed' ? { videoId: row.videoId ?? 'v1' } : {}),
    ...(state === 'published' || state === 'linked' ? { video: row.video ?? STORED } : {}),
    ...(state === 'failed' ? { failure: LOST } : {}),
  };
}

describe('advanceRow()', () => {
  test('takes exactly the steps of the table', () => {
    for (const from of STATES) {
      for (const to of STATES) {
        const row = makeRowIn(from);
        const step = () => advanceRow(row, makeStep(row, to));
        if (from === to || TRANSITIONS[from].includes(to)) expect(step().state, `${from} to ${to}`).toBe(to);
        else expect(step, `${from} to ${to}`).toThrow(LedgerError);
      }
    }
  });

  test('leads a video from its reservation to its page', () => {
    const steps: readonly Partial<VideoRow>[] = [
      { state: 'submitted', videoId: 'v1', submittedAt: '2026-11-20T10:01:00Z' },
      { state: 'completed', completedAt: '2026-11-20T10:05:00Z', seconds: 13.2, charge: { micros: 13_200, unit: 'usd' } },
      { state: 'published', video: STORED },
      { state: 'linked' },
      { state: 'retired' },
      { state: 'published' },
    ];
    const row = steps.reduce(advanceRow, makeRow());
    expect(row).toEqual({ ...makeRow(), ...steps[0], ...steps[1], ...steps[2] });
  });

  test('begins a new attempt clean, and keeps the video that there is', () => {
    const linked = makeRowIn('linked', { seconds: 13.2, charge: { micros: 1, unit: 'usd' }, submittedAt: '2026-11-20T10:01:00Z', completedAt: '2026-11-20T10:05:00Z' });
    const again = advanceRow(linked, { state: 'reserved', attempt: 2, run: 'run 2' });
    expect(again).toMatchObject({ attempt: 2, videoId: null, submittedAt: null, completedAt: null, charge: null, failure: null, video: STORED, seconds: 13.2 });
    const failed = advanceRow(again, { state: 'failed', failure: FAILED, video: null });
    expect(failed.video).toEqual(STORED);
    expect(findOwned({ ...emptyLedger, rows: [failed] }).size).toBe(1);
  });

  test('refuses a new reservation without a new attempt, and a new attempt without a reservation', () => {
    const failed = makeRowIn('failed');
    expect(() => advanceRow(failed, { state: 'reserved' })).toThrow('attempt 1 after attempt 1');
    expect(() => advanceRow(failed, { state: 'reserved', attempt: 3 })).toThrow('attempt 3 after attempt 1');
    expect(() => advanceRow(makeRow(), { attempt: 2 })).toThrow('attempt 2 after attempt 1');
    expect(() => advanceRow(makeRow(), { state: 'submitted', videoId: 'v1', attempt: 2 })).toThrow('only a new reservation');
  });

  test('takes up a render whose answer was lost, and not one that is known to have failed', () => {
    expect(advanceRow(makeRowIn('failed'), { state: 'completed', videoId: 'v9' })).toMatchObject({ state: 'completed', failure: null });
    expect(() => advanceRow(makeRowIn('failed', { failure: FAILED }), { state: 'completed' })).toThrow('known to have failed');
  });

  test('refuses a state without what it stands for', () => {
    expect(() => advanceRow(makeRow(), { state: 'submitted' })).toThrow('no video id');
    expect(() => advanceRow(makeRowIn('completed'), { state: 'published' })).toThrow('no stored video');
    expect(() => advanceRow(makeRow(), { state: 'failed' })).toThrow('does not say why');
    expect(() => advanceRow(makeRowIn('retired', { video: null }), { state: 'linked' })).toThrow('no stored video');
  });

  test('whatever the steps: attempts only grow, each payment is a new attempt, and a stored video is never lost', () => {
    const steps = array(constantFrom(...STATES), { maxLength: 30 });
    assert(
      property(constantFrom(...STATES), steps, (first, wishes) => {
        let row = makeRowIn(first);
        const paid = new Set<number>();
        for (const wish of wishes) {
          const old = row;
          try {
            row = advanceRow(old, makeStep(old, wish));
          } catch (error) {
            expect(error).toBeInstanceOf(LedgerError);
            continue;
          }
          expect(row.attempt).toBeGreaterThanOrEqual(old.attempt);
          if (old.video !== null) expect(row.video).toEqual(old.video);
          if (row.state !== 'reserved' || old.state === 'reserved') continue;
          expect(paid.has(row.attempt)).toBe(false);
          paid.add(row.attempt);
        }
      }),
    );
  });
});

describe('upsertRow()', () => {
  test('adds a row, and puts its next state in its place', () => {
    const one = upsertRow(emptyLedger, makeRow());
    const two = upsertRow(one, makeRow({ key: makeKey('other'), section: 'other' }));
    const three = upsertRow(two, makeRowIn('submitted'));
    expect(three.rows.map(({ section, state }) => `${section} ${state}`)).toEqual(['install submitted', 'other reserved']);
    expect(two.rows[0]?.state).toBe('reserved');
  });

  test('upsertRows() does the same for many at once', () => {
    const rows = [makeRow(), makeRow({ key: makeKey('b') }), makeRowIn('submitted'), makeRowIn('completed')];
    expect(upsertRows(emptyLedger, rows)).toEqual(rows.reduce(upsertRow, emptyLedger));
    expect(upsertRows(emptyLedger, rows).rows.map(({ state }) => state)).toEqual(['completed', 'reserved']);
  });

  test('moves a row whose words have moved to another page', () => {
    const ledger = upsertRow(emptyLedger, makeRowIn('linked'));
    const moved = upsertRow(ledger, makeRowIn('linked', { page: 'docs/setup.md', section: 'agent' }));
    expect(moved.rows.map(({ page, section }) => `${page} ${section}`)).toEqual(['docs/setup.md agent']);
  });

  test('refuses what another run has reserved, and takes the same run again', () => {
    const ledger = upsertRow(emptyLedger, makeRow());
    expect(() => upsertRow(ledger, makeRow({ run: 'run 2' }))).toThrow('Run run 1 has reserved');
    expect(upsertRow(ledger, makeRow()).rows).toHaveLength(1);
    const submitted = upsertRow(ledger, makeRowIn('submitted'));
    expect(() => upsertRow(submitted, makeRow({ run: 'run 2' }))).toThrow('cannot go from submitted to reserved');
    expect(() => upsertRow(upsertRow(emptyLedger, makeRowIn('linked')), makeRow({ run: 'run 2' }))).toThrow('attempt 1 after attempt 1');
  });
});

describe('findOwned() and findInFlight()', () => {
  const make = (state: RowState, change: Partial<VideoRow> = {}) => makeRowIn(state, { key: makeKey(state), ...change });

  test('tell what has a lasting video, what is taken as owned, and what is under way', () => {
    const ledger = { ...emptyLedger, rows: STATES.map((state) => make(state)) };
    expect([...findOwned(ledger).values()].map(({ state }) => state)).toEqual(['published', 'linked', 'retired', 'baseline']);
    expect(findInFlight(ledger).map(({ state }) => state)).toEqual(['reserved', 'submitted', 'completed']);
  });

  test('prefer the best row of a key', () => {
    const key = makeKey('same');
    const rows = [make('baseline', { key }), make('published', { key, attempt: 2 }), make('linked', { key }), make('published', { key, attempt: 3 }), make('failed', { key })];
    expect(findOwned({ ...emptyLedger, rows }).get(key)?.state).toBe('linked');
    expect(findRow({ ...emptyLedger, rows: rows.slice(0, 2) }, key)?.state).toBe('published');
    expect(findRow({ ...emptyLedger, rows }, makeKey('none'))).toBeUndefined();
  });
});

describe('spentInMonth()', () => {
  const ledgerOf = (...charges: readonly Partial<ChargeLine>[]) => appendCharges(emptyLedger, charges.map(makeCharge));

  test('counts charges, what is still reserved, and nothing that was given back', () => {
    const ledger = ledgerOf(
      { micros: 100 },
      { key: makeKey('b'), micros: 200 },
      { key: makeKey('b'), micros: 150, event: 'charged' },
      { key: makeKey('c'), micros: 400 },
      { key: makeKey('c'), micros: 400, event: 'released' },
      { key: makeKey('d'), micros: 800, unit: 'credits' },
      { key: makeKey('e'), micros: 1600, at: '2026-10-31T23:59:59Z' },
    );
    expect(spentInMonth(ledger, '2026-11', 'usd')).toEqual({ micros: 250, unit: 'usd' });
    expect(spentInMonth(ledger, '2026-11', 'credits')).toEqual({ micros: 800, unit: 'credits' });
    expect(spentInMonth(ledger, '2026-10', 'usd')).toEqual({ micros: 1600, unit: 'usd' });
    expect(spentInMonth(emptyLedger, '2026-11', 'usd')).toEqual({ micros: 0, unit: 'usd' });
    expect(sumOutstanding(ledger, 'usd')).toEqual({ micros: 1700, unit: 'usd' });
  });

  test('counts a charge in the month whose limit was asked for it', () => {
    const ledger = ledgerOf({ micros: 100, at: '2026-10-31T23:50:00Z' }, { micros: 90, event: 'charged', at: '2026-11-01T00:10:00Z' }, { key: makeKey('b'), micros: 7, event: 'charged', at: '2026-11-01T00:10:00Z' });
    expect(spentInMonth(ledger, '2026-10', 'usd').micros).toBe(90);
    expect(spentInMonth(ledger, '2026-11', 'usd').micros).toBe(7);
  });

  test('counts a charge although its reservation was given back, each attempt for itself, and a correction once', () => {
    const ledger = ledgerOf(
      { micros: 100 }, { micros: 0, event: 'released' }, { micros: 90, event: 'charged' }, { micros: 95, event: 'charged' },
      { micros: 100, attempt: 2 }, { micros: 80, attempt: 2, event: 'charged' },
    );
    expect(spentInMonth(ledger, '2026-11', 'usd').micros).toBe(175);
  });

  test('whatever the order of the events: within the month, never above what was reserved in it', () => {
    const video = record({ key: integer({ min: 0, max: 5 }), reserved: integer({ min: 1, max: 1000 }), part: integer({ min: 0, max: 100 }), month: constantFrom('2026-10', '2026-11') });
    const outcome = constantFrom('charged', 'released', 'open');
    assert(
      property(array(tuple(video, outcome), { maxLength: 20 }), (videos) => {
        const lines = videos.flatMap(([{ key, reserved, part, month }, event], attempt) => {
          const line = makeCharge({ key: makeKey(String(key)), attempt, micros: reserved, at: `${month}-15T00:00:00Z` });
          if (event === 'open') return [line];
          return [line, { ...line, event, micros: event === 'charged' ? Math.floor((reserved * part) / 100) : reserved, at: '2026-12-01T00:00:00Z' } as const];
        });
        const ledger = appendCharges(emptyLedger, lines);
        for (const month of ['2026-10', '2026-11']) {
          const reserved = lines.filter(({ event, at }) => event === 'reserved' && at.startsWith(month)).reduce((sum, { micros }) => sum + micros, 0);
          expect(spentInMonth(ledger, month, 'usd').micros).toBeLessThanOrEqual(reserved);
        }
        expect(spentInMonth(ledger, '2026-12', 'usd').micros).toBe(0);
      }),
    );
  });
});

test('appendCharges() leaves out what stands there already', () => {
  const once = appendCharges(emptyLedger, [makeCharge(), makeCharge()]);
  expect(once.charges).toHaveLength(1);
  expect(appendCharges(once, [makeCharge({ at: '2026-11-21T00:00:00Z', run: 'run 2' })])).toBe(once);
  expect(appendCharges(once, [makeCharge({ event: 'charged' }), makeCharge({ attempt: 2 })]).charges).toHaveLength(3);
});
