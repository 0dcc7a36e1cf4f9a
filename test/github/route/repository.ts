import { demand, findText, invalid, notFound, paginate, Refusal } from '../call.ts';
import type { Handlers } from '../call.ts';
import { formatChange, formatCommit, formatLabel, formatRepository, repositoryPath } from '../format.ts';

/** GitHub lists no more changed files than this in a comparison, and only on its first page. */
const maxFiles = 300;

export const repositoryHandlers: Handlers = {
  async 'repos/get'({ state }) {
    const head = (await state.objects.run(['symbolic-ref', '--short', 'HEAD'])).toString().trim();
    return { status: 200, body: formatRepository(state, head) };
  },

  async 'repos/get-content'({ state, parameters, query }) {
    const commit = await state.objects.findCommit(query.get('ref') ?? 'main');
    const path = parameters['path'] ?? '';
    const entry = commit === undefined ? undefined : (await state.objects.readTree(commit, true)).find((found) => found.path === path);
    if (entry === undefined || entry.type !== 'blob') throw notFound();
    const content = (await state.objects.readBlob(entry.sha)).toString('base64');
    const url = `${repositoryPath(state)}/contents/${path.split('/').map(encodeURIComponent).join('/')}?ref=${commit}`;
    const git = `${repositoryPath(state)}/git/blobs/${entry.sha}`;
    return {
      status: 200,
      body: {
        type: 'file', encoding: 'base64', size: entry.size, name: path.slice(path.lastIndexOf('/') + 1), path, content, sha: entry.sha, url,
        git_url: git, html_url: null, download_url: null, _links: { self: url, git, html: null },
      },
    };
  },

  async 'repos/compare-commits-with-basehead'(call) {
    const { state, query } = call;
    const [from = '', to = ''] = (call.parameters['basehead'] ?? '').split('...');
    const base = await state.objects.findCommit(from);
    const head = await state.objects.findCommit(to);
    if (base === undefined || head === undefined) throw notFound();
    const mergeBase = await state.objects.findMergeBase(base, head);
    if (mergeBase === undefined) throw new Refusal(404, `No common ancestor between ${from} and ${to}.`);
    const commits = await state.objects.readRange(base, head);
    const behind = (await state.objects.readRange(head, base)).length;
    const size = query.has('per_page') || query.has('page') ? Math.min(100, Number(query.get('per_page') ?? 30)) : 250;
    const page = Number(query.get('page') ?? 1);
    const shown = await Promise.all(commits.slice((page - 1) * size, page * size).map(async (sha) => formatCommit(state, await state.objects.readCommit(sha))));
    const url = `${repositoryPath(state)}/compare/${from}...${to}`;
    return {
      status: 200,
      body: {
        url, html_url: url, permalink_url: url, diff_url: `${url}.diff`, patch_url: `${url}.patch`,
        base_commit: formatCommit(state, await state.objects.readCommit(base)), merge_base_commit: formatCommit(state, await state.objects.readCommit(mergeBase)),
        status: commits.length === 0 ? (behind === 0 ? 'identical' : 'behind') : (behind === 0 ? 'ahead' : 'diverged'),
        ahead_by: commits.length, behind_by: behind, total_commits: commits.length, commits: shown,
        ...(page === 1 ? { files: (await state.objects.readChanges(mergeBase, head)).slice(0, maxFiles).map((change) => formatChange(state, head, change)) } : {}),
      },
    };
  },

  'issues/create-label'(call) {
    demand(call, 'issues', 'pull_requests');
    const name = findText(call.body, 'name') ?? '';
    if (call.state.labels.has(name)) throw invalid('Label', { code: 'already_exists', field: 'name' });
    call.state.labels.set(name, call.state.nextId());
    return { status: 201, body: formatLabel(call.state, name) };
  },

  'issues/list-labels-on-issue'(call) {
    const pull = call.state.pulls.find((entry) => entry.number === Number(call.parameters['issue_number']));
    if (pull === undefined) throw notFound();
    return paginate(call, pull.labels, (name) => formatLabel(call.state, name));
  },

  'issues/add-labels'(call) {
    demand(call, 'issues', 'pull_requests');
    const pull = call.state.pulls.find((entry) => entry.number === Number(call.parameters['issue_number']));
    if (pull === undefined) throw notFound();
    const names = Array.isArray(call.body['labels']) ? call.body['labels'].map(String) : [];
    for (const name of names) {
      if (name.length > 50) throw invalid('Label', { code: 'invalid', field: 'name' });
      if (!call.state.labels.has(name)) call.state.labels.set(name, call.state.nextId());
      if (!pull.labels.includes(name)) pull.labels.push(name);
    }
    return { status: 200, body: pull.labels.map((name) => formatLabel(call.state, name)) };
  },
};
