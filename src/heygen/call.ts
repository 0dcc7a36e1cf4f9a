import { formatExcerpt } from './excerpt.ts';
import { parseRetryAfter } from './retry.ts';

/** How one exchange over HTTP ended. Statuses are not judged here. */
export type Exchange =
  | { readonly type: 'answer'; readonly status: number; readonly json: unknown; /** Why the body is no JSON of use; else `null`. */ readonly trouble: string | null;
      readonly requestId: string | null; readonly retryAfterMs: number | null }
  | { readonly type: 'lost'; /** `false`: no connection came about, so nothing can have happened. */ readonly sent: boolean; readonly reason: string; readonly cause: unknown }
  | { readonly type: 'redirect' };

export interface Call {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** For the whole exchange, body included. Real time: it guards a real socket. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** No answer that we read is near this size; more is cut off. */
const maxBytes = 1024 * 1024;
/** Errors of a connection that never came about. */
const unsent = new Set([
  'ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/** One request and its answer. Never rejects. */
export async function exchange(call: Call, tools: { readonly fetch: typeof globalThis.fetch; readonly now: () => number; readonly secrets: readonly string[] }): Promise<Exchange> {
  if (isAborted(call.signal)) return { type: 'lost', sent: false, reason: 'the run was stopped', cause: undefined };
  const timeout = AbortSignal.timeout(call.timeoutMs);
  const signal = call.signal === undefined ? timeout : AbortSignal.any([call.signal, timeout]);
  let status = 0;
  try {
    const { fetch } = tools;
    const response = await fetch(call.url, {
      method: call.method,
      headers: { accept: 'application/json', ...call.headers },
      // fetch would carry X-Api-Key to whatever host a redirect names
      redirect: 'error',
      signal,
      ...(call.body === undefined ? {} : { body: call.body }),
    });
    status = response.status;
    const bytes = await readBody(response);
    const { json, trouble } = parseBody(response.headers.get('content-type'), bytes, tools.secrets);
    const requestId = response.headers.get('x-request-id');
    return {
      type: 'answer', status, json, trouble,
      requestId: requestId === null ? null : formatExcerpt(requestId, tools.secrets, 100),
      retryAfterMs: parseRetryAfter(response.headers.get('retry-after'), response.headers.get('date'), tools.now()),
    };
  } catch (error) {
    if (isRedirect(error)) return { type: 'redirect' };
    const codes = findCodes(error);
    const reason = isAborted(call.signal) ? 'the run was stopped' : (isAborted(timeout) ? `no answer within ${call.timeoutMs / 1000} s` : describe(error, codes));
    const sent = !(status === 0 && codes.some((code) => unsent.has(code)));
    return { type: 'lost', sent, reason: formatExcerpt(reason, tools.secrets), cause: error };
  }
}

/** A function, because the compiler takes a signal for as it was at its last look. */
function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}

/** The body up to the cap, or `undefined` past it. */
async function readBody(response: Response): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (response.body !== null) {
    for await (const chunk of response.body) {
      size += chunk.byteLength;
      // leaving the loop cancels the stream
      if (size > maxBytes) return undefined;
      chunks.push(chunk);
    }
  }
  return Buffer.concat(chunks);
}

function parseBody(contentType: string | null, bytes: Uint8Array | undefined, secrets: readonly string[]): { readonly json: unknown; readonly trouble: string | null } {
  if (bytes === undefined) return { json: undefined, trouble: 'more than 1 MiB instead of a short answer' };
  const text = new TextDecoder().decode(bytes);
  const excerpt = text.trim() === '' ? 'an empty body' : `"${formatExcerpt(text, secrets)}"`;
  if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(contentType ?? '')) {
    return { json: undefined, trouble: `${formatExcerpt(contentType ?? 'no content type', secrets, 60)} instead of JSON: ${excerpt}` };
  }
  try {
    return { json: JSON.parse(text), trouble: null };
  } catch {
    return { json: undefined, trouble: `JSON that cannot be read: ${excerpt}` };
  }
}

function isRedirect(error: unknown): boolean {
  return error instanceof TypeError && error.cause instanceof Error && error.cause.message === 'unexpected redirect';
}

/** Codes of an error and of what caused it; several addresses of a host fail together in an `AggregateError`. */
function findCodes(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [];
  const own = 'code' in error && typeof error.code === 'string' ? [error.code] : [];
  const inner: readonly unknown[] = error instanceof AggregateError ? error.errors : [error.cause];
  return [...own, ...inner.flatMap(findCodes)];
}

function describe(error: unknown, codes: readonly string[]): string {
  const deepest = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const message = deepest instanceof Error ? deepest.message : String(deepest);
  const code = codes.find((name) => !message.includes(name));
  return code === undefined ? message : `${message} (${code})`;
}
