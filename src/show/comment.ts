import type { Cost, Limits } from '../core/cost.ts';
import type { Plan, RenderJob } from '../core/plan.ts';
import { formatCost } from '../core/report.ts';
import { formatAmount, formatCount, formatLength, formatLocale, formatPlanFigures } from './figure.ts';
import { findFitting, formatMarkdownCode, formatMarkdownDetails, formatMarkdownFigure, formatMarkdownTable, formatMarkdownText } from './markdown.ts';
import { cutRows, formatProblemList } from './table.ts';

const longest = 60_000;

export interface PlanCommentOptions {
  readonly limits: Limits;
  /** What this month has taken, before this plan. */
  readonly month?: { readonly spent: Cost; readonly limit: Cost | null } | undefined;
  /** Whether merging starts the paid run; else somebody starts it by hand. */
  readonly rendersOnMerge?: boolean | undefined;
}

/**
 * The comment on a docs pull request: what its merge would render and cost. At most 60,000 characters, by leaving out the
 * narrations, then rows, then all but one line a page.
 */
export function formatPlanComment(plan: Plan, options: PlanCommentOptions): string {
  return findFitting([
    () => formatComment(plan, options, { rows: 200, narration: 1500 }),
    () => formatComment(plan, options, { rows: 200, narration: 0 }),
    () => formatComment(plan, options, { rows: 40, narration: 0 }),
    () => formatComment(plan, options, { rows: 0, narration: 0 }),
  ], longest);
}

function formatComment(plan: Plan, options: PlanCommentOptions, detail: { readonly rows: number; readonly narration: number }): string {
  const moved = plan.reused.filter(({ movedFrom }) => movedFrom);
  const parts = [`### Training videos: ${formatPlanFigures(plan, (text) => `**${text}**`)}`, formatMerge(plan, options)];
  if (plan.jobs.length > 0) parts.push(detail.rows > 0 ? formatJobs(plan.jobs, detail.rows) : formatPages(plan.jobs));
  const saved = plan.reused.reduce((sum, { saved: cost }) => sum + (cost?.micros ?? 0), 0);
  if (plan.reused.length > 0) {
    const unit = plan.reused.find(({ saved: cost }) => cost)?.saved?.unit ?? 'usd';
    const some = moved.slice(0, 20).map(({ wanted, explanation }) => `- ${formatMarkdownText(wanted.title, 80)} (${formatLocale(wanted.locale)}): ${formatMarkdownText(explanation, 160)}`);
    parts.push(`${formatCount(plan.reused.length, 'video')} stay${plan.reused.length === 1 ? 's' : ''} as ${plan.reused.length === 1 ? 'it is' : 'they are'}: ${formatCost({ micros: saved, unit })} saved.${some.length > 0 ? ` Moved along with their words:\n\n${some.join('\n')}` : ''}`);
  }
  if (plan.quarantined.length > 0) parts.push(`${formatCount(plan.quarantined.length, 'video')} failed before for a lasting reason and ${plan.quarantined.length === 1 ? 'is' : 'are'} not tried again.`);
  if (plan.problems.length > 0) parts.push('**Problems**', formatProblemList(plan.problems, detail.rows > 40 ? 40 : 10));
  if (detail.narration > 0 && plan.jobs.length > 0) parts.push(formatMarkdownDetails('What would be said', formatWords(plan.jobs, detail.narration)));
  parts.push(`<sub>Plan \`${plan.hash}\`. Lengths and amounts are estimates; nothing has been bought.</sub>`);
  return `${parts.join('\n\n')}\n`;
}

function formatMerge(plan: Plan, { limits, month, rendersOnMerge = true }: PlanCommentOptions): string {
  const errors = plan.problems.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) return `> [!CAUTION]\n> ${formatCount(errors, 'problem')} below stop${errors === 1 ? 's' : ''} every render until mended.`;
  if (plan.jobs.length === 0) return plan.retired.length > 0 ? 'Merging this costs nothing; links to videos that no page wants any more are taken out.' : 'Merging this costs nothing.';
  const { upper } = plan.total;
  const start = rendersOnMerge ? 'Merging this renders them' : 'Nothing is rendered until somebody starts the workflow; it then renders them';
  if (!upper) return `> [!WARNING]\n> No rate is known for an engine of this plan, so it is not bought unless \`allow-unpriced\` says so.`;
  if (!limits.run) return '> [!WARNING]\n> No limit is set, so nothing will be bought: set `max-cost` in the workflow or `limits.run` in `docreel.yml`.';
  if (limits.run.unit === upper.unit && upper.micros > limits.run.micros) {
    return `> [!WARNING]\n> The plan may cost up to ${formatCost(upper)}, over the limit of ${formatCost(limits.run)}: as it stands, none of it will be bought.`;
  }
  if (month?.limit?.unit === upper.unit && month.spent.micros + upper.micros > month.limit.micros) {
    return `> [!WARNING]\n> This month has taken ${formatCost(month.spent)} of ${formatCost(month.limit)}, and the plan may cost up to ${formatCost(upper)}: none of it will be bought this month.`;
  }
  return `${start}, for at most ${formatCost(upper)} (limit: ${formatCost(limits.run)}${month?.limit ? `; this month: ${formatCost(month.spent)} of ${formatCost(month.limit)}` : ''}), and opens a pull request with the links.`;
}

const ways = { source: 'own language', page: 'translated page', dubbed: 'dubbed' } as const;

function formatJobs(jobs: readonly RenderJob[], most: number): string {
  let page = '';
  const rows = jobs.map(({ wanted, reason, estimate }) => {
    const first = wanted.page === page ? '' : formatMarkdownCode(wanted.page, 100);
    page = wanted.page;
    return [first, formatMarkdownText(wanted.title, 80), formatLocale(wanted.locale), ways[wanted.way], formatMarkdownText(reason.text, 100), ...[formatLength(estimate.seconds), formatAmount(estimate.cost)].map(formatMarkdownFigure)];
  });
  return formatMarkdownTable(['Page', 'Section', 'Language', 'Way', 'Why', 'Length>', 'Estimate>'], cutRows(rows, most, 'video'));
}

function formatPages(jobs: readonly RenderJob[]): string {
  const rows = [...Map.groupBy(jobs, ({ wanted }) => wanted.page)].map(([page, all]) => {
    const unit = all[0]?.estimate.cost?.unit ?? 'usd';
    return [formatMarkdownCode(page, 100), String(all.length), formatLength(all.reduce((sum, { estimate }) => sum + estimate.seconds, 0)), formatCost({ micros: all.reduce((sum, { estimate }) => sum + (estimate.cost?.micros ?? 0), 0), unit })];
  });
  return formatMarkdownTable(['Page', 'Videos>', 'Length>', 'Estimate>'], cutRows(rows, 300, 'page'));
}

function formatWords(jobs: readonly RenderJob[], most: number): string {
  return jobs.filter(({ wanted }) => wanted.way !== 'dubbed').map(({ wanted }) =>
    `**${formatMarkdownText(wanted.title, 80)}** (${formatLocale(wanted.locale)})\n\n> ${formatMarkdownText(wanted.narration.text, most)}`).join('\n\n');
}
