import * as z from 'zod';
import { appendCharges, findRow, upsertRow } from './ledger.ts';
import type { ChargeLine, Ledger, VideoRow } from './ledger.ts';
import { lazy } from './lazy.ts';
import { ledgerSchemas } from './ledger-schema.ts';
import { LedgerError } from './ledger-state.ts';
import { addDuplicate } from './refund.ts';

/** One step of a run: rows as they became by it, lines of the charge record, and further files of the ledger's branch by path. */
export interface LedgerChange {
  readonly rows: readonly VideoRow[];
  readonly charges: readonly ChargeLine[];
  readonly files: ReadonlyMap<string, string>;
}

/**
 * A step that was made on an older ledger, laid over the one that stands now. Other runs may have gone on meanwhile; what they know
 * counts where it is more: an id of HeyGen's is never lost to a row without one, and nothing is given back that somebody else has bought.
 * @returns `left`: the rows that the ledger could not take. One with another id than the row that stands is a paid video that serves
 *   nobody: it is listed for a refund, and whoever merges has to tell a person
 */
export function mergeChange(ledger: Ledger, change: Omit<LedgerChange, 'files'>): { readonly ledger: Ledger; readonly left: readonly VideoRow[] } {
  const left: VideoRow[] = [];
  let next = ledger;
  for (const row of change.rows) {
    const merged = mergeRow(next, row);
    if (merged === undefined) left.push(row);
    else next = merged;
  }
  const refused = new Set(left.map(({ key, attempt }) => `${key} ${attempt}`));
  // what was spent is spent; but nothing is given back for a row that stayed as it was
  const charges = change.charges.filter((line) => line.event !== 'released' || !refused.has(`${line.key} ${line.attempt}`));
  return { ledger: left.reduce(keepId, appendCharges(next, charges)), left };
}

function mergeRow(ledger: Ledger, row: VideoRow): Ledger | undefined {
  const now = findRow(ledger, row.key);
  if (now !== undefined) {
    if (isKnown(now, row)) return ledger;
    if (now.attempt === row.attempt && now.videoId !== null && row.videoId !== now.videoId) return undefined;
    // nothing was bought by whoever gave it back, but the intent is another run's by now
    if (row.state === 'failed' && row.videoId === null && now.run !== row.run) return undefined;
  }
  // a step between may be missing: what has an id was accepted, and what is published was completed
  const ways: readonly (readonly VideoRow['state'][])[] = row.videoId === null ? [[]] : [[], ['completed'], ['completed', 'published']];
  for (const way of ways) {
    try {
      return [...way, row.state].reduce((next, state) => upsertRow(next, { ...row, state }), ledger);
    } catch (error) {
      if (!(error instanceof LedgerError)) throw error;
    }
  }
  return undefined;
}

/** An id of HeyGen's is never lost, whoever else's counts. */
function keepId(ledger: Ledger, { key, videoId, attempt, submittedAt, reservedAt }: VideoRow): Ledger {
  const now = findRow(ledger, key);
  return now === undefined || videoId === null ? ledger : addDuplicate(ledger, now, { videoId, attempt, submittedAt, at: submittedAt ?? reservedAt });
}

/** The row has been there before, and went on from it. */
function isKnown(now: VideoRow, row: VideoRow): boolean {
  if (now.attempt !== row.attempt || now.videoId !== row.videoId || now.video?.sha256 !== row.video?.sha256) return false;
  return now.state === 'linked' && row.state === 'published' && now.page === row.page && now.section === row.section;
}

/** Whether the ledger knows a row's video by its id, or the row has none. */
export function isRecorded(ledger: Ledger, row: VideoRow): boolean {
  return row.videoId === null || findRow(ledger, row.key)?.videoId === row.videoId;
}

const openSchema = lazy(() => z.object({
  lineage: z.string().nullable(),
  rows: z.array(ledgerSchemas().row),
  charges: z.array(ledgerSchemas().charge),
  files: z.record(z.string(), z.string()),
}));

/** One line of JSON. @param lineage of the ledger that it belongs to, where that is known */
export function formatChange(change: LedgerChange, lineage: string | null): string {
  return JSON.stringify({ lineage, rows: change.rows, charges: change.charges, files: Object.fromEntries(change.files) });
}

/**
 * Reads lines as `formatChange` writes them. The last may be cut off, where its writer was killed: it is left out, and so is whatever
 * else cannot be read.
 * @returns `broken`: how many lines could not be read
 */
export function parseChanges(text: string): { readonly changes: readonly (LedgerChange & { readonly lineage: string | null })[]; readonly broken: number } {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const changes = lines.flatMap((line) => {
    try {
      const { lineage, rows, charges, files } = openSchema().parse(JSON.parse(line));
      return [{ lineage, rows, charges, files: new Map(Object.entries(files)) }];
    } catch {
      return [];
    }
  });
  return { changes, broken: lines.length - changes.length };
}
