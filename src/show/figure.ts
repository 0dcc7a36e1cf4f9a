import { formatCost } from '../core/cost.ts';
import type { Cost } from '../core/cost.ts';
import { lazy } from '../core/lazy.ts';
import { formatDuration } from '../core/link/phrase.ts';
import type { Failure, VideoRow } from '../core/ledger.ts';
import type { Locale } from '../core/locale.ts';
import type { Plan } from '../core/plan.ts';
import { addCosts, isWorked } from '../core/report.ts';
import type { Report, ReportVideo } from '../core/report.ts';

/** `1 video`, `2 videos`. */
export function formatCount(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** A length for a person: `50 s`, `3 min 20 s`, `22 h 13 min`. */
export function formatLength(seconds: number): string {
  if (seconds < 7200) return formatDuration(seconds);
  const minutes = Math.round(seconds / 60);
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

const openNamer = lazy(() => new Intl.DisplayNames(['en'], { type: 'language', languageDisplay: 'standard' }));

/** What needs no look into ICU, which takes some ten milliseconds to open: the languages that most sites have. */
export const familiarNames: ReadonlyMap<Locale, string> = new Map([
  ['en', 'English'], ['es', 'Spanish'], ['fr', 'French'], ['de', 'German'], ['pt', 'Portuguese'], ['pt-BR', 'Portuguese (Brazil)'], ['it', 'Italian'], ['ja', 'Japanese'], ['ko', 'Korean'], ['ru', 'Russian'],
]);

/** The English name of a language, e.g. `Spanish (Mexico)`; the tag where there is none. Safe in every text: letters, digits, hyphens. */
export function formatLocale(locale: Locale): string {
  try {
    return familiarNames.get(locale) ?? openNamer().of(locale) ?? locale;
  } catch {
    return locale.replace(/[^a-z0-9-]/gi, '');
  }
}

/** Length of a video: true where known, else `about` what is expected. */
export function formatVideoLength({ seconds, estimate }: Pick<ReportVideo, 'seconds' | 'estimate'>): string {
  return seconds === null ? `about ${formatLength(estimate.seconds)}` : formatLength(seconds);
}

/** Where a video stands, in words for a person. */
export function formatState({ state, suspicion, seconds = null }: Pick<ReportVideo, 'state' | 'suspicion'> & { readonly seconds?: number | null }): string {
  if (suspicion != null) return 'held back';
  switch (state) {
    case 'completed':
      return 'done';
    case 'submitted':
    case 'rendering':
      return 'rendering';
    case 'unfinished':
      return seconds === null ? 'still rendering' : 'rendered, not stored yet';
    default:
      return state;
  }
}

/** What no page wants any more, without what new words have replaced: that is told of its successor. */
export function listGone(videos: readonly ReportVideo[]): readonly ReportVideo[] {
  const place = ({ page, section, locale }: ReportVideo): string => `${page}#${section} ${locale}`;
  const wanted = new Set(videos.filter(({ state }) => state !== 'retired').map(place));
  return videos.filter((video) => video.state === 'retired' && !wanted.has(place(video)));
}

/** Whether a failed video was paid for. */
export function formatCharged({ charged }: Pick<Failure, 'charged'>): string {
  return { no: 'not charged', maybe: 'may have been charged', yes: 'charged', refunded: 'charge given back' }[charged];
}

/** `6 videos in 3 languages, about 4 min 13 s, 2.53 usd (at most 4.04 usd); 3 reused, 1 moved`. */
export function formatPlanFigures(plan: Plan, strong: (text: string) => string = (text) => text): string {
  const moved = plan.reused.filter(({ movedFrom }) => movedFrom).length;
  const rest = formatRest([[plan.reused.length - moved, 'reused'], [moved, 'moved'], [plan.kept.length, 'kept'], [plan.waiting.length, 'still rendering'], [countGone(plan), 'retired']]);
  if (plan.jobs.length === 0) return `nothing to render${rest}`;
  const languages = new Set(plan.jobs.map(({ wanted }) => wanted.locale)).size;
  const { seconds, cost, upper } = plan.total;
  const price = cost ? `${strong(formatCost(cost))}${upper ? ` (at most ${formatCost(upper)})` : ''}` : strong('at an unknown cost');
  return `${formatCount(plan.jobs.length, 'video')} in ${formatCount(languages, 'language')}, about ${formatLength(seconds)}, ${price}${rest}`;
}

/** Rows that no page wants any more, without those that the plan's videos take the place of. */
export function countGone({ jobs, waiting, retired }: Pick<Plan, 'jobs' | 'waiting' | 'retired'>): number {
  const place = ({ page, section, locale }: Pick<VideoRow, 'page' | 'section' | 'locale'>): string => `${page}#${section} ${locale}`;
  const wanted = new Set([...jobs, ...waiting].map(({ wanted: each }) => place(each)));
  return retired.filter((row) => !wanted.has(place(row))).length;
}

/** `Wording rules changed: 214 videos, kept (12.84 usd to render again)`: said the same wherever they are told of. */
export function formatKept(saved: readonly (Cost | null | undefined)[]): string {
  const unit = saved.find((cost) => cost)?.unit;
  return `Wording rules changed: ${formatCount(saved.length, 'video')}, kept${unit === undefined ? '' : ` (${formatCost(addCosts(unit, saved))} to render again)`}`;
}

/** `4 of 6 videos in 3 languages, 3 min 20 s, 1.99 usd; 3 reused, 1 moved; 1 failed, 1 still rendering`. */
export function formatReportFigures(report: Report, strong: (text: string) => string = (text) => text): string {
  const { totals, videos } = report;
  const bought = videos.filter(({ state }) => state === 'completed');
  const planned = videos.filter(({ state }) => state === 'planned');
  const tried = videos.length - planned.length - totals.reused - totals.moved - totals.kept - totals.retired - totals.quarantined;
  const owned = formatRest([[totals.reused, 'reused'], [totals.moved, 'moved'], [totals.kept, 'kept'], [listGone(videos).length, 'retired']]);
  const open = (rest: number): string => formatRest([[totals.failed, 'failed'], [totals.quarantined, 'not tried again'], [totals.unfinished, 'still rendering'], [rest, 'not begun'], [videos.filter(({ suspicion }) => suspicion != null).length, 'held back']]);
  const countLanguages = (some: readonly ReportVideo[]): string => formatCount(new Set(some.map(({ locale }) => locale)).size, 'language');
  if (planned.length > 0 && (report.mode === 'plan' || report.stopped !== null || tried === 0)) {
    const { seconds, cost, upper } = totals.estimate;
    return `${formatCount(planned.length, 'video')} in ${countLanguages(planned)}, about ${formatLength(seconds)}, ${strong(cost ? formatCost(cost) : 'at an unknown cost')}${upper ? ` (at most ${formatCost(upper)})` : ''}${owned}${open(0)}`;
  }
  if (tried === 0) return `nothing to render${owned}${open(0)}`;
  const of = bought.length === tried ? formatCount(tried, 'video') : `${bought.length} of ${formatCount(tried, 'video')}`;
  const length = bought.reduce((sum, { seconds }) => sum + (seconds ?? 0), 0);
  const languages = countLanguages(bought.length > 0 ? bought : videos.filter(isWorked));
  return `${of} in ${languages}, ${bought.length > 0 ? `${formatLength(length)}, ` : ''}${strong(formatCost(totals.charge))}${owned}${open(planned.length)}`;
}

function formatRest(counts: readonly (readonly [number, string])[]): string {
  const words = counts.filter(([number]) => number > 0).map(([number, word]) => `${number} ${word}`);
  return words.length > 0 ? `; ${words.join(', ')}` : '';
}

/** What the account says beside what was computed, in one sentence; `undefined` where the balance could not be read. */
export function formatBalance({ balance, totals }: Report): string | undefined {
  if (!balance?.before) return undefined;
  const { before, after, ours } = balance;
  if (!after || after.unit !== before.unit) return `${formatCost(before)} before the run; it could not be read afterwards.`;
  const change = { ...before, micros: before.micros - after.micros };
  if (change.micros === 0 && ours.micros === 0) return `${formatCost(before)} before and after.`;
  const text = `${formatCost(before)} before, ${formatCost(after)} after: ${change.micros < 0 ? `${formatCost({ ...change, micros: -change.micros })} more` : `${formatCost(change)} less`}.`;
  if (ours.unit !== change.unit) return text;
  const other = { ...change, micros: change.micros - ours.micros };
  // Lengths are billed by the part of a second; what is less than a cent is rounding.
  if (Math.abs(other.micros) < 10_000) return `${text} That is what this run's videos cost.`;
  const unless = [...(totals.atRisk.micros > 0 ? [`HeyGen charged for what failed (at most ${formatCost(totals.atRisk)})`] : []), ...(totals.unfinished > 0 ? ['it belongs to videos that still render'] : [])];
  const rest = `${formatCost(other)} is not ours${unless.length > 0 ? `, unless ${unless.join(' or ')}` : ''}.`;
  if (other.micros > 0) return ours.micros === 0 ? `${text} This run's videos cost nothing: ${rest}` : `${text} ${formatCost(ours)} of it is computed for this run's videos; ${rest}`;
  return `${text} Computed for this run's videos: ${formatCost(ours)}; the account took the rest before (for videos that an earlier run had ordered) or has yet to take it.`;
}

/** The month so far against its limit, and the months before it, the last one first. */
export function formatMonth({ month, startedAt }: Pick<Report, 'month' | 'startedAt'>): string {
  const { spent, limit } = month;
  const share = limit && limit.unit === spent.unit && limit.micros > 0 ? ` (${Math.round((spent.micros / limit.micros) * 100)} %)` : '';
  const now = limit ? `${formatCost(spent)} of ${formatCost(limit)} this month${share}.` : `${formatCost(spent)} this month; no limit is set.`;
  const before = month.before.toReversed().map((each) => `${formatMonthName(each.month, startedAt)} ${formatCost(each.spent)}`);
  return before.length === 0 ? now : `${now} Before: ${before.join(', ')}.`;
}

/** `October`, or `December 2025` where it is of another year than a day. @param month `2026-10` @param day ISO date */
export function formatMonthName(month: string, day: string): string {
  const year = month.slice(0, 4) === day.slice(0, 4) ? {} : { year: 'numeric' as const };
  return new Intl.DateTimeFormat('en', { month: 'long', ...year, timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`));
}

/** An amount of a table: `–` where there is none. */
export function formatAmount(cost: Cost | null | undefined): string {
  return cost ? formatCost(cost) : '–';
}

/** The sum of what these videos were charged. */
export function sumCharges(report: Report, videos: readonly ReportVideo[]): Cost {
  return addCosts(report.totals.charge.unit, videos.map(({ charge }) => charge));
}
