import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const root = resolve(fileURLToPath(import.meta.url), '../../..');
const execute = promisify(execFile);

/** Runs a program of the project; what it printed is the assertion's message where it fails. */
async function check(file: string, args: readonly string[]): Promise<string> {
  try {
    const { stdout, stderr } = await execute(file, [...args], { cwd: root, maxBuffer: 64 * 1024 * 1024 });
    return `${stdout}${stderr}`;
  } catch (error) {
    if (error instanceof Error && 'stdout' in error) throw new Error(`${file} ${args.join(' ')}\n${String(error.stdout)}\n${'stderr' in error ? String(error.stderr) : ''}`, { cause: error });
    throw error;
  }
}
/** Every file below a folder, by its path from there. */
async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name))).toSorted();
}

const program = (name: string): string => join(root, 'node_modules/.bin', name);

describe('the repository', () => {
  it('has sound types', async () => { await check(program('tsc'), ['--noEmit']); }, 120_000);

  it('passes the linter without a warning', async () => { await check(program('oxlint'), ['--deny-warnings']); }, 120_000);

  it('has schemas and README tables that its sources make', async () => { await check(process.execPath, ['scripts/generate.ts', '--check']); }, 60_000);

  it('has a dist that its sources make, byte for byte', async () => {
    const fresh = await mkdtemp(join(tmpdir(), 'docreel-dist-'));
    try {
      await check(process.execPath, ['scripts/build.ts', fresh]);
      const names = await listFiles(fresh);
      expect(await listFiles(join(root, 'dist'))).toEqual(names);
      expect(names).toContain('part/satteri.wasm');
      for (const name of names) {
        const [made, committed] = [await readFile(join(fresh, name)), await readFile(join(root, 'dist', name))];
        expect(made.equals(committed), `dist/${name} is not what the sources make; run "npm run build" and commit it`).toBe(true);
      }
    } finally {
      await rm(fresh, { recursive: true, force: true });
    }
  }, 120_000);

  it('bundles no part under the GPL', async () => {
    const licenses = await readFile(join(root, 'dist/LICENSES.txt'), 'utf8');
    const heads = [...licenses.matchAll(/^(\S+ \d\S* \(.+\))$/gm)].map((match) => match[1] ?? '');
    expect(heads.length).toBeGreaterThan(50);
    expect(heads.filter((head) => /GPL|espeak|webcodecs/i.test(head))).toEqual([]);
  });

  it('runs its scripts on the Node of the action', () => {
    expect(Number(process.versions.node.split('.')[0])).toBeGreaterThanOrEqual(24);
  });

  it('names no registry in its lock file', async () => {
    expect(await readFile(join(root, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved":/);
  });

  it('has every platform\'s packages in its lock file: npm ci refuses one that lacks any', async () => {
    const lock: { readonly packages: Readonly<Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>> } = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'));
    const missing = Object.entries(lock.packages).flatMap(([path, entry]) => Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => lock.packages[`node_modules/${name}`] === undefined && lock.packages[`${path}/node_modules/${name}`] === undefined));
    // without it npm would skip, or refuse, a package that says it is for the processor "wasm32": the build puts it into dist
    expect(lock.packages['node_modules/@bruits/satteri-wasm32-wasi'], 'npm writes "cpu" into this entry: take it out again').not.toHaveProperty('cpu');
    expect(missing, 'npm leaves out of the lock file what the registry in use does not serve; take those entries from the last commit').toEqual([]);
  });
});
