import { array, assert, constantFrom, property, subarray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatChange, isRecorded, mergeChange, parseChanges } from '../../src/core/ledger-change.ts';
import { emptyLedger, findRow, upsertRow } from '../../src/core/ledger.ts';
import type { ChargeLine, Failure, Ledger, VideoRow } from '../../src/core/ledger.ts';
import { spentInMonth } from '../../src/core/spending.ts';
import { makeCharge, makeRow, STORED } from './row.ts';

const passing: Failure = { code: 'not-submitted', message: 'no credit', charged: 'no', passing: true };
const reserved = makeRow();
const submitted = makeRow({ state: 'submitted', videoId: 'v1', submittedAt: '2026-11-20T10:01:00Z' });
const completed = makeRow({ ...submitted, state: 'completed', seconds: 12, charge: { micros: 12_000, unit: 'usd' } });
const published = makeRow({ ...completed, state: 'published', video: STORED });
const linked = makeRow({ ...published, state: 'linked' });
const given = makeRow({ state: 'failed', failure: passing });
const holding = (row: VideoRow, ...charges: ChargeLine[]): Ledger => ({ ...upsertRow(emptyLedger, row), charges });
const merge = (ledger: Ledger, ...rows: VideoRow[]): ReturnType<typeof mergeChange> => mergeChange(ledger, { rows, charges: [] });

describe('mergeChange()', () => {
  test('takes each step in order, and says again what stands there without harm', () => {
    let ledger = holding(reserved);
    for (const row of [submitted, completed, published]) {
      ({ ledger } = merge(ledger, row));
      expect(merge(ledger, row).ledger.rows).toEqual(ledger.rows);
    }
    expect(findRow(ledger, reserved.key)?.state).toBe('published');
  });

  test('leaves what other runs have taken further', () => {
    for (const [now, old] of [[published, submitted], [published, completed], [linked, completed]] as const) {
      const { ledger, left } = merge(holding(now), old);
      expect(ledger.rows).toEqual([now]);
      expect(left).toEqual([old]);
      expect(isRecorded(ledger, old)).toBe(true);
    }
    expect(merge(holding(linked), published)).toMatchObject({ ledger: { rows: [linked] }, left: [] });
    const moved = { ...published, page: 'docs/other.md' };
    expect(merge(holding(linked), moved).ledger.rows).toEqual([moved]);
  });

  test('an id is never lost to a row without one: nothing is given back that another run has bought or taken over', () => {
    expect(merge(holding(submitted), given)).toMatchObject({ ledger: { rows: [submitted] }, left: [given] });
    const over = makeRow({ run: 'run 2' });
    const release = makeCharge({ event: 'released', micros: 0 });
    const { ledger, left } = mergeChange(holding(over, makeCharge()), { rows: [given], charges: [release] });
    expect(ledger.rows).toEqual([over]);
    expect(left).toEqual([given]);
    // and its reservation still counts
    expect(spentInMonth(ledger, '2026-11', 'usd').micros).toBe(30_000);
  });

  test('an id proves that HeyGen took it, whoever believed that nothing was sent', () => {
    const { ledger, left } = merge(holding(given), submitted);
    expect(left).toEqual([]);
    expect(findRow(ledger, submitted.key)).toMatchObject({ state: 'submitted', videoId: 'v1', failure: null });
  });

  test('a video that the ledger cannot take is left, and its spending is kept', () => {
    const second = makeRow({ attempt: 2, run: 'run 2' });
    const line = makeCharge({ event: 'charged', micros: 12_000 });
    const { ledger, left } = mergeChange(holding(second), { rows: [completed], charges: [line] });
    // its id is kept, to be asked back
    expect(ledger.rows).toEqual([{ ...second, wasted: [expect.objectContaining({ videoId: 'v1', attempt: 1 })] }]);
    expect(ledger.charges).toEqual([line]);
    expect(left.map((row) => isRecorded(ledger, row))).toEqual([false]);
  });

  test('a second video of the same attempt is kept by its id, and counts beside the one that is used', () => {
    const twin = { ...submitted, videoId: 'v2' };
    const { ledger, left } = mergeChange(holding(submitted, makeCharge()), { rows: [twin], charges: [] });
    expect(left).toEqual([twin]);
    expect(ledger.rows).toEqual([{ ...submitted, wasted: [expect.objectContaining({ videoId: 'v2', attempt: 1, bound: { micros: 30_000, unit: 'usd' } })] }]);
    expect(spentInMonth(ledger, '2026-11', 'usd').micros).toBe(60_000);
    expect(mergeChange(ledger, { rows: [twin], charges: [] }).ledger).toEqual(ledger);
  });

  test('whatever two runs record of one video, in whatever order it arrives: it parses, ids stay, and a second time changes nothing', () => {
    const step = constantFrom(submitted, completed, published, linked, given, { ...given, run: 'run 2' }, { ...submitted, run: 'run 2' }, { ...completed, run: 'run 2' });
    assert(property(array(step, { maxLength: 12 }), (rows) => {
      let ledger = holding(reserved);
      for (const row of rows) {
        const before = findRow(ledger, row.key);
        ({ ledger } = merge(ledger, row));
        const after = findRow(ledger, row.key);
        if (before?.videoId !== null) expect(after?.videoId).toBe(before?.videoId);
        expect(merge(ledger, row).ledger.rows).toEqual(ledger.rows);
      }
      if (rows.some((row) => row.videoId !== null)) expect(findRow(ledger, reserved.key)?.videoId).toBe('v1');
    }));
  });
});

describe('formatChange(), parseChanges()', () => {
  const change = { rows: [completed], charges: [makeCharge({ event: 'charged' })], files: new Map([['captions/a.vtt', 'WEBVTT\n\n00:00 --> 00:01\nüß 日本\u2028']]) };

  test('what is written is read again', () => {
    const text = `${formatChange(change, 'abc')}\n${formatChange(change, null)}\n`;
    expect(parseChanges(text)).toEqual({ changes: [{ ...change, lineage: 'abc' }, { ...change, lineage: null }], broken: 0 });
  });

  test('a line that was cut off, and whatever else is no step, is left out', () => {
    const line = formatChange(change, null);
    assert(property(subarray([...Array(line.length).keys()], { minLength: 1, maxLength: 8 }), (cuts) => {
      for (const cut of cuts) expect(parseChanges(`${line}\n${line.slice(0, cut)}`)).toMatchObject({ changes: { length: 1 }, broken: cut === 0 ? 0 : 1 });
    }), { numRuns: 20 });
    expect(parseChanges('{"rows":[],"charges":[]}\nnull\n[]\n{"lineage":null,"rows":[{}],"charges":[],"files":{}}\n')).toEqual({ changes: [], broken: 4 });
  });
});
