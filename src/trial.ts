import { Worker, parentPort, workerData } from 'node:worker_threads';
import type { Config } from './config.ts';
import { makeNarration } from './core/narration.ts';
import type { OpenedPage } from './core/page.ts';
import { parseInDoubt } from './reader.ts';
import { readAlone } from './stage/lone.ts';
import type { PageReading } from './stage/reading.ts';

/** How long reading and narrating a page may keep a processor busy, in milliseconds: the largest real ones take a second or two. */
const longest = 10_000;
/** As many times that on the clock, for what others do on the machine. */
const patience = 10;
/** In milliseconds. */
const look = 250;
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
  run(page: OpenedPage): Promise<'passed' | 'late' | 'untried'>;
  /**
   * Reads a page that draws on nothing but its text and the settings, beside whatever this thread does.
   * @returns `null` where it broke down otherwise: read here, it will say why
   */
  read(page: OpenedPage, config: Config): Promise<PageReading | 'late' | 'untried' | null>;
}

/** A page to be tried, or with the settings to be read. */
interface Order {
  readonly page: OpenedPage;
  readonly config: Config | null;
}

interface Answer {
  readonly reading: PageReading | null;
}

/**
 * Tries pages one after the other in a thread of its own, which is this very module: JavaScript and WebAssembly can be stopped there at
 * any point. The thread does not keep the process alive.
 * @param limit for each page, in milliseconds of the thread's own time: a busy machine takes nothing from a page
 */
export function openTrial(limit = longest): Trial {
  let worker: Worker | undefined;
  let settle: (outcome: Answer | false | Error) => void = () => undefined;
  let rest: NodeJS.Timeout | undefined;
  let failures = 0;
  let last: Promise<unknown> = Promise.resolve();
  const start = (): Worker => {
    const thread = new Worker(new URL(import.meta.url), { workerData: task, execArgv: [] });
    // one that was stopped tells nothing of the page that another reads
    const tell = (outcome: Answer | false | Error): void => { if (thread === worker) settle(outcome); };
    thread.on('message', tell);
    // what a page throws is caught there: this is a page that takes all memory, or a thread that cannot even start
    thread.on('error', (error) => { tell('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? false : error); });
    thread.on('exit', () => { tell(false); });
    // after its listeners, which would hold it again; the timers of a page that is read keep the process
    thread.unref();
    return thread;
  };
  const stop = (): void => {
    // native code gives way when it likes: nobody waits for that
    void worker?.terminate();
    worker = undefined;
  };
  const attempt = (order: Order): Promise<Answer | false> => new Promise((resolve, reject) => {
    clearTimeout(rest);
    worker ??= start();
    const timer = setTimeout(() => { settle(false); }, limit * patience);
    const watch = watchTime(worker, limit, () => { settle(false); });
    settle = (outcome) => {
      settle = () => undefined;
      clearTimeout(timer);
      clearInterval(watch);
      if (outcome === false || outcome instanceof Error) stop();
      else rest = setTimeout(stop, idle).unref();
      if (outcome instanceof Error) reject(outcome);
      else resolve(outcome);
    };
    worker.postMessage(order, []);
  });
  const take = (order: Order): Promise<Answer | 'late' | 'untried'> => {
    const result = last.then(async () => {
      if (failures >= mostFailures) return 'untried';
      const answer = await attempt(order);
      if (answer !== false) return answer;
      failures += 1;
      return 'late';
    });
    last = result.catch(() => undefined);
    return result;
  };
  return {
    async run(page) {
      const result = await take({ page, config: null });
      return typeof result === 'string' ? result : 'passed';
    },
    async read(page, config) {
      const result = await take({ page, config });
      return typeof result === 'string' ? result : result.reading;
    },
  };
}

/** Tells when a thread has kept a processor busy for that long, from now on. Node before 24.6 cannot say, and nor can native code. */
function watchTime(thread: Worker, limit: number, tell: () => void): NodeJS.Timeout {
  let first: number | undefined;
  return setInterval(() => {
    // an ended thread has no more to say
    void thread.cpuUsage?.().then(({ user, system }) => {
      const spent = (user + system) / 1000;
      first ??= spent;
      if (spent - first > limit) tell();
    }).catch(() => undefined);
  }, look);
}

const task = 'docreel: try pages';

if (workerData === task) {
  parentPort?.on('message', (order: Order) => {
    // what this throws is thrown again where the page is read
    void read(order).catch(() => null).then((reading) => { parentPort?.postMessage({ reading } satisfies Answer, []); });
  });
}

async function read({ page: opened, config }: Order): Promise<PageReading | null> {
  if (config !== null) return readAlone(opened, config);
  const { page } = await parseInDoubt(opened);
  for (const section of page?.sections ?? []) makeNarration(section, { locale: page?.video.source ?? 'en', pronounce: {}, speakHeading: true });
  return null;
}
