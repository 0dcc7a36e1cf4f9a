import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { formatExcerpt } from './excerpt.ts';
import { DownloadError, openUrl } from './file-host.ts';
import type { Clock } from './retry.ts';

export { DownloadError } from './file-host.ts';
export { checkMp4, findSuspicion, Mp4Error } from './mp4.ts';

export interface DownloadOptions {
  readonly clock: Clock;
  readonly signal?: AbortSignal | undefined;
  readonly fetch?: typeof globalThis.fetch;
  /** Default: just under 2 GiB, what a release asset may weigh. */
  readonly maxBytes?: number;
  /** Asks HeyGen for a fresh address, when the given one has expired. */
  readonly refresh: () => Promise<string>;
  /** Longest silence of the file host. Real time: it guards a real socket. Default 30 s. */
  readonly stallMs?: number;
}

/** Connections for one file: each goes on where the last was cut. */
const maxTries = 6;
const maxRefreshes = 2;
/** Least that has to come within the longest silence: a drip is a silence too. */
const leastBytes = 1024;
const defaultMax = 2 ** 31 - 1;

/** How one connection ended. */
type Outcome = 'done' | 'expired' | 'cut';

interface Progress {
  readonly file: FileHandle;
  hash: Hash;
  bytes: number;
  /** Length and version of the whole file as the host gave them. */
  total: number | null;
  tag: string | null;
  reason: string;
}

/**
 * Fetches a file into `path`: to `<path>.part` beside it, synced to the disk, then renamed, so that `path` is whole or absent. The
 * HeyGen key is never sent. A cut transfer is continued; an expired address is refreshed.
 * @returns SHA-256 in lower-case hex and size of what was stored
 * @throws DownloadError, and whatever `refresh` rejects with
 */
export async function downloadFile(url: string, path: string, options: DownloadOptions): Promise<{ readonly sha256: string; readonly bytes: number }> {
  const part = `${path}.part`;
  const file = await open(part, 'w').catch((error: unknown) => { throw onDisk(error); });
  const progress: Progress = { file, hash: createHash('sha256'), bytes: 0, total: null, tag: null, reason: '' };
  try {
    await fetchAll(url, progress, options);
    await file.sync().catch((error: unknown) => { throw onDisk(error); });
    await file.close();
    await rename(part, path).catch((error: unknown) => { throw onDisk(error); });
    return { sha256: progress.hash.digest('hex'), bytes: progress.bytes };
  } catch (error) {
    await file.close().catch(() => {});
    await rm(part, { force: true }).catch(() => {});
    throw error;
  }
}

async function fetchAll(first: string, progress: Progress, options: DownloadOptions): Promise<void> {
  let url = first;
  let refreshes = 0;
  for (let tries = 1; ; tries += 1) {
    const outcome = await fetchPart(url, progress, options);
    if (outcome === 'done') return;
    if (outcome === 'expired' && refreshes === maxRefreshes) throw new DownloadError('expired', `${hostOf(url)}: ${progress.reason}, with ${maxRefreshes} fresh addresses too`);
    if (outcome === 'cut' && tries >= maxTries) throw new DownloadError('network', `${hostOf(url)}: ${progress.reason}; ${progress.bytes} bytes came in ${tries} tries`);
    if (outcome === 'expired') {
      url = await options.refresh();
      refreshes += 1;
    } else {
      await options.clock.sleep(Math.min(30_000, 1000 * 2 ** tries), options.signal).catch(() => { throw stopped(); });
    }
  }
}

/** One connection: from where the file ends to its end, or as far as it gets. */
async function fetchPart(url: string, progress: Progress, options: DownloadOptions): Promise<Outcome> {
  const stall = new AbortController();
  const stallMs = options.stallMs ?? 30_000;
  const maxBytes = options.maxBytes ?? defaultMax;
  const timer = setTimeout(() => { stall.abort(); }, stallMs);
  const signal = options.signal === undefined ? stall.signal : AbortSignal.any([options.signal, stall.signal]);
  try {
    const resumes = progress.bytes > 0 && progress.tag !== null;
    const response = await openUrl(url, {
      // identity: the length counts the file's own bytes, and no small answer unpacks into a huge one
      'accept-encoding': 'identity',
      ...(resumes ? { range: `bytes=${progress.bytes}-`, 'if-range': progress.tag ?? '' } : {}),
    }, signal, options.fetch ?? globalThis.fetch);
    const outcome = await begin(response, progress, maxBytes);
    if (outcome !== undefined) {
      await response.body?.cancel();
      return outcome;
    }
    if (response.body !== null) {
      let fresh = 0;
      for await (const chunk of response.body) {
        fresh += chunk.byteLength;
        if (fresh >= leastBytes) { timer.refresh(); fresh = 0; }
        if (progress.bytes + chunk.byteLength > maxBytes) throw new DownloadError('too-large', `${hostOf(url)}: the file is larger than ${maxBytes} bytes`);
        await append(progress, chunk);
      }
    }
    if (progress.bytes === 0) return cut(progress, 'the file is empty');
    if (progress.total !== null && progress.bytes !== progress.total) return cut(progress, `${progress.bytes} of ${progress.total} bytes came`);
    return 'done';
  } catch (error) {
    if (error instanceof DownloadError) throw error;
    if (options.signal?.aborted === true) throw stopped();
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return cut(progress, stall.signal.aborted ? `nothing came for ${stallMs / 1000} s` : `the connection broke (${formatExcerpt(cause instanceof Error ? cause.message : String(cause))})`);
  } finally {
    clearTimeout(timer);
  }
}

/** Looks at the answer's head; `undefined`: its body is to be read. */
async function begin(response: Response, progress: Progress, maxBytes: number): Promise<Outcome | undefined> {
  const { status, headers } = response;
  if (status === 403 || status === 404 || status === 410) {
    progress.reason = `the file host answered ${status}`;
    return 'expired';
  }
  if (status === 416 || status >= 500 || status === 429 || status === 408) {
    if (status === 416) await restart(progress);
    return cut(progress, `the file host answered ${status}`);
  }
  if (status !== 200 && status !== 206) throw new DownloadError('refused', `the file host answered ${status}`);
  const encoding = headers.get('content-encoding');
  if (encoding !== null && encoding !== 'identity') throw new DownloadError('refused', `the file host sent the file packed (${formatExcerpt(encoding, [], 40)}) although it was asked not to`);
  const length = parseLength(headers.get('content-length'));
  if (status === 206) {
    const range = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(headers.get('content-range') ?? '');
    if (Number(range?.[1] ?? Number.NaN) !== progress.bytes) {
      await restart(progress);
      progress.tag = null;
      return cut(progress, 'the file host sent another part than the one asked for');
    }
    progress.total = parseLength(range?.[2] ?? null) ?? (length === null ? progress.total : progress.bytes + length);
  } else {
    if (progress.bytes > 0) await restart(progress);
    progress.total = length;
    // only a strong tag proves that the rest belongs to the same file
    const tag = headers.get('etag');
    progress.tag = tag?.startsWith('"') === true && headers.get('accept-ranges') !== 'none' ? tag : null;
  }
  if (progress.total !== null && progress.total > maxBytes) throw new DownloadError('too-large', `the file has ${progress.total} bytes, more than ${maxBytes}`);
  return undefined;
}

async function restart(progress: Progress): Promise<void> {
  await progress.file.truncate(0).catch((error: unknown) => { throw onDisk(error); });
  progress.hash = createHash('sha256');
  progress.bytes = 0;
  progress.total = null;
}

async function append(progress: Progress, chunk: Uint8Array): Promise<void> {
  for (let done = 0; done < chunk.byteLength;) {
    const { bytesWritten } = await progress.file.write(chunk, done, chunk.byteLength - done, progress.bytes + done).catch((error: unknown) => { throw onDisk(error); });
    done += bytesWritten;
  }
  progress.hash.update(chunk);
  progress.bytes += chunk.byteLength;
}

function cut(progress: Progress, reason: string): Outcome {
  progress.reason = reason;
  return 'cut';
}

function parseLength(text: string | null): number | null {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'the file host';
}

function stopped(): DownloadError {
  return new DownloadError('stopped', 'the download was stopped with the run');
}

function onDisk(error: unknown): DownloadError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  const known: Readonly<Record<string, string>> = {
    ENOSPC: 'the disk is full', EDQUOT: 'the disk quota is used up', EROFS: 'the folder cannot be written', EACCES: 'the folder cannot be written', ENOENT: 'the folder does not exist',
  };
  return new DownloadError('disk', `the file could not be stored: ${known[code] ?? code}`);
}
