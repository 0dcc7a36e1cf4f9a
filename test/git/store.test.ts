import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { parsePush } from '../../src/git/push.ts';
import { checkRef } from '../../src/git/ref.ts';
import { openRepository } from '../../src/git/repository.ts';
import { startGitServer } from './http.ts';
import { makeTestRepository } from './repository.ts';
import type { TestRepository } from './repository.ts';

const DATE = '2026-11-20T12:34:56.789Z';
const REF = 'refs/heads/docreel/main';
const file = (text: string) => ({ content: Buffer.from(text) });

async function open(source: TestRepository) {
  const repository = await openRepository(source.root, { env: source.env });
  const { store } = repository;
  const commit = async (parents: readonly string[], text: string) =>
    store.writeCommit({ tree: await store.writeTree(parents[0] ?? null, new Map([['x.md', file(text)]])), parents, message: text, date: DATE });
  return { repository, store, commit };
}

test('writeTree() adds, changes and deletes paths, keeps modes and never touches the index or the work tree', async () => {
  await using source = await makeTestRepository();
  const base = await source.commit({ 'a.md': 'a\n', 'b/c.md': 'c\n', 'run.sh': { run: 'x\n' }, gone: 'g\n', link: { link: 'a.md' } });
  await writeFile(join(source.root, 'staged.md'), 'staged\n');
  await source.git('add', 'staged.md');
  const index = await readFile(join(source.root, '.git/index'));
  const { repository, store } = await open(source);
  const tree = await store.writeTree(
    base,
    new Map([
      ['a.md', file('A\r\n')],
      ['new/-rf ü\n.md', file('n\n')],
      ['run.sh', file('y\n')],
      ['gone', null],
      ['gone/inside.md', file('i\n')],
      ['never/there.md', null],
    ]),
  );
  const commit = await store.writeCommit({ tree, parents: [base], message: 'Edit', date: DATE });
  const entries = await repository.readTree(commit);
  expect(entries.map(({ mode, path }) => `${mode} ${path}`)).toEqual([
    '100644 a.md', '100644 b/c.md', '100644 gone/inside.md', '120000 link', '100644 new/-rf ü\n.md', '100755 run.sh',
  ]);
  expect(Buffer.from((await store.readFile(commit, 'a.md')) ?? []).toString()).toBe('A\r\n');
  expect(await readFile(join(source.root, '.git/index'))).toEqual(index);
  expect(await source.git('status', '--porcelain')).toBe('A  staged.md');
  expect((await readdir(join(source.root, '.git'))).filter((name) => name.startsWith('docreel'))).toEqual([]);
  expect(await store.writeTree(base, new Map())).toBe(await source.git('rev-parse', `${base}^{tree}`));
});

test('writeTree() refuses links, submodules and places where nothing of ours belongs', async () => {
  await using source = await makeTestRepository();
  const base = await source.commit({ 'a.md': 'a\n', 'docs/b.md': 'b\n', link: { link: '/etc' } });
  await source.git('update-index', '--add', '--cacheinfo', `160000,${base},sub`);
  await source.git('commit', '--quiet', '--message', 'Submodule');
  const head = await source.git('rev-parse', 'HEAD');
  const { store } = await open(source);
  const write = (path: string) => store.writeTree(head, new Map([[path, file('x\n')]]));
  await expect(write('link')).rejects.toThrow('symbolic link');
  await expect(write('sub')).rejects.toThrow('submodule');
  await expect(store.writeTree(head, new Map([['link', null]]))).rejects.toThrow('symbolic link');
  for (const path of ['docs', 'link/passwd', 'sub/x', 'a.md/x', '../out', '.git/config', 'a/../../b', '/etc/passwd', 'a//b', '', 'a\0b']) {
    await expect(write(path), path).rejects.toMatchObject({ name: 'GitError' });
  }
});

test('writeCommit() is the same at each run: identity and date are given', async () => {
  await using source = await makeTestRepository();
  const { store } = await open(source);
  const commit = async () => store.writeCommit({ tree: await store.writeTree(null, new Map([['a.md', file('a\n')]])), parents: [], message: 'Récits: vidéos\n\nBody', date: DATE });
  const sha = await commit();
  expect(await commit()).toBe(sha);
  const shown = await source.git('show', '--no-patch', '--format=%an <%ae> %ad|%cn <%ce> %cI|%P|%B', '--date=iso-strict', sha);
  expect(shown).toBe(
    'docreel[bot] <docreel[bot]@users.noreply.github.com> 2026-11-20T12:34:56+00:00|docreel[bot] <docreel[bot]@users.noreply.github.com> 2026-11-20T12:34:56+00:00||Récits: vidéos\n\nBody',
  );
  await expect(store.writeCommit({ tree: sha, parents: [], message: '', date: 'today' })).rejects.toThrow('ISO time');
});

test('readFile() reads plain files only', async () => {
  await using source = await makeTestRepository();
  const head = await source.commit({ 'a/b.md': 'b\n', link: { link: 'a/b.md' } });
  const { store } = await open(source);
  expect(Buffer.from((await store.readFile(head, 'a/b.md')) ?? []).toString()).toBe('b\n');
  for (const path of ['link', 'a', 'a/c.md', '*', './a/b.md']) expect(await store.readFile(head, path).catch(() => undefined), path).toBeUndefined();
});

test('updateRef() compares and swaps', async () => {
  await using source = await makeTestRepository();
  const head = await source.commit({ 'a.md': 'a\n' });
  const { store, commit } = await open(source);
  const [one, two] = [await commit([head], 'one'), await commit([head], 'two')];
  expect(await store.readRef(REF)).toBeNull();
  expect(await store.updateRef(REF, one, two)).toBe('rejected');
  expect(await store.updateRef(REF, one, null)).toBe('ok');
  expect(await store.updateRef(REF, two, null)).toBe('rejected');
  expect(await store.updateRef(REF, two, head)).toBe('rejected');
  expect(await store.updateRef(REF, two, one)).toBe('ok');
  expect(await store.readRef(REF)).toBe(two);
  expect(await store.updateRef(REF, null, one)).toBe('rejected');
  expect(await store.updateRef(REF, null, two)).toBe('ok');
  expect(await store.updateRef(REF, null, two)).toBe('rejected');
  expect(await store.updateRef(REF, null, null)).toBe('ok');
});

test('checkRef() lets only full names of refs through', () => {
  expect(checkRef('refs/heads/docreel/main')).toBe('refs/heads/docreel/main');
  expect(checkRef('refs/heads/ünï-#1')).toBe('refs/heads/ünï-#1');
  for (const ref of ['main', '--all', 'refs/heads', 'refs/heads/', 'refs/heads/a..b', 'refs/heads/a b', 'refs/heads/a:b', 'refs/heads/*', 'refs/heads/a.lock', 'refs/heads/.a', 'refs/heads/a@{1}', 'refs/heads/a\nb', 'refs/heads/a\\b', 'refs//heads/a']) {
    expect(() => checkRef(ref), ref).toThrow('full name of a ref');
  }
});

test('push() never forces unless it is told what it replaces', async () => {
  await using source = await makeTestRepository();
  const head = await source.commit({ 'a.md': 'a\n' });
  await source.makeRemote();
  const { store, commit } = await open(source);
  const one = await commit([head], 'one');
  const two = await commit([head], 'two');
  const three = await commit([one], 'three');
  expect(await store.push(one, REF)).toBe('ok');
  expect(await store.push(one, REF)).toBe('ok');
  expect(await store.push(two, REF)).toBe('rejected');
  expect(await store.push(three, REF)).toBe('ok');
  expect(await store.push(head, REF)).toBe('rejected');
  expect(await store.push(two, REF, { expected: one })).toBe('rejected');
  expect(await store.push(two, REF, { expected: null })).toBe('rejected');
  expect(await store.push(two, REF, { expected: three })).toBe('ok');
  expect(await store.readRemoteRef(REF)).toBe(two);
  expect(await store.push(one, 'refs/heads/docreel/new', { expected: null })).toBe('ok');
  await expect(store.push(one, 'docreel')).rejects.toThrow('full name of a ref');
});

test('push() throws where the remote takes nothing, with what it said', async () => {
  await using source = await makeTestRepository();
  const head = await source.commit({ 'a.md': 'a\n' });
  const remote = await source.makeRemote();
  await writeFile(join(remote, 'hooks/pre-receive'), '#!/bin/sh\necho "GH006: Protected branch update failed"\nexit 1\n', { mode: 0o755 });
  const { store } = await open(source);
  const error: unknown = await store.push(head, REF).catch((error: unknown) => error);
  expect(error).toMatchObject({ name: 'GitError', hint: expect.stringContaining('branch rules') });
  expect(String(error)).toContain('Protected branch update failed');
});

test('push() knows that it went through although the answer was lost', async () => {
  await using source = await makeTestRepository();
  const head = await source.commit({ 'a.md': 'a\n' });
  const remote = await source.makeRemote();
  let lost = 0;
  const afterPush = () => {
    lost += 1;
    throw new Error('the connection is cut');
  };
  await using server = await startGitServer({ root: dirname(dirname(remote)), afterPush });
  await source.git('remote', 'set-url', 'origin', `${server.url}/acme/docs`);
  const { store } = await open(source);
  expect(await store.push(head, REF)).toBe('ok');
  expect(lost).toBeGreaterThan(0);
});

test('push() throws where the push did not arrive', async () => {
  await using source = await makeTestRepository();
  const head = await source.commit({ 'a.md': 'a\n' });
  const remote = await source.makeRemote();
  await using server = await startGitServer({
    root: dirname(dirname(remote)),
    intercept: (request, response) => {
      if (request.method !== 'POST' || !(request.url ?? '').endsWith('git-receive-pack')) return false;
      response.writeHead(503).end();
      return true;
    },
  });
  await source.git('remote', 'set-url', 'origin', `${server.url}/acme/docs`);
  const { store } = await open(source);
  await expect(store.push(head, REF)).rejects.toMatchObject({ name: 'GitError', hint: expect.stringContaining('could not be reached') });
});

test('fetchRef() brings one ref without changing any of the clone, and keeps its depth', async () => {
  await using source = await makeTestRepository();
  await source.commit({ 'a.md': 'a\n' });
  await source.makeRemote();
  for (const options of [[], ['--depth=1']]) {
    const clone = await source.clone(options);
    const head = await source.commit({ 'a.md': `${options.length}\n`, 'b.md': 'b\n' });
    await source.git('push', '--quiet', 'origin', `${head}:${REF}`);
    const { store, repository } = await open(clone);
    const refs = await clone.git('for-each-ref');
    const shallow = await clone.git('rev-parse', '--is-shallow-repository');
    expect(await store.fetchRef(REF)).toBe(head);
    expect(await repository.readTree(head)).toHaveLength(2);
    expect(await store.fetchRef('refs/heads/none')).toBeNull();
    expect(await clone.git('for-each-ref')).toBe(refs);
    expect(await clone.git('rev-parse', '--is-shallow-repository')).toBe(shallow);
  }
});

test('readCommitAuthors() names author and committer of what a branch has added', async () => {
  await using source = await makeTestRepository();
  const head = await source.commit({ 'a.md': 'a\n' });
  const { store, commit } = await open(source);
  const ours = await commit([head], 'ours');
  await source.git('checkout', '--quiet', '-b', 'topic', ours);
  const person = await source.commit({ 'p.md': 'p\n' });
  const bot = 'docreel[bot]@users.noreply.github.com';
  expect(await store.readCommitAuthors(head, person)).toEqual([
    { commit: person, author: 'ada@example.com', committer: 'ada@example.com' },
    { commit: ours, author: bot, committer: bot },
  ]);
  expect(await store.readCommitAuthors(person, person)).toEqual([]);
  expect(await store.readCommitAuthors(null, ours)).toHaveLength(2);
});

test('parsePush() reads what git push --porcelain writes', () => {
  const output = 'To https://github.com/acme/docs\n \tabc:refs/heads/a\t111..222\n!\tabc:refs/heads/b\t[remote rejected] (cannot lock ref)\n*\tabc:refs/heads/c\t[new branch]\nDone\n';
  expect(parsePush(output)).toEqual([
    { flag: ' ', ref: 'refs/heads/a', summary: '111..222' },
    { flag: '!', ref: 'refs/heads/b', summary: '[remote rejected] (cannot lock ref)' },
    { flag: '*', ref: 'refs/heads/c', summary: '[new branch]' },
  ]);
});
