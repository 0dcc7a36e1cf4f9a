import { formatCost } from '../core/cost.ts';
import type { Locale } from '../core/locale.ts';
import type { RenderJob } from '../core/plan.ts';
import type { Staleness } from '../core/stale.ts';
import type { Way } from '../core/wanted.ts';
import { formatLocale } from './figure.ts';

/** What choosing another way would mean, for a price in brackets: `dubbed · 0.54 usd (re-rendered: 3.20 usd)`. */
const others: Readonly<Record<Way, string>> = { source: 're-rendered', page: 're-rendered', text: 're-rendered', dubbed: 'dubbed' };

/** Each way in few words. */
export const ways: Readonly<Record<Way, string>> = { source: 'own language', page: 'translated page', text: 'translated text', dubbed: 'dubbed' };

/** A video's language, and the way to it where it is not the page's own: `Japanese, dubbed`. */
export function formatLocaleWay({ locale, way }: { readonly locale: Locale; readonly way: Way }): string {
  return way === 'source' ? formatLocale(locale) : `${formatLocale(locale)}, ${ways[way]}`;
}

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
