import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { lazy } from '../core/lazy.ts';

/**
 * Lines that are kept on this machine until they are in the ledger: what a run has done between two pushes survives its being
 * killed, and the next run in the same clone takes it up. Lines go into one part after another, so that a part can be dropped once
 * all of it was pushed, while new lines go to the next.
 */
export interface WriteAhead {
  /** Absolute path of the folder. */
  readonly folder: string;
  /** Adds a line; it is on the disk when this resolves. Rejects where it cannot be written. */
  append(line: string): Promise<void>;
  /** Ends the part that is being written. @returns drops all parts that were ended by now */
  cut(): () => Promise<void>;
  /** What other runs have left: each part with its text. */
  readLeft(): Promise<readonly { readonly name: string; readonly text: string }[]>;
  /** Drops a part that another run has left, unless it has grown since it was read. */
  drop(part: { readonly name: string; readonly text: string }): Promise<void>;
}

/**
 * @param folder made when the first line is written
 * @param run name of this run
 */
export function makeWriteAhead(folder: string, run: string): WriteAhead {
  const own = `${encodeURIComponent(run)}.`;
  let part = 1;
  let written = false;
  const ended = new Set<string>();
  const findPath = (): string => join(folder, `${own}${part}.jsonl`);
  return {
    folder,
    async append(line) {
      await mkdir(folder, { recursive: true });
      // opened anew each time: a later run that takes this one for dead may have taken its file away
      const file = await open(findPath(), 'a');
      try {
        written = true;
        await file.writeFile(`${line}\n`);
        await file.sync();
      } finally {
        await file.close();
      }
    },
    cut() {
      if (written) {
        ended.add(findPath());
        part += 1;
        written = false;
      }
      const paths = [...ended];
      return async () => {
        for (const path of paths) {
          await rm(path, { force: true });
          ended.delete(path);
        }
      };
    },
    async readLeft() {
      const names = (await readdir(folder).catch(ignoreMissing)) ?? [];
      const left = names.filter((name) => name.endsWith('.jsonl') && !name.startsWith(own)).toSorted(byPart);
      const texts = await Promise.all(left.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8').catch(ignoreMissing) })));
      return texts.flatMap(({ name, text }) => (text === undefined ? [] : [{ name, text }]));
    },
    async drop({ name, text }) {
      const path = join(folder, name);
      if (await readFile(path, 'utf8').catch(ignoreMissing) === text) await rm(path, { force: true });
    },
  };
}

const byNumber = lazy(() => new Intl.Collator('en', { numeric: true }));

function byPart(a: string, b: string): number {
  return byNumber().compare(a, b);
}

function ignoreMissing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}
