/**
 * Bundles each door into one readable ESM file in `dist/` (or the folder given as argument).
 * esbuild: the fastest of the bundlers, and with a `require` shim its ESM output carries undici's dynamic requires.
 */
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = resolve(fileURLToPath(import.meta.url), '../..');
const out = resolve(process.argv[2] ?? join(root, 'dist'));
const doors = ['action', 'cli', 'index'];

const result = await build({
  absWorkingDir: root,
  entryPoints: doors.map((door) => ({ in: `src/${door}.ts`, out: door })),
  outdir: out,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node24',
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  banner: { js: "import { createRequire as makeRequire } from 'node:module';\nconst require = makeRequire(import.meta.url);" },
});
await mkdir(out, { recursive: true });
await writeFile(join(out, 'LICENSES.txt'), await formatLicenses(Object.keys(result.metafile.inputs)));

/** The licence texts of every package whose code is in a bundle: MIT and its kin ask for nothing but that. */
async function formatLicenses(inputs: readonly string[]): Promise<string> {
  const folders = new Set<string>();
  for (const input of inputs) {
    const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
    if (match?.[1] !== undefined) folders.add(match[1]);
  }
  const parts: string[] = [];
  for (const folder of [...folders].sort()) {
    const manifest: { name: string; version: string; license?: string } = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'));
    const file = (await readdir(join(root, folder))).find((name) => /^licen[cs]e/i.test(name));
    const text = file === undefined ? '(no licence file in the package)' : (await readFile(join(root, folder, file), 'utf8')).trim();
    parts.push(`${manifest.name} ${manifest.version} (${manifest.license ?? 'licence not named'})\n\n${text}\n`);
  }
  return parts.join(`\n${'-'.repeat(80)}\n\n`);
}
