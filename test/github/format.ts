import type { Signature, StoredChange, StoredCommit } from './object.ts';
import type { Actor, Asset, Comment, GitHubState, Pull, Release } from './state.ts';

// GitHub's answers, with every property that its description demands.

const node = (kind: string, id: number | string): string => Buffer.from(`${kind}:${id}`).toString('base64url');

export function formatUser(state: GitHubState, actor: Actor) {
  const url = `${state.urls.api}/users/${encodeURIComponent(actor.login)}`;
  return {
    login: actor.login, id: actor.id, node_id: node('User', actor.id), avatar_url: `${state.urls.server}/avatars/${actor.id}`, gravatar_id: '', url,
    html_url: `${state.urls.server}/${encodeURIComponent(actor.login)}`, followers_url: `${url}/followers`, following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`, starred_url: `${url}/starred{/owner}{/repo}`, subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`, repos_url: `${url}/repos`, events_url: `${url}/events{/privacy}`, received_events_url: `${url}/received_events`,
    type: actor.type, user_view_type: 'public', site_admin: false,
  };
}

const links = ['archive', 'assignees', 'blobs', 'branches', 'collaborators', 'comments', 'commits', 'compare', 'contents', 'contributors', 'deployments',
  'downloads', 'events', 'forks', 'git_commits', 'git_refs', 'git_tags', 'hooks', 'issue_comment', 'issue_events', 'issues', 'keys', 'labels', 'languages',
  'merges', 'milestones', 'notifications', 'pulls', 'releases', 'stargazers', 'statuses', 'subscribers', 'subscription', 'tags', 'teams', 'trees'];

export const repositoryPath = (state: GitHubState): string => `${state.urls.api}/repos/${state.owner}/${state.repo}`;
const pagePath = (state: GitHubState): string => `${state.urls.server}/${state.owner}/${state.repo}`;
export const repositoryNode = (state: GitHubState): string => node('Repository', `${state.owner}/${state.repo}`);

export function formatRepository(state: GitHubState, defaultBranch: string) {
  const url = repositoryPath(state);
  const page = pagePath(state);
  return {
    id: 1, node_id: repositoryNode(state), name: state.repo, full_name: `${state.owner}/${state.repo}`, private: state.settings.private,
    owner: formatUser(state, { login: state.owner, id: 9, type: 'User' }), html_url: page, description: null, fork: false, url,
    ...Object.fromEntries(links.map((name) => [`${name}_url`, `${url}/${name.replace('git_', 'git/')}`])),
    clone_url: `${page}.git`, git_url: `${page}.git`, ssh_url: `git@localhost:${state.owner}/${state.repo}.git`, svn_url: page, mirror_url: null, homepage: null,
    language: null, license: null, default_branch: defaultBranch, forks: 0, forks_count: 0, stargazers_count: 0, watchers: 0, watchers_count: 0,
    open_issues: 0, open_issues_count: 0, size: 1, has_issues: true, has_projects: true, has_wiki: true, has_pages: false, has_discussions: false,
    has_downloads: true, archived: false, disabled: false, visibility: state.settings.private ? 'private' : 'public', network_count: 0, subscribers_count: 0,
    permissions: { admin: false, push: true, pull: true }, pushed_at: state.now(), created_at: state.now(), updated_at: state.now(),
  };
}

const verification = (state: GitHubState, sha: string) =>
  (state.signed.has(sha)
    ? { verified: true, reason: 'valid', signature: '-----BEGIN PGP SIGNATURE-----', payload: `tree ${sha}`, verified_at: state.now() }
    : { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null });

const who = ({ name, email, date }: Signature): Signature => ({ name, email, date });

/** As `git/commits` shows it. */
export function formatGitCommit(state: GitHubState, commit: StoredCommit) {
  const url = `${repositoryPath(state)}/git`;
  const page = `${pagePath(state)}/commit`;
  return {
    sha: commit.sha, node_id: node('Commit', commit.sha), url: `${url}/commits/${commit.sha}`, html_url: `${page}/${commit.sha}`,
    author: who(commit.author), committer: who(commit.committer), tree: { sha: commit.tree, url: `${url}/trees/${commit.tree}` }, message: commit.message,
    parents: commit.parents.map((sha) => ({ sha, url: `${url}/commits/${sha}`, html_url: `${page}/${sha}` })),
    verification: verification(state, commit.sha),
  };
}

/** As `compare` and `commits` show it. */
export function formatCommit(state: GitHubState, commit: StoredCommit) {
  const url = `${repositoryPath(state)}/commits`;
  return {
    sha: commit.sha, node_id: node('Commit', commit.sha), url: `${url}/${commit.sha}`, html_url: `${pagePath(state)}/commit/${commit.sha}`,
    comments_url: `${url}/${commit.sha}/comments`, author: null, committer: null,
    commit: {
      url: `${repositoryPath(state)}/git/commits/${commit.sha}`, author: who(commit.author), committer: who(commit.committer), message: commit.message,
      comment_count: 0, tree: { sha: commit.tree, url: `${repositoryPath(state)}/git/trees/${commit.tree}` }, verification: verification(state, commit.sha),
    },
    parents: commit.parents.map((sha) => ({ sha, url: `${url}/${sha}`, html_url: `${pagePath(state)}/commit/${sha}` })),
  };
}

export function formatChange(state: GitHubState, head: string, change: StoredChange) {
  const path = change.path.split('/').map(encodeURIComponent).join('/');
  return {
    sha: change.sha, filename: change.path, status: change.status, additions: 1, deletions: 1, changes: 2,
    blob_url: `${pagePath(state)}/blob/${head}/${path}`, raw_url: `${pagePath(state)}/raw/${head}/${path}`, contents_url: `${repositoryPath(state)}/contents/${path}?ref=${head}`,
    ...(change.previous === undefined ? {} : { previous_filename: change.previous }),
  };
}

export function formatLabel(state: GitHubState, name: string) {
  return {
    id: state.labels.get(name) ?? 0, node_id: node('Label', name), url: `${repositoryPath(state)}/labels/${encodeURIComponent(name)}`,
    name, color: 'ededed', default: false, description: '',
  };
}

export function formatPull(state: GitHubState, pull: Pull, full: boolean) {
  const url = `${repositoryPath(state)}/pulls/${pull.number}`;
  const issue = `${repositoryPath(state)}/issues/${pull.number}`;
  const page = `${pagePath(state)}/pull/${pull.number}`;
  const repo = formatRepository(state, pull.base);
  const side = (ref: string, sha: string) => ({ label: `${state.owner}:${ref}`, ref, sha, repo, user: repo.owner });
  const href = (address: string) => ({ href: address });
  const statuses = `${repositoryPath(state)}/statuses/${pull.headSha}`;
  return {
    url, id: 5000 + pull.number, node_id: node('PullRequest', pull.number), html_url: page, diff_url: `${page}.diff`, patch_url: `${page}.patch`, issue_url: issue,
    commits_url: `${url}/commits`, review_comments_url: `${url}/comments`, review_comment_url: `${url.replace(/\/\d+$/, '')}/comments{/number}`,
    comments_url: `${issue}/comments`, statuses_url: statuses, number: pull.number, state: pull.state, locked: false, title: pull.title,
    user: formatUser(state, pull.user), body: pull.body, labels: pull.labels.map((name) => formatLabel(state, name)), milestone: null,
    created_at: pull.createdAt, updated_at: pull.updatedAt, closed_at: pull.closedAt, merged_at: pull.mergedAt, merge_commit_sha: pull.mergeCommit,
    assignee: null, assignees: [], requested_reviewers: [], requested_teams: [], head: side(pull.head, pull.headSha), base: side(pull.base, pull.baseSha),
    _links: {
      self: href(url), html: href(page), issue: href(issue), comments: href(`${issue}/comments`), review_comments: href(`${url}/comments`),
      review_comment: href(`${url}/comments`), commits: href(`${url}/commits`), statuses: href(statuses),
    },
    author_association: 'NONE', auto_merge: null, draft: pull.draft,
    ...(full ? {
      merged: pull.mergedAt !== null, mergeable: null, rebaseable: null, mergeable_state: 'unknown', merged_by: null, comments: 0, review_comments: 0,
      maintainer_can_modify: false, commits: 1, additions: 1, deletions: 1, changed_files: 1,
    } : {}),
  };
}

export function formatComment(state: GitHubState, comment: Comment) {
  return {
    id: comment.id, node_id: node('IssueComment', comment.id), url: `${repositoryPath(state)}/issues/comments/${comment.id}`,
    html_url: `${pagePath(state)}/pull/${comment.number}#issuecomment-${comment.id}`, issue_url: `${repositoryPath(state)}/issues/${comment.number}`,
    user: formatUser(state, comment.user), created_at: comment.createdAt, updated_at: comment.updatedAt, author_association: 'NONE',
    body: comment.body, performed_via_github_app: null,
  };
}

/** Where an asset's bytes are downloaded: a draft has no tag yet, so that its addresses change when it is published. */
export function formatDownload(state: GitHubState, release: Release, name: string): string {
  return `${pagePath(state)}/releases/download/${encodeURIComponent(release.draft ? release.untagged : release.tag)}/${encodeURIComponent(name)}`;
}

export function formatAsset(state: GitHubState, release: Release, asset: Asset) {
  return {
    url: `${repositoryPath(state)}/releases/assets/${asset.id}`, id: asset.id, node_id: node('ReleaseAsset', asset.id), name: asset.name, label: asset.label,
    uploader: formatUser(state, asset.uploader), content_type: asset.contentType, state: asset.state, size: asset.bytes.length,
    digest: state.settings.digests && asset.state === 'uploaded' ? asset.digest : null, download_count: 0, created_at: asset.createdAt, updated_at: asset.createdAt,
    browser_download_url: formatDownload(state, release, asset.name),
  };
}

export function formatRelease(state: GitHubState, release: Release) {
  const url = `${repositoryPath(state)}/releases/${release.id}`;
  return {
    url, assets_url: `${url}/assets`, upload_url: `${state.urls.uploads}/repos/${state.owner}/${state.repo}/releases/${release.id}/assets{?name,label}`,
    html_url: `${pagePath(state)}/releases/tag/${encodeURIComponent(release.draft ? release.untagged : release.tag)}`, id: release.id,
    author: formatUser(state, release.author), node_id: node('Release', release.id), tag_name: release.tag, target_commitish: release.target,
    name: release.name, draft: release.draft, immutable: release.immutable, prerelease: release.prerelease, created_at: release.createdAt,
    updated_at: release.createdAt, published_at: release.publishedAt, assets: release.assets.map((asset) => formatAsset(state, release, asset)),
    tarball_url: release.draft ? null : `${repositoryPath(state)}/tarball/${release.tag}`, zipball_url: release.draft ? null : `${repositoryPath(state)}/zipball/${release.tag}`,
    body: release.body,
  };
}
