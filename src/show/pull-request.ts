import type { Report, ReportVideo } from '../core/report.ts';
import { cutText, formatPlainText } from '../core/link/escape.ts';
import { formatAmount, formatCount, formatLocale, formatReportFigures, formatVideoLength } from './figure.ts';
import { findFitting, formatMarkdownCode, formatMarkdownDetails, formatMarkdownFigure, formatMarkdownPoster, formatMarkdownTable, formatMarkdownText } from './markdown.ts';
import { formatBill, formatFailureTable, formatPageTable, formatProblemList, formatSteps, formatTitle } from './table.ts';
import { formatLocaleWay, formatWhy } from './way.ts';

/** GitHub takes 65,536 characters. */
const longest = 60_000;
const posterWidth = 160;

/**
 * Title and body of the pull request, as a person would write them: what changed, a poster for each video, the bill, and what
 * did not work. At most 60,000 characters: first the narrations go, then there is one line a page, then the headline alone.
 * @param options `fingerprint` stands in the hidden state, as `parsePullRequestState` reads it
 */
export function formatPullRequest(report: Report, options: { readonly fingerprint: string }): { readonly title: string; readonly body: string } {
  const state = formatPullRequestState({ fingerprint: options.fingerprint, plan: report.planHash, run: report.run });
  const body = findFitting([
    () => formatBody(report, { narration: 2000, posters: true, rows: Infinity }),
    () => formatBody(report, { narration: 400, posters: true, rows: Infinity }),
    () => formatBody(report, { narration: 0, posters: true, rows: Infinity }),
    () => formatBody(report, { narration: 0, posters: false, rows: 300 }),
    () => formatBody(report, { narration: 0, posters: false, rows: 0 }),
    () => formatHeadline(report),
  ], longest - state.length - 2);
  return { title: formatTitleLine(report), body: `${body.trimEnd()}\n\n${state}` };
}

/** What a pull request's body remembers, unseen. */
export interface PullRequestState {
  readonly fingerprint: string;
  readonly plan: string;
  readonly run: string;
}

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
    return { fingerprint: text('fingerprint'), plan: text('plan'), run: text('run') };
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
  return `${formatReportFigures(report, (text) => `**${text}**`)}.\n\nThe whole report is in the run's summary and in \`report.json\`.`;
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
  // what new words replace is not taken out: it stands above
  const replaced = new Set(videos.filter(({ state }) => state !== 'retired').map(({ page, section, locale }) => `${page}#${section} ${locale}`));
  const retired = videos.filter(({ state, page, section, locale }) => state === 'retired' && !replaced.has(`${page}#${section} ${locale}`));
  const parts = [formatOpening(report, done.length)];
  if (report.byLocale.some(({ videos: some }) => some > 0)) parts.push(`${formatReportFigures(report, (text) => `**${text}**`)}.`);
  if (done.length > 0) {
    if (detail.rows === 0) parts.push(formatPageTable(done, 400));
    else for (const [page, all] of Map.groupBy(done, (video) => video.page)) parts.push(`### ${formatMarkdownCode(page)}`, formatPage(all, detail));
  }
  if (moved.length > 0) parts.push('### Moved', 'The words are the same, so the links follow and nothing was rendered:', formatList(moved, detail, ({ reason }) => reason));
  if (retired.length > 0) parts.push('### Taken out', 'No page wants these any more; the files stay where they are:', formatList(retired, detail, ({ page }) => page));
  if (failed.length > 0) parts.push('### Did not work', formatFailureTable(failed, detail.rows === 0 ? 20 : 100));
  if (held.length > 0) parts.push('### Held back', 'These look wrong, and are in no page until somebody has looked at them and accepts them:', formatList(held, detail, ({ suspicion }) => suspicion ?? ''));
  if (unfinished.length > 0) parts.push('### Still rendering', formatList(unfinished, detail, () => 'a later run adds it here'));
  if (report.next.length > 0) parts.push('### To do', formatSteps(report.next));
  parts.push('### The bill', formatBill(report));
  if (report.problems.length > 0) parts.push('### Problems in the pages', formatProblemList(report.problems, detail.rows === 0 ? 10 : 30));
  if (detail.narration > 0 && done.length > 0) parts.push(formatMarkdownDetails('What the videos say', formatNarrations(done, detail.narration)));
  if (detail.narration === 0) parts.push('Shortened to fit: the whole report is in the run\'s summary and in `report.json`.');
  return parts.join('\n\n');
}

function formatOpening({ totals }: Report, done: number): string {
  if (done === 0) return 'Only links change here; no video was rendered.';
  const stay = totals.reused > 0 ? ` ${totals.reused === 1 ? 'One other video stays' : `${totals.reused} others stay`} as ${totals.reused === 1 ? 'it is' : 'they are'}.` : '';
  return `${done === 1 ? 'One training video is' : `${done} training videos are`} new here, because the words that are spoken or the settings of ${done === 1 ? 'its section' : 'their sections'} changed.${stay} Merging this puts the links into the pages; nothing is rendered again.`;
}

function formatPage(videos: readonly ReportVideo[], detail: Detail): string {
  const shown = videos.slice(0, detail.rows);
  const rows = shown.map((video) => [
    ...(detail.posters ? [formatMarkdownPoster(`Watch: ${video.title}`, video.poster?.url, video.video?.url, posterWidth)] : []),
    formatTitle(video), formatLocaleWay(video), formatMarkdownText(formatWhy(video.reason, video.stale), 140), ...[formatVideoLength(video), formatAmount(video.charge)].map(formatMarkdownFigure),
  ]);
  const table = formatMarkdownTable([...(detail.posters ? ['Video'] : []), 'Section', 'Language', 'Why', 'Length>', 'Charge>'], rows);
  return shown.length < videos.length ? `${table}\n\n… and ${formatCount(videos.length - shown.length, 'more video')}` : table;
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

