import { cutText } from '../core/link/escape.ts';
import type { Report } from '../core/report.ts';
import { formatCost } from '../core/cost.ts';
import { isWorked, ownedStates } from '../core/report.ts';
import { formatCount, formatKept, formatReportFigures, listGone } from './figure.ts';
import { formatBill } from './bill.ts';
import { formatCostCharts, formatMonthChart } from './chart.ts';
import { findFitting, formatMarkdownCode, formatMarkdownDetails, formatMarkdownLink, formatMarkdownSentence, formatMarkdownText } from './markdown.ts';
import { formatRefund } from './refund.ts';
import { formatFailureTable, formatPageTable, formatProblemList, formatSavedTable, formatSteps, formatVideoTable } from './table.ts';

/** A step's summary may have 1 MiB, and is dropped whole above that; what is longer than this nobody reads. */
const longest = 200_000;

/**
 * The job summary: what the run did and what it cost. At most 200,000 characters, by leaving out rows, then tables.
 * @param planText on a pull request, its comment: the summary then begins with it, as where there is no comment it is all that people see
 */
export function formatSummary(report: Report, planText: string | null = null): string {
  return findFitting([1000, 200, 20, 0].map((rows) => () => formatAll(report, rows, planText)), longest);
}

function formatAll(report: Report, rows: number, planText: string | null): string {
  const { videos, totals } = report;
  const worked = videos.filter(isWorked);
  const failed = videos.filter(({ state }) => state === 'failed');
  const owned = videos.filter(({ state }) => ownedStates.includes(state));
  const retired = listGone(videos);
  const parts = [planText?.trimEnd() ?? `## Docreel: ${formatReportFigures(report, (text) => `**${text}**`)}`];
  if (report.stopped !== null) parts.push(`> [!WARNING]\n> **Nothing was bought:** ${formatMarkdownSentence(cutText(report.stopped, 1000))}`);
  if (report.trouble !== null) parts.push(`> [!CAUTION]\n> **Not everything worked:** ${formatMarkdownSentence(cutText(report.trouble, 2000))}`);
  if (report.pullRequest) parts.push(formatPullRequestLine(report.pullRequest));
  if (report.next.length > 0) parts.push('### What to do next', formatSteps(report.next));
  if (planText === null && worked.length > 0 && rows > 0) parts.push('### Videos', rows > 20 ? formatVideoTable(worked, rows) : formatPageTable(worked, 500));
  if (failed.length > 0 && rows > 0) parts.push('### Failed', formatFailureTable(failed, rows));
  const refunds = (report.refunds ?? []).slice(0, rows);
  // a code block: what HeyGen wrote stays text, and GitHub offers to copy it
  if (refunds.length > 0) parts.push(formatMarkdownDetails('What to ask HeyGen\'s support for', formatBlock(formatRefund(refunds))));
  if (owned.length > 0) {
    const heading = `${formatCount(owned.length, 'video')} owned already, ${formatCost(totals.saved)} saved`;
    parts.push(rows > 0 ? formatMarkdownDetails(heading, formatSavedTable(owned, Math.ceil(rows / 2))) : `${heading}.`);
  }
  const kept = videos.filter(({ state }) => state === 'kept');
  if (kept.length > 0) parts.push(`${formatKept(kept.map(({ saved }) => saved))}.`);
  if (retired.length > 0) parts.push(`${formatCount(retired.length, 'video')} retired: no page wants ${retired.length === 1 ? 'it' : 'them'} any more.`);
  parts.push('### Cost', formatBill(report));
  if (worked.length > 0) parts.push(...[...formatCostCharts(report), formatMonthChart(report)].filter((chart) => chart !== ''));
  // the comment lists the first of them
  const told = planText?.match(/^- \*\*(?:error|warning|notice)\*\* /gm)?.length ?? 0;
  if (report.problems.length > told) parts.push('### Problems', formatProblemList(report.problems, Math.min(100, Math.max(5, rows))));
  if (rows < 1000 && worked.length > rows) parts.push('This summary was shortened; `report.json` and the storyboard have every video.');
  parts.push(`<sub>Run ${formatMarkdownCode(report.run)}, plan ${formatMarkdownCode(report.planHash.slice(0, 12))}, ${formatMarkdownCode(report.head.slice(0, 12))}</sub>`);
  return `${parts.join('\n\n')}\n`;
}

/** A code block whose fence is longer than any run of backticks in it; whoever looks for comments of ours finds none. */
function formatBlock(words: string): string {
  const text = words.replaceAll('<!--', '<!\u200B--').replaceAll('-->', '--\u200B>');
  const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return `${fence}text\n${text}\n${fence}`;
}

function formatPullRequestLine({ number, url, state }: NonNullable<Report['pullRequest']>): string {
  const words: Readonly<Record<string, string>> = {
    created: 'opened', updated: 'updated', unchanged: 'unchanged', moot: 'closed: nothing is left to propose',
    dismissed: 'left closed, as somebody decided for these videos', blocked: 'could not be opened',
  };
  const name = number === null ? 'Pull request' : formatMarkdownLink(`Pull request ${number}`, url);
  return `${name}: ${words[state] ?? formatMarkdownText(state)}.`;
}
