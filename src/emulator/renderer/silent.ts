import { type Cue, formatSrt, makeCues } from './caption.ts';
import { makeSlideCoder } from './h264.ts';
import { type Mp4Sample, makeMp4 } from './mp4.ts';
import { makeFlatPicture, paintNoise, type Picture } from './picture.ts';
import { makeFlatPng } from './png.ts';
import { makeRoomTone } from './tone.ts';
import type { Renderer, RenderRequest } from '../renderer.ts';
import { estimateSeconds, findSentences } from '../sentence.ts';

/** A slide, and how long it stays, in milliseconds. */
export interface TimedSlide {
  readonly picture: Picture;
  readonly milliseconds: number;
}

/**
 * An MP4 of slides without any installed encoder: lossless, a picture a second, seekable at every slide, with the sound of a quiet room.
 * @param mute without a sound track
 */
export function encodeSilently(slides: readonly TimedSlide[], mute = false): Uint8Array {
  const { width = 1280, height = 720 } = slides[0]?.picture ?? {};
  const coder = makeSlideCoder(width, height);
  const samples: Mp4Sample[] = [];
  for (const { picture, milliseconds } of slides) {
    samples.push({ data: coder.codeSlide(picture), duration: Math.min(1000, milliseconds), key: true });
    for (let left = milliseconds - 1000; left > 0; left -= 1000) samples.push({ data: coder.codeRepeat(), duration: Math.min(1000, left), key: false });
  }
  const seconds = slides.reduce((sum, slide) => sum + slide.milliseconds, 0) / 1000;
  return makeMp4({ width, height, timescale: 1000, config: coder.config, samples, ...(mute ? {} : { sound: makeRoomTone(seconds) }) });
}

/** When each sentence would be spoken, in seconds from the start, by ordinary speed of speech. */
export function estimateTimes(request: RenderRequest): { readonly cues: readonly Cue[]; readonly seconds: number } {
  let at = 0;
  const cues = findSentences(request.scripts, request.voice).map(({ text, pause }): Cue => {
    const start = at;
    const end = start + estimateSeconds([text], request.voice, request.speed);
    at = end + pause;
    return { start, end, text };
  });
  return { cues, seconds: Math.round(Math.max(at, request.seconds ?? 0, 1) * 1000) / 1000 };
}

/** A colour for a locale: videos of different languages can be told apart at a glance. */
export function findColour(locale: string): readonly [number, number, number] {
  const colours = [[30, 64, 175], [15, 118, 110], [157, 23, 77], [146, 64, 14], [91, 33, 182], [22, 101, 52]] as const;
  const sum = [...locale].slice(0, 2).reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return colours[sum % colours.length] ?? colours[0];
}

/** Tiny silent videos of one colour with a speckled corner and the right length, made at once: for tests, and where nothing can draw. */
export const fastRenderer: Renderer = {
  render(request) {
    const { cues, seconds } = estimateTimes(request);
    const colour = request.flaw === 'black' ? [0, 0, 0] as const : findColour(request.locale);
    const picture = makeFlatPicture(request.width, request.height, colour);
    // a picture of one colour is what a video looks like that has gone wrong
    if (request.flaw !== 'black') paintNoise(picture, 64);
    return Promise.resolve({
      mp4: encodeSilently([{ picture, milliseconds: Math.round(seconds * 1000) }], request.flaw === 'mute'),
      srt: formatSrt(cues.flatMap((cue) => makeCues(cue, request.voice))),
      poster: makeFlatPng(request.width, request.height, colour),
      seconds,
    });
  },
};
