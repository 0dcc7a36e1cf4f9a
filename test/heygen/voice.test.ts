import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startEmulator } from '../../src/emulator/emulator.ts';
import { fastRenderer } from '../../src/emulator/renderer/silent.ts';
import { checkCatalogue } from '../../src/heygen/catalogue.ts';
import type { Ask } from '../../src/heygen/catalogue.ts';
import { makeHeyGen } from '../../src/heygen/client.ts';
import type { HeyGen, Voice } from '../../src/heygen/heygen.ts';
import { chooseVoice, findAccent, findNamed } from '../../src/heygen/voice.ts';
import { half, makeVirtualClock } from './clock.ts';

function makeVoice(id: string, language: string, gender: string, changes: Partial<Voice> = {}): Voice {
  return { id, name: id, language, gender, takesLocale: false, takesPauses: true, ...changes };
}

describe('chooseVoice()', () => {
  const voices = [
    makeVoice('b-elvira', 'Spanish', 'female'), makeVoice('a-diego', 'Spanish', 'male'), makeVoice('c-jorge', 'Spanish (Mexico)', 'male'),
    makeVoice('d-ava', 'Multilingual', 'female', { takesLocale: true }), makeVoice('e-sara', 'English', 'female'), makeVoice('f-odd', 'unknown', 'female'),
    makeVoice('0-ill', 'Spanish', 'female', { trouble: 'failed' }),
  ];
  it.each([
    ['the look\'s gender, native before multilingual', 'es', 'female', 'b-elvira'],
    ['the other gender', 'es', 'male', 'a-diego'],
    ['no gender known: the first id', 'es', null, 'a-diego'],
    ['its region before its gender', 'es-MX', 'female', 'c-jorge'],
    ['a region that no voice names: one that takes accents', 'es-AR', 'male', 'd-ava'],
    ['no native voice: one of many languages', 'ja', 'male', 'd-ava'],
  ])('%s', (_, locale, gender, expected) => { expect(chooseVoice(voices, locale, gender)?.id).toBe(expected); });

  it('says so where no voice is known to speak the language', () => {
    expect(chooseVoice(voices.filter((voice) => voice.language !== 'Multilingual'), 'ja', null)).toBeUndefined();
  });

  it('gives the same voice whatever the order of the list', () => {
    fc.assert(fc.property(fc.shuffledSubarray(voices, { minLength: voices.length }), fc.constantFrom('es', 'es-MX', 'en', 'ja', 'pt-BR'), fc.constantFrom('female', 'male', null), (shuffled, locale, gender) => {
      expect(chooseVoice(shuffled, locale, gender)).toBe(chooseVoice(voices, locale, gender));
    }));
  });

  it('asks for an accent only where the voice takes one', () => {
    const ava = makeVoice('ava', 'Multilingual', 'female', { takesLocale: true });
    expect([findAccent(ava, 'pt-BR'), findAccent(ava, 'ja'), findAccent(ava, 'zh-Hant'), findAccent(makeVoice('x', 'Japanese', 'male'), 'ja')]).toEqual(['pt-BR', 'ja-JP', 'zh-TW', null]);
  });

  it('finds a name in any letter case, and by the look\'s gender where it is given twice', () => {
    const two = [makeVoice('1', 'Spanish', 'female', { name: 'Álex' }), makeVoice('2', 'Spanish', 'male', { name: 'álex' }), makeVoice('3', 'English', 'male', { name: 'Álex' })];
    expect(findNamed(two, 'ÁLEX', 'es', 'male').map(({ id }) => id)).toEqual(['2']);
    expect(findNamed(two, 'álex ', 'es', null).map(({ id }) => id)).toEqual(['1', '2']);
  });
});

const abigail: Ask = { look: 'Abigail_office_front', voice: null, locale: 'en', engine: 'avatar_iii', places: [{ file: 'docs/a.md', line: 3 }] };
/** A look whose own voice speaks English only. */
const noor = '5e4d3c2b1a0f4e9d8c7b6a5f4e3d2c1b';

async function open() {
  const clock = makeVirtualClock();
  const emulator = await startEmulator({ clock, renderer: fastRenderer });
  const heygen = makeHeyGen({ baseUrl: emulator.url, key: emulator.key, clock, random: half });
  return { emulator, heygen, check: (ask: Partial<Ask>, kept = {}) => checkCatalogue({ heygen, asks: [{ ...abigail, ...ask }], kept: new Map(Object.entries(kept)) }), async [Symbol.asyncDispose]() { await emulator.close(); } };
}

describe('voices of an account', () => {
  it('takes the look\'s own voice where it speaks the locale, and lists nothing', async () => {
    await using world = await open();
    const { speakers, problems } = await world.check({ locale: 'ja' });
    expect(problems).toEqual([]);
    expect([...speakers.values()]).toMatchObject([{ name: 'Ava', origin: 'default', accent: null }]);
    expect(world.emulator.requests().filter(({ path }) => path === '/v3/voices')).toEqual([]);
  });

  it('chooses the best stock voice where it does not, never somebody\'s own', async () => {
    await using world = await open();
    const chosen = async (locale: string, look = noor) => [...(await world.check({ look, locale })).speakers.values()].map(({ name, origin, accent }) => `${origin} ${name} ${accent}`);
    expect(await chosen('ja')).toEqual(['chosen Nanami null']);
    expect(await chosen('es')).toEqual(['chosen Elvira null']);
    expect(await chosen('es', 'Adrian_public_2_20240312')).toEqual(['chosen Diego null']);
    expect(await chosen('pt-BR')).toEqual(['chosen Ava pt-BR']);
    expect(await chosen('th')).toEqual(['chosen Ava th-TH']);
  });

  it('keeps the voice of an earlier video, whatever there is now; and finds a name once', async () => {
    await using world = await open();
    const kept = { [`${noor}\0\0es`]: { id: '08284d3fc63a424fbe80cc1864ed2540', name: 'Diego', accent: null } };
    expect([...(await world.check({ look: noor, locale: 'es' }, kept)).speakers.values()]).toMatchObject([{ name: 'Diego', origin: 'kept' }]);
    expect(world.emulator.requests().filter(({ path }) => path === '/v3/voices')).toEqual([]);
    const gone = { [`${noor}\0\0es`]: { id: 'no-longer-there', name: 'X', accent: null } };
    expect([...(await world.check({ look: noor, locale: 'es' }, gone)).speakers.values()]).toMatchObject([{ name: 'Elvira', origin: 'chosen' }]);
    expect([...(await world.check({ voice: 'diego', locale: 'es' })).speakers.values()]).toMatchObject([{ id: '08284d3fc63a424fbe80cc1864ed2540', origin: 'named' }]);
    expect((await world.check({ voice: 'Nobody', locale: 'es' })).problems).toMatchObject([{ code: 'unknown-voice' }]);
    expect((await world.check({ voice: 'Nanami', locale: 'es' })).problems).toMatchObject([{ code: 'unknown-voice' }]);
  });

  it('still refuses a configured voice that speaks another language', async () => {
    await using world = await open();
    expect((await world.check({ voice: '1edc5e7338eb4e37b26dc8eb3f9b7e9c', locale: 'ja' })).problems).toMatchObject([{ code: 'voice-language' }]);
  });

  it('says so where HeyGen lists no voice for the language', async () => {
    await using world = await open();
    const heygen: HeyGen = { ...world.heygen, listVoices: () => Promise.resolve([]) };
    const { problems, speakers } = await checkCatalogue({ heygen, asks: [{ ...abigail, look: noor, locale: 'th' }] });
    expect(speakers.size).toBe(0);
    expect(problems).toMatchObject([{ severity: 'error', code: 'no-voice' }]);
  });
});
