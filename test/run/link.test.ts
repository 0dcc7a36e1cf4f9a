import { describe, expect, it } from 'vitest';
import { parseFrontMatter } from '../../src/core/front-matter.ts';
import { settings, startRunWorld } from './world.ts';

const install = `---
title: Install
video: true
---

# Install

The agent keeps a copy of your files on a server that you own.

## Linux

Run the installer on each machine. It starts by itself.
`;
const restore = install.replace('Install', 'Restore').replace('# Install', '# Restore').replace('keeps a copy of', 'brings back').replace('Run the installer', 'Choose a day');
const captions = 'docs/docreel/restore.restore--linux.en.vtt';

describe('what is linked goes again', () => {
  it('with a page that is deleted, its captions; but not those that a person has edited', async () => {
    await using world = await startRunWorld();
    await world.commit({ 'docreel.yml': settings, 'docs/install.md': install, 'docs/restore.md': restore });
    await world.run({ base: null });
    await world.site.git('merge', '--quiet', '--no-edit', 'docreel/main');
    expect(await world.readProposed(captions)).toContain('WEBVTT');
    const other = 'docs/docreel/restore.restore.en.vtt';
    await world.commit({ 'docs/restore.md': null, [other]: 'WEBVTT\n\n00:00.000 --> 00:01.000\nOurs.\n', 'docs/docreel/notes.vtt': 'WEBVTT\n' });
    const { exit, report } = await world.run();
    expect({ exit, planned: report.totals.planned, retired: report.totals.retired }).toEqual({ exit: 0, planned: 0, retired: 2 });
    expect(await world.readProposed(captions)).toBeUndefined();
    expect(await world.readProposed(other)).toContain('Ours.');
    expect(await world.readProposed('docs/docreel/notes.vtt')).toBe('WEBVTT');
    expect(await world.readProposed('docs/docreel/install.install.en.vtt')).toContain('WEBVTT');
  });

  it('with a page that asks for no videos any more, its zones and captions', async () => {
    await using world = await startRunWorld();
    await world.commit({ 'docreel.yml': settings, 'docs/install.md': install, 'docs/restore.md': restore });
    await world.run({ base: null });
    await world.site.git('merge', '--quiet', '--no-edit', 'docreel/main');
    const page = await world.readProposed('docs/restore.md') ?? '';
    expect(page).toContain('docreel:begin');
    await world.commit({ 'docs/restore.md': `${page.replace('video: true', 'video: false')}\n` });
    expect((await world.run()).report.totals).toMatchObject({ planned: 0, retired: 2 });
    expect(await world.readProposed('docs/restore.md')).toBe(restore.replace('video: true', 'video: false').trimEnd());
    expect(await world.readProposed(captions)).toBeUndefined();
  });

  it('with a language that is given up, its zones in the translated page', async () => {
    await using world = await startRunWorld();
    const translated = '---\ntitle: Instalar\n---\n\n# Instalar\n\nEl agente guarda una copia de tus archivos.\n\n## Linux\n\nEjecuta el instalador en cada equipo.\n';
    const page = install.replace('video: true', 'video:\n  languages: [en, es]');
    await world.commit({ 'docreel.yml': settings, 'docs/install.md': page, 'docs/es/install.md': translated });
    await world.run({ base: null });
    await world.site.git('merge', '--quiet', '--no-edit', 'docreel/main');
    const [source, shown] = [await world.readProposed('docs/install.md') ?? '', await world.readProposed('docs/es/install.md')];
    expect(shown).toContain('docreel:begin');
    await world.commit({ 'docs/install.md': `${source.replace('[en, es]', '[en]')}\n` });
    expect((await world.run()).report.totals).toMatchObject({ planned: 0, retired: 2, reused: 2 });
    expect(await world.readProposed('docs/es/install.md')).toBe(translated.trimEnd());
    expect(await world.readProposed('docs/es/docreel/install.instalar.es.vtt')).toBeUndefined();
    expect(await world.readProposed('docs/install.md')).toContain('docreel:begin');
  });

  it('with a section that is left out from now on, run after run until it is merged', async () => {
    await using world = await startRunWorld();
    await world.commit({ 'docreel.yml': settings, 'docs/install.md': install });
    await world.run({ base: null });
    await world.site.git('merge', '--quiet', '--no-edit', 'docreel/main');
    const page = await world.readProposed('docs/install.md') ?? '';
    await world.commit({ 'docs/install.md': `${page.replace('## Linux', '<!-- narrate: skip -->\n\n## Linux')}\n` });
    await world.run();
    await world.commit({ 'README.md': 'Another change.\n' });
    expect((await world.run()).report.totals).toMatchObject({ planned: 0 });
    expect(await world.readProposed('docs/install.md')).not.toContain('section="install/linux"');
    expect(await world.readProposed('docs/docreel/install.install--linux.en.vtt')).toBeUndefined();
    expect(await world.readPullRequest()).not.toContain('nothing is left to propose');
  });
});

it('leaves a page and its translation their byte order marks, carriage returns and ends', async () => {
  await using world = await startRunWorld();
  const page = `\uFEFF${install.replace('video: true', 'video:\n  languages: [en, es]').replaceAll('\n', '\r\n').trimEnd()}`;
  const translated = '\uFEFF---\ntitle: Instalar\n---\n\n# Instalar\n\nEl agente guarda una copia de tus archivos.\n\n## Linux\n\nEjecuta el instalador en cada equipo.';
  await world.commit({ 'docreel.yml': settings, 'docs/install.md': page, 'docs/es/install.md': translated });
  await world.run({ base: null });
  for (const [path, text] of [['docs/install.md', page], ['docs/es/install.md', translated]] as const) {
    const linked = await world.site.git('show', `docreel/main:${path}`);
    expect(linked).toContain('docreel:begin');
    expect(linked.replace(/<!-- docreel:begin[^]*?docreel:end -->(?:\r?\n){0,2}/g, '').replace(/\s+/g, ' ')).toBe(text.replace(/\s+/g, ' '));
    expect(linked.startsWith('\uFEFF---')).toBe(true);
    expect(/(?<!\r)\n/.test(linked)).toBe(/(?<!\r)\n/.test(text));
  }
});

describe('links in the front matter', () => {
  it('carry the videos of each section, stay when nothing changes, and go with the setting', async () => {
    await using world = await startRunWorld();
    await world.commit({ 'docreel.yml': `${settings}links: { embed: front-matter, disclosure: "It's synthetic: #1" }\n`, 'docs/install.md': install });
    await world.run({ base: null });
    const written = await world.readProposed('docs/install.md') ?? '';
    expect(parseFrontMatter('', written).data).toMatchObject({
      title: 'Install', video: true, docreel: { disclosure: "It's synthetic: #1", sections: [
        { section: 'install', videos: [{ locale: 'en', title: 'Install', video: expect.stringContaining('.mp4'), poster: expect.stringContaining('.png'), captions: './docreel/install.install.en.vtt' }] },
        { section: 'install/linux', videos: [{ title: 'Linux' }] },
      ] },
    });
    expect(written.slice(written.indexOf('\n# Install'))).toBe(install.slice(install.indexOf('\n# Install')).trimEnd());
    expect(await world.readProposed('docs/docreel/install.install.en.vtt')).toContain('WEBVTT');
    await world.site.git('merge', '--quiet', '--no-edit', 'docreel/main');
    expect((await world.run()).report.totals).toMatchObject({ planned: 0, reused: 2 });
    expect((await world.readLedger()).rows.map(({ state }) => state)).toEqual(['linked', 'linked']);

    await world.commit({ 'docreel.yml': settings });
    await world.run();
    await world.commit({ 'README.md': 'Another change.\n' });
    await world.run();
    const moved = await world.readProposed('docs/install.md');
    expect(moved).toMatch(/^---\ntitle: Install\nvideo: true\n---\n\n# Install\n\n<!-- docreel:begin/);
  });
});
