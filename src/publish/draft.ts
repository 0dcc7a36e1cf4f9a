import { createHash } from 'node:crypto';
import type { Asset, ReleaseStore } from './asset.ts';
import { isUncertain } from './refusal.ts';

/** GitHub takes no more assets in one release. */
export const maxAssets = 1000;

/** A release of ours as GitHub lists it. */
export interface Release {
  readonly id: number;
  readonly tag: string;
  readonly draft: boolean;
  readonly uploadUrl: string;
  readonly assets: readonly Asset[];
}

/** The day, a hash of the batch's names, and a count where such a tag has been used: `docreel-20261123-1a2b3c4d`. */
const ownTag = /^docreel-\d{8}-([0-9a-f]{8})(?:-\d+)?$/;

/** Hash of a batch by its files' names, whatever their order: 8 hex digits. The names carry the contents' hashes. */
export function makeBatchId(names: readonly string[]): string {
  return createHash('sha256').update(names.toSorted().join('\n')).digest('hex').slice(0, 8);
}

/** @param now milliseconds since 1970; the day is that of UTC */
export function makeTag(names: readonly string[], now: number, taken: (tag: string) => boolean): string {
  const tag = `docreel-${new Date(now).toISOString().slice(0, 10).replaceAll('-', '')}-${makeBatchId(names)}`;
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? tag : `${tag}-${count}`;
    if (!taken(candidate)) return candidate;
  }
}

interface Listed {
  readonly id: number;
  readonly tag_name: string;
  readonly draft: boolean;
  readonly upload_url: string;
  readonly assets: readonly Asset[];
}

const parseRelease = (release: Listed): Release =>
  ({ id: release.id, tag: release.tag_name, draft: release.draft, uploadUrl: release.upload_url, assets: release.assets });

/** All releases that Docreel has made, drafts among them. A draft cannot be found by its tag: GitHub makes that only when it is published. */
export async function readReleases({ octokit, owner, repo }: ReleaseStore): Promise<readonly Release[]> {
  const found: Release[] = [];
  // Small pages: each release brings all of its assets along.
  for await (const { data } of octokit.paginate.iterator(octokit.rest.repos.listReleases, { owner, repo, per_page: 30 })) {
    found.push(...data.filter((release) => ownTag.test(release.tag_name)).map(parseRelease));
  }
  return found;
}

/**
 * The draft that an earlier run has left: of the very same files, or else the one that holds most of them already. It must have
 * room for the rest.
 */
export function findDraft(releases: readonly Release[], names: readonly string[]): Release | undefined {
  const wanted = new Set(names);
  const id = makeBatchId(names);
  const rate = (release: Release): number =>
    (ownTag.exec(release.tag)?.[1] === id ? names.length + 1 : 0) + release.assets.filter((asset) => wanted.has(asset.name) && asset.state === 'uploaded').length;
  return releases
    .filter((release) => release.draft && release.assets.filter((asset) => !wanted.has(asset.name)).length + names.length <= maxAssets)
    .filter((release) => rate(release) > 0)
    .toSorted((a, b) => rate(b) - rate(a))[0];
}

/** What a draft is made of. A pre-release that is not "latest": the repository's own releases stay in front. */
export async function createDraft(store: ReleaseStore, draft: { readonly tag: string; readonly title: string; readonly notes: string; readonly target: string | undefined }, signal: AbortSignal | undefined): Promise<Release> {
  const { octokit, owner, repo } = store;
  await store.pace(signal);
  try {
    const { data } = await octokit.rest.repos.createRelease({
      owner, repo, tag_name: draft.tag, name: draft.title, body: draft.notes, draft: true, prerelease: true, make_latest: 'false',
      ...(draft.target === undefined ? {} : { target_commitish: draft.target }),
    });
    return parseRelease(data);
  } catch (error) {
    // It may have been made all the same.
    const made = isUncertain(error) ? (await readReleases(store)).find((release) => release.draft && release.tag === draft.tag) : undefined;
    if (made === undefined) throw error;
    return made;
  }
}
