import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const documents = ['README.md', 'CONTRIBUTING.md', ...readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)];

/** What GitHub and its runner say by themselves; no source of ours has these words. */
const theirs = new Set(['Canceling since a higher priority waiting request for']);

describe('docs/github.md', () => {
  it('is keyed by words that are really said', () => {
    const folders = ['src', 'test/github'];
    const sources = folders.flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).map((name) => `${folder}/${name}`));
    // figures and names stand in the texts of the sources as `${…}`
    const said = sources.map(read).join('\n').replaceAll('\\\'', '\'').replaceAll('\\"', '"').replaceAll(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '');
    const rows = read('docs/github.md').split('## When it says no')[1]?.match(/^\| `.*$/gm) ?? [];
    expect(rows.length).toBeGreaterThan(15);
    const keys = rows.flatMap((row) => [...(row.split(' | ')[0] ?? '').matchAll(/`([^`]+)`/g)].map(([, key = '']) => key));
    const missing = keys.filter((key) => !theirs.has(key) && ![key, key.replace(/^(?:Planned only|Nothing was bought): /, '')].some((text) => said.includes(text)));
    expect(missing).toEqual([]);
  });
});

describe.each(documents)('%s', (path) => {
  it('leads only to files that are there', () => {
    const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.';
    const links = [...read(path).replaceAll(/```[\s\S]*?```/g, '').matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link = '']) => link);
    for (const link of links) expect(() => readFileSync(join(root, folder, link)), link).not.toThrow();
  });
});
