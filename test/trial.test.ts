import { readFileSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { isHeavy, pageLimit } from '../src/core/guard.ts';
import { makeNarration } from '../src/core/narration.ts';
import { openPage } from '../src/core/page.ts';
import { openPageReader } from '../src/reader.ts';
import { openTrial } from '../src/trial.ts';
import { parsePage } from './parser.ts';

const root = resolve(fileURLToPath(import.meta.url), '../..');
const site = { everyPage: true, siteSource: 'en' } as const;
/** remark is asked for it, and takes minutes. */
const slow = `${'- a\n'.repeat(300_000)}xmpp:a`;

describe('row 83: a page that could take long is read where it can be stopped', () => {
  it('is told by its marks, not by its length', () => {
    expect(isHeavy('word '.repeat(400_000))).toBe(false);
    expect(isHeavy('- *a* [b](c)\n'.repeat(900))).toBe(false);
    expect(isHeavy('- a\n'.repeat(pageLimit.marks))).toBe(true);
  });

  it.each(['a\n-\n', '- a\n', '<A>\n\n', '&#1;'])('leaves none to be read without a limit that takes longer than some seconds: %j, by the quick parser and by remark', (unit) => {
    let most = '';
    while (!isHeavy(`${most}xmpp:a`)) most += unit.repeat(50);
    const text = most.slice(0, -unit.length * 50);
    for (const doubtful of [text, `${text}xmpp:a`]) {
      const start = process.threadCpuUsage();
      for (const section of parsePage('a.mdx', doubtful, site).page?.sections ?? []) makeNarration(section, { locale: 'en', pronounce: {}, speakHeading: true });
      const { user, system } = process.threadCpuUsage(start);
      expect((user + system) / 1e6).toBeLessThan(12);
    }
  }, 240_000);

  it('lets a page pass, stops one that takes too long, and goes on with the next', async () => {
    const trial = openTrial(4_000);
    expect(await Promise.all([['a.md', 'Words.'], ['slow.md', slow], ['b.mdx', '<A>x</A>']].map(([path = '', text = '']) => trial.run(openPage(path, text, site))))).toEqual(['passed', 'late', 'passed']);
  }, 60_000);

  it('tries many pages in one thread', async () => {
    const trial = openTrial(10_000);
    const started = performance.now();
    for (let page = 0; page < 20; page += 1) expect(await trial.run(openPage(`p${page}.md`, '- *a* [b](c) `d`\n'.repeat(2_000), site))).toBe('passed');
    // no timer of a page is waited for
    expect(performance.now() - started).toBeLessThan(30_000);
  }, 60_000);

  it('tries no further page after three that took too long', async () => {
    const trial = openTrial(100);
    const results = [];
    for (const path of ['a.md', 'b.md', 'c.md', 'd.md']) results.push(await trial.run(openPage(path, slow, site)));
    expect(results).toEqual(['late', 'late', 'late', 'untried']);
  }, 60_000);

  it('makes a problem of it that names the file and what to do, and reads the pages beside it', async () => {
    const reader = await openPageReader(1_000);
    const { page, problems } = await reader.parse(openPage('docs/slow.md', slow, site));
    expect(page).toBeNull();
    expect(problems).toMatchObject([{ severity: 'error', code: 'slow-page', file: 'docs/slow.md', line: 1, message: 'the page takes too long to read', hint: expect.stringContaining('video: false') }]);
    const large = '- *a* [b](c) `d`\n'.repeat(3_000);
    expect(isHeavy(large)).toBe(true);
    const patient = await openPageReader();
    expect((await patient.parse(openPage('docs/large.md', large, site))).page?.sections).toHaveLength(1);
  }, 60_000);

  it('does not try a page that asks for no videos', async () => {
    const reader = await openPageReader(1);
    expect(await reader.parse(openPage('docs/slow.md', slow, { ...site, everyPage: false }))).toEqual({ page: null, problems: [] });
  });

  it('stops WebAssembly as well, in the bundle, and leaves nothing that keeps the process', async () => {
    const part = resolve(root, 'dist/part/trial.mjs');
    expect(readFileSync(part, 'utf8')).toContain('openTrial');
    const script = `const { openTrial } = await import(${JSON.stringify(part)}); const trial = openTrial(1000);
      const pages = ${JSON.stringify([['a.mdx', ''], ['a.md', 'Words.'], ['b.md', 'Others.']].map(([path = '', text = '']) => openPage(path, text, site)))};
      pages[0].text = '<A>\\n\\n'.repeat(30000);
      console.log(await trial.run(pages[0]), await trial.run(pages[1]), await trial.run(pages[2]), process.getActiveResourcesInfo().includes('MessagePort'));`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { timeout: 50_000 });
    // the thread is let go some seconds later: until then it must not hold up a run's end
    expect(stdout.trim()).toBe('late passed passed false');
  }, 60_000);
});
