import { appendCharges, findRow, upsertRow } from '../core/ledger.ts';
import type { VideoRow } from '../core/ledger.ts';
import { mostAttempts } from '../core/standing.ts';
import { isTransient } from '../heygen/failure.ts';
import type { Outcome, SubmitJob } from '../heygen/job.ts';
import { formatError } from '../trouble.ts';
import type { World } from '../world.ts';
import { getRow, recordFailure } from './bill.ts';
import type { Desk } from './bill.ts';
import type { Budget } from './budget.ts';
import { makeCharge } from './reserve.ts';
import { formatNow, formatPlace } from './tell.ts';

interface Bench extends Desk {
  readonly world: World;
  readonly budget: Budget;
  /** The keys that pages want: a video that nobody wants any more is not tried again. */
  readonly wanted: ReadonlySet<string>;
  readonly order: (row: VideoRow) => SubmitJob | { readonly reason: string };
}

/**
 * One more try for a render that failed for a passing reason, once a video and run. The failed attempt is recorded first, then the next
 * one reserved by compare-and-swap within the limits, in which the failed one still counts: it may have been charged.
 */
export function makeRetry(bench: Bench): (failed: Extract<Outcome, { readonly state: 'failed' }>) => Promise<SubmitJob | null> {
  const { world, journal, budget, wanted } = bench;
  const tried = new Set<string>();
  return async ({ key, videoId, failure }) => {
    const row = getRow(journal, key);
    if (!isTransient(failure) || tried.has(key) || !wanted.has(key) || row.attempt >= mostAttempts || world.signal.aborted) return null;
    tried.add(key);
    await recordFailure(bench, { ...row, videoId }, failure);
    const next: VideoRow = { ...row, state: 'reserved', attempt: row.attempt + 1, run: world.run, reservedAt: formatNow(world), failure: null };
    const say = (text: string): void => { world.emit({ type: 'note', level: 'warning', text: `${formatPlace(row)} failed (${failure.code}: ${failure.message}); ${text}` }); };
    try {
      const result = await journal.commit<string>((ledger) => {
        const now = findRow(ledger, key);
        if (now?.state !== 'failed' || now.attempt !== row.attempt) return { refused: 'another run has gone on with it' };
        const reserved = appendCharges(upsertRow(ledger, next), [makeCharge(next, 'reserved', next.reservedAt)]);
        const denial = budget.findDenial(next, reserved);
        return denial === null ? reserved : { refused: denial };
      }, { message: `Reserve attempt ${next.attempt} of a video that failed, run ${world.run}`, lease: true });
      if (result.state === 'refused') {
        say(`it is not tried again in this run: ${result.refused}`);
        return null;
      }
    } catch (error) {
      say(`it is not tried again in this run: ${formatError(error)}`);
      return null;
    }
    const job = bench.order(getRow(journal, key));
    if ('reason' in job) {
      await recordFailure(bench, getRow(journal, key), { code: 'not-submitted', message: job.reason, charged: 'no', passing: true });
      return null;
    }
    say(`trying once more (attempt ${next.attempt})`);
    return job;
  };
}
