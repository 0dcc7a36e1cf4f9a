import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pLimit from 'p-limit';
import type { VideoRow } from '../core/ledger.ts';
import { formatVtt } from '../heygen/caption.ts';
import { checkMp4, downloadFile } from '../heygen/download.ts';
import type { HeyGen, RemoteVideo } from '../heygen/heygen.ts';
import { findSuspicions } from '../heygen/suspicion.ts';
import { makeFileName } from '../publish/name.ts';
import type { PublishFile } from '../publish/publisher.ts';
import type { World } from '../world.ts';

/** A finished video on this machine, checked. */
export interface Download {
  readonly video: PublishFile;
  readonly poster: PublishFile | undefined;
  readonly captions: PublishFile | undefined;
  readonly vtt: string | undefined;
  /** What speaks against it; `null` where nothing does. */
  readonly suspicion: string | null;
}

/** Downloads at the same time: the file host is fast, the runner's disk and memory are shared. */
const downloads = 4;

/**
 * Makes the function that brings a finished video to this machine and looks at it, once a run: it is asked for before a dubbing is made of
 * the video, and again when it is stored. What could not be fetched is tried anew when it is asked for again.
 */
export function makeFetch(world: World, heygen: HeyGen): (row: VideoRow) => Promise<Download> {
  const folder = join(world.folder, 'videos');
  const limit = pLimit(downloads);
  const fetched = new Map<string, Promise<Download>>();
  return (row) => {
    const name = `${row.key} ${row.videoId}`;
    const known = fetched.get(name);
    if (known !== undefined) return known;
    const fetching = limit(async () => {
      await mkdir(folder, { recursive: true });
      return fetchVideo(row, folder, world, heygen);
    });
    fetched.set(name, fetching);
    fetching.catch(() => fetched.delete(name));
    return fetching;
  };
}

async function fetchVideo(row: VideoRow, folder: string, world: World, heygen: HeyGen): Promise<Download> {
  const kind = row.way === 'dubbed' ? 'dubbing' : 'video';
  const id = row.videoId;
  if (id === null) throw new Error('its ledger row has no video id; look for the mark in its title in HeyGen\'s list');
  // addresses expire: ask again right before each download
  const refresh = (pick: (remote: RemoteVideo) => string | null) => async (): Promise<string> => {
    const url = pick(await heygen.readRemote(kind, id));
    if (url === null) throw new Error(`HeyGen has no file for video ${id} yet`);
    return url;
  };
  const get = async (name: string, pick: (remote: RemoteVideo) => string | null): Promise<{ readonly path: string; readonly bytes: number; readonly sha256: string }> => {
    const path = join(folder, name);
    return { path, ...await downloadFile(await refresh(pick)(), path, { clock: world.clock, signal: world.signal, fetch: world.fetch, refresh: refresh(pick) }) };
  };
  const base = `${row.key.slice(0, 16)}.${row.attempt}`;
  const mp4 = await get(`${base}.mp4`, (remote) => remote.videoUrl);
  const facts = await checkMp4(mp4.path).catch(async (error: unknown) => {
    await rm(mp4.path, { force: true });
    throw error;
  });
  const remote = await heygen.readRemote(kind, id);
  const suspicion = findSuspicions({ seconds: remote.seconds ?? row.seconds, file: facts, expectedSeconds: row.expectedSeconds, locale: row.locale, language: remote.language ?? null }).join('; ');
  const name = (extension: string, sha256: string): string => makeFileName({ page: row.page, section: row.section, locale: row.locale, key: row.key, sha256 }, extension);
  const video: PublishFile = { ...mp4, name: name('mp4', mp4.sha256), contentType: 'video/mp4' };
  // a video without poster or captions is a video still
  let poster: PublishFile | undefined;
  if (remote.posterUrl !== null) {
    const file = await get(`${base}.poster`, (each) => each.posterUrl).catch(() => undefined);
    if (file !== undefined) {
      const type = await findImageType(file.path);
      if (type !== undefined) poster = { ...file, name: name(type.extension, file.sha256), contentType: type.contentType };
    }
  }
  let captions: PublishFile | undefined;
  let vtt: string | undefined;
  if (remote.srtUrl !== null && row.recipe.captions) {
    const srt = await get(`${base}.srt`, (each) => each.srtUrl).catch(() => undefined);
    if (srt !== undefined) {
      vtt = formatVtt(await readFile(srt.path, 'utf8'), row.locale);
      const path = join(folder, `${base}.vtt`);
      await writeFile(path, vtt);
      const sha256 = createHash('sha256').update(vtt).digest('hex');
      captions = { path, name: name('vtt', sha256), contentType: 'text/vtt', bytes: (await stat(path)).size, sha256 };
    }
  }
  return { video, poster, captions, vtt, suspicion: suspicion === '' ? null : suspicion };
}

/** By the file's first bytes: HeyGen's addresses do not always tell the truth in their ending. */
async function findImageType(path: string): Promise<{ readonly extension: string; readonly contentType: string } | undefined> {
  const head = (await readFile(path)).subarray(0, 12);
  if (head.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return { extension: 'jpg', contentType: 'image/jpeg' };
  if (head.subarray(0, 4).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47]))) return { extension: 'png', contentType: 'image/png' };
  if (head.subarray(8, 12).toString('latin1') === 'WEBP') return { extension: 'webp', contentType: 'image/webp' };
  return undefined;
}
