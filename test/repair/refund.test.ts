import { describe, expect, it } from 'vitest';
import { makeLedgerBranch } from '../../src/git/ledger-branch.ts';
import { openRepository } from '../../src/git/repository.ts';
import { spentInMonth } from '../../src/core/spending.ts';
import { listRefunds } from '../../src/core/refund.ts';
import { formatRefund } from '../../src/show/refund.ts';
import { formatStatus } from '../../src/show/status.ts';
import { formatSummary } from '../../src/show/summary.ts';
import { readStatus } from '../../src/status.ts';
import { settings, startRunWorld } from '../run/world.ts';
import { page } from './page.ts';

describe('what to ask HeyGen for', () => {
  it('is written out by status and in the summary: ids, codes, times and amounts', async () => {
    await using world = await startRunWorld();
    world.emulator.setFault({ on: 'create', kind: 'fail-charged', title: 'Windows', times: 'always', code: 'content_policy_violation', message: 'blocked ```words``` in @the text' });
    await world.commit({ 'docreel.yml': `${settings}limits: { video: 3 usd, month: 50 usd }\n`, 'docs/install.md': page });
    const { exit, report } = await world.run({ base: null });
    expect(exit).toBe(1);
    const row = (await world.readLedger()).rows.find((each) => each.state === 'failed');
    expect(row?.failure?.charged).toBe('maybe');

    const branch = makeLedgerBranch(await openRepository(world.site.root, { env: world.site.env }), { now: () => world.clock.now() });
    const status = await readStatus(branch, new Date(world.clock.now()).toISOString().slice(0, 7), 'usd', report.limits);
    expect(status).toMatchObject({ owned: 1, inFlight: [], suspicious: [] });
    expect(status.failed).toHaveLength(1);
    expect(status.refund).toContain(`video ${row?.videoId}, submitted ${row?.submittedAt}, found ${row?.failure?.at}, content_policy_violation: blocked`);
    expect(status.refund).toMatch(/charged \(at most 0\.\d\d usd\)/);
    const shown = formatStatus(status, { color: false });
    expect(shown).toContain(status.refund);
    expect(shown).toMatch(/This month 0\.\d\d usd of 50\.00 usd/);
    expect(shown).toContain('Limits one video 3.00 usd');

    const summary = formatSummary(report);
    expect(summary).toContain("What to ask HeyGen's support for");
    expect(summary).toContain(`video ${row?.videoId}`);
    expect(summary).toContain(`found ${row?.failure?.at}`);
    // what HeyGen wrote cannot end the block that it stands in
    expect(summary).toContain('````text');
    // it was asked for then: the next run's summary does not ask again, and status still does
    const second = await world.run({ base: null });
    expect(second.report.totals.quarantined).toBe(1);
    expect(formatSummary(second.report)).not.toContain('What to ask HeyGen');
  });

  it('names an attempt that failed though the next one was made', async () => {
    await using world = await startRunWorld();
    world.emulator.setFault({ on: 'create', kind: 'fail-charged', title: 'Windows', code: 'rendering_failed', message: 'the renderer gave up' });
    await world.commit({ 'docreel.yml': settings, 'docs/install.md': page });
    const { exit, report } = await world.run({ base: null });
    expect(exit).toBe(0);
    const charges = world.emulator.charges().filter(({ title }) => title?.includes('Windows') === true);
    expect(charges).toHaveLength(2);
    const [failed, made] = charges.map(({ videoId }) => videoId);
    const row = (await world.readLedger()).rows.find((each) => each.section === 'install/windows');
    expect(row).toMatchObject({ attempt: 2, videoId: made, wasted: [{ attempt: 1, videoId: failed, failure: { code: 'rendering_failed', charged: 'maybe' } }] });
    const branch = makeLedgerBranch(await openRepository(world.site.root, { env: world.site.env }), { now: () => world.clock.now() });
    const { refund } = await readStatus(branch, new Date(world.clock.now()).toISOString().slice(0, 7), 'usd', report.limits);
    expect(refund).toContain(`video ${failed}, submitted `);
    expect(refund).not.toContain(made);
    expect(formatSummary(report)).toContain(`video ${failed}`);
    // asked for once, by the run that saw it fail
    expect(formatSummary((await world.run({ base: null })).report)).not.toContain('What to ask HeyGen');
  });

  it('names a video that failed though nobody wants its words any more, and though they come back', async () => {
    await using world = await startRunWorld();
    world.emulator.setFault({ on: 'create', kind: 'fail-charged', title: 'Windows', times: 'always', code: 'content_policy_violation' });
    await world.commit({ 'docreel.yml': settings, 'docs/install.md': page });
    await world.run({ base: null });
    const failed = (await world.readLedger()).rows.find(({ state }) => state === 'failed')?.videoId;
    const listIds = async (): Promise<readonly string[]> => listRefunds((await world.readLedger()).rows).map(({ videoId }) => videoId);
    expect(await listIds()).toEqual([failed]);
    world.emulator.clearFaults();
    await world.commit({ 'docs/install.md': page.replace('three steps', 'four steps') });
    expect((await world.run()).exit).toBe(0);
    expect(await listIds()).toEqual([failed]);
    await world.commit({ 'docs/install.md': page });
    expect((await world.run()).report.totals.rendered).toBe(1);
    expect(await listIds()).toEqual([failed]);
  });

  it('keeps every attempt of a video that fails run after run', async () => {
    await using world = await startRunWorld();
    world.emulator.setFault({ on: 'create', kind: 'fail-charged', title: 'Windows', times: 'always', code: 'rendering_failed', message: 'the renderer gave up' });
    await world.commit({ 'docreel.yml': settings, 'docs/install.md': page });
    const first = await world.run({ base: null });
    const second = await world.run({ base: null });
    expect([first.exit, second.exit]).toEqual([1, 1]);
    const ids = world.emulator.charges().filter(({ title }) => title?.includes('Windows') === true).map(({ videoId }) => videoId);
    expect(ids).toHaveLength(3);
    expect(listRefunds((await world.readLedger()).rows).map(({ videoId }) => videoId)).toEqual(ids);
    const [told, again] = [formatSummary(first.report), formatSummary(second.report)];
    expect(ids.map((id) => told.includes(`video ${id}`))).toEqual([true, true, false]);
    expect(ids.map((id) => again.includes(`video ${id}`))).toEqual([false, false, true]);
  });

  it('names a video that was made twice, by an interface that ignores keys and whose list comes late', async () => {
    const world = await startRunWorld({
      idempotency: false, faults: [{ on: 'create', kind: 'lost-answer', title: 'Windows' }, { on: 'create', kind: 'delayed-list', title: 'Windows', looks: 1 }],
    });
    try {
      await world.commit({ 'docreel.yml': settings, 'docs/install.md': page });
      const { exit, report } = await world.run({ base: null });
      expect(exit).toBe(0);
      const ids = world.emulator.charges().filter(({ title }) => title?.includes('Windows') === true).map(({ videoId }) => videoId);
      expect(ids).toHaveLength(2);
      const ledger = await world.readLedger();
      const row = ledger.rows.find((each) => each.section === 'install/windows');
      const double = ids.find((id) => id !== row?.videoId);
      expect(row).toMatchObject({ state: 'published', attempt: 1, wasted: [{ videoId: double, attempt: 1, failure: { code: 'duplicate', charged: 'maybe' } }] });
      expect(formatSummary(report)).toContain(`video ${double}`);
      // it counts as spent, beside the one that is used
      const spent = spentInMonth(ledger, report.startedAt.slice(0, 7), 'usd').micros;
      expect(spent).toBeGreaterThanOrEqual(world.emulator.charges().reduce((sum, { micros }) => sum + micros, 0));
    } finally {
      // two charges of one attempt are what the invariants rightly refuse: here HeyGen breaks its word
      await world.close();
    }
  });

  it('ends when a later balance shows that it was given back', async () => {
    await using world = await startRunWorld();
    world.emulator.setFault({ on: 'create', kind: 'fail-charged', title: 'Windows', times: 'always', code: 'content_policy_violation', message: 'blocked' });
    await world.commit({ 'docreel.yml': settings, 'docs/install.md': page });
    await world.run({ base: null });
    const failed = world.emulator.charges().find(({ title }) => title?.includes('Windows') === true);
    const month = new Date(world.clock.now()).toISOString().slice(0, 7);
    const spent = async (): Promise<number> => spentInMonth(await world.readLedger(), month, 'usd').micros;
    const paid = world.emulator.charges().reduce((sum, { micros }) => sum + micros, 0);
    expect(await spent()).toBeGreaterThanOrEqual(paid);
    const balance = (): number => world.emulator.balance().micros;

    // a person tops the wallet up: that is no refund, however the run looks at it
    world.emulator.setBalance((balance() + 20_000_000) / 1_000_000);
    await world.run({ base: 'HEAD' });
    expect(listRefunds((await world.readLedger()).rows)).toHaveLength(1);

    world.emulator.setBalance((balance() + (failed?.micros ?? 0)) / 1_000_000);
    await world.run({ base: 'HEAD' });
    const ledger = await world.readLedger();
    expect(listRefunds(ledger.rows)).toEqual([]);
    expect(ledger.rows.find(({ state }) => state === 'failed')?.failure).toMatchObject({ code: 'content_policy_violation', charged: 'refunded' });
    expect(ledger.charges.filter(({ event }) => event === 'refunded')).toHaveLength(1);
    expect(world.events).toContainEqual(expect.objectContaining({ type: 'note', text: expect.stringContaining(failed?.videoId ?? 'no id') }));
    expect(await spent()).toBe(paid - (failed?.micros ?? 0));
    // it stays quarantined
    expect((await world.run({ base: 'HEAD' })).report.totals).toMatchObject({ planned: 0, quarantined: 1 });
  });

  it('ends when the account shows an hour later that nothing was charged', async () => {
    await using world = await startRunWorld();
    world.emulator.setFault({ on: 'create', kind: 'fail', title: 'Windows', times: 'always', code: 'content_policy_violation', message: 'blocked' });
    await world.commit({ 'docreel.yml': settings, 'docs/install.md': page });
    await world.run({ base: null });
    expect(listRefunds((await world.readLedger()).rows)).toHaveLength(1);
    await world.run({ base: 'HEAD' });
    expect(listRefunds((await world.readLedger()).rows)).toHaveLength(1);
    world.clock.skip(3_700_000);
    await world.run({ base: 'HEAD' });
    expect(listRefunds((await world.readLedger()).rows)).toEqual([]);
  });

  it('is nothing where nothing may have been charged', async () => {
    await using world = await startRunWorld();
    world.emulator.setFault({ on: 'create', kind: 'fail', title: 'Windows', times: 'always', code: 'MOVIO_PAYMENT_INSUFFICIENT_CREDIT', message: 'Insufficient credit.' });
    await world.commit({ 'docreel.yml': settings, 'docs/install.md': page });
    const { report } = await world.run({ base: null });
    expect(listRefunds((await world.readLedger()).rows)).toEqual([]);
    expect(formatSummary(report)).not.toContain('What to ask HeyGen');
  });

  it('sums amounts of one unit only, and tells an unknown price', () => {
    const row = { videoId: 'v1', code: 'c', message: 'm', charged: 'yes', at: '2026-11-24T10:00:00.000Z', foundAt: null, bound: { micros: 250_000, unit: 'usd' } } as const;
    expect(formatRefund([])).toBe('');
    expect(formatRefund([row])).toBe('Hello, this render failed. Please check whether it was charged (at most 0.25 usd), and refund what was.\n\n- video v1, submitted 2026-11-24T10:00:00.000Z, c: m, at most 0.25 usd');
    expect(formatRefund([row, { ...row, videoId: 'v2', bound: null }])).toMatch(/these 2 renders failed\. Please check whether they were charged, and refund what was\.[\s\S]*v2.*price unknown/);
    expect(formatRefund([{ ...row, code: 'duplicate' }])).toContain('this render was made besides the one that we asked for');
    expect(formatRefund([row, { ...row, code: 'duplicate' }])).toContain('these 2 renders failed, or were made besides');
    expect(formatRefund([{ ...row, message: 'two\nlines' }]).split('\n')).toHaveLength(3);
  });
});
