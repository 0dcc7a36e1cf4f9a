import { advanceRow } from '../core/ledger.ts';
import type { Failure, VideoRow } from '../core/ledger.ts';
import type { HeyGen } from '../heygen/heygen.ts';
import { recover } from '../heygen/recover.ts';
import type { Recovery } from '../heygen/recover.ts';
import type { World } from '../world.ts';
import { recordAccepted, recordDuplicates, recordFailure } from './bill.ts';
import type { Desk } from './bill.ts';
import type { Journal } from './journal.ts';
import { leaseMs } from './lease.ts';
import { formatPlace, tellVideo } from './tell.ts';

interface Search extends Desk {
  readonly world: World;
  readonly heygen: HeyGen;
  readonly journal: Journal;
  /** Whether anything may be bought; else what is not found stays as it is. */
  readonly buying: boolean;
  /** The pages that were planned, and the keys that they want. */
  readonly pages: ReadonlySet<string>;
  readonly wanted: ReadonlySet<string>;
  /** Gets the keys of those that nothing is known about: not to be bought by this run. */
  readonly unsure: Set<string>;
}

/**
 * Intents of earlier runs whose answer never came: HeyGen's list is asked before anything is sent again. Those of a run that is still at
 * work are left to it. The others are taken over in the ledger first, so that only one run sends them again.
 */
export async function adoptLost(search: Search): Promise<void> {
  const { world, heygen, journal, buying } = search;
  const all = listLost(search);
  if (all.length === 0) return;
  const busy = await waitForOthers(search, new Set(all.map((row) => row.run)));
  // some may have been sent, or finished, while we waited
  const left = listLost(search).filter((row) => !busy.has(row.run));
  for (const row of listLost(search)) if (busy.has(row.run)) tellVideo(world, row, 'unfinished', `run ${row.run} is buying it`);
  if (left.length === 0) return;
  const lost = buying ? await takeOver(search, left) : left;
  world.emit({ type: 'stage', stage: 'submit', text: `looking for ${lost.length} ${lost.length === 1 ? 'video' : 'videos'} that an earlier run may have bought` });
  const found = await recover({
    heygen, clock: world.clock, signal: world.signal,
    // the run that sent it has died, perhaps a moment ago: what the list does not show yet must not be bought once more, whether HeyGen
    // knows its keys again or not
    trustIdempotency: false,
    intents: lost.map((row) => ({ key: row.key, attempt: row.attempt, kind: row.way === 'dubbed' ? 'dubbing' : 'video', reservedAt: Date.parse(row.reservedAt) })),
  });
  for (const row of lost) await take(search, row, found.get(row.key));
  await journal.flush();
}

/** The intents that this run may take up: of its own pages or wanted by them, and not its own. */
function listLost({ world, journal, pages, wanted }: Search): readonly VideoRow[] {
  return journal.ledger().rows.filter((row) => row.state === 'reserved' && row.run !== world.run && (pages.has(row.page) || wanted.has(row.key)));
}

/** Waits until the leases of other runs are given back or over. @returns the runs that have renewed theirs: they are alive */
async function waitForOthers({ world, journal }: Search, runs: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const { clock, signal } = world;
  const read = async (): Promise<ReadonlyMap<string, number>> => {
    const leases = await journal.refresh();
    return new Map([...leases].filter(([run, until]) => runs.has(run) && until > clock.now()));
  };
  const held = await read();
  const until = Math.min(Math.max(...held.values()), clock.now() + leaseMs);
  if (held.size === 0) return new Set();
  world.emit({ type: 'note', level: 'info', text: `another run (${[...held.keys()].join(', ')}) may still be buying: waiting until ${new Date(until).toISOString()} before its unanswered orders are looked for` });
  await clock.sleep(Math.max(0, until - clock.now()) + 1_000, signal).catch(() => undefined);
  return new Set(signal.aborted ? held.keys() : (await read()).keys());
}

/** Makes lost intents this run's own, as far as no other run was faster. */
async function takeOver({ world, journal }: Search, rows: readonly VideoRow[]): Promise<readonly VideoRow[]> {
  const before = new Map(rows.map((row) => [row.key, row]));
  const isSame = (row: VideoRow): boolean => {
    const was = before.get(row.key);
    return was !== undefined && row.state === 'reserved' && row.run === was.run && row.attempt === was.attempt;
  };
  const result = await journal.commit<never>((ledger) => ({ ...ledger, rows: ledger.rows.map((row) => (isSame(row) ? advanceRow(row, { run: world.run }) : row)) }), {
    message: `Take over ${rows.length} ${rows.length === 1 ? 'intent' : 'intents'}, run ${world.run}`, lease: true,
  });
  return result.ledger.rows.filter((row) => row.state === 'reserved' && row.run === world.run && before.has(row.key));
}

async function take(search: Search, row: VideoRow, recovery: Recovery | undefined): Promise<void> {
  const { world, buying } = search;
  switch (recovery?.state) {
    case 'adopted': {
      await recordAccepted(search, row, recovery.remote.id, row.reservedAt);
      const more = recovery.duplicates.map((remote) => remote.id);
      await recordDuplicates(search, row, recovery.duplicates);
      if (more.length > 0) world.emit({ type: 'note', level: 'warning', text: `HeyGen has ${more.length + 1} videos for ${formatPlace(row)}; ${recovery.remote.id} is taken, ask for a refund of ${more.join(', ')}` });
      return;
    }
    case 'renew':
      if (buying) await recordFailure(search, row, makeReturn('lost-intent', 'it was reserved more than 23 hours ago, and HeyGen has no such video', true));
      return;
    case 'resend':
      // the page has changed since: its words are no longer wanted, so they are not bought now
      if (buying && !search.wanted.has(row.key)) await recordFailure(search, row, makeReturn('no-longer-wanted', 'its words changed before it was bought', false));
      return;
    case 'unknown':
    case undefined:
      world.emit({ type: 'note', level: 'warning', text: `whether ${formatPlace(row)} was bought is not known, and it is not bought again before that: ${recovery?.error.message ?? 'it was not looked for'}` });
      search.unsure.add(row.key);
  }
}

function makeReturn(code: string, message: string, passing: boolean): Failure {
  return { code, message, charged: 'no', passing };
}
