import { TranslateError } from './translator.ts';

/** What a service's client needs from outside. */
export interface Tools {
  readonly fetch: typeof globalThis.fetch;
  readonly clock: { now(): number; sleep(milliseconds: number, signal?: AbortSignal): Promise<void> };
  /** From 0 to 1. */
  readonly random: () => number;
  readonly signal?: AbortSignal | undefined;
  /** For one exchange; real time. */
  readonly timeoutMs?: number;
}

const attempts = 4;
/** A service that asks for more patience than this is not waited for. */
const longestWaitMs = 60_000;
const maxBytes = 4 * 1024 * 1024;

/** An answer, and the characters of exchanges before it whose answers were lost: they may have been billed. */
export interface Posted {
  readonly value: unknown;
  readonly lost: number;
}

/**
 * Posts JSON and reads JSON, again while that can help: translating twice costs twice, but an answer that was lost is worth it.
 * Redirects are refused, as the key would follow them.
 * @param name of the service, for messages
 * @param characters that one exchange may be billed for
 * @param most characters that all of them may be billed for: what was reserved holds, whatever gets lost
 * @throws TranslateError without key or text in its message
 */
export async function post(name: string, url: string, headers: Readonly<Record<string, string>>, body: unknown, tools: Tools, characters: number, most: number): Promise<Posted> {
  let billed = 0;
  for (let count = 1; ; count += 1) {
    const result = await exchange(url, headers, body, tools);
    if (result.type === 'json') return { value: result.value, lost: billed };
    if (result.type === 'lost' && result.sent) billed += characters;
    const delay = Math.max(result.waitMs ?? 0, 500 * 2 ** count * (0.5 + tools.random() / 2));
    const final = !result.passing || count >= attempts || billed + characters > most || delay > longestWaitMs || tools.signal?.aborted === true;
    if (final) throw new TranslateError(result.passing ? 'unavailable' : 'refused', `${name}: ${result.reason}`, { cause: result.cause, characters: billed });
    await tools.clock.sleep(delay, tools.signal).catch((error: unknown) => { throw new TranslateError('unavailable', `${name}: the run was stopped`, { cause: error, characters: billed }); });
  }
}

type Result =
  | { readonly type: 'json'; readonly value: unknown }
  | { readonly type: 'lost' | 'answer'; readonly sent: boolean; readonly passing: boolean; readonly reason: string; readonly waitMs: number | null; readonly cause?: unknown };

async function exchange(url: string, headers: Readonly<Record<string, string>>, body: unknown, tools: Tools): Promise<Result> {
  const timeout = AbortSignal.timeout(tools.timeoutMs ?? 120_000);
  try {
    const { fetch } = tools;
    const response = await fetch(url, {
      method: 'POST', redirect: 'error', headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      body: JSON.stringify(body), signal: tools.signal === undefined ? timeout : AbortSignal.any([tools.signal, timeout]),
    });
    const text = await readText(response);
    if (!response.ok) {
      await response.body?.cancel().catch(() => undefined);
      return { type: 'answer', sent: false, ...judge(response.status), waitMs: parseWait(response.headers.get('retry-after'), tools.clock.now()) };
    }
    if (text === undefined) return { type: 'lost', sent: true, passing: false, reason: 'its answer is longer than 4 MiB', waitMs: null };
    try {
      return { type: 'json', value: JSON.parse(text) };
    } catch (error) {
      return { type: 'lost', sent: true, passing: true, reason: 'its answer is no JSON', waitMs: null, cause: error };
    }
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    if (cause instanceof Error && /redirect/.test(cause.message)) return { type: 'lost', sent: false, passing: false, reason: 'it redirects, which is refused: name its final address', waitMs: null };
    return { type: 'lost', sent: true, passing: true, reason: timeout.aborted ? 'no answer in time' : 'it cannot be reached', waitMs: null, cause: error };
  }
}

function judge(status: number): { readonly passing: boolean; readonly reason: string } {
  switch (status) {
    case 401: case 403: return { passing: false, reason: `it refuses the key (HTTP ${status})` };
    case 402: case 456: return { passing: false, reason: `its quota is used up (HTTP ${status})` };
    case 404: return { passing: false, reason: 'it does not know this address or model (HTTP 404)' };
    case 413: return { passing: false, reason: 'the text is too long for it (HTTP 413)' };
    case 408: case 409: case 425: case 429: return { passing: true, reason: `it has too much to do (HTTP ${status})` };
    default: return { passing: status >= 500, reason: status >= 500 ? `it has failed (HTTP ${status})` : `it refuses the request (HTTP ${status})` };
  }
}

function parseWait(text: string | null, now: number): number | null {
  if (text === null) return null;
  const wait = /^\d+$/.test(text.trim()) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isFinite(wait) && wait > 0 ? wait : null;
}

async function readText(response: Response): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (response.body !== null) {
    for await (const chunk of response.body) {
      size += chunk.byteLength;
      if (size > maxBytes) return undefined;
      chunks.push(chunk);
    }
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

/**
 * A service's address: https, or this machine.
 * @throws RangeError for one that a key must not be sent to
 */
export function parseEndpoint(text: string): string {
  const url = URL.parse(text);
  const local = url?.protocol === 'http:' && /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (url === null || !(url.protocol === 'https:' || local) || url.username !== '' || url.password !== '') {
    throw new RangeError(`translate.endpoint "${text}" is neither an https address nor one of this machine`);
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}
