import { formatCanonicalJson } from './hash.ts';
import { upsertRows } from './ledger.ts';
import type { Ledger, VideoRow } from './ledger.ts';
import { hashSource } from './narration.ts';
import { compareText } from './order.ts';
import type { Plan } from './plan.ts';
import { findStanding } from './standing.ts';
import type { ContentKey, Recipe, Wanted } from './wanted.ts';

/**
 * Finds the video that wanted words had before our wording rules changed: paid for, of the same writer's words, the same
 * language and the same settings. A row whose key somebody wants today was made by today's rules, so another key is the
 * writer's doing.
 * @param wanted the head side's videos
 * @param others further keys that today's rules make: those of the base side
 * @returns what finds the row of one of the places that want the same key; the nearest place first, then the newest
 */
export function makeFindKept(rows: readonly VideoRow[], wanted: readonly Wanted[], others: Iterable<ContentKey>): (places: readonly Wanted[]) => VideoRow | undefined {
  const current = new Set([...wanted.map(({ key }) => key), ...others]);
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const sources = new Map(wanted.map((each) => [each.key, each]));
  let index: ReadonlyMap<string, readonly VideoRow[]> | undefined;
  const hasSameSource = (one: Wanted, row: VideoRow): boolean => {
    if (one.sourceKey === null || row.sourceKey === null) return one.sourceKey === row.sourceKey;
    const [now, then] = [sources.get(one.sourceKey), byKey.get(row.sourceKey)];
    return now !== undefined && then !== undefined && formatRecipe(now.recipe) === formatRecipe(then.recipe);
  };
  return (places) => {
    const [first] = places;
    if (first === undefined || rows.length === 0) return undefined;
    index ??= Map.groupBy(rows.filter((row) => !current.has(row.key) && isPaid(row)), ({ sourceWords, locale, recipe }) => formatOrigin(sourceWords, locale, recipe));
    const found = index.get(formatOrigin(hashSource(first.narration), first.locale, first.recipe))?.filter((row) => hasSameSource(first, row));
    const nearness = (row: VideoRow): number =>
      (places.some(({ page, section }) => page === row.page && section === row.section) ? 0 : (places.some(({ page }) => page === row.page) ? 1 : 2));
    return found?.toSorted((a, b) => nearness(a) - nearness(b) || compareText(b.reservedAt, a.reservedAt) || compareText(a.key, b.key))[0];
  };
}

function isPaid(row: VideoRow): boolean {
  const { standing } = findStanding([row]);
  return standing === 'owned' || standing === 'waiting';
}

function formatOrigin(sourceWords: string, locale: string, recipe: Recipe): string {
  return `${sourceWords} ${locale} ${formatRecipe(recipe)}`;
}

/** What a later version may have added to a row's recipe is not compared: it was not there to be chosen. */
function formatRecipe({ look, voice, engine, resolution, aspect, background, captions, dubbing }: Recipe): string {
  return formatCanonicalJson({ look, voice, engine, resolution, aspect, background, captions, dubbing });
}

/**
 * The source-language row that a dubbed one is made from: the one of its key, else the one that was kept for it when our
 * wording rules changed.
 */
export function findSourceRow(rows: ReadonlyMap<ContentKey, VideoRow>, dubbed: VideoRow): VideoRow | undefined {
  const exact = rows.get(dubbed.sourceKey ?? '');
  if (exact !== undefined) return exact;
  const picture = ({ recipe }: VideoRow): string => formatRecipe({ ...recipe, voice: null, dubbing: null });
  return [...rows.values()]
    .filter((row) => row.recipe.dubbing === null && row.sourceWords === dubbed.sourceWords && isPaid(row) && picture(row) === picture(dubbed))
    .toSorted((a, b) => Number(b.page === dubbed.page) - Number(a.page === dubbed.page) || compareText(b.reservedAt, a.reservedAt) || compareText(a.key, b.key))[0];
}

/**
 * Takes a plan's kept videos as what today's wording rules ask for: each gets a row under the new key with the same video,
 * and its former row becomes history. Nothing is bought. Narration stays what the video says. Rows that are not as they were
 * planned (rendered again or gone meanwhile) are left alone.
 * @returns the ledger, and by former key the new ones, for files that are named by the key (captions)
 */
export function acceptWording(ledger: Ledger, plan: Pick<Plan, 'kept'>): { readonly ledger: Ledger; readonly renamed: ReadonlyMap<ContentKey, readonly ContentKey[]> } {
  const rows = new Map(ledger.rows.map((row) => [row.key, row]));
  const renamed = new Map<ContentKey, readonly ContentKey[]>();
  const added = new Map<ContentKey, VideoRow>();
  for (const { wanted, row: { key } } of plan.kept) {
    const row = rows.get(key);
    if (row === undefined || rows.has(wanted.key) || added.has(wanted.key) || findStanding([row]).standing !== 'owned') continue;
    const { page, section, title, sourceKey } = wanted;
    const here = row.page === page && row.section === section;
    const state = row.video === null || (row.state === 'linked' && here) ? row.state : 'published';
    // what was wasted stays with the former row
    const { wasted: _, ...rest } = row;
    added.set(wanted.key, { ...rest, key: wanted.key, page, section, title, sourceKey, state, failure: null });
    renamed.set(key, [...renamed.get(key) ?? [], wanted.key]);
  }
  const history = [...renamed.keys()].flatMap((key) => {
    const row = rows.get(key);
    return row === undefined || row.state === 'retired' ? [] : [{ ...row, state: 'retired' as const }];
  });
  return { ledger: upsertRows(ledger, [...history, ...added.values()]), renamed };
}
