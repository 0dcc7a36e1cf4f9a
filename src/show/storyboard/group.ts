import type { ReportVideo } from '../../core/report.ts';

/** What a person looks for; what needs an eye most comes first. */
export const groups = ['failed', 'held', 'waiting', 'stale', 'new', 'renewed', 'moved', 'kept', 'reused'] as const;
export type Group = (typeof groups)[number];

/** The group of a video: where it stands, and whether there was one before it. */
export function findGroup({ state, suspicion, former }: Pick<ReportVideo, 'state' | 'suspicion' | 'former'>): Group {
  if (suspicion != null) return 'held';
  switch (state) {
    case 'failed':
    case 'moved':
    case 'kept':
    case 'reused':
      return state;
    case 'retired':
      return 'reused';
    case 'submitted':
    case 'rendering':
    case 'unfinished':
      return 'waiting';
    case 'planned':
      return former === null ? 'new' : 'stale';
    case 'completed':
      return former === null ? 'new' : 'renewed';
  }
}

/** All that a person may look for it by: a video at rest whose translation is older than its page is stale, too. */
export function listGroups(video: Pick<ReportVideo, 'state' | 'suspicion' | 'former' | 'stale'>): readonly Group[] {
  const group = findGroup(video);
  return video.stale === undefined || group === 'stale' ? [group] : [group, 'stale'];
}

/** Whether nothing happens to it. */
export function isAtRest(group: Group): boolean {
  return group === 'reused' || group === 'moved' || group === 'kept';
}

/** `Held back`, for a button or a sign. */
export function formatGroup(group: Group): string {
  return group === 'held' ? 'Held back' : group.charAt(0).toUpperCase() + group.slice(1);
}
