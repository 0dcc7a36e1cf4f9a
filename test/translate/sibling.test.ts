import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../parser.ts';
import type { Page } from '../../src/core/page.ts';
import type { SiteVideo } from '../../src/core/video.ts';
import { findSiblings, findSourcePage, matchSiblingSections } from '../../src/translate/sibling.ts';
import { testCases } from '../core/case.ts';

interface TreeCase { readonly source: string; readonly locales: readonly string[]; readonly patterns?: readonly string[]; readonly tree: readonly string[] }
interface SectionCase { readonly source: string; readonly target: string }

const site: SiteVideo = { everyPage: true, siteSource: 'en', avatar: 'anna', depth: 2 };

function parse(path: string, text: string): Page {
  const { page } = parsePage(path, text, site);
  if (page === null) throw new Error(`${path} does not parse`);
  return page;
}

testCases<TreeCase | SectionCase>('sibling', (input) => {
  if ('target' in input) {
    const [page, sibling] = [parse('en.md', input.source), parse('es.md', input.target)];
    const pairs = matchSiblingSections(page, sibling);
    return Object.fromEntries(page.sections.map(({ id }) => [id, pairs.get(id)?.id ?? null]));
  }
  const tree = new Set(input.tree);
  const pages = [...tree].map((path) => {
    const origin = findSourcePage(path, input.source, tree, input.patterns);
    if (origin !== undefined) return [path, `${origin.locale} of ${origin.path}`] as const;
    return [path, Object.fromEntries(findSiblings(path, input.source, input.locales, tree, input.patterns))] as const;
  });
  return Object.fromEntries(pages);
});

const name = fc.constantFrom('index', 'setup', 'usage', 'faq', 'api', 'intro');
const folder: fc.Arbitrary<readonly string[]> = fc.array(fc.constantFrom('docs', 'guide', 'src', 'content', 'ref'), { maxLength: 3 });
const language = fc.constantFrom('es', 'pt-br', 'zh_TW', 'ja', 'de');
const page = fc.tuple(folder, name).map(([folders, file]) => folders.concat(`${file}.md`));

/** Trees in which the place of a language is known. */
const layouts: Readonly<Record<string, (segments: readonly string[], at: number, locale: string) => string>> = {
  'a folder a language': (segments, at, locale) => segments.toSpliced(Math.min(at, segments.length - 1), 0, locale).join('/'),
  'a suffix': (segments, _, locale) => segments.join('/').replace(/\.md$/, locale === 'en' ? '.md' : `.${locale}.md`),
  'Docusaurus': (segments, _, locale) => (locale === 'en' ? ['docs', ...segments] : ['i18n', locale, 'docusaurus-plugin-content-docs', 'current', ...segments]).join('/'),
};

describe.each(Object.entries(layouts))('with %s', (_, place) => {
  it('original and translation find each other, whatever else is in the tree', () => {
    fc.assert(fc.property(fc.uniqueArray(page, { minLength: 1, maxLength: 6, selector: String }), fc.uniqueArray(language, { minLength: 1 }), fc.nat(2), fc.array(fc.boolean()), (pages, languages, at, lacks) => {
      // the language stands at the same place in all pages
      const depth = Math.min(at, ...pages.map((segments) => segments.length - 1));
      const all = pages.flatMap((segments, row) => languages.flatMap((locale, column) =>
        lacks[row * 5 + column] === true ? [] : [{ original: place(segments, depth, 'en'), locale, translation: place(segments, depth, locale) }]));
      const tree = new Set([...pages.map((segments) => place(segments, depth, 'en')), ...all.map(({ translation }) => translation)]);
      for (const { original, locale, translation } of all) {
        const tag = Intl.getCanonicalLocales(locale.replace('_', '-')).join('');
        expect(findSourcePage(translation, 'en', tree)).toEqual({ path: original, locale: tag });
        expect(findSiblings(original, 'en', [tag], tree)).toEqual(new Map([[tag, translation]]));
      }
      for (const segments of pages) expect(findSourcePage(place(segments, depth, 'en'), 'en', tree)).toBeUndefined();
    }));
  });
});

describe('findSourcePage', () => {
  it('takes an orphaned translation for a page of its own', () => {
    expect(findSourcePage('docs/es/x.md', 'en', new Set(['docs/es/x.md', 'docs/en/y.md']))).toBeUndefined();
  });

  it('answers for every path, whatever it looks like', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.string({ maxLength: 12 }), { maxLength: 8 }), fc.constantFrom([], ['i18n/{locale}/…/{path}'], ['{name}.{locale}.md'], ['({locale}'], ['no locale']), (paths, patterns) => {
      const tree = new Set(paths.flatMap((path) => [path, `${path}.md`, `es/${path}.md`]));
      for (const path of tree) {
        const origin = findSourcePage(path, 'en', tree, patterns);
        if (origin !== undefined) expect(tree.has(origin.path)).toBe(true);
        for (const sibling of findSiblings(path, 'en', ['es'], tree, patterns).values()) expect(tree.has(sibling)).toBe(true);
      }
    }));
  });
});

describe('matchSiblingSections', () => {
  const block = fc.constantFrom('Some words.', 'Press `tide`.', '```sh\nnpm ci\nnpm test\n```', '![](a.png)', 'On port 8443.', '### Inner\n\nMore.', '- one\n- two');
  const section = fc.tuple(fc.constantFrom('#', '##'), fc.array(block, { maxLength: 3 })).map(([marks, blocks]) => ({ marks, blocks }));
  const sections = fc.array(section, { minLength: 1, maxLength: 8 });
  const format = (list: readonly { readonly marks: string; readonly blocks: readonly string[] }[], title: string): string =>
    list.map(({ marks, blocks }, index) => [`${marks} ${title} ${'abcdefghij'[index]}`, ...blocks].join('\n\n')).join('\n\n');

  it('pairs a whole translation section by section', () => {
    fc.assert(fc.property(sections, (list) => {
      const [source, target] = [parse('en.md', format(list, 'Title')), parse('es.md', format(list, 'Título'))];
      const pairs = matchSiblingSections(source, target);
      expect([...pairs].map(([id, { line }]) => [id, line]).toSorted()).toEqual(source.sections.map(({ id, line }) => [id, line]).toSorted());
    }));
  });

  it('gives no translated section to two, and keeps their order', () => {
    fc.assert(fc.property(sections, sections, (one, other) => {
      const [source, target] = [parse('en.md', format(one, 'Title')), parse('es.md', format(other, 'Título'))];
      const pairs = matchSiblingSections(source, target);
      const lines = source.sections.flatMap(({ id }) => pairs.get(id)?.line ?? []);
      expect(lines).toEqual(lines.toSorted((a, b) => a - b));
      expect(new Set(lines).size).toBe(lines.length);
      for (const { id, depth } of source.sections) expect(pairs.get(id)?.depth ?? depth).toBe(depth);
    }));
  });
});
