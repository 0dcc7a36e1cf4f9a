import type { VNode } from 'preact';
import { formatCost } from '../../core/report.ts';
import type { Report } from '../../core/report.ts';
import { formatAmount, formatBalance, formatLength, formatLocale, formatMonth } from '../figure.ts';
import { html } from './html.ts';

/** What it cost, by language, beside what the account says. */
export function Bill({ report }: { readonly report: Report }): VNode | VNode[] {
  const { byLocale, totals } = report;
  const charged = totals.charge.micros > 0;
  const amounts = byLocale.map(({ charge, estimate }) => (charged ? charge : estimate)?.micros ?? 0);
  const most = Math.max(1, ...amounts);
  const balance = formatBalance(report);
  return html`<section class="block" id="bill"><h2>The bill</h2>
    <div class="scroll" tabindex="0" role="group" aria-label="Cost by language"><table>
      <thead><tr><th scope="col">Language</th><th scope="col" class="number">Videos</th><th scope="col" class="number">Length</th><th scope="col" class="number">Estimate</th><th scope="col" class="number">Charge</th><th scope="col" class="number">Saved</th><th scope="col">${charged ? 'Charge' : 'Estimate'}</th></tr></thead>
      <tbody>${byLocale.map(({ locale, videos, seconds, estimate, charge, saved }, index) => html`<tr>
        <td>${formatLocale(locale)}</td><td class="number">${videos}</td><td class="number">${seconds > 0 ? formatLength(seconds) : '–'}</td>
        <td class="number">${formatAmount(estimate)}</td><td class="number">${formatAmount(charge)}</td><td class="number">${formatAmount(saved)}</td>
        <td><${Share} part=${(amounts[index] ?? 0) / most} /></td>
      </tr>`)}</tbody>
      <tfoot><tr><td>All</td><td class="number">${byLocale.reduce((sum, { videos }) => sum + videos, 0)}</td><td class="number">${formatLength(byLocale.reduce((sum, { seconds }) => sum + seconds, 0))}</td>
        <td class="number">${formatAmount(totals.estimate.cost)}</td><td class="number">${formatCost(totals.charge)}</td><td class="number">${formatCost(totals.saved)}</td><td></td></tr></tfoot>
    </table></div>
    <p class="notes">The estimate was made before${totals.estimate.upper ? ` (at most ${formatCost(totals.estimate.upper)})` : ''}, the charge is computed from the finished lengths.${balance === undefined ? '' : ` Balance: ${balance}`} Month: ${formatMonth(report)}</p>
  </section>`;
}

// Attributes, not styles: the policy allows no style but the one.
function Share({ part }: { readonly part: number }): VNode | VNode[] {
  return html`<svg class="share" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="8" rx="2" /><rect class="part" width=${Math.round(part * 1000) / 10} height="8" rx="2" /></svg>`;
}
