import { describe, expect, it } from 'vitest';
import type { Fault } from '../../src/emulator/fault.ts';
import { sumOutstanding } from '../../src/core/spending.ts';
import { settings, startRunWorld } from '../run/world.ts';
import { acceptAt } from './accept.ts';

const page = `---
video: true
---

# Install

The agent keeps a copy of your files on a server that you own, and it tells you every evening what it has done.

## Windows

Open the installer and follow its three steps. Then restart the machine, and look for the small green light in the corner.
`;

describe('a finished video that looks wrong', () => {
  it.each<[Fault['kind'], RegExp]>([
    ['short', /much shorter than its text/],
    ['long', /much longer than its text/],
    ['mute', /no sound/],
    ['black', /black/],
  ])('%s: is stored, told, and kept out of the page', async (kind, reason) => {
    await using world = await startRunWorld();
    world.emulator.setFault({ on: 'create', kind, title: 'Windows' });
    await world.commit({ 'docreel.yml': settings, 'docs/install.md': page });
    const first = await world.run({ base: null });
    expect(first.exit).toBe(1);
    expect(first.report.totals).toMatchObject({ rendered: 2, failed: 0 });
    expect(first.report.videos.map(({ suspicion }) => suspicion ?? null)).toEqual([null, expect.stringMatching(reason)]);
    expect(first.report.next.join('\n')).toContain('docreel accept docs/install.md');
    expect((await world.readLedger()).rows.find((row) => row.section === 'install/windows')).toMatchObject({ state: 'published', suspicion: expect.stringMatching(reason) });
    const proposed = await world.readProposed('docs/install.md');
    expect(proposed).toContain('section="install"');
    expect(proposed).not.toContain('section="install/windows"');
    const body = await world.readPullRequest();
    expect(body).toContain('Held back');
    expect(body).toMatch(reason);
    // and it is not bought again: a person has to look first
    const second = await world.run({ base: null });
    expect(second).toMatchObject({ exit: 0, report: { totals: { planned: 0, reused: 2 } } });
    expect(await world.readProposed('docs/install.md')).toBe(proposed);
    expect(world.emulator.charges()).toHaveLength(2);
  });

  it('holds a translation back that speaks another language than was asked for, and shows the others', async () => {
    await using world = await startRunWorld();
    world.emulator.setFault({ on: 'translate', kind: 'other-language', title: 'Windows' });
    await world.commit({ 'docreel.yml': settings, 'docs/install.md': page.replace('video: true', 'video: { languages: [en, es] }') });
    const { exit, report } = await world.run({ base: null });
    expect(exit).toBe(1);
    expect(report.videos.filter(({ suspicion }) => suspicion != null).map(({ section, locale, suspicion }) => [section, locale, suspicion]))
      .toEqual([['install/windows', 'es', 'HeyGen says that it speaks "de", and es was asked for']]);
    const proposed = await world.readProposed('docs/install.md');
    expect(proposed?.match(/\.mp4/g)).toHaveLength(3);
  });

  it('is not dubbed before a person has accepted it', async () => {
    await using world = await startRunWorld();
    world.emulator.setFault({ on: 'create', kind: 'mute', title: 'Windows' });
    await world.commit({ 'docreel.yml': settings, 'docs/install.md': page.replace('video: true', 'video: { languages: [en, es] }') });
    const bought = (): readonly string[] => world.emulator.charges().map(({ kind, title }) => `${kind} ${title?.replace(/ \[.*/, '')}`).toSorted();
    const first = await world.run({ base: null });
    expect(first.exit).toBe(1);
    // looked at early, and stored from the same file
    expect(world.emulator.requests().filter(({ host, path }) => host === 'files' && path.includes('.mp4'))).toHaveLength(3);
    expect(bought()).toEqual(['translation Install (es)', 'video Install (en)', 'video Windows (en)']);
    const row = (await world.readLedger()).rows.find(({ section, locale }) => section === 'install/windows' && locale === 'es');
    expect(row).toMatchObject({ state: 'failed', failure: { code: 'source-held-back', message: expect.stringContaining('no sound'), charged: 'no' } });
    // nothing is reserved for it any more, and it is not offered to be tried again before that
    expect(sumOutstanding(await world.readLedger(), 'usd').micros).toBe(0);
    expect(first.report.next.join('\n')).toContain('docreel accept docs/install.md');
    expect(first.report.next.join('\n')).not.toContain('Try the failed video');
    const second = await world.run({ base: 'HEAD' });
    expect(second).toMatchObject({ exit: 0, report: { totals: { planned: 0 }, problems: [{ code: 'source-held-back', severity: 'warning' }] } });
    expect(bought()).toHaveLength(3);

    await acceptAt(world, 'docs/install.md#install/windows', 'en');
    const third = await world.run({ base: 'HEAD' });
    expect(third.exit).toBe(0);
    expect(bought()).toEqual(['translation Install (es)', 'translation Windows (es)', 'video Install (en)', 'video Windows (en)']);
  });

  it('is dubbed to a language that was asked for meanwhile, by the next run after it was accepted', async () => {
    await using world = await startRunWorld();
    world.emulator.setFault({ on: 'create', kind: 'mute', title: 'Windows' });
    await world.commit({ 'docreel.yml': settings, 'docs/install.md': page });
    await world.run({ base: null });
    await world.commit({ 'docs/install.md': page.replace('video: true', 'video: { languages: [en, es] }') });
    const dubbed = (): readonly string[] => world.emulator.charges().flatMap(({ kind, title }) => (kind === 'translation' ? [title?.replace(/ \[.*/, '') ?? ''] : []));
    const asked = await world.run();
    expect(asked).toMatchObject({ exit: 0, report: { problems: [{ code: 'source-held-back', severity: 'warning' }] } });
    expect(dubbed()).toEqual(['Install (es)']);
    await acceptAt(world, 'docs/install.md#install/windows', 'en');
    // a schedule's run, which compares nothing
    expect((await world.run({ mode: 'collect', base: 'HEAD' })).exit).toBe(0);
    expect(dubbed()).toEqual(['Install (es)', 'Windows (es)']);
  });

  it('is looked at before it is dubbed though another run has bought it', async () => {
    await using world = await startRunWorld();
    world.emulator.setFault({ on: 'create', kind: 'black', title: 'Windows' });
    await world.commit({ 'docreel.yml': settings, 'docs/install.md': page.replace('video: true', 'video: { languages: [en, es] }') });
    await world.run({ mode: 'submit', base: null });
    await world.run({ mode: 'collect', base: 'HEAD' });
    expect(world.emulator.charges().map(({ kind }) => kind).toSorted()).toEqual(['translation', 'video', 'video']);
    expect((await world.readLedger()).rows.find(({ section, locale }) => section === 'install/windows' && locale === 'es')?.failure?.code).toBe('source-held-back');
  });

  it('shows the video that stood there before until its successor is accepted', async () => {
    await using world = await startRunWorld();
    await world.commit({ 'docreel.yml': settings, 'docs/install.md': page });
    await world.run({ base: null });
    await world.site.git('merge', '--quiet', '--no-edit', 'docreel/main');
    const before = await world.site.git('show', 'HEAD:docs/install.md');
    world.emulator.setFault({ on: 'create', kind: 'mute', title: 'Windows' });
    await world.commit({ 'docs/install.md': before.replace('three steps', 'four steps') });
    expect((await world.run()).exit).toBe(1);
    expect(await world.readProposed('docs/install.md') ?? await world.site.git('show', 'HEAD:docs/install.md')).toContain(/section="install\/windows"[\s\S]*?(\S+\.mp4)/.exec(before)?.[1]);
  });
});
