import { parseBaseUrl, parseKey } from './address.ts';
import type { Tools } from './attempt.ts';
import { formatDubbingBody, formatVideoBody } from './body.ts';
import { HeyGenError } from './error.ts';
import type { HeyGen, RemoteKind, RemoteStatus, RemoteVideo } from './heygen.ts';
import { readList } from './list.ts';
import { findSearchWords, markerWord, parseMarker } from './marker.ts';
import { read, write } from './repeat.ts';
import { patienceMs } from './retry.ts';
import type { Clock } from './retry.ts';
import { account, createdDubbing, createdVideo, envelope, languages, listOf, look, makeMissing, parseRemoteVideo, paths, remoteVideo, statuses, voice } from './wire.ts';

export interface HeyGenOptions {
  /** `https://api.heygen.com`, or an emulator's address on this machine. */
  readonly baseUrl: string;
  readonly key: string;
  readonly clock: Clock;
  /** A number from 0 (inclusive) to 1 (exclusive). */
  readonly random: () => number;
  readonly fetch?: typeof globalThis.fetch;
  /** Ends every call; a write that was under way rejects with `unknown-outcome`. */
  readonly signal?: AbortSignal | undefined;
  /** Told of every repetition; the text holds no secret. */
  readonly onNote?: (text: string) => void;
  /** Whether a doubtful write may be repeated with its key; else it is only looked up by its title. Default true. */
  readonly trustIdempotency?: boolean;
  /** Creating a video takes up to 31 s (p99); HeyGen's own client waits 120 s for writes and 30 s for reads. */
  readonly timeouts?: { readonly readMs: number; readonly writeMs: number };
}

/** Ids of one bulk request at most. */
const maxIds = 100;
/** No such id, one that cannot be read, one of another account. */
const unknownId = [400, 403, 404];

/**
 * HeyGen's API, version 3. Every method rejects with a `HeyGenError`.
 * @throws RangeError for an address that the key must not be sent to, or a key that can be none
 */
export function makeHeyGen(options: HeyGenOptions): HeyGen {
  const tools: Tools = {
    baseUrl: parseBaseUrl(options.baseUrl),
    key: parseKey(options.key),
    clock: options.clock,
    random: options.random,
    fetch: options.fetch ?? globalThis.fetch,
    signal: options.signal,
    timeouts: options.timeouts ?? { readMs: 30_000, writeMs: 120_000 },
    patienceMs,
    note: options.onNote ?? (() => {}),
  };

  /** Those with a marker, oldest first. @param words what their titles contain */
  async function listMarked(kind: RemoteKind, words: string, attempts?: number): Promise<readonly RemoteVideo[]> {
    const { path } = paths[kind];
    // Only the list of videos can be filtered, and only by substring; the brackets are left to our own comparison.
    const query: Record<string, string> = kind === 'video' ? { limit: '100', title: words } : { limit: '100' };
    const items = await readList(path, query, tools, attempts).catch(async (error: unknown) => {
      // The longest page of the translations' list is not documented.
      if (kind !== 'dubbing' || !(error instanceof HeyGenError) || error.status !== 400) throw error;
      return await readList(path, {}, tools, attempts);
    });
    // A title with two markers is nobody's.
    const marked = items.flatMap((item) => parseRemoteVideo(item) ?? []).filter((video) => parseMarker(video.title) !== null);
    return marked.toSorted((a, b) => (a.createdAt ?? Number.MAX_SAFE_INTEGER) - (b.createdAt ?? Number.MAX_SAFE_INTEGER));
  }

  /** Exactly ours: a longer attempt number is somebody else's. */
  async function findMarked(kind: RemoteKind, marker: string, attempts?: number): Promise<readonly RemoteVideo[]> {
    return (await listMarked(kind, findSearchWords(marker), attempts)).filter((video) => parseMarker(video.title)?.text === marker);
  }

  const doubtful: { readonly kind: RemoteKind; readonly marker: string }[] = [];

  async function create(kind: RemoteKind, body: object, title: string, idempotencyKey: string): Promise<string> {
    const marker = parseMarker(title)?.text;
    // One attempt a page: the repetition that follows has the same key anyway.
    const find = async (): Promise<string | undefined> => marker === undefined ? undefined : (await findMarked(kind, marker, 1))[0]?.id;
    const schema = kind === 'video' ? createdVideo : createdDubbing;
    const onDoubt = (): void => { if (marker !== undefined) doubtful.push({ kind, marker }); };
    return await write({ path: paths[kind].path, body: JSON.stringify(body), idempotencyKey, schema }, tools, find, options.trustIdempotency ?? true, onDoubt);
  }

  return {
    readAccount: async () => (await read({ path: '/v3/users/me', schema: envelope(account) }, tools)).data,
    readLook: async (id) => await readKnown(unknownId, async () => (await read({ path: `/v3/avatars/looks/${encodeURIComponent(id)}`, schema: envelope(look) }, tools)).data),
    readVoice: async (id) => await readKnown(unknownId, async () => (await read({ path: `/v3/voices/${encodeURIComponent(id)}`, schema: envelope(voice) }, tools)).data),
    async readGroup(id) {
      const items = await readKnown(unknownId, async () => await read({ path: '/v3/avatars/looks', query: { group_id: id, limit: '5' }, schema: envelope(look.array()) }, tools));
      return items?.data ?? [];
    },
    listLooks: async (ownership) => listOf(look, await readList('/v3/avatars/looks', { limit: '50', ownership }, tools)),
    listVoices: async (type, language) => listOf(voice, await readList('/v3/voices', { limit: '100', type, ...(language === null ? {} : { language }) }, tools)),
    readDubbingLanguages: async () => await read({ path: `${paths.dubbing.path}/languages`, schema: languages }, tools),
    createVideo: async (request, idempotencyKey) => await create('video', formatVideoBody(request), request.title, idempotencyKey),
    createDubbing: async (request, idempotencyKey) => await create('dubbing', formatDubbingBody(request), request.title, idempotencyKey),
    findByMarker: async (kind, marker) => await findMarked(kind, marker),
    listMarked: async (kind) => await listMarked(kind, markerWord),
    listDoubtful: () => doubtful,
    async readStatuses(kind, ids) {
      const { path, idsParameter } = paths[kind];
      const found = new Map<string, RemoteStatus>();
      for (let start = 0; start < ids.length; start += maxIds) {
        const part = await read({ path: `${path}/statuses`, query: { [idsParameter]: ids.slice(start, start + maxIds).join(',') }, schema: statuses }, tools);
        for (const [id, status] of part) found.set(id, status);
      }
      return found;
    },
    async readRemote(kind, id) {
      const known = await readKnown([404], async () => (await read({ path: `${paths[kind].path}/${encodeURIComponent(id)}`, schema: envelope(remoteVideo) }, tools)).data);
      return known ?? makeMissing(id);
    },
  };
}

/**
 * What HeyGen says it does not know is `undefined`. An answer that is none of version 3 still rejects.
 * @param refusals statuses that say so: ids that it cannot even read are refused with a 400
 */
async function readKnown<Value>(refusals: readonly number[], reading: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await reading();
  } catch (error) {
    if (error instanceof HeyGenError && error.kind === 'refused' && error.status !== null && refusals.includes(error.status)) return undefined;
    throw error;
  }
}
