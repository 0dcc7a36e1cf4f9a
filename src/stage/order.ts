import { findPricedEngine } from '../core/estimate.ts';
import { findSourceRow } from '../core/keep.ts';
import type { VideoRow } from '../core/ledger.ts';
import { splitNarration } from '../core/narration.ts';
import { makeMarker, formatTitle } from '../heygen/marker.ts';
import { findDubbingLanguage } from '../heygen/dubbing.ts';
import type { DubbingSource, Flight, SubmitJob } from '../heygen/job.ts';
import type { PaceSample } from '../heygen/pace.ts';

/**
 * The one request that buys a row. It is made from the row alone, so that a later run sends the very same one again.
 * @param rows the ledger's rows by key
 * @param languages HeyGen's names of the languages that it dubs into
 * @returns why it cannot be bought, where it cannot
 */
export function makeOrder(row: VideoRow, rows: ReadonlyMap<string, VideoRow>, languages: readonly string[]): SubmitJob | { readonly reason: string } {
  const { key, attempt, locale, recipe, expectedSeconds } = row;
  const title = formatTitle(row.title, locale, makeMarker(key, attempt));
  if (row.way !== 'dubbed') {
    const { look, engine, resolution, aspect, background, captions } = recipe;
    return {
      kind: 'video', key, attempt, expectedSeconds, engine: findPricedEngine(recipe),
      request: { look, voice: row.voice?.id ?? recipe.voice, accent: row.voice?.accent ?? null, locale, engine, resolution, aspect, background, captions, title, scripts: splitNarration(row.narration, locale) },
    };
  }
  const language = findDubbingLanguage(locale, languages);
  if (typeof language !== 'string') return { reason: `HeyGen's video translation has no language for "${locale}"` };
  const source = findSource(findSourceRow(rows, row));
  if (source === undefined) return { reason: 'its source video is neither owned nor being made' };
  return { kind: 'dubbing', key, attempt, expectedSeconds, engine: findPricedEngine(recipe), source, request: { language, mode: recipe.dubbing ?? 'speed', captions: recipe.captions, title } };
}

function findSource(row: VideoRow | undefined): DubbingSource | undefined {
  if (row === undefined) return undefined;
  if (row.state === 'reserved' || row.state === 'submitted') return { key: row.key };
  if (row.videoId !== null && row.state !== 'failed') return { videoId: row.videoId };
  return row.video !== null && /^https?:/.test(row.video.url) ? { videoUrl: row.video.url } : undefined;
}

/** A row whose id is known, as the waiting machine watches it. */
export function makeFlight(row: VideoRow & { readonly videoId: string }): Flight {
  return {
    key: row.key, attempt: row.attempt, kind: row.way === 'dubbed' ? 'dubbing' : 'video', videoId: row.videoId,
    submittedAt: Date.parse(row.submittedAt ?? row.reservedAt), expectedSeconds: row.expectedSeconds, engine: findPricedEngine(row.recipe),
  };
}

/** How long finished videos took to render, oldest first. */
export function listPaceSamples(rows: readonly VideoRow[]): readonly PaceSample[] {
  return rows.toSorted((a, b) => (a.reservedAt < b.reservedAt ? -1 : 1)).flatMap(({ recipe, expectedSeconds, renderSeconds }) =>
    (renderSeconds === undefined ? [] : [{ engine: findPricedEngine(recipe), expectedSeconds, renderSeconds }]));
}
