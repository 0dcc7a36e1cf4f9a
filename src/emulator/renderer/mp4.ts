/** One picture of an MP4 video track. */
export interface Mp4Sample {
  readonly data: Uint8Array;
  /** How long it is shown, in ticks of the timescale. */
  readonly duration: number;
  /** Whether decoding may start here. */
  readonly key: boolean;
}

export interface Mp4Video {
  readonly width: number;
  readonly height: number;
  /** Ticks a second. */
  readonly timescale: number;
  /** `AVCDecoderConfigurationRecord`. */
  readonly config: Uint8Array;
  readonly samples: readonly Mp4Sample[];
}

/** An MP4 file (ISO 14496-12) with one H.264 track and its index in front, so that it plays while it loads. */
export function makeMp4(video: Mp4Video): Uint8Array {
  const head = makeBox('ftyp', 'isom', u32(0x200), 'isomiso2avc1mp41');
  // the offset of the data depends on the size of the index, which does not depend on the offset
  const size = makeMoov(video, 0).length;
  const moov = makeMoov(video, head.length + size + 8);
  const data = makeBox('mdat', ...video.samples.map((sample) => sample.data));
  return Buffer.concat([head, moov, data]);
}

function makeMoov(video: Mp4Video, offset: number): Uint8Array {
  const ticks = video.samples.reduce((sum, sample) => sum + sample.duration, 0);
  const duration = Math.round(ticks * 1000 / video.timescale);
  const matrix = Buffer.concat([0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x4000_0000].map((value) => u32(value)));
  const mvhd = makeBox('mvhd', u32(0), u32(0), u32(0), u32(1000), u32(duration), u32(0x10000), u16(0x100), new Uint8Array(10), matrix, new Uint8Array(24), u32(2));
  const tkhd = makeBox('tkhd', u32(3), u32(0), u32(0), u32(1), u32(0), u32(duration), new Uint8Array(8), u16(0), u16(0), u16(0), u16(0), matrix, u32(video.width * 0x10000), u32(video.height * 0x10000));
  const mdhd = makeBox('mdhd', u32(0), u32(0), u32(0), u32(video.timescale), u32(ticks), u16(0x55c4), u16(0));
  const hdlr = makeBox('hdlr', u32(0), u32(0), 'vide', new Uint8Array(12), 'Video\0');
  const dinf = makeBox('dinf', makeBox('dref', u32(0), u32(1), makeBox('url ', u32(1))));
  const minf = makeBox('minf', makeBox('vmhd', u32(1), new Uint8Array(8)), dinf, makeSampleTable(video, offset));
  return makeBox('moov', mvhd, makeBox('trak', tkhd, makeBox('mdia', mdhd, hdlr, minf)));
}

function makeSampleTable(video: Mp4Video, offset: number): Uint8Array {
  const { samples } = video;
  const avc1 = makeBox('avc1', new Uint8Array(6), u16(1), new Uint8Array(16), u16(video.width), u16(video.height), u32(0x48_0000), u32(0x48_0000), u32(0), u16(1),
    new Uint8Array(32), u16(24), u16(0xffff), makeBox('avcC', video.config), makeBox('colr', 'nclx', u16(1), u16(1), u16(1), Uint8Array.of(0)));
  const keys = samples.flatMap((sample, index) => sample.key ? [index + 1] : []);
  return makeBox('stbl',
    makeBox('stsd', u32(0), u32(1), avc1),
    makeBox('stts', u32(0), u32(samples.length), ...samples.flatMap((sample) => [u32(1), u32(sample.duration)])),
    makeBox('stss', u32(0), u32(keys.length), ...keys.map((key) => u32(key))),
    makeBox('stsc', u32(0), u32(1), u32(1), u32(samples.length), u32(1)),
    makeBox('stsz', u32(0), u32(0), u32(samples.length), ...samples.map((sample) => u32(sample.data.length))),
    makeBox('stco', u32(0), u32(1), u32(offset)));
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
