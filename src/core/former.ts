import { lazy } from './lazy.ts';
import type { VideoRow } from './ledger.ts';
import { formatWords } from './match.ts';
import type { Plan, RenderJob } from './plan.ts';
import type { ContentKey } from './recipe.ts';
import type { Wanted } from './wanted.ts';

/**
 * What is spoken today where a video is to be made: the owned row of the same section and language, followed through renames
 * and moves by the plan's matches. Nothing where no video was ever there.
 * @param rows the ledger's, before the run or after it
 */
export function findFormers(plan: Pick<Plan, 'jobs' | 'waiting' | 'matches'>, rows: readonly VideoRow[]): ReadonlyMap<ContentKey, VideoRow> {
  const owned = new Map<string, VideoRow[]>();
  for (const row of rows) {
    if (row.video === null && row.state !== 'baseline') continue;
    const place = formatPlace(row);
    const some = owned.get(place);
    if (some) some.push(row);
    else owned.set(place, [row]);
  }
  if (owned.size === 0) return new Map();
  const origins = new Map(plan.matches.flatMap(({ head, base }) => (head && base ? [[`${head.page}#${head.id}`, base] as const] : [])));
  const formers = new Map<ContentKey, VideoRow>();
  for (const { wanted } of [...plan.jobs, ...plan.waiting]) {
    const former = findBest(owned.get(formatPlace(wanted)), wanted.key) ?? findBest(findThere(owned, origins, wanted), wanted.key);
    if (former) formers.set(wanted.key, former);
  }
  return formers;
}

/**
 * Makes what finds the words that stood in a job's place until now, in the language in which its own are written: those of the base
 * side, or where it said the same already (and an earlier run did not buy it), those of the video that is there.
 */
export function makeFindSpoken(plan: Pick<Plan, 'jobs' | 'matches'>, baseWanted: readonly Wanted[], rows: readonly VideoRow[]): (job: RenderJob) => string | undefined {
  if (baseWanted.length === 0) return () => undefined;
  const origins = lazy(() => new Map(plan.matches.flatMap(({ head, base }) => (head && base ? [[`${head.page}#${head.id}`, `${base.page}#${base.id}`] as const] : []))));
  const before = lazy(() => Map.groupBy(baseWanted, ({ page, section }) => `${page}#${section}`));
  const formers = lazy(() => findFormers({ ...plan, waiting: [] }, rows));
  return ({ wanted }) => {
    const { narration } = wanted;
    const base = before().get(origins().get(`${wanted.page}#${wanted.section}`) ?? '')?.find((each) => each.narration.locale === narration.locale)?.narration.text;
    if (base === undefined || formatWords(base) !== formatWords(narration.text)) return base;
    const row = formers().get(wanted.key);
    // a translation that is still to be made has no words to compare
    return row?.way === wanted.way && wanted.translation === undefined ? row.narration : undefined;
  };
}

function findThere(owned: ReadonlyMap<string, readonly VideoRow[]>, origins: ReadonlyMap<string, { readonly page: string; readonly id: string }>, { page, section, locale }: Wanted): readonly VideoRow[] | undefined {
  const origin = origins.get(`${page}#${section}`);
  return origin && owned.get(formatPlace({ page: origin.page, section: origin.id, locale }));
}

const standing: ReadonlySet<VideoRow['state']> = new Set(['linked', 'published', 'baseline']);

/** What stands there now, else what stood there last; a video that is only rendered again is no former one of itself. */
function findBest(rows: readonly VideoRow[] | undefined, key: ContentKey): VideoRow | undefined {
  const rank = (row: VideoRow): number => (standing.has(row.state) ? 1 : 0);
  return rows?.filter((row) => row.key !== key).reduce<VideoRow | undefined>((best, row) =>
    (best === undefined || rank(row) > rank(best) || (rank(row) === rank(best) && row.reservedAt >= best.reservedAt) ? row : best), undefined);
}

function formatPlace({ page, section, locale }: { readonly page: string; readonly section: string; readonly locale: string }): string {
  return `${page}#${section} ${locale}`;
}
