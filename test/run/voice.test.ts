import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startEmulator } from '../../src/emulator/emulator.ts';
import { fastRenderer } from '../../src/emulator/renderer/silent.ts';
import { makeHeyGen } from '../../src/heygen/client.ts';
import { listLooks, listVoices } from '../../src/listing.ts';
import { formatPlanVoices, formatVoices } from '../../src/show/voice.ts';
import { makeFastClock, startRunWorld } from './world.ts';

/** A look whose own voice speaks English only. */
const settings = `docs: ['docs/**/*.md']
video: { avatar: 5e4d3c2b1a0f4e9d8c7b6a5f4e3d2c1b, languages: [es] }
source: es
`;
const page = '---\nvideo: true\n---\n\nEl agente guarda una copia de tus archivos en un servidor que es tuyo.\n';

describe('the voice of a video', () => {
  it('is chosen where the look\'s own does not speak the locale, sent, and kept', async () => {
    await using world = await startRunWorld();
    await world.commit({ 'docreel.yml': settings, 'docs/a.md': page });
    const first = await world.run({ base: null });
    expect(first).toMatchObject({ exit: 0, report: { totals: { rendered: 1 } } });
    const [row] = (await world.readLedger()).rows;
    expect(row).toMatchObject({ recipe: { voice: null }, voice: { id: '1edc5e7338eb4e37b26dc8eb3f9b7e9c', name: 'Elvira', accent: null } });
    expect(world.events.some((event) => event.type === 'note' && event.text.includes('es is spoken by Elvira'))).toBe(true);

    await world.commit({ 'docs/b.md': page.replace('El agente', 'El otro agente') });
    const listed = world.emulator.requests().filter(({ path }) => path === '/v3/voices').length;
    const second = await world.run();
    expect(second.report.totals.rendered).toBe(1);
    expect((await world.readLedger()).rows.map((each) => each.voice?.name)).toEqual(['Elvira', 'Elvira']);
    expect(world.emulator.requests().filter(({ path }) => path === '/v3/voices')).toHaveLength(listed);
    expect(formatPlanVoices(second.survey.plan, (await world.readLedger()).rows, { color: false })).toBe('Voices\n  es  Elvira, as before\n');
    expect(formatPlanVoices(first.survey.plan, [], { color: false })).toContain('settled before anything is bought');
  });

  it('refuses a configured voice that speaks another language before anything is paid', async () => {
    await using world = await startRunWorld();
    await world.commit({ 'docreel.yml': settings.replace('languages: [es]', 'languages: [es], voices: { es: 6d6bd2f9f9f94a7d8fb8e1c5bb1a2c05 }'), 'docs/a.md': page });
    const { exit, report } = await world.run({ base: null });
    expect(exit).toBe(2);
    expect(report.problems).toMatchObject([{ code: 'voice-language' }]);
    expect(world.emulator.charges()).toEqual([]);
  });
});

describe('docreel voices, docreel looks', () => {
  it('list what the account has, and ask once a day', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'docreel-voices-'));
    const clock = makeFastClock();
    const emulator = await startEmulator({ clock, renderer: fastRenderer });
    try {
      const heygen = makeHeyGen({ baseUrl: emulator.url, key: emulator.key, clock, random: () => 0.5 });
      const now = 1_800_000_000_000;
      const found = await listVoices(heygen, 'es', { folder, now });
      expect(found.map(({ name, chosen, type }) => `${type} ${name}${chosen ? ' chosen' : ''}`)).toEqual(['public Diego chosen', 'public Archer', 'public Ava', 'public Elvira']);
      expect(formatVoices(found, 'es', { color: false })).toContain('1edc5e7338eb4e37b26dc8eb3f9b7e9c  Elvira female, Spanish');
      expect((await listVoices(heygen, 'en', { folder, now })).map(({ name }) => name)).toContain('Our Product Lead');
      const calls = emulator.requests().length;
      expect(await listVoices(heygen, 'es', { folder, now: now + 23 * 3_600_000 })).toEqual(found);
      expect(emulator.requests()).toHaveLength(calls);
      await listVoices(heygen, 'es', { folder, now: now + 25 * 3_600_000 });
      expect(emulator.requests().length).toBeGreaterThan(calls);
      const looks = await listLooks(heygen, 'private', { folder, now });
      expect(looks.find(({ name }) => name === 'Sam, new twin')).toMatchObject({ trouble: 'processing' });
      expect((await readdir(join(folder, 'cache'))).toSorted()).toEqual(['looks.private.json', 'voices.en.json', 'voices.es.json']);
    } finally {
      await emulator.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
});
