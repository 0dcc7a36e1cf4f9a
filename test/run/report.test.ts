import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { expect, it } from 'vitest';
import type { Ledger, VideoRow } from '../../src/core/ledger.ts';
import { formatCost } from '../../src/core/cost.ts';
import { isWorked } from '../../src/core/report.ts';
import type { Report, ReportVideo } from '../../src/core/report.ts';
import { spentInMonth } from '../../src/core/spending.ts';
import type { Outcome } from '../../src/run.ts';
import { formatReportFigures } from '../../src/show/figure.ts';
import { formatSummary } from '../../src/show/summary.ts';
import { parseCsv } from '../show/csv.ts';
import { settings, startRunWorld } from './world.ts';
import type { RunWorld } from './world.ts';

const page = (word: string): string => `---
title: Install
video: { languages: [en, es] }
---

# Install

The agent keeps a copy of your files on a server that you own.

## Linux

Run the installer on each machine. It starts ${word}.

## Windows

Open the installer and follow its three steps.
`;

const isPublished = addFormats.default(new Ajv({ strict: false })).compile(JSON.parse(readFileSync(new URL('../../schema/report.schema.json', import.meta.url), 'utf8')));

/** Every column of a report, added up again from the ledger before and after the run. */
function checkColumns(before: Ledger, after: Ledger, { report }: Outcome): void {
  const rows = new Map(after.rows.map((row) => [row.key, row]));
  const known = new Set(before.charges.map((line) => JSON.stringify(line)));
  const fresh = after.charges.filter((line) => !known.has(JSON.stringify(line)));
  const charged = fresh.filter(({ event }) => event === 'charged');
  const isDone = (row: VideoRow | undefined): boolean => row?.video != null;
  const sum = (lines: typeof charged): number => lines.reduce((total, { micros }) => total + micros, 0);
  const finished = charged.filter(({ key, attempt }) => isDone(rows.get(key)) && rows.get(key)?.attempt === attempt);
  const failed = charged.filter((line) => !finished.includes(line));
  const { totals } = report;
  expect(totals.charge.micros).toBe(sum(finished));
  expect(totals.atRisk.micros).toBe(sum(failed));
  expect(report.balance?.ours ?? totals.charge).toEqual(totals.charge);
  expect(report.month.spent).toEqual(spentInMonth(after, report.startedAt.slice(0, 7), totals.charge.unit));

  // what was planned was reserved to the last millionth; a second try reserves once more
  const reserved = [...Map.groupBy(fresh.filter(({ event }) => event === 'reserved'), ({ key }) => key).values()].flatMap((lines) => lines.slice(0, 1));
  expect([totals.planned, totals.estimate.upper?.micros]).toEqual([reserved.length, sum(reserved)]);
  const saved = report.videos.filter(({ state }) => state === 'reused' || state === 'moved').map(({ key }) => rows.get(key));
  expect(totals.saved.micros).toBe(saved.reduce((total, row) => total + (row?.charge?.micros ?? 0), 0));
  for (const [parts, name] of [[report.byLocale, 'locale'], [report.byPage, 'page']] as const) {
    for (const part of parts) {
      const own = (line: Pick<VideoRow, 'locale' | 'page'>): boolean => line[name] === (name in part ? Reflect.get(part, name) : '');
      expect(part.charge?.micros ?? 0).toBe(sum(finished.filter(own)));
      expect(part.atRisk?.micros ?? 0).toBe(sum(failed.filter(own)));
      const done = finished.filter(own).map(({ key }) => rows.get(key)?.seconds ?? 0);
      expect([part.done, part.seconds]).toEqual([done.length, done.reduce((total, seconds) => total + seconds, 0)]);
    }
  }
}

/** Every place where the report's figures are read says the same. */
async function checkPlaces(world: RunWorld, { report, files }: Outcome): Promise<void> {
  expect(files.map((file) => basename(file))).toEqual(['report.json', 'report.csv', 'storyboard.html']);
  const [json = '', csv = '', html = ''] = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(report)));
  expect([isPublished(JSON.parse(json)), isPublished.errors]).toEqual([true, null]);
  const lines = parseCsv(csv);
  const add = (column: string): number => Math.round(lines.reduce((total, line) => total + Number(line[column]), 0) * 1_000_000);
  expect([add('charge'), add('at_risk'), add('saved'), add('estimate')]).toEqual([report.totals.charge.micros, report.totals.atRisk.micros, report.totals.saved.micros, report.totals.estimate.cost?.micros ?? 0]);
  const summary = formatSummary(report);
  const plain = (text: string): string => text.replaceAll('&nbsp;', ' ').replaceAll('**', '');
  expect(plain(summary)).toContain(`## Docreel: ${formatReportFigures(report)}`);
  expect(html).toContain(formatReportFigures(report));
  const bill = (text: string): readonly string[] => plain(text).match(/^\| All \|.*$/m)?.[0].split('|').map((cell) => cell.trim()).slice(1, -1) ?? [];
  const done = report.videos.filter(({ state }) => state === 'completed').length;
  const worked = report.videos.filter(isWorked).length;
  const all = bill(summary);
  expect([all[1], all[3], all[4], all[5]]).toEqual([done === worked ? String(done) : `${done} of ${worked}`, formatCost(report.totals.estimate.cost), formatCost(report.totals.charge), formatCost(report.totals.saved)]);
  expect(bill(await world.readPullRequest())).toEqual(all);
  expect([...html.matchAll(/<tfoot>(.*?)<\/tfoot>/g)].flatMap(([, foot = '']) => [...foot.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, cell]) => cell))).toEqual(all);
}

it('adds up: every column from the ledger, and every place alike; bought, failed, tried again, reused', async () => {
  await using world = await startRunWorld();
  const ledgers: Ledger[] = [await world.readLedger().catch(() => ({ rows: [], charges: [], serial: 0 }))];
  const run = async (request: Parameters<RunWorld['run']>[0]): Promise<Report> => {
    // a busy machine must not run out of time
    const outcome = await world.run({ waitMinutes: 1_000, ...request });
    const now = await world.readLedger();
    checkColumns(ledgers.at(-1) ?? now, now, outcome);
    await checkPlaces(world, outcome);
    ledgers.push(now);
    return outcome.report;
  };
  const find = (report: Report, section: string, locale: string): ReportVideo | undefined => report.videos.find((video) => video.section === section && video.locale === locale);

  // Linux fails and may have been charged, and its second try works; Windows fails twice
  world.emulator.setFault({ on: 'create', kind: 'fail', title: 'Linux', times: 1 });
  world.emulator.setFault({ on: 'create', kind: 'fail', title: 'Windows', times: 2 });
  await world.commit({ 'docreel.yml': settings, 'docs/install.md': page('by itself') });
  const first = await run({ base: null });
  expect(find(first, 'install/linux', 'en')).toMatchObject({ state: 'completed' });
  expect(find(first, 'install/windows', 'en')).toMatchObject({ state: 'failed' });
  expect(first.totals.atRisk.micros).toBeGreaterThan(0);
  expect(first.month.before).toEqual([]);

  // merged; some again, some changed, some reused
  await world.site.git('merge', '--quiet', '--no-edit', 'docreel/main');
  await world.commit({ 'docs/install.md': (await readFile(join(world.site.root, 'docs/install.md'), 'utf8')).replace('by itself', 'at once') });
  const second = await run({});
  expect(second.totals).toMatchObject({ reused: 2, failed: 0 });
  expect(second.totals.saved.micros).toBeGreaterThan(0);
});

it('keeps the whole text of a pull request that is too long for GitHub among the files of the run', async () => {
  await using world = await startRunWorld({ balance: 1_000 });
  const words = 'The agent keeps a copy of your files on a server that you own, and restores them whenever you ask. '.repeat(46);
  const sections = Array.from({ length: 15 }, (_, index) => `## Part ${index}\n\nThis is part ${index}. ${words}\n`).join('\n');
  await world.commit({ 'docreel.yml': settings, 'docs/long.md': `---\nvideo: true\n---\n\n${sections}` });
  const { files, exit } = await world.run({ base: null, maxCost: '200 usd', waitMinutes: 1_000 });
  expect(exit).toBe(0);
  expect(files.map((file) => basename(file))).toEqual(['report.json', 'report.csv', 'storyboard.html', 'pull-request-whole.md']);
  const [whole, short] = [await readFile(files.at(-1) ?? '', 'utf8'), await world.readPullRequest()];
  expect(short.length).toBeLessThan(61_000);
  expect(short).toContain('all of it is in `pull-request-whole.md` among the files of run `run1`');
  expect(whole.split(words.trim()).length - 1).toBe(15);
});
