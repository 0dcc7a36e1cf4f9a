import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const execute = promisify(execFile);
const corpora = resolve(fileURLToPath(import.meta.url), '../../../..', process.env['DOCREEL_CORPORA'] ?? 'shared/corpora');

/** Whether the histories of real documentation are on this machine; says so once where they are not. */
export const present = existsSync(corpora);
if (!present) process.stderr.write(`The real documentation histories are not at ${corpora}: the tests on them are skipped. Set DOCREEL_CORPORA to run them.\n`);

/** The histories, and where the English pages of each stand. */
export const histories = [
  { name: 'vuejs-docs', pages: /^src\/.*\.md$/, docs: ['src/**/*.md'] },
  { name: 'react-dev', pages: /^src\/content\/.*\.md$/, docs: ['src/content/**/*.md'] },
  { name: 'astro-docs', pages: /^src\/content\/docs\/en\/.*\.mdx?$/, docs: ['src/content/docs/en/**/*.{md,mdx}'] },
] as const;

export type HistoryName = (typeof histories)[number]['name'];

/** A clone of a history without a work tree, in a new temporary folder. */
export async function cloneHistory(name: HistoryName): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `docreel-${name}-`));
  await execute('git', ['clone', '--quiet', '--no-checkout', '--branch', 'main', join(corpora, `${name}.bundle`), folder]);
  return folder;
}
