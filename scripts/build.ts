/**
 * Bundles each door into one readable ESM file in `dist/` (or the folder given as argument), and what a door loads only when it
 * is needed into files of their own in `part/`: a plan starts without GitHub's client, the emulator and remark.
 */
import { chmod, readFile, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { bundle, root } from './bundle.ts';

const out = resolve(process.argv[2] ?? join(root, 'dist'));
const inputs = await bundle({ action: 'src/action.ts', cli: 'src/cli.ts', index: 'src/index.ts' }, out, [
  // what every start of the terminal needs comes first, then what a plan needs, so that no other part takes it along
  { name: 'door', test: /src\/(?:command|trouble|usage|given)\.ts$|node_modules\/picocolors\// },
  { name: 'engine', test: /src\/(?:run|setup|command\/work)\.ts$/ },
  { name: 'satteri', test: /src\/core\/parser\/satteri\.ts$/ },
  { name: 'remark', test: /src\/core\/parser\/remark\.ts$/ },
  { name: 'trial', test: /src\/trial\.ts$/ },
  { name: 'github', test: /src\/(?:forge\/(?:octokit|github)|publish\/release)\.ts$/ },
  { name: 'storyboard', test: /src\/show\/storyboard\.ts$/ },
  { name: 'emulator', test: /src\/emulator\/emulator\.ts$/ },
]);
await chmod(join(out, 'cli.mjs'), 0o755);
await writeFile(join(out, 'LICENSES.txt'), await formatLicenses(inputs));

/** The licence texts of every package whose code is in a bundle: MIT and its kin ask for nothing but that. */
async function formatLicenses(inputs: readonly string[]): Promise<string> {
  const folders = new Set(inputs.flatMap((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input)?.[0] ?? []));
  const licenses: string[] = [];
  for (const folder of [...folders].toSorted()) {
    const manifest: { name: string; version: string; license?: string } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    const file = (await readdir(folder)).find((name) => /^licen[cs]e/i.test(name));
    const text = file === undefined ? '(no licence file in the package)' : (await readFile(join(folder, file), 'utf8')).trim();
    licenses.push(`${manifest.name} ${manifest.version} (${manifest.license ?? 'licence not named'})\n\n${text}\n`);
  }
  return licenses.join(`\n${'-'.repeat(80)}\n\n`);
}
