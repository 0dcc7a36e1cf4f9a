import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownAll, planStep, settings } from '../identity/site.ts';
import type { Files } from '../identity/site.ts';

const title = '---\ntitle: Install\n---\n';
const body = '# Install\n\nThe agent watches your folder.\n\n## Start\n\nIt starts with the machine.\n';
const spanish = '---\ntitle: Instalar\n---\n# Instalar\n\nEl agente vigila tu carpeta.\n\n## Iniciar\n\nEmpieza con la máquina.\n';
const page = title + body;
const path = 'docs/en/install.md';
const both = settings.replace('[en]', '[en, es]');

describe('the pages that a plan looks at', () => {
  it.each<readonly [what: string, before: Files, after: Files, looked: readonly string[]]>([
    ['not one with another date', { [path]: page }, { [path]: page.replace('\n---\n#', '\ndate: 2026-11-26\n---\n#') }, []],
    ['not one whose front matter comes or goes and says nothing', { [path]: body }, { [path]: `---\ndate: 2026-11-26\n---\n${body}` }, []],
    ['not one that gets a byte order mark', { [path]: page }, { [path]: `\uFEFF${page}` }, []],
    ['not one of which a translation changes that has no videos', { [path]: page, 'docs/es/install.md': spanish }, { [path]: page, 'docs/es/install.md': `${spanish}\nMás.\n` }, []],
    ['one that asks for no videos on either side, not either', { [path]: `---\nvideo: false\ndate: 1\n---\n${body}` }, { [path]: `---\nvideo: false\ndate: 2\n---\n${body}` }, []],
    ['one with other words', { [path]: page }, { [path]: page.replace('folder', 'folders') }, [path]],
    ['one with another title', { [path]: page }, { [path]: page.replace('title: Install', 'title: Installation') }, [path]],
    ['one that asks for something else', { [path]: page }, { [path]: page.replace('\n---\n#', '\nvideo: { skip: [start] }\n---\n#') }, [path]],
    ['one that asks for videos no more', { [path]: page }, { [path]: page.replace('\n---\n#', '\nvideo: false\n---\n#') }, [path]],
    ['one whose front matter cannot be read any more', { [path]: page }, { [path]: page.replace('title: Install', 'title: [') }, [path]],
    ['one with something wrong in it, so that it is told', { [path]: `---\nvideo: { dept: 1 }\ndate: 1\n---\n${body}` }, { [path]: `---\nvideo: { dept: 1 }\ndate: 2\n---\n${body}` }, [path]],
    ['one that is no UTF-8 any more', { [path]: page }, { [path]: Buffer.concat([Buffer.from(page), Buffer.from([0xFF])]) }, [path]],
    ['one that shows its videos by its front matter, and somebody removed them', { [path]: `---\n# docreel:begin\ndocreel:\n  sections: {}\n# docreel:end\n---\n${body}` }, { [path]: `---\ndate: 1\n---\n${body}` }, [path]],
    ['one that comes', {}, { [path]: page }, [path]],
    ['one that goes', { [path]: page }, {}, [path]],
    ['both of one that moves', { [path]: page }, { 'docs/en/setup.md': page }, [path, 'docs/en/setup.md']],
    ['one that becomes a symbolic link', { [path]: page }, { [path]: { link: 'other.md' } }, [path]],
    ['one of which a translation changes that has videos', { 'docreel.yml': both, [path]: page, 'docs/es/install.md': spanish }, { 'docreel.yml': both, [path]: page, 'docs/es/install.md': `${spanish}\nMás.\n` }, [path]],
    ['one that gets such a translation', { 'docreel.yml': both, [path]: page }, { 'docreel.yml': both, [path]: page, 'docs/es/install.md': spanish }, [path]],
    ['one that loses it', { 'docreel.yml': both, [path]: page, 'docs/es/install.md': spanish }, { 'docreel.yml': both, [path]: page }, [path]],
    ['not one whose translation is as it was', { 'docreel.yml': both, [path]: page, 'docs/es/install.md': spanish }, { 'docreel.yml': both, [path]: page.replace('\n---\n#', '\ndate: 1\n---\n#'), 'docs/es/install.md': spanish }, []],
    ['one whose translated narration goes', { 'docreel.yml': both, [path]: page, 'docreel/narration/docs/en/install/install.es.md': 'El agente.\n' }, { 'docreel.yml': both, [path]: page }, [path]],
    ['one whose narration may be translated', { 'docreel.yml': `${both}translate: { provider: deepl }\n`, [path]: page }, { 'docreel.yml': `${both}translate: { provider: deepl }\n`, [path]: page.replace('\n---\n#', '\ndate: 1\n---\n#') }, [path]],
    ['all of them, where the settings change', { [path]: page, 'docs/en/use.md': body }, { 'docreel.yml': both, [path]: page, 'docs/en/use.md': body }, [path, 'docs/en/use.md']],
  ])('%s', async (_, before, after, looked) => {
    const survey = await planStep(before, after);
    expect([...survey.pages].toSorted()).toEqual(looked);
  });

  it('one that the ledger says needs work, whatever its files say', async () => {
    const rows = (await ownAll({ [path]: page })).map((row) => ({ ...row, state: 'published' as const }));
    const { pages, plan } = await planStep({ [path]: page }, { [path]: page.replace('\n---\n#', '\ndate: 1\n---\n#') }, { rows });
    expect([...pages]).toEqual([path]);
    expect(plan.jobs).toEqual([]);
  });

  // few values of each, so that much stays as it was
  const front = fc.constantFrom('', title, '---\ntitle: Install\ndate: 1\n---\n', '---\ndate: 2\n---\n', '---\nvideo: false\n---\n', '---\nvideo: { languages: [es, en] }\n---\n', '---\ntitle: [\n---\n', '---\ntitle: Install\nvideo: { depth: 1 }\n---\n');
  const text = fc.constantFrom(body, body.replaceAll('\n', '\r\n'), body.replace('machine', 'system'), `${body}\n## Stop\n\nIt stops with the machine.\n`, '');
  const file = fc.tuple(front, text).map(([head, rest]) => head + rest);
  // what two pages say alike is one video, which belongs to one of them
  const name = (files: Files): Files => Object.fromEntries(Object.entries(files).map(([where, content]) => [where, String(content).replaceAll('.', ` (${where}).`)]));
  const site = fc.dictionary(fc.constantFrom(path, 'docs/en/use.md', 'docs/es/install.md', 'docs/es/use.md'), file, { minKeys: 1 }).map(name);

  it('buy, keep and retire the same as if it looked at all that were touched (property)', { timeout: 60_000 }, () => fc.assert(fc.asyncProperty(
    site, site, fc.boolean(), async (before, after, translated) => {
      const config = { 'docreel.yml': translated ? both : settings };
      const [from, to] = [{ ...config, ...before }, { ...config, ...after }];
      const rows = await ownAll(from);
      const few = await planStep(from, to, { rows });
      const touched = new Set([...Object.keys(before), ...Object.keys(after)].filter((name) => name.startsWith('docs/en/') || few.pages.has(name)));
      const all = await planStep(from, to, { rows, only: touched });
      const list = ({ plan }: typeof few) => ({
        jobs: plan.jobs.map(({ wanted, reason }) => `${wanted.page}#${wanted.section} ${wanted.locale} ${reason.text}`),
        retired: plan.retired.map(({ page: name, section, locale }) => `${name}#${section} ${locale}`),
        kept: plan.kept.length, waiting: plan.waiting.length, hash: plan.hash,
      });
      expect(list(few)).toEqual(list(all));
    }), { numRuns: 150 }));
});
