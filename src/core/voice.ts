import type { RowVoice, VideoRow } from './ledger.ts';
import type { Locale } from './locale.ts';

/** Names a speaker: what one look says in one locale, by the same setting, has one voice. @param voice as configured; `null`: not at all */
export function makeVoiceKey({ look, voice, locale }: { readonly look: string; readonly voice: string | null; readonly locale: Locale }): string {
  return `${look}\0${voice ?? ''}\0${locale}`;
}

/** The voice that each look speaks a locale with, by `makeVoiceKey`: that of the latest video for which one was resolved. */
export function findKeptVoices(rows: readonly VideoRow[]): ReadonlyMap<string, RowVoice> {
  const latest = rows.filter((row) => row.voice !== undefined)
    .toSorted((a, b) => (a.reservedAt < b.reservedAt ? -1 : Number(a.reservedAt > b.reservedAt)) || (a.key < b.key ? -1 : 1));
  return new Map(latest.flatMap((row) => (row.voice === undefined ? [] : [[makeVoiceKey({ ...row.recipe, locale: row.locale }), row.voice] as const])));
}
