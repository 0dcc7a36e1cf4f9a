import { createHash } from 'node:crypto';
import { renderToString } from 'preact-render-to-string';
import type { VNode } from 'preact';
import { dropInvisible } from '../core/link/escape.ts';
import type { Problem } from '../core/problem.ts';
import type { Report } from '../core/report.ts';
import { formatCount, formatLocale, formatReportFigures } from './figure.ts';
import { Bill } from './storyboard/bill.ts';
import { Card } from './storyboard/card.ts';
import type { CardOptions } from './storyboard/card.ts';
import { html } from './storyboard/html.ts';
import { script } from './storyboard/script.ts';
import { makeStyle } from './storyboard/style.ts';
import { Tools } from './storyboard/tool.ts';
import { findMedia, formatPolicy, makePageViews } from './storyboard/view.ts';
import type { PageView } from './storyboard/view.ts';

export interface StoryboardOptions {
  /** What the site is called. */
  readonly title: string;
  /** From an address of the report to one that works from where the page lies; the same where unsaid. */
  readonly address?: ((url: string) => string) | undefined;
  /** WebVTT texts by video key, to be put into the page. */
  readonly captions?: ReadonlyMap<string, string> | undefined;
}

type Node = VNode | VNode[];

/**
 * One HTML file to watch and check everything: by page and section the videos in each language, their words, reasons and figures,
 * and the bill. It needs no server and loads nothing but the report's own media; its one script searches and filters, and all can be
 * read without it.
 */
export function formatStoryboard(report: Report, options: StoryboardOptions): string {
  const card: CardOptions = { address: options.address ?? ((url) => url), captions: options.captions ?? new Map() };
  const pages = makePageViews(report);
  const style = makeStyle(Math.max(2, ...pages.flatMap(({ sections }) => sections.map(({ videos }) => videos.length))));
  const media = report.videos.flatMap(({ video, poster }) => [findMedia(video?.url, card.address), findMedia(poster?.url, card.address)]).filter((url) => url !== undefined);
  const policy = formatPolicy(media, { style: hashText(style), script: hashText(script) });
  const page = html`<html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content=${policy} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="referrer" content="no-referrer" />
      <meta name="generator" content="Docreel" />
      <title>${`${options.title}: training videos`}</title>
      <style dangerouslySetInnerHTML=${{ __html: style }}></style>
    </head>
    <body>
      <a class="skip" href="#main">To the videos</a>
      <div class="layout">
        <${Top} report=${report} title=${options.title} />
        <${Contents} pages=${pages} report=${report} />
        <main id="main" tabindex="-1">
          <${Tools} pages=${pages} />
          <${Stopped} report=${report} />
          ${pages.map(({ path, anchor, sections }) => html`<section class="page" id=${anchor} data-path=${path}>
            <h2><code>${path}</code></h2>
            ${sections.map((section) => html`<${Card} section=${section} options=${card} />`)}
          </section>`)}
          ${pages.length === 0 ? html`<section class="block"><h2>Nothing to show</h2><p>No page asks for a video here.</p></section>` : null}
          <${Bill} report=${report} />
          <${Notices} report=${report} />
          <${Retired} report=${report} />
        </main>
      </div>
      <script dangerouslySetInnerHTML=${{ __html: script }}></script>
    </body>
  </html>`;
  if (Array.isArray(page)) throw new TypeError('expected one element');
  return `<!doctype html>\n${dropInvisible(renderToString(page))}\n`;
}

function hashText(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

function Top({ report, title }: { readonly report: Report; readonly title: string }): Node {
  const { run, finishedAt, base, head, pullRequest } = report;
  const figures = formatReportFigures(report);
  const link = pullRequest?.url && /^https?:\/\//.test(pullRequest.url) ? html` · <a href=${pullRequest.url}>pull request ${pullRequest.number ?? ''}</a>` : null;
  return html`<header class="top">
    <h1>${title}: training videos</h1>
    ${report.mode === 'plan' ? html`<p class="plan">A plan: this is what would be rendered. Nothing has been bought.</p>` : null}
    <p class="figures">${figures.charAt(0).toUpperCase() + figures.slice(1)}</p>
    <p class="run">${report.mode === 'plan' ? 'Plan' : 'Run'} ${run}, ${finishedAt.slice(0, 16).replace('T', ' ')} UTC, ${base === null ? 'all of' : `${base.slice(0, 8)} to`} ${head.slice(0, 8)}${link}</p>
  </header>`;
}

function Contents({ pages, report }: { readonly pages: readonly PageView[]; readonly report: Report }): Node {
  return html`<nav class="contents" aria-label="Contents"><details open><summary>Contents</summary><ol>
    ${pages.map(({ path, anchor, sections }) => html`<li><a class="path" href=${`#${anchor}`}>${path}</a><ol>
      ${sections.map(({ title, anchor: to, state }) => html`<li><a href=${`#${to}`}><span class=${`dot ${state}`}></span>${title}</a></li>`)}
    </ol></li>`)}
    <li><a class="path" href="#bill">The bill</a></li>
    ${report.next.length === 0 ? null : html`<li><a class="path" href="#next">What to do next</a></li>`}
    ${report.problems.length === 0 ? null : html`<li><a class="path" href="#problems">Problems</a></li>`}
  </ol></details></nav>`;
}

function Stopped({ report: { stopped } }: { readonly report: Report }): Node | null {
  return stopped === null ? null : html`<section class="block stopped"><h2>Nothing was bought</h2><${Sentence} text=${stopped} /></section>`;
}

function Notices({ report: { next, problems } }: { readonly report: Report }): Node {
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

function Retired({ report }: { readonly report: Report }): Node | null {
  const retired = report.videos.filter(({ state }) => state === 'retired');
  if (retired.length === 0) return null;
  return html`<section class="block"><h2>No page wants these any more</h2><ul class="list">
    ${retired.slice(0, 500).map(({ title, page, locale }) => html`<li>${title} (${formatLocale(locale)}) <code>${page}</code></li>`)}</ul></section>`;
}
