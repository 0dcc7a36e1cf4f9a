/**
 * Proves that what Docreel writes into pages plays: builds real sites with each generator, of pages that Docreel has edited, and opens
 * them in Chromium. Needs the npm registry and Debian's chromium, and for some sites its mkdocs, hugo and jekyll; one whose generator is
 * not there is passed over, and told.
 *
 *   npm run embed -- [folder] [vitepress,starlight,docusaurus,…]
 *
 * A folder that is named stays, so that the sites need not be installed again.
 */
import { execFile } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, extname, join, normalize, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { startEmulator } from '../src/emulator/emulator.ts';
import { sites } from './embed/site.ts';
import type { Site } from './embed/site.ts';

const exec = promisify(execFile);
const cli = resolve(fileURLToPath(import.meta.url), '../../src/cli.ts');
const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.mp4': 'video/mp4', '.png': 'image/png', '.jpg': 'image/jpeg', '.svg': 'image/svg+xml', '.json': 'application/json', '.vtt': 'text/vtt', '.woff2': 'font/woff2' };

async function call(folder: string, command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string> {
  try {
    return (await exec(command, [...args], { cwd: folder, env: { ...process.env, ...env, PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}` }, maxBuffer: 64 << 20, timeout: 600_000 })).stdout;
  } catch (error) {
    throw new Error(`${command} ${args.join(' ')} failed in ${folder}: ${String(Reflect.get(Object(error), 'stdout')).slice(-3000)}\n${String(Reflect.get(Object(error), 'stderr')).slice(-3000)}`, { cause: error });
  }
}

/** Serves a folder on 127.0.0.1, with ranges, as a video wants them. */
async function serve(folder: string): Promise<{ readonly url: string; close(): void }> {
  const server = createServer((request, response) => {
    void (async () => {
      const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname));
      const candidates = [path, join(path, 'index.html'), `${path.replace(/\/$/, '')}.html`].map((each) => join(folder, each));
      for (const file of candidates) {
        const found = await stat(file).catch(() => null);
        if (!found?.isFile()) continue;
        const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
        const start = Number(range?.[1] ?? 0);
        const end = range?.[2] ? Number(range[2]) : found.size - 1;
        response.writeHead(range ? 206 : 200, {
          'content-type': types[extname(file)] ?? 'application/octet-stream', 'content-length': end - start + 1, 'accept-ranges': 'bytes',
          ...(range ? { 'content-range': `bytes ${start}-${end}/${found.size}` } : {}),
        });
        if (found.size === 0) response.end();
        else createReadStream(file, { start, end }).pipe(response);
        return;
      }
      // the sites have no icon of their own
      response.writeHead(path.startsWith('/favicon') ? 204 : 404).end();
    })();
  });
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done); });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => { server.closeAllConnections(); server.close(); } };
}

/** A repository with the site and its pages; Docreel's pull request is checked out at the end. */
async function makeSite(site: Site, folder: string, heygen: { readonly url: string; readonly key: string }, videos: { readonly folder: string; readonly url: string }): Promise<void> {
  await rm(join(folder, '.git'), { recursive: true, force: true });
  await rm(join(folder, site.pages), { recursive: true, force: true });
  const settings = `docs: "${site.pages}/**/*.{md,mdx}"\npublish:\n  to: folder\n  folder: ${JSON.stringify(videos.folder)}\n  base-url: ${videos.url}\nlinks:\n${site.embed === undefined ? '' : `  embed: ${site.embed}\n`}  transcript: true\n  disclosure: The presenter is synthetic. {{ 6 * 7 }}\n`;
  for (const [path, text] of Object.entries({ ...site.files, 'docreel.yml': settings, '.gitignore': 'node_modules\n.docreel\n' })) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const fromNpm = 'package.json' in site.files;
  if (fromNpm && !await stat(join(folder, 'node_modules')).catch(() => null)) await call(folder, 'npm', ['install', '--no-audit', '--no-fund', '--loglevel=error']);
  const git = (...args: readonly string[]): Promise<string> => call(folder, 'git', ['-c', 'user.name=Proof', '-c', 'user.email=proof@example.com', ...args]);
  await git('init', '--quiet', '--initial-branch=main');
  await git('add', '.');
  await git('commit', '--quiet', '-m', 'The site');
  await call(folder, process.execPath, [cli, 'render', '--base', 'none', '--max-cost', '20', '--heygen-api-url', heygen.url, '--quiet'], { HEYGEN_API_KEY: heygen.key });
  await git('checkout', '--quiet', 'docreel/main');
  await call(folder, fromNpm ? join(folder, 'node_modules/.bin', site.command[0]) : site.command[0], site.command.slice(1), { ASTRO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', CI: '1' });
}

/** What a visitor's browser makes of a page; empty where all is well. */
async function check(browser: Browser, url: string, folder: string, name: string, shows: Site['shows']): Promise<readonly string[]> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 1000 } });
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`the page throws: ${error.message}`));
  page.on('console', (message) => { if (message.type() === 'error') faults.push(`the console says: ${message.text()} (${message.location().url})`); });
  await page.goto(url, { waitUntil: 'networkidle' });
  const seen = await page.evaluate(shows === 'player' ? player : poster);
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  await page.close();
  const { found, follow } = seen as { readonly found: readonly string[]; readonly follow: readonly (readonly [address: string, begins: string])[] };
  for (const [address, begins] of follow) {
    const answer = await fetch(address);
    const text = Buffer.from(await answer.arrayBuffer()).toString('latin1');
    if (!answer.ok || !text.slice(0, 16).includes(begins)) faults.push(`${address} answers ${answer.status} and is no ${begins}`);
  }
  return [...faults, ...found];
}

/** In the page: its titles, transcripts and disclosure are text, whatever shows the videos. */
const common = `
  if (globalThis.X !== undefined) found.push('a title was run as a program');
  const see = (text) => text.replaceAll('\\u200b', '');
  for (const text of ['{{ 6 * 7 }}', '{globalThis.X=1}', '</video>', '{% raw %}']) if (!see(labels.join()).includes(text)) found.push('a label lost ' + text + ': ' + labels);
  const words = see(document.body.innerText);
  if (!words.includes('The presenter is synthetic. {{ 6 * 7 }}')) found.push('the disclosure lost its braces');
  if (document.documentElement.scrollWidth > innerWidth) found.push('wider than the page');`;

const player = `(async () => {
  const found = [];
  const videos = [...document.querySelectorAll('video')];
  if (videos.length !== 3) found.push('expected 3 videos, found ' + videos.length);
  for (const video of videos) {
    video.muted = true;
    const ready = Promise.race([new Promise((done) => video.addEventListener('timeupdate', () => { if (video.currentTime > 0.2) done('played'); })), new Promise((done) => setTimeout(() => done('did not play: ' + (video.error?.message ?? 'no error')), 8000))]);
    const track = video.querySelector('track');
    if (track) track.track.mode = 'showing';
    await video.play().catch((error) => found.push('does not play: ' + error.message));
    const outcome = await ready;
    if (outcome !== 'played') found.push(outcome);
    if (!track) found.push('a video without captions');
    else if (track.readyState !== 2 || !track.track.cues?.length) found.push('captions do not load: state ' + track.readyState);
    else if (track.srclang !== 'en') found.push('captions have no language');
    if (!video.poster) found.push('no poster');
    if (video.getBoundingClientRect().right > innerWidth) found.push('a video is wider than the page');
    video.pause();
  }
  const details = [...document.querySelectorAll('details')].filter((each) => each.querySelector('summary')?.textContent === 'Transcript');
  if (details.length !== 3) found.push('expected 3 transcripts, found ' + details.length);
  for (const each of details) each.open = true;
  const labels = videos.map((video) => video.getAttribute('aria-label'));
  ${common}
  return { found, follow: [] };
})()`;

const poster = `(async () => {
  const found = [];
  const images = [...document.querySelectorAll('a[href$=".mp4"] > img')];
  if (images.length !== 3) found.push('expected 3 posters, found ' + images.length);
  for (const image of images) if (image.naturalWidth === 0) found.push('a poster does not load: ' + image.src);
  const captions = [...document.querySelectorAll('a[href$=".vtt"]')];
  if (captions.length !== 3) found.push('expected 3 links to captions, found ' + captions.length);
  const details = [...document.querySelectorAll('details, blockquote')].filter((each) => each.firstElementChild?.textContent.trim() === 'Transcript');
  if (details.length !== 3) found.push('expected 3 transcripts, found ' + details.length);
  for (const each of details) if (!(each.textContent.length > 40)) found.push('a transcript is empty');
  // Hugo 0.111 leaves references and backslashes in an alternative text as they are written; they are text all the same
  const unescape = (text) => new DOMParser().parseFromString('<!doctype html><p>' + text.replaceAll('<', '&lt;'), 'text/html').body.textContent.replaceAll('\\\\', '');
  const labels = images.map((image) => unescape(image.alt));
  ${common}
  return { found, follow: [...images.map((image) => [image.parentElement.href, 'ftyp']), ...captions.map((link) => [link.href, 'WEBVTT'])] };
})()`;

const named = process.argv[2];
const root = named === undefined ? await mkdtemp(join(tmpdir(), 'docreel-embed-')) : resolve(named);
const chosen = process.argv[3]?.split(',');
await mkdir(join(root, 'videos'), { recursive: true });
const videos = await serve(join(root, 'videos'));
const emulator = await startEmulator({ timeScale: 1000, balance: 100 });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
let failed = false;
try {
  for (const site of sites.filter(({ name }) => chosen === undefined || chosen.includes(name))) {
    if (!('package.json' in site.files) && !await exec(site.command[0], ['--version']).catch(() => exec(site.command[0], ['version']).catch(() => false))) {
      process.stdout.write(`not here  ${site.name}: there is no ${site.command[0]}\n`);
      continue;
    }
    const folder = join(root, site.name);
    await mkdir(folder, { recursive: true });
    await makeSite(site, folder, emulator, { folder: '../videos', url: `${videos.url}/` });
    const server = await serve(join(folder, site.out));
    for (const path of site.visit) {
      const faults = await check(browser, server.url + path, root, `${site.name}${path.replaceAll(/[^a-z]+/g, '-')}`, site.shows);
      failed ||= faults.length > 0;
      process.stdout.write(`${faults.length === 0 ? (site.shows === 'player' ? 'plays   ' : 'leads to') : 'FAULTS  '}  ${site.name} ${path}\n${faults.map((fault) => `        ${fault}\n`).join('')}`);
    }
    server.close();
  }
} finally {
  await browser.close();
  await emulator.close();
  videos.close();
  if (named === undefined) await rm(root, { recursive: true, force: true });
}
process.stdout.write(named === undefined ? '' : `${root}: ${(await readdir(root)).filter((name) => name.endsWith('.png')).join(', ')}\n`);
process.exitCode = failed ? 1 : 0;
