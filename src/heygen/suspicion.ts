import type { Locale } from '../core/locale.ts';
import { isOtherLanguage } from './language.ts';
import { findSuspicion } from './mp4.ts';
import type { Mp4Facts } from './mp4.ts';
import type { Track } from './track.ts';

/** A finished video, with all that is known of it without looking at it. */
export interface Finished {
  /** Length by HeyGen's word, in seconds; `null` where it does not say. */
  readonly seconds: number | null;
  readonly file: Mp4Facts;
  /** Length expected from the text, in seconds. */
  readonly expectedSeconds: number;
  readonly locale: Locale;
  /** The language that HeyGen says a translation speaks: a tag or an English name; `null` where it does not say. */
  readonly language: string | null;
}

/** A difference between HeyGen's word and the file that rounding and a trailing block of sound do not explain, in seconds. */
const slack = 1.5;

/**
 * What speaks against a finished video; nothing where it may be right. These are cheap signs: pictures and sound are not decoded, so a
 * frozen presenter, wrong words, or silence that was coded at full rate pass.
 */
export function findSuspicions(video: Finished): readonly string[] {
  const { seconds, file, expectedSeconds, locale, language } = video;
  const found: (string | null)[] = [findSuspicion({ seconds: file.seconds, expectedSeconds })];
  if (seconds !== null && Math.abs(seconds - file.seconds) > slack) found.push(`HeyGen says that it is ${seconds.toFixed(1)} s long, and the file is ${file.seconds.toFixed(1)} s`);
  if (language !== null && speaksOther(language, locale)) found.push(`HeyGen says that it speaks ${JSON.stringify(language.slice(0, 60))}, and ${locale} was asked for`);
  if (file.tracks !== undefined) found.push(findPictureFault(file.tracks), findSoundFault(file.tracks));
  return found.filter((text) => text !== null);
}

function findPictureFault(tracks: readonly Track[]): string | null {
  const pictures = tracks.filter((track) => track.handler === 'vide');
  if (pictures.length === 0) return 'the file has no picture';
  return pictures.every(isBlank) ? 'its picture seems to be black, or of one colour, from beginning to end' : null;
}

/**
 * Even the largest picture says next to nothing: about a byte for each block of 16 × 16 pixels. Black film was measured at 0.07 (HEVC) to
 * 0.93 bytes a block (baseline H.264 of 720p); a still with something on it at 9.
 */
function isBlank({ sizes, width, height }: Track): boolean {
  const blocks = Math.ceil(width / 16) * Math.ceil(height / 16);
  return sizes !== undefined && blocks > 0 && (sizes.at(-1) ?? 0) < blocks * 1.25;
}

function findSoundFault(tracks: readonly Track[]): string | null {
  const sounds = tracks.filter((track) => track.handler === 'soun');
  if (sounds.length === 0) return 'the file has no sound';
  return sounds.every(isSilent) ? 'its sound seems to be silence from beginning to end' : null;
}

/** Nine of ten blocks hold no more than the code of silence: 4 bytes mono, 6 stereo, in AAC. */
function isSilent({ sizes }: Track): boolean {
  return sizes !== undefined && (sizes[Math.floor(sizes.length * 0.9)] ?? 0) <= 12;
}

/** Languages that go by each other's name or tag. */
const families: readonly ReadonlySet<string>[] = [
  new Set(['zh', 'cmn', 'yue', 'wuu', 'nan', 'hak']), new Set(['no', 'nb', 'nn']), new Set(['fil', 'tl']), new Set(['id', 'in']), new Set(['he', 'iw']),
  new Set(['sr', 'hr', 'bs', 'sh']), new Set(['ms', 'zsm']), new Set(['fa', 'prs']), new Set(['et', 'ekk']), new Set(['lv', 'lvs']), new Set(['ar', 'arb']),
];

/** Whether HeyGen plainly names another language; regions are not compared, and what is no language proves nothing. */
function speaksOther(named: string, locale: Locale): boolean {
  const asked = new Intl.Locale(locale).language;
  const tag = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(named.trim()) ? findTagLanguage(named.trim().replaceAll('_', '-')) : undefined;
  if (tag === undefined) return isOtherLanguage(named, locale);
  return tag !== asked && !families.some((family) => family.has(tag) && family.has(asked));
}

function findTagLanguage(tag: string): string | undefined {
  try {
    const { language } = new Intl.Locale(tag);
    return language === 'und' || language === 'mul' ? undefined : language;
  } catch {
    return undefined;
  }
}
