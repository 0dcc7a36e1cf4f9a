import picocolors from 'picocolors';
import { formatCost } from '../core/cost.ts';
import type { Estimate } from '../core/cost.ts';
import type { Wanted } from '../core/wanted.ts';
import { findSum } from '../core/report/amount.ts';
import { formatCount, formatLength } from './figure.ts';
import { formatTerminalText } from './terminal.ts';

/** For the terminal: what will be said, with length and cost, and both of all together. */
export function formatNarrations(videos: readonly { readonly wanted: Wanted; readonly estimate: Estimate }[], options: { readonly color: boolean }): string {
  const colors = picocolors.createColors(options.color);
  const narrations = videos.map(({ wanted, estimate }) => {
    const way = wanted.way === 'dubbed' ? `dubbed from ${wanted.narration.locale}` : (wanted.way === 'page' || (wanted.way === 'text' && wanted.translation === undefined) ? `from ${formatTerminalText(wanted.file, 200)}` : (wanted.translation === undefined ? 'the page’s own' : `to be translated from ${wanted.translation.from}`));
    const price = estimate.cost === undefined ? 'no rate' : formatCost(estimate.cost);
    const head = `${colors.bold(formatTerminalText(wanted.title, 120))} ${colors.dim(`#${formatTerminalText(wanted.section, 120)} · ${wanted.locale}, ${way} · about ${formatLength(estimate.seconds)} · ${price}`)}`;
    return `${head}\n${wanted.narration.text.split('\n').map((paragraph) => `  ${formatTerminalText(paragraph, 100_000)}`).join('\n')}`;
  });
  if (videos.length < 2) return narrations.join('\n\n');
  const seconds = videos.reduce((sum, { estimate }) => sum + estimate.seconds, 0);
  const costs = videos.map(({ estimate }) => estimate.cost);
  const cost = findSum(costs.find((each) => each !== undefined)?.unit ?? 'usd', costs);
  const unpriced = costs.filter((each) => each === undefined).length;
  const total = `${formatCount(videos.length, 'video')} · about ${formatLength(seconds)} · ${cost === null ? 'no rate' : formatCost(cost)}${cost !== null && unpriced > 0 ? `, and ${unpriced} without a rate` : ''}`;
  return [...narrations, colors.dim(total)].join('\n\n');
}
