import { findSourceRow } from '../core/keep.ts';
import type { VideoRow } from '../core/ledger.ts';
import type { DubbingJob } from '../heygen/job.ts';
import { formatError } from '../trouble.ts';
import { getRow } from './bill.ts';
import type { Download } from './fetch.ts';
import type { Journal } from './journal.ts';
import { formatPlace } from './tell.ts';

/** Why no dubbing is made of a source: it is `held` back until a person has looked at it, or it could not be looked at. */
export interface SourceFault {
  readonly held: boolean;
  readonly reason: string;
}

/**
 * What speaks against making dubbings of a source-language video: whatever is wrong with it would be bought once more in each
 * language. A stored one was looked at when it was stored; any other is fetched and looked at now.
 */
export async function findSourceFault(source: VideoRow, fetch: (row: VideoRow) => Promise<Pick<Download, 'suspicion'>>): Promise<SourceFault | null> {
  try {
    const suspicion = source.state === 'completed' || source.state === 'submitted' ? (await fetch(source)).suspicion : source.suspicion ?? null;
    return suspicion === null ? null : { held: true, reason: formatHeld(source, suspicion) };
  } catch (error) {
    return { held: false, reason: `its source video could not be looked at: ${formatError(error)}` };
  }
}

/** The row that a dubbing of this run is made from. */
export function findJobSource(journal: Journal, job: DubbingJob): VideoRow | undefined {
  return findSourceRow(new Map(journal.ledger().rows.map((row) => [row.key, row])), getRow(journal, job.key));
}

export function formatHeld(source: VideoRow, suspicion: string): string {
  return `its source video, ${formatPlace(source)}, is held back (${suspicion}): it is dubbed once that is accepted (docreel accept ${source.page}#${source.section})`;
}
