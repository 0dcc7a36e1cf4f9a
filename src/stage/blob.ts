import type { Repository } from '../git/git.ts';

/** Reads blobs by their ids; what is not there is left out. */
export type BlobReader = Pick<Repository, 'readBlobs'>;

export interface BlobKeeper extends BlobReader {
  /** Keeps what will be asked for again: a later step then need not start git. */
  keep(oid: string, bytes: Uint8Array): void;
}

/** So many bytes are kept at most; what thousands of pages hold is read again. */
const most = 32 * 1024 * 1024;

export function makeBlobKeeper({ readBlobs }: BlobReader): BlobKeeper {
  const kept = new Map<string, Uint8Array>();
  let room = most;
  return {
    keep(oid, bytes) {
      if (kept.has(oid) || bytes.length > room) return;
      room -= bytes.length;
      kept.set(oid, bytes);
    },
    async readBlobs(oids) {
      const wanted = [...oids];
      const found = new Map(await readBlobs(wanted.filter((oid) => !kept.has(oid))));
      for (const oid of wanted) {
        const bytes = kept.get(oid);
        if (bytes !== undefined) found.set(oid, bytes);
      }
      return found;
    },
  };
}
