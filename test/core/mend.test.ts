import { array, assert, constantFrom, integer, property, record, uniqueArray } from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultRates } from '../../src/core/cost.ts';
import { appendCharges, emptyLedger, findRow, upsertRow } from '../../src/core/ledger.ts';
import type { Ledger, VideoRow } from '../../src/core/ledger.ts';
import { formatWholeLedger } from '../../src/core/ledger-file.ts';
import { parseLedger } from '../../src/core/ledger-parse.ts';
import { adoptFound, joinLedgers, parseSound } from '../../src/core/mend.ts';
import type { Found } from '../../src/core/mend.ts';
import { listRefunds } from '../../src/core/refund.ts';
import { makeCharge, makeKey, makeRow, STORED } from './row.ts';

const context = { wanted: [], tariff: { rates: defaultRates, learned: {} }, run: 'repair', at: '2026-11-24T10:00:00.000Z' };
const names = ['a', 'b', 'c', 'd'] as const;

/** Rows of several pages in every state, with their charges. */
const ledgers: Arbitrary<Ledger> = uniqueArray(record({ name: constantFrom(...names), page: constantFrom('one.md', 'two.md'), state: constantFrom('reserved', 'submitted', 'published') }), { selector: ({ name }) => name, minLength: 1 })
  .map((rows) => rows.reduce((ledger, { name, page, state }) => {
    const change: Partial<VideoRow> = state === 'reserved' ? {} : { videoId: `v-${name}`, ...(state === 'published' ? { video: STORED } : {}) };
    return appendCharges(upsertRow(ledger, makeRow({ key: makeKey(name), section: name, page, state, ...change } as Partial<VideoRow>)), [makeCharge({ key: makeKey(name) })]);
  }, emptyLedger));

function write(ledger: Ledger): ReadonlyMap<string, string> {
  return new Map([...formatWholeLedger(ledger)].flatMap(([path, text]) => (text === null ? [] : [[path, text] as const])));
}

describe('joinLedgers()', () => {
  it('loses nothing that can be read, and nothing that an earlier commit knew, whatever byte is wrong', () => {
    assert(property(ledgers, ledgers, integer({ min: 0, max: 3000 }), constantFrom('cut', 'flip', 'gone'), (old, more, at, how) => {
      // the later commit knows more than the earlier one
      const files = write(old);
      const later = write(appendCharges(more.rows.filter(({ key }) => findRow(old, key) === undefined).reduce(upsertRow, old), more.charges));
      const paths = [...later.keys()].filter((path) => !path.endsWith('.md'));
      const path = paths[at % paths.length] ?? '';
      const text = later.get(path) ?? '';
      const place = at % text.length;
      const damaged = new Map(later);
      if (how === 'gone') damaged.delete(path);
      else damaged.set(path, how === 'cut' ? text.slice(0, place) : `${text.slice(0, place)}\u0001${text.slice(place + 1)}`);
      const read = parseLedger(damaged).ledger;
      const joined = joinLedgers(read, parseSound(files));
      for (const row of read.rows) expect(findRow(joined, row.key)).toEqual(row);
      for (const row of old.rows) expect(findRow(joined, row.key)?.key).toBe(row.key);
      for (const line of [...read.charges, ...old.charges]) expect(joined.charges).toContainEqual(line);
      expect(new Set(joined.rows.map(({ key }) => key)).size).toBe(joined.rows.length);
      expect(parseLedger(write(joined)).problems).toEqual([]);
    }), { numRuns: 200 });
  });

  it('takes an earlier commit only where all of it can be read', () => {
    expect(parseSound(new Map())).toBeNull();
    expect(parseSound(new Map([['ledger.json', '{}']]))).toBeNull();
  });
});

describe('adoptFound()', () => {
  const makeFound = (name: string, change: Partial<Found> = {}): Found => ({
    kind: 'video', videoId: `v-${name}`, mark: makeKey(name).slice(0, 16), attempt: 1, status: 'completed', createdAt: '2026-11-20T10:00:00.000Z', seconds: 12, failure: null, ...change,
  });
  const failed = { status: 'failed', failure: { code: 'rendering_failed', message: 'm', charged: 'maybe', passing: true } } as const;
  const hold = (row: Partial<VideoRow>): Ledger => upsertRow(emptyLedger, makeRow({ key: makeKey('a'), section: 'a', ...row }));
  const adopt = (ledger: Ledger, ...found: readonly Found[]) => adoptFound(ledger, found, context);

  it('leaves a row that HeyGen agrees with, and what nobody here asks for', () => {
    const ledger = hold({ state: 'published', videoId: 'v-a', video: STORED });
    expect(adopt(ledger, makeFound('a'), makeFound('other'), makeFound('a', { kind: 'dubbing', videoId: 'd' }))).toMatchObject({ ledger, rebuilt: [], completed: [], wasted: [], foreign: 2 });
    expect(adopt(ledger, makeFound('a')).ledger).toBe(ledger);
    // deleted at HeyGen since: the stored file is what counts
    expect(adopt(ledger).ledger).toBe(ledger);
  });

  it('gives an intent its id, by what HeyGen says of it', () => {
    expect(adopt(hold({}), makeFound('a')).completed).toMatchObject([{ state: 'completed', videoId: 'v-a', attempt: 1, seconds: 12, charge: { micros: 120_000, unit: 'usd' } }]);
    expect(adopt(hold({}), makeFound('a', { status: 'running', seconds: null })).completed).toMatchObject([{ state: 'submitted', videoId: 'v-a', charge: null }]);
    const gone = hold({ state: 'failed', failure: { code: 'lost-intent', message: 'm', charged: 'no', passing: true } });
    expect(adopt(gone, makeFound('a')).ledger.rows).toMatchObject([{ state: 'completed', videoId: 'v-a', failure: null }]);
    const broken = adopt(hold({}), makeFound('a', failed)).ledger;
    expect(broken.rows).toMatchObject([{ state: 'failed', failure: { code: 'rendering_failed' } }]);
    expect(broken.charges).toMatchObject([{ event: 'charged', micros: 30_000 }]);
  });

  it('takes a later attempt that the ledger has lost, and keeps the earlier one for a refund', () => {
    const ledger = hold({ state: 'failed', videoId: 'v-1', failure: { code: 'rendering_failed', message: 'm', charged: 'maybe', passing: true } });
    const { ledger: next, wasted } = adopt(ledger, makeFound('a', { ...failed, videoId: 'v-1' }), makeFound('a', { attempt: 2, videoId: 'v-2' }));
    expect(next.rows).toMatchObject([{ state: 'completed', attempt: 2, videoId: 'v-2', wasted: [{ videoId: 'v-1', attempt: 1 }] }]);
    expect(wasted).toEqual(['v-1']);
    // the stored video stays until the new one takes its place
    const again = adopt(hold({ state: 'linked', videoId: 'v-1', video: STORED }), makeFound('a', { videoId: 'v-1' }), makeFound('a', { attempt: 2, videoId: 'v-2', status: 'running' }));
    expect(again.ledger.rows).toMatchObject([{ state: 'submitted', attempt: 2, videoId: 'v-2', video: STORED }]);
  });

  it('does not change its mind about which of two later attempts serves', () => {
    const found = [makeFound('a', { attempt: 3, videoId: 'v-3', status: 'running' }), makeFound('a', { attempt: 2, videoId: 'v-2' })];
    const { ledger } = adopt(hold({ state: 'linked', videoId: 'v-1', video: STORED }), ...found);
    expect(ledger.rows).toMatchObject([{ attempt: 2, videoId: 'v-2', wasted: [{ videoId: 'v-3' }] }]);
    expect(adopt(ledger, ...found).ledger).toBe(ledger);
  });

  it('keeps a finished attempt though a later one failed', () => {
    const { ledger } = adopt(hold({ state: 'submitted', videoId: 'v-1' }), makeFound('a', { videoId: 'v-1' }), makeFound('a', { ...failed, attempt: 2, videoId: 'v-2' }));
    expect(ledger.rows).toMatchObject([{ state: 'submitted', videoId: 'v-1', wasted: [{ videoId: 'v-2', attempt: 2, failure: { code: 'rendering_failed' } }] }]);
    expect(listRefunds(ledger.rows).map(({ videoId }) => videoId)).toEqual(['v-2']);
  });

  it('lists doubles, the oldest being the one that counts', () => {
    const { ledger, wasted } = adopt(hold({}), makeFound('a', { videoId: 'old' }), makeFound('a', { videoId: 'new' }));
    expect(ledger.rows).toMatchObject([{ videoId: 'old', wasted: [{ videoId: 'new', failure: { code: 'duplicate' } }] }]);
    expect(wasted).toEqual(['new']);
    expect(adopt(ledger, makeFound('a', { videoId: 'old' }), makeFound('a', { videoId: 'new' })).ledger).toBe(ledger);
  });

  it('does not take up later what it has listed as of no use', () => {
    const list = [makeFound('a', { attempt: 2, videoId: 'v-2' }), makeFound('a', { attempt: 3, videoId: 'v-3', status: 'running' })];
    const { ledger } = adopt(hold({ state: 'linked', videoId: 'v-1', video: STORED }), ...list);
    expect(ledger.rows[0]?.videoId).toBe('v-2');
    expect(adopt(ledger, ...list).ledger).toBe(ledger);
  });

  it('always makes what can be read again, and finds nothing the second time', () => {
    const found = array(record({ name: constantFrom(...names, 'x'), attempt: integer({ min: 1, max: 3 }), id: integer({ min: 1, max: 9 }), status: constantFrom('completed', 'running', 'failed') }), { maxLength: 8 })
      .map((list) => [...new Map(list.map((each) => [each.id, each])).values()].map(({ name, attempt, id, status }) => makeFound(name, { attempt, videoId: `id-${id}`, ...(status === 'failed' ? failed : { status }) })));
    assert(property(ledgers, found, (ledger, list) => {
      const { ledger: next } = adoptFound(ledger, list, context);
      const { ledger: read, problems } = parseLedger(write(next));
      expect(problems).toEqual([]);
      // every id that was known or found for these rows is in the ledger
      const ids = new Set(read.rows.flatMap(({ videoId, wasted = [] }) => [videoId, ...wasted.map((each) => each.videoId)]));
      for (const each of list) if (ledger.rows.some(({ key }) => key.startsWith(each.mark)) && (each.status === 'failed' || each.attempt >= (findRow(next, makeKey(names.find((name) => makeKey(name).startsWith(each.mark)) ?? ''))?.attempt ?? 0))) expect(ids).toContain(each.videoId);
      expect(adoptFound(next, list, context).ledger).toEqual(next);
    }), { numRuns: 1_000 });
  });
});
