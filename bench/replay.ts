/**
 * What the last commits of real documentation would have cost, commit by commit, as if every plan had been bought: words that are
 * spoken again by a tool that renders whole pages (a), or every section whose text differs (b), by Docreel at two depths, and
 * by one that could buy single sentences (d). `npm run bench:replay -- [name …] [--commits 200] [--dearest 20]`; the histories are
 * looked for beside the project, or at DOCREEL_CORPORA. Nothing is estimated but money and length: the planner is the engine's own.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { formatCost } from '../src/core/cost.ts';
import { openRepository } from '../src/git/repository.ts';
import { formatDearest, listPurchases } from './replay/dearest.ts';
import type { Purchase } from './replay/dearest.ts';
import { countWords, makeMeasure } from './replay/measure.ts';
import { makeReplayedSite } from './replay/site.ts';

/** English pages of each history, without changelogs (the engine leaves those out by itself). */
const histories = [
  { name: 'vuejs-docs', folder: 'src', docs: 'src/**/*.md' },
  { name: 'react-dev', folder: 'src/content', docs: 'src/content/**/*.md' },
  { name: 'astro-docs', folder: 'src/content/docs/en', docs: 'src/content/docs/en/**/*.{md,mdx}' },
] as const;
/** One video for each heading of depth 1 and 2, which is the default, and one for every heading. */
const depths = [2, 6] as const;
/** What PERFORMANCE studies of this field count with. */
const wordsPerMinute = 150;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { commits: { type: 'string', default: '200' }, dearest: { type: 'string', default: '0' }, depth: { type: 'string', default: '2' } },
});
const root = resolve(fileURLToPath(import.meta.url), '../..');
const corpora = resolve(root, process.env['DOCREEL_CORPORA'] ?? '../shared/corpora');
const work = mkdtempSync(join(tmpdir(), 'docreel-replay-'));

interface Total { words: number; videos: number; micros: number; quiet: number }

async function replay({ name, folder, docs }: (typeof histories)[number], bundle: string): Promise<void> {
  const clone = join(work, name);
  execFileSync('git', ['clone', '--quiet', '--no-checkout', '--branch', 'main', bundle, clone]);
  const git = (...args: readonly string[]): string => execFileSync('git', ['-C', clone, ...args], { encoding: 'utf8', maxBuffer: 2 ** 28 }).trim();
  const commits = git('log', '--first-parent', '--format=%H', `-${values.commits}`, '--', folder).split('\n').toReversed()
    // where the history begins there is nothing to compare with
    .filter((commit) => git('rev-list', '--parents', '-1', commit).includes(' '));
  const [first] = commits;
  if (first === undefined) return;
  const repository = await openRepository(clone, { env: { PATH: process.env['PATH'] } });
  const sum = { whole: 0, raw: 0, sentence: 0 };
  const totals = new Map<number, Total>();
  const purchases: Purchase[] = [];
  const started = performance.now();
  for (const depth of depths) {
    const site = makeReplayedSite(repository, docs, depth);
    const { head } = await site.start(`${first}^`);
    const measure = depth === depths.at(-1) ? makeMeasure(repository, head) : undefined;
    const total: Total = { words: 0, videos: 0, micros: 0, quiet: 0 };
    totals.set(depth, total);
    for (const commit of commits) {
      const measured = await measure?.(await site.compare(`${commit}^`, commit));
      const survey = await site.step(`${commit}^`, commit);
      const { jobs } = survey.plan;
      total.words += jobs.reduce((words, { wanted }) => words + countWords(wanted.narration.text), 0);
      total.videos += jobs.length;
      total.micros += survey.plan.total.cost?.micros ?? 0;
      total.quiet += Number(jobs.length === 0);
      if (depth === Number(values.depth)) purchases.push(...listPurchases(survey, site.before()));
      if (measured !== undefined) for (const key of ['whole', 'raw', 'sentence'] as const) sum[key] += measured[key];
    }
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`\n${name}: ${commits.length} commits, ${git('log', '-1', '--format=%cs', first)} to ${git('log', '-1', '--format=%cs', commits.at(-1) ?? first)}, replayed in ${seconds} s\n`);
  const row = (what: string, words: number, more: readonly string[] = ['', '', '']): void =>
    console.log(`| ${[what.padEnd(44), ...[words.toLocaleString('en'), `${((100 * words) / sum.whole).toFixed(1)} %`, (words / wordsPerMinute).toFixed(0), ...more].map((cell) => cell.padStart(9))].join(' | ')} |`);
  console.log('| Spoken again | Words | of (a) | Minutes | Videos | usd | Commits that cost nothing |\n|---|--:|--:|--:|--:|--:|--:|');
  row('(a) every page that a commit touches', sum.whole);
  row('(b) every section whose text differs', sum.raw);
  for (const [depth, { words, videos, micros, quiet }] of totals) {
    row(depth === 2 ? 'Docreel, a video for each H1 and H2 (default)' : 'Docreel, a video for every heading', words, [String(videos), formatCost({ micros, unit: 'usd' }).replace(' usd', ''), String(quiet)]);
  }
  row('(d) every sentence that is new', sum.sentence);
  if (Number(values.dearest) > 0) console.log(`\n${formatDearest(purchases, Number(values.dearest))}`);
}

try {
  for (const history of histories) {
    if (positionals.length > 0 && !positionals.includes(history.name)) continue;
    const bundle = join(corpora, `${history.name}.bundle`);
    if (existsSync(bundle)) await replay(history, bundle);
    else console.log(`${history.name}: not at ${corpora}`);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
