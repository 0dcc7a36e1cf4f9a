import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { askRebuild, formatRebuildBox, isRebuildAsked } from '../../src/core/rebuild.ts';
import type { Proposal } from '../../src/forge/forge.ts';
import { meanwhile } from '../github/fault.ts';
import { adaToken } from '../github/world.ts';
import { makeLocalWorld } from './local-world.ts';
import { edit, makeForgeWorld } from './proposal.ts';
import type { ForgeWorld } from './proposal.ts';

const body = `What changed.\n\n${formatRebuildBox('`main`')}\n`;
const guide = (text: string) => edit('docs/guide.md', `# Guide\n\nText.\n\n${text}\n`);

/** Ada commits to our branch, and ticks the box. */
async function edits(world: ForgeWorld): Promise<void> {
  await world.propose({ edits: [guide('Video.')], body });
  await world.push('docreel/main', { 'docs/guide.md': '# Guide\n\nAda was here.\n', 'docs/note.md': 'Ada.\n' }, 'origin/docreel/main');
}

async function tick(world: ForgeWorld): Promise<void> {
  const ticked = askRebuild(world.github.pulls()[0]?.body ?? '');
  expect((await world.call('PATCH', '/pulls/1', { body: ticked }, adaToken)).status).toBe(200);
}

/** As a run does it: looks first whether it is asked to, and proposes then. */
async function propose(world: Pick<ForgeWorld, 'forge' | 'propose'>, overrides: Partial<Proposal> = {}): ReturnType<ForgeWorld['propose']> {
  const open = await world.forge.readOpen('docreel/main', 'main');
  const discard = open !== undefined && isRebuildAsked(open.body) ? open.tip : undefined;
  return world.propose({ edits: [guide('Video 2.')], body, discard, ...overrides });
}

describe('the box of a pull request on GitHub', () => {
  it('has the branch made anew from the fresh base, without people\'s commits, and is empty again', async () => {
    await using world = await makeForgeWorld();
    await edits(world);
    const base = await world.push('main', { 'README.md': 'New.\n' });
    expect(await propose(world), 'without a tick').toMatchObject({ state: 'unchanged', kept: ['docs/guide.md'] });
    await tick(world);
    expect(await propose(world)).toMatchObject({ state: 'updated', number: 1, kept: [] });
    expect(await world.read('docreel/main', 'docs/guide.md')).toContain('Video 2.');
    expect(await world.read('docreel/main', 'docs/note.md')).toBeUndefined();
    const [pull] = world.github.pulls();
    expect((await world.call('GET', `/git/commits/${pull?.headSha}`)).body['parents']?.map((parent) => parent['sha'])).toEqual([base]);
    expect(pull?.state).toBe('open');
    expect(isRebuildAsked(pull?.body ?? '')).toBe(false);
    world.since();
    expect(await propose(world)).toMatchObject({ state: 'unchanged' });
    expect(world.github.violations()).toEqual([]);
  });

  it('is obeyed where nothing else is to be told, and where the branch holds nothing but ours', async () => {
    await using world = await makeForgeWorld();
    await world.propose({ edits: [guide('Video.')], body });
    const base = await world.push('main', { 'README.md': 'New.\n' });
    await tick(world);
    expect(await propose(world, { edits: [guide('Video.')], quiet: true })).toMatchObject({ state: 'updated', kept: [] });
    const [pull] = world.github.pulls();
    expect((await world.call('GET', `/git/commits/${pull?.headSha}`)).body['parents']?.map((parent) => parent['sha'])).toEqual([base]);
    expect(isRebuildAsked(pull?.body ?? '')).toBe(false);
  });

  it('discards only what was there when it was read: later commits stay, and so does the tick', async () => {
    await using world = await makeForgeWorld();
    await edits(world);
    await tick(world);
    world.github.faults.add(meanwhile('graphql', () => world.push('docreel/main', { 'docs/late.md': 'Ada, later.\n' }, 'origin/docreel/main')));
    expect(await propose(world)).toMatchObject({ state: 'unchanged', kept: ['docs/guide.md'] });
    expect(await world.read('docreel/main', 'docs/late.md')).toBe('Ada, later.\n');
    expect(isRebuildAsked(world.github.pulls()[0]?.body ?? '')).toBe(true);
    expect(await propose(world)).toMatchObject({ state: 'updated', kept: [] });
    expect(await world.read('docreel/main', 'docs/late.md')).toBeUndefined();
    expect(isRebuildAsked(world.github.pulls()[0]?.body ?? '')).toBe(false);
  });

  it('stays ticked where the tick came after the look', async () => {
    await using world = await makeForgeWorld();
    await edits(world);
    await tick(world);
    expect(await world.propose({ edits: [guide('Video 2.')], body })).toMatchObject({ kept: ['docs/guide.md'] });
    expect(await world.read('docreel/main', 'docs/note.md')).toBe('Ada.\n');
    expect(isRebuildAsked(world.github.pulls()[0]?.body ?? '')).toBe(true);
  });

  it('where nothing is left to propose, the pull request closes, and the next one begins without what was discarded', async () => {
    await using world = await makeForgeWorld();
    await edits(world);
    await tick(world);
    expect(await propose(world, { edits: [] })).toMatchObject({ state: 'moot', number: 1 });
    expect(world.github.pulls()[0]?.state).toBe('closed');
    expect(await propose(world, { edits: [guide('Video 3.')], fingerprint: 'bbbb2222' })).toMatchObject({ state: 'created', number: 2, kept: [] });
    expect(await world.read('docreel/main', 'docs/note.md')).toBeUndefined();
    expect((await world.call('GET', '/compare/main...docreel%2Fmain')).body).toMatchObject({ ahead_by: 1, behind_by: 0 });
    expect(world.github.violations()).toEqual([]);
  });

  it('means nothing in a pull request that a person has closed', async () => {
    await using world = await makeForgeWorld();
    await edits(world);
    await tick(world);
    world.github.closePull(1);
    expect(await world.forge.readOpen('docreel/main', 'main')).toBeUndefined();
    expect(await propose(world, { fingerprint: 'aaaa1111' })).toMatchObject({ state: 'dismissed', number: 1 });
    expect(await world.read('docreel/main', 'docs/note.md')).toBe('Ada.\n');
  });
});

describe('the box of a pull request on this machine', () => {
  it('does the same', async () => {
    await using world = await makeLocalWorld();
    const { repository } = world;
    const first = await world.propose({ edits: [guide('Video.')], body });
    const file = fileURLToPath(first.url ?? '');
    const rewrite = async (change: (text: string) => string) => writeFile(file, change(await readFile(file, 'utf8')));
    await repository.git('switch', '--quiet', 'docreel/main');
    await repository.commit({ 'docs/guide.md': 'Ada.\n', 'docs/note.md': 'Ada.\n' });
    await repository.git('switch', '--quiet', 'main');
    const base = await repository.commit({ 'README.md': 'New.\n' });
    expect(await propose(world)).toMatchObject({ kept: ['docs/guide.md'] });
    // ticked after the look: for the next run
    await rewrite(askRebuild);
    expect(await world.propose({ edits: [guide('Video 2.')], body: `${body}\nMore.\n` })).toMatchObject({ kept: ['docs/guide.md'] });
    expect(isRebuildAsked(await readFile(file, 'utf8'))).toBe(true);
    expect(await propose(world, { quiet: true })).toMatchObject({ state: 'updated', kept: [] });
    expect(await repository.git('rev-parse', 'docreel/main^')).toBe(base);
    expect(await repository.git('show', 'docreel/main:docs/guide.md')).toContain('Video 2.');
    await expect(repository.git('show', 'docreel/main:docs/note.md')).rejects.toThrow();
    expect(isRebuildAsked(await readFile(file, 'utf8'))).toBe(false);
    expect(await propose(world)).toMatchObject({ state: 'unchanged' });
    await rewrite(askRebuild);
    expect(await propose(world, { edits: [] })).toMatchObject({ state: 'moot' });
    expect(await repository.git('rev-parse', 'docreel/main')).toBe(base);
    expect(await world.forge.readOpen('docreel/main', 'main')).toBeUndefined();
  });
});
