import { describe, expect, it } from 'vitest';
import { makePage, settings } from './site.ts';
import { startActionWorld } from './world.ts';

describe.concurrent('a pull request to the docs', () => {
  it('is told in one comment what its merge would cost, without a key; the comment follows the change', async () => {
    await using world = await startActionWorld({ github: { settings: { private: true } } });
    const { before } = await world.push({ 'docreel.yml': settings, 'docs/a.md': makePage('The agent copies your files.'), 'docs/b.md': makePage('The server keeps them safe.') });
    const pull = await world.openPull({ 'docs/a.md': makePage('The agent copies your files more carefully.') });
    const first = await world.stepOnPull(pull);
    expect(first).toMatchObject({ code: 0, annotations: [], outputs: { planned: '1', rendered: '0', 'cost-unit': 'usd', 'pull-request-number': '' } });
    expect(Number(first.outputs['cost'])).toBeGreaterThan(0);
    const [comment] = world.github.comments();
    expect(comment?.body).toContain('docs/a.md');
    expect(comment?.body).toContain('limit 5.00 usd');
    expect(comment?.body).toContain(first.outputs['plan-hash']);
    expect(comment?.body).not.toContain('docs/b.md');

    // again: the same words, no edit; GitHub names an older base than the one that it merges with: still only the pull request's own change
    const asked = world.github.requests().length;
    const stale = { ...pull, payload: { ...pull.payload, pull_request: { ...pull.payload.pull_request, base: { ref: 'main', sha: before, repo: { full_name: 'acme/docs' } } } } };
    expect(await world.stepOnPull(stale)).toMatchObject({ code: 0, outputs: { planned: '1' } });
    expect(world.writes(asked)).toEqual([]);

    // another commit: updated in place
    await world.push({ 'docs/b.md': makePage('The server keeps them safe for a month.') }, 'change-1');
    const next = await world.openPull({ 'docs/a.md': makePage('The agent copies your files more carefully.'), 'docs/b.md': makePage('The server keeps them safe for a month.') });
    expect(await world.stepOnPull({ ...next, number: 1, payload: { ...next.payload, pull_request: { ...next.payload.pull_request, number: 1 } } })).toMatchObject({ code: 0, outputs: { planned: '2' } });
    expect(world.github.comments()).toHaveLength(1);
    expect(world.github.comments()[0]?.id).toBe(comment?.id);
    expect(world.github.comments()[0]?.body).toContain('docs/b.md');
    expect(world.emulator.requests()).toEqual([]);
  });

  it('has its problems on their lines, ten of a kind as GitHub shows no more, and all of them in comment and summary', async () => {
    await using world = await startActionWorld();
    await world.push({ 'docreel.yml': settings });
    const pages = Object.fromEntries(Array.from({ length: 13 }, (_, index) => [`docs/page-${index}.md`, makePage('The agent copies your files.').replace('video: true', 'video: { langages: [en] }')]));
    const result = await world.stepOnPull(await world.openPull(pages));
    expect(result.code).toBe(1);
    expect(result.annotations).toHaveLength(10);
    expect(result.annotations[0]).toBe('error title=Docreel: unknown-key,file=docs/page-0.md,line=3,col=10: unknown key "langages" in "video"; did you mean "languages"?');
    expect(result.annotations.at(-1)).toBe('error: 13 problems have to be mended; until then nothing is bought');
    expect(result.log).toContain('… and 4 more of severity "error" in the summary');
    for (const text of [result.summary, world.github.comments()[0]?.body ?? '']) {
      expect(text.match(/^- \*\*error\*\* `docs\/page-\d+\.md:3`/gm)).toHaveLength(13);
    }
    expect(world.github.comments()[0]?.body).toMatch(/^<!-- docreel:plan -->\n### ❌ Training videos: nothing to render\n\n> \[!CAUTION\]\n> 13 problems below stop every render until mended\./);
  });

  it('loses its comment where it wants nothing any more, or keeps a green one where the site wants one always', async () => {
    await using world = await startActionWorld();
    await world.push({ 'docreel.yml': settings, 'docs/a.md': makePage('The agent copies your files.') });
    const pull = await world.openPull({ 'docs/b.md': makePage('The server keeps them safe.') });
    await world.stepOnPull(pull);
    expect(world.github.comments()[0]?.body).toMatch(/### Training videos: \*?\*?1 video/);
    const same = { number: 1, payload: { ...pull.payload, pull_request: { ...pull.payload.pull_request, number: 1 } } };
    const without = await world.openPull({ 'README.md': '# Acme documentation\n' });
    await world.stepOnPull({ ...without, ...same });
    expect(world.github.comments()).toEqual([]);
    await world.push({ 'docreel.yml': `${settings}comment: always\n` });
    const always = await world.openPull({ 'README.md': '# Acme docs, all of them\n' });
    await world.stepOnPull({ ...always, ...same });
    expect(world.github.comments()[0]?.body).toMatch(/### ✅ Training videos: nothing to render\n\nMerging this costs nothing\./);
  });

  it('from a fork gets its plan in the summary, and nothing is written', async () => {
    await using world = await startActionWorld();
    await world.push({ 'docreel.yml': settings, 'docs/a.md': makePage('The agent copies your files.') });
    const pull = await world.openPull({ 'docs/a.md': makePage('A stranger has changed these words.') });
    const head = { ...pull.payload.pull_request.head, repo: { full_name: 'stranger/docs' } };
    Object.assign(world.github.settings.permissions, { contents: 'read', pull_requests: 'read', issues: 'read' });
    const fork = (repo: object | null) => world.stepOnPull({ ...pull, payload: { ...pull.payload, pull_request: { ...pull.payload.pull_request, head: { ...head, repo } } } });
    for (const result of await Promise.all([fork({ full_name: 'stranger/docs' }), fork(null)])) {
      expect(result).toMatchObject({ code: 0, annotations: [], outputs: { planned: '1' } });
      expect(result.summary).toMatch(/^### Training videos: 1 video in 1 language, .*; limit 5\.00 usd\n\nMerging this renders them, for at most /);
      expect(result.summary).toMatch(/\| `docs\/a\.md` \| Install \| English \| own language \|/);
      expect(result.summary).toContain('> A stranger has changed these words.');
      expect(result.summary).toContain(result.outputs['plan-hash']);
    }
    expect(world.writes()).toEqual([]);
    // a bot of the same repository has such a token too: its check is green, and says which permission it lacks
    const own = await world.stepOnPull(pull);
    expect(own).toMatchObject({ code: 0, outputs: { planned: '1' } });
    expect(own.annotations.join()).toMatch(/^warning: the plan stands in the summary only: Could not comment on pull request #1 .*pull-requests: write/);
    expect(world.github.comments()).toEqual([]);
  });

  it('is held to the limits and languages of its base, not to its own', async () => {
    await using world = await startActionWorld();
    await world.push({ 'docreel.yml': `${settings}languages: [en]\nlimits: { run: 0.01 usd }\n`, 'docs/a.md': makePage('The agent copies your files.') });
    const loose = await world.openPull({ 'docreel.yml': `${settings}languages: [en, ja]\nlimits: { run: 1000 usd }\n`, 'docs/a.md': makePage('The agent copies your files, and this sentence is longer than it was.') });
    const result = await world.stepOnPull(loose, { 'max-cost': '' });
    expect(result).toMatchObject({ code: 0, outputs: { planned: '1' } });
    expect(world.github.comments()[0]?.body).toContain('over the limit of 0.01 usd');
    const greedy = await world.openPull({ 'docreel.yml': `${settings}languages: [en, ja]\n`, 'docs/a.md': makePage('The agent copies your files.').replace('video: true', 'video: { languages: [en, ja] }') });
    const refused = await world.stepOnPull(greedy);
    expect(refused.code).toBe(1);
    expect(refused.annotations[0]).toMatch(/^error title=Docreel: language-not-allowed,file=docs\/a\.md,line=3: language "ja" is not among the languages that docreel\.yml allows \(en\)/);
    expect(refused.annotations.at(-1)).toMatch(/^error: 1 problem has to be mended/);
  });

  it('in a merge queue is planned as it would be merged', async () => {
    await using world = await startActionWorld();
    const { after: base } = await world.push({ 'docreel.yml': settings, 'docs/a.md': makePage('The agent copies your files.') });
    const { sha } = await world.openPull({ 'docs/a.md': makePage('The agent copies your files more carefully.') });
    const result = await world.step({ event: 'merge_group', sha, ref: 'refs/pull/1/merge', payload: { merge_group: { base_sha: base, base_ref: 'refs/heads/main' } }, inputs: { 'heygen-api-key': '' } });
    expect(result).toMatchObject({ code: 0, annotations: [], outputs: { planned: '1' } });
    expect(world.writes()).toEqual([]);
  });
});
