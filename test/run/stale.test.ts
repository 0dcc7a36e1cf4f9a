import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/run.ts';
import { formatPlanComment } from '../../src/show/comment.ts';
import { formatPlan } from '../../src/show/plan.ts';
import { acceptAt } from '../repair/accept.ts';
import { startRunWorld } from './world.ts';
import type { RunWorld } from './world.ts';

const english = `---
title: Backups
video: { languages: [en, es] }
---

# Backups

The agent keeps a copy of your files on a server that you own.

## Restore {#restore}

Choose a day in the calendar and drag the file back to your desktop.
`;
const spanish = `---
title: Copias
---

# Copias

El agente guarda una copia de tus archivos en un servidor que es tuyo.

## Restaurar {#restore}

Elige un día en el calendario y arrastra el archivo a tu escritorio.
`;
const settings = (stale = 'keep'): string => `docs: ['docs/**/*.md']
video: { avatar: Abigail_office_front }
translate: { stale: ${stale} }
`;

async function start(stale?: string, files: Readonly<Record<string, string>> = {}): Promise<RunWorld & { edit(path: string, from: string, to: string): Promise<string>; merge(): Promise<string> }> {
  const world = await startRunWorld();
  await world.commit({ 'docreel.yml': settings(stale), 'docs/a.md': english, 'docs/es/a.md': spanish, ...files });
  return Object.assign(world, {
    merge: () => world.site.git('merge', '--quiet', '--no-edit', 'docreel/main'),
    async edit(path: string, from: string, to: string) {
      const text = await world.site.git('show', `HEAD:${path}`);
      expect(text).toContain(from);
      return world.commit({ [path]: `${text.replace(from, to)}\n` });
    },
  });
}

const planning = { mode: 'plan' } as const;
const states = ({ report }: Outcome): readonly string[] => report.videos.map(({ section, locale, way, state, stale }) => `${section} ${locale} ${way} ${state}${stale === undefined ? '' : ` ${stale}`}`);
const told = ({ report }: Outcome): readonly string[] => report.problems.map(({ severity, code, file, line }) => `${severity} ${code} ${file}:${line}`);

describe('a translated section that is older than its page', () => {
  it('is spoken as it stands and told, until its own words change', async () => {
    await using world = await start();
    expect(told(await world.run({ base: null }))).toEqual([]);
    await world.merge();

    await world.edit('docs/a.md', 'a day in the calendar', 'an hour in the calendar');
    const stale = await world.run();
    const zone = (await world.site.git('show', 'HEAD:docs/es/a.md')).split('\n').indexOf('## Restaurar {#restore}') + 1;
    expect(states(stale)).toEqual(['backups en source reused', 'backups es page reused', 'restore en source completed', 'restore es page reused older', 'restore en source retired']);
    expect(told(stale)).toEqual([`warning stale-translation docs/es/a.md:${zone}`]);
    expect(stale.report.problems[0]).toMatchObject({ message: expect.stringContaining('it is spoken as it stands: "restore"'), hint: expect.stringContaining('docreel accept docs/a.md#restore --locale es') });
    expect(stale.exit).toBe(0);
    expect(await world.readPullRequest()).toContain('1 section is stale');
    expect(await readFile(stale.storyboardPath, 'utf8')).toContain('stale: the translation is older than the page');
    expect(formatPlan(stale.survey.plan, { color: false })).toMatch(/Stale +1 video of these speaks a translation that is older/);
    await world.merge();

    // a change of what is not spoken, and a rename of both: the ledger remembers
    await world.edit('docs/a.md', 'title: Backups', 'title: Backup');
    expect(states(await world.run(planning))).toContain('restore es page reused older');
    await world.site.git('mv', 'docs/a.md', 'docs/b.md');
    await world.site.git('mv', 'docs/es/a.md', 'docs/es/b.md');
    await world.commit({ 'note.txt': 'renamed' });
    expect(states(await world.run(planning))).toContain('restore es page moved older');

    await world.edit('docs/es/b.md', 'Elige un día', 'Elige una hora');
    const fresh = await world.run();
    expect(states(fresh)).toEqual(expect.arrayContaining(['restore es page completed']));
    expect(told(fresh)).toEqual([]);
    expect(world.emulator.charges()).toHaveLength(6);
  });

  it('is current again where the page\'s words come back, or a person says that it holds', async () => {
    await using world = await start();
    await world.run({ base: null });
    await world.merge();
    await world.edit('docs/a.md', 'a day in', 'one day in');
    expect(told(await world.run())).toHaveLength(1);
    const takenAsCurrent = (place: string) => acceptAt(world, place, 'es');
    await expect(takenAsCurrent('docs/a.md#backups')).rejects.toThrow('what does: docs/a.md#restore (es)');
    expect(await takenAsCurrent('docs/a.md#restore')).toMatchObject([{ section: 'restore', why: 'its translation is older than the page' }]);
    const accepted = await world.run(planning);
    expect(told(accepted)).toEqual([]);
    expect(accepted.report.totals.planned).toBe(0);
    await expect(takenAsCurrent('docs/a.md')).rejects.toThrow('nothing elsewhere does');
    expect((await world.readLedger()).rows.filter(({ sibling }) => sibling !== undefined)).toHaveLength(2);

    await world.edit('docs/a.md', 'one day in', 'a day in');
    // now it is the other way round: a person has said that it says the other words
    expect(told(await world.run(planning))).toHaveLength(1);
  });

  it('is known from the two commits where no video was bought yet', async () => {
    await using world = await start();
    await world.edit('docs/a.md', 'a day in', 'an hour in');
    const plan = await world.run({ mode: 'plan' }, { key: '' });
    expect(told(plan)).toEqual(['warning stale-translation docs/es/a.md:9']);
    expect(formatPlanComment({ ...plan.survey.plan, problems: plan.report.problems }, { limits: {} })).toContain('1 section is stale');
    // bought now, it is known to be of the words before
    const bought = await world.run({ scope: 'missing' });
    expect(states(bought)).toContain('restore es page completed older');
    expect(await world.readPullRequest()).toContain('stale: the translation is older than the page');
    await world.merge();
    await world.edit('docs/a.md', 'The agent keeps', 'Our agent keeps');
    expect(states(await world.run(planning))).toEqual(expect.arrayContaining(['restore es page reused older', 'backups es page reused older']));
  });

  it('is dubbed instead with `translate`, and spoken again when it was brought up to date', async () => {
    await using world = await start('translate');
    await world.run({ base: null });
    await world.merge();
    await world.edit('docs/a.md', 'a day in', 'an hour in');
    const dubbed = await world.run();
    expect(states(dubbed)).toEqual(expect.arrayContaining(['restore en source completed', 'restore es dubbed completed older']));
    expect(dubbed.report.videos.find(({ way }) => way === 'dubbed')).toMatchObject({ reason: 'dubbed now' });
    expect(told(dubbed)).toEqual([expect.stringMatching(/^notice stale-translation/)]);
    expect(await world.readProposed('docs/es/a.md')).toContain('section="restore"');
    await world.merge();
    // it stays so
    await world.edit('docs/a.md', 'The agent keeps', 'Our agent keeps');
    expect(states(await world.run(planning))).toContain('restore es dubbed reused older');
    await world.edit('docs/es/a.md', 'Elige un día', 'Elige una hora');
    const current = await world.run(planning);
    expect(states(current)).toContain('restore es page planned');
    expect(current.report.videos.find(({ way, section }) => way === 'page' && section === 'restore')).toMatchObject({ reason: 'spoken from the translated page now' });
  });

  it('gets no video with `skip`: its link goes', async () => {
    await using world = await start('skip');
    await world.run({ base: null });
    await world.merge();
    expect(await world.site.git('show', 'HEAD:docs/es/a.md')).toContain('section="restore"');
    await world.edit('docs/a.md', 'a day in', 'an hour in');
    const skipped = await world.run();
    expect(states(skipped)).toEqual(['backups en source reused', 'backups es page reused', 'restore en source completed', 'restore en source retired', 'restore es page retired']);
    expect(told(skipped)).toEqual([expect.stringMatching(/^warning stale-translation/)]);
    expect(await world.readProposed('docs/es/a.md')).not.toContain('section="restore"');
  });
});

describe('a section that its translated page lacks', () => {
  const added = { 'docs/a.md': `${english}\n## Check {#check}\n\nOnce a month, restore one file that you know, and look into it.\n` };

  it('gets no video and is told', async () => {
    await using world = await start('keep', added);
    const outcome = await world.run({ base: null });
    expect(states(outcome)).not.toContainEqual(expect.stringContaining('check es'));
    expect(told(outcome)).toEqual(['warning untranslated-section docs/a.md:14']);
    await world.merge();
    await world.commit({ 'docs/es/a.md': `${await world.site.git('show', 'HEAD:docs/es/a.md')}\n\n## Comprobar {#check}\n\nUna vez al mes, restaura un archivo que conozcas y míralo.\n` });
    const translated = await world.run();
    expect(states(translated)).toContain('check es page completed');
    expect(translated.report.videos.find(({ state }) => state === 'completed')).toMatchObject({ reason: 'first es video of this section' });
  });

  it('is spoken from a narration file that somebody has put there', async () => {
    await using world = await start('keep', { ...added, 'docreel/narration/docs/a/check.es.md': 'Una vez al mes, restaura un archivo que conozcas y míralo.\n' });
    const outcome = await world.run({ base: null });
    expect(states(outcome)).toContain('check es text completed missing');
    expect(told(outcome)).toEqual([]);
    expect(await world.readProposed('docs/a.md')).toMatch(/section="check"[\s\S]*Español/);
  });

  it('is dubbed with `translate`, and shown in the page that has it', async () => {
    await using world = await start('translate', added);
    const outcome = await world.run({ base: null });
    expect(states(outcome)).toContain('check es dubbed completed missing');
    expect(told(outcome)).toEqual(['notice untranslated-section docs/a.md:14']);
    expect(await world.readProposed('docs/a.md')).toMatch(/section="check"[\s\S]*Español/);
    await world.merge();
    expect((await world.readLedger()).rows.filter(({ locale, section }) => locale === 'es' && section === 'check').map(({ state }) => state)).toEqual(['published']);
    await world.run({ base: 'HEAD' });
    expect((await world.readLedger()).rows.filter(({ state }) => state !== 'linked')).toEqual([]);
  });
});
