import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitGraphemes } from '../../src/core/locale.ts';
import { makeNarration, splitNarration } from '../../src/core/narration.ts';
import { parsePage } from '../parser.ts';

const folder = resolve(fileURLToPath(import.meta.url), '../../../fixtures/narration');
const site = { everyPage: true, siteSource: 'en' } as const;

/** All that is said of a page, in one text. */
function say(text: string, path = 'page.md', locale = 'en'): string {
  const { page } = parsePage(path, text, site);
  return page?.sections.map((section) => makeNarration(section, { locale, pronounce: {}, speakHeading: true }).text).join('\n\n') ?? '';
}

function sources(text: string, path = 'page.md'): string {
  const { page } = parsePage(path, text, site);
  return page?.sections.map((section) => makeNarration(section, { locale: 'en', pronounce: {}, speakHeading: true }).source).join('\n\n') ?? '';
}

const word: fc.Arbitrary<string> = fc.constantFrom(
  'the', 'agent', 'watches', 'a', 'folder,', 'files.', 'it’s', '`npm install`', '`.env`', 'naïve', 'Wörter', '[link](https://example.com)', '*often*', '**now**', '(really)', 'e.g.', 'C++', '50%',
  '100', 'U.S.', 'über', '🎉', 'x86', '"quoted"', '—', '語', 'café', ':tada:', 'https://example.com/x', 'end', 'Über', '10:30', 'fast;',
);
const prose = fc.array(word, { minLength: 1, maxLength: 30 });

describe('what costs nothing', () => {
  it('row 87: a reflowed paragraph', () => {
    fc.assert(fc.property(prose, fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }), (words, breaks) => {
      const flowed = words.join(' ');
      // not before what would begin a list there
      const reflowed = words.reduce((text, one, index) => `${text}${breaks[index] === true && !/^(?:\d|—)/.test(one) ? '\n' : ' '}${one}`);
      expect(say(reflowed)).toBe(say(flowed));
    }));
  });

  it('a reflowed paragraph in a script without spaces', () => {
    const sentence: fc.Arbitrary<string[]> = fc.array(fc.constantFrom('今日は', '晴れです。', '設定を', '開きます', '、', '我们', '使用', '「例」'), { minLength: 1, maxLength: 20 });
    fc.assert(fc.property(sentence, fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }), (words, breaks) => {
      const reflowed = words.reduce((text, one, index) => `${text}${breaks[index] === true ? '\n' : ''}${one}`);
      expect(say(reflowed, 'page.md', 'ja')).toBe(say(words.join(''), 'page.md', 'ja'));
    }));
  });

  it('emphasis', () => {
    const plain = fc.array(fc.constantFrom('the', 'agent', 'watches', 'folders', 'and', 'files', 'naïve', 'over'), { minLength: 2, maxLength: 20 });
    fc.assert(fc.property(plain, fc.array(fc.constantFrom('', '', '*', '**', '_', '***', '__'), { minLength: 20, maxLength: 20 }), (words, marks) => {
      const emphasised = words.map((one, index) => `${marks[index]}${one}${[...marks[index] ?? ''].toReversed().join('')}`).join(' ');
      expect(say(emphasised)).toBe(say(words.join(' ')));
    }));
  });

  it.each(readdirSync(folder))('row 78: CRLF, a missing final newline and trailing spaces in %s', (name) => {
    const file = readdirSync(resolve(folder, name)).find((one) => one.startsWith('input.')) ?? '';
    const text = readFileSync(resolve(folder, name, file), 'utf8');
    expect(say(text.replaceAll('\n', '\r\n'), file)).toBe(say(text, file));
    expect(sources(text.replaceAll('\n', '\r\n'), file)).toBe(sources(text, file));
    expect(say(text.trimEnd(), file)).toBe(say(text, file));
    expect(say(`${text}\n\n\n`, file)).toBe(say(text, file));
  });

  const rows: readonly (readonly [what: string, before: string, after: string])[] = [
    ['link target', 'See [it](https://a.example "A").', 'See [it](/b).'],
    ['inline link to reference', 'See [it](https://a.example).', 'See [it][r].\n\n[r]: https://b.example'],
    ['bare address', 'See https://a.example/x now.', 'See https://b.example/y?z now.'],
    ['picture file', '![A window](a.png)', '![A window](img/b.webp "title")'],
    ['comment', 'One.\n\nTwo.', 'One.\n\n<!-- vale off -->\n\nTwo.'],
    ['code sample', 'So:\n\n```js\na\n```', 'So:\n\n```ts {1,3}\nbbb\n\nccc\n```'],
    ['fence style', 'So:\n\n```js\na\n```', 'So:\n\n~~~js\na\n~~~'],
    ['table cells and alignment', 'So:\n\n| a |\n|---|\n| b |', 'So:\n\n| cc | d |\n|:--:|--:|\n| e | f |'],
    ['heading style', '## Title\n\nWords.', 'Title\n-----\n\nWords.'],
    ['closed heading', '## Title\n\nWords.', '## Title ##\n\nWords.'],
    ['heading id', '## Title\n\nWords.', '## Title {#other}\n\nWords.'],
    ['list marker', 'Here:\n\n- one\n- two', 'Here:\n\n* one\n* two'],
    ['counted list marker', '1. one\n2. two', '1) one\n1) two'],
    ['loose list', '- one\n- two', '- one\n\n- two'],
    ['list indentation', '1. one\n   - two', '1.  one\n\n    * two'],
    ['thematic break', 'One.\n\nTwo.', 'One.\n\n***\n\nTwo.'],
    ['footnote', 'One.', 'One.[^a]\n\n[^a]: Note.'],
    ['hard break', 'One two.', 'One\\\ntwo.'],
    ['entity', 'Salt & pepper', 'Salt &amp; pepper'],
    ['escape', 'A *star*: 5 * 6', '**A** star: 5 \\* 6'],
    ['hard space', 'Press the key', 'Press\u00A0the key'],
    ['decomposed letter', 'café', 'cafe\u0301'],
    ['badge', '# T\n\nWords.', '# T\n\n[![ci](https://img.shields.io/x)](https://a.example)\n\nWords.'],
    ['zone', '# T\n\nWords.', '# T\n\n<!-- docreel:begin section="t" sum="00000000" -->\nWatch: [video](https://a.example)\n<!-- docreel:end -->\n\nWords.'],
    ['other front matter', '---\ntitle: A\n---\n\nWords.', '---\ntitle: B\ndraft: true\nauthor: C\n---\n\nWords.'],
    ['container spelling', ':::tip[Title]\nWords.\n:::', '::: tip Title\nWords.\n:::'],
  ];
  it.each(rows)('a changed %s', (_, before, after) => {
    expect(say(before)).not.toBe('');
    expect(say(after)).toBe(say(before));
    expect(sources(after)).toBe(sources(before));
  });

  it('the same words as MDX', () => {
    const text = '## Title {/*id*/}\n\nWords with `code`:\n\n```js\na\n```\n\n<Note>\n\nMind.\n\n</Note>\n';
    expect(say(text, 'page.mdx')).toBe(say(text, 'page.md'));
  });
});

describe('what is said', () => {
  const fragment = fc.oneof(
    prose.map((words) => words.join(' ')),
    fc.constantFrom('# T', '## T', '- a', '1. b', '> q', '```js\nc\n```', '| a |\n|---|\n| b |', '![x](y)', ':::note\nn\n:::', '<div>\n', '</div>', '<Tabs>', '</Tabs>', '<!-- narrate: skip -->', '<!-- narrate: x y -->', '{{ x }}', '$x^2$', '[^1]', '[^1]: f', '***', 'a:', '\u202Eevil', '\u0000', '\uD800', '👩‍👩‍👧', '!!! note', '    indented', '{% raw %}', '::: tip', ':::', '<kbd>', '\\'),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );
  const page = fc.array(fragment, { maxLength: 15 }).map((parts) => parts.join('\n\n'));

  it('row 88: has no control, bidirectional or broken characters, no doubled space, no empty line, in one normal form', () => {
    fc.assert(fc.property(page, fc.constantFrom('page.md', 'page.mdx'), fc.constantFrom('en', 'ja', 'ar', 'th'), (text, path, locale) => {
      const said = say(text, path, locale);
      expect(said.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u00AD\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/u);
      expect(said.isWellFormed()).toBe(true);
      expect(said).not.toMatch(/ {2}|^ | $/m);
      expect(said.normalize('NFC')).toBe(said);
    }), { numRuns: 300 });
  });

  it('is the same every time', () => {
    fc.assert(fc.property(page, (text) => { expect(say(text)).toBe(say(text)); }), { numRuns: 50 });
  });
});

describe('splitNarration()', () => {
  const letters = (text: string): string => text.replace(/\s+/g, '');
  const text = fc.oneof(
    fc.array(fc.oneof(word, fc.constantFrom('\n', 'Dr. Smith.', '。', '今日は晴れです。', '👩‍👩‍👧', 'e\u0301\u0302', 'กขค', 'a'.repeat(60))), { maxLength: 80 }).map((parts) => parts.join(' ')),
    fc.string({ unit: 'grapheme', maxLength: 400 }),
  );

  it('keeps every word in order, and no script is longer than the limit or has spaces around it', () => {
    fc.assert(fc.property(text, fc.integer({ min: 20, max: 200 }), fc.constantFrom('en', 'ja', 'th'), (whole, max, locale) => {
      const scripts = splitNarration(whole, locale, max);
      expect(letters(scripts.join(' '))).toBe(letters(whole));
      for (const script of scripts) {
        expect(script).toBe(script.trim());
        expect(script).not.toBe('');
        if (splitGraphemes(script, locale).length > 1) expect(script.length).toBeLessThanOrEqual(max);
      }
    }));
  });

  it('does not cut within a character', () => {
    const family = '👨‍👩‍👧‍👦';
    for (const script of splitNarration(family.repeat(40), 'en', 30)) expect(script.replaceAll(family, '')).toBe('');
  });

  it('cuts at ends of paragraphs, then of sentences', () => {
    const sentence = 'This is one sentence of the text. ';
    expect(splitNarration(`${sentence.repeat(2).trim()}\n${sentence.repeat(2).trim()}`, 'en', 80)).toEqual([sentence.repeat(2).trim(), sentence.repeat(2).trim()]);
    for (const script of splitNarration(sentence.repeat(50), 'en', 100)) expect(script.endsWith('.')).toBe(true);
    expect(splitNarration('今日は晴れ。明日は雨。', 'ja', 7)).toEqual(['今日は晴れ。', '明日は雨。']);
  });

  it('leaves a short text whole, and an empty one out', () => {
    expect(splitNarration('Short.\nText.', 'en')).toEqual(['Short.\nText.']);
    expect(splitNarration(' \n ', 'en')).toEqual([]);
    expect(splitNarration('x'.repeat(5000), 'en')).toHaveLength(1);
    expect(splitNarration('x'.repeat(5001), 'en')).toHaveLength(2);
  });
});
