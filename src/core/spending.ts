import type { Cost, Unit } from './cost.ts';
import type { ChargeLine, Ledger } from './ledger.ts';

// What the record of charges adds up to. Every sum of money that a limit or a report needs is made here.

/**
 * What a calendar month (UTC) has taken: charges, and reservations that were neither charged nor given back. A charge
 * counts in the month in which it was reserved: that is when the limit was asked, so that it holds by arithmetic.
 * @param month `2026-11`
 */
export function spentInMonth(ledger: Pick<Ledger, 'charges'>, month: string, unit: Unit): Cost {
  return sumSpending(ledger, unit, (spending) => spending.month === month);
}

/** A calendar month (UTC), `2026-11`, and what it has taken. */
export interface MonthTotal {
  readonly month: string;
  readonly spent: Cost;
}

/**
 * What the months before one have taken, by the same rule as `spentInMonth`, oldest first; without those before anything was spent.
 * @param count how many at most
 */
export function listMonthsBefore(ledger: Pick<Ledger, 'charges'>, month: string, unit: Unit, count: number): readonly MonthTotal[] {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const months = Array.from({ length: count }, (_, index) => new Date(Date.UTC(year, number - 1 - count + index)).toISOString().slice(0, 7));
  const totals = months.map((name): MonthTotal => ({ month: name, spent: spentInMonth(ledger, name, unit) }));
  const first = totals.findIndex(({ spent }) => spent.micros > 0);
  return first < 0 ? [] : totals.slice(first);
}

/** The lines of a later record of charges that an earlier one does not have. */
export function findNewCharges(before: Pick<Ledger, 'charges'>, after: Pick<Ledger, 'charges'>): readonly ChargeLine[] {
  const known = new Set(before.charges.map(formatChargeIdentity));
  return after.charges.filter((line) => !known.has(formatChargeIdentity(line)));
}

/** What is reserved and neither charged nor given back yet, of any month: the account will still be asked for it. */
export function sumOutstanding(ledger: Pick<Ledger, 'charges'>, unit: Unit): Cost {
  return sumSpending(ledger, unit, (spending) => spending.charged === null && !spending.released);
}

/** What some attempts have taken: their charges, else what is reserved for them and not given back. @param attempts as `formatAttempt` names them */
export function sumAttempts(ledger: Pick<Ledger, 'charges'>, attempts: ReadonlySet<string>, unit: Unit): Cost {
  return sumSpending({ charges: ledger.charges.filter((line) => attempts.has(formatAttempt(line))) }, unit, () => true);
}

/** Names one attempt at one video. */
export function formatAttempt({ key, attempt }: Pick<ChargeLine, 'key' | 'attempt'>): string {
  return `${key} ${attempt}`;
}

interface Spending {
  /** Of the reservation, else of the charge. */
  month: string;
  reserved: number;
  charged: number | null;
  released: boolean;
}

function sumSpending(ledger: Pick<Ledger, 'charges'>, unit: Unit, counts: (spending: Spending) => boolean): Cost {
  const spendings = new Map<string, Spending>();
  for (const line of ledger.charges) {
    if (line.unit !== unit) continue;
    const attempt = formatAttempt(line);
    const spending = spendings.get(attempt) ?? { month: line.at.slice(0, 7), reserved: 0, charged: null, released: false };
    spendings.set(attempt, spending);
    // A later charge of the same attempt corrects an earlier one; a charge counts even where the reservation was given back.
    if (line.event === 'charged') spending.charged = line.micros;
    else if (line.event === 'refunded') spending.charged = 0;
    else if (line.event === 'released') spending.released = true;
    else {
      spending.month = line.at.slice(0, 7);
      spending.reserved = Math.max(spending.reserved, line.micros);
    }
  }
  let micros = 0;
  for (const spending of spendings.values()) if (counts(spending)) micros += spending.charged ?? (spending.released ? 0 : spending.reserved);
  return { micros, unit };
}

/** A line that says again what stands there already has the same: same key, attempt, event and amount. */
export function formatChargeIdentity({ key, attempt, event, micros, unit }: ChargeLine): string {
  return `${key} ${attempt} ${event} ${micros} ${unit}`;
}
