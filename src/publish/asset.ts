import { openAsBlob } from 'node:fs';
import type { Octokit } from '@octokit/rest';
import { readChecksum } from './checksum.ts';
import { isRefused, isUncertain } from './refusal.ts';
import type { PublishFile } from './publisher.ts';

/** What a publisher of releases works with. */
export interface ReleaseStore {
  readonly octokit: Octokit;
  readonly owner: string;
  readonly repo: string;
  /** Waits until the next write may be sent. */
  pace(signal: AbortSignal | undefined): Promise<void>;
  sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void>;
}

/** An asset as GitHub lists it. */
export interface Asset {
  readonly id: number;
  readonly name: string;
  /** `uploaded`, or `starter` for an upload that broke off. */
  readonly state: string;
  readonly size: number;
  /** `sha256:…` where GitHub gives it. */
  readonly digest?: string | null;
  readonly browser_download_url: string;
}

/** How often a file is sent before it counts as failed, and the pause in milliseconds that grows by itself. */
const attempts = 3;
const pause = 5000;

/** Whether what GitHub holds is the file: by GitHub's own digest, and where it gives none, by reading the bytes back. */
export async function isStored({ octokit, owner, repo }: ReleaseStore, asset: Asset, file: PublishFile, signal: AbortSignal | undefined): Promise<boolean> {
  if (asset.state !== 'uploaded' || asset.size !== file.bytes) return false;
  if (typeof asset.digest === 'string' && asset.digest.startsWith('sha256:')) return asset.digest === `sha256:${file.sha256}`;
  // The address leads to another host; fetch takes the token off on the way there.
  const { data } = await octokit.request('GET /repos/{owner}/{repo}/releases/assets/{asset_id}', {
    owner, repo, asset_id: asset.id, headers: { accept: 'application/octet-stream' }, request: { parseSuccessResponseBody: false, ...(signal === undefined ? {} : { signal }) },
  });
  const body: unknown = data;
  if (!isByteStream(body)) return false;
  const { bytes, sha256 } = await readChecksum(body);
  return bytes === file.bytes && sha256 === file.sha256;
}

function isByteStream(value: unknown): value is AsyncIterable<Uint8Array> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

export async function readAssets({ octokit, owner, repo }: ReleaseStore, release: number): Promise<readonly Asset[]> {
  return octokit.paginate(octokit.rest.repos.listReleaseAssets, { owner, repo, release_id: release, per_page: 100 });
}

/**
 * Brings one file into a draft release. What is there already and whole is kept; what is broken is deleted and sent again. After an
 * uncertain answer the list decides: a second asset of the name is refused by GitHub in any case.
 * @param there the asset of this name that the release is known to hold
 * @throws what octokit throws, or an Error that says that the bytes did not arrive whole
 */
export async function storeAsset(store: ReleaseStore, release: { readonly id: number; readonly uploadUrl: string }, file: PublishFile, there: Asset | undefined, signal: AbortSignal | undefined): Promise<void> {
  const { octokit, owner, repo } = store;
  let known = there;
  for (let attempt = 1; ; attempt += 1) {
    if (known !== undefined) {
      if (await isStored(store, known, file, signal)) return;
      await store.pace(signal);
      await octokit.rest.repos.deleteReleaseAsset({ owner, repo, asset_id: known.id }).catch((error: unknown) => {
        if (!isRefused(error, 404)) throw error;
      });
      known = undefined;
    }
    try {
      const asset = await uploadAsset(store, release.uploadUrl, file, signal);
      if (await isStored(store, asset, file, signal)) return;
      if (attempt === attempts) throw new Error(`GitHub holds ${asset.size} bytes of it, and they are not the ${file.bytes} that were sent`);
      known = asset;
    } catch (error) {
      signal?.throwIfAborted();
      if (!(isUncertain(error) || isRefused(error, 422, /already_exists/)) || attempt === attempts) throw error;
      if (isUncertain(error)) await store.sleep(attempt * pause, signal);
      known = (await readAssets(store, release.id)).find((asset) => asset.name === file.name);
    }
  }
}

async function uploadAsset(store: ReleaseStore, uploadUrl: string, file: PublishFile, signal: AbortSignal | undefined): Promise<Asset> {
  await store.pace(signal);
  // Read from the disk as it is sent, with a length that GitHub insists on.
  const data = await openAsBlob(file.path, { type: file.contentType });
  const answer = await store.octokit.request({
    method: 'POST', url: uploadUrl, name: file.name, data, headers: { 'content-type': file.contentType },
    ...(signal === undefined ? {} : { request: { signal } }),
  });
  return parseAsset(answer.data);
}

/** @throws Error for an answer that is no asset */
function parseAsset(data: unknown): Asset {
  if (typeof data === 'object' && data !== null && 'id' in data && typeof data.id === 'number' && 'state' in data && 'size' in data && 'name' in data) {
    const digest = 'digest' in data && typeof data.digest === 'string' ? data.digest : null;
    return { id: data.id, name: String(data.name), state: String(data.state), size: Number(data.size), digest, browser_download_url: '' };
  }
  throw new Error('GitHub answered an upload with something that is no asset');
}
