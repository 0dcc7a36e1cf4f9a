/** A caption on screen; times in seconds. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Widest cue in columns, where a full-width character takes two: two lines of 42. */
const widest = 84;

/**
 * Cues of a sentence that is spoken from `start` to `end`. One that is too long to read at once is cut into even parts between
 * words, each shown as long as its share of the letters.
 */
export function makeCues(sentence: Cue, locale: string): readonly Cue[] {
  const total = countColumns(sentence.text);
  const count = Math.ceil(total / widest);
  if (count <= 1) return [sentence];
  const parts: string[] = [];
  let part = '';
  for (const { segment } of new Intl.Segmenter(locale, { granularity: 'word' }).segment(sentence.text)) {
    if (parts.length < count - 1 && countColumns(part) >= total / count && /[\p{L}\p{N}]/u.test(segment)) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  parts.push(part);
  let at = sentence.start;
  return parts.map((text) => {
    const start = at;
    at += (sentence.end - sentence.start) * countColumns(text) / total;
    return { start, end: at, text: text.trim() };
  });
}

function countColumns(text: string): number {
  let columns = 0;
  for (const character of text) columns += /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u.test(character) ? 2 : 1;
  return columns;
}

/** SubRip: numbered cues, times with a comma. */
export function formatSrt(cues: readonly Cue[]): string {
  return cues.map((cue, index) => `${index + 1}\n${formatTime(cue.start, ',')} --> ${formatTime(cue.end, ',')}\n${cue.text}\n`).join('\n');
}

/** WebVTT, with `&` and `<` escaped. */
export function formatVtt(cues: readonly Cue[]): string {
  const body = cues.map((cue) => `${formatTime(cue.start, '.')} --> ${formatTime(cue.end, '.')}\n${cue.text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}\n`);
  return ['WEBVTT\n', ...body].join('\n');
}

/** Cues of a SubRip text; what is not a cue is passed over. */
export function parseSrt(text: string): readonly Cue[] {
  const pattern = /(\d+):(\d{2}):(\d{2})[,.](\d{3}) --> (\d+):(\d{2}):(\d{2})[,.](\d{3})\n([\s\S]*?)(?=\n\n|\n?$)/g;
  return [...text.replaceAll('\r\n', '\n').matchAll(pattern)].map((match) => {
    const [h1 = 0, m1 = 0, s1 = 0, f1 = 0, h2 = 0, m2 = 0, s2 = 0, f2 = 0] = match.slice(1, 9).map(Number);
    return { start: ((h1 * 60 + m1) * 60_000 + s1 * 1000 + f1) / 1000, end: ((h2 * 60 + m2) * 60_000 + s2 * 1000 + f2) / 1000, text: (match[9] ?? '').trim() };
  });
}

function formatTime(seconds: number, point: string): string {
  const milliseconds = Math.max(0, Math.round(seconds * 1000));
  const pad = (value: number, width: number): string => String(Math.floor(value)).padStart(width, '0');
  return `${pad(milliseconds / 3_600_000, 2)}:${pad(milliseconds / 60_000 % 60, 2)}:${pad(milliseconds / 1000 % 60, 2)}${point}${pad(milliseconds % 1000, 3)}`;
}
