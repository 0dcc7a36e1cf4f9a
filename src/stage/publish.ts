import type { Config } from '../config.ts';
import type { StoredFile, VideoRow } from '../core/ledger.ts';
import { PublishError } from '../publish/error.ts';
import type { PublishFile } from '../publish/publisher.ts';
import type { World } from '../world.ts';
import type { Download } from './fetch.ts';
import { makeCaptionsKey } from '../core/ledger-file.ts';
import type { Journal } from './journal.ts';

/**
 * Puts every completed video at its lasting address. One that cannot be fetched stays `completed`: it is paid for and kept
 * by HeyGen, and the next run tries again.
 * @returns why, where some are not at their lasting address now; else `null`
 */
export async function publishVideos(input: {
  readonly world: World; readonly config: Config; readonly journal: Journal; readonly fetch: (row: VideoRow) => Promise<Download>;
}): Promise<Error | null> {
  const { world, config, journal, fetch } = input;
  const rows = journal.ledger().rows.filter((row) => row.state === 'completed');
  if (rows.length === 0 || world.signal.aborted) return null;
  world.emit({ type: 'stage', stage: 'publish', text: `fetching ${rows.length === 1 ? 'one finished video and storing it where it lasts' : `${rows.length} finished videos and storing them where they last`}` });
  const failed: { readonly row: VideoRow; readonly reason: string }[] = [];
  const sum = (): Error | null => (failed.length === 0 || world.signal.aborted ? null : new Error(formatFailed(failed)));
  const fetched = (await Promise.all(rows.map(async (row) => {
    try {
      return [{ row, ...await fetch(row) }];
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      world.emit({ type: 'note', level: 'warning', text: `${row.page}#${row.section} (${row.locale}) could not be fetched: ${reason}` });
      failed.push({ row, reason });
      return [];
    }
  }))).flat();
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
