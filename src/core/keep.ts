import { formatCanonicalJson } from './hash.ts';
import { hashHeard } from './heard.ts';
import { upsertRows } from './ledger.ts';
import type { Ledger, VideoRow } from './ledger.ts';
import { hashSource } from './narration.ts';
import { compareText } from './order.ts';
import type { Plan } from './plan.ts';
import type { ContentKey, Recipe } from './recipe.ts';
import { findStanding } from './standing.ts';
import type { Wanted } from './wanted.ts';

/** A video that serves on for words which are not quite its own. */
export interface Kept {
  /** Paid for, in the same language and with the same settings; its key is not the one that is wanted. */
  readonly row: VideoRow;
  /** `heard`: at its own place, the difference can hardly be heard; `wording`: our wording rules made other words of the writer's. */
  readonly why: 'heard' | 'wording';
}

interface Place {
  readonly page: string;
  readonly section: string;
}

/**
 * Makes what finds a video that need not be bought though its key is not in the ledger. First one that stands at the same place and is
 * heard the same (`hashHeard`) and that no page wants any more; else the one that the same words of the writer had before our wording
 * rules changed: a row whose key somebody wants today was made by today's rules, so another key is the writer's doing.
 * @param wanted the head side's videos
 * @param others further keys that today's rules make: those of the base side
 * @param findOrigin where a place of the head side stood on the base side
 * @returns what finds it for the places that want the same key; the nearest place first, then the newest
 */
export function makeFindKept(
  rows: readonly VideoRow[], wanted: readonly Wanted[], others: Iterable<ContentKey> = [], findOrigin: (place: Place) => Place | undefined = () => undefined,
): (places: readonly Wanted[]) => Kept | undefined {
  if (rows.length === 0) return () => undefined;
  const now = new Set(wanted.map(({ key }) => key));
  const current = new Set([...now, ...others]);
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const sources = new Map(wanted.map((each) => [each.key, each]));
  let index: { readonly words: ReadonlyMap<string, readonly VideoRow[]>; readonly places: ReadonlyMap<string, readonly VideoRow[]> } | undefined;
  const hasSameSource = (one: Wanted, row: VideoRow): boolean => {
    if (one.sourceKey === null || row.sourceKey === null) return one.sourceKey === row.sourceKey;
    const [source, then] = [sources.get(one.sourceKey), byKey.get(row.sourceKey)];
    return source !== undefined && then !== undefined && formatRecipe(source.recipe) === formatRecipe(then.recipe);
  };
  return (places) => {
    const [first] = places;
    if (first === undefined) return undefined;
    const paid = index === undefined ? rows.filter((row) => !now.has(row.key) && isPaid(row)) : [];
    index ??= {
      words: Map.groupBy(paid.filter((row) => !current.has(row.key)), ({ sourceWords, locale, recipe }) => formatOrigin(sourceWords, locale, recipe)),
      places: Map.groupBy(paid.filter(({ heard }) => heard !== undefined), ({ page, section, locale, recipe }) => formatOrigin(`${page}#${section}`, locale, recipe)),
    };
    const nearness = (row: VideoRow): number =>
      (places.some(({ page, section }) => page === row.page && section === row.section) ? 0 : (places.some(({ page }) => page === row.page) ? 1 : 2));
    const best = (found: readonly VideoRow[] = []): VideoRow | undefined => found.filter((row) => hasSameSource(first, row))
      .toSorted((a, b) => nearness(a) - nearness(b) || compareText(b.reservedAt, a.reservedAt) || compareText(a.key, b.key))[0];
    const near = places.flatMap((place) => [place, findOrigin(place) ?? []].flat())
      .flatMap(({ page, section }) => index?.places.get(formatOrigin(`${page}#${section}`, first.locale, first.recipe)) ?? []);
    const heard = near.length === 0 ? undefined : hashHeard(first.narration);
    const same = best(near.filter((row) => row.heard === heard));
    if (same !== undefined) return { row: same, why: 'heard' };
    const row = best(index.words.get(formatOrigin(hashSource(first.narration), first.locale, first.recipe)));
    return row === undefined ? undefined : { row, why: 'wording' };
  };
}

function isPaid(row: VideoRow): boolean {
  const { standing } = findStanding([row]);
  return standing === 'owned' || standing === 'waiting';
}

function formatOrigin(of: string, locale: string, recipe: Recipe): string {
  return `${of} ${locale} ${formatRecipe(recipe)}`;
}

/** What a later version may have added to a row's recipe is not compared: it was not there to be chosen. */
function formatRecipe({ look, voice, engine, resolution, aspect, background, captions, dubbing }: Recipe): string {
  return formatCanonicalJson({ look, voice, engine, resolution, aspect, background, captions, dubbing });
}

/** The source-language row that a dubbed one is made from: the one of its key, else the one that serves for it (`makeFindKept`). */
export function findSourceRow(rows: ReadonlyMap<ContentKey, VideoRow>, dubbed: VideoRow): VideoRow | undefined {
  const exact = rows.get(dubbed.sourceKey ?? '');
  if (exact !== undefined) return exact;
  const picture = ({ recipe }: VideoRow): string => formatRecipe({ ...recipe, voice: null, dubbing: null });
  const says = (row: VideoRow): boolean => row.sourceWords === dubbed.sourceWords
    || (row.heard !== undefined && row.heard === dubbed.heard && row.page === dubbed.page && row.section === dubbed.section);
  return [...rows.values()]
    .filter((row) => row.recipe.dubbing === null && says(row) && isPaid(row) && picture(row) === picture(dubbed))
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
    added.set(wanted.key, { ...rest, key: wanted.key, page, section, title, sourceKey, heard: hashHeard(wanted.narration), state, failure: null });
    renamed.set(key, [...renamed.get(key) ?? [], wanted.key]);
  }
  const history = [...renamed.keys()].flatMap((key) => {
    const row = rows.get(key);
    return row === undefined || row.state === 'retired' ? [] : [{ ...row, state: 'retired' as const }];
  });
  return { ledger: upsertRows(ledger, [...history, ...added.values()]), renamed };
}
