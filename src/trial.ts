import { Worker, parentPort, workerData } from 'node:worker_threads';
import { makeNarration } from './core/narration.ts';
import { parseInDoubt } from './reader.ts';
import type { PageInput } from './reader.ts';

/** How long reading and narrating a page may take, in milliseconds: the largest real ones take a second or two. */
const longest = 20_000;
/** After so many pages that took longer, no further one is tried: hundreds of them would take hours. */
const mostFailures = 3;
/** In milliseconds; then the thread's memory is given back. */
const idle = 2_000;

/** Reads pages where it can be stopped. */
export interface Trial {
  /**
   * Whether a page can be read in time. What it includes is left out: that has a bound of its own.
   * @returns `untried` where too many pages were `late` before
   */
  run(page: PageInput): Promise<'passed' | 'late' | 'untried'>;
}

/**
 * Tries pages one after the other in a thread of its own, which is this very module: JavaScript and WebAssembly can be stopped there at
 * any point. The thread does not keep the process alive.
 * @param limit in milliseconds, for each page
 */
export function openTrial(limit = longest): Trial {
  let worker: Worker | undefined;
  let rest: NodeJS.Timeout | undefined;
  let failures = 0;
  let last: Promise<unknown> = Promise.resolve();
  const stop = (): void => {
    // native code gives way when it likes: nobody waits for that
    void worker?.terminate();
    worker = undefined;
  };
  const attempt = ([path, text, site, video]: PageInput): Promise<boolean> => new Promise((resolve) => {
    clearTimeout(rest);
    const thread = worker ??= new Worker(new URL(import.meta.url), { workerData: task, execArgv: [] });
    thread.unref();
    const end = (passed: boolean): void => {
      clearTimeout(timer);
      // one by one: without the listeners of its own, a worker gets no further message
      thread.off('message', pass).off('error', fail).off('exit', fail);
      if (passed) rest = setTimeout(stop, idle).unref();
      else stop();
      resolve(passed);
    };
    const pass = (): void => { end(true); };
    // out of memory, say
    const fail = (): void => { end(false); };
    const timer = setTimeout(fail, limit);
    thread.on('message', pass).on('error', fail).on('exit', fail);
    thread.postMessage([path, text, site, video], []);
  });
  return {
    run(page) {
      const result = last.then(async () => {
        if (failures >= mostFailures) return 'untried';
        if (await attempt(page)) return 'passed';
        failures += 1;
        return 'late';
      });
      last = result;
      return result;
    },
  };
}

const task = 'docreel: try pages';

if (workerData === task) {
  parentPort?.on('message', (page: PageInput) => {
    // what this throws is thrown again where the page is read
    void read(page).catch(() => undefined).then(() => { parentPort?.postMessage('done', []); });
  });
}

async function read(input: PageInput): Promise<void> {
  const { page } = await parseInDoubt(input);
  for (const section of page?.sections ?? []) makeNarration(section, { locale: page?.video.source ?? 'en', pronounce: {}, speakHeading: true });
}
