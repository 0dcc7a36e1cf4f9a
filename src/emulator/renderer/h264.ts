import type { Picture } from './picture.ts';

/**
 * A lossless H.264 coder for still slides, so that a video plays in every browser where no real encoder is installed.
 * It knows three kinds of 16 × 16 blocks (ISO 14496-10): one like the row of pixels above it, one like the column left of it, and one
 * stored as it is (`I_PCM`). A slide that stays costs a dozen bytes: a picture in which every block is skipped.
 */
export interface SlideCoder {
  /** `AVCDecoderConfigurationRecord` for the `avcC` box. */
  readonly config: Uint8Array;
  /** A slide on which decoding may start. */
  codeSlide(picture: Picture): Uint8Array;
  /** The slide before it, once more. */
  codeRepeat(): Uint8Array;
}

/** A coder for pictures of one size; both sides even. */
export function makeSlideCoder(width: number, height: number): SlideCoder {
  const columns = Math.ceil(width / 16);
  const rows = Math.ceil(height / 16);
  const sps = makeNal(0x67, makeSps(width, height, columns, rows));
  const pps = makeNal(0x68, makePps());
  let slide = 0;
  let frame = 0;
  return {
    config: Buffer.concat([Uint8Array.of(1, 66, 0xc0, 31, 0xff, 0xe1, sps.length >> 8, sps.length & 255), sps, Uint8Array.of(1, pps.length >> 8, pps.length & 255), pps]),
    codeSlide(picture) {
      slide += 1;
      frame = 0;
      return addLength(makeNal(0x65, codeIntra(picture, columns, rows, slide % 2)));
    },
    codeRepeat() {
      frame += 1;
      const bits = new BitWriter();
      bits.ue(0).ue(5).ue(0).u(8, frame % 256).u(1, 0).u(1, 0).u(1, 0).se(0).ue(1);
      bits.ue(columns * rows);
      return addLength(makeNal(0x61, bits.finish()));
    },
  };
}

function makeSps(width: number, height: number, columns: number, rows: number): Uint8Array {
  const bits = new BitWriter();
  // baseline, level 3.1; 8 bits of frame number; no reordering; one reference picture
  bits.u(8, 66).u(8, 0xc0).u(8, 31).ue(0).ue(4).ue(2).ue(1).u(1, 0).ue(columns - 1).ue(rows - 1).u(1, 1).u(1, 1);
  const right = columns * 16 - width;
  const bottom = rows * 16 - height;
  if (right + bottom === 0) bits.u(1, 0);
  else bits.u(1, 1).ue(0).ue(right / 2).ue(0).ue(bottom / 2);
  // colours are BT.709 of limited range
  bits.u(1, 1).u(1, 0).u(1, 0).u(1, 1).u(3, 5).u(1, 0).u(1, 1).u(8, 1).u(8, 1).u(8, 1);
  bits.u(1, 0).u(1, 0).u(1, 0).u(1, 0).u(1, 0).u(1, 0);
  return bits.finish();
}

function makePps(): Uint8Array {
  return new BitWriter().ue(0).ue(0).u(1, 0).u(1, 0).ue(0).ue(0).ue(0).u(1, 0).u(2, 0).se(0).se(0).se(0).u(1, 1).u(1, 0).u(1, 0).finish();
}

/** Positions of a block's pixels in a plane, with those above and left of it. */
interface Plane { readonly data: Uint8Array; readonly offset: number; readonly stride: number; readonly lines: number; readonly size: number }

function codeIntra(picture: Picture, columns: number, rows: number, idrId: number): Uint8Array {
  const { width, height, data } = picture;
  const area = width * height;
  const planes: readonly Plane[] = [
    { data, offset: 0, stride: width, lines: height, size: 16 },
    { data, offset: area, stride: width / 2, lines: height / 2, size: 8 },
    { data, offset: area * 5 / 4, stride: width / 2, lines: height / 2, size: 8 },
  ];
  const bits = new BitWriter();
  bits.ue(0).ue(7).ue(0).u(8, 0).ue(idrId).u(1, 0).u(1, 0).se(0).ue(1);
  const stored = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const index = row * columns + column;
      const left = column > 0 ? stored[index - 1] : undefined;
      const above = row > 0 ? stored[index - columns] : undefined;
      if (above !== undefined && planes.every((plane) => isLikeAbove(plane, column, row))) bits.ue(1).ue(2);
      else if (left !== undefined && planes.every((plane) => isLikeLeft(plane, column, row))) bits.ue(2).ue(1);
      else {
        stored[index] = 1;
        bits.ue(25).align();
        for (const plane of planes) storeBlock(bits, plane, column, row);
        continue;
      }
      bits.se(0);
      // an empty list of coefficients; its code depends on how many the neighbours have, and stored blocks count as full
      if (left === 1 || above === 1) bits.u(6, 3);
      else bits.u(1, 1);
    }
  }
  return bits.finish();
}

/** A pixel of a plane; outside of the picture the nearest one, which cropping hides. */
function readPixel(plane: Plane, x: number, y: number): number {
  return plane.data[plane.offset + Math.min(y, plane.lines - 1) * plane.stride + Math.min(x, plane.stride - 1)] ?? 0;
}

function isLikeAbove(plane: Plane, column: number, row: number): boolean {
  const { size } = plane;
  for (let x = column * size; x < (column + 1) * size; x += 1) {
    const expected = readPixel(plane, x, row * size - 1);
    for (let y = row * size; y < (row + 1) * size; y += 1) if (readPixel(plane, x, y) !== expected) return false;
  }
  return true;
}

function isLikeLeft(plane: Plane, column: number, row: number): boolean {
  const { size } = plane;
  for (let y = row * size; y < (row + 1) * size; y += 1) {
    const expected = readPixel(plane, column * size - 1, y);
    for (let x = column * size; x < (column + 1) * size; x += 1) if (readPixel(plane, x, y) !== expected) return false;
  }
  return true;
}

function storeBlock(bits: BitWriter, plane: Plane, column: number, row: number): void {
  const { size } = plane;
  for (let y = row * size; y < (row + 1) * size; y += 1) {
    for (let x = column * size; x < (column + 1) * size; x += 1) bits.byte(readPixel(plane, x, y));
  }
}

/** A unit of the stream, with the byte that keeps it from looking like the start of another. */
function makeNal(header: number, payload: Uint8Array): Uint8Array {
  const bytes: number[] = [header];
  let zeros = 0;
  for (const byte of payload) {
    if (zeros >= 2 && byte <= 3) {
      bytes.push(3);
      zeros = 0;
    }
    bytes.push(byte);
    zeros = byte === 0 ? zeros + 1 : 0;
  }
  return Uint8Array.from(bytes);
}

function addLength(nal: Uint8Array): Uint8Array {
  const bytes = Buffer.alloc(4 + nal.length);
  bytes.writeUInt32BE(nal.length);
  bytes.set(nal, 4);
  return bytes;
}

/** Writes bits, most significant first. */
class BitWriter {
  private readonly bytes: number[] = [];
  private current = 0;
  private filled = 0;

  /** An unsigned number in so many bits. */
  u(width: number, value: number): this {
    for (let bit = width - 1; bit >= 0; bit -= 1) {
      this.current = this.current << 1 | (value >> bit & 1);
      this.filled += 1;
      if (this.filled === 8) {
        this.bytes.push(this.current);
        this.current = 0;
        this.filled = 0;
      }
    }
    return this;
  }

  /** An unsigned number in the exponential Golomb code. */
  ue(value: number): this {
    const width = Math.floor(Math.log2(value + 1));
    return this.u(width, 0).u(width + 1, value + 1);
  }

  /** A signed number in the exponential Golomb code. */
  se(value: number): this {
    return this.ue(value > 0 ? value * 2 - 1 : -value * 2);
  }

  /** A whole byte, where the stream is aligned. */
  byte(value: number): void {
    this.bytes.push(value);
  }

  /** Zeros up to the next byte. */
  align(): this {
    while (this.filled > 0) this.u(1, 0);
    return this;
  }

  /** The end: a one, and zeros up to the next byte. */
  finish(): Uint8Array {
    this.u(1, 1).align();
    return Uint8Array.from(this.bytes);
  }
}
