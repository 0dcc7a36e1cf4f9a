import type { VNode } from 'preact';
import { findGroup, formatGroup, groups, isAtRest, listGroups } from './group.ts';
import { html } from './html.ts';
import type { PageView } from './view.ts';

/** Search and filters, unseen until the script stands behind them. */
export function Tools({ pages }: { readonly pages: readonly PageView[] }): VNode | VNode[] | null {
  const sections = pages.flatMap((page) => page.sections);
  const counts = groups.map((group) => [group, sections.filter(({ videos }) => videos.some((video) => listGroups(video).includes(group))).length] as const);
  const changes = sections.filter(({ videos }) => !videos.every((video) => isAtRest(findGroup(video)))).length;
  if (sections.length === 0) return null;
  // where something happens and something stays, what happens comes first
  const first = changes > 0 && changes < sections.length ? 'changes' : 'all';
  const choices = [...first === 'changes' ? [['changes', 'Changes', changes] as const] : [], ['all', 'All', sections.length] as const,
    ...counts.filter(([, count]) => count > 0).map(([group, count]) => [group, formatGroup(group), count] as const)];
  return html`<search class="tools" hidden>
    <label class="find"><span>Search pages, titles and words</span><input type="search" placeholder="Search   ( / )" autocomplete="off" spellcheck=${false} /></label>
    <fieldset class="bar"><legend>Show sections that are</legend>
      ${choices.map(([choice, name, count]) => html`
        <input type="radio" name="group" id=${`group-${choice}`} value=${choice} checked=${choice === first} />
        <label for=${`group-${choice}`}>${choice === 'changes' || choice === 'all' ? null : html`<span class=${`dot ${choice}`}></span>`}${name} <span class="count">${count}</span></label>`)}
    </fieldset>
    <p role="status"></p>
  </search>`;
}
