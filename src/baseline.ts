import { upsertRows } from './core/ledger.ts';
import type { VideoRow } from './core/ledger.ts';
import { formatFault } from './core/problem.ts';
import { updateLedger } from './git/ledger-branch.ts';
import type { Request } from './request.ts';
import { makeReservation } from './stage/reserve.ts';
import { makeSurvey } from './stage/survey.ts';
import type { World } from './world.ts';

/**
 * Takes the present state of all pages as owned, without rendering: from here on only changes are bought.
 * @returns how many videos were taken as owned
 * @throws RangeError where pages or settings cannot be read: what is not seen now would be bought later
 */
export async function takeBaseline(request: Request, world: World): Promise<number> {
  const { plan } = await makeSurvey({ ...request, base: request.head, scope: 'missing' }, world);
  const [fault, ...more] = plan.problems.filter(({ severity }) => severity === 'error');
  if (fault !== undefined) {
    const others = more.length === 0 ? '' : ` (and ${more.length} more, which \`docreel plan --base none\` lists)`;
    throw new RangeError(`nothing was taken as owned, for what cannot be read now would be bought later: ${formatFault(fault)}${others}`);
  }
  const at = new Date(world.clock.now()).toISOString();
  const rows = plan.jobs.filter(({ wanted }) => wanted.translation === undefined).map((job): VideoRow => ({ ...makeReservation({ ...job, attempt: 1 }, world.run, at), state: 'baseline', reserved: null }));
  await updateLedger(world.ledger, (ledger) => {
    const known = new Set(ledger.rows.map((row) => row.key));
    return upsertRows(ledger, rows.filter((row) => !known.has(row.key)));
  }, { message: `Take ${rows.length} videos as owned, run ${world.run}` });
  return rows.length;
}
