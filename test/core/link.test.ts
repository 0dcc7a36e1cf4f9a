import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { toString } from 'mdast-util-to-string';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Root } from 'mdast';
import { describe, expect, it, test } from 'vitest';
import { findSite, findZones, formatZone, writeZones } from '../../src/core/link.ts';
import type { LinkedVideo, SiteKind, ZonePage } from '../../src/core/link.ts';
import { parsePage } from '../parser.ts';
import type { Page } from '../../src/core/page.ts';
import type { SiteVideo } from '../../src/core/video.ts';
import { hostile } from '../hostile.ts';
import { startEffort } from '../effort.ts';

type Flavour = ZonePage['flavour'];

function parse(text: string, flavour: Flavour): Root {
  const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml']);
  return flavour === 'mdx' ? parser.use(remarkMdx).parse(text) : parser.parse(text);
}

/** Sections as the page stage makes them, but for their ids: headings at the top level, and the intro. */
function makePage(text: string, flavour: Flavour = 'md'): ZonePage {
  const tree = parse(text, flavour);
  const preamble = tree.children.findLast(({ type }) => type === 'yaml' || type === 'mdxjsEsm');
  const nextLine = (offset: number): number => offset + (/^[^\r\n]*(?:\r\n|\n|\r|$)/.exec(text.slice(offset))?.[0].length ?? 0);
  const intro = preamble ? nextLine(preamble.position?.end.offset ?? 0) : 0;
  const seen = new Map<string, number>();
  const headings = tree.children.flatMap((node) => {
    if (node.type !== 'heading') return [];
    const start = node.position?.start.offset ?? 0;
    const id = text.slice(start, node.position?.end.offset).replace(/[^a-z0-9]+/gi, '-').toLowerCase();
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return [{ id: count > 1 ? `${id}~${count}` : id, start, zoneAt: nextLine(node.position?.end.offset ?? 0) }];
  });
  return { text, flavour, sections: [{ id: 'intro', start: intro, zoneAt: intro }, ...headings] };
}

const video: LinkedVideo = {
  locale: 'en', title: 'Install on Linux', seconds: 80.2, videoUrl: 'https://example.com/v/a.mp4',
  posterUrl: 'https://example.com/v/a.png', captionsPath: '../captions/a.en.vtt',
};
const spanish: LinkedVideo = { ...video, locale: 'es', videoUrl: 'https://example.com/v/b.mp4' };

describe('writeZones()', () => {
  const root = new URL('../../fixtures/link/', import.meta.url);
  for (const name of readdirSync(root)) {
    test(`writes and removes as in fixtures/link/${name}`, () => {
      const folder = new URL(`${name}/`, root);
      const flavour: Flavour = existsSync(new URL('input.mdx', folder)) ? 'mdx' : 'md';
      const page = makePage(readFileSync(new URL(`input.${flavour}`, folder), 'utf8'), flavour);
      const contents = new Map(Object.entries<string | null>(JSON.parse(readFileSync(new URL('contents.json', folder), 'utf8'))));
      const { text, ...rest } = writeZones(page, contents);
      const output = new URL(`output.${flavour}`, folder);
      const result = new URL('result.json', folder);
      const told = `${JSON.stringify({ ...rest, kept: rest.kept.map(({ section }) => section), discarded: rest.discarded.map(({ section }) => section), removed: rest.removed.map(({ section }) => section) }, null, 2)}\n`;
      if (process.env['UPDATE']) {
        writeFileSync(output, text);
        writeFileSync(result, told);
      }
      expect(text).toBe(readFileSync(output, 'utf8'));
      expect(told).toBe(readFileSync(result, 'utf8'));
      expect(writeZones(makePage(text, flavour), contents).changed, 'a second time').toBe(false);
    });
  }

  const line = fc.oneof(
    fc.constantFrom('# A', '## B', '## B', '### Deep', 'Setext\n---', '', '', '', 'text', '> quote', '- item\n  more', '1. one\n\n   ```js\n   # no heading\n   ```', '```md\n## not\n<!-- docreel:begin section="x" sum="00000000" -->\n<!-- docreel:end -->\n```', '    indented', '<!-- comment -->', '## ', '| a |\n|---|\n| b |', '<div>', '</div>', '{: .lead }', '<!-- docreel:end -->', '~~~\nopen', '- ```\n  x\n  ```'),
    fc.string({ unit: 'grapheme', maxLength: 12 }));
  const page = fc.record({
    front: fc.constantFrom('', '---\ntitle: x\n---\n', '---\ndescription: |\n  ```js\n---\n\n'),
    lines: fc.array(line, { maxLength: 14 }),
    ending: fc.constantFrom('\n', '\r\n', '\r'),
    mixed: fc.array(fc.constantFrom('\n', '\r\n', '\r'), { maxLength: 40 }),
    final: fc.boolean(),
  }).map(({ front, lines, ending, mixed, final }) => {
    const text = front + lines.join('\n') + (final ? '\n' : '');
    let at = 0;
    return text.replace(/\r\n|\r|\n/g, () => mixed[at++] ?? ending);
  });
  const content = fc.constantFrom('[![Watch: x](p)](v)', '<video controls>\n</video>\n\n<p>Also</p>', 'one\ntwo\n\nthree');

  it('keeps every other code unit, is a fixpoint, and gives the former text back', () => {
    fc.assert(fc.property(page, content, fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }), (text, zone, chosen) => {
      const before = makePage(text);
      const strayed = new Set(writeZones(before, new Map()).strays.map(({ section }) => section));
      const contents = new Map(before.sections.filter((_, index) => chosen[index % 20]).map(({ id }) => [id, `${zone}\n\n${encodeURI(id.toWellFormed())}`]));
      const first = writeZones(before, contents);
      const again = makePage(first.text);
      const zones = findZones(first.text, 'md', again.sections.map(({ zoneAt }) => zoneAt));
      const expected = [...contents.keys()].filter((id) => !strayed.has(id));
      expect(first.written).toEqual(expected);
      expect(zones.map(({ ours }) => ours)).toEqual(expected.map(() => true));
      const outside = zones.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), first.text);
      expect(outside.replace(/[\r\n]/g, '')).toBe(text.replace(/[\r\n]/g, ''));
      const nodes = parse(first.text, 'md').children.filter(({ position }) => !zones.some(({ start, end }) => (position?.start.offset ?? 0) >= start && (position?.end.offset ?? 0) <= end));
      expect(nodes.map(({ type }) => type), 'the rest is parsed as before').toEqual(parse(text, 'md').children.map(({ type }) => type));
      expect(writeZones(again, contents)).toMatchObject({ changed: false, written: [] });
      const removed = writeZones(again, new Map());
      expect(removed.text).toBe(text);
    }), { numRuns: Number(process.env['RUNS'] ?? 1000) });
  });

  it('does the same to pages as the page stage parses them, and changes no words', () => {
    const site: SiteVideo = { everyPage: true, siteSource: 'en', depth: 3 };
    fc.assert(fc.property(page, (text) => {
      const before = parsePage('docs/a.md', text, site).page;
      fc.pre(before !== null);
      const contents = new Map(before.sections.map(({ id }) => [id, '[![Watch: x](p)](v)\n\nAlso in: [Español](w)']));
      const first = writeZones(before, contents);
      const after = parsePage('docs/a.md', first.text, site).page;
      // A fence that raw HTML only pretends to open hides a zone from a reader of lines alone.
      fc.pre(after !== null && findZones(first.text, after.flavour).length === contents.size);
      const words = ({ sections }: Page): readonly string[] => sections.map(({ id, body }) => `${id}: ${body.map((node) => toString(node)).join('|')}`);
      expect(words(after)).toEqual(words(before));
      expect(writeZones(after, contents).changed).toBe(false);
      expect(writeZones(after, new Map()).text).toBe(text);
    }), { numRuns: 300 });
  });

  it('leaves a zone alone that a person has edited, and tells', () => {
    const page = makePage('# A\n\ntext\n');
    const { text } = writeZones(page, new Map([['-a', 'old']]));
    const edited = makePage(text.replace('old', 'my own words'));
    expect(writeZones(edited, new Map([['-a', 'new']]))).toMatchObject({ changed: false, kept: [{ content: 'my own words', ours: false }] });
    expect(writeZones(edited, new Map())).toMatchObject({ changed: false, kept: [{ ours: false }], removed: [] });
  });

  it('discards the edits that somebody wants discarded, and no others', () => {
    const page = makePage('# A\n\none\n\n# B\n\ntwo\n\n# C\n\nthree\n');
    const { text } = writeZones(page, new Map([['-a', 'old a'], ['-b', 'old b'], ['-c', 'old c']]));
    const edited = makePage(text.replaceAll(/old ([ab])/g, 'my own $1'));
    const contents = new Map([['-a', 'new a'], ['-b', 'new b'], ['-c', 'old c']]);
    const result = writeZones(edited, contents, ({ content }) => content !== 'my own b');
    expect(result).toMatchObject({ written: ['-a'], kept: [{ content: 'my own b' }], discarded: [{ section: '-a', content: 'my own a' }] });
    expect(findZones(result.text).map(({ content, ours }) => [content, ours])).toEqual([['new a', true], ['my own b', false], ['old c', true]]);
    expect(writeZones(makePage(result.text), contents).changed).toBe(false);
    // gone where no video is wanted, and as it is while the next video is made
    expect(writeZones(edited, new Map(), () => true).text).toBe(page.text);
    const waiting = writeZones(edited, new Map([['-a', null], ['-b', null], ['-c', null]]), () => true);
    expect(waiting).toMatchObject({ changed: false, kept: [], discarded: [{ section: '-a' }, { section: '-b' }] });
  });

  it('takes over an edit that says what it would have written, and a reflow is no edit', () => {
    const page = makePage('# A\n\ntext\n');
    const { text } = writeZones(page, new Map([['-a', '<video controls>\n</video>']]));
    expect(findZones(text.replace('<video controls>\n', '<video\n  controls>\n'))[0]?.ours).toBe(true);
    const same = writeZones(makePage(text.replace('<video controls>', '<video muted>')), new Map([['-a', '<video muted>\n</video>']]));
    expect(same).toMatchObject({ changed: true, written: ['-a'] });
    expect(findZones(same.text)[0]?.ours).toBe(true);
  });

  it('follows a renamed heading in place, also when a person has moved the zone down its section', () => {
    const { text } = writeZones(makePage('# A\n\none\n\n# B\n\ntwo\n'), new Map([['-b', 'video']]));
    const zone = findZones(text)[0];
    const moved = `${text.slice(0, zone?.start)}${text.slice((zone?.end ?? 0) + 2)}\n${text.slice(zone?.start, zone?.end)}\n`.replace('# B', '# Bee');
    const result = writeZones(makePage(moved), new Map([['-bee', 'video']]));
    expect(result.text).toBe(moved.replace('section="-b"', 'section="-bee"'));
    expect(result.removed).toEqual([]);
  });

  it('adds nothing to a section with half a zone, and tells where', () => {
    const { text } = writeZones(makePage('# A\n\none\n'), new Map([['-a', 'video']]));
    const broken = text.replace('<!-- docreel:end -->\n', '');
    expect(writeZones(makePage(broken), new Map([['-a', 'new']]))).toMatchObject({ changed: false, strays: [{ section: '-a', line: 3 }] });
  });

  it('leaves a zone as it is where the content is null', () => {
    const { text } = writeZones(makePage('# A\n'), new Map([['-a', 'video']]));
    expect(writeZones(makePage(text), new Map([['-a', null]])).changed).toBe(false);
  });

  it('refuses a content that would break out, and disarms comments of ours in it', () => {
    expect(() => writeZones(makePage('# A\n'), new Map([['-a', '```\nopen']]))).toThrow(TypeError);
    const { text } = writeZones(makePage('# A\n'), new Map([['-a', 'x\n<!-- docreel:end -->\n<!-- docreel:begin section="y" sum="00000000" -->\ny']]));
    expect(findZones(text)).toMatchObject([{ section: '-a', ours: true }]);
    expect(writeZones(makePage(text), new Map()).text).toBe('# A\n');
  });

  it('keeps any section id, whatever it holds', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...hostile, '-->', '*/}', 'a--b', '--', '%')), fc.constantFrom<Flavour>('md', 'mdx'), (id, flavour) => {
      const { text } = writeZones({ text: 'x\n', flavour, sections: [{ id, start: 0, zoneAt: 0 }] }, new Map([[id, 'video']]));
      expect(findZones(text, flavour)).toMatchObject([{ section: id.toWellFormed(), ours: true }]);
      expect(/section="([^"\n]*)" sum="[0-9a-f]{8}" (?:-->|\*\/\})\n/.exec(text)?.[1]).not.toMatch(/--|[*<>{}\\\s]/);
    }));
  });
});

describe('findZones()', () => {
  it('finds zones after a fence that a list item holds, and none in fenced code or front matter', () => {
    const zone = '<!-- docreel:begin section="a" sum="00000000" -->\nx\n<!-- docreel:end -->\n';
    expect(findZones(`1. one\n   \`\`\`js\n   code\n   \`\`\`\n\n${zone}`)).toHaveLength(1);
    expect(findZones(`- \`\`\`js\n  code\n  \`\`\`\n\n${zone}`)).toHaveLength(1);
    expect(findZones(`---\na: |\n  ~~~\n---\n${zone}`)).toHaveLength(1);
    expect(findZones(`\`\`\`\`\n\`\`\`\n${zone}\`\`\`\`\n`)).toHaveLength(0);
    expect(findZones(`~~~ \`\n${zone}~~~\n`)).toHaveLength(0);
    expect(findZones(`- item\n\n\`\`\`\n${zone}\`\`\`\n`)).toHaveLength(0);
    expect(findZones(`<Tabs>\n      \`\`\`js\n      \`\`\`\n</Tabs>\n\n${zone}`, 'mdx')).toHaveLength(1);
  });

  it('reads both forms of comment, and leaves unbalanced ones alone', () => {
    expect(findZones('{/* docreel:begin section="a" sum="2d711642" */}\nx\n{/* docreel:end */}', 'mdx')).toMatchObject([{ section: 'a', content: 'x', ours: true }]);
    expect(findZones('<!-- docreel:begin section="a" sum="0" -->\nx\n{/* docreel:end */}')).toEqual([]);
    expect(findZones('<!-- docreel:end -->\n<!-- docreel:begin section="a" sum="0" -->\n<!-- docreel:begin section="b" sum="2d711642" -->\nx\n<!-- docreel:end -->')).toMatchObject([{ section: 'b', ours: true }]);
  });

  it('takes linear time', () => {
    const text = '<!-- docreel:begin section="a" sum="0" -->\n`\n'.repeat(40_000);
    const effort = startEffort();
    expect(findZones(text)).toHaveLength(0);
    expect(effort()).toBeLessThan(1500);
  });
});

describe('formatZone()', () => {
  const zone = (kind: SiteKind, title: string, more: Partial<Parameters<typeof formatZone>[0]> = {}): string =>
    formatZone({ kind, pageLocale: 'en', videos: [{ ...video, title }, { ...spanish, title }], disclosure: 'A synthetic presenter.', ...more });

  it.each<SiteKind>(['github', 'html', 'mdx'])('shows the video, the other languages and the captions for %s', (kind) => {
    expect(zone(kind, 'Install on Linux')).toMatchSnapshot();
    expect(formatZone({ kind, pageLocale: 'ja', videos: [{ ...video, locale: 'ja', title: 'インストール', posterUrl: undefined }, spanish, { ...spanish, locale: 'pt-BR' }] })).toMatchSnapshot();
    expect(formatZone({ kind, pageLocale: 'sw', videos: [spanish] })).toMatchSnapshot();
    expect(formatZone({ kind, pageLocale: 'en', videos: [] })).toBe('');
  });

  it.each(hostile)('shows a title as text in every kind of site: %j', (title) => {
    const github = parse(zone('github', title), 'md');
    const types = new Set<string>();
    visit(github, (node) => void types.add(node.type));
    expect([...types].filter((type) => !['root', 'paragraph', 'link', 'image', 'text'].includes(type))).toEqual([]);
    visit(github, 'link', ({ url }) => void expect(url).toMatch(/^(?:https:\/\/example\.com\/v\/[ab]\.mp4|\.\.\/captions\/a\.en\.vtt)$/));
    const players = [...zone('html', title).matchAll(/<[^>]*>/g)].map(([tag]) => tag.replace(/"[^"]*"/g, '""'));
    expect(players).toEqual([...zone('html', 'x').matchAll(/<[^>]*>/g)].map(([tag]) => tag.replace(/"[^"]*"/g, '""')));
    expect(zone('html', title).replace(/style="[^"]*"/, '')).not.toMatch(/[{}`$*_[\]]/);
    expect(parse(zone('html', title), 'md').children.map(({ type }) => type)).toEqual(['html', 'html', 'html']);
    const nodes: string[] = [];
    visit(parse(zone('mdx', title), 'mdx'), (node) => void nodes.push(node.type));
    const plain: string[] = [];
    visit(parse(zone('mdx', 'x'), 'mdx'), (node) => void plain.push(node.type));
    expect(nodes).toEqual(plain);
  });

  it('refuses an address that is no address of a file', () => {
    expect(() => zone('github', 'x', { videos: [{ ...video, videoUrl: 'javascript:alert(1)' }] })).toThrow(/http/);
    expect(zone('html', 'x', { videos: [{ ...video, videoUrl: 'media/a "b" (1).mp4?x=1&y=2' }] })).toContain('src="media/a%20%22b%22%20%281%29.mp4?x=1&amp;y=2"');
  });
});

describe('findSite()', () => {
  it.each<[string[], Flavour, string | undefined, SiteKind]>([
    [['README.md'], 'md', undefined, 'github'],
    [['README.md'], 'mdx', undefined, 'mdx'],
    [['website/docusaurus.config.ts', 'docs/a.md'], 'md', 'docs/a.md', 'mdx'],
    [['docs/.vitepress/config.mts'], 'md', 'docs/a.md', 'html'],
    [['astro.config.mjs'], 'md', undefined, 'html'],
    [['astro.config.mjs'], 'mdx', undefined, 'mdx'],
    [['mkdocs.yml'], 'md', undefined, 'html'],
    [['mint.json'], 'mdx', undefined, 'mdx'],
    [['node_modules/x/docusaurus.config.js', 'examples/a/astro.config.mjs'], 'md', 'docs/a.md', 'github'],
    [['examples/a/astro.config.mjs'], 'md', 'examples/a/src/b.md', 'html'],
    [['docusaurus.config.js', 'api/mkdocs.yml'], 'md', 'api/docs/a.md', 'html'],
    [['docusaurus.config.js', 'api/mkdocs.yml'], 'md', 'docs/a.md', 'mdx'],
    [['packages/x/docs.json'], 'md', undefined, 'github'],
  ])('%j %s %s → %s', (paths, flavour, page, kind) => {
    expect(findSite(paths, flavour, page).kind).toBe(kind);
  });
});
