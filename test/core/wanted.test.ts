import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../parser.ts';
import type { Page } from '../../src/core/page.ts';
import type { Problem } from '../../src/core/problem.ts';
import type { SiteVideo } from '../../src/core/video.ts';
import { makeWanted } from '../../src/core/wanted.ts';
import type { Dictionaries, SiblingSection, Wanted, WantedResult } from '../../src/core/wanted.ts';
import { testCases } from './case.ts';

interface WantedCase {
  readonly page: string;
  readonly siblings?: Readonly<Record<string, string>>;
  readonly video?: { readonly avatar: string | null };
  readonly dubbing?: 'speed' | 'precision' | null;
  readonly pronounce?: Dictionaries;
}

function parse(path: string, text: string, site: SiteVideo, of?: Page): { readonly page: Page; readonly problems: readonly Problem[] } {
  const { page, problems } = parsePage(path, text, site, of?.video);
  if (page === null) throw new Error(`${path} does not parse: ${JSON.stringify(problems)}`);
  return { page, problems };
}

/** Translated sections stand for the sections of the same number. */
function want({ page: text, siblings = {}, video = { avatar: 'anna' }, dubbing = 'speed', pronounce = {} }: WantedCase): WantedResult {
  const site: SiteVideo = { everyPage: true, siteSource: 'en', ...(video.avatar === null ? {} : { avatar: video.avatar }) };
  const { page, problems } = parse('install.md', text, site);
  const translated = Object.entries(siblings).map(([locale, words]) => {
    const { sections } = parse(`i18n/${locale}/install.md`, words, site, page).page;
    const pairs = page.sections.flatMap(({ id }, index): readonly (readonly [string, SiblingSection])[] => {
      const section = sections[index];
      return section === undefined ? [] : [[id, Object.assign(section, { file: `i18n/${locale}/install.md` })]];
    });
    return [locale, new Map(pairs)] as const;
  });
  const result = makeWanted({ page, siblings: new Map(translated), pronounce, dubbing });
  return { ...result, problems: [...problems, ...result.problems] };
}

testCases<WantedCase>('wanted', (input) => {
  const { wanted, problems, words } = want(input);
  const names = new Map(wanted.map((each) => [each.key, `#${each.section} ${each.locale}`]));
  return {
    wanted: wanted.map(({ section, locale, way, title, file, line, narration, recipe, sourceKey }) =>
      `#${section} ${locale} ${way} "${title}" ${file}:${line}${recipe.voice === null ? '' : `, ${recipe.voice}`}${sourceKey === null ? '' : `, from ${names.get(sourceKey)}`}: ${narration.text}`),
    problems: problems.map(({ severity, code, file, line, message, hint }) => `${severity} ${code} ${file}:${line} ${message}; ${hint ?? ''}`),
    sections: [...words.keys()],
  };
});

const front = (video: string): string => `---\ntitle: T\nvideo:\n${video.split('\n').map((line) => `  ${line}`).join('\n')}\n---\n\n`;
const words = 'The agent watches your folders and sends what has changed.';

function keys(text: string, over: Partial<WantedCase> = {}): readonly string[] {
  return want({ page: text, ...over }).wanted.map(({ key }) => key);
}

function find({ wanted }: WantedResult, locale: string): Wanted {
  const found = wanted.find((each) => each.locale === locale);
  if (found === undefined) throw new Error(`no ${locale} video is wanted`);
  return found;
}

describe('the key of a video', () => {
  const base = front('languages: [en, es]');
  const of = keys(`${base}## Start\n\n${words}\n`);

  it.each([
    ['a reflowed paragraph', `${base}## Start\n\nThe agent watches your folders\nand sends what\nhas changed.\n`],
    ['emphasis', `${base}## Start\n\nThe **agent** watches _your_ folders and sends what has changed.\n`],
    ['a link target', `${base}## Start\n\nThe [agent](https://example.com/agent) watches your folders and sends what has changed.\n`],
    ['CRLF', `${base}## Start\n\n${words}\n`.replaceAll('\n', '\r\n')],
    ['a comment', `${base}## Start\n\n<!-- note to self -->\n\n${words}\n`],
    ['a heading that is not spoken', `${base}## Begin\n\n${words}\n`],
    ['another place', `${base}Other words before it that are long enough.\n\n## Start\n\n${words}\n`],
  ])('is the same for %s', (_, text) => {
    expect(keys(text)).toEqual(expect.arrayContaining([...of]));
  });

  it.each([
    ['other words', `${base}## Start\n\nThe agent guards your folders and sends what has changed.\n`],
    ['another avatar', `${front('languages: [en, es]\navatar: bert')}## Start\n\n${words}\n`],
    ['another engine', `${front('languages: [en, es]\nengine: avatar_iv')}## Start\n\n${words}\n`],
    ['another picture', `${front('languages: [en, es]\nresolution: 720p')}## Start\n\n${words}\n`],
    ['another voice, in the dubbed language as well', `${front('languages: [en, es]\nvoices: { en: x }')}## Start\n\n${words}\n`],
  ])('is another for %s', (_, text) => {
    expect(keys(text).filter((key) => of.includes(key))).toEqual([]);
  });

  it('of a dubbed video does not hang on a voice that it does not use', () => {
    expect(keys(`${front('languages: [en, es]\nvoices: { es: x }')}## Start\n\n${words}\n`)).toEqual(of);
  });

  it('of a dubbed video hangs on the way of dubbing, that of its source video does not', () => {
    const other = keys(`${base}## Start\n\n${words}\n`, { dubbing: 'precision' });
    expect([other[0] === of[0], other[1] === of[1]]).toEqual([true, false]);
  });

  it('is another in each language and for each text, and never shared by two of a page', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.lorem({ maxCount: 8 }), { minLength: 1, maxLength: 4, selector: (text) => text.toLowerCase() }), (texts) => {
      const all = keys(`${base}${texts.map((text, index) => `## H${index}\n\n${words} ${text}.`).join('\n\n')}\n`);
      expect(all).toHaveLength(2 * texts.length);
      expect(new Set(all).size).toBe(all.length);
    }), { numRuns: 30 });
  });
});

describe('makeWanted', () => {
  it('takes a language\'s voice for its regions, and a region\'s own before', () => {
    const page = `${front('languages: [en, pt-BR, es-MX]\nvoices: { pt: a, es: b, es-MX: c }')}${words}\n`;
    const result = want({ page, siblings: { 'pt-BR': 'O agente vigia as suas pastas.', 'es-MX': 'El agente vigila tus carpetas.' } });
    expect([find(result, 'en').recipe.voice, find(result, 'pt-BR').recipe.voice, find(result, 'es-MX').recipe.voice]).toEqual([null, 'a', 'c']);
  });

  it('speaks terms as the language says, then as all do', () => {
    const page = `${front('languages: [en]')}Use tidectl and tidefs and tidelog every day.\n`;
    const { narration } = find(want({ page, pronounce: { '*': { tidectl: 'one', tidefs: 'two' }, 'en': { tidectl: 'tide control' }, 'es': { tidelog: 'no' } } }), 'en');
    expect(narration.text).toContain('Use tide control and two and tidelog');
    expect(narration.source).toContain('tidectl');
  });

  it('warns of a section that is longer than HeyGen makes a video', () => {
    const codes = (count: number): readonly string[] => want({ page: `${front('languages: [en]')}${`${words} `.repeat(count)}\n` }).problems.map(({ code }) => code);
    expect([codes(300), codes(500)]).toEqual([[], ['too-long']]);
  });

  it.each(['', '🎉', '<!-- a note -->', '![](picture.png)', '[![](https://img.shields.io/badge.svg)](https://example.com)', '---'])('wants no video of a section that says nothing: %j', (text) => {
    expect(want({ page: `${front('languages: [en]')}## Start\n\n${text}\n\n## Next\n\n${words}\n` }).wanted.map(({ section }) => section)).toEqual(['next']);
  });

  it('wants the same from the same page', () => {
    const page = `${front('languages: [en, es]')}${words}\n\n## More\n\n${words} And more.\n`;
    expect(want({ page })).toEqual(want({ page }));
  });
});
