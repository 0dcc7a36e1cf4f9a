import type { Report, ReportVideo } from '../core/report.ts';
import { cutText, formatPlainText } from '../core/link/escape.ts';
import { formatRebuildBox } from '../core/rebuild.ts';
import { formatAmount, formatCount, formatKept, formatLocale, formatReportFigures, formatVideoLength, listGone } from './figure.ts';
import { formatBill } from './bill.ts';
import { formatCostCharts } from './chart.ts';
import { findFitting, formatMarkdownCode, formatMarkdownDetails, formatMarkdownFigure, formatMarkdownPoster, formatMarkdownTable, formatMarkdownText } from './markdown.ts';
import { formatFailureTable, formatPageTable, formatProblemList, formatSteps, formatTitle } from './table.ts';
import { formatLocaleWay, formatWhy } from './way.ts';

/** GitHub takes 65,536 characters. */
const longest = 60_000;
const posterWidth = 160;

/**
 * Title and body of the pull request, as a person would write them: what changed, a poster for each video, the bill, and what
 * did not work. At most 60,000 characters: first the narrations are cut, then they go, then the posters, then there is one line a page,
 * then the headline alone; it says so, and `whole` has it all (`null` where nothing was left out).
 * @param options `base` is the base branch; the rest stands in the hidden state, as `parsePullRequestState` reads it
 */
export function formatPullRequest(report: Report, options: Pick<PullRequestState, 'fingerprint' | 'left' | 'discarded'> & { readonly base: string }): { readonly title: string; readonly body: string; readonly whole: string | null } {
  const { fingerprint } = options;
  const [left, discarded] = [options.left.slice(0, mostRemembered), options.discarded.slice(0, mostRemembered)];
  const end = `${formatRebuildBox(formatMarkdownCode(options.base))}\n\n${formatPullRequestState({ fingerprint, plan: report.planHash, run: report.run, left, discarded })}`;
  const whole = formatBody(report, { narration: Infinity, posters: true, rows: Infinity });
  const body = findFitting([
    () => whole,
    () => formatBody(report, { narration: 2000, posters: true, rows: Infinity }),
    () => formatBody(report, { narration: 400, posters: true, rows: Infinity }),
    () => formatBody(report, { narration: 0, posters: true, rows: Infinity }),
    () => formatBody(report, { narration: 0, posters: false, rows: 300 }),
    () => formatBody(report, { narration: 0, posters: false, rows: 0 }),
    () => formatHeadline(report),
  ], longest - end.length - 2);
  return { title: formatTitleLine(report), body: `${body.trimEnd()}\n\n${end}`, whole: body === whole ? null : `${whole}\n` };
}

/** What a pull request's body remembers, unseen. */
export interface PullRequestState {
  readonly fingerprint: string;
  readonly plan: string;
  readonly run: string;
  /** Pages in which zones that a person has edited were left alone. */
  readonly left: readonly string[];
  /** Names of the edited zones that this pull request writes anew, because somebody has ticked its box. */
  readonly discarded: readonly string[];
}

/** With more a good part of the body would be hidden; the box can be ticked again. */
const mostRemembered = 200;

function formatPullRequestState(state: PullRequestState): string {
  return `<!-- docreel:state ${Buffer.from(JSON.stringify(state)).toString('base64url')} -->`;
}

/** The hidden state of a body that Docreel wrote, also after GitHub has changed its line endings; `undefined` where there is none. */
export function parsePullRequestState(body: string): PullRequestState | undefined {
  // The last one: it is ours, whatever stands above.
  const found = [...body.matchAll(/<!-- docreel:state ([\w-]+) -->/g)].at(-1);
  if (!found) return undefined;
  try {
    const value: unknown = JSON.parse(Buffer.from(found[1] ?? '', 'base64url').toString());
    if (typeof value !== 'object' || value === null) return undefined;
    const text = (name: string): string => String(Reflect.get(value, name) ?? '');
    const list = (name: string): readonly string[] => [Reflect.get(value, name)].flat().filter((each): each is string => typeof each === 'string');
    return { fingerprint: text('fingerprint'), plan: text('plan'), run: text('run'), left: list('left'), discarded: list('discarded') };
  } catch {
    return undefined;
  }
}

function formatTitleLine({ videos, totals }: Report): string {
  const done = videos.filter(({ state, suspicion }) => state === 'completed' && suspicion == null);
  const pages = [...new Set(done.map(({ page }) => page))];
  const locales = [...new Set(done.map(({ locale }) => locale))].sort();
  const languages = locales.length > 6 ? formatCount(locales.length, 'language') : locales.join(', ');
  if (pages.length === 1) return formatPlainText(`Training videos for ${formatPlainText(pages[0] ?? '', 120)} (${languages})`, 200);
  if (pages.length > 1) return formatPlainText(`Training videos for ${pages.length} pages (${languages})`, 200);
  if (totals.moved > 0) return `Training videos follow ${formatCount(totals.moved, 'moved section')}`;
  if (totals.retired > 0) return `Take out ${formatCount(totals.retired, 'training video')} that no page wants any more`;
  return 'Training videos: links brought up to date';
}

function formatHeadline(report: Report): string {
  return `${formatReportFigures(report, (text) => `**${text}**`)}.\n\n${formatShortened(report)}`;
}

interface Detail {
  /** Characters of each narration; 0 leaves them out. */
  readonly narration: number;
  readonly posters: boolean;
  /** Rows a page; 0 gives one line a page. */
  readonly rows: number;
}

function formatBody(report: Report, detail: Detail): string {
  const { videos } = report;
  const done = videos.filter(({ state, suspicion }) => state === 'completed' && suspicion == null);
  const held = videos.filter(({ suspicion }) => suspicion != null);
  const failed = videos.filter(({ state }) => state === 'failed');
  const unfinished = videos.filter(({ state }) => ['submitted', 'rendering', 'unfinished'].includes(state));
  const moved = videos.filter(({ state }) => state === 'moved');
  const kept = videos.filter(({ state }) => state === 'kept');
  const retired = listGone(videos);
  const parts = [formatOpening(report, done)];
  if (report.byLocale.some(({ videos: some }) => some > 0)) parts.push(`${formatReportFigures(report, (text) => `**${text}**`)}.`);
  if (done.length > 0) {
    if (detail.rows === 0) parts.push(formatPageTable(done, 400));
    else for (const [page, all] of Map.groupBy(done, (video) => video.page)) parts.push(`### ${formatMarkdownCode(page)}`, formatPage(all, detail));
  }
  if (moved.length > 0) parts.push('### Moved', 'The words are the same, so the links follow and nothing was rendered:', formatList(moved, detail, ({ reason }) => reason));
  if (kept.length > 0) parts.push(`${formatKept(kept.map(({ saved }) => saved))}.`);
  if (retired.length > 0) parts.push('### Taken out', 'No page wants these any more; the files stay where they are:', formatList(retired, detail, ({ page }) => page));
  if (failed.length > 0) parts.push('### Did not work', formatFailureTable(failed, detail.rows === 0 ? 20 : 100));
  if (held.length > 0) parts.push('### Held back', 'These look wrong, and are in no page until somebody has looked at them and accepts them:', formatList(held, detail, ({ suspicion }) => suspicion ?? ''));
  if (unfinished.length > 0) parts.push('### Still rendering', formatList(unfinished, detail, () => 'a later run adds it here'));
  if (report.next.length > 0) parts.push('### To do', formatSteps(report.next));
  parts.push('### The bill', formatBill(report));
  const charts = detail.rows > 0 ? formatCostCharts(report) : [];
  if (charts.length > 0) parts.push(formatMarkdownDetails('The same in charts', charts.join('\n\n')));
  if (report.problems.length > 0) parts.push('### Problems in the pages', formatProblemList(report.problems, detail.rows === 0 ? 10 : 30));
  if (detail.narration > 0 && done.length > 0) parts.push(formatMarkdownDetails('What the videos say', formatNarrations(done, detail.narration)));
  if (detail.narration < Infinity) parts.push(formatShortened(report));
  return parts.join('\n\n');
}

function formatShortened({ run }: Report): string {
  return `Shortened, as GitHub takes no longer text: all of it is in \`pull-request-whole.md\` among the files of run ${formatMarkdownCode(run)}, and every figure in \`report.csv\` beside it.`;
}

/** Why videos are made, by the words of their reason. */
const causes: readonly (readonly [RegExp, string])[] = [
  [/^words changed/, 'changed words'], [/^(?:new page|first videos of this page)/, 'new pages'], [/^(?:new section|first videos of this section)/, 'new sections'],
  [/^(?:new language|language added)/, 'new languages'], [/^tried again/, 'failed tries before'], [/^bought by an earlier run/, 'earlier runs'],
  [/^(?:no video yet|[\w-]+ is dubbed from it)/, 'sections without one'], [/^rendered again as asked/, 'another rendering as asked'], [/changed|^dubbed now|^spoken from/, 'changed settings'],
];

function formatCauses(videos: readonly ReportVideo[]): string {
  const groups = [...Map.groupBy(videos, ({ reason }) => causes.find(([pattern]) => pattern.test(reason))?.[1] ?? 'other reasons')].toSorted(([, a], [, b]) => b.length - a.length);
  const [only] = groups;
  if (groups.length === 1 && only !== undefined) return `, for ${only[0]}`;
  return `: ${groups.map(([cause, all]) => `${all.length} for ${cause}`).join(', ')}`;
}

function formatOpening({ totals }: Report, videos: readonly ReportVideo[]): string {
  const done = videos.length;
  if (done === 0) return 'Only links change here; no video was rendered.';
  const stay = totals.reused > 0 ? ` ${totals.reused === 1 ? 'One other video stays' : `${totals.reused} others stay`} as ${totals.reused === 1 ? 'it is' : 'they are'}.` : '';
  return `${done === 1 ? 'One training video is' : `${done} training videos are`} new here${formatCauses(videos)}.${stay} Merging this puts the links into the pages; nothing is rendered again.`;
}

function formatPage(videos: readonly ReportVideo[], detail: Detail): string {
  const shown = videos.slice(0, detail.rows);
  const rows = shown.map((video) => [
    ...(detail.posters ? [formatMarkdownPoster(`Watch: ${video.title}`, findPoster(video, videos), video.video?.url, posterWidth)] : []),
    formatTitle(video), formatLocaleWay(video), formatMarkdownText(formatWhy(video.reason, video.stale), 140), ...[formatVideoLength(video), formatAmount(video.charge)].map(formatMarkdownFigure),
  ]);
  const table = formatMarkdownTable([...(detail.posters ? ['Video'] : []), 'Section', 'Language', 'Why', 'Length>', 'Charge>'], rows);
  return shown.length < videos.length ? `${table}\n\n… and ${formatCount(videos.length - shown.length, 'more video')}` : table;
}

/** A dubbed video comes without a picture of its own, and shows what its source video shows. */
function findPoster(video: ReportVideo, videos: readonly ReportVideo[]): string | undefined {
  return (video.poster ?? videos.find(({ section, poster }) => section === video.section && poster !== null)?.poster)?.url;
}

function formatList(videos: readonly ReportVideo[], detail: Detail, why: (video: ReportVideo) => string): string {
  const most = detail.rows === 0 ? 10 : 100;
  const lines = videos.slice(0, most).map((video) => `- ${formatTitle(video)} (${formatLocale(video.locale)}): ${formatMarkdownText(why(video), 160)}`);
  return [...lines, ...(videos.length > most ? [`- … and ${videos.length - most} more`] : [])].join('\n');
}

function formatNarrations(videos: readonly ReportVideo[], most: number): string {
  return videos.map((video) => {
    const paragraphs = cutText(video.narration, most).split('\n').map((line) => formatMarkdownText(line)).filter((line) => line !== '');
    const from = video.way === 'dubbed' ? '; HeyGen has translated these words' : '';
    return `**${formatMarkdownText(video.title, 80)}** (${formatLocaleWay(video)}${from})\n\n${paragraphs.map((line) => `> ${line}`).join('\n>\n')}`;
  }).join('\n\n');
}

