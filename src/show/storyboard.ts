import { createHash } from 'node:crypto';
import { renderToString } from 'preact-render-to-string';
import { dropInvisible } from '../core/link/escape.ts';
import { coversAllPages } from '../core/report.ts';
import type { Report } from '../core/report.ts';
import { formatCount } from './figure.ts';
import { Bill } from './storyboard/bill.ts';
import { Card } from './storyboard/card.ts';
import type { CardOptions } from './storyboard/card.ts';
import { Contents } from './storyboard/contents.ts';
import { html } from './storyboard/html.ts';
import { Notices, Retired, Stopped } from './storyboard/notice.ts';
import { formatPolicy } from './storyboard/policy.ts';
import { script } from './storyboard/script.ts';
import { makeStyle } from './storyboard/style.ts';
import { Tools } from './storyboard/tool.ts';
import { Top } from './storyboard/top.ts';
import { findMedia, makePageViews } from './storyboard/view.ts';

export interface StoryboardOptions {
  /** What the site is called. */
  readonly title: string;
  /** From an address of the report to one that works from where the page lies; the same where unsaid. */
  readonly address?: ((url: string) => string) | undefined;
  /** WebVTT texts by video key, to be put into the page. */
  readonly captions?: ReadonlyMap<string, string> | undefined;
}

/**
 * One HTML file to watch and check everything: by page and section the videos in each language, their words, reasons and figures,
 * and the bill. It needs no server and loads nothing but the report's own media; its one script searches and filters, and all can be
 * read without it.
 */
export function formatStoryboard(report: Report, options: StoryboardOptions): string {
  const card: CardOptions = { address: options.address ?? ((url) => url), captions: options.captions ?? new Map() };
  const { pages, left } = makePageViews(report);
  const shown = pages.flatMap(({ sections }) => sections);
  const style = makeStyle(Math.max(2, ...shown.map(({ videos }) => videos.length)));
  const media = shown.flatMap(({ videos }) => videos).flatMap(({ video, poster }) => [findMedia(video?.url, card.address), findMedia(poster?.url, card.address)]).filter((url) => url !== undefined);
  const policy = formatPolicy(media, { style: hashText(style), script: hashText(script) });
  const nothing = coversAllPages(report) ? html`No page asks for a video here. A page does by <code>video: true</code> in its front matter.`
    : 'Between these two commits nothing has changed that a page with videos says.';
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
          ${pages.length === 0 ? html`<section class="block"><h2>Nothing to show</h2><p>${nothing}</p></section>` : null}
          ${left === 0 ? null : html`<section class="block"><h2>${formatCount(left, 'more section')}</h2><p>No page could show so many. All of them are in <code>report.csv</code>, which stands beside this file.</p></section>`}
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
