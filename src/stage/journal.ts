import { formatChange, isRecorded, mergeChange } from '../core/ledger-change.ts';
import type { LedgerChange } from '../core/ledger-change.ts';
import type { Ledger, VideoRow } from '../core/ledger.ts';
import { LedgerError } from '../core/ledger-state.ts';
import { updateLedger } from '../git/ledger-branch.ts';
import type { Change, FileEdits, LedgerUpdate } from '../git/ledger-branch.ts';
import { formatError } from '../trouble.ts';
import type { World } from '../world.ts';
import { formatLease, leaseMs, makeLeasePath, parseLeases } from './lease.ts';
import { keepUnsaved } from './unsaved.ts';
import type { UnsavedError } from './unsaved.ts';

/** What a run adds to the ledger while it works. */
export interface Journal {
  /** The ledger with everything that was recorded, pushed or not. */
  ledger(): Ledger;
  /**
   * Records a step: first on this machine's disk, then by a push, unless the last one is less than five seconds ago. A push that
   * fails is tried again with a later step; meanwhile `findHindrance` forbids to spend.
   */
  record(change: Partial<LedgerChange>): Promise<void>;
  /**
   * Writes a change at once, with all that is not pushed yet, by compare-and-swap: for intents, which must stand there before a paid
   * call. With `lease`, the run's lease goes with it.
   * @throws GitError, DamagedLedgerError where it cannot be written: nothing may be spent
   */
  commit<R>(change: Change<R>, options: { readonly message: string; readonly lease?: boolean }): Promise<LedgerUpdate<R>>;
  /** Reads what others have written meanwhile; returns the leases that stand there. */
  refresh(): Promise<ReadonlyMap<string, number>>;
  /** Renews the lease when it is about to end; never rejects. */
  keepLease(): Promise<void>;
  /** Pushes what is not pushed yet, with a few tries. Never rejects: what could not be pushed is for `end` to tell. */
  flush(): Promise<void>;
  /** Why nothing may be spent: the ledger could not be written when it was last tried, and now; else `null`. */
  findHindrance(): Promise<string | null>;
  /** The last push, which gives the lease back. @returns what could not be saved, kept in a file and told; else `null` */
  end(): Promise<UnsavedError | null>;
}

/** One commit for each video would be a commit a second in a large run; the write-ahead file covers what lies between. */
const pauseMs = 5_000;
const longestPauseMs = 60_000;
/** Waits between the tries of a push that has to succeed. */
const backoffMs = [1_000, 4_000, 15_000];
/** What a run that was told to stop still has for its last pushes, all together: it has to end within 5 seconds, 2 of them for paid calls. */
const stoppedMs = 2_000;

/** @param start the ledger as it was read last */
export function makeJournal(world: World, start: Ledger): Journal {
  const { clock, run, writeAhead } = world;
  let ledger = start;
  let pending: readonly LedgerChange[] = [];
  let queue: Promise<unknown> = Promise.resolve();
  let triedAt = clock.now();
  let failure: unknown;
  let failures = 0;
  let leasedUntil: number | null = null;
  let ending = false;
  /** When a run that was told to stop gives up pushing. */
  let stopAt: number | null = null;

  const say = (text: string): void => { world.emit({ type: 'note', level: 'warning', text }); };
  const lay = (over: Ledger): Ledger => pending.reduce((before, change) => mergeChange(before, change).ledger, over);
  const isBuying = (): boolean => !ending && ledger.rows.some((row) => row.state === 'reserved' && row.run === run);
  const isLeaseDue = (): boolean => leasedUntil !== null && isBuying() && leasedUntil - clock.now() < leaseMs * 2 / 3;

  /** Our lease as it has to be after this write, and no other that has run out. */
  const makeLeaseEdits = (until: number | null) => (files: ReadonlyMap<string, string>): FileEdits => {
    const over = [...parseLeases(files)].filter(([name, end]) => name !== run && end < clock.now());
    return new Map([...over.map(([name]) => [makeLeasePath(name), null] as const), [makeLeasePath(run), until === null ? null : formatLease(run, until)]]);
  };

  async function write<R>(change: Change<R>, message: string, lease: boolean): Promise<LedgerUpdate<R>> {
    const batch = pending;
    const drop = writeAhead.cut();
    const until = lease || isLeaseDue() ? clock.now() + leaseMs : (isBuying() ? leasedUntil : null);
    triedAt = clock.now();
    let left: readonly VideoRow[] = [];
    try {
      const result = await updateLedger<R>(world.ledger, (now) => {
        left = [];
        return change(batch.reduce((before, each) => {
          const merged = mergeChange(before, each);
          left = [...left, ...merged.left];
          return merged.ledger;
        }, now));
      }, {
        message,
        files: (files) => new Map<string, string | null>([...batch.flatMap((each) => [...each.files]), ...(until === null && leasedUntil === null ? [] : makeLeaseEdits(until)(files))]),
        beforeRetry: () => clock.sleep(200 + world.random() * 800, world.signal.aborted ? undefined : world.signal),
      });
      failures = 0;
      if (result.state === 'refused') ledger = lay(result.ledger);
      else {
        leasedUntil = until;
        pending = pending.slice(batch.length);
        ledger = lay(result.ledger);
        await drop().catch(() => undefined);
        for (const row of left) if (!isRecorded(result.ledger, row)) say(formatStranded(row));
      }
      return result;
    } catch (error) {
      failures += 1;
      failure = error;
      throw error;
    }
  }

  const enqueue = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const result = queue.then(work);
    queue = result.catch(() => undefined);
    return result;
  };
  const push = (): Promise<void> => enqueue(async () => {
    if (pending.length > 0 || isLeaseDue() || (ending && leasedUntil !== null)) await write((now) => now, `Run ${run}`, false);
  });

  /** A push with a few tries; one that could not succeed later either (a damaged ledger) is tried once. */
  async function insist(): Promise<void> {
    for (const delay of backoffMs) {
      try {
        return await untilStopped(push());
      } catch (error) {
        if (error instanceof LedgerError || world.signal.aborted) throw error;
        await clock.sleep(delay + world.random() * 1_000, world.signal).catch(() => undefined);
      }
    }
    return push();
  }

  /** The work's end; or an error where the run was told to stop and the work does not end soon: a remote may have gone. */
  async function untilStopped<Value>(work: Promise<Value>): Promise<Value> {
    const done = new AbortController();
    const over = (async () => {
      await once(AbortSignal.any([world.signal, done.signal]));
      if (done.signal.aborted) throw new Error('it is over');
      stopAt ??= clock.now() + stoppedMs;
      await clock.sleep(Math.max(0, stopAt - clock.now()), done.signal);
      throw new Error('the remote did not answer, and the run was told to stop');
    })();
    over.catch(() => undefined);
    try {
      return await Promise.race([work, over]);
    } finally {
      done.abort();
    }
  }

  return {
    ledger: () => ledger,
    async record({ rows = [], charges = [], files = new Map() }) {
      if (rows.length === 0 && charges.length === 0 && files.size === 0) return;
      const change: LedgerChange = { rows, charges, files };
      ledger = mergeChange(ledger, change).ledger;
      pending = [...pending, change];
      const kept = await writeAhead.append(formatChange(change, ledger.lineage ?? null)).then(() => true, (error: unknown) => {
        say(`what was done could not be written to this machine's disk: ${formatError(error)}`);
        return false;
      });
      // the last push brings it along
      if (world.signal.aborted && kept) return;
      const wait = Math.min(longestPauseMs, pauseMs * 2 ** failures);
      if (clock.now() - triedAt < wait && (kept || failures > 0)) return;
      await untilStopped(push()).catch((error: unknown) => { if (failures === 1) say(`the ledger could not be written, so no more is bought until it can: ${formatError(error)}`); });
    },
    commit: (change, { message, lease = false }) => untilStopped(enqueue(() => write(change, message, lease))),
    refresh: () => untilStopped(enqueue(async () => {
      let leases: ReadonlyMap<string, number> = new Map();
      const result = await updateLedger(world.ledger, (now) => now, { message: '', files: (files) => { leases = parseLeases(files); return new Map(); } });
      ledger = lay(result.ledger);
      return leases;
    })),
    async keepLease() {
      if (isLeaseDue() && failures === 0) await push().catch(() => undefined);
    },
    flush: () => insist().catch(() => undefined),
    async findHindrance() {
      if (failures === 0) return null;
      // it has just been tried as often as makes sense
      if (failures <= backoffMs.length || clock.now() - triedAt >= longestPauseMs) await insist().catch(() => undefined);
      return failures === 0 ? null : `the ledger cannot be written (${formatError(failure)})`;
    },
    async end() {
      ending = true;
      try {
        await insist();
        await writeAhead.cut()().catch(() => undefined);
        return null;
      } catch (error) {
        return keepUnsaved(world, pending, ledger.lineage ?? null, error);
      }
    },
  };
}

function formatStranded(row: VideoRow): string {
  return `HeyGen video ${row.videoId} of ${row.page}#${row.section} (${row.locale}) is paid for, but another run has bought the same one meanwhile: ask HeyGen for a refund of it`;
}

function once(signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (signal.aborted) done();
    else signal.addEventListener('abort', () => { done(); }, { once: true });
  });
}
