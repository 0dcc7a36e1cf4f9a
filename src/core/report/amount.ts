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
