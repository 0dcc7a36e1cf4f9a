import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFirstLook, findLookPause, findNextLook } from '../../src/heygen/pace.ts';

describe('pace', () => {
  it('looks first when the earliest could be done', () => { expect(findFirstLook(1000, 30)).toBe(41_000); });

  it('looks again after a tenth of the time gone, from 3 s to a minute', () => {
    expect(findNextLook(0, 10_000)).toBe(13_000);
    expect(findNextLook(0, 100_000)).toBe(110_000);
    expect(findNextLook(0, 3_600_000)).toBe(3_660_000);
    expect(findNextLook(5_000_000, 1_000)).toBe(4_000);
  });

  it('notices within a tenth of the render time, or 3 s, with few looks (property)', () => {
    fc.assert(fc.property(fc.integer({ min: 5, max: 300 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 1, max: 3, noNaN: true }), (seconds, start, factor) => {
      const renderMs = 10_000 + start * 30_000 + factor * seconds * 1000;
      let looks = 1;
      let now = findFirstLook(0, seconds);
      for (; now < renderMs; looks += 1) now = findNextLook(0, now);
      expect(now - renderMs).toBeLessThanOrEqual(Math.max(3_000, renderMs / 10));
      expect(looks).toBeLessThanOrEqual(16);
    }));
  });

  it('waits longer after each failure, at most a minute, or as long as it was asked to', () => {
    expect([1, 2, 3, 4, 5, 50].map((failures) => findLookPause(failures, null))).toEqual([5_000, 10_000, 20_000, 40_000, 60_000, 60_000]);
    expect(findLookPause(1, 7_000)).toBe(7_000);
  });
});
