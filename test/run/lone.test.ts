import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config.ts';
import { isHeavy } from '../../src/core/guard.ts';
import { openPage } from '../../src/core/page.ts';
import { parseInDoubt } from '../../src/reader.ts';
import { isLone, openSiteReader } from '../../src/stage/lone.ts';
import { makeReading } from '../../src/stage/reading.ts';

const { config: site } = parseConfig('video: { every-page: true, avatar: anna, languages: [en, es] }\n', 'docreel.yml');
const { config: other } = parseConfig('video: { avatar: ben, depth: 3 }\npronounce: { en: { cli: command line } }\nlanguages: [en]\n', 'docreel.yml');

// few values of each, so that many pages have nearly everything in common
const path = fc.constantFrom('a.md', 'b.md', 'v1/a.md', 'v2/a.md', 'a.mdx', 'v1/index.md', 'v2/index.md');
const front = fc.constantFrom('', '---\ntitle: One\n---\n', '---\ntitle: Two\n---\n', '---\ndate: 1\n---\n', '---\ndate: 2\n---\n', '---\n\ndate: 1\n---\n', '---\ntitle: One\nvideo: true\n---\n',
  '---\nvideo: true\ntitle: One\n---\n', '---\nvideo: { depth: 1 }\n---\n', '---\nvideo: { depth: 6 }\n---\n', '---\nvideo: { skip: [nowhere] }\n---\n', '---\nvideo: { languages: [ja] }\n---\n', '---\nvideo: false\n---\n', '---\ntitle: [\n---\n', '---\nvideo: { dept: 1 }\n---\n');
const body = fc.constantFrom('# T\n\nFirst words of it.\n\n## U\n\nOther words of the cli.\n', '# T\r\n\r\nFirst words of it.\r\n\r\n## U\r\n\r\nOther words of the cli.\r\n', 'First words, without a heading.\n', '<A>\n\nWords <b>within</b>.\n\n</A>\n', '<A\n\nWords.\n', '## U\n\nNo.\n', '');

describe('readLone()', () => {
  it('says of a page what it says of that page alone, whatever it has read before', { timeout: 60_000 }, () => fc.assert(fc.asyncProperty(
    fc.array(fc.record({ path, front, body, by: fc.constantFrom(site, other) }), { minLength: 2, maxLength: 12 }), async (pages) => {
      const shared = await openSiteReader();
      for (const { path: name, front: head, body: rest, by } of pages) {
        const page = openPage(name, head + rest, by.video);
        if (page.video === null) continue;
        expect(isLone(page)).toBe(true);
        const reading = await shared.readLone(page, by);
        expect(reading).toEqual(await (await openSiteReader()).readLone(page, by));
        expect(reading.site?.page.path ?? page.path).toBe(page.path);
      }
    })));

  it('reads one of the pages that say the same, and hands it to each by its own name', async () => {
    const reader = await openSiteReader();
    const open = (name: string, date: string) => openPage(name, `---\ndate: ${date}\n---\n# T\n\nThe same words, in each version.\n`, site.video);
    const [first, copy, later] = [await reader.readLone(open('v1/a.md', '2026-01-01'), site), await reader.readLone(open('v2/a.md', '2026-01-01'), site), await reader.readLone(open('v1/a.md', '2026-02-02'), site)];
    expect(copy.wanted.map(({ page, file, key }) => [page, file, key])).toEqual(first.wanted.map(({ key }) => ['v2/a.md', 'v2/a.md', key]));
    // what was spoken is the very object: nothing was narrated again
    for (const each of [copy, later]) for (const [index, { narration }] of each.wanted.entries()) expect(narration).toBe(first.wanted[index]?.narration);
    expect(later).toBe(first);
  });

  it('reads one that could take long in another thread, and says the same of it', { timeout: 60_000 }, async () => {
    const text = `# T\n\n${'- *a* [b](c) `d`\n'.repeat(2_000)}\n\n## U\n\nWords at its end.\n`;
    expect(isHeavy(text)).toBe(true);
    const reader = await openSiteReader();
    const reading = await reader.readLone(openPage('large.md', text, site.video), site);
    expect(reading.problems).toEqual([]);
    expect(reading.site?.page.sections.map(({ id }) => id)).toEqual(['t', 't/u']);
    const { page, problems } = await parseInDoubt(openPage('large.md', text, site.video));
    if (page === null) throw new Error('no page');
    expect(reading).toEqual(makeReading({ page, siblings: new Map() }, problems, { config: site }));
  });

  it('refuses one that takes too long, and reads the others', { timeout: 120_000 }, async () => {
    const reader = await openSiteReader(1_000);
    const [slow, quick] = await Promise.all([reader.readLone(openPage('docs/slow.md', `${'- a\n'.repeat(300_000)}xmpp:a`, site.video), site), reader.readLone(openPage('docs/a.md', 'Words of it.\n', site.video), site)]);
    expect(slow).toMatchObject({ site: null, wanted: [], problems: [{ severity: 'error', code: 'slow-page', file: 'docs/slow.md' }] });
    expect(quick.wanted.length).toBeGreaterThan(0);
  });

  it('leaves what draws on other files to others', () => {
    for (const text of ['--8<-- "x.md"\n', '<!--@include: ./x.md-->\n']) expect(isLone(openPage('a.md', text, site.video))).toBe(false);
  });
});
