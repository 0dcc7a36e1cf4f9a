import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { makeHeyGen } from '../../src/heygen/client.ts';
import type { HeyGenOptions } from '../../src/heygen/client.ts';
import type { HeyGen } from '../../src/heygen/heygen.ts';
import { half, makeHeldFetch, makeVirtualClock } from './clock.ts';
import type { VirtualClock } from './clock.ts';

export interface Recorded {
  readonly method: string;
  /** Path without query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What the server does with a request: an answer, or anything with the socket. */
export type Reply =
  | { readonly status?: number; readonly json: unknown; readonly headers?: Readonly<Record<string, string>> }
  | { readonly status?: number; readonly text: string; readonly headers: Readonly<Record<string, string>> }
  | ((request: IncomingMessage, response: ServerResponse) => void);

export interface ScriptedServer extends AsyncDisposable {
  readonly url: string;
  readonly requests: Recorded[];
}

/** A server on this machine that answers each request by the script. */
export async function startServer(script: (request: Recorded, count: number) => Reply): Promise<ScriptedServer> {
  const requests: Recorded[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      const recorded = { method: request.method ?? '', path: url.pathname, query: url.searchParams, headers: request.headers, body: Buffer.concat(chunks).toString() };
      requests.push(recorded);
      const reply = script(recorded, requests.length);
      if (typeof reply === 'function') { reply(request, response); return; }
      const body = 'json' in reply ? JSON.stringify(reply.json) : reply.text;
      response.writeHead(reply.status ?? 200, { ...('json' in reply ? { 'content-type': 'application/json' } : {}), ...reply.headers });
      response.end(body);
    });
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}`, requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => { server.close(resolve); });
    },
  };
}

/** Breaks the connection without an answer. */
export const reset: Reply = (request) => { request.socket.resetAndDestroy(); };
/** Accepts, and never answers. */
export const silence: Reply = () => {};

export function makeError(status: number, code: string, message = 'no', extra: object = {}): Reply {
  return { status, json: { error: { code, message, ...extra } } };
}

/** A key that is easy to find in any output. */
export const canaryKey = 'sk_V2_CANARY_0123456789abcdef';

export interface Bench extends AsyncDisposable {
  readonly server: ScriptedServer;
  readonly heygen: HeyGen;
  readonly clock: VirtualClock;
  readonly notes: string[];
}

/** A client before a scripted server, on a virtual clock. */
export async function makeBench(script: (request: Recorded, count: number) => Reply, options: Partial<HeyGenOptions> = {}): Promise<Bench> {
  const server = await startServer(script);
  const clock = makeVirtualClock();
  const notes: string[] = [];
  const heygen = makeHeyGen({ baseUrl: server.url, key: canaryKey, clock, random: half, fetch: makeHeldFetch(clock), onNote: (text) => notes.push(text), ...options });
  return { server, clock, notes, heygen, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}
