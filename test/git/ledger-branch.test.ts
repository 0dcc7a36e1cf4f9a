import { dirname, join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { appendCharges, upsertRow } from '../../src/core/ledger.ts';
import type { Ledger } from '../../src/core/ledger.ts';
import { DamagedLedgerError, makeLedgerBranch, readLedger, updateLedger } from '../../src/git/ledger-branch.ts';
import { openRepository } from '../../src/git/repository.ts';
import { makeCharge, makeKey, makeRow } from '../core/row.ts';
import { startGitServer } from './http.ts';
import { makeTestRepository } from './repository.ts';
import type { TestRepository } from './repository.ts';

const REF = 'refs/heads/docreel/ledger';
const NOW = Date.parse('2026-11-20T10:00:00Z');

async function openBranch(clone: TestRepository, token?: string) {
  const repository = await openRepository(clone.root, { env: clone.env, ...(token === undefined ? {} : { token }) });
  return makeLedgerBranch(repository, { now: () => NOW });
}

async function makeSource(): Promise<TestRepository> {
  const source = await makeTestRepository();
  await source.commit({ 'docs/a.md': '# A\n' });
  return source;
}

/** A change that every writer can make on any ledger: one more row. */
const addRow = (name: string) => (ledger: Ledger) => upsertRow(ledger, makeRow({ key: makeKey(name), page: `docs/${name}.md` }));

test('the ledger begins on a branch of its own, with a word for who finds it', async () => {
  await using source = await makeSource();
  const branch = await openBranch(source);
  expect(await branch.read()).toEqual({ head: null, files: new Map() });
  const result = await updateLedger(branch, addRow('a'), { message: 'Reserve 1 video' });
  expect(result).toMatchObject({ state: 'written', ledger: { serial: 1 } });
  expect(await source.git('rev-list', '--count', REF)).toBe('1');
  expect(await source.git('ls-tree', '-r', '--name-only', REF)).toBe('README.md\nledger.json\npages/docs/a.md.json');
  expect(await source.git('log', '--format=%an %cI %s', REF)).toBe('docreel[bot] 2026-11-20T10:00:00+00:00 Reserve 1 video');
  expect(await source.git('show', `${REF}:README.md`)).toContain('written by Docreel');
  expect(await source.git('status', '--porcelain')).toBe('');
  const read = await readLedger(branch);
  expect(read.problems).toEqual([]);
  expect(read.ledger.rows).toEqual([makeRow({ key: makeKey('a'), page: 'docs/a.md' })]);
});

test('nothing changed, nothing written; and a change may refuse', async () => {
  await using source = await makeSource();
  const branch = await openBranch(source);
  await updateLedger(branch, addRow('a'), { message: 'One' });
  const head = await source.git('rev-parse', REF);
  expect(await updateLedger(branch, (ledger) => ({ ...ledger }), { message: 'Two' })).toMatchObject({ state: 'unchanged', head });
  const refused = await updateLedger(branch, () => ({ refused: 'over the limit' }), { message: 'Three' });
  expect(refused).toMatchObject({ state: 'refused', refused: 'over the limit', ledger: { serial: 1 } });
  expect(await source.git('rev-parse', REF)).toBe(head);
});

test("the remote's head counts, and the local branch follows it", async () => {
  await using source = await makeSource();
  await source.makeRemote();
  const [one, two] = [await source.clone(['--depth=1']), await source.clone()];
  const [first, second] = [await openBranch(one), await openBranch(two)];
  await updateLedger(first, addRow('a'), { message: 'A' });
  await updateLedger(second, addRow('b'), { message: 'B' });
  await updateLedger(first, addRow('c'), { message: 'C' });
  const { ledger, head } = await readLedger(await openBranch(await source.clone(['--depth=1'])));
  expect(ledger.rows.map(({ page }) => page)).toEqual(['docs/a.md', 'docs/b.md', 'docs/c.md']);
  expect(ledger.serial).toBe(3);
  expect(await two.git('rev-list', '--count', REF)).toBe('2');
  expect(await one.git('rev-parse', '--is-shallow-repository')).toBe('true');
  expect(await two.git('rev-parse', '--is-shallow-repository')).toBe('false');
  expect(await source.git('ls-remote', 'origin', REF)).toBe(`${head}\t${REF}`);
});

test('a ledger that was begun without a remote becomes the beginning of the remote one', async () => {
  await using source = await makeSource();
  const branch = await openBranch(source);
  await updateLedger(branch, addRow('a'), { message: 'A' });
  await source.git('update-ref', 'refs/kept', REF);
  await source.makeRemote();
  await source.git('push', '--quiet', 'origin', '--delete', 'docreel/ledger');
  await updateLedger(branch, addRow('b'), { message: 'B' });
  const { ledger } = await readLedger(await openBranch(await source.clone()));
  expect(ledger.rows).toHaveLength(2);
});

test('the loser of a race is told so, and nothing of the winner is lost', async () => {
  await using source = await makeSource();
  const branch = await openBranch(source);
  await updateLedger(branch, addRow('a'), { message: 'A' });
  const { head } = await branch.read();
  const edits = new Map([['x.txt', 'x\n']]);
  const results = await Promise.all([1, 2, 3].map((writer) => branch.write(head, edits, `Writer ${writer}`)));
  expect(results.filter((result) => result === 'stale')).toHaveLength(2);
  expect(await branch.write(head, edits, 'Late')).toBe('stale');
  expect(await branch.write(null, edits, 'Anew')).toBe('stale');
  expect(await source.git('rev-list', '--count', REF)).toBe('2');
});

test('of writers that race from several clones exactly one wins each round', async () => {
  await using source = await makeSource();
  await source.makeRemote();
  const branches = await Promise.all([['--depth=1'], [], ['--filter=blob:none']].map(async (options) => openBranch(await source.clone(options))));
  for (let round = 0; round < 5; round += 1) {
    const read = await Promise.all(branches.map((branch) => branch.read()));
    const written = await Promise.all(branches.map((branch, writer) => branch.write(read[writer]?.head ?? null, new Map([[`${round}.txt`, `writer ${writer}\n`]]), `Round ${round}`)));
    const winners = written.flatMap((result, writer) => (result === 'stale' ? [] : [{ head: result, writer }]));
    expect(winners).toHaveLength(1);
    const { head, files } = (await branches[round % 3]?.read()) ?? { head: null, files: new Map() };
    expect(head).toBe(winners[0]?.head);
    expect(files.get(`${round}.txt`)).toBe(`writer ${winners[0]?.writer}\n`);
  }
});

test('updateLedger() reads again until it wins: every row of every writer is there, and a limit holds', async () => {
  await using source = await makeSource();
  await source.makeRemote();
  const branches = await Promise.all([1, 2, 3].map(async () => openBranch(await source.clone(['--depth=1']))));
  const reserve = (name: string) => (ledger: Ledger) => {
    if (ledger.charges.length >= 4) return { refused: 'the month is used up' };
    return appendCharges(addRow(name)(ledger), [makeCharge({ key: makeKey(name), event: 'reserved' })]);
  };
  const results = await Promise.all(
    branches.flatMap((branch, writer) => [0, 1].map((video) => updateLedger(branch, reserve(`${writer}-${video}`), { message: 'Reserve', tries: 20 }))),
  );
  expect(results.filter(({ state }) => state === 'written')).toHaveLength(4);
  expect(results.filter(({ state }) => state === 'refused')).toHaveLength(2);
  const { ledger, problems } = await readLedger(await openBranch(source));
  expect(problems).toEqual([]);
  expect([ledger.rows.length, ledger.charges.length, ledger.serial]).toEqual([4, 4, 4]);
});

test('two runs that want the same video: the second is stopped by the row of the first', async () => {
  await using source = await makeSource();
  await source.makeRemote();
  const [first, second] = [await openBranch(await source.clone()), await openBranch(await source.clone())];
  const want = (run: string) => (ledger: Ledger) => upsertRow(ledger, makeRow({ run }));
  const results = await Promise.allSettled([updateLedger(first, want('run 1'), { message: '1' }), updateLedger(second, want('run 2'), { message: '2' })]);
  expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(results.find((result) => result.status === 'rejected')?.reason).toMatchObject({ name: 'LedgerError', message: expect.stringContaining('has reserved') });
});

test('updateLedger() gives up where it is outrun each time', async () => {
  await using source = await makeSource();
  const branch = await openBranch(source);
  const outrun = { ...branch, write: () => Promise.resolve('stale' as const) };
  let waits = 0;
  const update = updateLedger(outrun, addRow('a'), { message: 'A', tries: 3, beforeRetry: () => void (waits += 1) });
  await expect(update).rejects.toThrow('moved 3 times');
  expect(waits).toBe(2);
});

test('a ledger that cannot be written is an error: a hook, a lost network', async () => {
  await using source = await makeSource();
  const remote = await source.makeRemote();
  const branch = await openBranch(source);
  await writeFile(join(remote, 'hooks/pre-receive'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  await expect(updateLedger(branch, addRow('a'), { message: 'A' })).rejects.toMatchObject({ name: 'GitError' });
  expect(await source.git('for-each-ref', REF)).toBe('');
  await source.git('remote', 'set-url', 'origin', 'http://127.0.0.1:1/acme/docs.git');
  await expect(updateLedger(branch, addRow('a'), { message: 'A' })).rejects.toMatchObject({ hint: expect.stringContaining('could not be reached') });
});

test('a damaged ledger is not written to', async () => {
  await using source = await makeSource();
  const branch = await openBranch(source);
  await updateLedger(branch, addRow('a'), { message: 'A' });
  const { head, files } = await branch.read();
  const page = 'pages/docs/a.md.json';
  await branch.write(head, new Map([[page, (files.get(page) ?? '').slice(0, -20)]]), 'Damage');
  const update = updateLedger(branch, addRow('b'), { message: 'B' });
  await expect(update).rejects.toBeInstanceOf(DamagedLedgerError);
  await expect(update).rejects.toThrow(/pages\/docs\/a\.md\.json:\d+: the ledger is damaged: .*run "docreel repair"/);
});

test('reading again costs no fetch, and over http with a token it all works the same', async () => {
  await using source = await makeSource();
  const remote = await source.makeRemote();
  await using server = await startGitServer({ root: dirname(dirname(remote)), token: 'good' });
  await source.git('remote', 'set-url', 'origin', `${server.url}/acme/docs`);
  const branch = await openBranch(source, 'good');
  await updateLedger(branch, addRow('ü -rf\n"'), { message: 'A' });
  await branch.read();
  const posts = () => server.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('git-upload-pack')).length;
  const before = posts();
  const { files } = await branch.read();
  // One request lists the ref; nothing is fetched.
  expect(posts() - before).toBeLessThanOrEqual(1);
  expect([...files.keys()]).toContain('pages/docs/ü -rf\n".md.json');
});
