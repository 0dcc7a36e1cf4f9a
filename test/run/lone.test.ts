import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config.ts';
import { openPage } from '../../src/core/page.ts';
import { isLone, openSiteReader } from '../../src/stage/lone.ts';

const settings = ['video: { every-page: true, avatar: anna, languages: [en, es] }\n', 'video: { avatar: ben, depth: 3 }\npronounce: { en: { cli: command line } }\nlanguages: [en]\n'].map((text) => parseConfig(text, 'docreel.yml').config);

// few values of each, so that many pages have nearly everything in common
const path = fc.constantFrom('a.md', 'b.md', 'v1/a.md', 'v2/a.md', 'a.mdx', 'v1/index.md', 'v2/index.md');
const front = fc.constantFrom('', '---\ntitle: One\n---\n', '---\ntitle: Two\n---\n', '---\ndate: 1\n---\n', '---\ndate: 2\n---\n', '---\n\ndate: 1\n---\n', '---\ntitle: One\nvideo: true\n---\n',
  '---\nvideo: true\ntitle: One\n---\n', '---\nvideo: { depth: 1 }\n---\n', '---\nvideo: { depth: 6 }\n---\n', '---\nvideo: { skip: [nowhere] }\n---\n', '---\nvideo: { languages: [ja] }\n---\n', '---\nvideo: false\n---\n', '---\ntitle: [\n---\n', '---\nvideo: { dept: 1 }\n---\n');
const body = fc.constantFrom('# T\n\nFirst words of it.\n\n## U\n\nOther words of the cli.\n', '# T\r\n\r\nFirst words of it.\r\n\r\n## U\r\n\r\nOther words of the cli.\r\n', 'First words, without a heading.\n', '<A>\n\nWords <b>within</b>.\n\n</A>\n', '<A\n\nWords.\n', '## U\n\nNo.\n', '');

describe('readLone()', () => {
  it('says of a page what it says of that page alone, whatever it has read before', { timeout: 60_000 }, () => fc.assert(fc.asyncProperty(
    fc.array(fc.record({ path, front, body, site: fc.constantFrom(...settings) }), { minLength: 2, maxLength: 12 }), async (pages) => {
      const shared = await openSiteReader();
      for (const { path: name, front: head, body: rest, site } of pages) {
        const page = openPage(name, head + rest, site.video);
        if (page.video === null) continue;
        expect(isLone(page)).toBe(true);
        const reading = await shared.readLone(page, site);
        expect(reading).toEqual(await (await openSiteReader()).readLone(page, site));
        expect(reading.site?.page.text ?? page.text).toBe(page.text);
      }
    })));

  it('reads one of the pages that say the same, and hands it to each by its own name', async () => {
    const [site] = settings;
    if (site === undefined) throw new Error('no settings');
    const reader = await openSiteReader();
    const open = (name: string, date: string) => openPage(name, `---\ndate: ${date}\n---\n# T\n\nThe same words, in each version.\n`, site.video);
    const [first, other, later] = [await reader.readLone(open('v1/a.md', '2026-01-01'), site), await reader.readLone(open('v2/a.md', '2026-01-01'), site), await reader.readLone(open('v1/a.md', '2026-02-02'), site)];
    expect(other.wanted.map(({ page, file, key }) => [page, file, key])).toEqual(first.wanted.map(({ key }) => ['v2/a.md', 'v2/a.md', key]));
    // what was spoken is the very object: nothing was narrated again
    for (const each of [other, later]) for (const [index, { narration }] of each.wanted.entries()) expect(narration).toBe(first.wanted[index]?.narration);
    expect(later.site?.page.text).toContain('2026-02-02');
  });

  it('leaves what draws on other files, or could take long, to others', () => {
    const [site] = settings;
    if (site === undefined) throw new Error('no settings');
    for (const text of ['--8<-- "x.md"\n', '<!--@include: ./x.md-->\n', '- a\n'.repeat(20_000)]) expect(isLone(openPage('a.md', text, site.video))).toBe(false);
  });
});
