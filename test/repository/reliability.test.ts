import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const folder = fileURLToPath(new URL('../../docs/', import.meta.url));
const rows = readFileSync(`${folder}reliability.md`, 'utf8').split('\n').flatMap((line) => {
  const [, number, proof = ''] = /^\| (\d+) \| .+? \| .+? \| (.+) \|$/.exec(line) ?? [];
  return number === undefined ? [] : [{ number: Number(number), proof: proof.split(' · ').map(parseTest) }];
});

/** A link to a test: its text is the test's name, or that of its line in a table of tests. Else a text, which has to be a reason. */
function parseTest(part: string): { readonly name: string; readonly path: string } | string {
  const [, name, path] = /^\[(.+)\]\(([^()]+\.test\.ts)\)$/.exec(part) ?? [];
  return name === undefined || path === undefined ? part : { name, path: `${folder}${path}` };
}

/** Whether a file of tests has this name as a whole literal: of a test, of a group, or first in a line of a table. */
function isTest({ name, path }: { readonly name: string; readonly path: string }): boolean {
  if (!existsSync(path)) return false;
  const source = readFileSync(path, 'utf8');
  const literals = [`'${name.replaceAll('\'', '\\\'')}'`, `"${name}"`, `\`${name}\``];
  return literals.some((literal) => ['(', '[', 'name: '].some((before) => source.includes(`${before}${literal}`)));
}

describe('docs/reliability.md', () => {
  it('has every row once, in order', () => {
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 77 }, (_, index) => index + 1));
  });

  it('gives each row tests that there are, or a reason in sentences', () => {
    const wrong = rows.flatMap(({ number, proof }) => proof.flatMap((part) => {
      if (typeof part === 'string') return proof.length === 1 && /^[A-Z`].{40,}\.$/.test(part) ? [] : [`row ${number}: "${part}" is neither a test nor a reason`];
      return isTest(part) ? [] : [`row ${number}: ${part.path.slice(folder.length)} has no "${part.name}"`];
    }));
    expect(wrong).toEqual([]);
  });

  it('finds a name that no test has', () => {
    const path = fileURLToPath(import.meta.url);
    expect([isTest({ name: 'has every row once, in order', path }), isTest({ name: 'has every row once, in order'.slice(0, 13), path }), isTest({ name: 'x', path: `${path}.gone` })]).toEqual([true, false, false]);
  });
});
