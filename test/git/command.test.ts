import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runGit } from '../../src/git/command.ts';
import { GitError } from '../../src/git/error.ts';
import { openRepository } from '../../src/git/repository.ts';
import { makeTestRepository } from './repository.ts';

async function catchError(promise: Promise<unknown>): Promise<GitError> {
  const error = await promise.then(() => undefined, (error: unknown) => error);
  if (!(error instanceof GitError)) throw new Error(`Expected a GitError, got ${String(error)}.`);
  return error;
}

test('runGit() gives what git wrote, and passes it standard input', async () => {
  await using repository = await makeTestRepository();
  const { stdout } = await runGit(repository.root, ['hash-object', '--stdin'], { env: repository.env, stdin: 'hello\n' });
  expect(stdout.toString()).toBe('ce013625030ba8dba906f756967f9e9ca394464a\n');
});

test('runGit() says what was run, the exit code and what git said', async () => {
  await using repository = await makeTestRepository();
  const error = await catchError(runGit(repository.root, ['rev-parse', '--verify', 'no such thing'], { env: repository.env }));
  expect(error).toMatchObject({ command: 'git rev-parse --verify "no such thing"', code: 128 });
  expect(error.message).toBe('git rev-parse --verify "no such thing" exited with 128\nfatal: Needed a single revision');
});

test('runGit() says how to get git where there is none', async () => {
  await using repository = await makeTestRepository();
  const error = await catchError(runGit(repository.root, ['version'], { env: { PATH: '/nowhere' } }));
  expect(error.message).toContain('git was not found on the PATH');
  expect(error.hint).toContain('install git');
});

test('runGit() ends a command that puts out too much, or takes too long', async () => {
  await using repository = await makeTestRepository();
  await writeFile(join(repository.root, 'big'), Buffer.alloc(1_000_000));
  const oid = await repository.git('hash-object', '-w', 'big');
  const much = await catchError(runGit(repository.root, ['cat-file', 'blob', oid], { env: repository.env, maxBytes: 1000 }));
  expect(much.message).toContain('more than 1000 bytes');
  const long = await catchError(runGit(repository.root, ['-c', 'alias.wait=!sleep 30', 'wait'], { env: repository.env, timeout: 100 }));
  expect(long.message).toContain('it may take 0.1 seconds');
});

test('runGit() stops by its signal', async () => {
  await using repository = await makeTestRepository();
  const stop = new AbortController();
  const running = runGit(repository.root, ['cat-file', '-e', 'HEAD'], { env: repository.env, signal: stop.signal });
  stop.abort(new Error('enough'));
  await expect(running).rejects.toMatchObject({ name: 'AbortError' });
  await expect(runGit(repository.root, ['version'], { env: repository.env, signal: stop.signal })).rejects.toThrow('enough');
});

test('runGit() keeps secrets and credentials in addresses out of its messages', async () => {
  await using repository = await makeTestRepository();
  const args = ['fetch', 'https://user:canary1@127.0.0.1:1/x.git'];
  const error = await catchError(runGit(repository.root, args, { env: { ...repository.env, GIT_TRACE_CURL: '1' }, secrets: ['127.0.0.1'] }));
  expect(error.message).not.toMatch(/canary1|127\.0\.0\.1|user:/);
  expect(error.message).toContain('https://***:1/x.git');
  expect(error.hint).toContain('the remote could not be reached');
});

test('runGit() does not follow the environment of a surrounding git, and runs no hook', async () => {
  await using repository = await makeTestRepository();
  await using other = await makeTestRepository();
  await repository.commit({ 'a.md': 'a\n' });
  await mkdir(join(repository.root, '.git/hooks'), { recursive: true });
  await writeFile(join(repository.root, '.git/hooks/reference-transaction'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  const env = { ...repository.env, GIT_DIR: join(other.root, '.git'), GIT_INDEX_FILE: '/nowhere/index', GIT_EXTERNAL_DIFF: 'false' };
  await runGit(repository.root, ['update-ref', 'refs/heads/made', 'HEAD'], { env });
  await expect(repository.git('rev-parse', 'made')).resolves.toHaveLength(40);
});

test('GitError has a hint for what people run into', () => {
  const hint = (stderr: string) => new GitError({ command: 'git', code: 128, stderr }).hint;
  expect(hint("fatal: detected dubious ownership in repository at '/github/workspace'")).toContain("git config --global --add safe.directory '/github/workspace'");
  expect(hint('fatal: not a git repository (or any of the parent directories): .git')).toContain('actions/checkout');
  expect(hint('remote: Permission to acme/docs.git denied to github-actions[bot].')).toContain('contents: write');
  expect(hint("fatal: could not read Username for 'https://github.com': terminal prompts disabled")).toContain('valid token');
  expect(hint('remote: error: GH013: Repository rule violations found')).toContain('branch rules');
  expect(hint('remote: error: GH013: Repository rule violations found for refs/heads/docreel/ledger.\nremote: - Commits must have verified signatures.')).toContain('rule for signed commits except docreel/**');
  expect(hint("fatal: Unable to create '/x/.git/refs/heads/a.lock': File exists.")).toContain('remove /x/.git/refs/heads/a.lock');
  expect(hint('fatal: something new')).toBeUndefined();
});

test('openRepository() refuses a folder that is in no repository, and one that is not there', async () => {
  await using repository = await makeTestRepository();
  const options = { env: { ...repository.env, GIT_CEILING_DIRECTORIES: join(repository.root, '../..') } };
  const outside = await catchError(openRepository(join(repository.root, '..'), options));
  expect(outside.message).toContain('not a git repository');
  expect(outside.hint).toContain('inside a clone');
  const missing = await catchError(openRepository(join(repository.root, 'missing'), options));
  expect(missing.hint).toContain('exists');
});

test('openRepository() finds the top level from a folder inside, and opens bare repositories', async () => {
  await using repository = await makeTestRepository();
  await repository.commit({ 'a/b/c.md': 'c\n' });
  const remote = await repository.makeRemote();
  await expect(openRepository(join(repository.root, 'a/b'), { env: repository.env })).resolves.toMatchObject({ root: repository.root });
  await expect(openRepository(remote, { env: repository.env })).resolves.toMatchObject({ root: remote });
});

test('openRepository() says how to trust a folder of another owner', async () => {
  await using repository = await makeTestRepository();
  // git's own switch for its test suite
  const env = { ...repository.env, GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' };
  const error = await catchError(openRepository(repository.root, { env }));
  expect(error.hint).toContain('git config --global --add safe.directory');
});
