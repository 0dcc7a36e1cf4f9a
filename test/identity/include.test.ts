import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIncludes, parseComments, parseSnippets, splitComments } from '../../src/core/include/directive.ts';
import { includeLimit } from '../../src/core/include/expand.ts';
import { maskIncludes } from '../../src/core/include/mask.ts';
import { makeIncludeTree, resolveInclude } from '../../src/core/include/path.ts';
import { splitLines } from '../../src/core/link/line.ts';
import { parsePage } from '../parser.ts';
import type { Survey } from '../../src/stage/survey.ts';
import { planStep, settings } from './site.ts';
import type { File, Files } from './site.ts';
import { startEffort } from '../effort.ts';

const folder = resolve(fileURLToPath(import.meta.url), '../../../fixtures/include');
const enrolled = 'video: { avatar: anna, languages: [en] }\n';

function show({ head, plan }: Survey): string {
  const said = head.wanted.map(({ page, section, line, narration }) => `== ${page}#${section}, line ${line}\n${narration.text}\n`);
  const problems = plan.problems.map(({ severity, code, file, line, message, hint }) => `!! ${severity} ${code} ${file}:${line ?? '-'}\n${message}\n${hint ?? ''}\n`);
  return [...said, ...problems].join('\n');
}

describe('what pages include is narrated where it stands: fixtures/include', () => {
  it.each(readdirSync(folder))('%s', async (name) => {
    const paths = readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' }).filter((path) => path !== 'output.txt' && statSync(join(folder, name, path)).isFile());
    const files = Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, name, path))]));
    const output = show(await planStep({}, { ...files, 'docreel.yml': enrolled }, { rows: [], request: { base: null } }));
    const expected = join(folder, name, 'output.txt');
    if (process.env['UPDATE'] !== undefined || !existsSync(expected)) writeFileSync(expected, output);
    expect(output).toBe(readFileSync(expected, 'utf8'));
  });
});

const words = 'These words stand in a file of their own, and a page draws them in.';
const edited = words.replace('their own', 'our own');
const include = (path: string): string => `<!--@include: ${path}-->\n`;
const page = (body: string): string => `---\ntitle: Page\n---\n\n# Page\n\n${body}\n\n## Other\n\nThis other section stays as it is.\n`;
/** Only what stands in `guide/` is a page. */
const guides = settings.replace('**/*', 'guide/**/*');
const jobs = ({ plan }: Survey): readonly string[] => plan.jobs.map(({ wanted, reason }) => `${wanted.page}#${wanted.section} ${reason.kind}`);

describe('a change of an included file', () => {
  const base: Files = { 'docreel.yml': guides, 'guide/a.md': page(include('../parts/x.md')), 'guide/b.md': page('It includes nothing at all, and stays.'), 'parts/x.md': words };

  it('is a change of every page that includes it, and of no other; the same words are bought once', async () => {
    const files = { ...base, 'guide/c.md': page(`Read this.\n\n${include('./../parts/x.md')}`), 'guide/d.md': page(include('../parts/x.md')) };
    const survey = await planStep(files, { ...files, 'parts/x.md': edited });
    expect(jobs(survey)).toEqual(['guide/a.md#page words-changed', 'guide/c.md#page words-changed']);
    expect(survey.plan.jobs[0]?.shared?.map((each) => each.page)).toEqual(['guide/d.md']);
    expect(survey.plan.jobs[0]?.reason.text).toBe('words changed (1 of 15)');
    expect([...survey.pages].toSorted()).toEqual(['guide/a.md', 'guide/c.md', 'guide/d.md']);
  });

  it.each<readonly [what: string, before: Files, change: Readonly<Record<string, File | null>>, expected: readonly string[]]>([
    ['through another file', { 'guide/a.md': page(include('../parts/y.md')), 'parts/y.md': include('./x.md') }, { 'parts/x.md': edited }, ['guide/a.md#page words-changed']],
    ['that is gone', {}, { 'parts/x.md': null }, []],
    ['that comes', { 'guide/a.md': page(`Words of its own.\n\n${include('../parts/new.md')}`) }, { 'parts/new.md': edited }, ['guide/a.md#page words-changed']],
    ['of which the page takes another part', { 'guide/a.md': page(include('../parts/x.md{1,1}')), 'parts/x.md': words }, { 'parts/x.md': `${words}\n\nMore words.\n` }, []],
    ['in its front matter alone', {}, { 'parts/x.md': `---\ntitle: X\n---\n${words}` }, []],
    ['that moves with its include', {}, { 'parts/x.md': null, 'parts/z.md': words, 'guide/a.md': page(include('../parts/z.md')) }, []],
    ['whose words move into the page', {}, { 'guide/a.md': page(words) }, []],
    ['of the translated page', { 'docreel.yml': `${guides.replace('[en]', '[en, es]')}pages: ['i18n/{locale}/{path}']\n`, 'i18n/es/guide/a.md': page(include('../parts/es.md')), 'i18n/es/parts/es.md': 'Estas palabras son de otra lengua.' }, { 'i18n/es/parts/es.md': 'Estas otras palabras son de otra lengua.' }, ['guide/a.md#page words-changed']],
    ['that is a page, in a site that draws in pages', { '.vitepress/config.ts': '', 'guide/b.md': page(`Read.\n\n${include('./c.md')}`), 'guide/c.md': words }, { 'guide/c.md': edited }, ['guide/b.md#page words-changed', 'guide/c.md#intro words-changed']],
  ])('%s', async (_, before, change, expected) => {
    const from = { ...base, ...before };
    const to = Object.fromEntries(Object.entries({ ...from, ...change }).flatMap(([path, file]) => (file === null ? [] : [[path, file]])));
    expect(jobs(await planStep(from, to))).toEqual(expected);
  });

  it('costs a scan only where a changed file could be an included one', async () => {
    const many = Object.fromEntries(Array.from({ length: 900 }, (_, index) => [`guide/${index}.md`, page(`It is page number ${index} and it says so.`)]));
    const files = { ...base, ...many };
    const survey = await planStep(files, { ...files, 'guide/7.md': page('It is page number seven and says so in words.') }, { rows: [] });
    expect(new Set(survey.read)).toEqual(new Set(['docreel.yml', 'guide/7.md']));
    const other = await planStep(files, { ...files, 'parts/x.md': edited }, { rows: [] });
    expect([...other.pages]).toEqual(['guide/a.md']);
    // the scan reads every page once; what is parsed is read again
    expect(other.read.filter((path) => path === 'guide/7.md')).toHaveLength(1);
  });
});

describe('what cannot be drawn in', () => {
  const problems = async (files: Files): Promise<readonly string[]> =>
    (await planStep({}, { 'docreel.yml': guides, ...files }, { rows: [], request: { base: null } })).plan.problems.map(({ severity, code, file, line }) => `${severity} ${code} ${file}:${line}`);

  it('a file behind a symbolic link, which is never followed', async () => {
    const files: Files = { 'guide/a.md': page(`${include('./link.md')}\n${include('./folder/x.md')}`), 'guide/link.md': { link: '../../../etc/passwd' }, 'guide/folder': { link: '../parts' }, 'parts/x.md': words };
    expect(await problems(files)).toEqual(['warning include-link guide/a.md:7', 'warning include-link guide/a.md:9']);
  });

  it('a chain of files that is too long', async () => {
    const chain = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`parts/${index}.md`, `Words ${index}.\n\n${include(`./${index + 1}.md`)}`]));
    expect(await problems({ 'guide/a.md': page(include('../parts/0.md')), ...chain })).toEqual([`error include-depth parts/${includeLimit.depth - 1}.md:3`]);
  });

  it('files that double at every level', async () => {
    const doubles = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`parts/${index}.md`, include(`./${index + 1}.md`).repeat(4)]));
    const effort = startEffort();
    expect(await problems({ 'guide/a.md': page(include('../parts/0.md')), ...doubles, 'parts/9.md': words })).toHaveLength(1);
    expect(effort()).toBeLessThan(5000);
  });

  it('a hostile file', async () => {
    expect(await problems({ 'guide/a.md': page(include('../parts/x.md')), 'parts/x.md': '> '.repeat(500) })).toEqual(['error hostile-page guide/a.md:7']);
  });

  it('a file that could take long to read, and many that could together', async () => {
    const marks = '- *a* `b`\n';
    expect(await problems({ 'guide/a.md': page(include('../parts/x.md')), 'parts/x.md': marks.repeat(4_000) })).toEqual(['error hostile-page guide/a.md:7']);
    const many = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`parts/${index}.md`, `${index}\n\n${marks.repeat(2_200)}`]));
    const found = await problems({ 'guide/a.md': page(Object.keys(many).map((path) => include(`../${path}`)).join('\n')), ...many });
    expect(found.filter((problem) => problem.startsWith('error'))).toEqual([expect.stringMatching(/^error hostile-page guide/)]);
  });

  it.each(['<!--@include: ', '{{#include ', '--8<-- "', '--8<--\n', '[!INCLUDE [', 'import A from "./a.mdx ', '/*@include:', '<!--@include: a.md{'])('is found fast in a million times %j', (text) => {
    const effort = startEffort();
    for (const many of [text.repeat(60_000), `${text.trim()}\n`.repeat(60_000), `${text}${' '.repeat(300)}`.repeat(3_000)]) {
      findIncludes(many);
      splitComments(many);
      maskIncludes(splitLines(many).map(({ start, end }) => ({ start, end, text: many.slice(start, end) })));
    }
    expect(effort()).toBeLessThan(3000);
  });
});

describe('the page that includes', () => {
  const block = fc.constantFrom('Some words of the page.', '## A heading', '# Another', '- a list', '```md\n<!--@include: ./x.md-->\n```', '<!--@include: ./x.md-->', 'Words <!--@include: ./x.md--> and more.', '--8<-- "x.md"', '{{#include x.md}}', '> --8<-- "x.md"', '- item\n\n  <!--@include: ./y.md-->', '<div>\n<!--@include: ./x.md-->\n</div>', '--8<--\nx.md\ny.md\n--8<--', '!!! note\n    --8<-- "y.md"', '::: tip\n<!--@include: ./y.md-->\n:::');
  const site = { everyPage: true, siteSource: 'en' } as const;
  const tree = makeIncludeTree(['x.md', 'y.md'].map((path) => ({ path, mode: '100644' })));
  const texts = new Map([['x.md', '# Included heading\n\nIncluded words.\n\n<!--@include: ./y.md-->\n'], ['y.md', '## Deeper {#deeper}\n\nDeeper words, with a [link].\n\n[link]: https://example.com\n']]);

  it('has the same sections at the same offsets as without: nothing is ever written into included text', () => {
    fc.assert(fc.property(fc.array(block, { maxLength: 12 }), fc.constantFrom('\n', '\r\n'), (blocks, ending) => {
      const text = blocks.join('\n\n').replaceAll('\n', ending);
      const place = (drawn: boolean): unknown => parsePage('page.md', text, site, undefined, drawn ? { resolve: (each, from) => resolveInclude(each, from, tree), readText: (path) => texts.get(path) } : undefined)
        .page?.sections.filter(({ depth }) => depth > 0).map(({ id, path, depth, line, start, end, zoneAt }) => ({ id, path, depth, line, start, end, zoneAt }));
      expect(place(true)).toEqual(place(false));
    }));
  });
});

describe('parseSnippets() and parseComments()', () => {
  it.each([
    ['a.md', [{ form: 'snippet', target: 'a.md' }]],
    ['a.md:4:10', [{ form: 'snippet', target: 'a.md', ranges: [[4, 10]] }]],
    ['a.md::3', [{ form: 'snippet', target: 'a.md', ranges: [[1, 3]] }]],
    ['a.md:7', [{ form: 'snippet', target: 'a.md', ranges: [[7, Infinity]] }]],
    ['a.md:1:3,5:6', [{ form: 'snippet', target: 'a.md', ranges: [[1, 3], [5, 6]] }]],
    ['a.md:part', [{ form: 'snippet', target: 'a.md', name: 'part' }]],
    ['; a.md', []],
    ['a.py', []],
  ])('%s', (text, expected) => { expect(parseSnippets(text)).toEqual(expected); });

  it.each([
    ['./a.md', [{ form: 'comment', target: './a.md' }]],
    ['@/a.md#part{2,}', [{ form: 'comment', target: '@/a.md', name: 'part', ranges: [[2, Infinity]] }]],
    ['./a.md{,9}', [{ form: 'comment', target: './a.md', ranges: [[1, 9]] }]],
    ['./a.js', []],
  ])('%s', (text, expected) => { expect(parseComments(`<!-- @include: ${text} -->`)).toEqual(expected); });
});
