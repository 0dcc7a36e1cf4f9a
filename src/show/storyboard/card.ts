import type { VNode } from 'preact';
import { cutText } from '../../core/link/escape.ts';
import { formatCost } from '../../core/cost.ts';
import type { ReportVideo } from '../../core/report.ts';
import { formatLanguage } from '../../core/link/phrase.ts';
import { formatCharged, formatLength, formatLocale, formatState, formatVideoLength } from '../figure.ts';
import { diffWords } from '../diff.ts';
import { findGroup, formatGroup, listGroups } from './group.ts';
import type { Group } from './group.ts';
import { html } from './html.ts';
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
  const { title, anchor, videos, group } = section;
  const panels = videos.map((video) => html`<${Panel} video=${video} options=${options} alone=${videos.length === 1} />`);
  return html`<article class="card" id=${anchor} data-groups=${[...new Set(videos.flatMap(listGroups))].join(' ')} aria-labelledby=${`${anchor}-title`}>
    <header><h3 id=${`${anchor}-title`}>${title}</h3><${Sign} group=${group} /></header>
    ${videos.length === 1 ? panels : html`<div class="tabs">
      <fieldset class="bar"><legend>Language of ${title}</legend>
        ${videos.map((video, index) => html`
          <input type="radio" name=${anchor} id=${`${anchor}-${index}`} value=${video.locale} checked=${index === 0} />
          <label for=${`${anchor}-${index}`} lang=${video.locale}><span class=${`dot ${findGroup(video)}`}></span>${formatLanguage(video.locale)}</label>`)}
      </fieldset>
      ${panels}
    </div>`}
  </article>`;
}

/** Where something stands, in colour and in words. */
function Sign({ group }: { readonly group: Group }): Node {
  return html`<span class=${`sign ${group}`}><span class="dot"></span>${formatGroup(group)}</span>`;
}

function Panel({ video, options, alone }: { readonly video: ReportVideo; readonly options: CardOptions; readonly alone: boolean }): Node {
  const differs = video.former !== null && video.former !== video.narration;
  const what = video.way === 'dubbed' ? 'What is said, before HeyGen translates it' : 'What is said';
  return html`<div class="panel">
    <div class="screen"><${Screen} video=${video} options=${options} /><${Facts} video=${video} alone=${alone} /></div>
    <div class="said">
      <p class="why"><span>Why</span> ${video.reason}</p>
      <${Trouble} video=${video} />
      <div class="words" tabindex="0" role="group" aria-label=${`What is said in ${formatLocale(video.locale)}`}>
        <h4>${differs ? html`${what}, <ins>now</ins> and <del>before</del>` : what}</h4>
        <div lang=${video.way === 'dubbed' ? undefined : video.locale} dir="auto"><${Words} video=${video} /></div>
      </div>
      <p class="from">${ways[video.way]}, <code>${video.file}:${video.line}</code></p>
    </div>
  </div>`;
}

/** What failed or looks wrong, and whether it was paid for. */
function Trouble({ video: { failure, suspicion, videoId } }: { readonly video: ReportVideo }): Node | null {
  const id = videoId === null ? '' : `; HeyGen id ${videoId}`;
  if (failure) return html`<p class="failure"><strong>Failed</strong> ${failure.code}: ${failure.message} (${formatCharged(failure)}${id})</p>`;
  return suspicion == null ? null : html`<p class="failure"><strong>Held back</strong> ${suspicion}${id}</p>`;
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

/** The player, or until there is one a title slide that says where the video stands. */
function Screen({ video, options }: { readonly video: ReportVideo; readonly options: CardOptions }): Node {
  const source = findMedia(video.video?.url, options.address);
  if (source === undefined) {
    return html`<div class=${`slide ${findGroup(video)}`}><span class="locale">${formatLocale(video.locale)}</span><strong lang=${video.way === 'dubbed' ? undefined : video.locale}>${cutText(video.title, 90)}</strong>
      <span class="stand">${formatState(video)}<span>${formatVideoLength(video)}</span></span></div>`;
  }
  // A page from a folder may not read a file beside it as captions, so they stand in the page.
  const text = options.captions.get(video.key);
  const poster = findMedia(video.poster?.url, options.address);
  const name = `${video.title}, ${formatLocale(video.locale)}`;
  // A thousand players would take a browser seconds: the script puts each in its place when the reader comes near.
  return html`<div class="film"><a href=${source} aria-label=${`Watch ${name}`}>${poster === undefined ? null : html`<img src=${poster} alt="" loading="lazy" />`}</a>
    <template><video controls preload="none" src=${source} poster=${poster} aria-label=${name}>
      ${text === undefined ? null : html`<track kind="captions" src=${`data:text/vtt;base64,${Buffer.from(text).toString('base64')}`} srclang=${video.locale} label=${formatLanguage(video.locale)} />`}
    </video></template></div>`;
}

const ways = { source: 'Words of the page', page: 'Words of the translated page', text: 'Words of the translated narration', dubbed: 'Translated by HeyGen from the video of the page' } as const;

function Facts({ video, alone }: { readonly video: ReportVideo; readonly alone: boolean }): Node {
  const { estimate, charge, saved, seconds } = video;
  const facts: (readonly [name: string, value: string, note?: string])[] = [
    ['Language', formatLocale(video.locale)], ['State', formatState(video)],
    ['Length', formatLength(seconds ?? estimate.seconds), seconds === null ? 'expected' : ''],
    ...(video.stale === undefined ? [] : [['Translation', formatStale(video.stale)] as const]),
    ...(estimate.cost ? [['Estimate', formatCost(estimate.cost), estimate.upper ? `at most ${formatCost(estimate.upper)}` : ''] as const] : []),
    ...(charge ? [['Charge', formatCost(charge)] as const] : []),
    ...(saved ? [['Saved', formatCost(saved)] as const] : []),
  ];
  return html`<dl class="facts">${facts.map(([name, value, note]) => html`<div class=${name === 'Language' && !alone ? 'paper' : undefined}><dt>${name}</dt><dd>${value}${note ? html` <span>${note}</span>` : null}</dd></div>`)}</dl>`;
}
