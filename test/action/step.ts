import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = resolve(fileURLToPath(import.meta.url), '../../../dist');

/** What a step of the action left behind. */
export interface StepResult {
  readonly code: number | null;
  /** Everything that it printed, as the runner sees it before masking. */
  readonly output: string;
  /** Its lines without the workflow commands that only the runner reads. */
  readonly log: string;
  /** Its annotations, in order: `error file=docs/a.md,line=2,col=3: message`, unescaped. */
  readonly annotations: readonly string[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** Every file in the folder of the run that a person may be shown. */
  readonly files: Readonly<Record<string, string>>;
}

/** The files by which runner and step talk, and the variables that name them. */
export interface StepFiles {
  readonly folder: string;
  readonly variables: Readonly<Record<string, string>>;
}

const channels = { GITHUB_OUTPUT: 'output', GITHUB_STEP_SUMMARY: 'summary.md', GITHUB_ENV: 'env', GITHUB_PATH: 'path', GITHUB_STATE: 'state' };

/** Makes the files of a step, as the runner does. */
export async function makeStepFiles(folder: string, payload: object): Promise<StepFiles> {
  const temp = join(folder, 'temp');
  await mkdir(temp, { recursive: true });
  const variables: Record<string, string> = { RUNNER_TEMP: temp, GITHUB_EVENT_PATH: join(folder, 'event.json') };
  await writeFile(join(folder, 'event.json'), JSON.stringify(payload));
  for (const [name, file] of Object.entries(channels)) {
    variables[name] = join(folder, file);
    await writeFile(join(folder, file), '');
  }
  return { folder, variables };
}

/** `INPUT_…` as the runner names them. */
export function makeInputs(inputs: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]));
}

/** Runs the bundle alone, with nothing but this environment. */
export async function runStep(files: StepFiles, cwd: string, env: Readonly<Record<string, string>>, onChild: (child: ChildProcess) => void = () => undefined): Promise<StepResult> {
  const { code, output } = await new Promise<{ readonly code: number | null; readonly output: string }>((done, fail) => {
    const child = spawn(process.execPath, [join(dist, 'action.mjs')], { cwd, env: { ...env, ...files.variables }, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part: string) => { text += part; });
    child.on('error', fail);
    child.on('close', (status) => { done({ code: status, output: text }); });
    onChild(child);
  });
  const read = (name: string): Promise<string> => readFile(join(files.folder, name), 'utf8');
  const lines = output.split('\n');
  return {
    code, output, log: lines.filter((line) => !line.trimStart().startsWith('::')).join('\n'),
    annotations: lines.flatMap(parseAnnotation), outputs: parseOutputs(await read('output')), summary: await read('summary.md'), files: await readRunFiles(join(files.folder, 'temp')),
  };
}

/** `::error file=…,line=…::message` with what @actions/core has escaped taken back. */
function parseAnnotation(line: string): readonly string[] {
  const match = /^::(error|warning|notice)(?: (.*?))?::(.*)$/.exec(line.replace(/\r$/, ''));
  if (match === null) return [];
  const unescape = (text: string): string => text.replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%');
  return [`${match[1]}${match[2] === undefined ? '' : ` ${unescape(match[2])}`}: ${unescape(match[3] ?? '')}`];
}

/** The runner's file protocol: `name<<delimiter`, the value, the delimiter. */
function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  for (const match of text.matchAll(/^([\w-]+)<<(ghadelimiter_[\w-]+)\r?\n([\s\S]*?)\r?\n\2$/gm)) outputs[match[1] ?? ''] = match[3] ?? '';
  return outputs;
}

async function readRunFiles(temp: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const entry of await readdir(temp, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && /\.(?:json|html|md)$/.test(entry.name)) found[entry.name] = await readFile(join(entry.parentPath, entry.name), 'utf8');
  }
  return found;
}
