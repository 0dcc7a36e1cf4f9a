import { describe, expect, it } from 'vitest';
import { parseAcceptPlace } from '../../src/accept.ts';
import { makeLedgerBranch } from '../../src/git/ledger-branch.ts';
import { openRepository } from '../../src/git/repository.ts';
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

describe('accept()', () => {
  it('lets a video into its page that was held back', async () => {
    await using world = await startRunWorld();
    world.emulator.setFault({ on: 'create', kind: 'mute', times: 2 });
    await world.commit({ 'docreel.yml': settings, 'docs/install.md': page });
    expect((await world.run({ base: null })).exit).toBe(1);
    await expect(acceptAt(world, 'docs/other.md')).rejects.toThrow(/nothing of docs\/other\.md waits to be accepted; what does: docs\/install\.md#install \(en\), docs\/install\.md#install\/windows \(en\)/);
    await expect(acceptAt(world, 'docs/install.md', 'ja')).rejects.toThrow(/nothing of docs\/install\.md in ja/);
    expect(await acceptAt(world, 'docs/install.md#install/windows', 'en')).toMatchObject([{ section: 'install/windows', locale: 'en', why: 'the file has no sound' }]);
    expect((await world.readLedger()).rows.map(({ section, suspicion }) => [section, suspicion])).toEqual([['install', 'the file has no sound'], ['install/windows', null]]);

    const collected = await world.run({ mode: 'collect', base: 'HEAD' });
    expect(collected.exit).toBe(0);
    const proposed = await world.readProposed('docs/install.md');
    expect(proposed).toContain('section="install/windows"');
    expect(proposed).not.toContain('section="install"');
    expect(await acceptAt(world, './docs/install.md')).toHaveLength(1);
    await world.run({ mode: 'collect', base: 'HEAD' });
    expect(await world.readProposed('docs/install.md')).toContain('section="install"');
    await expect(acceptAt(world, 'docs/install.md')).rejects.toThrow('nothing elsewhere does');
    expect(world.emulator.charges()).toHaveLength(2);
  });

  it('takes a video as what today\'s wording rules ask for', async () => {
    const world = await startRunWorld();
    try {
      await world.commit({ 'docreel.yml': settings, 'docs/install.md': page });
      await world.run({ base: null });
      // as if the rules had said it otherwise when it was bought: the same words of the writer under another key
      const repository = await openRepository(world.site.root, { env: world.site.env });
      const branch = makeLedgerBranch(repository, { now: () => world.clock.now() });
      const before = (await world.readLedger()).rows.find((row) => row.section === 'install/windows');
      if (before === undefined) throw new Error('no row');
      const { head, files } = await branch.read();
      const edits = new Map([...files].filter(([, text]) => text.includes(before.key)).map(([path, text]) => [path, text.replaceAll(before.key, 'f'.repeat(64))]));
      await branch.write(head, new Map([...edits, [`captions/${'f'.repeat(64)}.vtt`, files.get(`captions/${before.key}.vtt`) ?? ''], [`captions/${before.key}.vtt`, null]]), 'Former rules');
      expect(await acceptAt(world, 'docs/install.md#install/windows')).toMatchObject([{ why: 'its wording rules changed' }]);
      const after = await branch.read();
      expect(after.files.get(`captions/${before.key}.vtt`)).toBe(files.get(`captions/${before.key}.vtt`));
      expect((await world.readLedger()).rows.find((row) => row.key === before.key)).toMatchObject({ section: 'install/windows', state: before.state, video: before.video });
      expect((await world.readLedger()).rows.find((row) => row.key === 'f'.repeat(64))).toMatchObject({ state: 'retired' });
    } finally {
      // this scene rewrites history on purpose, which the invariants rightly refuse
      await world.close();
    }
  });
});

describe('parseAcceptPlace()', () => {
  it('reads page and section', () => {
    expect(parseAcceptPlace('docs/a.md#a/b', 'ja')).toEqual({ page: 'docs/a.md', section: 'a/b', locale: 'ja' });
    expect(parseAcceptPlace('./docs/a.md', null)).toEqual({ page: 'docs/a.md', section: null, locale: null });
  });
  it.each(['', '#a', 'docs/a.md#'])('refuses %j', (text) => { expect(() => parseAcceptPlace(text, null)).toThrow(/names no page/); });
});
