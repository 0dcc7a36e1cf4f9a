import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import { fastRenderer } from '../../src/emulator/renderer/silent.ts';
import type { RenderRequest } from '../../src/emulator/renderer.ts';
import { makeBody, makeCaller, makeClock } from './client.ts';

const clock = makeClock();
let emulator: Emulator;
let call: ReturnType<typeof makeCaller>;
let rendered: RenderRequest[] = [];

beforeEach(async () => {
  rendered = [];
  emulator = await startEmulator({ clock, renderer: { render: (request) => { rendered.push(request); return fastRenderer.render(request); } } });
  call = makeCaller(emulator);
});
afterEach(() => emulator.close());

async function makeSource(): Promise<string> {
  const { json } = await call('POST', '/v3/videos', { body: makeBody() });
  clock.pass(100);
  return (await call('GET', `/v3/videos/${json.data.video_id}`)).json.data.video_url;
}

describe('video translation', () => {
  it('makes one job a language, of the source\'s words in a voice of that language, and says so', async () => {
    const url = await makeSource();
    const body = { video: { type: 'url', url }, output_languages: ['Spanish', 'Japanese (Japan)'], title: 'Install [docreel:0123456789abcdef.1]', enable_caption: true };
    const { json } = await call('POST', '/v3/video-translations', { body });
    const [spanish, japanese] = json.data.video_translation_ids;
    expect((await call('GET', `/v3/video-translations/${spanish}`)).json.data).toMatchObject({ status: 'pending', input_language: 'en', output_language: 'es' });
    clock.pass(12);
    expect((await call('GET', `/v3/video-translations/${spanish}`)).json.data.status).toBe('running');
    clock.pass(100);
    const { data } = (await call('GET', `/v3/video-translations/${japanese}`)).json;
    expect(data).toMatchObject({ status: 'completed', output_language: 'ja-JP', title: body.title });
    expect(await (await fetch(data.vtt_caption_url)).text()).toMatch(/^WEBVTT\n\n00:00:00\.000 --> /);
    expect((await fetch(data.video_url)).headers.get('content-type')).toBe('video/mp4');
    const request = rendered.at(-1);
    expect(rendered.find((candidate) => candidate.locale === 'es')?.voice).toBe('es');
    expect(request).toMatchObject({ locale: 'ja-JP', voice: 'en', scripts: [makeBody()['script']], title: 'Install' });
    expect(request?.note).toContain("Stands for HeyGen's translation into Japanese (Japan)");
    const dubbed = emulator.charges().filter((record) => record.kind === 'translation');
    expect(dubbed.map((record) => record.micros)).toEqual(dubbed.map((record) => Math.round(record.seconds * 13_500)));
    expect(dubbed).toHaveLength(2);
  });

  it('takes any other address without fetching it, and assets', async () => {
    for (const video of [{ type: 'url', url: 'https://example.com/v.mp4' }, { type: 'asset_id', asset_id: 'a1' }]) {
      expect((await call('POST', '/v3/video-translations', { body: { video, output_languages: ['French'], mode: 'precision' } })).status).toBe(200);
    }
    clock.pass(200);
    expect(emulator.charges().map((record) => [record.seconds, record.micros])).toEqual([[30, 750_000], [30, 750_000]]);
  });

  it.each([
    ['a code in place of a name', { output_languages: ['es'] }, 'invalid_parameter'],
    ['no language', { output_languages: [] }, 'invalid_parameter'],
    ['no address', { video: { type: 'url', url: 'v.mp4' } }, 'invalid_parameter'],
    ['an unknown field', { dub: true }, 'invalid_parameter'],
  ])('refuses %s', async (_, extra, code) => {
    const body = { video: { type: 'url', url: 'https://example.com/v.mp4' }, output_languages: ['Spanish'], ...extra };
    const reply = await call('POST', '/v3/video-translations', { body });
    expect([reply.status, reply.json.error.code]).toEqual([400, code]);
  });

  it('refuses an address of ours whose signature is false or too old', async () => {
    const url = await makeSource();
    const send = (address: string) => call('POST', '/v3/video-translations', { body: { video: { type: 'url', url: address }, output_languages: ['Spanish'] } });
    expect((await send(url.replace(/Signature=./, 'Signature=!'))).json.error.code).toBe('download_failed');
    clock.pass(8 * 24 * 3600);
    expect((await send(url)).json.error.code).toBe('download_failed');
  });

  it('lists, tells statuses in bulk, names its languages, deletes', async () => {
    const body = { video: { type: 'url', url: 'https://example.com/v.mp4' }, output_languages: ['Spanish', 'French', 'German'], title: 'T' };
    const ids: string[] = (await call('POST', '/v3/video-translations', { body })).json.data.video_translation_ids;
    const first = (await call('GET', '/v3/video-translations?limit=2')).json;
    const second = (await call('GET', `/v3/video-translations?limit=2&token=${first.next_token}`)).json;
    expect([...first.data, ...second.data].map((item) => item.id)).toEqual(ids.toReversed());
    expect((await call('GET', '/v3/video-translations?title=T')).status).toBe(400);
    const statuses = (await call('GET', `/v3/video-translations/statuses?video_translation_ids=${ids[0]},x`)).json.data;
    expect(statuses).toEqual([{ video_id: ids[0], status: 'queued' }, { video_id: 'x', status: 'not_found' }]);
    const { languages } = (await call('GET', '/v3/video-translations/languages')).json.data;
    expect(languages.length).toBeGreaterThan(175);
    expect(languages).toEqual(expect.arrayContaining(['Spanish', 'Spanish (Mexico)', 'Portuguese (Brazil)', 'Japanese', 'Chinese (Cantonese, Traditional)']));
    expect(new Set(languages).size).toBe(languages.length);
    expect((await call('DELETE', `/v3/video-translations/${ids[0]}`)).json.data).toEqual({ id: ids[0] });
    expect((await call('GET', `/v3/video-translations/${ids[0]}`)).json.error.code).toBe('resource_not_found');
    expect((await call('GET', `/v3/videos/${ids[1]}`)).status).toBe(404);
  });
});
