import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { makeHeyGen } from '../../src/heygen/client.ts';
import { HeyGenError } from '../../src/heygen/error.ts';
import { makeVirtualClock, half } from './clock.ts';
import { makeDubbingRequest, makeVideoRequest } from './request.ts';
import { findVideoIssues } from './schema.ts';
import { canaryKey, makeBench, makeError, reset, silence, startServer } from './server.ts';
import type { Recorded, Reply } from './server.ts';

const created: Reply = { json: { data: { video_id: 'v1', status: 'waiting', output_format: 'mp4' } } };
const empty: Reply = { json: { data: [], has_more: false } };
const title = makeVideoRequest().title;

/** Answers creations one by one, and lists with what is given. */
function script(posts: readonly Reply[], list: Reply = empty): (request: Recorded) => Reply {
  let count = 0;
  return (request) => {
    if (request.method !== 'POST') return list;
    count += 1;
    return posts[Math.min(count, posts.length) - 1] ?? created;
  };
}

async function fail(work: Promise<unknown>): Promise<HeyGenError> {
  const error: unknown = await work.then(() => undefined, (reason: unknown) => reason);
  if (!(error instanceof HeyGenError)) throw new Error(`expected a HeyGenError, got ${inspect(error)}`);
  // I7: wherever an error ends up, the key is not in it
  expect(inspect(error, { depth: 10, showHidden: true })).not.toContain(canaryKey);
  return error;
}

const posts = (requests: readonly Recorded[]): readonly Recorded[] => requests.filter(({ method }) => method === 'POST');

describe('a paid call', () => {
  it('carries key, idempotency key and a body that HeyGen\'s description allows', async () => {
    await using bench = await makeBench(script([created]));
    expect(await bench.heygen.createVideo(makeVideoRequest(), 'docreel:abc:1')).toBe('v1');
    const [request] = bench.server.requests;
    expect(request).toMatchObject({ method: 'POST', path: '/v3/videos' });
    expect(request?.headers).toMatchObject({ 'x-api-key': canaryKey, 'idempotency-key': 'docreel:abc:1', 'content-type': 'application/json' });
    expect(findVideoIssues(JSON.parse(request?.body ?? ''))).toEqual([]);
  });

  it('row 1: a connection that is refused three times and then stands is no error', async () => {
    const gone = await startServer(() => created);
    await gone[Symbol.asyncDispose]();
    await using server = await startServer(script([created]));
    const clock = makeVirtualClock();
    let count = 0;
    const heygen = makeHeyGen({
      baseUrl: server.url, key: canaryKey, clock, random: half,
      fetch: (input, init) => clock.hold(fetch((count += 1) <= 3 ? gone.url : input, init)),
    });
    expect(await heygen.createVideo(makeVideoRequest(), 'k')).toBe('v1');
    expect(server.requests).toHaveLength(1);
  });

  it('row 1: a refused connection ends as unavailable, not as unknown', async () => {
    const gone = await startServer(() => created);
    await gone[Symbol.asyncDispose]();
    const clock = makeVirtualClock();
    const heygen = makeHeyGen({ baseUrl: gone.url, key: canaryKey, clock, random: half });
    const error = await fail(heygen.createVideo(makeVideoRequest(), 'k'));
    expect(error.kind).toBe('unavailable');
    expect(error.message).toMatch(/not sent: .*ECONNREFUSED/);
    expect(clock.sleeps).toHaveLength(5);
  });

  it('row 2: a lost answer is asked for again with the same key and the same bytes', async () => {
    await using bench = await makeBench(script([reset, created]));
    expect(await bench.heygen.createVideo(makeVideoRequest(), 'k1')).toBe('v1');
    const sent = posts(bench.server.requests);
    expect(sent).toHaveLength(2);
    expect(sent[1]?.headers['idempotency-key']).toBe(sent[0]?.headers['idempotency-key']);
    expect(sent[1]?.body).toBe(sent[0]?.body);
    expect(bench.notes.join('\n')).toMatch(/trying again in/);
  });

  it('row 3: what a lost call made is found by its title before anything is sent again', async () => {
    const list: Reply = { json: { data: [{ id: 'made', status: 'processing', title }], has_more: false } };
    await using bench = await makeBench(script([reset, created], list));
    expect(await bench.heygen.createVideo(makeVideoRequest(), 'k')).toBe('made');
    expect(posts(bench.server.requests)).toHaveLength(1);
    expect(bench.server.requests[1]?.query.get('title')).toBe('docreel:0000000000000001.1');
  });

  it('row 3: without trust in idempotency keys a doubtful call is never sent again', async () => {
    await using bench = await makeBench(script([reset, created]), { trustIdempotency: false });
    const error = await fail(bench.heygen.createVideo(makeVideoRequest(), 'k'));
    expect(error.kind).toBe('unknown-outcome');
    expect(posts(bench.server.requests)).toHaveLength(1);
    expect(bench.clock.elapsed()).toBeGreaterThanOrEqual(62_000);
  });

  it('row 4: an answer slower than a read may take is no failure', async () => {
    const slow: Reply = (_, response) => { setTimeout(() => { response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"video_id":"slow"}}'); }, 150); };
    await using bench = await makeBench(script([slow]), { timeouts: { readMs: 50, writeMs: 2000 } });
    expect(await bench.heygen.createVideo(makeVideoRequest(), 'k')).toBe('slow');
    expect(posts(bench.server.requests)).toHaveLength(1);
  });

  it('row 6: 409 request_in_progress is waited for with the same key', async () => {
    const busy = makeError(409, 'request_in_progress');
    await using bench = await makeBench(script([busy, busy, created]));
    expect(await bench.heygen.createVideo(makeVideoRequest(), 'k')).toBe('v1');
    expect(posts(bench.server.requests).map(({ headers }) => headers['idempotency-key'])).toEqual(['k', 'k', 'k']);
    expect(bench.clock.sleeps.every((ms) => ms >= 5000)).toBe(true);
  });

  it.each([500, 502, 503, 504])('row 7: %d is tried again with the same key, a bounded number of times', async (status) => {
    await using bench = await makeBench(script([{ status, json: {} }, { status, text: '<html>', headers: { 'content-type': 'text/html' } }, created]));
    expect(await bench.heygen.createVideo(makeVideoRequest(), 'k')).toBe('v1');
    await using broken = await makeBench(script([{ status, json: {} }]));
    expect((await fail(broken.heygen.createVideo(makeVideoRequest(), 'k'))).kind).toBe('unknown-outcome');
    expect(posts(broken.server.requests)).toHaveLength(6);
    expect(new Set(posts(broken.server.requests).map(({ headers }) => headers['idempotency-key']))).toEqual(new Set(['k']));
  });

  it('row 9: a 429 comes back at once, with the time that was asked for', async () => {
    await using bench = await makeBench(script([{ status: 429, json: { error: { code: 'rate_limit_exceeded', message: 'm' } }, headers: { 'retry-after': '7' } }]));
    const error = await fail(bench.heygen.createVideo(makeVideoRequest(), 'k'));
    expect(error).toMatchObject({ kind: 'limited', retryAfterMs: 7000 });
    expect(posts(bench.server.requests)).toHaveLength(1);
  });

  it.each([
    ['row 12', 402, 'insufficient_credit', 'no-credit'], ['row 13', 401, 'unauthorized', 'unauthorized'], ['row 14', 400, 'invalid_parameter', 'refused'],
    ['row 32', 404, 'AVATAR_NOT_FOUND', 'refused'],
  ] as const)('%s: %d %s is final', async (_, status, code, kind) => {
    await using bench = await makeBench(script([makeError(status, code, 'Script is too long', { param: 'script' })]));
    const error = await fail(bench.heygen.createVideo(makeVideoRequest(), 'k'));
    expect(error).toMatchObject({ kind, status, code: code.toLowerCase(), param: 'script' });
    expect(posts(bench.server.requests)).toHaveLength(1);
  });

  it('a refusal after a lost answer is final only once the list does not have the video', async () => {
    await using refused = await makeBench(script([reset, makeError(402, 'insufficient_credit')]));
    expect((await fail(refused.heygen.createVideo(makeVideoRequest(), 'k'))).kind).toBe('no-credit');
    let lists = 0;
    await using found = await makeBench((request) => {
      if (request.method === 'POST') return lists === 0 ? reset : makeError(402, 'insufficient_credit');
      lists += 1;
      return lists === 1 ? empty : { json: { data: [{ id: 'late', status: 'pending', title }] } };
    });
    expect(await found.heygen.createVideo(makeVideoRequest(), 'k')).toBe('late');
  });

  it.each([404, 410])('row 15: %d without an error of version 3 is a retired API, asked once', async (status) => {
    await using bench = await makeBench(script([{ status, text: 'gone', headers: { 'content-type': 'text/plain' } }]));
    const error = await fail(bench.heygen.createVideo(makeVideoRequest(), 'k'));
    expect(error.kind).toBe('retired-api');
    expect(error.hint).toMatch(/version 3/);
    expect(bench.server.requests).toHaveLength(1);
  });

  it('row 16: an answer cut at any byte leads to the same key again', async () => {
    const whole = '{"data":{"video_id":"v1"}}';
    for (let at = 0; at < whole.length; at += 1) {
      await using bench = await makeBench(script([{ text: whole.slice(0, at), headers: { 'content-type': 'application/json' } }, created]));
      expect(await bench.heygen.createVideo(makeVideoRequest(), 'k')).toBe('v1');
      expect(posts(bench.server.requests)).toHaveLength(2);
    }
  });

  it('row 17: a page instead of JSON is no answer; its excerpt is short and on one line', async () => {
    await using bench = await makeBench(script([{ text: `<html>\n::error::login\u001b[31m${'x'.repeat(3000)} ${canaryKey}`, headers: { 'content-type': 'text/html' } }]));
    const error = await fail(bench.heygen.createVideo(makeVideoRequest(), 'k'));
    expect(error.kind).toBe('unknown-outcome');
    expect(error.message).toMatch(/text\/html instead of JSON/);
    expect(error.message.length).toBeLessThan(400);
    expect(error.message).not.toContain('\n');
    expect(error.message).not.toContain('\u001b');
  });

  it.each([
    ['null', { data: { video_id: null } }], ['a number', { data: { video_id: 7 } }], ['an array', { data: { video_id: ['v'] } }], ['nothing', {}],
  ])('row 18: an id that is %s is no id', async (_, json) => {
    await using bench = await makeBench(script([{ json }, created]));
    expect(await bench.heygen.createVideo(makeVideoRequest(), 'k')).toBe('v1');
    expect(posts(bench.server.requests)).toHaveLength(2);
  });

  it('row 18: no more than 1 MiB of an answer is read', async () => {
    let written = 0;
    const flood: Reply = (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const more = (): void => { while (!response.destroyed && response.write('x'.repeat(65_536))) written += 65_536; };
      response.on('drain', more);
      more();
    };
    await using bench = await makeBench(script([flood, created]), { fetch: globalThis.fetch });
    expect(await bench.heygen.createVideo(makeVideoRequest(), 'k')).toBe('v1');
    expect(written).toBeLessThan(20 * 1024 * 1024);
  });

  it('row 19: a redirect is not followed, and the other address sees nothing', async () => {
    await using other = await startServer(() => created);
    await using bench = await makeBench(() => ({ status: 307, json: {}, headers: { location: `${other.url}/v3/videos` } }));
    const error = await fail(bench.heygen.createVideo(makeVideoRequest(), 'k'));
    expect(error.kind).toBe('blocked-redirect');
    expect((await fail(bench.heygen.readAccount())).kind).toBe('blocked-redirect');
    expect(other.requests).toEqual([]);
    expect(bench.server.requests).toHaveLength(2);
  });

  it('row 20: a dripping answer ends with the call\'s time', async () => {
    const drip: Reply = (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const timer = setInterval(() => { response.write(' '); }, 10);
      response.on('close', () => { clearInterval(timer); });
    };
    await using bench = await makeBench(script([drip, created]), { timeouts: { readMs: 100, writeMs: 100 } });
    expect(await bench.heygen.createVideo(makeVideoRequest(), 'k')).toBe('v1');
  });

  it('row 21: silence ends with the call\'s time', async () => {
    await using bench = await makeBench(script([silence]), { timeouts: { readMs: 30, writeMs: 30 } });
    const error = await fail(bench.heygen.createVideo(makeVideoRequest(), 'k'));
    expect(error).toMatchObject({ kind: 'unknown-outcome', status: null });
    expect(error.message).toMatch(/no answer within 0.03 s/);
  });

  it('is not sent once the run is stopped, and is unknown if it was under way', async () => {
    const stop = new AbortController();
    await using bench = await makeBench(script([() => { stop.abort(new Error('SIGTERM')); }]), { signal: stop.signal });
    expect((await fail(bench.heygen.createVideo(makeVideoRequest(), 'k'))).kind).toBe('unknown-outcome');
    expect((await fail(bench.heygen.createVideo(makeVideoRequest(), 'k'))).kind).toBe('unavailable');
    expect(posts(bench.server.requests)).toHaveLength(1);
  });

  it('buys a translation, and takes the one id out of the array', async () => {
    await using bench = await makeBench(script([{ json: { data: { video_translation_ids: ['t1'] } } }]));
    expect(await bench.heygen.createDubbing(makeDubbingRequest(), 'k')).toBe('t1');
    expect(bench.server.requests[0]?.path).toBe('/v3/video-translations');
  });
});

describe('a read', () => {
  it('row 8: is asked again after 5xx, 429 and broken connections', async () => {
    const account: Reply = { json: { data: { billing_type: 'wallet', wallet: { currency: 'usd', remaining_balance: 5 } } } };
    const bad: readonly Reply[] = [{ status: 503, json: {} }, reset, { status: 429, json: {}, headers: { 'retry-after': '7' } }, { text: '{', headers: { 'content-type': 'application/json' } }];
    await using bench = await makeBench((_, count) => bad[count - 1] ?? account);
    expect(await bench.heygen.readAccount()).toEqual({ billing: 'wallet', balance: { micros: 5_000_000, unit: 'usd' } });
    expect(bench.clock.sleeps[2]).toBeGreaterThanOrEqual(7000);
  });

  it('row 9: gives up at once where it is asked to wait for longer than it may', async () => {
    await using bench = await makeBench(() => ({ status: 429, json: {}, headers: { 'retry-after': '86400' } }));
    const error = await fail(bench.heygen.readAccount());
    expect(error).toMatchObject({ kind: 'limited', retryAfterMs: 86_400_000 });
    expect(bench.clock.elapsed()).toBe(0);
  });

  it('gives up after a bounded number of tries', async () => {
    await using bench = await makeBench(() => ({ status: 500, json: {} }));
    expect((await fail(bench.heygen.readAccount())).kind).toBe('unavailable');
    expect(bench.server.requests).toHaveLength(6);
  });

  it('says that a look or voice is not known, and does not take a retired API for that', async () => {
    await using bench = await makeBench((request) => request.path.endsWith('/gone') ? { status: 404, text: '', headers: {} } : makeError(request.path.endsWith('/odd') ? 400 : 404, 'avatar_not_found'));
    expect(await bench.heygen.readLook('x')).toBeUndefined();
    expect(await bench.heygen.readLook('odd')).toBeUndefined();
    expect(await bench.heygen.readVoice('a/b?c')).toBeUndefined();
    expect(bench.server.requests.at(-1)?.path).toBe('/v3/voices/a%2Fb%3Fc');
    expect((await fail(bench.heygen.readLook('gone'))).kind).toBe('retired-api');
  });

  it('row 36: a video that HeyGen does not know is missing', async () => {
    await using bench = await makeBench(() => makeError(404, 'video_not_found'));
    expect(await bench.heygen.readRemote('video', 'v')).toMatchObject({ id: 'v', status: 'missing' });
  });

  it('asks for states in bulk, a hundred ids a request', async () => {
    await using bench = await makeBench((request) => ({ json: { data: (request.query.get('video_ids') ?? '').split(',').map((id) => ({ video_id: id, status: 'completed' })) } }));
    const ids = Array.from({ length: 250 }, (_, index) => `v${index}`);
    const found = await bench.heygen.readStatuses('video', ids);
    expect(found.size).toBe(250);
    expect(bench.server.requests.map(({ query }) => query.get('video_ids')?.split(',').length)).toEqual([100, 100, 50]);
    await using dubbings = await makeBench(() => ({ json: { data: [{ video_id: 't', status: 'running' }] } }));
    expect(await dubbings.heygen.readStatuses('dubbing', ['t'])).toEqual(new Map([['t', 'running']]));
    expect(dubbings.server.requests[0]?.query.get('video_translation_ids')).toBe('t');
  });
});

describe('findByMarker()', () => {
  const marker = '[docreel:0000000000000001.1]';

  it('rows 24 and 38: takes exactly its own, oldest first, from all pages', async () => {
    const pages: readonly object[] = [
      { data: [{ id: 'newer', status: 'completed', title, created_at: 20 }, { id: 'decoy', status: 'completed', title: 'x docreel:0000000000000001.1 x' }], has_more: true, next_token: 'p2' },
      { data: [{ id: 'other-attempt', status: 'completed', title: '[docreel:0000000000000001.12]' }, 'rubbish', { id: 'two', status: 'failed', title: `${title} [docreel:0000000000000002.1]` }], has_more: true, next_token: 'p3' },
      { data: [{ id: 'older', status: 'failed', title, created_at: 10 }, { id: 'untold', status: 'pending', title }], has_more: false, next_token: null },
    ];
    await using bench = await makeBench((_, count) => ({ json: pages[count - 1] }));
    expect((await bench.heygen.findByMarker('video', marker)).map(({ id }) => id)).toEqual(['older', 'newer', 'untold']);
    expect(bench.server.requests.map(({ query }) => query.get('token'))).toEqual([null, 'p2', 'p3']);
  });

  it.each([
    ['repeats itself', { data: [], has_more: true, next_token: 'same' }],
    ['has more, and no token', { data: [], has_more: true }],
  ])('row 23: a paging that %s fails closed', async (_, json) => {
    await using bench = await makeBench(() => ({ json }));
    expect((await fail(bench.heygen.findByMarker('video', marker))).code).toBe('list-loop');
    expect(bench.server.requests.length).toBeLessThan(5);
  });

  it('row 23: an endless list of ever new tokens ends', async () => {
    let count = 0;
    const endless = (): Promise<Response> => Promise.resolve(Response.json({ data: [], has_more: true, next_token: `t${count += 1}` }));
    await using bench = await makeBench(() => empty, { fetch: endless });
    expect((await fail(bench.heygen.findByMarker('video', marker))).code).toBe('list-loop');
  });

  it('row 23: an empty page in the middle is passed', async () => {
    await using bench = await makeBench((_, count) => ({ json: count === 1 ? { data: [], has_more: true, next_token: 'x' } : { data: [{ id: 'v', status: 'pending', title }] } }));
    expect(await bench.heygen.findByMarker('video', marker)).toHaveLength(1);
  });

  it('walks the list of translations, which cannot be filtered, and lets HeyGen choose the page where it must', async () => {
    await using bench = await makeBench((request) => request.query.has('limit') ? makeError(400, 'invalid_parameter') : { json: { data: [{ id: 't', status: 'running', title }], has_more: false } });
    expect((await bench.heygen.findByMarker('dubbing', marker)).map(({ id }) => id)).toEqual(['t']);
    expect(bench.server.requests.every(({ query }) => !query.has('title'))).toBe(true);
  });
});

describe('makeHeyGen()', () => {
  const options = { clock: makeVirtualClock(), random: half };
  it.each(['http://api.heygen.com', 'ftp://x', 'api.heygen.com', '', 'https://user:pw@api.heygen.com', 'https://api.heygen.com/?x=1', 'http://127.0.0.1.evil.com'])('does not send the key to %s', (baseUrl) => {
    expect(() => makeHeyGen({ ...options, baseUrl, key: canaryKey })).toThrow(RangeError);
  });
  it.each(['https://api.heygen.com', 'https://api.heygen.com/', 'http://localhost:4816/', 'http://[::1]:1', 'http://127.0.0.1:1'])('takes %s', (baseUrl) => {
    expect(() => makeHeyGen({ ...options, baseUrl, key: ` ${canaryKey}\n` })).not.toThrow();
  });
  it('says that a key can be none, without showing it', () => {
    for (const key of ['', '  ', `${canaryKey}\nX-Evil: 1`, 'schlüssel']) {
      expect(() => makeHeyGen({ ...options, baseUrl: 'https://api.heygen.com', key })).toThrow(/the HeyGen key is empty, or holds/);
    }
  });
  it('works behind a path, with or without a slash at its end', async () => {
    await using server = await startServer(() => ({ json: { data: { languages: ['English'] } } }));
    for (const end of ['', '/']) {
      const heygen = makeHeyGen({ ...options, baseUrl: `${server.url}/proxy${end}`, key: canaryKey });
      expect(await heygen.readDubbingLanguages()).toEqual(['English']);
      expect(server.requests.at(-1)?.path).toBe('/proxy/v3/video-translations/languages');
    }
  });
});
