import type { Config } from '../config.ts';
import type { Cost } from '../core/cost.ts';
import { checkNextCharge } from '../core/limit.ts';
import { findRow } from '../core/ledger.ts';
import type { Ledger, VideoRow } from '../core/ledger.ts';
import { formatAttempt, spentInMonth, sumAttempts, sumOutstanding } from '../core/spending.ts';
import type { Request } from '../request.ts';
import { makeLimits } from './approve.ts';

/** The limits of a run, asked once more right before each paid call. */
export interface Budget {
  /** Why this row's attempt may not be paid for, or `null`: then it counts as spent, whatever HeyGen answers, until the ledger knows better. */
  claim(row: VideoRow): string | null;
  /** The same question without a claim, asked of a ledger that may be newer. */
  findDenial(row: VideoRow, ledger?: Ledger): string | null;
}

/**
 * Counts by the ledger's lines, attempt by attempt: what a claimed attempt was charged, else the bound that was reserved for it. So calls
 * under way count, an attempt that failed and was charged counts beside its successor, and so does what was taken over from a run before.
 * @param balance what the account held before this run bought anything, or `null`
 * @param month the calendar month of the run, `2026-11`
 */
export function makeBudget({ run, request, config, ledger, balance, month }: {
  /** Name of the run: its shards share it, and the limit with it. */
  readonly run: string; readonly request: Request; readonly config: Config; readonly ledger: () => Ledger; readonly balance: Cost | null; readonly month: string;
}): Budget {
  const claimed = new Set<string>();
  const limits = makeLimits(config, request);
  const findDenial = (row: VideoRow, now: Ledger = ledger()): string | null => {
    const unit = limits.run?.unit ?? row.reserved?.unit ?? config.rates.unit;
    const own = new Set([...claimed, ...now.charges.filter((line) => line.run === run).map(formatAttempt)]);
    own.delete(formatAttempt(row));
    const others: Ledger = { ...now, charges: now.charges.filter((line) => !own.has(formatAttempt(line)) && formatAttempt(line) !== formatAttempt(row)) };
    return checkNextCharge({
      limits, allowUnpriced: config.allowUnpriced || request.allowUnpriced,
      // what other runs have ordered and HeyGen has not billed yet is not free to be spent
      balance: balance === null ? null : { unit: balance.unit, micros: Math.max(0, balance.micros - sumOutstanding(others, balance.unit).micros) },
      next: { seconds: row.expectedSeconds, cost: row.reserved ?? undefined, upper: row.reserved ?? undefined, name: `${row.page}#${row.section} (${row.locale})` },
      spentThisRun: sumAttempts(now, own, unit),
      spentThisMonth: spentInMonth(others, month, unit),
    }) ?? null;
  };
  return {
    findDenial,
    claim(row) {
      const denial = findRow(ledger(), row.key)?.attempt === row.attempt ? findDenial(row) : 'another run has gone on with it meanwhile';
      if (denial === null) claimed.add(formatAttempt(row));
      return denial;
    },
  };
}
