import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pLimit from 'p-limit';
import type { Config } from '../config.ts';
import type { StoredFile, VideoRow } from '../core/ledger.ts';
import { formatVtt } from '../heygen/caption.ts';
import { checkMp4, downloadFile } from '../heygen/download.ts';
import type { HeyGen, RemoteVideo } from '../heygen/heygen.ts';
import { findSuspicions } from '../heygen/suspicion.ts';
import { PublishError } from '../publish/error.ts';
import { makeFileName } from '../publish/name.ts';
import type { PublishFile } from '../publish/publisher.ts';
import type { World } from '../world.ts';
import type { Journal } from './journal.ts';

/** A finished video on this machine, checked. */
interface Download {
  readonly row: VideoRow;
  readonly video: PublishFile;
  readonly poster: PublishFile | undefined;
  readonly captions: PublishFile | undefined;
  readonly vtt: string | undefined;
  /** What speaks against it; `null` where nothing does. */
  readonly suspicion: string | null;
}

/** Downloads at the same time: the file host is fast, the runner's disk and memory are shared. */
const downloads = 4;

/** Where the ledger keeps a video's captions, so that a later run can bring them to a page. */
export function makeCaptionsKey(key: string): string {
  return `captions/${key}.vtt`;
}

/**
 * Puts every completed video at its lasting address. One that cannot be fetched stays `completed`: it is paid for and kept
 * by HeyGen, and the next run tries again.
 * @returns why, where some are not at their lasting address now; else `null`
 */
export async function publishVideos(input: {
  readonly world: World; readonly heygen: HeyGen; readonly config: Config; readonly journal: Journal;
}): Promise<Error | null> {
  const { world, heygen, config, journal } = input;
  const rows = journal.ledger().rows.filter((row) => row.state === 'completed');
  if (rows.length === 0 || world.signal.aborted) return null;
  world.emit({ type: 'stage', stage: 'publish', text: `fetching ${rows.length === 1 ? 'one finished video and storing it where it lasts' : `${rows.length} finished videos and storing them where they last`}` });
  const folder = join(world.folder, 'videos');
  await mkdir(folder, { recursive: true });
  const failed: { readonly row: VideoRow; readonly reason: string }[] = [];
  const sum = (): Error | null => (failed.length === 0 || world.signal.aborted ? null : new Error(formatFailed(failed)));
  const limit = pLimit(downloads);
  const fetched = (await Promise.all(rows.map((row) => limit(async () => {
    try {
      return [await fetchVideo(row, folder, world, heygen)];
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      world.emit({ type: 'note', level: 'warning', text: `${row.page}#${row.section} (${row.locale}) could not be fetched: ${reason}` });
      failed.push({ row, reason });
      return [];
    }
  })))).flat();
  if (fetched.length === 0) return sum();

  const publisher = world.makePublisher(config.publish);
  const files = fetched.flatMap((each) => [each.video, each.poster, each.captions].filter((file) => file !== undefined));
  let reason = 'it was not stored';
  const stored = new Map((await publisher.publish({
    title: `Docreel videos, ${new Date(world.clock.now()).toISOString().slice(0, 10)}`,
    notes: fetched.map(({ row }) => `- ${row.page} § ${row.section} (${row.locale})`).join('\n'),
    files,
  }, world.signal).catch((error: unknown) => {
    // what was stored before it failed is live: it is kept, and the rest tried again by the next run
    if (!(error instanceof PublishError)) throw error;
    reason = error.message;
    return error.stored;
  })).map((file) => [file.name, file]));
  const find = (file: PublishFile | undefined): StoredFile | null => {
    const found = file === undefined ? undefined : stored.get(file.name);
    return found === undefined ? null : { url: found.url, sha256: found.sha256, bytes: found.bytes };
  };
  for (const { row, video, poster, captions, vtt, suspicion } of fetched) {
    if (find(video) === null) {
      failed.push({ row, reason });
      continue;
    }
    const published: VideoRow = { ...row, state: 'published', video: find(video), poster: find(poster), captions: find(captions), failure: null, suspicion };
    await journal.record({ rows: [published], files: vtt === undefined ? new Map() : new Map([[makeCaptionsKey(row.key), vtt]]) });
    world.emit({ type: 'video', key: row.key, title: row.title, page: row.page, locale: row.locale, state: 'published', seconds: row.seconds ?? row.expectedSeconds });
    if (suspicion !== null) world.emit({ type: 'note', level: 'warning', text: `${row.page}#${row.section} (${row.locale}), HeyGen video ${row.videoId}, is kept out of the page until it is accepted: ${suspicion}` });
  }
  return sum();
}

function formatFailed(failed: readonly { readonly row: VideoRow; readonly reason: string }[]): string {
  const reasons = new Set(failed.map(({ reason }) => reason));
  const names = failed.slice(0, 3).map(({ row }) => `${row.page}#${row.section} (${row.locale})`).join(', ');
  const one = failed.length === 1;
  return `${one ? 'A video is' : `${failed.length} videos are`} rendered and paid for, but not stored yet (${names}${failed.length > 3 ? ', …' : ''}): ${[...reasons].slice(0, 3).join('; ')}. HeyGen keeps ${one ? 'it' : 'them'}, and the next run stores ${one ? 'it' : 'them'} without paying again.`;
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
  const suspicion = findSuspicions({ seconds: row.seconds, file: facts, expectedSeconds: row.expectedSeconds, locale: row.locale, language: remote.language ?? null }).join('; ');
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
  return { row, video, poster, captions, vtt, suspicion: suspicion === '' ? null : suspicion };
}

/** By the file's first bytes: HeyGen's addresses do not always tell the truth in their ending. */
async function findImageType(path: string): Promise<{ readonly extension: string; readonly contentType: string } | undefined> {
  const head = (await readFile(path)).subarray(0, 12);
  if (head.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return { extension: 'jpg', contentType: 'image/jpeg' };
  if (head.subarray(0, 4).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47]))) return { extension: 'png', contentType: 'image/png' };
  if (head.subarray(8, 12).toString('latin1') === 'WEBP') return { extension: 'webp', contentType: 'image/webp' };
  return undefined;
}
