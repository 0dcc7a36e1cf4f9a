import { formatCost } from '../core/cost.ts';
import type { RenderJob } from '../core/plan.ts';
import type { Staleness } from '../core/stale.ts';
import type { Way } from '../core/wanted.ts';

/** What choosing another way would mean, for a price in brackets: `dubbed · 0.54 usd (re-rendered: 3.20 usd)`. */
const others: Readonly<Record<Way, string>> = { source: 're-rendered', page: 're-rendered', text: 're-rendered', dubbed: 'dubbed' };

/** What is wrong with the translated page's section, for a person; '' where nothing is. */
export function formatStale(stale: Staleness | undefined): string {
  return stale === undefined ? '' : (stale === 'older' ? 'stale: the translation is older than the page' : 'stale: the translated page lacks it');
}

/** Why a video is there, with what is wrong with its translation. */
export function formatWhy(reason: string, stale: Staleness | undefined): string {
  return stale === undefined ? reason : `${reason}; ${formatStale(stale)}`;
}

/** Why a video is wanted, and what the other way to its language would cost. */
export function formatReason({ reason, wanted, estimate }: Pick<RenderJob, 'reason' | 'wanted' | 'estimate'>): string {
  const { otherwise } = wanted;
  const why = formatWhy(reason.text, wanted.stale);
  return otherwise === undefined ? why : `${why} (${others[otherwise.way]}: ${formatCost({ micros: otherwise.micros, unit: estimate.cost?.unit ?? 'usd' })})`;
}
