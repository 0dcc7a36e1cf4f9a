import { describe, expect, test } from 'vitest';
import { familiarNames, formatLocale } from '../../src/show/figure.ts';

describe('formatLocale', () => {
  test.each([...familiarNames])('%s is %s, as ICU names it', (locale, name) => {
    expect(formatLocale(locale)).toBe(name);
    expect(new Intl.DisplayNames(['en'], { type: 'language', languageDisplay: 'standard' }).of(locale)).toBe(name);
  });

  test.each([
    ['es-MX', 'Spanish (Mexico)'], ['zh-Hant', 'Chinese (Traditional)'], ['fil', 'Filipino'],
    // names that every object has are no languages
    ['constructor', 'constructor'], ['not a tag', 'notatag'],
  ])('%s is %s', (locale, name) => {
    expect(formatLocale(locale)).toBe(name);
  });
});
