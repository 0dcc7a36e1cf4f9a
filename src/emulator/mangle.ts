import { setTimeout as sleep } from 'node:timers/promises';
import type { ServerResponse } from 'node:http';
import { type Answer, ApiError, formatError } from './answer.ts';
import type { Fault } from './fault.ts';
import { isRecord } from './schema.ts';
import { makeWalletError } from './state.ts';

/** Where bytes go, and how time passes for those that come late. */
export interface Outlet {
  readonly response: ServerResponse;
  /** Emulated seconds to real milliseconds. */
  readonly toMilliseconds: (seconds: number) => number;
  /** Where a redirect leads unless the fault says. */
  readonly elsewhere: string;
  /** Aborted when the emulator closes. */
  readonly signal: AbortSignal;
}

/** What was sent: a status, or `null` where the connection was broken. */
export type SentStatus = number | null;

/** Sends an answer as JSON, whole. */
export function sendAnswer(response: ServerResponse, answer: Answer): SentStatus {
  const bytes = Buffer.from(JSON.stringify(answer.body));
  response.writeHead(answer.status, { 'content-type': 'application/json', 'content-length': bytes.length, ...answer.headers });
  response.end(bytes);
  return answer.status;
}

/**
 * Sends what a fault makes of an answer; `answer` is absent where the fault strikes before the work.
 * Slow answers resolve when they are sent, so that an idempotency key stays in flight until then.
 */
export async function sendFault(outlet: Outlet, fault: Fault, answer: Answer | undefined): Promise<SentStatus> {
  const { response } = outlet;
  switch (fault.kind) {
    case 'reset': case 'lost-answer':
      response.destroy();
      return null;
    case 'silence':
      return null;
    case 'html':
      return sendText(response, 200, 'text/html; charset=utf-8', loginPage, {});
    case 'redirect':
      return sendText(response, 307, 'text/plain', '', { location: fault.to ?? outlet.elsewhere });
    case 'malformed': {
      const text = Buffer.from(JSON.stringify(answer?.body ?? {}));
      return sendText(response, answer?.status ?? 200, 'application/json', text.subarray(0, fault.at ?? Math.floor(text.length / 2)), {});
    }
    case 'wrong-shape':
      return sendAnswer(response, { status: 200, body: blankIds(answer?.body) });
    case 'slow':
      await sleep(outlet.toMilliseconds(fault.seconds ?? 30), undefined, { signal: outlet.signal });
      return answer === undefined ? sendAnswer(response, { status: 200, body: {} }) : sendAnswer(response, answer);
    case 'drip':
      return dripAnswer(outlet, answer ?? { status: 200, body: {} });
    default:
      return sendAnswer(response, formatError(makeFaultError(fault)));
  }
}

function sendText(response: ServerResponse, status: number, type: string, text: string | Uint8Array, headers: Readonly<Record<string, string>>): SentStatus {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(text), ...headers });
  response.end(text);
  return status;
}

async function dripAnswer(outlet: Outlet, answer: Answer): Promise<SentStatus> {
  const bytes = Buffer.from(JSON.stringify(answer.body));
  outlet.response.writeHead(answer.status, { 'content-type': 'application/json', 'content-length': bytes.length, ...answer.headers });
  for (const byte of bytes) {
    if (outlet.response.destroyed) return null;
    outlet.response.write(Uint8Array.of(byte));
    await sleep(100, undefined, { signal: outlet.signal });
  }
  outlet.response.end();
  return answer.status;
}

/** The error that a refusal stands for, in HeyGen's words. */
export function makeFaultError(fault: Fault): ApiError {
  const { kind, code, message } = fault;
  const make = (status: number, usual: string, text: string, headers?: Readonly<Record<string, string>>): ApiError =>
    new ApiError(status, code ?? usual, message ?? text, headers === undefined ? {} : { headers });
  switch (kind) {
    case '500': return make(500, 'internal_error', 'An internal error occurred.');
    case '502': return make(502, 'bad_gateway', 'Bad gateway.');
    case '503': return make(503, 'service_unavailable', 'The service is temporarily unavailable.');
    case '504': return make(504, 'gateway_timeout', 'The request timed out.');
    case '429': return make(429, 'rate_limit_exceeded', 'Too many requests.', fault.retryAfter === null ? {} : { 'retry-after': String(fault.retryAfter ?? 1) });
    case 'unauthorized': return make(401, 'unauthorized', 'Unauthorized');
    case 'in-progress': return make(409, 'request_in_progress', 'A request with this Idempotency-Key is still in progress.');
    case 'empty-wallet': return makeWalletError();
    default: return make(500, 'internal_error', `The fault ${kind} has no answer of its own.`);
  }
}

function blankIds(body: unknown): unknown {
  if (Array.isArray(body)) return body.map((item) => blankIds(item));
  if (!isRecord(body)) return body;
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, /(?:^|_)ids?$|^status$/.test(name) ? null : blankIds(value)]));
}

/** What a captive portal or a proxy puts in the way. */
export const loginPage = '<!doctype html>\n<html><head><title>Sign in</title></head><body><h1>Sign in to continue</h1></body></html>\n';
