export function makeBox(type: string, content: Uint8Array): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(content.length + 8, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, content]);
}

/** The bones of an MP4: every box that a check looks at, and no picture. */
export function makeMp4(seconds: number, traits: { readonly long?: boolean; readonly last?: 'moov'; readonly openEnd?: boolean; readonly fragmented?: boolean; readonly media?: number } = {}): Buffer {
  const scale = 1000;
  const ticks = traits.fragmented === true ? 0 : seconds * scale;
  const header = Buffer.alloc(traits.long === true ? 112 : 100);
  if (traits.long === true) {
    header[0] = 1;
    header.writeUInt32BE(scale, 20);
    header.writeBigUInt64BE(BigInt(ticks), 24);
  } else {
    header.writeUInt32BE(scale, 12);
    header.writeUInt32BE(ticks, 16);
  }
  const length = Buffer.alloc(8);
  length.writeUInt32BE(seconds * scale, 4);
  const moov = makeBox('moov', Buffer.concat([makeBox('mvhd', header), makeBox('trak', Buffer.alloc(16)), ...(traits.fragmented === true ? [makeBox('mvex', makeBox('mehd', length))] : [])]));
  const mdat = traits.media === -1 ? Buffer.alloc(0) : makeBox('mdat', Buffer.alloc(traits.media ?? 1000, 7));
  if (traits.openEnd === true) mdat.writeUInt32BE(0, 0);
  return Buffer.concat([makeBox('ftyp', Buffer.from('isom0000isom')), ...(traits.last === 'moov' ? [mdat, moov] : [moov, mdat])]);
}
