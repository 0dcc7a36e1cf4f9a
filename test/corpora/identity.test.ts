import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseFrontMatter } from '../../src/core/front-matter.ts';
import type { VideoRow } from '../../src/core/ledger.ts';
import { openPage, parsePage } from '../../src/core/page.ts';
import type { Page } from '../../src/core/page.ts';
import { remarkParser } from '../../src/core/parser/remark.ts';
import type { Section } from '../../src/core/section.ts';
import type { SiteVideo } from '../../src/core/video.ts';
import { openRepository } from '../../src/git/repository.ts';
import type { Survey } from '../../src/stage/survey.ts';
import { ownAll, planStep, settings } from '../identity/site.ts';
import type { Files } from '../identity/site.ts';
import { makeChance } from '../../bench/chance.ts';
import { applyEdits, findMovable, findParagraphs, findWords, nameWords, rewordHeading, silent, swap } from './change.ts';
import type { Edit } from './change.ts';
import { cloneHistory, histories, present } from './history.ts';

/**
 * The README's table of what costs what, on real pages: each row's change is made in their text, and the plan has to say the table's
 * number for each of them. `CORPORA_PAGES=1000` takes all pages instead of some; `CORPORA_SEED=7` takes others.
 */
const most = Number(process.env['CORPORA_PAGES'] ?? 6);
const seed = Number(process.env['CORPORA_SEED'] ?? 1);

/** Pages are cut as `plain` says. */
const site: SiteVideo = { everyPage: true, siteSource: 'en', depth: 3 };
const make = (video: string): string => settings.replace('avatar: anna, languages: [en]', `avatar: anna, depth: 3, ${video}`);
const plain = make('languages: [en]');

describe.skipIf(!present).each(histories)('the pages of $name', ({ name, pages: isPage }) => {
  let folder: string;
  let texts: ReadonlyMap<string, string>;
  const chance = makeChance(seed);
  const pick = <Value>(from: readonly Value[]): Value | undefined => from[Math.floor(chance() * from.length)];
  const parsed = new Map<string, Page | null>();
  const parse = (path: string, text: string): Page | null => {
    const known = parsed.get(path) ?? parsePage(remarkParser, openPage(path, text, site)).page;
    parsed.set(path, known);
    return known;
  };
  const owned = new Map<string, readonly VideoRow[]>();
  /** What each page wants for itself, once for every setting. */
  const own = async (config: string, files: Files): Promise<readonly VideoRow[]> => {
    const all: VideoRow[] = [];
    for (const [path, file] of Object.entries(files)) {
      const rows = owned.get(`${path}\0${config}`) ?? await ownAll({ 'docreel.yml': config, [path]: file });
      owned.set(`${path}\0${config}`, rows);
      all.push(...rows);
    }
    return [...new Map(all.map((row) => [row.key, row])).values()];
  };

  beforeAll(async () => {
    folder = await cloneHistory(name);
    const repository = await openRepository(folder, { env: { PATH: process.env['PATH'] } });
    const entries = (await repository.readTree(await repository.findCommit('HEAD') ?? '')).filter(({ path, mode }) => isPage.test(path) && mode.startsWith('100'));
    const blobs = await repository.readBlobs(entries.map(({ oid }) => oid));
    const order = entries.map((entry) => [chance(), entry] as const).toSorted(([a], [b]) => a - b);
    texts = new Map(order.map(([, { path, oid }]) => [path, new TextDecoder().decode(blobs.get(oid))]));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** Some pages with this change made to each, as far as it can be made. */
  function change(edit: (page: Page) => readonly Edit[] | undefined): { readonly before: Files; readonly after: Files } {
    const before: Record<string, string> = {};
    const after: Record<string, string> = {};
    for (const [path, text] of texts) {
      if (Object.keys(before).length >= most) break;
      const page = parse(path, text);
      const edits = page === null ? undefined : edit(page);
      if (edits === undefined || edits.length === 0) continue;
      before[path] = text;
      after[path] = applyEdits(text, edits);
    }
    expect(Object.keys(before).length, 'pages that this change can be made to').toBeGreaterThan(0);
    return { before, after };
  }

  async function step(before: Files, after: Files, config = plain, then = config): Promise<Survey> {
    const survey = await planStep({ 'docreel.yml': config, ...before }, { 'docreel.yml': then, ...after }, { rows: await own(config, before) });
    expect(survey.plan.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    return survey;
  }

  /** Nothing is bought, nothing goes, and every video that was owned is used. */
  function expectFree({ plan, base }: Survey): void {
    expect(plan.jobs.map(({ wanted, reason }) => `${wanted.page}#${wanted.section}: ${reason.text}: ${wanted.narration.text}`)).toEqual([]);
    expect([plan.retired, plan.outside, plan.kept]).toEqual([[], [], []]);
    expect(new Set(plan.reused.map(({ row }) => row.key))).toEqual(new Set(base.wanted.map(({ key }) => key)));
  }

  /** Every section that says something is one of those that were there, under whatever name. */
  function expectKnown({ plan: { matches } }: Survey): void {
    expect(matches.filter(({ base, head }) => (base ?? head)?.words !== '' && (base === undefined || head === undefined))).toEqual([]);
  }

  function count({ plan }: Survey, files: Files): Readonly<Record<string, number>> {
    return Object.fromEntries(Object.keys(files).map((path) => [path, plan.jobs.filter(({ wanted }) => wanted.page === path).length]));
  }

  const each = (files: Files, number: number): Readonly<Record<string, number>> => Object.fromEntries(Object.keys(files).map((path) => [path, number]));
  /** A section of the page that says something. */
  const pickSpoken = (page: Page, fits: (section: Section, index: number) => boolean = () => true): Section | undefined =>
    pick(page.sections.filter((section, index) => findParagraphs(page, section).length > 0 && fits(section, index)));

  describe('cost nothing', () => {
    it.each(Object.keys(silent))('by %s', async (row) => {
      const { before, after } = change((page) => silent[row]?.(page));
      expectFree(await step(before, after));
    });

    it('by a heading, and its history carries on', async () => {
      const { before, after } = change((page) => {
        const section = pickSpoken(page, ({ heading }) => heading !== undefined);
        return section && rewordHeading(page, section);
      });
      const survey = await step(before, after);
      expectFree(survey);
      expectKnown(survey);
    });

    it('by two sections swapped', async () => {
      const { before, after } = change((page) => {
        const movable = findMovable(page, pick([2, 3]) ?? 2);
        const [a, b] = [pick(movable), pick(movable)];
        return a === undefined || b === undefined || a === b ? undefined : swap(page, a, b);
      });
      expectFree(await step(before, after));
    });

    it('by a section moved to another page', async () => {
      const moved: string[] = [];
      const { before, after } = change((page) => {
        const section = pick(findMovable(page, 2));
        if (section === undefined) return undefined;
        // what the page before gave away comes to this one's end
        const taken = moved.at(-1);
        moved.push(page.text.slice(section.start, section.end));
        const end = page.text.length;
        return [{ ...section, text: '' }, ...(taken === undefined ? [] : [{ start: end, end, text: `\n\n${taken}` }])];
      });
      const paths = Object.keys(after);
      expectFree(await step(before, { ...after, 'src/content/docs/en/more.mdx': `---\ntitle: More\n---\n\n${moved[paths.length - 1]}`, ...(name === 'astro-docs' ? {} : { 'src/content/more.md': '# More\n' }) }));
    });

    it('by another name or folder', async () => {
      const { before } = change(() => [{ start: 0, end: 0, text: '' }]);
      const after = Object.fromEntries(Object.entries(before).map(([path, text]) => [path.replace(/([^/]*)(\.mdx?)$/, 'deeper/new-$1$2'), text]));
      const survey = await step(before, after);
      expectFree(survey);
      expectKnown(survey);
    });
  });

  describe('cost what is new', () => {
    it('a heading reworded where headings are spoken: 1, under the same identity', async () => {
      const config = make('languages: [en], speak-heading: true');
      const { before, after } = change((page) => {
        const section = pickSpoken(page, ({ heading }) => heading !== undefined);
        return section && rewordHeading(page, section);
      });
      const survey = await step(before, after, config);
      expect(count(survey, before)).toEqual(each(before, 1));
      expect(new Set(survey.plan.jobs.map(({ reason }) => reason.kind))).toEqual(new Set(['words-changed']));
      expectKnown(survey);
    });

    it('one inserted at the top: 1', async () => {
      const { before, after } = change((page) => {
        const first = page.sections.find(({ depth }) => depth === 2);
        return page.sections.length < 5 || first === undefined ? undefined : [{ start: first.start, end: first.start, text: `## Overview\n\nThese words are new on ${nameWords(page)}, and stand at its top.\n\n` }];
      });
      const survey = await step(before, after);
      expect(survey.plan.jobs.map(({ wanted, reason }) => [wanted.page, wanted.title, reason.text])).toEqual(Object.keys(before).toSorted().map((path) => [path, 'Overview', 'new section']));
      expect(survey.plan.retired).toEqual([]);
    });

    it('one split: the two pieces', async () => {
      const { before, after } = change((page) => {
        const section = pickSpoken(page, (each) => each.depth > 0 && findParagraphs(page, each).length > 1);
        const at = section && pick(findParagraphs(page, section).slice(1))?.start;
        return section === undefined || at === undefined ? undefined : [{ start: at, end: at, text: `${'#'.repeat(Math.max(2, section.depth))} The second half\n\n` }];
      });
      const survey = await step(before, after);
      const known = new Set(survey.base.wanted.map(({ key }) => key));
      const pieces = survey.head.wanted.filter(({ key }) => !known.has(key));
      // what a piece says may be said elsewhere already, or be said by two
      expect(survey.plan.jobs.map(({ wanted }) => wanted.key).toSorted()).toEqual([...new Set(pieces.map(({ key }) => key))].toSorted());
      expect(pieces.length).toBeGreaterThan(1.8 * Object.keys(before).length);
      expect(pieces.length).toBeLessThanOrEqual(2 * Object.keys(before).length);
      expect(survey.plan.matches.filter(({ base }) => base === undefined)).toHaveLength(Object.keys(before).length);
      expect(survey.plan.matches.filter(({ head }) => head === undefined)).toEqual([]);
      expect(survey.plan.retired.length).toBeLessThanOrEqual(Object.keys(before).length);
    });

    it('two merged: 1', async () => {
      const { before, after } = change((page) => {
        const second = pickSpoken(page, (_, index) => index > 0 && findParagraphs(page, page.sections[index - 1] ?? _).length > 0);
        const [start, end] = [second?.heading?.position?.start.offset, second?.heading?.position?.end.offset];
        return start === undefined || end === undefined ? undefined : [{ start, end, text: '' }];
      });
      const survey = await step(before, after);
      expect(count(survey, before)).toEqual(each(before, 1));
      // what one of them said may be said elsewhere still
      expect(survey.plan.retired.length).toBeGreaterThan(1.8 * Object.keys(before).length);
      expect(survey.plan.retired.length).toBeLessThanOrEqual(2 * Object.keys(before).length);
    });

    it.each([['anywhere', false], ['where headings are the same, or stand in lists, quotes and components', true]])('one word of a sentence %s: 1 a language, in its own section', async (_, doubled) => {
      const places = new Map<string, string>();
      const { before, after } = change((page) => {
        const titles = page.sections.map(({ title }) => title);
        const inner = [...page.text.matchAll(/^#{1,6} /gm)].length > page.sections.filter(({ depth }) => depth > 0).length;
        if (doubled && !inner && new Set(titles).size === titles.length) return undefined;
        const word = pick(findWords(page));
        const section = page.sections.find(({ start, end }) => word !== undefined && word.start >= start && word.end <= end);
        if (word === undefined || section === undefined) return undefined;
        places.set(page.path, section.id);
        return [{ ...word, text: `unheard of in ${nameWords(page)}` }];
      });
      const survey = await step(before, after, make('languages: [en, ja, de]'));
      expect(count(survey, before)).toEqual(each(before, 3));
      expect(survey.plan.jobs.filter(({ wanted, reason }) => wanted.section !== places.get(wanted.page) || reason.kind !== 'words-changed')).toEqual([]);
      expect(survey.plan.matches.filter(({ base, head }) => base === undefined || base.id !== head?.id)).toEqual([]);
    });

    it('one more language: every section, in that language only', async () => {
      const { before } = change(() => [{ start: 0, end: 0, text: '' }]);
      const survey = await step(before, before, make('languages: [en, es]'), make('languages: [en, es, de]'));
      expect(new Set(survey.plan.jobs.map(({ wanted, reason }) => `${wanted.locale}: ${reason.text}`))).toEqual(new Set(['de: new language de']));
      expect(survey.plan.jobs.map(({ wanted }) => wanted.sourceKey).toSorted()).toEqual([...new Set(survey.base.wanted.filter(({ locale }) => locale === 'en').map(({ key }) => key))].toSorted());
      expect(survey.plan.retired).toEqual([]);
    });

    it.each([
      ['avatar: ben', 'settings changed: avatar (anna → ben)'], ['voices: { en: alto }', 'settings changed: voice (default → alto)'], ['resolution: 720p', 'settings changed: picture (resolution 1080p → 720p)'],
    ])('another %s: every section, with that as the reason', async (setting, reason) => {
      const { before, after } = change(({ path, text }) => {
        const front = parseFrontMatter(path, text);
        return front.bodyOffset === 0 ? [{ start: 0, end: 0, text: `---\nvideo: { ${setting} }\n---\n` }] : [{ start: 4, end: 4, text: `video: { ${setting} }\n` }];
      });
      const survey = await step(before, after);
      expect(survey.plan.jobs.map(({ wanted }) => wanted.key).toSorted()).toEqual([...new Set(survey.head.wanted.map(({ key }) => key))].toSorted());
      expect(new Set(survey.plan.jobs.map((job) => job.reason.text))).toEqual(new Set([reason]));
    });
  });
});
