/**
 * Speed and memory of planning on real documentation, as whole processes of the built `dist/cli.mjs`, beside the floor: what
 * git and Node need for the same commits by themselves. `npm run bench`; the histories are looked for beside the project, or
 * at DOCREEL_CORPORA.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

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

/** Peak memory of one run, as the kernel saw it. */
function measureMemory(args: readonly string[], cwd: string): number {
  const report = join(cwd, 'memory.json');
  const hook = `data:text/javascript,${encodeURIComponent(`import { writeFileSync } from 'node:fs'; process.on('exit', () => writeFileSync(${JSON.stringify(report)}, String(process.resourceUsage().maxRSS)));`)}`;
  const child = spawnSync(process.execPath, ['--import', hook, ...args], { cwd, encoding: 'utf8', maxBuffer: 2 ** 30 });
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

try {
  const node = measure(process.execPath, ['-e', '0']);
  console.log(`Node ${process.version}: an empty script takes ${node.toFixed(0)} ms\n`);
  const cold = measure(process.execPath, [join(root, 'dist/action.mjs')], { env: { ...process.env, GITHUB_EVENT_NAME: 'push', GITHUB_REF: 'refs/heads/docreel/main', GITHUB_REPOSITORY: 'acme/docs', GITHUB_SHA: '0'.repeat(40), GITHUB_EVENT_PATH: '' } });
  console.log(`Cold start of the action, bundle load to first line: ${cold.toFixed(0)} ms (at most 250)\n`);
  console.log(formatRow(['plan', 'wall ms', 'floor ms', 'ratio', 'peak MB']));
  console.log(formatRow(['---', '---:', '---:', '---:', '---:']));
  for (const name of ['vuejs-docs', 'react-dev', 'astro-docs']) {
    const bundle = join(corpora, `${name}.bundle`);
    if (!existsSync(bundle)) {
      console.log(formatRow([`${name}: not at ${corpora}`, '', '', '', '']));
      continue;
    }
    const clone = join(work, name);
    execFileSync('git', ['clone', '--quiet', '--no-checkout', '--branch', 'main', bundle, clone]);
    // the newest commit that changes exactly one page
    const single = git(clone, 'log', '--format=%H', '-60').trim().split('\n')
      .find((commit) => git(clone, 'diff-tree', '-r', '--no-commit-id', '--name-only', commit).trim().split('\n').filter((path) => /\.mdx?$/.test(path)).length === 1) ?? 'HEAD';
    const last = Number(git(clone, 'rev-list', '--count', '--first-parent', 'HEAD').trim()) - 1;
    const cases = [
      { label: 'one changed page', args: ['--base', `${single}^`, '--head', single], range: [`${single}^`, single], times: runs },
      { label: `${Math.min(200, last)} commits`, args: ['--base', `HEAD~${Math.min(200, last)}`], range: [`HEAD~${Math.min(200, last)}`, 'HEAD'], times: 3 },
      { label: 'everything (first adoption)', args: ['--base', 'none', '--scope', 'missing'], range: null, times: 1 },
    ];
    for (const { label, args, range, times } of cases) {
      const full = [cli, 'plan', '--repo', clone, '--config', settings, '--out', join(work, 'out'), '--quiet', ...args];
      const plan = measure(process.execPath, full, { cwd: work, times });
      const oids = (range === null ? git(clone, 'ls-tree', '-r', '--format=%(objectname)', 'HEAD') : git(clone, 'diff-tree', '-r', '--no-renames', ...range).split('\n').flatMap((line) => line.split(' ').slice(2, 4)).join('\n'))
        .split('\n').filter((oid) => /^[0-9a-f]{40}$/.test(oid) && !/^0+$/.test(oid)).join('\n');
      const blobs = measure('git', ['-C', clone, 'cat-file', '--batch'], { input: `${oids}\n`, times });
      const diff = range === null ? 0 : measure('git', ['-C', clone, 'diff-tree', '-r', '-z', '--no-renames', ...range], { times });
      const floor = node + diff + blobs;
      console.log(formatRow([`${name}, ${label}`, plan.toFixed(0), floor.toFixed(0), (plan / floor).toFixed(1), measureMemory(full, work).toFixed(0)]));
    }
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
