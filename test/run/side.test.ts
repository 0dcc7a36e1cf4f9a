import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config.ts';
import type { KnownSibling } from '../../src/core/stale.ts';
import { readSide, readSides } from '../../src/stage/site.ts';
import type { SideInput } from '../../src/stage/site.ts';
import { makeFileTree } from '../../src/stage/tree.ts';

type Files = Readonly<Record<string, string>>;

const settings = 'video: { every-page: true, avatar: anna, languages: [en, es] }\npronounce: { en: { agent: helper } }\n';
const { config } = parseConfig(settings, 'docreel.yml');
const { config: other } = parseConfig(`${settings}leave-out: [The agent starts.]\n`, 'docreel.yml');

function makeSide(commit: string, files: Files, by = config): SideInput {
  const tree = makeFileTree(Object.entries(files).map(([path, text]) => ({ path, mode: '100644', oid: text })));
  return {
    commit, tree, config: by,
    read: async (paths) => new Map([...paths].flatMap((path) => (files[path] === undefined ? [] : [[path, Buffer.from(files[path])] as const]))),
  };
}

/** Both sides, each by itself. */
async function readEach(base: SideInput, head: SideInput, paths: readonly string[], known: readonly KnownSibling[]): Promise<Awaited<ReturnType<typeof readSides>>> {
  const before = await readSide({ ...base, paths, known });
  return { base: before, head: await readSide({ ...head, paths, known: [...known, ...before.siblings] }) };
}

const intro = fc.constantFrom('# Agent\n\nThe agent waits.\n', '# Agent\n\nThe agent sleeps for a while.\n', '# The agent\n\nThe agent waits.\n', '# Agent\n\nThe agent starts. It waits.\n', '<!-- narrate: skip -->\n# Agent\n\nThe agent waits.\n', '');
const more = fc.constantFrom('', '\n## Start\n\nIt starts with the [machine][m].\n', '\n## Start\n\nIt starts with the [machine][m].\n\n[m]: https://example.com\n', '\n## Start\n\nIt starts later.\n\n```sh\nrun\n```\n', '\n## Start\n\n<!--@include: ./part.md-->\n', '\n## Begin\n\nIt starts later.\n');
const front = fc.constantFrom('', '', '---\ntitle: Agent\n---\n', '---\nvideo: { skip: [start] }\n---\n', '---\nvideo: { depth: 1 }\n---\n', '---\nvideo: false\n---\n', '---\nvideo: { dept: 1 }\n---\n');
const page = fc.tuple(front, intro, more).map((parts) => parts.join(''));
const part = fc.constantFrom('What is included.\n', 'What is [included][m].\n');
const files = fc.dictionary(fc.constantFrom('docs/en/a.md', 'docs/en/b.md', 'docs/en/c.mdx', 'docs/es/a.md', 'docs/es/b.md', 'docs/es/c.mdx'), page, { minKeys: 1 }).chain((pages) => part.map((text): Files => ({ ...pages, 'docs/en/part.md': text })));
// the second is mostly what the first was
const both = fc.tuple(files, files, fc.array(fc.boolean(), { minLength: 7, maxLength: 7 })).map(([before, after, kept]): readonly [Files, Files] =>
  [before, Object.fromEntries(Object.entries({ ...before, ...after }).flatMap(([path, text], index) => (kept[index] === true ? [[path, before[path] ?? text] as const] : after[path] === undefined ? [] : [[path, after[path]] as const])))]);

describe('readSides()', () => {
  it('says of two commits what is said of each by itself (property)', { timeout: 120_000 }, () => fc.assert(fc.asyncProperty(both, fc.boolean(), async ([before, after], changed) => {
    const paths = ['docs/en/c.mdx', 'docs/en/a.md', 'docs/en/b.md'];
    const [base, head] = [makeSide('b', before), makeSide('a', after, changed ? other : config)];
    const known = (await readSide({ ...makeSide('0', { ...after, ...before }), paths, known: [] })).siblings.slice(0, 1);
    expect(await readSides({ base, head, paths, known })).toEqual(await readEach(base, head, paths, known));
  }), { numRuns: 200 }));

  it('tells which translations are older than their page, wherever that stood before', async () => {
    const [old, now] = ['# Agent\n\nThe agent waits.\n', '# Agent\n\nThe agent sleeps.\n'];
    const spanish = '# Agente\n\nEl agente espera.\n';
    for (const after of ['docs/en/a.md', 'docs/en/b.md', 'docs/en/c.md']) {
      const [base, head] = [makeSide('b', { 'docs/en/b.md': old, 'docs/es/b.md': spanish }), makeSide('a', { [after]: now, [after.replace('/en/', '/es/')]: spanish })];
      const sides = await readSides({ base, head, paths: ['docs/en/b.md', after], known: [] });
      expect(sides.head.wanted.map(({ locale, stale }) => [locale, stale])).toEqual([['en', undefined], ['es', 'older']]);
    }
  });

  it('says once what both commits say', async () => {
    const text = '# Agent\n\nThe agent waits.\n\n## Start\n\nIt starts with the machine.\n';
    const [base, head] = [makeSide('b', { 'docs/en/a.md': text, 'docs/es/a.md': text }), makeSide('a', { 'docs/en/a.md': text.replace('waits', 'sleeps'), 'docs/es/a.md': text })];
    const sides = await readSides({ base, head, paths: ['docs/en/a.md'], known: [] });
    const same = sides.head.wanted.filter(({ narration }, index) => narration === sides.base.wanted[index]?.narration);
    expect(same.map(({ section, locale }) => [section, locale])).toEqual([['agent', 'es'], ['agent/start', 'en'], ['agent/start', 'es']]);
  });
});
