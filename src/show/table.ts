import { cutText } from '../core/link/escape.ts';
import type { Problem } from '../core/problem.ts';
import type { Report, ReportVideo } from '../core/report.ts';
import { formatCost } from '../core/report.ts';
import { formatAmount, formatBalance, formatCharged, formatCount, formatLength, formatLocale, formatMonth, formatState, formatVideoLength } from './figure.ts';
import { formatMarkdownCode, formatMarkdownFigure, formatMarkdownLink, formatMarkdownSentence, formatMarkdownTable, formatMarkdownText } from './markdown.ts';
import { formatWhy } from './way.ts';

/** Parts that the job summary, the pull request and the comment share: markdown from a report. */

/** `… and 340 more`, as a last row, where rows were left out. */
export function cutRows(rows: readonly (readonly string[])[], most: number, what: string): readonly (readonly string[])[] {
  if (rows.length <= most) return rows;
  const width = rows[0]?.length ?? 1;
  return [...rows.slice(0, most), [`… and ${formatCount(rows.length - most, `more ${what}`)}`, ...Array.from({ length: width - 1 }, () => '')]];
}

/** A section's title that leads to its video. */
export function formatTitle({ title, video }: Pick<ReportVideo, 'title' | 'video'>, most = 80): string {
  return formatMarkdownLink(formatMarkdownText(title, most), video?.url);
}

/** Every video that the run worked on, by page. */
export function formatVideoTable(videos: readonly ReportVideo[], most: number): string {
  let page = '';
  const rows = videos.map((video) => {
    const first = video.page === page ? '' : formatMarkdownCode(video.page, 100);
    page = video.page;
    return [first, formatTitle(video), formatLocale(video.locale), formatMarkdownText(formatWhy(video.reason, video.stale), 140), ...[formatVideoLength(video), formatAmount(video.estimate.cost), formatAmount(video.charge)].map(formatMarkdownFigure), formatState(video)];
  });
  return formatMarkdownTable(['Page', 'Section', 'Language', 'Why', 'Length>', 'Estimate>', 'Charge>', 'State'], cutRows(rows, most, 'video'));
}

/** One line a page instead of one a video. */
export function formatPageTable(videos: readonly ReportVideo[], most: number): string {
  const rows = [...Map.groupBy(videos, ({ page }) => page)].map(([page, all]) => {
    const states = [...Map.groupBy(all, formatState)].map(([state, some]) => `${some.length} ${state}`);
    return [formatMarkdownCode(page, 100), String(all.length), states.join(', ')];
  });
  return formatMarkdownTable(['Page', 'Videos>', 'State'], cutRows(rows, most, 'page'));
}

/** What failed, why, and whether it may have been paid for. */
export function formatFailureTable(videos: readonly ReportVideo[], most: number): string {
  const rows = videos.map((video) => {
    const { failure } = video;
    const why = failure ? `${formatMarkdownCode(failure.code, 60)} ${formatMarkdownText(failure.message, 200)}` : 'no reason was given';
    return [formatMarkdownCode(video.page, 100), formatMarkdownText(video.title, 80), formatLocale(video.locale), why, failure ? formatCharged(failure) : '–', video.videoId === null ? '–' : formatMarkdownCode(video.videoId, 80)];
  });
  return formatMarkdownTable(['Page', 'Section', 'Language', 'What happened', 'Money', 'HeyGen id'], cutRows(rows, most, 'failed video'));
}

/** What was not bought because it is owned. */
export function formatSavedTable(videos: readonly ReportVideo[], most: number): string {
  const rows = videos.map((video) => [formatMarkdownCode(video.page, 100), formatTitle(video), formatLocale(video.locale), formatMarkdownText(formatWhy(video.reason, video.stale), 140), formatMarkdownFigure(formatAmount(video.saved))]);
  return formatMarkdownTable(['Page', 'Section', 'Language', 'Why it stays', 'Saved>'], cutRows(rows, most, 'video'));
}

// Totals by language with a last line for all.
function formatLocaleTable(report: Report): string {
  const { byLocale, totals } = report;
  const rows = byLocale.map(({ locale, videos, seconds, estimate, charge, saved }) =>
    [formatLocale(locale), String(videos), seconds > 0 ? formatLength(seconds) : '–', formatAmount(estimate), formatAmount(charge), formatAmount(saved)]);
  const all = byLocale.reduce((sum, { videos, seconds }) => ({ videos: sum.videos + videos, seconds: sum.seconds + seconds }), { videos: 0, seconds: 0 });
  return formatMarkdownTable(['Language', 'Videos>', 'Length>', 'Estimate>', 'Charge>', 'Saved by reuse>'], [
    ...rows, ['**All**', `**${all.videos}**`, `**${all.seconds > 0 ? formatLength(all.seconds) : '–'}**`, `**${formatAmount(totals.estimate.cost)}**`, `**${formatCost(totals.charge)}**`, `**${formatCost(totals.saved)}**`],
  ]);
}

/** The bill: totals by language, what the account says, and the month. */
export function formatBill(report: Report): string {
  if (report.byLocale.every(({ videos }) => videos === 0)) {
    const { saved } = report.totals;
    return `Nothing was bought${saved.micros > 0 ? `; reuse saved ${formatCost(saved)}` : ''}. ${formatMonth(report)}`;
  }
  const balance = formatBalance(report);
  const lines = ['The estimate was made before, the charge is computed from the finished lengths.', `Month: ${formatMonth(report)}`];
  if (balance !== undefined) lines.splice(1, 0, `Balance: ${balance}`);
  if (report.translation != null) lines.splice(1, 0, formatTranslation(report.translation));
  return `${formatLocaleTable(report)}\n\n${lines.map((line) => `- ${line}`).join('\n')}`;
}

/** What translating the narrations took; it is not in the videos' charge. */
function formatTranslation({ translator, texts, characters, charge }: NonNullable<Report['translation']>): string {
  return `Translation: ${formatCount(texts, 'narration')} by ${formatMarkdownCode(translator, 60)}, ${characters} characters, ${formatCost(charge)} besides.`;
}

/** A chart that GitHub draws; empty unless there are several languages with a cost. */
export function formatCostChart(report: Report): string {
  const known = report.byLocale.some(({ charge }) => charge !== null && charge.micros > 0);
  const slices = report.byLocale
    .map(({ locale, charge, estimate }) => ({ locale, micros: (known ? charge : estimate)?.micros ?? 0 }))
    .filter(({ micros }) => micros > 0)
    .map(({ locale, micros }) => `  "${formatLocale(locale).replace(/[^\p{L}\p{N} (),-]/gu, '')}" : ${(micros / 1_000_000).toFixed(4)}`);
  if (slices.length < 2) return '';
  return ['```mermaid', `pie showData`, `  title ${known ? 'Charge' : 'Estimate'} by language (${report.totals.charge.unit})`, ...slices, '```'].join('\n');
}

/** Problems as a list, worst first. */
export function formatProblemList(problems: readonly Problem[], most: number): string {
  const order = { error: 0, warning: 1, notice: 2 };
  const lines = [...problems].sort((a, b) => order[a.severity] - order[b.severity]).map(({ severity, file, line, message, hint }) =>
    `- **${severity}** ${formatMarkdownCode(line === undefined ? file : `${file}:${line}`)} ${formatMarkdownSentence(cutText(message, 300))}${hint === undefined ? '' : ` — ${formatMarkdownSentence(cutText(hint, 200))}`}`);
  return [...lines.slice(0, most), ...(lines.length > most ? [`- … and ${lines.length - most} more`] : [])].join('\n');
}

/** What a person can do now. */
export function formatSteps(steps: readonly string[]): string {
  return steps.map((step) => `- ${formatMarkdownSentence(step)}`).join('\n');
}
