/** A look as `GET /v3/avatars/looks/{id}` describes it, and what else the emulator knows of it. */
export interface CatalogueLook {
  readonly id: string;
  readonly name: string;
  readonly avatar_type: 'studio_avatar' | 'digital_twin' | 'photo_avatar';
  readonly group_id: string;
  readonly gender: 'female' | 'male';
  readonly default_voice_id: string | null;
  readonly supported_api_engines: readonly string[];
  readonly status: 'completed' | 'processing' | 'pending_consent' | 'failed';
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly preferred_orientation: 'landscape' | 'portrait' | 'square';
  readonly image_width: number;
  readonly image_height: number;
  readonly tags: readonly string[];
  /** Whether the account owns it; stock looks are public. */
  readonly ownership: 'public' | 'private';
  /** Whether its background can be removed. */
  readonly matting: boolean;
  /** Accepted at creation, then every render with it fails: HeyGen retires looks like that. */
  readonly retired: boolean;
}

/** A voice, with the locale in which it speaks; `null` is a voice of many languages. */
export interface CatalogueVoice {
  readonly id: string;
  readonly name: string;
  /** HeyGen's English name of the language. */
  readonly language: string;
  readonly locale: string | null;
  readonly gender: 'female' | 'male';
  readonly support_pause: boolean;
  readonly support_locale: boolean;
  readonly type: 'public' | 'private';
}

function makeVoice(id: string, name: string, language: string, locale: string | null, gender: 'female' | 'male', traits: Partial<CatalogueVoice> = {}): CatalogueVoice {
  return { id, name, language, locale, gender, support_pause: true, support_locale: false, type: 'public', ...traits };
}

/** Voices of the emulated account: stock ones in fourteen languages, two of many languages, and one cloned voice. */
export const catalogueVoices: readonly CatalogueVoice[] = [
  makeVoice('1bd001e7e50f421d891986aad5158bc8', 'Sara', 'English', 'en-US', 'female', { support_locale: true }),
  makeVoice('d2f4f24783d04e22ab49ee8fdc3715e0', 'Chill Brian', 'English', 'en-US', 'male'),
  makeVoice('f8c69e517f424cafaecde32dde57096b', 'Allison', 'English', 'en-GB', 'female'),
  makeVoice('1edc5e7338eb4e37b26dc8eb3f9b7e9c', 'Elvira', 'Spanish', 'es-ES', 'female'),
  makeVoice('08284d3fc63a424fbe80cc1864ed2540', 'Diego', 'Spanish', 'es-MX', 'male'),
  makeVoice('f7cdb2e4b0f344f9b6a1c5a3e5e8d201', 'Amélie', 'French', 'fr-FR', 'female'),
  makeVoice('2d7b7cf1b0644a4a8c2de4d1f3a59a02', 'Katja', 'German', 'de-DE', 'female'),
  makeVoice('9a2477f62e0e4f0d8b6ec0d0c0b1aa03', 'Francisca', 'Portuguese', 'pt-BR', 'female'),
  makeVoice('3b8c1c7d4d1e4a7fa9d92c0a7ee5b304', 'Raquel', 'Portuguese', 'pt-PT', 'female'),
  makeVoice('6d6bd2f9f9f94a7d8fb8e1c5bb1a2c05', 'Nanami', 'Japanese', 'ja-JP', 'female'),
  makeVoice('4158cf2ef85f4ccc856aacb1c47dbb06', 'Yunxi', 'Chinese', 'zh-CN', 'male'),
  makeVoice('bef4755ca1f442359c2fe6420690c807', 'Sun-Hi', 'Korean', 'ko-KR', 'female'),
  makeVoice('0a8f6bd7a3c74e7f8b3f4de3e3cd1b08', 'Hamed', 'Arabic', 'ar-SA', 'male'),
  makeVoice('e17f3c4d8a5b4d2e9c6f7a8b9c0d1e09', 'Isabella', 'Italian', 'it-IT', 'female'),
  makeVoice('c2a1f0e9d8c74b6a95847362514f0d10', 'Swara', 'Hindi', 'hi-IN', 'female', { support_pause: false }),
  makeVoice('7f6e5d4c3b2a41908f7e6d5c4b3a2911', 'Colette', 'Dutch', 'nl-NL', 'female'),
  makeVoice('5a4b3c2d1e0f49a8b7c6d5e4f3a2b112', 'Svetlana', 'Russian', 'ru-RU', 'female'),
  makeVoice('c0f1a2b3d4e54f60a1b2c3d4e5f60718', 'Ava', 'Multilingual', null, 'female', { support_locale: true }),
  makeVoice('26b2064088674c80b1e5fc5ab1a068ec', 'Archer', 'Multilingual', null, 'male', { support_locale: true }),
  makeVoice('aa0b1c2d3e4f45a6b7c8d9e0f1a2b313', 'Our Product Lead', 'English', 'en-US', 'female', { type: 'private' }),
];

const ava = 'c0f1a2b3d4e54f60a1b2c3d4e5f60718';
const archer = '26b2064088674c80b1e5fc5ab1a068ec';

function makeLook(id: string, name: string, type: CatalogueLook['avatar_type'], engines: readonly string[], traits: Partial<CatalogueLook> = {}): CatalogueLook {
  return {
    id, name, avatar_type: type, group_id: `group_${(id.split('_')[0] ?? id).toLowerCase()}`, gender: 'female', default_voice_id: ava, supported_api_engines: engines,
    status: 'completed', error: null, preferred_orientation: 'landscape', image_width: 1920, image_height: 1080, tags: [], ownership: 'public', matting: true, retired: false,
    ...traits,
  };
}

const studio = ['avatar_iii', 'avatar_iv'] as const;

/** Looks of the emulated account: every kind, every state, and one that HeyGen has retired without saying so. */
export const catalogueLooks: readonly CatalogueLook[] = [
  makeLook('Abigail_office_front', 'Abigail Office Front', 'studio_avatar', studio, { tags: ['NEW'] }),
  makeLook('Abigail_office_side', 'Abigail Office Side', 'studio_avatar', studio),
  makeLook('Adrian_public_2_20240312', 'Adrian in Blue Suit', 'studio_avatar', studio, { gender: 'male', default_voice_id: 'd2f4f24783d04e22ab49ee8fdc3715e0' }),
  makeLook('Bryan_FitnessCoach_public', 'Bryan Fitness Coach', 'studio_avatar', ['avatar_iii', 'avatar_iv', 'avatar_v'], { gender: 'male', default_voice_id: archer, matting: false }),
  makeLook('8f4e2d1c0b9a48f7a6e5d4c3b2a19087', 'Mira at the desk', 'photo_avatar', ['avatar_iv'], {
    group_id: 'b7d9e0f1a2b34c5d8e6f70819203a4b5', preferred_orientation: 'square', image_width: 1024, image_height: 1024, ownership: 'private', matting: false }),
  makeLook('5e4d3c2b1a0f4e9d8c7b6a5f4e3d2c1b', 'Noor, whiteboard', 'digital_twin', ['avatar_iii', 'avatar_iv', 'avatar_v'], {
    group_id: '1f2e3d4c5b6a47988f7e6d5c4b3a2f1e', default_voice_id: 'aa0b1c2d3e4f45a6b7c8d9e0f1a2b313', ownership: 'private', matting: false }),
  makeLook('Tyler_casual_front_20220721', 'Tyler Casual', 'studio_avatar', studio, { gender: 'male', default_voice_id: archer, retired: true }),
  makeLook('0c1d2e3f4a5b46c7d8e9f0a1b2c3d4e5', 'Sam, new twin', 'digital_twin', ['avatar_iii', 'avatar_iv', 'avatar_v'], {
    group_id: '2a3b4c5d6e7f40819a2b3c4d5e6f7081', gender: 'male', default_voice_id: null, status: 'processing', ownership: 'private', matting: false }),
  makeLook('9b8a7f6e5d4c43b2a1908f7e6d5c4b3a', 'Ines, awaiting consent', 'digital_twin', ['avatar_iii', 'avatar_iv', 'avatar_v'], {
    group_id: '3c4d5e6f708142a3b4c5d6e7f8091a2b', status: 'pending_consent', ownership: 'private', matting: false }),
  makeLook('7d6c5b4a392841f0e1d2c3b4a5968778', 'Blurred photo', 'photo_avatar', ['avatar_iv'], {
    group_id: '4d5e6f7081924b3ac4d5e6f7a8b9c0d1', status: 'failed', error: { code: 'training_failed', message: 'No face was found in the photo.' }, ownership: 'private', matting: false }),
];
