import { type Answer, ApiError, formatOne, formatPage, formatToken, makePage, makeParameterError } from './answer.ts';
import type { Job, JobPlan } from './job.ts';
import { dubbingLanguages, findSpokenLocale } from './language.ts';
import { isRecord } from './schema.ts';
import { formatShownTitle } from './script.ts';
import { admitJobs, checkBody, checkQuery, hasFiles, listVisible, parseIds, readStatus, type Call, type State } from './state.ts';
import { readBulkStatus } from './video.ts';

/** Length that is taken for a source that is not ours: nothing is fetched from outside, so nobody here knows. */
const foreignSeconds = 30;

/** `POST /v3/video-translations`: one job a language. */
export function createTranslation(state: State, call: Call): Answer {
  const body = checkBody(call);
  const languages = Array.isArray(body['output_languages']) ? body['output_languages'].filter((name) => typeof name === 'string') : [];
  if (languages.length === 0) throw makeParameterError('output_languages', 'output_languages: List should have at least 1 item');
  const unknown = languages.find((name) => !dubbingLanguages.has(name));
  if (unknown !== undefined) throw makeParameterError('output_languages', `Unsupported output language: ${unknown}. Names are listed at /v3/video-translations/languages`);
  const source = findSource(state, body['video']);
  const plans = languages.map((language) => makePlan(body, source, dubbingLanguages.get(language) ?? 'en', language, call.idempotencyKey));
  const jobs = admitJobs(state, plans, ({ title }) => state.faults.take('translate', title === null ? [] : [title], 'fate'));
  return formatOne({ video_translation_ids: jobs.map((job) => job.id) });
}

/** `GET /v3/video-translations/{id}`. */
export function getTranslation(state: State, call: Call): Answer {
  const job = findTranslation(state, call.id);
  const expired = state.faults.take('get', job.title === null ? [] : [job.title], 'links') !== undefined;
  return formatOne(describeTranslation(state, job, expired));
}

/** `GET /v3/video-translations`: no filter by title here. */
export function listTranslations(state: State, call: Call): Answer {
  const { limit = '', token = '' } = checkQuery(call);
  const loops = state.faults.take('list', [], 'list') !== undefined;
  const page = makePage(listVisible(state, 'translation'), Number(limit), loops ? '' : token);
  return formatPage({ items: page.items.map((job) => describeTranslation(state, job, false)), next: loops ? formatToken(0) : page.next });
}

/** `GET /v3/video-translations/statuses`; HeyGen calls the id `video_id` here too. */
export function listTranslationStatuses(state: State, call: Call): Answer {
  const ids = parseIds(checkQuery(call)['video_translation_ids'] ?? '', 'video_translation_ids');
  return formatPage({ items: ids.map((id) => ({ video_id: id, status: formatStatus(readBulkStatus(state, 'translation', id)) })), next: null });
}

/** `GET /v3/video-translations/languages`. */
export function listLanguages(): Answer {
  return formatOne({ languages: [...dubbingLanguages.keys()] });
}

/** `DELETE /v3/video-translations/{id}`. */
export function deleteTranslation(state: State, call: Call): Answer {
  const job = findTranslation(state, call.id);
  job.deleted = true;
  return formatOne({ id: job.id });
}

interface Source {
  readonly scripts: readonly string[];
  readonly locale: string | null;
  readonly seconds: number;
  readonly presenter: string;
  readonly title: string;
}

/** What is known of the source: everything where it is a file of ours, nothing otherwise. */
function findSource(state: State, video: unknown): Source {
  const foreign = { scripts: [], locale: null, seconds: foreignSeconds, presenter: '', title: '' };
  if (!isRecord(video) || video['type'] !== 'url') return foreign;
  const url = typeof video['url'] === 'string' ? video['url'] : '';
  if (!URL.canParse(url) || !['http:', 'https:'].includes(new URL(url).protocol)) throw makeParameterError('video.url', 'video.url: Input should be a valid URL');
  const address = new URL(url);
  if (address.origin !== new URL(state.filesUrl()).origin) return foreign;
  const { state: link, jobId } = state.links.check(address);
  const job = state.jobs.find(jobId);
  if (link !== 'good' || job === undefined) throw new ApiError(400, 'download_failed', 'Failed to download the video from the given URL', { param: 'video' });
  return {
    scripts: job.request.scripts, locale: job.outputLanguage ?? job.request.locale, seconds: job.rendered?.seconds ?? job.estimate,
    presenter: job.request.presenter, title: job.request.title,
  };
}

function makePlan(body: Readonly<Record<string, unknown>>, source: Source, locale: string, language: string, idempotencyKey: string | null): JobPlan {
  const title = typeof body['title'] === 'string' ? body['title'] : null;
  const rate = body['translate_audio_only'] === true ? 'translate/audio_only' : `translate/${body['mode'] === 'precision' ? 'precision' : 'speed'}`;
  const shown = formatShownTitle(title);
  const voice = findDubbingVoice(source, locale);
  return {
    kind: 'translation', title, idempotencyKey, estimate: source.seconds, parts: [{ rate, share: 1 }], doomed: null,
    captions: body['enable_caption'] === true, burnt: false, inputLanguage: source.locale, outputLanguage: locale,
    request: {
      title: shown === '' ? source.title : shown, scripts: source.scripts, locale, voice, presenter: source.presenter,
      note: `Stands for HeyGen's translation into ${language}: there is no translator here, so the source's words are spoken by ${voice === locale ? 'a voice of that language' : 'the source\'s voice'}.`,
      seconds: source.seconds, speed: 1, width: 1280, height: 720,
    },
  };
}

/** The voice that speaks the source's words: one of the target language if it can read those letters, else one of the source's. */
function findDubbingVoice(source: Source, locale: string): string {
  const text = source.scripts.join(' ');
  const isLatin = new Intl.Locale(locale).maximize().script === 'Latn';
  const spoken = findSpokenLocale(text, locale);
  return spoken === locale && !isLatin && /\p{Script=Latin}/u.test(text) && !hasOwnLetters(text) ? source.locale ?? 'en' : spoken;
}

/** Whether a text has letters that are not Latin, which Latin names may stand among. */
function hasOwnLetters(text: string): boolean {
  return /(?!\p{Script=Latin})\p{L}/u.test(text);
}

function findTranslation(state: State, id: string): Job {
  const job = state.jobs.find(id);
  if (job === undefined || job.kind !== 'translation') throw new ApiError(404, 'resource_not_found', `Video translation ${id} not found`);
  return job;
}

/** Translations run where videos process. */
function formatStatus(status: string): string {
  return status === 'processing' ? 'running' : status;
}

function describeTranslation(state: State, job: Job, expired: boolean): object {
  const status = formatStatus(readStatus(job));
  const files = hasFiles(job, status);
  const sign = (file: string): string => state.links.sign(job.id, file, expired);
  return {
    id: job.id, title: job.title, status, created_at: Math.floor(job.createdAt / 1000),
    duration: status === 'completed' && job.fate?.kind !== 'no-duration' ? job.rendered?.seconds ?? null : null,
    input_language: job.inputLanguage, output_language: job.fate?.kind === 'other-language' ? (job.outputLanguage === 'de' ? 'fr' : 'de') : job.outputLanguage,
    video_url: files ? sign('video.mp4') : null,
    srt_caption_url: files && job.captions ? sign('captions.srt') : null,
    vtt_caption_url: files && job.captions ? sign('captions.vtt') : null,
    failure_message: status === 'failed' ? job.failure?.message : null,
  };
}
