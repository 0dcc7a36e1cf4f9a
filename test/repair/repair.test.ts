import { describe, expect, it } from 'vitest';
import type { VideoRow } from '../../src/core/ledger.ts';
import { formatLease, makeLeasePath } from '../../src/stage/lease.ts';
import { makeLedgerBranch } from '../../src/git/ledger-branch.ts';
import { openRepository } from '../../src/git/repository.ts';
import { repair } from '../../src/repair.ts';
import type { Repair } from '../../src/repair.ts';
import { formatRepair } from '../../src/show/repair.ts';
import { openLocal } from '../run/local.ts';
import { makeRequest } from '../run/request.ts';
import { settings, startRunWorld } from '../run/world.ts';
import type { RunWorld } from '../run/world.ts';

const page = `---
video: { languages: [en, es] }
---

# Install

The agent keeps a copy of your files on a server that you own.

## Windows

Open the installer and follow its three steps.
`;
const pageFile = 'pages/docs/install.md.json';

/** What `docreel repair` does, in the world of a test; it must buy nothing. */
async function repairIn(world: RunWorld, key?: string): Promise<Repair> {
  const posts = (): number => world.emulator.requests().filter(({ method }) => method !== 'GET').length;
  const before = posts();
  return await repair(makeRequest({ mode: 'plan' }), await openLocal(world, 'repair', key === undefined ? {} : { key })).finally(() => { expect(posts()).toBe(before); });
}

/** Writes to the ledger's branch as somebody does who should not. */
async function tamper({ site, clock }: RunWorld, edits: Readonly<Record<string, ((text: string) => string) | null>>): Promise<void> {
  const branch = makeLedgerBranch(await openRepository(site.root, { env: site.env }), { now: () => clock.now() });
  const { head, files } = await branch.read();
  await branch.write(head, new Map(Object.entries(edits).map(([path, edit]) => [path, edit === null ? null : edit(files.get(path) ?? '')])), 'By hand');
}

function describeRow({ section, locale, state, videoId, attempt, seconds, charge }: VideoRow): object {
  return { section, locale, state, videoId, attempt, seconds, charge };
}

const bySection = (a: VideoRow, b: VideoRow): number => `${a.section} ${a.locale}`.localeCompare(`${b.section} ${b.locale}`);

/** Scenes that damage the ledger on purpose, which the invariants rightly refuse: the world is closed without a look at them. */
async function withWorld(options: Parameters<typeof startRunWorld>[0], work: (world: RunWorld) => Promise<void>): Promise<void> {
  const world = await startRunWorld(options);
  try {
    await world.commit({ 'docreel.yml': settings, 'docs/install.md': page });
    await work(world);
  } finally {
    await world.close();
  }
}

describe('repair()', () => {
  it('does nothing to a ledger that is sound', async () => {
    await using world = await startRunWorld();
    await world.commit({ 'docreel.yml': settings, 'docs/install.md': page });
    await world.run({ base: null });
    const refs = await world.site.git('for-each-ref');
    const result = await repairIn(world);
    expect(result).toMatchObject({ damage: [], written: false, rebuilt: [], completed: [], wasted: [], foreign: 0, unknown: [] });
    expect(await world.site.git('for-each-ref')).toBe(refs);
    expect(formatRepair(result, { color: false })).toContain('sound');
  });

  it.each<[string, Readonly<Record<string, ((text: string) => string) | null>>]>([
    ['a file that was cut off', { [pageFile]: (text) => text.slice(0, text.length * 0.6) }],
    ['a file that is gone', { [pageFile]: null }],
    ['a row that was edited by hand', { [pageFile]: (text) => text.replace('"state":"published"', '"state":"bought"') }],
    ['marks of a merge', { [pageFile]: (text) => `<<<<<<< ours\n${text}=======\n${text}>>>>>>> theirs\n`, 'charges.jsonl': (text) => text.slice(0, -20) }],
    ['no head', { 'ledger.json': null }],
    ['a head that counts otherwise', { 'ledger.json': (text) => text.replace(/"videos":\d+/, '"videos":9') }],
  ])('brings back from the branch\'s history what %s has lost', (_, edits) => withWorld({}, async (world) => {
    await world.run({ base: null });
    const before = await world.readLedger();
    await tamper(world, edits);
    // nothing is spent on it, and the message says what to do
    const refused = await world.run({ base: null, scope: 'missing' });
    expect(refused.exit).toBe(2);
    expect(refused.report.problems.find(({ code }) => code === 'ledger-damaged')?.hint).toContain('docreel repair');

    const result = await repairIn(world);
    expect(result.damage.length).toBeGreaterThan(0);
    expect(result).toMatchObject({ written: true, rebuilt: [], completed: [] });
    const after = await world.readLedger();
    expect(after.rows.toSorted(bySection)).toEqual(before.rows.toSorted(bySection));
    expect(after.charges).toEqual(before.charges);
    expect(after.lineage).toBe(before.lineage);
    expect(after.serial).toBeGreaterThan(before.serial);
    const again = await world.run({ base: null, scope: 'missing' });
    expect(again).toMatchObject({ exit: 0, report: { totals: { planned: 0, reused: 4 } } });
    expect(world.emulator.charges()).toHaveLength(4);
  }));

  it('makes a lost ledger anew from HeyGen\'s list, and nothing is bought again', () => withWorld({
    // another repository's, near misses, and more than a page of the list
    decoys: ['[docreel:ffffffffffffffff.1]', 'docreel: how we film', ...Array.from({ length: 120 }, (_, index) => `Other docs ${index} (en) [docreel:${index.toString(16).padStart(16, '0')}.1]`)],
  }, async (world) => {
    await world.run({ base: null });
    const before = await world.readLedger();
    await world.site.git('update-ref', '-d', 'refs/heads/docreel/ledger');
    const result = await repairIn(world);
    expect(result).toMatchObject({ damage: [], kept: 0, written: true, foreign: 121, wasted: [] });
    expect(result.unknown.join('\n')).toMatch(/121 videos carry marks[\s\S]*baseline/);
    const after = await world.readLedger();
    expect(after.rows.toSorted(bySection).map(describeRow)).toEqual(before.rows.toSorted(bySection).map((row) => describeRow({ ...row, state: 'completed' })));
    const told = formatRepair(result, { color: false });
    for (const { videoId } of before.rows) expect(told).toContain(videoId);

    const collected = await world.run({ base: null, scope: 'missing' });
    expect(collected).toMatchObject({ exit: 0, report: { totals: { planned: 0, rendered: 4 } } });
    expect(world.emulator.charges()).toHaveLength(4);
    // stored files have their names by what is in them: the same addresses as before
    expect((await world.readLedger()).rows.toSorted(bySection).map(({ video }) => video)).toEqual(before.rows.toSorted(bySection).map(({ video }) => video));
    expect(collected.report.month.spent.micros).toBe(world.emulator.charges().reduce((sum, { micros }) => sum + micros, 0));
  }));

  it('keeps what failed from being tried again, and from being forgotten', () => withWorld({
    faults: [
      { on: 'create', kind: 'fail-charged', title: 'Install', code: 'rendering_failed', message: 'gave up' },
      { on: 'create', kind: 'fail-charged', title: 'Windows', code: 'content_policy_violation', message: 'blocked' },
    ],
  }, async (world) => {
    await world.run({ base: null });
    const ids = world.emulator.charges().map(({ videoId }) => videoId);
    await world.site.git('update-ref', '-d', 'refs/heads/docreel/ledger');
    const result = await repairIn(world);
    const rows = (await world.readLedger()).rows.toSorted(bySection);
    expect(rows.map(({ section, locale, state, attempt }) => [section, locale, state, attempt])).toEqual([
      ['install', 'en', 'completed', 2], ['install', 'es', 'completed', 1], ['install/windows', 'en', 'failed', 1],
    ]);
    expect(rows[2]).toMatchObject({ failure: { code: 'content_policy_violation', charged: 'maybe' } });
    const failed = world.emulator.charges().find(({ title }) => title?.startsWith('Install (en)') === true)?.videoId;
    expect(result.wasted).toEqual([failed]);
    const again = await world.run({ base: null, scope: 'missing' });
    expect(again.report.totals).toMatchObject({ planned: 0, quarantined: 1 });
    expect(world.emulator.charges().map(({ videoId }) => videoId)).toEqual(ids);
  }));

  it('takes up what still renders, and an intent whose answer never came', () => withWorld({ faults: [{ on: 'create', kind: 'stuck', title: 'Windows' }] }, async (world) => {
    await world.run({ base: null, waitMinutes: 30 });
    const before = await world.readLedger();
    expect(before.rows.find(({ section, locale }) => section === 'install/windows' && locale === 'en')?.state).toBe('submitted');
    // the newest commit loses the id again, as if the run had died before it was pushed
    await tamper(world, { [pageFile]: (text) => text.replace(/(install\/windows","locale":"en","state":)"submitted"(.*?)"videoId":"\w+"/, '$1"reserved"$2"videoId":null') });
    const result = await repairIn(world);
    expect(result).toMatchObject({ damage: [], rebuilt: [], completed: [{ section: 'install/windows', state: 'submitted' }], written: true });
    const row = (rows: readonly VideoRow[]): string | null | undefined => rows.find(({ section, locale }) => section === 'install/windows' && locale === 'en')?.videoId;
    expect(row((await world.readLedger()).rows)).toBe(row(before.rows));
    await world.site.git('update-ref', '-d', 'refs/heads/docreel/ledger');
    expect((await repairIn(world)).rebuilt.map(({ state }) => state).toSorted()).toEqual(['completed', 'completed', 'submitted']);
  }));

  it('touches nothing while another run is at work, without a key, where the list cannot be read, or what a newer version wrote', () => withWorld({}, async (world) => {
    await world.run({ base: null });
    await tamper(world, { [pageFile]: (text) => text.slice(0, 100), [makeLeasePath('other')]: () => formatLease('other', world.clock.now() + 3_600_000) });
    const refs = await world.site.git('for-each-ref');
    await expect(repairIn(world)).rejects.toThrow(/Run other is at work/);
    world.clock.skip(3_700_000);
    await expect(repairIn(world, '')).rejects.toThrow('no HeyGen key');
    world.emulator.setFault({ on: 'list', kind: 'looping-list', times: 'always' });
    await expect(repairIn(world)).rejects.toThrow('the list has no end');
    world.emulator.clearFaults();
    expect(await world.site.git('for-each-ref')).toBe(refs);
    await tamper(world, { 'ledger.json': (text) => text.replace('"schema":1', '"schema":2') });
    await expect(repairIn(world)).rejects.toThrow('newer Docreel');
  }));
});
