import type { Cost, Estimate, Limits } from './cost.ts';
import type { Failure, StoredFile } from './ledger.ts';
import type { Locale } from './locale.ts';
import type { Scope } from './plan.ts';
import type { Problem } from './problem.ts';
import type { Way } from './wanted.ts';

export type VideoState = 'planned' | 'submitted' | 'rendering' | 'completed' | 'failed' | 'unfinished' | 'reused' | 'moved' | 'retired';

/** One video in the report. */
export interface ReportVideo {
  readonly key: string;
  readonly page: string;
  readonly section: string;
  readonly title: string;
  readonly locale: Locale;
  readonly way: Way;
  readonly file: string;
  readonly line: number;
  readonly state: VideoState;
  readonly reason: string;
  readonly narration: string;
  readonly estimate: Estimate;
  /** Length in seconds once finished. */
  readonly seconds: number | null;
  readonly charge: Cost | null;
  /** What reuse saved. */
  readonly saved: Cost | null;
  readonly videoId: string | null;
  readonly video: StoredFile | null;
  readonly poster: StoredFile | null;
  readonly captions: StoredFile | null;
  readonly failure: Failure | null;
}

export interface LocaleTotal {
  readonly locale: Locale;
  readonly videos: number;
  readonly seconds: number;
  readonly estimate: Cost | null;
  readonly charge: Cost | null;
  readonly saved: Cost | null;
}

/** What a run did and what it cost: the one value behind every place where people read figures. */
export interface Report {
  readonly schema: 1;
  readonly run: string;
  readonly mode: 'plan' | 'render' | 'submit' | 'collect';
  /** ISO times in UTC. */
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly base: string | null;
  readonly head: string;
  readonly scope: Scope;
  readonly planHash: string;
  readonly videos: readonly ReportVideo[];
  readonly byLocale: readonly LocaleTotal[];
  readonly totals: {
    readonly planned: number;
    readonly rendered: number;
    readonly reused: number;
    readonly moved: number;
    readonly failed: number;
    readonly unfinished: number;
    readonly retired: number;
    /** Wanted, not owned and outside this run's scope. */
    readonly outside: number;
    readonly estimate: Estimate;
    readonly charge: Cost;
    readonly saved: Cost;
  };
  /** The account's balance before and after, where it could be read. `ours` is the computed charge of this run. */
  readonly balance: { readonly before: Cost | null; readonly after: Cost | null; readonly ours: Cost } | null;
  readonly month: { readonly spent: Cost; readonly limit: Cost | null };
  readonly limits: Limits;
  readonly problems: readonly Problem[];
  readonly pullRequest: { readonly number: number | null; readonly url: string | null; readonly state: string } | null;
  /** Why nothing was bought, where a limit or a missing permission stopped the run; else `null`. */
  readonly stopped: string | null;
  /** Exact next steps for a person, e.g. the command that tries the failed ones again. */
  readonly next: readonly string[];
}
