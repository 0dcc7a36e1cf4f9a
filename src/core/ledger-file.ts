import { hashText } from './hash.ts';
import { emptyLedger } from './ledger.ts';
import type { ChargeLine, Ledger, VideoRow } from './ledger.ts';
import { CHARGE_ORDER, LEDGER_SCHEMA, ROW_ORDER } from './ledger-schema.ts';
import { LedgerError } from './ledger-state.ts';

export const HEAD_FILE = 'ledger.json';
export const CHARGES_FILE = 'charges.jsonl';
const README_FILE = 'README.md';

const README = `# Docreel's ledger

This branch is written by Docreel, which keeps training videos in step with the documentation of this repository. It records
which videos are owned and what they cost. It shares no history with the other branches.

- \`pages/\` has one file for each page of the documentation, and in it one line for each video.
- \`charges.jsonl\` has one line for each amount reserved, charged or given back. Lines are only added.
- \`ledger.json\` counts the writes and the lines.

**Please do not edit, merge or delete this branch.** Without it Docreel no longer knows what has been paid for;
\`docreel repair\` then puts it together again from this branch's history and HeyGen's list of videos, which carry marks in
their titles (\`[docreel:…]\`).
`;

/**
 * The ledger's file of a page. A folder whose name ends in `.json` gets a `~`, so that it cannot stand where another page's
 * file does.
 */
export function makePageFile(page: string): string {
  const parts = page.split('/');
  const name = parts.pop() ?? '';
  return ['pages', ...parts.map((part) => (/\.json~*$/.test(part) ? `${part}~` : part)), `${name}.json`].join('/');
}

/**
 * The files of the ledger's branch that a change alters, with their new text; `null` deletes one. Empty where rows and
 * charges are the same. The serial that is written is one more than that of `before`.
 * @throws LedgerError where the change would lose a row or a charge: the ledger only grows
 */
export function formatLedger(before: Ledger, after: Ledger): Map<string, string | null> {
  const edits = new Map<string, string | null>();
  const rows = { before: groupByPage(before.rows), after: groupByPage(after.rows) };
  checkGrowth(before, after);
  for (const [page, next] of rows.after) {
    const old = rows.before.get(page);
    if (old !== undefined && old.length === next.length && old.every((row, index) => row === next[index])) continue;
    const text = formatPage(page, next);
    if (old === undefined || text !== formatPage(page, old)) edits.set(makePageFile(page), text);
  }
  for (const page of rows.before.keys()) if (!rows.after.has(page)) edits.set(makePageFile(page), null);
  if (after.charges.length > before.charges.length) edits.set(CHARGES_FILE, formatCharges(after.charges));
  if (edits.size === 0) return edits;
  if (before.serial === 0) edits.set(README_FILE, README);
  const lineage = after.lineage ?? before.lineage ?? makeLineage(edits);
  // The counts show when a file or its last lines have got lost.
  const head = { schema: LEDGER_SCHEMA, serial: before.serial + 1, lineage, videos: after.rows.length, charges: after.charges.length };
  edits.set(HEAD_FILE, `${JSON.stringify(head)}\n`);
  return edits;
}

/** All files of a ledger, as its first write would make them. */
export function formatWholeLedger(ledger: Ledger): Map<string, string | null> {
  return formatLedger(emptyLedger, ledger);
}

function checkGrowth(before: Ledger, after: Ledger): void {
  const lost = before.charges.findIndex((line, index) => after.charges[index] !== line && formatJson(line, CHARGE_ORDER) !== formatJson(after.charges[index] ?? {}, CHARGE_ORDER));
  if (lost >= 0) throw new LedgerError(`The ledger only grows, and line ${lost + 1} of ${CHARGES_FILE} would be changed or lost.`);
  const kept = new Set(after.rows.map(({ key }) => key));
  const gone = before.rows.find(({ key }) => !kept.has(key));
  if (gone !== undefined) throw new LedgerError(`The ledger only grows, and the row of ${gone.page} § ${gone.section} in ${gone.locale} would be lost.`);
  if (before.lineage !== undefined && after.lineage !== undefined && before.lineage !== after.lineage) {
    throw new LedgerError(`The ledger of lineage ${before.lineage} would be overwritten by another one, ${after.lineage}.`);
  }
}

function groupByPage(rows: readonly VideoRow[]): ReadonlyMap<string, readonly VideoRow[]> {
  const pages = Map.groupBy(rows, ({ page }) => page);
  for (const list of pages.values()) list.sort(compareRows);
  return pages;
}

/** By code units: the order must be the same on every machine. */
function compareRows(a: VideoRow, b: VideoRow): number {
  return compare(a.section, b.section) || compare(a.locale, b.locale) || compare(a.reservedAt, b.reservedAt) || compare(a.key, b.key) || a.attempt - b.attempt;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Valid JSON with a row a line: diffs can be read, and a line can be mended by hand. */
function formatPage(page: string, rows: readonly VideoRow[]): string {
  const lines = rows.map((row) => formatJson(Object.fromEntries(Object.entries(row).filter(([key]) => key !== 'page')), ROW_ORDER));
  return `{"schema":${LEDGER_SCHEMA},"page":${formatJson(page)},"videos":[\n${lines.join(',\n')}\n]}\n`;
}

function formatCharges(charges: readonly ChargeLine[]): string {
  return charges.map((line) => `${formatJson(line, CHARGE_ORDER)}\n`).join('');
}

/** First the keys of the order, then any others, sorted; U+FFFD is escaped, so that a raw one always means broken UTF-8. */
function formatJson(value: unknown, order: readonly string[] = []): string {
  return JSON.stringify(sortKeys(value, order)).replaceAll('\uFFFD', String.raw`\ufffd`);
}

function sortKeys(value: unknown, order: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => sortKeys(item, []));
  if (typeof value !== 'object' || value === null) return value;
  const given = new Map(Object.entries(value));
  const keys = [...order.filter((key) => given.has(key)), ...[...given.keys()].filter((key) => !order.includes(key)).toSorted(compare)];
  return Object.fromEntries(keys.map((key) => [key, sortKeys(given.get(key), [])]));
}

/** Made of what the ledger began with: the same on every try of the same first write. */
function makeLineage(edits: ReadonlyMap<string, string | null>): string {
  return hashText([...edits].map(([path, text]) => `${path}\n${text}`).join('\n')).slice(0, 16);
}

/** Where the ledger keeps a video's captions, so that a later run can bring them to a page. */
export function makeCaptionsKey(key: string): string {
  return `captions/${key}.vtt`;
}
