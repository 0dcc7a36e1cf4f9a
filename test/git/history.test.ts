import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { openRepository } from '../../src/git/repository.ts';
import { startGitServer } from './http.ts';
import { makeTestRepository } from './repository.ts';
import type { TestRepository } from './repository.ts';

async function makeHistory(commits: number): Promise<{ source: TestRepository; shas: readonly string[]; remote: string }> {
  const source = await makeTestRepository();
  const shas: string[] = [];
  for (let index = 0; index < commits; index += 1) shas.push(await source.commit({ 'a.md': `${index}\n`, [`b${index}.md`]: `b${index}\n` }));
  return { source, shas, remote: await source.makeRemote() };
}

const isShallow = async (clone: TestRepository) => (await clone.git('rev-parse', '--is-shallow-repository')) === 'true';

test('findCommit() resolves branches, tags and ids, and takes no option for a revision', async () => {
  const { source, shas } = await makeHistory(2);
  await using _ = source;
  await source.git('tag', '-a', 'v1', '-m', 'one', shas[0] ?? '');
  const repository = await openRepository(source.root, { env: source.env });
  expect(await repository.findCommit('main')).toBe(shas[1]);
  expect(await repository.findCommit('HEAD~1')).toBe(shas[0]);
  expect(await repository.findCommit('v1')).toBe(shas[0]);
  expect(await repository.findCommit((shas[0] ?? '').slice(0, 10))).toBe(shas[0]);
  for (const nothing of ['', 'nowhere', '--all', '-rf', '0'.repeat(40), '1'.repeat(40), 'HEAD:a.md', 'a\nb', 'a\0b', '$(touch x)']) {
    expect(await repository.findCommit(nothing), nothing).toBeUndefined();
  }
});

test('ensureCommit() brings just one commit into a depth-1 clone', async () => {
  const { source, shas } = await makeHistory(5);
  await using _ = source;
  const clone = await source.clone(['--depth=1']);
  const repository = await openRepository(clone.root, { env: clone.env });
  const [first = '', second = ''] = shas;
  expect(await repository.findCommit(first)).toBeUndefined();
  expect(await repository.ensureCommit(first)).toBe(true);
  expect(await repository.findCommit(first)).toBe(first);
  expect(await repository.findCommit(second)).toBeUndefined();
  const changes = await repository.readChanges(first, shas[4] ?? '');
  expect(changes.map(({ path }) => path)).toEqual(['a.md', 'b1.md', 'b2.md', 'b3.md', 'b4.md']);
  expect((await repository.readBlobs(changes.flatMap(({ oldOid, newOid }) => [oldOid ?? '', newOid ?? '']))).size).toBe(6);
});

test('ensureCommit() says no where the commit exists nowhere, and where there is no remote', async () => {
  const { source, shas } = await makeHistory(2);
  await using _ = source;
  const clone = await source.clone(['--depth=1']);
  const repository = await openRepository(clone.root, { env: clone.env });
  for (const sha of ['1'.repeat(40), '0'.repeat(40), 'main', '--upload-pack=touch x']) expect(await repository.ensureCommit(sha), sha).toBe(false);
  await clone.git('remote', 'remove', 'origin');
  expect(await repository.ensureCommit(shas[0] ?? '')).toBe(false);
});

test('ensureCommit() leaves a full clone a full clone', async () => {
  const { source, shas } = await makeHistory(2);
  await using _ = source;
  const clone = await source.clone();
  const later = await source.commit({ 'c.md': 'c\n' });
  await source.git('push', '--quiet', 'origin', 'HEAD:refs/hidden/replaced');
  const repository = await openRepository(clone.root, { env: clone.env });
  expect(await repository.ensureCommit(shas[0] ?? '')).toBe(true);
  // What a force-push has replaced: no branch has it any more, and the server still does.
  expect(await repository.ensureCommit(later)).toBe(true);
  expect(await isShallow(clone)).toBe(false);
  expect(await clone.git('rev-list', '--count', later)).toBe('3');
});

test('ensureCommit() deepens where the server gives no commit by its id', async () => {
  const { source, shas, remote } = await makeHistory(40);
  await using _ = source;
  // Only the old protocol minds; GitHub's own servers allow it.
  await source.git('-C', remote, 'config', 'uploadpack.allowAnySHA1InWant', 'false');
  const clone = await source.clone(['--depth=1']);
  await clone.git('config', 'protocol.version', '0');
  const repository = await openRepository(clone.root, { env: clone.env });
  expect(await repository.ensureCommit(shas[10] ?? '')).toBe(true);
  // Fetched by its id, it would stand alone and HEAD would still have no parent.
  expect(Number(await clone.git('rev-list', '--count', 'HEAD'))).toBeGreaterThanOrEqual(30);
  expect(await repository.ensureCommit('1'.repeat(40))).toBe(false);
});

test('ensureCommit() does not take a dead remote for a missing commit', async () => {
  const { source } = await makeHistory(1);
  await using _ = source;
  const clone = await source.clone(['--depth=1']);
  await clone.git('remote', 'set-url', 'origin', 'http://127.0.0.1:1/acme/docs.git');
  const repository = await openRepository(clone.root, { env: clone.env });
  await expect(repository.ensureCommit('1'.repeat(40))).rejects.toMatchObject({ name: 'GitError', hint: expect.stringContaining('could not be reached') });
});

test('findMergeBase() finds where two branches parted, also in a shallow clone', async () => {
  const { source, shas } = await makeHistory(3);
  await using _ = source;
  const base = shas[0] ?? '';
  await source.git('checkout', '--quiet', '-b', 'topic', base);
  let topic = '';
  for (let index = 0; index < 20; index += 1) topic = await source.commit({ 't.md': `${index}\n` });
  await source.git('checkout', '--quiet', '--orphan', 'alone');
  const alone = await source.commit({ 'x.md': 'x\n' });
  await source.git('push', '--quiet', 'origin', '--all');
  const full = await openRepository(source.root, { env: source.env });
  expect(await full.findMergeBase(shas[2] ?? '', topic)).toBe(base);
  expect(await full.findMergeBase(shas[2] ?? '', alone)).toBeUndefined();

  const clone = await source.clone(['--depth=1', '--no-single-branch']);
  const shallow = await openRepository(clone.root, { env: clone.env });
  expect(await shallow.findMergeBase(shas[2] ?? '', topic)).toBe(base);
  expect(await shallow.findMergeBase(shas[2] ?? '', alone)).toBeUndefined();
});

test('readBlobs() of a blob-less clone fetches all that is missing in one request', async () => {
  const { source, shas, remote } = await makeHistory(30);
  await using _ = source;
  await using server = await startGitServer({ root: dirname(dirname(remote)), token: 'good' });
  const clone = await source.clone(['--filter=blob:none', '--no-checkout']);
  await clone.git('remote', 'set-url', 'origin', `${server.url}/acme/docs`);
  const repository = await openRepository(clone.root, { env: clone.env, token: 'good' });
  const entries = await repository.readTree(shas[29] ?? '');
  const oids = entries.map(({ oid }) => oid);
  expect((await repository.readBlobs(oids)).size).toBe(31);
  const fetches = () => server.requests.filter(({ method }) => method === 'POST').length;
  expect(fetches()).toBeLessThanOrEqual(2);
  expect(server.requests.every(({ status, headers }) => status === 200 && headers.authorization !== undefined)).toBe(true);
  const before = server.requests.length;
  expect((await repository.readBlobs(oids)).size).toBe(31);
  expect(server.requests).toHaveLength(before);
  const old = await repository.readChanges(null, shas[0] ?? '');
  // What nobody has costs the others nothing: it is looked for by halves and left out.
  const asked = [...old.map(({ newOid }) => newOid ?? ''), '1'.repeat(40)];
  expect((await repository.readBlobs(asked)).size).toBe(2);
});

test('a blob-less and shallow clone compares two commits', async () => {
  const { source, shas } = await makeHistory(6);
  await using _ = source;
  const clone = await source.clone(['--filter=blob:none', '--depth=1', '--no-checkout']);
  const repository = await openRepository(clone.root, { env: clone.env });
  expect(await repository.ensureCommit(shas[2] ?? '')).toBe(true);
  const changes = await repository.readChanges(shas[2] ?? '', shas[5] ?? '');
  expect(changes.map(({ path }) => path)).toEqual(['a.md', 'b3.md', 'b4.md', 'b5.md']);
  const blobs = await repository.readBlobs(changes.flatMap(({ oldOid, newOid }) => [oldOid, newOid].filter((oid) => oid !== undefined)));
  expect([...blobs.values()].map((bytes) => Buffer.from(bytes).toString()).toSorted()).toEqual(['2\n', '5\n', 'b3\n', 'b4\n', 'b5\n']);
});

test('a clone without trees brings them as they are asked for', async () => {
  const { source, shas, remote } = await makeHistory(3);
  await using _ = source;
  await using server = await startGitServer({ root: dirname(dirname(remote)), token: 'good' });
  const clone = await source.clone(['--filter=tree:0', '--no-checkout']);
  await clone.git('remote', 'set-url', 'origin', `${server.url}/acme/docs`);
  const repository = await openRepository(clone.root, { env: clone.env, token: 'good' });
  expect(await repository.ensureCommit(shas[0] ?? '')).toBe(true);
  expect((await repository.readChanges(shas[0] ?? '', shas[2] ?? '')).map(({ path }) => path)).toEqual(['a.md', 'b1.md', 'b2.md']);
});

test('fetchRevision() brings a branch or a tag that a depth-1 checkout does not have', async () => {
  const { source, shas } = await makeHistory(3);
  await using _ = source;
  await source.git('tag', '-a', 'v1', '-m', 'one', shas[0] ?? '');
  await source.git('branch', 'release/2.0', shas[1] ?? '');
  await source.git('push', '--quiet', 'origin', 'v1', 'release/2.0');
  const clone = await source.clone(['--depth=1', '--no-tags']);
  const repository = await openRepository(clone.root, { env: clone.env });
  expect(await repository.findCommit('v1')).toBeUndefined();
  expect(await repository.fetchRevision('v1')).toBe(shas[0]);
  expect(await repository.fetchRevision('release/2.0')).toBe(shas[1]);
  for (const nothing of ['', 'nowhere', 'main~1', '--all', 'a..b', '$(touch x)']) expect(await repository.fetchRevision(nothing), nothing).toBeUndefined();
  const alone = await makeTestRepository();
  await using __ = alone;
  await alone.commit({ 'a.md': 'a\n' });
  expect(await (await openRepository(alone.root, { env: alone.env })).fetchRevision('main')).toBeUndefined();
});

test('readParents() knows the parents that a shallow clone has not fetched', async () => {
  const { source, shas } = await makeHistory(2);
  await using _ = source;
  await source.git('switch', '--quiet', '--create', 'topic', shas[0] ?? '');
  const topic = await source.commit({ 'topic.md': 'parent 1234\n' }, 'Say\n\nparent 1111111111111111111111111111111111111111');
  await source.git('switch', '--quiet', 'main');
  await source.git('merge', '--quiet', '--no-ff', '--no-edit', 'topic');
  await source.git('push', '--quiet', 'origin', 'main');
  const clone = await source.clone(['--depth=1']);
  const repository = await openRepository(clone.root, { env: clone.env });
  const merge = await clone.git('rev-parse', 'HEAD');
  expect(await repository.readParents(merge)).toEqual([shas[1], topic]);
  expect(await (await openRepository(source.root, { env: source.env })).readParents(shas[0] ?? '')).toEqual([]);
});
