import { findRow } from '../core/ledger.ts';
import { mayRetire } from '../core/ledger-state.ts';
import type { VideoRow } from '../core/ledger.ts';
import type { Plan, PutOff } from '../core/plan.ts';
import type { World } from '../world.ts';
import type { Journal } from './journal.ts';
import { makeReservation } from './reserve.ts';
import { formatNow } from './tell.ts';

/**
 * What planning found out about videos that are owned already: sections that moved keep their video under their new place,
 * words that came back get it again, and what no page wants any more becomes history, also where it was on order until now. Costs nothing.
 */
export async function settleRows(journal: Pick<Journal, 'ledger' | 'record'>, plan: Pick<Plan, 'reused' | 'kept' | 'retired' | 'leaving'>): Promise<void> {
  const ledger = journal.ledger();
  const rows = new Map<string, VideoRow>();
  for (const { wanted, movedFrom, row: { key } } of [...plan.reused, ...plan.kept]) {
    const row = findRow(ledger, key);
    if (row === undefined) continue;
    const back = row.state === 'retired' && row.video !== null;
    // a video that was bought before this was known of it
    const sibling = row.sibling ?? wanted.sibling;
    if (!back && movedFrom === undefined && sibling === row.sibling) continue;
    rows.set(row.key, {
      ...row, ...(sibling === undefined ? {} : { sibling }),
      // a moved video is not in its new page yet
      state: (back || (row.state === 'linked' && movedFrom !== undefined)) && row.video !== null ? 'published' : row.state,
      page: wanted.page, section: wanted.section, title: wanted.title,
    });
  }
  for (const { key } of [...plan.retired, ...plan.leaving]) {
    const row = findRow(ledger, key);
    if (row !== undefined && mayRetire(row)) rows.set(key, { ...row, state: 'retired' });
  }
  await journal.record({ rows: [...rows.values()] });
}

/**
 * Remembers the dubbings of a plan that wait for their source-language video, so that the run after it is accepted or made buys them,
 * whatever it compares. Costs nothing.
 */
export async function putOffRows(journal: Pick<Journal, 'ledger' | 'record'>, { putOff }: Pick<Plan, 'putOff'>, world: Pick<World, 'clock' | 'run'>): Promise<void> {
  const ledger = journal.ledger();
  const rows = putOff.filter(({ job }) => findRow(ledger, job.wanted.key) === undefined).map((each) => makePutOff(each, world.run, formatNow(world)));
  if (rows.length > 0) await journal.record({ rows });
}

function makePutOff({ job, code, message }: PutOff, run: string, at: string): VideoRow {
  return { ...makeReservation(job, run, at), state: 'failed', reserved: null, failure: { code, message, charged: 'no', passing: true, at } };
}
