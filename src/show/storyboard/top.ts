import type { VNode } from 'preact';
import { formatCost } from '../../core/cost.ts';
import type { Report } from '../../core/report.ts';
import { formatCount, formatLength, formatReportFigures } from '../figure.ts';
import { html } from './html.ts';

type Node = VNode | VNode[];

interface Tile {
  readonly name: string;
  readonly value: string;
  readonly note: string;
  /** Where the whole stands. */
  readonly to: string;
  readonly tone?: 'bad' | 'good' | undefined;
  readonly meter?: Node | null;
}

/** What it is about, and the figures that people ask for first. */
export function Top({ report, title }: { readonly report: Report; readonly title: string }): Node {
  const { run, finishedAt, base, head, pullRequest, mode } = report;
  const figures = formatReportFigures(report);
  const link = pullRequest?.url && /^https?:\/\//.test(pullRequest.url) ? html`<span><a href=${pullRequest.url}>Pull request ${pullRequest.number ?? ''}</a></span>` : null;
  return html`<header class="top">
    <p class="brand"><svg width="22" height="22" viewBox="0 0 24 24" aria-hidden="true"><rect x="1" y="3.5" width="22" height="17" rx="5" /><path d="M10 8.2v7.6l6.2-3.8z" /></svg>Docreel storyboard</p>
    <h1>${title}</h1>
    <p class="figures">${figures.charAt(0).toUpperCase() + figures.slice(1)}</p>
    ${mode === 'plan' ? html`<p class="plan">This is a plan: what would be rendered, and why. Nothing has been bought.</p>` : null}
    <p class="run"><span>${mode === 'plan' ? 'Plan' : 'Run'} ${run}</span><span>${finishedAt.slice(0, 16).replace('T', ' ')} UTC</span><span>${base === null ? 'all of' : `${base.slice(0, 8)} to`} ${head.slice(0, 8)}</span>${link}</p>
    <ul class="tiles">${findTiles(report).map(({ name, value, note, to, tone, meter }) => html`<li class=${tone}><a href=${to}>
      <span class="name">${name}</span> <strong>${value}</strong> <span class="note">${note}</span>${meter ?? null}</a></li>`)}</ul>
  </header>`;
}

function findTiles(report: Report): readonly Tile[] {
  const { totals, videos, month, mode, limits } = report;
  const planned = videos.filter(({ state }) => state === 'planned');
  // as the sentence above counts them
  const tried = videos.length - planned.length - totals.reused - totals.moved - totals.kept - totals.retired - totals.quarantined;
  const begun = mode !== 'plan' && tried > 0;
  const work = begun ? videos.filter(({ state }) => state === 'completed') : planned;
  const { cost, upper } = totals.estimate;
  const languages = formatCount(new Set(work.map(({ locale }) => locale)).size, 'language');
  const length = formatLength(work.reduce((sum, { seconds, estimate }) => sum + (seconds ?? estimate.seconds), 0));
  const estimate = cost ? formatCost(cost) : 'not known';
  const trouble = totals.failed + totals.quarantined + videos.filter(({ suspicion }) => suspicion != null).length;
  const kept = totals.reused + totals.moved + totals.kept;
  const tiles: (Tile | null)[] = [
    begun ? { name: 'Rendered', value: `${work.length === tried ? '' : `${work.length} of `}${formatCount(tried, 'video')}`, note: work.length === 0 ? 'none yet' : `${languages}, ${length}`, to: '#main' }
      : { name: 'To render', value: formatCount(work.length, 'video'), note: work.length === 0 ? 'nothing has changed' : `${languages}, about ${length}`, to: '#main' },
    begun ? { name: 'Charged', value: formatCost(totals.charge), note: cost ? `${estimate} was estimated` : 'computed from the lengths', to: '#bill' }
      : { name: 'Estimate', value: estimate, note: `${upper ? `at most ${formatCost(upper)}` : 'no bound is known'}${limits.run ? `, limit ${formatCost(limits.run)}` : ''}`, to: '#bill', tone: upper && limits.run?.unit === upper.unit && limits.run.micros < upper.micros ? 'bad' : undefined },
    trouble === 0 ? null : { name: 'Needs a look', value: formatCount(trouble, 'video'), note: 'failed, or held back', to: report.next.length > 0 ? '#next' : '#main', tone: 'bad' },
    { name: 'Not bought again', value: formatCount(kept, 'video'), note: totals.saved.micros > 0 ? `${formatCost(totals.saved)} saved` : 'nothing to reuse yet', to: '#bill', tone: totals.saved.micros > 0 ? 'good' : undefined },
    { name: 'This month', value: formatCost(month.spent), note: month.limit ? `of ${formatCost(month.limit)}` : 'no limit is set', to: '#bill', meter: html`<${Meter} report=${report} />` },
  ];
  return tiles.filter((tile) => tile !== null);
}

/** The month's limit, what is spent of it, and in a plan what it would take at most. */
function Meter({ report: { month: { spent, limit }, mode, totals } }: { readonly report: Report }): Node | null {
  if (!limit || limit.micros === 0 || limit.unit !== spent.unit) return null;
  const share = (micros: number): number => Math.min(100, Math.round((micros / limit.micros) * 1000) / 10);
  const bound = mode === 'plan' && totals.estimate.upper?.unit === spent.unit ? totals.estimate.upper.micros : 0;
  return html`<svg class="meter" width="100%" height="6" aria-hidden="true"><rect class="all" width="100%" height="6" rx="3" />
    ${bound > 0 ? html`<rect class=${spent.micros + bound > limit.micros ? 'bound over' : 'bound'} width=${`${share(spent.micros + bound)}%`} height="6" rx="3" />` : null}<rect class="spent" width=${`${share(spent.micros)}%`} height="6" rx="3" /></svg>`;
}
