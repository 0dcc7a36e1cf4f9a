import { hashText } from './hash.ts';
import type { VideoRow } from './ledger.ts';
import type { Locale } from './locale.ts';
import { formatWords } from './match.ts';
import type { Narration } from './narration.ts';
import { compareText } from './order.ts';

/** What becomes of a section that its translated page lacks, or says in words older than the page's: `translate` by another way, or `skip` it. */
export const stalePolicies = ['keep', 'translate', 'skip'] as const;
export type StalePolicy = (typeof stalePolicies)[number];

/** What is wrong with a section's translation: its words are older than the page's, or it is not there. */
export type Staleness = 'older' | 'missing';

/** A translated section as it stands in the repository, and what it says. */
export interface SiblingWords {
  /** Hash of the translated words. */
  readonly words: string;
  /** Hash of the page's words that they are known to be a translation of. */
  readonly of: string;
}

/** Translated words that stood beside a section's words, by the ledger or by the commit that is compared with. */
export interface KnownSibling extends SiblingWords {
  readonly page: string;
  readonly locale: Locale;
}

/** The rows with a translation taken to be of the page's words as they are now: a person says that it holds still. */
export function acceptSibling(rows: readonly VideoRow[], { page, locale, words, of, now }: FoundSibling): readonly VideoRow[] {
  const all = rows.filter(({ locale: other, sibling }) => other === locale && sibling?.words === words && sibling.of === of);
  const here = all.filter((row) => row.page === page);
  return (here.length > 0 ? here : all).map((row) => ({ ...row, sibling: { ...row.sibling, words, of: now } }));
}

/** What a ledger's rows know of translations. */
export function listKnownSiblings(rows: readonly VideoRow[]): readonly KnownSibling[] {
  return rows.flatMap(({ page, locale, sibling }) => (sibling === undefined ? [] : [{ page, locale, ...sibling }]));
}

/** A translated section as one commit has it. */
export interface FoundSibling extends KnownSibling {
  readonly section: string;
  /** Hash of the page's words as they are. Another one than `of`: the translation is older. */
  readonly now: string;
}

/** Hash of the writer's own words: our phrases and a team's pronunciations make no translation older. */
export function hashOwnWords({ source }: Pick<Narration, 'source'>): string {
  return hashText(formatWords(source));
}

/** Of which words of the page some translated words are: `now`, those that stand there, unless they are known to be of others. */
export type FindOriginal = (page: string, locale: Locale, words: string, now: string) => string;

/** What the commit before knows of translations, as it is needed to tell how old one of a page is. */
export interface Before {
  /** Of pages that are gone: then the section has moved. */
  readonly gone: Iterable<KnownSibling>;
  /** Of a page. */
  readonly find: (page: string) => readonly KnownSibling[];
}

/**
 * A translation is as old as the first words that it was seen beside: where the page's words have changed since and its own have
 * not, it is older. What was seen nowhere is taken to be of the words that stand there now.
 * @param known of this page, or of one that is gone: then the section has moved
 * @param isThere whether a page stands in the tree that is looked at
 */
export function makeFindOriginal(known: Iterable<KnownSibling>, isThere: (page: string) => boolean, before: Before = { gone: [], find: () => [] }): FindOriginal {
  const name = ({ locale, words }: Pick<KnownSibling, 'locale' | 'words'>): string => `${locale} ${words}`;
  const [seen, gone] = [Map.groupBy(known, name), Map.groupBy(before.gone, name)];
  return (page, locale, words, now) => {
    const key = name({ locale, words });
    const own = before.find(page).filter((each) => name(each) === key);
    const pairs = [
      ...seen.get(key)?.filter((each) => each.page === page || !isThere(each.page)) ?? [],
      ...[...own, ...gone.get(key) ?? []].toSorted((one, other) => compareText(one.page, other.page)),
    ];
    return pairs.length === 0 || pairs.some(({ of }) => of === now) ? now : pairs[0]?.of ?? now;
  };
}
