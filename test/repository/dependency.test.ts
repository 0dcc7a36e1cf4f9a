import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = resolve(fileURLToPath(import.meta.url), '../../../src');
const rooms = new Set(['heygen', 'translate', 'publish', 'forge', 'git', 'show']);
/** Text libraries: pure functions from text to value. */
const coreLibraries = new Set([
  'node:crypto', 'unified', 'remark', 'remark-gfm', 'remark-directive', 'remark-mdx', 'satteri',
  'mdast', 'unist', 'mdast-util-directive', 'mdast-util-mdx', 'gray-matter', 'yaml', 'zod',
  'picomatch', 'github-slugger', 'leven', 'munkres', 'vfile',
]);
/** Where people and runners are talked to; everything else is silent. */
const doors = new Set(['action.ts', 'cli.ts', 'terminal.ts']);

interface Source { readonly file: string; readonly room: string; readonly text: string; readonly imports: readonly string[] }

const sources: Source[] = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((file) => {
    const text = readFileSync(join(src, file), 'utf8');
    const imports = [...text.matchAll(/(?:^|\n)\s*(?:import|export)\s[^'";]*?from\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|(?:^|\n)import\s+'([^']+)'/g)]
      .map((match) => match[1] ?? match[2] ?? match[3] ?? '');
    return { file, room: file.includes('/') ? file.slice(0, file.indexOf('/')) : '', text, imports };
  });

function findRoom(source: Source, specifier: string): string {
  const target = relative(src, resolve(src, dirname(source.file), specifier));
  return target.includes('/') ? target.slice(0, target.indexOf('/')) : '';
}

describe('arrows point from the doors inwards to core', () => {
  it('finds sources and imports', () => {
    expect(sources.length).toBeGreaterThan(20);
    expect(sources.flatMap((source) => source.imports).length).toBeGreaterThan(50);
  });

  it.each(sources.filter((source) => source.room === 'core'))('core: $file imports only core and text libraries', (source) => {
    const foreign = source.imports.filter((specifier) =>
      specifier.startsWith('.') ? findRoom(source, specifier) !== 'core' : !coreLibraries.has(specifier));
    expect(foreign).toEqual([]);
  });

  it.each(sources.filter((source) => rooms.has(source.room)))('$file imports no other room', (source) => {
    const foreign = source.imports.filter((specifier) =>
      specifier.startsWith('.') && !['core', source.room].includes(findRoom(source, specifier)));
    expect(foreign).toEqual([]);
  });

  it.each(sources.filter((source) => source.room === 'emulator'))('$file: the emulator stands alone', (source) => {
    const foreign = source.imports.filter((specifier) =>
      specifier.startsWith('.') && !['core', 'emulator'].includes(findRoom(source, specifier)));
    expect(foreign).toEqual([]);
  });
});

describe('a command is loaded when it is called', () => {
  const listImports = (text: string): readonly string[] => [...text.matchAll(/(?:^|\n)import\s(?!type\b)[^'";]*?from\s+'([^']+)'/g)].map((match) => match[1] ?? '');

  it('keeps what every start waits for small: the check of what was called, the wording of errors, and the commands as plain data', () => {
    const door = sources.find((source) => source.file === 'terminal.ts');
    expect(listImports(door?.text ?? '').filter((specifier) => specifier.startsWith('.'))).toEqual(['./command.ts', './trouble.ts', './usage.ts']);
    for (const file of ['command.ts', 'given.ts']) expect(listImports(sources.find((source) => source.file === file)?.text ?? '')).toEqual([]);
  });

  it.each(sources.filter((source) => source.room !== 'command' && source.file !== 'terminal.ts'))('$file knows no command', (source) => {
    expect(source.imports.filter((specifier) => specifier.startsWith('.') && findRoom(source, specifier) === 'command')).toEqual([]);
  });
});

describe('effects stay at the edges', () => {
  it.each(sources.filter((source) => !doors.has(source.file)))('$file leaves process, console and @actions/* to the doors', (source) => {
    const code = source.text.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
    expect(code.match(/\bprocess\.\w+|\bconsole\.\w+/g) ?? []).toEqual([]);
    expect(source.imports.filter((specifier) => specifier.startsWith('@actions/') || specifier === 'node:process')).toEqual([]);
  });

  it.each(sources.filter((source) => source.room === 'core'))('$file has no clock and no chance', (source) => {
    const code = source.text.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
    expect(code.match(/\bDate\.now\b|new Date\(\)|Math\.random|performance\.now/g) ?? []).toEqual([]);
  });
});
