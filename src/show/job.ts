import type { createColors } from 'picocolors';
import type { RenderJob } from '../core/plan.ts';
import { formatCost } from '../core/cost.ts';
import { addCosts } from '../core/report.ts';
import { formatCount, formatLength } from './figure.ts';
import { formatReason } from './way.ts';
import { cutColumns, fitText, formatTerminalText, measureText } from './terminal.ts';

/** Where the rows of a plan are shown. */
export interface JobFrame {
  readonly colors: ReturnType<typeof createColors>;
  /** Columns. */
  readonly width: number;
  /** Rows at most, more or less; above, there is one line a page, then one a folder. */
  readonly rows: number;
}

/** The videos of a plan for the terminal: each with its reason where they are few, by page or folder where they are many. */
export function formatJobs(jobs: readonly RenderJob[], frame: JobFrame): string[] {
  const pages = Map.groupBy(jobs, ({ wanted }) => wanted.page);
  const each = jobs.length <= frame.rows ? Infinity : Math.floor(frame.rows / pages.size);
  if (each >= 5) return formatEach(pages, each, frame);
  const reasons = [...Map.groupBy(jobs, ({ reason }) => reason.kind)].sort(([, a], [, b]) => b.length - a.length);
  return [...formatGroups(pages, jobs, frame), frame.colors.dim(`Why: ${reasons.map(([kind, all]) => `${all.length} ${kind.replaceAll('-', ' ')}`).join(', ')}`)];
}

function formatEach(pages: ReadonlyMap<string, readonly RenderJob[]>, each: number, { colors, width }: JobFrame): string[] {
  const shown = [...pages.values()].flatMap((all) => all.slice(0, each));
  const columns = findColumns(shown, width);
  const lines: string[] = [];
  for (const [page, all] of pages) {
    const some = all.slice(0, each);
    const rest = all.slice(some.length);
    lines.push(colors.bold(cutColumns(formatTerminalText(page), width)), ...some.map((job, index) => formatJob(job, some[index - 1]?.wanted.section, columns, colors)));
    if (rest.length > 0) lines.push(colors.dim(`  … and ${formatCount(rest.length, 'more video')} of this page, ${formatSum(rest)}`));
  }
  return lines;
}

interface Columns {
  readonly title: number;
  readonly locale: number;
  /** 0: left out. */
  readonly way: number;
  readonly reason: number;
  readonly length: number;
  readonly cost: number;
}

// Every column as wide as it needs; where that is too much, title and reason share what is left.
function findColumns(jobs: readonly RenderJob[], width: number): Columns {
  const widest = (text: (job: RenderJob) => string, most: number): number => Math.min(most, Math.max(2, ...jobs.map((job) => measureText(text(job)))));
  const fixed = {
    locale: widest(({ wanted }) => formatTerminalText(wanted.locale), 11), way: width < 70 ? 0 : widest(({ wanted }) => wanted.way, 6),
    length: widest(({ estimate }) => formatLength(estimate.seconds), 12), cost: widest(formatPrice, 14),
  };
  const title = widest(({ wanted }) => formatTerminalText(wanted.title, 100), 60);
  const reason = widest((job) => formatTerminalText(formatReason(job), 100), 60);
  const free = Math.max(24, width - 2 - fixed.locale - fixed.way - fixed.length - fixed.cost - (width < 70 ? 8 : 10));
  const over = Math.max(0, title + reason - free);
  const fromTitle = Math.min(over, Math.max(0, Math.round((over * title) / (title + reason))));
  return { ...fixed, title: Math.max(10, title - fromTitle), reason: Math.max(8, reason - (over - fromTitle)) };
}

function formatJob(job: RenderJob, before: string | undefined, columns: Columns, colors: JobFrame['colors']): string {
  const { wanted, estimate } = job;
  const name = wanted.section === before ? '' : formatTerminalText(wanted.title, 100);
  return `  ${[
    fitText(name, columns.title), colors.cyan(fitText(formatTerminalText(wanted.locale), columns.locale)), ...(columns.way > 0 ? [colors.cyan(fitText(wanted.way, columns.way))] : []),
    colors.dim(fitText(formatTerminalText(formatReason(job), 100), columns.reason)), fitText(formatLength(estimate.seconds), columns.length, 'right'), fitText(formatPrice(job), columns.cost, 'right'),
  ].join('  ')}`;
}

function formatGroups(pages: ReadonlyMap<string, readonly RenderJob[]>, jobs: readonly RenderJob[], { colors, width, rows }: JobFrame): string[] {
  const all = findGroups(pages, jobs, rows);
  const groups = [...all].slice(0, rows);
  const figures = groups.map(([, some]) => [formatCount(some.length, 'video'), formatLength(sumSeconds(some)), formatSum(some)] as const);
  const widths = [0, 1, 2].map((column) => Math.max(...figures.map((cells) => measureText(cells[column] ?? ''))));
  const free = Math.max(12, width - widths.reduce((sum, each) => sum + each + 2, 0));
  const name = Math.min(free, Math.max(...groups.map(([group]) => measureText(formatTerminalText(group)))));
  const lines = groups.map(([group], row) =>
    [colors.bold(fitText(formatTerminalText(group), name)), ...(figures[row] ?? []).map((cell, column) => fitText(cell, widths[column] ?? 0, 'right'))].join('  '));
  const rest = [...all.values()].slice(groups.length).flat();
  return rest.length > 0 ? [...lines, colors.dim(`… and ${formatCount(rest.length, 'more video')}, ${formatSum(rest)}`)] : lines;
}

// By page; where that is too many, by the deepest folders that are few enough.
function findGroups(pages: ReadonlyMap<string, readonly RenderJob[]>, jobs: readonly RenderJob[], rows: number): ReadonlyMap<string, readonly RenderJob[]> {
  if (pages.size <= rows) return pages;
  for (let depth = 6; depth > 0; depth--) {
    const folders = Map.groupBy(jobs, ({ wanted }) => `${wanted.page.split('/').slice(0, -1).slice(0, depth).join('/')}/`);
    if (folders.size <= rows) return folders;
  }
  return pages;
}

function formatPrice({ estimate }: RenderJob): string {
  return estimate.cost ? formatCost(estimate.cost) : 'no rate';
}

/** The length of these videos together, in seconds. */
export function sumSeconds(jobs: readonly RenderJob[]): number {
  return jobs.reduce((sum, { estimate }) => sum + estimate.seconds, 0);
}

/** What these videos are expected to cost together. */
export function formatSum(jobs: readonly RenderJob[]): string {
  const unit = jobs.find(({ estimate }) => estimate.cost)?.estimate.cost?.unit;
  return unit === undefined ? 'no rate' : formatCost(addCosts(unit, jobs.map(({ estimate }) => estimate.cost)));
}
