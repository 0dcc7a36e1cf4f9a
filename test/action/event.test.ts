import { describe, expect, it } from 'vitest';
import { makePage, settings } from './site.ts';
import { startActionWorld } from './world.ts';

const zero = '0'.repeat(40);
/** No limit is set in these: they plan, and say what they would have bought. */
const planned = (result: { readonly outputs: Readonly<Record<string, string>> }): number => Number(result.outputs['planned']);

describe.concurrent('the commits that an event compares, on a depth-1 checkout of a private repository', () => {
  it('a push: with the commit before it; the first push: with nothing; one whose former commit is gone: plans, pays nothing and says so', async () => {
    await using world = await startActionWorld({ github: { settings: { private: true } } });
    await world.push({ 'docreel.yml': settings, 'docs/a.md': makePage('The agent copies your files.'), 'docs/b.md': makePage('The server keeps them safe.') });
    await world.push({ 'README.md': 'Read.\n' });
    const { before, after } = await world.push({ 'docs/b.md': makePage('The server keeps all of them safe.') });
    const push = (from: string, inputs = {}) => world.step({ event: 'push', payload: { before: from }, sha: after, inputs });
    const [usual, first, forced, missing] = await Promise.all([push(before), push(zero), push('1'.repeat(40), { 'max-cost': '5' }), push('1'.repeat(40), { scope: 'missing' })]);
    expect(usual).toMatchObject({ code: 0, outputs: { planned: '1' } });
    expect(usual.log).toMatch(/^docs\/b\.md$/m);
    expect(usual.annotations.join()).toMatch(/notice: Planned only: no limit, no spending/);
    expect(first).toMatchObject({ code: 0, outputs: { planned: '2' } });
    expect(forced).toMatchObject({ code: 1, outputs: { planned: '2', rendered: '0', cost: '0' } });
    expect(forced.annotations[0]).toMatch(/^warning: The commit to compare with \(1{40}\) is not to be found .* forced push/);
    expect(forced.annotations.at(-1)).toMatch(/^error: Nothing was bought: the commit to compare with could not be found.*"base".*scope "missing"/);
    expect(forced.summary).toContain('Nothing was bought');
    // which asks for all that is not owned needs no comparison
    expect(missing).toMatchObject({ code: 0, outputs: { planned: '2' } });
    expect(world.emulator.requests().filter(({ method }) => method === 'POST')).toEqual([]);
  });

  it('a new branch and a tag: with where they left the default branch; a named branch or tag is fetched', async () => {
    await using world = await startActionWorld({ github: { settings: { private: true } } });
    const { after: old } = await world.push({ 'docreel.yml': settings, 'docs/a.md': makePage('The agent copies your files.'), 'docs/b.md': makePage('The server keeps them safe.') });
    await world.writer.git('tag', '-a', 'v1.0', '-m', 'one', old);
    await world.push({ 'docs/a.md': makePage('The agent copies the files of a branch.') }, 'next');
    const branch = await world.push({ 'docs/c.md': makePage('A third page stands on the branch.') }, 'next');
    const { after } = await world.push({ 'docs/b.md': makePage('The server has meanwhile changed on main.') });
    await world.writer.git('push', '--quiet', 'origin', 'v1.0');
    const [fresh, tag, since, against] = await Promise.all([
      world.step({ event: 'push', payload: { before: zero }, sha: branch.after, ref: 'refs/heads/next' }),
      world.step({ event: 'push', payload: { before: zero }, sha: old, ref: 'refs/tags/v1.0' }),
      world.step({ event: 'workflow_dispatch', sha: after, inputs: { base: 'v1.0' } }),
      world.step({ event: 'workflow_dispatch', sha: branch.after, ref: 'refs/heads/next', inputs: { base: 'main' } }),
    ]);
    expect([fresh.code, planned(fresh)]).toEqual([0, 2]);
    expect([tag.code, planned(tag)]).toEqual([0, 0]);
    expect([since.code, planned(since)]).toEqual([0, 1]);
    expect([against.code, planned(against)]).toEqual([0, 3]);
  });

  it('by hand: with the commit before, or all that is not owned; by the clock: with nothing new', async () => {
    await using world = await startActionWorld();
    await world.push({ 'docreel.yml': settings, 'docs/a.md': makePage('The agent copies your files.'), 'docs/b.md': makePage('The server keeps them safe.') });
    const { after } = await world.push({ 'docs/b.md': makePage('The server keeps all of them safe.') });
    const [last, missing, clock, outside] = await Promise.all([
      world.step({ event: 'workflow_dispatch', sha: after }),
      world.step({ event: 'workflow_dispatch', sha: after, inputs: { scope: 'missing', paths: 'docs/a.md' } }),
      world.step({ event: 'schedule', sha: after }),
      world.step({ event: 'repository_dispatch', sha: after }),
    ]);
    expect([last.code, planned(last)]).toEqual([0, 1]);
    expect([missing.code, planned(missing)]).toEqual([0, 1]);
    expect(missing.log).toMatch(/^docs\/a\.md$/m);
    expect([clock.code, planned(clock), clock.annotations]).toEqual([0, 0, []]);
    expect([outside.code, planned(outside)]).toEqual([0, 0]);
  });

  it('does nothing for its own branches and for one that was deleted', async () => {
    await using world = await startActionWorld();
    const { before, after } = await world.push({ 'docreel.yml': settings, 'docs/a.md': makePage('The agent copies your files.') });
    const results = await Promise.all([
      world.step({ event: 'push', payload: { before }, sha: after, ref: 'refs/heads/docreel/main' }),
      world.step({ event: 'push', payload: { before }, sha: after, ref: 'refs/heads/docreel/ledger' }),
      world.step({ event: 'push', payload: { before }, sha: after, ref: 'refs/heads/videos', inputs: { branch: 'videos' } }),
      world.step({ event: 'push', payload: { before, deleted: true }, sha: after }),
    ]);
    for (const { code, log, annotations } of results) {
      expect([code, annotations]).toEqual([0, []]);
      expect(log).toMatch(/: nothing to do\n$/);
    }
    expect([...world.github.requests(), ...world.emulator.requests()]).toEqual([]);
  });

  it('refuses events and modes that would hold secrets over what an outsider wrote, and says what to use', async () => {
    await using world = await startActionWorld();
    const { after } = await world.push({ 'docreel.yml': settings, 'docs/a.md': makePage('The agent copies your files.') });
    const refused = await Promise.all([
      ...['pull_request_target', 'workflow_run', 'issue_comment'].map((event) => world.step({ event, sha: after, inputs: { mode: event === 'workflow_run' ? 'plan' : 'auto', 'max-cost': '5' } })),
      world.step({ event: 'pull_request', sha: after, inputs: { mode: 'render', 'max-cost': '5' } }),
      world.step({ event: 'release', sha: after }),
      world.step({ event: 'push', payload: { before: 7 }, sha: after }),
    ]);
    expect(refused.map(({ code }) => code)).toEqual([1, 1, 1, 1, 1, 1]);
    const last = refused.map(({ annotations }) => annotations.at(-1) ?? '');
    for (const text of last.slice(0, 3)) expect(text).toMatch(/^error: Docreel does not run on "\w+": .* Use "pull_request" to plan/);
    expect(last[3]).toMatch(/^error: mode "render" is refused on "pull_request": .* Use mode "auto" or "plan"/);
    expect(last[4]).toMatch(/^error: mode "auto" has no rule for the event "release"\. Set the input "mode"/);
    expect(last[5]).toMatch(/^error: the event "push" \(GITHUB_EVENT_PATH\) is not as GitHub sends it: .*before/);
    expect([...world.github.requests(), ...world.emulator.requests()]).toEqual([]);
  });
});
