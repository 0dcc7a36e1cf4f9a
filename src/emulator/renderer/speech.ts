import { importOptional } from './optional.ts';
import type { Sentence } from '../sentence.ts';

/** Samples of speech and where each sentence lies in them. */
export interface Speech {
  /** Mono, 16 bit. */
  readonly samples: Int16Array;
  /** Samples a second. */
  readonly rate: number;
  readonly times: readonly { readonly start: number; readonly end: number }[];
}

/** Speaks; one for the whole process, since the engine is one module with one voice at a time. */
export interface Speaker {
  /** Speaks sentence by sentence, and lets others work in between. `undefined` where it has no voice for the locale. */
  speak(sentences: readonly Sentence[], locale: string, speed: number, signal?: AbortSignal): Promise<Speech | undefined>;
}

interface EspeakWorker {
  set_voice(name: string): number;
  set_rate(wordsPerMinute: number): void;
  set_pitch(pitch: number): void;
  get_samplerate(): number;
  list_voices(): readonly { readonly identifier: string; readonly languages: readonly { readonly name: string }[] }[];
  synthesize(text: string, callback: (audio: ArrayBuffer | Int16Array | null, events: readonly unknown[]) => boolean): void;
}

interface EspeakModule {
  readonly default: () => Promise<{ readonly eSpeakNGWorker: new () => EspeakWorker }>;
}

interface Kuroshiro {
  init(analyzer: unknown): Promise<void>;
  convert(text: string, options: { readonly to: 'hiragana'; readonly mode: 'spaced' }): Promise<string>;
}

/** A CommonJS module that was compiled from an ECMAScript one, as Node shows it. */
interface Compiled<T> {
  readonly default: { readonly default?: new () => T } & (new () => T);
}

/** Words a minute at speed 1. */
const ordinaryRate = 160;

/** espeak-ng (GPL, hence never bundled) with kuroshiro in front of it for Japanese; `undefined` where it is not installed. */
export async function openSpeaker(): Promise<Speaker | undefined> {
  const espeak = await importOptional<EspeakModule>('@echogarden/espeak-ng-emscripten');
  if (espeak === undefined) return undefined;
  const { eSpeakNGWorker: Worker } = await espeak.default();
  const worker = new Worker();
  // the engine knows voices by their files; of several that speak a language the one that names it first
  const files = new Map(worker.list_voices().flatMap(({ identifier, languages }) => languages.map(({ name }, index) => ({ name: name.toLowerCase(), identifier, index })))
    .toSorted((a, b) => b.index - a.index).map(({ name, identifier }) => [name, identifier]));
  const voices = new Set(files.keys());
  let reader: Promise<Kuroshiro | undefined> | undefined;

  async function makeSpoken(text: string, voice: string): Promise<string> {
    if (voice !== 'ja') return text;
    reader ??= openReader();
    const kuroshiro = await reader;
    return kuroshiro === undefined ? text : kuroshiro.convert(text, { to: 'hiragana', mode: 'spaced' });
  }

  return {
    async speak(sentences, locale, speed, signal) {
      const voice = findVoice(locale, voices);
      if (voice === undefined) return undefined;
      const rate = worker.get_samplerate();
      const parts: Int16Array[] = [];
      const times: { start: number; end: number }[] = [];
      let length = 0;
      for (const { text, pause } of sentences) {
        const spoken = await makeSpoken(text, voice);
        await new Promise((resolve) => { setImmediate(resolve); });
        signal?.throwIfAborted();
        const start = length / rate;
        // another video may have set another voice while this one was waiting
        if (worker.set_voice(files.get(voice) ?? voice) !== 0) throw new Error(`the speech engine cannot load its voice ${voice}`);
        worker.set_rate(Math.round(ordinaryRate * speed));
        worker.set_pitch(45);
        worker.synthesize(escapeMarkup(spoken), (audio) => {
          if (audio !== null) {
            const samples = new Int16Array(audio instanceof Int16Array ? audio.buffer : audio).slice();
            parts.push(samples);
            length += samples.length;
          }
          return false;
        });
        times.push({ start, end: length / rate });
        const silence = new Int16Array(Math.round((pause + 0.15) * rate));
        parts.push(silence);
        length += silence.length;
      }
      return { samples: joinSamples(parts, length), rate, times };
    },
  };
}

/** The engine reads angle brackets as markup. */
function escapeMarkup(text: string): string {
  return text.replaceAll('&', ' and ').replaceAll(/[<>]/g, ' ');
}

function joinSamples(parts: readonly Int16Array[], length: number): Int16Array {
  const samples = new Int16Array(length);
  let at = 0;
  for (const part of parts) {
    samples.set(part, at);
    at += part.length;
  }
  return samples;
}

/** espeak's name of the voice that is nearest to a locale; `undefined` where it has none of that language. */
export function findVoice(locale: string, voices: ReadonlySet<string>): string | undefined {
  const { language, script, region } = new Intl.Locale(locale).maximize();
  const special: Readonly<Record<string, string>> = { zh: region === 'HK' || script === 'Hant' && region === 'MO' ? 'yue' : 'cmn', fil: 'en-us', nb: 'nb', no: 'nb', iw: 'he', tl: 'en-us' };
  const latin = language === 'es' && region !== 'ES' ? ['es-419'] : [];
  const candidates = [special[language] ?? '', `${language}-${region ?? ''}`, ...latin, language, `${language}-${language}`];
  return candidates.map((name) => name.toLowerCase()).find((name) => voices.has(name));
}

async function openReader(): Promise<Kuroshiro | undefined> {
  const kuroshiro = await importOptional<Compiled<Kuroshiro>>('kuroshiro');
  const analyzer = await importOptional<Compiled<unknown>>('kuroshiro-analyzer-kuromoji');
  if (kuroshiro === undefined || analyzer === undefined) return undefined;
  const Reader = kuroshiro.default.default ?? kuroshiro.default;
  const Analyzer = analyzer.default.default ?? analyzer.default;
  const reader = new Reader();
  await reader.init(new Analyzer());
  return reader;
}
