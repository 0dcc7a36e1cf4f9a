import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { settings, startRunWorld } from './world.ts';
import type { RunWorld } from './world.ts';

const text = `---
title: Install
video: true
---

# Install

The agent keeps a copy of your files on a server that you own.
`;

async function readVideo(world: RunWorld, page: string): Promise<string> {
  return /[\w./-]+\.mp4/.exec(await world.readProposed(page) ?? '')?.[0].split('/').at(-1) ?? '';
}

describe('one video on the pages of several versions', () => {
  it('is bought once, shown on each, and kept while one of them is deleted', async () => {
    await using world = await startRunWorld();
    await world.commit({ 'docreel.yml': settings, 'docs/v1/install.md': text, 'docs/v2/install.md': text });
    expect((await world.run({ base: null })).report.totals).toMatchObject({ planned: 1, rendered: 1 });
    await world.site.git('merge', '--quiet', '--no-edit', 'docreel/main');
    const name = await readVideo(world, 'docs/v1/install.md');
    expect(name).not.toBe('');
    expect(await readVideo(world, 'docs/v2/install.md')).toBe(name);
    const isStored = async (): Promise<boolean> => {
      const [row, ...others] = (await world.readLedger()).rows.filter(({ video }) => video?.url.endsWith(name) === true);
      expect(others).toEqual([]);
      return row?.video != null && existsSync(row.video.url.startsWith('file:') ? fileURLToPath(row.video.url) : row.video.url);
    };
    expect(await isStored()).toBe(true);

    // the one that the ledger names: the other is not looked at in this comparison
    await world.commit({ 'docs/v1/install.md': null });
    expect((await world.run()).report.totals).toMatchObject({ planned: 0 });
    expect(await world.readProposed('docs/v1/install.md')).toBeUndefined();
    expect(await readVideo(world, 'docs/v2/install.md')).toBe(name);
    expect(await isStored()).toBe(true);
    await world.site.git('merge', '--quiet', '--no-edit', 'docreel/main');

    // another copy, and a touch of the one that is left: both show it still, and nothing is bought
    const left = await world.readProposed('docs/v2/install.md') ?? '';
    await world.commit({ 'docs/v2/install.md': left.replace('title: Install', 'title: Installation'), 'docs/v3/install.md': text });
    expect((await world.run()).report.totals).toMatchObject({ planned: 0, retired: 0 });
    expect(await readVideo(world, 'docs/v2/install.md')).toBe(name);
    expect(await readVideo(world, 'docs/v3/install.md')).toBe(name);
    expect(world.emulator.charges()).toHaveLength(1);
  });
});
