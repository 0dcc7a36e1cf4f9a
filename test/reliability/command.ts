import fc from 'fast-check';
import { expect } from 'vitest';
import type { Request } from '../../src/request.ts';
import type { Clone, Harness } from './harness.ts';

/** What is known of the world beside what stands in it. */
export interface Model {
  /** Words of each page, by its number; a page that was deleted has none. */
  readonly pages: Map<number, number>;
}

export interface Real {
  readonly harness: Harness;
  readonly clones: readonly Clone[];
}

type Command = fc.AsyncCommand<Model, Real>;

const subjects = ['installer', 'server', 'agent', 'console', 'scheduler', 'mirror'];
const doings = ['copies every file at night', 'asks before it deletes anything', 'keeps three versions of a page', 'starts again after a failure', 'tells who has changed what', 'sleeps while nothing happens'];

/** A page of two sections, the second the same for ever; other numbers say other words. */
export function makePage(page: number, words: number): string {
  const subject = subjects[page % subjects.length] ?? '';
  return `---\nvideo: { languages: [en${page === 0 ? ', es' : ''}] }\n---\n\n## Part ${page}\n\nThe ${subject} ${doings[words % doings.length]}.\n\n## Rest ${page}\n\nThe rest of the ${subject} stays as it always was.\n`;
}

function make(name: string, run: (model: Model, real: Real) => Promise<void>, check: (model: Readonly<Model>) => boolean = () => true): Command {
  return { check, run, toString: () => name };
}

const openPull = ({ harness }: Real) => harness.github?.pulls().find(({ state }) => state === 'open');

/** Whatever a run came to: all that was charged is in hand, and where it says that all is done, nothing is half done. */
async function finish({ harness }: Real, outcome: { readonly exit: number | null; readonly report: { readonly mode: string } }): Promise<void> {
  await harness.check(outcome.exit === 0 && ['render', 'collect'].includes(outcome.report.mode));
}

const patient: Partial<Request> = { waitMinutes: 1_000 };

function edit(page: number, words: number): Command {
  return make(`edit(${page}, ${words})`, async (model, { harness }) => {
    model.pages.set(page, words);
    await harness.push({ [`docs/p${page}.md`]: makePage(page, words) });
  });
}

function remove(page: number): Command {
  return make(`remove(${page})`, async (model, { harness }) => {
    model.pages.delete(page);
    await harness.push({ [`docs/p${page}.md`]: null });
  }, ({ pages }) => pages.has(page) && pages.size > 1);
}

function run(clone: number, mode: 'render' | 'collect' | 'submit', wait: boolean): Command {
  return make(`run(${clone}, ${mode}${wait ? '' : ', without waiting'})`, async (_, real) => {
    const request: Partial<Request> = { ...patient, mode, ...(wait ? {} : { waitMinutes: 0 }), ...(mode === 'collect' ? { base: 'HEAD', maxCost: null } : {}) };
    await finish(real, await real.harness.run(real.clones[clone] ?? expect.fail(), request));
  });
}

function crash(clone: number, place: number): Command {
  return make(`crash(${clone}, ${place})`, async (_, { harness, clones }) => {
    await harness.spawn(clones[clone] ?? expect.fail(), patient, { crashAt: place });
    await harness.check(false);
  });
}

function cancel(clone: number, place: number): Command {
  return make(`cancel(${clone}, ${place})`, async (_, { harness, clones }) => {
    const stop = new AbortController();
    let count = 0;
    const hit = (): void => { if ((count += 1) === place) stop.abort(new Error('SIGINT')); };
    // before anything is bought it may end with the signal's own reason
    await harness.run(clones[clone] ?? expect.fail(), patient, hit, stop.signal).catch((error: unknown) => { if (!stop.signal.aborted) throw error; });
    await harness.check(false);
  });
}

const close = make('close the pull request', async (_, real) => {
  const pull = openPull(real);
  if (pull !== undefined) real.harness.github?.closePull(pull.number);
});

const merge = make('merge', async (_, real) => {
  const pull = openPull(real);
  if (pull === undefined) return;
  await real.harness.github?.mergePull(pull.number);
  await real.harness.pull();
});

/** A person commits on Docreel's branch: words beside the zones, or within one. */
function commit(inside: boolean): Command {
  return make(`a person commits ${inside ? 'within' : 'beside'} a zone`, async (_, real) => {
    if (openPull(real) === undefined) return;
    const { writer, people } = real.harness;
    await writer.git('fetch', '--quiet', 'origin', 'docreel/main');
    const path = (await writer.git('grep', '-l', 'docreel:begin', 'FETCH_HEAD').catch(() => '')).split('\n')[0]?.replace('FETCH_HEAD:', '') ?? '';
    if (path === '') return;
    await writer.git('checkout', '--quiet', '--detach', 'FETCH_HEAD');
    try {
      const text = await writer.git('show', `HEAD:${path}`);
      people.push(await writer.commit({ [path]: inside ? `${text.replace(/(docreel:begin.*\n)/, '$1A person has written this.\n')}\n` : `${text}\n\nA person was here, ${people.length}.\n` }, 'A person'));
      await writer.git('push', '--quiet', 'origin', 'HEAD:docreel/main');
    } finally {
      await writer.git('checkout', '--quiet', 'main');
    }
  });
}

type Fault = Parameters<Harness['emulator']['setFault']>[0];
const faults: Readonly<Record<string, Fault>> = {
  'expire a link': { on: 'download', kind: 'expired-link' },
  'fail a render': { on: 'create', kind: 'fail', code: 'internal_error' },
  'fail a render for good': { on: 'create', kind: 'fail', code: 'content_policy_violation', message: 'Not allowed.' },
  'fail a render and charge it': { on: 'create', kind: 'fail-charged', code: 'internal_error' },
  'lose an answer': { on: 'create', kind: 'lost-answer' },
  'cut a download quietly': { on: 'download', kind: 'truncated-quietly' },
  'show a video late in the list': { on: 'create', kind: 'delayed-list', seconds: 30 },
};

const fault = (name: string): Command => make(name, async (_, { harness }) => { harness.emulator.setFault(faults[name] ?? expect.fail()); });

function wait(hours: number): Command {
  return make(`wait(${hours} h)`, async (_, { harness }) => { harness.clock.skip(hours * 3_600_000); });
}

/** Everything that may happen, by chance. Places count the boundaries of a run; a whole one has some two hundred. */
export function listCommands(): fc.Arbitrary<Command>[] {
  const clone = fc.nat({ max: 1 });
  const mode = fc.constantFrom<'render' | 'collect' | 'submit'>('render', 'render', 'collect', 'submit');
  return [
    fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 5 })).map((of) => edit(...of)),
    fc.nat({ max: 2 }).map(remove),
    fc.tuple(clone, mode, fc.constantFrom(true, true, false)).map((of) => run(...of)),
    fc.tuple(clone, fc.integer({ min: 20, max: 260 })).map((of) => crash(...of)),
    fc.tuple(clone, fc.integer({ min: 1, max: 200 })).map((of) => cancel(...of)),
    fc.constant(close), fc.constant(merge), fc.boolean().map(commit), fc.constantFrom(...Object.keys(faults)).map(fault), fc.constantFrom(1, 25, 24 * 31).map(wait),
  ];
}
