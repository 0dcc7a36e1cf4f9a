/** The runner's door: reads the step's inputs and the event, runs the engine, and hands back outputs, annotations and a summary. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as core from '@actions/core';
import { context } from '@actions/github';
import type { Approval } from './approval.ts';
import { settingsFile } from './config.ts';
import type { RunEvent } from './core/event.ts';
import { scopes } from './core/plan.ts';
import type { Problem } from './core/problem.ts';
import type { Report } from './core/report.ts';
import { parseAmount, parseChoice, parseList, parseShard } from './given.ts';
import { findMode, modes, parseMaxCost } from './request.ts';
import type { Request } from './request.ts';
import { run } from './run.ts';
import type { Outcome } from './run.ts';
import { makeActionWorld } from './setup.ts';
import { findBase, findRevision } from './stage/base.ts';
import { formatReportFigures } from './show/figure.ts';
import { formatPlan } from './show/plan.ts';
import { makeProgress } from './show/progress.ts';
import { formatReport } from './show/report.ts';
import { formatSummary } from './show/summary.ts';
import { parseTrigger } from './trigger.ts';
import type { Trigger } from './trigger.ts';
import { formatError } from './trouble.ts';
import type { World } from './world.ts';

/** GitHub shows ten annotations of each kind a step; the rest stands in the summary. */
const shownAnnotations = 10;
/** Columns of the runner's log that a person sees without scrolling. */
const logWidth = 140;
/** A step that is cancelled has ended by then; it would be killed after 7.5 seconds. */
const stopMs = 4_800;

const stop = new AbortController();

async function main(): Promise<void> {
  const key = core.getInput('heygen-api-key').trim();
  if (key !== '') core.setSecret(key);
  const asked = parseChoice('mode', core.getInput('mode') || 'auto', modes);
  const mode = findMode(asked, context.eventName);
  const trigger = parseTrigger(context.eventName, context.payload, context.sha, context.ref, core.getInput('branch'));
  if (trigger.idle !== null) {
    core.info(`${trigger.idle}: nothing to do`);
    return;
  }
  listenForSignals();
  const progress = makeProgress({ stream: process.stdout, color: false, now: Date.now, every: startTimer });
  const world = await makeActionWorld({
    root: process.env['GITHUB_WORKSPACE'] ?? process.cwd(), env: process.env,
    // two steps of one job must not write each other's report
    folder: await mkdtemp(join(process.env['RUNNER_TEMP'] ?? tmpdir(), 'docreel-')),
    token: core.getInput('github-token'), key, heygenUrl: core.getInput('heygen-api-url') || 'https://api.heygen.com',
    apiUrl: context.apiUrl, owner: context.repo.owner, repo: context.repo.repo, headCommit: context.sha,
    run: `${context.runId}.${process.env['GITHUB_RUN_ATTEMPT'] ?? '1'}`, signal: stop.signal, reading: mode === 'plan',
    emit: (event) => {
      if (event.type === 'note' && event.level === 'warning') core.warning(event.text);
      else progress.show(event);
      if (event.type === 'plan') showPlan(event);
    },
  });
  const outcome = await run(await readRequest(mode, trigger, world.repository), world).finally(() => { progress.stop(); });
  await tell(outcome, asked === 'auto');
}

/** A run that is cancelled gets SIGINT, and SIGTERM 7.5 seconds later: time enough to write down what is bought. */
function listenForSignals(): void {
  let signals = 0;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      signals += 1;
      if (signals > 1) process.exit(130);
      core.warning(`${signal}: no more is bought; what is bought is kept in the ledger and picked up by the next run`);
      // whatever it still waits for: what is bought is on the runner's disk by now, and HeyGen can be asked for it
      setTimeout(() => process.exit(130), stopMs).unref();
      stop.abort(new Error(signal));
    });
  }
}

/** Every video of the plan with its reason, folded: the line above has the sums. */
function showPlan({ plan, limits }: Extract<RunEvent, { readonly type: 'plan' }>): void {
  if (plan.jobs.length + plan.reused.length + plan.waiting.length + plan.retired.length === 0) return;
  core.startGroup('The plan, video by video');
  core.info(formatPlan({ ...plan, problems: [] }, { color: false, width: logWidth, limits }));
  core.endGroup();
}

async function readApproval(given: string, repository: World['repository']): Promise<Approval> {
  const approval = await import('./approval.ts');
  await approval.checkUncommitted(given, repository);
  // on the runner no earlier run has left a report
  return approval.readApproval(given, null, repository.root);
}

async function readRequest(mode: Request['mode'], trigger: Trigger, repository: World['repository']): Promise<Request> {
  const maxCost = parseMaxCost('max-cost', core.getInput('max-cost'));
  const scope = parseChoice('scope', core.getInput('scope') || 'changed', scopes);
  const failOn = parseChoice('fail-on', core.getInput('fail-on') || 'any', ['any', 'all', 'never']);
  const waitMinutes = parseAmount('wait-minutes', core.getInput('wait-minutes') || '45', 6 * 60);
  const shard = core.getInput('shard') === '' ? null : parseShard(core.getInput('shard'));
  const approved = core.getInput('approved-plan');
  const approval = approved === '' ? null : await readApproval(approved, repository);
  const head = await findRevision(repository, core.getInput('head') || trigger.head);
  const named = core.getInput('base');
  const base = named === '' ? await findBase(repository, trigger, head) : await findRevision(repository, named);
  if (base === undefined) {
    core.warning(`The commit to compare with${typeof trigger.base === 'string' ? ` (${trigger.base})` : ''} is not to be found in the repository any more, as after a forced push. The plan shows everything that is wanted and not owned.`);
  }
  return {
    mode,
    base,
    head,
    baseBranch: trigger.baseBranch,
    // a fork's token cannot write: its plan goes to the summary only
    pullRequest: trigger.fork ? null : trigger.pullRequest,
    // where the base side cannot be found, no settings count but the defaults
    trusted: trigger.untrustedHead ? base ?? '' : null,
    scope,
    paths: parseList(core.getInput('paths')),
    locales: parseList(core.getInput('locales')),
    docs: parseList(core.getInput('docs')),
    maxCost,
    approvedPlan: approval?.hash ?? null,
    approvedVideos: approval?.videos ?? null,
    waitMinutes,
    shard,
    failOn,
    retryFailed: core.getInput('retry-failed') !== '' && core.getBooleanInput('retry-failed'),
    allowUnpriced: core.getInput('allow-unpriced') !== '' && core.getBooleanInput('allow-unpriced'),
    config: core.getInput('config') || settingsFile,
    configText: null,
    branch: core.getInput('branch') || null,
    labels: parseList(core.getInput('labels')),
    draft: core.getInput('draft') !== '' && core.getBooleanInput('draft'),
  };
}

/** Calls back again and again until stopped; does not keep the process alive. */
function startTimer(milliseconds: number, tick: () => void): () => void {
  const timer = setInterval(tick, milliseconds).unref();
  return () => clearInterval(timer);
}

/** Outputs first, then the verdict: a step that fails has still said what it bought. */
async function tell(outcome: Outcome, auto: boolean): Promise<void> {
  const { report } = outcome;
  for (const severity of ['error', 'warning', 'notice'] as const) {
    const problems = report.problems.filter((problem) => problem.severity === severity);
    // the step's last word is an error too
    const most = severity === 'error' ? shownAnnotations - 1 : shownAnnotations;
    for (const problem of problems.slice(0, most)) annotate(problem);
    if (problems.length > most) core.info(`… and ${problems.length - most} more of severity "${severity}" in the summary`);
  }
  for (const [name, value] of Object.entries(makeOutputs(outcome))) core.setOutput(name, value);
  await core.summary.addRaw(formatSummary(report, outcome.planText), true).write();
  if (report.mode !== 'plan' && outcome.stop === null) core.info(formatReport(report, { color: false }));
  if (report.pullRequest?.url != null) core.info(`Pull request: ${report.pullRequest.url} (${report.pullRequest.state})`);
  core.info(`Files of this run:\n${outcome.files.join('\n')}`);
  judge(outcome, auto);
  if (outcome.trouble?.stack !== undefined) core.debug(outcome.trouble.stack);
}

/** Whether the step is red, and its last word. */
function judge({ report, stop: stopped, exit, trouble }: Outcome, auto: boolean): void {
  const { unfinished } = report.totals;
  if (stop.signal.aborted) core.setFailed('The run was stopped. What is bought is in the ledger; the next run picks it up.');
  // nobody has set the action up to pay, or approved the plan, yet: that is no fault of the push
  else if (stopped !== null && auto && ['no-key', 'no-limit', 'no-approval'].includes(stopped.code)) core.notice(`Planned only: ${stopped.text}`);
  else if (stopped !== null) core.setFailed(`Nothing was bought: ${stopped.text}`);
  else if (trouble !== null) core.setFailed(formatError(trouble));
  else if (exit === 1) core.setFailed(`Not every video is done: ${formatReportFigures(report)}. ${formatReasons(report)}${report.next[0] ?? 'The summary says why.'}`);
  else if (exit === 2) {
    const errors = report.problems.filter((problem) => problem.severity === 'error').length;
    core.setFailed(`${errors} ${errors === 1 ? 'problem has' : 'problems have'} to be mended; until then nothing is bought`);
  } else if (exit === 4) core.notice(`${unfinished} ${unfinished === 1 ? 'video is' : 'videos are'} still rendering; the next run with mode "collect" (a schedule's, by default) picks ${unfinished === 1 ? 'it' : 'them'} up`);
}

const show = { error: core.error, warning: core.warning, notice: core.notice };

/** Why videos failed, where it is one reason for all; the summary has a table. */
function formatReasons({ videos }: Report): string {
  const reasons = new Set(videos.flatMap(({ state, failure }) => (state === 'failed' && failure !== null ? [failure.message] : [])));
  const [reason] = reasons;
  return reason === undefined || reasons.size > 1 ? '' : `${reason.replace(/\.?$/, '.')} `;
}

function annotate(problem: Problem): void {
  const text = problem.hint === undefined ? problem.message : `${problem.message}; ${problem.hint}`;
  show[problem.severity](text.slice(0, 4_000), {
    title: `Docreel: ${problem.code}`, file: problem.file,
    ...(problem.line === undefined ? {} : { startLine: problem.line }), ...(problem.column === undefined ? {} : { startColumn: problem.column }),
  });
}

function makeOutputs(outcome: Outcome): Readonly<Record<string, string | number>> {
  const { report } = outcome;
  const cost = report.mode === 'plan' ? report.totals.estimate.cost : report.totals.charge;
  return {
    'plan-hash': report.planHash,
    planned: report.totals.planned,
    rendered: report.totals.rendered,
    reused: report.totals.reused + report.totals.moved + report.totals.kept,
    failed: report.totals.failed,
    unfinished: report.totals.unfinished,
    cost: cost === undefined ? '' : cost.micros / 1_000_000,
    'cost-unit': cost?.unit ?? '',
    'pull-request-number': report.pullRequest?.number ?? '',
    'pull-request-url': report.pullRequest?.url ?? '',
    'report-path': outcome.reportPath,
    'storyboard-path': outcome.storyboardPath,
    'report-files': outcome.files.join('\n'),
    matrix: JSON.stringify({ shard: makeShards(report) }),
  };
}

/** One shard for each 200 videos, as GitHub's matrix allows at most 256 jobs. */
function makeShards(report: Report): readonly string[] {
  const count = Math.min(256, Math.max(1, Math.ceil(report.totals.planned / 200)));
  return Array.from({ length: count }, (_, index) => `${index + 1}/${count}`);
}

try {
  await main();
} catch (error) {
  core.setFailed(stop.signal.aborted ? 'The run was stopped before anything was bought.' : formatError(error));
  if (error instanceof Error && error.stack !== undefined) core.debug(error.stack);
}
