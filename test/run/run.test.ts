import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { settings, startRunWorld } from './world.ts';

const install = `---
title: Install
video: true
---

# Install

The agent keeps a copy of your files on a server that you own.

## Linux

Run the installer on each machine. It starts by itself.

## Windows

Open the installer and follow its three steps.
`;

describe('run()', () => {
  it('goes from two commits to videos, a bill, links and a pull request', async () => {
    await using world = await startRunWorld();
    await world.commit({ 'docreel.yml': settings, 'docs/install.md': install });
    const first = await world.run({ base: null });
    expect(first.exit).toBe(0);
    expect(first.report.totals).toMatchObject({ planned: 3, rendered: 3, failed: 0, unfinished: 0 });
    // the bill is the emulator's own, to the last millionth
    const charged = world.emulator.charges().reduce((sum, charge) => sum + charge.micros, 0);
    expect(first.report.totals.charge).toEqual({ micros: charged, unit: 'usd' });
    expect(world.emulator.violations()).toEqual([]);
    const page = await world.readProposed('docs/install.md');
    expect(page).toContain('<!-- docreel:begin section="install/linux"');
    expect(page?.replaceAll(/\n?<!-- docreel:begin[\s\S]*?docreel:end -->\n/g, '').replaceAll(/\n{3,}/g, '\n\n').trim()).toBe(install.trim());
    for (const video of first.report.videos) {
      expect((await stat(fileURLToPath(video.video?.url ?? ''))).size).toBe(video.video?.bytes);
    }
    expect(await world.readPullRequest()).toContain('docs/install.md');
    expect(JSON.parse(await readFile(first.reportPath, 'utf8'))).toMatchObject({ schema: 1, totals: { rendered: 3 } });

    // again: nothing to buy, nothing to write
    const [calls, tip, text] = [world.emulator.requests().length, await world.site.git('rev-parse', 'docreel/main', 'docreel/ledger'), await world.readPullRequest()];
    const second = await world.run({ base: null });
    expect(second.report.totals).toMatchObject({ planned: 0, rendered: 0, reused: 3 });
    expect(world.emulator.requests().slice(calls).filter((request) => request.method === 'POST')).toEqual([]);
    expect(await world.site.git('rev-parse', 'docreel/main', 'docreel/ledger')).toBe(tip);
    expect(await world.readPullRequest()).toBe(text);

    // merging our own pull request plans nothing, and its links are known from then on
    await world.site.git('merge', '--quiet', '--no-edit', 'docreel/main');
    const merged = await world.run();
    expect(merged.report.totals).toMatchObject({ planned: 0, rendered: 0 });
    expect((await world.readLedger()).rows.map((row) => row.state)).toEqual(['linked', 'linked', 'linked']);
    expect(world.emulator.charges()).toHaveLength(3);
  });

  it('buys only what is spoken anew: an edit and an insertion; not a link, a move or a new title', async () => {
    await using world = await startRunWorld();
    await world.commit({ 'docreel.yml': settings, 'docs/install.md': install });
    await world.run({ base: null });
    await world.commit({
      'docs/install.md': install.replace('on each machine', 'on every machine').replace('## Windows', '## Windows and Mac').replace('title: Install', 'title: Installing'),
    });
    const edited = await world.run();
    expect(edited.report.videos.filter((video) => video.state === 'completed').map((video) => [video.section, video.reason.split(' (')[0]])).toEqual([['install/linux', 'words changed']]);
    expect(edited.report.totals).toMatchObject({ reused: 1, moved: 1, retired: 1 });
    await world.commit({
      'docs/install.md': install.slice(0, install.indexOf('\n## Windows')).replace('on each machine', 'on every machine'),
      'docs/windows.md': `---\nvideo: true\n---\n\n## Windows\n\nOpen the [installer](https://example.com) and follow its three steps.\n`,
    });
    const moved = await world.run();
    expect(moved.report.totals).toMatchObject({ planned: 0, moved: 1 });
    expect(await world.readProposed('docs/windows.md')).toContain('docreel:begin');
    expect(world.emulator.charges()).toHaveLength(4);
  });

  it('makes every language: the translated page by its own words, the rest dubbed from the source video', async () => {
    await using world = await startRunWorld();
    const page = install.replace('video: true', 'video:\n  languages: [en, es, ja]');
    await world.commit({
      'docreel.yml': settings, 'docs/install.md': page,
      'docs/es/install.md': '---\ntitle: Instalar\n---\n\n# Instalar\n\nEl agente guarda una copia de tus archivos.\n\n## Linux\n\nEjecuta el instalador en cada equipo.\n\n## Windows\n\nAbre el instalador y sigue sus tres pasos.\n',
    });
    const { report, exit } = await world.run({ base: null });
    expect(exit).toBe(0);
    expect(report.videos.map((video) => `${video.section} ${video.locale} ${video.way}`)).toEqual([
      'install en source', 'install es page', 'install ja dubbed',
      'install/linux en source', 'install/linux es page', 'install/linux ja dubbed',
      'install/windows en source', 'install/windows es page', 'install/windows ja dubbed',
    ]);
    expect(report.totals.rendered).toBe(9);
    expect(await world.readProposed('docs/es/install.md')).toContain('docreel:begin');
    expect(await world.readProposed('docs/install.md')).toContain('日本語');
    expect(report.totals.charge.micros).toBe(world.emulator.charges().reduce((sum, charge) => sum + charge.micros, 0));
  });

  it('needs no key where nothing is to be bought or picked up: links follow a section that moved', async () => {
    await using world = await startRunWorld();
    await world.commit({ 'docreel.yml': settings, 'docs/install.md': install });
    await world.run({ base: null });
    const asked = world.emulator.requests().length;
    await world.commit({ 'docs/install.md': install.slice(0, install.indexOf('\n## Windows')), 'docs/windows.md': '---\nvideo: true\n---\n\n## Windows\n\nOpen the installer and follow its three steps.\n' });
    const moved = await world.run({}, { key: '' });
    expect(moved).toMatchObject({ exit: 0, stop: null, report: { totals: { planned: 0, moved: 1 }, balance: null } });
    expect(await world.readProposed('docs/windows.md')).toContain('docreel:begin');
    // what has to be bought does need one
    await world.commit({ 'docs/windows.md': '---\nvideo: true\n---\n\n## Windows\n\nOpen the installer and follow its steps.\n' });
    expect(await world.run({}, { key: '' })).toMatchObject({ exit: 2, stop: { code: 'no-key' } });
    expect(world.emulator.requests()).toHaveLength(asked);
  });

  it('plans without a key, and pays nothing without a limit', async () => {
    await using world = await startRunWorld();
    await world.commit({ 'docreel.yml': settings, 'docs/install.md': install });
    const plan = await world.run({ mode: 'plan', base: null, maxCost: null }, { key: '' });
    expect(plan).toMatchObject({ exit: 0, stop: null });
    expect(plan.report.totals.planned).toBe(3);
    const unlimited = await world.run({ base: null, maxCost: null });
    expect(unlimited).toMatchObject({ exit: 3, stop: { code: 'no-limit' } });
    const low = await world.run({ base: null, maxCost: '0.01 usd' });
    expect(low).toMatchObject({ exit: 3, stop: { code: 'over-limit' } });
    const other = await world.run({ base: null, approvedPlan: 'f'.repeat(64) });
    expect(other).toMatchObject({ exit: 3, stop: { code: 'other-plan' } });
    expect(world.emulator.charges()).toEqual([]);
    expect(world.emulator.requests().filter((request) => request.method === 'POST')).toEqual([]);
    const approved = await world.run({ base: null, approvedPlan: plan.report.planHash });
    expect(approved.report.totals.rendered).toBe(3);
    // what was approved is bought: the same approval has nothing left to let through
    expect(await world.run({ base: null, approvedPlan: plan.report.planHash })).toMatchObject({ exit: 0, stop: null, report: { totals: { planned: 0 } } });
  });

  it('ships what succeeded, says what failed, and tries it again next time', async () => {
    await using world = await startRunWorld();
    // twice: the first try, and the one that the same run makes by itself
    world.emulator.setFault({ on: 'create', kind: 'fail', title: 'Windows', times: 2 });
    await world.commit({ 'docreel.yml': settings, 'docs/install.md': install });
    const first = await world.run({ base: null });
    expect(first.exit).toBe(1);
    expect(first.report.totals).toMatchObject({ rendered: 2, failed: 1 });
    expect(await world.readPullRequest()).toMatch(/failed/i);
    expect(await world.readProposed('docs/install.md')).not.toContain('section="install/windows"');
    const second = await world.run({ base: 'HEAD' });
    expect(second.report.totals).toMatchObject({ planned: 1, rendered: 1 });
    expect(second.report.videos.find((video) => video.state === 'completed')?.reason).toContain('again (attempt 3)');
  });

  it('submits and ends; collect finishes', async () => {
    await using world = await startRunWorld();
    await world.commit({ 'docreel.yml': settings, 'docs/install.md': install });
    const submitted = await world.run({ mode: 'submit', base: null });
    expect(submitted).toMatchObject({ exit: 0 });
    expect(submitted.report.totals).toMatchObject({ planned: 3, rendered: 0, unfinished: 3 });
    expect(world.emulator.requests().filter((request) => request.method === 'POST')).toHaveLength(3);
    const collected = await world.run({ mode: 'collect', base: 'HEAD', maxCost: null });
    expect(collected.report.totals).toMatchObject({ planned: 0, rendered: 3 });
    expect(world.emulator.charges()).toHaveLength(3);
    expect(await world.readProposed('docs/install.md')).toContain('docreel:begin');
  });

  it('stores what was on order when its words changed, and makes it history at once', async () => {
    await using world = await startRunWorld();
    await world.commit({ 'docreel.yml': settings, 'docs/install.md': install });
    await world.run({ mode: 'submit', base: null });
    const ordered = new Set((await world.readLedger()).rows.map(({ key }) => key));
    await world.commit({ 'docs/install.md': install.replace('The agent', 'The new agent') });
    expect((await world.run()).exit).toBe(0);
    const left = (await world.readLedger()).rows.filter(({ key, state }) => ordered.has(key) && state === 'retired');
    expect(left.map(({ video }) => video === null)).toEqual([false]);
    // the very same run again
    const refs = await world.site.git('for-each-ref');
    await world.run();
    expect(await world.site.git('for-each-ref')).toBe(refs);
  });

  it('pays once for a lost answer', async () => {
    await using world = await startRunWorld();
    world.emulator.setFault({ on: 'create', kind: 'lost-answer', times: 2 });
    await world.commit({ 'docreel.yml': settings, 'docs/install.md': install });
    const { report } = await world.run({ base: null });
    expect(report.totals.rendered).toBe(3);
    expect(world.emulator.charges()).toHaveLength(3);
  });
});
