import { findFormers } from '../core/former.ts';
import type { Report } from '../core/report.ts';
import type { Request } from '../request.ts';
import { findPlanComment, formatPlanComment } from '../show/comment.ts';
import { formatError } from '../trouble.ts';
import type { World } from '../world.ts';
import type { Survey } from './survey.ts';

/** The marker by which the plan's comment is found again. */
const planMarker = '<!-- docreel:plan -->';

/**
 * Brings a pull request's comment up to date, where it may have one.
 * @returns what its merge would bring, as the comment says it, also where there is none
 */
export async function tellPlan(request: Request, world: World, { plan: planned, config, ledger }: Survey, report: Report): Promise<string> {
  const plan = { ...planned, problems: report.problems };
  const formers = new Map([...findFormers(planned, ledger.rows)].map(([key, row]) => [key, row.narration]));
  const options = { limits: report.limits, month: report.month, formers, needsApproval: config.requireApproval };
  if (request.pullRequest !== null && config.comment !== 'never') {
    // the plan is in the summary too: a token that may only read (a bot's pull request) fails nobody's check
    await world.forge.comment(request.pullRequest, planMarker, findPlanComment(plan, config.comment, options)).catch((error: unknown) => {
      world.emit({ type: 'note', level: 'warning', text: `the plan stands in the summary only: ${formatError(error)}` });
    });
  }
  return formatPlanComment(plan, options);
}
