import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countGraphemes, countWords, findLocaleHint, formatLanguageName, isSpaceless, parseLocale, splitGraphemes, splitSentences, splitWords } from '../../src/core/locale.ts';

describe('parseLocale()', () => {
  it.each([
    ['en', 'en'], ['EN', 'en'], ['pt-br', 'pt-BR'], ['zh-hans', 'zh-Hans'], ['zh-hant-tw', 'zh-Hant-TW'], ['iw', 'he'], ['es-419', 'es-419'], ['no', 'no'], ['sr-latn-rs', 'sr-Latn-RS'],
  ])('takes %s as %s', (tag, locale) => expect(parseLocale(tag)).toBe(locale));

  it.each(['', ' ', 'en_US', 'english', 'xx', 'en-XX', 'en US', 'e', 'toString', '__proto__', 'en-', '12', 'zh-Abcd'])('refuses "%s"', (tag) => expect(parseLocale(tag)).toBeUndefined());

  it.each(['reference', 'guides', 'root', 'tips'])('refuses "%s", a folder', (tag) => expect(parseLocale(tag)).toBeUndefined());

  it('knows by heart only what ICU knows, too', () => {
    const tags = ['en', 'es', 'fr', 'de', 'pt', 'it', 'nl', 'pl', 'sv', 'da', 'nb', 'fi', 'cs', 'sk', 'hu', 'ro', 'bg', 'el', 'uk', 'ru', 'tr', 'ar', 'he', 'fa', 'hi', 'bn', 'ta', 'te', 'ur',
      'th', 'vi', 'id', 'ms', 'fil', 'ja', 'ko', 'zh', 'sw', 'ca', 'hr', 'sr', 'sl', 'lt', 'lv', 'et', 'sr-Latn', 'sr-Cyrl', 'zh-Hans', 'zh-Hant',
      ...['US', 'GB', 'CA', 'AU', 'IN', 'DE', 'AT', 'CH', 'FR', 'ES', 'MX', 'AR', 'PT', 'BR', 'IT', 'CN', 'TW', 'HK', 'JP', 'KR'].map((region) => `en-${region}`)];
    const names = new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard', fallback: 'none' });
    for (const tag of tags) expect([parseLocale(tag), names.of(tag)], tag).toEqual([tag, expect.any(String)]);
  });

  it('knows the very tags of two letters that ICU knows', () => {
    const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    for (const tag of letters.flatMap((first) => letters.map((second) => first + second))) {
      const locale = new Intl.Locale(tag).toString();
      expect(parseLocale(tag), tag).toBe(names.of(locale) === undefined ? undefined : locale);
    }
  });

  it('never throws, and what it returns it takes again', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-zA-Z]{1,8}(?:[-_][a-zA-Z0-9]{1,8}){0,3}$/)), (tag) => {
      const locale = parseLocale(tag);
      if (locale !== undefined) expect(parseLocale(locale)).toBe(locale);
    }));
  });
});

describe('findLocaleHint()', () => {
  it.each([['en_US', 'en-US'], ['jp', 'ja'], ['Spanish', 'es'], ['español', 'es'], ['日本語', 'ja'], ['german', 'de'], ['en_US.UTF-8', 'en-US'], ['cn', 'zh']])('takes "%s" for %s', (text, locale) => expect(findLocaleHint(text)).toBe(locale));
  it('knows no answer to everything', () => expect(findLocaleHint('qwerty')).toBeUndefined());
});

describe('isSpaceless()', () => {
  it.each(['ja', 'zh', 'zh-TW', 'zh-Hant', 'th', 'lo', 'km', 'my', 'yue'])('is true of %s', (locale) => expect(isSpaceless(locale)).toBe(true));
  it.each(['en', 'ko', 'ar', 'hi', 'zh-Latn', 'vi', 'ru'])('is false of %s', (locale) => expect(isSpaceless(locale)).toBe(false));
});

describe('formatLanguageName()', () => {
  it('names a language in another', () => {
    expect(formatLanguageName('es', 'en')).toBe('Spanish');
    expect(formatLanguageName('es', 'es')).toBe('español');
    expect(formatLanguageName('pt-BR', 'en')).toMatch(/Portuguese/);
    expect(formatLanguageName('ja', 'ja')).toBe('日本語');
  });
});

describe('splitSentences()', () => {
  it.each([
    ['One. Two! Three?', 'en', ['One. ', 'Two! ', 'Three?']],
    ['Ask Dr. Smith. He knows.', 'en', ['Ask Dr. Smith. ', 'He knows.']],
    ['Use e.g. Vue. Then run it.', 'en', ['Use e.g. Vue. ', 'Then run it.']],
    ['J. R. Tolkien wrote. Read.', 'en', ['J. R. Tolkien wrote. ', 'Read.']],
    ['Das gilt z. B. Hier. Dort nicht.', 'de', ['Das gilt z. B. Hier. ', 'Dort nicht.']],
    ['1. Install it. Then go.', 'ko', ['1. Install it. ', 'Then go.']],
    ['Version 3.2 is out. Use it.', 'en', ['Version 3.2 is out. ', 'Use it.']],
    ['今日は晴れ。明日は雨！', 'ja', ['今日は晴れ。', '明日は雨！']],
    ['Line one\nLine two', 'en', ['Line one\n', 'Line two']],
  ])('%s (%s)', (text, locale, sentences) => expect(splitSentences(text, locale)).toEqual(sentences));

  it('loses nothing, whichever way it cuts', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('en', 'ja', 'th', 'ar'), (text, locale) => {
      for (const split of [splitSentences, splitWords, splitGraphemes]) expect(split(text, locale).join('')).toBe(text);
    }));
  });
});

describe('counting', () => {
  it('counts words', () => {
    expect(countWords('The agent’s 3 folders, e.g. naïve ones.', 'en')).toBe(7);
    expect(countWords('', 'en')).toBe(0);
    expect(countWords('今日は晴れです', 'ja')).toBeGreaterThan(2);
  });
  it('counts what a reader takes for a character', () => {
    expect(countGraphemes('今日は 晴れ。', 'ja')).toBe(6);
    expect(countGraphemes('👨‍👩‍👧 e\u0301', 'en')).toBe(2);
  });
});
