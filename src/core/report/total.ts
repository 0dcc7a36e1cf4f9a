import type { Cost, Unit } from '../cost.ts';
import type { Locale } from '../locale.ts';
import type { ReportVideo, VideoState } from '../report.ts';
import { findSum } from './amount.ts';

/** What a part of a run's videos came to. */
export interface Total {
  /** Videos that this run buys or picks up, whatever became of them; those that are reused count only in `saved`. */
  readonly videos: number;
  /** Of those, the ones that its plan buys; their expected length in seconds. */
  readonly planned: number;
  readonly expectedSeconds: number;
  /** Of all of them, the finished ones; their length in seconds. */
  readonly done: number;
  readonly seconds: number;
  readonly estimate: Cost | null;
  readonly charge: Cost | null;
  readonly atRisk: Cost | null;
  readonly saved: Cost | null;
}

export type LocaleTotal = Total & { readonly locale: Locale };
export type PageTotal = Total & { readonly page: string };

/** Videos that are there already: nothing was bought for them. */
export const ownedStates: readonly VideoState[] = ['reused', 'moved', 'kept'];

/** Whether this run has to do with a video: it is planned, bought, tried or picked up. */
export function isWorked({ state, quarantined }: Pick<ReportVideo, 'state' | 'quarantined'>): boolean {
  return !ownedStates.includes(state) && state !== 'retired' && quarantined !== true;
}

/** Totals by language, in the order of their tags. */
export function makeLocaleTotals(videos: readonly ReportVideo[], unit: Unit): readonly LocaleTotal[] {
  return group(videos, ({ locale }) => locale).sort(([a], [b]) => (a < b ? -1 : 1)).map(([locale, all]) => ({ locale, ...addUp(all, unit) }));
}

/** Totals by page, in the order of the videos. */
export function makePageTotals(videos: readonly ReportVideo[], unit: Unit): readonly PageTotal[] {
  return group(videos, ({ page }) => page).map(([page, all]) => ({ page, ...addUp(all, unit) }));
}

// What is retired has cost nothing, but for a video that was still on order when its last page stopped wanting it.
function group(videos: readonly ReportVideo[], by: (video: ReportVideo) => string): [string, ReportVideo[]][] {
  return [...Map.groupBy(videos.filter((video) => isWorked(video) || video.saved !== null || video.charge !== null || video.atRisk !== null), by)];
}

function addUp(videos: readonly ReportVideo[], unit: Unit): Total {
  const worked = videos.filter(isWorked);
  const planned = worked.filter(({ earlier }) => earlier !== true);
  const done = worked.filter(({ state }) => state === 'completed');
  return {
    videos: worked.length, planned: planned.length, expectedSeconds: planned.reduce((sum, { estimate }) => sum + estimate.seconds, 0),
    done: done.length, seconds: done.reduce((sum, { seconds }) => sum + (seconds ?? 0), 0),
    estimate: findSum(unit, worked.map(({ estimate }) => estimate.cost)),
    charge: findSum(unit, videos.map(({ charge }) => charge)),
    atRisk: findSum(unit, videos.map(({ atRisk }) => atRisk)),
    saved: findSum(unit, videos.map(({ saved }) => saved)),
  };
}
