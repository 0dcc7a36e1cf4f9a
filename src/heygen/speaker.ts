import type { RowVoice } from '../core/ledger.ts';
import type { Problem } from '../core/problem.ts';
import type { Ask } from './catalogue.ts';
import type { Look, Voice } from './heygen.ts';
import { findLanguageName, isOtherLanguage } from './language.ts';
import { chooseVoice, findAccent, findNamed, formatVoiceTraits } from './voice.ts';
import type { VoiceList } from './voice.ts';

/** The voice that an ask comes to. */
export interface ResolvedVoice extends RowVoice {
  /** `configured`: by its id; `named`: found by its name; `default`: the look's own; `kept`: that of an earlier video; `chosen`: from HeyGen's list. */
  readonly origin: 'configured' | 'named' | 'default' | 'kept' | 'chosen';
  /** For a person, e.g. `female, Japanese`. */
  readonly traits: string;
}

type Trouble = Pick<Problem, 'severity' | 'code' | 'message' | 'hint'>;

interface Speaking {
  readonly ask: Ask;
  readonly look: Look;
  readonly voices: ReadonlyMap<string, Voice>;
  readonly kept: RowVoice | undefined;
  readonly list: VoiceList | undefined;
}

/**
 * The voice of an ask: what an earlier video had, else what the settings say, else the look's own if it speaks the locale, else
 * the best stock voice. An account's own voices are somebody's: they are never chosen, only named.
 * @returns `undefined` where the usual checks tell what is wrong
 */
export async function findSpeaker({ ask, look, voices, kept, list }: Speaking): Promise<ResolvedVoice | Trouble | undefined> {
  const { locale } = ask;
  const gender = look.gender ?? null;
  const resolve = (voice: Voice, origin: ResolvedVoice['origin'], accent: string | null): ResolvedVoice => ({ id: voice.id, name: voice.name, accent, origin, traits: formatVoiceTraits(voice, locale) });
  const before = kept === undefined ? undefined : voices.get(kept.id);
  if (kept !== undefined && before !== undefined && before.trouble === undefined && !isOtherLanguage(before.language, locale)) return resolve(before, 'kept', kept.accent);
  const own = voices.get(ask.voice ?? look.defaultVoice ?? '');
  if (own !== undefined && own.trouble === undefined && !isOtherLanguage(own.language, locale)) return resolve(own, ask.voice === null ? 'default' : 'configured', null);
  if (list === undefined || (ask.voice === null && own === undefined && look.defaultVoice !== null)) return undefined;
  if (ask.voice !== null) {
    // an id that HeyGen does not know is no name; a known voice that cannot speak this is told by the usual checks
    if (own !== undefined || /^[0-9a-f]{32}$/i.test(ask.voice)) return undefined;
    const named = findNamed([...await list.readPublic(locale), ...await list.readPrivate()], ask.voice, locale, gender);
    const [first] = named;
    if (first === undefined) return undefined;
    if (named.length === 1) return resolve(first, 'named', findAccent(first, locale));
    const ids = named.slice(0, 5).map((voice) => `${voice.id} (${formatVoiceTraits(voice, locale)})`).join(', ');
    return { severity: 'error', code: 'ambiguous-voice', message: `${named.length} voices that speak ${findLanguageName(locale)} are called "${ask.voice}"`, hint: `name one by its id: ${ids}` };
  }
  const best = chooseVoice(await list.readPublic(locale), locale, gender);
  if (best !== undefined) return resolve(best, 'chosen', findAccent(best, locale));
  const language = findLanguageName(locale);
  return { severity: 'error', code: 'no-voice', message: `HeyGen lists no voice that speaks ${language} (${locale}), and avatar "${look.id}" has none that does`, hint: `name one of your own: "voices: { ${locale}: … }", or remove the language` };
}
