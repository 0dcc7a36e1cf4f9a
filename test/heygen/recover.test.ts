import { describe, expect, it } from 'vitest';
import { recover } from '../../src/heygen/recover.ts';
import type { Intent } from '../../src/heygen/recover.ts';
import { makeVirtualClock } from './clock.ts';
import { makeKey, makeVideoRequest } from './request.ts';
import { makeService, makeServiceError } from './service.ts';

const hour = 3_600_000;
const now = Date.UTC(2026, 10, 23, 12);
const makeIntent = (number: number, age: number): Intent => ({ key: makeKey(number), attempt: 1, kind: 'video', reservedAt: now - age });

async function run(intents: readonly Intent[], options: { readonly present?: readonly number[]; readonly lagMs?: number; readonly failing?: boolean; readonly trust?: boolean; readonly signal?: AbortSignal } = {}) {
  const clock = makeVirtualClock();
  const world = makeService({ clock, listLagMs: options.lagMs ?? 0, onRead: () => { if (options.failing === true) throw makeServiceError('unavailable'); } });
  for (const [index, number] of (options.present ?? []).entries()) await world.heygen.createVideo(makeVideoRequest(number), `k${index}`);
  const found = await recover({ intents, heygen: world.heygen, clock, signal: options.signal, trustIdempotency: options.trust ?? true });
  return { found, clock, creates: world.creates.length - (options.present?.length ?? 0), lists: world.counts.list };
}

describe('recover()', () => {
  it('adopts what HeyGen has, the oldest, and reports the rest as paid twice', async () => {
    const { found } = await run([makeIntent(1, hour)], { present: [1, 2, 1] });
    expect(found.get(makeKey(1))).toMatchObject({ state: 'adopted', remote: { id: 'video-1' }, duplicates: [{ id: 'video-3' }] });
  });

  it('sends the same attempt again while its key counts', async () => {
    const { found, clock } = await run([makeIntent(1, 22.9 * hour)]);
    expect(found.get(makeKey(1))).toEqual({ state: 'resend' });
    expect(clock.elapsed()).toBe(0);
  });

  it('looks twice, more than a minute apart, before a new attempt for an old one', async () => {
    const { found, clock, lists } = await run([makeIntent(1, 23 * hour), makeIntent(2, 30 * 24 * hour)]);
    expect([...found.values()]).toEqual([{ state: 'renew' }, { state: 'renew' }]);
    expect(clock.elapsed()).toBe(62_000);
    expect(lists).toBe(4);
  });

  it('row 5: adopts what shows in the list late', async () => {
    const { found } = await run([makeIntent(1, 24 * hour)], { present: [1], lagMs: 40_000 });
    expect(found.get(makeKey(1))).toMatchObject({ state: 'adopted' });
  });

  it('row 3: without trust in idempotency keys it looks twice for every one', async () => {
    const { found, clock } = await run([makeIntent(1, 60_000)], { trust: false });
    expect(found.get(makeKey(1))).toEqual({ state: 'resend' });
    expect(clock.elapsed()).toBe(62_000);
  });

  it('fails closed where the list fails, and buys nothing', async () => {
    const { found, creates } = await run([makeIntent(1, hour), makeIntent(2, 48 * hour)], { failing: true });
    expect([...found.values()].map(({ state }) => state)).toEqual(['unknown', 'unknown']);
    expect(creates).toBe(0);
  });

  it('is unknown where the run is stopped in between', async () => {
    const { found } = await run([makeIntent(1, 48 * hour)], { signal: AbortSignal.abort(new Error('SIGTERM')) });
    expect(found.get(makeKey(1))).toMatchObject({ state: 'unknown' });
  });
});
