import { describe, expect, it } from 'vitest';
import { failBefore, loseAnswer, meanwhile, secondaryLimit } from '../github/fault.ts';
import { adaToken } from '../github/world.ts';
import { edit, makeForgeWorld } from './proposal.ts';

const writes = (operations: readonly string[]): readonly string[] => operations.filter((name) => !/get|list|compare/.test(name));

describe('propose() makes one commit and one pull request', () => {
  it('creates branch, verified commit, pull request and labels, with one move of the branch', async () => {
    await using world = await makeForgeWorld();
    const outcome = await world.propose();
    expect(outcome).toEqual({ state: 'created', number: 1, author: 'github-actions[bot]', url: `${world.github.serverUrl}/acme/docs/pull/1`, remedy: null, kept: [] });
    expect(writes(world.since())).toEqual(['git/create-tree', 'git/create-commit', 'git/create-ref', 'pulls/create', 'issues/add-labels']);
    const [pull] = world.github.pulls();
    expect(pull).toMatchObject({ state: 'open', title: 'Videos for 1 section', head: 'docreel/main', base: 'main', labels: ['docreel'], draft: false });
    expect(pull?.body).toBe('What changed.\n\n<!-- docreel:fingerprint=aaaa1111 -->\n');
    const commit = await world.call('GET', `/git/commits/${pull?.headSha}`);
    expect(commit.body['verification']).toMatchObject({ verified: true });
    expect(commit.body['parents']?.map((parent) => parent['sha'])).toEqual([world.base]);
    expect(commit.body['message']).toBe(`Link the videos\n\nDocreel-Commit: ${commit.body['tree']?.['sha']} ${String(commit.body['message']).slice(-16)}`);
    await using clone = await world.ada.clone(['--branch=docreel/main'], `${world.github.serverUrl}/acme/docs.git`);
    expect(await clone.git('diff', '--name-status', 'origin/main')).toBe('M\tdocs/guide.md');
    expect(world.github.violations()).toEqual([]);
  });

  it('keeps bytes and modes, adds and deletes', async () => {
    await using world = await makeForgeWorld();
    await world.push('main', { 'docs/run.md': { run: '# Run\n' } });
    const odd = Buffer.from('\uFEFFa\r\nb\0é no end');
    await world.propose({ edits: [
      { path: 'docs/odd.md', content: odd }, { path: 'docs/bin.vtt', content: Uint8Array.of(0xff, 0xfe, 0) }, { path: 'docs/empty.md', content: new Uint8Array() },
      edit('docs/run.md', '# Run it\n'), edit('README.md', null), edit('docs/never.md', null), edit('new/folder/ü ?.md', 'Text.\n'),
    ] });
    const { objects } = world.github.state;
    expect((await objects.run(['show', 'docreel/main:docs/odd.md'])).equals(odd)).toBe(true);
    expect([...await objects.run(['show', 'docreel/main:docs/bin.vtt'])]).toEqual([0xff, 0xfe, 0]);
    const tree = (await objects.run(['-c', 'core.quotepath=off', 'ls-tree', '-r', 'docreel/main'])).toString().replaceAll(/ blob [0-9a-f]{40}/g, '');
    expect(tree.trim().split('\n')).toEqual(['100644\tdocs/bin.vtt', '100644\tdocs/empty.md', '100644\tdocs/guide.md', '100644\tdocs/odd.md', '100755\tdocs/run.md', '100644\tdocs/setup.md', '100644\tnew/folder/ü ?.md']);
    expect(world.github.violations()).toEqual([]);
  });

  it('does nothing the second time, and reads little for it', async () => {
    await using world = await makeForgeWorld();
    await world.propose();
    world.since();
    expect(await world.propose()).toMatchObject({ state: 'unchanged', number: 1 });
    const operations = world.since();
    expect(writes(operations)).toEqual([]);
    expect(operations.length).toBeLessThan(12);
  });

  it('rewrites title and body without a commit', async () => {
    await using world = await makeForgeWorld();
    await world.propose();
    world.since();
    expect(await world.propose({ title: 'Videos for 2 sections', body: 'More.' })).toMatchObject({ state: 'updated', number: 1 });
    expect(writes(world.since())).toEqual(['pulls/update']);
    expect(world.github.pulls()[0]?.title).toBe('Videos for 2 sections');
  });

  it('leaves title and body of the same proposal where there is nothing to read anew', async () => {
    await using world = await makeForgeWorld();
    await world.propose();
    world.since();
    expect(await world.propose({ quiet: true, body: 'Another run, another time of day.' })).toMatchObject({ state: 'unchanged', number: 1 });
    expect(writes(world.since())).toEqual([]);
    expect(await world.propose({ quiet: true, body: 'Other videos.', fingerprint: 'bbbb' })).toMatchObject({ state: 'updated', number: 1 });
    expect(world.github.pulls()[0]?.body).toContain('Other videos.');
  });

  it('leaves its commit alone while the base moves on elsewhere, and makes it anew where the base touches its files', async () => {
    await using world = await makeForgeWorld();
    await world.propose({ edits: [edit('docs/setup.md', 'Video.\n')] });
    const before = world.github.pulls()[0]?.headSha;
    await world.push('main', { 'README.md': 'New.\n' });
    world.since();
    expect(await world.propose({ edits: [edit('docs/setup.md', 'Video.\n')] })).toMatchObject({ state: 'unchanged', number: 1 });
    expect(writes(world.since())).toEqual([]);
    const touched = await world.push('main', { 'docs/setup.md': '# Setup, renewed\n' }, 'origin/main');
    expect(await world.propose({ edits: [edit('docs/setup.md', 'Video.\n')] })).toMatchObject({ state: 'updated', number: 1 });
    const [pull] = world.github.pulls();
    expect(pull?.headSha).not.toBe(before);
    expect((await world.call('GET', `/git/commits/${pull?.headSha}`)).body['parents']?.map((parent) => parent['sha'])).toEqual([touched]);
  });

  it('rebuilds a branch of its own on the fresh base, in one move that leaves the pull request open', async () => {
    await using world = await makeForgeWorld();
    await world.propose();
    const moved = await world.push('main', { 'README.md': 'New.\n' });
    world.since();
    expect(await world.propose({ edits: [edit('docs/setup.md', '# Setup\n\nVideo.\n')] })).toMatchObject({ state: 'updated', number: 1, kept: [] });
    expect(writes(world.since()).filter((name) => name !== 'pulls/update')).toEqual(['git/create-tree', 'git/create-commit', 'graphql']);
    const [pull] = world.github.pulls();
    expect(pull?.state).toBe('open');
    expect((await world.call('GET', `/git/commits/${pull?.headSha}`)).body['parents']?.map((parent) => parent['sha'])).toEqual([moved]);
    expect(await world.read('docreel/main', 'docs/guide.md')).toBe('# Guide\n\nText.\n');
    expect(await world.read('docreel/main', 'docs/setup.md')).toBe('# Setup\n\nVideo.\n');
  });

  it('proposes nothing where the base has it all, also with a branch that was merged by squashing', async () => {
    await using world = await makeForgeWorld();
    expect(await world.propose({ edits: [edit('docs/guide.md', '# Guide\n\nText.\n')] })).toMatchObject({ state: 'unchanged', number: null });
    expect(world.github.requests().filter((request) => request.method === 'POST')).toEqual([]);
    await world.propose();
    await world.push('docreel/main', { 'docs/note.md': 'Ada.\n' }, 'origin/docreel/main');
    await world.github.mergePull(1, 'squash');
    expect(await world.propose()).toMatchObject({ state: 'unchanged', number: null });
    expect(await world.propose({ edits: [edit('docs/setup.md', 'New.\n')], fingerprint: 'bbbb' })).toMatchObject({ state: 'created', number: 2, kept: [] });
    expect(await world.read('docreel/main', 'docs/note.md')).toBe('Ada.\n');
    expect((await world.call('GET', '/compare/main...docreel%2Fmain')).body).toMatchObject({ ahead_by: 1, behind_by: 0 });
  });
});

describe('a pull request ends', () => {
  it('is closed with a word why when nothing is left, which is no "no"', async () => {
    await using world = await makeForgeWorld();
    await world.propose();
    expect(await world.propose({ edits: [] })).toMatchObject({ state: 'moot', number: 1 });
    expect(world.github.pulls()[0]).toMatchObject({ state: 'closed' });
    expect(world.github.comments()[0]?.body).toContain('Nothing is left to propose');
    expect(await world.propose({ edits: [] })).toMatchObject({ state: 'unchanged', number: null });
    expect(await world.propose()).toMatchObject({ state: 'created', number: 2 });
    expect(world.github.violations()).toEqual([]);
  });

  it('is not opened again for what a person has closed, and is for something new', async () => {
    await using world = await makeForgeWorld();
    await world.propose();
    world.github.closePull(1);
    world.since();
    const outcome = await world.propose({ title: 'Another title' });
    expect(outcome).toMatchObject({ state: 'dismissed', number: 1 });
    expect(outcome.remedy).toContain('Reopen it');
    expect(writes(world.since())).toEqual([]);
    expect(await world.propose({ fingerprint: 'bbbb2222' })).toMatchObject({ state: 'created', number: 2 });
    world.github.closePull(2);
    expect(await world.propose()).toMatchObject({ state: 'dismissed', number: 1 });
    await world.call('PATCH', '/pulls/2', { state: 'open' }, adaToken);
    expect(await world.propose({ fingerprint: 'bbbb2222' })).toMatchObject({ state: 'unchanged', number: 2 });
  });
});

describe('GitHub says no', () => {
  it('blocked: names the setting and the way by hand, and goes on once it is allowed', async () => {
    await using world = await makeForgeWorld({ settings: { actionsMayOpenPulls: false } });
    const outcome = await world.propose();
    expect(outcome).toMatchObject({ state: 'blocked', number: null });
    expect(outcome.remedy).toContain(`${world.github.serverUrl}/acme/docs/settings/actions`);
    expect(outcome.remedy).toContain('Allow GitHub Actions to create and approve pull requests');
    expect(outcome.remedy).toContain(`${world.github.serverUrl}/acme/docs/compare/main...docreel/main?expand=1`);
    expect(await world.read('docreel/main', 'docs/guide.md')).toContain('Video.');
    world.github.settings.actionsMayOpenPulls = true;
    expect(await world.propose()).toMatchObject({ state: 'created', number: 1 });
  });

  it('names the permission that is missing', async () => {
    await using world = await makeForgeWorld({ settings: { permissions: { contents: 'read', pull_requests: 'read', issues: 'read' } } });
    await expect(world.propose()).rejects.toThrow(/Could not commit to acme\/docs: 403, Resource not accessible by integration\. .*`permissions: contents: write`/);
    world.github.settings.permissions.contents = 'write';
    const outcome = await world.propose();
    expect(outcome.state).toBe('blocked');
    expect(outcome.remedy).toContain('`permissions: pull-requests: write`');
    await expect(world.forge.comment(1, '<!-- x -->', 'text')).rejects.toThrow(/comment on pull request #1/);
  });

  it('explains a wrong token, a protected branch, a name that is none and a path that is no plain file', async () => {
    await using wrong = await makeForgeWorld({}, 'ghs_wrong');
    await expect(wrong.propose()).rejects.toThrow(/401, Bad credentials\. The token is wrong/);
    await using world = await makeForgeWorld({ settings: { protectedBranches: ['docreel/**'] } });
    await expect(world.propose()).rejects.toThrow(/write the branch "docreel\/main" of acme\/docs: 422, Repository rule violations found.*ruleset covers this branch/);
    for (const branch of ['', 'a..b', '-x', 'a b', 'a\nb', 'x.lock', 'refs/heads/x', 'main', '$(touch x)~', '@']) {
      await expect(world.propose({ branch })).rejects.toThrow(/branch/);
    }
    await world.push('main', { 'docs/link.md': { link: '../../etc/passwd' }, 'docs/dir/page.md': 'x' });
    for (const path of ['docs/link.md', 'docs/link.md/x.md', 'README.md/x.md', 'docs/dir']) {
      await expect(world.propose({ edits: [edit(path, 'x')] })).rejects.toThrow(/Docreel writes plain files only/);
    }
    await expect(world.propose({ base: 'nothing' })).rejects.toThrow(/base branch "nothing" does not exist/);
    await expect(world.propose({ baseCommit: '1'.repeat(40) })).rejects.toThrow(/is it pushed\?/);
    await expect(world.propose({ fingerprint: '--> x' })).rejects.toThrow(/fingerprint/);
  });

  it('writes where only signed commits may go, and says whose token is signed where it is not', async () => {
    await using world = await makeForgeWorld({ settings: { signedBranches: ['docreel/**'] } });
    expect(await world.propose()).toMatchObject({ state: 'created', author: 'github-actions[bot]' });
    const commit = await world.call('GET', `/git/commits/${world.github.pulls()[0]?.headSha}`);
    expect(commit.body['verification']).toMatchObject({ verified: true });
    await using person = await makeForgeWorld({ settings: { signedBranches: ['docreel/**'] } }, adaToken);
    await expect(person.propose()).rejects.toThrow(/write the branch "docreel\/main" of acme\/docs: 422, .*Commits must have verified signatures.*use the workflow's own token or a GitHub App's, not a person's/);
    person.github.settings.signedBranches = [];
    await person.propose();
    person.github.settings.signedBranches = ['docreel/**'];
    await expect(person.propose({ edits: [edit('docs/guide.md', 'More.\n')] })).rejects.toThrow(/verified signatures/);
  });

  it('takes a deleted branch for a "no", and makes it again where it goes away while it is written', async () => {
    await using world = await makeForgeWorld();
    await world.propose();
    expect((await world.call('DELETE', '/git/refs/heads/docreel/main', undefined, adaToken)).status).toBe(204);
    const outcome = await world.propose();
    expect(outcome).toMatchObject({ state: 'dismissed', number: 1 });
    expect(outcome.remedy).toContain('"Restore branch"');
    expect(await world.propose({ fingerprint: 'bbbb2222' })).toMatchObject({ state: 'created', number: 2 });
    world.github.faults.add(meanwhile('graphql', () => world.call('DELETE', '/git/refs/heads/docreel/main', undefined, adaToken)));
    await world.propose({ edits: [edit('docs/guide.md', 'More.\n')], fingerprint: 'cccc3333' });
    expect(await world.read('docreel/main', 'docs/guide.md')).toBe('More.\n');
    expect(world.github.violations()).toEqual([]);
  });

  it('does without a draft and without labels where there are none', async () => {
    await using world = await makeForgeWorld({ settings: { draftPulls: false } });
    expect(await world.propose({ draft: true, labels: ['x'.repeat(51)] })).toMatchObject({ state: 'created' });
    expect(world.github.pulls()[0]?.draft).toBe(false);
    expect(world.notes.join()).toContain('could not be put on pull request #1');
    await using drafts = await makeForgeWorld();
    await drafts.propose({ draft: true });
    expect(drafts.github.pulls()[0]?.draft).toBe(true);
  });
});

describe('GitHub has a bad day', () => {
  it('makes one pull request although the answer of the first try is lost', async () => {
    for (const cut of [true, false]) {
      await using world = await makeForgeWorld();
      world.github.faults.add(loseAnswer('pulls/create', { cut }));
      world.github.faults.add(loseAnswer('git/create-ref', { cut }));
      world.github.faults.add(loseAnswer('git/create-tree', { cut }));
      world.github.faults.add(loseAnswer('git/create-commit', { cut }));
      world.github.faults.add(failBefore('pulls/list', 2));
      expect(await world.propose()).toMatchObject({ state: 'created', number: 1 });
      expect(world.github.pulls()).toHaveLength(1);
      expect(world.github.faults.pending()).toEqual([]);
      expect(world.since().filter((name) => name === 'pulls/create')).toHaveLength(1);
    }
  });

  it('updates the one that exists when the list lags behind', async () => {
    await using world = await makeForgeWorld();
    await world.propose();
    world.github.faults.add({ operation: 'pulls/list', when: 'before', answer: { status: 200, body: [] } });
    expect(await world.propose({ title: 'New title' })).toMatchObject({ state: 'updated', number: 1 });
    expect(world.github.pulls().map((pull) => pull.title)).toEqual(['New title']);
  });

  it('waits as long as GitHub asks, and no longer than makes sense', async () => {
    await using world = await makeForgeWorld();
    world.github.faults.add(secondaryLimit('git/create-tree', 60));
    world.github.faults.add(secondaryLimit('pulls/create', 90));
    expect(await world.propose()).toMatchObject({ state: 'created' });
    expect(world.notes.join('\n')).toMatch(/secondary rate limit at POST .*waiting 60 s[\s\S]*waiting 90 s/);
    world.github.faults.add(secondaryLimit('pulls/update', 3600));
    await expect(world.propose({ title: 'New' })).rejects.toThrow(/rate limit.*Run again later/);
  });

  it('gives up a lasting failure with what to do, and a second run finishes', async () => {
    await using world = await makeForgeWorld();
    world.github.faults.add(failBefore('pulls/create'));
    await expect(world.propose()).rejects.toThrow(/open a pull request in acme\/docs \(its branch "docreel\/main" is written\): 502/);
    expect(await world.propose()).toMatchObject({ state: 'created', number: 1 });
    world.github.faults.add(failBefore('git/get-ref', 4));
    await expect(world.propose()).rejects.toThrow(/read the branch "main".*502/);
  });
});

describe('comment() keeps one comment', () => {
  it('finds it behind many others, does not mistake a quotation, and deletes it', async () => {
    await using world = await makeForgeWorld();
    await world.propose();
    const marker = '<!-- docreel:plan -->';
    const url = await world.forge.comment(1, marker, `${marker}\nFirst.`);
    await world.call('POST', '/issues/1/comments', { body: `> ${marker}\n> First.\n\nWhy?` }, adaToken);
    for (let index = 0; index < 110; index += 1) await world.call('POST', '/issues/1/comments', { body: 'Noise' }, adaToken);
    const second = await world.forge.comment(1, '<!-- docreel:report -->', 'Report.');
    expect(await world.forge.comment(1, '<!-- docreel:report -->', 'Report 2.')).toBe(second);
    expect(await world.forge.comment(1, marker, `${marker}\nSecond.`)).toBe(url);
    world.since();
    await world.forge.comment(1, marker, `${marker}\nSecond.`);
    expect(writes(world.since())).toEqual([]);
    expect(world.github.comments()).toHaveLength(113);
    expect(world.github.comments().filter((comment) => comment.user.type === 'Bot').map((comment) => comment.body)).toEqual([`${marker}\nSecond.`, '<!-- docreel:report -->\nReport 2.']);
    expect(await world.forge.comment(1, marker, null)).toBeNull();
    expect(await world.forge.comment(1, marker, null)).toBeNull();
    expect(world.github.comments()).toHaveLength(112);
    expect(world.github.violations()).toEqual([]);
  });

  it('writes one although the answer is lost', async () => {
    await using world = await makeForgeWorld();
    await world.propose();
    world.github.faults.add(loseAnswer('issues/create-comment'));
    expect(await world.forge.comment(1, '<!-- docreel:plan -->', 'Plan.')).toContain('#issuecomment-');
    expect(world.github.comments()).toHaveLength(1);
  });
});
