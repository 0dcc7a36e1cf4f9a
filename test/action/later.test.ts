import { describe, expect, it } from 'vitest';
import { makePage, settings } from './site.ts';
import { startActionWorld } from './world.ts';

const site = { 'docreel.yml': settings, 'docs/a.md': makePage('The agent copies your files.') };

describe.concurrent('videos that are not finished when the step ends', () => {
  it('mode "submit" buys and ends; mode "collect" finishes without a limit, as it buys nothing', async () => {
    await using world = await startActionWorld();
    const commits = await world.push(site);
    const submitted = await world.stepOnPush(commits, { mode: 'submit' });
    expect(submitted).toMatchObject({ code: 0, annotations: [], outputs: { planned: '1', rendered: '0', unfinished: '1' } });
    expect(world.github.pulls()).toEqual([]);
    const collected = await world.step({ event: 'workflow_dispatch', sha: commits.after, inputs: { mode: 'collect' } });
    expect(collected).toMatchObject({ code: 0, annotations: [], outputs: { planned: '0', rendered: '1', unfinished: '0', 'pull-request-number': '1' } });
    expect(world.emulator.charges()).toHaveLength(1);
  });

  it('with "wait-minutes" 0 the step is green and says what is left; a schedule picks it up', async () => {
    await using world = await startActionWorld();
    const commits = await world.push(site);
    const first = await world.stepOnPush(commits, { 'wait-minutes': '0' });
    expect(first).toMatchObject({ code: 0, outputs: { planned: '1', rendered: '0', unfinished: '1' } });
    expect(first.annotations).toEqual([expect.stringMatching(/^notice: 1 video is still rendering; .*"collect"/)]);
    expect((await world.readLedger()).rows.map(({ state }) => state)).toEqual(['submitted']);
    const next = await world.step({ event: 'schedule', sha: commits.after });
    expect(next).toMatchObject({ code: 0, annotations: [], outputs: { rendered: '1', unfinished: '0', 'pull-request-number': '1' } });
    expect(world.emulator.charges()).toHaveLength(1);
  });

  it('a run that is cancelled writes down what it bought and ends in time; the next one finishes', async () => {
    await using world = await startActionWorld();
    const commits = await world.push(site);
    let took = Infinity;
    const cancelled = await world.stepOnPush(commits, {}, {
      onChild: (child) => {
        let sent = 0;
        const timer = setInterval(() => {
          // half a second after HeyGen took the order: its answer has come in, and the video still renders
          const bought = world.emulator.requests().some(({ method, status, at }) => method === 'POST' && status === 200 && Date.now() - at > 500);
          if (sent > 0 || !bought) return;
          sent = Date.now();
          child.kill('SIGINT');
        }, 100);
        child.on('close', () => { clearInterval(timer); took = Date.now() - sent; });
      },
    });
    expect(cancelled.code).toBe(1);
    expect(took).toBeLessThan(5_000);
    expect(cancelled.annotations).toEqual([expect.stringMatching(/^warning: SIGINT: no more is bought/), expect.stringMatching(/^error: The run was stopped\. What is bought is in the ledger/)]);
    expect((await world.readLedger()).rows.map(({ state, videoId }) => [state, typeof videoId])).toEqual([['submitted', 'string']]);
    expect(await world.stepOnPush(commits)).toMatchObject({ code: 0, annotations: [], outputs: { planned: '0', rendered: '1' } });
    expect(world.emulator.charges()).toHaveLength(1);
  });
});
