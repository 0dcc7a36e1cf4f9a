import { describe, expect, it } from 'vitest';
import { findMode, modes } from '../../src/request.ts';

/** Every event that starts a workflow, by GitHub's "Events that trigger workflows"; `workflow_call` comes with its caller's. */
const events = [
  'branch_protection_rule', 'check_run', 'check_suite', 'create', 'delete', 'deployment', 'deployment_status', 'discussion', 'discussion_comment', 'fork', 'gollum', 'image_version',
  'issue_comment', 'issues', 'label', 'merge_group', 'milestone', 'page_build', 'public', 'pull_request', 'pull_request_review', 'pull_request_review_comment', 'pull_request_target',
  'push', 'registry_package', 'release', 'repository_dispatch', 'schedule', 'status', 'watch', 'workflow_dispatch', 'workflow_run', 'commit_comment',
];
const mayPay = (event: string): boolean => modes.some((mode) => {
  try {
    return findMode(mode, event) !== 'plan';
  } catch {
    return false;
  }
});

describe('findMode()', () => {
  it('lets nothing be paid for on what an outsider can cause, whatever mode is asked for', () => {
    expect(events.filter(mayPay)).toEqual(['push', 'release', 'repository_dispatch', 'schedule', 'workflow_dispatch']);
    for (const event of ['pull_request_target', 'pull_request_review', 'issue_comment', 'commit_comment', 'gollum', 'made-up']) {
      for (const mode of modes) expect(() => findMode(mode, event)).toThrow(/^Docreel does not run on .* "pull_request" to plan/);
    }
  });

  it('follows the event', () => {
    expect(['pull_request', 'merge_group', 'push', 'workflow_dispatch', 'schedule', 'repository_dispatch'].map((event) => findMode('auto', event))).toEqual(['plan', 'plan', 'render', 'render', 'collect', 'collect']);
    expect(findMode('submit', 'release')).toBe('submit');
    expect(() => findMode('auto', 'release')).toThrow(/no rule for the event "release"/);
    expect(() => findMode('render', 'merge_group')).toThrow(/is refused on "merge_group"/);
  });
});
