import type { Config } from '../config.ts';
import { parseCost } from '../core/cost.ts';
import type { Cost, Limits } from '../core/cost.ts';
import { checkLimits } from '../core/limit.ts';
import type { Ledger } from '../core/ledger.ts';
import { formatPlanDifference } from '../core/plan-difference.ts';
import type { Plan } from '../core/plan.ts';
import { spentInMonth, sumOutstanding } from '../core/spending.ts';
import type { Request } from '../request.ts';

/** Why a plan is not started. `exit` is the command line's exit code. */
export interface Stop {
  readonly code: 'outside' | 'problems' | 'no-base' | 'no-key' | 'no-limit' | 'over-limit' | 'no-approval' | 'other-plan';
  readonly exit: 2 | 3;
  readonly text: string;
}

/** The limits of a run: the settings', with the run's own cap where it is lower. */
export function makeLimits(config: Config, request: Request): Limits {
  if (request.maxCost === null) return config.limits;
  const cap = parseCost(request.maxCost, config.rates.unit);
  const run = config.limits.run;
  return { ...config.limits, run: run !== undefined && run.unit === cap.unit && run.micros < cap.micros ? run : cap };
}

/**
 * Whether a plan may be started at all: asked over the whole plan before the first paid call, and again inside the
 * ledger's compare-and-swap with what other runs have reserved meanwhile.
 * @param balance what the account has left, or `null` where it does not say
 * @param month the calendar month (UTC) to count against its limit, `2026-11`
 */
export function findStop(input: {
  readonly request: Request;
  readonly config: Config;
  readonly plan: Plan;
  readonly ledger: Ledger;
  readonly balance: Cost | null;
  readonly month: string;
  readonly hasKey: boolean;
}): Stop | null {
  const { request, config, plan, ledger } = input;
  const limits = makeLimits(config, request);
  const errors = plan.problems.filter((problem) => problem.severity === 'error').length;
  if (errors > 0) {
    return { code: 'problems', exit: 2, text: `${errors} ${errors === 1 ? 'problem has' : 'problems have'} to be mended before anything is paid for` };
  }
  const noKey = 'no HeyGen key: set the input "heygen-api-key" (on the command line the variable HEYGEN_API_KEY)';
  // without a key, what an earlier run has bought cannot be picked up either
  if (plan.jobs.length === 0) return plan.waiting.length > 0 && !input.hasKey ? { code: 'no-key', exit: 2, text: noKey } : null;
  if (request.approvedPlan !== null && request.approvedPlan !== plan.hash) {
    return { code: 'other-plan', exit: 3, text: `the approved plan is ${request.approvedPlan.slice(0, 12)}, but the plan is now ${plan.hash.slice(0, 12)}, and ${formatPlanDifference(request.approvedVideos ?? null, plan)}; look at it and approve the new hash` };
  }
  // "missing" and "all" do not ask what has changed
  if (request.base === undefined && request.scope === 'changed') {
    return { code: 'no-base', exit: 2, text: 'the commit to compare with could not be found, so nothing is paid for: name one with the input "base", or run again with scope "missing" for everything that is wanted and not owned' };
  }
  if (config.requireApproval && request.approvedPlan === null) {
    return { code: 'no-approval', exit: 3, text: `nobody has approved this plan yet: to buy exactly this, run again with \`approved-plan: ${plan.hash}\` (on the command line --approved-plan)` };
  }
  if (!input.hasKey) {
    return { code: 'no-key', exit: 2, text: noKey };
  }
  if (limits.run === undefined) {
    return { code: 'no-limit', exit: 3, text: 'no limit, no spending: set the input "max-cost" (on the command line --max-cost), or "limits.run" in docreel.yml' };
  }
  const violated = checkLimits({
    jobs: plan.jobs.map((job) => ({ ...job.estimate, name: `${job.wanted.page}#${job.wanted.section} (${job.wanted.locale})` })),
    limits,
    spentThisMonth: spentInMonth(ledger, input.month, limits.run.unit),
    balance: findFree(input.balance, ledger),
    allowUnpriced: config.allowUnpriced || request.allowUnpriced,
  });
  return violated === undefined ? null : { code: 'over-limit', exit: 3, text: violated };
}

/** What the account holds, less what earlier runs have ordered and HeyGen has not billed yet. */
function findFree(balance: Cost | null, ledger: Ledger): Cost | null {
  if (balance === null) return null;
  return { unit: balance.unit, micros: Math.max(0, balance.micros - sumOutstanding(ledger, balance.unit).micros) };
}
