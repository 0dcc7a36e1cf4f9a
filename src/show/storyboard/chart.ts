import { scaleLinear } from 'd3-scale';
import type { VNode } from 'preact';
import { cutText } from '../../core/link/escape.ts';
import { formatCost } from '../../core/cost.ts';
import type { Unit } from '../../core/cost.ts';
import { html } from './html.ts';

/** One line of a chart: what was estimated and what was charged, in millionths of the unit. */
export interface Bar {
  readonly label: string;
  readonly estimate: number;
  /** `null` until something is charged. */
  readonly charge: number | null;
}

const line = 20;
const bar = 9;
const gap = 12;
const axis = 22;

/**
 * Bars of cost, drawn when the page is made: D3's scales find ticks and lengths, Preact writes the SVG. Lengths are shares of the
 * width, so that letters keep their size on a phone; colours are the style's, so that they follow light and dark.
 */
export function Chart({ title, bars, unit }: { readonly title: string; readonly bars: readonly Bar[]; readonly unit: Unit }): VNode | VNode[] | null {
  const most = Math.max(0, ...bars.flatMap(({ estimate, charge }) => [estimate, charge ?? 0]));
  if (bars.length < 2 || most === 0) return null;
  const scale = scaleLinear().domain([0, most / 1_000_000]).nice(4).range([0, 100]);
  const charged = bars.some(({ charge }) => charge !== null);
  const step = line + bar * (charged ? 2 : 1) + gap;
  const height = bars.length * step;
  const share = (micros: number): string => `${Math.round(scale(micros / 1_000_000) * 100) / 100}%`;
  const words = bars.map(({ label, estimate, charge }) => `${label}: ${formatCost({ micros: charge ?? estimate, unit })}`).join('; ');
  return html`<figure class="chart"><figcaption>${title}${charged ? html` <span class="key"><i class="estimate"></i>estimate <i class="charge"></i>charge</span>` : null}</figcaption>
    <svg width="100%" height=${height + axis} role="img" aria-label=${`${title}. ${words}`}>
      ${scale.ticks(4).map((tick) => html`<g><line class="grid" x1=${`${scale(tick)}%`} x2=${`${scale(tick)}%`} y1="0" y2=${height} />
        <text class="tick" x=${`${scale(tick)}%`} y=${height + 15} text-anchor=${scale(tick) === 0 ? 'start' : scale(tick) > 95 ? 'end' : 'middle'}>${scale.tickFormat(4)(tick)}${scale(tick) === 0 ? ` ${unit}` : ''}</text></g>`)}
      ${bars.map(({ label, estimate, charge }, index) => html`<g>
        <text class="label" x="0" y=${index * step + 15}>${cutText(label, 38)}</text>
        <text class="value" x="100%" y=${index * step + 15} text-anchor="end">${formatCost({ micros: charge ?? estimate, unit })}</text>
        <rect class="estimate" x="0" y=${index * step + line} width=${share(estimate)} height=${bar} rx="2" />
        ${charge === null ? null : html`<rect class="charge" x="0" y=${index * step + line + bar + 1} width=${share(charge)} height=${bar} rx="2" />`}
      </g>`)}
    </svg></figure>`;
}
