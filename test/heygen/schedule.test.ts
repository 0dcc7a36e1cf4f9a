import { describe, expect, it } from 'vitest';
import { simulate } from '../../bench/simulation.ts';

/** The figures that `npm run bench:schedule` prints for many more runs, with a little room for chance. */
describe('schedule', () => {
  it.each([
    { count: 20, slots: 1, bulk: false, requests: 9 }, { count: 20, slots: 3, bulk: true, requests: 4.2 }, { count: 20, slots: 10, bulk: true, requests: 4 },
    { count: 60, slots: 3, bulk: true, requests: 4.1 }, { count: 60, slots: 10, bulk: true, requests: 4 }, { count: 60, slots: 3, bulk: false, requests: 9 },
  ])('$count videos in $slots slots, asked for in bulk: $bulk', async ({ requests, ...scenario }) => {
    const figures = await simulate({ ...scenario, stuck: 0 }, 12);
    expect(figures.makespan).toBeLessThan(1.09);
    expect(figures.lag).toBeLessThan(0.052);
    expect(figures.lag95).toBeLessThan(0.102);
    expect(figures.requests).toBeLessThan(requests);
  });

  it('loses little to what gets stuck, beyond what nobody can know', async () => {
    const figures = await simulate({ count: 60, slots: 10, bulk: true, stuck: 0.02 }, 12);
    expect(figures.makespan / figures.order).toBeLessThan(1.05);
  });
});
