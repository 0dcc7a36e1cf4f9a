import { findRow } from '../core/ledger.ts';
import type { HeyGen } from '../heygen/heygen.ts';
import { parseMarker } from '../heygen/marker.ts';
import { formatError } from '../trouble.ts';
import { recordDuplicates } from './bill.ts';
import type { Desk } from './bill.ts';
import { formatPlace } from './tell.ts';

/**
 * Looks once more for every order whose answer was lost and that was sent again: an interface that ignores idempotency keys has then made
 * the video twice, and its list may have come too late to show it. What it finds is kept by its id, to be asked back.
 */
export async function findDoubles(desk: Desk & { readonly heygen: HeyGen }): Promise<void> {
  const { heygen, journal, world } = desk;
  for (const { kind, marker } of heygen.listDoubtful?.() ?? []) {
    const mark = parseMarker(marker);
    const key = journal.ledger().rows.find((row) => mark !== null && row.key.startsWith(mark.key) && row.attempt === mark.attempt)?.key;
    const row = key === undefined ? undefined : findRow(journal.ledger(), key);
    // without an id the next run looks for it anyway
    if (row === undefined || row.videoId === null) continue;
    try {
      const doubles = (await heygen.findByMarker(kind, marker)).filter(({ id }) => id !== row.videoId);
      if (doubles.length === 0) continue;
      await recordDuplicates(desk, row, doubles);
      world.emit({ type: 'note', level: 'warning', text: `HeyGen has ${doubles.length + 1} videos for ${formatPlace(row)}; ${row.videoId} is taken, ask for a refund of ${doubles.map(({ id }) => id).join(', ')}` });
    } catch (error) {
      world.emit({ type: 'note', level: 'warning', text: `whether ${formatPlace(row)} was made twice could not be seen: ${formatError(error)}` });
    }
  }
}
