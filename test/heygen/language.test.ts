import { describe, expect, it } from 'vitest';
import { dubbingLanguages } from '../../src/emulator/language.ts';
import { findDubbingLanguage } from '../../src/heygen/dubbing.ts';
import { findLanguageName, isOtherLanguage } from '../../src/heygen/language.ts';

const names = [...dubbingLanguages.keys()];

describe('findDubbingLanguage()', () => {
  it.each([
    ['en', 'English'], ['en-GB', 'English (UK)'], ['en-US', 'English (United States)'], ['es', 'Spanish'], ['es-MX', 'Spanish (Mexico)'], ['pt', 'Portuguese'],
    ['pt-BR', 'Portuguese (Brazil)'], ['ja', 'Japanese'], ['zh', 'Chinese'], ['zh-Hans', 'Chinese (Mandarin, Simplified)'], ['zh-CN', 'Chinese (Mandarin, Simplified)'],
    ['zh-Hant', 'Chinese (Taiwanese Mandarin, Traditional)'], ['zh-TW', 'Chinese (Taiwanese Mandarin, Traditional)'], ['zh-HK', 'Chinese (Cantonese, Traditional)'],
    ['nb', 'Norwegian Bokmål (Norway)'], ['no', 'Norwegian Bokmål (Norway)'], ['sr', 'Serbian (Latin, Serbia)'], ['my', 'Burmese (Myanmar)'], ['ko-KR', 'Korean (Korea)'],
    ['bs-BA', 'Bosnian (Bosnia and Herzegovina)'], ['tr-TR', 'Turkish (Türkiye)'], ['cy', 'Welsh (United Kingdom)'], ['fil', 'Filipino'],
  ])('%s is "%s"', (locale, name) => { expect(findDubbingLanguage(locale, names)).toBe(name); });

  it.each([['cy-US'], ['tlh'], ['eo'], ['de-LI']])('never takes another region or language for %s', (locale) => { expect(findDubbingLanguage(locale, names)).not.toBeTypeOf('string'); });

  it('finds a name of the same language for every code that HeyGen answers with', () => {
    const lost = [...dubbingLanguages].flatMap(([name, code]) => {
      const found = findDubbingLanguage(code, names);
      const same = typeof found === 'string' && new Intl.Locale(dubbingLanguages.get(found) ?? 'und').language === new Intl.Locale(code).language;
      return same || code.startsWith('wuu') ? [] : [`${code}: ${name} → ${JSON.stringify(found)}`];
    });
    expect(lost).toEqual([]);
  });
});

describe('isOtherLanguage()', () => {
  it.each([
    ['English', 'ja', true], ['Spanish', 'es-419', false], ['Portuguese (Brazil)', 'pt-PT', false], ['Mandarin', 'zh', false], ['Chinese', 'ja', true], ['Norwegian', 'nb', false],
    ['Danish', 'nb', true], ['Filipino', 'fil', false], ['Multilingual', 'ja', false], ['unknown', 'ja', false], ['', 'ja', false], [null, 'ja', false], ['english', 'en', false],
    ['Farsi', 'fa', false], ['Bengali', 'bn', false],
  ])('"%s" for %s: %s', (language, locale, other) => { expect(isOtherLanguage(language, locale)).toBe(other); });
});

it('findLanguageName() is English', () => {
  expect(findLanguageName('es-MX')).toBe('Spanish');
  expect(findLanguageName('zh-Hans')).toBe('Chinese');
});
