import type { Cost, Estimate, Limits } from './cost.ts';
import type { ChargeLine, Failure, StoredFile, VideoRow } from './ledger.ts';
import type { Locale } from './locale.ts';
import type { Plan, Scope } from './plan.ts';
import type { Problem } from './problem.ts';
import type { ContentKey } from './recipe.ts';
import { listRefunds } from './refund.ts';
import type { Refund } from './refund.ts';
import { addCosts } from './report/amount.ts';
import { findNextSteps } from './report/next.ts';
import { makeLocaleTotals, makePageTotals } from './report/total.ts';
import type { LocaleTotal, PageTotal } from './report/total.ts';
import { makeVideos } from './report/video.ts';
import type { MonthTotal } from './spending.ts';
import type { Staleness } from './stale.ts';
import type { Way } from './wanted.ts';

export { addCosts } from './report/amount.ts';
export { isWorked, ownedStates } from './report/total.ts';
export type { LocaleTotal, PageTotal, Total } from './report/total.ts';

export type VideoState = 'planned' | 'submitted' | 'rendering' | 'completed' | 'failed' | 'unfinished' | 'reused' | 'moved' | 'kept' | 'retired';

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
  /** What is spoken there today, or was until this run; `null` where there was no video, and for one that stays and says what it should. */
  readonly former: string | null;
  readonly estimate: Estimate;
  /** Length in seconds once finished. */
  readonly seconds: number | null;
  readonly charge: Cost | null;
  /**
   * What failed tries of this run may have cost, at most: it counts as spent until HeyGen says otherwise. Never in `charge`. `null`
   * where none failed, or HeyGen took nothing.
   */
  readonly atRisk: Cost | null;
  /** What reuse saved. */
  readonly saved: Cost | null;
  readonly videoId: string | null;
  readonly video: StoredFile | null;
  readonly poster: StoredFile | null;
  readonly captions: StoredFile | null;
  readonly failure: Failure | null;
  /** Bought by an earlier run, and finished or picked up by this one: it has no estimate of this run's. */
  readonly earlier?: true;
  /** `failed`, but in an earlier run and for a lasting reason: not tried again. */
  readonly quarantined?: true;
  /** Why a finished video is kept out of the page until a person accepts it; absent or `null` where nothing speaks against it. */
  readonly suspicion?: string | null | undefined;
  /** What is wrong with the translated page's section: it is older than the page's, or missing; absent where nothing is. */
  readonly stale?: Staleness | undefined;
}

/** What a text translator did and cost, beside the videos. */
export interface TranslationResult {
  readonly translator: string;
  /** Narrations that were translated. */
  readonly texts: number;
  /** Characters that were billed. */
  readonly characters: number;
  readonly charge: Cost;
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
  readonly byPage: readonly PageTotal[];
  readonly totals: {
    /** Videos that the plan buys, whatever became of them. */
    readonly planned: number;
    /** Finished and at their lasting addresses, those among them that an earlier run had bought. */
    readonly rendered: number;
    readonly reused: number;
    readonly moved: number;
    /** Stay although our wording rules would say the same words of the page otherwise today. */
    readonly kept: number;
    /** Failed in this run. */
    readonly failed: number;
    /** Failed in an earlier run for a lasting reason, and not tried again. */
    readonly quarantined: number;
    /** Bought and not finished. */
    readonly unfinished: number;
    readonly retired: number;
    /** Wanted, not owned and outside this run's scope. */
    readonly outside: number;
    /** Of what the plan buys. */
    readonly estimate: Estimate;
    /** Computed from lengths and rates: what this run has found to be charged. Each charge is counted in one run only. */
    readonly charge: Cost;
    /** Besides: what failed tries may have cost, at most. */
    readonly atRisk: Cost;
    readonly saved: Cost;
  };
  /** The account's balance before and after, where it could be read. `ours` is the computed charge of this run. */
  readonly balance: { readonly before: Cost | null; readonly after: Cost | null; readonly ours: Cost } | null;
  /** Absent or `null` where nothing was translated. */
  readonly translation?: TranslationResult | null;
  /** The calendar month (UTC) so far: charges, what is reserved, and what is at risk; `before` has the last months, oldest first. */
  readonly month: { readonly spent: Cost; readonly limit: Cost | null; readonly before: readonly MonthTotal[] };
  readonly limits: Limits;
  readonly problems: readonly Problem[];
  readonly pullRequest: { readonly number: number | null; readonly url: string | null; readonly state: string; readonly author?: string | null } | null;
  /** Why nothing was bought, where a limit or a missing permission stopped the run; else `null`. */
  readonly stopped: string | null;
  /** What broke after buying had begun, with what to do about it; else `null`. */
  readonly trouble: string | null;
  /** Renders of which this run found out that they may have been paid for and serve nobody; absent where there are none. */
  readonly refunds?: readonly Refund[];
  /** Exact next steps for a person, e.g. the command that tries the failed ones again. */
  readonly next: readonly string[];
}

/** Whether a report is of all pages, and not of those that differ between two commits. */
export function coversAllPages({ base, scope }: Pick<Report, 'base' | 'scope'>): boolean {
  return base === null || scope !== 'changed';
}

/** What became of a video where the ledger cannot know it, e.g. because nothing was bought. */
export interface Outcome {
  readonly state: VideoState;
  readonly failure: Failure | null;
}

export interface ReportInput extends Pick<Report, 'run' | 'mode' | 'startedAt' | 'finishedAt' | 'month' | 'limits' | 'pullRequest' | 'stopped'> {
  readonly plan: Plan;
  /** The ledger's rows after the run. */
  readonly rows: readonly VideoRow[];
  /** The lines that the record of charges has and had not when the plan was made. */
  readonly charges?: readonly ChargeLine[];
  /** Over what the rows say. */
  readonly outcomes?: ReadonlyMap<ContentKey, Outcome>;
  readonly balance: { readonly before: Cost | null; readonly after: Cost | null } | null;
  /** Beside the plan's problems: what was found after planning. The plan's may be among them. */
  readonly problems?: readonly Problem[];
  readonly trouble?: string | null;
  readonly translation?: TranslationResult | null;
}

/**
 * The one value behind every figure that a person reads. The estimate is the plan's, the charge is computed from lengths, the
 * change of the balance is what the account says: none is ever put in another's place.
 */
export function makeReport(input: ReportInput): Report {
  const { plan, run, mode, startedAt, finishedAt, month, limits, pullRequest, stopped } = input;
  const unit = plan.total.cost?.unit ?? plan.total.upper?.unit ?? month.spent.unit;
  const videos = makeVideos(input);
  const charge = addCosts(unit, videos.map((video) => video.charge));
  const countState = (...states: readonly VideoState[]): number => videos.filter(({ state }) => states.includes(state)).length;
  const quarantined = plan.quarantined.length;
  // what was found out earlier stood in the report of then
  const refunds = listRefunds(input.rows).filter(({ foundAt }) => foundAt !== null && foundAt >= startedAt);
  const report = {
    schema: 1, run, mode, startedAt, finishedAt, base: plan.base, head: plan.head, scope: plan.scope, planHash: plan.hash, videos,
    byLocale: makeLocaleTotals(videos, unit), byPage: makePageTotals(videos, unit),
    totals: {
      planned: plan.jobs.length,
      rendered: countState('completed'),
      reused: countState('reused'),
      moved: countState('moved'),
      kept: countState('kept'),
      failed: countState('failed') - quarantined,
      quarantined,
      unfinished: countState('submitted', 'rendering', 'unfinished'),
      retired: countState('retired'),
      outside: plan.outside.length,
      estimate: plan.total,
      charge,
      atRisk: addCosts(unit, videos.map((video) => video.atRisk)),
      saved: addCosts(unit, videos.map(({ saved }) => saved)),
    },
    ...(input.translation == null ? {} : { translation: input.translation }),
    balance: input.balance && { before: input.balance.before, after: input.balance.after, ours: charge },
    month, limits, problems: mergeProblems(plan.problems, input.problems ?? []), pullRequest, stopped, trouble: input.trouble ?? null,
    ...(refunds.length === 0 ? {} : { refunds }),
  } as const satisfies Omit<Report, 'next'>;
  return { ...report, next: findNextSteps(report, plan) };
}

function mergeProblems(...lists: readonly (readonly Problem[])[]): readonly Problem[] {
  return [...new Map(lists.flat().map((problem) => [JSON.stringify(problem), problem])).values()];
}

/**
 * The report of what a pull request brings, which may be the work of several runs: videos that earlier ones bought and that
 * no page shows yet count as finished here, with what they cost.
 * @param rows the ledger's rows that the pull request links
 */
export function makeProposalReport(report: Report, rows: readonly VideoRow[]): Report {
  const proposed = new Map(rows.map((row) => [row.key, row]));
  const unit = report.totals.charge.unit;
  const videos = report.videos.map((video): ReportVideo => {
    const row = video.state === 'reused' || video.state === 'kept' ? proposed.get(video.key) : undefined;
    if (row === undefined) return video;
    return { ...video, state: 'completed', earlier: true, reason: 'bought by an earlier run, not merged yet', narration: row.narration, former: null, seconds: row.seconds, charge: row.charge, saved: null };
  });
  const countState = (state: VideoState): number => videos.filter((video) => video.state === state).length;
  return {
    ...report, videos, byLocale: makeLocaleTotals(videos, unit), byPage: makePageTotals(videos, unit),
    totals: {
      ...report.totals, rendered: countState('completed'), reused: countState('reused'), kept: countState('kept'),
      charge: addCosts(unit, videos.map(({ charge }) => charge)), saved: addCosts(unit, videos.map(({ saved }) => saved)),
    },
  };
}
