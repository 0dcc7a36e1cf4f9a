import type { Cost, Limits, Unit } from './core/cost.ts';
import { findInFlight, findOwned } from './core/ledger.ts';
import type { VideoRow } from './core/ledger.ts';
import type { Problem } from './core/problem.ts';
import { spentInMonth, sumOutstanding } from './core/spending.ts';
import { readLedger } from './git/ledger-branch.ts';
import type { LedgerBranch } from './git/git.ts';
import { listRefunds } from './core/refund.ts';
import { formatRefund } from './show/refund.ts';

/** What the ledger says of money and videos at this moment. */
export interface Status {
  readonly owned: number;
  readonly inFlight: readonly VideoRow[];
  readonly failed: readonly VideoRow[];
  /** Finished, stored, and kept out of their pages until a person accepts them. */
  readonly suspicious: readonly VideoRow[];
  readonly spentThisMonth: Cost;
  /** Reserved and neither charged nor given back. */
  readonly outstanding: Cost;
  readonly limits: Limits;
  /** What to send to HeyGen's support for failed renders that may have been charged; '' where there are none. */
  readonly refund: string;
  readonly problems: readonly Problem[];
}

/** @param month `2026-11`, UTC */
export async function readStatus(branch: LedgerBranch, month: string, unit: Unit, limits: Limits): Promise<Status> {
  const { ledger, problems } = await readLedger(branch);
  return {
    owned: findOwned(ledger).size,
    inFlight: findInFlight(ledger),
    failed: ledger.rows.filter((row) => row.state === 'failed'),
    suspicious: ledger.rows.filter((row) => row.suspicion != null && row.state !== 'retired'),
    spentThisMonth: spentInMonth(ledger, month, unit),
    outstanding: sumOutstanding(ledger, unit),
    refund: formatRefund(listRefunds(ledger.rows)),
    limits, problems,
  };
}
