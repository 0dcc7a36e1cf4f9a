import { describe, expect, it } from 'vitest';
import { findDubbingLanguage } from '../../src/heygen/dubbing.ts';

/** HeyGen's list of languages as third parties have seen it. */
const names = [
  'English', 'Spanish', 'French', 'Hindi', 'Italian', 'German', 'Polish', 'Portuguese', 'Chinese', 'Japanese', 'Dutch', 'Turkish', 'Korean',
  'Danish', 'Arabic', 'Romanian', 'Mandarin', 'Filipino', 'Swedish', 'Indonesian', 'Ukrainian', 'Greek', 'Czech', 'Bulgarian', 'Malay', 'Slovak',
  'Croatian', 'Tamil', 'Finnish', 'Russian', 'English - Your Accent', 'English - American Accent', 'Afrikaans (South Africa)', 'Albanian (Albania)',
  'Amharic (Ethiopia)', 'Arabic (Algeria)', 'Arabic (Bahrain)', 'Arabic (Egypt)', 'Arabic (Iraq)', 'Arabic (Jordan)', 'Arabic (Kuwait)',
  'Arabic (Lebanon)', 'Arabic (Libya)', 'Arabic (Morocco)', 'Arabic (Oman)', 'Arabic (Qatar)', 'Arabic (Saudi Arabia)', 'Arabic (Syria)',
  'Arabic (Tunisia)', 'Arabic (United Arab Emirates)', 'Arabic (Yemen)', 'Armenian (Armenia)', 'Azerbaijani (Latin, Azerbaijan)',
  'Bangla (Bangladesh)', 'Basque', 'Bengali (India)', 'Bosnian (Bosnia and Herzegovina)', 'Bulgarian (Bulgaria)', 'Burmese (Myanmar)', 'Catalan',
  'Chinese (Cantonese, Traditional)', 'Chinese (Jilu Mandarin, Simplified)', 'Chinese (Mandarin, Simplified)',
  'Chinese (Northeastern Mandarin, Simplified)', 'Chinese (Southwestern Mandarin, Simplified)', 'Chinese (Taiwanese Mandarin, Traditional)',
  'Chinese (Wu, Simplified)', 'Chinese (Zhongyuan Mandarin Henan, Simplified)', 'Chinese (Zhongyuan Mandarin Shaanxi, Simplified)',
  'Croatian (Croatia)', 'Czech (Czechia)', 'Danish (Denmark)', 'Dutch (Belgium)', 'Dutch (Netherlands)', 'English (Australia)', 'English (Canada)',
  'English (Hong Kong SAR)', 'English (India)', 'English (Ireland)', 'English (Kenya)', 'English (New Zealand)', 'English (Nigeria)',
  'English (Philippines)', 'English (Singapore)', 'English (South Africa)', 'English (Tanzania)', 'English (UK)', 'English (United States)',
  'Estonian (Estonia)', 'Filipino (Philippines)', 'Finnish (Finland)', 'French (Belgium)', 'French (Canada)', 'French (France)',
  'French (Switzerland)', 'Galician', 'Georgian (Georgia)', 'German (Austria)', 'German (Germany)', 'German (Switzerland)', 'Greek (Greece)',
  'Gujarati (India)', 'Hebrew (Israel)', 'Hindi (India)', 'Hungarian (Hungary)', 'Icelandic (Iceland)', 'Indonesian (Indonesia)', 'Irish (Ireland)',
  'Italian (Italy)', 'Japanese (Japan)', 'Javanese (Latin, Indonesia)', 'Kannada (India)', 'Kazakh (Kazakhstan)', 'Khmer (Cambodia)',
  'Korean (Korea)', 'Lao (Laos)', 'Latvian (Latvia)', 'Lithuanian (Lithuania)', 'Macedonian (North Macedonia)', 'Malay (Malaysia)',
  'Malayalam (India)', 'Maltese (Malta)', 'Marathi (India)', 'Mongolian (Mongolia)', 'Nepali (Nepal)', 'Norwegian Bokmål (Norway)',
  'Pashto (Afghanistan)', 'Persian (Iran)', 'Polish (Poland)', 'Portuguese (Brazil)', 'Portuguese (Portugal)', 'Romanian (Romania)',
  'Russian (Russia)', 'Serbian (Latin, Serbia)', 'Sinhala (Sri Lanka)', 'Slovak (Slovakia)', 'Slovenian (Slovenia)', 'Somali (Somalia)',
  'Spanish (Argentina)', 'Spanish (Bolivia)', 'Spanish (Chile)', 'Spanish (Colombia)', 'Spanish (Costa Rica)', 'Spanish (Cuba)',
  'Spanish (Dominican Republic)', 'Spanish (Ecuador)', 'Spanish (El Salvador)', 'Spanish (Equatorial Guinea)', 'Spanish (Guatemala)',
  'Spanish (Honduras)', 'Spanish (Mexico)', 'Spanish (Nicaragua)', 'Spanish (Panama)', 'Spanish (Paraguay)', 'Spanish (Peru)',
  'Spanish (Puerto Rico)', 'Spanish (Spain)', 'Spanish (United States)', 'Spanish (Uruguay)', 'Spanish (Venezuela)', 'Sundanese (Indonesia)',
  'Swahili (Kenya)', 'Swahili (Tanzania)', 'Swedish (Sweden)', 'Tamil (India)', 'Tamil (Malaysia)', 'Tamil (Singapore)', 'Tamil (Sri Lanka)',
  'Telugu (India)', 'Thai (Thailand)', 'Turkish (Türkiye)', 'Ukrainian (Ukraine)', 'Urdu (India)', 'Urdu (Pakistan)', 'Uzbek (Latin, Uzbekistan)',
  'Vietnamese (Vietnam)', 'Welsh (United Kingdom)', 'Zulu (South Africa)',
];

describe('findDubbingLanguage', () => {
  it.each([
    ['en', 'English'], ['en-US', 'English (United States)'], ['en-GB', 'English (UK)'], ['en-HK', 'English (Hong Kong SAR)'],
    ['es', 'Spanish'], ['es-ES', 'Spanish (Spain)'], ['es-MX', 'Spanish (Mexico)'], ['pt', 'Portuguese'], ['pt-BR', 'Portuguese (Brazil)'], ['pt-PT', 'Portuguese (Portugal)'],
    ['fr-CA', 'French (Canada)'], ['de-AT', 'German (Austria)'], ['ja', 'Japanese'], ['ko', 'Korean'], ['tr-TR', 'Turkish (Türkiye)'], ['cs-CZ', 'Czech (Czechia)'],
    ['nb', 'Norwegian Bokmål (Norway)'], ['nb-NO', 'Norwegian Bokmål (Norway)'], ['no', 'Norwegian Bokmål (Norway)'], ['fil', 'Filipino'], ['he', 'Hebrew (Israel)'], ['sr', 'Serbian (Latin, Serbia)'],
    ['sr-Latn-RS', 'Serbian (Latin, Serbia)'], ['my', 'Burmese (Myanmar)'], ['bn-IN', 'Bengali (India)'], ['bn-BD', 'Bangla (Bangladesh)'], ['ca-ES', 'Catalan'], ['cy', 'Welsh (United Kingdom)'],
    ['zh', 'Chinese'], ['zh-Hans', 'Chinese (Mandarin, Simplified)'], ['zh-CN', 'Chinese (Mandarin, Simplified)'], ['zh-SG', 'Chinese (Mandarin, Simplified)'],
    ['zh-Hant', 'Chinese (Taiwanese Mandarin, Traditional)'], ['zh-TW', 'Chinese (Taiwanese Mandarin, Traditional)'], ['zh-HK', 'Chinese (Cantonese, Traditional)'], ['yue', 'Chinese (Cantonese, Traditional)'],
  ])('%s: %s', (locale, name) => {
    expect(findDubbingLanguage(locale, names)).toBe(name);
  });

  it.each([
    ['sw', ['Swahili (Kenya)', 'Swahili (Tanzania)']],
    ['ur', ['Urdu (India)', 'Urdu (Pakistan)']],
    ['ta-US', ['Tamil', 'Tamil (India)', 'Tamil (Malaysia)', 'Tamil (Singapore)', 'Tamil (Sri Lanka)']],
    ['pl-US', ['Polish', 'Polish (Poland)']],
    ['eo', []],
    ['nn', []],
  ])('%s is unclear: %j', (locale, candidates) => {
    expect(findDubbingLanguage(locale, names)).toEqual({ candidates });
  });

  it('offers all kinds of Spanish for Latin America, and takes none for granted', () => {
    const found = findDubbingLanguage('es-419', names);
    expect(typeof found === 'string' ? [] : found.candidates).toContain('Spanish (Mexico)');
  });

  it('writes the name as HeyGen does', () => {
    expect(findDubbingLanguage('es', ['SPANISH '])).toBe('SPANISH ');
    expect(findDubbingLanguage('pt-BR', ['Portuguese', 'portuguese (brazil)'])).toBe('portuguese (brazil)');
  });

  it('knows nothing by an empty list', () => {
    expect(findDubbingLanguage('es', [])).toEqual({ candidates: [] });
  });
});
