import type { Config } from '../config.ts';
import type { Cost } from '../core/cost.ts';
import { learnRates } from '../core/estimate.ts';
import type { Tariff } from '../core/estimate.ts';
import { findInFlight } from '../core/ledger.ts';
import type { Ledger, VideoRow } from '../core/ledger.ts';
import type { HeyGen, Look } from '../heygen/heygen.ts';
import type { Outcome, RenderEvent, SubmitJob } from '../heygen/job.ts';
import { makePace } from '../heygen/pace.ts';
import { renderAll } from '../heygen/render.ts';
import type { Request } from '../request.ts';
import type { World } from '../world.ts';
import { adoptLost } from './adopt.ts';
import { getRow, recordAccepted, recordFailure, recordOutcome } from './bill.ts';
import { makeBudget } from './budget.ts';
import { findDoubles } from './double.ts';
import type { Download } from './fetch.ts';
import type { Journal } from './journal.ts';
import { listPaceSamples, makeFlight, makeOrder } from './order.ts';
import { makeRetry } from './retry.ts';
import { findJobSource, findSourceFault } from './source.ts';
import { formatNow, formatPlace, tellVideo } from './tell.ts';

interface Stage {
  readonly world: World;
  readonly heygen: HeyGen;
  readonly config: Config;
  readonly request: Request;
  readonly journal: Journal;
  readonly fetch: (row: VideoRow) => Promise<Download>;
  /** Whether anything may be bought; else only what HeyGen has accepted already is waited for. */
  readonly buying: boolean;
  /** What the account held before this run. */
  readonly balance: Cost | null;
  /** The pages that were planned, and the keys that they want: an intent that nobody wants any more is not sent again. */
  readonly pages: ReadonlySet<string>;
  readonly wanted: ReadonlySet<string>;
}

/**
 * Buys every intent of the ledger and waits for what is in flight, this run's and earlier ones'. Each answer is in the journal
 * before anything else happens to the video. A render that fails for a passing reason is tried once more.
 */
export async function renderVideos(stage: Stage): Promise<void> {
  const { world, heygen, journal, request, config } = stage;
  const unsure = new Set<string>();
  await adoptLost({ ...stage, unsure });
  const inFlight = findInFlight(journal.ledger());
  const flights = inFlight.flatMap((row) => (row.state === 'submitted' && row.videoId !== null ? [makeFlight({ ...row, videoId: row.videoId })] : []));
  // what another run has reserved is its to buy
  const reserved = stage.buying ? inFlight.filter((row) => row.state === 'reserved' && row.run === world.run && stage.wanted.has(row.key) && !unsure.has(row.key)) : [];
  if (flights.length === 0 && reserved.length === 0) return;

  const languages = reserved.some((row) => row.way === 'dubbed') ? await heygen.readDubbingLanguages() : [];
  const order = (row: VideoRow): ReturnType<typeof makeOrder> => makeOrder(row, new Map(journal.ledger().rows.map((other) => [other.key, other])), languages);
  const jobs: SubmitJob[] = [];
  for (const row of reserved) {
    const job = order(row);
    if ('reason' in job) await recordFailure(stage, row, notSubmitted(job.reason));
    else jobs.push(job);
  }
  const parts = [...(jobs.length > 0 ? [`${formatVideos(jobs.length)} to buy`] : []), ...(flights.length > 0 ? [`${formatVideos(flights.length)} rendering already`] : [])];
  if (parts.length > 0) world.emit({ type: 'stage', stage: jobs.length > 0 ? 'submit' : 'wait', text: parts.join(', ') });
  const looks = await readLooks(heygen, inFlight);
  const tariff: Tariff = { rates: config.rates, learned: learnRates(journal.ledger()), lookKinds: new Map([...looks].map(([id, look]) => [id, look.kind])) };
  const now = world.clock.now();
  // not to wait at all still means to buy
  const accepting = request.mode === 'submit' || request.waitMinutes === 0;
  const budget = makeBudget({ run: world.run, request, config, ledger: () => journal.ledger(), balance: stage.balance, month: formatNow(world).slice(0, 7) });
  /** What is not bought by this run for a reason that stays: by key, the code of it. */
  const denied = new Map<string, string>();
  const result = await renderAll({
    heygen, clock: world.clock, random: () => world.random(), signal: world.signal, jobs, inFlight: flights,
    ...(config.slots === null ? {} : { slots: config.slots }),
    pace: makePace(listPaceSamples(journal.ledger().rows)),
    until: accepting ? 'accepted' : 'finished',
    deadline: now + (accepting ? Math.max(request.waitMinutes, 5) : request.waitMinutes) * 60_000,
    mayCharge: async (job) => {
      const reason = await journal.findHindrance() ?? budget.claim(getRow(journal, job.key));
      if (reason !== null) denied.set(job.key, 'not-submitted');
      return reason;
    },
    findSourceFault: async (job) => {
      const source = findJobSource(journal, job);
      const fault = source === undefined ? null : await findSourceFault(source, stage.fetch);
      if (fault?.held === true) denied.set(job.key, 'source-held-back');
      return fault?.reason ?? null;
    },
    onAccepted: (job, videoId) => recordAccepted(stage, job, videoId),
    retry: stage.buying && request.mode !== 'submit' ? makeRetry({ ...stage, budget, order }) : async () => null,
    onDone: async (outcome) => { if (outcome.state === 'completed' || (outcome.state === 'failed' && getRow(journal, outcome.key).state !== 'failed')) await recordOutcome(stage, outcome, tariff); },
    onEvent: (event) => { show(world, journal, event); },
  });
  if (!world.signal.aborted) await findDoubles(stage);
  for (const outcome of result.outcomes.values()) await recordEnd(stage, outcome, denied.get(outcome.key) ?? (result.stopped === null ? null : 'not-submitted'));
}

/**
 * What was not bought is given back; what is left to a later run is told.
 * @param code why it is not to be bought by whoever comes next as it stands; `null`: it may be
 */
async function recordEnd(stage: Stage, outcome: Outcome, code: string | null): Promise<void> {
  const { world, journal } = stage;
  const row = getRow(journal, outcome.key);
  if (outcome.state === 'refused') {
    await recordFailure(stage, row, { code: outcome.error.code ?? 'refused', message: outcome.error.message, charged: 'no', passing: false });
  } else if (outcome.state === 'unsubmitted' && row.state === 'reserved' && (code !== null || isOrphan(journal.ledger(), row))) {
    await recordFailure(stage, row, { ...notSubmitted(outcome.reason), code: code ?? 'not-submitted' });
  } else if (outcome.state === 'unfinished' || outcome.state === 'recoverable' || outcome.state === 'unknown' || outcome.state === 'unsubmitted') {
    tellVideo(world, row, 'unfinished', 'reason' in outcome ? outcome.reason : undefined);
  }
}

function notSubmitted(message: string) {
  return { code: 'not-submitted', message, charged: 'no', passing: true } as const;
}

async function readLooks(heygen: HeyGen, rows: readonly VideoRow[]): Promise<ReadonlyMap<string, Look>> {
  const ids = new Set(rows.filter((row) => row.way !== 'dubbed').map((row) => row.recipe.look));
  const looks = await Promise.all([...ids].map(async (id) => [id, await heygen.readLook(id).catch(() => undefined)] as const));
  return new Map(looks.flatMap(([id, look]) => (look === undefined ? [] : [[id, look] as const])));
}

/** A dubbing whose source video is neither there nor coming. */
function isOrphan(ledger: Ledger, row: VideoRow): boolean {
  const source = ledger.rows.find((other) => other.key === row.sourceKey);
  return row.way === 'dubbed' && (source === undefined || source.state === 'failed');
}

function show(world: World, journal: Journal, event: RenderEvent): void {
  switch (event.type) {
    case 'note': world.emit({ type: 'note', level: event.level, text: event.text }); break;
    case 'limited': world.emit({ type: 'note', level: 'info', text: `HeyGen renders as many videos as the account allows: ${event.slots} of ours at a time, the next in ${Math.ceil(event.waitMs / 1_000)} s` }); break;
    case 'accepted': {
      const row = getRow(journal, event.key);
      tellVideo(world, row, 'rendering', event.adopted ? 'found by its title after a lost answer' : undefined);
      if (event.adopted) world.emit({ type: 'note', level: 'info', text: `${formatPlace(row)}: the answer was lost, and the video found by its title (${event.videoId})` });
      break;
    }
    case 'look': void journal.keepLease(); break;
    case 'submitting': case 'outcome': break;
  }
}

function formatVideos(count: number): string {
  return `${count} ${count === 1 ? 'video' : 'videos'}`;
}
