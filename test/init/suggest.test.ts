import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { withQuestions } from '../../src/ask.ts';
import { suggestAnswers } from '../../src/suggest.ts';

describe('suggestAnswers()', () => {
  it.each([
    ['VitePress', ['README.md', 'docs/.vitepress/config.mts', 'docs/index.md', 'docs/guide/install.md'], { docs: 'docs/**/*.md', count: 2, page: 'docs/guide/install.md' }],
    ['Starlight, with a translation', ['astro.config.mjs', 'src/content/docs/en/a.mdx', 'src/content/docs/en/getting-started.mdx', 'src/content/docs/es/getting-started.mdx', 'src/content/docs/es/a.mdx'], { docs: 'src/content/docs/**/*.{md,mdx}', count: 4, page: 'src/content/docs/en/getting-started.mdx' }],
    ['pages beside others', ['notes/a.md', 'docs/x/a.md', 'docs/y/b.md', 'CHANGELOG.md', 'docs/changelog.md'], { docs: 'docs/**/*.md', count: 2, page: 'docs/x/a.md' }],
    ['only a README', ['README.md'], { docs: 'docs/**/*.{md,mdx}', count: 0, page: null }],
    ['nothing', [], { docs: 'docs/**/*.{md,mdx}', count: 0, page: null }],
  ])('%s', (_, paths, expected) => { expect(suggestAnswers(paths)).toEqual(expected); });
});

describe('withQuestions()', () => {
  const question = { flag: undefined, text: 'Limit', preset: '5', check: (answer: string) => (/^\d+$/.test(answer) ? undefined : `"${answer}" is no number`) };
  const makeTerminal = (): { readonly input: PassThrough; readonly output: PassThrough } => ({ input: new PassThrough(), output: new PassThrough() });

  it('asks again where an answer cannot be used, and takes the preset for none', async () => {
    const terminal = makeTerminal();
    const asked = withQuestions(terminal, async (ask) => [await ask(question), await ask(question), await ask({ ...question, flag: '7' })]);
    for (const line of ['much', '9', '']) {
      terminal.input.write(`${line}\n`);
      await new Promise((done) => { setTimeout(done, 20); });
    }
    expect(await asked).toEqual(['9', '5', '7']);
    expect(String(terminal.output.read())).toContain('"much" is no number');
  });

  it('ends with the input, and asks nobody where nobody is', async () => {
    const terminal = makeTerminal();
    const asked = withQuestions(terminal, (ask) => ask(question));
    terminal.input.end();
    await expect(asked).rejects.toThrow('ended by a person');
    expect(await withQuestions(null, (ask) => ask(question))).toBe('5');
    await expect(withQuestions(null, (ask) => ask({ ...question, flag: 'much' }))).rejects.toThrow('"much" is no number');
  });
});
