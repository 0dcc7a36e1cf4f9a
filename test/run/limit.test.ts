import { describe, expect, it } from 'vitest';
import { spentInMonth } from '../../src/core/spending.ts';
import { settings, startRunWorld } from './world.ts';
import type { RunWorld } from './world.ts';

const makePage = (words: string, title = 'Install'): string => `---\nvideo: true\n---\n\n# ${title}\n\n${words}\n`;
const words = 'The agent keeps a copy of your files on a server that you own.';
const posts = (world: RunWorld): number => world.emulator.requests().filter(({ method }) => method === 'POST').length;
const month = (world: RunWorld): string => new Date(world.clock.now()).toISOString().slice(0, 7);

describe('limits of a whole run', () => {
  it.each([
    ['a video', 'limits: { video: 0.01 usd }\n', {}, /docs\/install\.md#install \(en\) may cost up to .*, but limits\.video is 0\.01 usd/],
    ['a run', 'limits: { run: 0.01 usd }\n', { maxCost: null }, /the run may cost up to .*, but its limit is 0\.01 usd/],
    ['a run, where the settings are lower than what was asked for', 'limits: { run: 0.01 usd }\n', { maxCost: '20 usd' }, /its limit is 0\.01 usd/],
    ['a month', 'limits: { month: 0.01 usd }\n', {}, /and 0\.00 usd of this month's 0\.01 usd are spent or reserved/],
    ['the floor under the balance', 'limits: { balance-floor: 99.99 usd }\n', {}, /the HeyGen account holds 100\.00 usd and limits\.balance-floor keeps 99\.99 usd/],
    ['what the account holds', 'rates: { per-minute: { avatar_iii: 9000 } }\n', { maxCost: '9999 usd' }, /but the HeyGen account holds 100\.00 usd: top it up/],
    ['another unit', 'limits: { month: 50 credits }\n', {}, /limits\.month is not in usd as the rates are/],
  ])('%s: nothing is bought, and the message says what and how to raise it', async (_, more, request, reason) => {
    await using world = await startRunWorld();
    await world.commit({ 'docreel.yml': `${settings}${more}`, 'docs/install.md': makePage(words) });
    const outcome = await world.run({ base: null, ...request });
    expect(outcome).toMatchObject({ exit: 3, stop: { code: 'over-limit', text: expect.stringMatching(reason) } });
    expect(posts(world)).toBe(0);
    expect((await world.readLedger()).rows).toEqual([]);
  });

  it('a month: counts what other runs of it have spent, and begins anew with the next', async () => {
    await using world = await startRunWorld();
    await world.commit({ 'docreel.yml': `${settings}limits: { month: 0.15 usd }\n`, 'docs/install.md': makePage(words) });
    expect((await world.run({ base: null })).exit).toBe(0);
    await world.commit({ 'docs/use.md': makePage('Open the page and look at the first table of all the machines.', 'Use') });
    const second = await world.run();
    expect(second).toMatchObject({ exit: 3, stop: { text: expect.stringMatching(/of this month's 0\.15 usd are spent or reserved/) } });
    expect(world.emulator.charges()).toHaveLength(1);
    world.clock.skip(32 * 86_400_000);
    expect((await world.run({ scope: 'missing' })).exit).toBe(0);
    expect(world.emulator.charges()).toHaveLength(2);
  });

  it('a month: two runs at the same time cannot both pass', async () => {
    await using world = await startRunWorld();
    const pages = ['a', 'b', 'c'].map((name) => [`docs/${name}.md`, makePage(`${words} This is the page ${name}.`, name.toUpperCase())] as const);
    await world.commit({ 'docreel.yml': `${settings}limits: { month: 0.2 usd }\n`, ...Object.fromEntries(pages) });
    const outcomes = await Promise.all(pages.map(([path]) => world.run({ base: null, paths: [path] })));
    // each alone would be allowed: at most 0.14 usd
    expect(outcomes.map(({ exit }) => exit).toSorted()).toEqual([0, 3, 3]);
    expect(world.emulator.charges()).toHaveLength(1);
    expect(spentInMonth(await world.readLedger(), month(world), 'usd').micros).toBeLessThanOrEqual(200_000);
  });

  it('a run: a failed render that may have been charged counts, and is not tried again beyond it', async () => {
    await using world = await startRunWorld();
    world.emulator.setFault({ on: 'create', kind: 'fail-charged', code: 'rendering_failed', message: 'gave up' });
    await world.commit({ 'docreel.yml': settings, 'docs/install.md': makePage(words) });
    const { report } = await world.run({ mode: 'plan', base: null });
    const upper = (report.totals.estimate.upper?.micros ?? 0) / 1_000_000;
    const outcome = await world.run({ base: null, maxCost: `${upper} usd` });
    expect(outcome).toMatchObject({ exit: 1, report: { totals: { failed: 1 } } });
    expect(world.events).toContainEqual(expect.objectContaining({ type: 'note', text: expect.stringMatching(/it is not tried again in this run: the run may cost up to/) }));
    expect(world.emulator.charges()).toHaveLength(1);
  });

  it('a rate that nobody knows: is refused, unless that is allowed', async () => {
    await using world = await startRunWorld({ unit: 'credits' });
    await world.commit({ 'docreel.yml': `${settings}rates: { unit: credits, per-minute: { avatar_iv: 6 } }\n`, 'docs/install.md': makePage(words) });
    const refused = await world.run({ base: null, maxCost: '20 credits' });
    expect(refused).toMatchObject({ exit: 3, stop: { code: 'over-limit', text: expect.stringMatching(/docs\/install\.md#install \(en\) has no known rate, so no limit could hold: add the engine to rates\.per-minute/) } });
    expect(posts(world)).toBe(0);
    expect(await world.run({ base: null, maxCost: '20 credits', allowUnpriced: true })).toMatchObject({ exit: 0, report: { totals: { rendered: 1 } } });
  });
});
