import type { VNode } from 'preact';
import type { Problem } from '../../core/problem.ts';
import type { Report } from '../../core/report.ts';
import { formatCount, formatLocale } from '../figure.ts';
import { html } from './html.ts';

type Node = VNode | VNode[];

/** Why nothing was bought, or what broke. */
export function Stopped({ report: { stopped, trouble } }: { readonly report: Report }): Node | null {
  if (stopped !== null) return html`<section class="block stopped"><h2>Nothing was bought</h2><${Sentence} text=${stopped} /></section>`;
  return trouble === null ? null : html`<section class="block stopped"><h2>The run could not end as it should</h2><${Sentence} text=${trouble} /></section>`;
}

/** What a person can do now, and what is wrong in the pages. */
export function Notices({ report: { next, problems } }: { readonly report: Report }): Node {
  return html`
    ${next.length === 0 ? null : html`<section class="block" id="next"><h2>What to do next</h2><ul>${next.map((step) => html`<li><${Sentence} text=${step} /></li>`)}</ul></section>`}
    ${problems.length === 0 ? null : html`<section class="block" id="problems"><h2>${formatCount(problems.length, 'problem')} in the pages</h2><ul>
      ${problems.slice(0, 200).map((problem) => html`<li><${ProblemLine} problem=${problem} /></li>`)}</ul></section>`}`;
}

function ProblemLine({ problem: { severity, file, line, message, hint } }: { readonly problem: Problem }): Node {
  return html`<strong class=${severity === 'error' ? 'failure' : undefined}>${severity}</strong> <code>${line === undefined ? file : `${file}:${line}`}</code> <${Sentence} text=${hint === undefined ? message : `${message}; ${hint}`} />`;
}

// Commands stand between backticks.
function Sentence({ text }: { readonly text: string }): Node {
  const parts = text.split('`');
  return html`<span>${parts.length % 2 === 0 ? text : parts.map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part))}</span>`;
}

/** Videos that nobody is shown any more. */
export function Retired({ report }: { readonly report: Report }): Node | null {
  const retired = report.videos.filter(({ state }) => state === 'retired');
  if (retired.length === 0) return null;
  return html`<section class="block"><h2>Retired</h2><p class="notes">Earlier versions, and videos of sections that are gone. No page shows them; they stay where they are stored.</p><ul class="list">
    ${retired.slice(0, 500).map(({ title, page, locale }) => html`<li>${title} (${formatLocale(locale)}) <code>${page}</code></li>`)}</ul></section>`;
}
