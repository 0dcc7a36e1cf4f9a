import type { Config } from '../config.ts';
import { addCost, checkNextCharge } from '../core/cost.ts';
import type { Cost } from '../core/cost.ts';
import { learnRates, priceSeconds } from '../core/estimate.ts';
import type { Tariff } from '../core/estimate.ts';
import { findSourceRow } from '../core/keep.ts';
import { advanceRow, findInFlight, spentInMonth } from '../core/ledger.ts';
import type { ChargeLine, Failure, Ledger, VideoRow } from '../core/ledger.ts';
import type { HeyGen, Look } from '../heygen/heygen.ts';
import type { Outcome, RenderEvent, SubmitJob } from '../heygen/job.ts';
import { findSuspicion } from '../heygen/mp4.ts';
import { recover } from '../heygen/recover.ts';
import { renderAll } from '../heygen/render.ts';
import type { Request } from '../request.ts';
import type { World } from '../world.ts';
import { makeLimits } from './approve.ts';
import type { Journal } from './journal.ts';
import { makeFlight, makeOrder } from './order.ts';
import { makeCharge } from './reserve.ts';

interface Stage {
  readonly world: World;
  readonly heygen: HeyGen;
  readonly config: Config;
  readonly request: Request;
  readonly journal: Journal;
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
 * before anything else happens to the video.
 */
export async function renderVideos(stage: Stage): Promise<void> {
  const { world, heygen, journal, request } = stage;
  const unsure = await adoptLost(stage);
  const rows = new Map(journal.ledger().rows.map((row) => [row.key, row]));
  const inFlight = findInFlight(journal.ledger());
  const flights = inFlight.flatMap((row) => (row.state === 'submitted' && row.videoId !== null ? [makeFlight({ ...row, videoId: row.videoId })] : []));
  const reserved = stage.buying ? inFlight.filter((row) => row.state === 'reserved' && stage.wanted.has(row.key) && !unsure.has(row.key)) : [];
  if (flights.length === 0 && reserved.length === 0) return;

  const languages = reserved.some((row) => row.way === 'dubbed') ? await heygen.readDubbingLanguages() : [];
  const jobs: SubmitJob[] = [];
  for (const row of reserved) {
    const order = makeOrder(row, rows, languages);
    if ('reason' in order) await giveBack(stage, row, { code: 'not-submitted', message: order.reason, charged: 'no', passing: true });
    else jobs.push(order);
  }
  world.emit({ type: 'stage', stage: 'submit', text: `${jobs.length} videos to submit, ${flights.length} rendering already` });
  const looks = await readLooks(heygen, [...inFlight]);
  const tariff: Tariff = { rates: stage.config.rates, learned: learnRates(journal.ledger()), lookKinds: new Map([...looks].map(([id, look]) => [id, look.kind])) };
  const denied = new Set<string>();
  const now = world.clock.now();
  const result = await renderAll({
    heygen, clock: world.clock, random: () => world.random(), signal: world.signal, jobs, inFlight: flights,
    until: request.mode === 'submit' ? 'accepted' : 'finished',
    deadline: now + (request.mode === 'submit' ? Math.max(request.waitMinutes, 5) : request.waitMinutes) * 60_000,
    mayCharge: (job) => {
      const reason = findDenial(stage, job);
      if (reason !== null) denied.add(job.key);
      return reason;
    },
    onAccepted: async (job, videoId) => {
      const row = find(journal, job.key);
      await journal.record({ rows: [advanceRow(row, { state: 'submitted', videoId, submittedAt: iso(world) })] });
      tell(world, row, 'submitted');
    },
    onDone: async (outcome) => { await settle(stage, outcome, tariff); },
    onEvent: (event) => { show(world, journal, event); },
  });
  for (const outcome of result.outcomes.values()) {
    const row = find(journal, outcome.key);
    if (outcome.state === 'refused') {
      await giveBack(stage, row, { code: outcome.error.code ?? 'refused', message: outcome.error.message, charged: 'no', passing: false });
    } else if (outcome.state === 'unsubmitted' && row.state === 'reserved' && (denied.has(outcome.key) || result.stopped !== null || isOrphan(journal.ledger(), row))) {
      await giveBack(stage, row, { code: 'not-submitted', message: outcome.reason, charged: 'no', passing: true });
    } else if (outcome.state === 'unfinished' || outcome.state === 'recoverable' || outcome.state === 'unknown' || outcome.state === 'unsubmitted') {
      tell(world, row, 'unfinished', 'reason' in outcome ? outcome.reason : undefined);
    }
  }
}

/**
 * Intents of earlier runs whose answer never came: HeyGen's list is asked before anything is sent again.
 * @returns the keys of those that nothing is known about: not to be bought by this run
 */
async function adoptLost(stage: Stage): Promise<ReadonlySet<string>> {
  const { world, heygen, journal } = stage;
  const lost = journal.ledger().rows.filter((row) => row.state === 'reserved' && row.run !== world.run);
  if (lost.length === 0) return new Set();
  world.emit({ type: 'stage', stage: 'submit', text: `looking for ${lost.length} videos that an earlier run may have bought` });
  const found = await recover({
    heygen, clock: world.clock, signal: world.signal,
    intents: lost.map((row) => ({ key: row.key, attempt: row.attempt, kind: row.way === 'dubbed' ? 'dubbing' : 'video', reservedAt: Date.parse(row.reservedAt) })),
  });
  const unsure = new Set<string>();
  for (const [key, recovery] of found) {
    const row = find(journal, key);
    switch (recovery.state) {
      case 'adopted': {
        await journal.record({ rows: [advanceRow(row, { state: 'submitted', videoId: recovery.remote.id, submittedAt: row.reservedAt })] });
        const more = recovery.duplicates.map((remote) => remote.id);
        if (more.length > 0) world.emit({ type: 'note', level: 'warning', text: `HeyGen has ${more.length + 1} videos for ${row.page}#${row.section} (${row.locale}); ${recovery.remote.id} is taken, ask for a refund of ${more.join(', ')}` });
        break;
      }
      case 'renew':
        await giveBack(stage, row, { code: 'lost-intent', message: 'it was reserved more than 23 hours ago, and HeyGen has no such video', charged: 'no', passing: true });
        break;
      case 'resend':
        // the page has changed since: its words are no longer wanted, so they are not bought now
        if (stage.pages.has(row.page) && !stage.wanted.has(key)) await giveBack(stage, row, { code: 'no-longer-wanted', message: 'its words changed before it was bought', charged: 'no', passing: false });
        break;
      case 'unknown':
        unsure.add(key);
        world.emit({ type: 'note', level: 'warning', text: `whether ${row.page}#${row.section} (${row.locale}) was bought is not known, and it is not bought again before that: ${recovery.error.message}` });
    }
  }
  await journal.flush();
  return unsure;
}

/** Records how a video ended, with what it cost by its length. */
async function settle({ world, journal }: Stage, outcome: Outcome, tariff: Tariff): Promise<void> {
  const row = find(journal, outcome.key);
  if (outcome.state === 'completed') {
    const { seconds } = outcome.remote;
    const known = seconds !== null && Number.isFinite(seconds) && seconds > 0;
    // without a believable length the reserved bound stays what it cost
    const charge = known ? priceSeconds(row.recipe, seconds, tariff) ?? null : row.reserved;
    const done = advanceRow(row, { state: 'completed', completedAt: iso(world), seconds: known ? seconds : null, charge });
    await journal.record({ rows: [done], charges: charge === null ? [] : [makeCharge(done, 'charged', iso(world))] });
    const suspicion = known ? findSuspicion({ seconds, expectedSeconds: row.expectedSeconds }) : 'HeyGen does not say how long it is';
    if (suspicion !== null) world.emit({ type: 'note', level: 'warning', text: `${row.page}#${row.section} (${row.locale}), HeyGen video ${outcome.videoId}: ${suspicion}` });
    tell(world, done, 'completed');
  } else if (outcome.state === 'failed') {
    await record(journal, world, row, outcome.failure);
  }
}

/** A failed one that may have been charged counts as spent, at its bound, until the account proves otherwise. */
async function record(journal: Journal, world: World, row: VideoRow, failure: Failure): Promise<void> {
  const failed = advanceRow(row, { state: 'failed', failure });
  const line: ChargeLine = failure.charged === 'no' ? makeCharge(row, 'released', iso(world)) : { ...makeCharge(row, 'reserved', iso(world)), event: 'charged' };
  await journal.record({ rows: [failed], charges: [line] });
  tell(world, failed, 'failed', failure.message);
}

/** Nothing was bought: the reservation is given back. */
async function giveBack({ world, journal }: Stage, row: VideoRow, failure: Failure): Promise<void> {
  await record(journal, world, row, failure);
}

/** Whether a limit forbids this one call, after all that this run has bought already. */
function findDenial(stage: Stage, job: SubmitJob): string | null {
  const { journal, request, config, world } = stage;
  const limits = makeLimits(config, request);
  const ledger = journal.ledger();
  const row = find(journal, job.key);
  const unit = limits.run?.unit ?? config.rates.unit;
  const zero: Cost = { micros: 0, unit };
  const bought = ledger.rows.filter((other) => other.key !== row.key && other.run === world.run && other.submittedAt !== null);
  const others: Ledger = { ...ledger, charges: ledger.charges.filter((line) => line.run !== world.run && line.key !== row.key) };
  return checkNextCharge({
    limits, balance: stage.balance, allowUnpriced: config.allowUnpriced || request.allowUnpriced,
    next: { seconds: row.expectedSeconds, cost: row.reserved ?? undefined, upper: row.reserved ?? undefined, name: `${row.page}#${row.section} (${row.locale})` },
    spentThisRun: bought.reduce((sum, other) => addCost(sum, other.charge ?? other.reserved ?? zero), zero),
    spentThisMonth: spentInMonth(others, iso(world).slice(0, 7), unit),
  }) ?? null;
}

async function readLooks(heygen: HeyGen, rows: readonly VideoRow[]): Promise<ReadonlyMap<string, Look>> {
  const ids = new Set(rows.filter((row) => row.way !== 'dubbed').map((row) => row.recipe.look));
  const looks = await Promise.all([...ids].map(async (id) => [id, await heygen.readLook(id).catch(() => undefined)] as const));
  return new Map(looks.flatMap(([id, look]) => (look === undefined ? [] : [[id, look] as const])));
}

/** A dubbing whose source video is neither there nor coming. */
function isOrphan(ledger: Ledger, row: VideoRow): boolean {
  if (row.way !== 'dubbed') return false;
  const source = findSourceRow(new Map(ledger.rows.map((other) => [other.key, other])), row);
  return source === undefined || source.state === 'failed';
}

function find(journal: Journal, key: string): VideoRow {
  const row = journal.ledger().rows.find((other) => other.key === key);
  if (row === undefined) throw new Error(`the ledger has no row ${key}, though it was reserved`);
  return row;
}

function iso(world: World): string {
  return new Date(world.clock.now()).toISOString();
}

function tell(world: World, row: VideoRow, state: 'submitted' | 'rendering' | 'completed' | 'failed' | 'unfinished', detail?: string): void {
  const { key, title, page, locale } = row;
  world.emit({ type: 'video', key, title, page, locale, state, seconds: row.seconds ?? row.expectedSeconds, ...(detail === undefined ? {} : { detail }) });
}

function show(world: World, journal: Journal, event: RenderEvent): void {
  switch (event.type) {
    case 'note': world.emit({ type: 'note', level: event.level, text: event.text }); break;
    case 'limited': world.emit({ type: 'note', level: 'info', text: `HeyGen renders as many videos as the account allows: ${event.slots} of ours at a time, the next in ${Math.ceil(event.waitMs / 1_000)} s` }); break;
    case 'accepted': tell(world, find(journal, event.key), 'rendering', event.adopted ? 'found by its title after a lost answer' : undefined); break;
    case 'look': case 'submitting': case 'outcome': break;
  }
}
