import { setImmediate as pause } from 'node:timers/promises';
import type { EncodedVideoChunkMetadata, VideoEncoderConfig } from '@napi-rs/webcodecs';
import { importOptional } from './optional.ts';
import type { Picture } from './picture.ts';

/** Sound and moving pictures, ready to be coded. */
export interface Film {
  readonly width: number;
  readonly height: number;
  /** Pictures a second. */
  readonly rate: number;
  readonly frameCount: number;
  /** Mono, 16 bit, as long as the pictures. */
  readonly samples: Int16Array;
  readonly sampleRate: number;
  /** The picture of a frame; called once for each, in order. `cut` where it has nothing to do with the one before. */
  makeFrame(index: number): { readonly picture: Picture; readonly cut: boolean };
}

/** Codes films to MP4 with H.264 and AAC. */
export interface FilmEncoder {
  encode(film: Film, signal?: AbortSignal): Promise<Uint8Array>;
}

type WebCodecs = typeof import('@napi-rs/webcodecs');
type Mediabunny = typeof import('mediabunny');

/**
 * The encoder of @napi-rs/webcodecs (FFmpeg with x264, which is GPL, hence never bundled) and the muxer of mediabunny;
 * `undefined` where either is not installed or has no binary for this machine.
 */
export async function openEncoder(): Promise<FilmEncoder | undefined> {
  const codecs = await importOptional<WebCodecs>('@napi-rs/webcodecs');
  const muxer = await importOptional<Mediabunny>('mediabunny');
  if (codecs === undefined || muxer === undefined) return undefined;
  return { encode: (film, signal) => encodeFilm(codecs, muxer, film, signal) };
}

interface Chunk {
  readonly data: Uint8Array;
  readonly type: 'key' | 'delta';
  /** Seconds. */
  readonly timestamp: number;
  readonly duration: number;
}

async function encodeFilm(codecs: WebCodecs, muxer: Mediabunny, film: Film, signal: AbortSignal | undefined): Promise<Uint8Array> {
  const video = await encodeVideo(codecs, film, signal);
  const audio = await encodeAudio(codecs, film);
  const target = new muxer.BufferTarget();
  const output = new muxer.Output({ format: new muxer.Mp4OutputFormat({ fastStart: 'in-memory' }), target });
  const videoSource = new muxer.EncodedVideoPacketSource('avc');
  const audioSource = new muxer.EncodedAudioPacketSource('aac');
  output.addVideoTrack(videoSource, { frameRate: film.rate });
  output.addAudioTrack(audioSource);
  await output.start();
  for (const [index, chunk] of video.chunks.entries()) {
    await videoSource.add(new muxer.EncodedPacket(chunk.data, chunk.type, chunk.timestamp, chunk.duration), index === 0 ? { decoderConfig: video.config } : undefined);
  }
  for (const [index, chunk] of audio.chunks.entries()) {
    await audioSource.add(new muxer.EncodedPacket(chunk.data, chunk.type, chunk.timestamp, chunk.duration), index === 0 ? { decoderConfig: audio.config } : undefined);
  }
  await output.finalize();
  if (target.buffer === null) throw new Error('The muxer gave no file.');
  return new Uint8Array(target.buffer);
}

const colorSpace = { primaries: 'bt709', transfer: 'bt709', matrix: 'bt709', fullRange: false } as const;

async function encodeVideo(codecs: WebCodecs, film: Film, signal: AbortSignal | undefined) {
  const chunks: Chunk[] = [];
  let description: Uint8Array | undefined;
  const failures: Error[] = [];
  const encoder = new codecs.VideoEncoder({
    output: (chunk, metadata?: EncodedVideoChunkMetadata) => {
      const data = new Uint8Array(chunk.byteLength);
      chunk.copyTo(data);
      description ??= copyBytes(metadata?.decoderConfig?.description);
      chunks.push({ data, type: chunk.type === 'key' ? 'key' : 'delta', timestamp: chunk.timestamp / 1e6, duration: (chunk.duration ?? 1e6 / film.rate) / 1e6 });
    },
    error: (error) => { failures.push(error); },
  });
  const settings: VideoEncoderConfig = {
    codec: 'avc1.4D401F', width: film.width, height: film.height, framerate: film.rate, bitrate: 500_000, latencyMode: 'realtime', hardwareAcceleration: 'prefer-software', avc: { format: 'avc' },
  };
  encoder.configure(settings);
  for (let index = 0; index < film.frameCount; index += 1) {
    while (encoder.encodeQueueSize > 8) await pause();
    signal?.throwIfAborted();
    const { picture, cut } = film.makeFrame(index);
    const frame = new codecs.VideoFrame(picture.data, {
      format: 'I420', codedWidth: film.width, codedHeight: film.height, timestamp: Math.round(index * 1e6 / film.rate), duration: Math.round(1e6 / film.rate), colorSpace,
    });
    encoder.encode(frame, { keyFrame: cut || index % (film.rate * 5) === 0 });
    frame.close();
    if (index % 4 === 0) await pause();
  }
  await encoder.flush();
  encoder.close();
  if (failures[0] !== undefined) throw failures[0];
  return { chunks, config: { codec: 'avc1.4D401F', codedWidth: film.width, codedHeight: film.height, colorSpace, ...(description === undefined ? {} : { description }) } };
}

/** Samples in a block of AAC. */
const aacBlock = 1024;

async function encodeAudio(codecs: WebCodecs, film: Film) {
  const chunks: Chunk[] = [];
  let description: Uint8Array | undefined;
  const failures: Error[] = [];
  const encoder = new codecs.AudioEncoder({
    output: (chunk, metadata) => {
      const data = new Uint8Array(chunk.byteLength);
      chunk.copyTo(data);
      description ??= copyBytes(metadata?.decoderConfig?.description);
      // the coder gives its last block the time of the one before; counting is exact
      chunks.push({ data, type: 'key', timestamp: chunks.length * aacBlock / film.sampleRate, duration: aacBlock / film.sampleRate });
    },
    error: (error) => { failures.push(error); },
  });
  encoder.configure({ codec: 'mp4a.40.2', sampleRate: film.sampleRate, numberOfChannels: 1, bitrate: 64_000 });
  const step = film.sampleRate;
  for (let at = 0; at < film.samples.length; at += step) {
    const part = Float32Array.from(film.samples.subarray(at, at + step), (sample) => sample / 32_768);
    const data = new codecs.AudioData({
      format: 'f32-planar', sampleRate: film.sampleRate, numberOfFrames: part.length, numberOfChannels: 1, timestamp: Math.round(at * 1e6 / film.sampleRate), data: part,
    });
    encoder.encode(data);
    data.close();
  }
  await encoder.flush();
  encoder.close();
  if (failures[0] !== undefined) throw failures[0];
  // the last block is filled up with silence; it must not make the film longer than its pictures
  const inside = chunks.filter((chunk) => chunk.timestamp + chunk.duration <= film.frameCount / film.rate);
  return { chunks: inside, config: { codec: 'mp4a.40.2', sampleRate: film.sampleRate, numberOfChannels: 1, ...(description === undefined ? {} : { description }) } };
}

function copyBytes(source: ArrayBuffer | ArrayBufferView | undefined): Uint8Array | undefined {
  if (source === undefined) return undefined;
  return ArrayBuffer.isView(source) ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength).slice() : new Uint8Array(source).slice();
}
