import { type Answer, ApiError, formatOne, formatPage, makePage } from './answer.ts';
import { type CatalogueLook, type CatalogueVoice, catalogueLooks, catalogueVoices } from './catalogue.ts';
import { checkQuery, type Call, type State } from './state.ts';

/** `GET /v3/users/me`: the account, with personal data as the real one has, so that a client that prints it is seen. */
export function getAccount(state: State): Answer {
  const balance = state.wallet.micros / 1_000_000;
  const person = { username: 'emulated-user', email: 'emulated.person@example.com', first_name: 'Emma', last_name: 'Lated', billing_type: state.billing };
  if (state.billing === 'subscription') {
    return formatOne({ ...person, subscription: { plan: 'creator', credits: { premium_credits: { remaining: Math.floor(balance), resets_at: '2026-12-01T00:00:00Z' }, add_on_credits: null } } });
  }
  if (state.billing === 'usage_based') {
    const spent = state.wallet.charges.reduce((sum, record) => sum + record.micros, 0) / 1_000_000;
    return formatOne({ ...person, usage_based: { spending_current_usd: spent, spending_cap_usd: spent + balance, included_credits: 0, remaining_credits: 0 } });
  }
  return formatOne({ ...person, wallet: { currency: state.wallet.unit, remaining_balance: balance, auto_reload: { enabled: false } } });
}

/** `GET /v3/avatars/looks`. */
export function listLooks(_: State, call: Call): Answer {
  const { limit = '', token = '', group_id: group = '', avatar_type: type = '', ownership = '' } = checkQuery(call, 50);
  const looks = catalogueLooks.filter((look) => (group === '' || look.group_id === group) && (type === '' || look.avatar_type === type) && (ownership === '' || look.ownership === ownership));
  const page = makePage(looks, Number(limit), token);
  return formatPage({ items: page.items.map((look) => describeLook(look)), next: page.next });
}

/** `GET /v3/avatars/looks/{look_id}`; the id of a group is not the id of a look. */
export function getLook(_: State, call: Call): Answer {
  const look = catalogueLooks.find(({ id }) => id === call.id);
  if (look === undefined) throw new ApiError(404, 'avatar_not_found', `Avatar look ${call.id} not found`);
  return formatOne(describeLook(look));
}

/** `GET /v3/voices`: `type` is `public` unless said. */
export function listVoices(_: State, call: Call): Answer {
  const { limit = '', token = '', type = '', language = '', gender = '', engine = '' } = checkQuery(call);
  const voices = catalogueVoices.filter((voice) => voice.type === type && (language === '' || voice.language.toLowerCase() === language.toLowerCase())
    && (gender === '' || voice.gender === gender) && (engine === '' || engine === 'starfish'));
  const page = makePage(voices, Number(limit), token);
  return formatPage({ items: page.items.map((voice) => describeListedVoice(voice)), next: page.next });
}

/** `GET /v3/voices/{voice_id}`: without `support_locale`, which only the list has. */
export function getVoice(_: State, call: Call): Answer {
  const voice = catalogueVoices.find(({ id }) => id === call.id);
  if (voice === undefined) throw new ApiError(404, 'voice_not_found', `Voice ${call.id} not found`);
  const { id, name, language, gender, support_pause } = voice;
  return formatOne({ voice_id: id, name, language, gender, support_pause, support_interactive_avatar: false, status: voice.type === 'private' ? 'complete' : null });
}

function describeLook(look: CatalogueLook): object {
  const { id, name, avatar_type, group_id, gender, default_voice_id, supported_api_engines, status, error, preferred_orientation, image_width, image_height, tags } = look;
  return { id, name, avatar_type, group_id, gender, default_voice_id, supported_api_engines, status, error, preferred_orientation, image_width, image_height, tags };
}

function describeListedVoice(voice: CatalogueVoice): object {
  const { id, name, language, gender, support_pause, support_locale, type } = voice;
  return { voice_id: id, name, language, gender, support_pause, support_locale, type };
}
