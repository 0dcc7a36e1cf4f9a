import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeReport } from '../../src/core/report.ts';
import type { Report } from '../../src/core/report.ts';
import { fastRenderer } from '../../src/emulator/renderer/silent.ts';
import { formatVtt } from '../../src/heygen/caption.ts';
import { formatStoryboard } from '../../src/show/storyboard.ts';
import { input, makeLargePlan, makeRow, planReport, report } from '../sample.ts';
import { launch, missing } from './browser.ts';

if (missing !== null) process.stderr.write(`The storyboard is not opened in a browser: ${missing}.\n`);

const sections = '.card:not([hidden])';

describe.skipIf(missing !== null)('the storyboard in Chromium', () => {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    [browser, folder] = [await launch(), await mkdtemp(join(tmpdir(), 'docreel-storyboard-'))];
  }, 30_000);
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Opens a report's page from a folder, and counts what the browser complains about. */
  async function open(value: Report, options: BrowserContextOptions = {}, captions: ReadonlyMap<string, string> = new Map()): Promise<{ readonly page: Page; readonly complaints: string[]; [Symbol.asyncDispose](): Promise<void> }> {
    const path = join(folder, `${Math.random().toString(36).slice(2)}.html`);
    await writeFile(path, formatStoryboard(value, { title: 'Octo Agent', address: (url) => url.replace(/^.*\//, 'media/'), captions }));
    const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      // the sample's posters do not exist
      if (['error', 'warning'].includes(message.type()) && !message.text().includes('ERR_FILE_NOT_FOUND')) complaints.push(message.text());
    });
    await page.goto(pathToFileURL(path).href);
    return { page, complaints, async [Symbol.asyncDispose]() { await context.close(); } };
  }

  it('searches words, titles and paths, and says how many are left', async () => {
    await using opened = await open(report);
    const { page, complaints } = opened;
    const [first, all] = [await page.locator(sections).count(), await page.locator('.card').count()];
    expect(first).toBeLessThan(all);
    await page.keyboard.press('/');
    await page.keyboard.type('distribución');
    await expect.poll(() => page.locator(sections).count()).toBe(1);
    expect(await page.locator(sections).locator('h3').textContent()).toBe('Install on Linux');
    expect(await page.getByRole('status').textContent()).toBe(`1 of ${all} sections`);
    expect(await page.locator('nav.contents .branch li:not([hidden]) > a:visible').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.locator(sections).count()).toBe(first);
    expect(complaints).toEqual([]);
  });

  it('filters by state, from the keyboard', async () => {
    await using opened = await open(report);
    const { page } = opened;
    for (const group of ['new', 'renewed', 'failed', 'waiting', 'moved', 'reused']) {
      await page.locator(`#group-${group}`).focus();
      await page.keyboard.press('Space');
      const found = await page.locator(sections).evaluateAll((cards) => cards.map((card) => card.getAttribute('data-groups') ?? ''));
      expect(found.length).toBeGreaterThan(0);
      expect(found.every((groups) => groups.split(' ').includes(group))).toBe(true);
    }
  });

  it('begins with what happens, and leads to what is hidden all the same', async () => {
    await using opened = await open(report);
    const { page } = opened;
    const groups = async (): Promise<string[]> => (await page.locator(sections).evaluateAll((cards) => cards.map((card) => card.getAttribute('data-groups') ?? '')));
    expect((await groups()).every((each) => !/^(?:reused|moved)$/.test(each))).toBe(true);
    const hidden = await page.locator('.card[data-groups=reused]').first().getAttribute('id');
    await page.evaluate(`location.hash = '${hidden}'`);
    await expect.poll(() => page.locator(`#${hidden}`).isVisible()).toBe(true);
  });

  it('tells in a plan what is stale from what is new', async () => {
    await using opened = await open(planReport);
    await opened.page.locator('#group-stale').focus();
    await opened.page.keyboard.press('Space');
    expect(await opened.page.locator(`${sections} h3`).allTextContents()).toEqual(['Install on Linux']);
    expect(await opened.page.locator('.slide:visible').count()).toBe(1);
  });

  it('marks in the tree where the reader is', async () => {
    await using opened = await open(report);
    const { page } = opened;
    const last = page.locator(sections).last();
    await last.evaluate((card) => { card.scrollIntoView(); });
    const id = await last.getAttribute('id');
    await expect.poll(() => page.locator('nav.contents a[aria-current]').getAttribute('href')).toBe(`#${id}`);
  });

  it('shows a language everywhere once it is chosen', async () => {
    await using opened = await open(report);
    const { page } = opened;
    await page.locator('.card label[lang=es]').first().click();
    const chosen = await page.locator('.card .bar input[value=es]').evaluateAll((inputs) => inputs.map((each) => 'checked' in each && each.checked === true));
    expect(chosen.length).toBeGreaterThan(1);
    expect(chosen.every(Boolean)).toBe(true);
    expect(await page.locator('.panel:visible', { hasText: 'Instalar en Linux.' }).count()).toBe(1);
  });

  it.each(['light', 'dark'] as const)('has nothing that axe finds fault with, in the %s', async (colorScheme) => {
    const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    for (const value of [report, planReport]) {
      for (const width of [1200, 390]) {
        // the policy lets no other script in, so axe comes in by the back door
        await using opened = await open(value, { colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
        await opened.page.addScriptTag({ content: axe });
        const found: unknown = await opened.page.evaluate('axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ target, failureSummary }) => target + " " + failureSummary).join("; ")))');
        expect(found).toEqual([]);
      }
    }
  }, 60_000);

  it('is as wide as the screen, at most', async () => {
    for (const width of [320, 390, 768, 1200, 2000]) {
      await using opened = await open(report, { viewport: { width, height: 800 } });
      expect(await opened.page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    }
  });

  it('shows all without its script', async () => {
    await using opened = await open(report, { javaScriptEnabled: false });
    expect(await opened.page.locator('.card').first().isVisible()).toBe(true);
    expect(await opened.page.locator('.film a:visible').first().getAttribute('href')).toMatch(/\.mp4$/);
    expect(await opened.page.locator('.tools').isVisible()).toBe(false);
  });

  it('plays from a folder, with captions', async () => {
    const { mp4, srt, poster } = await fastRenderer.render({ title: 'x', scripts: ['Some words to be spoken. And some more.'], locale: 'en', voice: 'en', presenter: '', note: '', seconds: null, speed: 1, width: 320, height: 180 });
    const done = report.videos.find(({ video }) => video !== null);
    const name = done?.video?.url.replace(/^.*\//, '') ?? '';
    await mkdir(join(folder, 'media'), { recursive: true });
    await writeFile(join(folder, 'media', name), mp4);
    await writeFile(join(folder, 'media', name.replace('.mp4', '.jpg')), poster);
    await using opened = await open(report, {}, new Map([[done?.key ?? '', formatVtt(srt, 'en')]]));
    const played = await opened.page.evaluate(`(async () => {
      document.querySelector('.film :is(a[href$="${name}"], video[src$="${name}"])').closest('.card').scrollIntoView();
      let video;
      while (!(video = document.querySelector('video[src$="${name}"]'))) await new Promise((done) => { setTimeout(done, 20); });
      video.muted = true;
      video.querySelector('track').track.mode = 'showing';
      await video.play();
      while (video.currentTime < 0.2) await new Promise((done) => { setTimeout(done, 20); });
      return { cues: video.querySelector('track').track.cues.length, language: video.querySelector('track').srclang };
    })()`);
    expect(played).toEqual({ cues: 2, language: 'en' });
    expect(opened.complaints).toEqual([]);
  });

  it('prints every language, and no tool', async () => {
    await using opened = await open(report);
    await opened.page.locator('label[for=group-all]').click();
    await opened.page.emulateMedia({ media: 'print' });
    expect(await opened.page.locator('.panel:visible').count()).toBe(await opened.page.locator('.panel').count());
    expect(await opened.page.locator('dt:visible', { hasText: 'Language' }).count()).toBe(await opened.page.locator('.panel').count());
    expect(await opened.page.locator('.tools:visible, nav.contents:visible').count()).toBe(0);
  });

  it('answers at once with 1,000 sections in two languages', async () => {
    const large = makeLargePlan(100, 10);
    await using opened = await open(makeReport({ ...input, plan: large, rows: large.jobs.map(({ wanted }) => makeRow(wanted)) }));
    const { page } = opened;
    expect(await page.locator('.card').count()).toBe(1000);
    // a player costs a browser milliseconds
    expect(await page.locator('video').count()).toBeLessThan(50);
    const spent = await page.evaluate(`(async () => {
      const search = document.querySelector('input[type=search]');
      const start = performance.now();
      search.value = 'page 77,';
      search.dispatchEvent(new Event('input'));
      while (document.querySelectorAll('${sections}').length !== 10 && performance.now() - start < 5000) await new Promise((resolve) => { setTimeout(resolve, 5); });
      return performance.now() - start;
    })()`);
    expect(spent).toBeGreaterThan(0);
    expect(spent).toBeLessThan(1500);
  }, 30_000);
});
