import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Survey } from '../../src/stage/survey.ts';
import { formatPage, page, plainStyle, section, style } from './page.ts';
import type { Block, PageModel, SectionModel, Sentence, Style } from './page.ts';
import { planStep, settings } from './site.ts';
import type { Files } from './site.ts';

/** Every heading of a generated page begins a section. */
const deep = settings.replace('avatar: anna', 'avatar: anna, depth: 3');
const runs = { numRuns: 15 };

async function step(before: Files, after: Files): Promise<Survey> {
  const survey = await planStep({ 'docreel.yml': deep, ...before }, { 'docreel.yml': deep, ...after });
  expect(survey.plan.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return survey;
}

function show({ plan }: Survey): readonly string[] {
  return plan.jobs.map(({ wanted, reason }) => `${wanted.section} ${wanted.locale}: ${reason.text}`);
}

/** Nothing is bought, nothing goes, and every video that was owned is used. */
function expectFree({ plan, base }: Survey): void {
  expect(plan.jobs.map(({ wanted, reason }) => `${wanted.page}#${wanted.section}: ${reason.text}: ${wanted.narration.text}`)).toEqual([]);
  expect([plan.retired, plan.outside, plan.kept]).toEqual([[], [], []]);
  expect(new Set(plan.reused.map(({ row }) => row.key))).toEqual(new Set(base.wanted.map(({ key }) => key)));
}

function replace(model: PageModel, at: number, change: (section: SectionModel) => readonly SectionModel[]): PageModel {
  return { ...model, sections: model.sections.flatMap((each, index) => (index === at % model.sections.length ? change(each) : [each])) };
}

const fresh: Sentence = ['These', 'words', 'are', 'new', 'and', 'were', 'never', 'said', 'before.'];
const paragraph: fc.Arbitrary<Block> = section.map(({ blocks: [first] }) => first ?? { kind: 'paragraph', sentences: [fresh] });

describe('costs nothing', () => {
  const text = '---\ntitle: Install\n---\n\n# Install\n\nThe agent keeps a copy of *your* files, see [how](https://example.com/a).\n\n![The window](a.png)\n\nThen:\n\n```sh\nrun\n```\n\n## On Linux\n\n- Fetch the package.\n- Start it.\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n';
  it.each<readonly [what: string, from: string | RegExp, to: string]>([
    ['a reflowed paragraph', 'keeps a copy of', 'keeps\na copy\nof'],
    ['emphasis', '*your*', '**your**'],
    ['a link target', 'https://example.com/a', '../other.md#part'],
    ['an image file', 'a.png', 'img/window.webp'],
    ['a comment', 'Then:', '<!-- vale off -->\n\nThen:'],
    ['a code sample', 'run', 'run --fast\nrun again'],
    ['table alignment', '| --- | --- |', '|:---|---:|'],
    ['table cells', '| 1 | 2 |', '| 10 | 20 |\n| 30 | 40 |'],
    ['a front-matter key that is not `video`', 'title: Install', 'title: Installation\nsidebar: 3'],
    ['CRLF line ends', /\n/g, '\r\n'],
    ['heading style', '## On Linux', 'On Linux\n--------'],
    ['a list marker', /^- /gm, '* '],
    ['white space at line ends', /\.\n/g, '. \n'],
    ['a heading', '## On Linux', '## For penguins'],
    ['a heading\'s id', '## On Linux', '## On Linux {#linux}'],
  ])('%s', async (_, from, to) => {
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    expectFree(await step({ 'a.md': text }, { 'a.md': changed }));
  });

  it.each([
    ['versions of a passage', 'Say so:\n\n<div class="options-api">\n\n```js\nrun\n```\n\nTry it.\n\n</div>\n@\n<div class="composition-api">\n\n```js\nrun\n```\n\nTry it.\n\n</div>\n'],
    ['tabs of a group', 'Say so:\n\n=== "npm"\n\n    ```sh\n    run\n    ```\n\n    Try it.\n@\n=== "pnpm"\n\n    ```sh\n    run\n    ```\n\n    Try it.\n'],
    ['tabs of components', 'Say so:\n\n<Tabs>\n<Tab label="npm">\n\n```sh\nrun\n```\n\nTry it.\n\n</Tab>\n@\n<Tab label="pnpm">\n\n```sh\nrun\n```\n\nTry it.\n\n</Tab>\n</Tabs>\n'],
    ['words in raw markup', '<div>\nThese are words @\nof a line.\n</div>\n'],
  ])('a comment between %s', async (_, text) => {
    expectFree(await step({ 'a.md': text.replace('@', '') }, { 'a.md': text.replace('@', '\n<!-- vale off -->\n') }));
  });

  const keys = Object.keys(plainStyle) as readonly (keyof Style)[];
  it.each(keys)('another %s on generated pages', async (key) => {
    await fc.assert(fc.asyncProperty(page, style, style, async (model, one, other) => {
      expectFree(await step({ 'a.md': formatPage(model, one) }, { 'a.md': formatPage(model, { ...one, [key]: other[key] }) }));
    }), { numRuns: 8 });
  });

  it('another style in every respect, on generated pages', async () => {
    await fc.assert(fc.asyncProperty(page, style, style, async (model, one, other) => {
      expectFree(await step({ 'a.md': formatPage(model, one) }, { 'a.md': formatPage(model, other) }));
    }), { numRuns: 40 });
  });
});

describe('sections that go elsewhere', () => {
  it('two swapped: 0', async () => {
    await fc.assert(fc.asyncProperty(page, fc.nat(), fc.nat(), async (model, i, j) => {
      const sections = [...model.sections];
      const [a, b] = [i % sections.length, j % sections.length];
      const [one, two] = [sections[a], sections[b]];
      if (one === undefined || two === undefined) return;
      sections[a] = two;
      sections[b] = one;
      expectFree(await step({ 'a.md': formatPage(model) }, { 'a.md': formatPage({ ...model, sections }) }));
    }), runs);
  });

  it('all of a page in another order: 0', async () => {
    await fc.assert(fc.asyncProperty(page.chain((model) => fc.tuple(fc.constant(model), fc.shuffledSubarray([...model.sections], { minLength: model.sections.length }))), async ([model, sections]) => {
      expectFree(await step({ 'a.md': formatPage(model) }, { 'a.md': formatPage({ ...model, sections }) }));
    }), runs);
  });

  it('one moved to another page: 0, and it is said where from', async () => {
    await fc.assert(fc.asyncProperty(page, page, fc.nat(), async (a, b, at) => {
      const moved = a.sections[at % a.sections.length];
      // another of its name would be taken for it on its own page
      if (moved === undefined || a.sections.filter(({ heading }) => heading === moved.heading).length > 1) return;
      const survey = await step({ 'a.md': formatPage(a), 'b.md': formatPage(b) }, {
        'a.md': formatPage(replace(a, at, () => [])), 'b.md': formatPage({ ...b, sections: [...b.sections, { ...moved, heading: 'At its new place' }] }),
      });
      expectFree(survey);
      const told = survey.plan.reused.filter(({ movedFrom }) => movedFrom !== undefined && movedFrom.page === 'a.md').map(({ wanted }) => wanted.page);
      expect(told).toContain('b.md');
      const match = survey.plan.matches.find(({ head }) => head?.page === 'b.md' && head.path.at(-1) === 'At its new place');
      expect(match?.explanation).toMatch(/^matched by identical words, moved from a\.md#/);
    }), runs);
  });

  it('a page renamed or moved: 0', async () => {
    await fc.assert(fc.asyncProperty(page, fc.constantFrom('b.md', 'deep/down/a.md', 'a.mdx.md'), async (model, path) => {
      const survey = await step({ 'a.md': formatPage(model) }, { [path]: formatPage(model) });
      expectFree(survey);
      expect(survey.plan.reused.every(({ movedFrom }) => movedFrom?.page === 'a.md')).toBe(true);
    }), runs);
  });

  it('a page split into two files: 0', async () => {
    await fc.assert(fc.asyncProperty(page, fc.nat(), async (model, at) => {
      const cut = 1 + at % (model.sections.length - 1);
      const [first, ...rest] = model.sections.slice(cut);
      if (first === undefined) return;
      expectFree(await step({ 'a.md': formatPage(model) }, {
        'a.md': formatPage({ ...model, sections: model.sections.slice(0, cut) }), 'b.md': formatPage({ intro: [], sections: [{ ...first, depth: 2 }, ...rest] }),
      }));
    }), runs);
  });

  it('nothing depends on the order of files', async () => {
    const site = fc.dictionary(fc.constantFrom('a.md', 'b.md', 'c/d.md', 'e.md'), page, { noNullPrototype: true });
    await fc.assert(fc.asyncProperty(site, site, fc.func(fc.integer()), async (before, after, mix) => {
      const format = (pages: Readonly<Record<string, PageModel>>): Files => Object.fromEntries(Object.entries(pages).map(([path, model]) => [path, formatPage(model)]));
      const shuffle = (files: Files): Files => Object.fromEntries(Object.entries(files).toSorted(([a], [b]) => mix(a) - mix(b)));
      const { plan } = await step(format(before), format(after));
      const other = await step(shuffle(format(before)), shuffle(format(after)));
      expect(other.plan).toEqual(plan);
    }), { numRuns: 10 });
  });
});

describe('a heading reworded, its body untouched', () => {
  const rename = (model: PageModel, at: number): PageModel => replace(model, at, (old) => [{ ...old, heading: 'Quite another heading' }]);

  it('0 where headings are not spoken, and its history carries on', async () => {
    await fc.assert(fc.asyncProperty(page, fc.nat(), async (model, at) => {
      const survey = await step({ 'a.md': formatPage(model) }, { 'a.md': formatPage(rename(model, at)) });
      expectFree(survey);
      expect(survey.plan.matches.every(({ base, head }) => base !== undefined && head !== undefined && base.words === head.words)).toBe(true);
    }), runs);
  });

  it('1 where they are, under the same identity', async () => {
    await fc.assert(fc.asyncProperty(page, fc.nat(), async (model, at) => {
      const video = 'video: { speak-heading: true, depth: 3 }\n';
      const survey = await step({ 'a.md': formatPage(model, plainStyle, video) }, { 'a.md': formatPage(rename(model, at), plainStyle, video) });
      expect(show(survey)).toHaveLength(1);
      const [job] = survey.plan.jobs;
      expect(job?.reason.kind).toBe('words-changed');
      const match = survey.plan.matches.find(({ head }) => head?.id === job?.wanted.section);
      // all but the heading is the same
      const tail = (words: string | undefined): string => (words ?? '').split('\n').slice(1).join('\n');
      expect(tail(match?.base?.words)).toBe(tail(match?.head?.words));
      expect(survey.plan.matches.every(({ base, head }) => base !== undefined && head !== undefined)).toBe(true);
    }), runs);
  });
});

describe('what is new', () => {
  it('one inserted at the top of ten: 1', async () => {
    await fc.assert(fc.asyncProperty(fc.array(section, { minLength: 10, maxLength: 10 }), async (sections) => {
      const first: SectionModel = { depth: 2, heading: 'Example', id: undefined, blocks: [{ kind: 'paragraph', sentences: [fresh] }] };
      const ten = sections.map((each): SectionModel => ({ ...each, depth: 2 }));
      const survey = await step({ 'a.md': formatPage({ intro: [], sections: ten }) }, { 'a.md': formatPage({ intro: [], sections: [first, ...ten] }) });
      expect(survey.plan.jobs.map(({ wanted, reason }) => [wanted.narration.text, reason.text])).toEqual([[fresh.join(' '), 'new section']]);
      expect(survey.plan.reused).toHaveLength(10);
      expect(survey.plan.retired).toEqual([]);
    }), runs);
  });

  it('one split in two: the two pieces, whose words are new', async () => {
    await fc.assert(fc.asyncProperty(page, fc.nat(), paragraph, paragraph, async (model, at, one, two) => {
      const before = replace(model, at, (old) => [{ ...old, blocks: [one, two] }]);
      const after = replace(model, at, (old) => [{ ...old, blocks: [one] }, { depth: 3, heading: 'The second half', id: undefined, blocks: [two] }]);
      const survey = await step({ 'a.md': formatPage(before) }, { 'a.md': formatPage(after) });
      expect(survey.plan.jobs).toHaveLength(2);
      // one half goes on as the section that it was
      expect(survey.plan.matches.filter(({ base }) => base === undefined)).toHaveLength(1);
      expect(survey.plan.retired).toHaveLength(1);
    }), runs);
  });

  it('two merged: 1', async () => {
    await fc.assert(fc.asyncProperty(page, fc.nat(), paragraph, paragraph, async (model, at, one, two) => {
      const before = replace(model, at, (old) => [{ ...old, blocks: [one] }, { depth: 3, heading: 'The second half', id: undefined, blocks: [two] }]);
      const after = replace(model, at, (old) => [{ ...old, blocks: [one, two] }]);
      const survey = await step({ 'a.md': formatPage(before) }, { 'a.md': formatPage(after) });
      expect(show(survey)).toHaveLength(1);
      expect(survey.plan.retired).toHaveLength(2);
    }), runs);
  });

  it('a part of one taken out as a section that says the same as another: only the words that are new', async () => {
    await fc.assert(fc.asyncProperty(page, paragraph, paragraph, async (model, one, two) => {
      // the second half is said elsewhere already, so only the first is new
      const elsewhere: SectionModel = { depth: 2, heading: 'Elsewhere', id: undefined, blocks: [two] };
      const before = { ...model, sections: [...model.sections, elsewhere, { ...elsewhere, heading: 'Both', blocks: [one, two] }] };
      const after = { ...model, sections: [...model.sections, elsewhere, { ...elsewhere, heading: 'Both', blocks: [one] }, { ...elsewhere, heading: 'Half', blocks: [two] }] };
      expect((await step({ 'a.md': formatPage(before) }, { 'a.md': formatPage(after) })).plan.jobs).toHaveLength(1);
    }), runs);
  });

  it('one sentence edited: 1 a language', async () => {
    await fc.assert(fc.asyncProperty(page, fc.nat(), fc.constantFrom<readonly string[]>(['en'], ['en', 'ja'], ['en', 'ja', 'de', 'es']), style, async (model, at, languages, by) => {
      const video = `video: { depth: 3, languages: [${languages.join(', ')}] }\n`;
      const after = replace(model, at, (old) => [{ ...old, blocks: [{ kind: 'paragraph', sentences: [fresh] }, ...old.blocks.slice(1)] }]);
      const survey = await step({ 'a.md': formatPage(model, by, video) }, { 'a.md': formatPage(after, by, video) });
      expect(survey.plan.jobs.map(({ wanted }) => wanted.locale).toSorted()).toEqual(languages.toSorted());
      expect(new Set(survey.plan.jobs.map(({ wanted }) => wanted.section)).size).toBe(1);
      expect(survey.plan.jobs.every(({ reason }) => reason.kind === 'words-changed')).toBe(true);
      expect(survey.plan.retired).toHaveLength(languages.length);
    }), runs);
  });

  it('one sentence of a translated page edited: 1, in that language', async () => {
    await fc.assert(fc.asyncProperty(page, fc.nat(), async (model, at) => {
      const text = deep.replace('[en]', '[en, es, ja]');
      const after = replace(model, at, (old) => [{ ...old, blocks: [{ kind: 'paragraph', sentences: [fresh] }, ...old.blocks.slice(1)] }]);
      const before: Files = { 'docreel.yml': text, 'docs/a.md': formatPage(model), 'docs/es/a.md': formatPage(model) };
      const survey = await step(before, { ...before, 'docs/es/a.md': formatPage(after) });
      expect(survey.plan.jobs.map(({ wanted }) => [wanted.locale, wanted.page, wanted.file])).toEqual([['es', 'docs/a.md', 'docs/es/a.md']]);
    }), runs);
  });

  it('a language added: as many as the page has sections, in that language only', async () => {
    await fc.assert(fc.asyncProperty(page, async (model) => {
      const video = (languages: string): string => `video: { depth: 3, languages: [${languages}] }\n`;
      const survey = await step({ 'a.md': formatPage(model, plainStyle, video('en, es')) }, { 'a.md': formatPage(model, plainStyle, video('en, es, de')) });
      expect(survey.plan.jobs.map(({ wanted }) => wanted.section)).toEqual(survey.base.wanted.filter(({ locale }) => locale === 'en').map((each) => each.section));
      expect(survey.plan.jobs.every(({ wanted, reason }) => wanted.locale === 'de' && reason.text === 'new language de')).toBe(true);
      expect(survey.plan.retired).toEqual([]);
    }), runs);
  });

  it.each([
    ['avatar: ben', 'settings changed: avatar (anna → ben)'],
    ['voices: { en: alto }', 'settings changed: voice (default → alto)'],
    ['engine: avatar_iv', 'settings changed: engine (avatar_iii → avatar_iv)'],
    ['resolution: 720p', 'settings changed: picture (resolution 1080p → 720p)'],
    ['background: "#f4f4f5"', 'settings changed: picture (background default → #f4f4f5)'],
    ['captions: false', 'settings changed: captions (true → false)'],
  ])('settings changed (%s): all of the page, with that as the reason', async (change, reason) => {
    await fc.assert(fc.asyncProperty(page, async (model) => {
      const other = formatPage(model, plainStyle).replaceAll('Every', 'Each');
      const survey = await step({ 'a.md': formatPage(model, plainStyle, 'video: { depth: 3 }\n'), 'b.md': other }, { 'a.md': formatPage(model, plainStyle, `video: { depth: 3, ${change} }\n`), 'b.md': other });
      expect(survey.plan.jobs.map(({ wanted }) => wanted.key)).toEqual(survey.head.wanted.filter((each) => each.page === 'a.md').map(({ key }) => key));
      expect(new Set(survey.plan.jobs.map((job) => job.reason.text))).toEqual(new Set([reason]));
    }), { numRuns: 6 });
  });

  it('a pronunciation of the team\'s own changed: the sections that use the word, with that as the reason', async () => {
    const text = '# A\n\nThe agent runs `kubectl` for you.\n\n## B\n\nNothing of the kind is said in this one.\n\n## C\n\nAsk kubectl whether it is so.\n';
    const with_ = (spoken: string): string => `${deep}pronounce: { en: { kubectl: ${spoken}, unused: word } }\n`;
    const { plan } = await planStep({ 'docreel.yml': with_('cube control'), 'a.md': text }, { 'docreel.yml': with_('cube cuttle'), 'a.md': text });
    expect(plan.jobs.map(({ wanted, reason }) => `${wanted.section}: ${reason.text}`)).toEqual([
      'a: settings changed: pronunciation of "kubectl" (cube control → cube cuttle)', 'a/c: settings changed: pronunciation of "kubectl" (cube control → cube cuttle)',
    ]);
    expect(plan.kept).toEqual([]);
  });
});
