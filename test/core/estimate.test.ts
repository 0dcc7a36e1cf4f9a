import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultRates, makeCost } from '../../src/core/cost.ts';
import { estimateSpeech, estimateVideo, estimateWanted, learnRates, priceSeconds } from '../../src/core/estimate.ts';
import type { VideoRow } from '../../src/core/ledger.ts';
import { makeLedger, makeOwnedRow, makeSide } from './site.ts';

const sentence = 'The agent watches your folders and sends whatever has changed to the server that you own. ';

describe('estimateSpeech', () => {
  it('takes no other way with a text that it can read quickly', () => {
    const letters = fc.constantFrom('a', 'é', 'Ω', '7', '42', ' ', '\n', '.', '…', '?!', '’', '”', '—', ')', 'word', '\t', '\u00A0');
    // a joiner is no sound, and sends the text the long way
    fc.assert(fc.property(fc.array(letters).map((parts) => parts.join('')), (text) => { expect(estimateSpeech(text)).toBeCloseTo(estimateSpeech(`${text}\u200D`), 9); }));
  });

  it('speaks English at about 150 words a minute', () => {
    const text = sentence.repeat(10);
    expect(text.trim().split(/\s+/)).toHaveLength(160);
    const wordsPerMinute = 160 / estimateSpeech(text) * 60;
    expect(wordsPerMinute).toBeGreaterThan(135);
    expect(wordsPerMinute).toBeLessThan(165);
  });

  // lengths measured with a synthetic voice, in characters a second: see the table of paces
  it.each([
    ['Spanish', 'El agente vigila tus carpetas y envía lo que ha cambiado al servidor que es tuyo', 15.1],
    ['Russian', 'Агент следит за вашими папками и отправляет изменения на ваш сервер', 15.2],
    ['Hindi', 'एजेंट आपके फ़ोल्डरों पर नज़र रखता है और जो बदला है उसे भेजता है', 13.5],
    ['Korean', '에이전트가폴더를감시하고변경된내용을서버로보냅니다', 5.8],
    ['Japanese kana', 'エージェントはフォルダーをみまもりへんこうをサーバーにおくります', 8.2],
    ['Chinese', '代理程序会监视您的文件夹并将更改发送到您的服务器', 4.5],
  ])('%s', (_, text, pace) => {
    const plain = text.replaceAll(/\p{M}/gu, '');
    const measured = Array.from(plain).length / pace;
    expect(estimateSpeech(text)).toBeGreaterThan(measured * 0.85);
    expect(estimateSpeech(text)).toBeLessThan(measured * 1.25 + 0.4);
  });

  it('counts a pause for each sentence, line and question', () => {
    const pause = (text: string): number => Math.round((estimateSpeech(text) - Array.from(text.replaceAll('\n', '')).length / 15) / 0.35);
    expect(pause('One two. Three four! Five six? Seven')).toBe(4);
    expect(pause('One two\nThree four\n')).toBe(2);
    expect(pause('Visit docs.example.com now')).toBe(1);
    expect(pause('He said "stop." Then he left.')).toBe(2);
  });

  it('takes digits for words', () => {
    expect(estimateSpeech('127')).toBeGreaterThan(estimateSpeech('abc'));
  });

  it('is 0 for nothing, finite for anything, and no shorter for more', () => {
    expect(estimateSpeech(' \n\t')).toBe(0);
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const seconds = estimateSpeech(text);
      expect(Number.isFinite(seconds) && seconds >= 0).toBe(true);
      expect(estimateSpeech(`${text} and more words`)).toBeGreaterThan(seconds);
    }));
  });

  it('does not depend on composed or decomposed characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(estimateSpeech(text.normalize('NFD'))).toBeCloseTo(estimateSpeech(text.normalize('NFC')), 6);
    }));
  });
});

function makeRows(locale: string, ratios: readonly number[], over: Partial<VideoRow> = {}): readonly VideoRow[] {
  return ratios.map((ratio, index) => {
    const [wanted] = makeSide({ 'a.md': { languages: [locale], sections: { one: `${sentence.repeat(2)} ${index}` } } }).wanted;
    if (wanted === undefined) throw new Error('a page with a section wants a video');
    return makeOwnedRow(wanted, { seconds: estimateSpeech(wanted.narration.text) * ratio, ...over });
  });
}

describe('learnRates', () => {
  it('takes the median of the finished videos of a language, and remembers the slowest', () => {
    expect(learnRates(makeLedger(makeRows('pt-BR', [1.1, 0.9, 1.5, 1.2, 1.3])))).toEqual({
      'pt': { factor: 1.2, slowest: 1.5, samples: 5 }, 'pt-BR': { factor: 1.2, slowest: 1.5, samples: 5 },
    });
  });

  it('keeps dubbed videos apart', () => {
    expect(Object.keys(learnRates(makeLedger(makeRows('es', [1, 1, 1, 1, 1], { way: 'dubbed' }))))).toEqual(['es/dubbed']);
  });

  it.each([
    ['too few', makeRows('es', [1.2, 1.2, 1.2, 1.2])],
    ['failed', makeRows('es', [1.2, 1.2, 1.2, 1.2, 1.2], { state: 'failed' })],
    ['without a length', makeRows('es', [1.2, 1.2, 1.2, 1.2, 1.2], { seconds: null })],
    ['cut off', makeRows('es', [0.1, 0.1, 0.1, 0.1, 0.1])],
    ['without words', makeRows('es', [1.2, 1.2, 1.2, 1.2, 1.2], { narration: '' })],
  ])('learns nothing from videos that are %s', (_, rows) => {
    expect(learnRates(makeLedger(rows))).toEqual({});
  });
});

describe('estimateVideo', () => {
  const base = { text: sentence.repeat(5), locale: 'en', engine: 'avatar_iii', rates: defaultRates };

  it('prices an unknown kind of look as a studio avatar, and bounds it by the dearest', () => {
    const [unknown, studio, photo] = [undefined, 'studio_avatar', 'photo_avatar'].map((lookKind) => estimateVideo({ ...base, lookKind }));
    expect(unknown?.cost).toEqual(studio?.cost);
    expect(unknown?.upper).toEqual(photo?.upper);
    expect(photo?.cost?.micros ?? 0).toBeGreaterThan(studio?.cost?.micros ?? 0);
  });

  it('knows no cost without a rate', () => {
    expect(estimateVideo({ ...base, engine: 'avatar_6' })).toMatchObject({ cost: undefined, upper: undefined });
  });

  it('prices the length that it shows', () => {
    const { seconds, cost } = estimateVideo(base);
    expect(cost).toEqual(makeCost(Math.round(seconds * 0.6 / 60 * 1_000_000) / 1_000_000, 'usd'));
  });

  it('goes by what was learned of the locale, else of its language', () => {
    const learned = { 'es': { factor: 1.5, slowest: 2, samples: 9 }, 'es-MX': { factor: 0.5, slowest: 1, samples: 9 }, 'es/dubbed': { factor: 2, slowest: 2, samples: 9 } };
    const seconds = (locale: string, engine = 'avatar_iii'): number => Math.round(estimateVideo({ ...base, locale, engine, learned }).seconds / estimateVideo(base).seconds * 100) / 100;
    expect([seconds('en'), seconds('es'), seconds('es-AR'), seconds('es-MX'), seconds('es', 'translate/speed')]).toEqual([1, 1.5, 1.5, 0.5, 2]);
  });

  it('has a bound that a slow voice does not pass, whatever was learned', () => {
    fc.assert(fc.property(fc.lorem({ maxCount: 60 }), fc.double({ min: 0.34, max: 3, noNaN: true }), (text, factor) => {
      const { cost, upper } = estimateVideo({ ...base, text, lookKind: 'studio_avatar', learned: { en: { factor, slowest: factor, samples: 5 } } });
      expect((upper?.micros ?? 0) / (cost?.micros ?? 1)).toBeGreaterThan(1.2);
      // a reader of 110 words a minute
      expect(upper?.micros ?? 0).toBeGreaterThan(text.split(/\s+/).length / 110 * 600_000);
    }));
  });
});

describe('estimateWanted', () => {
  const { wanted: [source, dubbed] } = makeSide({ 'a.md': { languages: ['en', 'es'], sections: { one: sentence } } });
  if (source === undefined || dubbed === undefined) throw new Error('a page in two languages wants two videos');
  const tariff = { rates: defaultRates, learned: {}, lookKinds: new Map([['anna', 'photo_avatar']]) };

  it('prices a look by its kind, and dubbing by its mode', () => {
    const minutes = estimateWanted(source, tariff).seconds / 60;
    expect(estimateWanted(source, tariff).cost?.micros).toBeCloseTo(minutes * 990_000, -1);
    expect(estimateWanted(dubbed, tariff).cost?.micros).toBeCloseTo(minutes * 810_000, -1);
    expect(estimateWanted({ ...dubbed, recipe: { ...dubbed.recipe, dubbing: 'precision' } }, tariff).cost?.micros).toBeCloseTo(minutes * 1_500_000, -1);
  });

  it('prices a known length', () => {
    expect(priceSeconds(source.recipe, 60, tariff)).toEqual(makeCost(0.99, 'usd'));
    expect(priceSeconds(dubbed.recipe, 60, tariff)).toEqual(makeCost(0.81, 'usd'));
    expect(priceSeconds({ ...source.recipe, engine: 'avatar_6' }, 60, tariff)).toBeUndefined();
  });
});
