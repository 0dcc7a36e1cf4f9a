import { describe, expect, it } from 'vitest';
import { meanwhile } from '../github/fault.ts';
import { edit, makeForgeWorld } from './proposal.ts';
import type { ForgeWorld } from './proposal.ts';

const bot = '41898282+github-actions[bot]@users.noreply.github.com';
const gitHub = 'noreply@github.com';
const guide = (text: string) => edit('docs/guide.md', `# Guide\n\nText.\n\n${text}\n`);
const setup = (text: string) => edit('docs/setup.md', `# Setup\n\nText.\n\n${text}\n`);

/** Puts a commit on our branch with any author and committer, as a rebase, an amendment or the web editor would leave it. */
async function commitAs(world: ForgeWorld, author: string, committer: string, files: Record<string, string>, options: { readonly amend?: boolean; readonly message?: string } = {}): Promise<string> {
  const { objects } = world.github.state;
  const tip = await objects.readRef('refs/heads/docreel/main') ?? '';
  const old = await objects.readCommit(tip);
  const entries = await Promise.all(Object.entries(files).map(async ([path, text]) => ({ path, mode: '100644', sha: await objects.writeBlob(Buffer.from(text)) })));
  const date = '2026-11-03T09:00:00Z';
  const sha = await objects.writeCommit({
    tree: await objects.writeTree(tip, entries), parents: options.amend === true ? old.parents : [tip], message: options.message ?? old.message,
    author: { name: 'x', email: author, date }, committer: { name: 'x', email: committer, date },
  });
  await objects.updateRef('refs/heads/docreel/main', sha, tip);
  return sha;
}

async function isKept(world: ForgeWorld, sha: string): Promise<boolean> {
  return (await world.github.state.objects.findMergeBase(sha, 'docreel/main')) === sha;
}

describe('a person has committed to the branch', () => {
  const text = { 'docs/guide.md': '# Guide\n\nAda was here.\n' };
  it.each([
    ['by git', 'ada@example.com', 'ada@example.com', {}],
    ['in GitHub\'s editor', 'ada@example.com', gitHub, { message: 'Update guide.md' }],
    ['by taking a suggestion of the bot\'s', bot, 'ada@example.com', {}],
    ['with another bot', '99+helper[bot]@users.noreply.github.com', gitHub, { message: 'Format' }],
  ])('%s: the commit stays, and ours goes on top', async (_, author, committer, options) => {
    await using world = await makeForgeWorld();
    await world.propose({ edits: [guide('Video.'), setup('Video.')] });
    const sha = await commitAs(world, author, committer, text, options);
    const outcome = await world.propose({ edits: [guide('Video 2.'), setup('Video 2.')] });
    expect(outcome).toMatchObject({ state: 'updated', number: 1, kept: ['docs/guide.md'] });
    expect(await isKept(world, sha)).toBe(true);
    expect(await world.read('docreel/main', 'docs/guide.md')).toBe('# Guide\n\nAda was here.\n');
    expect(await world.read('docreel/main', 'docs/setup.md')).toContain('Video 2.');
    // once more: nothing to add, and still hers
    expect(await world.propose({ edits: [guide('Video 2.'), setup('Video 2.')] })).toMatchObject({ state: 'unchanged', kept: ['docs/guide.md'] });
    // and again with something to add
    expect(await world.propose({ edits: [guide('Video 3.'), setup('Video 3.')] })).toMatchObject({ state: 'updated', kept: ['docs/guide.md'] });
    expect(await world.read('docreel/main', 'docs/guide.md')).toBe('# Guide\n\nAda was here.\n');
    expect(world.github.violations()).toEqual([]);
  });

  // Whoever changes our commit itself makes all of it theirs.
  it.each([
    ['in their own name', bot, 'ada@example.com'],
    ['in the bot\'s name', bot, gitHub],
  ])('by amending our commit %s: all that it changed is kept', async (_, author, committer) => {
    await using world = await makeForgeWorld();
    await world.propose({ edits: [guide('Video.')] });
    const sha = await commitAs(world, author, committer, text, { amend: true });
    expect(await world.propose({ edits: [guide('Video 2.'), setup('Video 2.')] })).toMatchObject({ state: 'updated', kept: ['docs/guide.md'] });
    expect(await isKept(world, sha)).toBe(true);
    expect(await world.read('docreel/main', 'docs/guide.md')).toBe('# Guide\n\nAda was here.\n');
    expect(await world.read('docreel/main', 'docs/setup.md')).toContain('Video 2.');
  });

  it('on other files only: ours are written, and what is no longer proposed is put back', async () => {
    await using world = await makeForgeWorld();
    await world.propose({ edits: [guide('Video.'), setup('Video.'), edit('docs/new.vtt', 'WEBVTT\n'), edit('README.md', null)] });
    const sha = await world.push('docreel/main', { 'docs/note.md': 'Ada.\n' }, 'origin/docreel/main');
    expect(await world.propose({ edits: [setup('Video 2.')] })).toMatchObject({ state: 'updated', kept: [] });
    expect(await isKept(world, sha)).toBe(true);
    expect(await world.read('docreel/main', 'docs/guide.md')).toBe('# Guide\n\nText.\n');
    expect(await world.read('docreel/main', 'docs/setup.md')).toContain('Video 2.');
    expect(await world.read('docreel/main', 'docs/new.vtt')).toBeUndefined();
    expect(await world.read('docreel/main', 'README.md')).toBe('Read me.\n');
    expect(await world.read('docreel/main', 'docs/note.md')).toBe('Ada.\n');
    // nothing left to propose: her work is still there, and the pull request with it
    expect(await world.propose({ edits: [] })).toMatchObject({ state: 'updated', number: 1 });
    expect(await world.propose({ edits: [] })).toMatchObject({ state: 'unchanged', number: 1 });
    expect(world.github.pulls()[0]?.state).toBe('open');
    expect(world.github.violations()).toEqual([]);
  });

  it('by taking our change out of a page again: it stays out', async () => {
    await using world = await makeForgeWorld();
    await world.propose({ edits: [guide('Video.'), setup('Video.')] });
    await world.push('docreel/main', { 'docs/guide.md': '# Guide\n\nText.\n' }, 'origin/docreel/main');
    expect(await world.propose({ edits: [guide('Video 2.'), setup('Video.')] })).toMatchObject({ kept: ['docs/guide.md'] });
    expect(await world.read('docreel/main', 'docs/guide.md')).toBe('# Guide\n\nText.\n');
  });

  it('by merging the base in ("Update branch"): what the base changed is nobody\'s edit', async () => {
    await using world = await makeForgeWorld();
    await world.propose({ edits: [guide('Video.')] });
    await world.push('main', { 'docs/setup.md': '# Setup\n\nNew text.\n', 'docs/more.md': 'More.\n' });
    await world.ada.git('fetch', '--quiet', 'origin');
    await world.ada.git('switch', '--quiet', '--force-create', 'docreel/main', 'origin/docreel/main');
    await world.ada.git('merge', '--quiet', '--no-ff', '--no-edit', 'origin/main');
    await world.ada.git('push', '--quiet', 'origin', 'docreel/main');
    const merge = await world.ada.git('rev-parse', 'HEAD');
    expect(await world.propose({ edits: [guide('Video 2.'), edit('docs/setup.md', '# Setup\n\nNew text.\n\nVideo.\n')] })).toMatchObject({ state: 'updated', kept: [] });
    expect(await isKept(world, merge)).toBe(true);
    expect(await world.read('docreel/main', 'docs/setup.md')).toContain('Video.');
    expect(await world.read('docreel/main', 'docs/guide.md')).toContain('Video 2.');
  });

  it('is seen although it is the oldest of more commits than fit on a page', async () => {
    await using world = await makeForgeWorld();
    const { objects } = world.github.state;
    const first = await world.push('docreel/main', { 'docs/guide.md': 'Ada.\n' });
    let tip = first;
    const date = '2026-11-03T09:00:00Z';
    const { tree } = await objects.readCommit(first);
    for (let index = 0; index < 130; index += 1) {
      const who = { name: 'x', email: bot, date };
      tip = await objects.writeCommit({ tree, parents: [tip], message: `Step ${index}\n\nDocreel-Commit: ${tree} 0123456789abcdef`, author: who, committer: who });
    }
    await objects.updateRef('refs/heads/docreel/main', tip, first);
    expect(await world.propose()).toMatchObject({ state: 'created', kept: ['docs/guide.md'] });
    expect(await isKept(world, first)).toBe(true);
  });
});

describe('somebody pushes at the very moment that we write', () => {
  const push = (world: ForgeWorld) => () => world.push('docreel/main', { 'docs/note.md': 'Ada.\n' }, 'origin/docreel/main');

  it('loses nothing: the swap fails, we read again and commit on top', async () => {
    await using world = await makeForgeWorld();
    await world.propose();
    world.github.faults.add(meanwhile('graphql', push(world)));
    expect(await world.propose({ edits: [guide('Video 2.')] })).toMatchObject({ state: 'updated', kept: [] });
    expect(await world.read('docreel/main', 'docs/note.md')).toBe('Ada.\n');
    expect(await world.read('docreel/main', 'docs/guide.md')).toContain('Video 2.');
    expect(world.github.violations()).toEqual([]);
  });

  it('loses nothing on a server without the swap either, when it happens before the last look', async () => {
    await using world = await makeForgeWorld({ settings: { graphql: false } });
    await world.propose();
    world.github.faults.add(meanwhile('git/create-commit', push(world)));
    expect(await world.propose({ edits: [guide('Video 2.')] })).toMatchObject({ state: 'updated' });
    expect(await world.read('docreel/main', 'docs/note.md')).toBe('Ada.\n');
    expect(await world.read('docreel/main', 'docs/guide.md')).toContain('Video 2.');
  });

  it('finds the branch made by somebody else, and goes on top of it', async () => {
    await using world = await makeForgeWorld();
    world.github.faults.add(meanwhile('git/create-ref', () => world.push('docreel/main', { 'docs/note.md': 'Ada.\n' })));
    expect(await world.propose()).toMatchObject({ state: 'created', kept: [] });
    expect(await world.read('docreel/main', 'docs/note.md')).toBe('Ada.\n');
    expect(await world.read('docreel/main', 'docs/guide.md')).toContain('Video.');
  });

  it('believes a move whose answer was lost', async () => {
    await using world = await makeForgeWorld();
    await world.propose();
    world.github.faults.add({ operation: 'graphql', when: 'after', answer: 'cut' });
    world.since();
    expect(await world.propose({ edits: [guide('Video 2.')] })).toMatchObject({ state: 'updated' });
    expect(world.since().filter((name) => name === 'git/update-ref')).toEqual([]);
  });

  it('gives up when the branch never holds still', async () => {
    await using world = await makeForgeWorld();
    await world.propose();
    let count = 0;
    world.github.faults.add({ operation: 'graphql', when: 'before', answer: 'none', times: 4, meanwhile: () => world.push('docreel/main', { 'docs/note.md': `Ada ${count += 1}.\n` }, 'origin/docreel/main') });
    await expect(world.propose({ edits: [guide('Video 2.')] })).rejects.toThrow(/moved it 4 times meanwhile\. Run again/);
    expect(await world.read('docreel/main', 'docs/note.md')).toBe('Ada 4.\n');
  });
});

describe('runs overtake each other', () => {
  it('an older run\'s base does not make the base branch\'s own commits a person\'s', async () => {
    await using world = await makeForgeWorld();
    const old = world.base;
    await world.push('main', { 'docs/more.md': 'More.\n' });
    await world.propose();
    expect(await world.propose({ baseCommit: old })).toMatchObject({ number: 1, kept: [] });
    expect(world.github.pulls()[0]?.state).toBe('open');
    expect((await world.call('GET', '/compare/main...docreel%2Fmain')).body).toMatchObject({ ahead_by: 1 });
  });
});
