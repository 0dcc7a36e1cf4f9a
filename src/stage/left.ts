import { isRecorded, mergeChange, parseChanges } from '../core/ledger-change.ts';
import type { Ledger, VideoRow } from '../core/ledger.ts';
import { updateLedger } from '../git/ledger-branch.ts';
import { formatError } from '../trouble.ts';
import type { World } from '../world.ts';

/**
 * Takes up what an earlier run in this clone did and could not push before it was cut off: its steps go to the ledger, and its
 * write-ahead files away. What another run knows better by now stays as it is. A ledger that cannot be written keeps the files.
 */
export async function takeUpLeft(world: Pick<World, 'ledger' | 'writeAhead' | 'emit' | 'run'>): Promise<void> {
  const say = (level: 'info' | 'warning', text: string): void => { world.emit({ type: 'note', level, text }); };
  try {
    const parts = await world.writeAhead.readLeft();
    if (parts.length === 0) return;
    const changes = parts.flatMap(({ text }) => parseChanges(text).changes);
    let left: readonly VideoRow[] = [];
    let ours = changes;
    const lay = (ledger: Ledger): Ledger => {
      ours = changes.filter(({ lineage }) => lineage === null || ledger.lineage === undefined || lineage === ledger.lineage);
      left = [];
      return ours.reduce((before, change) => {
        const merged = mergeChange(before, change);
        left = [...left, ...merged.left];
        return merged.ledger;
      }, ledger);
    };
    const { ledger } = await updateLedger(world.ledger, lay, {
      message: `Take up what an earlier run left, run ${world.run}`,
      files: () => new Map(ours.flatMap(({ files }) => [...files])),
    });
    if (ours.length > 0) say('info', `took up ${ours.length} ${ours.length === 1 ? 'step' : 'steps'} that an earlier run in this clone could not push before it ended`);
    for (const row of left) {
      if (!isRecorded(ledger, row)) say('warning', `HeyGen video ${row.videoId} of ${row.page}#${row.section} (${row.locale}) is paid for, and the ledger has another one: ask HeyGen for a refund of it`);
    }
    if (ours.length < changes.length) {
      say('warning', `${changes.length - ours.length} steps in ${world.writeAhead.folder} belong to another ledger than the one that stands now: they are left there; delete them if that ledger is gone for good`);
      return;
    }
    for (const part of parts) await world.writeAhead.drop(part);
  } catch (error) {
    say('warning', `what an earlier run left in ${world.writeAhead.folder} could not be taken up: ${formatError(error)}`);
  }
}
