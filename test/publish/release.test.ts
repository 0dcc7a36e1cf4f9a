import { describe, expect, it } from 'vitest';
import { makeOctokit } from '../../src/forge/octokit.ts';
import { PublishError } from '../../src/publish/error.ts';
import { makeReleasePublisher } from '../../src/publish/release.ts';
import type { Publisher, PublishFile } from '../../src/publish/publisher.ts';
import { brokenUpload, failBefore, loseAnswer, meanwhile, secondaryLimit } from '../github/fault.ts';
import type { GitHubOptions } from '../github/github.ts';
import { makeGitHubWorld, token } from '../github/world.ts';
import type { GitHubWorld } from '../github/world.ts';
import { makeTestFolder } from './file.ts';
import type { TestFolder } from './file.ts';

interface PublishWorld extends GitHubWorld {
  readonly folder: TestFolder;
  readonly publisher: Publisher;
  /** Milliseconds that the publisher has slept. */
  slept(): number;
  tick(milliseconds: number): void;
  publish(files: readonly PublishFile[], signal?: AbortSignal): ReturnType<Publisher['publish']>;
  /** What was thrown, which must be a PublishError. */
  fail(files: readonly PublishFile[]): Promise<PublishError>;
  count(operation: string): number;
}

const batch = { title: 'Docreel videos', notes: '- docs/guide.md' };

async function makeWorld(options: Partial<GitHubOptions> = {}, as = token): Promise<PublishWorld> {
  const world = await makeGitHubWorld(options);
  const folder = await makeTestFolder();
  let now = Date.parse('2026-11-23T10:00:00Z');
  let slept = 0;
  const sleep = async (milliseconds: number): Promise<void> => {
    now += milliseconds;
    slept += milliseconds;
  };
  const octokit = makeOctokit({ token: as, apiUrl: world.github.apiUrl, onNote: () => undefined, second: 1 });
  const publisher = makeReleasePublisher({ octokit, owner: 'acme', repo: 'docs', targetCommitish: world.base, clock: { now: () => now, sleep } });
  const dispose = world[Symbol.asyncDispose].bind(world);
  return Object.assign(world, {
    folder, publisher,
    slept: () => slept,
    tick: (milliseconds: number) => void (now += milliseconds),
    publish: (files: readonly PublishFile[], signal?: AbortSignal) => publisher.publish({ ...batch, files }, signal),
    async fail(files: readonly PublishFile[]) {
      const error: unknown = await publisher.publish({ ...batch, files }).then(() => 'nothing was thrown', (thrown: unknown) => thrown);
      if (!(error instanceof PublishError)) throw new Error(`expected a PublishError, got ${String(error)}`);
      return error;
    },
    count: (operation: string) => world.github.requests().filter((request) => request.operation === operation).length,
    async [Symbol.asyncDispose]() {
      expect(world.github.violations()).toEqual([]);
      await folder[Symbol.asyncDispose]();
      await dispose();
    },
  });
}

const makeFiles = (world: PublishWorld, ...contents: readonly string[]): Promise<PublishFile[]> => Promise.all(contents.map((content) => world.folder.write(content)));

describe.each([{ immutableReleases: false, digests: true }, { immutableReleases: true, digests: true }, { immutableReleases: true, digests: false }])('a release with %o', (settings) => {
  it('is drafted, filled, published, and its addresses really give the bytes', async () => {
    await using world = await makeWorld({ settings });
    const files = await makeFiles(world, 'one', 'two');
    const stored = await world.publish(files);
    const [release] = world.github.releases();
    expect(release).toMatchObject({ draft: false, prerelease: true, latest: false, name: 'Docreel videos', body: '- docs/guide.md', target: world.base });
    expect(release?.tag).toMatch(/^docreel-20261123-[0-9a-f]{8}$/);
    expect(stored.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 }))).toEqual(files.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })));
    expect(await Promise.all(stored.map(async ({ url }) => (await fetch(url)).text()))).toEqual(['one', 'two']);
    expect(stored[0]?.url).toBe(`${world.github.serverUrl}/acme/docs/releases/download/${release?.tag}/${files[0]?.name}`);
    expect((await world.call('GET', '/releases/latest')).status).toBe(404);
    expect(world.github.releases()[0]?.assets.map((asset) => asset.contentType)).toEqual(['video/mp4', 'video/mp4']);
  });

  it('is not made again for the same files, and only the new ones are sent next time', async () => {
    await using world = await makeWorld({ settings });
    const files = await makeFiles(world, 'one', 'two');
    const first = await world.publish(files);
    world.tick(86_400_000);
    expect(await world.publish(files)).toEqual(first);
    expect(world.count('repos/upload-release-asset')).toBe(2);
    const more = await makeFiles(world, 'three');
    const second = await world.publish([...files, ...more]);
    expect(second.slice(0, 2)).toEqual(first);
    expect(world.count('repos/upload-release-asset')).toBe(3);
    expect(world.github.releases()).toHaveLength(2);
    expect(world.github.releases()[1]?.assets.map((asset) => asset.name)).toEqual([more[0]?.name]);
  });

  it('is continued where a dead run left it, broken uploads too', async () => {
    await using world = await makeWorld({ settings });
    const files = await makeFiles(world, 'one', 'two', 'three');
    world.github.faults.add({ operation: 'repos/upload-release-asset', when: 'broken', answer: 'cut', skip: 1 });
    world.github.faults.add({ operation: 'repos/list-release-assets', when: 'before', answer: { status: 401, body: { message: 'Bad credentials' } }, skip: 1 });
    const error = await world.fail(files);
    expect(error.message).toMatch(/could not be stored in a release of acme\/docs.*401/);
    expect(world.github.releases()[0]).toMatchObject({ draft: true });
    expect(world.github.releases()[0]?.assets.map((asset) => asset.state)).toEqual(['uploaded', 'starter']);
    world.tick(86_400_000);
    expect(await world.publish(files)).toHaveLength(3);
    expect(world.github.releases()).toHaveLength(1);
    expect(world.github.releases()[0]).toMatchObject({ draft: false, immutable: settings.immutableReleases });
    expect(world.count('repos/upload-release-asset')).toBe(4);
    expect(world.count('repos/delete-release-asset')).toBe(1);
  });
});

describe('uploads', () => {
  it('survive lost answers, broken uploads, gateway errors and limits, without doubles', async () => {
    await using world = await makeWorld();
    const { faults } = world.github;
    faults.add(loseAnswer('repos/create-release'));
    faults.add(loseAnswer('repos/upload-release-asset', { cut: true }));
    faults.add(brokenUpload());
    faults.add(failBefore('repos/upload-release-asset'));
    faults.add(secondaryLimit('repos/upload-release-asset', 60));
    faults.add(loseAnswer('repos/update-release'));
    faults.add(failBefore('repos/list-releases', 2));
    const files = await makeFiles(world, 'one', 'two', 'three');
    expect(await Promise.all((await world.publish(files)).map(async ({ url }) => (await fetch(url)).text()))).toEqual(['one', 'two', 'three']);
    expect(world.github.releases()).toHaveLength(1);
    expect(world.github.releases()[0]?.assets).toHaveLength(3);
    expect(faults.pending()).toEqual([]);
  });

  it('are a second apart', async () => {
    await using world = await makeWorld();
    await world.publish(await makeFiles(world, 'one', 'two', 'three'));
    // a draft, three uploads, a publication
    expect(world.slept()).toBe(4000);
  });

  it('carry a large file from the disk', async () => {
    await using world = await makeWorld({ settings: { digests: false } });
    const file = await world.folder.write(Buffer.alloc(24_000_000, 'docreel'));
    const [stored] = await world.publish([file]);
    expect(stored?.bytes).toBe(24_000_000);
    const upload = world.github.requests().find((request) => request.operation === 'repos/upload-release-asset');
    expect(upload?.headers['content-length']).toBe('24000000');
    expect(world.github.requests().filter((request) => request.operation === 'file').every((request) => request.headers['authorization'] === undefined)).toBe(true);
  });

  it('replace what a draft holds under the name with other bytes', async () => {
    for (const digests of [true, false]) {
      await using world = await makeWorld({ settings: { digests } });
      const [file] = await makeFiles(world, 'right');
      if (file === undefined) throw new Error('no file');
      await world.publisher.publish({ ...batch, files: [file] });
      const [release] = world.github.releases();
      // somebody has replaced the asset's bytes, at the same length
      await world.call('DELETE', `/releases/assets/${release?.assets[0]?.id}`);
      const upload = await fetch(`${world.github.serverUrl}/api/uploads/repos/acme/docs/releases/${release?.id}/assets?name=${file.name}`, { method: 'POST', headers: { authorization: `token ${token}`, 'content-type': 'video/mp4' }, body: 'wrong' });
      expect(upload.status).toBe(201);
      const [stored] = await world.publish([file]);
      expect(await (await fetch(stored?.url ?? '')).text()).toBe('right');
      expect(world.github.releases()[1]?.tag).toMatch(/-2$/);
    }
  });
});

describe('what cannot be stored', () => {
  it('is named, and the rest is published', async () => {
    await using world = await makeWorld();
    const files = await makeFiles(world, 'one', 'two', 'three');
    const unfit = [await world.folder.write('x', '../x.mp4'), await world.folder.write(''), { ...await world.folder.write('y'), bytes: 9 }, { ...await world.folder.write('z'), path: '/nowhere/z' }];
    world.github.faults.add(brokenUpload(3));
    const error = await world.fail([...unfit, ...files]);
    expect(error.failed.map(({ name }) => name)).toEqual([...unfit, ...files.slice(0, 1)].map(({ name }) => name));
    expect(error.stored.map(({ name }) => name)).toEqual(files.slice(1).map(({ name }) => name));
    expect(error.message).toMatch(/5 of 7 files could not be stored in a release of acme\/docs: \.\.\/x\.mp4 \(its name is not a plain file name\).*2 are stored\./);
    expect(await (await fetch(error.stored[0]?.url ?? '')).text()).toBe('two');
    // the next run stores what is missing, in a release of its own
    expect(await world.publish(files)).toHaveLength(3);
    expect(world.github.releases()).toHaveLength(2);
  });

  it('leaves no empty draft behind', async () => {
    await using world = await makeWorld();
    world.github.faults.add(failBefore('repos/upload-release-asset', 3));
    const error = await world.fail(await makeFiles(world, 'one'));
    expect(error.failed[0]?.reason).toContain('502');
    expect(world.github.releases()).toEqual([]);
  });

  it('says which permission is missing, and stops at once', async () => {
    await using world = await makeWorld({ settings: { permissions: { contents: 'read', pull_requests: 'write', issues: 'write' } } });
    const error = await world.fail(await makeFiles(world, 'one', 'two'));
    expect(error.message).toMatch(/2 of 2 files .*403 Resource not accessible by integration.*`permissions: contents: write`/);
    expect(world.count('repos/create-release')).toBe(1);
    await using wrong = await makeWorld({}, 'ghs_wrong');
    expect((await wrong.fail(await makeFiles(wrong, 'one'))).message).toContain('The token is wrong or has expired');
  });

  it('keeps the draft where GitHub asks to wait for too long', async () => {
    await using world = await makeWorld();
    const files = await makeFiles(world, 'one', 'two', 'three');
    world.github.faults.add({ ...secondaryLimit('repos/upload-release-asset', 3600), skip: 2 });
    const error = await world.fail(files);
    expect(error.message).toContain('Run again later');
    expect(world.github.releases()[0]?.assets).toHaveLength(2);
    expect(await world.publish(files)).toHaveLength(3);
    expect(world.count('repos/upload-release-asset')).toBe(4);
    expect(world.github.releases()).toHaveLength(1);
  });

  it('stops when it is told to, and leaves a draft that is continued', async () => {
    await using world = await makeWorld();
    const files = await makeFiles(world, 'one', 'two');
    const stop = new AbortController();
    world.github.faults.add(meanwhile('repos/upload-release-asset', async () => stop.abort(new Error('SIGINT')), 1));
    await expect(world.publish(files, stop.signal)).rejects.toThrow('SIGINT');
    expect(world.github.releases()[0]).toMatchObject({ draft: true });
    expect(await world.publish(files)).toHaveLength(2);
    expect(world.github.releases()).toHaveLength(1);
  });
});

describe('somebody else is at it too', () => {
  it('another run publishes the draft that we are filling', async () => {
    await using world = await makeWorld({ settings: { immutableReleases: true } });
    const files = await makeFiles(world, 'one', 'two', 'three');
    world.github.faults.add(meanwhile('repos/upload-release-asset', () => world.call('PATCH', `/releases/${world.github.releases()[0]?.id}`, { draft: false }), 2));
    expect(await world.publish(files)).toHaveLength(3);
    expect(world.github.releases().map((release) => [release.draft, release.assets.length])).toEqual([[false, 2], [false, 1]]);
  });

  it('a person deletes the draft', async () => {
    await using world = await makeWorld();
    const files = await makeFiles(world, 'one', 'two');
    world.github.faults.add(meanwhile('repos/upload-release-asset', () => world.call('DELETE', `/releases/${world.github.releases()[0]?.id}`), 1));
    expect(await world.publish(files)).toHaveLength(2);
  });

  it('the tag is used up', async () => {
    await using world = await makeWorld({ settings: { immutableReleases: true } });
    const files = await makeFiles(world, 'one');
    const [first] = await world.publish(files);
    await world.call('DELETE', `/releases/${world.github.releases()[0]?.id}`);
    const [second] = await world.publish(files);
    expect(second?.url).toBe(first?.url.replace(/(docreel-\d+-\w+)/, '$1-2'));
    expect(await (await fetch(second?.url ?? '')).text()).toBe('one');
  });

  it('other people\'s releases and drafts are left alone', async () => {
    await using world = await makeWorld();
    const [file] = await makeFiles(world, 'one');
    await world.call('POST', '/releases', { tag_name: 'v1.0.0', draft: false });
    await world.call('POST', '/releases', { tag_name: 'v2.0.0', draft: true });
    await world.publish(file === undefined ? [] : [file]);
    expect(world.github.releases().map((release) => [release.tag.slice(0, 7), release.draft, release.assets.length])).toEqual([['v1.0.0', false, 0], ['v2.0.0', true, 0], ['docreel', false, 1]]);
    expect((await world.call('GET', '/releases/latest')).body['tag_name']).toBe('v1.0.0');
  });
});
