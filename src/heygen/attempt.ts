import type * as z from 'zod';
import { exchange } from './call.ts';
import type { Exchange } from './call.ts';
import { findErrorKind, HeyGenError } from './error.ts';
import { formatExcerpt, formatSafe } from './excerpt.ts';
import type { Clock, Setback } from './retry.ts';
import { errorBody } from './wire.ts';

/** What every call of one client shares. */
export interface Tools {
  readonly baseUrl: string;
  readonly key: string;
  readonly clock: Clock;
  readonly random: () => number;
  readonly fetch: typeof globalThis.fetch;
  readonly signal: AbortSignal | undefined;
  readonly timeouts: { readonly readMs: number; readonly writeMs: number };
  readonly patienceMs: number;
  readonly note: (text: string) => void;
}

/** One request in HeyGen's terms. */
export interface Ask<Value> {
  readonly method: 'GET' | 'POST';
  /** Path with its ids, e.g. `/v3/videos/abc`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  /** Already formatted, so that every attempt sends the same bytes. */
  readonly body?: string;
  readonly idempotencyKey?: string;
  readonly schema: z.ZodType<Value>;
}

export type Attempt<Value> =
  | { readonly value: Value }
  | { readonly setback: Setback; readonly error: HeyGenError };

/** Makes a call once, and says what became of it. */
export async function attempt<Value>(ask: Ask<Value>, tools: Tools): Promise<Attempt<Value>> {
  const query = new URLSearchParams(ask.query).toString();
  const result = await exchange({
    method: ask.method,
    url: `${tools.baseUrl}${ask.path}${query === '' ? '' : `?${query}`}`,
    headers: {
      'x-api-key': tools.key,
      'user-agent': 'docreel',
      ...(ask.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(ask.idempotencyKey === undefined ? {} : { 'idempotency-key': ask.idempotencyKey }),
    },
    ...(ask.body === undefined ? {} : { body: ask.body }),
    timeoutMs: ask.method === 'POST' ? tools.timeouts.writeMs : tools.timeouts.readMs,
    signal: tools.signal,
  }, { fetch: tools.fetch, now: () => tools.clock.now(), secrets: [tools.key] });
  return judge(ask, result, [tools.key]);
}

function judge<Value>(ask: Ask<Value>, result: Exchange, secrets: readonly string[]): Attempt<Value> {
  const call = `${ask.method} ${formatSafe(ask.path, secrets)}`;
  const open = ask.method === 'POST' ? 'unknown-outcome' : 'unavailable';
  if (result.type === 'redirect') {
    return { setback: 'refused', error: new HeyGenError({ kind: 'blocked-redirect', call, detail: 'was redirected to another address; not followed' }) };
  }
  if (result.type === 'lost') {
    const detail = `${result.sent ? 'the answer was lost' : 'not sent'}: ${result.reason}`;
    return { setback: result.sent ? 'lost' : 'not-sent', error: new HeyGenError({ kind: result.sent ? open : 'unavailable', call, detail, cause: result.cause }) };
  }
  const { status, requestId, retryAfterMs } = result;
  if (status >= 200 && status < 300) {
    const parsed = result.trouble === null ? ask.schema.safeParse(result.json) : undefined;
    if (parsed?.success === true) return { value: parsed.data };
    const issue = parsed?.error?.issues[0];
    const detail = result.trouble ?? `an answer of another shape${issue === undefined ? '' : `, at "${issue.path.join('.')}": ${formatExcerpt(issue.message, secrets)}`}`;
    return { setback: 'malformed', error: new HeyGenError({ kind: open, call, status, requestId, detail }) };
  }
  const body = errorBody.safeParse(result.json).data;
  const code = body === undefined ? null : formatExcerpt(body.code, secrets, 80);
  const kind = findErrorKind(ask.method, status, code);
  const detail = formatExcerpt(body?.message ?? result.trouble ?? 'without an explanation', secrets);
  const param = body?.param == null ? null : formatExcerpt(body.param, secrets, 80);
  return { setback: findSetback(status, kind), error: new HeyGenError({ kind, call, status, code, param, requestId, retryAfterMs, detail }) };
}

function findSetback(status: number, kind: HeyGenError['kind']): Setback {
  if (kind === 'limited') return 'limited';
  if (status === 409) return 'in-progress';
  return kind === 'unavailable' || kind === 'unknown-outcome' ? 'server' : 'refused';
}
