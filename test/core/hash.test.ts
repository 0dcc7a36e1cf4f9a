import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCanonicalJson, hashText, hashValue } from '../../src/core/hash.ts';
import { formatWords } from '../../src/core/match.ts';
import { makeKey } from '../../src/core/recipe.ts';

describe('hashText()', () => {
  it('is SHA-256 in lower-case hex', () => expect(hashText('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'));
  it('does not count line ends or normal form', () => {
    expect(hashText('a\r\nb\rc')).toBe(hashText('a\nb\nc'));
    expect(hashText('cafe\u0301')).toBe(hashText('café'));
    expect(hashText('a b')).not.toBe(hashText('a  b'));
  });
});

describe('formatCanonicalJson()', () => {
  it('sorts keys and leaves out what is undefined', () => {
    expect(formatCanonicalJson({ b: [1, { d: null, c: 'x' }], a: true, z: undefined, 10: 1, 9: 2 })).toBe('{"10":1,"9":2,"a":true,"b":[1,{"c":"x","d":null}]}');
  });
  it('refuses a number that JSON cannot hold', () => {
    for (const value of [Number.NaN, Infinity]) expect(() => formatCanonicalJson({ a: [value] })).toThrow(/finite/);
  });
  it('says the same value whatever the order of its keys', () => {
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null))), (value) => {
      const turned = Object.fromEntries(Object.entries(value).toReversed());
      expect(hashValue(turned)).toBe(hashValue(value));
      expect(JSON.parse(formatCanonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }));
  });
});

it('a video\'s key is the hash of what it is made of, as a value (property)', () => {
  const recipe = fc.record({
    look: fc.string(), voice: fc.option(fc.string()), engine: fc.string(), resolution: fc.constantFrom('720p', '1080p', '4k'), aspect: fc.constantFrom('16:9', 'auto'),
    background: fc.option(fc.string()), captions: fc.boolean(), dubbing: fc.option(fc.constantFrom('speed', 'precision')),
  });
  fc.assert(fc.property(recipe, fc.string({ unit: 'grapheme' }), fc.constantFrom('en', 'pt-BR'), fc.option(fc.string()), (what, text, locale, sourceKey) => {
    const value = { v: 1, words: formatWords(text), locale, recipe: { ...what }, ...(sourceKey === null ? {} : { sourceKey }) };
    expect(makeKey({ narration: { text }, locale, recipe: what, sourceKey })).toBe(hashValue(value));
  }));
});
