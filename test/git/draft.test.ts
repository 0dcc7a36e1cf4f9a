import { readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openRepository } from '../../src/git/repository.ts';
import { makeTestRepository } from './repository.ts';

const DATE = '2026-11-20T12:34:56Z';

test('a draft is the work tree as it stands, on no branch, and nothing of it is touched', async () => {
  await using source = await makeTestRepository();
  const head = await source.commit({ 'a.md': 'a\n', 'b.md': 'b\n', 'gone.md': 'g\n', '.gitignore': 'cache/\n', 'run.sh': { run: 'x\n' } });
  const write = (path: string, text: string): Promise<void> => writeFile(join(source.root, path), text);
  await write('a.md', 'A\n');
  await write('new ü.md', 'n\n');
  await write('staged.md', 's\n');
  await source.git('add', 'staged.md');
  await source.git('rm', '--quiet', 'gone.md');
  await symlink('/etc/hostname', join(source.root, 'link.md'));
  const index = await readFile(join(source.root, '.git/index'));
  const { store, ...repository } = await openRepository(source.root, { env: source.env });
  expect(await store.listChanged()).toEqual(['a.md', 'gone.md', 'link.md', 'new ü.md', 'staged.md']);
  const draft = await store.writeDraft(DATE);
  expect((await repository.readTree(draft)).map(({ path }) => path)).toEqual(['.gitignore', 'a.md', 'b.md', 'new ü.md', 'run.sh', 'staged.md']);
  expect(Buffer.from(await store.readFile(draft, 'a.md') ?? []).toString()).toBe('A\n');
  expect(await repository.readParents(draft)).toEqual([head]);
  expect(await readFile(join(source.root, '.git/index'))).toEqual(index);
  expect(await source.git('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main');
});

test('a draft of a repository without a commit has no parent', async () => {
  await using source = await makeTestRepository();
  await writeFile(join(source.root, 'a.md'), 'a\n');
  const { store, ...repository } = await openRepository(source.root, { env: source.env });
  const draft = await store.writeDraft(DATE);
  expect(await repository.readParents(draft)).toEqual([]);
  expect((await repository.readTree(draft)).map(({ path }) => path)).toEqual(['a.md']);
});
