/**
 * A lease says in the ledger that a run is at work on its intents, so that another one does not take them for lost. It is politeness and
 * no more: whoever ignores it, or whose clock is wrong, still pays nothing twice, because a resent intent carries the same key.
 */

/** How long a lease holds; a run that was killed is taken over after so long. */
export const leaseMs = 3 * 60_000;
const folder = 'leases/';

/** One file a run in the ledger's branch: two that begin at the same time do not meet. */
export function makeLeasePath(run: string): string {
  return `${folder}${encodeURIComponent(run)}.json`;
}

/** @param until milliseconds since 1970 */
export function formatLease(run: string, until: number): string {
  return `${JSON.stringify({ run, until: new Date(until).toISOString() })}\n`;
}

/** Every lease of the ledger's files: by run, until when it holds or held (milliseconds since 1970). What cannot be read holds nothing. */
export function parseLeases(files: ReadonlyMap<string, string>): ReadonlyMap<string, number> {
  return new Map([...files].filter(([path]) => path.startsWith(folder)).flatMap(([, text]) => parseLease(text)));
}

function parseLease(text: string): readonly (readonly [string, number])[] {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('run' in value) || !('until' in value)) return [];
    const until = Date.parse(String(value.until));
    return typeof value.run === 'string' && Number.isFinite(until) ? [[value.run, until]] : [];
  } catch {
    return [];
  }
}
