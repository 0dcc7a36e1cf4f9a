import type { Cost, Estimate } from './cost.ts';
import type { VideoRow } from './ledger.ts';
import type { SectionMatch } from './match.ts';
import type { Problem } from './problem.ts';
import type { Wanted } from './wanted.ts';

export type Scope = 'changed' | 'missing' | 'all';

export interface Reason {
  readonly kind:
    | 'new-page' | 'new-section' | 'new-language' | 'words-changed' | 'settings-changed'
    | 'retry' | 'missing' | 'asked';
  /** For a person, e.g. `words changed (12 of 80)`. */
  readonly text: string;
}

/** One wanted video to be bought. */
export interface RenderJob {
  readonly wanted: Wanted;
  readonly reason: Reason;
  /** 1, or one more than the failed attempt before it. */
  readonly attempt: number;
  readonly estimate: Estimate;
}

/** A wanted video that is owned already: nothing to pay. */
export interface Reused {
  readonly wanted: Wanted;
  readonly row: VideoRow;
  /** Where the words stood before, when the section moved or was renamed. */
  readonly movedFrom: { readonly page: string; readonly section: string } | undefined;
  readonly explanation: string;
  /** What rendering it again would have cost. */
  readonly saved: Cost | undefined;
}

/** What a run would do: a value that can be printed, hashed, approved and applied later. */
export interface Plan {
  readonly schema: 1;
  readonly base: string | null;
  readonly head: string;
  readonly scope: Scope;
  readonly jobs: readonly RenderJob[];
  readonly reused: readonly Reused[];
  /** Bought by an earlier run and not finished yet: picked up, not bought again. */
  readonly waiting: readonly { readonly wanted: Wanted; readonly row: VideoRow }[];
  /** Failed for a lasting reason: not tried again until words or settings change. */
  readonly quarantined: readonly { readonly wanted: Wanted; readonly row: VideoRow }[];
  /** Owned and no longer wanted by any page. */
  readonly retired: readonly VideoRow[];
  /** Wanted, not owned, and outside this scope: `scope: missing` would buy them. */
  readonly outside: readonly Wanted[];
  readonly matches: readonly SectionMatch[];
  readonly problems: readonly Problem[];
  readonly total: Estimate;
  /** SHA-256 over the jobs (keys, attempts, upper bounds): what a person approves. */
  readonly hash: string;
}
