import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkMp4, findSuspicion } from '../../src/heygen/mp4.ts';
import { makeBox, makeMp4 } from './video.ts';

let folder = '';
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'docreel-mp4-')); });
afterAll(async () => { await rm(folder, { recursive: true, force: true }); });

async function check(bytes: Uint8Array): Promise<number | string> {
  const path = join(folder, 'file.mp4');
  await writeFile(path, bytes);
  return await checkMp4(path).then(({ seconds }) => seconds, (error: unknown) => error instanceof Error ? error.message : String(error));
}

describe('checkMp4()', () => {
  it('reads the length of whole files, of both header versions, with the movie before or after the media', async () => {
    expect(await check(makeMp4(12.5))).toBe(12.5);
    expect(await check(makeMp4(12.5, { long: true }))).toBe(12.5);
    expect(await check(makeMp4(3, { last: 'moov' }))).toBe(3);
    expect(await check(makeMp4(3, { openEnd: true }))).toBe(3);
    expect(await check(makeMp4(7, { fragmented: true }))).toBe(7);
  });

  it('row 41: finds a file that was cut, at every byte', async () => {
    const whole = makeMp4(4, { media: 40 });
    for (let length = 0; length < whole.length; length += 1) {
      expect(await check(whole.subarray(0, length)), `cut after ${length} of ${whole.length} bytes`).toEqual(expect.any(String));
    }
    expect(await check(whole.subarray(0, whole.length - 1))).toMatch(/cut off: its "mdat" box should end at byte/);
  });

  it.each([
    ['row 42: nothing', Buffer.alloc(0), /empty/],
    ['row 42: a web page', Buffer.from('<!DOCTYPE html><html>'), /no MP4: it begins with "<!DOCTYPE html>/],
    ['a PNG', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /no MP4/],
    ['no movie', Buffer.concat([makeBox('ftyp', Buffer.alloc(8)), makeBox('mdat', Buffer.alloc(8))]), /no "moov"/],
    ['no media', makeMp4(3, { media: -1 }), /no "mdat"/],
    ['a length of zero', makeMp4(0), /how long/],
    ['boxes of no length', Buffer.concat([makeBox('ftyp', Buffer.alloc(8)), Buffer.from('00000004', 'hex'), Buffer.from('moov')]), /says that it is 4 bytes/],
    ['rubbish after the movie', Buffer.concat([makeMp4(3), Buffer.from([0, 0, 0, 9, 1, 2, 3, 4, 5])]), /damaged/],
  ])('says what is wrong: %s', async (_, bytes, message) => { expect(await check(bytes)).toMatch(message); });
});

describe('findSuspicion()', () => {
  it.each([[30, 30, false], [22, 30, false], [16, 30, true], [64, 30, false], [70, 30, true], [1, 3, false], [0.5, 3, true], [10, 0, false], [10, Number.NaN, false]])('%d s where %d s were expected: %s', (seconds, expectedSeconds, odd) => {
    expect(findSuspicion({ seconds, expectedSeconds }) !== null).toBe(odd);
  });
  it('says both lengths', () => { expect(findSuspicion({ seconds: 5, expectedSeconds: 60 })).toBe('much shorter than its text: 5.0 s long, and its text should take about 60 s'); });
});
