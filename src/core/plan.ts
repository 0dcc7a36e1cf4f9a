import { findBoilerplate, makeBoilerplateProblem } from './boilerplate.ts';
import { addCost, sumCosts } from './cost.ts';
import type { Cost, Estimate } from './cost.ts';
import { findPricedEngine } from './estimate.ts';
import type { Tariff } from './estimate.ts';
import { addSources, makeDecide } from './fate.ts';
import type { Fate } from './fate.ts';
import type { WantedFilter } from './filter.ts';
import { makeFindSpoken } from './former.ts';
import { hashAscii } from './hash.ts';
import type { Ledger, VideoRow } from './ledger.ts';
import { matchSections } from './match.ts';
import type { MatchSection, SectionMatch } from './match.ts';
import { compareText, sortWanted } from './order.ts';
import type { Problem } from './problem.ts';
import { mayRetire } from './ledger-state.ts';
import type { ContentKey } from './recipe.ts';
import { findUnwanted, makeReused } from './reuse.ts';
import type { Wanted } from './wanted.ts';

export { filterWanted, shardPages } from './filter.ts';

/** What of the wanted videos a run may buy; `Scope` says what each means. */
export const scopes = ['changed', 'missing', 'all'] as const;

/**
 * `changed`: what the comparison touches, and what an earlier run left unfinished or failed for a passing reason; `missing`:
 * everything wanted and not owned; `all`: everything again.
 */
export type Scope = (typeof scopes)[number];

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
  /** 1, or one more than the attempt before it. */
  readonly attempt: number;
  readonly estimate: Estimate;
  /** Other places that want the very same video: it is bought once and shown in all of them. Left out where there are none. */
  readonly shared?: readonly Wanted[];
}

/** A dubbing that would be bought, were there a video to dub it from. */
export interface PutOff {
  readonly job: RenderJob;
  readonly code: 'source-held-back' | 'no-source-video';
  readonly message: string;
}

/** A wanted video that is owned already: nothing to pay. */
export interface Reused {
  readonly wanted: Wanted;
  /** Of another key where its words are not quite the wanted ones, and are heard the same. */
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
  /** In order of page, section and locale; a dubbed one after its source video. */
  readonly jobs: readonly RenderJob[];
  readonly reused: readonly Reused[];
  /**
   * Owned in words that our former wording rules made of the same words of the page: not bought again, and shown as they are.
   * `row` stands under another key than `wanted`; `acceptWording` or `scope: all` ends that.
   */
  readonly kept: readonly Reused[];
  /** Bought by an earlier run and not finished yet (reserved, submitted, or completed and not stored): picked up, not bought again. */
  readonly waiting: readonly { readonly wanted: Wanted; readonly row: VideoRow }[];
  /** Failed for a lasting reason: not tried again until words or settings change. */
  readonly quarantined: readonly { readonly wanted: Wanted; readonly row: VideoRow }[];
  /** Owned and no longer wanted: the section is gone, or wants other words now (its link stays until those are there). */
  readonly retired: readonly VideoRow[];
  /** On order, and no longer wanted: stored when they are finished, all the same, and history then. */
  readonly leaving: readonly VideoRow[];
  /** Wanted, not owned, and outside this scope: `scope: missing` would buy them. */
  readonly outside: readonly Wanted[];
  /** Those of them that a run takes up by itself once their source-language video is accepted or made. */
  readonly putOff: readonly PutOff[];
  readonly matches: readonly SectionMatch[];
  readonly problems: readonly Problem[];
  readonly total: Estimate;
  /** SHA-256 over the jobs (keys, attempts, upper bounds): what a person approves. */
  readonly hash: string;
}

export interface PlanInput extends Tariff {
  readonly base: string | null;
  readonly head: string;
  readonly scope: Scope;
  /** Both sides hold whole pages: the ones that the comparison touches and those that the ledger says need work. */
  readonly baseWanted: readonly Wanted[];
  readonly headWanted: readonly Wanted[];
  readonly baseSections: readonly MatchSection[];
  readonly headSections: readonly MatchSection[];
  readonly ledger: Pick<Ledger, 'rows'>;
  readonly problems: readonly Problem[];
  /** What may be bought; all else that is not owned goes to `outside`. Narrow here and not before: what is left out is not unwanted. */
  readonly filter?: WantedFilter;
  /** Pages that are new or whose `video:` block is: a section there that comes from nowhere is the page's news, not its own. */
  readonly adopted?: Iterable<string>;
  /** Further pages that were looked at and have no section on either side: what they owned is retired. */
  readonly pages?: Iterable<string>;
  /** Whether lasting failures are tried again. */
  readonly retryFailed?: boolean;
}

/** Says what a run would do: wanted minus owned. The same values give the same plan, in whatever order the pages come. */
export function makePlan(input: PlanInput): Plan {
  const matches = matchSections(input.baseSections, input.headSections);
  const wanted = sortWanted(input.headWanted, input.headSections);
  const places = Map.groupBy(wanted, ({ key }) => key);
  const rows = Map.groupBy(input.ledger.rows, ({ key }) => key);
  const decide = makeDecide(input, matches);
  const fates = new Map([...places].map(([key, group]) => [key, decide(group, rows.get(key) ?? [])]));
  const unsourced = addSources(input, places, rows, fates);
  const list = <Kind extends Fate['kind']>(kind: Kind): readonly (readonly [Extract<Fate, { kind: Kind }>, readonly Wanted[]])[] => {
    const found: (readonly [Extract<Fate, { kind: Kind }>, readonly Wanted[]])[] = [];
    for (const [key, group] of places) {
      const fate = fates.get(key);
      if (fate !== undefined && isKind(fate, kind)) found.push([fate, group]);
    }
    return found;
  };
  const withRow = (kind: 'waiting' | 'quarantined'): Plan['waiting'] => list(kind).flatMap(([{ row }, group]) => group.map((each) => ({ wanted: each, row })));
  const [reused, kept] = [list('reused'), list('kept')];
  const serving = new Set([...reused, ...kept].map(([{ row }]) => row.key));
  const unwanted = findUnwanted(input, (key) => places.has(key) || serving.has(key));
  const jobs = listJobs(wanted, fates);
  const boilerplate = findBoilerplate(jobs, makeFindSpoken({ jobs, matches }, input.baseWanted, input.ledger.rows));
  return {
    schema: 1, base: input.base, head: input.head, scope: input.scope, jobs,
    reused: makeReused(input, reused), kept: makeReused(input, kept),
    waiting: withRow('waiting'), quarantined: withRow('quarantined'),
    retired: unwanted.filter(mayRetire), leaving: unwanted.filter((row) => !mayRetire(row)),
    outside: list('outside').flatMap(([, group]) => group), putOff: list('outside').flatMap(([fate]) => fate.putOff ?? []),
    matches,
    problems: [...boilerplate.map((each) => makeBoilerplateProblem(each, input.rates.unit)), ...input.problems, ...unsourced, ...findUnpriced(jobs)],
    total: sumEstimates(jobs, input.rates.unit),
    hash: hashPlan(jobs),
  };
}

function isKind<Kind extends Fate['kind']>(fate: Fate, kind: Kind): fate is Extract<Fate, { kind: Kind }> {
  return fate.kind === kind;
}

/** Jobs in the order of their places; a dubbed one never before its source video. */
function listJobs(wanted: readonly Wanted[], fates: ReadonlyMap<ContentKey, Fate>): readonly RenderJob[] {
  const jobs = new Set<RenderJob>();
  for (const each of wanted) {
    const fate = fates.get(each.key);
    if (fate?.kind !== 'job' || fate.job.wanted !== each) continue;
    const source = each.sourceKey === null ? undefined : fates.get(each.sourceKey);
    if (source?.kind === 'job') jobs.add(source.job);
    jobs.add(fate.job);
  }
  return [...jobs];
}

function findUnpriced(jobs: readonly RenderJob[]): readonly Problem[] {
  const engines = Map.groupBy(jobs.filter(({ estimate }) => estimate.upper === undefined), ({ wanted }) => findPricedEngine(wanted.recipe));
  return [...engines].map(([engine, group]): Problem => ({
    severity: 'warning', code: 'unknown-rate', file: group[0]?.wanted.file ?? '', line: group[0]?.wanted.line ?? 1,
    message: `no rate is known for "${engine}": what ${group.length === 1 ? '1 video' : `${group.length} videos`} will cost cannot be told, and no limit could hold`,
    hint: `add "${engine}" to rates.per-minute in docreel.yml, or set allow-unpriced`,
  }));
}

function sumEstimates(jobs: readonly RenderJob[], unit: Cost['unit']): Estimate {
  const sum = (costs: readonly (Cost | undefined)[]): Cost | undefined =>
    costs.reduce((total, cost) => (total === undefined || cost === undefined ? undefined : addCost(total, cost)), sumCosts([], unit));
  return {
    seconds: Math.round(jobs.reduce((total, { estimate }) => total + estimate.seconds, 0) * 10) / 10,
    cost: sum(jobs.map(({ estimate }) => estimate.cost)),
    upper: sum(jobs.map(({ estimate }) => estimate.upper)),
  };
}

/** What a person approves: which videos, which attempt, at most at what price; not in what order or for what reason. */
function hashPlan(jobs: readonly RenderJob[]): string {
  return hashAscii(formatApproved(jobs.toSorted((a, b) => compareText(a.wanted.key, b.wanted.key))));
}

/** The canonical JSON of { jobs: [{ attempt, key, upper }], v }, in pieces. */
function* formatApproved(jobs: readonly RenderJob[]): Generator<string> {
  yield '{"jobs":[';
  for (const [index, { wanted: { key }, attempt, estimate: { upper } }] of jobs.entries()) {
    yield `${index === 0 ? '' : ','}{"attempt":${attempt},"key":"${key}","upper":${upper === undefined ? 'null' : `{"micros":${upper.micros},"unit":"${upper.unit}"}`}}`;
  }
  yield '],"v":1}';
}
