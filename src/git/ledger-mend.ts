import { formatLedger } from '../core/ledger-file.ts';
import { emptyLedger } from '../core/ledger.ts';
import type { Ledger } from '../core/ledger.ts';
import { GitError } from './error.ts';
import type { LedgerBranch } from './git.ts';

/** How often a write that was outrun is tried in all. */
const tries = 5;

/**
 * Writes a whole ledger over one that cannot be read: a commit like any other, on the head that was read, so that what stood there stays in
 * the branch's history. Files beside the record (captions, narrations, leases) are left as they are.
 * @param make asked again at each try, with the files that stand then; `null`: nothing is to be written
 * @returns the new head, or the one that stands where nothing was written
 * @throws GitError where it cannot be written, or was outrun at each try
 */
export async function replaceLedger(branch: LedgerBranch, make: (now: { readonly head: string | null; readonly files: ReadonlyMap<string, string> }) => Promise<Ledger | null>, message: string): Promise<string | null> {
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const { head, files } = await branch.read();
    const ledger = await make({ head, files });
    if (ledger === null) return head;
    const { serial, lineage } = ledger;
    const whole = formatLedger({ ...emptyLedger, serial, ...(lineage === undefined ? {} : { lineage }) }, ledger);
    const gone = [...files.keys()].filter((path) => path.startsWith('pages/') && !whole.has(path));
    const edits = new Map([...[...whole].filter(([path, text]) => files.get(path) !== text), ...gone.map((path) => [path, null] as const)]);
    const written = await branch.write(head, edits, message);
    if (written !== 'stale') return written;
  }
  throw new GitError({ command: 'git push', code: null, stderr: '', what: `The ledger's branch moved ${tries} times while it was being repaired.`, hint: 'other runs are writing it; try again when they have ended' });
}
