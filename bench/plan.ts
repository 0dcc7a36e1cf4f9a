/**
 * Speed and memory of planning, as whole processes of the built `dist/cli.mjs`, beside the floor: Node's start, and one after another
 * the git commands that no plan can do without. `npm run bench`; the histories are looked for beside the project, or at
 * DOCREEL_CORPORA; `npm run bench -- --large` adds a generated tree of 48,000 pages (three minutes more).
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseConfig } from '../src/config.ts';
import { makeNarration } from '../src/core/narration.ts';
import { openPage } from '../src/core/page.ts';
import { openPageReader } from '../src/reader.ts';
import { writeTree } from './tree.ts';

const root = resolve(fileURLToPath(import.meta.url), '../..');
const corpora = resolve(root, process.env['DOCREEL_CORPORA'] ?? '../shared/corpora');
const runs = 5;

/** Milliseconds of the wall clock from start to end of a program: the median of some runs, after one that does not count. */
function measure(file: string, args: readonly string[], options: { readonly cwd?: string; readonly input?: string; readonly env?: NodeJS.ProcessEnv; readonly times?: number } = {}): number {
  const figures: number[] = [];
  for (let run = 0; run <= (options.times ?? runs); run += 1) {
    const started = performance.now();
    const child = spawnSync(file, args, { cwd: options.cwd, env: options.env ?? process.env, input: options.input ?? '', maxBuffer: 2 ** 30 });
    if (child.status !== 0) throw new Error(`${file} ${args.join(' ')} failed: ${String(child.stderr)}`);
    if (run > 0) figures.push(performance.now() - started);
  }
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0;
}

/** Peak memory of one run, as the kernel saw it: from a shell, as a new process begins with the peak of the one that started it. */
function measureMemory(args: readonly string[], cwd: string): number {
  const report = join(cwd, 'memory.json');
  const hook = `data:text/javascript,${encodeURIComponent(`import { writeFileSync } from 'node:fs'; process.on('exit', () => writeFileSync(${JSON.stringify(report)}, String(process.resourceUsage().maxRSS)));`)}`;
  const child = spawnSync('sh', ['-c', '"$@"; exit $?', 'sh', process.execPath, '--import', hook, ...args], { cwd, encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (child.status !== 0) throw new Error(child.stderr);
  const kilobytes = Number(readFileSync(report, 'utf8'));
  rmSync(report);
  return kilobytes / 1_000;
}

function formatRow(cells: readonly (string | number)[]): string {
  return `| ${cells.map((cell, index) => (index === 0 ? String(cell).padEnd(46) : String(cell).padStart(11))).join(' | ')} |`;
}

const git = (cwd: string, ...args: readonly string[]): string => execFileSync('git', ['-C', cwd, ...args], { encoding: 'utf8', maxBuffer: 2 ** 30 });
const cli = join(root, 'dist/cli.mjs');
if (!existsSync(cli)) execFileSync('npm', ['run', 'build'], { cwd: root, stdio: 'inherit' });
const work = mkdtempSync(join(tmpdir(), 'docreel-bench-'));
const settings = join(work, 'docreel.yml');
writeFileSync(settings, 'video: { every-page: true, avatar: Abigail_office_front, languages: [en] }\n');

/** Each history, where its pages in the language of the videos stand, and where others do. */
const histories = [{ name: 'vuejs-docs', spoken: /./ }, { name: 'react-dev', spoken: /./ }, { name: 'astro-docs', spoken: /^src\/content\/docs\/en\//, silent: /^src\/content\/docs\/(?!en\/)/ }];

/** The newest commit that changes exactly one page, and one of these. */
function findSingle(repo: string, pages: RegExp): string {
  return git(repo, 'log', '--format=%H', '-200').trim().split('\n').find((commit) => {
    const [path, ...others] = git(repo, 'diff-tree', '-r', '--no-commit-id', '--name-only', commit).trim().split('\n').filter((each) => /\.mdx?$/.test(each));
    return path !== undefined && others.length === 0 && pages.test(path);
  }) ?? 'HEAD';
}

interface Case {
  readonly label: string;
  readonly repo: string;
  /** `null`: all pages of the head. */
  readonly base: string | null;
  readonly head: string;
  /** A part of the pages, as one job of a matrix has it: `1/4`. */
  readonly shard?: string;
  readonly times: number;
}

/** What git takes for the questions of a plan: where it is, its commits, its ledger, the tree, what changed, and the contents. */
function measureGit({ repo, base, head, times }: Case): number {
  const list = base === null ? git(repo, 'ls-tree', '-r', '--format=%(objectname)', head) : git(repo, 'diff-tree', '-r', '--no-renames', base, head).split('\n').flatMap((line) => line.split(' ').slice(2, 4)).join('\n');
  const oids = list.split('\n').filter((oid) => /^[0-9a-f]{40}$/.test(oid) && !/^0+$/.test(oid)).join('\n');
  const commands: readonly (readonly string[])[] = [
    ['rev-parse', '--git-dir', '--show-toplevel'], ['rev-parse', '--verify', `${head}^{commit}`], ['ls-remote', '--quiet', '.', 'refs/heads/docreel/ledger'], ['ls-tree', '-r', '-z', head],
    ...(base === null ? [] : [['diff-tree', '-r', '-z', '--no-renames', base, head]]),
  ];
  return commands.reduce((sum, args) => sum + measure('git', ['-C', repo, ...args], { times }), measure('git', ['-C', repo, 'cat-file', '--batch'], { input: `${oids}\n`, times }));
}

function report(each: Case, node: number): void {
  const args = [cli, 'plan', '--repo', each.repo, '--config', settings, '--out', join(work, 'out'), '--quiet', '--head', each.head, ...(each.base === null ? ['--base', 'none', '--scope', 'missing'] : ['--base', each.base]), ...(each.shard === undefined ? [] : ['--shard', each.shard])];
  const plan = measure(process.execPath, args, { cwd: work, times: each.times });
  const floor = node + measureGit(each);
  console.log(formatRow([each.label, plan.toFixed(0), floor.toFixed(0), (plan / floor).toFixed(1), measureMemory(args, work).toFixed(0)]));
}

/** Parsing and narrating all pages of a tree, in this process, once it is warm: the best of thirty. */
async function measureThroughput(repo: string): Promise<string> {
  const paths = git(repo, 'ls-tree', '-r', '--name-only', 'HEAD').split('\n').filter((path) => /^src\/.*\.md$/.test(path));
  const texts = paths.map((path) => [path, git(repo, 'show', `HEAD:${path}`)] as const);
  const { config } = parseConfig(readFileSync(settings, 'utf8'), 'docreel.yml');
  const bytes = texts.reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0);
  // one object, as a run has: it is remembered what is made of it
  const spoken = { locale: 'en', pronounce: {}, speakHeading: false };
  let best = Infinity;
  for (let pass = 0; pass <= 30; pass += 1) {
    const { parse } = await openPageReader();
    const started = performance.now();
    for (const [path, text] of texts) {
      const { page } = await parse(openPage(path, text, config.video));
      for (const section of page?.sections ?? []) makeNarration(section, spoken);
    }
    if (pass > 0) best = Math.min(best, performance.now() - started);
  }
  return `${(bytes / 1_000_000).toFixed(1)} MB in ${best.toFixed(0)} ms, ${(bytes / 1_000 / best).toFixed(1)} MB/s`;
}

try {
  const node = measure(process.execPath, ['-e', '0']);
  console.log(`Node ${process.version}: an empty script takes ${node.toFixed(0)} ms\n`);
  const cold = measure(process.execPath, [join(root, 'dist/action.mjs')], { env: { ...process.env, GITHUB_EVENT_NAME: 'push', GITHUB_REF: 'refs/heads/docreel/main', GITHUB_REPOSITORY: 'acme/docs', GITHUB_SHA: '0'.repeat(40), GITHUB_EVENT_PATH: '' } });
  console.log(`Cold start of the action, bundle load to first line: ${cold.toFixed(0)} ms (at most 250)\n`);
  console.log(formatRow(['plan', 'wall ms', 'floor ms', 'ratio', 'peak MB']));
  console.log(formatRow(['---', '---:', '---:', '---:', '---:']));
  for (const { name, spoken, silent } of histories) {
    const bundle = join(corpora, `${name}.bundle`);
    if (!existsSync(bundle)) {
      console.log(formatRow([`${name}: not at ${corpora}`, '', '', '', '']));
      continue;
    }
    const repo = join(work, name);
    execFileSync('git', ['clone', '--quiet', '--branch', 'main', bundle, repo]);
    const single = findSingle(repo, spoken);
    const far = Math.min(200, Number(git(repo, 'rev-list', '--count', '--first-parent', 'HEAD').trim()) - 1);
    report({ label: `${name}, one changed page`, repo, base: `${single}^`, head: single, times: runs }, node);
    if (silent !== undefined) {
      const other = findSingle(repo, silent);
      report({ label: `${name}, one translation without videos`, repo, base: `${other}^`, head: other, times: runs }, node);
    }
    report({ label: `${name}, ${far} commits`, repo, base: `HEAD~${far}`, head: 'HEAD', times: 3 }, node);
    report({ label: `${name}, everything (first adoption)`, repo, base: null, head: 'HEAD', times: 1 }, node);
    if (name === 'vuejs-docs') console.log(formatRow([`${name}, parse and narrate: ${await measureThroughput(repo)}`, '', '', '', '']));
  }
  if (process.argv.includes('--large')) {
    const repo = join(work, 'large');
    mkdirSync(repo);
    const bytes = await writeTree(repo, { pages: 48_000, touched: 11_000 });
    console.log(formatRow([`48,000 generated pages, ${(bytes / 1_000_000).toFixed(0)} MB`, '', '', '', '']));
    report({ label: 'a commit that touches 11,000', repo, base: 'HEAD~1', head: 'HEAD', times: 1 }, node);
    report({ label: 'everything (first adoption)', repo, base: null, head: 'HEAD', times: 1 }, node);
    report({ label: 'everything, one of four jobs (--shard 1/4)', repo, base: null, head: 'HEAD', shard: '1/4', times: 1 }, node);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
