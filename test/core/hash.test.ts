import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCanonicalJson, hashText, hashValue } from '../../src/core/hash.ts';

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
