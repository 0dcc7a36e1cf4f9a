import { ApiError, makeParameterError } from './answer.ts';
import { type Wallet, makeMicros } from './billing.ts';
import type { Fault, FaultBox } from './fault.ts';
import type { Job, JobPlan, Jobs } from './job.ts';
import type { Links } from './link.ts';
import { type OperationName, findSchemaIssue, isRecord, operationsByName } from './schema.ts';

/** Everything that the handlers share. */
export interface State {
  readonly now: () => number;
  readonly timeScale: number;
  readonly wallet: Wallet;
  readonly billing: 'wallet' | 'subscription' | 'usage_based';
  readonly jobs: Jobs;
  readonly links: Links;
  readonly faults: FaultBox;
  /** Base address of the file host. */
  readonly filesUrl: () => string;
  concurrency: number;
}

/** One request, as far as the handlers need it. */
export interface Call {
  readonly operation: OperationName;
  /** The id in the path; empty where there is none. */
  readonly id: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly idempotencyKey: string | null;
}

/** The body of a call, checked against HeyGen's schema of the operation. */
export function checkBody(call: Call): Readonly<Record<string, unknown>> {
  const schema = operationsByName[call.operation].request;
  if (!isRecord(call.body) || schema === undefined) throw makeParameterError('body', 'Input should be a valid dictionary');
  const issue = findSchemaIssue(schema, call.body);
  if (issue !== undefined) throw makeParameterError(issue.param, `${issue.param}: ${issue.message}`);
  return call.body;
}

/** The query of a call with its defaults; unknown parameters and numbers out of range are refused. */
export function checkQuery(call: Call, maxLimit = 100): Readonly<Record<string, string>> {
  const known = operationsByName[call.operation].query ?? [];
  for (const name of call.query.keys()) {
    if (!known.some((parameter) => parameter.name === name)) throw makeParameterError(name, `${name}: Extra inputs are not permitted`);
  }
  const query = Object.fromEntries(known.map((parameter) => [parameter.name, call.query.get(parameter.name) ?? parameter.default]));
  const limit = query['limit'];
  if (limit !== undefined && !(/^\d+$/.test(limit) && Number(limit) >= 1 && Number(limit) <= maxLimit)) {
    throw makeParameterError('limit', `limit: Input should be between 1 and ${maxLimit}`);
  }
  return query;
}

/** The ids of a bulk request: 1 to 100, separated by commas. */
export function parseIds(text: string, name: string): readonly string[] {
  const ids = text.split(',').map((id) => id.trim()).filter((id) => id !== '');
  if (ids.length === 0) throw makeParameterError(name, `${name}: at least one id is required`);
  if (ids.length > 100) throw makeParameterError(name, `${name}: at most 100 ids are allowed`);
  return ids;
}

/**
 * Takes jobs on, all or none: refuses with 429 where the account's slots are taken, by videos and translations together, and
 * with 402 where the balance does not cover them and what is running already.
 */
export function admitJobs(state: State, plans: readonly JobPlan[], fateOf: (plan: JobPlan) => Fault | undefined): readonly Job[] {
  state.jobs.advance();
  const running = state.jobs.running();
  if (running.length + plans.length > state.concurrency) {
    const soonest = Math.min(...running.filter((job) => job.fate?.kind !== 'stuck').map((job) => job.readyAt - state.now()));
    const wait = Number.isFinite(soonest) ? Math.max(1, Math.ceil(soonest / 1000)) : 30;
    throw new ApiError(429, 'rate_limit_exceeded', `Concurrent job limit of ${state.concurrency} reached. Please wait for a job to finish.`, { headers: { 'retry-after': String(wait) } });
  }
  const price = (job: JobPlan): number => makeMicros(job.estimate, job.parts, state.wallet.unit);
  const reserved = running.reduce((sum, job) => sum + price(job), 0);
  const asked = plans.reduce((sum, plan) => sum + price(plan), 0);
  if (state.wallet.micros <= 0 || reserved + asked > state.wallet.micros) throw makeWalletError();
  return plans.map((plan) => state.jobs.create(plan, fateOf(plan)));
}

/** 402: the wallet does not cover it. */
export function makeWalletError(): ApiError {
  return new ApiError(402, 'insufficient_credit', 'Insufficient credit. Please top up your balance to continue.');
}

/** The state in which a job shows itself, counting the look; `waiting` and the like are left to the callers. */
export function readStatus(job: Job): string {
  if (job.endedAt !== null) job.looks += 1;
  if (job.status === 'processing' && job.fate?.kind === 'odd-status') return 'moderating';
  if (job.fate?.kind === 'flap' && job.looks === 2) return 'processing';
  return job.status;
}

/** Whether a finished job hands out its files at this look: not at first, where it was told so. */
export function hasFiles(job: Job, status: string): boolean {
  const late = job.fate?.kind === 'no-url' && job.looks <= (job.fate.looks ?? 2);
  return status === 'completed' && job.rendered !== null && !late;
}

/** Jobs as the lists show them; those that are told to be late are left out, and the look is counted. */
export function listVisible(state: State, kind: Job['kind']): readonly Job[] {
  return state.jobs.list(kind).filter((job) => {
    if (job.fate?.kind !== 'delayed-list') return true;
    if (job.fate.seconds !== undefined) return state.now() >= job.createdAt + job.fate.seconds * 1000 / state.timeScale;
    job.hidden += 1;
    return job.hidden > (job.fate.looks ?? 2);
  });
}
