import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import picocolors from 'picocolors';
import { addCost, formatCost } from '../core/cost.ts';
import type { Cost } from '../core/cost.ts';
import { formatLanguageName } from '../core/locale.ts';
import type { Report } from '../core/report.ts';
import { startEmulator } from '../emulator/emulator.ts';
import { openRepository } from '../git/repository.ts';
import type { Request } from '../request.ts';
import { run } from '../run.ts';
import type { Outcome } from '../run.ts';
import { makeLocalWorld } from '../setup.ts';
import type { Progress } from '../show/progress.ts';
import type { Clock } from '../world.ts';
import { makeDemoRepository } from './repository.ts';
import { after, before, edits } from './site.ts';

export interface DemoOptions {
  /** Folder to make it in; a new temporary one if unsaid. */
  readonly out?: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
  /** A new progress display for each run. */
  makeProgress(): Progress;
  write(text: string): void;
  readonly color: boolean;
  readonly width?: number | undefined;
}

/** A minute of HeyGen's rendering passes in a second: what takes time in the demo is that videos are really made. */
const pace = 60;

/** Time that runs faster from now on, for the engine and the emulator alike. */
function makeFastClock(): Clock {
  const start = Date.now();
  return {
    now: () => start + (Date.now() - start) * pace,
    sleep: (milliseconds, signal) => new Promise((done, stop) => {
      const end = (): void => { clearTimeout(timer); stop(signal?.reason); };
      const timer = setTimeout(() => { signal?.removeEventListener('abort', end); done(); }, milliseconds / pace);
      if (signal?.aborted === true) end();
      signal?.addEventListener('abort', end, { once: true });
    }),
  };
}

/**
 * The main job on the embedded default: a small site as a real git repository with two commits, HeyGen emulated on this
 * machine, and the very engine that the action runs.
 * @returns the folder with everything in it
 */
export async function runDemo(options: DemoOptions): Promise<{ readonly folder: string; readonly first: Outcome; readonly second: Outcome }> {
  const colors = picocolors.createColors(options.color);
  const folder = options.out === undefined ? await mkdtemp(join(tmpdir(), 'docreel-demo-')) : resolve(options.out);
  await mkdir(folder, { recursive: true });
  const site = join(folder, 'tidewater-docs');
  const repository = await makeDemoRepository(site, options.env);
  const clock = makeFastClock();
  await using emulator = await startEmulator({ clock });

  const work = async (base: string | null, head: string, name: string): Promise<Outcome> => {
    const progress = options.makeProgress();
    const out = join(folder, name);
    await mkdir(out, { recursive: true });
    const world = await makeLocalWorld({
      repository: await openRepository(site, { env: options.env, signal: options.signal }), reading: false,
      folder: out, out: folder, key: emulator.key, heygenUrl: emulator.url, run: name, signal: options.signal, clock,
      // the display counts in this machine's time
      emit: (event) => { progress.show(event.type === 'plan' && event.renderTime !== undefined ? { ...event, renderTime: event.renderTime / pace } : event); },
    });
    return run(makeRequest(base, head), world).finally(() => { progress.stop(); });
  };

  options.write(`${colors.bold('1. A docs team enrols its pages')}: ${Object.keys(before.files).filter((path) => path.startsWith('docs/')).length} pages, up to three languages. All of their sections are wanted.\n`);
  const firstCommit = await repository.commit(before, '2026-01-05T09:00:00Z');
  const first = await work(null, firstCommit, '1-first-adoption');
  options.write(`   ${formatTotals(first.report)}\n${formatWays(first.report)}\n\n`);
  // the team merges the pull request with the first videos
  await repository.run('merge', '--quiet', '--no-edit', 'docreel/main');

  options.write(`${colors.bold('2. A week later, one commit')}: ${edits.map((edit) => edit.what).join(', ')}. Only what is spoken counts.\n`);
  const merged = await repository.run('rev-parse', 'HEAD');
  const secondCommit = await repository.edit(after, '2026-01-12T15:30:00Z');
  const second = await work(merged, secondCommit, '2-after-the-edits');
  options.write(`   ${formatTotals(second.report)}\n\n`);

  const rows = edits.map((edit) => ({ ...edit, ...findCost(second.report, edit.page, edit.section) }));
  const widest = Math.max(...rows.map((row) => row.what.length));
  options.write(`${colors.bold('What each change cost')}\n${rows.map((row) => `   ${row.what.padEnd(widest)}  ${row.videos === 0 ? colors.green('nothing') : `${row.videos} ${row.videos === 1 ? 'video ' : 'videos'}  ${formatCost(row.cost)}`}`).join('\n')}\n\n`);
  const billed = emulator.charges().reduce((sum, charge) => sum + charge.micros, 0);
  await writeFile(join(folder, 'charges.json'), `${JSON.stringify(emulator.charges(), null, 2)}\n`);
  const lines: readonly (readonly [string, string])[] = [
    ['Page to watch', pathToFileURL(second.storyboardPath).href],
    ['Videos', join(folder, 'videos')],
    ['Pull request', join(folder, 'pull-request.md')],
    ['Its changes', `git -C ${site} diff main...docreel/main`],
    ['The bill', second.reportPath],
    ['The ledger', `git -C ${site} log --stat docreel/ledger`],
  ];
  options.write(`${colors.bold('Where to look')}\n${lines.map(([what, where]) => `   ${what.padEnd(14)} ${where}`).join('\n')}\n\n`);
  options.write(`${colors.dim(`The emulated HeyGen billed ${formatCost({ micros: billed, unit: 'usd' })} for ${emulator.charges().length} videos; nothing of it was real money.`)}\n`);
  return { folder, first, second };
}

function makeRequest(base: string | null, head: string): Request {
  return {
    mode: 'render', base, head, baseBranch: 'main', pullRequest: null, trusted: null, scope: 'changed', paths: [], locales: [], docs: [],
    maxCost: null, approvedPlan: null, waitMinutes: 240, shard: null, failOn: 'any', retryFailed: false, allowUnpriced: false,
    config: 'docreel.yml', configText: null, branch: null, labels: [], draft: false,
  };
}

/** `2 rendered, 3 reused, 1 moved, 0.42 usd` */
function formatTotals({ totals }: Report): string {
  const parts = ([['rendered', totals.rendered], ['reused', totals.reused], ['moved', totals.moved], ['failed', totals.failed], ['still rendering', totals.unfinished]] as const)
    .filter(([name, count]) => count > 0 || name === 'rendered').map(([name, count]) => `${count} ${name}`);
  return `${parts.join(', ')}, ${formatCost(totals.charge)}`;
}

const ways = { source: 'as written', page: 'from the translated page', text: 'from translated narrations in docreel/narration', dubbed: 'dubbed by HeyGen' } as const;

/** One line a language: how many of its videos came which way. */
function formatWays({ videos }: Report): string {
  const locales = [...Map.groupBy(videos, ({ locale }) => locale)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return locales.map(([locale, all]) => {
    const counts = [...Map.groupBy(all, ({ way }) => way)].map(([way, some]) => `${some.length} ${ways[way]}`);
    return `   ${formatLanguageName(locale, 'en').padEnd(10)} ${counts.join(', ')}`;
  }).join('\n');
}

function findCost(report: Report, page: string, section: string): { readonly videos: number; readonly cost: Cost } {
  const videos = report.videos.filter((video) => video.page === page && video.section === section && video.state === 'completed');
  return { videos: videos.length, cost: videos.reduce((sum, video) => (video.charge === null ? sum : addCost(sum, video.charge)), { micros: 0, unit: report.totals.charge.unit } as Cost) };
}
