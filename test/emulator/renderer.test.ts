import { EncodedVideoChunk, VideoDecoder } from '@napi-rs/webcodecs';
import { describe, expect, it } from 'vitest';
import { startEmulator } from '../../src/emulator/emulator.ts';
import { makeQueuedRenderer } from '../../src/emulator/queue.ts';
import { parseSrt } from '../../src/emulator/renderer/caption.ts';
import { makeRenderer } from '../../src/emulator/renderer/draft.ts';
import { makeSlideCoder } from '../../src/emulator/renderer/h264.ts';
import { makeLayout, makePages } from '../../src/emulator/renderer/layout.ts';
import { makeFlatPicture, makePicture, paintBox, type Picture } from '../../src/emulator/renderer/picture.ts';
import { fastRenderer } from '../../src/emulator/renderer/silent.ts';
import { findVoice, openSpeaker } from '../../src/emulator/renderer/speech.ts';
import type { RenderRequest } from '../../src/emulator/renderer.ts';
import { estimateSeconds } from '../../src/emulator/sentence.ts';
import { makeBody, makeCaller } from './client.ts';
import { describeMp4, readBoxes } from './mp4.ts';

const english: RenderRequest = {
  title: 'Install the agent', locale: 'en-US', voice: 'en-US', presenter: 'Abigail Office Front', note: '', seconds: null, speed: 1, width: 1280, height: 720,
  scripts: ['The agent watches your folders.', 'It starts by itself.'],
};
const renderer = makeRenderer();

describe('the real renderer', () => {
  it.each([
    ['English', english],
    ['Spanish', { ...english, locale: 'es-ES', voice: 'es-ES', title: 'Instalar el agente', scripts: ['El agente vigila tus carpetas.', 'Arranca solo.'] }],
    ['Japanese', { ...english, locale: 'ja-JP', voice: 'ja-JP', title: 'エージェント', scripts: ['フォルダーを監視します。', '自動で起動します。'] }],
  ])('says it in %s, and shows it', async (_, request) => {
    const { mp4, srt, poster, seconds } = await renderer.render(request);
    const described = describeMp4(mp4);
    expect(described).toMatchObject({ first: 'ftyp', fastStart: true, tracks: ['vide', 'soun'] });
    expect(described.seconds).toBeCloseTo(seconds, 2);
    const estimate = estimateSeconds(request.scripts, request.locale);
    expect(seconds).toBeGreaterThan(estimate * 0.6);
    expect(seconds).toBeLessThan(estimate * 1.8);
    const cues = parseSrt(srt);
    expect(cues.map((cue) => cue.text)).toEqual(request.scripts);
    expect(cues.every((cue, index) => cue.end > cue.start && cue.start >= (cues[index - 1]?.end ?? 0) && cue.end <= seconds)).toBe(true);
    expect(Buffer.from(poster.subarray(1, 4)).toString()).toBe('PNG');
    expect(mp4.length).toBeGreaterThan(50_000);
  }, 30_000);

  it('without an encoder makes silent slides, losslessly small', async () => {
    const { mp4, seconds } = await makeRenderer({ encoder: true, speech: true }).render({ ...english, note: 'Stands for something else.', width: 720, height: 1280 });
    expect(describeMp4(mp4)).toEqual({ first: 'ftyp', fastStart: true, tracks: ['vide', 'soun'], seconds });
    expect(mp4.length).toBeLessThan(1_500_000);
  }, 30_000);

  it('without anything that draws still makes a video', async () => {
    const { mp4, seconds } = await makeRenderer({ slides: true }).render(english);
    expect(describeMp4(mp4)).toMatchObject({ tracks: ['vide', 'soun'], seconds });
  });

  it('keeps a length that is asked for, and languages that nobody here speaks', async () => {
    const silent = await renderer.render({ ...english, scripts: [], seconds: 2.5 });
    expect([silent.seconds, silent.srt]).toEqual([2.5, '']);
    const wu = await renderer.render({ ...english, locale: 'wuu-CN', voice: 'wuu-CN', scripts: ['侬好'] });
    expect(describeMp4(wu.mp4).tracks).toEqual(['vide', 'soun']);
  }, 30_000);

  it('lets the API answer while it works, and calls a video completed when it is there', async () => {
    await using emulator = await startEmulator({ renderer, timeScale: 1000 });
    const call = makeCaller(emulator);
    const { json } = await call('POST', '/v3/videos', { body: makeBody({ title: 'A talk', script: 'One is said. Two is said. Three is said as well.' }) });
    let slowest = 0;
    let status = '';
    while (status !== 'completed') {
      const start = performance.now();
      status = (await call('GET', `/v3/videos/${json.data.video_id}`)).json.data.status;
      slowest = Math.max(slowest, performance.now() - start);
      expect(status).not.toBe('failed');
      await new Promise((resolve) => { setTimeout(resolve, 20); });
    }
    expect(slowest).toBeLessThan(1500);
    const { data } = (await call('GET', `/v3/videos/${json.data.video_id}`)).json;
    const mp4 = new Uint8Array(await (await fetch(data.video_url)).arrayBuffer());
    expect(describeMp4(mp4).seconds).toBeCloseTo(data.duration, 2);
    expect(emulator.charges()[0]?.seconds).toBe(data.duration);
  }, 30_000);
});

describe('speech', () => {
  it('can be heard, with pauses where they are asked for', async () => {
    const speaker = await openSpeaker();
    const speech = await speaker?.speak([{ text: 'Hello <there> & everybody.', pause: 1 }, { text: 'Goodbye.', pause: 0 }], 'en', 1);
    const [first, second] = speech?.times ?? [];
    expect((second?.start ?? 0) - (first?.end ?? 0)).toBeCloseTo(1.15, 2);
    expect(Math.max(...(speech?.samples.subarray(0, 20_000) ?? []))).toBeGreaterThan(8000);
    expect(await speaker?.speak([{ text: '侬好', pause: 0 }], 'wuu-CN', 1)).toBeUndefined();
  });

  it('speaks each language with its own voice, whatever was spoken before', async () => {
    const speaker = await openSpeaker();
    const speak = async (text: string, locale: string): Promise<number> => (await speaker?.speak([{ text, pause: 0 }], locale, 1))?.samples.length ?? 0;
    for (const [locale, text] of [['fr-FR', 'Ouvrez la page du monde.'], ['es-MX', 'Abra la página.'], ['pt-PT', 'Abra a página.'], ['en-GB', 'Open the page.']] as const) {
      await speak('One.', 'en-US');
      const one = await speak(text, locale);
      await speak('Eins.', 'de');
      const other = await speak(text, locale);
      expect(one, locale).toBeGreaterThan(10_000);
      // the engine is off by some samples from time to time
      expect(Math.abs(other - one), locale).toBeLessThan(one * 0.02);
    }
  });

  it.each([['en-US', 'en-us'], ['en-GB', 'en-gb'], ['es-MX', 'es-419'], ['es-ES', 'es'], ['pt-BR', 'pt-br'], ['zh-CN', 'cmn'], ['zh-HK', 'yue'], ['ja', 'ja'], ['fr-FR', 'fr-fr'], ['xx', undefined]])('%s is spoken by %s', (locale, voice) => {
    expect(findVoice(locale, new Set(['en', 'en-us', 'en-gb', 'es', 'es-419', 'pt-br', 'pt', 'cmn', 'yue', 'ja', 'fr-fr', 'fr']))).toBe(voice);
  });
});

describe('the coder for slides without an encoder', () => {
  it.each([[1280, 720], [720, 900], [64, 48]])('gives back every pixel of a picture of %i × %i, and repeats it', async (width, height) => {
    const picture = makeFlatPicture(width, height, [15, 23, 42]);
    paintBox(picture, 10, 20, 30, 18, [250, 250, 250]);
    for (let at = 0; at < 400; at += 1) picture.data[(30 + (at >> 5)) * width + (at & 31)] = (at * 7919) % 251;
    const coder = makeSlideCoder(width, height);
    const frames = await decode(coder.config, width, height, [coder.codeSlide(picture), coder.codeRepeat(), coder.codeRepeat(), coder.codeSlide(makeFlatPicture(width, height, [200, 0, 0]))]);
    expect(frames).toHaveLength(4);
    expect([0, 1, 2].map((index) => Buffer.compare(frames[index] ?? Buffer.alloc(0), picture.data))).toEqual([0, 0, 0]);
    expect(Buffer.compare(frames[3] ?? Buffer.alloc(0), makeFlatPicture(width, height, [200, 0, 0]).data)).toBe(0);
  });

  it('knows the colours of BT.709 in limited range', () => {
    const colours: readonly (readonly [number, number, number])[] = [[0, 0, 0], [255, 255, 255], [255, 0, 0]];
    expect(colours.map((colour) => [...makeFlatPicture(2, 2, colour).data].slice(3))).toEqual([[16, 128, 128], [235, 128, 128], [63, 102, 240]]);
    expect(makePicture(Uint8Array.from({ length: 64 }, (_, index) => index), 4, 4).data).toHaveLength(24);
  });
});

async function decode(config: Uint8Array, width: number, height: number, samples: readonly Uint8Array[]): Promise<readonly Buffer[]> {
  const copies: Promise<Buffer>[] = [];
  const failures: Error[] = [];
  const decoder = new VideoDecoder({
    output: (frame) => {
      const bytes: Picture['data'] = new Uint8Array(width * height * 3 / 2);
      copies.push(frame.copyTo(bytes).then(() => { frame.close(); return Buffer.from(bytes); }));
    },
    error: (error) => { failures.push(error); },
  });
  decoder.configure({ codec: 'avc1.42C01F', codedWidth: width, codedHeight: height, description: config });
  for (const [index, data] of samples.entries()) decoder.decode(new EncodedVideoChunk({ type: index % 3 === 0 ? 'key' : 'delta', timestamp: index * 1e6, data }));
  await decoder.flush();
  decoder.close();
  expect(failures).toEqual([]);
  return Promise.all(copies);
}

describe('the fast renderer', () => {
  it('makes tiny videos of the right length at once', async () => {
    const start = performance.now();
    const { mp4, seconds, srt, poster } = await fastRenderer.render({ ...english, scripts: ['A sentence of some length. '.repeat(100)] });
    expect(performance.now() - start).toBeLessThan(500);
    expect(describeMp4(mp4)).toEqual({ first: 'ftyp', fastStart: true, tracks: ['vide', 'soun'], seconds });
    expect(seconds).toBeCloseTo(estimateSeconds(['A sentence of some length. '.repeat(100)], 'en'), 1);
    expect(parseSrt(srt)).toHaveLength(100);
    expect(mp4.length).toBeLessThan(100_000);
    expect(poster.length).toBeLessThan(10_000);
    expect(readBoxes(mp4).find((box) => box.type === 'stss')?.data.readUInt32BE(4)).toBe(1);
  });
});

describe('layout', () => {
  it('keeps sentences together while they fit, and makes the letters of a long one smaller', () => {
    const layout = makeLayout(1280, 720);
    const pages = makePages(['Short one.', 'Another.', 'word '.repeat(300), 'Last.'], layout);
    expect(pages.map((page) => page.sentences.map(({ index }) => index))).toEqual([[0, 1], [2], [3]]);
    expect(pages[1]?.fontSize).toBe(19);
    expect(pages[1]?.sentences[0]?.text.endsWith('…')).toBe(true);
  });
});

describe('the queue', () => {
  it('makes the same video once, two at a time, and stops when it is told', async () => {
    let running = 0;
    let most = 0;
    let made = 0;
    const closing = new AbortController();
    const queue = makeQueuedRenderer({
      async render(request) {
        made += 1;
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => { setTimeout(resolve, 5); });
        running -= 1;
        if (request.title === 'bad') throw new Error('no');
        return fastRenderer.render(request);
      },
    }, closing.signal);
    const titles = ['a', 'b', 'c', 'a', 'b', 'c'];
    await Promise.all(titles.map((title) => queue.render({ ...english, title })));
    expect([made, most]).toEqual([3, 2]);
    await expect(queue.render({ ...english, title: 'bad' })).rejects.toThrow('no');
    await expect(queue.render({ ...english, title: 'bad' })).rejects.toThrow('no');
    expect(made).toBe(5);
    closing.abort(new Error('closed'));
    await expect(queue.render({ ...english, title: 'd' })).rejects.toThrow('closed');
  });
});
