import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { badGateway, brokenUpload, failBefore, loseAnswer, meanwhile, secondaryLimit } from './fault.ts';
import { adaToken, makeGitHubWorld } from './world.ts';
import type { Answer, GitHubWorld } from './world.ts';

const pushBranch = (world: GitHubWorld, branch: string, text: string): Promise<string> => world.push(branch, { 'docs/guide.md': text });

const errorOf = (body: Answer): string => String(body['errors']?.[0]?.['message'] ?? body['errors']?.[0]?.['code'] ?? body['message']);
const pull = { title: 'Videos', head: 'docreel/main', base: 'main', body: 'Text' };

describe('the door', () => {
  it('asks for a token and knows a wrong one', async () => {
    await using world = await makeGitHubWorld();
    expect((await world.call('GET', '/pulls', undefined, null)).status).toBe(401);
    expect((await world.call('GET', '/pulls', undefined, 'ghs_wrong')).body['message']).toBe('Bad credentials');
    expect((await world.call('GET', `${world.github.apiUrl}/repos/acme/other/pulls`)).status).toBe(404);
    const ok = await world.call('GET', '/pulls');
    expect(ok.headers.get('x-ratelimit-remaining')).toMatch(/^\d+$/);
    world.github.settings.remaining = 0;
    expect((await world.call('GET', '/pulls')).headers.get('x-ratelimit-remaining')).toBe('0');
    expect(world.github.violations()).toEqual([]);
  });

  it('records what GitHub would not understand, unknown properties among them', async () => {
    await using world = await makeGitHubWorld();
    expect((await world.call('POST', '/pulls', { ...pull, reviewers: ['ada'] })).status).toBe(422);
    expect((await world.call('GET', '/pulls?stat=open')).status).toBe(422);
    expect((await world.call('GET', '/pulls?state=opened')).status).toBe(422);
    expect((await world.call('POST', '/git/trees', { tree: [{ path: 'a', mode: '777', content: '', text: 'x' }] })).status).toBe(422);
    expect(world.github.violations().join('\n')).toMatch(/additionalProperty":"reviewers"[\s\S]*"stat"[\s\S]*\?state[\s\S]*"text"/);
  });

  it('grants the token no more than the workflow does', async () => {
    await using world = await makeGitHubWorld({ settings: { permissions: { contents: 'read', pull_requests: 'read', issues: 'read' } } });
    const refused = await world.call('POST', '/git/refs', { ref: 'refs/heads/x', sha: world.base });
    expect([refused.status, refused.headers.get('x-accepted-github-permissions')]).toEqual([403, 'contents=write']);
    expect((await world.call('POST', '/git/refs', { ref: 'refs/heads/x', sha: world.base }, adaToken)).status).toBe(201);
  });

  it('fails as it is told to, and counts it', async () => {
    await using world = await makeGitHubWorld();
    const { faults } = world.github;
    faults.add(failBefore('repos/get', 2));
    faults.add(secondaryLimit('pulls/list', 7));
    faults.add(loseAnswer('issues/create-label'));
    faults.add(loseAnswer('git/list-matching-refs', { cut: true }));
    faults.add(meanwhile('git/get-ref', () => pushBranch(world, 'other', 'x'), 1));
    expect([(await world.call('GET', '')).status, (await world.call('GET', '')).status, (await world.call('GET', '')).status]).toEqual([502, 502, 200]);
    expect((await world.call('GET', '/pulls')).headers.get('retry-after')).toBe('7');
    expect((await world.call('POST', '/labels', { name: 'docs' })).status).toBe(badGateway.status);
    expect(errorOf((await world.call('POST', '/labels', { name: 'docs' })).body)).toBe('already_exists');
    await expect(world.call('GET', '/git/matching-refs/heads/')).rejects.toThrow();
    expect((await world.call('GET', '/git/ref/heads/other')).status).toBe(404);
    expect((await world.call('GET', '/git/ref/heads/other')).status).toBe(200);
    expect(faults.pending()).toEqual([]);
    expect(world.github.violations()).toEqual([]);
  });
});

describe('pull requests', () => {
  it('refuses a second one for a branch, one without commits, and one for a branch that is not there', async () => {
    await using world = await makeGitHubWorld();
    await pushBranch(world, 'docreel/main', 'One.\n');
    const made = await world.call('POST', '/pulls', pull);
    expect([made.status, made.body['number']]).toEqual([201, 1]);
    expect(errorOf((await world.call('POST', '/pulls', pull)).body)).toBe('A pull request already exists for acme:docreel/main.');
    expect(errorOf((await world.call('POST', '/pulls', { ...pull, head: 'main' })).body)).toBe('No commits between main and main');
    expect((await world.call('POST', '/pulls', { ...pull, head: 'nothing' })).body['errors']).toEqual([{ resource: 'PullRequest', code: 'invalid', field: 'head' }]);
    expect((await world.call('PATCH', '/pulls/1', { body: 'x'.repeat(65_537) })).status).toBe(422);
    expect((await world.call('GET', '/pulls?head=acme:docreel/main')).body).toHaveLength(1);
    expect((await world.call('GET', '/pulls?head=acme:other')).body).toHaveLength(0);
    expect(world.github.violations()).toEqual([]);
  });

  it('obeys the settings of the repository', async () => {
    await using world = await makeGitHubWorld({ settings: { actionsMayOpenPulls: false, draftPulls: false, protectedBranches: ['docreel/**'] } });
    await pushBranch(world, 'docreel/main', 'One.\n');
    expect((await world.call('POST', '/pulls', pull)).body['message']).toBe('GitHub Actions is not permitted to create or approve pull requests.');
    expect((await world.call('POST', '/pulls', { ...pull, draft: true }, adaToken)).body['message']).toContain('Draft pull requests are not supported');
    expect((await world.call('POST', '/pulls', pull, adaToken)).status).toBe(201);
    expect((await world.call('PATCH', '/git/refs/heads/docreel/main', { sha: world.base, force: true })).body['message']).toContain('Repository rule violations found');
    expect(world.github.violations()).toEqual([]);
  });

  it('closes one whose branch holds nothing any more, and knows a merged one', async () => {
    await using world = await makeGitHubWorld();
    await pushBranch(world, 'docreel/main', 'One.\n');
    await world.call('POST', '/pulls', pull);
    await world.call('PATCH', '/git/refs/heads/docreel/main', { sha: world.base, force: true });
    expect(world.github.pulls()[0]).toMatchObject({ state: 'closed', mergedAt: null, closedBy: 'github: nothing left' });
    await pushBranch(world, 'docreel/main', 'Two.\n');
    await world.call('POST', '/pulls', pull);
    await world.github.mergePull(2, 'squash');
    expect((await world.call('GET', '/pulls/2')).body['merged']).toBe(true);
    await pushBranch(world, 'docreel/main', 'Three.\n');
    await world.call('POST', '/pulls', pull);
    await world.call('DELETE', '/git/refs/heads/docreel/main');
    expect((await world.call('GET', '/pulls?state=closed')).body).toHaveLength(3);
    expect((await world.call('PATCH', '/pulls/3', { state: 'open' })).status).toBe(422);
    expect(world.github.violations()).toEqual([]);
  });

  it('keeps comments and labels, a page at a time', async () => {
    await using world = await makeGitHubWorld();
    await pushBranch(world, 'docreel/main', 'One.\n');
    await world.call('POST', '/pulls', pull);
    for (let index = 0; index < 33; index += 1) await world.call('POST', '/issues/1/comments', { body: `Comment ${index}` }, adaToken);
    const first = await world.call('GET', '/issues/1/comments');
    expect(first.body).toHaveLength(30);
    expect(first.headers.get('link')).toContain('page=2>; rel="next"');
    const id = world.github.comments()[32]?.id;
    expect((await world.call('PATCH', `/issues/comments/${id}`, { body: 'Changed' })).body['body']).toBe('Changed');
    expect((await world.call('DELETE', `/issues/comments/${id}`)).status).toBe(204);
    expect((await world.call('GET', `/issues/comments/${id}`)).status).toBe(404);
    expect((await world.call('POST', '/issues/1/comments', { body: ' ' })).status).toBe(422);
    expect((await world.call('POST', '/issues/1/labels', { labels: ['docs', 'video'] })).body).toHaveLength(2);
    expect((await world.call('GET', '/issues/1/labels')).body).toHaveLength(2);
    expect(world.github.violations()).toEqual([]);
  });
});

describe('releases', () => {
  const bytes = Buffer.from('a video');
  const upload = (world: GitHubWorld, release: number | string | undefined, name = 'a.mp4') =>
    world.call('POST', `${world.github.serverUrl}/api/uploads/repos/acme/docs/releases/${release}/assets?name=${name}`, bytes);

  it('hides a draft from its tag and gives its assets other addresses once it is published', async () => {
    await using world = await makeGitHubWorld();
    const draft = await world.call('POST', '/releases', { tag_name: 'videos-1', draft: true, prerelease: true, make_latest: 'false' });
    const id = draft.body['id'];
    expect((await fetch(`${world.github.serverUrl}/api/uploads/repos/acme/docs/releases/${id}/assets?name=b.mp4`, { method: 'POST', headers: { authorization: 'token ghs_workflow0000000000000000000000000000', 'content-type': 'video/mp4' }, body: bytes })).status).toBe(201);
    expect((await world.call('GET', '/releases/tags/videos-1')).status).toBe(404);
    const before = (await world.call('GET', `/releases/${id}`)).body['assets']?.[0]?.['browser_download_url'];
    expect(before).toContain('untagged-');
    await world.call('PATCH', `/releases/${id}`, { draft: false });
    const after = (await world.call('GET', '/releases/tags/videos-1')).body['assets']?.[0];
    expect(after?.['browser_download_url']).toBe(`${world.github.serverUrl}/acme/docs/releases/download/videos-1/b.mp4`);
    expect(after?.['digest']).toBe(`sha256:${createHash('sha256').update(bytes).digest('hex')}`);
    expect(await (await fetch(String(after?.['browser_download_url']))).text()).toBe('a video');
    expect((await fetch(String(before))).status).toBe(404);
    expect((await world.call('GET', '/releases/latest')).status).toBe(404);
    expect((await world.call('GET', '/git/ref/tags/videos-1')).status).toBe(200);
    expect(errorOf((await world.call('POST', '/releases', { tag_name: 'videos-1' })).body)).toBe('already_exists');
    expect(world.github.violations()).toEqual([]);
  });

  it('refuses a second asset of a name, an upload without length or type, and anything on an immutable release', async () => {
    await using world = await makeGitHubWorld({ settings: { immutableReleases: true } });
    const id = Number((await world.call('POST', '/releases', { tag_name: 'videos-1', draft: true })).body['id']);
    const send = (name: string) => fetch(`${world.github.serverUrl}/api/uploads/repos/acme/docs/releases/${id}/assets?name=${name}`, { method: 'POST', headers: { authorization: 'token ghs_workflow0000000000000000000000000000', 'content-type': 'video/mp4' }, body: bytes });
    expect((await upload(world, id)).status).toBe(400);
    world.github.faults.add(brokenUpload());
    expect((await send('a.mp4')).status).toBe(502);
    const starter = (await world.call('GET', `/releases/${id}/assets`)).body;
    expect(starter.map((asset) => [asset['name'], asset['state'], asset['size']])).toEqual([['a.mp4', 'starter', 0]]);
    expect((await send('a.mp4')).status).toBe(422);
    expect((await world.call('DELETE', `/releases/assets/${starter[0]?.['id']}`)).status).toBe(204);
    expect((await send('a.mp4')).status).toBe(201);
    const asset = (await world.call('GET', `/releases/${id}/assets`)).body;
    expect((await world.call('GET', `/releases/assets/${asset[0]?.['id']}`)).status).toBe(200);
    await world.call('PATCH', `/releases/${id}`, { draft: false });
    expect(await (await send('b.mp4')).json()).toMatchObject({ message: 'Cannot upload assets to an immutable release.' });
    expect((await world.call('DELETE', `/releases/assets/${asset[0]?.['id']}`)).status).toBe(422);
    expect((await world.call('PATCH', `/releases/${id}`, { tag_name: 'videos-2' })).status).toBe(422);
    expect((await world.call('DELETE', `/releases/${id}`)).status).toBe(204);
    expect((await world.call('GET', `/releases/${id}`)).status).toBe(404);
    expect(world.github.violations()).toEqual([]);
  });
});
