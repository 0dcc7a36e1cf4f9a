import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchSections } from '../../src/core/match.ts';
import type { MatchSection, SectionMatch } from '../../src/core/match.ts';
import { countChangedWords, splitTokens } from '../../src/core/similarity.ts';
import { testCases } from './case.ts';
import { makeSide } from './site.ts';
import { startEffort } from '../effort.ts';

type Pages = Readonly<Record<string, Readonly<Record<string, string>>>>;
type Paths = Readonly<Record<string, readonly string[]>>;

function listSections(pages: Pages, paths: Paths = {}): readonly MatchSection[] {
  const { sections } = makeSide(Object.fromEntries(Object.entries(pages).map(([page, texts]) => [page, { sections: texts }])));
  return sections.map(({ page, id, explicitId, path, words: text }) => ({ page, id, explicitId, words: text, path: paths[explicitId === undefined ? id : `#${id}`] ?? path }));
}

function show(match: SectionMatch): string {
  const name = (section: MatchSection | undefined): string => (section === undefined ? '-' : `${section.page}#${section.id}`);
  return `${name(match.base)} -> ${name(match.head)}: ${match.explanation}`;
}

testCases<{ base: Pages; head: Pages; paths?: Paths; headPaths?: Paths }>('match', ({ base, head, paths, headPaths }) =>
  matchSections(listSections(base, paths), listSections(head, headPaths ?? paths)).map(show));

/** Words of a small vocabulary, so that sections are equal and similar often. */
const words = fc.array(fc.constantFrom('copy', 'files', 'server', 'agent', 'folder', 'watch', 'key', 'start', 'stop', 'list'), { maxLength: 8 }).map((list) => list.join(' '));
const site: fc.Arbitrary<Pages> = fc.dictionary(fc.constantFrom('a.md', 'b.md', 'c/d.md', 'e.md'), fc.dictionary(fc.constantFrom('intro', 'one', 'two', 'three', '#four', 'x/five'), words));

describe('matchSections', () => {
  it('uses each section of either side once, and loses none', () => {
    fc.assert(fc.property(site, site, (before, after) => {
      const [base, head] = [listSections(before), listSections(after)];
      const matches = matchSections(base, head);
      expect(matches.flatMap((match) => match.head ?? []).toSorted(byName)).toEqual(head.toSorted(byName));
      expect(matches.flatMap((match) => match.base ?? []).toSorted(byName)).toEqual(base.toSorted(byName));
    }));
  });

  it('does not depend on the order of files', () => {
    fc.assert(fc.property(site, site, fc.func(fc.integer()), (before, after, mix) => {
      const shuffle = (pages: Pages): Pages => Object.fromEntries(Object.entries(pages).toSorted(([a], [b]) => mix(a) - mix(b)));
      const straight = matchSections(listSections(before), listSections(after)).map(show);
      expect(matchSections(listSections(shuffle(before)), listSections(shuffle(after))).map(show)).toEqual(straight);
    }));
  });

  it('finds every section of an unchanged site at its own place', () => {
    fc.assert(fc.property(site, (pages) => {
      for (const { base, head } of matchSections(listSections(pages), listSections(pages))) expect(base).toEqual(head);
    }));
  });

  const count = 5000;
  const list = (make: (index: number) => Partial<MatchSection>): readonly MatchSection[] =>
    Array.from({ length: count }, (_, index) => ({ page: `${index}.md`, id: 'x', explicitId: undefined, path: ['X'], words: '', ...make(index) }));
  const spell = (length: number, word: (index: number) => string): string => Array.from({ length }, (_, index) => word(index)).join(' ');
  it.each<readonly [what: string, base: (index: number) => Partial<MatchSection>, head: (index: number) => Partial<MatchSection>, least: number]>([
    ['the same words in all', (i) => ({ page: `a/${i}.md`, words: 'the very same words' }), (i) => ({ page: `b/${i}.md`, words: 'the very same words' }), count],
    ['one page with one heading', (i) => ({ page: 'a.md', id: `x~${i}`, words: spell(40, (j) => `v${(i * 7 + j * 3) % 3000}`) }), (i) => ({ page: 'a.md', id: `x~${i}`, words: spell(40, (j) => `v${((i + 1) * 7 + j * 3) % 3000} z`) }), count - 10],
    ['other words in each', (i) => ({ page: `a/${i}.md`, path: [`A${i}`], words: `a${i} b${i}` }), (i) => ({ page: `b/${i}.md`, path: [`B${i}`], words: `c${i} d${i}` }), 0],
    ['words that stand everywhere', (i) => ({ page: `a/${i}.md`, path: [`A${i}`], words: spell(60, (j) => `v${(i * 7 + j * 3) % 3000}`) }), (i) => ({ page: `b/${i}.md`, path: [`B${i}`], words: `${spell(60, (j) => `v${(i * 7 + j * 3) % 3000}`)} more` }), count],
    ['hundreds of groups alike', (i) => ({ page: `a/${i}.md`, path: [`A${i}`], words: `${spell(40, (j) => `c${i % 100}x${j}`)} n${i}` }), (i) => ({ page: `b/${i}.md`, path: [`B${i}`], words: `${spell(40, (j) => `c${i % 100}x${j}`)} m${i}` }), count],
    ['large groups alike', (i) => ({ page: `a/${i}.md`, path: [`A${i}`], words: spell(40, (j) => `g${i % 25}x${(Math.floor(i / 25) + j) % 180}`) }), (i) => ({ page: `b/${i}.md`, path: [`B${i}`], words: `${spell(40, (j) => `g${i % 25}x${(Math.floor(i / 25) + j) % 180}`)} more` }), count],
  ])('stays quick where 5,000 sections went and 5,000 came: %s', (_, base, head, least) => {
    const effort = startEffort();
    const matches = matchSections(list(base), list(head));
    expect(matches.filter((match) => match.base !== undefined && match.head !== undefined).length).toBeGreaterThanOrEqual(least);
    expect(effort()).toBeLessThan(8000);
  });
});

describe('countChangedWords', () => {
  it.each([
    ['a b c', 'a b c', { changed: 0, total: 3 }],
    ['a b c', 'a x c', { changed: 1, total: 3 }],
    ['a b c', 'a b c d e', { changed: 2, total: 5 }],
    ['a b c d', 'a d', { changed: 2, total: 2 }],
    ['one two three', 'three two one', { changed: 2, total: 3 }],
    ['変更を送信', '変更をすぐ送信', { changed: 2, total: 7 }],
    ['', 'new', { changed: 1, total: 1 }],
  ])('%j -> %j', (before, after, expected) => {
    expect(countChangedWords(before, after)).toEqual(expected);
  });

  it('counts long texts without comparing every word with every other', () => {
    const long = Array.from({ length: 5000 }, (_, index) => `w${index}`);
    expect(countChangedWords(long.join(' '), long.toReversed().join(' ')).total).toBe(5000);
  });
});

describe('splitTokens', () => {
  it('splits words, and pairs of characters where there are no spaces', () => {
    expect(splitTokens('Run `npm ci`, twice!')).toEqual(['run', 'npm', 'ci', 'twice']);
    expect(splitTokens('変更を npm で')).toEqual(['変更', '更を', 'npm', 'で']);
  });
});

function byName(a: MatchSection, b: MatchSection): number {
  return `${a.page}#${a.id}` < `${b.page}#${b.id}` ? -1 : 1;
}
