import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the server behaves for one request. */
export type Fault = 'limited' | 'down' | 'forbidden' | 'quota' | 'hang-up' | 'no-json' | 'redirect' | 'short';

export interface TestService extends AsyncDisposable {
  readonly url: string;
  /** Bodies of the requests, with path and headers, in order. */
  readonly requests: { readonly path: string; readonly headers: IncomingMessage['headers']; readonly body: Readonly<Record<string, unknown>> }[];
  /** The next requests fail so, one each. */
  faults: Fault[];
  /** How it translates. */
  say: (text: string, request: Readonly<Record<string, unknown>>) => string;
}

/** A server that speaks DeepL's `/v2/translate` and OpenAI's `/chat/completions`. */
export async function startService(): Promise<TestService> {
  const requests: TestService['requests'] = [];
  const service = { faults: [] as Fault[], say: (text: string): string => text } satisfies Pick<TestService, 'faults' | 'say'>;
  const state: Pick<TestService, 'faults' | 'say'> = service;
  const server = createServer((request, response) => {
    void read(request).then((text) => {
      const body: unknown = JSON.parse(text);
      const value = isRecord(body) ? body : {};
      requests.push({ path: request.url ?? '', headers: request.headers, body: value });
      answer(state, request, response, value);
    });
  });
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done); });
  const { port } = server.address() as AddressInfo;
  return Object.assign(state, {
    url: `http://127.0.0.1:${port}`, requests,
    async [Symbol.asyncDispose]() { server.closeAllConnections(); await new Promise((done) => { server.close(done); }); },
  });
}

function answer(state: Pick<TestService, 'faults' | 'say'>, request: IncomingMessage, response: ServerResponse, body: Readonly<Record<string, unknown>>): void {
  const send = (status: number, value: unknown, headers = {}): void => { response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value)); };
  const fault = state.faults.shift();
  switch (fault) {
    case 'limited': send(429, { message: 'Too many requests' }, { 'retry-after': '1' }); return;
    case 'down': send(503, { message: 'Resource currently unavailable' }); return;
    case 'forbidden': send(403, { message: 'Authorization failure' }); return;
    case 'quota': send(456, { message: 'Quota exceeded' }); return;
    case 'hang-up': response.socket?.destroy(); return;
    case 'no-json': response.writeHead(200, { 'content-type': 'text/html' }).end('<html>proxy</html>'); return;
    case 'redirect': response.writeHead(307, { location: 'http://127.0.0.1:1/' }).end(); return;
    case 'short': case undefined: break;
  }
  if (request.url === '/v2/translate') {
    if (request.headers.authorization !== 'DeepL-Auth-Key secret-key:fx') { send(403, {}); return; }
    const texts = Array.isArray(body['text']) ? body['text'].map(String) : [];
    const all = texts.map((text) => ({ detected_source_language: 'EN', text: state.say(text, body), billed_characters: text.replaceAll(/<[^>]+>/g, '').length }));
    send(200, { translations: fault === 'short' ? all.slice(1) : all });
    return;
  }
  const user: unknown = Array.isArray(body['messages']) ? body['messages'][1] : undefined;
  const content = isRecord(user) && typeof user['content'] === 'string' ? user['content'] : '{}';
  const asked: unknown = JSON.parse(content);
  const texts = isRecord(asked) && Array.isArray(asked['texts']) ? asked['texts'].map(String) : [];
  const done = texts.map((text) => state.say(text, body));
  send(200, { id: 'x', object: 'chat.completion', choices: [{ index: 0, finish_reason: fault === 'short' ? 'length' : 'stop', message: { role: 'assistant', content: JSON.stringify({ texts: done }) } }], usage: { prompt_tokens: 10, completion_tokens: 10 } });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) if (chunk instanceof Uint8Array) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
