import { createHash } from 'node:crypto';
import { chmod, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkMp4, downloadFile, DownloadError } from '../../src/heygen/download.ts';
import { makeVirtualClock } from './clock.ts';
import { startServer } from './server.ts';
import type { Recorded, Reply } from './server.ts';
import { makeMp4 } from './video.ts';

const mp4 = makeMp4(12, { media: 200_000 });
const hash = createHash('sha256').update(mp4).digest('hex');
/** A signature that is easy to find in any output. */
const query = '?Expires=1&Signature=CANARY';
let folder = '';
let path = '';
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'docreel-download-')); path = join(folder, 'a.mp4'); });
afterEach(async () => { await rm(folder, { recursive: true, force: true }); });

type Options = Parameters<typeof downloadFile>[2];
const refuse = (): Promise<string> => Promise.reject(new Error('no fresh address was needed'));

function get(url: string, options: Partial<Options> = {}) {
  return downloadFile(`${url}/v.mp4${query}`, path, { clock: makeVirtualClock(), refresh: refuse, ...options });
}

async function fail(work: Promise<unknown>): Promise<DownloadError> {
  const error: unknown = await work.then(() => undefined, (reason: unknown) => reason);
  if (!(error instanceof DownloadError)) throw new Error(`expected a DownloadError, got ${inspect(error)}`);
  expect(inspect(error, { depth: 10, showHidden: true })).not.toContain('CANARY');
  // nothing half-done is left behind
  expect(await readdir(folder)).toEqual([]);
  return error;
}

/** Sends the file from `start`, and breaks the connection after `length` bytes if told so. */
function send(bytes: Uint8Array, traits: { readonly cutAfter?: number; readonly etag?: string; readonly quiet?: boolean } = {}): (request: Recorded) => Reply {
  return (request) => (_, response: ServerResponse) => {
    const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
    const part = bytes.subarray(start);
    response.writeHead(start > 0 ? 206 : 200, {
      'content-type': 'video/mp4', ...(traits.quiet === true ? {} : { 'content-length': part.length }),
      ...(traits.etag === undefined ? {} : { etag: traits.etag }), ...(start > 0 ? { 'content-range': `bytes ${start}-${bytes.length - 1}/${bytes.length}` } : {}),
    });
    if (traits.cutAfter === undefined) { response.end(part); return; }
    response.write(part.subarray(0, traits.cutAfter), () => { setTimeout(() => response.socket?.destroy(), 5); });
  };
}

describe('downloadFile()', () => {
  it('stores the whole file with its hash, and sends no key', async () => {
    await using server = await startServer(send(mp4));
    expect(await get(server.url)).toEqual({ sha256: hash, bytes: mp4.length });
    expect(await readFile(path)).toEqual(mp4);
    expect(await readdir(folder)).toEqual(['a.mp4']);
    expect(Object.keys(server.requests[0]?.headers ?? {})).not.toContain('x-api-key');
    expect(server.requests[0]?.headers['accept-encoding']).toBe('identity');
  });

  it('row 39: asks for a fresh address when one has expired', async () => {
    await using server = await startServer((request) => request.path === '/fresh' ? send(mp4)(request) : { status: 403, text: '<Error>', headers: { 'content-type': 'application/xml' } });
    expect((await get(server.url, { refresh: () => Promise.resolve(`${server.url}/fresh${query}`) })).sha256).toBe(hash);
  });

  it('row 39: gives up when fresh addresses have expired too', async () => {
    await using server = await startServer(() => ({ status: 404, text: 'gone', headers: {} }));
    let fresh = 0;
    const error = await fail(get(server.url, { refresh: () => { fresh += 1; return Promise.resolve(`${server.url}/again${query}`); } }));
    expect(error.kind).toBe('expired');
    expect(fresh).toBe(2);
  });

  it('row 40: goes on after a cut where the file is surely the same', async () => {
    await using server = await startServer((request) => send(mp4, { etag: '"e1"', ...(request.headers.range === undefined ? { cutAfter: 90_000 } : {}) })(request));
    expect(await get(server.url)).toEqual({ sha256: hash, bytes: mp4.length });
    expect(server.requests[1]?.headers).toMatchObject({ range: expect.stringMatching(/^bytes=\d+-$/) as string, 'if-range': '"e1"' });
  });

  it('row 40: begins anew where it is not, and keeps no byte of the first try', async () => {
    const old = Buffer.alloc(mp4.length, 1);
    for (const etag of [undefined, 'W/"weak"']) {
      await using server = await startServer((request) => send(request.method === 'GET' && server.requests.length === 1 ? old : mp4, { ...(etag === undefined ? {} : { etag }), ...(server.requests.length === 1 ? { cutAfter: 90_000 } : {}) })(request));
      expect(await get(server.url)).toEqual({ sha256: hash, bytes: mp4.length });
      expect(server.requests[1]?.headers.range).toBeUndefined();
      expect(await readFile(path)).toEqual(mp4);
    }
  });

  it('begins anew where the host sends another part or none', async () => {
    const answers: readonly Reply[] = [
      send(mp4, { etag: '"e"', cutAfter: 90_000 })({ method: 'GET', path: '', query: new URLSearchParams(), headers: {}, body: '' }),
      { status: 206, text: 'xx', headers: { 'content-range': `bytes 5-6/${mp4.length}` } },
      { status: 416, text: '', headers: {} },
    ];
    await using server = await startServer((request, count) => answers[count - 1] ?? send(mp4)(request));
    expect((await get(server.url)).sha256).toBe(hash);
  });

  it('row 40: gives up after a bounded number of cuts', async () => {
    await using server = await startServer(send(mp4, { cutAfter: 100 }));
    const error = await fail(get(server.url));
    expect(error.kind).toBe('network');
    expect(server.requests).toHaveLength(6);
  });

  it('row 41: a file that is cut quietly is stored, and found out by its boxes', async () => {
    const server = createServer((socket) => {
      socket.once('data', () => { socket.end(Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\nConnection: close\r\n\r\n'), mp4.subarray(0, 5000)])); });
      socket.on('error', () => {});
    });
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    expect(await get(`http://127.0.0.1:${address.port}`)).toMatchObject({ bytes: 5000 });
    server.close();
    await expect(checkMp4(path)).rejects.toThrow(/cut off/);
  });

  it('row 42: an empty file is none', async () => {
    await using server = await startServer(() => ({ text: '', headers: {} }));
    expect((await fail(get(server.url))).message).toMatch(/the file is empty/);
  });

  it('row 43: stops at the size that is allowed, said or not', async () => {
    await using said = await startServer(send(mp4));
    expect((await fail(get(said.url, { maxBytes: 1000 }))).kind).toBe('too-large');
    await using unsaid = await startServer(send(mp4, { quiet: true }));
    expect((await fail(get(unsaid.url, { maxBytes: 1000 }))).kind).toBe('too-large');
    expect((await get(said.url, { maxBytes: mp4.length })).bytes).toBe(mp4.length);
  });

  it('row 43: takes no packed file', async () => {
    await using server = await startServer(() => ({ text: 'x', headers: { 'content-encoding': 'br' } }));
    expect((await fail(get(server.url))).kind).toMatch(/refused|network/);
  });

  it('row 44: says that the folder cannot be written', async () => {
    const missing = await downloadFile('http://127.0.0.1:9/', join(folder, 'no', 'a.mp4'), { clock: makeVirtualClock(), refresh: refuse }).catch((error: unknown) => error);
    expect(missing).toMatchObject({ kind: 'disk', message: 'the file could not be stored: the folder does not exist' });
    const isRoot = (await stat(folder)).uid === 0;
    if (isRoot) return;
    await chmod(folder, 0o500);
    await using server = await startServer(send(mp4));
    expect((await fail(get(server.url))).message).toMatch(/cannot be written/);
  });

  it('ends a silence, and a drip, after the time that it may take', async () => {
    const drip: Reply = (_, response) => {
      response.writeHead(200, {});
      const timer = setInterval(() => { response.write('x'); }, 5);
      response.on('close', () => { clearInterval(timer); });
    };
    await using server = await startServer((request, count) => count === 1 ? () => {} : (count === 2 ? drip : send(mp4)(request)));
    expect((await get(server.url, { stallMs: 60 })).sha256).toBe(hash);
    expect(server.requests).toHaveLength(3);
  });

  it('tries again after 5xx, and not after other refusals', async () => {
    await using server = await startServer((request, count) => count === 1 ? { status: 503, text: '', headers: {} } : send(mp4)(request));
    expect((await get(server.url)).sha256).toBe(hash);
    await rm(path);
    await using teapot = await startServer(() => ({ status: 418, text: '', headers: {} }));
    expect((await fail(get(teapot.url))).kind).toBe('refused');
    expect(teapot.requests).toHaveLength(1);
  });

  it('follows three redirects of its own machine, no more', async () => {
    await using server = await startServer((request) => {
      const hop = Number(/^\/hop(\d)$/.exec(request.path)?.[1] ?? 0);
      return hop === 4 || request.path === '/end' ? send(mp4)(request) : { status: 302, text: '', headers: { location: hop === 3 && request.query.has('ok') ? '/end' : `/hop${hop + 1}${request.query.has('ok') ? '?ok' : ''}` } };
    });
    expect((await downloadFile(`${server.url}/hop2?ok`, path, { clock: makeVirtualClock(), refresh: refuse })).sha256).toBe(hash);
    await rm(path);
    expect((await fail(downloadFile(`${server.url}/hop0`, path, { clock: makeVirtualClock(), refresh: refuse }))).message).toMatch(/too many redirects/);
  });

  it.each([['http://files.heygen.ai/v.mp4'], ['ftp://files.heygen.ai/v'], ['file:///etc/passwd'], ['https://user:pw@files.heygen.ai/v'], ['nonsense']])('opens no such address: %s', async (url) => {
    const error = await fail(downloadFile(`${url}?Signature=CANARY`, path, { clock: makeVirtualClock(), refresh: refuse, fetch: () => { throw new Error('opened'); } }));
    expect(error.kind).toBe('refused');
  });

  it.each([['http://127.0.0.1:9/'], ['http://169.254.169.254/latest'], ['http://files.heygen.ai/'], ['https://localhost/'], ['http://[']])('is not led from outside to %s', async (location) => {
    let opened = 0;
    const outside: typeof globalThis.fetch = () => { opened += 1; return Promise.resolve(new Response(null, { status: 302, headers: { location } })); };
    expect((await fail(downloadFile(`https://files.heygen.ai/v${query}`, path, { clock: makeVirtualClock(), refresh: refuse, fetch: outside }))).kind).toBe('refused');
    expect(opened).toBe(1);
  });

  it('stops with the run', async () => {
    const stop = new AbortController();
    await using server = await startServer(() => (_, response) => { response.writeHead(200, { 'content-length': '5000' }); response.write('x'.repeat(2000), () => { stop.abort(new Error('SIGTERM')); }); });
    expect((await fail(get(server.url, { signal: stop.signal }))).kind).toBe('stopped');
  });
});
