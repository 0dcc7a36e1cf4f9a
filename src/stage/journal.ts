import type { ChargeLine, Ledger, VideoRow } from '../core/ledger.ts';
import { appendCharges, upsertRows } from '../core/ledger.ts';
import { updateLedger } from '../git/ledger-branch.ts';
import type { LedgerBranch } from '../git/git.ts';
import type { Clock } from '../world.ts';

/** What a run adds to the ledger while it works. */
export interface Journal {
  /** The ledger with everything that was recorded, pushed or not. */
  ledger(): Ledger;
  /** Records rows, charges and files; pushes them, unless the last push is less than five seconds ago. */
  record(change: { readonly rows?: readonly VideoRow[]; readonly charges?: readonly ChargeLine[]; readonly files?: ReadonlyMap<string, string> }): Promise<void>;
  /** Pushes what is not pushed yet. */
  flush(): Promise<void>;
}

/** One commit for each video would be a commit a second in a large run; five seconds is what a crash may have to look up again. */
const pause = 5_000;

/** @param start the ledger as it was pushed last */
export function makeJournal(branch: LedgerBranch, clock: Clock, start: Ledger, run: string): Journal {
  let ledger = start;
  let pending: ((ledger: Ledger) => Ledger)[] = [];
  let files = new Map<string, string>();
  let pushedAt = clock.now();
  let queue: Promise<void> = Promise.resolve();

  const push = async (): Promise<void> => {
    if (pending.length === 0 && files.size === 0) return;
    const [changes, extra] = [pending, files];
    [pending, files] = [[], new Map()];
    pushedAt = clock.now();
    try {
      const written = await updateLedger(branch, (now) => changes.reduce((before, change) => change(before), now), { message: `Run ${run}`, files: extra });
      // what others wrote meanwhile, and what this run recorded while it was being pushed
      ledger = pending.reduce((before, change) => change(before), written.ledger);
    } catch (error) {
      [pending, files] = [[...changes, ...pending], new Map([...extra, ...files])];
      throw error;
    }
  };
  const flush = (): Promise<void> => {
    queue = queue.catch(() => undefined).then(push);
    return queue;
  };
  return {
    ledger: () => ledger,
    async record({ rows = [], charges = [], files: more = new Map() }) {
      const change = (before: Ledger): Ledger => appendCharges(upsertRows(before, rows), charges);
      ledger = change(ledger);
      pending.push(change);
      for (const [path, text] of more) files.set(path, text);
      if (clock.now() - pushedAt >= pause) await flush();
    },
    flush,
  };
}
