import { formatLedger } from '../../src/core/ledger-file.ts';
import { emptyLedger, upsertRows } from '../../src/core/ledger.ts';
import type { Ledger, VideoRow } from '../../src/core/ledger.ts';
import type { RenderJob } from '../../src/core/plan.ts';
import type { LedgerBranch, Repository } from '../../src/git/git.ts';
import type { Request } from '../../src/request.ts';
import { makeReservation } from '../../src/stage/reserve.ts';
import { settleRows } from '../../src/stage/settle.ts';
import { makePageFilter } from '../../src/stage/site.ts';
import { makeSurvey } from '../../src/stage/survey.ts';
import type { Survey } from '../../src/stage/survey.ts';

/** A documentation site whose every plan is bought, without HeyGen: its ledger grows commit by commit. */
export interface ReplayedSite {
  /** Takes all that a commit wants as owned. */
  start(commit: string): Promise<Survey>;
  /** Plans the step between two commits, and takes its videos as rendered and in their pages. */
  step(base: string, head: string): Promise<Survey>;
  /** The same step, for whatever its commit touches: also pages that say the same. Nothing is taken as rendered. */
  compare(base: string, head: string): Promise<Survey>;
  /** The rows before the last step. */
  before(): readonly VideoRow[];
}

const at = '2026-01-01T00:00:00.000Z';

/**
 * @param docs globs of the pages
 * @param depth headings down to this depth begin a section
 */
export function makeReplayedSite(repository: Repository, docs: string, depth: number): ReplayedSite {
  let ledger: Ledger = emptyLedger;
  let before: readonly VideoRow[] = [];
  const files = new Map<string, string>();
  let written: Ledger = emptyLedger;
  const branch: LedgerBranch = {
    read: async () => {
      for (const [path, text] of formatLedger(written, ledger)) if (text !== null) files.set(path, text);
      written = ledger;
      return { head: null, files };
    },
    write: () => Promise.reject(new Error('a replay writes no ledger')),
  };
  const journal = {
    ledger: () => ledger,
    // what moved is in its new page at once
    record: async ({ rows = [] }: { readonly rows?: readonly VideoRow[] }) => { ledger = upsertRows(ledger, rows.map((row) => (row.state === 'published' ? { ...row, state: 'linked' } : row))); },
  };
  const plan = async (request: Pick<Request, 'base' | 'head' | 'scope'>): Promise<Survey> => {
    before = ledger.rows;
    const survey = await makeSurvey(makeRequest(docs, depth, request), { repository, ledger: branch });
    await settleRows(journal, survey.plan);
    ledger = upsertRows(ledger, survey.plan.jobs.map(render));
    return survey;
  };
  return {
    start: (commit) => plan({ base: null, head: commit, scope: 'missing' }),
    step: (base, head) => plan({ base, head, scope: 'changed' }),
    async compare(base, head) {
      const request = makeRequest(docs, depth, { base, head, scope: 'changed' });
      const survey = await makeSurvey(request, { repository, ledger: branch });
      const touched = (await repository.readChanges(survey.base.commit, head)).map(({ path }) => path).filter(makePageFilter(survey.config, [docs]));
      return makeSurvey(request, { repository, ledger: branch }, new Set([...touched, ...survey.pages]));
    },
    before: () => before,
  };
}

/** A job's row once its video stands in its page. */
function render(job: RenderJob): VideoRow {
  const { key } = job.wanted;
  const seconds = job.estimate.seconds;
  return { ...makeReservation(job, 'replay', at), state: 'linked', reserved: null, submittedAt: at, completedAt: at, videoId: key.slice(0, 12), seconds, video: { url: `https://videos.example/${key}.mp4`, sha256: key, bytes: 1 } };
}

function makeRequest(docs: string, depth: number, own: Pick<Request, 'base' | 'head' | 'scope'>): Request {
  return {
    mode: 'plan', baseBranch: 'main', pullRequest: null, trusted: null, paths: [], locales: [], docs: [docs],
    maxCost: null, approvedPlan: null, waitMinutes: 0, shard: null, failOn: 'never', retryFailed: false, allowUnpriced: false,
    config: 'docreel.yml', configText: `video: { every-page: true, avatar: Abigail_office_front, languages: [en], depth: ${depth} }\n`, branch: null, labels: [], draft: false, ...own,
  };
}
