import { dirname } from 'node:path';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatRemote, makeAuthorization } from '../../src/git/authorization.ts';
import { GitError } from '../../src/git/error.ts';
import { openRepository } from '../../src/git/repository.ts';
import { formatAuthorization, startGitServer } from './http.ts';
import { makeTestRepository } from './repository.ts';

const TOKEN = 'ghs_canaryCANARY0123456789';
const REF = 'refs/heads/docreel/main';

test('every request carries the one token, and what a checkout left behind is taken back', async () => {
  await using source = await makeTestRepository();
  const head = await source.commit({ 'a.md': 'a\n' });
  const remote = await source.makeRemote();
  await using server = await startGitServer({ root: dirname(dirname(remote)), token: TOKEN });
  await source.git('remote', 'set-url', 'origin', `${server.url}/acme/docs`);
  await source.git('config', '--add', `http.${server.url}/.extraheader`, `AUTHORIZATION: ${formatAuthorization('left-behind')}`);
  const { store } = await openRepository(source.root, { env: source.env, token: TOKEN });
  expect(await store.push(head, REF)).toBe('ok');
  expect(await store.readRemoteRef(REF)).toBe(head);
  expect(server.requests.length).toBeGreaterThan(2);
  for (const { headers, status } of server.requests) expect([status, headers.authorization]).toEqual([200, formatAuthorization(TOKEN)]);
  expect(await readFile(join(source.root, '.git/config'), 'utf8')).not.toContain(TOKEN);
});

test('settings that the environment carries already stay, also with a token', async () => {
  await using source = await makeTestRepository();
  await source.commit({ 'a.md': 'a\n' });
  const remote = await source.makeRemote();
  await using server = await startGitServer({ root: dirname(dirname(remote)), token: TOKEN });
  await source.git('remote', 'set-url', 'origin', 'https://forge.invalid/acme/docs');
  const env = { ...source.env, GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: `url.${server.url}/.insteadOf`, GIT_CONFIG_VALUE_0: 'https://forge.invalid/' };
  const { store } = await openRepository(source.root, { env, token: TOKEN });
  expect(await store.readRemoteRef('refs/heads/main')).toHaveLength(40);
});

test('a refused token ends at once, with a hint and without showing it', async () => {
  await using source = await makeTestRepository();
  const head = await source.commit({ 'a.md': 'a\n' });
  const remote = await source.makeRemote();
  await using server = await startGitServer({ root: dirname(dirname(remote)), token: 'another' });
  await source.git('remote', 'set-url', 'origin', `${server.url.replace('//', '//user:hunter2@')}/acme/docs`);
  const { store } = await openRepository(source.root, { env: { ...source.env, GIT_TRACE_CURL: '1', GIT_CURL_VERBOSE: '1' }, token: TOKEN });
  const error: unknown = await store.push(head, REF).catch((error: unknown) => error);
  if (!(error instanceof GitError)) throw new Error('expected a GitError');
  expect(error.hint).toContain('valid token');
  for (const secret of [TOKEN, Buffer.from(`x-access-token:${TOKEN}`).toString('base64'), 'hunter2']) {
    expect(JSON.stringify([error, error.message, error.stack])).not.toContain(secret);
  }
});

test('makeAuthorization() sends the token to its server only, and in the clear only to this machine', () => {
  const origins = (url: string, server?: string) =>
    Object.values(makeAuthorization(url, { token: 't', ...(server === undefined ? {} : { server }) }, {})).filter((value) => value.startsWith('http.'));
  expect(origins('https://github.com/acme/docs')).toEqual(['http.https://github.com/.extraheader', 'http.https://github.com/.extraheader']);
  expect(origins('https://github.com/acme/docs', 'https://github.com')).toHaveLength(2);
  expect(origins('https://github.com.evil.example/acme/docs', 'https://github.com')).toEqual([]);
  expect(origins('https://user:pass@ghe.example:8443/acme/docs')).toEqual(['http.https://ghe.example:8443/.extraheader', 'http.https://ghe.example:8443/.extraheader']);
  expect(origins('http://ghe.example/acme/docs')).toEqual([]);
  expect(origins('http://ghe.example/acme/docs', 'http://ghe.example')).toHaveLength(2);
  expect(origins('http://127.0.0.1:8080/acme/docs')).toHaveLength(2);
  expect(origins('http://127.0.0.1.evil.example/acme/docs')).toEqual([]);
  expect(origins('git@github.com:acme/docs.git')).toEqual([]);
  expect(origins('/srv/git/docs.git')).toEqual([]);
});

test('formatRemote() leaves no credentials in an address', () => {
  expect(formatRemote('https://x-access-token:secret@github.com/acme/docs.git')).toBe('https://github.com/acme/docs.git');
  expect(formatRemote('https://github.com/acme/docs.git')).toBe('https://github.com/acme/docs.git');
  expect(formatRemote('ssh://git:secret@github.com/acme/docs.git')).toBe('ssh://git@github.com/acme/docs.git');
  expect(formatRemote('git@github.com:acme/docs.git')).toBe('git@github.com:acme/docs.git');
  expect(formatRemote('/srv/git/docs.git')).toBe('/srv/git/docs.git');
  expect(formatRemote('https://user:p@ss@[bad/acme')).not.toContain('p@ss');
});

test('findRemote() names the remote without credentials, and none where there is none', async () => {
  await using source = await makeTestRepository();
  const repository = await openRepository(source.root, { env: source.env });
  expect(await repository.findRemote()).toBeUndefined();
  await source.git('remote', 'add', 'origin', 'https://user:secret@github.com/acme/docs.git');
  expect(await repository.findRemote()).toBe('https://github.com/acme/docs.git');
});
