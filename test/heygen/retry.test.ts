import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDelay, isDoubtful, mayRepeat, parseRetryAfter } from '../../src/heygen/retry.ts';
import type { Setback } from '../../src/heygen/retry.ts';

const now = Date.UTC(2026, 10, 23, 12);
const setbacks: readonly Setback[] = ['not-sent', 'lost', 'malformed', 'in-progress', 'server', 'limited', 'refused'];

describe('parseRetryAfter()', () => {
  it.each([
    ['7', 7000], ['0', 0], ['1.5', 1500], ['86400', 86_400_000], ['999999999', 86_400_000],
    ['Mon, 23 Nov 2026 12:00:30 GMT', 30_000], ['Mon, 23 Nov 2026 11:00:00 GMT', 0], ['Fri, 23 Nov 2029 12:00:00 GMT', 86_400_000],
    ['', null], ['soon', null], ['-5', null], ['7s', null], ['Notaday, 99 Foo', null], ['2026', 2_026_000], ['NaN', null], ['1e3', null],
  ])('row 10: reads %j as %j', (text, ms) => { expect(parseRetryAfter(text, null, now)).toBe(ms); });

  it('row 22: counts a date from the answer\'s own clock, not from ours', () => {
    const skewed = now + 86_400_000;
    expect(parseRetryAfter('Mon, 23 Nov 2026 12:00:30 GMT', 'Mon, 23 Nov 2026 12:00:10 GMT', skewed)).toBe(20_000);
    expect(parseRetryAfter('Mon, 23 Nov 2026 12:00:30 GMT', 'garbage', now)).toBe(30_000);
  });

  it('is null or between 0 and a day for any text (property)', () => {
    fc.assert(fc.property(fc.string(), fc.option(fc.string()), (text, date) => {
      const ms = parseRetryAfter(text, date, now);
      expect(ms === null || (ms >= 0 && ms <= 86_400_000)).toBe(true);
    }));
  });
});

describe('findDelay()', () => {
  it('row 9: waits at least what was asked, and a tenth more at most', () => {
    expect(findDelay(1, 'limited', 7000, 0)).toBe(7000);
    expect(findDelay(1, 'limited', 7000, 0.999)).toBeLessThanOrEqual(7700);
  });
  it('row 10: waits at least 10 s after a 429 without a time, and 5 s where the same key is in progress', () => {
    expect(findDelay(1, 'limited', null, 0)).toBe(10_000);
    expect(findDelay(1, 'in-progress', null, 0)).toBe(5_000);
  });
  it('grows with the attempts and stays under the cap (property)', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1000 }), fc.constantFrom(...setbacks), fc.double({ min: 0, max: 0.999, noNaN: true }), (attempt, setback, random) => {
      const delay = findDelay(attempt, setback, null, random);
      expect(delay).toBeGreaterThan(0);
      expect(delay).toBeLessThanOrEqual(40_000);
    }));
    expect(findDelay(4, 'server', null, 0.5)).toBeGreaterThan(findDelay(1, 'server', null, 0.5));
  });
});

describe('mayRepeat()', () => {
  it.each(setbacks)('never repeats a refusal, and repeats reads after anything else: %s', (setback) => {
    expect(mayRepeat('GET', setback, false)).toBe(setback !== 'refused');
  });
  it('gives a write\'s 429 back to the caller, unless an earlier attempt may have been accepted', () => {
    expect(mayRepeat('POST', 'limited', false)).toBe(false);
    expect(mayRepeat('POST', 'limited', true)).toBe(true);
    expect(mayRepeat('POST', 'refused', true)).toBe(false);
    expect(mayRepeat('POST', 'not-sent', false)).toBe(true);
  });
  it('knows which setbacks leave the outcome open', () => {
    expect(setbacks.filter(isDoubtful)).toEqual(['lost', 'malformed', 'in-progress', 'server']);
  });
});
