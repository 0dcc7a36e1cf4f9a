import { describe, expect, it } from 'vitest';
import { parseNarrationFile } from '../../src/core/narration-file.ts';
import { hashOwnWords } from '../../src/core/stale.ts';
import { startService } from '../translate/service.ts';
import type { TestService } from '../translate/service.ts';
import { startRunWorld } from './world.ts';

const page = `---
video: { languages: [en, es] }
---

# Backups

The agent keeps a copy of your files on a server that you own.

## Restore

Choose one of the last 30 days. Do not close the window.
`;
const spanish: Readonly<Record<string, string>> = {
  'The agent keeps a copy of your files on a server that you own.': 'El agente guarda una copia de tus archivos en un servidor que es tuyo.',
  'The agent keeps a copy of your files on a server that you rent.': 'El agente guarda una copia de tus archivos en un servidor que alquilas.',
  'Choose one of the last 30 days. Do not close the window.': 'Elige uno de los últimos 30 días. No cierres la ventana.',
};
const settings = (service: TestService, more = ''): string => `docs: ['docs/**/*.md']
video: { avatar: Abigail_office_front }
translate: { provider: deepl, endpoint: '${service.url}', prefer: [page, text, dubbed]${more} }
`;
const restore = 'docreel/narration/docs/a/backups--restore.es.md';
const keys = { deepl: 'secret-key:fx' };

async function start(more?: string) {
  const service = await startService();
  service.say = (text) => spanish[text] ?? text;
  const world = await startRunWorld();
  await world.commit({ 'docreel.yml': settings(service, more), 'docs/a.md': page });
  const charges = async () => (await world.readLedger()).charges.filter((line) => line.locale === 'es' && line.event === 'charged');
  return { service, world, charges, async [Symbol.asyncDispose]() { await world[Symbol.asyncDispose](); await service[Symbol.asyncDispose](); } };
}

describe('translated narrations', () => {
  it('are planned without a key, made once, proposed as files, spoken and counted', async () => {
    await using site = await start();
    const { world, service } = site;
    const plan = await world.run({ mode: 'plan', base: null }, { key: '' });
    expect(plan.survey.plan.jobs.map(({ wanted }) => `${wanted.locale} ${wanted.way} ${wanted.translation?.translator ?? ''}`)).toEqual(['en source ', 'es text deepl', 'en source ', 'es text deepl']);
    expect(service.requests).toEqual([]);

    const first = await world.run({ base: null, approvedPlan: plan.report.planHash }, { keys });
    expect(first).toMatchObject({ exit: 0, report: { totals: { rendered: 4 }, translation: { translator: 'deepl', texts: 2 } } });
    const file = await world.readProposed(restore);
    // of the writer's own words: our phrases are not among them
    expect(parseNarrationFile(file ?? '')?.source).toBe(hashOwnWords({ source: 'Choose one of the last 30 days. Do not close the window.' }));
    expect(parseNarrationFile(file ?? '')).toMatchObject({ text: 'Elige uno de los últimos 30 días. No cierres la ventana.', translator: 'deepl', edited: false });
    expect(await world.readProposed('docs/a.md')).toContain('Español');
    // one sum for videos and words
    const translated = first.report.translation?.charge.micros ?? 0;
    expect(translated).toBeGreaterThan(0);
    expect(first.report.month.spent.micros).toBe(first.report.totals.charge.micros + translated);

    const asked = service.requests.length;
    const second = await world.run({ base: null }, { keys });
    expect(second.report.totals).toMatchObject({ planned: 0, rendered: 0, reused: 4 });
    await world.site.git('merge', '--quiet', '--no-edit', 'docreel/main');
    expect((await world.run({}, { keys })).report.totals).toMatchObject({ planned: 0, rendered: 0 });
    expect((await world.run({ scope: 'missing' }, { keys })).report.totals).toMatchObject({ planned: 0, rendered: 0 });
    expect(service.requests).toHaveLength(asked);
  });

  it('are a person\'s once edited: rendered, never overwritten, stale when the source changes', async () => {
    await using site = await start();
    const { world, service } = site;
    await world.run({ base: null }, { keys });
    await world.site.git('merge', '--quiet', '--no-edit', 'docreel/main');
    const intro = Object.keys(spanish)[0] ?? '';
    const path = 'docreel/narration/docs/a/backups.es.md';
    const made = await world.site.git('show', `HEAD:${path}`);
    const mine = made.replace('El agente guarda', 'El agente de Docreel guarda siempre');
    await world.commit({ [path]: mine });
    const edited = await world.run({}, { keys });
    expect(edited.report.totals.rendered).toBe(1);
    expect(edited.report.videos.find((video) => video.state === 'completed')).toMatchObject({ locale: 'es', way: 'text', narration: expect.stringContaining('siempre') });

    const asked = service.requests.length;
    await world.site.git('merge', '--quiet', '--no-edit', 'docreel/main');
    const now = await world.site.git('show', 'HEAD:docs/a.md');
    await world.commit({ 'docs/a.md': now.replace(intro, intro.replace('own', 'rent')) });
    const stale = await world.run({}, { keys });
    expect(stale.report.problems).toMatchObject([{ severity: 'warning', code: 'stale-narration', file: path }]);
    expect(stale.report.videos.filter((video) => video.state === 'completed').map((video) => video.locale)).toEqual(['en']);
    expect(service.requests).toHaveLength(asked);
    expect((await world.readProposed(path))?.trim()).toBe(mine.trim());
  });

  it('are made anew when the source changes and nobody has edited them', async () => {
    await using site = await start();
    const { world, service } = site;
    await world.run({ base: null }, { keys });
    await world.site.git('merge', '--quiet', '--no-edit', 'docreel/main');
    const asked = service.requests.length;
    const now = await world.site.git('show', 'HEAD:docs/a.md');
    await world.commit({ 'docs/a.md': now.replace('that you own', 'that you rent') });
    const { report } = await world.run({}, { keys });
    expect(report.totals.rendered).toBe(2);
    expect(service.requests).toHaveLength(asked + 1);
    expect(await world.readProposed('docreel/narration/docs/a/backups.es.md')).toContain('que alquilas');
  });

  it('that fail are dubbed, and said so; the money that they took is counted', async () => {
    await using site = await start();
    const { world, service } = site;
    service.say = (text) => text.startsWith('Choose') ? 'Elige uno de los últimos 13 días.' : spanish[text] ?? text;
    const { report, exit } = await world.run({ base: null }, { keys });
    expect(exit).toBe(0);
    expect(report.videos.map(({ locale, way }) => `${locale} ${way}`)).toEqual(['en source', 'es text', 'en source', 'es dubbed']);
    expect(report.problems.map(({ code }) => code)).toContain('not-translated');
    expect(report.translation?.texts).toBe(1);
    expect(report.translation?.characters).toBe(62 + 2 * 56);
  });

  it('wait where the translator has no key or is not there, and are bought once when it is', async () => {
    await using site = await start();
    const { report, exit } = await site.world.run({ base: null });
    expect(exit).toBe(1);
    expect(report.videos.map(({ locale, state }) => `${locale} ${state}`)).toEqual(['en completed', 'es planned', 'en completed', 'es planned']);
    expect(report.problems.map(({ code }) => code)).toEqual(['no-translator']);
    site.service.faults = ['forbidden'];
    const refused = await site.world.run({ base: null }, { keys });
    expect(refused.report.problems.map(({ code }) => code)).toEqual(['not-translated', 'not-translated']);
    expect(site.service.requests).toHaveLength(1);
    expect((await site.world.run({ base: null }, { keys })).report.totals.rendered).toBe(2);
    expect(site.world.emulator.charges()).toHaveLength(4);
  });

  it('are left out where they fail and dubbing is off', async () => {
    await using site = await start(', dubbing: off');
    site.service.say = () => 'Elige.';
    const { report } = await site.world.run({ base: null }, { keys });
    expect(report.videos.map(({ locale }) => locale)).toEqual(['en', 'en']);
    expect(report.problems.map(({ code }) => code)).toEqual(expect.arrayContaining(['not-translated', 'untranslated-page']));
  });

  it('are not asked for without a limit', async () => {
    await using site = await start();
    await site.world.run({ base: null, maxCost: null }, { keys });
    expect(site.service.requests).toEqual([]);
  });

  it('are not made above a limit', async () => {
    await using site = await start();
    const { exit } = await site.world.run({ base: null, maxCost: '0.01 usd' }, { keys });
    expect(exit).toBe(3);
    expect(site.service.requests).toEqual([]);
    expect((await site.world.readLedger()).charges).toEqual([]);
  });

  it('cheapest: dubs with a dear engine, translates with a cheap one, and says what the other would cost', async () => {
    await using service = await startService();
    await using world = await startRunWorld();
    const ways = async (engine: string) => {
      await world.commit({ 'docreel.yml': `${settings(service).replace('[page, text, dubbed]', 'cheapest').replace('Abigail_office_front', `Abigail_office_front, engine: ${engine}`)}`, 'docs/a.md': page });
      const { survey } = await world.run({ mode: 'plan', base: null }, { key: '' });
      return survey.plan.jobs.filter(({ wanted }) => wanted.locale === 'es').map(({ wanted }) => `${wanted.way}, else ${wanted.otherwise?.way}`);
    };
    expect(await ways('avatar_iii')).toEqual(['text, else dubbed', 'text, else dubbed']);
    expect(await ways('avatar_iv')).toEqual(['dubbed, else text', 'dubbed, else text']);
  });
});
