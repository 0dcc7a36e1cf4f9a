import type { VNode } from 'preact';
import type { Cost } from '../../core/cost.ts';
import { addCosts } from '../../core/report.ts';
import type { Report, ReportVideo } from '../../core/report.ts';
import { listBillNotes, makeBill } from '../bill.ts';
import type { BillLine } from '../bill.ts';
import { formatCount, formatLocale } from '../figure.ts';
import { Chart } from './chart.ts';
import type { Bar } from './chart.ts';
import { html } from './html.ts';

/** Pages of the chart; the dearest first, the rest as one. */
const mostPages = 12;

function findPageBars({ videos, totals }: Report): readonly Bar[] {
  const { unit } = totals.charge;
  const charged = totals.charge.micros > 0;
  const sum = (pick: (video: ReportVideo) => Cost | null | undefined, some: readonly ReportVideo[]): number => addCosts(unit, some.map(pick)).micros;
  const bars = [...Map.groupBy(videos, ({ page }) => page)]
    .map(([label, all]): Bar => ({ label, estimate: sum(({ estimate }) => estimate.cost, all), charge: charged ? sum(({ charge }) => charge, all) : null }))
    .filter(({ estimate, charge }) => estimate + (charge ?? 0) > 0)
    .sort((a, b) => (b.charge ?? b.estimate) - (a.charge ?? a.estimate));
  if (bars.length <= mostPages) return bars;
  const rest = bars.slice(mostPages - 1);
  const add = (pick: (bar: Bar) => number): number => rest.reduce((all, bar) => all + pick(bar), 0);
  return [...bars.slice(0, mostPages - 1), { label: formatCount(rest.length, 'other page'), estimate: add(({ estimate }) => estimate), charge: charged ? add(({ charge }) => charge ?? 0) : null }];
}

function findLocaleBars({ byLocale, totals }: Report): readonly Bar[] {
  const charged = totals.charge.micros > 0;
  return byLocale.filter(({ videos }) => videos > 0)
    .map(({ locale, estimate, charge }) => ({ label: formatLocale(locale), estimate: estimate?.micros ?? 0, charge: charged ? charge?.micros ?? 0 : null }));
}

/** What it cost, by language and page, beside what the account says. */
export function Bill({ report }: { readonly report: Report }): VNode | VNode[] {
  const { unit } = report.totals.charge;
  const { lines, all } = makeBill(report);
  return html`<section class="block" id="bill"><h2>The bill</h2>
    <div class="scroll" tabindex="0" role="group" aria-label="Cost by language"><table>
      <thead><tr><th scope="col">Language</th><th scope="col" class="number">Videos</th><th scope="col" class="number">Length</th><th scope="col" class="number">Estimate</th><th scope="col" class="number">Charge</th><th scope="col" class="number">Saved</th></tr></thead>
      <tbody>${lines.map((line) => html`<${Line} line=${line} />`)}</tbody>
      <tfoot><${Line} line=${all} /></tfoot>
    </table></div>
    <div class="charts">
      <${Chart} title="By language" bars=${findLocaleBars(report)} unit=${unit} />
      <${Chart} title="By page" bars=${findPageBars(report)} unit=${unit} />
    </div>
    <p class="notes">${listBillNotes(report).join(' ')}</p>
  </section>`;
}

function Line({ line: { name, videos, length, estimate, charge, saved } }: { readonly line: BillLine }): VNode | VNode[] {
  return html`<tr><td>${name}</td>${[videos, length, estimate, charge ?? '–', saved].map((figure) => html`<td class="number">${figure}</td>`)}</tr>`;
}
