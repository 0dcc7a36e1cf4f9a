import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cost } from './core/cost.ts';
import type { Ledger } from './core/ledger.ts';
import type { Problem } from './core/problem.ts';
import { learnRenderTime } from './core/render-time.ts';
import { makeReport } from './core/report.ts';
import type { Report, TranslationResult } from './core/report.ts';
import { findNewCharges, listMonthsBefore, spentInMonth } from './core/spending.ts';
import { makeCaptionsKey } from './core/ledger-file.ts';
import type { ProposalOutcome } from './forge/forge.ts';
import { GitError } from './git/error.ts';
import { HeyGenError } from './heygen/error.ts';
import type { Request } from './request.ts';
import { formatReportCsv } from './show/csv.ts';
import { formatReportJson } from './show/json.ts';
import { makeAddress } from './stage/address.ts';
import { findStop, makeLimits } from './stage/approve.ts';
import type { Stop } from './stage/approve.ts';
import { findReachProblems } from './stage/reach.ts';
import { makeSurvey } from './stage/survey.ts';
import type { Survey } from './stage/survey.ts';
import { readTitle } from './stage/title.ts';
import { prepareTranslations } from './stage/translate.ts';
import type { Prepared } from './stage/translate.ts';
import { formatError } from './trouble.ts';
import type { World } from './world.ts';

/** What a run came to. */
export interface Outcome {
  readonly report: Report;
  readonly survey: Survey;
  /** What a pull request's merge would bring, as its comment says it, also where there is none; else `null`. */
  readonly planText: string | null;
  /** Why nothing was bought, if so. */
  readonly stop: Stop | null;
  /** 0 done, 1 failed renders, 2 problems, 3 stopped by a limit, 4 still rendering. */
  readonly exit: 0 | 1 | 2 | 3 | 4;
  /** What broke after buying had begun; what was bought until then is in the ledger, and the report tells of it. */
  readonly trouble: Error | null;
  /** Absolute paths. */
  readonly reportPath: string;
  readonly storyboardPath: string;
  /** Those two, `report.csv`, and the pull request's text where it had to be shortened: what is worth keeping of a run. */
  readonly files: readonly string[];
}

/** What of a run is known when its report is made. */
export interface Ending {
  readonly ledger: Ledger;
  readonly stop: Stop | null;
  readonly balance: { readonly before: Cost | null; readonly after: Cost | null } | null;
  readonly proposal: ProposalOutcome | null;
  readonly problems: readonly Problem[];
  readonly trouble: Error | null;
  readonly translation: TranslationResult | null;
  /** File with the whole text of the pull request, where that had to be shortened. */
  readonly wholePath: string | null;
}

/** Months before this one that a report compares it with. */
const shownMonths = 5;

/**
 * The main job, top to bottom: from two commits to one pull request with videos and their cost. Reads and plans; stops there
 * in `plan` mode, or where a limit, a problem or a missing key says so; else reserves, buys, waits, publishes, links, proposes.
 * Everything that was bought is in the ledger at every moment: a run that ends anywhere is continued by the next. What breaks once
 * there is a plan does not lose the report: it is in `stop` (nothing was bought) or in `trouble`.
 * @throws RevisionError for a commit that does not exist; GitError, LedgerError where git or the ledger cannot be read
 */
export async function run(request: Request, world: World): Promise<Outcome> {
  const startedAt = new Date(world.clock.now()).toISOString();
  world.emit({ type: 'stage', stage: 'read', text: 'reading the pages of both commits' });
  if (request.mode !== 'plan' && world.heygen !== null) await (await import('./stage/left.ts')).takeUpLeft(world);
  const planned = await makeSurvey(request, world);
  world.emit({ type: 'plan', plan: planned.plan, limits: makeLimits(planned.config, request), renderTime: learnRenderTime(planned.ledger) });
  let prepared: Prepared;
  try {
    prepared = await prepareTranslations(request, world, planned);
  } catch (error) {
    if (!(error instanceof HeyGenError || error instanceof GitError) || world.signal.aborted) throw error;
    return tell(request, world, planned, startedAt, { ...makeEnding(planned.ledger), stop: { code: 'outside', exit: 2, text: formatError(error) } });
  }
  const { survey, request: buying, translation } = prepared;
  const { plan, config } = survey;
  if (survey !== planned) world.emit({ type: 'plan', plan, limits: makeLimits(config, request), renderTime: learnRenderTime(survey.ledger) });
  const reach = await findReachProblems(world, survey, request.config);
  const finish = (ending: Partial<Ending>): Promise<Outcome> =>
    tell(request, world, survey, startedAt, { ...makeEnding(survey.ledger), translation, ...ending, problems: [...reach, ...ending.problems ?? []] });

  // Where nothing is to be bought or picked up, HeyGen is not asked: its trouble is then none of this run's, and it needs no key.
  const asking = plan.jobs.length > 0 || survey.ledger.rows.some((row) => ['reserved', 'submitted', 'completed'].includes(row.state));
  const heygen = asking ? world.heygen : null;
  if (request.mode === 'plan' || (world.heygen === null && (asking || survey.ledger.rows.length === 0))) {
    return finish({ stop: request.mode === 'plan' ? null : findStop({ request, config, plan, ledger: survey.ledger, balance: null, month: startedAt.slice(0, 7), hasKey: false }) });
  }

  // what buys is loaded by runs that may buy: a plan starts without it
  const { buy } = await import('./buy.ts');
  return finish(await buy({
    world, request, buying, survey, heygen, asking, problems: prepared.problems, month: startedAt.slice(0, 7),
    report: (ending) => makeRunReport(request, world, survey, startedAt, { ...makeEnding(ending.ledger), ...ending, translation }),
  }));
}

function makeEnding(ledger: Ledger): Ending {
  return { ledger, stop: null, balance: null, proposal: null, problems: [], trouble: null, translation: null, wholePath: null };
}

function makeRunReport(request: Request, world: World, survey: Survey, startedAt: string, ending: Ending): Report {
  const { config, plan } = survey;
  const limits = makeLimits(config, request);
  const { proposal } = ending;
  const { unit } = config.rates;
  const month = startedAt.slice(0, 7);
  return makeReport({
    run: world.run, mode: request.mode, startedAt, finishedAt: new Date(world.clock.now()).toISOString(),
    plan, rows: ending.ledger.rows, charges: findNewCharges(survey.ledger, ending.ledger), balance: ending.balance, limits, problems: ending.problems, stopped: ending.stop?.text ?? null,
    trouble: ending.trouble === null ? null : formatError(ending.trouble),
    month: { spent: spentInMonth(ending.ledger, month, unit), limit: limits.month ?? null, before: listMonthsBefore(ending.ledger, month, unit, shownMonths) },
    translation: ending.translation,
    // nothing proposed and nothing open is nothing to tell
    pullRequest: proposal === null || (proposal.state === 'unchanged' && proposal.number === null) ? null : { number: proposal.number, url: proposal.url, state: proposal.state, author: proposal.author ?? null },
  });
}

/** The same figures everywhere, from one value: `report.json`, `report.csv`, the storyboard, a pull request's comment. */
async function tell(request: Request, world: World, survey: Survey, startedAt: string, ending: Ending): Promise<Outcome> {
  const report = makeRunReport(request, world, survey, startedAt, ending);
  const reportPath = join(world.folder, 'report.json');
  const storyboardPath = join(world.folder, 'storyboard.html');
  const csvPath = join(world.folder, 'report.csv');
  const writing = [writeFile(reportPath, formatReportJson(report)), writeFile(csvPath, formatReportCsv(report))];
  for (const each of writing) each.catch(() => undefined);
  const { formatStoryboard } = await import('./show/storyboard.ts');
  await writeFile(storyboardPath, formatStoryboard(report, {
    title: await readTitle(world.repository),
    // files of this machine are named by their place beside the page, so that the folder can be moved or uploaded whole
    address: (url) => makeAddress(url, world.folder),
    captions: await readCaptions(report, world),
  }));
  await Promise.all(writing);
  const planText = request.mode === 'plan' && request.trusted !== null ? await (await import('./stage/comment.ts')).tellPlan(request, world, survey, report) : null;
  return { report, survey, planText, stop: ending.stop, trouble: ending.trouble, exit: findExit(request, report, ending), reportPath, storyboardPath, files: [reportPath, csvPath, storyboardPath, ...(ending.wholePath === null ? [] : [ending.wholePath])] };
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

function findExit(request: Request, report: Report, { stop, trouble }: Ending): Outcome['exit'] {
  if (stop !== null) return stop.exit;
  if (trouble !== null) return 2;
  if (report.problems.some((problem) => problem.severity === 'error')) return 2;
  const { rendered, unfinished } = report.totals;
  // what looks wrong is kept out of its page until somebody has looked at it
  const held = report.videos.filter((video) => video.state === 'completed' && video.suspicion != null).length;
  // what waits for a translator was asked for and is not there
  const failed = report.totals.failed + held + (request.mode === 'plan' ? 0 : report.videos.filter((video) => video.state === 'planned').length);
  if (failed > 0 && (request.failOn === 'any' || (request.failOn === 'all' && rendered === held))) return 1;
  return unfinished > 0 && request.mode !== 'submit' ? 4 : 0;
}
