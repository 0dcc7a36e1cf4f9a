import type { RunEvent, Stage } from '../../core/event.ts';
import type { Plan } from '../../core/plan.ts';
import { formatCost } from '../../core/cost.ts';
import { addCosts } from '../../core/report.ts';

type VideoEvent = Extract<RunEvent, { readonly type: 'video' }>;

/** A video as the run's events have told of it so far. Times in milliseconds, as the caller's clock counts. */
export interface VideoProgress extends Omit<VideoEvent, 'type'> {
  /** When it was first spoken of as being made. */
  readonly startedAt: number;
  readonly changedAt: number;
  /** When it was found rendered. */
  readonly renderedAt: number | undefined;
}

export interface StageProgress {
  readonly stage: Stage;
  readonly text: string;
  readonly startedAt: number;
}

/** What is known of a run from its events. */
export interface Tally {
  readonly startedAt: number;
  readonly plan: Plan | undefined;
  /** How long a render took lately, in milliseconds, where that is known. */
  readonly renderTime: number | undefined;
  /** The last one is under way. */
  readonly stages: readonly StageProgress[];
  readonly videos: Map<string, VideoProgress>;
}

export function makeTally(now: number): Tally {
  return { startedAt: now, plan: undefined, renderTime: undefined, stages: [], videos: new Map() };
}

/** The tally after one more event. The map of videos is changed in place: there may be thousands, each with several events. */
export function addEvent(tally: Tally, event: RunEvent, now: number): Tally {
  switch (event.type) {
    case 'plan':
      return { ...tally, plan: event.plan, renderTime: event.renderTime };
    case 'stage': {
      // A stage may tell more than once how far it is.
      const last = tally.stages.at(-1);
      const stage = { stage: event.stage, text: event.text, startedAt: last?.stage === event.stage ? last.startedAt : now };
      return { ...tally, stages: [...(last?.stage === event.stage ? tally.stages.slice(0, -1) : tally.stages), stage] };
    }
    case 'video': {
      const before = tally.videos.get(event.key);
      const startedAt = before && before.state !== 'planned' ? before.startedAt : now;
      const { type: _, ...video } = event;
      const changedAt = before?.state === event.state ? before.changedAt : now;
      const renderedAt = isRendered(event) ? before?.renderedAt ?? now : undefined;
      tally.videos.set(event.key, { ...video, startedAt, changedAt, renderedAt });
      return tally;
    }
    case 'note':
      return tally;
  }
}

/** Whether nothing more is expected of a video in this run. */
export function isOver({ state }: Pick<VideoProgress, 'state'>): boolean {
  return ['published', 'failed', 'unfinished', 'reused', 'moved', 'retired'].includes(state);
}

/** Whether it is being made. */
export function isUnderWay({ state }: Pick<VideoProgress, 'state'>): boolean {
  return state === 'submitted' || state === 'rendering';
}

/** Whether HeyGen is through with it, stored or not. */
function isRendered({ state }: Pick<VideoProgress, 'state'>): boolean {
  return state === 'completed' || state === 'published';
}

interface Counts {
  readonly all: number;
  /** At their lasting addresses. */
  readonly done: number;
  readonly rendered: number;
  readonly failed: number;
  readonly underWay: number;
  /** Not begun: for a free place at HeyGen's, or for the video that they are translated from. */
  readonly waiting: number;
}

/** How many videos there are, and how far. What is reused is not counted. */
export function countVideos({ videos, plan }: Tally): Counts {
  let [all, done, rendered, failed, underWay, left] = [0, 0, 0, 0, 0, 0];
  for (const video of videos.values()) {
    if (['reused', 'moved', 'retired'].includes(video.state)) continue;
    all++;
    if (video.state === 'published') done++;
    if (isRendered(video)) rendered++;
    else if (video.state === 'failed') failed++;
    else if (isUnderWay(video)) underWay++;
    else if (video.state === 'unfinished') left++;
  }
  all = Math.max(all, plan?.jobs.length ?? 0);
  return { all, done, rendered, failed, underWay, waiting: all - rendered - failed - underWay - left };
}

/**
 * How long a render takes, in milliseconds: the mean of those that this run has seen from beginning to end, before the first one what
 * it took lately. HeyGen promises nothing, and its times differ tenfold, so there may be nothing to say: `undefined` then.
 */
export function findRenderTime({ videos, renderTime }: Tally): number | undefined {
  let [sum, count] = [0, 0];
  for (const { startedAt, renderedAt } of videos.values()) {
    // found finished: its beginning was not seen
    if (renderedAt === undefined || renderedAt === startedAt) continue;
    sum += renderedAt - startedAt;
    count += 1;
  }
  return count === 0 ? renderTime : sum / count;
}

/** How long this one takes, by how long others took; one that is late already is expected to be later still. */
function expect({ startedAt }: Pick<VideoProgress, 'startedAt'>, now: number, renderTime: number): number {
  return Math.max(renderTime, (now - startedAt) * 1.15);
}

/** The share of a render that is behind it, from 0 to 1: never whole before it is. */
export function findShare(video: Pick<VideoProgress, 'startedAt'>, now: number, renderTime: number): number {
  return Math.max(0, now - video.startedAt) / expect(video, now, renderTime);
}

/** Milliseconds until all are rendered, if they go on as they went, so many at a time; `undefined` while nobody can know. */
export function findTimeLeft(tally: Tally, now: number): number | undefined {
  const renderTime = findRenderTime(tally);
  if (renderTime === undefined) return undefined;
  const underWay = [...tally.videos.values()].filter(isUnderWay);
  if (underWay.length === 0) return undefined;
  const { waiting } = countVideos(tally);
  const rest = underWay.map((video) => expect(video, now, renderTime) - (now - video.startedAt));
  const work = rest.reduce((sum, time) => sum + time, waiting * renderTime);
  return Math.max(work / underWay.length, ...rest);
}

/** `about 1.62 of 2.53 usd`: what the videos that were accepted so far are expected to cost; empty where no rate is known. */
export function formatSpending({ plan, videos }: Tally): string {
  const total = plan?.total.cost;
  if (!plan || !total || plan.jobs.length === 0) return '';
  const accepted = plan.jobs.filter(({ wanted }) => {
    const state = videos.get(wanted.key)?.state;
    return state !== undefined && !['planned', 'failed'].includes(state);
  });
  const spent = addCosts(total.unit, accepted.map(({ estimate }) => estimate.cost));
  return `about ${formatCost(spent).replace(/ [a-z]+$/, '')} of ${formatCost(total)}`;
}
