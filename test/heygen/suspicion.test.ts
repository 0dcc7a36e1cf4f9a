import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeRenderer } from '../../src/emulator/renderer/draft.ts';
import { fastRenderer } from '../../src/emulator/renderer/silent.ts';
import type { RenderRequest } from '../../src/emulator/renderer.ts';
import { checkMp4 } from '../../src/heygen/mp4.ts';
import type { Mp4Facts } from '../../src/heygen/mp4.ts';
import { findSuspicions } from '../../src/heygen/suspicion.ts';
import type { Finished } from '../../src/heygen/suspicion.ts';
import { makeMp4 } from './video.ts';

let folder = '';
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'docreel-suspicion-')); });
afterAll(async () => { await rm(folder, { recursive: true, force: true }); });

const request: RenderRequest = {
  title: 'Install', scripts: ['Run the installer on each machine. It starts by itself.'], locale: 'en', voice: 'en', presenter: 'Abigail', note: '', seconds: null, speed: 1, width: 1920, height: 1080,
};

async function readFacts(bytes: Uint8Array): Promise<Mp4Facts> {
  const path = join(folder, 'file.mp4');
  await writeFile(path, bytes);
  return await checkMp4(path);
}

async function look(traits: Partial<Omit<Finished, 'file'>> & { readonly bytes?: Uint8Array }): Promise<readonly string[]> {
  const { bytes = (await fastRenderer.render(request)).mp4, ...rest } = traits;
  const file = await readFacts(bytes);
  return findSuspicions({ seconds: file.seconds, expectedSeconds: file.seconds, locale: 'en', language: null, ...rest, file });
}

describe('findSuspicions()', () => {
  it('finds nothing in videos that speak and show something', async () => {
    expect(await look({})).toEqual([]);
    const spoken = await makeRenderer().render(request);
    expect(await look({ bytes: spoken.mp4 })).toEqual([]);
    const facts = await readFacts(spoken.mp4);
    expect(facts.tracks?.map(({ handler, width, height }) => [handler, width, height])).toEqual([['vide', 1920, 1080], ['soun', 0, 0]]);
  });

  it('finds no sound, silence, no picture and a black picture', async () => {
    expect(await look({ bytes: (await fastRenderer.render({ ...request, flaw: 'mute' })).mp4 })).toEqual(['the file has no sound']);
    expect(await look({ bytes: (await fastRenderer.render({ ...request, flaw: 'black' })).mp4 })).toEqual([expect.stringContaining('black')]);
    const file = (tracks: Mp4Facts['tracks']): readonly string[] => findSuspicions({ seconds: 9, file: { seconds: 9, tracks }, expectedSeconds: 9, locale: 'en', language: null });
    const picture = { handler: 'vide', width: 1920, height: 1080, sizes: [12, 68, 68, 70, 90_000] };
    const sound = { handler: 'soun', width: 0, height: 0, sizes: [4, 120, 300, 310, 320] };
    expect(file([picture, sound])).toEqual([]);
    // black film of 1080p by x264, baseline and high profile
    expect(file([{ ...picture, sizes: [12, 12, 12, 6792] }, sound])).toEqual([expect.stringContaining('black')]);
    expect(file([{ ...picture, sizes: [68, 68, 68, 1119] }, sound])).toEqual([expect.stringContaining('black')]);
    expect(file([picture, { ...sound, sizes: [4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 21] }])).toEqual([expect.stringContaining('silence')]);
    expect(file([sound])).toEqual(['the file has no picture']);
    expect(file([])).toEqual(['the file has no picture', 'the file has no sound']);
    // fragments and raw sound list no sizes: that proves nothing
    expect(file([{ ...picture, sizes: undefined }, { ...sound, sizes: undefined }])).toEqual([]);
  });

  it('takes a file whose tracks cannot be made out for what HeyGen says it is', async () => {
    expect(await look({ bytes: makeMp4(9), expectedSeconds: 9 })).toEqual([]);
  });

  it('compares the file with its text and with HeyGen\'s word', async () => {
    expect(await look({ expectedSeconds: 60 })).toEqual([expect.stringContaining('much shorter than its text')]);
    expect(await look({ expectedSeconds: 0.1, seconds: null })).toEqual([]);
    expect(await look({ seconds: 30 })).toEqual([expect.stringMatching(/HeyGen says that it is 30\.0 s long, and the file is \d\.\d s/)]);
  });

  it.each([
    ['es', 'es-MX', false], ['es', 'Spanish (Mexico)', false], ['es', 'de', true], ['es', 'German', true], ['pt-BR', 'pt-PT', false], ['zh-Hant-HK', 'yue', false], ['yue', 'zh-HK', false],
    ['no', 'nb-NO', false], ['fil', 'tl', false], ['ja', 'Multilingual', false], ['ja', 'und', false], ['ja', 'en_US', true], ['ja', '', false], ['zh', 'Mandarin', false], ['ja', 'not a language', false], ['sr', 'sr-Latn-RS', false],
  ])('asked for %s, HeyGen says %s: suspicious %s', async (locale, language, odd) => {
    expect((await look({ locale, language })).length > 0).toBe(odd);
  });
});
