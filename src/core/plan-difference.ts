import { formatCost } from './cost.ts';
import type { Cost } from './cost.ts';
import type { Locale } from './locale.ts';
import type { Plan } from './plan.ts';

/** One video of a plan that a person has approved. */
export interface ApprovedVideo {
  readonly key: string;
  readonly page: string;
  readonly section: string;
  readonly locale: Locale;
  readonly upper: Cost | undefined;
}

/** More of a kind are counted. */
const shown = 5;

/** How a plan differs from the one that a person has approved, as a phrase. @param approved `null` where only its hash is known */
export function formatPlanDifference(approved: readonly ApprovedVideo[] | null, { jobs, total }: Pick<Plan, 'jobs' | 'total'>): string {
  const now = `it would buy ${jobs.length} ${jobs.length === 1 ? 'video' : 'videos'} for at most ${formatUpper(total.upper)}`;
  if (approved === null) return `${now} (give the path of the approved plan's report.json instead of its hash to see the difference)`;
  const before = new Map(approved.map((video) => [video.key, video]));
  const keys = new Set(jobs.map(({ wanted }) => wanted.key));
  const more = jobs.filter(({ wanted }) => !before.has(wanted.key)).map(({ wanted }) => formatPlace(wanted));
  const fewer = approved.filter(({ key }) => !keys.has(key)).map(formatPlace);
  const dearer = jobs.flatMap(({ wanted, estimate: { upper } }) => {
    const then = before.get(wanted.key);
    return then === undefined || (then.upper?.micros === upper?.micros && then.upper?.unit === upper?.unit) ? [] : [`${formatPlace(wanted)} at most ${formatUpper(upper)} instead of ${formatUpper(then.upper)}`];
  });
  const parts = [...formatPart('more', more), ...formatPart('fewer', fewer), ...formatPart('at another price', dearer)];
  // a render that failed since, or was asked for once more
  return `${now}: ${parts.length === 0 ? 'the same videos in another attempt' : parts.join('; ')}`;
}

function formatPart(what: string, names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [`${names.length} ${what} (${names.slice(0, shown).join(', ')}${names.length > shown ? `, and ${names.length - shown} others` : ''})`];
}

function formatPlace({ page, section, locale }: Pick<ApprovedVideo, 'page' | 'section' | 'locale'>): string {
  return `${page}#${section} ${locale}`;
}

function formatUpper(upper: Cost | undefined): string {
  return upper === undefined ? 'an unknown price' : formatCost(upper);
}
