/**
 * Writes what is derived from the sources: the JSON Schemas that editors complete from, and the README's tables of the
 * action's inputs and outputs. `--check` writes nothing and fails where a file is not what it should be.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { configSchema } from '../src/config.ts';
import { videoBlockSchema } from '../src/core/front-matter.ts';
import { reportSchema } from '../src/core/report/schema.ts';

const root = resolve(fileURLToPath(import.meta.url), '../..');

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
}

/** Draft 7: what the YAML language servers of editors know best. */
function formatSchema(schema: z.ZodType, title: string, io: 'input' | 'output'): string {
  return `${JSON.stringify({ title, ...z.toJSONSchema(schema, { io, target: 'draft-7', unrepresentable: 'any' }) }, null, 2)}\n`;
}

function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ').trim()).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function replaceZone(text: string, name: string, content: string): string {
  const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md has no zone "${begin}" … "${end}"`);
  return `${text.slice(0, from + begin.length)}\n${content}\n${text.slice(to)}`;
}

const action: Action = parse(await readFile(join(root, 'action.yml'), 'utf8'));
const readme = await readFile(join(root, 'README.md'), 'utf8');
const inputs = formatTable(['Input', 'Meaning', 'Default'], Object.entries(action.inputs).map(([name, input]) =>
  [`\`${name}\``, input.description, input.default === undefined ? '' : `\`${input.default}\``]));
const outputs = formatTable(['Output', 'Meaning'], Object.entries(action.outputs).map(([name, output]) => [`\`${name}\``, output.description]));

const files: Record<string, string> = {
  'schema/docreel.schema.json': formatSchema(configSchema, 'docreel.yml', 'input'),
  'schema/front-matter.schema.json': formatSchema(z.looseObject({ video: videoBlockSchema.optional() }), 'Front matter of a page', 'input'),
  'schema/report.schema.json': formatSchema(reportSchema, 'report.json', 'output'),
  'README.md': replaceZone(replaceZone(readme, 'inputs', inputs), 'outputs', outputs),
};

const stale: string[] = [];
for (const [path, text] of Object.entries(files)) {
  const before = await readFile(join(root, path), 'utf8').catch(() => '');
  if (before === text) continue;
  if (process.argv.includes('--check')) stale.push(path);
  else await writeFile(join(root, path), text);
}
if (stale.length > 0) {
  console.error(`not what the sources say: ${stale.join(', ')}; run "npm run build" and commit the result`);
  process.exitCode = 1;
}
