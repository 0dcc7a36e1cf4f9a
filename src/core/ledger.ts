import type { Cost } from './cost.ts';
import { checkRow, LedgerError, moveRow } from './ledger-state.ts';
import type { RowChange } from './ledger-state.ts';
import type { Locale } from './locale.ts';
import type { ContentKey, Recipe } from './recipe.ts';
import { formatChargeIdentity } from './spending.ts';
import type { SiblingWords } from './stale.ts';
import type { Way } from './wanted.ts';

/**
 * Where a bought video stands. `reserved`: the intent is pushed, no id is known. `submitted`: HeyGen has given an id.
 * `completed`: rendered, not yet at a lasting address. `published`: stored and read back. `linked`: published, and the
 * base branch's page shows it. `failed`: HeyGen said so. `retired`: no page wants it any more (history).
 * `baseline`: taken as owned without a video (`docreel baseline`).
 */
export type RowState = 'reserved' | 'submitted' | 'completed' | 'published' | 'linked' | 'failed' | 'retired' | 'baseline';

/** A file at its lasting address (or, for captions, in the repository). */
export interface StoredFile {
  readonly url: string;
  readonly sha256: string;
  readonly bytes: number;
}

export interface Failure {
  /** HeyGen's code in lower case, or ours: `unknown-spend`, `no-answer` … */
  readonly code: string;
  readonly message: string;
  /** `refunded`: the account has it back, or never gave it. */
  readonly charged: 'no' | 'maybe' | 'yes' | 'refunded';
  /** Whether another attempt may succeed without a change of words or settings. */
  readonly passing: boolean;
  /** ISO time in UTC when it was found out. */
  readonly at?: string | undefined;
}

/** A video that HeyGen made for a row, that may have been paid for, and that serves nobody. */
export interface WastedVideo {
  readonly videoId: string;
  readonly attempt: number;
  /** ISO time in UTC. */
  readonly submittedAt: string | null;
  /** The most that it can have cost. */
  readonly bound: Cost | null;
  readonly failure: Failure;
}

/** The voice that speaks a video, where the settings name none by its id. */
export interface RowVoice {
  /** HeyGen voice id. */
  readonly id: string;
  readonly name: string | null;
  /** BCP 47 tag of the accent that HeyGen is asked for; `null`: the voice's own. */
  readonly accent: string | null;
}

/** One line of a page's ledger file: what a wanted video became. */
export interface VideoRow {
  readonly key: ContentKey;
  readonly page: string;
  readonly section: string;
  readonly title: string;
  readonly locale: Locale;
  readonly way: Way;
  readonly sourceKey: ContentKey | null;
  /** The spoken words, for a resend of the very same request and for showing what changed. */
  readonly narration: string;
  /** SHA-256 of the writer's own words and of how the site's dictionary says them (`hashSource`). */
  readonly sourceWords: string;
  /** SHA-256 of what can be heard of its words (`hashHeard`); absent in rows of former versions. */
  readonly heard?: string | undefined;
  readonly recipe: Recipe;
  /** Resolved when the video was reserved, so that no voice changes by itself; absent where the recipe says it, or HeyGen decides. */
  readonly voice?: RowVoice | undefined;
  readonly state: RowState;
  /** 1 for the first try; a retry after a failed render counts on. */
  readonly attempt: number;
  /** Expected length in seconds. */
  readonly expectedSeconds: number;
  /** The upper bound that was reserved. */
  readonly reserved: Cost | null;
  /** The run that reserved it. */
  readonly run: string;
  /** ISO times in UTC. */
  readonly reservedAt: string;
  readonly submittedAt: string | null;
  readonly completedAt: string | null;
  readonly videoId: string | null;
  /** Length of the finished video in seconds. */
  readonly seconds: number | null;
  /** How long HeyGen took to render it, in seconds; absent where it did not say. */
  readonly renderSeconds?: number | undefined;
  /** Charge computed from the length and the rate. */
  readonly charge: Cost | null;
  readonly video: StoredFile | null;
  readonly poster: StoredFile | null;
  /** WebVTT text's place in the repository is derived by the linker; here the stored copy. */
  readonly captions: StoredFile | null;
  readonly failure: Failure | null;
  /** The section of the translated page when it was reserved, and the page's words that it was of: tells when it is older than its page. */
  readonly sibling?: SiblingWords | undefined;
  /** Why a finished video looks wrong: it is kept out of the pages until a person accepts it. Absent or `null`: nothing is held against it. */
  readonly suspicion?: string | null | undefined;
  /** Attempts before this one that failed, and doubles of a lost answer: HeyGen may owe a refund for them. Absent: none. */
  readonly wasted?: readonly WastedVideo[] | undefined;
}

/** One line of `charges.jsonl`; only ever appended. */
export interface ChargeLine {
  readonly at: string;
  readonly run: string;
  readonly key: ContentKey;
  readonly attempt: number;
  /** `reserved` holds the upper bound; `charged` replaces it by the charge; `released` gives it back; `refunded` takes a charge off again. */
  readonly event: 'reserved' | 'charged' | 'released' | 'refunded';
  readonly micros: number;
  readonly unit: Cost['unit'];
  readonly page: string;
  readonly section: string;
  readonly locale: Locale;
}

/** The committed record of what is owned and what it cost, as read from one commit of the ledger branch. */
export interface Ledger {
  readonly rows: readonly VideoRow[];
  readonly charges: readonly ChargeLine[];
  /** Counts every write; only ever grows. */
  readonly serial: number;
  /** Name of this record's own history, given at its first write: tells it from a ledger that was begun anew. */
  readonly lineage?: string;
}

/** A ledger in which nothing stands yet. */
export const emptyLedger: Ledger = { rows: [], charges: [], serial: 0 };

/**
 * The best row by key of everything that is owned: what has a video at a lasting address, and what was taken as owned
 * without one. Words that come back after their video was retired are owned still: the video is there. A video that is
 * being rendered again stays owned until the new one takes its place.
 */
export function findOwned(ledger: Ledger): Map<ContentKey, VideoRow> {
  const owned = new Map<ContentKey, VideoRow>();
  for (const row of ledger.rows) {
    if (row.video === null && row.state !== 'baseline') continue;
    const other = owned.get(row.key);
    if (other === undefined || rank(row) > rank(other)) owned.set(row.key, row);
  }
  return owned;
}

/** Rows that were begun and are not finished: reserved, accepted by HeyGen, or rendered and not yet stored. */
export function findInFlight(ledger: Ledger): readonly VideoRow[] {
  return ledger.rows.filter(({ state }) => state === 'reserved' || state === 'submitted' || state === 'completed');
}

/** The row of a key; where there are several (a ledger mended by hand), the best of them. */
export function findRow(ledger: Ledger, key: ContentKey): VideoRow | undefined {
  let best: VideoRow | undefined;
  for (const row of ledger.rows) if (row.key === key && (best === undefined || rank(row) > rank(best))) best = row;
  return best;
}

/**
 * The ledger with a row added, or put in the place of the one of its key: a video is bought by its words, so the key is its
 * identity, and a row whose page or section differs moves there.
 * @throws LedgerError where the row could not have come from the one that stands, e.g. a second reservation of the same attempt
 */
export function upsertRow(ledger: Ledger, row: VideoRow): Ledger {
  return upsertRows(ledger, [row]);
}

/** The same for many rows at once, in one pass. */
export function upsertRows(ledger: Ledger, rows: readonly VideoRow[]): Ledger {
  const next = [...ledger.rows];
  const places = new Map<ContentKey, number>();
  for (const [place, row] of next.entries()) {
    const other = next[places.get(row.key) ?? -1];
    if (other === undefined || rank(row) > rank(other)) places.set(row.key, place);
  }
  for (const row of rows) {
    const place = places.get(row.key);
    const old = place === undefined ? undefined : next[place];
    if (place === undefined || old === undefined) {
      places.set(row.key, next.push(checkRow(row)) - 1);
      continue;
    }
    if (old.state === 'reserved' && row.state === 'reserved' && old.run !== row.run) {
      throw new LedgerError(`Run ${old.run} has reserved the video ${row.key.slice(0, 12)} (${row.page} § ${row.section}) already, and run ${row.run} wants to.`);
    }
    next[place] = old === row ? old : moveRow(old, row);
  }
  return { ...ledger, rows: next };
}

/**
 * A row with a change. Going back to `reserved` is a new attempt: it clears what belonged to the one before it and keeps the
 * stored video, if there is one.
 * @throws LedgerError for a transition that the table does not have, and for a state without what it stands for
 */
export function advanceRow(row: VideoRow, change: Partial<RowChange>): VideoRow {
  return moveRow(row, { ...row, ...change });
}

/**
 * The ledger with more lines in its record of charges. A line that says again what stands there already (same key, attempt,
 * event and amount) is left out, so that a write may be repeated.
 */
export function appendCharges(ledger: Ledger, lines: readonly ChargeLine[]): Ledger {
  const known = new Set(ledger.charges.map(formatChargeIdentity));
  const added = lines.filter((line) => {
    const identity = formatChargeIdentity(line);
    return known.has(identity) ? false : known.add(identity);
  });
  return added.length === 0 ? ledger : { ...ledger, charges: [...ledger.charges, ...added] };
}

/** What shows a video comes before what only has one, and that before what has none; then the later attempt. */
function rank(row: VideoRow): number {
  const state = row.state === 'linked' ? 4 : row.state === 'published' ? 3 : row.video !== null ? 2 : row.state === 'baseline' ? 1 : 0;
  return state * 1_000_000 + row.attempt;
}
