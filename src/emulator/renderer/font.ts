import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findPackageFolder } from './optional.ts';

/** A font file in the form that satori takes. */
export interface Font {
  readonly name: string;
  readonly data: Buffer;
  readonly weight: 400 | 600 | 700;
  readonly style: 'normal';
}

/** Fonts for one text. */
export interface FontSet {
  readonly fonts: readonly Font[];
  /** Value of `fontFamily`: all of them, in order. */
  readonly family: string;
}

/** Fonts on disk, cut into slices of a few hundred characters, of which only the needed ones are read. */
export interface FontStore {
  /** The fonts that a text needs. */
  find(text: string): FontSet;
  /** Whether nearly all of a text can be shown. */
  covers(text: string): boolean;
}

interface Slice {
  readonly name: string;
  readonly files: readonly { readonly path: string; readonly weight: Font['weight'] }[];
  readonly ranges: readonly (readonly [number, number])[];
}

/** The installed fonts: Inter, and Noto Sans JP for Japanese and most Chinese. `undefined` where Inter is missing. */
export function openFonts(): FontStore | undefined {
  const inter = readSlices('@fontsource/inter', 'inter', [400, 600, 700]);
  if (inter.length === 0) return undefined;
  const slices = [...inter, ...readSlices('@fontsource/noto-sans-jp', 'noto-sans-jp', [400, 700])];
  const loaded = new Map<string, readonly Font[]>();
  const sets = new Map<string, FontSet>();

  function findSlice(code: number): Slice | undefined {
    return slices.find((slice) => slice.ranges.some(([from, to]) => code >= from && code <= to));
  }
  function load(slice: Slice): readonly Font[] {
    const known = loaded.get(slice.name);
    if (known !== undefined) return known;
    const fonts = slice.files.map(({ path, weight }): Font => ({ name: slice.name, data: readFileSync(path), weight, style: 'normal' }));
    loaded.set(slice.name, fonts);
    return fonts;
  }
  return {
    find(text) {
      const needed = [...new Set([...`aA${text}`].map((character) => findSlice(character.codePointAt(0) ?? 0)))].filter((slice) => slice !== undefined);
      const family = needed.map((slice) => slice.name).join(', ');
      // satori keeps what it has parsed as long as it is handed the same list
      const known = sets.get(family) ?? { fonts: needed.flatMap((slice) => load(slice)), family };
      sets.set(family, known);
      return known;
    },
    covers(text) {
      const characters = [...text.replaceAll(/\s/g, '')];
      const shown = characters.filter((character) => findSlice(character.codePointAt(0) ?? 0) !== undefined).length;
      return shown >= characters.length * 0.95;
    },
  };
}

function readSlices(packageName: string, prefix: string, weights: readonly Font['weight'][]): readonly Slice[] {
  const folder = findPackageFolder(packageName, 'unicode.json');
  if (folder === undefined) return [];
  const table: Readonly<Record<string, string>> = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8'));
  return Object.entries(table).map(([subset, ranges]) => {
    const part = subset.replaceAll(/[[\]]/g, '');
    return {
      name: `${prefix}-${part}`,
      files: weights.map((weight) => ({ path: join(folder, 'files', `${prefix}-${part}-${weight}-normal.woff`), weight })),
      ranges: ranges.split(',').map((range) => parseRange(range)),
    };
  }).sort((left, right) => Number(right.name.endsWith('-latin')) - Number(left.name.endsWith('-latin')));
}

/** `U+0100-02BA` or `U+2122`. */
function parseRange(range: string): readonly [number, number] {
  const [from = '', to = from] = range.trim().slice(2).split('-');
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
}
