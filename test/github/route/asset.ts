import { createHash } from 'node:crypto';
import { demand, invalid, notFound, paginate, Refusal } from '../call.ts';
import type { Call, Handlers } from '../call.ts';
import { formatAsset } from '../format.ts';
import type { Asset, GitHubState, Release } from '../state.ts';
import { demandMutable, findRelease } from './release.ts';

const maxAssets = 1000;
/** 2 GiB, and it has to be less. */
const maxBytes = 2 ** 31;

function findAsset(call: Call): { readonly release: Release; readonly asset: Asset } {
  for (const release of call.state.releases) {
    const asset = release.assets.find((entry) => entry.id === Number(call.parameters['asset_id']));
    if (asset !== undefined) return { release, asset };
  }
  throw notFound();
}

/** The address at the file host: it is signed, needs no token and refuses one. */
function formatFileUrl(state: GitHubState, asset: Asset): string {
  return `${state.urls.files}/assets/${asset.id}?sig=${createHash('sha256').update(`${asset.id}`).digest('hex').slice(0, 16)}`;
}

/** The web's download address of a published asset leads on to the file host; drafts and private repositories have none without a session. */
export function findDownload(state: GitHubState, tag: string, name: string): string | undefined {
  if (state.settings.private) return undefined;
  const asset = findPublished(state, tag, name);
  return asset === undefined ? undefined : formatFileUrl(state, asset);
}

/** A whole asset of a published release. */
export function findPublished(state: GitHubState, tag: string, name: string): Asset | undefined {
  const release = state.releases.find((entry) => !entry.draft && entry.tag === tag);
  return release?.assets.find((entry) => entry.name === name && entry.state === 'uploaded');
}

/** Stores an asset as an upload leaves it; a broken one has a name, no bytes and the state `starter`. */
export function storeAsset(call: Call, whole: boolean): { readonly release: Release; readonly asset: Asset } {
  const release = findRelease(call);
  demandMutable(release, 'Cannot upload assets to');
  // GitHub replaces what it does not like in a name.
  const name = (call.query.get('name') ?? '').replaceAll(/[^\w.+@-]+/g, '.');
  const contentType = call.headers['content-type'];
  if (contentType === undefined) throw new Refusal(400, 'Content-Type header is missing');
  if (call.headers['content-length'] === undefined || call.bytes.length === 0) throw new Refusal(400, 'Bad Content-Length: ');
  if (call.bytes.length >= maxBytes) throw invalid('ReleaseAsset', { code: 'custom', field: 'size', message: 'size must be less than 2147483648' });
  if (release.assets.length >= maxAssets) throw invalid('ReleaseAsset', { code: 'custom', field: 'base', message: 'file_count limited to 1000 assets per release' });
  if (release.assets.some((asset) => asset.name === name)) throw invalid('ReleaseAsset', { code: 'already_exists', field: 'name' });
  const bytes = whole ? call.bytes : Buffer.alloc(0);
  const asset: Asset = {
    id: call.state.nextId(), name, label: call.query.get('label') ?? '', contentType, bytes, state: whole ? 'uploaded' : 'starter', uploader: call.actor,
    digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}`, createdAt: call.state.now(),
  };
  release.assets.push(asset);
  return { release, asset };
}

export const assetHandlers: Handlers = {
  'repos/list-release-assets'(call) {
    const release = findRelease(call);
    return paginate(call, release.assets, (asset) => formatAsset(call.state, release, asset));
  },

  'repos/upload-release-asset'(call) {
    demand(call, 'contents');
    const { release, asset } = storeAsset(call, true);
    return { status: 201, body: formatAsset(call.state, release, asset) };
  },

  'repos/get-release-asset'(call) {
    const { release, asset } = findAsset(call);
    if (!(call.headers['accept'] ?? '').includes('application/octet-stream')) return { status: 200, body: formatAsset(call.state, release, asset) };
    if (asset.state === 'starter') throw notFound();
    return { status: 302, headers: { location: formatFileUrl(call.state, asset) } };
  },

  'repos/delete-release-asset'(call) {
    demand(call, 'contents');
    const { release, asset } = findAsset(call);
    demandMutable(release, 'Cannot delete assets from');
    release.assets.splice(release.assets.indexOf(asset), 1);
    return { status: 204 };
  },
};
