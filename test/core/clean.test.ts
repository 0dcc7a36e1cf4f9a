import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanLine } from '../../src/core/narration/clean.ts';

it('cleanLine() takes no other way with a line that it can read quickly', () => {
  const parts = fc.constantFrom('a', 'é', 'word', '7', ' ', '  ', '\n', '\t', '.', '..', '…', ':', ';', ',', ' .', '(', ')', '[]', '( )', '*', '†', '‡', '→ ', ' →', '’', '”', '—', '•', '©', '™', '‼', '⁉', '\u00A0', '\u00AD');
  // a word joiner is nothing, and sends the line the long way
  fc.assert(fc.property(fc.array(parts).map((each) => each.join('')), (line) => { expect(cleanLine(line)).toBe(cleanLine(`${line}\u2060`)); }), { numRuns: 500 });
});
