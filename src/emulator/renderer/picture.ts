/** A picture as video coders take it: 4:2:0, BT.709, limited range; planes Y, U, V one after another. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Makes an opaque RGBA picture into what video coders take; both sides must be even. Coders that are fed RGBA tag it wrongly. */
export function makePicture(rgba: Uint8Array, width: number, height: number): Picture {
  const data = new Uint8Array(width * height * 3 / 2);
  const half = width / 2;
  const u0 = width * height;
  const v0 = u0 + u0 / 4;
  for (let y = 0; y < height; y += 2) {
    for (let x = 0; x < width; x += 2) {
      let red = 0;
      let green = 0;
      let blue = 0;
      for (let k = 0; k < 4; k += 1) {
        const at = (y + (k >> 1)) * width + x + (k & 1);
        const r = rgba[at * 4] ?? 0;
        const g = rgba[at * 4 + 1] ?? 0;
        const b = rgba[at * 4 + 2] ?? 0;
        data[at] = 16.5 + 0.182586 * r + 0.614231 * g + 0.062007 * b;
        red += r;
        green += g;
        blue += b;
      }
      const at = (y / 2) * half + x / 2;
      data[u0 + at] = 128.5 + (-0.100644 * red - 0.338572 * green + 0.439216 * blue) / 4;
      data[v0 + at] = 128.5 + (0.439216 * red - 0.398942 * green - 0.040274 * blue) / 4;
    }
  }
  return { width, height, data };
}

/** A picture of one colour, given as red, green and blue from 0 to 255. */
export function makeFlatPicture(width: number, height: number, colour: readonly [number, number, number]): Picture {
  const [y = 0, u = 0, v = 0] = findYuv(colour);
  const data = new Uint8Array(width * height * 3 / 2);
  data.fill(y, 0, width * height);
  data.fill(u, width * height, width * height * 5 / 4);
  data.fill(v, width * height * 5 / 4);
  return { width, height, data };
}

function findYuv([red, green, blue]: readonly [number, number, number]): readonly number[] {
  const pixel = Uint8Array.of(red, green, blue, 255);
  const { data } = makePicture(Buffer.concat([pixel, pixel, pixel, pixel]), 2, 2);
  return [data[0] ?? 0, data[4] ?? 0, data[5] ?? 0];
}

/** Paints a rectangle into a picture; all numbers even, all inside. */
export function paintBox(picture: Picture, left: number, top: number, width: number, height: number, colour: readonly [number, number, number]): void {
  const [y = 0, u = 0, v = 0] = findYuv(colour);
  const { data } = picture;
  const u0 = picture.width * picture.height;
  const v0 = u0 * 5 / 4;
  for (let row = top; row < top + height; row += 1) data.fill(y, row * picture.width + left, row * picture.width + left + width);
  for (let row = top / 2; row < (top + height) / 2; row += 1) {
    const start = row * picture.width / 2 + left / 2;
    data.fill(u, u0 + start, u0 + start + width / 2);
    data.fill(v, v0 + start, v0 + start + width / 2);
  }
}

/** Paints speckles into the top left corner, always the same: a square of so many pixels, as far as it fits. */
export function paintNoise({ width, height, data }: Picture, size: number): void {
  for (let row = 0; row < Math.min(size, height); row += 1) {
    for (let column = 0; column < Math.min(size, width); column += 1) data[row * width + column] = 60 + (row * 7919 + column * 104_729) % 101;
  }
}
