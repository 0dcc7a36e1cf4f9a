import { HeyGenError } from '../../src/heygen/error.ts';
import type { ErrorKind } from '../../src/heygen/error.ts';
import type { HeyGen, RemoteKind, RemoteVideo } from '../../src/heygen/heygen.ts';
import type { Flight, SubmitJob } from '../../src/heygen/job.ts';
import { parseMarker } from '../../src/heygen/marker.ts';
import type { Clock } from '../../src/heygen/retry.ts';
import { makeDubbingRequest, makeKey, makeVideoRequest } from './request.ts';

/** A video as the service has it. */
export interface ServiceVideo {
  readonly id: string;
  readonly kind: RemoteKind;
  readonly title: string;
  readonly idempotencyKey: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly doneAt: number;
}

export interface ServiceOptions {
  readonly clock: Clock;
  /** Slots of the account, for us. Default 10. */
  readonly slots?: () => number;
  /** Milliseconds that a render takes. Default 60 s. */
  readonly renderMs?: (title: string, kind: RemoteKind) => number;
  /** Milliseconds that a creation takes. */
  readonly createMs?: number;
  /** Before anything is made: throws to refuse. `count` from 1. */
  readonly onCreate?: (count: number, title: string) => void;
  /** After it is made: throws to lose the answer. */
  readonly onCreated?: (count: number, video: ServiceVideo) => void;
  /** Changes what is told of a video. */
  readonly tell?: (remote: RemoteVideo, video: ServiceVideo) => RemoteVideo;
  readonly onRead?: (call: 'statuses' | 'remote' | 'list', count: number) => void;
  /** Milliseconds after its creation that a video shows in the list. */
  readonly listLagMs?: number;
  readonly retryAfterMs?: number | null;
}

/** HeyGen in memory on a virtual clock: slots, idempotency keys and render times, to the millisecond. */
export interface Service {
  readonly heygen: HeyGen;
  readonly videos: ServiceVideo[];
  /** Every create that reached the service: its title and when. */
  readonly creates: { readonly title: string; readonly key: string; readonly at: number }[];
  readonly counts: { statuses: number; remote: number; list: number };
}

export function makeServiceError(kind: ErrorKind, extra: { readonly code?: string; readonly retryAfterMs?: number | null } = {}): HeyGenError {
  return new HeyGenError({ kind, call: 'POST /v3/videos', detail: kind, ...extra });
}

export function makeService(options: ServiceOptions): Service {
  const { clock } = options;
  const videos: ServiceVideo[] = [];
  const creates: { title: string; key: string; at: number }[] = [];
  const counts = { statuses: 0, remote: 0, list: 0 };
  const isRunning = (video: ServiceVideo): boolean => clock.now() < video.doneAt;

  const describe = (video: ServiceVideo): RemoteVideo => {
    const done = !isRunning(video);
    const remote: RemoteVideo = {
      id: video.id, title: video.title, status: done ? 'completed' : 'running', createdAt: Math.floor(video.createdAt / 1000), seconds: done ? 30 : null, renderSeconds: done ? (video.doneAt - video.createdAt) / 1000 : null,
      videoUrl: done ? `https://files.heygen.ai/${video.id}.mp4` : null, posterUrl: null, srtUrl: null, failureCode: null, failureMessage: null,
    };
    return options.tell?.(remote, video) ?? remote;
  };

  const count = (call: 'statuses' | 'remote' | 'list'): void => {
    counts[call] += 1;
    options.onRead?.(call, counts[call]);
  };

  const create = async (kind: RemoteKind, title: string, idempotencyKey: string): Promise<string> => {
    creates.push({ title, key: idempotencyKey, at: clock.now() });
    const nth = creates.length;
    if (options.createMs !== undefined) await clock.sleep(options.createMs);
    const known = videos.find((video) => video.idempotencyKey === idempotencyKey);
    if (known !== undefined) return known.id;
    options.onCreate?.(nth, title);
    if (videos.filter(isRunning).length >= (options.slots?.() ?? 10)) throw makeServiceError('limited', { retryAfterMs: options.retryAfterMs === undefined ? 5000 : options.retryAfterMs });
    const now = clock.now();
    const video: ServiceVideo = { id: `${kind}-${videos.length + 1}`, kind, title, idempotencyKey, createdAt: now, doneAt: now + (options.renderMs?.(title, kind) ?? 60_000) };
    videos.push(video);
    options.onCreated?.(nth, video);
    return video.id;
  };

  const refuse = (): never => { throw new Error('not part of rendering'); };
  return {
    videos, creates, counts,
    heygen: {
      readAccount: refuse, readLook: refuse, readVoice: refuse, readDubbingLanguages: refuse,
      createVideo: (request, key) => create('video', request.title, key),
      createDubbing: (request, key) => create('dubbing', request.title, key),
      async findByMarker(kind, marker) {
        count('list');
        const lag = options.listLagMs ?? 0;
        return videos.filter((video) => video.kind === kind && clock.now() >= video.createdAt + lag && parseMarker(video.title)?.text === marker).map(describe);
      },
      async readStatuses(kind, ids) {
        count('statuses');
        return new Map(videos.filter((video) => video.kind === kind && ids.includes(video.id)).map((video) => [video.id, describe(video).status]));
      },
      async readRemote(kind, id) {
        count('remote');
        const video = videos.find((each) => each.kind === kind && each.id === id);
        if (video === undefined) throw makeServiceError('refused');
        return describe(video);
      },
    },
  };
}

export function makeJob(number: number, expectedSeconds = 30): SubmitJob {
  return { key: makeKey(number), attempt: 1, kind: 'video', expectedSeconds, request: makeVideoRequest(number) };
}

export function makeDubbingJob(number: number, source: Extract<SubmitJob, { readonly kind: 'dubbing' }>['source'], expectedSeconds = 30): SubmitJob {
  const { videoUrl: _, ...request } = makeDubbingRequest(number);
  return { key: makeKey(number), attempt: 1, kind: 'dubbing', expectedSeconds, request, source };
}

export function makeFlight(number: number, video: ServiceVideo, expectedSeconds = 30): Flight {
  return { key: makeKey(number), attempt: 1, kind: video.kind, videoId: video.id, submittedAt: video.createdAt, expectedSeconds };
}
