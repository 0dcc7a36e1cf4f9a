/** The runner's door: reads the step's inputs and the event, runs the engine, and hands back outputs, annotations and a summary. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as core from '@actions/core';
import { context } from '@actions/github';
import { scopes } from './core/plan.ts';
import type { Problem } from './core/problem.ts';
import type { Report } from './core/report.ts';
import { findMode, modes, parseAmount, parseChoice, parseList, parseShard } from './request.ts';
import type { Request } from './request.ts';
import { run } from './run.ts';
import type { Outcome } from './run.ts';
import { makeActionWorld } from './setup.ts';
import { findBase } from './stage/base.ts';
import { makeProgress } from './show/progress.ts';
import { formatSummary } from './show/summary.ts';
import { parseTrigger } from './trigger.ts';
import type { Trigger } from './trigger.ts';

/** GitHub shows ten annotations of each kind a step; the rest stands in the summary. */
const shownAnnotations = 10;

async function main(): Promise<void> {
  const key = core.getInput('heygen-api-key').trim();
  if (key !== '') core.setSecret(key);
  const asked = parseChoice('mode', core.getInput('mode') || 'auto', modes);
  const mode = findMode(asked, context.eventName);
  const trigger = parseTrigger(context.eventName, context.payload, context.sha, context.ref);
  if (context.eventName === 'push' && context.ref.startsWith('refs/heads/docreel/')) {
    core.info(`${context.ref} is Docreel's own branch: nothing to do`);
    return;
  }

  const folder = join(process.env['RUNNER_TEMP'] ?? '/tmp', 'docreel');
  await mkdir(folder, { recursive: true });
  const stop = new AbortController();
  let signals = 0;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      signals += 1;
      if (signals > 1) process.exit(130);
      core.warning(`${signal}: no more is bought; what is bought is kept in the ledger and picked up by the next run`);
      stop.abort(new Error(signal));
    });
  }
  const progress = makeProgress({ stream: process.stdout, color: false, now: Date.now, every: startTimer });
  const world = await makeActionWorld({
    root: process.env['GITHUB_WORKSPACE'] ?? process.cwd(), env: process.env, folder, token: core.getInput('github-token'), key,
    heygenUrl: core.getInput('heygen-api-url') || 'https://api.heygen.com',
    apiUrl: context.apiUrl, owner: context.repo.owner, repo: context.repo.repo, headCommit: context.sha,
    run: `${context.runId}.${process.env['GITHUB_RUN_ATTEMPT'] ?? '1'}`, signal: stop.signal, reading: mode === 'plan',
    emit: (event) => progress.show(event),
  });
  const outcome = await run(await readRequest(mode, trigger, world.repository), world);
  progress.stop();
  await tell(outcome, asked === 'auto');
}

async function readRequest(mode: Request['mode'], trigger: Trigger, repository: Parameters<typeof findBase>[0]): Promise<Request> {
  const head = core.getInput('head') || trigger.head;
  const shard = core.getInput('shard');
  return {
    mode,
    base: core.getInput('base') || await findBase(repository, trigger, head),
    head,
    baseBranch: trigger.baseBranch,
    // a fork's token cannot write: its plan goes to the summary only
    pullRequest: trigger.fork ? null : trigger.pullRequest,
    trusted: trigger.untrustedHead && typeof trigger.base === 'string' ? trigger.base : null,
    scope: parseChoice('scope', core.getInput('scope') || 'changed', scopes),
    paths: parseList(core.getInput('paths')),
    locales: parseList(core.getInput('locales')),
    docs: parseList(core.getInput('docs')),
    maxCost: core.getInput('max-cost') || null,
    approvedPlan: core.getInput('approved-plan') || null,
    waitMinutes: parseAmount('wait-minutes', core.getInput('wait-minutes') || '45', 6 * 60),
    shard: shard === '' ? null : parseShard(shard),
    failOn: parseChoice('fail-on', core.getInput('fail-on') || 'any', ['any', 'all', 'never']),
    retryFailed: core.getInput('retry-failed') !== '' && core.getBooleanInput('retry-failed'),
    allowUnpriced: core.getInput('allow-unpriced') !== '' && core.getBooleanInput('allow-unpriced'),
    config: core.getInput('config') || 'docreel.yml',
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
  const { report, stop } = outcome;
  for (const severity of ['error', 'warning', 'notice'] as const) {
    const problems = report.problems.filter((problem) => problem.severity === severity);
    for (const problem of problems.slice(0, shownAnnotations)) annotate(problem);
    if (problems.length > shownAnnotations) core.info(`… and ${problems.length - shownAnnotations} more of severity "${severity}" in the summary`);
  }
  for (const [name, value] of Object.entries(makeOutputs(outcome))) core.setOutput(name, value);
  await core.summary.addRaw(formatSummary(report), true).write();
  if (stop !== null && auto && (stop.code === 'no-key' || stop.code === 'no-limit')) core.notice(`planned only: ${stop.text}`);
  else if (stop !== null) core.setFailed(stop.text);
  else if (outcome.exit === 1) core.setFailed(`${report.totals.failed} of ${report.totals.failed + report.totals.rendered} videos failed; ${report.next[0] ?? 'see the summary'}`);
  else if (outcome.exit === 4) core.notice(`${report.totals.unfinished} videos still render; the next "collect" picks them up`);
}

function annotate(problem: Problem): void {
  const text = problem.hint === undefined ? problem.message : `${problem.message}; ${problem.hint}`;
  core[problem.severity](text.slice(0, 4_000), {
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
    reused: report.totals.reused + report.totals.moved,
    failed: report.totals.failed,
    unfinished: report.totals.unfinished,
    cost: cost === undefined ? '' : cost.micros / 1_000_000,
    'cost-unit': cost?.unit ?? '',
    'pull-request-number': report.pullRequest?.number ?? '',
    'pull-request-url': report.pullRequest?.url ?? '',
    'report-path': outcome.reportPath,
    'storyboard-path': outcome.storyboardPath,
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
  core.setFailed(error instanceof Error ? error.message : String(error));
  if (error instanceof Error && error.stack !== undefined) core.debug(error.stack);
}
