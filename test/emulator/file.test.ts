import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import { fastRenderer } from '../../src/emulator/renderer/silent.ts';
import { makeBody, makeCaller, makeClock } from './client.ts';

const clock = makeClock();
let emulator: Emulator;
let path = '';
let readUrl: () => Promise<string>;

beforeEach(async () => {
  emulator = await startEmulator({ clock, renderer: fastRenderer });
  const call = makeCaller(emulator);
  path = `/v3/videos/${(await call('POST', '/v3/videos', { body: makeBody() })).json.data.video_id}`;
  readUrl = async () => (await call('GET', path)).json.data.video_url;
  clock.pass(100);
});
afterEach(() => emulator.close());

describe('the file host', () => {
  it('stands on another port, and gives a fresh address at each look', async () => {
    const [first, second] = [await readUrl(), await readUrl()];
    expect(first).not.toBe(second);
    expect(new URL(first).origin).toBe(emulator.filesUrl);
    expect(new URL(first).port).not.toBe(new URL(emulator.url).port);
    expect(Number(new URL(first).searchParams.get('Expires')) - clock.now() / 1000).toBe(7 * 24 * 3600);
  });

  it('serves a file, a part of it, its head', async () => {
    const url = await readUrl();
    const whole = new Uint8Array(await (await fetch(url)).arrayBuffer());
    const part = await fetch(url, { headers: { range: 'bytes=4-7' } });
    expect([part.status, await part.text(), part.headers.get('content-range')]).toEqual([206, 'ftyp', `bytes 4-7/${whole.length}`]);
    const tail = await fetch(url, { headers: { range: 'bytes=-10' } });
    expect(new Uint8Array(await tail.arrayBuffer())).toEqual(whole.slice(-10));
    const rest = await fetch(url, { headers: { range: `bytes=${whole.length - 3}-` } });
    expect(new Uint8Array(await rest.arrayBuffer())).toEqual(whole.slice(-3));
    expect((await fetch(url, { headers: { range: `bytes=${whole.length}-` } })).status).toBe(416);
    const head = await fetch(url, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(whole.length)]);
    expect((await fetch(url, { method: 'POST' })).status).toBe(405);
  });

  it('refuses an address that is too old or false', async () => {
    const url = await readUrl();
    expect((await fetch(url.replace('video.mp4', 'other.mp4'))).status).toBe(403);
    expect((await fetch(url.replace(/Expires=\d+/, 'Expires=9999999999'))).status).toBe(403);
    clock.pass(7 * 24 * 3600 + 1);
    const late = await fetch(url);
    expect([late.status, await late.text()]).toEqual([403, expect.stringContaining('expired')]);
    expect((await fetch(await readUrl())).status).toBe(200);
  });

  it('notes whoever shows it the key, and never writes the key or a signature down', async () => {
    const url = await readUrl();
    await fetch(url);
    expect(emulator.violations()).toEqual([]);
    await fetch(url, { headers: { 'x-api-key': emulator.key } });
    await fetch(`${emulator.filesUrl}/anything`, { headers: { authorization: `Bearer ${emulator.key}` } });
    expect(emulator.violations()).toHaveLength(2);
    const notes = JSON.stringify([emulator.requests(), emulator.violations()]);
    expect(notes).not.toContain(emulator.key);
    expect(notes).not.toContain('Signature');
  });
});
