import { GitError } from './error.ts';
import { isOid } from './oid.ts';
import type { Git } from './open.ts';

/** So many wanted objects go into one request of a partial clone; git itself asks for its missing ones in one go, too. */
const FETCH_BATCH = 5_000;
/** What one call may bring into memory. */
const MAX_BYTES = 1024 * 1024 * 1024;

/**
 * The contents of blobs through one `cat-file --batch`; what is not here (or is no blob) is left out. A blob-less clone
 * fetches all that it lacks in one request first, where git by itself would make one request a blob.
 */
export async function readBlobs(git: Git, oids: Iterable<string>): Promise<ReadonlyMap<string, Uint8Array>> {
  let wanted = [...new Set(oids)].filter(isOid);
  if (wanted.length === 0) return new Map();
  const promisor = await git.findPromisor();
  if (promisor !== undefined) {
    const here = await findPresent(git, wanted);
    const missing = wanted.filter((oid) => !here.has(oid));
    for (let at = 0; at < missing.length; at += FETCH_BATCH) await fetchObjects(git, promisor, missing.slice(at, at + FETCH_BATCH));
    // What the remote does not have either must not be asked for again: each one would cost a request.
    if (missing.length > 0) wanted = [...(await findPresent(git, wanted))];
    if (wanted.length === 0) return new Map();
  }
  const reader = makeBatchReader();
  const options = { stdin: formatLines(wanted), maxBytes: MAX_BYTES, onOutput: reader.push };
  await git.run(['cat-file', '--batch', '--buffer'], options);
  return reader.finish();
}

/** Which of the objects are in this clone, without fetching any. */
async function findPresent(git: Git, oids: readonly string[]): Promise<ReadonlySet<string>> {
  const args = ['rev-list', '--objects', '--no-object-names', '--no-walk', '--ignore-missing', '--missing=allow-any', '--stdin'];
  const { stdout } = await git.run(args, { stdin: formatLines(oids) });
  const asked = new Set(oids);
  return new Set(stdout.toString().split('\n').filter((line) => asked.has(line)));
}

/** Fetches objects by id; those that the remote does not have are looked for by halves, so that one does not cost the others. */
async function fetchObjects(git: Git, remote: string, oids: readonly string[]): Promise<void> {
  const args = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules', '--filter=blob:none', '--stdin', '--end-of-options', remote];
  try {
    await git.runRemote(['-c', 'fetch.negotiationAlgorithm=noop', ...args], { stdin: formatLines(oids) });
  } catch (error) {
    if (!(error instanceof GitError) || !/not our ref|couldn't find remote ref|did not send all necessary/i.test(error.stderr)) throw error;
    if (oids.length === 1) return;
    const half = Math.ceil(oids.length / 2);
    await fetchObjects(git, remote, oids.slice(0, half));
    await fetchObjects(git, remote, oids.slice(half));
  }
}

/**
 * Reads what `cat-file --batch` puts out, cut anywhere into chunks: `oid SP type SP size LF bytes LF`, or `oid SP missing LF`.
 * Works on bytes: contents may hold anything.
 */
export function makeBatchReader() {
  const blobs = new Map<string, Uint8Array>();
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  /** How many bytes are needed before it is worth looking again. */
  let needed = 1;

  const read = (bytes: Uint8Array): number => {
    let at = 0;
    for (;;) {
      const end = bytes.indexOf(10, at);
      if (end < 0) return at;
      const header = Buffer.from(bytes.subarray(at, end)).toString('latin1');
      const [, oid, type, digits] = /^([0-9a-f]+) (commit|tree|blob|tag) (\d+)$/.exec(header) ?? [];
      if (oid === undefined || digits === undefined) {
        if (!/ (?:missing|ambiguous|submodule)$/.test(header)) throw new Error(`git cat-file wrote ${JSON.stringify(header)}, expected "oid type size".`);
        at = end + 1;
        continue;
      }
      const last = end + 1 + Number(digits);
      if (last + 1 > bytes.length) {
        needed = last + 1 - at;
        return at;
      }
      // A copy of its own: a view would keep the whole output in memory as long as one blob is kept.
      if (type === 'blob') blobs.set(oid, new Uint8Array(bytes.subarray(end + 1, last)));
      at = last + 1;
    }
  };

  return {
    push(chunk: Uint8Array): void {
      held.push(chunk);
      heldBytes += chunk.length;
      if (heldBytes < needed) return;
      const bytes = held.length === 1 ? chunk : Buffer.concat(held);
      needed = 1;
      const used = read(bytes);
      held = used === bytes.length ? [] : [bytes.subarray(used)];
      heldBytes = bytes.length - used;
    },
    finish(): ReadonlyMap<string, Uint8Array> {
      if (heldBytes > 0) throw new Error(`git cat-file ended in the middle of an object (${heldBytes} bytes left over).`);
      return blobs;
    },
  };
}

function formatLines(oids: readonly string[]): string {
  return oids.map((oid) => `${oid}\n`).join('');
}
