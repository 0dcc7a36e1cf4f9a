import { describe, expect, it } from 'vitest';
import type { Outcome, RenderEvent, SubmitJob } from '../../src/heygen/job.ts';
import { makePace } from '../../src/heygen/pace.ts';
import { renderAll } from '../../src/heygen/render.ts';
import type { RenderOptions } from '../../src/heygen/render.ts';
import { half, makeVirtualClock } from './clock.ts';
import { makeKey } from './request.ts';
import { makeDubbingJob, makeFlight, makeJob, makeService, makeServiceError } from './service.ts';
import type { ServiceOptions } from './service.ts';

const minute = 60_000;

/** Runs jobs against a service in memory; an hour at most. */
async function run(jobs: readonly SubmitJob[], service: Partial<ServiceOptions> = {}, options: Partial<RenderOptions> = {}) {
  const clock = makeVirtualClock();
  const world = makeService({ clock, ...service });
  const events: RenderEvent[] = [];
  const result = await renderAll({ heygen: world.heygen, clock, random: half, jobs, deadline: clock.now() + 60 * minute, onEvent: (event) => events.push(event), ...options });
  const state = (number: number): string | undefined => result.outcomes.get(makeKey(number))?.state;
  return { ...result, ...world, clock, events, state, states: [...result.outcomes.values()].map((outcome) => outcome.state) };
}

function makeJobs(count: number, seconds = 30): readonly SubmitJob[] {
  return Array.from({ length: count }, (_, index) => makeJob(index + 1, seconds));
}

describe('buying and waiting', () => {
  it('buys each job once, records the id before anything else, and tells each end', async () => {
    const log: string[] = [];
    const { states, creates } = await run(makeJobs(3), {}, {
      onAccepted: async (job, id) => { await Promise.resolve(); log.push(`accepted ${job.key.slice(0, 16)} ${id}`); },
      onDone: (outcome) => { log.push(`done ${outcome.state}`); },
    });
    expect(states).toEqual(['completed', 'completed', 'completed']);
    expect(creates.map(({ key }) => key)).toEqual([1, 2, 3].map((number) => `docreel:${makeKey(number)}:1`));
    expect(log.slice(0, 3).every((line) => line.startsWith('accepted'))).toBe(true);
    expect(log.slice(3)).toEqual(['done completed', 'done completed', 'done completed']);
  });

  it('fills free slots at once, with the longest job left', async () => {
    const jobs = [10, 50, 30, 40, 20].map((seconds, index) => makeJob(index + 1, seconds));
    const { creates, events, states } = await run(jobs, { renderMs: (title) => Number(/Video (\d+)/.exec(title)?.[1]) === 2 ? 5 * minute : 40_000 }, { slots: 2 });
    expect(states.every((state) => state === 'completed')).toBe(true);
    expect(creates.map(({ title }) => title.slice(0, 7))).toEqual(['Video 2', 'Video 4', 'Video 3', 'Video 5', 'Video 1']);
    expect(events.some((event) => event.type === 'limited')).toBe(false);
  });

  it('takes up what is in flight from earlier runs, and counts its slots', async () => {
    const clock = makeVirtualClock();
    const world = makeService({ clock });
    const job = makeJob(1);
    const id = await world.heygen.createVideo(job.kind === 'video' ? job.request : (() => { throw new Error('no video'); })(), 'k');
    const [video] = world.videos;
    if (video === undefined) throw new Error('no video');
    const result = await renderAll({ heygen: world.heygen, clock, random: half, jobs: [makeJob(2)], inFlight: [makeFlight(1, video)], slots: 1, deadline: clock.now() + 60 * minute });
    expect(result.outcomes.get(makeKey(1))).toMatchObject({ state: 'completed', videoId: id });
    expect(world.creates[1]?.at).toBeGreaterThanOrEqual(video.doneAt);
  });

  it('refuses two jobs with one key, before anything is paid', async () => {
    await expect(run([makeJob(1), makeJob(1)])).rejects.toThrow(/paid for twice/);
  });

  it('ends as soon as everything is accepted, if that is what is asked', async () => {
    const { states, clock, creates } = await run([...makeJobs(2), makeDubbingJob(3, { key: makeKey(1) })], {}, { until: 'accepted' });
    expect(states.toSorted()).toEqual(['unfinished', 'unfinished', 'unsubmitted']);
    expect(creates).toHaveLength(2);
    expect(clock.elapsed()).toBeLessThan(1000);
    const crowded = await run(makeJobs(5), {}, { until: 'accepted', slots: 2 });
    expect(crowded.creates).toHaveLength(5);
    expect(crowded.states.filter((state) => state === 'completed').length).toBeGreaterThanOrEqual(3);
  });

  it('looks once at what earlier runs have bought, where it is not to wait', async () => {
    const clock = makeVirtualClock();
    const world = makeService({ clock, renderMs: (title) => (title.startsWith('Video 1') ? minute : 10 * minute) });
    for (const number of [1, 2]) await world.heygen.createVideo((makeJob(number) as Extract<SubmitJob, { readonly kind: 'video' }>).request, `k${number}`);
    await clock.sleep(5 * minute);
    const begun = clock.elapsed();
    const [one, two] = world.videos;
    if (one === undefined || two === undefined) throw new Error('no videos');
    const { outcomes } = await renderAll({ heygen: world.heygen, clock, random: half, jobs: [], inFlight: [makeFlight(1, one), makeFlight(2, two)], until: 'accepted', deadline: clock.now() + 5 * minute });
    expect([1, 2].map((number) => outcomes.get(makeKey(number))?.state)).toEqual(['completed', 'unfinished']);
    expect(clock.elapsed() - begun).toBeLessThan(1_000);
  });

  it('asks before each paid call whether it may be charged', async () => {
    let left = 2;
    const { state, creates } = await run(makeJobs(3), {}, { mayCharge: () => { left -= 1; return left < 0 ? 'the limit of this run is reached' : null; } });
    expect([state(1), state(2), state(3)]).toEqual(['completed', 'completed', 'unsubmitted']);
    expect(creates).toHaveLength(2);
  });

  it('ends with what a callback rejects with', async () => {
    await expect(run(makeJobs(1), {}, { onAccepted: () => Promise.reject(new Error('the ledger cannot be written')) })).rejects.toThrow(/ledger/);
    await expect(run(makeJobs(1), {}, { onDone: () => Promise.reject(new Error('cannot publish')) })).rejects.toThrow(/publish/);
  });

  it('awaits the publishing that it has set off', async () => {
    const done: string[] = [];
    const clock = makeVirtualClock();
    const { heygen } = makeService({ clock });
    await renderAll({ heygen, clock, random: half, jobs: makeJobs(2), deadline: clock.now() + 60 * minute, onDone: async (outcome) => { await clock.sleep(5 * minute); done.push(outcome.key); } });
    expect(done).toHaveLength(2);
  });
});

describe('dubbing', () => {
  it('is bought when its source is finished, with the address of the file', async () => {
    const { state, creates, videos } = await run([makeDubbingJob(2, { key: makeKey(1) }), makeJob(1)]);
    expect([state(1), state(2)]).toEqual(['completed', 'completed']);
    expect(creates[1]?.at).toBeGreaterThanOrEqual(videos[0]?.doneAt ?? Infinity);
  });

  it('reads a fresh address where the source was finished earlier, and takes a lasting one as it is', async () => {
    const first = await run([makeJob(1)]);
    expect(first.states).toEqual(['completed']);
    const clock = makeVirtualClock();
    const world = makeService({ clock });
    await world.heygen.createVideo({ ...(makeJob(1) as Extract<SubmitJob, { readonly kind: 'video' }>).request }, 'k');
    await clock.sleep(2 * minute);
    const result = await renderAll({ heygen: world.heygen, clock, random: half, deadline: clock.now() + 60 * minute, jobs: [makeDubbingJob(2, { videoId: 'video-1' }), makeDubbingJob(3, { videoUrl: 'https://example.com/v.mp4' })] });
    expect([...result.outcomes.values()].map(({ state }) => state)).toEqual(['completed', 'completed']);
  });

  it('is not bought without its source', async () => {
    const { state, outcomes, creates } = await run(
      [makeJob(1), makeDubbingJob(2, { key: makeKey(1) }), makeDubbingJob(3, { key: makeKey(99) }), makeDubbingJob(4, { key: makeKey(3) })],
      { onCreate: () => { throw makeServiceError('refused', { code: 'content_policy_violation' }); } },
    );
    expect([state(1), state(2), state(3), state(4)]).toEqual(['refused', 'unsubmitted', 'unsubmitted', 'unsubmitted']);
    expect(outcomes.get(makeKey(2))).toMatchObject({ reason: 'its source video was not made' });
    expect(creates).toHaveLength(1);
  });

  it('is not bought while its source is looked at, nor after something was found', async () => {
    const asked: string[] = [];
    const clock = makeVirtualClock();
    const world = makeService({ clock });
    const result = await renderAll({
      heygen: world.heygen, clock, random: half, slots: 1, deadline: clock.now() + 60 * minute,
      jobs: [makeJob(1), makeDubbingJob(2, { key: makeKey(1) }), makeJob(3, 5), makeDubbingJob(4, { videoId: 'video-1' })],
      findSourceFault: async (job) => {
        asked.push(job.key);
        await clock.sleep(job.key === makeKey(2) ? 5 * minute : 6 * minute);
        return job.key === makeKey(2) ? null : 'it is silent';
      },
    });
    expect([1, 2, 3, 4].map((number) => result.outcomes.get(makeKey(number))?.state)).toEqual(['completed', 'completed', 'completed', 'unsubmitted']);
    expect(result.outcomes.get(makeKey(4))).toMatchObject({ reason: 'it is silent' });
    expect(asked.toSorted()).toEqual([makeKey(2), makeKey(4)]);
    // the free slot was used meanwhile
    expect(world.creates.map(({ title }) => title.slice(0, 7))).toEqual(['Video 1', 'Video 3', 'Video 2']);
    expect((world.creates[2]?.at ?? 0) - (world.videos[0]?.doneAt ?? 0)).toBeGreaterThanOrEqual(5 * minute);
  });

  it('needs no look at a source with a lasting address, which had it when it was stored', async () => {
    const { states } = await run([makeDubbingJob(3, { videoUrl: 'https://example.com/v.mp4' })], {}, { findSourceFault: () => Promise.reject(new Error('asked')) });
    expect(states).toEqual(['completed']);
  });

  it('lets a source with a long dubbing behind it go first', async () => {
    const { creates } = await run([makeJob(1, 50), makeJob(2, 30), makeDubbingJob(3, { key: makeKey(2) }, 40)], {}, { slots: 1 });
    expect(creates[0]?.title).toContain('Video 2');
  });
});

describe('a full account', () => {
  it('row 9: waits as long as it is asked to', async () => {
    const { creates, states, events } = await run(makeJobs(1), { onCreate: (count) => { if (count === 1) throw makeServiceError('limited', { retryAfterMs: 7000 }); } });
    expect(states).toEqual(['completed']);
    expect((creates[1]?.at ?? 0) - (creates[0]?.at ?? 0)).toBeGreaterThanOrEqual(7000);
    expect(events).toContainEqual({ type: 'limited', waitMs: 7350, slots: 5 });
  });

  it('row 9: an absurd time is waited for to the deadline, and told', async () => {
    const { states, events, clock, creates } = await run(makeJobs(2), { onCreate: () => { throw makeServiceError('limited', { retryAfterMs: 86_400_000 }); } }, { slots: 1 });
    expect(states).toEqual(['unsubmitted', 'unsubmitted']);
    expect(creates).toHaveLength(1);
    expect(clock.elapsed()).toBe(60 * minute);
    expect(events.find((event) => event.type === 'limited')?.waitMs).toBeGreaterThanOrEqual(86_400_000);
  });

  it('row 10: without a time it waits 10 s and more, or until a slot of ours comes free', async () => {
    const { states, creates } = await run(makeJobs(4), { slots: () => 3, retryAfterMs: null }, { slots: 4 });
    expect(states.every((state) => state === 'completed')).toBe(true);
    expect((creates[4]?.at ?? 0) - (creates[3]?.at ?? 0)).toBeGreaterThanOrEqual(10_000);
  });

  it('row 10: and tries at once when a slot of ours comes free before', async () => {
    const { creates } = await run([1, 2, 3].map((number) => makeJob(number, 0)), { slots: () => 2, retryAfterMs: null, renderMs: () => 5_000 }, { slots: 3 });
    expect((creates[3]?.at ?? 0) - (creates[2]?.at ?? 0)).toBe(10_000);
  });

  it('row 11: shares the account with others, and makes no error of it', async () => {
    const { states, events } = await run(makeJobs(12), { slots: () => 1 });
    expect(states).toHaveLength(12);
    expect(states.every((state) => state === 'completed')).toBe(true);
    expect(events.filter((event) => event.type === 'limited').length).toBeLessThan(40);
  });

  it('uses slots that come free later', async () => {
    const clock = makeVirtualClock();
    const begun = clock.now();
    const world = makeService({ clock, slots: () => clock.now() < begun + 5 * minute ? 1 : 10 });
    const result = await renderAll({ heygen: world.heygen, clock, random: half, jobs: makeJobs(60), deadline: begun + 60 * minute });
    expect([...result.outcomes.values()].every(({ state }) => state === 'completed')).toBe(true);
    // one at a time would take an hour
    expect(clock.elapsed()).toBeLessThan(35 * minute);
  });

  it('asks again whether a job that was turned away may be charged', async () => {
    const asked: string[] = [];
    await run(makeJobs(1), { onCreate: (count) => { if (count === 1) throw makeServiceError('limited', { retryAfterMs: 1000 }); } }, { mayCharge: (job) => { asked.push(job.key); return null; } });
    expect(asked).toEqual([makeKey(1), makeKey(1)]);
  });
});

describe('money and keys', () => {
  it('row 12: no credit at the third of five stops buying, and what is paid is collected', async () => {
    const { state, stopped, error, creates } = await run([1, 2, 3, 4, 5].map((number) => makeJob(number)), { onCreate: (count) => { if (count >= 3) throw makeServiceError('no-credit', { code: 'insufficient_credit' }); } }, { slots: 1 });
    expect([1, 2, 3, 4, 5].map(state)).toEqual(['completed', 'completed', 'unsubmitted', 'unsubmitted', 'unsubmitted']);
    expect(stopped).toMatch(/no-credit/);
    expect(error?.hint).toMatch(/add credit/);
    expect(creates).toHaveLength(3);
  });

  it('row 13: a key revoked after two submits stops the run, and keeps the ids', async () => {
    const { state, outcomes, error, clock } = await run(makeJobs(3), {
      onCreate: (count) => { if (count > 2) throw makeServiceError('unauthorized'); }, onRead: () => { throw makeServiceError('unauthorized'); },
    }, { slots: 3 });
    expect([state(1), state(2), state(3)]).toEqual(['unfinished', 'unfinished', 'unsubmitted']);
    expect(outcomes.get(makeKey(1))).toMatchObject({ videoId: 'video-1' });
    expect(error?.kind).toBe('unauthorized');
    expect(clock.elapsed()).toBeLessThan(5 * minute);
  });

  it('row 14: one refused job does not keep the others', async () => {
    const { states } = await run(makeJobs(3), { onCreate: (_, title) => { if (title.startsWith('Video 2')) throw makeServiceError('refused', { code: 'invalid_parameter' }); } });
    expect(states.toSorted()).toEqual(['completed', 'completed', 'refused']);
  });
});

describe('lost answers', () => {
  const lose = (): never => { throw makeServiceError('unknown-outcome'); };

  it('row 5: what shows in the list 40 s later is adopted, not bought again', async () => {
    const { states, videos, events, creates } = await run(makeJobs(1), { onCreated: lose, listLagMs: 40_000 });
    expect(states).toEqual(['completed']);
    expect(videos).toHaveLength(1);
    expect(creates).toHaveLength(1);
    expect(events).toContainEqual({ type: 'accepted', key: makeKey(1), videoId: 'video-1', adopted: true });
  });

  it('what is not in the list stays unknown, and is not bought again', async () => {
    const { states, creates, stopped } = await run(makeJobs(1), { onCreate: lose });
    expect(states).toEqual(['unknown']);
    expect(creates).toHaveLength(1);
    expect(stopped).toBeNull();
  });

  it('fails closed where the list fails', async () => {
    const { states, creates } = await run(makeJobs(1), { onCreated: lose, onRead: (call) => { if (call === 'list') throw makeServiceError('unavailable'); } });
    expect(states).toEqual(['unknown']);
    expect(creates).toHaveLength(1);
  });

  it('three in a row stop the buying', async () => {
    const { states, creates, stopped } = await run(makeJobs(8), { onCreate: lose }, { slots: 1 });
    expect(states.filter((state) => state === 'unknown')).toHaveLength(3);
    expect(states.filter((state) => state === 'unsubmitted')).toHaveLength(5);
    expect(creates).toHaveLength(3);
    expect(stopped).toMatch(/without a known outcome/);
  });

  it('row 1: a service that cannot be reached is tried a few times, and nothing is unknown', async () => {
    const back = await run(makeJobs(2), { onCreate: (count) => { if (count < 3) throw makeServiceError('unavailable'); } }, { slots: 1 });
    expect(back.states).toEqual(['completed', 'completed']);
    const gone = await run(makeJobs(4), { onCreate: () => { throw makeServiceError('unavailable'); } }, { slots: 1 });
    expect(gone.states.every((state) => state === 'unsubmitted')).toBe(true);
    expect(gone.creates).toHaveLength(3);
  });
});

describe('states', () => {
  it('row 8: polls that fail change nothing', async () => {
    const { states, notes } = await (async () => {
      const result = await run(makeJobs(2), { onRead: (call, count) => { if (call === 'statuses' && count <= 30) throw makeServiceError('unavailable'); } });
      return { states: result.states, notes: result.events.filter((event) => event.type === 'note') };
    })();
    expect(states).toEqual(['completed', 'completed']);
    expect(notes).toHaveLength(30);
  });

  it('row 25: what never ends is unfinished at the deadline, with its id', async () => {
    const { outcomes, clock } = await run(makeJobs(1), { renderMs: () => Infinity });
    expect(outcomes.get(makeKey(1))).toEqual({ state: 'unfinished', key: makeKey(1), videoId: 'video-1' });
    expect(clock.elapsed()).toBe(60 * minute);
  });

  it('row 26: flapping states end nothing too early', async () => {
    let reads = 0;
    const { states } = await run(makeJobs(1), { tell: (remote) => { reads += 1; return remote.status === 'completed' && reads % 2 === 0 && reads < 8 ? { ...remote, status: reads % 4 === 0 ? 'failed' : 'running' } : remote; } });
    expect(states).toEqual(['completed']);
  });

  it('row 26: a state of running in between takes back a first failed', async () => {
    // by itself a video is read once a look; in bulk the details follow where the state sounds like an end
    for (const [jobs, told] of [[1, ['failed', 'running', 'failed', 'completed']], [2, ['failed', 'failed', 'running', 'failed', 'failed', 'completed', 'completed']]] as const) {
      let reads = 0;
      const { state } = await run(makeJobs(jobs), { renderMs: (title) => (title.startsWith('Video 1') ? minute : 30 * minute), tell: (remote, video) => {
        if (remote.status === 'running' || !video.title.startsWith('Video 1')) return remote;
        const status = told[reads] ?? 'completed';
        reads += 1;
        return { ...remote, status };
      } });
      expect(state(1)).toBe('completed');
      expect(reads).toBe(told.length);
    }
  });

  it('asks for each by itself where HeyGen has no bulk request any more', async () => {
    const { states, counts, stopped } = await run(makeJobs(4), { onRead: (call) => { if (call === 'statuses') throw makeServiceError('retired-api'); }, renderMs: (title) => Number(/Video (\d)/.exec(title)?.[1]) * minute });
    expect(states).toEqual(['completed', 'completed', 'completed', 'completed']);
    expect(counts.statuses).toBe(1);
    expect(counts.remote).toBeLessThan(4 * 25);
    expect(stopped).toBeNull();
    const gone = await run(makeJobs(2), { onRead: () => { throw makeServiceError('retired-api'); } });
    expect(gone.states).toEqual(['unfinished', 'unfinished']);
    expect(gone.stopped).toMatch(/retired-api/);
  });

  it('looks later where an engine is known to be slow, and learns it while it waits', async () => {
    const slow = { renderMs: () => 20 * minute };
    const first = await run(makeJobs(30), slow, { slots: 10, deadline: Date.UTC(2026, 10, 23, 14) });
    const known = makePace(Array.from({ length: 20 }, () => ({ engine: '', expectedSeconds: 30, renderSeconds: 1_200 })));
    const second = await run(makeJobs(30), slow, { slots: 10, deadline: Date.UTC(2026, 10, 23, 14), pace: known });
    expect(second.counts.statuses).toBeLessThan(first.counts.statuses / 3);
    expect(second.states).toEqual(first.states);
  });

  it('rows 28 and 35: one of four fails, and the others are told', async () => {
    const { state, outcomes } = await run(makeJobs(4), { tell: (remote, video) => video.title.startsWith('Video 3') && remote.status === 'completed' ? { ...remote, status: 'failed', failureCode: 'rendering_failed', videoUrl: null } : remote });
    expect([1, 2, 3, 4].map(state)).toEqual(['completed', 'completed', 'failed', 'completed']);
    expect(outcomes.get(makeKey(3))).toMatchObject({ failure: { code: 'rendering_failed', passing: true, charged: 'maybe' } });
  });

  it('row 30: completed without a file is waited for, ten minutes', async () => {
    const clock = makeVirtualClock();
    const begun = clock.now();
    const make = (until: number) => renderAll({
      heygen: makeService({ clock, tell: (remote) => clock.now() < begun + until ? { ...remote, videoUrl: null } : remote }).heygen, clock, random: half, jobs: makeJobs(1), deadline: clock.now() + 60 * minute,
    });
    expect([...(await make(5 * minute)).outcomes.values()]).toMatchObject([{ state: 'completed' }]);
    expect([...(await make(Infinity)).outcomes.values()]).toMatchObject([{ state: 'recoverable' }]);
  });

  it('row 36: a video that somebody deleted is lost, and not paid for again', async () => {
    const { outcomes, creates } = await run(makeJobs(1), { tell: (remote) => ({ ...remote, status: 'missing' }) });
    expect(outcomes.get(makeKey(1))).toMatchObject({ state: 'failed', failure: { code: 'video-missing', passing: false } });
    expect(creates).toHaveLength(1);
  });

  it('row 37: a replay of somebody else\'s job is not taken for ours', async () => {
    const { outcomes } = await run(makeJobs(1), { tell: (remote) => ({ ...remote, title: `Other (en) [docreel:${'f'.repeat(16)}.1]` }) });
    expect(outcomes.get(makeKey(1))).toMatchObject({ state: 'failed', failure: { code: 'foreign-video' } });
  });
});

describe('the end of a run', () => {
  it('a signal ends it at once, with an outcome for every job', async () => {
    const stop = new AbortController();
    const clock = makeVirtualClock();
    const world = makeService({ clock, createMs: 20_000, renderMs: () => 10 * minute });
    const work = renderAll({ heygen: world.heygen, clock, random: half, jobs: makeJobs(4), slots: 3, deadline: clock.now() + 60 * minute, signal: stop.signal, onAccepted: (job) => { if (job.key === makeKey(2)) stop.abort(new Error('SIGTERM')); } });
    const { outcomes } = await work;
    expect([...outcomes.keys()].toSorted()).toEqual([1, 2, 3, 4].map(makeKey));
    expect(outcomes.get(makeKey(4))).toMatchObject({ state: 'unsubmitted', reason: 'the run was stopped' });
    expect(outcomes.get(makeKey(1))?.state).toBe('unfinished');
    expect(clock.elapsed()).toBeLessThanOrEqual(22_000);
  });

  it('a paid call that is not answered by the deadline and a little more is unknown', async () => {
    const { states, clock } = await run(makeJobs(1), { createMs: 120_000 }, { deadline: Date.UTC(2026, 10, 23, 12) + 10_000 });
    expect(states).toEqual(['unknown']);
    expect(clock.elapsed()).toBeLessThanOrEqual(41_000);
  });

  it('one that is answered just after the deadline is still recorded', async () => {
    const accepted: string[] = [];
    const { states } = await run(makeJobs(1), { createMs: 20_000 }, { deadline: Date.UTC(2026, 10, 23, 12) + 10_000, onAccepted: (_, id) => { accepted.push(id); } });
    expect(states).toEqual(['unfinished']);
    expect(accepted).toEqual(['video-1']);
  });

  it('has an outcome for every job and charges each key once, whatever happens (seeds)', async () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      let state = seed;
      const random = (): number => { state = (state * 1_103_515_245 + 12_345) % 2_147_483_648; return state / 2_147_483_648; };
      const jobs = Array.from({ length: 12 }, (_, index) => index % 4 === 3 ? makeDubbingJob(index + 1, { key: makeKey(index) }, 10 + random() * 60) : makeJob(index + 1, 10 + random() * 60));
      const kinds = ['limited', 'unavailable', 'unknown-outcome', 'refused'] as const;
      const outcomes: Outcome[] = [];
      const { videos, outcomes: found } = await run(jobs, {
        slots: () => 1 + Math.floor(random() * 10), renderMs: () => 10_000 + random() * 5 * minute, createMs: random() * 40_000, listLagMs: random() * 60_000,
        onCreate: () => { if (random() < 0.25) throw makeServiceError(kinds[Math.floor(random() * 4)] ?? 'limited'); },
        onCreated: () => { if (random() < 0.2) throw makeServiceError('unknown-outcome'); },
        onRead: () => { if (random() < 0.2) throw makeServiceError('unavailable'); },
        tell: (remote) => random() < 0.1 ? { ...remote, status: 'failed' } : remote,
      }, { random, onDone: (outcome) => { outcomes.push(outcome); } });
      expect(found.size).toBe(12);
      expect(new Set(videos.map(({ title }) => title)).size).toBe(videos.length);
      // every video that exists is known by its id, or said to be unknown
      for (const video of videos) {
        const outcome = [...found.values()].find((each) => 'videoId' in each && each.videoId === video.id);
        const number = Number(/Video (\d+)/.exec(video.title)?.[1]);
        expect(outcome ?? found.get(makeKey(number))).toMatchObject(outcome === undefined ? { state: 'unknown' } : { videoId: video.id });
      }
      expect(new Set(outcomes.map(({ key }) => key)).size).toBe(outcomes.length);
    }
  });
});
