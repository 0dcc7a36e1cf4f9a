import { createColors } from 'picocolors';
import { formatCost } from '../core/cost.ts';
import type { Cost, Limits } from '../core/cost.ts';
import type { Plan, RenderJob } from '../core/plan.ts';
import { addCosts } from '../core/report.ts';
import { formatCount, formatKept, formatLength, formatLocale, formatPlanFigures } from './figure.ts';
import { formatJobs, formatSum, sumSeconds } from './job.ts';
import { formatProblem } from './problem.ts';
import { cutColumns, fitText, formatTerminalText } from './terminal.ts';

export interface PlanOptions {
  readonly color: boolean;
  /** Columns of the terminal; 100 where it has none. */
  readonly width?: number | undefined;
  /** Rows of videos to show at most, 60 where unsaid; `Infinity` for all. */
  readonly rows?: number | undefined;
  /** Whether the head is the work tree as it stands. */
  readonly draft?: boolean | undefined;
  readonly limits?: Limits | undefined;
  readonly month?: { readonly spent: Cost; readonly limit: Cost | null } | undefined;
}

type Colors = ReturnType<typeof createColors>;

/** The plan for the terminal: what would be rendered and why, what is owned, what is wrong, and what it would cost. Ends with a line feed. */
export function formatPlan(plan: Plan, options: PlanOptions): string {
  const colors = createColors(options.color);
  const width = Math.max(40, options.width ?? 100);
  const blocks = [
    formatJobs(plan.jobs, { colors, width, rows: options.rows ?? 60 }),
    formatRest(plan, colors, width),
    formatProblems(plan, options.color),
    [colors.bold(formatPlanFigures(plan).replace(/^n/, 'N')), ...formatLocales(plan.jobs, colors)],
    [...formatLimits(plan, options, colors), `${colors.dim('Plan')} ${plan.hash} ${colors.dim(`(${plan.scope}, ${formatRange(plan, options)})`)}`],
  ];
  return `${blocks.filter((lines) => lines.length > 0).map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function formatRange({ base, head }: Plan, { draft }: PlanOptions): string {
  if (draft === true) return `the work tree ${base === null ? 'against nothing' : `since ${base.slice(0, 8)}`}`;
  return base === null ? 'against nothing' : `${base.slice(0, 8)}..${head.slice(0, 8)}`;
}

function formatRest(plan: Plan, colors: Colors, width: number): string[] {
  const lines: string[] = [];
  const add = (label: string, text: string): void => void lines.push(`${colors.dim(fitText(label, 12))}${cutColumns(text, width - 12)}`);
  const unit = plan.total.cost?.unit ?? 'usd';
  const moved = plan.reused.filter(({ movedFrom }) => movedFrom);
  const same = plan.reused.filter(({ movedFrom }) => !movedFrom);
  if (same.length > 0) add('Reused', `${formatCount(same.length, 'video')}, ${formatCost(addCosts(unit, same.map(({ saved }) => saved)))} saved`);
  if (moved.length > 0) {
    add('Moved', `${formatCount(moved.length, 'video')}, ${formatCost(addCosts(unit, moved.map(({ saved }) => saved)))} saved`);
    for (const { wanted, explanation } of moved.slice(0, 5)) add('', `${formatTerminalText(wanted.title, 60)} (${formatTerminalText(wanted.locale)}): ${formatTerminalText(explanation)}`);
    if (moved.length > 5) add('', `… and ${moved.length - 5} more`);
  }
  const stale = plan.reused.filter(({ wanted }) => wanted.stale === 'older').length;
  if (stale > 0) add('Stale', `${formatCount(stale, 'video')} of these ${stale === 1 ? 'speaks a translation that is' : 'speak translations that are'} older than the page`);
  if (plan.kept.length > 0) add('Kept', formatKept(plan.kept.map(({ saved }) => saved)));
  if (plan.waiting.length > 0) add('Picked up', `${formatCount(plan.waiting.length, 'video')} that an earlier run has bought`);
  for (const { wanted, row } of plan.quarantined.slice(0, 5)) add('Not retried', `${formatTerminalText(wanted.title, 60)} (${formatTerminalText(wanted.locale)}): ${formatTerminalText(row.failure?.code ?? 'failed', 60)}`);
  if (plan.quarantined.length > 5) add('', `… and ${plan.quarantined.length - 5} more that failed for a lasting reason`);
  if (plan.retired.length > 0) add('Retired', `${formatCount(plan.retired.length, 'video')} that no page wants any more`);
  if (plan.outside.length > 0) add('Outside', `${formatCount(plan.outside.length, 'video')} wanted and not owned, not touched by this comparison (--scope missing)`);
  return lines;
}

function formatProblems({ problems }: Plan, color: boolean): string[] {
  const most = 30;
  const order = { error: 0, warning: 1, notice: 2 };
  const lines = [...problems].sort((a, b) => order[a.severity] - order[b.severity]).map((problem) => formatProblem(problem, { color }));
  return lines.length > most ? [...lines.slice(0, most), `… and ${formatCount(lines.length - most, 'more problem')}`] : lines;
}

function formatLocales(jobs: readonly RenderJob[], colors: Colors): string[] {
  const locales = [...Map.groupBy(jobs, ({ wanted }) => wanted.locale)].sort(([a], [b]) => (a < b ? -1 : 1));
  if (locales.length < 2) return [];
  const names = locales.map(([locale]) => formatLocale(locale));
  const widest = Math.min(30, Math.max(...names.map(({ length }) => length)));
  return locales.map(([, all], index) =>
    `  ${fitText(names[index] ?? '', widest)} ${fitText(formatCount(all.length, 'video'), 11, 'right')} ${fitText(formatLength(sumSeconds(all)), 13, 'right')} ${colors.dim(fitText(formatSum(all), 12, 'right'))}`);
}

function formatLimits(plan: Plan, { limits = {}, month }: PlanOptions, colors: Colors): string[] {
  const { upper } = plan.total;
  if (plan.jobs.length === 0) return [];
  if (!upper) return [colors.yellow('No rate is known for an engine of this plan: it is not bought without --allow-unpriced.')];
  const mark = (limit: Cost, bound: number): string => (limit.unit !== upper.unit ? '' : bound <= limit.micros ? colors.green(' ✔') : colors.red(' ✖ over it'));
  const parts: string[] = [];
  if (limits.run) parts.push(`this run ${formatCost(limits.run)}${mark(limits.run, upper.micros)}`);
  const monthly = month?.limit ?? limits.month;
  if (monthly) parts.push(`this month ${month ? `${formatCost(month.spent)} of ` : ''}${formatCost(monthly)}${mark(monthly, upper.micros + (month?.spent.micros ?? 0))}`);
  if (limits.video) {
    const dearest = plan.jobs.reduce((most, { estimate }) => Math.max(most, estimate.upper?.micros ?? 0), 0);
    parts.push(`one video ${formatCost(limits.video)}${mark(limits.video, dearest)}`);
  }
  if (limits.balanceFloor) parts.push(`balance never below ${formatCost(limits.balanceFloor)}`);
  if (!limits.run) parts.push(colors.yellow('no limit for a run: nothing is bought without one (max-cost)'));
  return [`${colors.dim('Limits')} ${parts.join(', ')}`];
}
