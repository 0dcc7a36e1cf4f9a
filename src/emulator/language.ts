/**
 * Names that HeyGen's video translation takes as `output_languages`, each with the code that its answers use.
 * Source: the list that public integrations carry (175 and more; it may have grown since).
 */
const plain = `English=en Spanish=es French=fr Hindi=hi Italian=it German=de Polish=pl Portuguese=pt Chinese=zh Japanese=ja Dutch=nl Turkish=tr
Korean=ko Danish=da Arabic=ar Romanian=ro Mandarin=zh Filipino=fil Swedish=sv Indonesian=id Ukrainian=uk Greek=el Czech=cs Bulgarian=bg Malay=ms
Slovak=sk Croatian=hr Tamil=ta Finnish=fi Russian=ru Basque=eu Galician=gl`;

const regional: Readonly<Record<string, string>> = {
  'English': '- Your Accent=en|- American Accent=en-US|(Australia)=en-AU|(Canada)=en-CA|(Hong Kong SAR)=en-HK|(India)=en-IN|(Ireland)=en-IE|(Kenya)=en-KE|(New Zealand)=en-NZ|(Nigeria)=en-NG|(Philippines)=en-PH|(Singapore)=en-SG|(South Africa)=en-ZA|(Tanzania)=en-TZ|(UK)=en-GB|(United States)=en-US',
  'Afrikaans': '(South Africa)=af-ZA', 'Albanian': '(Albania)=sq-AL', 'Amharic': '(Ethiopia)=am-ET',
  'Arabic': '(Algeria)=ar-DZ|(Bahrain)=ar-BH|(Egypt)=ar-EG|(Iraq)=ar-IQ|(Jordan)=ar-JO|(Kuwait)=ar-KW|(Lebanon)=ar-LB|(Libya)=ar-LY|(Morocco)=ar-MA|(Oman)=ar-OM|(Qatar)=ar-QA|(Saudi Arabia)=ar-SA|(Syria)=ar-SY|(Tunisia)=ar-TN|(United Arab Emirates)=ar-AE|(Yemen)=ar-YE',
  'Armenian': '(Armenia)=hy-AM', 'Azerbaijani': '(Latin, Azerbaijan)=az-Latn-AZ', 'Bangla': '(Bangladesh)=bn-BD', 'Bengali': '(India)=bn-IN',
  'Bosnian': '(Bosnia and Herzegovina)=bs-BA', 'Bulgarian': '(Bulgaria)=bg-BG', 'Burmese': '(Myanmar)=my-MM', 'Catalan': '=ca',
  'Chinese': '(Cantonese, Traditional)=zh-HK|(Jilu Mandarin, Simplified)=zh-CN|(Mandarin, Simplified)=zh-CN|(Northeastern Mandarin, Simplified)=zh-CN|(Southwestern Mandarin, Simplified)=zh-CN|(Taiwanese Mandarin, Traditional)=zh-TW|(Wu, Simplified)=wuu-CN|(Zhongyuan Mandarin Henan, Simplified)=zh-CN|(Zhongyuan Mandarin Shaanxi, Simplified)=zh-CN',
  'Croatian': '(Croatia)=hr-HR', 'Czech': '(Czechia)=cs-CZ', 'Danish': '(Denmark)=da-DK', 'Dutch': '(Belgium)=nl-BE|(Netherlands)=nl-NL',
  'Estonian': '(Estonia)=et-EE', 'Filipino': '(Philippines)=fil-PH', 'Finnish': '(Finland)=fi-FI',
  'French': '(Belgium)=fr-BE|(Canada)=fr-CA|(France)=fr-FR|(Switzerland)=fr-CH', 'Georgian': '(Georgia)=ka-GE',
  'German': '(Austria)=de-AT|(Germany)=de-DE|(Switzerland)=de-CH', 'Greek': '(Greece)=el-GR', 'Gujarati': '(India)=gu-IN', 'Hebrew': '(Israel)=he-IL',
  'Hindi': '(India)=hi-IN', 'Hungarian': '(Hungary)=hu-HU', 'Icelandic': '(Iceland)=is-IS', 'Indonesian': '(Indonesia)=id-ID', 'Irish': '(Ireland)=ga-IE',
  'Italian': '(Italy)=it-IT', 'Japanese': '(Japan)=ja-JP', 'Javanese': '(Latin, Indonesia)=jv-ID', 'Kannada': '(India)=kn-IN', 'Kazakh': '(Kazakhstan)=kk-KZ',
  'Khmer': '(Cambodia)=km-KH', 'Korean': '(Korea)=ko-KR', 'Lao': '(Laos)=lo-LA', 'Latvian': '(Latvia)=lv-LV', 'Lithuanian': '(Lithuania)=lt-LT',
  'Macedonian': '(North Macedonia)=mk-MK', 'Malay': '(Malaysia)=ms-MY', 'Malayalam': '(India)=ml-IN', 'Maltese': '(Malta)=mt-MT', 'Marathi': '(India)=mr-IN',
  'Mongolian': '(Mongolia)=mn-MN', 'Nepali': '(Nepal)=ne-NP', 'Norwegian Bokmål': '(Norway)=nb-NO', 'Pashto': '(Afghanistan)=ps-AF', 'Persian': '(Iran)=fa-IR',
  'Polish': '(Poland)=pl-PL', 'Portuguese': '(Brazil)=pt-BR|(Portugal)=pt-PT', 'Romanian': '(Romania)=ro-RO', 'Russian': '(Russia)=ru-RU',
  'Serbian': '(Latin, Serbia)=sr-Latn-RS', 'Sinhala': '(Sri Lanka)=si-LK', 'Slovak': '(Slovakia)=sk-SK', 'Slovenian': '(Slovenia)=sl-SI', 'Somali': '(Somalia)=so-SO',
  'Spanish': '(Argentina)=es-AR|(Bolivia)=es-BO|(Chile)=es-CL|(Colombia)=es-CO|(Costa Rica)=es-CR|(Cuba)=es-CU|(Dominican Republic)=es-DO|(Ecuador)=es-EC|(El Salvador)=es-SV|(Equatorial Guinea)=es-GQ|(Guatemala)=es-GT|(Honduras)=es-HN|(Mexico)=es-MX|(Nicaragua)=es-NI|(Panama)=es-PA|(Paraguay)=es-PY|(Peru)=es-PE|(Puerto Rico)=es-PR|(Spain)=es-ES|(United States)=es-US|(Uruguay)=es-UY|(Venezuela)=es-VE',
  'Sundanese': '(Indonesia)=su-ID', 'Swahili': '(Kenya)=sw-KE|(Tanzania)=sw-TZ', 'Swedish': '(Sweden)=sv-SE',
  'Tamil': '(India)=ta-IN|(Malaysia)=ta-MY|(Singapore)=ta-SG|(Sri Lanka)=ta-LK', 'Telugu': '(India)=te-IN', 'Thai': '(Thailand)=th-TH',
  'Turkish': '(Türkiye)=tr-TR', 'Ukrainian': '(Ukraine)=uk-UA', 'Urdu': '(India)=ur-IN|(Pakistan)=ur-PK', 'Uzbek': '(Latin, Uzbekistan)=uz-Latn-UZ',
  'Vietnamese': '(Vietnam)=vi-VN', 'Welsh': '(United Kingdom)=cy-GB', 'Zulu': '(South Africa)=zu-ZA',
};

/** BCP 47 code by the name that HeyGen's video translation knows the language by. */
export const dubbingLanguages: ReadonlyMap<string, string> = new Map([
  ...plain.split(/\s+/).map((entry) => parseEntry('', entry)),
  ...Object.entries(regional).flatMap(([language, entries]) => entries.split('|').map((entry) => parseEntry(language, entry))),
]);

function parseEntry(language: string, entry: string): [string, string] {
  const [region = '', code = ''] = entry.split('=');
  return [`${language} ${region}`.trim(), code];
}

/** Writing systems that leave no doubt about the language, in the order in which they are asked for. */
const scripts: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'], [/\p{Script=Hangul}/u, 'ko'], [/\p{Script=Han}/u, 'zh'], [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Cyrillic}/u, 'ru'], [/\p{Script=Devanagari}/u, 'hi'], [/\p{Script=Greek}/u, 'el'], [/\p{Script=Hebrew}/u, 'he'], [/\p{Script=Thai}/u, 'th'],
];

/** Little words that tell languages of the Latin alphabet apart, as far as there are voices for them. */
const littleWords: Readonly<Record<string, readonly string[]>> = {
  en: ['the', 'and', 'of', 'to', 'is', 'your', 'you', 'it', 'for', 'with', 'that', 'on', 'this', 'each', 'what'],
  es: ['el', 'la', 'los', 'las', 'y', 'de', 'que', 'en', 'una', 'un', 'es', 'para', 'con', 'tus', 'se', 'lo', 'cada', 'por', 'su'],
  fr: ['le', 'la', 'les', 'et', 'de', 'des', 'un', 'une', 'est', 'pour', 'vous', 'votre', 'dans', 'avec', 'ce', 'qui', 'chaque'],
  de: ['der', 'die', 'das', 'und', 'ist', 'ein', 'eine', 'zu', 'für', 'mit', 'sie', 'ihre', 'auf', 'nicht', 'den', 'jedem'],
  pt: ['o', 'os', 'as', 'e', 'de', 'que', 'em', 'uma', 'um', 'é', 'para', 'com', 'seu', 'sua', 'não', 'do', 'da', 'cada'],
  it: ['il', 'lo', 'gli', 'e', 'di', 'che', 'un', 'una', 'è', 'per', 'con', 'del', 'della', 'ogni', 'tuo', 'non'],
  nl: ['de', 'het', 'een', 'en', 'van', 'is', 'voor', 'met', 'je', 'uw', 'op', 'niet', 'elke', 'dat'],
};

/** The language of a text in the Latin alphabet by its little words; English where they do not tell. */
function findLatinLanguage(text: string): string {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const scores = Object.entries(littleWords).map(([language, little]) => ({ language, score: words.filter((word) => little.includes(word)).length }));
  return scores.reduce((best, next) => next.score > best.score ? next : best, { language: 'en', score: 0 }).language;
}

/**
 * The locale in which a voice would read a text: its own, unless the text is in a writing system that its language does not
 * use (HeyGen's stock voices notice that); for a voice of many languages, that of the text.
 */
export function findSpokenLocale(text: string, voiceLocale: string | null): string {
  const written = scripts.find(([pattern]) => pattern.test(text))?.[1];
  if (voiceLocale === null) return written ?? findLatinLanguage(text);
  if (written === undefined) return voiceLocale;
  const language = new Intl.Locale(voiceLocale).language;
  const alike = language === written || (written === 'ru' && ['uk', 'bg', 'sr', 'mk'].includes(language)) || (written === 'ar' && ['fa', 'ur', 'ps'].includes(language))
    || (written === 'zh' && ['ja', 'wuu', 'yue'].includes(language)) || (written === 'hi' && ['mr', 'ne'].includes(language));
  return alike ? voiceLocale : written;
}
