import type { Report, Total } from '../core/report.ts';
import { formatCost } from '../core/cost.ts';
import { formatAmount, formatBalance, formatCount, formatLength, formatLocale, formatMonth } from './figure.ts';
import { formatMarkdownFigure, formatMarkdownTable, formatMarkdownText } from './markdown.ts';

/** A line of the bill as people read it, the same wherever it stands. */
export interface BillLine {
  readonly name: string;
  /** `5`, or `4 of 5` where not all are finished. */
  readonly videos: string;
  /** Of the finished ones; of a plan what is expected. */
  readonly length: string;
  readonly estimate: string;
  /** `null` in a plan: nothing is bought yet. */
  readonly charge: string | null;
  readonly saved: string;
}

/** The bill by language, and its last line for all. */
export function makeBill(report: Report): { readonly lines: readonly BillLine[]; readonly all: BillLine } {
  const { byLocale, totals } = report;
  const bought = totals.rendered > 0 || (report.mode !== 'plan' && report.stopped === null);
  const line = (name: string, total: Omit<Total, 'atRisk'>): BillLine => ({
    name,
    videos: bought ? (total.done === total.videos ? String(total.videos) : `${total.done} of ${total.videos}`) : String(total.planned),
    length: bought ? (total.seconds > 0 ? formatLength(total.seconds) : '–') : `about ${formatLength(total.expectedSeconds)}`,
    estimate: formatAmount(total.estimate), charge: bought ? formatAmount(total.charge) : null, saved: formatAmount(total.saved),
  });
  const sum = (pick: (total: Total) => number): number => byLocale.reduce((all, total) => all + pick(total), 0);
  return {
    lines: byLocale.map((total) => line(formatLocale(total.locale), total)),
    all: line('All', {
      videos: sum(({ videos }) => videos), planned: totals.planned, expectedSeconds: totals.estimate.seconds, done: totals.rendered, seconds: sum(({ seconds }) => seconds),
      estimate: totals.estimate.cost ?? null, charge: totals.charge, saved: totals.saved,
    }),
  };
}

/** What the figures of the bill are, and what stands beside them, in plain text. */
export function listBillNotes(report: Report): readonly string[] {
  const { totals, translation } = report;
  const balance = formatBalance(report);
  const risky = report.videos.filter(({ atRisk }) => atRisk !== null).length;
  return [
    `The estimate was made before${totals.estimate.upper ? ` (at most ${formatCost(totals.estimate.upper)})` : ''}, the charge is computed from the finished lengths.`,
    ...(risky === 0 ? [] : [`Besides, failed tries of ${formatCount(risky, 'video')} may have been charged: at most ${formatCost(totals.atRisk)}, which count as spent until HeyGen says otherwise.`]),
    ...(translation == null ? [] : [`Translation: ${formatCount(translation.texts, 'narration')} by ${translation.translator}, ${translation.characters} characters, ${formatCost(translation.charge)} besides.`]),
    ...(balance === undefined ? [] : [`Balance: ${balance}`]),
    `Month: ${formatMonth(report)}`,
  ];
}

/** The bill in markdown: totals by language, what the account says, and the month. */
export function formatBill(report: Report): string {
  const { saved } = report.totals;
  if (report.byLocale.every(({ videos, charge }) => videos === 0 && charge === null)) {
    return `Nothing was bought${saved.micros > 0 ? `; reuse saved ${formatCost(saved)}` : ''}. ${formatMonth(report)}`;
  }
  const { lines, all } = makeBill(report);
  const charged = [...lines, all].some(({ charge }) => charge !== null);
  const cells = ({ name, videos, length, estimate, charge, saved: reuse }: BillLine): string[] => [name, ...[videos, length, estimate, ...(charged ? [charge ?? '–'] : []), reuse].map(formatMarkdownFigure)];
  const table = formatMarkdownTable(['Language', 'Videos>', 'Length>', 'Estimate>', ...(charged ? ['Charge>'] : []), 'Saved by reuse>'], [...lines.map(cells), cells(all).map((cell) => `**${cell}**`)]);
  return `${table}\n\n${listBillNotes(report).map((note) => `- ${formatMarkdownText(note)}`).join('\n')}`;
}
