import { describe, expect, it, vi } from 'vitest';
import { makeOctokit } from '../../src/forge/octokit.ts';
import { failBefore, loseAnswer, secondaryLimit } from '../github/fault.ts';
import { makeGitHubWorld, token } from '../github/world.ts';

const at = { owner: 'acme', repo: 'docs' };

describe('makeOctokit()', () => {
  it('tries reads again, and says so by its note only', async () => {
    const printed = vi.spyOn(console, 'error');
    await using world = await makeGitHubWorld();
    const notes: string[] = [];
    const octokit = makeOctokit({ token, apiUrl: `${world.github.apiUrl}/`, onNote: (text) => notes.push(text), second: 1 });
    world.github.faults.add(failBefore('repos/get', 2));
    world.github.faults.add({ operation: 'repos/get', when: 'before', answer: 'cut' });
    await octokit.rest.repos.get(at);
    expect(notes).toHaveLength(3);
    expect(notes[0]).toMatch(/^GET .* failed \(502 .*: trying again in 1 s\.$/);
    await expect(octokit.rest.git.getRef({ ...at, ref: 'heads/none' })).rejects.toMatchObject({ status: 404 });
    expect(world.github.requests()[0]?.headers['user-agent']).toContain('docreel');
    expect(printed).not.toHaveBeenCalled();
    printed.mockRestore();
  });

  it('never repeats what creates something, nor the move of a branch', async () => {
    await using world = await makeGitHubWorld();
    const octokit = makeOctokit({ token, apiUrl: world.github.apiUrl, onNote: () => undefined, second: 1 });
    for (const [operation, send] of [
      ['pulls/create', () => octokit.rest.pulls.create({ ...at, head: 'x', base: 'main', title: 'x' })],
      ['issues/create-comment', () => octokit.rest.issues.createComment({ ...at, issue_number: 1, body: 'x' })],
      ['repos/create-release', () => octokit.rest.repos.createRelease({ ...at, tag_name: 'x' })],
      ['git/create-ref', () => octokit.rest.git.createRef({ ...at, ref: 'refs/heads/x', sha: world.base })],
      ['git/update-ref', () => octokit.rest.git.updateRef({ ...at, ref: 'heads/main', sha: world.base, force: true })],
    ] as const) {
      world.github.faults.add(failBefore(operation));
      await expect(send()).rejects.toMatchObject({ status: 502 });
      expect(world.github.requests().filter((request) => request.operation === operation)).toHaveLength(1);
    }
    world.github.faults.add(loseAnswer('git/create-blob', { cut: true }));
    expect((await octokit.rest.git.createBlob({ ...at, content: 'x' })).status).toBe(201);
  });

  it('obeys rate limits, and gives up on one that lasts for hours', async () => {
    await using world = await makeGitHubWorld();
    const octokit = makeOctokit({ token, apiUrl: world.github.apiUrl, onNote: () => undefined, second: 1 });
    world.github.faults.add(secondaryLimit('issues/create-label', 60, 2));
    expect((await octokit.rest.issues.createLabel({ ...at, name: 'x' })).status).toBe(201);
    world.github.settings.remaining = 0;
    const answer = octokit.rest.repos.get(at);
    setTimeout(() => (world.github.settings.remaining = 100), 20);
    expect((await answer).status).toBe(200);
    world.github.faults.add(secondaryLimit('repos/get', 4000));
    await expect(octokit.rest.repos.get(at)).rejects.toMatchObject({ status: 403 });
  });

  it('keeps GitHub\'s pace of a write a second where nobody has shortened the second', async () => {
    await using world = await makeGitHubWorld();
    const octokit = makeOctokit({ token, apiUrl: world.github.apiUrl, onNote: () => undefined });
    const start = performance.now();
    await Promise.all(['a', 'b'].map((name) => octokit.rest.issues.createLabel({ ...at, name })));
    expect(performance.now() - start).toBeGreaterThan(950);
  });
});
