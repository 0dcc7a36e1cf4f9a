import type { Cost } from '../core/cost.ts';
import { formatLevel, levelFile, makeLevel, parseLevel, readLevel } from '../core/level.ts';
import { listClaims, settleClaims } from '../core/refund.ts';
import type { Claim } from '../core/refund.ts';
import type { World } from '../world.ts';
import type { Journal } from './journal.ts';
import { formatNow } from './tell.ts';

/** Notes where the account stands before something is bought, as the measure of later balances. @param balance read before this run's orders */
export function makeLevelNote(world: Pick<World, 'clock'>, journal: Journal, balance: Cost | null): ReadonlyMap<string, string> {
  const level = makeLevel(journal.ledger(), balance, formatNow(world));
  return level === null ? new Map() : new Map([[levelFile, formatLevel(level)]]);
}

/**
 * Records what the account's balance shows to have been given back for renders that failed. Only where there are such renders is the
 * balance asked for, and trouble with that is none of the run's.
 */
export async function noticeRefunds(world: World, journal: Journal, readBalance: () => Promise<Cost | null>): Promise<void> {
  if (listClaims(journal.ledger().rows).length === 0 || world.signal.aborted) return;
  const known = await world.ledger.read().then(({ files }) => parseLevel(files.get(levelFile)), () => null);
  const balance = known === null ? null : await readBalance().catch(() => null);
  if (known === null || balance === null) return;
  const before = journal.ledger();
  const at = formatNow(world);
  const { level, returned } = readLevel(before, known, balance, at);
  if (level === known) return;
  const after = settleClaims(before, returned, at, world.run);
  await journal.record({
    rows: after.rows.filter((row, place) => row !== before.rows[place]), charges: after.charges.slice(before.charges.length),
    files: new Map([[levelFile, formatLevel(level)]]),
  });
  if (returned.length > 0) world.emit({ type: 'note', level: 'info', text: formatReturned(returned) });
}

function formatReturned(claims: readonly Claim[]): string {
  const one = claims.length === 1;
  return `the account has back what ${one ? 'a render' : `${claims.length} renders`} may have taken that ${one ? 'serves' : 'serve'} nobody (${claims.map(({ wasted }) => wasted.videoId).join(', ')}): ${one ? 'it no longer counts' : 'they no longer count'} as spent`;
}
