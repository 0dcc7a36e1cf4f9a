import type { Cost } from '../core/cost.ts';

/** What the account says of itself, without personal data. */
export interface Account {
  readonly billing: 'wallet' | 'subscription' | 'usage_based' | 'unknown';
  /** What is left to spend; `null` where the account does not say. */
  readonly balance: Cost | null;
}

export interface Look {
  readonly id: string;
  readonly name: string;
  readonly kind: 'studio_avatar' | 'digital_twin' | 'photo_avatar' | (string & {});
  readonly engines: readonly string[];
  readonly defaultVoice: string | null;
  readonly usable: boolean;
  /** Why it is not usable, in HeyGen's words. */
  readonly trouble: string | null;
  /** HeyGen's word (`female`, `male`), where it says one. */
  readonly gender?: string | null;
  /** Address of a picture. */
  readonly preview?: string | null;
}

export interface Voice {
  readonly id: string;
  readonly name: string | null;
  /** HeyGen's English name of the language, e.g. `Spanish`; `null` where it does not say. */
  readonly language: string | null;
  /** Why it cannot speak (yet), in HeyGen's words; absent where it can. */
  readonly trouble?: string;
  readonly gender?: string | null;
  /** Whether it takes an accent by BCP 47 tag; only lists say so. */
  readonly takesLocale?: boolean;
  readonly takesPauses?: boolean;
  /** Address of a sample to listen to. */
  readonly preview?: string | null;
}

/** Ours for the wire's many spellings: everything unknown is `running`. */
export type RemoteStatus = 'running' | 'completed' | 'failed' | 'missing';

/** A video or a video translation as HeyGen describes it. */
export interface RemoteVideo {
  readonly id: string;
  readonly title: string | null;
  readonly status: RemoteStatus;
  /** Unix seconds. */
  readonly createdAt: number | null;
  readonly seconds: number | null;
  /** How long it took to render, by HeyGen's own clock; `null` or absent where it does not say. */
  readonly renderSeconds?: number | null;
  /** What a translation speaks: a BCP 47 tag or an English name, as HeyGen says it. */
  readonly language?: string | null;
  /** Signed addresses: they expire, and are never stored or printed. */
  readonly videoUrl: string | null;
  readonly posterUrl: string | null;
  readonly srtUrl: string | null;
  readonly failureCode: string | null;
  readonly failureMessage: string | null;
}

/** One paid request for a video. */
export interface VideoRequest {
  readonly look: string;
  readonly voice: string | null;
  /** Accent for a voice that takes one. */
  readonly accent?: string | null;
  readonly locale: string;
  readonly engine: string;
  readonly resolution: string;
  readonly aspect: string;
  readonly background: string | null;
  readonly captions: boolean;
  /** The dashboard title, with our marker in it. */
  readonly title: string;
  /** One text, or several where the narration is longer than HeyGen's 5,000 characters: scenes of one video. */
  readonly scripts: readonly string[];
}

/** One paid request for a video translation. */
export interface DubbingRequest {
  /** Address that HeyGen can fetch the source video from. */
  readonly videoUrl: string;
  /** A name from `readDubbingLanguages`. */
  readonly language: string;
  readonly mode: 'speed' | 'precision';
  readonly captions: boolean;
  readonly title: string;
}

/** `video` and `dubbing` have ids, states and endpoints of their own. */
export type RemoteKind = 'video' | 'dubbing';

/** HeyGen's API, version 3, in our words. Every method rejects with a `HeyGenError`. */
export interface HeyGen {
  readAccount(): Promise<Account>;
  /** `undefined` where HeyGen does not know the look. */
  readLook(id: string): Promise<Look | undefined>;
  /** The first looks of an avatar group: none where the id is no group's. For a hint, when a group's id was given as a look. */
  readGroup?(id: string): Promise<readonly Look[]>;
  /** Every look of the account (`private`) or of HeyGen's stock (ten thousand; several minutes), page by page. */
  listLooks?(ownership: 'public' | 'private'): Promise<readonly Look[]>;
  /** Every voice of HeyGen's stock or of the account, page by page. @param language HeyGen's English name; `null`: all */
  listVoices?(type: 'public' | 'private', language: string | null): Promise<readonly Voice[]>;
  readVoice(id: string): Promise<Voice | undefined>;
  readDubbingLanguages(): Promise<readonly string[]>;
  /** Buys one video; returns its id. The same idempotency key is never charged twice within 24 hours. */
  createVideo(request: VideoRequest, idempotencyKey: string): Promise<string>;
  createDubbing(request: DubbingRequest, idempotencyKey: string): Promise<string>;
  /** All videos whose title contains exactly this marker, oldest first; walks every page of the list. */
  findByMarker(kind: RemoteKind, marker: string): Promise<readonly RemoteVideo[]>;
  /** All videos whose title has a marker of Docreel's, whosever it is, oldest first; walks every page of the list. */
  listMarked?(kind: RemoteKind): Promise<readonly RemoteVideo[]>;
  /** The markers of paid calls whose first answer was lost, by this client: each may have made more than one video. */
  listDoubtful?(): readonly { readonly kind: RemoteKind; readonly marker: string }[];
  /** Status of each id, asked for in bulk (100 ids a request). */
  readStatuses(kind: RemoteKind, ids: readonly string[]): Promise<ReadonlyMap<string, RemoteStatus>>;
  readRemote(kind: RemoteKind, id: string): Promise<RemoteVideo>;
}
