import type { FileHandle } from 'node:fs/promises';
import type { Box } from './mp4.ts';

/** A track of an MP4, as far as its index tells without decoding anything. */
export interface Track {
  /** `vide`, `soun`, or another four letters. */
  readonly handler: string;
  /** Picture size in pixels; 0 for sound. */
  readonly width: number;
  readonly height: number;
  /** Bytes of its samples from the smallest to the largest; `undefined` where the index does not list them (fragments, raw sound). */
  readonly sizes: readonly number[] | undefined;
}

/** More samples than six hours of video have at 60 a second; a longer table is not read. */
const mostSamples = 1_500_000;

type ReadBoxes = (file: FileHandle, from: number, to: number) => Promise<readonly Box[]>;

/**
 * Reads the tracks of a movie box.
 * @returns `undefined` where its boxes are not as they should be: players may forgive what this cannot read, so it proves nothing
 */
export async function readTracks(file: FileHandle, moov: Box, readBoxes: ReadBoxes): Promise<readonly Track[] | undefined> {
  try {
    const tracks: Track[] = [];
    for (const trak of (await readBoxes(file, moov.start, moov.end)).filter((box) => box.type === 'trak')) tracks.push(await readTrack(file, trak, readBoxes));
    return tracks;
  } catch (error) {
    if (error instanceof Error && (error.name === 'Mp4Error' || error instanceof RangeError)) return undefined;
    throw error;
  }
}

async function readTrack(file: FileHandle, trak: Box, readBoxes: ReadBoxes): Promise<Track> {
  const find = async (within: Box, ...path: readonly string[]): Promise<Box> => {
    let box = within;
    for (const type of path) {
      const next = (await readBoxes(file, box.start, box.end)).find((each) => each.type === type);
      if (next === undefined) throw new RangeError(`the track has no "${type}" box`);
      box = next;
    }
    return box;
  };
  const handler = (await read(file, await find(trak, 'mdia', 'hdlr'), 8, 4)).toString('latin1');
  const head = await find(trak, 'tkhd');
  // 16.16 fixed point, at the end of the box whatever its version
  const size = await read(file, head, head.end - head.start - 8, 8);
  const sizes = await readSizes(file, await find(trak, 'mdia', 'minf', 'stbl', 'stsz'));
  return { handler, width: size.readUInt32BE(0) >>> 16, height: size.readUInt32BE(4) >>> 16, sizes };
}

async function readSizes(file: FileHandle, box: Box): Promise<readonly number[] | undefined> {
  const head = await read(file, box, 4, 8);
  const count = head.readUInt32BE(4);
  // one size for all is raw sound; none at all is a fragmented file
  if (head.readUInt32BE(0) !== 0 || count === 0 || count > mostSamples) return undefined;
  const bytes = await read(file, box, 12, count * 4);
  return Array.from({ length: count }, (_, index) => bytes.readUInt32BE(index * 4)).toSorted((a, b) => a - b);
}

/** @throws RangeError where the box is shorter */
async function read(file: FileHandle, box: Box, at: number, length: number): Promise<Buffer> {
  if (at < 0 || box.start + at + length > box.end) throw new RangeError(`the "${box.type}" box is too short`);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, box.start + at);
  if (bytesRead < length) throw new RangeError('the file is too short');
  return buffer;
}
