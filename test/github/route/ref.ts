import { demand, findText, notFound, Refusal } from '../call.ts';
import type { Call, Handlers } from '../call.ts';
import { repositoryPath } from '../format.ts';
import { settlePulls } from '../settle.ts';
import type { GitHubState } from '../state.ts';

function formatRef(state: GitHubState, ref: string, sha: string, type: string) {
  const url = `${repositoryPath(state)}/git`;
  return {
    ref, node_id: Buffer.from(`Ref:${ref}`).toString('base64url'), url: `${url}/${ref}`,
    object: { type, sha, url: `${url}/${type}s/${sha}` },
  };
}

/** A pattern is a name, or a folder of names with `/**` at its end. */
function matches(patterns: readonly string[], ref: string): boolean {
  const branch = ref.replace(/^refs\/heads\//, '');
  return ref.startsWith('refs/heads/') && patterns.some((pattern) => (pattern.endsWith('/**') ? branch.startsWith(pattern.slice(0, -2)) : branch === pattern));
}

export function isProtected(state: GitHubState, ref: string): boolean {
  return matches(state.settings.protectedBranches, ref);
}

/** Whether a rule wants signatures and the commit, which is not on the branch yet, has none. */
export function isUnsigned(state: GitHubState, ref: string, sha: string): boolean {
  return matches(state.settings.signedBranches, ref) && !state.signed.has(sha);
}

export const unsigned = 'Repository rule violations found\n\nCommits must have verified signatures.\n\n';

async function demandCommit(call: Call, sha: string): Promise<void> {
  if ((await call.state.objects.readType(sha)) === undefined || !/^[0-9a-f]{40}$/.test(sha)) throw new Refusal(422, 'Object does not exist');
}

export const refHandlers: Handlers = {
  async 'git/get-ref'({ state, parameters }) {
    const ref = `refs/${parameters['ref']}`;
    const found = (await state.objects.readRefs(ref)).find((entry) => entry.ref === ref);
    if (found === undefined) throw notFound();
    return { status: 200, body: formatRef(state, found.ref, found.sha, found.type) };
  },

  async 'git/list-matching-refs'({ state, parameters }) {
    const found = await state.objects.readRefs(`refs/${parameters['ref']}`);
    return { status: 200, body: found.map((entry) => formatRef(state, entry.ref, entry.sha, entry.type)) };
  },

  async 'git/create-ref'(call) {
    demand(call, 'contents');
    const { state, body } = call;
    const ref = findText(body, 'ref') ?? '';
    const sha = findText(body, 'sha') ?? '';
    if (!/^refs\/[^/]+\/.+/.test(ref)) throw new Refusal(422, 'Reference name must start with \'refs/\' and have at least two slashes.');
    if (await state.objects.run(['check-ref-format', ref]).then(() => false, () => true)) throw new Refusal(422, 'Reference name is not valid.');
    await demandCommit(call, sha);
    if (isProtected(state, ref)) throw new Refusal(422, 'Repository rule violations found\n\nCannot create ref due to creations being restricted.\n\n');
    if (isUnsigned(state, ref, sha)) throw new Refusal(422, unsigned);
    if (!(await state.objects.updateRef(ref, sha, undefined))) throw new Refusal(422, 'Reference already exists');
    await settlePulls(state);
    return { status: 201, body: formatRef(state, ref, sha, 'commit') };
  },

  async 'git/update-ref'(call) {
    demand(call, 'contents');
    const { state, body } = call;
    const ref = `refs/${call.parameters['ref']}`;
    const sha = findText(body, 'sha') ?? '';
    const old = await state.objects.readRef(ref);
    if (old === undefined) throw new Refusal(422, 'Reference does not exist');
    await demandCommit(call, sha);
    if (isProtected(state, ref)) throw new Refusal(422, 'Repository rule violations found\n\nChanges must be made through a pull request.\n\n');
    if (isUnsigned(state, ref, sha)) throw new Refusal(422, unsigned);
    if (body['force'] !== true && (await state.objects.findMergeBase(old, sha)) !== old) throw new Refusal(422, 'Update is not a fast forward');
    if (!(await state.objects.updateRef(ref, sha, old))) throw new Refusal(409, 'Reference was updated by somebody else meanwhile');
    await settlePulls(state);
    return { status: 200, body: formatRef(state, ref, sha, 'commit') };
  },

  async 'git/delete-ref'(call) {
    demand(call, 'contents');
    const { state } = call;
    const ref = `refs/${call.parameters['ref']}`;
    const old = await state.objects.readRef(ref);
    if (old === undefined) throw new Refusal(422, 'Reference does not exist');
    if (isProtected(state, ref)) throw new Refusal(422, 'Repository rule violations found\n\nCannot delete this branch.\n\n');
    await state.objects.updateRef(ref, undefined, old);
    await settlePulls(state);
    return { status: 204 };
  },
};
