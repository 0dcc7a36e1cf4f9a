import { findHint } from './hint.ts';

/**
 * What an error means for whoever paid. `refused`: a 4xx, nothing happened. `unknown-outcome`: a write that may have been
 * accepted. `unavailable`: no usable answer, and nothing was bought. `unauthorized`, `no-credit`, `retired-api` and
 * `blocked-redirect` concern every further call too.
 */
export type ErrorKind =
  | 'refused' | 'unauthorized' | 'no-credit' | 'limited'
  | 'unknown-outcome' | 'unavailable' | 'retired-api' | 'blocked-redirect';

export interface ErrorFields {
  readonly kind: ErrorKind;
  /** Method and path without query, e.g. `POST /v3/videos`. */
  readonly call: string;
  /** HTTP status; `null` where no answer came. */
  readonly status?: number | null;
  /** HeyGen's code in lower case. */
  readonly code?: string | null;
  /** The request's field that HeyGen complains about. */
  readonly param?: string | null;
  /** HeyGen's `X-Request-Id`, for its support. */
  readonly requestId?: string | null;
  /** What the service asked to wait, in milliseconds. */
  readonly retryAfterMs?: number | null;
  /** What happened, without secrets: the caller has passed it through `formatExcerpt`. */
  readonly detail: string;
  readonly cause?: unknown;
}

/** The one error of the paid door. Its message never holds the key or a signed address. */
export class HeyGenError extends Error {
  override readonly name = 'HeyGenError' as const;
  readonly kind: ErrorKind;
  readonly call: string;
  readonly status: number | null;
  readonly code: string | null;
  readonly param: string | null;
  readonly requestId: string | null;
  readonly retryAfterMs: number | null;
  /** What to do next. */
  readonly hint: string | null;
  /** Message and hint as one text for a person. */
  readonly advice: string;

  constructor(fields: ErrorFields) {
    super(formatMessage(fields), fields.cause === undefined ? undefined : { cause: fields.cause });
    this.kind = fields.kind;
    this.call = fields.call;
    this.status = fields.status ?? null;
    this.code = fields.code ?? null;
    this.param = fields.param ?? null;
    this.requestId = fields.requestId ?? null;
    this.retryAfterMs = fields.retryAfterMs ?? null;
    this.hint = findHint(this.kind, this.code);
    this.advice = this.hint === null ? this.message : `${this.message}; ${this.hint}`;
  }
}

function formatMessage(fields: ErrorFields): string {
  const answered = fields.status == null ? '' : ` answered ${fields.status}`;
  const code = fields.code == null ? '' : ` ${fields.code}`;
  const param = fields.param == null ? '' : ` (field "${fields.param}")`;
  const request = fields.requestId == null ? '' : ` [request ${fields.requestId}]`;
  return `HeyGen: ${fields.call}${answered}${code}${param}: ${fields.detail}${request}`;
}

/** 403 codes that concern the key or the account, not the one look or voice. */
const accountCodes = new Set([
  'forbidden', 'unauthorized', 'authentication_failed', 'insufficient_api_key_scope', 'ai_vendor_access_restricted', 'phone_verification_required',
]);
const creditCodes = new Set(['insufficient_credit', 'trial_limit_exceeded', 'quota_exceeded', 'movio_payment_insufficient_credit']);

/**
 * What an answer with an error status means.
 * @param code HeyGen's code in lower case; `null` where the body is not one of version 3 (a proxy's page, a retired route)
 */
export function findErrorKind(method: 'GET' | 'POST', status: number, code: string | null): ErrorKind {
  if (status === 401 || (status === 403 && code !== null && accountCodes.has(code))) return 'unauthorized';
  if (status === 402 || (status < 500 && code !== null && creditCodes.has(code))) return 'no-credit';
  if (status === 429) return 'limited';
  if (status === 410 || ((status === 404 || status === 405) && code === null)) return 'retired-api';
  if (status === 408 || status >= 500 || code === 'request_in_progress') return method === 'POST' ? 'unknown-outcome' : 'unavailable';
  return status >= 400 ? 'refused' : 'unavailable';
}
