import { ApiError, makeParameterError } from './answer.ts';
import { type BilledPart, findRate } from './billing.ts';
import { type CatalogueLook, type CatalogueVoice, catalogueLooks, catalogueVoices } from './catalogue.ts';
import type { Failure, JobPlan } from './job.ts';
import { findSpokenLocale } from './language.ts';
import { isRecord } from './schema.ts';
import { estimateSeconds } from './sentence.ts';

type Fields = Readonly<Record<string, unknown>>;

/** One stretch of a video that one voice speaks. */
interface Scene {
  readonly script: string;
  readonly locale: string;
  readonly speed: number;
  /** Name of the look, or of the voice where nobody is seen. */
  readonly presenter: string;
  readonly rate: string;
  readonly seconds: number;
  readonly retired: boolean;
}

/** What a checked body of `POST /v3/videos` asks for. Errors as HeyGen's where it names what is not there or may not be. */
export function makeVideoPlan(body: Fields, idempotencyKey: string | null): JobPlan {
  const scenes = findScenes(body);
  const first = scenes[0];
  if (first === undefined) throw makeParameterError('scenes', 'scenes: List should have at least 1 item');
  const seconds = scenes.reduce((sum, scene) => sum + scene.seconds, 0);
  const parts: readonly BilledPart[] = scenes.map((scene) => ({ rate: scene.rate, share: scene.seconds / seconds }));
  const title = readText(body, 'title') ?? null;
  const caption = body['caption'];
  const doomed: Failure | null = scenes.some((scene) => scene.retired) ? { code: 'AVATAR_RETIRED', message: 'The avatar look is no longer available for rendering.' } : null;
  return {
    kind: 'video', title, idempotencyKey, estimate: seconds, parts, doomed,
    captions: isRecord(caption), burnt: isRecord(caption) && caption['style'] === 'default',
    inputLanguage: null, outputLanguage: null,
    request: {
      title: formatShownTitle(title), scripts: scenes.map((scene) => scene.script), locale: first.locale, voice: first.locale, presenter: first.presenter, note: '', speed: first.speed,
      seconds: scenes.every((scene) => scene.script.startsWith('<break')) ? seconds : null, ...findSize(readText(body, 'aspect_ratio')),
    },
  };
}

/** A title without the mark by which it is found again: viewers have no use for it. */
export function formatShownTitle(title: string | null): string {
  return (title ?? '').replaceAll(/\s*\[docreel:[^\]]*\]/g, '').trim();
}

function findScenes(body: Fields): readonly Scene[] {
  if (body['type'] === 'avatar') return [makeAvatarScene(body, '', readText(body, 'resolution'))];
  if (body['type'] === 'image') return [makeImageScene(body, '')];
  if (body['type'] !== 'studio') throw makeParameterError('type', 'type: cinematic_avatar is not supported by the emulator');
  const scenes = Array.isArray(body['scenes']) ? body['scenes'].filter(isRecord) : [];
  if (scenes.length < 1 || scenes.length > 50) throw makeParameterError('scenes', 'scenes: List should have 1 to 50 items');
  return scenes.map((scene, index) => makeStudioScene(scene, `scenes.${index}.`, readText(body, 'resolution')));
}

function makeStudioScene(scene: Fields, at: string, resolution: string | undefined): Scene {
  const input = scene['input'];
  if (scene['type'] === 'avatar_video' && isRecord(input)) {
    return input['type'] === 'avatar' ? makeAvatarScene(input, `${at}input.`, resolution) : makeImageScene(input, `${at}input.`);
  }
  if (scene['type'] !== 'image') throw makeParameterError(`${at}type`, `${at}type: video scenes are not supported by the emulator`);
  const length = scene['duration'];
  if (typeof length === 'number') {
    if (readText(scene, 'script') !== undefined) throw makeParameterError(`${at}duration`, `${at}duration: either a duration or a narration, not both`);
    if (!(length > 0 && length <= 300)) throw makeParameterError(`${at}duration`, `${at}duration: Input should be between 0 and 300`);
    return { script: `<break time="${length}s"/>`, locale: 'en', speed: 1, presenter: '', rate: 'slide/narrated', seconds: length, retired: false };
  }
  const voice = findVoice(readText(scene, 'voice_id'), null, at);
  return { ...makeSpeech(scene, voice, at), presenter: voice.name, rate: 'slide/narrated', retired: false };
}

function makeAvatarScene(input: Fields, at: string, resolution: string | undefined): Scene {
  const look = findLook(readText(input, 'avatar_id') ?? '');
  const engine = isRecord(input['engine']) ? readText(input['engine'], 'type') : undefined;
  const used = engine ?? 'avatar_iv';
  if (!look.supported_api_engines.includes(used)) {
    throw makeParameterError(`${at}engine`, `Avatar ${look.id} does not support the engine ${used}. Supported engines: ${look.supported_api_engines.join(', ')}`);
  }
  if (resolution === '4k' && used !== 'avatar_iii') throw makeParameterError('resolution', `4k is not available for ${used}`);
  if (input['remove_background'] === true && !look.matting) {
    throw makeParameterError(`${at}remove_background`, `Avatar ${look.id} does not support background removal. The avatar must be trained for matting`);
  }
  if (input['output_format'] === 'webm') throw makeParameterError(`${at}output_format`, 'output_format: webm is not supported by the emulator');
  if (used === 'avatar_iii' && (readText(input, 'motion_prompt') ?? readText(input, 'expressiveness')) !== undefined) {
    throw makeParameterError(`${at}motion_prompt`, 'motion_prompt and expressiveness are not available for avatar_iii');
  }
  const voice = findVoice(readText(input, 'voice_id'), look, at);
  return { ...makeSpeech(input, voice, at), presenter: look.name, rate: findRate(engine, look.avatar_type), retired: look.retired };
}

function makeImageScene(input: Fields, at: string): Scene {
  const voice = findVoice(readText(input, 'voice_id'), null, at);
  return { ...makeSpeech(input, voice, at), presenter: voice.name, rate: findRate(undefined, 'photo_avatar'), retired: false };
}

function makeSpeech(input: Fields, voice: CatalogueVoice, at: string): Pick<Scene, 'script' | 'locale' | 'speed' | 'seconds'> {
  if (readText(input, 'audio_url') !== undefined || readText(input, 'audio_asset_id') !== undefined) {
    throw makeParameterError(`${at}audio_url`, 'audio input is not supported by the emulator: give a script');
  }
  const script = readText(input, 'script');
  if (script === undefined) throw makeParameterError(`${at}script`, 'Exactly one of script, audio_url or audio_asset_id is required');
  if (script.length > 5000) throw makeParameterError(`${at}script`, `script: String should have at most 5000 characters (it has ${script.length})`);
  const settings = isRecord(input['voice_settings']) ? input['voice_settings'] : {};
  const speed = checkRange(settings, 'speed', 0.5, 1.5, at) ?? 1;
  checkRange(settings, 'pitch', -50, 50, at);
  checkRange(settings, 'volume', 0, 1, at);
  const hint = readText(settings, 'locale');
  if (hint !== undefined && !isLocale(hint)) throw makeParameterError(`${at}voice_settings.locale`, `${hint} is not a valid locale`);
  const locale = findSpokenLocale(script, hint !== undefined && voice.support_locale ? hint : voice.locale);
  const seconds = estimateSeconds([script], locale, speed);
  if (seconds < 1) throw new ApiError(400, 'script_too_short', 'The script is too short: it should take at least 1 second to say', { param: `${at}script` });
  return { script, locale, speed, seconds };
}

function findLook(id: string): CatalogueLook {
  const look = catalogueLooks.find((known) => known.id === id);
  if (look === undefined || look.status === 'processing') throw new ApiError(404, 'avatar_not_found', `Avatar ${id} not found or no longer available`);
  if (look.status === 'pending_consent') throw new ApiError(400, 'avatar_consent_required', `Avatar ${id} has no consent yet`, { param: 'avatar_id' });
  if (look.status === 'failed') throw new ApiError(400, 'avatar_not_usable', `Avatar ${id} cannot be used: ${look.error?.message ?? 'its training failed'}`, { param: 'avatar_id' });
  return look;
}

/** The voice that is named, or the look's own. */
function findVoice(id: string | undefined, look: CatalogueLook | null, at: string): CatalogueVoice {
  const wanted = id ?? look?.default_voice_id ?? undefined;
  if (wanted === undefined) throw makeParameterError(`${at}voice_id`, 'voice_id: Field required with script');
  const voice = catalogueVoices.find((known) => known.id === wanted);
  if (voice === undefined) throw new ApiError(404, 'voice_not_found', `Voice ${wanted} not found`);
  return voice;
}

/** Small pictures whatever the resolution: the emulator is to be quick. */
function findSize(aspect: string | undefined): { readonly width: number; readonly height: number } {
  const sizes: Readonly<Record<string, readonly [number, number]>> = { '9:16': [720, 1280], '4:5': [720, 900], '5:4': [900, 720], '1:1': [720, 720] };
  const [width, height] = sizes[aspect ?? ''] ?? [1280, 720];
  return { width, height };
}

function checkRange(settings: Fields, name: string, least: number, most: number, at: string): number | undefined {
  const value = settings[name];
  if (typeof value !== 'number') return undefined;
  if (value < least || value > most) throw makeParameterError(`${at}voice_settings.${name}`, `${name}: Input should be between ${least} and ${most}`);
  return value;
}

function isLocale(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

function readText(fields: Fields, name: string): string | undefined {
  const value = fields[name];
  return typeof value === 'string' ? value : undefined;
}
