import { describe, expect, it } from 'vitest';
import { checkCatalogue } from '../../src/heygen/catalogue.ts';
import type { Ask, CatalogueOptions } from '../../src/heygen/catalogue.ts';
import type { HeyGen, Look, Voice } from '../../src/heygen/heygen.ts';

const place = { file: 'docs/a.md', line: 5 };
const ask: Ask = { look: 'abigail', voice: null, locale: 'en', engine: 'avatar_iii', places: [place] };

function makeLook(id: string, changes: Partial<Look> = {}): Look {
  return { id, name: id, kind: 'studio_avatar', engines: ['avatar_iii', 'avatar_iv'], defaultVoice: 'sara', usable: true, trouble: null, ...changes };
}
const looks: readonly Look[] = [
  makeLook('abigail'), makeLook('mute', { defaultVoice: null }), makeLook('dear', { engines: ['avatar_iv', 'avatar_v'] }), makeLook('young', { usable: false, trouble: 'processing' }),
  makeLook('shy', { usable: false, trouble: 'pending_consent' }), makeLook('vague', { engines: [] }), makeLook('odd', { defaultVoice: 'unlisted' }),
];
const voices: readonly Voice[] = [
  { id: 'sara', name: 'Sara', language: 'English' }, { id: 'elvira', name: 'Elvira', language: 'Spanish' }, { id: 'ava', name: null, language: 'Multilingual' },
  { id: 'yunxi', name: 'Yunxi', language: 'Chinese' }, { id: 'ill', name: 'Ill', language: 'English', trouble: 'failed: noise' }, { id: 'blank', name: null, language: null },
];

async function check(options: Omit<CatalogueOptions, 'heygen'>) {
  const calls: string[] = [];
  const refuse = (): never => { throw new Error('nothing may be bought or listed here'); };
  const heygen: HeyGen = {
    readAccount: refuse, createVideo: refuse, createDubbing: refuse, findByMarker: refuse, readStatuses: refuse, readRemote: refuse,
    readLook: (id) => { calls.push(`look ${id}`); return Promise.resolve(looks.find((look) => look.id === id)); },
    readGroup: (id) => id === 'broken' ? Promise.reject(new Error('down')) : Promise.resolve(id === 'group-of-abigail' ? [makeLook('abigail'), makeLook('abigail_garden')] : []),
    readVoice: (id) => { calls.push(`voice ${id}`); return Promise.resolve(voices.find((voice) => voice.id === id)); },
    readDubbingLanguages: () => { calls.push('languages'); return Promise.resolve(['English', 'Spanish', 'Spanish (Mexico)', 'Portuguese (Brazil)']); },
  };
  return { ...await checkCatalogue({ heygen, ...options }), calls };
}

const codes = async (...asks: readonly Partial<Ask>[]): Promise<readonly string[]> => (await check({ asks: asks.map((changes) => Object.assign({}, ask, changes)) })).problems.map(({ code }) => code);

describe('checkCatalogue()', () => {
  it('asks for each look and voice once, and finds nothing wrong', async () => {
    const { calls, problems, looks: found } = await check({ asks: [ask, { ...ask, places: [{ file: 'docs/b.md', line: 9 }] }, { ...ask, locale: 'es', voice: 'elvira' }] });
    expect(problems).toEqual([]);
    expect(calls.toSorted()).toEqual(['look abigail', 'voice elvira', 'voice sara']);
    expect(found.get('abigail')?.engines).toEqual(['avatar_iii', 'avatar_iv']);
  });

  it('row 32: shows an unknown look on every line that asks for it', async () => {
    const { problems } = await check({ asks: [{ ...ask, look: 'nobody', places: [{ file: 'docs/b.md', line: 2 }, place] }] });
    expect(problems.map(({ file, line, code, severity }) => [file, line, code, severity])).toEqual([['docs/a.md', 5, 'unknown-look', 'error'], ['docs/b.md', 2, 'unknown-look', 'error']]);
    expect(problems[0]?.hint).toMatch(/not of its group/);
    expect(await codes({ look: 'broken' })).toEqual(['unknown-look']);
  });

  it('knows the id of a group, and names its looks', async () => {
    const { problems } = await check({ asks: [{ ...ask, look: 'group-of-abigail' }] });
    expect(problems).toMatchObject([{ code: 'look-is-group', hint: 'use one of its looks: "abigail", "abigail_garden"' }]);
  });

  it('says why a look cannot be used', async () => {
    expect(await codes({ look: 'young' })).toEqual(['unusable-look']);
    expect((await check({ asks: [{ ...ask, look: 'shy' }] })).problems[0]?.hint).toMatch(/consent/);
  });

  it('never switches the engine, and lists those to choose from with their prices', async () => {
    const { problems } = await check({ asks: [{ ...ask, look: 'dear' }], formatPrice: (engine) => engine === 'avatar_iv' ? '4.83 usd a minute' : undefined });
    expect(problems).toMatchObject([{ severity: 'error', code: 'engine-not-supported', hint: 'choose one that it supports: "avatar_iv" (4.83 usd a minute), "avatar_v"' }]);
  });

  it('passes an engine on where HeyGen does not say, and warns', async () => {
    const { problems } = await check({ asks: [{ ...ask, look: 'vague', engine: 'avatar_6' }] });
    expect(problems).toMatchObject([{ severity: 'warning', code: 'engine-unchecked' }]);
  });

  it.each([
    ['row 33: English for Japanese', { voice: 'sara', locale: 'ja' }, ['voice-language']],
    ['the look\'s own English voice for Spanish', { locale: 'es' }, ['voice-language']],
    ['the right language', { voice: 'elvira', locale: 'es-MX' }, []],
    ['many languages', { voice: 'ava', locale: 'ja' }, []],
    ['a language that is not told', { voice: 'blank', locale: 'ja' }, []],
    ['Chinese for zh-Hans', { voice: 'yunxi', locale: 'zh-Hans' }, []],
    ['a deleted voice', { voice: 'gone' }, ['unknown-voice']],
    ['a voice that is not ready', { voice: 'ill' }, ['unusable-voice']],
    ['no voice at all', { look: 'mute' }, ['no-voice']],
    ['the look\'s own voice cannot be looked up', { look: 'odd' }, []],
  ])('%s: %j', async (_, changes, expected) => { expect(await codes(changes)).toEqual(expected); });

  it('names voice, language and what to write', async () => {
    const { problems } = await check({ asks: [{ ...ask, voice: 'sara', locale: 'es' }] });
    expect(problems[0]).toEqual({
      severity: 'error', code: 'voice-language', ...place, message: 'voice "sara" (Sara) speaks English, not Spanish (es)',
      hint: 'name a voice that speaks Spanish: "voices: { es: … }"; "docreel voices --locale es" lists them',
    });
  });

  it('refuses a picture behind scenes before anything is paid', async () => {
    expect(await codes({ scenes: 2, background: 'https://x/y.png' })).toEqual(['background-in-scenes']);
    expect(await codes({ scenes: 2, background: '#ffffff' }, { scenes: 1, background: 'https://x/y.png' })).toEqual([]);
  });

  it('finds HeyGen\'s names of the languages to dub into, and asks for them only where something is dubbed', async () => {
    const { languages, problems, calls } = await check({ asks: [], dubbing: [{ locale: 'es', places: [place] }, { locale: 'es-MX', places: [place] }, { locale: 'pt-PT', places: [place] }, { locale: 'tlh', places: [place] }] });
    expect([...languages]).toEqual([['es', 'Spanish'], ['es-MX', 'Spanish (Mexico)']]);
    expect(problems.map(({ code, message }) => [code, message])).toEqual([['dubbing-language', 'HeyGen does not dub into Portuguese (pt-PT)'], ['dubbing-language', 'HeyGen does not dub into Klingon (tlh)']]);
    expect(problems[0]?.hint).toContain('"Portuguese (Brazil)"');
    expect(calls).toEqual(['languages']);
    expect((await check({ asks: [ask] })).calls).not.toContain('languages');
  });
});
