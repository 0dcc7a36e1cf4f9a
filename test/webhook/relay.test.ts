import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { makeRelay } from '../../examples/webhook-relay/relay.ts';
import type { RelayOptions } from '../../examples/webhook-relay/relay.ts';

const secret = 'whsec_test';
const token = 'github-token';
const start = Date.UTC(2026, 10, 24, 10);

async function listen(handle: RequestListener): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer(handle);
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done); });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => new Promise((done) => { server.close(() => { done(); }); server.closeAllConnections(); }) };
}

async function readAll(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) text += String(part);
  return text;
}

interface Dispatch {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: unknown;
}

/** The relay and a GitHub, both over real HTTP. */
async function startRelay(options: Partial<RelayOptions> = {}) {
  const dispatches: Dispatch[] = [];
  const logs: string[] = [];
  let status = 204;
  let now = start;
  const github = await listen((request, response) => {
    void readAll(request).then((body) => {
      dispatches.push({ path: `${request.method} ${request.url}`, authorization: request.headers.authorization, body: JSON.parse(body) });
      response.writeHead(status, status >= 300 && status < 400 ? { location: 'https://example.com/' } : {}).end();
    });
  });
  const relay = makeRelay({ secrets: [secret], repository: 'acme/docs', token, apiUrl: github.url, quietMs: 0, now: () => now, log: (text) => { logs.push(text); }, ...options });
  const server = await listen(relay.handle);
  return {
    dispatches, logs, relay, url: server.url,
    answer: (next: number) => { status = next; },
    pass: (milliseconds: number) => { now += milliseconds; },
    /** Delivers an event as HeyGen does; what is `null` is left out. */
    async deliver(event: object | string, change: Readonly<Record<string, string | null>> = {}, method = 'POST'): Promise<number> {
      const body = typeof event === 'string' ? event : JSON.stringify(event);
      const headers = {
        'content-type': 'application/json', 'heygen-event-id': 'e1', 'heygen-timestamp': String(Math.floor(now / 1_000)), 'heygen-signature': createHmac('sha256', secret).update(body).digest('hex'), ...change,
      };
      const response = await fetch(server.url, { method, headers: Object.entries(headers).flatMap(([name, value]) => (value === null ? [] : [[name, value] as [string, string]])), ...(method === 'GET' ? {} : { body }) });
      await response.text();
      return response.status;
    },
    async [Symbol.asyncDispose]() {
      await server.close();
      await github.close();
    },
  };
}

const success = (id: string, type = 'avatar_video.success'): object => ({ event_id: `event-${id}`, event_type: type, event_data: { video_id: id, url: 'https://files2.heygen.ai/v.mp4?Signature=secret', callback_id: null }, created_at: 1 });

describe('webhook relay', () => {
  it('turns an event of a finished or failed video or translation into a repository_dispatch', async () => {
    await using world = await startRelay();
    for (const [index, type] of ['avatar_video.success', 'avatar_video.fail', 'video_translate.success', 'video_translate.fail'].entries()) {
      expect(await world.deliver(success(`v${index}`, type), { 'heygen-event-id': `e${index}` })).toBe(202);
      expect(world.dispatches[index]).toEqual({ path: 'POST /repos/acme/docs/dispatches', authorization: `Bearer ${token}`, body: { event_type: 'heygen', client_payload: { events: 1, names: [type] } } });
    }
    expect(world.dispatches).toHaveLength(4);
    // nothing of the event's addresses, and no secret, goes anywhere
    expect(JSON.stringify(world.logs) + JSON.stringify(world.dispatches.map(({ body }) => body))).not.toMatch(/Signature|whsec|github-token|files2/);
  });

  it('refuses what HeyGen did not sign, or did not sign for this body', async () => {
    await using world = await startRelay();
    const other = createHmac('sha256', 'other').update(JSON.stringify(success('v'))).digest('hex');
    const own = createHmac('sha256', secret).update(JSON.stringify(success('v'))).digest('hex');
    for (const signature of [null, '', 'x', other, own.slice(0, 62), `${own}00`, `sha256=${own}`]) expect(await world.deliver(success('v'), { 'heygen-signature': signature })).toBe(401);
    expect(await world.deliver(success('another'), { 'heygen-signature': own })).toBe(401);
    // the bytes count, not what they mean
    expect(await world.deliver(`${JSON.stringify(success('v'))} `, { 'heygen-signature': own })).toBe(401);
    expect(world.dispatches).toEqual([]);
    expect(await world.deliver(success('v'), { 'heygen-signature': own.toUpperCase() })).toBe(202);
  });

  it('refuses what is more than five minutes off, either way', async () => {
    await using world = await startRelay();
    const at = (seconds: number): Readonly<Record<string, string>> => ({ 'heygen-timestamp': String(start / 1_000 + seconds) });
    for (const change of [at(-301), at(301), { 'heygen-timestamp': null }, { 'heygen-timestamp': 'now' }, { 'heygen-timestamp': '-1' }, { 'heygen-timestamp': '1e9' }]) expect(await world.deliver(success('v'), change)).toBe(401);
    expect(world.dispatches).toEqual([]);
    expect(await world.deliver(success('v1'), { ...at(-300), 'heygen-event-id': 'e1' })).toBe(202);
    expect(await world.deliver(success('v2'), { ...at(300), 'heygen-event-id': 'e2' })).toBe(202);
  });

  it('drops doubles, by their id and by their bytes, for as long as HeyGen repeats itself', async () => {
    await using world = await startRelay();
    expect(await world.deliver(success('v1'))).toBe(202);
    expect(await world.deliver(success('v1'))).toBe(200);
    // the id is not signed
    expect(await world.deliver(success('v1'), { 'heygen-event-id': 'e9' })).toBe(200);
    expect(await world.deliver(success('v1'), { 'heygen-event-id': null })).toBe(200);
    expect(await world.deliver(success('v2'), { 'heygen-event-id': 'e2' })).toBe(202);
    world.pass(24 * 3_600_000);
    expect(await world.deliver(success('v1'))).toBe(200);
    expect(world.dispatches).toHaveLength(2);
    world.pass(2 * 3_600_000);
    expect(await world.deliver(success('v1'))).toBe(202);
  });

  it('answers and ignores other events, and says what is no event', async () => {
    await using world = await startRelay();
    for (const type of ['avatar_video_gif.success', 'avatar_video.successful', 'batch.finished', 'constructor']) expect(await world.deliver(success('v', type))).toBe(202);
    for (const body of ['', '{', '[]', 'null', '"avatar_video.success"', '{"event_type":1}']) expect(await world.deliver(body)).toBe(400);
    for (const method of ['GET', 'PUT', 'DELETE']) expect(await world.deliver(success('v'), {}, method)).toBe(405);
    expect(await world.deliver(`"${'x'.repeat(70_000)}"`)).toBe(413);
    expect(world.dispatches).toEqual([]);
  });

  it('makes one dispatch of a batch, after the last of it', async () => {
    await using world = await startRelay({ quietMs: 300 });
    const statuses = await Promise.all(Array.from({ length: 20 }, (_, index) => world.deliver(success(`v${index}`, index % 2 === 0 ? 'avatar_video.success' : 'video_translate.success'), { 'heygen-event-id': `e${index}` })));
    expect(new Set(statuses)).toEqual(new Set([202]));
    expect(world.dispatches).toEqual([]);
    await expect.poll(() => world.dispatches.length).toBe(1);
    expect(world.dispatches[0]?.body).toMatchObject({ client_payload: { events: 20, names: expect.arrayContaining(['avatar_video.success', 'video_translate.success']) } });
    // what waits when it is stopped is sent then
    await world.deliver(success('last'), { 'heygen-event-id': 'last' });
    await world.relay.flush();
    expect(world.dispatches).toHaveLength(2);
  });

  it('lets HeyGen send again what GitHub did not take, or tries itself where it has answered already', async () => {
    await using inline = await startRelay();
    for (const status of [500, 404, 302]) {
      inline.answer(status);
      expect(await inline.deliver(success('v'))).toBe(502);
    }
    inline.answer(204);
    expect(await inline.deliver(success('v'))).toBe(202);
    expect(inline.dispatches).toHaveLength(4);
    await using later = await startRelay({ quietMs: 20 });
    later.answer(503);
    expect(await later.deliver(success('v'))).toBe(202);
    await expect.poll(() => later.dispatches.length).toBe(3);
    expect(later.logs.join('\n')).toMatch(/could not be told \(3 of 3\): GitHub answered 503/);
    later.answer(204);
    expect(await later.deliver(success('v2'), { 'heygen-event-id': 'e2' })).toBe(202);
    await expect.poll(() => later.logs.at(-1)).toBe('told acme/docs of 1 event');
  });

  it('takes the old secret beside the new one, and no empty one', async () => {
    await using world = await startRelay({ secrets: ['new', secret] });
    expect(await world.deliver(success('v'))).toBe(202);
    expect(() => makeRelay({ secrets: [''], repository: 'acme/docs', token })).toThrow('secret is empty');
    expect(() => makeRelay({ secrets: [], repository: 'acme/docs', token })).toThrow('secret is empty');
    expect(() => makeRelay({ secrets: ['s'], repository: 'https://github.com/acme/docs', token })).toThrow('is not "owner/name"');
  });

  it('survives a sender that goes away', async () => {
    await using world = await startRelay();
    const { port, hostname } = new URL(world.url);
    await new Promise<void>((done) => {
      const socket = connect(Number(port), hostname, () => { socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\n\r\nhalf', () => { socket.destroy(); done(); }); });
    });
    expect(await world.deliver(success('v'))).toBe(202);
  });

  it('runs as a program, from the environment', async () => {
    const program = resolve(fileURLToPath(import.meta.url), '../../../examples/webhook-relay/server.ts');
    const github: Dispatch[] = [];
    const api = await listen((request, response) => { void readAll(request).then((body) => { github.push({ path: `${request.method} ${request.url}`, authorization: request.headers.authorization, body: JSON.parse(body) }); response.writeHead(204).end(); }); });
    const child = spawn(process.execPath, [program], { env: { HEYGEN_WEBHOOK_SECRET: `new, ${secret}`, GITHUB_REPOSITORY: 'acme/docs', GITHUB_TOKEN: token, GITHUB_API_URL: api.url, PORT: '0', QUIET_SECONDS: '600' }, stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      let said = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => { said += text; });
      await expect.poll(() => /"port":(\d+)/.exec(said)?.[1], { timeout: 20_000 }).toBeDefined();
      const body = JSON.stringify(success('v'));
      const response = await fetch(`http://127.0.0.1:${/"port":(\d+)/.exec(said)?.[1]}/`, {
        method: 'POST', body, headers: { 'heygen-event-id': 'e', 'heygen-timestamp': String(Math.floor(Date.now() / 1_000)), 'heygen-signature': createHmac('sha256', secret).update(body).digest('hex') },
      });
      expect(response.status).toBe(202);
      child.kill('SIGTERM');
      expect(await new Promise((done) => { child.on('exit', done); })).toBe(0);
      expect(github).toHaveLength(1);
    } finally {
      child.kill('SIGKILL');
      await api.close();
    }
    const bare = spawn(process.execPath, [program], { env: {}, stdio: ['ignore', 'ignore', 'pipe'] });
    expect(await readAll(bare.stderr as unknown as IncomingMessage)).toContain('set the variable HEYGEN_WEBHOOK_SECRET');
  });
});
