import type { VNode } from 'preact';
import type { ReportVideo } from '../../core/report.ts';
import { html } from './html.ts';
import type { PageView } from './view.ts';

/** What a person looks for: what is new, what failed, what waits, what stays, and what says what its page said before. */
export const groups = ['new', 'failed', 'waiting', 'reused', 'stale'] as const;
export type Group = (typeof groups)[number];

/** The groups that a video is in. */
export function listGroups(video: Pick<ReportVideo, 'state' | 'stale'>): readonly Group[] {
  return video.stale === undefined ? [findGroup(video)] : [findGroup(video), 'stale'];
}

function findGroup({ state }: Pick<ReportVideo, 'state'>): Group {
  switch (state) {
    case 'failed':
      return 'failed';
    case 'submitted':
    case 'rendering':
    case 'unfinished':
      return 'waiting';
    case 'reused':
    case 'moved':
    case 'retired':
      return 'reused';
    case 'planned':
    case 'completed':
      return 'new';
  }
}

/** Search and filters, unseen until the script stands behind them. */
export function Tools({ pages }: { readonly pages: readonly PageView[] }): VNode | VNode[] | null {
  const sections = pages.flatMap((page) => page.sections);
  const counts = groups.map((group) => [group, sections.filter(({ videos }) => videos.some((video) => listGroups(video).includes(group))).length] as const);
  if (sections.length === 0) return null;
  return html`<search class="tools" hidden>
    <label class="find"><span>Search pages, titles and words</span><input type="search" placeholder="Search  ( / )" autocomplete="off" spellcheck=${false} /></label>
    <fieldset class="bar"><legend>Show sections that are</legend>
      ${[['all', sections.length] as const, ...counts.filter(([, count]) => count > 0)].map(([group, count]) => html`
        <input type="radio" name="group" id=${`group-${group}`} value=${group} checked=${group === 'all'} />
        <label for=${`group-${group}`}>${group.charAt(0).toUpperCase() + group.slice(1)} <span class="count">${count}</span></label>`)}
    </fieldset>
    <p role="status"></p>
  </search>`;
}
