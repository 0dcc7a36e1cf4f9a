import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { readTracks } from './track.ts';
import type { Track } from './track.ts';

/** What is wrong with a file that should be an MP4. */
export class Mp4Error extends Error {
  override readonly name = 'Mp4Error' as const;
}

/** A box of an MP4. */
export interface Box {
  readonly type: string;
  /** Offset of its content, and of what follows it, in bytes. */
  readonly start: number;
  readonly end: number;
}

/** What the index of a whole MP4 says. */
export interface Mp4Facts {
  readonly seconds: number;
  /** `undefined` where they cannot be made out. */
  readonly tracks: readonly Track[] | undefined;
}

/** More top-level boxes than a minute-long video has; the walk of a hostile file ends there. */
const maxBoxes = 10_000;

/**
 * Walks the boxes of an MP4: it begins with `ftyp`, has `moov` and `mdat`, every box ends where the next begins and the last one
 * at the end of the file. A download that was cut without anybody saying so (no `Content-Length`) is found by this, and only by this.
 * @returns its length by the movie header, in seconds, and what its index says of picture and sound
 * @throws Mp4Error with what is wrong
 */
export async function checkMp4(path: string): Promise<Mp4Facts> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size === 0) throw new Mp4Error('the file is empty');
    const boxes = await readBoxes(file, 0, size);
    if (boxes[0]?.type !== 'ftyp') throw new Mp4Error(`the file is no MP4: it begins with ${await describeStart(file)}`);
    const moov = boxes.find((box) => box.type === 'moov');
    if (moov === undefined) throw new Mp4Error('the MP4 has no "moov" box: it cannot be played');
    if (!boxes.some((box) => box.type === 'mdat')) throw new Mp4Error('the MP4 has no "mdat" box: it holds no picture and no sound');
    const seconds = await readSeconds(file, moov);
    if (!(seconds > 0)) throw new Mp4Error('the MP4 does not say how long it is');
    return { seconds, tracks: await readTracks(file, moov, readBoxes) };
  } finally {
    await file.close();
  }
}

async function readBoxes(file: FileHandle, from: number, to: number): Promise<readonly Box[]> {
  const boxes: Box[] = [];
  for (let at = from; at < to;) {
    if (boxes.length === maxBoxes) throw new Mp4Error(`the MP4 has more than ${maxBoxes} boxes in a row`);
    if (to - at < 8) throw new Mp4Error(`the MP4 is cut off: ${to - at} bytes are left where a box of 8 or more should begin`);
    const head = await readBytes(file, at, Math.min(16, to - at));
    const type = head.toString('latin1', 4, 8);
    if (!/^[\w\u0020-\u007e\u00a9]{4}$/.test(type)) throw new Mp4Error(boxes.length === 0 ? `the file is no MP4: it begins with ${await describeStart(file)}` : `the MP4 is damaged at byte ${at}: no box begins there`);
    const short = head.readUInt32BE(0);
    if (short === 1 && head.length < 16) throw new Mp4Error(`the MP4 is cut off at byte ${to}`);
    const length = short === 1 ? Number(head.readBigUInt64BE(8)) : (short === 0 ? to - at : short);
    const headLength = short === 1 ? 16 : 8;
    if (length < headLength) throw new Mp4Error(`the MP4 is damaged at byte ${at}: its "${type}" box says that it is ${length} bytes long`);
    if (at + length > to) {
      throw new Mp4Error(boxes.length === 0 && type !== 'ftyp'
        ? `the file is no MP4: it begins with ${await describeStart(file)}`
        : `the MP4 is cut off: its "${type}" box should end at byte ${at + length}, and the file ends at byte ${to}`);
    }
    boxes.push({ type, start: at + headLength, end: at + length });
    at += length;
  }
  return boxes;
}

/** By `mvhd`; a fragmented file says it in `mvex/mehd` instead. */
async function readSeconds(file: FileHandle, moov: Box): Promise<number> {
  const boxes = await readBoxes(file, moov.start, moov.end);
  const header = boxes.find((box) => box.type === 'mvhd');
  if (header === undefined || header.end - header.start < 20) throw new Mp4Error('the MP4 has no movie header ("mvhd")');
  const bytes = await readBytes(file, header.start, Math.min(32, header.end - header.start));
  const long = bytes[0] === 1;
  if (long && bytes.length < 32) throw new Mp4Error('the MP4\'s movie header ("mvhd") is too short');
  const scale = bytes.readUInt32BE(long ? 20 : 12);
  const duration = long ? Number(bytes.readBigUInt64BE(24)) : bytes.readUInt32BE(16);
  const unknown = duration === 0 || duration === 0xff_ff_ff_ff || duration > Number.MAX_SAFE_INTEGER;
  const ticks = unknown ? await readFragmentTicks(file, boxes) : duration;
  return scale === 0 ? 0 : ticks / scale;
}

async function readFragmentTicks(file: FileHandle, boxes: readonly Box[]): Promise<number> {
  const extension = boxes.find((box) => box.type === 'mvex');
  const header = extension === undefined ? undefined : (await readBoxes(file, extension.start, extension.end)).find((box) => box.type === 'mehd');
  if (header === undefined || header.end - header.start < 8) return 0;
  const bytes = await readBytes(file, header.start, Math.min(12, header.end - header.start));
  return bytes[0] === 1 && bytes.length === 12 ? Number(bytes.readBigUInt64BE(4)) : bytes.readUInt32BE(4);
}

async function readBytes(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at);
  if (bytesRead < length) throw new Mp4Error(`the MP4 is cut off at byte ${at + bytesRead}`);
  return buffer;
}

async function describeStart(file: FileHandle): Promise<string> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0);
  const text = buffer.toString('latin1', 0, bytesRead);
  return /^[\t\n\r\u0020-\u007e]*$/.test(text) ? JSON.stringify(text) : `the bytes ${buffer.toString('hex', 0, Math.min(8, bytesRead))}`;
}

/**
 * Why a finished video's length does not go with its text; `null` where it may be right. HeyGen was seen to cut the last
 * words of a script, and to repeat them.
 * @param input.expectedSeconds length expected from the text
 */
export function findSuspicion(input: { readonly seconds: number; readonly expectedSeconds: number }): string | null {
  const { seconds, expectedSeconds } = input;
  if (!(expectedSeconds > 0)) return null;
  const told = `${seconds.toFixed(1)} s long, and its text should take about ${expectedSeconds.toFixed(0)} s`;
  // Voices differ by a third from one another; beyond that words are missing. Short texts vary more.
  if (seconds < expectedSeconds * 0.6 - 1) return `much shorter than its text: ${told}`;
  if (seconds > expectedSeconds * 2 + 5) return `much longer than its text: ${told}`;
  return null;
}
