import { getAccount, getLook, getVoice, listLooks, listVoices } from './account.ts';
import type { Answer } from './answer.ts';
import type { FaultPlace } from './fault.ts';
import type { OperationName } from './schema.ts';
import type { Call, State } from './state.ts';
import { createTranslation, deleteTranslation, getTranslation, listLanguages, listTranslationStatuses, listTranslations } from './translation.ts';
import { createVideo, deleteVideo, getVideo, listVideoStatuses, listVideos } from './video.ts';

/** One call of the API: where it stands, and what answers it. */
export interface Route {
  readonly operation: OperationName;
  readonly method: string;
  /** The id in the path is its first group. */
  readonly path: RegExp;
  readonly place: FaultPlace;
  readonly handle: (state: State, call: Call) => Answer;
}

function makeRoute(operation: OperationName, method: string, path: RegExp, place: FaultPlace, handle: Route['handle']): Route {
  return { operation, method, path, place, handle };
}

/** All calls that the emulator answers; fixed names before ids. */
export const routes: readonly Route[] = [
  makeRoute('VideoCreate', 'POST', /^\/v3\/videos$/, 'create', createVideo),
  makeRoute('VideoList', 'GET', /^\/v3\/videos$/, 'list', listVideos),
  makeRoute('VideoStatusesList', 'GET', /^\/v3\/videos\/statuses$/, 'statuses', listVideoStatuses),
  makeRoute('VideoGet', 'GET', /^\/v3\/videos\/([^/]+)$/, 'get', getVideo),
  makeRoute('VideoDelete', 'DELETE', /^\/v3\/videos\/([^/]+)$/, 'delete', deleteVideo),
  makeRoute('AvatarLooksList', 'GET', /^\/v3\/avatars\/looks$/, 'look', listLooks),
  makeRoute('AvatarLooksGet', 'GET', /^\/v3\/avatars\/looks\/([^/]+)$/, 'look', getLook),
  makeRoute('VoiceList', 'GET', /^\/v3\/voices$/, 'voice', listVoices),
  makeRoute('VoiceGet', 'GET', /^\/v3\/voices\/([^/]+)$/, 'voice', getVoice),
  makeRoute('UserMeGet', 'GET', /^\/v3\/users\/me$/, 'account', getAccount),
  makeRoute('VideoTranslateCreate', 'POST', /^\/v3\/video-translations$/, 'translate', createTranslation),
  makeRoute('VideoTranslateList', 'GET', /^\/v3\/video-translations$/, 'list', listTranslations),
  makeRoute('VideoTranslateLanguagesList', 'GET', /^\/v3\/video-translations\/languages$/, 'languages', () => listLanguages()),
  makeRoute('VideoTranslateStatusesList', 'GET', /^\/v3\/video-translations\/statuses$/, 'statuses', listTranslationStatuses),
  makeRoute('VideoTranslateGet', 'GET', /^\/v3\/video-translations\/([^/]+)$/, 'get', getTranslation),
  makeRoute('VideoTranslateDelete', 'DELETE', /^\/v3\/video-translations\/([^/]+)$/, 'delete', deleteTranslation),
];
