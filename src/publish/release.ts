import { stat } from 'node:fs/promises';
import type { Octokit } from '@octokit/rest';
import { isStored, readAssets, storeAsset } from './asset.ts';
import type { ReleaseStore } from './asset.ts';
import { createDraft, findDraft, makeTag, maxAssets, readReleases } from './draft.ts';
import type { Release } from './draft.ts';
import { PublishError } from './error.ts';
import type { FailedFile } from './error.ts';
import { isFileName } from './name.ts';
import { findRemedy, formatReason, isRefused } from './refusal.ts';
import type { PublishedFile, Publisher, PublishFile } from './publisher.ts';

/** GitHub takes files of less than 2 GiB. */
const maxBytes = 2 ** 31;
/** GitHub allows 80 writes a minute; one a second leaves room for others. */
const pauseBetweenWrites = 1000;
/** How often we look again when another run publishes or removes the draft that we are filling. */
const restarts = 3;
/** How many tags are tried when each turns out to be used up. */
const tagTries = 20;

export interface ReleasePublisherSettings {
  readonly octokit: Octokit;
  readonly owner: string;
  readonly repo: string;
  /** Commit or branch that the release's tag is put on; the default branch if unsaid. */
  readonly targetCommitish?: string;
  readonly clock: { now(): number; sleep(milliseconds: number, signal?: AbortSignal): Promise<void> };
}

type Batch = Parameters<Publisher['publish']>[0];

/**
 * Stores files as assets of releases of the repository: one release a batch, drafted, filled, read back and then published, so that it
 * also works where a published release can no longer be changed. A draft that a dead run has left is continued; a file that an
 * earlier release of ours holds is not sent again. Addresses are those after publication: a draft's are others.
 */
export function makeReleasePublisher(settings: ReleasePublisherSettings): Publisher {
  const { octokit, owner, repo, clock } = settings;
  let last = Number.NEGATIVE_INFINITY;
  const store: ReleaseStore = {
    octokit, owner, repo,
    sleep: (milliseconds, signal) => clock.sleep(milliseconds, signal),
    async pace(signal) {
      signal?.throwIfAborted();
      const wait = last + pauseBetweenWrites - clock.now();
      if (wait > 0) await clock.sleep(wait, signal);
      last = clock.now();
    },
  };
  return {
    kind: 'github-release',
    async publish(batch, signal) {
      const failed: FailedFile[] = await findUnfit(batch.files);
      const unfit = new Set(failed.map(({ name }) => name));
      const files = [...new Map(batch.files.filter(({ name }) => !unfit.has(name)).map((file) => [file.name, file])).values()];
      const stored = new Map<string, PublishedFile>();
      try {
        for (let at = 0; at < files.length; at += maxAssets) {
          const part = { ...batch, files: files.slice(at, at + maxAssets) };
          failed.push(...await publishPart(store, part, settings, stored, signal));
        }
      } catch (error) {
        signal?.throwIfAborted();
        const names = new Set(failed.map(({ name }) => name));
        const rest = files.filter(({ name }) => !stored.has(name) && !names.has(name)).map(({ name }) => ({ name, reason: formatReason(error) }));
        const remedy = findRemedy(error) ?? 'Run again: what is uploaded stays in the draft release and is not sent again.';
        throw new PublishError(`a release of ${owner}/${repo}`, [...failed, ...rest], [...stored.values()], { remedy, cause: error });
      }
      if (failed.length > 0) throw new PublishError(`a release of ${owner}/${repo}`, failed, [...stored.values()]);
      return batch.files.flatMap(({ name }) => stored.get(name) ?? []);
    },
  };
}

/** Files that no release can take, or that are not what they are said to be, before anything is sent. */
async function findUnfit(files: readonly PublishFile[]): Promise<FailedFile[]> {
  const failed: FailedFile[] = [];
  for (const { name, path, bytes } of files) {
    const size = await stat(path).then((found) => found.size, () => undefined);
    if (!isFileName(name)) failed.push({ name, reason: 'its name is not a plain file name' });
    else if (size === undefined) failed.push({ name, reason: `the file ${path} cannot be read` });
    else if (size !== bytes) failed.push({ name, reason: `the file has ${size} bytes, expected ${bytes}` });
    else if (size === 0) failed.push({ name, reason: 'the file is empty' });
    else if (size >= maxBytes) failed.push({ name, reason: 'GitHub takes files of less than 2 GiB' });
  }
  return failed;
}

/** Stores what fits into one release. @returns what failed by itself @throws what would hit every file */
async function publishPart(store: ReleaseStore, batch: Batch, settings: ReleasePublisherSettings, stored: Map<string, PublishedFile>, signal: AbortSignal | undefined): Promise<readonly FailedFile[]> {
  for (let restart = 0; ; restart += 1) {
    const releases = await readReleases(store);
    await collectPublished(store, releases, batch.files, stored, signal);
    const missing = batch.files.filter(({ name }) => !stored.has(name));
    if (missing.length === 0) return [];
    try {
      return await publishMissing(store, { ...batch, files: missing }, releases, settings, stored, signal);
    } catch (error) {
      // Another run has published or removed the draft meanwhile.
      if (restart === restarts || !(isRefused(error, 404) || isRefused(error, 422, /immutable release\./))) throw error;
    }
  }
}

/** Takes over what earlier releases hold. */
async function collectPublished(store: ReleaseStore, releases: readonly Release[], files: readonly PublishFile[], stored: Map<string, PublishedFile>, signal: AbortSignal | undefined): Promise<void> {
  for (const file of files) {
    for (const asset of releases.filter((release) => !release.draft).flatMap((release) => release.assets)) {
      if (stored.has(file.name) || asset.name !== file.name || !(await isStored(store, asset, file, signal))) continue;
      stored.set(file.name, { name: file.name, url: asset.browser_download_url, bytes: file.bytes, sha256: file.sha256 });
    }
  }
}

async function publishMissing(store: ReleaseStore, batch: Batch, releases: readonly Release[], settings: ReleasePublisherSettings, stored: Map<string, PublishedFile>, signal: AbortSignal | undefined): Promise<readonly FailedFile[]> {
  const { octokit, owner, repo } = store;
  const names = batch.files.map(({ name }) => name);
  const taken = new Set(releases.map((release) => release.tag));
  const tag = makeTag(names, settings.clock.now(), (candidate) => taken.has(candidate));
  const left = findDraft(releases, names);
  const draft = left ?? (await createDraft(store, { tag, title: batch.title, notes: batch.notes, target: settings.targetCommitish }, signal));
  const failed: FailedFile[] = [];
  const there = new Map((await readAssets(store, draft.id)).map((asset) => [asset.name, asset]));
  for (const file of batch.files) {
    try {
      await storeAsset(store, draft, file, there.get(file.name), signal);
    } catch (error) {
      signal?.throwIfAborted();
      if (findRemedy(error) !== undefined || isRefused(error, 404) || isRefused(error, 422, /immutable release\./)) throw error;
      failed.push({ name: file.name, reason: formatReason(error) });
    }
  }
  if (failed.length === batch.files.length) {
    // Nothing of ours is in it: an empty draft would only be litter.
    if (left === undefined) await octokit.rest.repos.deleteRelease({ owner, repo, release_id: draft.id }).catch(() => undefined);
    return failed;
  }
  await publishDraft(store, draft, settings.clock.now(), names, taken, signal);
  const { data } = await octokit.rest.repos.getRelease({ owner, repo, release_id: draft.id });
  if (data.draft) throw new Error('GitHub still shows the release as a draft');
  const assets = new Map((await readAssets(store, draft.id)).map((asset) => [asset.name, asset]));
  for (const file of batch.files) {
    const asset = assets.get(file.name);
    if (failed.some(({ name }) => name === file.name)) continue;
    if (asset === undefined || !(await isStored(store, asset, file, signal))) failed.push({ name: file.name, reason: 'the published release does not hold it' });
    else stored.set(file.name, { name: file.name, url: asset.browser_download_url, bytes: file.bytes, sha256: file.sha256 });
  }
  return failed;
}

/** The tag may turn out to be used up only now: a draft reserves none, and that of a deleted immutable release never comes back. */
async function publishDraft(store: ReleaseStore, draft: Release, now: number, names: readonly string[], taken: Set<string>, signal: AbortSignal | undefined): Promise<void> {
  const { octokit, owner, repo } = store;
  for (let { tag } = draft, tries = 1; ; tag = makeTag(names, now, (candidate) => taken.has(candidate)), tries += 1) {
    await store.pace(signal);
    try {
      await octokit.rest.repos.updateRelease({ owner, repo, release_id: draft.id, tag_name: tag, draft: false, prerelease: true, make_latest: 'false' });
      return;
    } catch (error) {
      if (!isRefused(error, 422, /already_exists|used by an immutable release/) || tries === tagTries) throw error;
      taken.add(tag);
    }
  }
}
