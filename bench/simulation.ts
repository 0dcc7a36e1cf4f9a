import { makePace } from '../src/heygen/pace.ts';
import type { Pace } from '../src/heygen/pace.ts';
import { renderAll } from '../src/heygen/render.ts';
import { half, makeVirtualClock } from '../test/heygen/clock.ts';
import { makeJob, makeService, makeServiceError } from '../test/heygen/service.ts';
import { makeChance } from './chance.ts';

/**
 * HeyGen on a virtual clock under the real scheduler. Lengths as they were measured on the sections of nine documentations at 150 words a
 * minute (median 21 s, 90 % below 67 s); a render takes 10 to 40 s and one to three times its length. These are no measurements of HeyGen.
 */
export interface Scenario {
  readonly count: number;
  /** Videos that the account renders at the same time. */
  readonly slots: number;
  /** Share of the renders that take four times as long as they should. */
  readonly stuck: number;
  /** Whether states can be asked for in bulk. */
  readonly bulk: boolean;
  /** Whether earlier runs have told how fast the engine is. */
  readonly known?: boolean;
  /** Unsaid: the scheduler's own. */
  readonly makePace?: () => Pace;
}

/** What some runs came to, all together. */
export interface Figures {
  /** Time from begin to end over the least that is possible, as the mean of the runs: all slots busy to the end, or the longest render. */
  readonly makespan: number;
  /** The same of the best order for somebody who knows only the expected lengths and notices everything at once. */
  readonly order: number;
  /** The same of somebody who knows before how long each will really take: what `order` has more is the price of not knowing. */
  readonly foreseen: number;
  /** Time from done to noticed over the render's own time: mean, and what 95 % stay below. */
  readonly lag: number;
  readonly lag95: number;
  /** Requests for a state, a video: bulk ones, and details of what has not ended. The one that fetches the finished video's addresses counts where it is all there is. */
  readonly requests: number;
}

interface Video {
  readonly expectedSeconds: number;
  readonly renderSeconds: number;
}

function drawVideo(chance: () => number, stuck: number): Video {
  const normal = Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
  const seconds = Math.min(600, Math.max(2, 21 * Math.exp(0.905 * normal)));
  const renderSeconds = (10 + 30 * chance() + (1 + 2 * chance()) * seconds) * (chance() < stuck ? 4 : 1);
  return { renderSeconds, expectedSeconds: seconds * (0.9 + 0.2 * chance()) };
}

/** Lets the scheduler buy and wait for some videos, several times over. */
export async function simulate(scenario: Scenario, runs: number): Promise<Figures> {
  const all = [];
  for (let seed = 1; seed <= runs; seed += 1) all.push(await simulateOnce(scenario, makeChance(seed * 7919 + scenario.count * 31 + scenario.slots)));
  const lags = all.flatMap((run) => run.lags).toSorted((a, b) => a - b);
  return {
    makespan: mean(all.map((run) => run.makespan)), order: mean(all.map((run) => run.order)), foreseen: mean(all.map((run) => run.foreseen)), requests: mean(all.map((run) => run.requests)),
    lag: mean(lags), lag95: lags[Math.floor(lags.length * 0.95)] ?? 0,
  };
}

async function simulateOnce({ count, slots, stuck, bulk, known = false, makePace: makeOther }: Scenario, chance: () => number): Promise<{ readonly makespan: number; readonly order: number; readonly foreseen: number; readonly lags: readonly number[]; readonly requests: number }> {
  const videos = Array.from({ length: count }, () => drawVideo(chance, stuck));
  const jobs = videos.map(({ expectedSeconds }, index) => makeJob(index + 1, expectedSeconds));
  const clock = makeVirtualClock();
  const service = makeService({
    clock, slots: () => slots, renderMs: (title) => (videos[Number(/Video (\d+)/.exec(title)?.[1]) - 1]?.renderSeconds ?? 0) * 1000,
    onRead: (call) => { if (call === 'statuses' && !bulk) throw makeServiceError('retired-api'); },
  });
  const samples = known ? Array.from({ length: 40 }, () => ({ engine: '', ...drawVideo(chance, stuck) })) : [];
  const lags: number[] = [];
  const { outcomes } = await renderAll({
    heygen: service.heygen, clock, random: half, jobs, slots, deadline: clock.now() + 30 * 86_400_000, pace: makeOther?.() ?? makePace(samples),
    onDone: (outcome) => {
      const video = service.videos.find((each) => 'videoId' in outcome && each.id === outcome.videoId);
      if (video !== undefined) lags.push((clock.now() - video.doneAt) / (video.doneAt - video.createdAt));
    },
  });
  const unfinished = [...outcomes.values()].filter(({ state }) => state !== 'completed');
  if (unfinished.length > 0 || service.videos.length !== count) throw new Error(`${unfinished.length} of ${count} videos were not finished, ${service.videos.length} were bought`);
  const times = videos.map(({ renderSeconds }) => renderSeconds * 1000);
  const bound = Math.max(times.reduce((sum, time) => sum + time, 0) / slots, ...times);
  // with bulk requests the one look at each finished video fetches its addresses; else it is what found it finished
  const requests = bulk && slots > 1 ? service.counts.statuses + service.counts.remote - count : service.counts.remote;
  return { makespan: clock.elapsed() / bound, order: findOrderBound(videos, slots, (video) => video.expectedSeconds) / bound, foreseen: findOrderBound(videos, slots, (video) => video.renderSeconds) / bound, lags, requests: requests / count };
}

/** The makespan of longest first, in milliseconds, where everything is noticed at once. @param length by which they are put in order */
function findOrderBound(videos: readonly Video[], slots: number, length: (video: Video) => number): number {
  const free = Array.from({ length: slots }, () => 0);
  for (const { renderSeconds } of videos.toSorted((a, b) => length(b) - length(a))) {
    const slot = free.indexOf(Math.min(...free));
    free[slot] = (free[slot] ?? 0) + renderSeconds * 1000;
  }
  return Math.max(...free);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
