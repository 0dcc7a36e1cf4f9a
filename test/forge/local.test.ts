import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { makeLocalWorld } from './local-world.ts';
import { edit } from './proposal.ts';

describe('the local forge', () => {
  it('makes branch and files without touching the work tree, the index or the branch that is checked out', async () => {
    await using world = await makeLocalWorld();
    const { repository } = world;
    await writeFile(join(repository.root, 'docs/guide.md'), 'Unsaved work.\n');
    await writeFile(join(repository.root, 'staged.md'), 'Staged.\n');
    await repository.git('add', 'staged.md');
    const before = await repository.git('status', '--porcelain');
    const outcome = await world.propose();
    expect(outcome).toMatchObject({ state: 'created', number: 1, remedy: null, kept: [] });
    expect(await repository.git('status', '--porcelain')).toBe(before);
    expect(await repository.git('branch', '--show-current')).toBe('main');
    expect(await repository.git('diff', '--stat', 'main...docreel/main')).toContain('docs/guide.md | 2 ++');
    expect(await repository.git('log', '-1', '--format=%ae %ce %at', 'docreel/main')).toBe('docreel[bot]@users.noreply.github.com docreel[bot]@users.noreply.github.com 1795428000');
    const text = await readFile(fileURLToPath(outcome.url ?? ''), 'utf8');
    expect(text).toBe('# Videos for 1 section\n\n> `docreel/main` into `main`; see it with `git diff main...docreel/main`\n\nWhat changed.\n\n<!-- docreel:fingerprint=aaaa1111 -->\n');
    expect(await world.readRecord()).toMatchObject({ number: 1, state: 'open', branch: 'docreel/main', base: 'main', labels: ['docreel'], head: await repository.git('rev-parse', 'docreel/main') });
  });

  it('does nothing twice, updates, rebuilds on the fresh base', async () => {
    await using world = await makeLocalWorld();
    await world.propose();
    expect(await world.propose()).toMatchObject({ state: 'unchanged', number: 1 });
    expect(await world.propose({ quiet: true, body: 'Another run.' })).toMatchObject({ state: 'unchanged', number: 1 });
    expect(await world.propose({ title: 'Other' })).toMatchObject({ state: 'updated', number: 1 });
    const before = await world.repository.git('rev-parse', 'docreel/main');
    const base = await world.repository.commit({ 'README.md': 'New.\n' });
    expect(await world.propose({ title: 'Other' })).toMatchObject({ state: 'unchanged', number: 1 });
    expect(await world.repository.git('rev-parse', 'docreel/main')).toBe(before);
    expect(await world.propose({ edits: [edit('docs/setup.md', 'Video.\n')] })).toMatchObject({ state: 'updated', number: 1 });
    expect(await world.repository.git('rev-parse', 'docreel/main^')).toBe(base);
    expect(await world.repository.git('diff', '--name-only', 'main', 'docreel/main')).toBe('docs/setup.md');
  });

  it('leaves a person\'s commits on the branch alone', async () => {
    await using world = await makeLocalWorld();
    await world.propose({ edits: [edit('docs/guide.md', 'Video.\n'), edit('docs/setup.md', 'Video.\n'), edit('docs/new.vtt', 'WEBVTT\n')] });
    const { repository } = world;
    await repository.git('switch', '--quiet', 'docreel/main');
    const hers = await repository.commit({ 'docs/guide.md': 'Ada.\n' });
    expect(await world.propose({ edits: [edit('docs/guide.md', 'Video 2.\n')] })).toMatchObject({ state: 'blocked' });
    await repository.git('switch', '--quiet', 'main');
    expect(await world.propose({ edits: [edit('docs/guide.md', 'Video 2.\n'), edit('docs/setup.md', 'Video 2.\n')] })).toMatchObject({ state: 'updated', kept: ['docs/guide.md'] });
    expect(await repository.git('merge-base', hers, 'docreel/main')).toBe(hers);
    expect(await repository.git('show', 'docreel/main:docs/guide.md')).toBe('Ada.');
    expect(await repository.git('show', 'docreel/main:docs/setup.md')).toBe('Video 2.');
    await expect(repository.git('show', 'docreel/main:docs/new.vtt')).rejects.toThrow();
  });

  it('ends as one on GitHub does: merged, closed by a person, nothing left', async () => {
    await using world = await makeLocalWorld();
    const { repository, folder } = world;
    await world.propose();
    await repository.git('merge', '--quiet', '--no-ff', '--no-edit', 'docreel/main');
    expect(await world.propose()).toMatchObject({ state: 'unchanged', number: null });
    expect(await world.propose({ edits: [edit('docs/setup.md', 'Video.\n')], fingerprint: 'bbbb' })).toMatchObject({ state: 'created', number: 2 });
    const record = await readFile(join(folder, 'pull-request.json'), 'utf8');
    await writeFile(join(folder, 'pull-request.json'), record.replace('"open"', '"closed"'));
    const no = await world.propose({ edits: [edit('docs/setup.md', 'Video.\n')], fingerprint: 'bbbb' });
    expect(no).toMatchObject({ state: 'dismissed', number: 2 });
    expect(no.remedy).toContain('pull-request.json');
    expect(await world.propose({ edits: [edit('docs/setup.md', 'Video 2.\n')], fingerprint: 'cccc' })).toMatchObject({ state: 'created', number: 3 });
    expect(await world.propose({ edits: [] })).toMatchObject({ state: 'moot', number: 3 });
    expect(await world.propose({ edits: [edit('docs/setup.md', 'Video.\n')], fingerprint: 'bbbb' })).toMatchObject({ state: 'dismissed' });
    expect(await world.propose({ edits: [edit('docs/setup.md', 'Video 2.\n')], fingerprint: 'cccc' })).toMatchObject({ state: 'created', number: 4 });
  });

  it('proposes to a branch of which the clone has only what it fetched', async () => {
    await using world = await makeLocalWorld();
    await world.repository.makeRemote();
    await world.repository.git('switch', '--quiet', '--detach');
    await world.repository.git('branch', '--quiet', '-D', 'main');
    expect(await world.propose()).toMatchObject({ state: 'created' });
    expect(await world.propose()).toMatchObject({ state: 'unchanged' });
  });

  it('keeps a comment in a file, and explains what it cannot do', async () => {
    await using world = await makeLocalWorld();
    const url = await world.forge.comment(1, '<!-- docreel:plan -->', 'Plan.');
    expect(await readFile(fileURLToPath(url ?? ''), 'utf8')).toBe('<!-- docreel:plan -->\nPlan.');
    expect(await world.forge.comment(1, '<!-- docreel:plan -->', 'Plan 2.')).toBe(url);
    expect(await world.forge.comment(1, '<!-- docreel:plan -->', null)).toBeNull();
    expect(await readdir(world.folder)).toEqual([]);
    await expect(world.propose({ base: 'nothing' })).rejects.toThrow(/base branch "nothing" does not exist/);
    await world.repository.commit({ 'docs/link.md': { link: 'guide.md' }, 'docs/dir/page.md': 'x' });
    for (const path of ['docs/link.md', 'docs/link.md/x.md', 'README.md/x.md', 'docs/dir']) {
      await expect(world.propose({ edits: [edit(path, 'x')] })).rejects.toThrow(/Docreel writes plain files only/);
    }
    await writeFile(join(world.folder, 'pull-request.json'), '{}');
    await expect(world.propose()).rejects.toThrow(/is not the record of a pull request\. Repair or delete it/);
  });
});
