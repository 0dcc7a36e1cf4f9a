import { createHash } from 'node:crypto';
import { type BilledPart, type Wallet, charge, makeMicros } from './billing.ts';
import type { Fault } from './fault.ts';
import type { Rendered, RenderRequest } from './renderer.ts';

/** What is known of a job when it is asked for. */
export interface JobPlan {
  readonly kind: 'video' | 'translation';
  readonly title: string | null;
  readonly idempotencyKey: string | null;
  readonly request: RenderRequest;
  /** Expected length in seconds: it decides how long the render takes. */
  readonly estimate: number;
  readonly parts: readonly BilledPart[];
  /** Whether its captions are handed out as files, and whether a copy with burnt-in captions is named. */
  readonly captions: boolean;
  readonly burnt: boolean;
  /** Codes of a translation's languages; `null` for a video. */
  readonly inputLanguage: string | null;
  readonly outputLanguage: string | null;
  /** Why it will fail whatever happens, as with a look that HeyGen has retired. */
  readonly doomed: Failure | null;
}

export interface Failure {
  readonly code: string;
  readonly message: string;
}

/** One video, or one language of a video translation. Times in milliseconds since 1970. */
export interface Job extends JobPlan {
  readonly id: string;
  readonly createdAt: number;
  readonly pendingUntil: number;
  readonly readyAt: number;
  readonly fate: Fault | undefined;
  status: 'pending' | 'processing' | 'completed' | 'failed';
  endedAt: number | null;
  rendered: Rendered | null;
  /** When its files were there. */
  renderedAt: number;
  failure: Failure | null;
  /** Looks at it since its end, and listings that it was hidden from. */
  looks: number;
  hidden: number;
  /** Gone from every answer; deleting does not cancel, so it still ends and is billed. */
  deleted: boolean;
}

export interface Jobs {
  /** Takes a job on and starts to render it. */
  create(plan: JobPlan, fate: Fault | undefined): Job;
  /** A finished job of somebody else in the same account: in lists, never rendered nor charged. */
  addForeign(title: string): void;
  find(id: string): Job | undefined;
  /** Newest first. */
  list(kind: Job['kind']): readonly Job[];
  /** Those that take a slot of the account. */
  running(): readonly Job[];
  /** Lets every job be where it has to be by now, and bills what has ended. */
  advance(): void;
}

export interface JobSettings {
  readonly now: () => number;
  readonly timeScale: number;
  readonly seed: string;
  readonly wallet: Wallet;
  render(request: RenderRequest): Promise<Rendered>;
}

/** The jobs of the account. A job ends when its render time has passed by the clock and its files are really there. */
export function makeJobs(settings: JobSettings): Jobs {
  const jobs = new Map<string, Job>();
  let count = 0;

  function add(plan: JobPlan, fate: Fault | undefined): Job {
    count += 1;
    const id = makeHash(`${settings.seed}:${count}`).slice(0, 32);
    const now = settings.now();
    const span = makeRenderSeconds(id, plan.estimate) * 1000 / settings.timeScale;
    const job: Job = {
      ...plan, id, createdAt: now, pendingUntil: now + span * 0.2, readyAt: now + span, fate, status: 'pending', endedAt: null, rendered: null, renderedAt: 0, failure: null, looks: 0, hidden: 0, deleted: false,
    };
    jobs.set(id, job);
    return job;
  }

  function advanceJob(job: Job): void {
    const now = settings.now();
    if (job.endedAt !== null) return;
    if (now >= job.pendingUntil) job.status = 'processing';
    if (now < job.readyAt || job.fate?.kind === 'stuck') return;
    const failure = job.failure ?? job.doomed ?? findFailure(job);
    if (failure === null && job.rendered === null) return;
    const seconds = job.rendered?.seconds ?? job.estimate;
    const micros = makeMicros(seconds, job.parts, settings.wallet.unit);
    const broke = failure === null && micros > settings.wallet.micros;
    const pays = failure === null ? !broke : job.fate?.kind === 'fail-charged';
    job.failure = broke ? { code: 'MOVIO_PAYMENT_INSUFFICIENT_CREDIT', message: 'Insufficient credit. Please top up your balance.' } : failure;
    job.status = job.failure === null ? 'completed' : 'failed';
    // nobody may have looked for a while
    job.endedAt = Math.max(job.readyAt, job.renderedAt);
    if (pays) charge(settings.wallet, { videoId: job.id, kind: job.kind, title: job.title, seconds, micros, at: job.endedAt, idempotencyKey: job.idempotencyKey });
  }

  return {
    create(plan, fate) {
      const job = add(plan, fate);
      settings.render(makeFlawed(plan, fate)).then(
        (rendered) => { job.rendered = rendered; job.renderedAt = settings.now(); },
        (error: unknown) => { job.failure = { code: 'rendering_failed', message: error instanceof Error ? error.message : String(error) }; },
      );
      return job;
    },
    addForeign(title) {
      const request: RenderRequest = { title, scripts: [], locale: 'en', voice: 'en', presenter: '', note: '', seconds: null, speed: 1, width: 1280, height: 720 };
      const job = add({ kind: 'video', title, idempotencyKey: null, request, estimate: 30, parts: [], captions: false, burnt: false, inputLanguage: null, outputLanguage: null, doomed: null }, undefined);
      job.status = 'completed';
      job.endedAt = job.createdAt;
    },
    find: (id) => {
      const job = jobs.get(id);
      return job?.deleted === true ? undefined : job;
    },
    list: (kind) => [...jobs.values()].filter((job) => job.kind === kind && !job.deleted).toReversed(),
    running: () => [...jobs.values()].filter((job) => job.endedAt === null),
    advance: () => {
      // in the order in which they end: the wallet may not do for all
      for (const job of [...jobs.values()].filter((candidate) => candidate.endedAt === null).sort((left, right) => left.readyAt - right.readyAt)) advanceJob(job);
    },
  };
}

/** What is rendered where a fault says that the file shall be none of what was asked for. */
function makeFlawed({ request, estimate }: JobPlan, fate: Fault | undefined): RenderRequest {
  switch (fate?.kind) {
    case 'mute': case 'black': return { ...request, flaw: fate.kind };
    case 'short': return { ...request, scripts: [], seconds: Math.max(1, estimate * 0.3) };
    case 'long': return { ...request, seconds: estimate * 2.5 + 10 };
    default: return request;
  }
}

function findFailure(job: Job): Failure | null {
  if (job.fate?.kind !== 'fail' && job.fate?.kind !== 'fail-charged') return null;
  return { code: job.fate.code ?? 'rendering_failed', message: job.fate.message ?? 'Something went wrong while rendering the video.' };
}

/** 10 to 40 seconds and 1 to 3 times the length, as far as it was measured; always the same for the same id. */
function makeRenderSeconds(id: string, length: number): number {
  const [first = 0, second = 0] = [id.slice(0, 8), id.slice(8, 16)].map((part) => Number.parseInt(part, 16) / 0xffff_ffff);
  return 10 + 30 * first + (1 + 2 * second) * length;
}

/** 64 lower-case hex digits. */
export function makeHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
