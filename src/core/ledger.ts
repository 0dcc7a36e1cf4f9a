import type { Cost } from './cost.ts';
import type { Locale } from './locale.ts';
import type { ContentKey, Recipe, Way } from './wanted.ts';

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
  readonly charged: 'no' | 'maybe' | 'yes';
  /** Whether another attempt may succeed without a change of words or settings. */
  readonly passing: boolean;
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
  /** SHA-256 of the writer's own words. */
  readonly sourceWords: string;
  readonly recipe: Recipe;
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
  /** Charge computed from the length and the rate. */
  readonly charge: Cost | null;
  readonly video: StoredFile | null;
  readonly poster: StoredFile | null;
  /** WebVTT text's place in the repository is derived by the linker; here the stored copy. */
  readonly captions: StoredFile | null;
  readonly failure: Failure | null;
}

/** One line of `charges.jsonl`; only ever appended. */
export interface ChargeLine {
  readonly at: string;
  readonly run: string;
  readonly key: ContentKey;
  readonly attempt: number;
  /** `reserved` holds the upper bound; `charged` replaces it by the charge; `released` gives it back. */
  readonly event: 'reserved' | 'charged' | 'released';
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
}
