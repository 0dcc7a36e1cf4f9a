import { describe, expect, it } from 'vitest';
import { renderAll } from '../../src/heygen/render.ts';
import { half, makeVirtualClock } from './clock.ts';
import { makeJob, makeService } from './service.ts';

/** Renders as they were measured: 10 to 40 s and 1 to 3 times the length. */
async function simulate(count: number, slots: number, seed: number) {
  let state = seed;
  const random = (): number => { state = (state * 1_103_515_245 + 12_345) % 2_147_483_648; return state / 2_147_483_648; };
  const jobs = Array.from({ length: count }, (_, index) => makeJob(index + 1, Math.min(300, 5 - Math.log(1 - random()) * 25)));
  const times = new Map(jobs.map((job) => [job.key, (10 + 30 * random() + (1 + 2 * random()) * job.expectedSeconds) * 1000]));
  const clock = makeVirtualClock();
  const world = makeService({ clock, slots: () => slots, renderMs: (title) => times.get(jobs[Number(/Video (\d+)/.exec(title)?.[1]) - 1]?.key ?? '') ?? 0 });
  const lags: number[] = [];
  await renderAll({
    heygen: world.heygen, clock, random: half, jobs, slots, deadline: clock.now() + 24 * 3_600_000,
    onDone: (outcome) => {
      const video = world.videos.find((each) => 'videoId' in outcome && each.id === outcome.videoId);
      if (video !== undefined) lags.push((clock.now() - video.doneAt) / (video.doneAt - video.createdAt));
    },
  });
  const all = [...times.values()];
  const bound = Math.max(all.reduce((sum, time) => sum + time, 0) / slots, ...all);
  return { makespan: clock.elapsed() / bound, lags, looks: world.counts.statuses / count };
}

describe('schedule', () => {
  it.each([[20, 1], [20, 3], [20, 10], [60, 3], [60, 10]])('%d videos in %d slots come near the least time that is possible', async (count, slots) => {
    const runs = await Promise.all(Array.from({ length: 8 }, (_, index) => simulate(count, slots, index + 1)));
    const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    const lags = runs.flatMap((each) => each.lags).toSorted((a, b) => a - b);
    expect(lags).toHaveLength(count * 8);
    const figures = { makespan: mean(runs.map((each) => each.makespan)), lag: mean(lags), lag95: lags[Math.floor(lags.length * 0.95)] ?? 1, looks: mean(runs.map((each) => each.looks)) };
    expect(figures.makespan).toBeLessThan(1.1);
    expect(figures.lag).toBeLessThan(slots === 1 ? 0.055 : 0.045);
    expect(figures.lag95).toBeLessThan(0.1);
    expect(figures.looks).toBeLessThan(slots === 1 ? 9.5 : 5.5);
  });
});
