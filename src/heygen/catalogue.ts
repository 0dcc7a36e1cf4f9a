import pLimit from 'p-limit';
import type { RowVoice } from '../core/ledger.ts';
import type { Locale } from '../core/locale.ts';
import type { Problem } from '../core/problem.ts';
import { makeVoiceKey } from '../core/voice.ts';
import { isColour } from './body.ts';
import type { HeyGen, Look, Voice } from './heygen.ts';
import { findDubbingLanguage } from './dubbing.ts';
import { findLanguageName, isOtherLanguage } from './language.ts';
import { findSpeaker } from './speaker.ts';
import type { ResolvedVoice } from './speaker.ts';
import { makeVoiceList } from './voice.ts';

/** Where something was asked for: the line that a problem is shown on. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** A speaker as the pages ask for it. Equal ones may be given once with all their places, or again and again. */
export interface Ask {
  readonly look: string;
  /** A voice id, or a name that is looked up; `null`: the look's default voice if it speaks the locale, else the best there is. */
  readonly voice: string | null;
  readonly locale: Locale;
  readonly engine: string;
  readonly background?: string | null;
  /** Scripts of the longest narration: more than one makes scenes, which take fewer settings. Default 1. */
  readonly scenes?: number;
  readonly places: readonly Place[];
}

/** A language that HeyGen's own video translation is to make. */
export interface DubbingAsk {
  readonly locale: Locale;
  readonly places: readonly Place[];
}

/** What HeyGen says about what the pages ask for. */
export interface Catalogue {
  readonly looks: ReadonlyMap<string, Look>;
  readonly voices: ReadonlyMap<string, Voice>;
  /** The voice of each ask by `makeVoiceKey`; one that cannot be told (and one with a problem) is left out. */
  readonly speakers: ReadonlyMap<string, ResolvedVoice>;
  /** HeyGen's name of each dubbed language, by locale. */
  readonly languages: ReadonlyMap<Locale, string>;
  /** Sorted by file and line, each only once a place. */
  readonly problems: readonly Problem[];
}

export interface CatalogueOptions {
  readonly heygen: HeyGen;
  readonly asks: readonly Ask[];
  readonly dubbing?: readonly DubbingAsk[];
  /** Voices of earlier videos by `makeVoiceKey`: they stay, as long as HeyGen has them. */
  readonly kept?: ReadonlyMap<string, RowVoice>;
  /** What a minute of an engine costs with a kind of look, for the list of those to choose from, e.g. `0.60 usd a minute`. */
  readonly formatPrice?: (engine: string, kind: string) => string | undefined;
}

/** Requests at once: the reads are quick, and one account's users share its limit. */
const atOnce = 4;

/**
 * Checks looks, voices, engines and languages before anything is paid for, each by its id, instead of listing ten thousand.
 * @throws HeyGenError where HeyGen cannot be asked
 */
export async function checkCatalogue({ heygen, asks, dubbing = [], kept = new Map(), formatPrice = () => undefined }: CatalogueOptions): Promise<Catalogue> {
  const limit = pLimit(atOnce);
  const readAll = async <Value>(ids: Iterable<string>, read: (id: string) => Promise<Value | undefined>): Promise<Map<string, Value>> => {
    const found = await Promise.all([...new Set(ids)].map((id) => limit(async () => [id, await read(id)] as const)));
    return new Map(found.flatMap(([id, value]) => (value === undefined ? [] : [[id, value] as const])));
  };
  const looks = await readAll(asks.map((ask) => ask.look), (id) => heygen.readLook(id));
  const groups = await readAll(asks.map((ask) => ask.look).filter((id) => !looks.has(id)), async (id) => {
    // only for a better hint: a failure here must not hide the problem itself
    const members = await heygen.readGroup?.(id).catch(() => []);
    return members === undefined || members.length === 0 ? undefined : members;
  });
  const voiceOf = (ask: Ask): string | null => kept.get(makeVoiceKey(ask))?.id ?? ask.voice ?? looks.get(ask.look)?.defaultVoice ?? null;
  const ids = asks.flatMap((ask) => [voiceOf(ask), ask.voice ?? looks.get(ask.look)?.defaultVoice].filter((id) => id != null));
  const voices = await readAll(ids, (id) => heygen.readVoice(id));
  const list = makeVoiceList(heygen);
  const speakers = new Map<string, ResolvedVoice>();
  const troubled = new Map<string, Trouble>();
  for (const [key, ask] of new Map(asks.map((each) => [makeVoiceKey(each), each]))) {
    const look = looks.get(ask.look);
    const found = look === undefined ? undefined : await findSpeaker({ ask, look, voices, kept: kept.get(key), list });
    if (found === undefined) continue;
    if ('id' in found) speakers.set(key, found);
    else troubled.set(key, found);
  }
  const names = dubbing.length === 0 ? [] : await heygen.readDubbingLanguages();
  const languages = new Map(dubbing.flatMap(({ locale }) => {
    const name = findDubbingLanguage(locale, names);
    return typeof name === 'string' ? [[locale, name] as const] : [];
  }));

  const problems = [
    ...asks.flatMap((ask) => {
      const look = looks.get(ask.look);
      const key = makeVoiceKey(ask);
      const id = ask.voice ?? look?.defaultVoice ?? null;
      const troubles = [
        ...look === undefined ? [findUnknownLook(ask, groups.get(ask.look))] : checkLook(ask, look, formatPrice),
        // a named voice is right or wrong whatever the look is: both are told at once
        ...speakers.has(key) || (look === undefined && ask.voice === null) ? [] : findVoiceTrouble(ask, look?.defaultVoice ?? null, id === null ? undefined : voices.get(id), troubled.get(key)),
      ];
      return troubles.flatMap((trouble) => ask.places.map((place): Problem => ({ ...trouble, ...place })));
    }),
    ...dubbing.filter(({ locale }) => !languages.has(locale)).flatMap(({ locale, places }) => places.map((place): Problem => ({
      severity: 'error', code: 'dubbing-language', ...place,
      message: `HeyGen does not dub into ${findLanguageName(locale)} (${locale})`,
      hint: formatCandidates(locale, names) ?? 'add a translated page in this language, or remove the language',
    }))),
  ];
  const unique = new Map(problems.map((problem) => [`${problem.file}\0${problem.line}\0${problem.code}\0${problem.message}`, problem]));
  return { looks, voices, speakers, languages, problems: [...unique.values()].toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : (a.line ?? 0) - (b.line ?? 0))) };
}

type Trouble = Pick<Problem, 'severity' | 'code' | 'message' | 'hint'>;

function findVoiceTrouble(ask: Ask, defaultVoice: string | null, voice: Voice | undefined, found: Trouble | undefined): readonly Trouble[] {
  return found === undefined ? checkVoice(ask, defaultVoice, voice) : [found];
}

function findUnknownLook(ask: Ask, members: readonly Look[] | undefined): Trouble {
  if (members !== undefined) {
    const ids = members.map((member) => `"${member.id}"`).join(', ');
    return { severity: 'error', code: 'look-is-group', message: `avatar "${ask.look}" is the id of a group of looks, and a video needs one look`, hint: `use one of its looks: ${ids}` };
  }
  return {
    severity: 'error', code: 'unknown-look', message: `HeyGen does not know the avatar look "${ask.look}", or does not show it to this key`,
    hint: 'copy the id of a look (not of its group) from app.heygen.com/avatars; one that is still in training is not found either',
  };
}

function checkLook(ask: Ask, look: Look, formatPrice: NonNullable<CatalogueOptions['formatPrice']>): readonly Trouble[] {
  const troubles: Trouble[] = [];
  if (!look.usable) {
    troubles.push({
      severity: 'error', code: 'unusable-look', message: `avatar "${look.id}" cannot be rendered now (${look.trouble ?? 'no reason given'})`,
      hint: look.trouble?.startsWith('pending_consent') === true ? 'the person behind it has to give consent at app.heygen.com' : 'wait until its training has ended, or choose another look',
    });
  }
  if (look.engines.length === 0) {
    troubles.push({ severity: 'warning', code: 'engine-unchecked', message: `HeyGen does not say which engines avatar "${look.id}" supports; "${ask.engine}" is passed on unchecked` });
  } else if (!look.engines.includes(ask.engine)) {
    const list = look.engines.map((engine) => {
      const price = formatPrice(engine, look.kind);
      return price === undefined ? `"${engine}"` : `"${engine}" (${price})`;
    }).join(', ');
    // never switched silently: another engine may cost eight times as much
    troubles.push({ severity: 'error', code: 'engine-not-supported', message: `avatar "${look.id}" does not support the engine "${ask.engine}"`, hint: `choose one that it supports: ${list}` });
  }
  if ((ask.scenes ?? 1) > 1 && ask.background != null && !isColour(ask.background)) {
    troubles.push({
      severity: 'error', code: 'background-in-scenes', message: 'a narration of over 5,000 characters becomes several scenes, and those take only a colour as their background',
      hint: 'use a colour (#rrggbb), or cut the section in two',
    });
  }
  return troubles;
}

function checkVoice(ask: Ask, defaultVoice: string | null, voice: Voice | undefined): readonly Trouble[] {
  const language = findLanguageName(ask.locale);
  const advice = `name a voice that speaks ${language}: "voices: { ${ask.locale}: … }"; "docreel voices --locale ${ask.locale}" lists them`;
  if (ask.voice === null && defaultVoice === null) {
    return [{ severity: 'error', code: 'no-voice', message: `avatar "${ask.look}" has no voice of its own, and none is named for "${ask.locale}"`, hint: advice }];
  }
  if (voice === undefined) {
    // a look's own voice may be one that cannot be looked up
    if (ask.voice === null) return [];
    return [{ severity: 'error', code: 'unknown-voice', message: `HeyGen does not know the voice "${ask.voice}", or does not show it to this key`, hint: advice }];
  }
  const troubles: Trouble[] = [];
  const own = ask.voice === null ? `the default voice of avatar "${ask.look}"` : `voice "${voice.id}"`;
  const name = voice.name === null ? '' : ` (${voice.name})`;
  if (voice.trouble !== undefined) {
    troubles.push({ severity: 'error', code: 'unusable-voice', message: `${own}${name} cannot speak now (${voice.trouble})`, hint: advice });
  }
  if (isOtherLanguage(voice.language, ask.locale)) {
    troubles.push({ severity: 'error', code: 'voice-language', message: `${own}${name} speaks ${voice.language}, not ${language} (${ask.locale})`, hint: advice });
  }
  return troubles;
}

/** What a person can choose from where no name is right beyond doubt. */
function formatCandidates(locale: Locale, names: readonly string[]): string | undefined {
  const found = findDubbingLanguage(locale, names);
  const near = typeof found === 'string' ? [] : found.candidates.slice(0, 5);
  return near.length === 0 ? undefined : `HeyGen has ${near.map((name) => `"${name}"`).join(', ')}: use that region's tag, or add a translated page`;
}
