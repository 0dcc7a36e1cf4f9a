import type { ChargeLine, Ledger, VideoRow } from '../../src/core/ledger.ts';
import { parseLedger } from '../../src/core/ledger-parse.ts';
import { openRepository } from '../../src/git/repository.ts';
import type { Findings, Scene } from './scene.ts';

/** One commit of the ledger's branch. */
export interface LedgerCommit {
  readonly oid: string;
  /** Milliseconds since 1970, to the second. */
  readonly at: number;
  readonly ledger: Ledger;
  readonly files: ReadonlyMap<string, string>;
}

/** Every commit of the ledger, oldest first; what breaks I12 is told. */
export async function readHistory(site: Scene['site'], ref: string, findings: Findings): Promise<readonly LedgerCommit[]> {
  const log = await site.git('log', '--reverse', '--format=%H %ct %P', ref);
  const repository = await openRepository(site.root, { env: site.env });
  const commits: LedgerCommit[] = [];
  let files: ReadonlyMap<string, string> = new Map();
  for (const [index, line] of log.split('\n').entries()) {
    const [oid = '', seconds = '', ...parents] = line.trim().split(' ');
    const before = commits.at(-1);
    if (parents.length > 1 || parents[0] !== before?.oid) findings.add('I12', `ledger commit ${index + 1} does not follow the one before it`);
    const next = new Map(files);
    const changes = await repository.readChanges(before?.oid ?? null, oid);
    const blobs = await repository.readBlobs(changes.flatMap((change) => change.newOid ?? []));
    for (const change of changes) {
      const bytes = change.newOid === undefined ? undefined : blobs.get(change.newOid);
      if (bytes === undefined) next.delete(change.path);
      else next.set(change.path, Buffer.from(bytes).toString());
    }
    files = next;
    const { ledger, problems } = parseLedger(files);
    for (const problem of problems) findings.add('I12', `ledger commit ${index + 1}, ${problem.file}: ${problem.message}`);
    checkGrowth(before?.ledger, ledger, index, findings);
    commits.push({ oid, at: Number(seconds) * 1000, ledger, files });
  }
  return commits;
}

function checkGrowth(before: Ledger | undefined, after: Ledger, index: number, findings: Findings): void {
  const name = `ledger commit ${index + 1}`;
  if (before === undefined) return;
  // a commit that touches only files beside the record (captions, a lease) leaves its count
  if (after.serial !== before.serial + 1 && after.serial !== before.serial) findings.add('I12', `${name} has serial ${after.serial} after ${before.serial}`);
  if (after.lineage !== before.lineage) findings.add('I12', `${name} has another lineage`);
  const same = (a: ChargeLine, b: ChargeLine | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);
  if (!before.charges.every((line, place) => same(line, after.charges[place]))) findings.add('I12', `${name} has lost or changed a line of its charges`);
  const keys = new Set(after.rows.map((row) => row.key));
  for (const row of before.rows) if (!keys.has(row.key)) findings.add('I12', `${name} has lost the row of ${row.page} § ${row.section}`);
}

/** Every version that a row has had, oldest first, by key. */
export function listVersions(history: readonly LedgerCommit[]): ReadonlyMap<string, readonly { readonly row: VideoRow; readonly at: number }[]> {
  const versions = new Map<string, { readonly row: VideoRow; readonly at: number }[]>();
  for (const { ledger, at } of history) {
    for (const row of ledger.rows) {
      const list = versions.get(row.key) ?? [];
      if (JSON.stringify(list.at(-1)?.row) !== JSON.stringify(row)) list.push({ row, at });
      versions.set(row.key, list);
    }
  }
  return versions;
}
