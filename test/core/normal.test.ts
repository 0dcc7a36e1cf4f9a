import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine } from '../../src/core/narration/clean.ts';
import { normalizeText } from '../../src/core/normal.ts';

describe('normalizeText()', () => {
  it('is the normal form C, of any text', () => fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme-composite' }), fc.string({ unit: fc.constantFrom('e', '\u0301', '\u02FF', '\u0300', '\u212B', '가', '\u1100', '\u1161', '\uD800') })), (text) => {
    expect(normalizeText(text)).toBe(text.normalize('NFC'));
  })));

  it('asks nobody about what is no text that normal forms change', () => {
    const all = Array.from({ length: 0x300 }, (_, code) => String.fromCodePoint(code)).join('');
    expect(all.normalize('NFC')).toBe(all);
  });
});

describe('cleanLine()', () => {
  it('gives lines in normal form C, whatever it takes for tidy', () => {
    for (let code = 0x20; code < 0x3000; code += 1) {
      const line = cleanLine(`word${String.fromCodePoint(code)}word`);
      expect(line, code.toString(16)).toBe(line.normalize('NFC'));
    }
  });
});
