import { learnRates } from './core/estimate.ts';
import type { Tariff } from './core/estimate.ts';
import type { Ledger, VideoRow } from './core/ledger.ts';
import { LedgerError } from './core/ledger-state.ts';
import { parseLedger } from './core/ledger-parse.ts';
import { adoptFound, joinLedgers, parseSound } from './core/mend.ts';
import type { Found, Mended } from './core/mend.ts';
import type { Problem } from './core/problem.ts';
import { readLedgerHistory } from './git/ledger-branch.ts';
import { replaceLedger } from './git/ledger-mend.ts';
import { makeFailure } from './heygen/failure.ts';
import type { HeyGen, RemoteKind, RemoteVideo } from './heygen/heygen.ts';
import { parseMarker } from './heygen/marker.ts';
import { settleMs } from './heygen/repeat.ts';
import type { Request } from './request.ts';
import { parseLeases } from './stage/lease.ts';
import { takeUpLeft } from './stage/left.ts';
import { makeSurvey } from './stage/survey.ts';
import type { World } from './world.ts';

/** What `docreel repair` found and did. */
export interface Repair {
  /** What was wrong with the ledger; empty where it is sound. */
  readonly damage: readonly Problem[];
  /** Rows that could be read and were kept. */
  readonly kept: number;
  /** Rows and lines of the charge record that came back from an earlier commit of the branch. */
  readonly restored: { readonly videos: number; readonly charges: number };
  /** Videos that came back from HeyGen's list. */
  readonly rebuilt: readonly VideoRow[];
  /** Videos whose id, or later attempt, came from HeyGen's list. */
  readonly completed: readonly VideoRow[];
  /** Paid videos that serve nobody, by id: `docreel status` writes the request for a refund. */
  readonly wasted: readonly string[];
  /** Videos with a mark of Docreel's that nothing here asks for: another repository's, or of words that have changed since. */
  readonly foreign: number;
  /** What no list and no commit tells, in sentences. */
  readonly unknown: readonly string[];
  readonly written: boolean;
}

/** Older versions of the ledger that are looked through for one that can be read. */
const longestSearch = 500;

/**
 * Makes a damaged or lost ledger whole again: what can be read of it stays, what an earlier commit of its branch knew comes back, and what
 * HeyGen's list has by the marks in the titles is added. Buys nothing, deletes nothing, and does nothing where nothing is missing.
 * @throws LedgerError where another run is at work, or a newer version wrote the ledger; HeyGenError where the list cannot be read: what is not
 *   seen would be taken for not bought; GitError
 */
export async function repair(request: Request, world: World): Promise<Repair> {
  const { heygen } = world;
  if (heygen?.listMarked === undefined) throw new Error('no HeyGen key: set the variable HEYGEN_API_KEY. What was bought can only be told by HeyGen\'s list');
  const survey = await makeSurvey({ ...request, base: null, scope: 'missing' }, world);
  let result: Repair | undefined;
  await replaceLedger(world.ledger, async ({ head, files }) => {
    const { ledger: read, problems: damage } = parseLedger(files);
    checkState(damage, files, world);
    const { earlier, age } = damage.length === 0 || head === null ? { earlier: null, age: 0 } : await findEarlier(world, head);
    const joined = joinLedgers(read, earlier);
    const tariff = await makeTariff(joined, survey.config, survey.head.wanted.map(({ recipe }) => recipe.look), heygen);
    // an intent stands in the ledger before it is paid for: where its last sound version is known, what the list does not show yet is not lost
    const found = await listFound(heygen, world, earlier === null && (damage.length > 0 || files.size === 0));
    const mended = adoptFound(joined, found, { wanted: survey.head.wanted, tariff, run: world.run, at: new Date(world.clock.now()).toISOString() });
    const changed = damage.length > 0 || mended.ledger !== joined;
    result = {
      damage, kept: read.rows.length, rebuilt: mended.rebuilt, completed: mended.completed, wasted: mended.wasted, foreign: mended.foreign, written: changed,
      restored: { videos: joined.rows.length - read.rows.length, charges: joined.charges.length - read.charges.length },
      unknown: listUnknown(mended, damage.length > 0 || files.size === 0, earlier !== null),
    };
    // no write since the last sound one is left out of the count
    return changed ? { ...mended.ledger, serial: Math.max(mended.ledger.serial, (earlier?.serial ?? 0) + age) } : null;
  }, `Repair the ledger, run ${world.run}`);
  if (result === undefined) throw new Error('the ledger could not be read');
  await takeUpLeft(world);
  return result;
}

function checkState(damage: readonly Problem[], files: ReadonlyMap<string, string>, { clock }: World): void {
  const newer = damage.find(({ code }) => code === 'ledger-newer');
  if (newer !== undefined) throw new LedgerError(`${newer.file}: ${newer.message}; ${newer.hint ?? ''}`);
  const busy = [...parseLeases(files)].find(([, until]) => until > clock.now());
  if (busy !== undefined) {
    throw new LedgerError(`Run ${busy[0]} is at work, or was until a moment ago, and may know more than the ledger: repair it when that run has ended, or after ${new Date(busy[1]).toISOString()}.`);
  }
}

/** The newest commit of the ledger's branch that can be read whole, and how many came after it. */
async function findEarlier(world: World, head: string): Promise<{ readonly earlier: Ledger | null; readonly age: number }> {
  let age = 0;
  for await (const files of readLedgerHistory(world.repository, head)) {
    age += 1;
    const earlier = parseSound(files);
    if (earlier !== null) return { earlier, age };
    if (age >= longestSearch) break;
  }
  return { earlier: null, age };
}

async function makeTariff(ledger: Ledger, { rates }: { readonly rates: Tariff['rates'] }, looks: readonly string[], heygen: HeyGen): Promise<Tariff> {
  const kinds = await Promise.all([...new Set(looks)].map(async (id) => [id, (await heygen.readLook(id).catch(() => undefined))?.kind] as const));
  return { rates, learned: learnRates(ledger), lookKinds: new Map(kinds.flatMap(([id, kind]) => (kind === undefined ? [] : [[id, kind] as const]))) };
}

/** @param again look twice: a video that was bought a moment ago shows late, and nothing else would tell of it */
async function listFound(heygen: HeyGen, world: World, again: boolean): Promise<readonly Found[]> {
  const look = async (): Promise<readonly Found[]> => (await Promise.all((['video', 'dubbing'] as const).map(async (kind) =>
    (await heygen.listMarked?.(kind) ?? []).flatMap((remote) => makeFound(kind, remote, world))))).flat();
  world.emit({ type: 'stage', stage: 'read', text: 'looking through HeyGen\'s list for videos with a mark of Docreel\'s' });
  const first = await look();
  if (!again) return first;
  world.emit({ type: 'note', level: 'info', text: `looking again in ${settleMs / 1_000} s: a video that was bought a moment ago shows late` });
  await world.clock.sleep(settleMs, world.signal);
  return look();
}

function makeFound(kind: RemoteKind, remote: RemoteVideo, { clock }: World): readonly Found[] {
  const marker = parseMarker(remote.title);
  if (marker === null || remote.status === 'missing') return [];
  const failure = remote.status === 'failed' ? { ...makeFailure(remote.failureCode, remote.failureMessage), at: new Date(clock.now()).toISOString() } : null;
  const createdAt = remote.createdAt === null ? null : new Date(remote.createdAt * 1_000).toISOString();
  return [{ kind, videoId: remote.id, mark: marker.key, attempt: marker.attempt, status: remote.status, createdAt, seconds: remote.seconds, failure }];
}

function listUnknown({ rebuilt, foreign }: Mended, damaged: boolean, hasEarlier: boolean): readonly string[] {
  return [
    ...(foreign === 0 ? [] : [`${foreign === 1 ? '1 video carries a mark of Docreel\'s that' : `${foreign} videos carry marks of Docreel's that`} no page here asks for: another repository's, or of words that have changed since. Words that come back are found by then only if the ledger knows them`]),
    ...(!damaged ? [] : ['what was spent beside these videos since the last sound commit: translators\' bills, and failed renders that HeyGen no longer lists. limits.month counts what is listed']),
    ...(rebuilt.length === 0 ? [] : ['which voice Docreel had chosen for a language that no page names one for: its next video may get another', 'which of the rebuilt videos a person had accepted: those that look wrong are held back again when they are stored']),
    ...(!damaged || hasEarlier ? [] : ['what was taken as owned by "docreel baseline" without a video: it would be planned; run that again before you render with scope "missing"']),
  ];
}
