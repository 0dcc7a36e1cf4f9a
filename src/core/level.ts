import * as z from 'zod';
import type { Cost } from './cost.ts';
import type { Ledger } from './ledger.ts';
import { findLineKey, listClaims } from './refund.ts';
import type { Claim } from './refund.ts';
import { formatAttempt, sumAttempts, sumOutstanding } from './spending.ts';

/**
 * How refunds are noticed. The account's balance and what our finished videos cost add up to a level that only others change: people who
 * top up, other tools that spend, renders that failed and were charged, and refunds of these. Where the level comes back to where it
 * stood before the renders failed, they have cost nothing. Whatever cannot be told apart proves nothing, and stays to be asked for.
 */
export interface Level {
  /** What the level would be if none of the open claims had cost anything. */
  readonly level: Cost;
  /** By how much it was below that when it was looked at last; `null` before the first look after renders failed, or where others spent. */
  readonly missing: number | null;
  /** The claims of that look, by HeyGen's video id. */
  readonly claims: readonly string[];
  /** ISO time in UTC of the last change. */
  readonly at: string;
}

/** Where the ledger's branch keeps it. */
export const levelFile = 'balance.json';

/** Less than this, in millionths, is rounding. */
const slack = 5_000;
/** A charge may come after the render: only after so long is a level that never fell a proof. */
const settleMs = 3_600_000;

const cost = z.object({ micros: z.int(), unit: z.enum(['usd', 'credits']) });
const schema = z.object({ level: cost, missing: z.int().nonnegative().nullable(), claims: z.array(z.string()), at: z.iso.datetime() });

export function formatLevel({ level, missing, claims, at }: Level): string {
  return `${JSON.stringify({ level, missing, claims, at })}\n`;
}

/** What cannot be read is as good as none: it only helps to notice. */
export function parseLevel(text: string | undefined): Level | null {
  try {
    return schema.safeParse(JSON.parse(text ?? '')).data ?? null;
  } catch {
    return null;
  }
}

/** A level to go by from now on; `null` where something is still to be billed, or to be given back. @param at ISO time in UTC */
export function makeLevel(ledger: Ledger, balance: Cost | null, at: string): Level | null {
  if (balance === null || sumOutstanding(ledger, balance.unit).micros > 0 || listClaims(ledger.rows).length > 0) return null;
  return { level: findLevel(ledger, balance, []), missing: null, claims: [], at };
}

/**
 * What a balance says of the open claims.
 * @returns the level to go by from now on, and the claims that it shows to have been given back (or never taken)
 */
export function readLevel(ledger: Ledger, known: Level, balance: Cost, at: string): { readonly level: Level; readonly returned: readonly Claim[] } {
  const same = { level: known, returned: [] };
  const claims = listClaims(ledger.rows);
  const { unit } = balance;
  if (claims.length === 0 || known.level.unit !== unit || sumOutstanding(ledger, unit).micros > 0) return same;
  const ids = claims.map(({ wasted }) => wasted.videoId);
  const added = claims.filter(({ wasted }) => !known.claims.includes(wasted.videoId));
  const bounds = added.reduce((sum, { wasted }) => sum + (wasted.bound?.unit === unit ? wasted.bound.micros : 0), 0);
  const gap = known.level.micros - findLevel(ledger, balance, claims).micros;
  const change = (part: Partial<Level>): Level => ({ ...known, claims: ids, at, ...part });

  const gained = (known.missing ?? 0) - gap;
  if (added.length > 0) {
    // what failed since may have been charged, up to its bound; more than that was spent by others
    if (gained <= slack && -gained <= bounds + slack) return { level: change({ missing: Math.max(0, gap) }), returned: [] };
    return { level: change({ missing: null }), returned: [] };
  }
  if (known.missing === null) return same;
  if (Math.abs(gap) <= slack) {
    const proved = known.missing > slack || Date.parse(at) - Date.parse(known.at) >= settleMs;
    return proved ? { level: { level: known.level, missing: null, claims: [], at }, returned: claims } : same;
  }
  if (Math.abs(gained) <= slack) return same;
  // a part may have come back; anything else is somebody's top-up, or somebody's spending
  const part = gained > 0 && gained < known.missing;
  return { level: part ? change({ missing: gap }) : change({ level: { unit, micros: known.level.micros + gained } }), returned: [] };
}

/** The balance and what our videos have cost, but for the claims. */
function findLevel(ledger: Ledger, balance: Cost, claims: readonly Claim[]): Cost {
  const keys = new Set(ledger.rows.map(({ key }) => key));
  const open = new Set(claims.map(({ row, wasted }) => formatAttempt(findLineKey(row, wasted, ledger))));
  // a translator's bill is not HeyGen's
  const ours = new Set(ledger.charges.filter(({ key }) => keys.has(key)).map(formatAttempt).filter((attempt) => !open.has(attempt)));
  return { unit: balance.unit, micros: balance.micros + sumAttempts(ledger, ours, balance.unit).micros };
}
