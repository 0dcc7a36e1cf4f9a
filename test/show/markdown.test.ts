import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFitting, formatMarkdownCode, formatMarkdownLink, formatMarkdownPoster, formatMarkdownSentence, formatMarkdownTable, formatMarkdownText } from '../../src/show/markdown.ts';
import { hostile } from '../hostile.ts';
import { findSigns, live, parseMarkdown } from './text.ts';

const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.array(fc.constantFrom(...hostile, '|', '\\', '`', '\n', '<', '&', ' ', '#', '@a', '1.', '-', '_', '*', '~~', ']', '(', ')'), { maxLength: 8 }).map((parts) => parts.join('')));
const visible = (text: string): string => text.replace(/[\s\p{Cc}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\uFFFD]+/gu, '');

describe('formatMarkdownText()', () => {
  it.each(hostile)('shows exactly the text of %j', (text) => {
    for (const place of [formatMarkdownText(text), `- ${formatMarkdownText(text)}`, `before ${formatMarkdownText(text)} after`]) {
      const { html, links, texts } = findSigns(place);
      expect(html).toEqual([]);
      expect(links).toEqual([]);
      expect(texts.join('')).not.toMatch(live);
      expect(visible(texts.join('')).replace(/^before|after$/g, '')).toBe(visible(text.toWellFormed()));
    }
  });

  it('shows any text as it is, in a paragraph, a cell and a link', () => {
    fc.assert(fc.property(anything, (text) => {
      const escaped = formatMarkdownText(text);
      const shown = visible(text.toWellFormed());
      expect(escaped).not.toMatch(/[\r\n]/);
      expect(visible(findSigns(escaped).texts.join(''))).toBe(shown);
      const table = parseMarkdown(formatMarkdownTable(['A', 'B>'], [[escaped, 'x'], ['y', escaped]]));
      expect(table.children).toMatchObject([{ type: 'table', children: [{ children: [{}, {}] }, { children: [{}, {}] }, { children: [{}, {}] }] }]);
      const link = findSigns(formatMarkdownLink(escaped === '' ? 'x' : escaped, 'https://example.com/v.mp4'));
      expect(link.types).toEqual(['root', 'paragraph', 'link', 'text']);
      expect(link.texts.join('')).not.toMatch(live);
    }), { numRuns: 500 });
  });

  it('shortens by characters as a reader counts them', () => {
    expect(formatMarkdownText('👩‍👩‍👧‍👦'.repeat(10), 3)).toBe('👩‍👩‍👧‍👦👩‍👩‍👧‍👦…');
    expect(formatMarkdownText(`a${'\u0301'.repeat(20_000)}`, 10).length).toBeLessThan(50);
    expect(formatMarkdownText('short', 10)).toBe('short');
  });
});

describe('formatMarkdownCode()', () => {
  it('shows any text in one span, also in a table', () => {
    fc.assert(fc.property(anything, (text) => {
      const { types, html } = findSigns(formatMarkdownTable(['A'], [[`x ${formatMarkdownCode(text)} y`]]));
      expect(html).toEqual([]);
      expect(types.filter((type) => !['root', 'table', 'tableRow', 'tableCell', 'text', 'inlineCode'].includes(type))).toEqual([]);
      expect(types.filter((type) => type === 'tableCell')).toHaveLength(2);
    }), { numRuns: 300 });
  });
});

describe('formatMarkdownSentence()', () => {
  it('makes code of what stands between backticks, and nothing else', () => {
    expect(formatMarkdownSentence('Run `docreel collect`, or `mode: collect`. <b> @you')).toBe('Run `docreel collect`, or `mode: collect`. &#60;b&#62; @&#8203;you');
    expect(formatMarkdownSentence('a ` b')).toBe('a &#96; b');
    expect(formatMarkdownSentence('a `c` b `d`e')).toBe('a `c` b `d`e');
    // what is no span parts no words
    for (const text of ['a ``www.evil.example', 'a `c`www.evil.example', 'a `<`www.evil.example', '``@you', '`c`@you', '`c`#1']) expect(findSigns(formatMarkdownSentence(text)).texts.some((part) => live.test(part)), text).toBe(false);
    fc.assert(fc.property(anything, (text) => {
      const { html, links, texts } = findSigns(formatMarkdownSentence(text));
      expect([html, links]).toEqual([[], []]);
      expect(texts.every((part) => !live.test(part))).toBe(true);
    }), { numRuns: 300 });
  });
});

describe('formatMarkdownLink() and formatMarkdownPoster()', () => {
  it('take only addresses of the web, and paths beside a local pull request', () => {
    expect(formatMarkdownLink('x', 'javascript:alert(1)')).toBe('x');
    expect(formatMarkdownLink('x', 'media/a.mp4')).toBe('[x](media/a.mp4)');
    for (const address of ['file:///a.mp4', '//e.com/a.mp4', '/a.mp4', 'a.mp4?x', 'a b.mp4', 'a(b).mp4', 'data:x']) expect(formatMarkdownLink('x', address)).toBe('x');
    expect(formatMarkdownLink('x', 'https://e.com/a (1)>.mp4')).toBe('[x](https://e.com/a%20%281%29%3E.mp4)');
    expect(formatMarkdownPoster('"><script>', 'https://e.com/p.png?a=1&b="', 'https://e.com/v.mp4', 160))
      .toBe('<a href="https://e.com/v.mp4"><img src="https://e.com/p.png?a=1&amp;b=%22" width="160" alt="&#34;&#62;&#60;script&#62;"></a>');
    expect(formatMarkdownPoster('x', null, 'https://e.com/v.mp4', 160)).toBe('');
  });
});

describe('findFitting()', () => {
  it('takes the first that fits and cuts the last at a line', () => {
    expect(findFitting([() => 'long', () => 'ok'], 3)).toBe('ok');
    expect(findFitting([() => 'aaaa\nbbbb\ncccc'], 11)).toBe('aaaa\nbbbb\n…');
  });
});
