import type { Cost, Estimate } from '../cost.ts';
import { findFormers } from '../former.ts';
import { lazy } from '../lazy.ts';
import type { ChargeLine, VideoRow } from '../ledger.ts';
import type { RenderJob, Reused } from '../plan.ts';
import type { ContentKey } from '../recipe.ts';
import { makeDuplicateKey } from '../refund.ts';
import type { Outcome, ReportInput, ReportVideo, VideoState } from '../report.ts';
import { formatAttempt } from '../spending.ts';
import type { Wanted } from '../wanted.ts';

/** One line for every video of the plan, by page and line; within a page what is retired comes last. */
export function makeVideos(input: ReportInput): readonly ReportVideo[] {
  const { plan } = input;
  const rows = findRows(input);
  const formers = findFormers(plan, input.rows);
  const findFormer = ({ key }: Wanted): string | null => formers.get(key)?.narration ?? null;
  const lines = [
    ...plan.jobs.map((job) => makeJob(input, job, rows.get(job.wanted.key), findFormer(job.wanted))),
    ...plan.waiting.map(({ wanted, row }) => ({ ...makeWaiting(input, wanted, row, rows.get(wanted.key) ?? row), former: findFormer(wanted) })),
    ...plan.quarantined.map(({ wanted, row }): ReportVideo => ({
      ...describe(wanted), state: 'failed', quarantined: true, reason: 'failed before for a lasting reason, not tried again', estimate: expect(row),
      seconds: null, charge: null, atRisk: null, saved: null, videoId: row.videoId, ...noFiles, failure: row.failure,
    })),
    ...plan.reused.map(makeReused),
    ...plan.kept.map(makeKept),
    ...plan.retired.map(makeRetired),
    ...findUnwanted(input).map((row): ReportVideo => ({
      ...makeRetired(row), reason: 'was on order when its last page stopped wanting it', charge: row.failure === null ? row.charge : null, atRisk: findRisk(input, row, () => true), failure: row.failure,
    })),
  ];
  return [...Map.groupBy(lines, ({ page }) => page)].sort(([a], [b]) => byNumber().compare(a, b) || compare(a, b)).flatMap(([, videos]) => sortPage(videos));
}

function sortPage(videos: readonly ReportVideo[]): readonly ReportVideo[] {
  // A translation stands in a file of its own, whose lines say nothing of the order in the page.
  const starts = new Map(videos.filter((video) => video.file === video.page && video.state !== 'retired').map((video) => [video.section, video.line]));
  const place = (video: ReportVideo): number => (video.state === 'retired' ? Infinity : starts.get(video.section) ?? video.line);
  // A stable sort: the languages of a section keep the plan's order.
  return videos.toSorted((a, b) => compare(place(a), place(b)));
}

// `page-2` before `page-10`, as people count.
const byNumber = lazy(() => new Intl.Collator('en', { numeric: true }));

/** What an earlier run had ordered and this one has seen the end of, though no page wants it any more. */
function findUnwanted({ plan, rows, charges = [] }: ReportInput): readonly VideoRow[] {
  const known = new Set([...plan.jobs, ...plan.waiting, ...plan.quarantined, ...plan.reused, ...plan.kept].map(({ wanted }) => wanted.key).concat([...plan.retired, ...[...plan.reused, ...plan.kept].map(({ row }) => row)].map(({ key }) => key)));
  const ended = new Set(charges.filter(({ event }) => event === 'charged').map(({ key }) => key));
  return rows.filter(({ key }) => ended.has(key) && !known.has(key));
}

/**
 * What failed tries of a video may have cost, and doubles that nobody asked for: what the record of charges has taken for them and not
 * got back, but for the attempt that was finished.
 */
function findRisk({ charges = [] }: ReportInput, row: VideoRow, isOurs: (line: ChargeLine) => boolean): Cost | null {
  const keys = new Set([row.key, ...(row.wasted ?? []).map(({ videoId }) => makeDuplicateKey(videoId))]);
  const tries = new Map<string, ChargeLine>();
  for (const line of charges) {
    if (!keys.has(line.key) || !isOurs(line)) continue;
    if (line.event === 'charged') tries.set(formatAttempt(line), line);
    else if (line.event === 'refunded') tries.delete(formatAttempt(line));
  }
  // a failed one that is history by now keeps why
  if (row.failure === null) tries.delete(formatAttempt(row));
  const [first, ...rest] = tries.values();
  return first === undefined ? null : { micros: rest.reduce((sum, { micros }) => sum + micros, first.micros), unit: first.unit };
}

const noFiles = { video: null, poster: null, captions: null } as const;

// Where a ledger was mended by hand there may be two rows of a key: the one of this run, else the later attempt, counts.
function findRows({ rows, run }: ReportInput): ReadonlyMap<ContentKey, VideoRow> {
  const best = new Map<ContentKey, VideoRow>();
  for (const row of rows) {
    const other = best.get(row.key);
    if (!other || (row.run === run && other.run !== run) || ((row.run === run) === (other.run === run) && row.attempt > other.attempt)) best.set(row.key, row);
  }
  return best;
}

function makeJob(input: ReportInput, { wanted, reason, estimate, attempt }: RenderJob, found: VideoRow | undefined, former: string | null): ReportVideo {
  // A row of an earlier run stands for an earlier attempt, or for the video that this one replaces; one of this very attempt is what
  // another run bought while this one was about to, and its charge is told there.
  const ours = found?.run === input.run;
  const row = found !== undefined && (ours || found.attempt >= attempt) ? found : undefined;
  const outcome = input.outcomes?.get(wanted.key);
  const atRisk = found === undefined ? null : findRisk(input, found, (line) => line.run === input.run);
  const { key, page, section, title, locale, way, file, line, narration: { text }, stale } = wanted;
  const { state, seconds, charge, videoId, video, poster, captions, failure, suspicion } = makeResult(input, row, outcome, ours ? row?.charge ?? null : null);
  // named one by one, for what is added to a copy stands in an object of its own, and a first adoption has hundreds of thousands
  return {
    key, page, section, title, locale, way, file, line, narration: text, former, stale, reason: reason.text, estimate, saved: null, atRisk,
    state, seconds, charge, videoId, video, poster, captions, failure, suspicion,
  };
}

function makeWaiting(input: ReportInput, wanted: Wanted, before: VideoRow, row: VideoRow): ReportVideo {
  const outcome = input.outcomes?.get(wanted.key);
  // Where the length was known before this run, an earlier one has counted the charge.
  const charge = before.charge === null ? row.charge : null;
  return { ...describe(wanted), earlier: true, reason: 'bought by an earlier run, picked up', estimate: expect(row), saved: null, atRisk: findRisk(input, row, () => true), ...makeResult(input, row, outcome, charge) };
}

type Result = Pick<ReportVideo, 'state' | 'seconds' | 'charge' | 'videoId' | 'video' | 'poster' | 'captions' | 'failure' | 'suspicion'>;

function makeResult({ mode }: ReportInput, row: VideoRow | undefined, outcome: Outcome | undefined, charge: ReportVideo['charge']): Result {
  const state = outcome?.state ?? findState(row, mode);
  // While a video is rendered again its row still holds the former one.
  const files = row && state === 'completed' ? { video: row.video, poster: row.poster, captions: row.captions } : noFiles;
  return { state, seconds: row?.seconds ?? null, charge, videoId: row?.videoId ?? null, ...files, failure: outcome ? outcome.failure : row?.state === 'failed' ? row.failure : null, ...(state === 'completed' ? findHeld(row) : {}) };
}

function findState(row: VideoRow | undefined, mode: ReportInput['mode']): VideoState {
  switch (row?.state) {
    case undefined:
    case 'baseline':
      return 'planned';
    case 'submitted':
      return mode === 'submit' ? 'submitted' : 'unfinished';
    case 'published':
    case 'linked':
    case 'retired':
      return 'completed';
    case 'failed':
      return 'failed';
    // Reserved without an answer, or rendered and not yet at a lasting address: a later run goes on.
    case 'reserved':
    case 'completed':
      return 'unfinished';
  }
}

function makeReused({ wanted, row, movedFrom, explanation, saved }: Reused): ReportVideo {
  return {
    ...describe(wanted), state: movedFrom ? 'moved' : 'reused', reason: explanation,
    estimate: { seconds: row.seconds ?? row.expectedSeconds, cost: undefined, upper: undefined },
    seconds: row.seconds, charge: null, atRisk: null, saved: saved ?? null, videoId: row.videoId,
    video: row.video, poster: row.poster, captions: row.captions, failure: null, ...findHeld(row),
    // one whose words are not quite the wanted ones stands in the ledger under its own key
    ...(row.key === wanted.key ? {} : { key: row.key, former: row.narration }),
  };
}

/** One that says the page's words as our former rules did. */
function makeKept(reused: Reused): ReportVideo {
  return { ...makeReused(reused), state: 'kept' };
}

/** What speaks against a video that is there. */
function findHeld(row: VideoRow | undefined): Pick<ReportVideo, 'suspicion'> {
  return row?.suspicion == null ? {} : { suspicion: row.suspicion };
}

function makeRetired(row: VideoRow): ReportVideo {
  return {
    key: row.key, page: row.page, section: row.section, title: row.title, locale: row.locale, way: row.way, file: row.page, line: 1, former: null,
    state: 'retired', reason: 'no page wants it any more', narration: row.narration,
    estimate: { seconds: row.seconds ?? row.expectedSeconds, cost: undefined, upper: undefined },
    seconds: row.seconds, charge: null, atRisk: null, saved: null, videoId: row.videoId, video: row.video, poster: row.poster, captions: row.captions, failure: null,
  };
}

function describe(wanted: Wanted): Pick<ReportVideo, 'key' | 'page' | 'section' | 'title' | 'locale' | 'way' | 'file' | 'line' | 'narration' | 'former' | 'stale'> {
  const { key, page, section, title, locale, way, file, line, stale } = wanted;
  return { key, page, section, title, locale, way, file, line, narration: wanted.narration.text, former: null, ...(stale === undefined ? {} : { stale }) };
}

// What an earlier run expected is no estimate of this one's, so it has no cost here; the bound is reserved still.
function expect(row: VideoRow): Estimate {
  return { seconds: row.expectedSeconds, cost: undefined, upper: row.reserved ?? undefined };
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
