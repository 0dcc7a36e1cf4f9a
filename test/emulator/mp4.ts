import { expect } from 'vitest';

/** A box of an MP4 file. */
interface Box {
  readonly type: string;
  readonly data: Buffer;
}

const containers = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl']);

/** All boxes, also those inside others; fails where their sizes do not add up. */
export function readBoxes(bytes: Uint8Array): readonly Box[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const boxes: Box[] = [];
  for (let at = 0; at < buffer.length;) {
    const size = buffer.readUInt32BE(at);
    expect(size, 'size of a box').toBeGreaterThanOrEqual(8);
    expect(at + size, 'end of a box').toBeLessThanOrEqual(buffer.length);
    const type = buffer.toString('latin1', at + 4, at + 8);
    const data = buffer.subarray(at + 8, at + size);
    boxes.push({ type, data });
    if (containers.has(type)) boxes.push(...readBoxes(data));
    at += size;
  }
  return boxes;
}

/** What a player reads first: length in seconds, kinds of the tracks, whether the index stands in front of the data. */
export function describeMp4(bytes: Uint8Array) {
  const boxes = readBoxes(bytes);
  const types = boxes.map((box) => box.type);
  const mvhd = boxes.find((box) => box.type === 'mvhd')?.data ?? Buffer.alloc(32);
  const wide = mvhd[0] === 1;
  const timescale = mvhd.readUInt32BE(wide ? 20 : 12);
  const duration = wide ? Number(mvhd.readBigUInt64BE(24)) : mvhd.readUInt32BE(16);
  return {
    seconds: duration / timescale,
    tracks: boxes.filter((box) => box.type === 'hdlr').map((box) => box.data.toString('latin1', 8, 12)),
    first: types[0],
    fastStart: types.indexOf('moov') < types.indexOf('mdat') && types.includes('moov'),
  };
}
