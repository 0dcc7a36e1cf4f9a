import type { VNode } from 'preact';
import type { Report } from '../../core/report.ts';
import { html } from './html.ts';
import type { PageView } from './view.ts';

/** Sections that a tree shows unfolded. */
const most = 80;

/** The pages as a tree: those where something happens, then those that stay; below them the bill and what there is to do. */
export function Contents({ pages, report }: { readonly pages: readonly PageView[]; readonly report: Report }): VNode | VNode[] {
  const open = pages.reduce((sum, { sections }) => sum + sections.length, 0) <= most;
  const firstAtRest = pages.find(({ rest }) => rest);
  return html`<nav class="contents" aria-label="Contents"><details open><summary>Contents</summary><ol>
    ${pages.map((page) => html`${page === firstAtRest && page !== pages[0] ? html`<li class="rest" data-rest>Unchanged pages</li>` : null}<li><details class="branch" data-page=${page.anchor} data-rest=${page.rest} open=${open}>
      <summary>${page.path} <span class="count">${page.sections.length}</span></summary><ol>
      ${page.sections.map(({ title, anchor, group }) => html`<li><a href=${`#${anchor}`}><span class=${`dot ${group}`}></span><span>${title}</span></a></li>`)}
    </ol></details></li>`)}
    <li class="rest">Besides</li>
    <li><a class="path" href="#bill">The bill</a></li>
    ${report.next.length === 0 ? null : html`<li><a class="path" href="#next">What to do next</a></li>`}
    ${report.problems.length === 0 ? null : html`<li><a class="path" href="#problems">Problems</a></li>`}
  </ol></details></nav>`;
}
