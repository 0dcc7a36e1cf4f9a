import type { Locale } from '../core/locale.ts';
import { breakCaption } from './caption-line.ts';

/** Captions: HeyGen gives SubRip, browsers' `<track>` takes WebVTT only. */

export interface Cue {
  /** Seconds from the start of the video. */
  readonly start: number;
  readonly end: number;
  /** Lines as they are shown; `<i>`, `<b>` and `<u>` may stand in them. */
  readonly text: string;
}

const timing = /^\s*(\d+):(\d{1,2}):(\d{1,2})(?:[,.](\d{1,3}))?\s*-->\s*(\d+):(\d{1,2}):(\d{1,2})(?:[,.](\d{1,3}))?(?:\s.*)?$/;

/** The cues of a SubRip text, in order of time; ones without words or without length are left out. Cues are told apart by their timings, as blank lines and numbers are often wrong. */
export function parseSrt(srt: string): readonly Cue[] {
  const lines = srt.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const heads = lines.flatMap((line, at) => {
    const match = timing.exec(line);
    return match === null ? [] : [{ at, start: parseTime(match.slice(1, 5)), end: parseTime(match.slice(5, 9)) }];
  });
  const cues = heads.flatMap(({ at, start, end }, index): readonly Cue[] => {
    const next = heads[index + 1]?.at ?? lines.length;
    // the line before a timing is the next cue's number
    const last = next < lines.length && /^\s*\d+\s*$/.test(lines[next - 1] ?? '') ? next - 1 : next;
    const text = lines.slice(at + 1, last).map((line) => line.trim()).filter((line) => line !== '').join('\n');
    return text === '' || end <= start ? [] : [{ start, end, text }];
  });
  return cues.toSorted((a, b) => a.start - b.start);
}

function parseTime(parts: readonly (string | undefined)[]): number {
  const [hours, minutes, seconds, fraction] = parts;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number((fraction ?? '0').padEnd(3, '0')) / 1000;
}

/**
 * A SubRip text as WebVTT.
 * @param locale where given, long lines are broken as the language breaks them
 * @throws RangeError where no cue is found in it
 */
export function formatVtt(srt: string, locale?: Locale): string {
  const cues = parseSrt(srt);
  if (cues.length === 0) throw new RangeError('the captions hold no cue: expected SubRip, e.g. "00:00:01,000 --> 00:00:02,500" and a line of text');
  return `WEBVTT\n\n${cues.map((cue) => `${formatTime(cue.start)} --> ${formatTime(cue.end)}\n${formatText(locale === undefined ? cue.text : breakCaption(cue.text, locale))}\n`).join('\n')}`;
}

function formatTime(seconds: number): string {
  const ms = Math.round(seconds * 1000);
  const pad = (value: number, width: number): string => String(Math.trunc(value)).padStart(width, '0');
  return `${pad(ms / 3_600_000, 2)}:${pad((ms / 60_000) % 60, 2)}:${pad((ms / 1000) % 60, 2)}.${pad(ms % 1000, 3)}`;
}

/** Escapes what WebVTT takes for markup. Of SubRip's tags the three that WebVTT has are kept where they come in pairs; the others go. */
function formatText(text: string): string {
  const plain = text.replace(/\{\\[^{}]*\}/g, '').replace(/<\/?font\b[^<>]*>/gi, '');
  const escaped = plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return escaped.replace(/&lt;([ibu])&gt;((?:(?!&lt;\/?[ibu]&gt;)[\s\S])*)&lt;\/\1&gt;/gi, (_, tag: string, inner: string) => `<${tag.toLowerCase()}>${inner}</${tag.toLowerCase()}>`);
}
