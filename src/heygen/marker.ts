import { lazy } from '../core/lazy.ts';

/**
 * Names by which a paid request is known again: the idempotency key (HeyGen answers a repeated one with the first answer
 * for 24 hours) and the marker in the video's title (HeyGen's list can be searched by title for as long as the video lives).
 */

/** HeyGen documents no limit for titles; this one fits every list. */
const maxTitle = 200;
const markerPattern = /\[docreel:([0-9a-f]{16})\.([1-9]\d{0,5})\]/g;

/** What every marker contains: the list of videos can be searched by it. */
export const markerWord = 'docreel:';

export interface Marker {
  /** The marker itself, brackets included. */
  readonly text: string;
  /** First 16 hex digits of the content key. */
  readonly key: string;
  readonly attempt: number;
}

/**
 * `[docreel:<first 16 hex digits of the key>.<attempt>]`. The closing bracket ends the attempt: `.1` is not found in `.12`.
 * @throws RangeError for a key that is no SHA-256 in lower-case hex, or an attempt below 1
 */
export function makeMarker(key: string, attempt: number): string {
  check(key, attempt);
  return `[docreel:${key.slice(0, 16)}.${attempt}]`;
}

/**
 * Idempotency key of one attempt, of HeyGen's alphabet (`A-Za-z0-9_-:.`, 1 to 255). It holds the whole content key, because
 * HeyGen replays the first answer even to a changed body; and the attempt, because a replay after a failed render would
 * hand back the failed video.
 * @throws RangeError as `makeMarker`
 */
export function makeIdempotencyKey(key: string, attempt: number): string {
  check(key, attempt);
  return `docreel:${key}:${attempt}`;
}

/** The one marker of a title; `null` where there is none, or more than one (then it is nobody's). */
export function parseMarker(title: string | null): Marker | null {
  const found = [...(title ?? '').matchAll(markerPattern)];
  const [text, key, attempt] = found[0] ?? [];
  if (found.length !== 1 || text === undefined || key === undefined || attempt === undefined) return null;
  return { text, key, attempt: Number(attempt) };
}

/** The text between the brackets: what the list is searched by. */
export function findSearchWords(marker: string): string {
  return marker.replace(/^\[|\]$/g, '');
}

const segmenter = lazy(() => new Intl.Segmenter('en', { granularity: 'grapheme' }));

/** Dashboard title `<title> (<locale>) <marker>` of at most 200 UTF-16 code units; a long title is shortened, never the marker. */
export function formatTitle(title: string, locale: string, marker: string): string {
  const tail = ` (${locale}) ${marker}`;
  // A marker in the writer's words would make the title nobody's. Lone surrogates have no place in JSON.
  const words = title.toWellFormed().replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').replaceAll('[docreel:', '[docreel ').trim();
  if (words.length + tail.length <= maxTitle) return `${words}${tail}`.trimStart();
  const room = maxTitle - tail.length - 1;
  let short = '';
  for (const { segment } of segmenter().segment(words)) {
    if (short.length + segment.length > room) break;
    short += segment;
  }
  return `${short.trimEnd()}…${tail}`;
}

function check(key: string, attempt: number): void {
  if (!/^[0-9a-f]{64}$/.test(key)) throw new RangeError(`content key "${key.slice(0, 80)}" is not 64 lower-case hex digits`);
  if (!Number.isInteger(attempt) || attempt < 1 || attempt > 999_999) throw new RangeError(`attempt ${attempt} is not a whole number from 1`);
}
