import { type Answer, ApiError, formatOne, formatPage, formatToken, makePage } from './answer.ts';
import type { Job } from './job.ts';
import { checkBody, checkQuery, hasFiles, listVisible, parseIds, readStatus, admitJobs, type Call, type State } from './state.ts';
import { makeVideoPlan } from './script.ts';

/** `POST /v3/videos`. */
export function createVideo(state: State, call: Call): Answer {
  const plan = makeVideoPlan(checkBody(call), call.idempotencyKey);
  const [job] = admitJobs(state, [plan], ({ title }) => state.faults.take('create', title === null ? [] : [title], 'fate'));
  if (job === undefined) throw new ApiError(500, 'internal_error', 'No job was made.');
  return formatOne({ video_id: job.id, status: 'waiting', output_format: 'mp4' });
}

/** `GET /v3/videos/{video_id}`. */
export function getVideo(state: State, call: Call): Answer {
  const job = findVideo(state, call.id);
  const expired = state.faults.take('get', job.title === null ? [] : [job.title], 'links') !== undefined;
  return formatOne(describeVideo(state, job, expired));
}

/** `GET /v3/videos`: newest first, `title` is a part of the title. */
export function listVideos(state: State, call: Call): Answer {
  const { limit = '', token = '', title = '', folder_id: folder = '' } = checkQuery(call);
  const wanted = title.toLowerCase();
  const jobs = folder === '' ? listVisible(state, 'video').filter((job) => (job.title ?? job.id).toLowerCase().includes(wanted)) : [];
  const loops = state.faults.take('list', [title], 'list') !== undefined;
  const page = makePage(jobs, Number(limit), loops ? '' : token);
  return formatPage({ items: page.items.map((job) => describeVideo(state, job, false)), next: loops ? formatToken(0) : page.next });
}

/** `GET /v3/videos/statuses`: bulk, with the words `queued` and `not_found`. */
export function listVideoStatuses(state: State, call: Call): Answer {
  const ids = parseIds(checkQuery(call)['video_ids'] ?? '', 'video_ids');
  return formatPage({ items: ids.map((id) => ({ video_id: id, status: readBulkStatus(state, 'video', id) })), next: null });
}

/** `DELETE /v3/videos/{video_id}`: gone for good, though not cancelled. */
export function deleteVideo(state: State, call: Call): Answer {
  const job = findVideo(state, call.id);
  job.deleted = true;
  return formatOne({ id: job.id, deleted: true });
}

/** The word that the bulk calls use for a job's state. */
export function readBulkStatus(state: State, kind: Job['kind'], id: string): string {
  const job = state.jobs.find(id);
  if (job === undefined || job.kind !== kind) return 'not_found';
  const status = readStatus(job);
  return status === 'pending' ? 'queued' : status;
}

function findVideo(state: State, id: string): Job {
  const job = state.jobs.find(id);
  if (job === undefined || job.kind !== 'video') throw new ApiError(404, 'video_not_found', `Video ${id} not found`);
  return job;
}

function describeVideo(state: State, job: Job, expired: boolean): object {
  const status = readStatus(job);
  const files = hasFiles(job, status);
  const sign = (file: string): string => state.links.sign(job.id, file, expired);
  return {
    id: job.id, title: job.title ?? job.id, status,
    created_at: Math.floor(job.createdAt / 1000),
    completed_at: status === 'completed' && job.endedAt !== null ? Math.floor(job.endedAt / 1000) : null,
    duration: status === 'completed' && job.fate?.kind !== 'no-duration' ? job.rendered?.seconds ?? null : null,
    video_url: files ? sign('video.mp4') : null,
    captioned_video_url: files && job.burnt ? sign('video.mp4') : null,
    subtitle_url: files && job.captions ? sign('captions.srt') : null,
    thumbnail_url: files ? sign('poster.png') : null,
    failure_code: status === 'failed' ? job.failure?.code : null,
    failure_message: status === 'failed' ? job.failure?.message : null,
    video_page_url: `https://app.heygen.com/videos/${job.id}`,
  };
}

