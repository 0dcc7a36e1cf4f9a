import { appendCharges, findRow, upsertRows } from './ledger.ts';
import type { ChargeLine, Ledger, VideoRow } from './ledger.ts';
import { parseLedger } from './ledger-parse.ts';
import { isOwed } from './ledger-state.ts';
import { estimateWanted, priceSeconds } from './estimate.ts';
import type { Tariff } from './estimate.ts';
import { hashHeard } from './heard.ts';
import { hashSource } from './narration.ts';
import type { ContentKey } from './recipe.ts';
import { addDuplicate } from './refund.ts';
import type { Wanted } from './wanted.ts';

/** A video of HeyGen's that carries a marker, with what its marker and the list say. */
export interface Found {
  readonly kind: 'video' | 'dubbing';
  readonly videoId: string;
  /** First 16 hex digits of the content key. */
  readonly mark: string;
  readonly attempt: number;
  readonly status: 'running' | 'completed' | 'failed' | 'missing';
  /** ISO time in UTC. */
  readonly createdAt: string | null;
  readonly seconds: number | null;
  readonly failure: VideoRow['failure'];
}

/** What became of a ledger and of what HeyGen has. */
export interface Mended {
  readonly ledger: Ledger;
  /** Rows that were made anew from HeyGen's list and the pages. */
  readonly rebuilt: readonly VideoRow[];
  /** Rows that have got an id, or a later attempt, that the ledger did not know. */
  readonly completed: readonly VideoRow[];
  /** Paid videos that serve nobody and were not listed, by id. */
  readonly wasted: readonly string[];
  /** Videos with a marker that no page and no row of today asks for. */
  readonly foreign: number;
}

/**
 * What can still be read of a damaged ledger, with what an earlier commit of its branch knew: rows that can be read are the newer ones,
 * and charges are only ever added.
 */
export function joinLedgers(damaged: Ledger, earlier: Ledger | null): Ledger {
  if (earlier === null) return damaged;
  const read = new Set(damaged.rows.map(({ key }) => key));
  const lineage = damaged.lineage ?? earlier.lineage;
  return {
    ...appendCharges({ ...earlier, rows: [...damaged.rows, ...earlier.rows.filter(({ key }) => !read.has(key))] }, damaged.charges),
    serial: Math.max(damaged.serial, earlier.serial), ...(lineage === undefined ? {} : { lineage }),
  };
}

/** The ledger of a commit's files, where all of them can be read; else `null`. */
export function parseSound(files: ReadonlyMap<string, string>): Ledger | null {
  const { ledger, problems } = parseLedger(files);
  return files.size > 0 && problems.length === 0 ? ledger : null;
}

interface Context {
  readonly wanted: readonly Wanted[];
  readonly tariff: Tariff;
  /** Name of the run, and ISO time in UTC. */
  readonly run: string;
  readonly at: string;
}

/**
 * Brings what HeyGen has into a ledger: rows that were lost, ids whose answer never came, attempts that serve nobody. Rows that stand keep
 * what they say; nothing is bought, and nothing is taken for certain that HeyGen does not say.
 * @param found in order of creation
 */
export function adoptFound(start: Ledger, found: readonly Found[], context: Context): Mended {
  const wanted = new Map<string, Wanted>(context.wanted.filter(({ translation }) => translation === undefined).map((each) => [`${findKind(each)} ${each.key.slice(0, 16)}`, each]));
  const rows = new Map(start.rows.map((row) => [`${findKind(row)} ${row.key.slice(0, 16)}`, row.key]));
  let ledger = start;
  const rebuilt = new Set<ContentKey>();
  const completed = new Set<ContentKey>();
  let foreign = 0;
  for (const [name, group] of Map.groupBy(found, ({ kind, mark }) => `${kind} ${mark}`)) {
    const key = rows.get(name);
    const row = key === undefined ? undefined : findRow(ledger, key);
    const asked = wanted.get(name);
    if (row !== undefined) {
      const next = completeRow(ledger, row, group, context);
      if (next !== ledger && findRow(next, row.key)?.videoId !== row.videoId) completed.add(row.key);
      ledger = next;
    } else if (asked !== undefined) {
      ledger = rebuildRow(ledger, asked, group, context);
      rebuilt.add(asked.key);
    } else foreign += group.length;
  }
  const known = new Set(start.rows.flatMap(({ wasted = [] }) => wasted.map(({ videoId }) => videoId)));
  return {
    ledger, foreign,
    rebuilt: ledger.rows.filter(({ key }) => rebuilt.has(key)), completed: ledger.rows.filter(({ key }) => completed.has(key)),
    wasted: ledger.rows.flatMap(({ wasted = [] }) => wasted.map(({ videoId }) => videoId)).filter((id) => !known.has(id)),
  };
}

function findKind({ way }: Pick<Wanted, 'way'>): Found['kind'] {
  return way === 'dubbed' ? 'dubbing' : 'video';
}

/** What HeyGen has for a row that stands: an id that it lacks, a later attempt, doubles. */
function completeRow(start: Ledger, row: VideoRow, group: readonly Found[], context: Context): Ledger {
  // what is known to serve nobody is not taken up again
  const wasted = new Set(row.wasted?.map(({ videoId }) => videoId));
  const candidates = group.filter(({ attempt, videoId }) => !wasted.has(videoId) && (attempt > row.attempt || (attempt === row.attempt && row.videoId === null) || videoId === row.videoId));
  // what has a stored video can wait for the next one
  const best = (row.video === null ? undefined : pickBest(candidates.filter(({ attempt, status }) => attempt > row.attempt && status !== 'failed'))) ?? pickBest(candidates);
  let ledger = start;
  let now = row;
  if (best !== undefined && best.videoId !== row.videoId) {
    now = makeRow({ ...row, run: context.run, wasted: listWasted(row) }, best, context);
    ledger = appendCharges({ ...ledger, rows: ledger.rows.map((each) => (each === row ? now : each)) }, makeLines(now, context.at));
  }
  // an earlier attempt that was finished is what the row's video was before
  return keepOthers(ledger, now, group.filter(({ attempt, status }) => attempt >= row.attempt || status === 'failed'), context.at);
}

function rebuildRow(start: Ledger, wanted: Wanted, group: readonly Found[], context: Context): Ledger {
  const best = pickBest(group);
  if (best === undefined) return start;
  const estimate = estimateWanted(wanted, context.tariff);
  const { key, page, section, title, locale, way, sourceKey, narration, recipe } = wanted;
  const row = makeRow({
    key, page, section, title, locale, way, sourceKey, narration: narration.text, sourceWords: hashSource(narration), heard: hashHeard(narration), recipe,
    state: 'reserved', attempt: best.attempt, expectedSeconds: estimate.seconds, reserved: estimate.upper ?? null, run: context.run,
    reservedAt: best.createdAt ?? context.at, submittedAt: null, completedAt: null, videoId: null, seconds: null, charge: null,
    video: null, poster: null, captions: null, failure: null,
  }, best, context);
  return keepOthers(appendCharges(upsertRows(start, [row]), makeLines(row, context.at)), row, group, context.at);
}

/** A finished one before one that renders before one that failed; then the latest attempt, and the oldest of it. */
function pickBest(group: readonly Found[]): Found | undefined {
  const order = ['completed', 'running', 'missing', 'failed'] as const;
  return group.toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status) || b.attempt - a.attempt)[0];
}

/** The row as HeyGen's word makes it; files and refunds that it has stay. */
function makeRow(row: VideoRow, { attempt, videoId, status, seconds, createdAt, failure }: Found, { tariff, at }: Context): VideoRow {
  const charge = status !== 'completed' ? null : (seconds === null ? undefined : priceSeconds(row.recipe, seconds, tariff)) ?? row.reserved;
  const { wasted, ...rest } = row;
  return {
    ...rest, ...(wasted === undefined || wasted.length === 0 ? {} : { wasted }),
    state: status === 'completed' ? 'completed' : (status === 'failed' ? 'failed' : 'submitted'),
    attempt, videoId, submittedAt: createdAt ?? at, completedAt: status === 'completed' ? createdAt ?? at : null, seconds: status === 'completed' ? seconds : null, charge,
    failure: status === 'failed' ? failure ?? { code: 'rendering-failed', message: 'HeyGen gave no reason', charged: 'maybe', passing: false, at } : null,
  };
}

/** The row's own attempt with what was wasted before it, once another takes its place. */
function listWasted({ wasted = [], state, videoId, attempt, submittedAt, charge, reserved, failure }: VideoRow): NonNullable<VideoRow['wasted']> {
  return state === 'failed' && videoId !== null && failure !== null && isOwed(failure) ? [...wasted, { videoId, attempt, submittedAt, bound: charge ?? reserved, failure }] : wasted;
}

/** What the row's attempt takes from the month in which it was bought: its charge where it is known, else its bound. */
function makeLines(row: VideoRow, at: string): readonly ChargeLine[] {
  const { run, key, attempt, page, section, locale, reserved, charge, state, failure } = row;
  const line = (event: ChargeLine['event'], amount: VideoRow['charge']): ChargeLine =>
    ({ at: row.submittedAt ?? at, run, key, attempt, event, micros: amount?.micros ?? 0, unit: amount?.unit ?? reserved?.unit ?? 'usd', page, section, locale });
  if (state === 'failed') return [failure?.charged === 'no' ? line('released', null) : line('charged', reserved)];
  return [line('reserved', reserved), ...(charge === null ? [] : [line('charged', charge)])];
}

function keepOthers(start: Ledger, { key }: VideoRow, group: readonly Found[], at: string): Ledger {
  return group.reduce((ledger, each) => {
    const row = findRow(ledger, key);
    if (row === undefined || each.videoId === row.videoId || (each.status === 'failed' && each.failure?.charged === 'no')) return ledger;
    return addDuplicate(ledger, row, { videoId: each.videoId, attempt: each.attempt, submittedAt: each.createdAt, at, ...(each.failure === null ? {} : { failure: { ...each.failure, at } }) });
  }, start);
}
