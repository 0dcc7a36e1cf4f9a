import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseFrontMatter } from '../../src/core/front-matter.ts';
import { makeNarration } from '../../src/core/narration.ts';
import type { Narration } from '../../src/core/narration.ts';
import { parsePage } from '../../src/core/page.ts';

const folder = resolve(fileURLToPath(import.meta.url), '../../../fixtures/narration');
const site = { everyPage: true, siteSource: 'en' } as const;

function isDictionary(value: unknown): value is Record<string, string> {
  return typeof value === 'object' && value !== null && Object.values(value).every((word) => typeof word === 'string');
}

/** Narrations of all sections; the front matter says the language, and `pronounce` of the test's own. */
function narrate(path: string, text: string): readonly (readonly [id: string, narration: Narration])[] {
  const { page, problems } = parsePage(path, text, site);
  if (page === null) throw new Error(problems.map(({ message }) => message).join('\n'));
  const { pronounce } = parseFrontMatter(path, text).data;
  const { source: locale, speakHeading } = page.video;
  return page.sections.map((section) => [section.id, makeNarration(section, { locale, speakHeading, pronounce: isDictionary(pronounce) ? pronounce : {} })]);
}

describe('makeNarration() on fixtures/narration', () => {
  const cases = readdirSync(folder);

  it('has many cases', () => {
    expect(cases.length).toBeGreaterThanOrEqual(40);
  });

  it.each(cases)('%s', (name) => {
    const path = existsSync(resolve(folder, name, 'input.mdx')) ? 'input.mdx' : 'input.md';
    const said = narrate(path, readFileSync(resolve(folder, name, path), 'utf8'));
    const output = said.map(([id, { text, source }]) => {
      const plain = text.split('\n').join(' ') === source.split('\n').join(' ');
      return `== ${id}\n${text}\n${plain ? '' : `-- own words\n${source}\n`}`;
    }).join('\n');
    const expected = resolve(folder, name, 'output.txt');
    if (process.env['UPDATE'] !== undefined) writeFileSync(expected, output);
    expect(output).toBe(readFileSync(expected, 'utf8'));
  });
});
