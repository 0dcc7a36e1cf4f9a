import { assignSimilar } from './assign.ts';
import { normalizeText } from './normal.ts';
import { compareText } from './order.ts';

/** What matching needs to know of a section. */
export interface MatchSection {
  readonly page: string;
  readonly id: string;
  readonly explicitId: string | undefined;
  readonly path: readonly string[];
  /** The spoken words in the page's own language. */
  readonly words: string;
}

/** How a section of the head side was found on the base side. */
export type How = 'id' | 'path' | 'words' | 'similar';

export interface SectionMatch {
  /** `undefined`: the section was removed. */
  readonly head: MatchSection | undefined;
  /** `undefined`: the section is new. */
  readonly base: MatchSection | undefined;
  readonly how: How | undefined;
  /** For a person: `matched by identical words, moved from guide/install.md#linux`. */
  readonly explanation: string;
}

interface Pair {
  readonly base: MatchSection;
  readonly how: How;
  /** Share of common words, for `similar`. */
  readonly share?: number;
}

/**
 * Finds each section of the head side on the base side: by the writer's id on the same page, by heading path on the same
 * page, by identical words anywhere, and by similar words anywhere (`assignSimilar`).
 * @param base sections in any order of pages, each page's in its own order; both sides likewise
 * @returns every head section in order of page and section, then every removed one; the same for any order of pages
 */
export function matchSections(base: readonly MatchSection[], head: readonly MatchSection[]): readonly SectionMatch[] {
  const left = new Set(sortByPage(base));
  const ordered = sortByPage(head);
  if (left.size === 0) return ordered.map((section) => makeMatch(section, undefined));
  const open = new Set(ordered);
  const pairs = new Map<MatchSection, Pair>();
  const take = (headSection: MatchSection, pair: Pair): void => {
    pairs.set(headSection, pair);
    open.delete(headSection);
    left.delete(pair.base);
  };

  pairGroups(left, open, (section) => (section.explicitId === undefined ? undefined : `${section.page}\0${section.explicitId}`),
    (group) => pairInOrder(group, () => '', 'id', take));
  pairGroups(left, open, (section) => [section.page, ...section.path].join('\0'), (group) => pairSamePath(group, take));
  pairGroups(left, open, (section) => formatWords(section.words) || undefined, (group) => {
    // the nearest of several places with the same words
    const near: readonly ((section: MatchSection) => string)[] = [({ page, path }) => `${page}\0${path.at(-1)}`, ({ page }) => page, ({ path }) => path.at(-1) ?? '', () => ''];
    let rest = group;
    for (const name of near) rest = pairInOrder(rest, name, 'words', take);
  });
  for (const { base: from, head: to, share } of assignSimilar([...left], [...open])) take(to, { base: from, how: 'similar', share });

  return [
    ...ordered.map((section) => makeMatch(section, pairs.get(section))),
    ...[...left].map((section): SectionMatch => ({ head: undefined, base: section, how: undefined, explanation: 'removed' })),
  ];
}

/** The words as they count for identity: line breaks and double spaces are not heard. */
export function formatWords(text: string): string {
  // a narration's lines are nearly always all that there is to join
  const normal = normalizeText(text).replaceAll('\n', ' ');
  return untidy.test(normal) ? normal.replaceAll(/\s+/g, ' ').trim() : normal;
}

/** White space that is more than one space between words: nearly no narration has it. */
const untidy = /[^\S ]| {2}|^ | $/;

function sortByPage(sections: readonly MatchSection[]): readonly MatchSection[] {
  // toSorted is stable: within a page the given order stays
  return sections.toSorted((a, b) => compareText(a.page, b.page));
}

interface Group {
  readonly base: readonly MatchSection[];
  readonly head: readonly MatchSection[];
}

/** Puts together what has the same name on both sides and hands each such group over. */
function pairGroups(
  left: ReadonlySet<MatchSection>, open: ReadonlySet<MatchSection>, name: (section: MatchSection) => string | undefined, pair: (group: Group) => void,
): void {
  // a first adoption has no other side
  if (left.size === 0 || open.size === 0) return;
  const groups = Map.groupBy(left, name);
  const heads = Map.groupBy(open, name);
  for (const [key, head] of heads) {
    const base = groups.get(key);
    if (key !== undefined && base !== undefined) pair({ base, head });
  }
}

type Take = (head: MatchSection, pair: Pair) => void;

/** Pairs those of the same name, the first with the first; returns what is left. */
function pairInOrder(group: Group, name: (section: MatchSection) => string, how: How, take: Take): Group {
  const bases = new Map([...Map.groupBy(group.base, name)].map(([key, sections]) => [key, sections.toReversed()]));
  const head = group.head.filter((section) => {
    const base = bases.get(name(section))?.pop();
    if (base !== undefined) take(section, { base, how });
    return base === undefined;
  });
  const left = new Set([...bases.values()].flat());
  return { base: group.base.filter((section) => left.has(section)), head };
}

/**
 * One heading path may stand on a page several times ("Parameters", "Example"). Those with the same words belong together;
 * of the rest the first to the first where there are as many as before, else similarity decides.
 */
function pairSamePath(group: Group, take: Take): void {
  const rest = group.base.length === 1 && group.head.length === 1 ? group : pairInOrder(group, ({ words }) => formatWords(words), 'path', take);
  if (rest.base.length === rest.head.length) pairInOrder(rest, () => '', 'path', take);
}

const means: Readonly<Record<How, string>> = { id: 'its id', path: 'its heading', words: 'identical words', similar: 'similar words' };

function makeMatch(head: MatchSection, pair: Pair | undefined): SectionMatch {
  if (pair === undefined) return { head, base: undefined, how: undefined, explanation: 'new section' };
  const { base, how, share } = pair;
  const by = `matched by ${how === 'path' && head.path.length === 0 ? 'its place' : means[how]}${share === undefined ? '' : ` (${Math.round(share * 100)} %)`}`;
  const from = base.page === head.page ? (base.id === head.id ? '' : `, renamed from #${base.id}`) : `, moved from ${base.page}#${base.id}`;
  return { head, base, how, explanation: `${by}${from}` };
}
