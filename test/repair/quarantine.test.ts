import { describe, expect, it } from 'vitest';
import { settings, startRunWorld } from '../run/world.ts';
import { page } from './page.ts';

describe('a render that failed for a lasting reason', () => {
  it('is not tried again, until that is asked for, or its words or settings change', async () => {
    await using world = await startRunWorld();
    world.emulator.setFault({ on: 'create', kind: 'fail', title: 'Windows', times: 'always', code: 'content_policy_violation', message: 'blocked' });
    await world.commit({ 'docreel.yml': settings, 'docs/install.md': page });
    const tries = (): number => world.emulator.requests().filter(({ method, body }) => method === 'POST' && JSON.stringify(body).includes('Windows')).length;
    expect((await world.run({ base: null })).exit).toBe(1);
    expect(tries()).toBe(1);
    for (const request of [{ base: 'HEAD' }, { base: null }, { base: null, scope: 'missing' }, { mode: 'collect', base: 'HEAD' }] as const) {
      expect(await world.run(request)).toMatchObject({ exit: 0, report: { totals: { planned: 0, quarantined: 1 } } });
    }
    expect(tries()).toBe(1);

    const asked = await world.run({ base: null, scope: 'missing', retryFailed: true });
    expect(asked).toMatchObject({ exit: 1, report: { totals: { planned: 1 } } });
    expect(tries()).toBe(2);
    expect((await world.readLedger()).rows.find(({ state }) => state === 'failed')?.attempt).toBe(2);

    // other words are another video
    await world.commit({ 'docs/install.md': page.replace('three steps', 'four steps') });
    expect((await world.run()).exit).toBe(1);
    expect(tries()).toBe(3);
    // and so are other settings
    await world.commit({ 'docreel.yml': settings.replace('languages: [en]', 'languages: [en], resolution: 720p') });
    world.emulator.clearFaults();
    expect(await world.run()).toMatchObject({ exit: 0, report: { totals: { quarantined: 0, rendered: 2 } } });
  });

  it('is given its reason in the next steps, with the command that tries it all the same', async () => {
    await using world = await startRunWorld();
    world.emulator.setFault({ on: 'create', kind: 'fail', title: 'Windows', code: 'content_policy_violation', message: 'blocked' });
    await world.commit({ 'docreel.yml': settings, 'docs/install.md': page });
    const { report } = await world.run({ base: null });
    expect(report.next.join('\n')).toMatch(/not tried again until its words or settings change.*docreel render --scope missing --retry-failed/);
    expect(await world.run({ base: null, scope: 'missing', retryFailed: true })).toMatchObject({ exit: 0, report: { totals: { rendered: 1 } } });
  });
});
