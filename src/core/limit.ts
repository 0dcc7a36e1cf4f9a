import { addCost, formatCost, formatExact, sumCosts } from './cost.ts';
import type { Cost, Estimate, Limits, Unit } from './cost.ts';

/** What spending is checked against. Amounts of the ledger count reserved upper bounds until the charge is known. */
export interface Budget {
  readonly limits: Limits;
  /** Charged and reserved in this calendar month, without this run. */
  readonly spentThisMonth: Cost;
  /** What the account held before this run, or `null` where it does not say. */
  readonly balance: Cost | null;
  /** Whether videos without a known rate may be bought all the same; they count for nothing. */
  readonly allowUnpriced?: boolean;
}

/** What is about to be bought; `name` is shown where one video is meant. */
export type PlannedCharge = Estimate & { readonly name?: string };

/**
 * Checks a whole plan against every limit before its first paid call, by upper bounds.
 * @returns a sentence that names the first violated limit, the figures and what raises it; `undefined` where all hold
 */
export function checkLimits(input: Budget & { readonly jobs: readonly PlannedCharge[] }): string | undefined {
  return checkSpending(input, input.jobs, undefined);
}

/**
 * Checks one more charge against every limit, right before its paid call.
 * @param input.spentThisRun charged and reserved by this run so far, without `next`
 * @returns as `checkLimits`
 */
export function checkNextCharge(input: Budget & { readonly next: PlannedCharge; readonly spentThisRun: Cost }): string | undefined {
  return checkSpending(input, [input.next], input.spentThisRun);
}

function checkSpending(budget: Budget, jobs: readonly PlannedCharge[], spentThisRun: Cost | undefined): string | undefined {
  if (jobs.length === 0) return undefined;
  const { limits, balance, spentThisMonth } = budget;
  const unpriced = jobs.filter((job) => job.upper === undefined);
  if (unpriced.length > 0 && budget.allowUnpriced !== true) {
    const what = unpriced.length === 1 ? `${unpriced[0]?.name ?? 'one video'} has` : `${unpriced.length} videos have`;
    return `${what} no known rate, so no limit could hold: add the engine to rates.per-minute in docreel.yml, or set allow-unpriced`;
  }
  const uppers = jobs.flatMap((job) => job.upper ?? []);
  const unit = uppers[0]?.unit ?? limits.run?.unit ?? 'usd';
  const mixed = findOtherUnit(unit, { 'limits.video': limits.video, 'max-cost or limits.run': limits.run, 'limits.month': limits.month,
    'limits.balance-floor': limits.balanceFloor, 'the account\'s balance': balance ?? undefined,
    // what earlier months were billed in does not matter to a limit that is not set
    'what was spent this month': limits.month === undefined ? undefined : spentThisMonth });
  if (mixed !== undefined) return `${mixed} is not in ${unit} as the rates are: write limits and rates in docreel.yml in the unit that the account is billed in`;
  if (limits.run === undefined) return 'no limit, no spending: set the input max-cost (--max-cost), or limits.run in docreel.yml';

  const dearest = jobs.find((job) => limits.video !== undefined && job.upper !== undefined && job.upper.micros > limits.video.micros);
  if (dearest?.upper !== undefined && limits.video !== undefined) {
    return `${dearest.name ?? 'one video'} may cost up to ${formatExact(dearest.upper)}, but limits.video is ${formatExact(limits.video)}: shorten or split the section, or raise limits.video in docreel.yml`;
  }
  const before = spentThisRun ?? { micros: 0, unit };
  const total = addCost(sumCosts(uppers, unit), before);
  const run = `the run may cost up to ${formatExact(total)}${spentThisRun === undefined ? formatExpectation(jobs, unit) : ''}`;
  if (total.micros > limits.run.micros) {
    return `${run}, but its limit is ${formatExact(limits.run)}: raise max-cost or limits.run in docreel.yml (the lower one counts), or narrow the run with paths or locales`;
  }
  if (limits.month !== undefined && addCost(total, spentThisMonth).micros > limits.month.micros) {
    return `${run}, and ${formatExact(spentThisMonth)} of this month's ${formatExact(limits.month)} are spent or reserved: raise limits.month in docreel.yml, or wait for the next month`;
  }
  if (balance === null) return undefined;
  const floor = limits.balanceFloor ?? { micros: 0, unit };
  if (balance.micros - total.micros >= floor.micros) return undefined;
  return limits.balanceFloor === undefined
    ? `${run}, but the HeyGen account holds ${formatExact(balance)}: top it up, or narrow the run with paths or locales`
    : `${run}, but the HeyGen account holds ${formatExact(balance)} and limits.balance-floor keeps ${formatExact(floor)}: top it up, or lower limits.balance-floor in docreel.yml`;
}

function findOtherUnit(unit: Unit, amounts: Readonly<Record<string, Cost | undefined>>): string | undefined {
  return Object.keys(amounts).find((name) => amounts[name] !== undefined && amounts[name].unit !== unit);
}

function formatExpectation(jobs: readonly PlannedCharge[], unit: Unit): string {
  return ` (about ${formatCost(sumCosts(jobs.flatMap((job) => job.cost ?? []), unit))})`;
}
