import { demand, findText, notFound, Refusal } from '../call.ts';
import type { Call, Handlers } from '../call.ts';
import { formatGitCommit, repositoryPath } from '../format.ts';
import type { Signature, StoredEntry } from '../object.ts';
import type { Actor, GitHubState } from '../state.ts';

function formatEntry(state: GitHubState, entry: StoredEntry) {
  const url = entry.type === 'commit' ? {} : { url: `${repositoryPath(state)}/git/${entry.type}s/${entry.sha}` };
  return { path: entry.path, mode: entry.mode, type: entry.type, sha: entry.sha, ...(entry.size === undefined ? {} : { size: entry.size }), ...url };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** One entry of a `git/create-tree` request with its content stored. */
async function readEntry(call: Call, value: unknown): Promise<{ readonly path: string; readonly mode: string; readonly sha: string | null }> {
  const entry = isObject(value) ? value : {};
  const path = findText(entry, 'path') ?? '';
  const mode = findText(entry, 'mode') ?? '';
  if (path === '' || path.split('/').some((part) => part === '' || part === '.' || part === '..' || part.toLowerCase() === '.git')) {
    throw new Refusal(422, 'tree.path contains a malformed path component');
  }
  if (mode === '') throw new Refusal(422, 'Must supply a valid tree.mode');
  if (mode === '040000' || mode === '160000') throw new Refusal(422, `tree.mode ${mode} is not faked here`);
  const content = findText(entry, 'content');
  const given = entry['sha'];
  if ((content === undefined) === (given === undefined)) throw new Refusal(422, 'Must supply either tree.sha or tree.content.');
  if (content !== undefined) return { path, mode, sha: await call.state.objects.writeBlob(Buffer.from(content)) };
  if (given === null) return { path, mode, sha: null };
  const sha = String(given);
  if ((await call.state.objects.readType(sha)) !== 'blob') throw new Refusal(422, `tree.sha ${sha} is not a valid blob`);
  return { path, mode, sha };
}

const gitHub = { name: 'GitHub', email: 'noreply@github.com' };

export function makeSignature(actor: Actor, date: string): Signature {
  return { name: actor.login, email: `${actor.id}+${actor.login}@users.noreply.github.com`, date };
}

function readSignature(value: unknown, date: string): Signature | undefined {
  if (!isObject(value)) return undefined;
  return { name: findText(value, 'name') ?? '', email: findText(value, 'email') ?? '', date: findText(value, 'date') ?? date };
}

export const objectHandlers: Handlers = {
  async 'git/create-blob'(call) {
    demand(call, 'contents');
    const encoding = findText(call.body, 'encoding') ?? 'utf-8';
    if (encoding !== 'utf-8' && encoding !== 'base64') throw new Refusal(422, `Invalid encoding: ${encoding}`);
    const content = Buffer.from(findText(call.body, 'content') ?? '', encoding);
    const sha = await call.state.objects.writeBlob(content);
    return { status: 201, body: { sha, url: `${repositoryPath(call.state)}/git/blobs/${sha}` } };
  },

  async 'git/get-blob'({ state, parameters }) {
    const sha = parameters['file_sha'] ?? '';
    if ((await state.objects.readType(sha)) !== 'blob') throw notFound();
    const bytes = await state.objects.readBlob(sha);
    const content = (bytes.toString('base64').match(/.{1,60}/g) ?? []).map((line) => `${line}\n`).join('');
    return { status: 200, body: { sha, node_id: sha, size: bytes.length, url: `${repositoryPath(state)}/git/blobs/${sha}`, content, encoding: 'base64' } };
  },

  async 'git/create-tree'(call) {
    demand(call, 'contents');
    const { state, body } = call;
    const base = findText(body, 'base_tree');
    if (base !== undefined && !['tree', 'commit'].includes((await state.objects.readType(base)) ?? '')) throw new Refusal(422, 'base_tree is not a valid tree oid');
    const listed = Array.isArray(body['tree']) ? body['tree'] : [];
    if (listed.length === 0) throw new Refusal(422, 'Invalid tree info');
    const entries = await Promise.all(listed.map((entry) => readEntry(call, entry)));
    const sha = await state.objects.writeTree(base, entries).catch((error: unknown) => {
      throw new Refusal(422, error instanceof Error ? error.message : String(error));
    });
    const tree = (await state.objects.readTree(sha, false)).map((entry) => formatEntry(state, entry));
    return { status: 201, body: { sha, url: `${repositoryPath(state)}/git/trees/${sha}`, tree, truncated: false } };
  },

  async 'git/get-tree'({ state, parameters, query }) {
    const name = parameters['tree_sha'] ?? '';
    const type = await state.objects.readType(name);
    const sha = type === undefined ? await state.objects.findCommit(name) : name;
    if (sha === undefined || type === 'blob') throw notFound();
    const tree = (await state.objects.readTree(sha, query.has('recursive'))).map((entry) => formatEntry(state, entry));
    return { status: 200, body: { sha, url: `${repositoryPath(state)}/git/trees/${sha}`, tree, truncated: false } };
  },

  async 'git/create-commit'(call) {
    demand(call, 'contents');
    const { state, actor, body } = call;
    const tree = findText(body, 'tree') ?? '';
    const parents = Array.isArray(body['parents']) ? body['parents'].map(String) : [];
    if ((await state.objects.readType(tree)) !== 'tree') throw new Refusal(422, 'Tree SHA does not exist');
    for (const parent of parents) {
      if ((await state.objects.readType(parent)) !== 'commit') throw new Refusal(422, 'Parent SHA does not exist or is not a commit object');
    }
    const date = state.now();
    const given = readSignature(body['author'], date);
    const own = makeSignature(actor, date);
    const committer = readSignature(body['committer'], date) ?? given;
    // GitHub signs what a bot commits in its own name, and only that; it is then itself the committer.
    const signed = actor.type === 'Bot' && given === undefined && committer === undefined;
    const sha = await state.objects.writeCommit({
      tree, parents, message: findText(body, 'message') ?? '',
      author: given ?? own, committer: committer ?? (signed ? { ...gitHub, date } : own),
    });
    if (signed) state.signed.add(sha);
    return { status: 201, body: formatGitCommit(state, await state.objects.readCommit(sha)) };
  },

  async 'git/get-commit'({ state, parameters }) {
    const sha = parameters['commit_sha'] ?? '';
    if ((await state.objects.readType(sha)) !== 'commit') throw notFound();
    return { status: 200, body: formatGitCommit(state, await state.objects.readCommit(sha)) };
  },
};
