import type { Ledger } from './ledger.ts';

/** Renders that are looked back at: HeyGen's pace of last month says little of today's. */
const recent = 40;
const leastMs = 1_000;
/** A video that a later run picked up was found finished, whenever it was. */
const mostMs = 2 * 60 * 60_000;

/** How long HeyGen took for a render lately, in milliseconds: the median, for its times differ tenfold. `undefined` where none is known. */
export function learnRenderTime({ rows }: Pick<Ledger, 'rows'>): number | undefined {
  const known = rows.flatMap(({ submittedAt, completedAt }) => (submittedAt === null || completedAt === null ? [] : [{ at: completedAt, time: Date.parse(completedAt) - Date.parse(submittedAt) }]));
  const times = known.filter(({ time }) => time >= leastMs && time <= mostMs).toSorted((a, b) => (a.at < b.at ? 1 : -1)).slice(0, recent).map(({ time }) => time).toSorted((a, b) => a - b);
  return times[Math.floor(times.length / 2)];
}
