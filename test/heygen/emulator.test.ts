import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import webvtt from 'node-webvtt';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmulator } from '../../src/emulator/emulator.ts';
import type { EmulatorOptions } from '../../src/emulator/emulator.ts';
import { fastRenderer } from '../../src/emulator/renderer/silent.ts';
import { formatVtt } from '../../src/heygen/caption.ts';
import { checkCatalogue } from '../../src/heygen/catalogue.ts';
import { makeHeyGen } from '../../src/heygen/client.ts';
import { checkMp4, downloadFile } from '../../src/heygen/download.ts';
import type { RenderEvent, SubmitJob } from '../../src/heygen/job.ts';
import { recover } from '../../src/heygen/recover.ts';
import { renderAll } from '../../src/heygen/render.ts';
import type { RenderOptions } from '../../src/heygen/render.ts';
import { half, makeHeldFetch, makeVirtualClock } from './clock.ts';
import { makeKey, makeVideoRequest } from './request.ts';
import { makeDubbingJob, makeJob } from './service.ts';

const minute = 60_000;
let folder = '';
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'docreel-heygen-')); });
afterAll(async () => { await rm(folder, { recursive: true, force: true }); });

/** The emulator and our client on one virtual clock. */
async function open(options: EmulatorOptions & { readonly trust?: boolean } = {}) {
  const clock = makeVirtualClock();
  const { trust, ...rest } = options;
  const emulator = await startEmulator({ clock, renderer: fastRenderer, ...rest });
  const output: string[] = [];
  // by the machine's own clock: a busy one may be late with an answer that is on its way
  const patience = options.faults?.some(({ kind }) => kind === 'silence' || kind === 'drip') === true ? 300 : 10_000;
  const heygen = makeHeyGen({
    baseUrl: emulator.url, key: emulator.key, clock, random: half, fetch: makeHeldFetch(clock), onNote: (text) => output.push(text), timeouts: { readMs: patience, writeMs: patience },
    ...(trust === undefined ? {} : { trustIdempotency: trust }),
  });
  return {
    clock, emulator, heygen, output,
    async [Symbol.asyncDispose]() {
      // I7, after every scenario: no key, no signature, nothing shown to the file host
      expect(output.join('\n')).not.toContain(emulator.key);
      expect(output.join('\n')).not.toMatch(/signature=(?!…)/i);
      expect(emulator.violations()).toEqual([]);
      await emulator.close();
    },
    async run(jobs: readonly SubmitJob[], more: Partial<RenderOptions> = {}) {
      const events: RenderEvent[] = [];
      const result = await renderAll({ heygen, clock, random: half, jobs, deadline: clock.now() + 60 * minute, onEvent: (event) => events.push(event), ...more });
      const outcomes = [...result.outcomes.values()];
      for (const event of events) if (event.type === 'note') output.push(event.text);
      for (const outcome of outcomes) if ('reason' in outcome) output.push(outcome.reason); else if ('error' in outcome) output.push(inspect(outcome.error, { depth: 10 }));
      return { ...result, events, states: outcomes.map(({ state }) => state) };
    },
    /** I1: what was charged, by title marker. */
    charged: () => emulator.charges().map(({ titleMarker }) => titleMarker).toSorted(),
    creates: () => emulator.requests().filter(({ method, path }) => method === 'POST' && path.startsWith('/v3/video')),
  };
}

const markers = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `[docreel:${(index + 1).toString(16).padStart(16, '0')}.1]`);
const makeJobs = (count: number): readonly SubmitJob[] => Array.from({ length: count }, (_, index) => makeJob(index + 1, 10));

describe('against the emulator', () => {
  it('buys a video, its dubbing, fetches both, and is charged once for each', async () => {
    await using world = await open();
    const languages = await world.heygen.readDubbingLanguages();
    expect(languages).toContain('Spanish (Spain)');
    const { states, outcomes } = await world.run([makeJob(1, 10), makeDubbingJob(2, { key: makeKey(1) }, 10)]);
    expect(states).toEqual(['completed', 'completed']);
    expect(world.charged()).toEqual(markers(2));
    for (const [key, outcome] of outcomes) {
      if (outcome.state !== 'completed' || outcome.remote.videoUrl === null || outcome.remote.srtUrl === null) throw new Error(inspect(outcome));
      const path = join(folder, `${key}.mp4`);
      const refresh = async (): Promise<string> => Promise.reject(new Error('fresh already'));
      const file = await downloadFile(outcome.remote.videoUrl, path, { clock: world.clock, refresh });
      expect(file.bytes).toBeGreaterThan(100);
      expect((await checkMp4(path)).seconds).toBeCloseTo(outcome.remote.seconds ?? 0, 0);
      await downloadFile(outcome.remote.srtUrl, `${path}.srt`, { clock: world.clock, refresh });
      expect(webvtt.parse(formatVtt(await readFile(`${path}.srt`, 'utf8')), { strict: true }).cues.length).toBeGreaterThan(0);
    }
    expect(world.emulator.requests().filter(({ path }) => path.includes('/statuses')).length).toBeLessThan(20);
  });

  it('buys scenes of one video', async () => {
    await using world = await open();
    const job = makeJob(1, 10);
    if (job.kind !== 'video') throw new Error('no video');
    const { states } = await world.run([{ ...job, request: makeVideoRequest(1, { scripts: ['One sentence.', 'Another sentence.'], background: '#ffffff' }) }]);
    expect(states).toEqual(['completed']);
  });

  it('reads the account, and finds looks, voices and groups by id', async () => {
    await using world = await open({ balance: 12.5 });
    expect(await world.heygen.readAccount()).toEqual({ billing: 'wallet', balance: { micros: 12_500_000, unit: 'usd' } });
    const ask = { voice: null, locale: 'en', engine: 'avatar_iii', places: [{ file: 'a.md', line: 3 }] };
    const { problems } = await checkCatalogue({
      heygen: world.heygen, dubbing: [{ locale: 'ja', places: ask.places }],
      asks: [
        { ...ask, look: 'Abigail_office_front' }, { ...ask, look: 'group_abigail' }, { ...ask, look: 'nobody' }, { ...ask, look: '8f4e2d1c0b9a48f7a6e5d4c3b2a19087' },
        { ...ask, look: '9b8a7f6e5d4c43b2a1908f7e6d5c4b3a' }, { ...ask, look: 'Abigail_office_front', voice: 'd2f4f24783d04e22ab49ee8fdc3715e0', locale: 'ja' },
      ],
    });
    expect(problems.map(({ code }) => code).toSorted()).toEqual(['engine-not-supported', 'look-is-group', 'unknown-look', 'unusable-look', 'voice-language']);
  });

  it('shares three slots between twelve videos without an error', async () => {
    await using world = await open({ concurrency: 3 });
    const { states, events } = await world.run(makeJobs(12));
    expect(states.every((state) => state === 'completed')).toBe(true);
    expect(world.charged()).toEqual(markers(12));
    expect(events.some((event) => event.type === 'limited')).toBe(true);
  });
});

describe('row by row against the emulator', () => {
  it.each([
    ['2: the answer is lost', { on: 'create', kind: 'lost-answer' }],
    ['6: the same request is in progress, twice', { on: 'create', kind: 'in-progress', times: 2 }],
    ['7: 502 after the work is done, twice', { on: 'create', kind: '502', processed: true, times: 2 }],
    ['7: 503 before the work', { on: 'create', kind: '503', times: 3 }],
    ['9: 429 with seconds', { on: 'create', kind: '429', retryAfter: 7 }],
    ['10: 429 with rubbish', { on: 'create', kind: '429', retryAfter: 'soon' }],
    ['10: 429 without a time', { on: 'create', kind: '429', retryAfter: null }],
    ['16: the answer is cut', { on: 'create', kind: 'malformed' }],
    ['17: a page instead of an answer', { on: 'create', kind: 'html' }],
    ['18: an answer of another shape', { on: 'create', kind: 'wrong-shape' }],
    ['20: a dripping answer', { on: 'create', kind: 'drip' }],
    ['21: no answer', { on: 'create', kind: 'silence' }],
    ['8: 503 thirty times while polling', { on: 'statuses', kind: '503', times: 30 }],
    ['8: broken connections while polling', { on: 'get', kind: 'reset', times: 3 }],
    ['26: a state that flaps', { on: 'create', kind: 'flap' }],
    ['27: a state that nobody knows', { on: 'create', kind: 'odd-status' }],
    ['30: completed without its files for a while', { on: 'create', kind: 'no-url', looks: 4 }],
    ['31: completed without a length', { on: 'create', kind: 'no-duration' }],
  ] as const)('row %s: bought once, and finished', async (_, fault) => {
    await using world = await open({ faults: [fault] });
    const { states } = await world.run(makeJobs(2));
    expect(states).toEqual(['completed', 'completed']);
    expect(world.charged()).toEqual(markers(2));
  });

  it.each([
    ['3: the answer is lost, and idempotency keys are ignored', {}],
    ['5: and the list shows it a few looks late', { faults: [{ on: 'create', kind: 'lost-answer' }, { on: 'create', kind: 'delayed-list', looks: 1 }] as const, trust: false }],
    ['7: 502 after the work is done', { faults: [{ on: 'create', kind: '502', processed: true }] as const }],
    ['24: among titles that look alike', { decoys: ['Video 1 docreel:0000000000000001.1', 'x [docreel:0000000000000001.12]', '[docreel:0000000000000001.1] [docreel:0000000000000002.1]'] }],
  ])('row %s: bought once', async (_, options) => {
    await using world = await open({ idempotency: false, faults: [{ on: 'create', kind: 'lost-answer' }], ...options });
    const { states } = await world.run(makeJobs(1));
    expect(states).toEqual(['completed']);
    expect(world.charged()).toEqual(markers(1));
    expect(world.creates()).toHaveLength(1);
  });

  it('row 12: the wallet is empty at the third of five', async () => {
    await using world = await open({ faults: [{ on: 'create', kind: 'empty-wallet', after: 2, times: 'always' }] });
    const { states, stopped } = await world.run(makeJobs(5), { slots: 1 });
    expect(states.filter((state) => state === 'completed')).toHaveLength(2);
    expect(states.filter((state) => state === 'unsubmitted')).toHaveLength(3);
    expect(stopped).toMatch(/402/);
    expect(world.creates()).toHaveLength(3);
  });

  it('row 13: the key is revoked after two', async () => {
    await using world = await open({ faults: [{ on: 'create', kind: 'unauthorized', after: 2, times: 'always' }] });
    const { states } = await world.run(makeJobs(4), { slots: 1 });
    expect(states.toSorted()).toEqual(['completed', 'completed', 'unsubmitted', 'unsubmitted']);
  });

  it('row 19: a redirect to another host', async () => {
    await using world = await open({ faults: [{ on: 'create', kind: 'redirect' }] });
    const { states, error } = await world.run(makeJobs(2), { slots: 1 });
    expect(states).toEqual(['unsubmitted', 'unsubmitted']);
    expect(error?.kind).toBe('blocked-redirect');
    expect(world.emulator.requests().filter(({ host }) => host === 'files')).toEqual([]);
  });

  it('row 23: a list that goes in circles is not believed', async () => {
    await using world = await open({ faults: [{ on: 'create', kind: 'lost-answer', times: 'always' }, { on: 'list', kind: 'looping-list', times: 'always' }], trust: false });
    const { states } = await world.run(makeJobs(1));
    expect(states).toEqual(['unknown']);
    expect(world.creates()).toHaveLength(1);
  });

  it('row 25: a stuck render is unfinished at the deadline', async () => {
    await using world = await open({ faults: [{ on: 'create', kind: 'stuck' }] });
    expect((await world.run(makeJobs(1))).states).toEqual(['unfinished']);
  });

  it('rows 28, 29 and 35: failures, charged or not, are told and leave the others alone', async () => {
    await using world = await open({ faults: [
      { on: 'create', kind: 'fail', title: 'Video 2', code: 'content_policy_violation', message: 'Not allowed.' }, { on: 'create', kind: 'fail-charged', title: 'Video 3' },
    ] });
    const { outcomes } = await world.run(makeJobs(4));
    expect(outcomes.get(makeKey(2))).toMatchObject({ state: 'failed', failure: { code: 'content_policy_violation', passing: false } });
    expect(outcomes.get(makeKey(3))).toMatchObject({ state: 'failed', failure: { passing: true, charged: 'maybe' } });
    expect(outcomes.get(makeKey(4))?.state).toBe('completed');
    expect(world.charged()).toEqual([markers(1)[0], ...markers(4).slice(2)]);
  });

  it('rows 39 and 40: expired links and cut downloads are overcome, a quiet cut is found out', async () => {
    await using world = await open();
    const { outcomes } = await world.run(makeJobs(1));
    const outcome = outcomes.get(makeKey(1));
    if (outcome?.state !== 'completed' || outcome.remote.videoUrl === null) throw new Error(inspect(outcome));
    const refresh = async (): Promise<string> => (await world.heygen.readRemote('video', outcome.videoId)).videoUrl ?? '';
    const path = join(folder, 'faulty.mp4');
    for (const kind of ['expired-link', 'truncated', '503'] as const) {
      world.emulator.setFault({ on: 'download', kind });
      await downloadFile(outcome.remote.videoUrl, path, { clock: world.clock, refresh });
      expect((await checkMp4(path)).seconds).toBeGreaterThan(0);
    }
    for (const kind of ['truncated-quietly', 'not-a-video'] as const) {
      world.emulator.setFault({ on: 'download', kind });
      await downloadFile(outcome.remote.videoUrl, path, { clock: world.clock, refresh });
      await expect(checkMp4(path)).rejects.toThrow(/MP4/);
    }
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
    // a week later the link has expired, and a fresh one opens the same file
    await world.clock.sleep(8 * 24 * 60 * minute);
    expect((await downloadFile(outcome.remote.videoUrl, path, { clock: world.clock, refresh })).bytes).toBeGreaterThan(100);
  });

  it('a run that died after its paid calls is continued by the next: adopted, not bought again', async () => {
    await using world = await open({ decoys: ['Video 1 (en)'] });
    const jobs = makeJobs(3);
    for (const job of jobs.slice(0, 2)) if (job.kind === 'video') await world.heygen.createVideo(job.request, `docreel:${job.key}:1`);
    const now = world.clock.now();
    const found = await recover({ heygen: world.heygen, clock: world.clock, intents: jobs.map(({ key, attempt, kind }) => ({ key, attempt, kind, reservedAt: now })) });
    expect([...found.values()].map(({ state }) => state)).toEqual(['adopted', 'adopted', 'resend']);
    const inFlight = jobs.slice(0, 2).map((job) => {
      const recovery = found.get(job.key);
      if (recovery?.state !== 'adopted') throw new Error('not adopted');
      return { key: job.key, attempt: 1, kind: job.kind, videoId: recovery.remote.id, submittedAt: now, expectedSeconds: 10 };
    });
    const { states } = await world.run(jobs.slice(2), { inFlight });
    expect(states).toEqual(['completed', 'completed', 'completed']);
    expect(world.charged()).toEqual(markers(3));
  });
});
