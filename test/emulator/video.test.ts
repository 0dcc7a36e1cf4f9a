import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Emulator, type EmulatorOptions, startEmulator } from '../../src/emulator/emulator.ts';
import { fastRenderer } from '../../src/emulator/renderer/silent.ts';
import { makeBody, makeCaller, makeClock, script } from './client.ts';

let clock = makeClock();
let emulator: Emulator;
let call: ReturnType<typeof makeCaller>;

async function start(options: EmulatorOptions = {}): Promise<void> {
  clock = makeClock();
  emulator = await startEmulator({ renderer: fastRenderer, clock, ...options });
  call = makeCaller(emulator);
}
async function create(extra: Readonly<Record<string, unknown>> = {}, key?: string): Promise<string> {
  const { status, json } = await call('POST', '/v3/videos', { body: makeBody(extra), ...(key === undefined ? {} : { key }) });
  expect(status, JSON.stringify(json)).toBe(200);
  return json.data.video_id;
}

beforeEach(() => start());
afterEach(() => emulator.close());

describe('the life of a video', () => {
  it('waits, is pending, is processed and completes, and is billed by the second', async () => {
    const { json } = await call('POST', '/v3/videos', { body: makeBody({ caption: { file_format: 'srt' } }), key: 'docreel:abc:1' });
    expect(json.data).toMatchObject({ status: 'waiting', output_format: 'mp4' });
    const path = `/v3/videos/${json.data.video_id}`;
    expect((await call('GET', path)).json.data).toMatchObject({ status: 'pending', title: makeBody()['title'] });
    clock.pass(9);
    expect((await call('GET', path)).json.data.status).toBe('processing');
    expect(emulator.charges()).toEqual([]);
    clock.pass(60);
    const { data } = (await call('GET', path)).json;
    expect(data.status).toBe('completed');
    expect(data.duration).toBeCloseTo(5.9, 2);
    expect(data.completed_at - data.created_at).toBeGreaterThanOrEqual(10);
    expect(data.completed_at).toBeLessThan(clock.now() / 1000);
    expect(Object.keys(data)).not.toContain('failure_code');
    expect(emulator.charges()).toEqual([{
      videoId: json.data.video_id, kind: 'video', title: makeBody()['title'], titleMarker: '[docreel:0123456789abcdef.1]', idempotencyKey: 'docreel:abc:1',
      seconds: data.duration, micros: Math.round(data.duration * 10_000), unit: 'usd', at: expect.any(Number),
    }]);
    expect(emulator.balance()).toEqual({ micros: 100_000_000 - Math.round(data.duration * 10_000), unit: 'usd' });
    const video = await fetch(data.video_url);
    expect(Buffer.from(await video.arrayBuffer()).subarray(4, 8).toString()).toBe('ftyp');
    expect(await (await fetch(data.subtitle_url)).text()).toContain('1\n00:00:00,000 --> ');
    expect((await fetch(data.thumbnail_url)).headers.get('content-type')).toBe('image/png');
  });

  it('takes Avatar IV and its price where the engine is left out', async () => {
    await create({ engine: null });
    clock.pass(100);
    const [record] = emulator.charges();
    expect(record?.micros).toBe(Math.round((record?.seconds ?? 0) * 80_500));
  });

  it('bills each scene of a studio video by its own engine', async () => {
    const input = { type: 'avatar', avatar_id: 'Abigail_office_front', script };
    const scenes = [{ type: 'avatar_video', input: { ...input, engine: { type: 'avatar_iii' } } }, { type: 'avatar_video', input: { ...input, engine: { type: 'avatar_iv' } } }];
    const { status } = await call('POST', '/v3/videos', { body: { type: 'studio', title: 'Two scenes', scenes } });
    expect(status).toBe(200);
    clock.pass(200);
    const [record] = emulator.charges();
    expect(record?.micros).toBe(Math.round((record?.seconds ?? 0) * (10_000 + 80_500) / 2));
  });

  it('renders an image and a narrated picture', async () => {
    const voice = '1edc5e7338eb4e37b26dc8eb3f9b7e9c';
    const image = { type: 'image', image: { type: 'url', url: 'https://example.com/me.png' }, script: 'Hola y bienvenidos a esta página.', voice_id: voice };
    expect((await call('POST', '/v3/videos', { body: image })).status).toBe(200);
    const scene = { type: 'image', source: { type: 'url', url: 'https://example.com/code.png' }, script: 'Aquí se ve un ejemplo.', voice_id: voice };
    expect((await call('POST', '/v3/videos', { body: { type: 'studio', scenes: [scene, { type: 'image', source: scene.source, duration: 2 }] } })).status).toBe(200);
    clock.pass(200);
    expect(emulator.charges()).toHaveLength(2);
  });

  it('fails what was asked of a look that HeyGen has retired, and charges nothing', async () => {
    const id = await create({ avatar_id: 'Tyler_casual_front_20220721' });
    clock.pass(100);
    expect((await call('GET', `/v3/videos/${id}`)).json.data).toMatchObject({ status: 'failed', failure_code: 'AVATAR_RETIRED' });
    expect(emulator.charges()).toEqual([]);
  });

  it('is the same run again with the same seed', async () => {
    const first = await create();
    await emulator.close();
    await start();
    expect(await create()).toBe(first);
    await emulator.close();
    await start({ seed: 'other' });
    expect(await create()).not.toBe(first);
  });

  it('is deleted for good', async () => {
    const id = await create();
    expect((await call('DELETE', `/v3/videos/${id}`)).json.data).toEqual({ id, deleted: true });
    expect((await call('DELETE', `/v3/videos/${id}`)).status).toBe(404);
    expect((await call('GET', `/v3/videos/${id}`)).json.error.code).toBe('video_not_found');
    clock.pass(100);
    expect(emulator.charges()).toHaveLength(1);
  });
});

describe('what HeyGen refuses', () => {
  it.each([
    ['an unknown field', { enable_caption: true }, 400, 'invalid_parameter', 'enable_caption'],
    ['a group id in place of a look', { avatar_id: 'group_abigail' }, 404, 'avatar_not_found', undefined],
    ['a look in training', { avatar_id: '0c1d2e3f4a5b46c7d8e9f0a1b2c3d4e5' }, 404, 'avatar_not_found', undefined],
    ['a look without consent', { avatar_id: '9b8a7f6e5d4c43b2a1908f7e6d5c4b3a' }, 400, 'avatar_consent_required', 'avatar_id'],
    ['a look that failed', { avatar_id: '7d6c5b4a392841f0e1d2c3b4a5968778', engine: null }, 400, 'avatar_not_usable', 'avatar_id'],
    ['an unknown voice', { voice_id: 'nobody' }, 404, 'voice_not_found', undefined],
    ['an engine that the look does not support', { avatar_id: '8f4e2d1c0b9a48f7a6e5d4c3b2a19087' }, 400, 'invalid_parameter', 'engine'],
    ['a script of 5,001 characters', { script: 'a'.repeat(5001) }, 400, 'invalid_parameter', 'script'],
    ['an empty script', { script: '' }, 400, 'script_too_short', 'script'],
    ['a script of one word', { script: 'Hi.' }, 400, 'script_too_short', 'script'],
    ['no script', { script: null }, 400, 'invalid_parameter', 'script'],
    ['audio', { script: null, audio_url: 'https://example.com/a.mp3' }, 400, 'invalid_parameter', 'audio_url'],
    ['a speed out of range', { voice_settings: { speed: 2 } }, 400, 'invalid_parameter', 'voice_settings.speed'],
    ['matting that the look does not have', { avatar_id: '5e4d3c2b1a0f4e9d8c7b6a5f4e3d2c1b', remove_background: true }, 400, 'invalid_parameter', 'remove_background'],
    ['a key out of its pattern', {}, 400, 'invalid_parameter', 'Idempotency-Key'],
  ])('%s', async (name, extra, status, code, param) => {
    const reply = await call('POST', '/v3/videos', { body: makeBody(extra), ...(name.startsWith('a key') ? { key: 'with space' } : {}) });
    expect([reply.status, reply.json.error.code, reply.json.error.param]).toEqual([status, code, param]);
    clock.pass(1000);
    expect(emulator.charges()).toEqual([]);
  });

  it('a missing and a wrong key alike', async () => {
    const wrong = await call('GET', '/v3/users/me', { headers: { 'x-api-key': 'wrong' } });
    const missing = await fetch(`${emulator.url}/v3/users/me`);
    expect([wrong.status, wrong.json.error.code, missing.status]).toEqual([401, 'unauthorized', 401]);
    expect(JSON.stringify(emulator.requests())).not.toContain(emulator.key);
  });

  it('what is no JSON, no path of its own, a retired version, another method, too large', async () => {
    const send = (path: string, init: RequestInit): Promise<Response> => fetch(emulator.url + path, { ...init, headers: { 'x-api-key': emulator.key } });
    expect((await send('/v3/videos', { method: 'POST', body: '{"type":' })).status).toBe(400);
    expect((await send('/v3/nothing', {})).status).toBe(404);
    expect((await send('/v2/video/generate', { method: 'POST' })).status).toBe(410);
    expect((await send('/v3/videos', { method: 'PUT' })).status).toBe(405);
    expect((await send('/v3/videos', { method: 'POST', body: `{"a":"${'x'.repeat(1_100_000)}"}` })).status).toBe(413);
  });
});

describe('money and slots', () => {
  it('refuses with 402 what the wallet does not cover, counting what is running', async () => {
    await emulator.close();
    await start({ balance: 0.1 });
    await create();
    const { status, json } = await call('POST', '/v3/videos', { body: makeBody() });
    expect([status, json.error.code]).toEqual([402, 'insufficient_credit']);
  });

  it('fails at the end what the wallet no longer covers', async () => {
    const id = await create();
    emulator.setBalance(0.01);
    clock.pass(100);
    expect((await call('GET', `/v3/videos/${id}`)).json.data).toMatchObject({ status: 'failed', failure_code: 'MOVIO_PAYMENT_INSUFFICIENT_CREDIT' });
    expect(emulator.balance().micros).toBe(10_000);
  });

  it('takes as many jobs as there are slots, videos and translations together', async () => {
    await emulator.close();
    await start({ concurrency: 2 });
    await create();
    const body = { video: { type: 'url', url: 'https://example.com/v.mp4' }, output_languages: ['French'] };
    expect((await call('POST', '/v3/video-translations', { body })).status).toBe(200);
    const refused = await call('POST', '/v3/videos', { body: makeBody() });
    expect([refused.status, refused.json.error.code]).toEqual([429, 'rate_limit_exceeded']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    clock.pass(200);
    await create();
    emulator.setConcurrency(1);
    expect((await call('POST', '/v3/videos', { body: makeBody() })).status).toBe(429);
  });

  it('bills an enterprise account in credits', async () => {
    await emulator.close();
    await start({ unit: 'credits', balance: 50 });
    expect((await call('GET', '/v3/users/me')).json.data.wallet).toMatchObject({ currency: 'credits', remaining_balance: 50 });
    await create({ engine: { type: 'avatar_iv' } });
    clock.pass(100);
    expect(emulator.charges()[0]).toMatchObject({ unit: 'credits', micros: Math.round((emulator.charges()[0]?.seconds ?? 0) * 100_000) });
  });

  it('tells of the account by its kind of billing', async () => {
    for (const billing of ['subscription', 'usage_based'] as const) {
      await emulator.close();
      await start({ billing, balance: 7 });
      const { data } = (await call('GET', '/v3/users/me')).json;
      expect(data.billing_type).toBe(billing);
      expect(data[billing]).toBeTypeOf('object');
    }
  });
});

describe('Idempotency-Key', () => {
  it('replays the first answer for 24 hours, even for another body, and charges once', async () => {
    const id = await create({}, 'docreel:k:1');
    expect(await create({ script: 'Something entirely different to say here.' }, 'docreel:k:1')).toBe(id);
    clock.pass(24 * 3600 - 1);
    expect(await create({}, 'docreel:k:1')).toBe(id);
    clock.pass(2);
    expect(await create({}, 'docreel:k:1')).not.toBe(id);
    clock.pass(100);
    expect(emulator.charges()).toHaveLength(2);
  });

  it('belongs to one endpoint, and is free again after an error', async () => {
    expect((await call('POST', '/v3/videos', { body: makeBody({ script: '' }), key: 'k' })).status).toBe(400);
    await create({}, 'k');
    const body = { video: { type: 'url', url: 'https://example.com/v.mp4' }, output_languages: ['French'] };
    expect((await call('POST', '/v3/video-translations', { body, key: 'k' })).json.data.video_translation_ids).toHaveLength(1);
  });

  it('is busy until the first answer is out', async () => {
    await emulator.close();
    await start({ timeScale: 100, faults: [{ on: 'create', kind: 'slow', seconds: 10 }] });
    const first = call('POST', '/v3/videos', { body: makeBody(), key: 'k' });
    await new Promise((resolve) => { setTimeout(resolve, 30); });
    const second = await call('POST', '/v3/videos', { body: makeBody(), key: 'k' });
    expect([second.status, second.json.error.code]).toEqual([409, 'request_in_progress']);
    const id = (await first).json.data.video_id;
    expect(await create({}, 'k')).toBe(id);
  });

  it('is ignored where that is asked for', async () => {
    await emulator.close();
    await start({ idempotency: false });
    expect(await create({}, 'k')).not.toBe(await create({}, 'k'));
  });
});

describe('lists', () => {
  it('filters by a part of the title, newest first, page by page', async () => {
    await emulator.close();
    await start({ decoys: ['Copy of x [docreel:aaaa000011112222.12]'], concurrency: 20 });
    for (const number of [1, 2, 3, 4, 5]) await create({ title: `Video ${number} [docreel:aaaa000011112222.${number}]` });
    const found: string[] = [];
    let token: string | undefined;
    do {
      const { json } = await call('GET', `/v3/videos?limit=2&title=${encodeURIComponent('[docreel:aaaa')}${token === undefined ? '' : `&token=${token}`}`);
      expect(json.has_more).toBe(json.next_token !== undefined);
      found.push(...json.data.map((video: { title: string }) => video.title.slice(0, 7)));
      token = json.next_token;
    } while (token !== undefined);
    expect(found).toEqual(['Video 5', 'Video 4', 'Video 3', 'Video 2', 'Video 1', 'Copy of']);
    expect((await call('GET', `/v3/videos?title=${encodeURIComponent('[docreel:aaaa000011112222.1]')}`)).json.data).toHaveLength(1);
  });

  it('refuses limits, tokens and parameters that do not exist', async () => {
    for (const query of ['limit=0', 'limit=101', 'limit=x', 'token=abc', 'order=asc']) expect((await call('GET', `/v3/videos?${query}`)).status).toBe(400);
    expect((await call('GET', '/v3/avatars/looks?limit=51')).status).toBe(400);
  });

  it('gives statuses in bulk, with words of its own', async () => {
    const id = await create();
    const read = async (): Promise<unknown> => (await call('GET', `/v3/videos/statuses?video_ids=${id},ffff`)).json.data;
    expect(await read()).toEqual([{ video_id: id, status: 'queued' }, { video_id: 'ffff', status: 'not_found' }]);
    clock.pass(9);
    expect(await read()).toMatchObject([{ status: 'processing' }, {}]);
    clock.pass(100);
    expect(await read()).toMatchObject([{ status: 'completed' }, {}]);
    const many = Array.from({ length: 101 }, (_, index) => `id${index}`).join(',');
    expect((await call('GET', `/v3/videos/statuses?video_ids=${many}`)).status).toBe(400);
    expect((await call('GET', '/v3/videos/statuses')).status).toBe(400);
  });
});

describe('the catalogue', () => {
  it('has looks of each kind, one by one and in pages', async () => {
    const { data } = (await call('GET', '/v3/avatars/looks/Abigail_office_front')).json;
    expect(data).toMatchObject({ id: 'Abigail_office_front', avatar_type: 'studio_avatar', supported_api_engines: ['avatar_iii', 'avatar_iv'], status: 'completed' });
    expect((await call('GET', '/v3/avatars/looks/group_abigail')).json.error.code).toBe('avatar_not_found');
    const all = (await call('GET', '/v3/avatars/looks?limit=50')).json.data;
    expect(new Set(all.map((look: { avatar_type: string }) => look.avatar_type)).size).toBe(3);
    expect((await call('GET', '/v3/avatars/looks?group_id=group_abigail')).json.data).toHaveLength(2);
    expect((await call('GET', '/v3/avatars/looks?avatar_type=photo_avatar&ownership=private&limit=1')).json).toMatchObject({ has_more: true });
  });

  it('has voices by language; cloned ones only where they are asked for', async () => {
    expect((await call('GET', '/v3/voices/1edc5e7338eb4e37b26dc8eb3f9b7e9c')).json.data).toMatchObject({ language: 'Spanish' });
    expect((await call('GET', '/v3/voices/none')).json.error.code).toBe('voice_not_found');
    for (const language of ['English', 'Spanish', 'French', 'German', 'Portuguese', 'Japanese', 'Chinese', 'Korean', 'Arabic']) {
      expect((await call('GET', `/v3/voices?language=${language}`)).json.data.length, language).toBeGreaterThan(0);
    }
    const isPublic = (voice: { type: string }): boolean => voice.type === 'public';
    expect((await call('GET', '/v3/voices?limit=100')).json.data.every(isPublic)).toBe(true);
    expect((await call('GET', '/v3/voices?type=private')).json.data.some(isPublic)).toBe(false);
  });
});
