import * as z from 'zod';
import type { Cost, Unit } from '../core/cost.ts';
import type { Account, Look, RemoteKind, RemoteStatus, RemoteVideo, Voice } from './heygen.ts';

/**
 * HeyGen's answers, parsed from `unknown` into our words. Fields and states that we do not know are tolerated, absent means
 * `null`, and a field of a wrong type counts as absent, unless the answer is useless without it.
 */

const id = z.string().min(1).max(500);
const text = z.string().min(1).nullish().catch(null).transform((value) => value ?? null);
const number = z.number().nullish().catch(null).transform((value) => value ?? null);
const url = text.transform((value) => (value !== null && /^https?:\/\//i.test(value) ? value : null));
const object = <Shape extends z.ZodRawShape>(shape: Shape) => z.object(shape).nullish().catch(null).transform((value) => value ?? null);

/** `{"data": …}`, the envelope of every answer. */
export const envelope = <Schema extends z.ZodType>(data: Schema) => z.object({ data });

/** A list: paging stands beside the data. */
export const listSchema = z.object({
  data: z.array(z.unknown()),
  has_more: z.boolean().nullish().catch(null),
  next_token: text,
});

export const createdVideo = envelope(z.object({ video_id: id })).transform(({ data }) => data.video_id);
/** One id a language; we ask for one language at a time. */
export const createdDubbing = envelope(z.object({ video_translation_ids: z.array(id).length(1) })).transform(({ data }) => data.video_translation_ids[0] ?? '');
export const languages = envelope(z.object({ languages: z.array(z.string().min(1)) })).transform(({ data }) => data.languages);

/** The error of version 3; a flat one was seen as well. */
const errorFields = z.object({ code: z.union([z.string(), z.number()]).transform((code) => String(code).toLowerCase()), message: text, param: text });
export const errorBody = z.union([z.object({ error: errorFields }).transform(({ error }) => error), errorFields]);

/** Our word for a state of the wire: only `completed`, `failed` and `not_found` end anything. */
export function parseStatus(status: unknown): RemoteStatus {
  switch (typeof status === 'string' ? status.toLowerCase() : '') {
    case 'completed': return 'completed';
    case 'failed': return 'failed';
    case 'not_found': return 'missing';
    // waiting, pending, queued, running, processing, and whatever HeyGen invents next
    default: return 'running';
  }
}

/** Longer than any video that HeyGen renders: such a length is an error of the answer. */
const maxSeconds = 6 * 3600;

const remote = z.object({
  id, title: text, status: z.unknown(), created_at: number, completed_at: number, duration: number, video_url: url, thumbnail_url: url,
  subtitle_url: url, srt_caption_url: url, failure_code: text, failure_message: text, output_language: text,
});

/** A video, or a video translation (which has no poster and no failure code). */
export const remoteVideo = remote.transform((wire): RemoteVideo => ({
  id: wire.id,
  title: wire.title,
  status: parseStatus(wire.status),
  createdAt: wire.created_at,
  seconds: wire.duration !== null && wire.duration > 0 && wire.duration <= maxSeconds ? wire.duration : null,
  renderSeconds: wire.created_at !== null && wire.completed_at !== null && wire.completed_at >= wire.created_at ? wire.completed_at - wire.created_at : null,
  language: wire.output_language,
  videoUrl: wire.video_url,
  posterUrl: wire.thumbnail_url,
  srtUrl: wire.subtitle_url ?? wire.srt_caption_url,
  failureCode: wire.failure_code?.toLowerCase() ?? null,
  failureMessage: wire.failure_message,
}));

/** @returns `undefined` where it is no description of a video */
export function parseRemoteVideo(wire: unknown): RemoteVideo | undefined {
  return remoteVideo.safeParse(wire).data;
}

/** A video that HeyGen does not know (any more). */
export function makeMissing(videoId: string): RemoteVideo {
  return {
    id: videoId, title: null, status: 'missing', createdAt: null, seconds: null,
    videoUrl: null, posterUrl: null, srtUrl: null, failureCode: null, failureMessage: null,
  };
}

const statusItem = z.object({ video_id: text, video_translation_id: text, id: text, status: z.unknown() });

/** Bulk states; an entry without an id is left out. */
export const statuses = envelope(z.array(z.unknown())).transform(({ data }) => new Map(data.flatMap((item) => {
  const parsed = statusItem.safeParse(item).data;
  const found = parsed?.video_id ?? parsed?.video_translation_id ?? parsed?.id ?? null;
  return found === null ? [] : [[found, parseStatus(parsed?.status)] as const];
})));

export const look = z.object({
  id, name: text, avatar_type: text, status: text, default_voice_id: text, gender: text, preview_image_url: url,
  supported_api_engines: z.array(z.string()).nullish().catch(null), error: object({ code: text, message: text }),
}).transform((wire): Look => {
  const usable = wire.status === null || wire.status === 'completed';
  const reason = wire.error?.message ?? wire.error?.code ?? null;
  return {
    id: wire.id, name: wire.name ?? wire.id, kind: wire.avatar_type ?? 'unknown', engines: wire.supported_api_engines ?? [],
    defaultVoice: wire.default_voice_id, gender: wire.gender, preview: wire.preview_image_url, usable, trouble: usable ? null : `${wire.status}${reason === null ? '' : `: ${reason}`}`,
  };
});

const flag = z.boolean().nullish().catch(null).transform((value) => value ?? false);

export const voice = z.object({
  voice_id: id, name: text, language: text, status: text, failure_message: text, gender: text, preview_audio_url: url, support_locale: flag, support_pause: flag,
}).transform((wire): Voice => {
  const usable = wire.status === null || wire.status === 'complete' || wire.status === 'completed';
  const trouble = usable ? {} : { trouble: `${wire.status}${wire.failure_message === null ? '' : `: ${wire.failure_message}`}` };
  return {
    id: wire.voice_id, name: wire.name, language: wire.language, ...trouble,
    gender: wire.gender, takesLocale: wire.support_locale, takesPauses: wire.support_pause, preview: wire.preview_audio_url,
  };
});

/** The entries of a list that can be read; one that cannot is left out. */
export function listOf<Value>(schema: z.ZodType<Value>, items: readonly unknown[]): readonly Value[] {
  return items.flatMap((item) => {
    const parsed = schema.safeParse(item);
    return parsed.success ? [parsed.data] : [];
  });
}

const credits = object({ remaining: number });
export const account = z.object({
  billing_type: text,
  wallet: object({ currency: text, remaining_balance: number }),
  subscription: object({ credits: object({ premium_credits: credits, add_on_credits: credits }) }),
  usage_based: object({ spending_current_usd: number, spending_cap_usd: number, remaining_credits: number }),
}).transform((wire): Account => {
  const billing = wire.billing_type ?? (wire.wallet ? 'wallet' : (wire.subscription ? 'subscription' : (wire.usage_based ? 'usage_based' : 'unknown')));
  switch (billing) {
    case 'wallet':
      return { billing, balance: makeCost(wire.wallet?.remaining_balance ?? null, wire.wallet?.currency === 'credits' ? 'credits' : 'usd') };
    case 'subscription': {
      const pots = [wire.subscription?.credits?.premium_credits?.remaining ?? null, wire.subscription?.credits?.add_on_credits?.remaining ?? null];
      const known = pots.filter((pot) => pot !== null);
      return { billing, balance: known.length === 0 ? null : makeCost(known.reduce((sum, pot) => sum + pot, 0), 'credits') };
    }
    case 'usage_based': {
      const usage = wire.usage_based;
      if (usage?.spending_cap_usd != null) return { billing, balance: makeCost(usage.spending_cap_usd - (usage.spending_current_usd ?? 0), 'usd') };
      return { billing, balance: makeCost(usage?.remaining_credits ?? null, 'credits') };
    }
    default:
      return { billing: 'unknown', balance: null };
  }
});

function makeCost(amount: number | null, unit: Unit): Cost | null {
  const micros = amount === null ? Number.NaN : Math.round(amount * 1_000_000);
  return Number.isSafeInteger(micros) ? { micros, unit } : null;
}

/** Where each kind lives. */
export const paths: Readonly<Record<RemoteKind, { readonly path: string; readonly idsParameter: string }>> = {
  video: { path: '/v3/videos', idsParameter: 'video_ids' },
  dubbing: { path: '/v3/video-translations', idsParameter: 'video_translation_ids' },
};
