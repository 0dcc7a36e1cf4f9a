import * as z from 'zod';

/** What an event says about the commits to compare. Revisions are not looked up yet. */
export interface Trigger {
  /**
   * Commit to compare with; `null`: with nothing. `parent`: the commit before the head. `fork`: where the head left the default
   * branch. `merge`: what a pull request's merge was made on.
   */
  readonly base: string | null | { readonly kind: 'parent' } | { readonly kind: 'fork' } | { readonly kind: 'merge'; readonly base: string; readonly head: string };
  readonly head: string;
  readonly baseBranch: string;
  readonly defaultBranch: string;
  readonly pullRequest: number | null;
  /** Whether the pull request comes from a fork: then the token can only read. */
  readonly fork: boolean;
  /** Whether limits and languages must come from the base side. */
  readonly untrustedHead: boolean;
  /** Why there is nothing to do, or `null`. */
  readonly idle: string | null;
}

const branchRef = z.looseObject({ ref: z.string(), sha: z.string(), repo: z.looseObject({ full_name: z.string() }).nullish() });
const payloadSchema = z.looseObject({
  before: z.string().nullish(),
  deleted: z.boolean().nullish(),
  repository: z.looseObject({ default_branch: z.string().optional(), full_name: z.string().optional() }).optional(),
  pull_request: z.looseObject({ number: z.number(), base: branchRef, head: branchRef }).optional(),
  merge_group: z.looseObject({ base_sha: z.string(), base_ref: z.string() }).optional(),
});

/** The branches that Docreel itself writes: the ledger's, and pull requests' unless they are named otherwise. */
const ownBranches = 'docreel/';

/**
 * Reads the runner's event.
 * @param event name of the event, e.g. `push`
 * @param payload its body, from GITHUB_EVENT_PATH
 * @param sha GITHUB_SHA; on a pull request the merge of head and base, so that its comparison with the base shows just the pull request
 * @param ref GITHUB_REF, e.g. `refs/heads/main`
 * @param branch the branch that pull requests are made from, where a person named one
 * @throws RangeError when the payload is not GitHub's
 */
export function parseTrigger(event: string, payload: unknown, sha: string, ref: string, branch = ''): Trigger {
  const parsed = payloadSchema.safeParse(payload);
  if (!parsed.success) throw new RangeError(`the event "${event}" (GITHUB_EVENT_PATH) is not as GitHub sends it: ${z.prettifyError(parsed.error).replaceAll(/\s+/g, ' ')}`);
  const body = parsed.data;
  const defaultBranch = body.repository?.default_branch ?? 'main';
  const pushed = ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : undefined;
  const common = { head: sha, baseBranch: pushed ?? defaultBranch, defaultBranch, pullRequest: null, fork: false, untrustedHead: false, idle: null };
  if (body.pull_request !== undefined) {
    const { number, base, head } = body.pull_request;
    return {
      ...common, base: { kind: 'merge', base: base.sha, head: head.sha }, baseBranch: base.ref, pullRequest: number, untrustedHead: true,
      fork: head.repo?.full_name !== base.repo?.full_name,
    };
  }
  if (body.merge_group !== undefined) {
    return { ...common, base: body.merge_group.base_sha, baseBranch: body.merge_group.base_ref.replace(/^refs\/heads\//, ''), untrustedHead: true };
  }
  if (event !== 'push') {
    // by the clock or by another workflow: nothing was pushed, so nothing is compared; a person who starts it by hand means the last commit
    return { ...common, base: event === 'workflow_dispatch' ? { kind: 'parent' } : sha };
  }
  // GITHUB_SHA is then the tip of another branch
  if (body.deleted === true) return { ...common, base: sha, idle: 'the branch was deleted' };
  if (pushed !== undefined && (pushed.startsWith(ownBranches) || pushed === branch)) return { ...common, base: sha, idle: `"${pushed}" is Docreel's own branch` };
  const before = body.before ?? '';
  if (!/^0*$/.test(before)) return { ...common, base: before };
  // a new branch brings what it has over the default one; so does a tag, whose commit a branch has mostly brought already
  return { ...common, base: pushed === defaultBranch ? null : { kind: 'fork' } };
}
