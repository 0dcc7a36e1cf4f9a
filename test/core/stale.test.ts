import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptSibling, hashOwnWords, makeFindOriginal } from '../../src/core/stale.ts';
import type { KnownSibling } from '../../src/core/stale.ts';
import { makeOwnedRow, makeSide } from './site.ts';

const pair = (page: string, words: string, of: string, locale = 'es'): KnownSibling => ({ page, locale, words, of });
const find = (known: readonly KnownSibling[], there: readonly string[] = ['a.md', 'b.md']) => makeFindOriginal(known, (page) => there.includes(page));

describe('makeFindOriginal()', () => {
  it('takes a translation that was seen nowhere to be of the words that stand there', () => {
    expect(find([])('a.md', 'es', 'w', 's2')).toBe('s2');
    expect(find([pair('a.md', 'w', 's1', 'fr'), pair('a.md', 'v', 's1')])('a.md', 'es', 'w', 's2')).toBe('s2');
  });

  it('knows one by the words that it was seen beside, until its own change or those come back', () => {
    const original = find([pair('a.md', 'w', 's1')]);
    expect(original('a.md', 'es', 'w', 's2')).toBe('s1');
    expect(original('a.md', 'es', 'w', 's1')).toBe('s1');
    expect(original('a.md', 'es', 'w2', 's2')).toBe('s2');
  });

  it('takes it as current where anything says so', () => {
    expect(find([pair('a.md', 'w', 's1'), pair('a.md', 'w', 's2')])('a.md', 'es', 'w', 's2')).toBe('s2');
  });

  it('follows a page that was renamed, and does not take another page\'s words for this one\'s', () => {
    const known = [pair('a.md', 'w', 's1')];
    expect(find(known, ['b.md'])('b.md', 'es', 'w', 's2')).toBe('s1');
    expect(find(known)('b.md', 'es', 'w', 's2')).toBe('s2');
  });

  it('needs of the commit before but the page itself and those that are gone (property)', () => {
    const page = fc.constantFrom('a.md', 'b.md', 'c.md', 'd.md');
    const some = fc.array(fc.record({ page, locale: fc.constantFrom('es', 'fr'), words: fc.constantFrom('v', 'w'), of: fc.constantFrom('s1', 's2', 's3') }), { maxLength: 8 });
    const there = ['b.md', 'c.md'];
    fc.assert(fc.property(some, some.map((all) => all.toSorted((one, other) => (one.page < other.page ? -1 : Number(one.page > other.page)))), fc.constantFrom(...there), (owned, before, path) => {
      const gone = before.filter((each) => !there.includes(each.page));
      const original = makeFindOriginal(owned, (each) => there.includes(each), { gone, find: (each) => before.filter((other) => other.page === each) });
      for (const words of ['v', 'w']) for (const now of ['s1', 's2', 's4']) expect(original(path, 'es', words, now)).toBe(find([...owned, ...before], there)(path, 'es', words, now));
    }));
  });
});

describe('hashOwnWords()', () => {
  it('is the same for other pronunciations, phrases and spaces, and another for other words', () => {
    const of = (source: string): string => hashOwnWords({ source });
    expect(of('Use the  tidectl command.')).toBe(of('Use the tidectl command.'));
    expect(of('Use the tidectl command.')).not.toBe(of('Use the tidectl program.'));
  });
});

describe('acceptSibling()', () => {
  const side = makeSide({ 'a.md': { languages: ['en', 'es'], sections: { one: 'Words of one.' }, translated: { es: { one: 'Palabras.' } } } });
  const [, es] = side.wanted;
  it('changes the rows of that translation and page only', () => {
    if (es === undefined) throw new Error('no translation');
    const row = makeOwnedRow(es, { sibling: { words: 'w', of: 's1' } });
    const rows = [row, { ...row, page: 'b.md' }, { ...row, sibling: { words: 'v', of: 's1' } }, { ...row, locale: 'fr' }];
    const found = { page: 'a.md', section: 'one', locale: 'es', words: 'w', of: 's1', now: 's2' };
    expect(acceptSibling(rows, found)).toEqual([{ ...row, sibling: { words: 'w', of: 's2' } }]);
    // its page is another by now
    expect(acceptSibling(rows.slice(1), found)).toEqual([{ ...row, page: 'b.md', sibling: { words: 'w', of: 's2' } }]);
  });
});
