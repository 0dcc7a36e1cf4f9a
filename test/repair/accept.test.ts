import { describe, expect, it } from 'vitest';
import { parseAcceptPlace } from '../../src/accept.ts';
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
});

describe('parseAcceptPlace()', () => {
  it('reads page and section', () => {
    expect(parseAcceptPlace('docs/a.md#a/b', { locale: 'ja', wordingOnly: false })).toEqual({ page: 'docs/a.md', section: 'a/b', locale: 'ja', wordingOnly: false });
    expect(parseAcceptPlace('./docs/a.md', { locale: null, wordingOnly: true })).toEqual({ page: 'docs/a.md', section: null, locale: null, wordingOnly: true });
  });
  it('takes every page only for what is kept because the wording rules changed', () => {
    expect(parseAcceptPlace(undefined, { locale: null, wordingOnly: true })).toMatchObject({ page: null, wordingOnly: true });
    expect(() => parseAcceptPlace(undefined, { locale: null, wordingOnly: false })).toThrow(/accept needs a page, .*--wording alone accepts/);
  });
  it.each(['', '#a', 'docs/a.md#'])('refuses %j', (text) => { expect(() => parseAcceptPlace(text, { locale: null, wordingOnly: false })).toThrow(/names no page/); });
});
