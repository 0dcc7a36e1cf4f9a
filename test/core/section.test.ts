import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../parser.ts';
import type { Page } from '../../src/core/page.ts';
import { formatPlain } from '../../src/core/plain.ts';
import { startEffort } from '../effort.ts';

const folder = resolve(fileURLToPath(import.meta.url), '../../../fixtures/section');
const site = { everyPage: true, siteSource: 'en' } as const;

function read(path: string, text: string): Page {
  const { page, problems } = parsePage(path, text, site);
  if (page === null) throw new Error(problems.map(({ message }) => message).join('\n'));
  return page;
}

describe('makeSections() on fixtures/section', () => {
  it.each(readdirSync(folder))('%s', (name) => {
    const file = readdirSync(resolve(folder, name)).find((one) => one.startsWith('input.')) ?? '';
    const text = readFileSync(resolve(folder, name, file), 'utf8');
    const page = read(`docs/${file}`, text);
    const output = {
      title: page.title, flavour: page.flavour,
      sections: page.sections.map(({ id, explicitId, path, depth, title, line, start, end, zoneAt, body, opening }) => ({
        id, explicitId, path: path.join(' / '), depth, title, line, opening, begins: text.slice(start, start + 12), ends: text.slice(Math.max(start, end - 12), end), zone: text.slice(zoneAt, zoneAt + 12),
        body: body.map((node) => `${node.type}${'children' in node ? ` ${formatPlain(node).slice(0, 30)}` : ''}`),
      })),
    };
    const expected = resolve(folder, name, 'output.json');
    if (process.env['UPDATE'] !== undefined) writeFileSync(expected, `${JSON.stringify(output, null, 2)}\n`);
    expect(JSON.parse(JSON.stringify(output))).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
  });
});

describe('makeSections()', () => {
  const line = fc.constantFrom(
    '# A', '## A', '## B {#b}', '### C', 'A\n===', 'B\n---', 'words', '- item', '> quote', '```', ':::note', ':::', '<div>', '</div>', '<a id="x"></a>', '<!-- narrate: skip -->', '<!-- narrate: hi -->', '',
    '<!-- docreel:begin section="a" -->', '<!-- docreel:end -->', '    code', '#', '## 🎉', '[r]: x', '!!! note', '    ## D', '{/*x*/}', 'import a from "b"', '\t', '***',
  );
  const text = fc.tuple(fc.array(line, { maxLength: 25 }), fc.constantFrom('\n', '\n\n', '\r\n', '\r')).map(([lines, end]) => lines.join(end));

  it.each([
    ['the same heading again', '## A\n\nx\n\n## A\n\ny\n\n## A\n', ['a', 'a~2', 'a~3']],
    ['the same below others', '# P\n\n## A\n\n# Q\n\n## A\n', ['p', 'p/a', 'q', 'q/a']],
    ['no words in a heading', '##\n\n## \n\nx\n', ['section', 'section~2']],
    ['nothing but an emoji', '## 🎉\n\n## 🎉🎉\n', ['section', 'section~2']],
    ['a heading in a fence', '## A\n\n```\n## B\n```\n', ['a']],
    ['a heading in a comment', '## A\n\n<!--\n## B\n-->\n', ['a']],
    ['a heading in a quote', '## A\n\n> ## B\n', ['a']],
    ['a heading in a list', '## A\n\n- ## B\n', ['a']],
    ['a heading in HTML', '## A\n\n<div>\n## B\n</div>\n', ['a']],
    ['an id that another heading would get', '## A\n\n## B {#a}\n\n## A~2\n', ['a~2', 'a', 'a2']],
  ])('row 86: %s', (_, text, ids) => { expect(read('docs/a.md', text).sections.map(({ id }) => id)).toEqual(ids); });

  it('row 86: gives ten thousand headings of one name their ids in a moment', () => {
    const effort = startEffort();
    expect(read('docs/a.md', '# a\n'.repeat(10_000)).sections.at(-1)?.id).toBe('a~10000');
    expect(effort()).toBeLessThan(3000);
  });

  it('covers the page from front to back, in order, with ids of its own for each', () => {
    fc.assert(fc.property(text, fc.constantFrom('a.md', 'a.mdx'), (whole, path) => {
      const { sections } = read(path, `---\ntitle: T\n---\n${whole}`);
      expect(new Set(sections.map(({ id }) => id)).size).toBe(sections.length);
      for (const [index, section] of sections.entries()) {
        expect(section.start).toBeLessThanOrEqual(section.zoneAt);
        expect(section.zoneAt).toBeLessThanOrEqual(section.end);
        expect(section.end).toBe(sections[index + 1]?.start ?? whole.length + 17);
        // a definition at the start of a setext heading's text overlaps the heading: micromark reads it so
        for (const node of section.body.filter(({ type }) => type !== 'definition')) {
          expect(node.position?.start.offset).toBeGreaterThanOrEqual(section.start);
          expect(node.position?.end.offset).toBeLessThanOrEqual(section.end);
        }
        if (section.heading !== undefined) expect(section.heading.position?.start.line).toBe(section.line);
      }
    }), { numRuns: 400 });
  });

  it('keeps its ids when a section is put in front of the others', () => {
    const before = read('a.md', '## A\n\na\n\n## B\n\nb\n').sections.map(({ id }) => id);
    const after = read('a.md', '## New\n\nn\n\n## A\n\na\n\n## B\n\nb\n').sections.map(({ id }) => id);
    expect(after).toEqual(['new', ...before]);
  });
});
