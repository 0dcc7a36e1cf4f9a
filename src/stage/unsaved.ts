import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatCost } from '../core/cost.ts';
import { formatChange } from '../core/ledger-change.ts';
import type { LedgerChange } from '../core/ledger-change.ts';
import type { VideoRow } from '../core/ledger.ts';
import { formatError } from '../trouble.ts';
import type { World } from '../world.ts';

/** Something was bought and could not be written to the ledger. The message says where it is kept. */
export class UnsavedError extends Error {
  override name = 'UnsavedError' as const;
}

/** More rows than this are in the file only. */
const shown = 100;

/**
 * The last resort for steps that the ledger did not take: they are in the write-ahead file of this clone already; here they go to a
 * file of the run, which can be kept as an artefact, and into what the run tells.
 */
export async function keepUnsaved(world: Pick<World, 'writeAhead' | 'folder' | 'emit'>, pending: readonly LedgerChange[], lineage: string | null, cause: unknown): Promise<UnsavedError | null> {
  const rows = [...new Map(pending.flatMap((change) => change.rows).map((row) => [row.key, row])).values()];
  // only the lease was left to be given back: it ends by itself
  if (pending.length === 0) return null;
  const path = join(world.folder, 'ledger-unsaved.jsonl');
  const kept = await writeFile(path, pending.map((change) => `${formatChange(change, lineage)}\n`).join('')).then(() => true, () => false);
  for (const row of rows.slice(0, shown)) world.emit({ type: 'note', level: 'warning', text: `not in the ledger yet: ${formatRow(row)}` });
  if (rows.length > shown) world.emit({ type: 'note', level: 'warning', text: `… and ${rows.length - shown} more` });
  return new UnsavedError(
    `The ledger could not be written, and ${rows.length} ${rows.length === 1 ? 'video' : 'videos'} of this run ${rows.length === 1 ? 'is' : 'are'} not as it says: ${formatError(cause)}. `
    + `The next run in this clone takes them up from ${world.writeAhead.folder}${kept ? `; the same is in ${path}` : ''}. `
    + 'A run elsewhere finds what was bought by its title at HeyGen; nothing is paid for twice.', { cause });
}

function formatRow(row: VideoRow): string {
  const parts = [`${row.page}#${row.section} (${row.locale})`, row.state, row.videoId === null ? null : `HeyGen video ${row.videoId}`, `attempt ${row.attempt}`,
    row.charge === null ? null : formatCost(row.charge), row.failure === null ? null : row.failure.code, `key ${row.key.slice(0, 16)}`];
  return parts.filter((part) => part !== null).join(', ');
}
