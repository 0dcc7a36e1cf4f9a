import { z } from 'zod';

/** What an event says about the commits to compare. Revisions are not looked up yet. */
export interface Trigger {
  /** `null`: compare with nothing; `undefined`: the event does not say. */
  readonly base: string | null | undefined;
  /** When the event's base is nothing but the branch is not the default one: compare with where it left this branch. */
  readonly forkedFrom: string | null;
  readonly head: string;
  readonly baseBranch: string;
  readonly pullRequest: number | null;
  /** Whether the pull request comes from a fork: then the token can only read. */
  readonly fork: boolean;
  /** Whether limits and languages must come from the base side. */
  readonly untrustedHead: boolean;
}

const branchRef = z.looseObject({ ref: z.string(), sha: z.string(), repo: z.looseObject({ full_name: z.string() }).nullish() });
const payloadSchema = z.looseObject({
  before: z.string().nullish(),
  repository: z.looseObject({ default_branch: z.string().optional(), full_name: z.string().optional() }).optional(),
  pull_request: z.looseObject({ number: z.number(), base: branchRef, head: branchRef }).optional(),
  merge_group: z.looseObject({ base_sha: z.string(), base_ref: z.string() }).optional(),
});

/**
 * Reads the runner's event.
 * @param event name of the event, e.g. `push`
 * @param payload its body, from GITHUB_EVENT_PATH
 * @param sha GITHUB_SHA; on a pull request the merge of head and base, so that its comparison with the base shows just the pull request
 * @param ref GITHUB_REF, e.g. `refs/heads/main`
 * @throws z.ZodError when the payload is not GitHub's
 */
export function parseTrigger(event: string, payload: unknown, sha: string, ref: string): Trigger {
  const body = payloadSchema.parse(payload);
  const defaultBranch = body.repository?.default_branch ?? 'main';
  const branch = ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : defaultBranch;
  const common = { forkedFrom: null, head: sha, baseBranch: branch, pullRequest: null, fork: false, untrustedHead: false };
  if (body.pull_request !== undefined) {
    const { number, base, head } = body.pull_request;
    return {
      ...common, base: base.sha, baseBranch: base.ref, pullRequest: number, untrustedHead: true,
      fork: head.repo?.full_name !== base.repo?.full_name,
    };
  }
  if (body.merge_group !== undefined) {
    return { ...common, base: body.merge_group.base_sha, baseBranch: body.merge_group.base_ref.replace(/^refs\/heads\//, ''), untrustedHead: true };
  }
  if (event === 'push') {
    const before = body.before ?? '';
    if (!/^0*$/.test(before)) return { ...common, base: before };
    return branch === defaultBranch ? { ...common, base: null } : { ...common, base: undefined, forkedFrom: defaultBranch };
  }
  // by hand, by the clock or by another workflow: nothing was pushed, so nothing is compared unless a person says with what
  return { ...common, base: event === 'workflow_dispatch' ? undefined : sha };
}
