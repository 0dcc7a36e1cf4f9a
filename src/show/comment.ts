import { formatCost } from '../core/cost.ts';
import type { Cost, Limits } from '../core/cost.ts';
import type { Plan, RenderJob } from '../core/plan.ts';
import { formatReason, ways } from './way.ts';
import type { ContentKey } from '../core/recipe.ts';
import { addCosts } from '../core/report.ts';
import { formatAmount, formatCount, formatKept, formatLength, formatLocale, formatPlanFigures } from './figure.ts';
import { findFitting, formatMarkdownCode, formatMarkdownFigure, formatMarkdownTable, formatMarkdownText } from './markdown.ts';
import { formatSpoken } from './spoken.ts';
import type { SpokenDetail } from './spoken.ts';
import { formatProblemList, makeRows } from './table.ts';

const longest = 60_000;
/** The narrations of so many videos do not fit, however short. */
const mostSpoken = 2_000;

export interface PlanCommentOptions {
  readonly limits: Limits;
  /** What this month has taken, before this plan. */
  readonly month?: { readonly spent: Cost; readonly limit: Cost | null } | undefined;
  /** Whether nothing is bought until a person has approved the plan by its hash; else merging starts the paid run. */
  readonly needsApproval?: boolean | undefined;
  /** Narration that is spoken today, by the key of the video that would replace it. */
  readonly formers?: ReadonlyMap<ContentKey, string> | undefined;
}

/**
 * When a pull request gets a comment: `always`; where there is something to say (`changes`), so that one that says nothing any
 * more goes away; or `never`.
 */
export const commentings = ['always', 'changes', 'never'] as const;
export type Commenting = (typeof commentings)[number];

/** The comment that a pull request should have; `null` where it should have none. */
export function findPlanComment(plan: Plan, commenting: Commenting, options: PlanCommentOptions): string | null {
  if (commenting === 'never') return null;
  const says = plan.jobs.length > 0 || plan.retired.length > 0 || plan.problems.length > 0 || plan.reused.some(({ movedFrom }) => movedFrom);
  return commenting === 'always' || says ? formatPlanComment(plan, options) : null;
}

/**
 * The comment on a docs pull request: what its merge would render and cost. At most 60,000 characters, by leaving out what of the
 * narrations stays, then the narrations, then rows, then all but one line a page.
 */
export function formatPlanComment(plan: Plan, options: PlanCommentOptions): string {
  const spoken = plan.jobs.length > mostSpoken ? [] : [{ most: 5000, context: Infinity }, { most: 1500, context: 80 }, { most: 300, context: 30 }];
  return findFitting([
    ...spoken.map((detail) => () => formatComment(plan, options, { rows: 200, spoken: detail })),
    () => formatComment(plan, options, { rows: 200, spoken: null }),
    () => formatComment(plan, options, { rows: 40, spoken: null }),
    () => formatComment(plan, options, { rows: 0, spoken: null }),
  ], longest);
}

interface Detail {
  /** Rows of the table; 0 gives one line a page. */
  readonly rows: number;
  readonly spoken: SpokenDetail | null;
}

function formatComment(plan: Plan, options: PlanCommentOptions, detail: Detail): string {
  const parts = [formatHeadline(plan, options), formatMerge(plan, options)];
  if (plan.jobs.length > 0) parts.push(detail.rows > 0 ? formatJobs(plan.jobs, detail.rows) : formatPages(plan.jobs));
  parts.push(...formatOwned(plan));
  if (plan.problems.length > 0) parts.push('**Problems**', formatProblemList(plan.problems, detail.rows > 40 ? 40 : 10));
  if (detail.spoken !== null && plan.jobs.length > 0) {
    parts.push(formatSpoken(plan.jobs, options.formers ?? new Map(), detail.spoken));
    if (options.formers?.size) parts.push('<sub>Words that are <del>taken out</del> and <ins>new</ins> stand against what is spoken today.</sub>');
  } else if (plan.jobs.length > 0) parts.push('<sub>Too long for a comment: the narrations stand in the run\'s storyboard.</sub>');
  parts.push(`<sub>Plan \`${plan.hash}\`. Lengths and amounts are estimates; nothing has been bought.</sub>`);
  return `${parts.join('\n\n')}\n`;
}

function formatHeadline(plan: Plan, { limits }: PlanCommentOptions): string {
  const errors = plan.problems.some(({ severity }) => severity === 'error');
  const mark = errors ? '❌ ' : plan.jobs.length === 0 ? '✅ ' : '';
  const limit = plan.jobs.length > 0 && limits.run ? `; limit ${formatCost(limits.run)}` : '';
  return `### ${mark}Training videos: ${formatPlanFigures(plan, (text) => `**${text}**`)}${limit}`;
}

/** What costs nothing: videos that stay, those that move along with their words, and those that are not tried again. */
function formatOwned({ reused, kept, quarantined }: Plan): string[] {
  const parts: string[] = [];
  const moved = reused.filter(({ movedFrom }) => movedFrom);
  if (reused.length > 0) {
    const unit = reused.find(({ saved }) => saved)?.saved?.unit ?? 'usd';
    const some = moved.slice(0, 20).map(({ wanted, explanation }) => `- ${formatMarkdownText(wanted.title, 80)} (${formatLocale(wanted.locale)}): ${formatMarkdownText(explanation, 160)}`);
    parts.push(`${formatCount(reused.length, 'video')} stay${reused.length === 1 ? 's as it is' : ' as they are'}: ${formatCost(addCosts(unit, reused.map(({ saved }) => saved)))} saved.${some.length > 0 ? ` Moved along with their words:\n\n${some.join('\n')}` : ''}`);
  }
  if (kept.length > 0) parts.push(`${formatKept(kept.map(({ saved }) => saved))}. Their pages say the same as before, so they stay: \`docreel accept --wording\` takes them as good, \`scope: all\` renders their pages again.`);
  const stale = reused.filter(({ wanted }) => wanted.stale === 'older').length;
  if (stale > 0) parts.push(`${formatCount(stale, 'video')} that stay${stale === 1 ? 's speaks a translation that is' : ' speak translations that are'} older than the page: stale, see below.`);
  if (quarantined.length > 0) parts.push(`${formatCount(quarantined.length, 'video')} failed before for a lasting reason and ${quarantined.length === 1 ? 'is' : 'are'} not tried again.`);
  return parts;
}

function formatMerge(plan: Plan, { limits, month, needsApproval = false }: PlanCommentOptions): string {
  const errors = plan.problems.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) return `> [!CAUTION]\n> ${formatCount(errors, 'problem')} below stop${errors === 1 ? 's' : ''} every render until mended.`;
  if (plan.jobs.length === 0) return plan.retired.length > 0 ? 'Merging this costs nothing; links to videos that no page wants any more are taken out.' : 'Merging this costs nothing.';
  const { upper } = plan.total;
  if (!upper) return `> [!WARNING]\n> No rate is known for an engine of this plan, so it is not bought unless \`allow-unpriced\` says so.`;
  if (!limits.run) return '> [!WARNING]\n> No limit is set, so nothing will be bought: set `max-cost` in the workflow or `limits.run` in `docreel.yml`.';
  if (limits.run.unit === upper.unit && upper.micros > limits.run.micros) {
    return `> [!WARNING]\n> The plan may cost up to ${formatCost(upper)}, over the limit of ${formatCost(limits.run)}: as it stands, none of it will be bought.`;
  }
  if (month?.limit?.unit === upper.unit && month.spent.micros + upper.micros > month.limit.micros) {
    return `> [!WARNING]\n> This month has taken ${formatCost(month.spent)} of ${formatCost(month.limit)}, and the plan may cost up to ${formatCost(upper)}: none of it will be bought this month.`;
  }
  const money = `for at most ${formatCost(upper)} (limit: ${formatCost(limits.run)}${month?.limit ? `; this month: ${formatCost(month.spent)} of ${formatCost(month.limit)}` : ''})`;
  if (needsApproval) return `Merging this buys nothing by itself: somebody has to approve the plan by its hash below. The videos are then rendered ${money}, and a pull request with the links is opened. Another plan needs another approval.`;
  return `Merging this renders them, ${money}, and opens a pull request with the links.`;
}

function formatJobs(jobs: readonly RenderJob[], most: number): string {
  const rows = makeRows(jobs, most, 'video', (job, before) => {
    const { wanted, estimate } = job;
    const first = wanted.page === before?.wanted.page ? '' : formatMarkdownCode(wanted.page, 100);
    return [first, formatMarkdownText(wanted.title, 80), formatLocale(wanted.locale), ways[wanted.way], formatMarkdownText(formatReason(job), 160), ...[formatLength(estimate.seconds), formatAmount(estimate.cost)].map(formatMarkdownFigure)];
  });
  return formatMarkdownTable(['Page', 'Section', 'Language', 'Way', 'Why', 'Length>', 'Estimate>'], rows);
}

function formatPages(jobs: readonly RenderJob[]): string {
  const rows = makeRows([...Map.groupBy(jobs, ({ wanted }) => wanted.page)], 300, 'page', ([page, all]) => {
    const unit = all[0]?.estimate.cost?.unit ?? 'usd';
    return [formatMarkdownCode(page, 100), String(all.length), formatLength(all.reduce((sum, { estimate }) => sum + estimate.seconds, 0)), formatCost({ micros: all.reduce((sum, { estimate }) => sum + (estimate.cost?.micros ?? 0), 0), unit })];
  });
  return formatMarkdownTable(['Page', 'Videos>', 'Length>', 'Estimate>'], rows);
}
