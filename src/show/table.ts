import { cutText } from '../core/link/escape.ts';
import type { Problem } from '../core/problem.ts';
import type { ReportVideo } from '../core/report.ts';
import { formatAmount, formatCharged, formatCount, formatLocale, formatState, formatVideoLength } from './figure.ts';
import { formatMarkdownCode, formatMarkdownFigure, formatMarkdownLink, formatMarkdownSentence, formatMarkdownTable, formatMarkdownText } from './markdown.ts';
import { formatWhy } from './way.ts';

/** Parts that the job summary, the pull request and the comment share: markdown from a report. */

/**
 * A row for each of the first things, and `… and 340 more` as a last one where some are left out.
 * @param format is given the thing before it, too
 */
export function makeRows<Thing>(things: readonly Thing[], most: number, what: string, format: (thing: Thing, before: Thing | undefined) => readonly string[]): readonly (readonly string[])[] {
  const rows = things.slice(0, most).map((thing, at) => format(thing, things[at - 1]));
  if (things.length <= most) return rows;
  const width = rows[0]?.length ?? 1;
  return [...rows, [`… and ${formatCount(things.length - most, `more ${what}`)}`, ...Array.from({ length: width - 1 }, () => '')]];
}

/** A section's title that leads to its video. */
export function formatTitle({ title, video }: Pick<ReportVideo, 'title' | 'video'>, most = 80): string {
  return formatMarkdownLink(formatMarkdownText(title, most), video?.url);
}

/** Every video that the run worked on, by page. */
export function formatVideoTable(videos: readonly ReportVideo[], most: number): string {
  const rows = makeRows(videos, most, 'video', (video, before) => {
    const first = video.page === before?.page ? '' : formatMarkdownCode(video.page, 100);
    return [first, formatTitle(video), formatLocale(video.locale), formatMarkdownText(formatWhy(video.reason, video.stale), 140), ...[formatVideoLength(video), formatAmount(video.estimate.cost), formatAmount(video.charge)].map(formatMarkdownFigure), formatState(video)];
  });
  return formatMarkdownTable(['Page', 'Section', 'Language', 'Why', 'Length>', 'Estimate>', 'Charge>', 'State'], rows);
}

/** One line a page instead of one a video. */
export function formatPageTable(videos: readonly ReportVideo[], most: number): string {
  const rows = makeRows([...Map.groupBy(videos, ({ page }) => page)], most, 'page', ([page, all]) => {
    const states = [...Map.groupBy(all, formatState)].map(([state, some]) => `${some.length} ${state}`);
    return [formatMarkdownCode(page, 100), String(all.length), states.join(', ')];
  });
  return formatMarkdownTable(['Page', 'Videos>', 'State'], rows);
}

/** What failed, why, and whether it may have been paid for. */
export function formatFailureTable(videos: readonly ReportVideo[], most: number): string {
  const rows = makeRows(videos, most, 'failed video', (video) => {
    const { failure } = video;
    const why = failure ? `${formatMarkdownCode(failure.code, 60)} ${formatMarkdownText(failure.message, 200)}` : 'no reason was given';
    return [formatMarkdownCode(video.page, 100), formatMarkdownText(video.title, 80), formatLocale(video.locale), why, failure ? formatCharged(failure) : '–', video.videoId === null ? '–' : formatMarkdownCode(video.videoId, 80)];
  });
  return formatMarkdownTable(['Page', 'Section', 'Language', 'What happened', 'Money', 'HeyGen id'], rows);
}

/** What was not bought because it is owned. */
export function formatSavedTable(videos: readonly ReportVideo[], most: number): string {
  const rows = makeRows(videos, most, 'video', (video) => [formatMarkdownCode(video.page, 100), formatTitle(video), formatLocale(video.locale), formatMarkdownText(formatWhy(video.reason, video.stale), 140), formatMarkdownFigure(formatAmount(video.saved))]);
  return formatMarkdownTable(['Page', 'Section', 'Language', 'Why it stays', 'Saved>'], rows);
}

/** Problems as a list, worst first. */
export function formatProblemList(problems: readonly Problem[], most: number): string {
  const order = { error: 0, warning: 1, notice: 2 };
  const lines = [...problems].sort((a, b) => order[a.severity] - order[b.severity]).slice(0, most).map(({ severity, file, line, message, hint }) =>
    `- **${severity}** ${formatMarkdownCode(line === undefined ? file : `${file}:${line}`)} ${formatMarkdownSentence(cutText(message, 300))}${hint === undefined ? '' : ` — ${formatMarkdownSentence(cutText(hint, 600))}`}`);
  return [...lines, ...(problems.length > most ? [`- … and ${problems.length - most} more`] : [])].join('\n');
}

/** What a person can do now. */
export function formatSteps(steps: readonly string[]): string {
  return steps.map((step) => `- ${formatMarkdownSentence(step)}`).join('\n');
}
