import type { RunEvent, Stage } from '../../core/event.ts';
import type { Plan } from '../../core/plan.ts';
import { addCosts, formatCost } from '../../core/report.ts';

type VideoEvent = Extract<RunEvent, { readonly type: 'video' }>;

/** A video as the run's events have told of it so far. Times in milliseconds, as the caller's clock counts. */
export interface VideoProgress extends Omit<VideoEvent, 'type'> {
  /** When it was first spoken of as being made. */
  readonly startedAt: number;
  readonly changedAt: number;
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
  /** The last one is under way. */
  readonly stages: readonly StageProgress[];
  readonly videos: Map<string, VideoProgress>;
}

export function makeTally(now: number): Tally {
  return { startedAt: now, plan: undefined, stages: [], videos: new Map() };
}

/** The tally after one more event. The map of videos is changed in place: there may be thousands, each with several events. */
export function addEvent(tally: Tally, event: RunEvent, now: number): Tally {
  switch (event.type) {
    case 'plan':
      return { ...tally, plan: event.plan };
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
      tally.videos.set(event.key, { ...video, startedAt, changedAt });
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
  return ['submitted', 'rendering', 'completed'].includes(state);
}

/** How many videos there are and are over, and how many failed. What is reused is not counted. */
export function countVideos({ videos, plan }: Tally): { readonly all: number; readonly done: number; readonly failed: number; readonly underWay: number } {
  let [done, failed, underWay, all] = [0, 0, 0, 0];
  for (const video of videos.values()) {
    if (['reused', 'moved', 'retired'].includes(video.state)) continue;
    all++;
    if (video.state === 'published') done++;
    else if (video.state === 'failed') failed++;
    else if (isUnderWay(video)) underWay++;
  }
  return { all: Math.max(all, plan?.jobs.length ?? 0), done, failed, underWay };
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
