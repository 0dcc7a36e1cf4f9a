import type { Cost, Unit } from '../cost.ts';

/** The sum of all amounts in one unit; those that are missing or in another unit are left out. */
export function addCosts(unit: Unit, costs: Iterable<Cost | null | undefined>): Cost {
  let micros = 0;
  for (const cost of costs) if (cost?.unit === unit) micros += cost.micros;
  return { micros, unit };
}

/** As `addCosts`, but `null` where no amount is known at all. */
export function findSum(unit: Unit, costs: readonly (Cost | null | undefined)[]): Cost | null {
  return costs.some((cost) => cost?.unit === unit) ? addCosts(unit, costs) : null;
}

/** An amount for a person, with its unit: `2.00 usd`, `0.0042 usd`, `12.5 credits`; `unknown` where there is none. */
export function formatCost(cost: Cost | null | undefined): string {
  if (!cost) return 'unknown';
  const value = cost.micros / 1_000_000;
  if (cost.unit === 'credits') return `${Number(value.toFixed(2))} ${Math.abs(value) === 1 ? 'credit' : 'credits'}`;
  // Below half a cent two decimals would say that it is free.
  const small = value !== 0 && Math.abs(value) < 0.005;
  const step = small ? 100 : 10_000;
  // Rounded as integers: 2.525 is 2.53, always.
  return `${((Math.round(cost.micros / step) * step) / 1_000_000).toFixed(small ? 4 : 2)} ${cost.unit}`;
}
