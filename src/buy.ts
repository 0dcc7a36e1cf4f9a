import type { Cost } from './core/cost.ts';
import { LedgerError } from './core/ledger-state.ts';
import type { Ledger } from './core/ledger.ts';
import type { Problem } from './core/problem.ts';
import type { Report } from './core/report.ts';
import { ForgeError } from './forge/error.ts';
import { GitError } from './git/error.ts';
import { HeyGenError } from './heygen/error.ts';
import type { HeyGen } from './heygen/heygen.ts';
import { UnwritableError } from './publish/error.ts';
import type { Request } from './request.ts';
import type { Ending } from './run.ts';
import { findStop } from './stage/approve.ts';
import type { Stop } from './stage/approve.ts';
import { checkOrders, findRowVoice, listChosenVoices, listOrders } from './stage/check.ts';
import { makeFetch } from './stage/fetch.ts';
import { makeJournal } from './stage/journal.ts';
import { propose } from './stage/propose.ts';
import type { Proposed } from './stage/propose.ts';
import { publishVideos } from './stage/publish.ts';
import { renderVideos } from './stage/render.ts';
import { makeLevelNote, noticeRefunds } from './stage/refund.ts';
import { reserve } from './stage/reserve.ts';
import { putOffRows, settleRows } from './stage/settle.ts';
import type { Survey } from './stage/survey.ts';
import { formatError } from './trouble.ts';
import type { World } from './world.ts';

/** What is known at the end of the work that costs money. */
type Bought = Pick<Ending, 'ledger' | 'stop' | 'balance' | 'problems' | 'trouble'>;

/**
 * The part of a run that costs money: checks, reserves, renders, publishes, links and proposes what a plan wants. Nothing is bought where
 * the plan may not be started; what breaks once buying has begun is in `trouble`, and the rest of the work is done all the same.
 */
export async function buy(input: {
  readonly world: World;
  readonly request: Request;
  /** The request as it may be bought: what was translated on the way has used some of its limit. */
  readonly buying: Request;
  readonly survey: Survey;
  /** `null` where there is nothing to ask it. */
  readonly heygen: HeyGen | null;
  /** Whether something is to be bought or picked up. */
  readonly asking: boolean;
  readonly problems: readonly Problem[];
  /** The calendar month (UTC) that the run counts against, `2026-11`. */
  readonly month: string;
  /** The report as it stands, for the pull request. */
  report(bought: Bought): Report;
}): Promise<Partial<Ending>> {
  const { world, request, buying, survey, heygen, asking, month } = input;
  const { plan, config } = survey;
  let before: Cost | null = null;
  let { problems } = input;
  let stop: Stop | null;
  const journal = makeJournal(world, survey.ledger);
  try {
    before = heygen === null ? null : (await heygen.readAccount()).balance;
    await noticeRefunds(world, journal, async () => before ?? (await world.heygen?.readAccount())?.balance ?? null);
    const level = makeLevelNote(world, journal, before);
    const ask = (now: Ledger): Stop | null =>
      findStop({ request: buying, config, plan: { ...plan, problems: [...plan.problems, ...problems] }, ledger: now, balance: before, month, hasKey: true });
    stop = ask(journal.ledger());
    if (stop === null && heygen !== null && plan.jobs.length > 0) {
      world.emit({ type: 'stage', stage: 'check', text: 'checking looks, voices and engines before anything is paid for' });
      const catalogue = await checkOrders(heygen, listOrders(plan, survey.head.pages), config.rates, survey.ledger.rows);
      problems = [...problems, ...catalogue.problems];
      for (const text of listChosenVoices(catalogue)) world.emit({ type: 'note', level: 'info', text });
      world.signal.throwIfAborted();
      stop = ask(journal.ledger());
      if (stop === null) {
        await world.makePublisher(config.publish).check?.();
        world.emit({ type: 'stage', stage: 'reserve', text: `reserving ${plan.jobs.length} ${plan.jobs.length === 1 ? 'video' : 'videos'} in the ledger` });
        stop = await reserve({ jobs: plan.jobs, world, journal, ask: async (now) => {
          // after the ledger was read: what it no longer holds as reserved, the balance no longer has
          before = (await heygen.readAccount()).balance;
          return ask(now);
        }, findVoice: (wanted) => findRowVoice(catalogue, wanted) });
        if (stop === null) await journal.record({ files: level });
      }
    }
  } catch (error) {
    if (!(error instanceof HeyGenError || error instanceof GitError || error instanceof LedgerError || error instanceof UnwritableError) || world.signal.aborted) throw error;
    return { stop: { code: 'outside', exit: 2, text: formatError(error) }, balance: asking ? { before, after: null } : null, problems };
  }

  const wanted = new Set([...plan.jobs.map((job) => job.wanted.key), ...plan.waiting.map((each) => each.row.key)]);
  let trouble: Error | null = null;
  const attempt = async (work: () => Promise<Error | null | void>): Promise<void> => {
    try {
      const found = await work();
      trouble ??= found ?? null;
    } catch (error) {
      trouble ??= error instanceof Error ? error : new Error(String(error));
    }
  };
  await attempt(async () => {
    const fetch = heygen === null ? null : makeFetch(world, heygen);
    if (heygen !== null && fetch !== null) await renderVideos({ world, heygen, config, request: buying, journal, fetch, buying: stop === null, balance: before, pages: survey.pages, wanted });
    await journal.flush();
    const kept = fetch === null || request.mode === 'submit' ? null : await publishVideos({ world, config, journal, fetch });
    if (stop?.code !== 'problems') await settleRows(journal, plan);
    if (stop === null) await putOffRows(journal, plan, world);
    return kept;
  });
  await journal.flush();
  const after = heygen === null || world.signal.aborted ? null : (await heygen.readAccount().catch(() => null))?.balance ?? null;
  await noticeRefunds(world, journal, async () => after);
  const ending = (): Bought => ({ ledger: journal.ledger(), stop, balance: asking ? { before, after } : null, problems, trouble });
  if (world.signal.aborted || request.mode === 'submit' || stop?.code === 'problems') {
    await attempt(() => journal.end());
    return ending();
  }

  let proposed: Proposed = { outcome: null, problems: [], wholePath: null };
  await attempt(async () => {
    proposed = await propose({ world, request, survey, journal, report: input.report(ending()) });
    const { outcome } = proposed;
    return outcome?.state === 'blocked' ? new ForgeError('The videos are stored and in the ledger, but no pull request could be opened.', { remedy: outcome.remedy ?? '' }) : null;
  });
  await attempt(() => journal.end());
  return { ...ending(), proposal: proposed.outcome, wholePath: proposed.wholePath, problems: [...problems, ...proposed.problems] };
}
