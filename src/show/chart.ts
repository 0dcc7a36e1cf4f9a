import type { Cost } from '../core/cost.ts';
import type { Report, Total } from '../core/report.ts';
import { formatCount, formatLocale, formatMonthName } from './figure.ts';

// Charts that GitHub draws from mermaid's text, in comments, pull requests and job summaries.

/** Slices of a pie that can be told apart; the dearest, and the rest as one. */
const mostSlices = 8;

/** The cost by language and by page, as far as there are several. */
export function formatCostCharts(report: Report): readonly string[] {
  const { byLocale, byPage, totals } = report;
  const charged = totals.charge.micros > 0;
  const pick = ({ charge, estimate }: Total): number => (charged ? charge : estimate)?.micros ?? 0;
  const what = charged ? 'Charge' : 'Estimate';
  return [
    formatPie(`${what} by language (${totals.charge.unit})`, byLocale.map((total) => [formatLocale(total.locale), pick(total)])),
    formatPie(`${what} by page (${totals.charge.unit})`, byPage.map((total) => [total.page, pick(total)])),
  ].filter((chart) => chart !== '');
}

/** What the last months and this one have taken; empty where this is the first. */
export function formatMonthChart({ month, startedAt }: Report): string {
  const { before, spent } = month;
  if (before.length === 0) return '';
  const months: readonly { readonly month: string; readonly spent: Cost }[] = [...before, { month: startedAt.slice(0, 7), spent }];
  return formatMermaid([
    'xychart-beta', `  title "Spent by month (${spent.unit})"`, `  x-axis [${months.map((each) => `"${formatMonthName(each.month, startedAt)}"`).join(', ')}]`,
    `  y-axis "${spent.unit}" 0 --> ${formatNumber(Math.max(1, ...months.map((each) => each.spent.micros)))}`, `  bar [${months.map((each) => formatNumber(each.spent.micros)).join(', ')}]`,
  ]);
}

function formatPie(title: string, values: readonly (readonly [string, number])[]): string {
  const slices = values.filter(([, micros]) => micros > 0).toSorted(([, a], [, b]) => b - a);
  if (slices.length < 2) return '';
  const rest = slices.splice(slices.length > mostSlices ? mostSlices - 1 : mostSlices);
  if (rest.length > 0) slices.push([formatCount(rest.length, 'other'), rest.reduce((sum, [, micros]) => sum + micros, 0)]);
  return formatMermaid(['pie showData', `  title ${title}`, ...slices.map(([name, micros]) => `  "${formatLabel(name)}" : ${formatNumber(micros)}`)]);
}

function formatMermaid(lines: readonly string[]): string {
  return ['```mermaid', ...lines, '```'].join('\n');
}

// Mermaid has no escape for what would end a label, or the block; a path keeps what paths are made of.
function formatLabel(text: string): string {
  return text.replace(/[^\p{L}\p{N} (),./-]/gu, '').replaceAll('://', ' ').slice(0, 60).toWellFormed().trim() || '–';
}

function formatNumber(micros: number): string {
  return (micros / 1_000_000).toFixed(4);
}
