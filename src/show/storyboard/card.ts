import type { VNode } from 'preact';
import { formatCost } from '../../core/report.ts';
import type { ReportVideo } from '../../core/report.ts';
import { formatLanguage } from '../../core/link/phrase.ts';
import { formatCharged, formatLength, formatLocale, formatState, formatVideoLength } from '../figure.ts';
import { diffWords } from '../diff.ts';
import { html } from './html.ts';
import { listGroups } from './tool.ts';
import { formatStale } from '../way.ts';
import { findMedia } from './view.ts';
import type { SectionView } from './view.ts';

export interface CardOptions {
  /** From an address of the report to one that works from where the page lies. */
  readonly address: (url: string) => string;
  /** WebVTT texts by video key. */
  readonly captions: ReadonlyMap<string, string>;
}

type Node = VNode | VNode[];

/** A section: its title, a tab for each language, and in each the player, the words and the figures. */
export function Card({ section, options }: { readonly section: SectionView; readonly options: CardOptions }): Node {
  const { title, anchor, videos, state } = section;
  const panels = videos.map((video) => html`<${Panel} video=${video} options=${options} alone=${videos.length === 1} />`);
  return html`<article class="card" id=${anchor} data-groups=${[...new Set(videos.flatMap(listGroups))].join(' ')} aria-labelledby=${`${anchor}-title`}>
    <header><h3 id=${`${anchor}-title`}>${title}</h3><${Chip} state=${state} /></header>
    ${videos.length === 1 ? panels : html`<div class="tabs">
      <fieldset class="bar"><legend>Language of ${title}</legend>
        ${videos.map((video, index) => html`
          <input type="radio" name=${anchor} id=${`${anchor}-${index}`} value=${video.locale} checked=${index === 0} />
          <label for=${`${anchor}-${index}`} lang=${video.locale}><span class=${`dot ${video.state}`}></span>${formatLanguage(video.locale)}</label>`)}
      </fieldset>
      ${panels}
    </div>`}
  </article>`;
}

/** Where something stands, in colour and in words. */
export function Chip({ state }: { readonly state: ReportVideo['state'] }): Node {
  return html`<span class=${`chip ${state}`}><span class="dot"></span>${formatState({ state })}</span>`;
}

function Panel({ video, options, alone }: { readonly video: ReportVideo; readonly options: CardOptions; readonly alone: boolean }): Node {
  const differs = video.former !== null && video.former !== video.narration;
  const what = video.way === 'dubbed' ? 'What is said, before HeyGen translates it' : 'What is said';
  return html`<div class="panel">
    <div class="screen"><${Screen} video=${video} options=${options} /><${Facts} video=${video} alone=${alone} /></div>
    <div class="words" tabindex="0" role="group" aria-label=${`What is said in ${formatLocale(video.locale)}`}>
      <h4>${differs ? `${what}, against the version before` : what}</h4>
      <div lang=${video.way === 'dubbed' ? undefined : video.locale} dir="auto"><${Words} video=${video} /></div>
    </div>
  </div>`;
}

/** The narration by paragraphs; where there was another before, what is new and what was taken out is marked. */
function Words({ video }: { readonly video: ReportVideo }): Node {
  const changes = diffWords(video.former ?? video.narration, video.narration, video.locale);
  const paragraphs: Node[][] = [[]];
  for (const { kind, text } of changes) {
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) paragraphs.push([]);
      if (line !== '') paragraphs.at(-1)?.push(kind === 'same' ? html`${line}` : kind === 'added' ? html`<ins>${line}</ins>` : html`<del>${line}</del>`);
    }
  }
  return html`${paragraphs.filter((parts) => parts.length > 0).map((parts) => html`<p>${parts}</p>`)}`;
}

function Screen({ video, options }: { readonly video: ReportVideo; readonly options: CardOptions }): Node {
  const source = findMedia(video.video?.url, options.address);
  if (source === undefined) {
    return html`<div class="blank"><strong>${formatState(video)}</strong><span>${formatVideoLength(video)}</span></div>`;
  }
  // A page from a folder may not read a file beside it as captions, so they stand in the page.
  const text = options.captions.get(video.key);
  return html`<video controls preload="none" src=${source} poster=${findMedia(video.poster?.url, options.address)} aria-label=${`${video.title}, ${formatLocale(video.locale)}`}>
    ${text === undefined ? null : html`<track kind="captions" src=${`data:text/vtt;base64,${Buffer.from(text).toString('base64')}`} srclang=${video.locale} label=${formatLanguage(video.locale)} />`}
    <a href=${source}>${video.title}</a>
  </video>`;
}

const ways = { source: 'own language', page: 'from the translated page', text: 'from the translated narration', dubbed: 'translated by HeyGen' } as const;

function Facts({ video, alone }: { readonly video: ReportVideo; readonly alone: boolean }): Node {
  const { failure, estimate, charge, saved } = video;
  const facts: (readonly [string, unknown])[] = [];
  facts.push(['Language', formatLocale(video.locale)]);
  if (!alone) facts.push(['State', html`<${Chip} state=${video.state} />`]);
  facts.push(['Why', video.reason], ['Words', `${ways[video.way]}, ${video.file}:${video.line}`], ['Length', formatLength(video.seconds ?? estimate.seconds) + (video.seconds === null ? ', expected' : '')]);
  if (video.stale !== undefined) facts.push(['Translation', html`<span class="failure">${formatStale(video.stale)}</span>`]);
  if (estimate.cost) facts.push(['Estimate', `${formatCost(estimate.cost)}${estimate.upper ? ` (at most ${formatCost(estimate.upper)})` : ''}`]);
  if (charge) facts.push(['Charge', formatCost(charge)]);
  if (saved) facts.push(['Saved', formatCost(saved)]);
  if (failure) facts.push(['Failed', html`<span class="failure">${failure.code}: ${failure.message} (${formatCharged(failure)})</span>`]);
  if (failure && video.videoId !== null) facts.push(['HeyGen id', video.videoId]);
  return html`<dl class="facts">${facts.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}
