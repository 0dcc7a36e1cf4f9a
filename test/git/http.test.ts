import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { formatAuthorization, startGitServer } from './http.ts';
import { makeTestRepository } from './repository.ts';

test('startGitServer() serves clone and push to who has the token, and remembers the requests', async () => {
  await using source = await makeTestRepository();
  const first = await source.commit({ 'a.md': 'one\n' });
  const root = dirname(dirname(await source.makeRemote()));
  await using server = await startGitServer({ root, token: 'good' });
  const url = `${server.url}/acme/docs`;
  await expect(source.git('ls-remote', url)).rejects.toThrow('terminal prompts disabled');

  const key = `http.${server.url}/.extraheader=AUTHORIZATION: ${formatAuthorization('good')}`;
  expect(await source.git('-c', key, 'ls-remote', url, 'refs/heads/main')).toBe(`${first}\trefs/heads/main`);
  const second = await source.commit({ 'b.md': 'two\n' });
  await source.git('-c', key, 'push', '--quiet', url, 'main');
  expect(await source.git('-C', join(root, 'acme/docs.git'), 'rev-parse', 'main')).toBe(second);

  const push = server.requests.find(({ method, path }) => method === 'POST' && path === '/acme/docs/git-receive-pack');
  expect(push).toMatchObject({ status: 200, headers: { authorization: formatAuthorization('good') } });
  expect(server.requests[0]).toMatchObject({ method: 'GET', status: 401 });
});

test('startGitServer() lets everybody read where reading is public, and nobody push', async () => {
  await using source = await makeTestRepository();
  await source.commit({ 'a.md': 'one\n' });
  const root = dirname(dirname(await source.makeRemote()));
  await using server = await startGitServer({ root, token: 'good', publicRead: true });
  await source.clone(['--depth=1'], `${server.url}/acme/docs.git`);
  await expect(source.git('push', `${server.url}/acme/docs.git`, 'main:other')).rejects.toThrow('terminal prompts disabled');
});
