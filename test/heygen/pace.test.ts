import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLookPause, makePace } from '../../src/heygen/pace.ts';
import type { PaceSample } from '../../src/heygen/pace.ts';

const flight = { submittedAt: 1_000, expectedSeconds: 30, engine: 'avatar_iii' };
const alone = { sharing: 1, last: false };
/** Renders that took so many times the earliest of 40 s. */
const samples = (...ratios: readonly number[]): readonly PaceSample[] => ratios.map((ratio) => ({ engine: 'avatar_iii', expectedSeconds: 30, renderSeconds: ratio * 40 }));

describe('pace', () => {
  it('looks first when the earliest could be done', () => { expect(makePace().findFirstLook(flight)).toBe(41_000); });

  it('looks again after a tenth of the time gone, and not soon after the earliest', () => {
    const { findNextLook } = makePace();
    expect(findNextLook(flight, 41_000, alone)).toBeCloseTo(47_000);
    expect(findNextLook(flight, 101_000, alone)).toBeCloseTo(109_800);
    expect(findNextLook(flight, 3_601_000, alone)).toBeCloseTo(3_917_800);
    // a clock that was set back does not count against it
    expect(findNextLook({ ...flight, submittedAt: 5_000_000 }, 1_000, alone)).toBeGreaterThanOrEqual(5_000_000);
    expect(findNextLook({ submittedAt: 0, expectedSeconds: 0 }, 20_000, alone)).toBe(23_000);
  });

  it('looks more often the more videos a look serves, and at the last of a run', () => {
    const { findNextLook } = makePace();
    const pauses = [3, 10, 40].map((sharing) => findNextLook(flight, 601_000, { sharing, last: false }) - 601_000);
    expect(pauses.map(Math.round)).toEqual([60_000, 32_863, 16_432]);
    expect(findNextLook(flight, 601_000, { sharing: 1, last: true }) - 601_000).toBeCloseTo(30_000);
  });

  it('learns from an engine\'s renders when the earliest is done, and from no other\'s', () => {
    const pace = makePace(samples(4, 3, 5, 4, 6, 5, 4));
    expect(pace.findFirstLook(flight)).toBe(41_000);
    pace.learn({ engine: 'avatar_iii', expectedSeconds: 30, renderSeconds: 200 });
    expect(pace.findFirstLook(flight)).toBe(121_000);
    expect(pace.findFirstLook({ ...flight, engine: 'avatar_iv' })).toBe(41_000);
    // never before it could be done, nor later than a bad day allows
    expect(makePace(samples(...Array.from({ length: 20 }, () => 0.1))).findFirstLook(flight)).toBe(41_000);
    expect(makePace(samples(...Array.from({ length: 20 }, () => 9_999))).findFirstLook(flight)).toBe(801_000);
    expect(makePace(samples(...Array.from({ length: 20 }, () => Number.NaN))).findFirstLook(flight)).toBe(41_000);
    // one that was quick by chance does not bring all of them back
    expect(makePace(samples(1, ...Array.from({ length: 99 }, () => 3))).findFirstLook(flight)).toBe(121_000);
    // what was long ago is forgotten
    expect(makePace(samples(...Array.from({ length: 200 }, () => 2), ...Array.from({ length: 200 }, () => 5))).findFirstLook(flight)).toBe(201_000);
  });

  it('notices within a tenth of the render time, with few looks (property)', () => {
    fc.assert(fc.property(fc.integer({ min: 5, max: 300 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 1, max: 3, noNaN: true }), (seconds, start, factor) => {
      const renderMs = 10_000 + start * 30_000 + factor * seconds * 1000;
      const { findFirstLook, findNextLook } = makePace();
      const one = { submittedAt: 0, expectedSeconds: seconds };
      let looks = 1;
      let now = findFirstLook(one);
      const early = 1.15 * now;
      for (; now < renderMs; looks += 1) now = findNextLook(one, now, alone);
      expect(now - renderMs).toBeLessThanOrEqual(Math.max(3_000, renderMs * (renderMs <= early ? 0.15 : 0.1)));
      expect(looks).toBeLessThanOrEqual(17);
    }));
  });

  it('waits longer after each failure, at most a minute, or as long as it was asked to', () => {
    expect([1, 2, 3, 4, 5, 50].map((failures) => findLookPause(failures, null))).toEqual([5_000, 10_000, 20_000, 40_000, 60_000, 60_000]);
    expect(findLookPause(1, 7_000)).toBe(7_000);
  });
});
