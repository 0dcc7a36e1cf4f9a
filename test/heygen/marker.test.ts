import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSearchWords, formatTitle, makeIdempotencyKey, makeMarker, parseMarker } from '../../src/heygen/marker.ts';
import { makeKey } from './request.ts';

const keys = fc.stringMatching(/^[0-9a-f]{64}$/);
const attempts = fc.integer({ min: 1, max: 999_999 });

describe('makeMarker()', () => {
  it('is 16 hex digits and the attempt in brackets', () => {
    expect(makeMarker(makeKey(0x3f9a), 2)).toBe('[docreel:0000000000003f9a.2]');
    expect(findSearchWords('[docreel:0000000000003f9a.2]')).toBe('docreel:0000000000003f9a.2');
  });
  it('refuses what is no content key', () => {
    expect(() => makeMarker('abc', 1)).toThrow(RangeError);
    expect(() => makeMarker(makeKey(1).toUpperCase(), 1)).toThrow(RangeError);
    expect(() => makeMarker(makeKey(1), 0)).toThrow(RangeError);
    expect(() => makeMarker(makeKey(1), 1.5)).toThrow(RangeError);
  });
});

it('makeIdempotencyKey() is of HeyGen\'s alphabet, and differs by key and by attempt (property)', () => {
  fc.assert(fc.property(keys, attempts, (key, attempt) => {
    expect(makeIdempotencyKey(key, attempt)).toMatch(/^[A-Za-z0-9_\-:.]{1,255}$/);
    expect(makeIdempotencyKey(key, attempt)).not.toBe(makeIdempotencyKey(key, attempt === 1 ? 2 : attempt - 1));
    expect(makeIdempotencyKey(key, attempt)).toContain(key);
  }));
});

describe('formatTitle()', () => {
  it('is title, locale and marker', () => {
    expect(formatTitle('Install  the\nagent', 'pt-BR', makeMarker(makeKey(1), 1))).toBe('Install the agent (pt-BR) [docreel:0000000000000001.1]');
    expect(formatTitle('', 'en', makeMarker(makeKey(1), 1))).toBe('(en) [docreel:0000000000000001.1]');
  });
  it('keeps its marker, and only its own, within 200 characters, for every title (property)', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ unit: 'grapheme', maxLength: 400 }), fc.constant(`x ${makeMarker(makeKey(9), 9)} y`)), keys, attempts, (title, key, attempt) => {
      const marker = makeMarker(key, attempt);
      const formatted = formatTitle(title, 'en', marker);
      expect(formatted.length).toBeLessThanOrEqual(200);
      expect(parseMarker(formatted)).toEqual({ text: marker, key: key.slice(0, 16), attempt });
      expect(formatted.isWellFormed()).toBe(true);
    }), { numRuns: 300 });
  });
});

describe('parseMarker()', () => {
  it.each([[null], [''], ['Install (en)'], ['[docreel:123.1]'], ['[docreel:0000000000000001.0]'], ['[docreel:0000000000000001]'], ['docreel:0000000000000001.1'],
    ['[docreel:0000000000000001.1] [docreel:0000000000000002.1]'], ['[DOCREEL:0000000000000001.1]']])('row 38: %j is nobody\'s', (title) => { expect(parseMarker(title)).toBeNull(); });
});
