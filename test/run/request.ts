import type { Request } from '../../src/request.ts';

/** A request with everything at its default; tests say what matters to them. */
export function makeRequest(request: Partial<Request> = {}): Request {
  return {
    mode: 'plan', base: 'HEAD~1', head: 'HEAD', baseBranch: 'main', pullRequest: null, trusted: null, scope: 'changed', paths: [], locales: [], docs: [],
    maxCost: null, approvedPlan: null, waitMinutes: 60, shard: null, failOn: 'any', retryFailed: false, allowUnpriced: false,
    config: 'docreel.yml', configText: null, branch: null, labels: [], draft: false, ...request,
  };
}
