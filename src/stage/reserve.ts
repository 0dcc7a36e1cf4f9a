import { hashHeard } from '../core/heard.ts';
import { appendCharges, findRow, upsertRows } from '../core/ledger.ts';
import type { ChargeLine, Ledger, RowVoice, VideoRow } from '../core/ledger.ts';
import { hashSource } from '../core/narration.ts';
import type { RenderJob } from '../core/plan.ts';
import type { World } from '../world.ts';
import type { Stop } from './approve.ts';
import type { Journal } from './journal.ts';

/** The intent to buy a job: pushed to the ledger before its first paid call. */
export function makeReservation(job: RenderJob, run: string, at: string, voice?: RowVoice): VideoRow {
  const { wanted } = job;
  return {
    key: wanted.key, page: wanted.page, section: wanted.section, title: wanted.title, locale: wanted.locale, way: wanted.way,
    sourceKey: wanted.sourceKey, narration: wanted.narration.text, sourceWords: hashSource(wanted.narration), heard: hashHeard(wanted.narration), recipe: wanted.recipe,
    ...(voice === undefined ? {} : { voice }), ...(wanted.sibling === undefined ? {} : { sibling: wanted.sibling }),
    state: 'reserved', attempt: job.attempt, expectedSeconds: job.estimate.seconds, reserved: job.estimate.upper ?? null,
    run, reservedAt: at, submittedAt: null, completedAt: null, videoId: null, seconds: null, charge: null,
    video: null, poster: null, captions: null, failure: null,
  };
}

/** One line of the charge record for a row. */
export function makeCharge(row: VideoRow, event: ChargeLine['event'], at: string): ChargeLine {
  const cost = event === 'reserved' ? row.reserved : (event === 'charged' ? row.charge : null);
  return {
    at, run: row.run, key: row.key, attempt: row.attempt, event,
    micros: cost?.micros ?? 0, unit: cost?.unit ?? row.reserved?.unit ?? 'usd', page: row.page, section: row.section, locale: row.locale,
  };
}

/** The voice that was resolved for a video before it is bought. */
export type FindVoice = (wanted: RenderJob['wanted']) => RowVoice | undefined;

/** The ledger with every intent of a run and its reserved upper bound. */
export function reserveJobs(ledger: Ledger, jobs: readonly RenderJob[], run: string, at: string, findVoice: FindVoice = () => undefined): Ledger {
  const rows = jobs.map((job) => makeReservation(job, run, at, findVoice(job.wanted)));
  return appendCharges(upsertRows(ledger, rows), rows.map((row) => makeCharge(row, 'reserved', at)));
}

/** Whether a job is still to be bought in a ledger that other runs may have written since it was planned. */
function isOpen(ledger: Ledger, job: RenderJob): boolean {
  const row = findRow(ledger, job.wanted.key);
  return row === undefined || (row.attempt < job.attempt && !['reserved', 'submitted', 'completed'].includes(row.state));
}

/**
 * Pushes every intent of a run, with the upper bounds of their cost, before its first paid call. The limits are asked once
 * more inside the compare-and-swap, against what other runs have reserved meanwhile; what another run is buying already is
 * left to it.
 * @throws GitError, DamagedLedgerError where the ledger cannot be written: nothing may be spent
 */
export async function reserve(input: {
  readonly jobs: readonly RenderJob[]; readonly world: Pick<World, 'clock' | 'run'>; readonly journal: Journal;
  readonly ask: (ledger: Ledger) => Promise<Stop | null>; readonly findVoice?: FindVoice;
}): Promise<Stop | null> {
  const { jobs, world, journal, ask } = input;
  const at = new Date(world.clock.now()).toISOString();
  const result = await journal.commit<Stop>(async (ledger) => {
    const refused = await ask(ledger);
    return refused === null ? reserveJobs(ledger, jobs.filter((job) => job.wanted.translation === undefined && isOpen(ledger, job)), world.run, at, input.findVoice) : { refused };
  }, { message: `Reserve ${jobs.length} ${jobs.length === 1 ? 'video' : 'videos'}, run ${world.run}`, lease: true });
  return result.state === 'refused' ? result.refused : null;
}
