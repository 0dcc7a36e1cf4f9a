import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Answer, ApiError, formatError } from './answer.ts';
import { type Idempotency, keyPattern } from './idempotency.ts';
import { type Outlet, sendAnswer, sendFault, type SentStatus } from './mangle.ts';
import type { RequestRecord } from './record.ts';
import { type Route, routes } from './route.ts';
import { isRecord } from './schema.ts';
import type { State } from './state.ts';

export interface ApiSettings {
  readonly state: State;
  readonly key: string;
  /** `null`: keys are taken and forgotten, as by an API that does not know them. */
  readonly idempotency: Idempotency | null;
  readonly requests: RequestRecord[];
  readonly signal: AbortSignal;
  /** Answers a request for the emulator itself; `undefined` where the path is not one of its own. */
  control(method: string, path: string, body: unknown): Answer | undefined;
}

/** Largest body that is read, in bytes. */
const bodyLimit = 1024 * 1024;

/** The API's side of the emulator: one function that answers one request. */
export function makeApi(settings: ApiSettings): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const { state } = settings;
  let count = 0;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    count += 1;
    const requestId = `emulated-${String(count).padStart(6, '0')}`;
    response.setHeader('x-request-id', requestId);
    const url = new URL(request.url ?? '/', 'http://emulator');
    const method = request.method ?? 'GET';
    const text = await readBody(request);
    const body = parseBody(text ?? '');
    const own = url.pathname.startsWith('/_emulator/') ? settings.control(method, url.pathname, body) : undefined;
    if (own !== undefined) { sendAnswer(response, own); return; }
    const idempotencyKey = readHeader(request, 'idempotency-key');
    const record: RequestRecord = { host: 'api', method, path: url.pathname + url.search, body, idempotencyKey, requestId, at: state.now(), status: null, fault: null };
    settings.requests.push(record);
    state.jobs.advance();
    const outlet: Outlet = { response, toMilliseconds: (seconds) => seconds * 1000 / state.timeScale, elsewhere: `${state.filesUrl()}/elsewhere`, signal: settings.signal };
    try {
      if (readHeader(request, 'x-api-key') !== settings.key) throw new ApiError(401, 'unauthorized', 'Unauthorized');
      if (text === undefined) throw new ApiError(413, 'payload_too_large', 'Request body is too large.');
      record.status = await answerCall(outlet, record, findRoute(method, url.pathname), url);
    } catch (error) {
      if (settings.signal.aborted) { response.destroy(); return; }
      const known = error instanceof ApiError ? error : new ApiError(500, 'internal_error', error instanceof Error ? error.message : String(error));
      record.status = sendAnswer(response, formatError(known));
    }
  }

  async function answerCall(outlet: Outlet, record: RequestRecord, route: Route, url: URL): Promise<SentStatus> {
    const id = decodeURIComponent(route.path.exec(url.pathname)?.[1] ?? '');
    const titles = findTitles(state, id, url.searchParams, record.body);
    const refusal = state.faults.take(route.place, titles, 'before');
    if (refusal !== undefined) {
      record.fault = refusal.kind;
      return sendFault(outlet, refusal, undefined);
    }
    const key = route.method === 'POST' ? record.idempotencyKey : null;
    if (key !== null && !keyPattern.test(key)) throw new ApiError(400, 'invalid_parameter', 'Idempotency-Key must be 1 to 255 characters of A-Z a-z 0-9 _ - : .', { param: 'Idempotency-Key' });
    const place = `${route.method} ${url.pathname}`;
    const earlier = key === null || settings.idempotency === null ? undefined : settings.idempotency.begin(place, key);
    if (earlier?.type === 'busy') throw new ApiError(409, 'request_in_progress', 'A request with this Idempotency-Key is still in progress.');
    let answer: Answer | undefined;
    try {
      answer = earlier?.type === 'replay' ? earlier.answer : route.handle(state, { operation: route.operation, id, query: url.searchParams, body: record.body, idempotencyKey: key });
      const fault = state.faults.take(route.place, titles, 'after');
      if (fault === undefined) return sendAnswer(outlet.response, answer);
      record.fault = fault.kind;
      return await sendFault(outlet, fault, answer);
    } finally {
      if (key !== null && earlier?.type === 'new') settings.idempotency?.finish(place, key, answer);
    }
  }

  return serve;
}

function findRoute(method: string, path: string): Route {
  const found = routes.filter((route) => route.path.test(path));
  const route = found.find((candidate) => candidate.method === method);
  if (route !== undefined) return route;
  if (/^\/v[12]\//.test(path)) throw new ApiError(410, 'resource_not_found', 'API versions 1 and 2 were retired on 2026-11-01. Use version 3.');
  if (found.length > 0) throw new ApiError(405, 'invalid_parameter', `${method} is not allowed here.`, { headers: { allow: found.map((candidate) => candidate.method).join(', ') } });
  throw new ApiError(404, 'resource_not_found', `No such resource: ${path}`);
}

/** Titles of what a request is about, for faults that strike only some videos. */
function findTitles(state: State, id: string, query: URLSearchParams, body: unknown): readonly string[] {
  const ids = [id, ...(query.get('video_ids') ?? query.get('video_translation_ids') ?? '').split(',')];
  const titles = ids.map((one) => state.jobs.find(one)?.title ?? '');
  const asked = isRecord(body) && typeof body['title'] === 'string' ? body['title'] : '';
  return [...titles, asked, query.get('title') ?? ''].filter((title) => title !== '');
}

function readHeader(request: IncomingMessage, name: string): string | null {
  const value = request.headers[name];
  return typeof value === 'string' ? value : null;
}

/** The body's text; `undefined` where it is too large. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size <= bodyLimit) chunks.push(bytes);
  }
  return size > bodyLimit ? undefined : Buffer.concat(chunks).toString();
}

function parseBody(text: string): unknown {
  if (text === '') return null;
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return text;
  }
}
