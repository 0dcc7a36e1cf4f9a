import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeNarration } from '../../src/core/narration.ts';
import type { NarrationOptions } from '../../src/core/narration.ts';
import { makeNarrator, saySame } from '../../src/core/narrator.ts';
import type { Section } from '../../src/core/section.ts';
import { parsePage } from '../parser.ts';

const folder = resolve(fileURLToPath(import.meta.url), '../../../fixtures/narration');
const site = { everyPage: true, siteSource: 'en' } as const;
const english: NarrationOptions = { locale: 'en', pronounce: {}, speakHeading: false };

function cut(text: string, path = 'page.md'): readonly Section[] {
  return parsePage(path, text, site).page?.sections ?? [];
}

function only(text: string, path?: string): Section {
  const [section, ...more] = cut(text, path);
  if (section === undefined || more.length > 0) throw new Error(`expected one section of ${text}`);
  return section;
}

/** Blocks of all kinds, with what makes two of them nearly the same. */
const blocks = readdirSync(folder).flatMap((name) => {
  const file = readdirSync(resolve(folder, name)).find((one) => one.startsWith('input.')) ?? '';
  return readFileSync(resolve(folder, name, file), 'utf8').split(/\n{2,}/);
});
const block = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...blocks) },
  fc.constantFrom(
    '# Title', '## One', '## Two', '### Deep', '<!-- narrate: Say this. -->', '<!-- narrate: skip -->', '{/* narrate: Say that. */}', 'The agent watches `a folder`.', 'The agent watches `a file`.', 'The *agent* watches.', 'The **agent** watches.',
    '1. one\n2. two', '3. one\n4. two', '- [ ] open\n- [x] done', '- [x] open\n- [ ] done', '```js title="a.js"\na();\n```', '```js title="b.js"\na();\n```', '```js\na();\n```', '```sh\na();\n```', '![A picture](a.png)', '![A picture](https://img.shields.io/a.png)',
    '[a link][ref] here', '[ref]: https://example.com', '[ref]: https://example.org', '<Card title="A">\n\nWords.\n\n</Card>', '<Card title="B">\n\nWords.\n\n</Card>', '<Card position="top">\n\nWords.\n\n</Card>', '<Card position="end">\n\nWords.\n\n</Card>',
    ':::tip[Title]\nWords.\n:::', ':::note[Title]\nWords.\n:::', '::video[Words]{position="a"}', '::video[Words]{position="b"}', '::image{alt="One"}', '::image{alt="Two"}', '| a | b |\n|---|---|\n| c | d |', 'See https://example.com and {"text"}.',
  ),
);
const edit = fc.record({ at: fc.nat(30), kind: fc.constantFrom('drop', 'insert', 'swap', 'double', 'letter', 'letter', 'letter'), by: block, letter: fc.constantFrom('x', '1', '*', '`', '"', ' ', '\n', ']'), place: fc.nat(200) });

function replaceLetter(text: string, place: number, letter: string): string {
  const at = place % text.length;
  return text.slice(0, at) + letter + text.slice(at + 1);
}

describe('makeNarrator()', () => {
  it('says of both sides of a page what is said of each by itself (property)', { timeout: 120_000 }, () => fc.assert(fc.property(
    fc.array(block, { minLength: 1, maxLength: 12 }), fc.array(edit, { maxLength: 3 }), fc.constantFrom('page.md', 'page.mdx'), fc.boolean(), (before, edits, path, speakHeading) => {
      const after = [...before];
      for (const { at, kind, by, letter, place } of edits) {
        const index = at % (after.length + 1);
        if (kind === 'drop') after.splice(index, 1);
        else if (kind === 'insert') after.splice(index, 0, by);
        else if (kind === 'swap') after.splice(index, 1, by);
        else if (kind === 'letter') after.splice(index, 1, replaceLetter(after[index] ?? by, place, letter));
        else if (kind === 'double') after.splice(index, 0, after[index] ?? by);
      }
      const narrate = makeNarrator();
      const pronounce = { agent: 'helper' };
      for (const options of [{ ...english, pronounce, speakHeading }, { ...english, speakHeading }]) {
        for (const side of [before, after]) {
          for (const section of cut(side.join('\n\n'), path)) expect(narrate(section, options)).toEqual(makeNarration(section, options));
        }
      }
    }), { numRuns: 400 }));

  it('says a section of both sides once, wherever it stands', () => {
    const narrate = makeNarrator();
    const [before, after] = [cut('# A\n\nWords of it.\n\n## B\n\nMore of [them](b.md).\n'), cut('# A\n\nOther words.\n\nAnd more.\n\n## B\n\nMore of [them](b.md).\n')];
    const [then, now] = [before, after].map((sections) => sections.map((section) => narrate(section, english)));
    expect(now?.[1]).toBe(then?.[1]);
    expect(now?.[0]).not.toBe(then?.[0]);
  });

  it('says a section anew for whoever wants it said otherwise', () => {
    const narrate = makeNarrator();
    const section = only('# A\n\nThe agent waits.\n');
    const first = narrate(section, english);
    expect(narrate(section, { ...english })).toBe(first);
    for (const options of [{ ...english, locale: 'de' }, { ...english, speakHeading: true }, { ...english, pronounce: { agent: 'helper' } }, { ...english, leaveOut: ['The agent waits.'] }]) {
      const narration = narrate(section, options);
      expect(narration).not.toBe(first);
      expect(narration).toEqual(makeNarration(section, options));
    }
  });
});

describe('saySame()', () => {
  const same = (one: string, other: string, path?: string): boolean => saySame(only(one, path), only(other, path));

  it('does not care where things stand', () => {
    expect(same('# A\n\nWords *of* it.\n', '\n\n\n#   A\n\n\n\nWords *of* it.\n')).toBe(true);
    expect(same('<A b="c">\n  Words.\n</A>\n', '\n\n<A b="c">\n  Words.\n</A>\n', 'page.mdx')).toBe(true);
  });

  it.each([
    ['words', 'Words.\n', 'Word.\n'],
    ['kinds', '*Words.*\n', '**Words.**\n'],
    ['numbers', '1. One\n', '2. One\n'],
    ['what is there and what is not', '- One\n', '- [ ] One\n'],
    ['the language of code', '```js\na\n```\n', '```sh\na\n```\n'],
    ['addresses', '![a](a.png)\n', '![a](b.png)\n'],
    ['an attribute', '::image{alt="a"}\n', '::image{alt="b"}\n'],
    ['an attribute that is called position', '::image{position="a"}\n', '::image{position="b"}\n'],
    ['what a definition makes of a text', '[a][b]\n\n[b]: c\n', '[a][b]\n'],
    ['the order', 'a\n\nb\n', 'b\n\na\n'],
    ['the heading', '# A\n\na\n', '# B\n\na\n'],
    ['what is said in its place', '<!-- narrate: A -->\n\n# A\n\na\n', '<!-- narrate: B -->\n\n# A\n\na\n'],
  ])('tells %s apart', (_, one, other) => {
    expect(same(one, other)).toBe(false);
    expect(same(one, one)).toBe(true);
  });

  it('tells attributes of components apart, those that are called position too', () => {
    for (const [one, other] of [['<A b="c" />', '<A b="d" />'], ['<A position="c" />', '<A position="d" />'], ['<A b={1} />', '<A b={2} />'], ['<A b />', '<A b="" />']] as const) {
      expect(same(`Words. ${one}\n`, `Words. ${other}\n`, 'page.mdx')).toBe(false);
      expect(same(`Words. ${one}\n`, `Words. ${one}\n`, 'page.mdx')).toBe(true);
    }
  });
});
