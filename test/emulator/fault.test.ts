import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import type { Fault, FaultKind } from '../../src/emulator/fault.ts';
import { fastRenderer } from '../../src/emulator/renderer/silent.ts';
import { makeBody, makeCaller, makeClock } from './client.ts';

let clock = makeClock();
let emulator: Emulator;
let call: ReturnType<typeof makeCaller>;

beforeEach(async () => {
  clock = makeClock();
  emulator = await startEmulator({ clock, renderer: fastRenderer, timeScale: 100 });
  call = makeCaller(emulator);
});
afterEach(() => emulator.close());

const post = (extra: Readonly<Record<string, unknown>> = {}, key?: string): ReturnType<typeof call> =>
  call('POST', '/v3/videos', { body: makeBody(extra), schema: false, ...(key === undefined ? {} : { key }) });
async function create(): Promise<string> {
  return (await post()).json.data.video_id;
}
const read = async (id: string) => (await call('GET', `/v3/videos/${id}`, { schema: false })).json.data;
/** The bare request, for answers that are no JSON. */
const send = (path = '/v3/users/me', init: RequestInit = {}): Promise<Response> => fetch(emulator.url + path, { ...init, redirect: 'manual', headers: { 'x-api-key': emulator.key } });

describe('refusals', () => {
  it.each([['500', 500], ['502', 502], ['503', 503], ['504', 504], ['unauthorized', 401], ['empty-wallet', 402], ['in-progress', 409], ['429', 429]] as const)('%s', async (kind, status) => {
    emulator.setFault({ on: 'create', kind });
    const refused = await post();
    expect([refused.status, typeof refused.json.error.code]).toEqual([status, 'string']);
    expect((await post()).status).toBe(200);
    expect(emulator.requests().map((record) => [record.fault, record.status])).toEqual([[kind, status], [null, 200]]);
  });

  it('429 says when to come back, in any form', async () => {
    for (const [retryAfter, header] of [[7, '7'], ['Wed, 25 Nov 2026 00:00:00 GMT', 'Wed, 25 Nov 2026 00:00:00 GMT'], [null, null]] as const) {
      emulator.setFault({ on: 'account', kind: '429', retryAfter });
      expect((await send()).headers.get('retry-after')).toBe(header);
    }
  });

  it('a web page, a redirect, a connection that breaks, one that is never answered', async () => {
    emulator.setFault({ on: 'account', kind: 'html' });
    const page = await send();
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    emulator.setFault({ on: 'account', kind: 'redirect' });
    const redirect = await send();
    expect([redirect.status, redirect.headers.get('location')]).toEqual([307, `${emulator.filesUrl}/elsewhere`]);
    emulator.setFault({ on: 'account', kind: 'reset' });
    await expect(send()).rejects.toThrow('fetch failed');
    emulator.setFault({ on: 'account', kind: 'silence' });
    await expect(send('/v3/users/me', { signal: AbortSignal.timeout(100) })).rejects.toThrow(/aborted/);
  });

  it('a client that follows the redirect with its key is seen', async () => {
    emulator.setFault({ on: 'account', kind: 'redirect' });
    await fetch(`${emulator.url}/v3/users/me`, { headers: { 'x-api-key': emulator.key } });
    expect(emulator.violations()).toHaveLength(1);
  });

  it('with `processed`, the work is done all the same', async () => {
    emulator.setFault({ on: 'create', kind: '502', processed: true, times: 2 });
    expect([(await post({}, 'k')).status, (await post({}, 'k')).status, (await post({}, 'k')).status]).toEqual([502, 502, 200]);
    clock.pass(100);
    expect(emulator.charges()).toHaveLength(1);
  });
});

describe('answers that go wrong after the work', () => {
  it('a lost answer is created and charged, and found again by its key and its title', async () => {
    emulator.setFault({ on: 'create', kind: 'lost-answer' });
    await expect(post({}, 'docreel:a:1')).rejects.toThrow('fetch failed');
    expect((await call('GET', `/v3/videos?title=${encodeURIComponent('[docreel:0123456789abcdef.1]')}`)).json.data).toHaveLength(1);
    expect((await post({}, 'docreel:a:1')).status).toBe(200);
    clock.pass(100);
    expect(emulator.charges()).toHaveLength(1);
  });

  it('malformed, cut anywhere', async () => {
    emulator.setFault({ on: 'account', kind: 'malformed' });
    expect(() => JSON.parse('{')).toThrow();
    const text = await (await send()).text();
    expect(() => { JSON.parse(text); }).toThrow(SyntaxError);
    emulator.setFault({ on: 'account', kind: 'malformed', at: 3 });
    expect(await (await send()).text()).toBe('{"d');
  });

  it('of a wrong shape, slow, byte by byte', async () => {
    emulator.setFault({ on: 'create', kind: 'wrong-shape' });
    expect((await post()).json.data).toEqual({ video_id: null, status: null, output_format: 'mp4' });
    emulator.setFault({ on: 'account', kind: 'slow', seconds: 20 });
    const start = performance.now();
    await send();
    expect(performance.now() - start).toBeGreaterThan(190);
    emulator.setFault({ on: 'account', kind: 'drip' });
    const reader = (await send()).body?.getReader();
    expect((await reader?.read())?.value?.length).toBeLessThan(3);
    await reader?.cancel();
  });
});

describe('what becomes of a job', () => {
  const fate = async (fault: Omit<Fault, 'on'>): Promise<string> => {
    emulator.setFault({ on: 'create', ...fault });
    return create();
  };

  it('fails, charged or not', async () => {
    const free = await fate({ kind: 'fail', code: 'content_policy_violation', message: 'No.' });
    const paid = await fate({ kind: 'fail-charged' });
    clock.pass(100);
    expect(await read(free)).toMatchObject({ status: 'failed', failure_code: 'content_policy_violation', failure_message: 'No.' });
    expect(await read(paid)).toMatchObject({ status: 'failed', failure_code: 'rendering_failed' });
    expect(emulator.charges().map((record) => record.videoId)).toEqual([paid]);
  });

  it('never ends, and holds its slot', async () => {
    const id = await fate({ kind: 'stuck' });
    clock.pass(1e6);
    expect((await read(id)).status).toBe('processing');
    emulator.setConcurrency(1);
    expect((await post()).status).toBe(429);
  });

  it('has no files at first, no length, odd states', async () => {
    const late = await fate({ kind: 'no-url', looks: 2 });
    const odd = await fate({ kind: 'odd-status' });
    const flapping = await fate({ kind: 'flap' });
    const endless = await fate({ kind: 'no-duration' });
    clock.pass(0.13);
    expect((await read(odd)).status).toBe('moderating');
    clock.pass(100);
    const looks = [await read(late), await read(late), await read(late)];
    expect(looks.map((data) => [data.status, typeof data.video_url])).toEqual([['completed', 'undefined'], ['completed', 'undefined'], ['completed', 'string']]);
    expect([(await read(flapping)).status, (await read(flapping)).status, (await read(flapping)).status]).toEqual(['completed', 'processing', 'completed']);
    expect(await read(endless)).not.toHaveProperty('duration');
  });

  it('is hidden from lists for some looks, or some time', async () => {
    const count = async (): Promise<number> => (await call('GET', '/v3/videos?title=Install')).json.data.length;
    await fate({ kind: 'delayed-list', looks: 1 });
    expect([await count(), await count()]).toEqual([0, 1]);
    await fate({ kind: 'delayed-list', seconds: 400 });
    expect(await count()).toBe(1);
    clock.pass(4);
    expect(await count()).toBe(2);
  });

  it('strikes translations too', async () => {
    emulator.setFault({ on: 'translate', kind: 'fail', title: 'dubbed' });
    const body = { video: { type: 'url', url: 'https://example.com/v.mp4' }, output_languages: ['French', 'German'], title: 'a dubbed one' };
    const [french, german] = (await call('POST', '/v3/video-translations', { body })).json.data.video_translation_ids;
    clock.pass(100);
    expect((await call('GET', `/v3/video-translations/${french}`)).json.data).toMatchObject({ status: 'failed' });
    expect((await call('GET', `/v3/video-translations/${german}`)).json.data).toMatchObject({ status: 'completed' });
  });
});

describe('downloads', () => {
  const download = async (kind: FaultKind): Promise<Response> => {
    const id = await create();
    clock.pass(100);
    emulator.setFault({ on: 'download', kind, title: 'Install' });
    return fetch((await read(id)).video_url, { redirect: 'manual' });
  };

  it('expired, truncated loudly and quietly, not a video, empty, redirected, refused', async () => {
    expect((await download('expired-link')).status).toBe(403);
    await expect((await download('truncated')).arrayBuffer()).rejects.toThrow('terminated');
    const quiet = await download('truncated-quietly');
    const bytes = new Uint8Array(await quiet.arrayBuffer());
    expect([quiet.status, quiet.headers.get('content-length'), quiet.headers.get('transfer-encoding')]).toEqual([200, null, null]);
    const page = await download('not-a-video');
    expect([page.headers.get('content-type'), await page.text()]).toEqual(['video/mp4', expect.stringContaining('<html>')]);
    expect((await (await download('empty-file')).arrayBuffer()).byteLength).toBe(0);
    expect((await download('redirect')).status).toBe(307);
    expect((await download('503')).status).toBe(503);
    const whole = await download('slow');
    expect((await whole.arrayBuffer()).byteLength).toBe(bytes.length * 2);
  });

  it('links that have expired when they are given out', async () => {
    const id = await create();
    clock.pass(100);
    emulator.setFault({ on: 'get', kind: 'expired-link' });
    expect((await fetch((await read(id)).video_url)).status).toBe(403);
    expect((await fetch((await read(id)).video_url)).status).toBe(200);
  });
});

describe('which requests a fault strikes', () => {
  it('so many, after so many, by title, and none when they are cleared', async () => {
    emulator.setFault({ on: 'create', kind: '500', title: 'second', times: 2, after: 1 });
    const status = async (title: string): Promise<number> => (await post({ title })).status;
    expect([await status('first'), await status('second'), await status('second'), await status('first'), await status('second'), await status('second')]).toEqual([200, 200, 500, 200, 500, 200]);
    emulator.setFault({ on: 'any', kind: '503', times: 'always' });
    expect([(await send()).status, (await send('/v3/voices')).status, (await send('/v3/videos')).status]).toEqual([503, 503, 503]);
    emulator.clearFaults();
    expect((await send()).status).toBe(200);
  });

  it('by the title of the job that is asked for, one by one and in bulk', async () => {
    const id = await create();
    emulator.setFault({ on: 'get', kind: '500', title: 'Install' });
    emulator.setFault({ on: 'statuses', kind: '500', title: 'Install' });
    expect([(await send('/v3/videos/other')).status, (await send(`/v3/videos/${id}`)).status]).toEqual([404, 500]);
    expect([(await send('/v3/videos/statuses?video_ids=x')).status, (await send(`/v3/videos/statuses?video_ids=x,${id}`)).status]).toEqual([200, 500]);
  });

  it('a list that never ends', async () => {
    await create();
    emulator.setFault({ on: 'list', kind: 'looping-list', times: 3 });
    const tokens: string[] = [];
    for (let page = 0; page < 3; page += 1) tokens.push((await call('GET', `/v3/videos?token=${tokens.at(-1) ?? ''}`)).json.next_token);
    expect(new Set(tokens).size).toBe(1);
  });

  it('refuses a fault that could never strike', () => {
    expect(() => { emulator.setFault({ on: 'get', kind: 'stuck' }); }).toThrow('stuck cannot strike on get');
    expect(() => { emulator.setFault({ on: 'create', kind: 'truncated' }); }).toThrow('strikes on download');
    expect(() => { emulator.setFault({ on: 'download', kind: 'lost-answer' }); }).toThrow('it belongs to a call');
  });
});

describe('over HTTP, for another process', () => {
  it('switches faults and reads records without the key', async () => {
    const control = async (method: string, name: string, body?: unknown) => {
      const response = await fetch(`${emulator.url}/_emulator/${name}`, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
      return JSON.parse(await response.text());
    };
    expect(await control('POST', 'faults', [{ on: 'create', kind: 'fail-charged' }, { on: 'account', kind: '500', times: 'always' }])).toEqual({ data: 'ok' });
    expect((await control('POST', 'faults', { on: 'create', kind: 'nonsense' })).error.message).toContain('Unknown fault');
    expect((await control('POST', 'faults', 7)).error.message).toContain('A fault is an object');
    expect((await send()).status).toBe(500);
    await control('DELETE', 'faults');
    expect((await send()).status).toBe(200);
    await create();
    clock.pass(100);
    const { data: charges } = await control('GET', 'charges');
    expect(charges).toEqual(emulator.charges());
    expect(charges).toHaveLength(1);
    const { data: requests } = await control('GET', 'requests');
    expect(requests.map((record: { path: string }) => record.path)).toEqual(['/v3/users/me', '/v3/users/me', '/v3/videos']);
    expect((await control('GET', 'balance')).data).toEqual(emulator.balance());
    expect((await control('GET', 'violations')).data).toEqual([]);
  });
});

describe('closing', () => {
  it('leaves nobody waiting', async () => {
    emulator.setFault({ on: 'account', kind: 'slow', seconds: 1e6 });
    const pending = send().then(() => 'answered', () => 'broken');
    await new Promise((resolve) => { setTimeout(resolve, 20); });
    await emulator.close();
    expect(await pending).toBe('broken');
    await using again = await startEmulator({ renderer: fastRenderer });
    expect((await fetch(again.url)).status).toBe(401);
  });
});
