import fc from 'fast-check';
import { expect } from 'vitest';
import type { Ledger } from '../../src/core/ledger.ts';
import { listClaims } from '../../src/core/refund.ts';
import type { Request } from '../../src/request.ts';
import { badGateway, brokenUpload, loseAnswer, secondaryLimit } from '../github/fault.ts';
import type { Fault as GitHubFault } from '../github/fault.ts';
import type { Clone, Harness } from './harness.ts';

/** What is known of the world beside what stands in it. */
export interface Model {
  /** Words of each page, by its number; a page that was deleted has none. */
  readonly pages: Map<number, number>;
  /** What people have written on the open pull request's branch, by page. */
  notes: readonly { readonly path: string; readonly text: string }[];
  /** How many notes there were. */
  written: number;
}

export interface Real {
  readonly harness: Harness;
  readonly clones: readonly Clone[];
}

type Command = fc.AsyncCommand<Model, Real>;

/** Something that people, time or services do, at any moment, also in the middle of a run. */
interface Happening {
  readonly name: string;
  act(model: Model, real: Real): Promise<unknown>;
  readonly check?: (model: Readonly<Model>) => boolean;
}

const subjects = ['installer', 'server', 'agent', 'console', 'scheduler', 'mirror'];
const doings = ['copies every file at night', 'asks before it deletes anything', 'keeps three versions of a page', 'starts again after a failure', 'tells who has changed what', 'sleeps while nothing happens'];

/** A page of two sections, the second the same for ever; other numbers say other words. */
export function makePage(page: number, words: number): string {
  const subject = subjects[page % subjects.length] ?? '';
  return `---\nvideo: { languages: [en${page === 0 ? ', es' : ''}] }\n---\n\n## Part ${page}\n\nThe ${subject} ${doings[words % doings.length]}.\n\n## Rest ${page}\n\nThe rest of the ${subject} stays as it always was.\n`;
}

const openPull = ({ harness }: Real) => harness.github?.pulls().find(({ state }) => state === 'open');

// What happens beside runs

function edit(page: number, words: number): Happening {
  return {
    name: `edit(${page}, ${words})`,
    async act({ pages }, { harness }) {
      pages.set(page, words);
      await harness.push({ [`docs/p${page}.md`]: makePage(page, words) });
    },
  };
}

function remove(page: number): Happening {
  return {
    name: `remove(${page})`,
    check: ({ pages }) => pages.has(page) && pages.size > 1,
    async act({ pages }, { harness }) {
      if (!pages.delete(page)) return;
      await harness.push({ [`docs/p${page}.md`]: null });
    },
  };
}

const close: Happening = {
  name: 'close the pull request',
  async act(_, real) {
    const pull = openPull(real);
    if (pull !== undefined) real.harness.github?.closePull(pull.number);
  },
};

const merge: Happening = {
  name: 'merge',
  async act(model, real) {
    const pull = openPull(real);
    if (pull === undefined) return;
    // as on GitHub, what conflicts cannot be merged by the button
    const merged = await real.harness.github?.mergePull(pull.number).then(() => true, () => false);
    if (merged !== true) return;
    model.notes = [];
    await real.harness.pull();
  },
};

/** A person commits on Docreel's branch: words beside the zones, or within one. */
function note(inside: boolean): Happening {
  return {
    name: `a person commits ${inside ? 'within' : 'beside'} a zone`,
    async act(model, real) {
      if (openPull(real) === undefined) return;
      const { writer, people } = real.harness;
      await writer.git('fetch', '--quiet', 'origin', 'docreel/main');
      const path = (await writer.git('grep', '-l', 'docreel:begin', 'FETCH_HEAD').catch(() => '')).split('\n')[0]?.replace('FETCH_HEAD:', '') ?? '';
      if (path === '') return;
      model.written += 1;
      const text = `A person has written note ${model.written}.`;
      await writer.git('checkout', '--quiet', '--detach', 'FETCH_HEAD');
      try {
        const page = await writer.git('show', `HEAD:${path}`);
        people.push(await writer.commit({ [path]: inside ? `${page.replace(/(docreel:begin.*\n)/, `$1${text}\n`)}\n` : `${page}\n\n${text}\n` }, 'A person'));
        await writer.git('push', '--quiet', 'origin', 'HEAD:docreel/main');
        model.notes = [...model.notes, { path, text }];
      } finally {
        await writer.git('checkout', '--quiet', 'main');
      }
    },
  };
}

type Fault = Parameters<Harness['emulator']['setFault']>[0];
const faults: Readonly<Record<string, Fault>> = {
  'expire a link': { on: 'download', kind: 'expired-link' },
  'cut a download quietly': { on: 'download', kind: 'truncated-quietly' },
  'fail a render': { on: 'create', kind: 'fail', code: 'internal_error' },
  'fail a render for good': { on: 'create', kind: 'fail', code: 'content_policy_violation', message: 'Not allowed.' },
  'fail a render and charge it': { on: 'create', kind: 'fail-charged', code: 'internal_error' },
  'fail a dubbing': { on: 'translate', kind: 'fail', code: 'internal_error' },
  'lose an answer': { on: 'create', kind: 'lost-answer' },
  'lose the answer to a dubbing': { on: 'translate', kind: 'lost-answer' },
  'answer 502 after the work': { on: 'create', kind: '502', processed: true },
  'show a video late in the list': { on: 'create', kind: 'delayed-list', seconds: 30 },
  'let a state flap': { on: 'create', kind: 'flap' },
  'render too short a video': { on: 'create', kind: 'short' },
};

const gitHubFaults: Readonly<Record<string, GitHubFault>> = {
  'GitHub loses the answer to a commit': loseAnswer('graphql', { cut: true }),
  'GitHub loses the answer to a pull request': loseAnswer('pulls/create'),
  'GitHub loses the answer to a release': loseAnswer('repos/create-release'),
  'GitHub breaks an upload': brokenUpload(),
  'GitHub is down for a moment': { operation: 'graphql', when: 'before', answer: badGateway, times: 2 },
  'GitHub asks to wait': secondaryLimit('repos/upload-release-asset', 60),
};

const fault = (name: string): Happening => ({ name, act: async (_, { harness }) => { harness.emulator.setFault(faults[name] ?? expect.fail()); } });
const gitHubFault = (name: string): Happening => ({ name, act: async (_, { harness }) => { harness.github?.faults.add(gitHubFaults[name] ?? expect.fail()); } });

function wait(hours: number): Happening {
  return { name: `wait(${hours} h)`, act: async (_, { harness }) => { harness.clock.skip(hours * 3_600_000); } };
}

// Runs

function make(name: string, run: (model: Model, real: Real) => Promise<void>, check: (model: Readonly<Model>) => boolean = () => true): Command {
  return { check, run, toString: () => name };
}

/** Every invariant, and that what people wrote still stands where they wrote it. */
async function check({ notes }: Readonly<Model>, { harness }: Real, settled: boolean): Promise<void> {
  await harness.check(settled);
  for (const { path, text } of notes) {
    const page = await harness.scene().site.git('show', `docreel/main:${path}`).catch(() => '');
    expect(page.includes(text), `I8: "${text}" stands in ${path}`).toBe(true);
  }
}

const patient: Partial<Request> = { waitMinutes: 1_000 };
const pick = ({ clones }: Real, clone: number): Clone => clones[clone] ?? expect.fail();

/** Every write that can be seen from outside: what was asked of the services, and where the branches of the remote are. */
async function listWrites({ harness }: Real): Promise<readonly string[]> {
  const asked = [harness.emulator, harness.github].flatMap((service) => (service?.requests() ?? []).flatMap(({ method, path }, index) => (method === 'GET' || path.includes('.git/') ? [] : [`${method} ${path} (${index})`])));
  return [...asked, ...(await harness.scene().site.git('for-each-ref')).split('\n')];
}

/** Runs, and where it says that all is done: nothing is half done, and the same run again does nothing. */
async function runToEnd(model: Model, real: Real, clone: Clone, request: Partial<Request>): Promise<void> {
  const { exit, report } = await real.harness.run(clone, request);
  const done = exit === 0 && report.mode !== 'submit';
  await check(model, real, done);
  if (!done) return;
  const [before, ledger] = [new Set(await listWrites(real)), await real.harness.readLedger()];
  const again = await real.harness.run(clone, request);
  const moved = (await listWrites(real)).filter((line) => !before.has(line));
  // an hour after a failure the account's balance tells whether it was charged, and that is written down
  const more = isSettled(ledger, await real.harness.readLedger()) ? moved.filter((line) => !line.endsWith('refs/heads/docreel/ledger')) : moved;
  if (again.exit !== 0 || more.length > 0) throw new Error(`I6: the same run again ends with ${again.exit} and writes\n${more.join('\n')}`);
}

/** Whether all that a ledger says more than before is what the account has given back for renders that failed. */
function isSettled(before: Ledger, after: Ledger): boolean {
  const bare = ({ rows }: Ledger): string => JSON.stringify(rows.map((row) => ({ ...row, failure: null, wasted: null })));
  return listClaims(before.rows).length > 0 && bare(before) === bare(after) && after.charges.slice(before.charges.length).every(({ event }) => event === 'refunded');
}

function run(clone: number, mode: 'render' | 'collect' | 'submit', waits: boolean): Command {
  return make(`run(${clone}, ${mode}${waits ? '' : ', without waiting'})`, async (model, real) => {
    await runToEnd(model, real, pick(real, clone), { ...patient, mode, ...(waits ? {} : { waitMinutes: 0 }), ...(mode === 'collect' ? { base: 'HEAD', maxCost: null } : {}) });
  });
}

/** Somebody starts the workflow of an old commit again. */
function runOld(clone: number): Command {
  return make(`run(${clone}, the commit before)`, async (model, real) => { await runToEnd(model, real, pick(real, clone), { ...patient, head: 'HEAD^' }); });
}

/** A person asks to try again what has failed for a lasting reason. */
function retry(clone: number): Command {
  return make(`retry(${clone})`, async (model, real) => {
    const { rows } = await real.harness.readLedger();
    real.harness.again.push(...rows.filter(({ state }) => state === 'failed').map(({ key }) => key.slice(0, 16)));
    await real.harness.run(pick(real, clone), { ...patient, retryFailed: true, scope: 'missing' });
    await check(model, real, false);
  });
}

function crash(clone: number, place: number): Command {
  return make(`crash(${clone}, ${place})`, async (model, real) => {
    await real.harness.spawn(pick(real, clone), patient, { crashAt: place });
    await check(model, real, false);
  });
}

function cancel(clone: number, place: number): Command {
  return make(`cancel(${clone}, ${place})`, async (model, real) => {
    const stop = new AbortController();
    let count = 0;
    const hit = (): void => { if ((count += 1) === place) stop.abort(new Error('SIGINT')); };
    // before anything is bought it may end with the signal's own reason
    await real.harness.run(pick(real, clone), patient, hit, stop.signal).catch((error: unknown) => { if (!stop.signal.aborted) throw error; });
    await check(model, real, false);
  });
}

function happen({ name, act, check: may }: Happening): Command {
  return make(name, async (model, real) => {
    await act(model, real);
    await check(model, real, false);
  }, may);
}

/** Something happens in the middle of a run. */
function meanwhile(clone: number, place: number, { name, act, check: may }: Happening): Command {
  return make(`run(${clone}), and at ${place} ${name}`, async (model, real) => {
    let count = 0;
    const hit = async (): Promise<void> => { if ((count += 1) === place) await act(model, real); };
    await real.harness.run(pick(real, clone), patient, hit);
    await check(model, real, false);
  }, may);
}

/** Everything that may happen, by chance. Places count the boundaries of a run; in this process, where HTTP is not watched, a run has some forty. */
export function listCommands(): fc.Arbitrary<Command>[] {
  const clone = fc.nat({ max: 1 });
  const mode = fc.constantFrom<'render' | 'collect' | 'submit'>('render', 'render', 'collect', 'submit');
  const happening = fc.oneof(
    { weight: 3, arbitrary: fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 5 })).map((of) => edit(...of)) },
    fc.nat({ max: 2 }).map(remove), fc.constant(close), { weight: 2, arbitrary: fc.constant(merge) }, { weight: 2, arbitrary: fc.boolean().map(note) },
    { weight: 3, arbitrary: fc.constantFrom(...Object.keys(faults)).map(fault) }, fc.constantFrom(...Object.keys(gitHubFaults)).map(gitHubFault), fc.constantFrom(1, 25, 24 * 31).map(wait),
  );
  const runs = [
    fc.tuple(clone, mode, fc.constantFrom(true, true, false)).map((of) => run(...of)),
    fc.tuple(clone, fc.integer({ min: 20, max: 260 })).map((of) => crash(...of)),
    fc.tuple(clone, fc.integer({ min: 1, max: 60 })).map((of) => cancel(...of)),
    fc.tuple(clone, fc.integer({ min: 1, max: 40 }), happening).map((of) => meanwhile(...of)),
    fc.oneof(clone.map(runOld), clone.map(retry)),
  ];
  // as often something happens as something runs
  return [...runs, ...runs.map(() => happening.map(happen))];
}
