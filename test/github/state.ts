import { formatTime, makeObjects } from './object.ts';
import type { Objects } from './object.ts';

/** Whoever a token stands for. */
export interface Actor {
  readonly login: string;
  readonly id: number;
  readonly type: 'Bot' | 'User';
}

/** What the workflow's own token is. */
export const actionsBot: Actor = { login: 'github-actions[bot]', id: 41898282, type: 'Bot' };

/** How the repository is set up; a test may change it at any time. */
export interface GitHubSettings {
  private: boolean;
  /** "Allow GitHub Actions to create and approve pull requests". */
  actionsMayOpenPulls: boolean;
  /** Free private repositories have no draft pull requests. */
  draftPulls: boolean;
  /** A published release can no longer be changed. */
  immutableReleases: boolean;
  /** Assets carry their SHA-256 (GitHub since June 2025; older servers do not). */
  digests: boolean;
  /** `updateRefs` is there; otherwise GraphQL answers 404. */
  graphql: boolean;
  /** Branches that nobody may write to but through a pull request. */
  protectedBranches: readonly string[];
  /** Branches that take only commits that GitHub has signed. */
  signedBranches: readonly string[];
  /** What the workflow's token may do; people may do everything. */
  permissions: { contents: 'read' | 'write'; pull_requests: 'read' | 'write'; issues: 'read' | 'write' };
  /** Requests left in this hour. */
  remaining: number;
}

export interface Pull {
  readonly number: number;
  title: string;
  body: string | null;
  state: 'open' | 'closed';
  readonly draft: boolean;
  readonly head: string;
  base: string;
  headSha: string;
  baseSha: string;
  readonly user: Actor;
  readonly createdAt: string;
  updatedAt: string;
  closedAt: string | null;
  mergedAt: string | null;
  mergeCommit: string | null;
  /** Who closed it; for tests. */
  closedBy: string | null;
  readonly labels: string[];
}

export interface Comment {
  readonly id: number;
  readonly number: number;
  body: string;
  readonly user: Actor;
  readonly createdAt: string;
  updatedAt: string;
}

export interface Asset {
  readonly id: number;
  readonly name: string;
  readonly label: string | null;
  readonly contentType: string;
  bytes: Buffer;
  /** `sha256:…` of the bytes as they came in. */
  readonly digest: string;
  /** `starter`: the upload broke off. */
  readonly state: 'uploaded' | 'starter';
  readonly uploader: Actor;
  readonly createdAt: string;
}

export interface Release {
  readonly id: number;
  tag: string;
  target: string;
  name: string | null;
  body: string | null;
  draft: boolean;
  prerelease: boolean;
  latest: boolean;
  immutable: boolean;
  readonly author: Actor;
  readonly createdAt: string;
  publishedAt: string | null;
  /** A draft's stand-in for its tag in addresses. */
  readonly untagged: string;
  readonly assets: Asset[];
}

export interface GitHubState {
  readonly owner: string;
  readonly repo: string;
  readonly objects: Objects;
  readonly settings: GitHubSettings;
  /** Addresses without a slash at the end; `files` is the host that gives out the bytes of assets. */
  readonly urls: { api: string; server: string; uploads: string; files: string };
  readonly pulls: Pull[];
  readonly comments: Comment[];
  readonly labels: Map<string, number>;
  readonly releases: Release[];
  /** Commits that GitHub has signed. */
  readonly signed: Set<string>;
  /** Tags of immutable releases, which can never be used again. */
  readonly burntTags: Set<string>;
  nextId(): number;
  now(): string;
}

export function makeState(options: { readonly owner: string; readonly repo: string; readonly root: string; readonly settings: Partial<GitHubSettings>; readonly now: () => number }): GitHubState {
  let id = 1000;
  return {
    owner: options.owner,
    repo: options.repo,
    objects: makeObjects(options.root),
    settings: {
      private: false, actionsMayOpenPulls: true, draftPulls: true, immutableReleases: false, digests: true, graphql: true, protectedBranches: [], signedBranches: [],
      permissions: { contents: 'write', pull_requests: 'write', issues: 'write' }, remaining: 1000, ...options.settings,
    },
    urls: { api: '', server: '', uploads: '', files: '' },
    pulls: [], comments: [], labels: new Map(), releases: [], signed: new Set(), burntTags: new Set(),
    nextId: () => (id += 1),
    now: () => formatTime(options.now()),
  };
}

/** The number of an issue or pull request that comes next. */
export function nextNumber(state: GitHubState): number {
  return state.pulls.length + 1;
}
