import type { Repository } from '../git/git.ts';
import type { FileTree } from './tree.ts';

/** Reads blobs by their ids; what is not there is left out. */
export type BlobReader = Pick<Repository, 'readBlobs'>;

/** The bytes of files of one commit; what is not there is left out. */
export type ReadFiles = (paths: Iterable<string>) => Promise<ReadonlyMap<string, Uint8Array>>;

export function makeFileReader({ readBlobs }: BlobReader, { files }: FileTree): ReadFiles {
  return async (paths) => {
    const entries = [...paths].flatMap((path) => files.get(path) ?? []);
    const blobs = await readBlobs(entries.map(({ oid }) => oid));
    return new Map(entries.flatMap(({ path, oid }) => {
      const bytes = blobs.get(oid);
      return bytes === undefined ? [] : [[path, bytes] as const];
    }));
  };
}

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
