import type { Narration } from './core/narration.ts';
import type { Locale } from './core/locale.ts';
import { openSpeaker } from './emulator/renderer/speech.ts';
import { formatWav } from './emulator/renderer/wav.ts';
import { findSentences } from './emulator/sentence.ts';

/** Between two narrations, in seconds. */
const breath = 1;

export interface Played {
  /** A whole WAV file. */
  readonly wav: Uint8Array;
  readonly seconds: number;
  /** Languages that the voice does not speak; what is said in them is left out. */
  readonly silent: readonly Locale[];
}

/**
 * Narrations as the emulator's free voice speaks them, one after the other: to hear what reads badly, for nothing. HeyGen's
 * voice is another, and a better one.
 * @throws RangeError where the voice is not installed, with what to install, or where it speaks none of the languages
 */
export async function playNarrations(narrations: readonly Pick<Narration, 'text' | 'locale'>[], signal?: AbortSignal): Promise<Played> {
  const speaker = await openSpeaker();
  if (speaker === undefined) {
    throw new RangeError('nothing here can speak: the free voice is a package of its own, under the GPL, that Docreel does not bring along.\nWhat to do: in the folder of Docreel, run "npm install --no-save @echogarden/espeak-ng-emscripten" (and "kuroshiro kuroshiro-analyzer-kuromoji" for Japanese)');
  }
  const parts: Int16Array[] = [];
  const silent = new Set<Locale>();
  let rate = 0;
  for (const { text, locale } of narrations) {
    const sentences = findSentences([text], locale);
    const speech = await speaker.speak(sentences.map((sentence, index) => (index === sentences.length - 1 ? { ...sentence, pause: sentence.pause + breath } : sentence)), locale, 1, signal);
    if (speech === undefined) silent.add(locale);
    else {
      parts.push(speech.samples);
      rate = speech.rate;
    }
  }
  if (parts.length === 0) throw new RangeError(`the free voice speaks no ${[...silent].join(', ')}: choose another language with --locale`);
  const samples = new Int16Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    samples.set(part, at);
    at += part.length;
  }
  return { wav: formatWav(samples, rate), seconds: samples.length / rate, silent: [...silent] };
}
