/** One picture of an MP4 video track. */
export interface Mp4Sample {
  readonly data: Uint8Array;
  /** How long it is shown, in ticks of the timescale. */
  readonly duration: number;
  /** Whether decoding may start here. */
  readonly key: boolean;
}

/** A mono AAC track. */
export interface Mp4Sound {
  /** Samples a second, and samples in a block. */
  readonly rate: number;
  readonly block: number;
  /** `AudioSpecificConfig`. */
  readonly config: Uint8Array;
  /** Coded blocks. */
  readonly samples: readonly Uint8Array[];
}

export interface Mp4Video {
  readonly width: number;
  readonly height: number;
  /** Ticks a second. */
  readonly timescale: number;
  /** `AVCDecoderConfigurationRecord`. */
  readonly config: Uint8Array;
  readonly samples: readonly Mp4Sample[];
  readonly sound?: Mp4Sound;
}

/** An MP4 file (ISO 14496-12) with one H.264 track, one of AAC where there is sound, and its index in front, so that it plays while it loads. */
export function makeMp4(video: Mp4Video): Uint8Array {
  const head = makeBox('ftyp', 'isom', u32(0x200), 'isomiso2avc1mp41');
  // the offset of the data depends on the size of the index, which does not depend on the offset
  const size = makeMoov(video, 0).length;
  const moov = makeMoov(video, head.length + size + 8);
  const data = makeBox('mdat', ...video.samples.map((sample) => sample.data), ...video.sound?.samples ?? []);
  return Buffer.concat([head, moov, data]);
}

interface Track {
  readonly id: number;
  readonly handler: 'vide' | 'soun';
  readonly name: string;
  readonly timescale: number;
  readonly ticks: number;
  readonly width: number;
  readonly height: number;
  /** The media header that its kind needs (`vmhd`, `smhd`), its sample entry, and the boxes that say when each sample is shown. */
  readonly header: Uint8Array;
  readonly entry: Uint8Array;
  readonly timing: readonly Uint8Array[];
  readonly sizes: readonly number[];
  /** Where its data begins in the file. */
  readonly offset: number;
}

const matrix = Buffer.concat([0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x4000_0000].map((value) => u32(value)));

function makeMoov(video: Mp4Video, offset: number): Uint8Array {
  const picture = makePictureTrack(video, offset);
  const tracks = video.sound === undefined ? [picture] : [picture, makeSoundTrack(video.sound, offset + picture.sizes.reduce((sum, size) => sum + size, 0))];
  const mvhd = makeBox('mvhd', u32(0), u32(0), u32(0), u32(1000), u32(measure(picture)), u32(0x10000), u16(0x100), new Uint8Array(10), matrix, new Uint8Array(24), u32(tracks.length + 1));
  return makeBox('moov', mvhd, ...tracks.map((track) => makeTrack(track)));
}

/** Length in thousandths of a second. */
function measure({ ticks, timescale }: Track): number {
  return Math.round(ticks * 1000 / timescale);
}

function makePictureTrack(video: Mp4Video, offset: number): Track {
  const { samples, width, height, timescale } = video;
  const keys = samples.flatMap((sample, index) => sample.key ? [index + 1] : []);
  return {
    id: 1, handler: 'vide', name: 'Video', timescale, ticks: samples.reduce((sum, sample) => sum + sample.duration, 0), width, height, offset,
    header: makeBox('vmhd', u32(1), new Uint8Array(8)),
    entry: makeBox('avc1', new Uint8Array(6), u16(1), new Uint8Array(16), u16(width), u16(height), u32(0x48_0000), u32(0x48_0000), u32(0), u16(1),
      new Uint8Array(32), u16(24), u16(0xffff), makeBox('avcC', video.config), makeBox('colr', 'nclx', u16(1), u16(1), u16(1), Uint8Array.of(0))),
    timing: [
      makeBox('stts', u32(0), u32(samples.length), ...samples.flatMap((sample) => [u32(1), u32(sample.duration)])),
      makeBox('stss', u32(0), u32(keys.length), ...keys.map((key) => u32(key))),
    ],
    sizes: samples.map((sample) => sample.data.length),
  };
}

function makeSoundTrack({ rate, block, config, samples }: Mp4Sound, offset: number): Track {
  // ISO 14496-1: an ES descriptor around a decoder's, AAC (0x40) as an audio stream, around the config
  const decoder = makeDescriptor(4, Uint8Array.of(0x40, 0x15, 0, 0, 0), u32(0), u32(0), makeDescriptor(5, config));
  const descriptor = makeDescriptor(3, u16(2), Uint8Array.of(0), decoder, makeDescriptor(6, Uint8Array.of(2)));
  return {
    id: 2, handler: 'soun', name: 'Sound', timescale: rate, ticks: samples.length * block, width: 0, height: 0, offset,
    header: makeBox('smhd', u32(0), u32(0)),
    entry: makeBox('mp4a', new Uint8Array(6), u16(1), new Uint8Array(8), u16(1), u16(16), u32(0), u32(rate * 0x10000), makeBox('esds', u32(0), descriptor)),
    timing: [makeBox('stts', u32(0), u32(1), u32(samples.length), u32(block))],
    sizes: samples.map((sample) => sample.length),
  };
}

function makeTrack(track: Track): Uint8Array {
  const { id, handler, name, timescale, ticks, width, height, sizes } = track;
  const tkhd = makeBox('tkhd', u32(3), u32(0), u32(0), u32(id), u32(0), u32(measure(track)), new Uint8Array(8), u16(0), u16(0), u16(handler === 'soun' ? 0x100 : 0), u16(0), matrix, u32(width * 0x10000), u32(height * 0x10000));
  const mdhd = makeBox('mdhd', u32(0), u32(0), u32(0), u32(timescale), u32(ticks), u16(0x55c4), u16(0));
  const hdlr = makeBox('hdlr', u32(0), u32(0), handler, new Uint8Array(12), `${name}\0`);
  const dinf = makeBox('dinf', makeBox('dref', u32(0), u32(1), makeBox('url ', u32(1))));
  const table = makeBox('stbl', makeBox('stsd', u32(0), u32(1), track.entry), ...track.timing,
    makeBox('stsc', u32(0), u32(1), u32(1), u32(sizes.length), u32(1)),
    makeBox('stsz', u32(0), u32(0), u32(sizes.length), ...sizes.map((size) => u32(size))),
    makeBox('stco', u32(0), u32(1), u32(track.offset)));
  return makeBox('trak', tkhd, makeBox('mdia', mdhd, hdlr, makeBox('minf', track.header, dinf, table)));
}

/** All of ours are shorter than 128 bytes. */
function makeDescriptor(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const body = Buffer.concat(parts);
  return Buffer.concat([Uint8Array.of(tag, body.length), body]);
}

function makeBox(type: string, ...parts: readonly (Uint8Array | string)[]): Uint8Array {
  const bytes = parts.map((part) => typeof part === 'string' ? Buffer.from(part, 'latin1') : part);
  const size = 8 + bytes.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([u32(size), Buffer.from(type, 'latin1'), ...bytes]);
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}
