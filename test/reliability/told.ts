import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { VideoRow } from '../../src/core/ledger.ts';
import type { Report } from '../../src/core/report.ts';
import type { LedgerCommit } from './history.ts';
import type { Findings, Scene, SceneRun } from './scene.ts';

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
  const secrets = [...[key, ...scene.secrets ?? []].flatMap((secret) => [secret, Buffer.from(secret).toString('base64').replace(/=+$/, '')]), 'Signature=', 'Key-Pair-Id=', 'X-Amz-'];
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
  for (const run of scene.runs) {
    if (run.outcome === null) continue;
    const { report, exit } = run.outcome;
    const add = (what: string): void => { findings.add('I9', `run ${report.run} (exit ${exit}): ${what}`); };
    checkExit(run, report, exit, add);
    checkTotals(report, add);
    for (const video of report.videos) {
      const name = `${video.page}#${video.section} (${video.locale})`;
      if (video.state !== 'completed') continue;
      if (video.video === null) add(`${name} is told as completed and has no lasting address`);
      if (video.videoId === null || !paid.has(video.videoId)) add(`${name} is told as completed, and HeyGen never charged it`);
      else if (video.charge !== null && video.charge.micros !== paid.get(video.videoId)) add(`${name} is told to cost ${video.charge.micros}, and HeyGen took ${paid.get(video.videoId)}`);
      if (!rows.some((row) => row.key === video.key)) add(`${name} is told as completed, and the ledger does not have it`);
    }
    const took = Date.parse(report.finishedAt) - Date.parse(report.startedAt);
    // beside waiting: looking again for lost answers, the grace of calls under way, and this machine's own slowness
    const most = run.request.waitMinutes * 60_000 + 5 * 60_000 + 45_000 * scene.pace;
    if (took > most) findings.add('I10', `run ${report.run} took ${took} ms by its clock, more than ${most}`);
  }
}

/** Neither a run that left something undone that ends green, nor one that did all and ends red. */
function checkExit({ request, step = false }: SceneRun, report: Report, exit: number | null, add: (what: string) => void): void {
  const { mode, stopped, trouble } = report;
  const paying = mode === 'render' || mode === 'collect';
  const undone = report.videos.filter(({ state, suspicion, reason }) => (state === 'failed' && !reason.includes('not tried again')) || (state === 'completed' && suspicion != null) || (mode !== 'plan' && stopped === null && state === 'planned'));
  const unfinished = report.videos.filter(({ state }) => paying && state === 'unfinished');
  const errors = report.problems.some(({ severity }) => severity === 'error');
  if (exit === 0) {
    if (trouble !== null || (stopped !== null && !(step && /^(?:no (?:HeyGen key|limit)|nobody has approved)/.test(stopped)))) add('it was stopped or in trouble, and says that all is well');
    if (request.failOn === 'any') for (const { page, section, locale, state } of undone) add(`${page}#${section} (${locale}) is ${state}, and it says that all is well`);
    if (!step) for (const { page, section, locale } of unfinished) add(`${page}#${section} (${locale}) is unfinished, and it says that all is well`);
  } else if (exit === 1 && !step && undone.length === 0) add('nothing has failed');
  else if (exit === 4 && unfinished.length === 0) add('nothing is unfinished');
  else if (exit === 3 && stopped === null) add('no limit has stopped it');
  else if (exit === 2 && stopped === null && trouble === null && !errors) add('it has no problem to tell');
}

/** The sums are those of the videos. */
function checkTotals({ videos, totals }: Report, add: (what: string) => void): void {
  const count = (state: string): number => videos.filter((video) => video.state === state).length;
  const charge = videos.reduce((sum, video) => sum + (video.charge?.micros ?? 0), 0);
  if (totals.rendered !== count('completed')) add(`${totals.rendered} are said to be rendered, and ${count('completed')} are told`);
  if (totals.failed > count('failed')) add(`${totals.failed} are said to have failed, and ${count('failed')} are told`);
  if (totals.charge.micros !== charge) add(`${totals.charge.micros} are said to be charged, and ${charge} are told`);
}
