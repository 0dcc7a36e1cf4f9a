import { type Cue, formatSrt, makeCues } from './caption.ts';
import { type Film, type FilmEncoder, openEncoder } from './encode.ts';
import { openFonts } from './font.ts';
import { makeLayout, type Layout } from './layout.ts';
import { makePicture, paintBox, type Picture } from './picture.ts';
import { encodeSilently, estimateTimes, fastRenderer, findColour } from './silent.ts';
import { openPainter, type SlidePainter } from './slide.ts';
import { openSpeaker, type Speaker } from './speech.ts';
import type { Rendered, Renderer, RenderRequest } from '../renderer.ts';
import { findSentences } from '../sentence.ts';

/** The optional packages, as far as they are installed. */
interface Tools {
  readonly painter: SlidePainter | undefined;
  readonly speaker: Speaker | undefined;
  readonly encoder: FilmEncoder | undefined;
}

/** Pictures a second. */
const frameRate = 10;

/**
 * The real renderer: speaks the words (espeak-ng, kuroshiro for Japanese), draws a slide for each sentence (satori, resvg) and codes
 * both (webcodecs, mediabunny), all from optional packages. Where one is missing: silent slides that still play; where nothing
 * can draw: a silent video of one colour. `without` leaves parts out on purpose.
 */
export function makeRenderer(without: { readonly speech?: boolean; readonly slides?: boolean; readonly encoder?: boolean } = {}): Renderer {
  let opened: Promise<Tools> | undefined;
  return {
    async render(request, signal) {
      opened ??= openTools(without);
      const { painter, speaker, encoder } = await opened;
      signal?.throwIfAborted();
      if (painter === undefined || request.flaw !== undefined) return fastRenderer.render(request, signal);
      if (speaker !== undefined && encoder !== undefined) {
        const spoken = await renderSpoken(request, painter, speaker, encoder, signal);
        if (spoken !== undefined) return spoken;
      }
      return renderSilent(request, painter, signal);
    },
  };
}

async function openTools(without: { readonly speech?: boolean; readonly slides?: boolean; readonly encoder?: boolean }): Promise<Tools> {
  const fonts = without.slides === true ? undefined : openFonts();
  return {
    painter: fonts === undefined ? undefined : await openPainter(fonts),
    speaker: without.speech === true ? undefined : await openSpeaker(),
    encoder: without.encoder === true ? undefined : await openEncoder(),
  };
}

/** `undefined` where nobody here speaks the language, or nothing is to be said. */
async function renderSpoken(request: RenderRequest, painter: SlidePainter, speaker: Speaker, encoder: FilmEncoder, signal: AbortSignal | undefined): Promise<Rendered | undefined> {
  const sentences = findSentences(request.scripts, request.voice);
  const speech = sentences.length === 0 ? undefined : await speaker.speak(sentences, request.voice, request.speed, signal);
  if (speech === undefined) return undefined;
  const least = Math.max(request.seconds ?? 0, 1);
  const frameCount = Math.ceil(Math.max(speech.samples.length / speech.rate, least) * frameRate);
  const seconds = frameCount / frameRate;
  const samples = new Int16Array(Math.round(seconds * speech.rate));
  samples.set(speech.samples);
  const slides = await paintSlides(request, painter, sentences.map(({ text }) => text), signal);
  const cues = sentences.map(({ text }, index): Cue => ({ text, start: speech.times[index]?.start ?? 0, end: speech.times[index]?.end ?? 0 }));
  const film: Film = {
    width: request.width, height: request.height, rate: frameRate, frameCount, samples, sampleRate: speech.rate,
    makeFrame: makeFramePainter(slides.pictures, cues, seconds, samples, speech.rate, request),
  };
  const mp4 = await encoder.encode(film, signal);
  return { mp4, srt: formatSrt(cues.flatMap((cue) => makeCues(cue, request.voice))), poster: slides.poster, seconds };
}

async function renderSilent(request: RenderRequest, painter: SlidePainter, signal: AbortSignal | undefined): Promise<Rendered> {
  const { cues, seconds } = estimateTimes(request);
  const slides = await paintSlides(request, painter, cues.map(({ text }) => text), signal);
  const ends = [...cues.slice(1).map((cue) => cue.start), seconds];
  const starts = [0, ...ends.slice(0, -1)];
  const timed = slides.pictures.map((picture, index) => ({ picture, milliseconds: Math.round((ends[index] ?? seconds) * 1000) - Math.round((starts[index] ?? 0) * 1000) }));
  return { mp4: encodeSilently(timed), srt: formatSrt(cues.flatMap((cue) => makeCues(cue, request.voice))), poster: slides.poster, seconds };
}

/** A picture for each sentence, at least one; the poster is the first slide before anything is said. */
async function paintSlides(request: RenderRequest, painter: SlidePainter, sentences: readonly string[], signal: AbortSignal | undefined): Promise<{ readonly pictures: readonly Picture[]; readonly poster: Uint8Array }> {
  const pictures: Picture[] = [];
  const cover = await painter.paint(request, sentences, -1);
  for (let index = 0; index < Math.max(1, sentences.length); index += 1) {
    signal?.throwIfAborted();
    const slide = await painter.paint(request, sentences, index);
    pictures.push(makePicture(slide.rgba, slide.width, slide.height));
    await new Promise((resolve) => { setImmediate(resolve); });
  }
  return { pictures, poster: cover.toPng() };
}

/** The slide of the sentence that is being spoken, with bars that move with the voice and a line that grows with time. */
function makeFramePainter(slides: readonly Picture[], cues: readonly Cue[], seconds: number, samples: Int16Array, sampleRate: number, request: RenderRequest): Film['makeFrame'] {
  const layout = makeLayout(request.width, request.height);
  const accent = findColour(request.locale);
  let shown = -1;
  return (frame) => {
    const time = frame / frameRate;
    const current = Math.max(0, cues.findLastIndex((cue) => cue.start <= time + 0.05));
    const slide = slides[current] ?? slides[0];
    if (slide === undefined) throw new Error('There is no slide.');
    const picture = { ...slide, data: slide.data.slice() };
    const loudness = measureLoudness(samples.subarray(Math.floor(time * sampleRate), Math.floor((time + 1 / frameRate) * sampleRate)));
    paintMeter(picture, layout, loudness, frame);
    paintBox(picture, layout.progress.left, layout.progress.top, makeEven(layout.progress.width * Math.min(1, (time + 1 / frameRate) / seconds)), layout.progress.height, accent);
    const cut = current !== shown;
    shown = current;
    return { picture, cut };
  };
}

/** From 0, silence, to 1, the loudest that speech gets. */
function measureLoudness(samples: Int16Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return Math.min(1, Math.sqrt(sum / Math.max(1, samples.length)) / 7000);
}

const bars = 9;

function paintMeter(picture: Picture, layout: Layout, loudness: number, frame: number): void {
  const { meter } = layout;
  const step = makeEven(meter.width / bars);
  for (let bar = 0; bar < bars; bar += 1) {
    // each bar sways by its own rhythm, the middle ones the most
    const sway = 0.55 + 0.45 * Math.sin(frame * (0.9 + bar * 0.37) + bar * 2.1);
    const weight = 1 - Math.abs(bar - (bars - 1) / 2) / bars;
    const height = Math.max(4, makeEven(meter.height * loudness * sway * weight));
    paintBox(picture, meter.left + bar * step, makeEven(meter.top + (meter.height - height) / 2), step - 6, height, [148, 163, 184]);
  }
}

function makeEven(value: number): number {
  return Math.max(0, Math.round(value / 2) * 2);
}
