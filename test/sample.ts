import { createHash } from 'node:crypto';
import type { Cost } from '../src/core/cost.ts';
import type { StoredFile, VideoRow } from '../src/core/ledger.ts';
import type { Plan, Reason, RenderJob } from '../src/core/plan.ts';
import { makeReport } from '../src/core/report.ts';
import type { Report, ReportInput } from '../src/core/report.ts';
import type { Way, Wanted } from '../src/core/wanted.ts';

/** Plans, rows and reports of a small, believable site, for everything that shows them. */

export const usd = (amount: number): Cost => ({ micros: Math.round(amount * 1_000_000), unit: 'usd' });
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

export interface Words {
  readonly page: string;
  readonly section: string;
  readonly title: string;
  readonly locale: string;
  readonly way?: Way;
  readonly line?: number;
  readonly text?: string;
}

export function makeWanted({ page, section, title, locale, way = 'source', line = 12, text = `${title}. These are the words that are spoken for this section in ${locale}.` }: Words): Wanted {
  return {
    key: hash(`${page}#${section}@${locale}`), page, section, title, locale, way,
    file: way === 'page' ? page.replace('docs/', `i18n/${locale}/`) : page, line,
    narration: { locale, text, source: text },
    recipe: { look: 'Abigail_office_front', voice: null, engine: 'avatar_iii', resolution: '1080p', aspect: '16:9', background: null, captions: true, dubbing: way === 'dubbed' ? 'speed' : null },
    sourceKey: way === 'dubbed' ? hash(`${page}#${section}@en`) : null,
  };
}

export function makeJob(words: Words, kind: Reason['kind'], text: string, seconds: number): RenderJob {
  return { wanted: makeWanted(words), reason: { kind, text }, attempt: 1, estimate: { seconds, cost: usd(seconds * 0.01), upper: usd(seconds * 0.016) } };
}

function makeFile(wanted: Wanted, ending: string, bytes: number): StoredFile {
  return { url: `https://github.com/octo/docs/releases/download/docreel-1/${wanted.key.slice(0, 12)}.${ending}`, sha256: hash(wanted.key + ending), bytes };
}

/** A row as the ledger holds it after a run; by default published. */
export function makeRow(wanted: Wanted, change: Partial<VideoRow> = {}): VideoRow {
  const state = change.state ?? 'published';
  const done = state === 'published' || state === 'linked' || state === 'retired';
  const seconds = change.seconds === undefined ? (done ? 40 : null) : change.seconds;
  return {
    key: wanted.key, page: wanted.page, section: wanted.section, title: wanted.title, locale: wanted.locale, way: wanted.way, sourceKey: wanted.sourceKey,
    narration: wanted.narration.text, sourceWords: hash(wanted.narration.source), recipe: wanted.recipe, attempt: 1, expectedSeconds: 38,
    reserved: usd(0.6), run: 'run-7', reservedAt: '2026-11-23T10:00:00.000Z', submittedAt: '2026-11-23T10:00:05.000Z',
    completedAt: done ? '2026-11-23T10:04:00.000Z' : null, videoId: state === 'reserved' ? null : `hg_${wanted.key.slice(0, 8)}`,
    charge: done && seconds !== null ? usd(seconds * 0.01) : null,
    video: done ? makeFile(wanted, 'mp4', 4_200_000) : null, poster: done ? makeFile(wanted, 'jpg', 61_000) : null, captions: done ? makeFile(wanted, 'vtt', 900) : null,
    failure: null, ...change, state, seconds,
  };
}

const install = { page: 'docs/install.md', title: 'Install on Linux', section: 'install/linux', line: 14 };
const configure = { page: 'docs/configure.md', title: 'Configure the agent', section: 'configure', line: 5 };
const backup = { page: 'docs/guides/backup.mdx', title: 'Back up and restore', section: 'intro', line: 1 };

export const emptyPlan: Plan = {
  schema: 1, base: hash('base').slice(0, 40), head: hash('head').slice(0, 40), scope: 'changed',
  jobs: [], reused: [], kept: [], waiting: [], quarantined: [], retired: [], leaving: [], outside: [], putOff: [], matches: [], problems: [],
  total: { seconds: 0, cost: usd(0), upper: usd(0) }, hash: hash('empty plan'),
};

/** A plan with its total and hash, from its jobs. */
export function makePlan(change: Partial<Plan>): Plan {
  const jobs = change.jobs ?? [];
  const sum = (pick: (job: RenderJob) => Cost | undefined): Cost | undefined =>
    jobs.every((job) => pick(job)) ? { micros: jobs.reduce((total, job) => total + (pick(job)?.micros ?? 0), 0), unit: 'usd' } : undefined;
  const total = { seconds: jobs.reduce((seconds, job) => seconds + job.estimate.seconds, 0), cost: sum((job) => job.estimate.cost), upper: sum((job) => job.estimate.upper) };
  return { ...emptyPlan, total, hash: hash(JSON.stringify(jobs.map(({ wanted }) => wanted.key))), ...change };
}

const reused = [1, 2, 3].map((n) => makeWanted({ page: 'docs/install.md', section: `install/step-${n}`, title: `Step ${n}`, locale: 'en', line: 30 + n * 10 }));
const moved = makeWanted({ ...backup, section: 'restore/from-a-snapshot', title: 'From a snapshot', locale: 'en', line: 40 });
const waiting = makeWanted({ ...configure, section: 'configure/proxy', title: 'Behind a proxy', locale: 'en', line: 61 });
const banned = makeWanted({ ...configure, section: 'configure/secrets', title: 'Secrets', locale: 'ja', way: 'dubbed', line: 80 });
const worded = makeWanted({ ...backup, section: 'verify', title: 'Verify a backup', locale: 'en', line: 70, text: 'Check it.\nThe page shows the command.' });
const gone = makeWanted({ page: 'docs/old.md', section: 'intro', title: 'The old way', locale: 'en' });

export const plan = makePlan({
  jobs: [
    makeJob({ ...install, locale: 'en', text: 'Install on Linux.\nDownload the package for your distribution, then start the service. The page shows the command.' }, 'words-changed', 'words changed (12 of 80)', 52),
    makeJob({ ...install, locale: 'es', way: 'page', text: 'Instalar en Linux.\nDescargue el paquete de su distribución y arranque el servicio.' }, 'words-changed', 'words changed (14 of 86)', 57.5),
    makeJob({ ...install, locale: 'ja', way: 'dubbed' }, 'new-language', 'language added', 55),
    makeJob({ ...configure, locale: 'en' }, 'new-section', 'new section', 31),
    makeJob({ ...configure, locale: 'es', way: 'dubbed' }, 'new-section', 'new section', 33),
    makeJob({ ...backup, locale: 'en' }, 'settings-changed', 'avatar changed', 24),
  ],
  reused: [
    ...reused.map((wanted) => ({ wanted, row: makeRow(wanted, { state: 'linked', run: 'run-3' }), movedFrom: undefined, explanation: 'same words', saved: usd(0.4) })),
    { wanted: moved, row: makeRow(moved, { state: 'linked', run: 'run-2' }), movedFrom: { page: 'docs/guides/restore.md', section: 'snapshot' }, explanation: 'matched by identical words, moved from docs/guides/restore.md#snapshot', saved: usd(0.5) },
  ],
  kept: [{
    wanted: worded, row: makeRow({ ...worded, key: hash('verify, before') }, { state: 'linked', run: 'run-1', narration: 'Check it.\nSee the command on the page.' }), movedFrom: undefined,
    explanation: 'our wording rules changed, the page\'s words did not: kept', saved: usd(0.4),
  }],
  waiting: [{ wanted: waiting, row: makeRow(waiting, { state: 'submitted', run: 'run-6' }) }],
  quarantined: [{ wanted: banned, row: makeRow(banned, { state: 'failed', run: 'run-5', failure: { code: 'content_policy_violation', message: 'The script was refused.', charged: 'no', passing: false } }) }],
  retired: [makeRow(gone, { state: 'retired', run: 'run-1' })],
  outside: [makeWanted({ ...backup, locale: 'de' }), makeWanted({ ...backup, locale: 'fr' })],
  problems: [
    { severity: 'warning', code: 'stale-translation', file: 'i18n/es/install.md', line: 9, column: 1, message: 'the translation is older than the words of docs/install.md#linux', hint: 'update it, or set `translate: dubbed`' },
  ],
});

const [linuxEn, linuxEs, linuxJa, configureEn, configureEs, backupEn] = plan.jobs.map(({ wanted }) => wanted);
if (!linuxEn || !linuxEs || !linuxJa || !configureEn || !configureEs || !backupEn) throw new Error('the plan has six jobs');

/** What a run of `plan` left in the ledger: four finished, one failed and charged perhaps, one still rendering. */
export const rows: readonly VideoRow[] = [
  makeRow(linuxEn, { seconds: 50.4 }),
  makeRow(linuxEs, { seconds: 58.1 }),
  makeRow(linuxJa, { state: 'failed', failure: { code: 'rendering_failed', message: 'Something went wrong @octocat', charged: 'maybe', passing: true, at: '2026-11-23T10:08:00.000Z' } }),
  makeRow(configureEn, { seconds: 30 }),
  makeRow(configureEs, { state: 'submitted' }),
  makeRow(backupEn, { seconds: 24.5 }),
  makeRow(waiting, { seconds: 36, run: 'run-6' }),
  ...plan.reused.map(({ row }) => row),
  ...plan.kept.map(({ row }) => row),
  ...plan.quarantined.map(({ row }) => row),
  ...plan.retired,
  // what was spoken there before
  makeRow({ ...linuxEn, key: hash('linux en, before') }, { state: 'linked', run: 'run-2', narration: 'Install on Linux.\nFetch the package for your distribution, then start the service and look at its log. The page shows the command.' }),
  makeRow({ ...linuxEs, key: hash('linux es, before') }, { state: 'linked', run: 'run-2', narration: 'Instalar en Linux.\nDescargue el paquete de su distribución.' }),
];

export const input: ReportInput = {
  charges: [{ at: '2026-11-23T10:05:00.000Z', run: 'run-7', key: linuxJa.key, attempt: 1, event: 'charged', micros: 600_000, unit: 'usd', page: linuxJa.page, section: linuxJa.section, locale: 'ja' }],
  run: 'run-7', mode: 'render', startedAt: '2026-11-23T10:00:00.000Z', finishedAt: '2026-11-23T10:09:30.000Z', plan, rows,
  balance: { before: usd(48.2), after: usd(45.9) }, month: { spent: usd(14.7), limit: usd(50), before: [{ month: '2026-09', spent: usd(12) }, { month: '2026-10', spent: usd(9.1) }] }, limits: { run: usd(20), month: usd(50), balanceFloor: usd(5) },
  pullRequest: { number: 42, url: 'https://github.com/octo/docs/pull/42', state: 'created' }, stopped: null,
};

export const report: Report = makeReport(input);
export const planReport: Report = makeReport({ ...input, mode: 'plan', rows: rows.filter(({ run }) => run !== 'run-7'), balance: null, pullRequest: null });

/** A plan of any size, for what has to stay short. */
export function makeLargePlan(pages: number, sections: number, locales: readonly string[] = ['en', 'es']): Plan {
  const jobs: RenderJob[] = [];
  for (let page = 1; page <= pages; page++) {
    for (let section = 1; section <= sections; section++) {
      for (const locale of locales) {
        jobs.push(makeJob({ page: `docs/part-${Math.ceil(page / 10)}/page-${page}.md`, section: `page/section-${section}`, title: `Section ${section} of page ${page}, with a name`, locale, line: section * 10, text: 'Some words to be spoken. '.repeat(12) }, 'new-page', 'new page', 40));
      }
    }
  }
  return makePlan({ jobs });
}

/** A report with this text wherever somebody else's words may stand. */
export function makeHostileReport(text: string): Report {
  const wanted = makeWanted({ page: `docs/${text}.md`, section: text, title: text, locale: 'en', text });
  const failed = makeWanted({ page: `docs/${text}.md`, section: `${text}2`, title: text, locale: 'es', text });
  const job = (of: Wanted): RenderJob => ({ wanted: of, reason: { kind: 'words-changed', text }, attempt: 1, estimate: { seconds: 10, cost: usd(0.1), upper: usd(0.2) } });
  return makeReport({
    ...input, plan: makePlan({
      jobs: [job(wanted), job(failed)], retired: [makeRow(makeWanted({ page: `docs/${text}.md`, section: text, title: text, locale: 'en' }), { state: 'retired' })],
      reused: [{ wanted: makeWanted({ page: `docs/${text}.md`, section: 'moved', title: text, locale: 'ja' }), row: makeRow(wanted), movedFrom: { page: text, section: text }, explanation: text, saved: usd(1) }],
      problems: [{ severity: 'warning', code: 'x', file: text, line: 1, column: 2, message: text, hint: text }],
    }),
    rows: [makeRow(wanted), makeRow(failed, { state: 'failed', failure: { code: text, message: text, charged: 'yes', passing: true, at: '2026-11-23T10:08:00.000Z' } })],
    stopped: text,
  });
}
