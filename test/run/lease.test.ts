import { describe, expect, it } from 'vitest';
import { makeIdempotencyKey } from '../../src/heygen/marker.ts';
import { formatLease, leaseMs, makeLeasePath, parseLeases } from '../../src/stage/lease.ts';
import { makeJournal } from '../../src/stage/journal.ts';
import type { Journal } from '../../src/stage/journal.ts';
import { reserve } from '../../src/stage/reserve.ts';
import { makeOrder } from '../../src/stage/order.ts';
import { makeSurvey } from '../../src/stage/survey.ts';
import { openLocal } from './local.ts';
import { makeRequest } from './request.ts';
import { settings, startRunWorld } from './world.ts';
import type { RunWorld } from './world.ts';

const page = '---\nvideo: true\n---\n\n# Install\n\nThe agent keeps a copy of your files on a server that you own.\n\n## Windows\n\nOpen the installer and follow its three steps.\n';

describe('leases', () => {
  it('are read back, each of its run; what cannot be read holds nothing', () => {
    const until = Date.UTC(2026, 10, 24, 10);
    const files = new Map([[makeLeasePath('run/1 ü'), formatLease('run/1 ü', until)], [makeLeasePath('2'), formatLease('2', until + 1)], ['pages/a.md.json', formatLease('3', until)]]);
    expect([...parseLeases(files)]).toEqual([['run/1 ü', until], ['2', until + 1]]);
    // no run's name leads out of the folder
    expect(makeLeasePath('../../x')).toBe('leases/..%2F..%2Fx.json');
    for (const text of ['', '{', '[]', 'null', '{"run":1,"until":"2026-11-24T10:00:00.000Z"}', '{"run":"1","until":"soon"}', '{"run":"1"}']) expect([...parseLeases(new Map([['leases/1.json', text]]))]).toEqual([]);
  });
});

/** A run of another machine that has reserved everything, with its lease, and has sent nothing. */
async function reserveElsewhere(world: RunWorld, run: string): Promise<Journal> {
  const other = await openLocal(world, run);
  const { ledger, plan } = await makeSurvey(makeRequest({ base: null }), other);
  const journal = makeJournal(other, ledger);
  expect(await reserve({ jobs: plan.jobs, world: other, journal, ask: async () => null })).toBeNull();
  return journal;
}

async function readLeases({ site }: RunWorld): Promise<readonly string[]> {
  const names = await site.git('ls-tree', '-r', '--name-only', 'docreel/ledger');
  return names.split('\n').filter((name) => name.startsWith('leases/'));
}

const waits = ({ events }: RunWorld): readonly unknown[] => events.filter((event) => event.type === 'note' && /may still be buying: waiting until/.test(event.text));

describe('intents of another run', () => {
  it('are taken over when its lease has run out: bought once, by their own keys', async () => {
    await using world = await startRunWorld({}, 120);
    await world.commit({ 'docreel.yml': settings, 'docs/install.md': page });
    await reserveElsewhere(world, 'dead');
    expect(await readLeases(world)).toEqual(['leases/dead.json']);
    const before = world.clock.now();
    const outcome = await world.run({ base: null });
    expect(outcome).toMatchObject({ exit: 0, report: { totals: { rendered: 2 } } });
    // it was waited for, once, and no longer than it could hold
    expect(waits(world)).toHaveLength(1);
    expect(world.clock.now() - before).toBeGreaterThan(leaseMs - 60_000);
    expect(world.emulator.charges()).toHaveLength(2);
    const { rows } = await world.readLedger();
    expect(rows.map(({ run, attempt }) => [run, attempt])).toEqual([['run1', 1], ['run1', 1]]);
    // and leaves no lease behind, of itself or of the dead
    expect(await readLeases(world)).toEqual([]);
  });

  it('are not waited for when its lease has run out long ago', async () => {
    await using world = await startRunWorld({}, 120);
    await world.commit({ 'docreel.yml': settings, 'docs/install.md': page });
    await reserveElsewhere(world, 'dead');
    world.clock.skip(2 * leaseMs);
    expect((await world.run({ base: null })).exit).toBe(0);
    expect(waits(world)).toEqual([]);
    expect(world.emulator.charges()).toHaveLength(2);
  });

  it('are left to it while it renews its lease, and bought by it alone', async () => {
    await using world = await startRunWorld({}, 120);
    await world.commit({ 'docreel.yml': settings, 'docs/install.md': page });
    const journal = await reserveElsewhere(world, 'alive');
    const stop = new AbortController();
    const renewing = (async () => {
      while (!stop.signal.aborted) {
        await journal.keepLease();
        await world.clock.sleep(20_000);
      }
    })();
    const outcome = await world.run({ base: null });
    stop.abort();
    await renewing;
    expect(outcome).toMatchObject({ exit: 4, report: { totals: { rendered: 0, unfinished: 2 } } });
    expect(world.events).toContainEqual(expect.objectContaining({ type: 'video', state: 'unfinished', detail: 'run alive is buying it' }));
    expect(world.emulator.requests().filter(({ method }) => method === 'POST')).toEqual([]);
    expect((await world.readLedger()).rows.map(({ run, state }) => [run, state])).toEqual([['alive', 'reserved'], ['alive', 'reserved']]);
    await journal.end();
    expect(await readLeases(world)).toEqual([]);
  });

  it('are taken over by one of several runs that come at the same time', async () => {
    await using world = await startRunWorld({}, 120);
    await world.commit({ 'docreel.yml': settings, 'docs/install.md': page });
    await reserveElsewhere(world, 'dead');
    world.clock.skip(2 * leaseMs);
    await Promise.all([world.run({ base: null }), world.run({ base: null }), world.run({ base: null })]);
    await world.run({ base: 'HEAD' });
    expect(world.emulator.charges()).toHaveLength(2);
    const { rows } = await world.readLedger();
    expect(new Set(rows.map(({ run }) => run)).size).toBe(1);
  });

  it('are adopted where it had sent them: nothing is bought again', async () => {
    await using world = await startRunWorld({}, 120);
    await world.commit({ 'docreel.yml': settings, 'docs/install.md': page });
    await reserveElsewhere(world, 'dead');
    // it had sent one, and died before the answer came
    const other = await openLocal(world, 'dead');
    const [row] = (await world.readLedger()).rows;
    const order = row === undefined ? { reason: 'none' } : makeOrder(row, new Map(), []);
    if ('reason' in order || order.kind !== 'video' || row === undefined) throw new Error('no order');
    const id = await other.heygen?.createVideo(order.request, makeIdempotencyKey(row.key, row.attempt));
    world.clock.skip(2 * leaseMs);
    expect((await world.run({ base: null })).exit).toBe(0);
    expect(world.emulator.charges()).toHaveLength(2);
    expect((await world.readLedger()).rows.find(({ key }) => key === row.key)?.videoId).toBe(id);
  });
});
