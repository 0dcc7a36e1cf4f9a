import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeReport } from '../../src/core/report.ts';
import type { Report } from '../../src/core/report.ts';
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
  async function open(value: Report, options: BrowserContextOptions = {}): Promise<{ readonly page: Page; readonly complaints: string[]; [Symbol.asyncDispose](): Promise<void> }> {
    const path = join(folder, `${Math.random().toString(36).slice(2)}.html`);
    await writeFile(path, formatStoryboard(value, { title: 'Octo Agent', address: (url) => url.replace(/^.*\//, 'media/') }));
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
    const all = await page.locator(sections).count();
    await page.keyboard.press('/');
    await page.keyboard.type('distribución');
    await expect.poll(() => page.locator(sections).count()).toBe(1);
    expect(await page.locator(sections).locator('h3').textContent()).toBe('Install on Linux');
    expect(await page.getByRole('status').textContent()).toBe(`1 of ${all} sections`);
    expect(await page.locator('nav.contents li:not([hidden]) > a:not(.path)').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.locator(sections).count()).toBe(all);
    expect(complaints).toEqual([]);
  });

  it('filters by state, from the keyboard', async () => {
    await using opened = await open(report);
    const { page } = opened;
    for (const group of ['new', 'failed', 'waiting', 'reused']) {
      await page.locator(`#group-${group}`).focus();
      await page.keyboard.press('Space');
      const found = await page.locator(sections).evaluateAll((cards) => cards.map((card) => card.getAttribute('data-groups') ?? ''));
      expect(found.length).toBeGreaterThan(0);
      expect(found.every((groups) => groups.split(' ').includes(group))).toBe(true);
    }
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
    expect(await opened.page.locator('.tools').isVisible()).toBe(false);
  });

  it('prints every language, and no tool', async () => {
    await using opened = await open(report);
    await opened.page.emulateMedia({ media: 'print' });
    expect(await opened.page.locator('.panel:visible').count()).toBe(await opened.page.locator('.panel').count());
    expect(await opened.page.locator('.tools:visible, nav.contents:visible').count()).toBe(0);
  });

  it('answers at once with 1,000 sections in two languages', async () => {
    const large = makeLargePlan(100, 10);
    await using opened = await open(makeReport({ ...input, plan: large, rows: large.jobs.map(({ wanted }) => makeRow(wanted)) }));
    const { page } = opened;
    expect(await page.locator('.card').count()).toBe(1000);
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
