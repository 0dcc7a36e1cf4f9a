import { demand, findText, invalid, notFound, paginate, Refusal } from '../call.ts';
import type { Call, Handlers } from '../call.ts';
import { formatPull } from '../format.ts';
import { closePull, settlePulls } from '../settle.ts';
import { nextNumber } from '../state.ts';
import type { Pull } from '../state.ts';

/** Longest body of a pull request, issue or comment, in characters. */
const maxBody = 65_536;

export function findPull(call: Call, name: string): Pull {
  const pull = call.state.pulls.find((entry) => entry.number === Number(call.parameters[name]));
  if (pull === undefined) throw notFound();
  return pull;
}

export function demandText(resource: string, title: string | undefined, body: string | undefined): void {
  if (title !== undefined && title.trim() === '') throw invalid(resource, { code: 'missing_field', field: 'title' });
  if (title !== undefined && title.length > 256) throw invalid(resource, { code: 'custom', field: 'title', message: 'title is too long (maximum is 256 characters)' });
  if (body !== undefined && body.length > maxBody) throw invalid(resource, { code: 'custom', field: 'body', message: `body is too long (maximum is ${maxBody} characters)` });
}

export const pullHandlers: Handlers = {
  'pulls/list'(call) {
    const { state, query } = call;
    const wanted = query.get('state') ?? 'open';
    const head = query.get('head');
    const base = query.get('base');
    const updated = query.get('sort') === 'updated';
    const order = (query.get('direction') ?? 'desc') === 'asc' ? 1 : -1;
    const found = state.pulls
      .filter((pull) => wanted === 'all' || pull.state === wanted)
      // Without the owner GitHub takes no notice of `head`.
      .filter((pull) => head === null || !head.includes(':') || head === `${state.owner}:${pull.head}`)
      .filter((pull) => base === null || pull.base === base)
      .sort((a, b) => order * ((updated ? a.updatedAt.localeCompare(b.updatedAt) : 0) || a.number - b.number));
    return paginate(call, found, (pull) => formatPull(state, pull, false));
  },

  async 'pulls/create'(call) {
    demand(call, 'pull_requests');
    const { state, actor, body } = call;
    if (actor.type === 'Bot' && !state.settings.actionsMayOpenPulls) {
      throw new Refusal(403, 'GitHub Actions is not permitted to create or approve pull requests.');
    }
    const title = findText(body, 'title');
    const head = (findText(body, 'head') ?? '').replace(`${state.owner}:`, '');
    const base = findText(body, 'base') ?? '';
    if (title === undefined) throw invalid('Issue', { code: 'missing_field', field: 'title' });
    demandText('Issue', title, findText(body, 'body'));
    const headSha = await state.objects.readRef(`refs/heads/${head}`);
    const baseSha = await state.objects.readRef(`refs/heads/${base}`);
    if (headSha === undefined) throw invalid('PullRequest', { code: 'invalid', field: 'head' });
    if (baseSha === undefined) throw invalid('PullRequest', { code: 'invalid', field: 'base' });
    if (state.pulls.some((pull) => pull.state === 'open' && pull.head === head && pull.base === base)) {
      throw invalid('PullRequest', { code: 'custom', message: `A pull request already exists for ${state.owner}:${head}.` });
    }
    const mergeBase = await state.objects.findMergeBase(baseSha, headSha);
    if (mergeBase === undefined) throw invalid('PullRequest', { code: 'custom', message: `The ${head} branch has no history in common with ${base}` });
    if (mergeBase === headSha) throw invalid('PullRequest', { code: 'custom', message: `No commits between ${base} and ${head}` });
    if (body['draft'] === true && !state.settings.draftPulls) throw new Refusal(422, 'Draft pull requests are not supported in this repository.');
    const now = state.now();
    const pull: Pull = {
      number: nextNumber(state), title, body: findText(body, 'body') ?? null, state: 'open', draft: body['draft'] === true, head, base, headSha, baseSha,
      user: actor, createdAt: now, updatedAt: now, closedAt: null, mergedAt: null, mergeCommit: null, closedBy: null, labels: [],
    };
    state.pulls.push(pull);
    return { status: 201, body: formatPull(state, pull, true) };
  },

  async 'pulls/get'(call) {
    await settlePulls(call.state);
    return { status: 200, body: formatPull(call.state, findPull(call, 'pull_number'), true) };
  },

  async 'pulls/update'(call) {
    demand(call, 'pull_requests');
    const { state, body } = call;
    const pull = findPull(call, 'pull_number');
    const title = findText(body, 'title');
    const text = findText(body, 'body');
    demandText('Issue', title, text);
    if (body['state'] === 'open' && pull.state === 'closed') await reopen(call, pull);
    if (body['state'] === 'closed' && pull.state === 'open') closePull(state, pull, call.actor.login);
    pull.title = title ?? pull.title;
    pull.body = text ?? pull.body;
    pull.updatedAt = state.now();
    return { status: 200, body: formatPull(state, pull, true) };
  },
};

async function reopen({ state }: Call, pull: Pull): Promise<void> {
  const head = await state.objects.readRef(`refs/heads/${pull.head}`);
  const blocked = pull.mergedAt !== null || head === undefined || state.pulls.some((other) => other.state === 'open' && other.head === pull.head && other.base === pull.base);
  if (blocked) throw invalid('PullRequest', { code: 'invalid', field: 'state' });
  // After a force-push GitHub can no longer tell what the pull request was about.
  if ((await state.objects.findMergeBase(pull.headSha, head)) !== pull.headSha) throw invalid('PullRequest', { code: 'custom', message: `state cannot be changed. The ${pull.head} branch was force-pushed or recreated.` });
  pull.state = 'open';
  pull.closedAt = pull.closedBy = null;
}
