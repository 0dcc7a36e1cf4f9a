import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { findFormers } from '../../src/core/former.ts';
import { makeReport } from '../../src/core/report.ts';
import type { Report } from '../../src/core/report.ts';
import { findPlanComment, formatPlanComment } from '../../src/show/comment.ts';
import { formatPlan } from '../../src/show/plan.ts';
import { formatProblem } from '../../src/show/problem.ts';
import { formatPullRequest, parsePullRequestState } from '../../src/show/pull-request.ts';
import { formatReportJson } from '../../src/show/json.ts';
import { formatStoryboard } from '../../src/show/storyboard.ts';
import { formatSummary } from '../../src/show/summary.ts';
import { measureText } from '../../src/show/terminal.ts';
import { hostile } from '../hostile.ts';
import { emptyPlan, input, makeHostileReport, makeJob, makeLargePlan, makePlan, makeRow, plan, planReport, report, rows, usd } from '../sample.ts';
import { findSigns, live } from './text.ts';
import { startEffort } from '../effort.ts';

const formers = new Map([...findFormers(plan, rows)].map(([key, row]) => [key, row.narration]));
const options = { limits: input.limits, month: input.month, formers };
const fingerprint = 'f1n9e4';
const remembered = { fingerprint, left: ['docs/a.md'], discarded: [], base: 'main' };
const pullRequest = (value: Report): string => {
  const { title, body } = formatPullRequest(value, remembered);
  return `${title}\n\n${body}\n`;
};
const nothing = makeReport({ ...input, plan: emptyPlan, rows: [], pullRequest: null, balance: null });
const stopped = makeReport({ ...input, limits: {}, rows: [], stopped: 'no limit is set: set `max-cost`', pullRequest: null });
const onlyMoved = makeReport({ ...input, plan: makePlan({ reused: plan.reused }), rows: [] });

const texts: Readonly<Record<string, string>> = {
  'summary.md': formatSummary(report),
  'summary-plan.md': formatSummary(planReport),
  'summary-stopped.md': formatSummary(stopped),
  'summary-nothing.md': formatSummary(nothing),
  'pull-request.md': pullRequest(report),
  'pull-request-moved.md': pullRequest(onlyMoved),
  'comment.md': formatPlanComment(plan, options),
  'comment-nothing.md': formatPlanComment(emptyPlan, options),
  'comment-over-limit.md': formatPlanComment(plan, { limits: { run: usd(1) } }),
  'comment-without-limit.md': formatPlanComment(plan, { limits: {} }),
  'comment-to-approve.md': formatPlanComment(plan, { ...options, needsApproval: true }),
  'plan.txt': formatPlan(plan, { color: false, width: 100, ...options }),
  'plan-narrow.txt': formatPlan(plan, { color: false, width: 60, ...options }),
  'plan-large.txt': formatPlan(makeLargePlan(100, 10), { color: false, width: 100, ...options }),
  'plan-one-large-page.txt': formatPlan(makeLargePlan(2, 50), { color: false, width: 100, ...options }),
  'plan-nothing.txt': formatPlan(emptyPlan, { color: false, width: 100, ...options }),
};

describe('what people read', () => {
  for (const [name, text] of Object.entries(texts)) {
    test(`is as in fixtures/show/${name}`, () => {
      const path = new URL(`../../fixtures/show/${name}`, import.meta.url);
      if (process.env['UPDATE']) {
        mkdirSync(new URL('.', path), { recursive: true });
        writeFileSync(path, text);
      }
      expect(text).toBe(readFileSync(path, 'utf8'));
    });
  }
});

// A narration has a paragraph for each of its lines.
const findBlocks = (types: readonly string[]): readonly string[] =>
  types.filter((type) => type !== 'text' && type !== 'inlineCode').filter((type, index, all) => type !== 'paragraph' || all[index - 1] !== 'paragraph');

describe('hostile words', () => {
  // The same report with harmless words tells which HTML, links and blocks are ours.
  const sinks: Readonly<Record<string, (value: Report) => string>> = {
    summary: formatSummary,
    'pull request': (value) => formatPullRequest(value, remembered).body,
    comment: (value) => formatPlanComment(makePlan({
      jobs: value.videos.filter(({ state }) => state !== 'retired').map((video) => makeJob({ ...video, text: video.narration, way: 'source' }, 'words-changed', video.reason, 10)), problems: value.problems,
    }), options),
  };
  for (const [name, format] of Object.entries(sinks)) {
    const ours = findSigns(format(makeHostileReport('harmless')));
    it.each(hostile)(`stay text in the ${name}: %j`, (text) => {
      const body = format(makeHostileReport(text));
      const found = findSigns(body);
      expect(found.html).toEqual(ours.html);
      expect(findBlocks(found.types)).toEqual(findBlocks(ours.types));
      expect(found.texts.filter((part) => live.test(part))).toEqual([]);
      expect(found.links.every((link) => link.startsWith('https://github.com/octo/docs/'))).toBe(true);
      expect(body.match(/<!--/g) ?? []).toHaveLength(name === 'pull request' ? 2 : 0);
      expect(body.replaceAll('\n', '')).not.toMatch(/[\p{Bidi_Control}\p{Cc}]/u);
    });
  }

  it.each(hostile)('stay text in the difference of two narrations: %j', (text) => {
    const [job] = plan.jobs;
    if (!job) throw new Error('a job');
    for (const [before, after] of [[`One ${text} two three four five.`, `One two ${text} three four six.`], ['harmless', text], [text, 'harmless']] as const) {
      const wanted = { ...job.wanted, narration: { ...job.wanted.narration, text: after } };
      const found = findSigns(formatPlanComment(makePlan({ jobs: [{ ...job, wanted }] }), { ...options, formers: new Map([[wanted.key, before]]) }));
      expect(found.html.filter((part) => !/^<\/?(?:details|sub|del|ins)>$|^<details>\n<summary>What would be said on <code><\/code> \(1 video\)<\/summary>$/.test(part))).toEqual([]);
      expect(found.html.filter((part) => /^<(?:del|ins)/.test(part)).length).toBe(found.html.filter((part) => /^<\/(?:del|ins)/.test(part)).length);
      expect(found.texts.filter((part) => live.test(part))).toEqual([]);
      expect(found.links).toEqual([]);
    }
  });

  it.each(hostile)('row 90: stay on their line of a title and of a terminal: %j', (text) => {
    const value = makeHostileReport(text);
    const { title } = formatPullRequest(value, remembered);
    const large = makeLargePlan(1, 1);
    const [job] = large.jobs;
    if (!job) throw new Error('a job');
    const hostilePlan = makePlan({ jobs: [{ ...job, wanted: { ...job.wanted, title: text, page: text, locale: text.slice(0, 20) }, reason: { kind: 'missing', text } }], quarantined: [{ wanted: { ...job.wanted, title: text }, row: makeRow(job.wanted) }], problems: value.problems });
    const lines = formatPlan(hostilePlan, { color: false, width: 80, ...options });
    const problem = formatProblem({ severity: 'error', code: 'x', file: text, line: 1, message: text, hint: text }, { color: false });
    expect(title).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
    expect(title.length).toBeLessThanOrEqual(200);
    for (const written of [lines, problem]) {
      expect(written.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
      expect(written.split('\n').filter((line) => /^\s*::|##\[/.test(line))).toEqual([]);
    }
    expect(lines.split('\n')).toHaveLength(13);
  });
});

describe('size', () => {
  const large = makeLargePlan(200, 10, ['en', 'es']);
  const rows = large.jobs.map(({ wanted }, index) => makeRow(wanted, index % 7 === 0 ? { state: 'failed', failure: { code: 'rendering_failed', message: 'x'.repeat(500), charged: 'maybe', passing: true } } : {}));
  const problems = Array.from({ length: 3000 }, (_, line) => ({ severity: 'warning', code: 'x', file: 'docs/a.md', line: line + 1, message: 'm'.repeat(300) }) as const);
  const value = makeReport({ ...input, plan: { ...large, problems, reused: large.jobs.map(({ wanted }) => ({ wanted, row: makeRow(wanted), movedFrom: { page: 'x', section: 'y' }, explanation: 'z'.repeat(200), saved: usd(1) })) }, rows });

  it.each<[string, number, () => string]>([
    ['summary', 200_000, () => formatSummary(value)],
    ['pull request', 60_000, () => formatPullRequest(value, remembered).body],
    ['comment', 60_000, () => formatPlanComment({ ...large, problems }, options)],
  ])('%s of 4,000 videos stays within %i characters, with its figures and its state', (name, most, format) => {
    const effort = startEffort();
    const text = format();
    expect(text.length).toBeLessThanOrEqual(most);
    expect(text.length).toBeGreaterThan(2000);
    expect(text).toMatch(/4000 videos in 2 languages/);
    expect(findSigns(text).types).toContain('table');
    if (name === 'pull request') expect(parsePullRequestState(text)).toEqual({ fingerprint, plan: value.planHash, run: 'run-7', left: ['docs/a.md'], discarded: [] });
    expect(effort()).toBeLessThan(10_000);
  });

  it('takes more videos than a call takes arguments', () => {
    const [job] = makeLargePlan(1, 1).jobs;
    if (job === undefined) throw new Error('a job');
    const huge = makePlan({ jobs: Array.from({ length: 150_000 }, (_, at) => ({ ...job, wanted: { ...job.wanted, section: `s${at}` } })) });
    const whole = makeReport({ ...input, plan: huge, rows: [] });
    expect(formatPlan(huge, { color: false, ...options, limits: { video: usd(1), run: usd(1) } })).toContain('150000 videos');
    expect(formatPlanComment(huge, options)).toContain('150000 videos');
    expect(formatSummary(whole)).toContain('150000 videos');
    expect(formatStoryboard(whole, { title: 'x' })).toContain('<h2>148000 more sections</h2>');
    expect([...formatReportJson(whole)].length).toBeGreaterThan(100);
  });

  it.each([50, 200, 1000])('a pull request of %i videos keeps as much as fits', (count) => {
    const some = makeLargePlan(count / 10, 5);
    const { body, whole } = formatPullRequest(makeReport({ ...input, plan: some, rows: some.jobs.map(({ wanted }) => makeRow(wanted)) }), remembered);
    expect(body.includes('Shortened, as GitHub takes no longer text')).toBe(count > 50);
    // what was left out is all in the other text
    expect(whole === null).toBe(count === 50);
    expect(findSigns(whole ?? body).texts.filter((part) => part.startsWith('Some words to be spoken.'))).toHaveLength(count);
    expect(body.length).toBeLessThanOrEqual(60_000);
    expect(body.includes('What the videos say')).toBe(count === 50);
    expect(body.includes('<img')).toBe(count === 50);
    expect(parsePullRequestState(body.replaceAll('\n', '\r\n'))?.fingerprint).toBe(fingerprint);
  });

  it('a plan of 4,000 videos is one screen', () => {
    const text = formatPlan(large, { color: false, width: 100 });
    expect(text.split('\n').length).toBeLessThan(80);
    for (const line of text.split('\n')) expect(measureText(line)).toBeLessThanOrEqual(120);
  });
});

describe('findPlanComment()', () => {
  it('says nothing where nothing changes, unless it is asked to', () => {
    expect(findPlanComment(emptyPlan, 'changes', options)).toBeNull();
    expect(findPlanComment(emptyPlan, 'always', options)).toMatch(/^### ✅ Training videos: nothing to render\n\nMerging this costs nothing\.\n/);
    expect(findPlanComment(plan, 'never', options)).toBeNull();
  });

  it('says that problems stop every render, also where nothing would be rendered', () => {
    const comment = findPlanComment({ ...emptyPlan, problems: [{ severity: 'error', code: 'x', file: 'docs/a.md', line: 3, message: 'no such key' }] }, 'changes', options);
    expect(comment).toMatch(/^### ❌ Training videos: nothing to render\n\n> \[!CAUTION\]\n> 1 problem below stops every render until mended\./);
  });
});
