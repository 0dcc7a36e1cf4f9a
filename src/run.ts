import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Cost } from './core/cost.ts';
import { spentInMonth } from './core/ledger.ts';
import type { Ledger } from './core/ledger.ts';
import type { Problem } from './core/problem.ts';
import { makeReport } from './core/report.ts';
import type { Report } from './core/report.ts';
import type { ProposalOutcome } from './forge/forge.ts';
import type { Request } from './request.ts';
import { formatPlanComment } from './show/comment.ts';
import { formatStoryboard } from './show/storyboard.ts';
import { makeAddress } from './stage/address.ts';
import { findStop, makeLimits } from './stage/approve.ts';
import type { Stop } from './stage/approve.ts';
import { checkOrders, listOrders } from './stage/check.ts';
import { makeJournal } from './stage/journal.ts';
import { propose } from './stage/propose.ts';
import { makeCaptionsKey, publishVideos } from './stage/publish.ts';
import { renderVideos } from './stage/render.ts';
import { reserve } from './stage/reserve.ts';
import { settleRows } from './stage/settle.ts';
import { makeSurvey } from './stage/survey.ts';
import type { Survey } from './stage/survey.ts';
import type { World } from './world.ts';

/** What a run came to. */
export interface Outcome {
  readonly report: Report;
  readonly survey: Survey;
  /** Why nothing was bought, if so. */
  readonly stop: Stop | null;
  /** 0 done, 1 failed renders, 2 problems, 3 stopped by a limit, 4 still rendering. */
  readonly exit: 0 | 1 | 2 | 3 | 4;
  /** Absolute paths. */
  readonly reportPath: string;
  readonly storyboardPath: string;
}

/** What of a run is known when its report is made. */
interface Ending {
  readonly ledger: Ledger;
  readonly stop: Stop | null;
  readonly balance: { readonly before: Cost | null; readonly after: Cost | null } | null;
  readonly proposal: ProposalOutcome | null;
  readonly problems: readonly Problem[];
}

/** The marker by which the plan's comment is found again. */
const planMarker = '<!-- docreel:plan -->';

/**
 * The main job, top to bottom: from two commits to one pull request with videos and their cost. Reads and plans; stops there
 * in `plan` mode, or where a limit, a problem or a missing key says so; else reserves, buys, waits, publishes, links, proposes.
 * Everything that was bought is in the ledger at every moment: a run that ends anywhere is continued by the next.
 * @throws RevisionError for a commit that does not exist; GitError, HeyGenError, PublishError and ForgeError where the outside
 *   fails for good; LedgerError where the ledger cannot be read or written: nothing was spent then
 */
export async function run(request: Request, world: World): Promise<Outcome> {
  const startedAt = new Date(world.clock.now()).toISOString();
  world.emit({ type: 'stage', stage: 'read', text: 'reading the pages of both commits' });
  const survey = await makeSurvey(request, world);
  const { plan, config } = survey;
  world.emit({ type: 'plan', plan });
  const finish = (ending: Ending): Promise<Outcome> => tell(request, world, survey, startedAt, ending);

  const { heygen } = world;
  if (request.mode === 'plan' || heygen === null) {
    const stop = request.mode === 'plan' ? null : findStop({ request, config, plan, ledger: survey.ledger, balance: null, month: startedAt.slice(0, 7), hasKey: false });
    return finish({ ledger: survey.ledger, stop, balance: null, proposal: null, problems: [] });
  }

  const before = (await heygen.readAccount()).balance;
  let problems: readonly Problem[] = [];
  const ask = (ledger: Ledger): Stop | null =>
    findStop({ request, config, plan: { ...plan, problems: [...plan.problems, ...problems] }, ledger, balance: before, month: startedAt.slice(0, 7), hasKey: true });
  let stop = ask(survey.ledger);
  let { ledger } = survey;
  if (stop === null && plan.jobs.length > 0) {
    world.emit({ type: 'stage', stage: 'check', text: 'checking looks, voices and engines before anything is paid for' });
    ({ problems } = await checkOrders(heygen, listOrders(plan), config.rates));
    world.emit({ type: 'stage', stage: 'reserve', text: `reserving ${plan.jobs.length} videos in the ledger` });
    ({ ledger, stop } = await reserve({ jobs: plan.jobs, world, ask }));
  }

  const journal = makeJournal(world.ledger, world.clock, ledger, world.run);
  const wanted = new Set([...plan.jobs.map((job) => job.wanted.key), ...plan.waiting.map((each) => each.row.key)]);
  try {
    await renderVideos({ world, heygen, config, request, journal, buying: stop === null, balance: before, pages: survey.pages, wanted });
    await journal.flush();
    if (request.mode !== 'submit') await publishVideos({ world, heygen, config, journal });
    if (stop?.code !== 'problems') await settleRows(journal, plan);
  } finally {
    await journal.flush();
  }
  const after = (await heygen.readAccount().catch(() => null))?.balance ?? null;
  const ending = (): Ending => ({ ledger: journal.ledger(), stop, balance: { before, after }, proposal: null, problems });
  const proposed = world.signal.aborted || request.mode === 'submit' || stop?.code === 'problems'
    ? { outcome: null, problems: [] }
    : await propose({ world, request, survey, journal, report: makeRunReport(request, world, survey, startedAt, ending()) });
  await journal.flush();
  return finish({ ...ending(), proposal: proposed.outcome, problems: [...problems, ...proposed.problems] });
}

function makeRunReport(request: Request, world: World, survey: Survey, startedAt: string, ending: Ending): Report {
  const { config, plan } = survey;
  const limits = makeLimits(config, request);
  const { proposal } = ending;
  return makeReport({
    run: world.run, mode: request.mode, startedAt, finishedAt: new Date(world.clock.now()).toISOString(),
    plan, rows: ending.ledger.rows, balance: ending.balance, limits, problems: ending.problems, stopped: ending.stop?.text ?? null,
    month: { spent: spentInMonth(ending.ledger, startedAt.slice(0, 7), config.rates.unit), limit: limits.month ?? null },
    pullRequest: proposal === null ? null : { number: proposal.number, url: proposal.url, state: proposal.state },
  });
}

/** The same figures everywhere, from one value: `report.json`, the storyboard, a pull request's comment. */
async function tell(request: Request, world: World, survey: Survey, startedAt: string, ending: Ending): Promise<Outcome> {
  const report = makeRunReport(request, world, survey, startedAt, ending);
  const reportPath = join(world.folder, 'report.json');
  const storyboardPath = join(world.folder, 'storyboard.html');
  await writeFile(reportPath, `${JSON.stringify(report, null, 2)}\n`);
  await writeFile(storyboardPath, formatStoryboard(report, {
    title: basename(world.repository.root),
    // files of this machine are named by their place beside the page, so that the folder can be moved or uploaded whole
    address: (url) => makeAddress(url, world.folder),
    captions: await readCaptions(report, world),
  }));
  if (request.mode === 'plan' && request.pullRequest !== null) {
    const { plan } = survey;
    const quiet = plan.jobs.length === 0 && plan.problems.length === 0;
    await world.forge.comment(request.pullRequest, planMarker, quiet ? null : formatPlanComment(plan, { limits: report.limits, month: report.month }));
  }
  return { report, survey, stop: ending.stop, exit: findExit(request, report, ending.stop), reportPath, storyboardPath };
}

/** WebVTT texts of the report's videos, from the ledger. */
async function readCaptions(report: Report, world: World): Promise<ReadonlyMap<string, string>> {
  if (!report.videos.some((video) => video.captions !== null)) return new Map();
  const { files } = await world.ledger.read();
  return new Map(report.videos.flatMap((video) => {
    const text = files.get(makeCaptionsKey(video.key));
    return text === undefined ? [] : [[video.key, text] as const];
  }));
}

function findExit(request: Request, report: Report, stop: Stop | null): Outcome['exit'] {
  if (stop !== null) return stop.exit;
  if (report.problems.some((problem) => problem.severity === 'error')) return 2;
  const { failed, rendered, unfinished } = report.totals;
  if (failed > 0 && (request.failOn === 'any' || (request.failOn === 'all' && rendered === 0))) return 1;
  return unfinished > 0 && request.mode !== 'submit' ? 4 : 0;
}
