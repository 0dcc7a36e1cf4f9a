import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { VideoRow } from '../../src/core/ledger.ts';
import type { LedgerCommit } from './history.ts';
import type { Findings, Scene } from './scene.ts';

/** Every text that the runs have put out: events, what they printed, files in their folder. */
export async function readTold(scene: Scene): Promise<ReadonlyMap<string, string>> {
  const told = new Map<string, string>(scene.said.map((each, index) => [`event ${index + 1}`, typeof each === 'string' ? each : JSON.stringify(each)]));
  const entries = await Promise.all(scene.outs.map((out) => readdir(out, { recursive: true, withFileTypes: true })));
  for (const entry of entries.flat()) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && /\.(?:json|jsonl|html|md|vtt|txt)$/.test(entry.name)) told.set(path, await readFile(path, 'utf8'));
  }
  return told;
}

/** I7: neither the key nor what signs an address is in any byte that was put out, nor in any version of the ledger or the branches. */
export async function checkSecrets(scene: Scene, told: ReadonlyMap<string, string>, history: readonly LedgerCommit[], findings: Findings): Promise<void> {
  const { key } = scene.emulator;
  const secrets = [key, Buffer.from(key).toString('base64').replace(/=+$/, ''), 'Signature=', 'Key-Pair-Id='];
  const texts = new Map(told);
  for (const { oid, files } of history) for (const [path, text] of files) texts.set(`ledger ${oid.slice(0, 10)}:${path}`, text);
  const tips = (await scene.site.git('for-each-ref', '--format=%(refname)', 'refs/heads/docreel')).split('\n').filter((ref) => ref !== '' && !ref.endsWith('/ledger'));
  for (const tip of tips) texts.set(tip, await scene.site.git('log', '-p', '-3', '--format=%B', tip));
  for (const [where, text] of texts) {
    for (const secret of secrets) if (text.includes(secret)) findings.add('I7', `${where} holds ${secret === key ? 'the key' : secret}`);
  }
}

/** I9 and I10: the exit code, the report and the bill agree, and a run ends by its deadline. */
export function checkOutcomes(scene: Scene, rows: readonly VideoRow[], findings: Findings): void {
  const paid = new Map(scene.emulator.charges().map((charge) => [charge.videoId, charge.micros]));
  for (const { request, outcome } of scene.runs) {
    if (outcome === null) continue;
    const { report, exit, stop, trouble } = outcome;
    const add = (what: string): void => { findings.add('I9', `run ${report.run} (exit ${exit}): ${what}`); };
    if (exit === 0 && (stop !== null || trouble !== null)) add('it was stopped or in trouble, and says that all is well');
    for (const video of report.videos) {
      const name = `${video.page}#${video.section} (${video.locale})`;
      const open = video.state === 'failed' || ((video.state === 'unfinished' || video.state === 'planned') && request.mode !== 'submit' && request.mode !== 'plan');
      if (exit === 0 && request.failOn === 'any' && open && !report.videos.some((each) => each.reason.includes('not tried again'))) add(`${name} is ${video.state}`);
      if (video.state !== 'completed') continue;
      if (video.video === null) add(`${name} is told as completed and has no lasting address`);
      if (video.videoId === null || !paid.has(video.videoId)) add(`${name} is told as completed, and HeyGen never charged it`);
      else if (video.charge !== null && video.charge.micros !== paid.get(video.videoId)) add(`${name} is told to cost ${video.charge.micros}, and HeyGen took ${paid.get(video.videoId)}`);
      if (!rows.some((row) => row.key === video.key)) add(`${name} is told as completed, and the ledger does not have it`);
    }
    const took = Date.parse(report.finishedAt) - Date.parse(report.startedAt);
    // beside waiting: looking again for lost answers, the grace of calls under way, and this machine's own slowness
    const most = request.waitMinutes * 60_000 + 5 * 60_000 + 45_000 * scene.pace;
    if (took > most) findings.add('I10', `run ${report.run} took ${took} ms by its clock, more than ${most}`);
  }
}
