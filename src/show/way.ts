import { formatCost } from '../core/cost.ts';
import type { RenderJob } from '../core/plan.ts';
import type { Way } from '../core/wanted.ts';

/** What choosing another way would mean, for a price in brackets: `dubbed · 0.54 usd (re-rendered: 3.20 usd)`. */
const others: Readonly<Record<Way, string>> = { source: 're-rendered', page: 're-rendered', text: 're-rendered', dubbed: 'dubbed' };

/** Why a video is wanted, and what the other way to its language would cost. */
export function formatReason({ reason, wanted, estimate }: Pick<RenderJob, 'reason' | 'wanted' | 'estimate'>): string {
  const { otherwise } = wanted;
  return otherwise === undefined ? reason.text : `${reason.text} (${others[otherwise.way]}: ${formatCost({ micros: otherwise.micros, unit: estimate.cost?.unit ?? 'usd' })})`;
}
