import type { Locale } from '../core/locale.ts';
import type { HeyGen, Voice } from './heygen.ts';
import { findLanguageName, findLanguageNames, isMultilingual, isOtherLanguage, isOwnLanguage, namesRegion } from './language.ts';

/** HeyGen's lists of voices, each asked for once. */
export interface VoiceList {
  /** Stock voices that may speak a locale, those of many languages among them. */
  readPublic(locale: Locale): Promise<readonly Voice[]>;
  /** The account's own voices. */
  readPrivate(): Promise<readonly Voice[]>;
}

/** @returns `undefined` where the door has no lists */
export function makeVoiceList({ listVoices }: Pick<HeyGen, 'listVoices'>): VoiceList | undefined {
  if (listVoices === undefined) return undefined;
  const asked = new Map<string, Promise<readonly Voice[]>>();
  const list = (type: 'public' | 'private', language: string | null): Promise<readonly Voice[]> => {
    const name = `${type} ${language ?? ''}`;
    const found = asked.get(name) ?? listVoices(type, language);
    asked.set(name, found);
    return found;
  };
  return {
    async readPublic(locale) {
      const found: Voice[] = [];
      for (const name of [...findLanguageNames(locale), 'Multilingual']) found.push(...await list('public', name));
      // HeyGen documents no names to filter by: where none of ours is one of them, the whole list is looked through
      const all = found.length > 0 ? found : (await list('public', null)).filter((voice) => voice.language !== null && !isOtherLanguage(voice.language, locale));
      return [...new Map(all.map((voice) => [voice.id, voice])).values()];
    },
    readPrivate: () => list('private', null),
  };
}

/**
 * The best voice for a locale: one that honours its region (by its own or because it takes an accent), then a native one before
 * one of many languages, then of the look's gender, then one that takes pauses. The same list gives the same voice, in whatever
 * order it comes.
 * @returns `undefined` where no voice is known to speak the language
 */
export function chooseVoice(voices: readonly Voice[], locale: Locale, gender: string | null): Voice | undefined {
  const rank = (voice: Voice): number => {
    const region = voice.language === null ? undefined : namesRegion(voice.language, locale);
    const honours = region ?? (new Intl.Locale(locale).region === undefined || voice.takesLocale === true);
    return 8 * Number(honours) + 4 * Number(!isMultilingual(voice.language)) + 2 * Number(gender !== null && voice.gender?.toLowerCase() === gender.toLowerCase()) + Number(voice.takesPauses === true);
  };
  return voices.filter((voice) => mayChoose(voice, locale))
    .toSorted((a, b) => rank(b) - rank(a) || (a.id < b.id ? -1 : Number(a.id > b.id)))[0];
}

/** Voices of a name (letter case does not matter) that do not plainly speak another language; of the look's gender where that decides. */
export function findNamed(voices: readonly Voice[], name: string, locale: Locale, gender: string | null): readonly Voice[] {
  const wanted = name.normalize('NFC').trim().toLowerCase();
  const found = voices.filter((voice) => voice.name?.normalize('NFC').trim().toLowerCase() === wanted && !isOtherLanguage(voice.language, locale));
  const same = found.filter((voice) => gender !== null && voice.gender?.toLowerCase() === gender.toLowerCase());
  return same.length === 1 ? same : found;
}

/** The accent to ask a voice for: its region where the locale has one, else the language's main one; `null` where it takes none. */
export function findAccent(voice: Voice, locale: Locale): string | null {
  if (voice.takesLocale !== true) return null;
  const full = new Intl.Locale(locale).maximize();
  return full.region === undefined ? full.language : `${full.language}-${full.region}`;
}

/** Whether a voice can speak now, and is known to speak the locale's language. */
export function mayChoose(voice: Voice, locale: Locale): boolean {
  return voice.trouble === undefined && (isMultilingual(voice.language) || isOwnLanguage(voice.language, locale));
}

/** `female, Japanese`, as a person is told of a voice. */
export function formatVoiceTraits(voice: Voice, locale: Locale): string {
  return [voice.gender ?? null, voice.language ?? findLanguageName(locale)].filter((each) => each !== null).join(', ');
}
