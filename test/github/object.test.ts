import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatAuthorization } from '../git/http.ts';
import { adaToken, makeGitHubWorld, pages, token } from './world.ts';
import type { GitHubWorld } from './world.ts';

let world: GitHubWorld;
beforeAll(async () => (world = await makeGitHubWorld()));
afterAll(async () => {
  expect(world.github.violations()).toEqual([]);
  await world[Symbol.asyncDispose]();
});

async function writeCommit(files: Record<string, string | null>, parent: string, as = token): Promise<string> {
  const base = await world.call('GET', `/git/commits/${parent}`);
  const tree = Object.entries(files).map(([path, content]) => (content === null ? { path, mode: '100644', sha: null } : { path, mode: '100644', content }));
  const made = await world.call('POST', '/git/trees', { base_tree: base.body['tree']?.['sha'], tree });
  expect(made.status).toBe(201);
  const commit = await world.call('POST', '/git/commits', { message: 'Change', tree: made.body['sha'], parents: [parent] }, as);
  expect(commit.status).toBe(201);
  return String(commit.body['sha']);
}

describe('the git database is a real one', () => {
  it('shows what a clone pushed', async () => {
    const ref = await world.call('GET', '/git/ref/heads/main');
    expect(ref.body['object']?.['sha']).toBe(world.base);
    const commit = await world.call('GET', `/git/commits/${world.base}`);
    expect(commit.body['author']).toMatchObject({ email: 'ada@example.com' });
    expect(commit.body['message']).toBe('Write the docs');
    const content = await world.call('GET', '/contents/docs/guide.md?ref=main');
    expect(Buffer.from(String(content.body['content']), 'base64').toString()).toBe(pages['docs/guide.md']);
    const tree = await world.call('GET', `/git/trees/${commit.body['tree']?.['sha']}?recursive=1`);
    expect(tree.body['tree']?.map((entry) => entry['path'])).toEqual(['README.md', 'docs', 'docs/guide.md', 'docs/setup.md']);
  });

  it('gives a clone what the API wrote, byte for byte', async () => {
    const bytes = Buffer.from('\uFEFFa\r\nb\u0000ü\n');
    const blob = await world.call('POST', '/git/blobs', { content: bytes.toString('base64'), encoding: 'base64' });
    expect(blob.body['sha']).toBe(createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex'));
    const back = await world.call('GET', `/git/blobs/${blob.body['sha']}`);
    expect(Buffer.from(String(back.body['content']), 'base64').equals(bytes)).toBe(true);
    const tree = await world.call('POST', '/git/trees', { base_tree: world.base, tree: [{ path: 'docs/new.md', mode: '100644', type: 'blob', sha: blob.body['sha'] }, { path: 'README.md', mode: '100644', type: 'blob', sha: null }] });
    const commit = await world.call('POST', '/git/commits', { message: 'Add', tree: tree.body['sha'], parents: [world.base] });
    expect(commit.body['verification']).toMatchObject({ verified: true });
    expect((await world.call('POST', '/git/refs', { ref: 'refs/heads/written', sha: commit.body['sha'] })).status).toBe(201);
    await using clone = await world.ada.clone(['--branch=written'], `${world.github.serverUrl}/acme/docs.git`);
    expect(await clone.git('ls-files')).toBe('docs/guide.md\ndocs/new.md\ndocs/setup.md');
    expect(await clone.git('log', '-1', '--format=%ae %ce')).toBe('41898282+github-actions[bot]@users.noreply.github.com noreply@github.com');
    expect(await clone.git('rev-parse', 'HEAD:docs/new.md')).toBe(blob.body['sha']);
  });

  it('signs only what a bot commits in its own name', async () => {
    const parts = { message: 'x', tree: (await world.call('GET', `/git/commits/${world.base}`)).body['tree']?.['sha'], parents: [world.base] };
    const custom = await world.call('POST', '/git/commits', { ...parts, author: { name: 'X', email: 'x@example.com' } });
    expect(custom.body['verification']).toMatchObject({ verified: false });
    const person = await world.call('POST', '/git/commits', parts, adaToken);
    expect(person.body['committer']).toMatchObject({ email: '7+ada@users.noreply.github.com' });
  });

  it('serves git over HTTP with the same token, and refuses a push without', async () => {
    await using clone = await world.ada.clone([], `${world.github.serverUrl}/acme/docs.git`);
    await clone.commit({ 'docs/pushed.md': 'Pushed.\n' });
    await expect(clone.git('push', 'origin', 'HEAD:pushed')).rejects.toThrow();
    await clone.git('-c', `http.extraheader=authorization: ${formatAuthorization(token)}`, 'push', 'origin', 'HEAD:pushed');
    expect((await world.call('GET', '/git/ref/heads/pushed')).status).toBe(200);
  });
});

describe('refs', () => {
  it('refuses a second ref of a name, a missing object and a name that is none', async () => {
    expect((await world.call('POST', '/git/refs', { ref: 'refs/heads/main', sha: world.base })).body['message']).toBe('Reference already exists');
    expect((await world.call('POST', '/git/refs', { ref: 'refs/heads/x', sha: '1'.repeat(40) })).body['message']).toBe('Object does not exist');
    expect((await world.call('POST', '/git/refs', { ref: 'heads/x', sha: world.base })).status).toBe(422);
    expect((await world.call('POST', '/git/refs', { ref: 'refs/heads/a..b', sha: world.base })).status).toBe(422);
    expect((await world.call('GET', '/git/ref/heads/nothing')).status).toBe(404);
    expect((await world.call('PATCH', '/git/refs/heads/nothing', { sha: world.base })).body['message']).toBe('Reference does not exist');
  });

  it('refuses what is not a fast-forward, unless forced', async () => {
    const one = await writeCommit({ 'a.md': 'one' }, world.base);
    const two = await writeCommit({ 'a.md': 'two' }, world.base);
    await world.call('POST', '/git/refs', { ref: 'refs/heads/ff', sha: one });
    const refused = await world.call('PATCH', '/git/refs/heads/ff', { sha: two });
    expect([refused.status, refused.body['message']]).toEqual([422, 'Update is not a fast forward']);
    expect((await world.call('PATCH', '/git/refs/heads/ff', { sha: two, force: true })).status).toBe(200);
    expect((await world.call('DELETE', '/git/refs/heads/ff')).status).toBe(204);
    expect((await world.call('DELETE', '/git/refs/heads/ff')).status).toBe(422);
  });

  it('compares and swaps by GraphQL', async () => {
    const one = await writeCommit({ 'b.md': 'one' }, world.base);
    const two = await writeCommit({ 'b.md': 'two' }, world.base);
    await world.call('POST', '/git/refs', { ref: 'refs/heads/cas', sha: one });
    const repositoryId = (await world.call('GET', '')).body['node_id'];
    const update = (beforeOid: string, afterOid: string) => world.call('POST', `${world.github.serverUrl}/api/graphql`, {
      query: 'mutation ($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }',
      variables: { input: { repositoryId, refUpdates: [{ name: 'refs/heads/cas', beforeOid, afterOid, force: true }] } },
    });
    expect((await update(two, one)).body['errors']).toHaveLength(1);
    expect((await update(one, two)).body['errors']).toBeUndefined();
    expect((await world.call('GET', '/git/ref/heads/cas')).body['object']?.['sha']).toBe(two);
  });

  it('refuses to delete a path that is not there, a malformed path and a missing blob', async () => {
    const tree = (entry: unknown) => world.call('POST', '/git/trees', { base_tree: world.base, tree: [entry] });
    expect((await tree({ path: 'gone.md', mode: '100644', type: 'blob', sha: null })).body['message']).toBe('GitRPC::BadObjectState');
    expect((await tree({ path: '../x', mode: '100644', type: 'blob', content: '' })).status).toBe(422);
    expect((await tree({ path: 'x', mode: '100644', type: 'blob', sha: '1'.repeat(40) })).status).toBe(422);
    expect((await world.call('POST', '/git/trees', { base_tree: '1'.repeat(40), tree: [{ path: 'x', mode: '100644', content: '' }] })).status).toBe(422);
  });

  it('lists commits and files of a comparison, a page at a time', async () => {
    let tip = world.base;
    for (const name of ['1', '2', '3']) tip = await writeCommit({ [`n${name}.md`]: name }, tip);
    const moved = await writeCommit({ 'README.md': null, 'ABOUT.md': 'Read me.\n' }, tip);
    const first = await world.call('GET', `/compare/${world.base}...${moved}?per_page=2&page=1`);
    expect(first.body).toMatchObject({ status: 'ahead', ahead_by: 4, behind_by: 0, total_commits: 4 });
    expect(first.body['commits']).toHaveLength(2);
    expect(first.body['files']?.map((file) => [file['status'], file['filename']])).toEqual([['renamed', 'ABOUT.md'], ['added', 'n1.md'], ['added', 'n2.md'], ['added', 'n3.md']]);
    const second = await world.call('GET', `/compare/${world.base}...${moved}?per_page=2&page=2`);
    expect(second.body['files']).toBeUndefined();
    expect((await world.call('GET', `/compare/${'1'.repeat(40)}...main`)).status).toBe(404);
  });
});
