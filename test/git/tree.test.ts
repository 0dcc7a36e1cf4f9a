import { array, assert, constant, infiniteStream, integer, oneof, property, uint8Array } from 'fast-check';
import { expect, test } from 'vitest';
import { makeBatchReader } from '../../src/git/blob.ts';
import { openRepository } from '../../src/git/repository.ts';
import { parseChanges, parseTree } from '../../src/git/tree.ts';
import { makeTestRepository } from './repository.ts';

const text = (bytes: Uint8Array | undefined) => (bytes === undefined ? undefined : Buffer.from(bytes).toString());

test('readTree() lists names of every kind, with their modes', async () => {
  await using source = await makeTestRepository();
  const head = await source.commit({
    '-rf': 'a\n',
    'docs/ドキュメント.md': 'b\n',
    'docs/line\nfeed "quote" \t tab.md': 'c\n',
    'docs/link.md': { link: '/etc/passwd' },
    'docs/run.sh': { run: '#!/bin/sh\n' },
    '*': 'd\n',
    ':(top)x': 'e\n',
    'docsy/near.md': 'f\n',
  });
  await source.git('update-index', '--add', '--cacheinfo', `160000,${head},sub`);
  await source.git('commit', '--quiet', '--message', 'Submodule');
  const repository = await openRepository(source.root, { env: source.env });
  const commit = (await repository.findCommit('HEAD')) ?? '';
  const all = await repository.readTree(commit);
  expect(all.map(({ path, mode }) => `${mode} ${path}`)).toEqual([
    '100644 *',
    '100644 -rf',
    '100644 :(top)x',
    '100644 docs/line\nfeed "quote" \t tab.md',
    '120000 docs/link.md',
    '100755 docs/run.sh',
    '100644 docs/ドキュメント.md',
    '100644 docsy/near.md',
    '160000 sub',
  ]);
  const paths = async (under: readonly string[]) => (await repository.readTree(commit, under)).map(({ path }) => path);
  expect(await paths(['docs'])).toHaveLength(4);
  expect(await paths(['-rf', '*'])).toEqual(['*', '-rf']);
  expect(await paths([':(top)x'])).toEqual([':(top)x']);
  expect(await paths(['nowhere'])).toEqual([]);
  expect(await paths([''])).toHaveLength(9);
  const blobs = await repository.readBlobs(all.map(({ oid }) => oid));
  expect(all.map(({ oid }) => text(blobs.get(oid)))).toEqual(['d\n', 'a\n', 'e\n', 'c\n', '/etc/passwd', '#!/bin/sh\n', 'b\n', 'f\n', undefined]);
});

test('readTree() lets only full object ids reach the command line', async () => {
  await using source = await makeTestRepository();
  await source.commit({ 'a.md': 'a\n' });
  const repository = await openRepository(source.root, { env: source.env });
  await expect(repository.readTree('HEAD')).rejects.toThrow('full object id');
  await expect(repository.readChanges('--output=/tmp/x', 'HEAD')).rejects.toThrow('full object id');
});

test('readChanges() tells added, modified and deleted paths, a move as both, and a changed kind by both its modes', async () => {
  await using source = await makeTestRepository();
  const base = await source.commit({ 'kept.md': 'k\n', 'edited.md': '1\n', 'gone.md': 'g\n', 'old.md': 'm\n', 'turned.md': 't\n', 'mode.md': 'x\n', link: { link: 'a' } });
  const head = await source.commit({
    'edited.md': '2\n', 'gone.md': null, 'old.md': null, 'new/ü.md': 'm\n', 'turned.md': { link: 'kept.md' }, 'mode.md': { run: 'x\n' }, link: 'file\n',
  });
  const repository = await openRepository(source.root, { env: source.env });
  const changes = await repository.readChanges(base, head);
  expect(changes.map(({ status, mode, path }) => `${status} ${mode} ${path}`)).toEqual([
    'modified 100644 edited.md',
    'deleted 100644 gone.md',
    'deleted 120000 link',
    'added 100644 link',
    'modified 100755 mode.md',
    'added 100644 new/ü.md',
    'deleted 100644 old.md',
    'deleted 100644 turned.md',
    'added 120000 turned.md',
  ]);
  const moved = changes.filter(({ path }) => path === 'old.md' || path === 'new/ü.md');
  expect(moved[0]?.newOid).toBe(moved[1]?.oldOid);
  expect(await repository.readChanges(head, head)).toEqual([]);
});

test('readChanges() without a base takes everything as added', async () => {
  await using source = await makeTestRepository();
  const head = await source.commit({ 'a.md': 'a\n', 'b/c.md': 'c\n' });
  const repository = await openRepository(source.root, { env: source.env });
  const changes = await repository.readChanges(null, head);
  expect(changes).toMatchObject([
    { status: 'added', path: 'a.md', oldOid: undefined },
    { status: 'added', path: 'b/c.md', mode: '100644' },
  ]);
});

test('readBlobs() reads each blob once, any bytes, and leaves out what is not there', async () => {
  await using source = await makeTestRepository();
  const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, index) => index % 256));
  await source.commit({ 'a.bin': bytes, 'empty.md': '', 'b.md': 'b missing\n' });
  const repository = await openRepository(source.root, { env: source.env });
  const [a, b, empty] = await Promise.all(['HEAD:a.bin', 'HEAD:b.md', 'HEAD:empty.md'].map((name) => source.git('rev-parse', name)));
  const head = await source.git('rev-parse', 'HEAD');
  const blobs = await repository.readBlobs([a ?? '', b ?? '', a ?? '', empty ?? '', head, '1'.repeat(40), 'not an id']);
  expect([...blobs.keys()]).toEqual([a, b, empty]);
  expect(Buffer.compare(blobs.get(a ?? '') ?? Buffer.of(), bytes)).toBe(0);
  expect(text(blobs.get(b ?? ''))).toBe('b missing\n');
  expect(blobs.get(empty ?? '')).toHaveLength(0);
  expect(await repository.readBlobs([])).toEqual(new Map());
});

test('makeBatchReader() reads the same wherever its input is cut', () => {
  const oid = (index: number) => String(index).padStart(40, '0');
  const object = oneof(uint8Array({ maxLength: 60 }), constant(null), constant('tree' as const));
  assert(
    property(array(object, { maxLength: 8 }), infiniteStream(integer({ min: 1, max: 40 })), (objects, cuts) => {
      const output = Buffer.concat(
        objects.flatMap((content, index) => {
          if (content === null) return [Buffer.from(`${oid(index)} missing\n`)];
          const bytes = content === 'tree' ? Buffer.from('100644 a\0\n\n') : content;
          return [Buffer.from(`${oid(index)} ${content === 'tree' ? 'tree' : 'blob'} ${bytes.length}\n`), bytes, Buffer.from('\n')];
        }),
      );
      const reader = makeBatchReader();
      for (let at = 0; at < output.length; ) {
        const length = cuts.next().value;
        reader.push(output.subarray(at, at + length));
        at += length;
      }
      const expected = objects.flatMap((content, index) => (content instanceof Uint8Array ? [[oid(index), [...content]]] : []));
      expect([...reader.finish()].map(([key, bytes]) => [key, [...bytes]])).toEqual(expected);
    }),
  );
});

test('makeBatchReader() does not take a cut-off or foreign output for an answer', () => {
  const cut = makeBatchReader();
  cut.push(Buffer.from(`${'a'.repeat(40)} blob 10\nfour`));
  expect(() => cut.finish()).toThrow('middle of an object');
  expect(() => makeBatchReader().push(Buffer.from('fatal: what\n'))).toThrow('expected "oid type size"');
});

test('parseTree() and parseChanges() refuse what git does not write', () => {
  expect(() => parseTree('nonsense\0')).toThrow('ls-tree');
  expect(() => parseChanges('nonsense\0path\0')).toThrow('diff-tree');
  expect(parseTree('')).toEqual([]);
});
