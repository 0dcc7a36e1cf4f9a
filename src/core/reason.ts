import { lazy } from './lazy.ts';
import { formatWords } from './match.ts';
import type { MatchSection, SectionMatch } from './match.ts';
import type { Narration } from './narration.ts';
import { compareText } from './order.ts';
import type { Reason } from './plan.ts';
import type { Recipe } from './recipe.ts';
import { countChangedWords } from './similarity.ts';
import type { Wanted } from './wanted.ts';

/** The base side as reasons look it up. */
export interface Before {
  /** By page, the base side's videos. */
  readonly pages: ReadonlyMap<string, readonly Wanted[]>;
  /** Pages that had sections on the base side, with or without videos. */
  readonly known: ReadonlySet<string>;
  /** By `page\0section` of the head side, where it stood on the base side. */
  readonly origins: ReadonlyMap<string, MatchSection>;
  /** The head side's sections that stood nowhere, by `page\0section`. */
  readonly fresh: () => ReadonlySet<string>;
}

export function makeBefore(baseWanted: readonly Wanted[], matches: readonly SectionMatch[]): Before {
  const known = matches.flatMap(({ base }) => (base === undefined ? [] : [base.page]));
  return {
    pages: Map.groupBy(baseWanted, ({ page }) => page),
    known: new Set([...known, ...baseWanted.map(({ page }) => page)]),
    origins: new Map(matches.flatMap(({ head, base }) => (head === undefined || base === undefined ? [] : [[formatPlace(head.page, head.id), base] as const]))),
    // asked for by pages that had videos before, and a first adoption has none
    fresh: lazy(() => new Set(matches.flatMap(({ head, base }) => (head === undefined || base !== undefined ? [] : [formatPlace(head.page, head.id)])))),
  };
}

/** The name of a place of the head side in what is known of the base side. */
export function formatPlace(page: string, section: string): string {
  return `${page}\0${section}`;
}

const newPage: Reason = { kind: 'new-page', text: 'new page' };

/**
 * Why a video is wanted that the base side did not want.
 * @param adopted pages that had no videos on the base side, be they new or newly enrolled
 */
export function makeReason(wanted: Wanted, before: Before, adopted: ReadonlySet<string>): Reason {
  const place = formatPlace(wanted.page, wanted.section);
  const from = before.origins.get(place);
  const page = before.pages.get(from?.page ?? wanted.page) ?? [];
  if (page.length === 0 || (from === undefined && adopted.has(wanted.page))) {
    return before.known.has(from?.page ?? wanted.page) ? { kind: 'new-page', text: 'first videos of this page' } : newPage;
  }
  if (from === undefined && before.fresh().has(place)) return { kind: 'new-section', text: 'new section' };
  const section = page.filter((each) => each.section === (from?.id ?? wanted.section));
  if (section.length === 0) return { kind: 'new-section', text: 'first videos of this section' };
  const old = section.find((each) => each.locale === wanted.locale);
  if (old === undefined) {
    const there = page.some((each) => each.locale === wanted.locale);
    return { kind: 'new-language', text: there ? `first ${wanted.locale} video of this section` : `new language ${wanted.locale}` };
  }
  return compareWanted(old, wanted);
}

function compareWanted(old: Wanted, wanted: Wanted): Reason {
  if (old.way !== wanted.way) return { kind: wanted.stale === undefined ? 'settings-changed' : 'words-changed', text: explainWay(wanted) };
  const terms = findChangedTerms(old.narration, wanted.narration);
  if (terms.length > 0) return { kind: 'settings-changed', text: `settings changed: pronunciation of ${terms.join(', ')}` };
  const words = countChangedWords(formatWords(old.narration.text), formatWords(wanted.narration.text));
  if (words.changed > 0) return { kind: 'words-changed', text: `words changed (${Math.min(words.changed, words.total)} of ${words.total})` };
  const settings = findChangedSettings(old.recipe, wanted.recipe);
  return { kind: 'settings-changed', text: `settings changed: ${settings.length === 0 ? 'voice of the source video' : settings.join(', ')}` };
}

function explainWay({ way, stale }: Wanted): string {
  switch (way) {
    case 'dubbed': return stale === undefined ? 'dubbed now: it has no translated section' : 'dubbed now';
    case 'text': return 'spoken from a translated narration now';
    case 'page': return 'spoken from the translated page now';
    case 'source': return 'spoken in the page\'s own language now';
  }
}

/** The entries of the team's own dictionary that speak the same words of the writer another way now. */
function findChangedTerms(old: Narration, now: Narration): readonly string[] {
  if (formatWords(old.source) !== formatWords(now.source)) return [];
  const [before, after] = [new Map(Object.entries(old.terms ?? {})), new Map(Object.entries(now.terms ?? {}))];
  return [...new Set([...before.keys(), ...after.keys()])].filter((term) => before.get(term) !== after.get(term)).toSorted(compareText).slice(0, 5)
    .map((term) => `"${term}" (${before.get(term) ?? 'default'} → ${after.get(term) ?? 'default'})`);
}

function findChangedSettings(old: Recipe, now: Recipe): readonly string[] {
  const show = (value: string | boolean | null): string => (value === null ? 'default' : String(value));
  const names: readonly (readonly [keyof Recipe, string])[] = [
    ['look', 'avatar'], ['voice', 'voice'], ['engine', 'engine'], ['resolution', 'picture'], ['aspect', 'picture'], ['background', 'picture'],
    ['captions', 'captions'], ['dubbing', 'dubbing'],
  ];
  return names.filter(([key]) => old[key] !== now[key]).map(([key, name]) =>
    `${name} (${name === 'picture' ? `${key} ` : ''}${show(old[key])} → ${show(now[key])})`);
}
