import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

export interface Checksum {
  readonly bytes: number;
  /** 64 hex digits. */
  readonly sha256: string;
}

/** Counts and hashes bytes as they come, so that a large file never stands in memory. */
export async function readChecksum(source: AsyncIterable<Uint8Array>): Promise<Checksum> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of source) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}

export function readFileChecksum(path: string, signal?: AbortSignal): Promise<Checksum> {
  return readChecksum(createReadStream(path, signal === undefined ? {} : { signal }));
}
