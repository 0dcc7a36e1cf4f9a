import type { VideoRow } from '../../src/core/ledger.ts';
import type { ChargeRecord } from '../../src/emulator/billing.ts';
import { listVersions } from './history.ts';
import type { LedgerCommit } from './history.ts';
import type { Findings, Scene } from './scene.ts';

interface Marker {
  /** First 16 digits of the content key. */
  readonly key: string;
  readonly attempt: number;
}

function parseMarker(text: string | null): Marker | undefined {
  const [, key, attempt] = /\[docreel:([0-9a-f]{16})\.(\d+)\]/.exec(text ?? '') ?? [];
  return key === undefined ? undefined : { key, attempt: Number(attempt) };
}

/** I1, I2 and I3, from HeyGen's own record of charges and requests against the ledger's whole history. */
export function checkMoney(scene: Scene, history: readonly LedgerCommit[], told: string, findings: Findings): void {
  const { emulator } = scene;
  for (const violation of emulator.violations()) findings.add('I7', `${violation.what} (${violation.method} ${violation.path})`);
  const versions = new Map([...listVersions(history)].map(([key, list]) => [key.slice(0, 16), list]));
  const charges = emulator.charges().flatMap((charge) => {
    const marker = parseMarker(charge.title);
    return marker === undefined ? [] : [{ charge, marker }];
  });
  const find = ({ key, attempt }: Marker): readonly { readonly row: VideoRow; readonly at: number }[] => (versions.get(key) ?? []).filter(({ row }) => row.attempt === attempt);

  checkRequests(scene, find, findings);
  for (const [key, group] of Map.groupBy(charges, ({ marker }) => marker.key)) {
    for (const [attempt, same] of Map.groupBy(group, ({ marker }) => marker.attempt)) {
      if (same.length > 1) findings.add('I1', `attempt ${attempt} of ${key} was charged ${same.length} times`);
    }
    for (const { marker } of group) {
      if (!group.some((other) => other.marker.attempt > marker.attempt) || scene.again?.includes(key) === true) continue;
      const failed = find(marker).some(({ row }) => row.state === 'failed' && row.videoId !== null);
      if (!failed) findings.add('I1', `${key} was charged again after attempt ${marker.attempt}, which the ledger never saw fail`);
    }
  }
  checkLimits(scene, charges, find, findings);
  const last = history.at(-1)?.ledger.rows ?? [];
  for (const { charge, marker } of charges) {
    const kept = find(marker).findLast(({ row }) => row.videoId === charge.videoId)?.row;
    const now = last.find((row) => row.key.startsWith(marker.key));
    if (kept !== undefined && (scene.settled === false || isSafe(kept, now))) continue;
    if (scene.settled === false && now?.state === 'reserved' && now.attempt === marker.attempt) continue;
    if (!told.includes(charge.videoId)) findings.add('I3', `video ${charge.videoId} (${charge.title}) is paid for, and neither published nor named anywhere`);
  }
}

/** Whether a paid video is at its lasting address, or named by its id in the ledger. */
function isSafe(row: VideoRow, now: VideoRow | undefined): boolean {
  if (row.video !== null || row.state === 'failed') return true;
  return now?.videoId === row.videoId && (row.state === 'submitted' || row.state === 'completed');
}

/** The intent stands in the ledger before the first paid call, and the same key always carries the same words. */
function checkRequests(scene: Scene, find: (marker: Marker) => readonly { readonly row: VideoRow; readonly at: number }[], findings: Findings): void {
  const posts = scene.emulator.requests().filter(({ host, method, idempotencyKey }) => host === 'api' && method === 'POST' && idempotencyKey !== null);
  const bodies = new Map<string, string>();
  for (const post of posts) {
    const [, key = '', attempt = ''] = /^docreel:([0-9a-f]{64}):(\d+)$/.exec(post.idempotencyKey ?? '') ?? [];
    if (key === '') continue;
    const intent = find({ key: key.slice(0, 16), attempt: Number(attempt) }).find(({ row }) => row.state === 'reserved');
    if (intent === undefined) findings.add('I1', `${post.idempotencyKey} was sent without an intent in the ledger`);
    else if (intent.at > post.at) findings.add('I1', `${post.idempotencyKey} was sent before its intent was in the ledger`);
    const body = post.path.startsWith('/v3/videos') ? JSON.stringify(post.body) : '';
    if (body !== (bodies.get(post.idempotencyKey ?? '') ?? body)) findings.add('I1', `${post.idempotencyKey} was sent with two different bodies`);
    bodies.set(post.idempotencyKey ?? '', body);
  }
}

function checkLimits(
  scene: Scene, charges: readonly { readonly charge: ChargeRecord; readonly marker: Marker }[],
  find: (marker: Marker) => readonly { readonly row: VideoRow }[], findings: Findings,
): void {
  const runs = new Map(scene.runs.flatMap(({ outcome }) => (outcome === null ? [] : [[outcome.report.run, outcome.report]])));
  const byRun = Map.groupBy(charges, ({ marker }) => find(marker).at(-1)?.row.run ?? '');
  for (const [run, group] of byRun) {
    const limit = runs.get(run)?.limits.run;
    const sum = group.reduce((total, { charge }) => total + charge.micros, 0);
    if (limit !== undefined && sum > limit.micros) findings.add('I2', `run ${run} was charged ${sum} of a limit of ${limit.micros}`);
    const most = runs.get(run)?.limits.video?.micros ?? Infinity;
    for (const { charge } of group) if (charge.micros > most) findings.add('I2', `video ${charge.videoId} was charged ${charge.micros}, more than ${most}`);
  }
  const month = [...runs.values()].at(-1)?.limits.month;
  for (const [name, group] of Map.groupBy(charges, ({ charge }) => new Date(charge.at).toISOString().slice(0, 7))) {
    const sum = group.reduce((total, { charge }) => total + charge.micros, 0);
    if (month !== undefined && sum > month.micros) findings.add('I2', `${name} was charged ${sum} of a limit of ${month.micros}`);
  }
  const floors = [...runs.values()].flatMap(({ limits }) => limits.balanceFloor?.micros ?? []);
  if (floors.length > 0 && charges.length > 0 && scene.emulator.balance().micros < Math.min(...floors)) findings.add('I2', `the balance is ${scene.emulator.balance().micros}, below its floor`);
}
