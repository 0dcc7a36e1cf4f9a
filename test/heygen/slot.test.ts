import { describe, expect, it } from 'vitest';
import { knownLimit, lowerSlots, makeSlots, raiseSlots } from '../../src/heygen/slot.ts';

describe('slots', () => {
  it('begin with the known limit, and never fall below one', () => {
    expect(makeSlots().limit).toBe(knownLimit);
    expect([makeSlots(0).limit, makeSlots(-3).limit, makeSlots(2.7).limit, makeSlots(1e9).limit]).toEqual([1, 1, 2, 100]);
  });

  it('fall to what is in flight, but to no less than half at once', () => {
    const first = lowerSlots(makeSlots(10), 7, 0, 1000);
    expect(first.limit).toBe(7);
    expect(lowerSlots(makeSlots(10), 0, 0, 1000).limit).toBe(5);
    let slots = makeSlots(10);
    for (let now = 1; now < 8; now += 1) slots = lowerSlots(slots, 0, now, now);
    expect(slots.limit).toBe(1);
  });

  it('take a burst of refusals for one', () => {
    let slots = makeSlots(10);
    for (let count = 0; count < 7; count += 1) slots = lowerSlots(slots, 3, 500, 1000);
    expect(slots).toMatchObject({ limit: 5, refusals: 1 });
    expect(lowerSlots(slots, 3, 1500, 2000).limit).toBe(3);
  });

  it('rise by one after a full round, later after every refusal, and slowly past the known limit', () => {
    const accept = (slots: ReturnType<typeof makeSlots>, times: number): ReturnType<typeof makeSlots> => {
      let next = slots;
      for (let count = 0; count < times; count += 1) next = raiseSlots(next, next.limit);
      return next;
    };
    expect(accept(makeSlots(10), 19).limit).toBe(10);
    expect(accept(makeSlots(10), 20).limit).toBe(11);
    const cut = lowerSlots(makeSlots(10), 5, 0, 1);
    expect(accept(cut, 9).limit).toBe(5);
    expect(accept(cut, 10).limit).toBe(6);
    expect(raiseSlots(cut, 3)).toBe(cut);
  });
});
