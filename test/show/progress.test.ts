import { describe, expect, it } from 'vitest';
import type { RunEvent } from '../../src/core/event.ts';
import { makeProgress } from '../../src/show/progress.ts';
import { fitText, formatTerminalText, measureText } from '../../src/show/terminal.ts';
import { hostile } from '../hostile.ts';
import { makeLargePlan, plan } from '../sample.ts';
import { startEffort } from '../effort.ts';

interface Rig {
  readonly written: string[];
  show(event: RunEvent): void;
  /** Lets the clock run, with a tick at each interval. */
  wait(milliseconds: number): void;
  stop(): void;
  readonly stopped: () => boolean;
}

function makeRig(options: { readonly isTTY?: boolean; readonly columns?: number; readonly quiet?: boolean; readonly color?: boolean }): Rig {
  const written: string[] = [];
  let time = 1_000_000;
  let timer: { readonly period: number; readonly tick: () => void; next: number } | undefined;
  const progress = makeProgress({
    stream: { write: (text) => written.push(text), isTTY: options.isTTY, columns: options.columns ?? 80, rows: 24 },
    color: options.color ?? false, quiet: options.quiet, now: () => time,
    every(period, tick) {
      timer = { period, tick, next: time + period };
      return () => { timer = undefined; };
    },
  });
  return {
    written, show: progress.show, stop: progress.stop, stopped: () => timer === undefined,
    wait(milliseconds) {
      const end = time + milliseconds;
      for (let due = timer; due && due.next <= end; due = timer) {
        time = due.next;
        due.next += due.period;
        due.tick();
      }
      time = end;
    },
  };
}

function makeEvent(index: number, state: Extract<RunEvent, { type: 'video' }>['state'], detail?: string, title?: string): RunEvent {
  const job = plan.jobs[index];
  if (!job) throw new Error(`no job ${index}`);
  const { key, page, locale } = job.wanted;
  return { type: 'video', key, title: title ?? job.wanted.title, page, locale, state, seconds: job.estimate.seconds, ...(detail === undefined ? {} : { detail }) };
}

/** What a terminal shows after all that was written. */
function findScreen(written: readonly string[]): string[] {
  const lines: string[] = [];
  for (const part of written.join('').split(new RegExp(`(${String.fromCodePoint(27)}\\[\\d+A${String.fromCodePoint(27)}\\[0J)`))) {
    const up = /\[(\d+)A/.exec(part);
    if (part.startsWith('\u001B') && up) lines.splice(lines.length - Number(up[1]));
    else lines.push(...part.split('\n').slice(0, -1));
  }
  return lines;
}

function playRun(rig: Rig): void {
  rig.show({ type: 'stage', stage: 'read', text: '3 pages' });
  rig.wait(300);
  rig.show({ type: 'plan', plan });
  rig.show({ type: 'stage', stage: 'submit', text: '6 videos' });
  for (let index = 0; index < 6; index++) rig.show(makeEvent(index, 'planned'));
  for (let index = 0; index < 5; index++) rig.show(makeEvent(index, 'submitted'));
  rig.show({ type: 'note', level: 'warning', text: 'a voice is slow' });
  rig.show({ type: 'stage', stage: 'wait', text: 'for 5 videos' });
  rig.wait(65_000);
  rig.show(makeEvent(0, 'rendering'));
  rig.show(makeEvent(0, 'completed'));
  rig.show(makeEvent(0, 'published'));
  rig.show(makeEvent(2, 'failed', 'rendering_failed'));
  rig.wait(200);
}

describe('makeProgress()', () => {
  it('draws a live list over itself in a terminal, and keeps notes above it', () => {
    const rig = makeRig({ isTTY: true });
    playRun(rig);
    expect(findScreen(rig.written)).toEqual([
      'warning: a voice is slow',
      '✔ Read    3 pages',
      '✔ Render  6 videos',
      expect.stringMatching(/^. Wait {4}for 5 videos$/u),
      '  ━━━━━━━━━━━━━━━━━━━━━━━━━───────  76 %  1 min 6 s, about 30 s left',
      '  1 of 6 rendered, 3 under way, 1 waiting, 1 failed; about 1.74 of 2.53 usd',
      expect.stringMatching(/^ {2}. Install on Linux {4}es {6}━━━━━━━━━─ accepted {3}1 min 5 s$/u),
      expect.stringMatching(/Configure the agent en/),
      expect.stringMatching(/Configure the agent es/),
      '  ✖ Install on Linux    ja      failed rendering_failed',
      '  ✔ Install on Linux    en      done       1 min 5 s',
      '  · Back up and restore en      waiting',
    ]);
    rig.stop();
    expect(rig.stopped()).toBe(true);
    expect(findScreen(rig.written).slice(-2)).toEqual([
      '  1 of 6 videos rendered, 3 under way, 1 waiting, 1 failed; 1 min 6 s', '  ✖ Install on Linux ja      failed rendering_failed',
    ]);
    const { length } = rig.written;
    rig.stop();
    rig.show(makeEvent(1, 'published'));
    expect(rig.written).toHaveLength(length);
  });

  it('writes plain lines elsewhere, with one heartbeat a minute', () => {
    const rig = makeRig({});
    playRun(rig);
    rig.wait(120_000);
    rig.stop();
    expect(rig.written.join('')).toMatchInlineSnapshot(`
      "read: 3 pages
      plan: 6 videos in 3 languages, about 4 min 13 s, 2.53 usd (at most 4.04 usd); 3 reused, 1 moved, 1 kept, 1 still rendering, 1 retired
      submit: 6 videos
      warning: a voice is slow
      wait: for 5 videos
      … 0 of 6 videos rendered, 5 under way, 1 waiting; 1 min; about 2.29 of 2.53 usd
      done docs/install.md Install on Linux (en), 1 min 5 s
      failed docs/install.md Install on Linux (ja): rendering_failed
      … 1 of 6 videos rendered, 3 under way, 1 waiting, 1 failed; 2 min, about 40 s left; about 1.74 of 2.53 usd
      … 1 of 6 videos rendered, 3 under way, 1 waiting, 1 failed; 3 min, about 50 s left; about 1.74 of 2.53 usd
      1 of 6 videos rendered, 3 under way, 1 waiting, 1 failed; 3 min 6 s; about 1.74 of 2.53 usd
      "
    `);
    expect(rig.stopped()).toBe(true);
  });

  it('knows how long it takes from what it has seen, and says nothing before', () => {
    const rig = makeRig({ isTTY: true });
    rig.show({ type: 'plan', plan });
    for (let index = 0; index < 6; index++) rig.show(makeEvent(index, 'planned'));
    for (const index of [0, 1]) rig.show(makeEvent(index, 'submitted'));
    rig.wait(60_000);
    expect(findScreen(rig.written).join('\n')).not.toMatch(/left|━━━ rendering/);
    rig.show(makeEvent(0, 'completed'));
    rig.show(makeEvent(2, 'submitted'));
    rig.wait(30_000);
    // one took a minute; of two under way one is late, one half through; three wait: four minutes' work for two
    expect(findScreen(rig.written).join('\n')).toMatch(/ 39 % {2}1 min 30 s, about (?:1 min 50 s|2 min) left\n {2}1 of 6 rendered, 2 under way, 3 waiting; about 1\.65 of 2\.53 usd\n/);
    for (const index of [1, 2, 3, 4, 5]) rig.show(makeEvent(index, 'completed'));
    rig.wait(100);
    expect(findScreen(rig.written).join('\n')).toMatch(/━{32} 100 % {2}1 min 30 s\n {2}6 of 6 rendered; about 2\.53 of 2\.53 usd\n/);
    for (const index of [0, 1, 2, 3, 4, 5]) rig.show(makeEvent(index, 'published'));
    rig.stop();
    expect(findScreen(rig.written).at(-1)).toBe('  6 of 6 videos done; 1 min 30 s');
  });

  it('knows from the start where earlier runs tell how long it takes', () => {
    const rig = makeRig({ isTTY: true });
    rig.show({ type: 'plan', plan, renderTime: 300_000 });
    for (let index = 0; index < 6; index++) rig.show(makeEvent(index, index < 3 ? 'rendering' : 'planned'));
    rig.wait(60_000);
    expect(findScreen(rig.written).join('\n')).toMatch(/ 10 % {2}1 min, about 9 min left\n/);
  });

  it('says only what went wrong when quiet', () => {
    const rig = makeRig({ isTTY: true, quiet: true });
    playRun(rig);
    rig.stop();
    expect(rig.written).toEqual(['warning: a voice is slow\n', 'failed docs/install.md Install on Linux (ja): rendering_failed\n']);
  });

  it('writes no colour without leave, and some with it', () => {
    const [plain, colored] = [makeRig({ isTTY: true }), makeRig({ isTTY: true, color: true })];
    for (const rig of [plain, colored]) playRun(rig);
    expect(plain.written.join('')).not.toMatch(/\[\d+m/);
    expect(colored.written.join('')).toMatch(/\[3[0-9]m/);
  });

  it('never writes a line wider than the terminal, nor a frame higher', () => {
    for (const columns of [30, 40, 61, 80, 200]) {
      const rig = makeRig({ isTTY: true, columns, color: true });
      const large = makeLargePlan(100, 10);
      rig.show({ type: 'plan', plan: large });
      rig.show({ type: 'stage', stage: 'submit', text: '2,000 videos '.repeat(20) });
      for (const { wanted } of large.jobs) rig.show({ type: 'video', key: wanted.key, title: '日本語の見出し'.repeat(9), page: wanted.page, locale: wanted.locale, state: 'rendering', seconds: 4, detail: 'x'.repeat(300) });
      rig.wait(500);
      rig.stop();
      const screen = findScreen(rig.written);
      expect(screen.length).toBeLessThan(24);
      for (const line of rig.written.join('').split('\n')) expect(measureText(line.replace(/^.*\[0J/, ''))).toBeLessThanOrEqual(columns);
    }
  });

  it.each(hostile)('keeps hostile words on their line: %j', (text) => {
    for (const isTTY of [true, false]) {
      const rig = makeRig({ isTTY });
      rig.show({ type: 'stage', stage: 'read', text });
      rig.show(makeEvent(0, 'failed', text, text));
      rig.show({ type: 'note', level: 'info', text });
      rig.wait(100);
      rig.stop();
      const lines = findScreen(rig.written);
      expect(lines.filter((line) => /^\s*::|##\[/.test(line))).toEqual([]);
      expect(lines.join('')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
    }
  });

  it('takes many videos in reasonable time', () => {
    const rig = makeRig({ isTTY: true });
    const large = makeLargePlan(500, 10);
    const effort = startEffort();
    rig.show({ type: 'plan', plan: large });
    for (const state of ['planned', 'submitted', 'rendering', 'published'] as const) {
      for (const { wanted } of large.jobs) rig.show({ type: 'video', key: wanted.key, title: wanted.title, page: wanted.page, locale: wanted.locale, state, seconds: 4 });
      rig.wait(200);
    }
    rig.stop();
    expect(effort()).toBeLessThan(3000);
  });
});

describe('measureText() and fitText()', () => {
  it.each<[string, number]>([['abc', 3], ['日本', 4], ['한국', 4], ['e\u0301', 1], ['👩‍👩‍👧‍👦', 2], ['🇪🇸', 2], ['ＡＢ', 4], ['\u001B[31mred\u001B[39m', 3], ['', 0], ['✔ …', 3]])('%j takes %i columns', (text, columns) => {
    expect(measureText(text)).toBe(columns);
  });
  it('cuts and pads to columns', () => {
    expect(fitText('日本語の見出し', 8)).toBe('日本語… ');
    expect(fitText('ab', 4, 'right')).toBe('  ab');
    expect(measureText(fitText('日本語'.repeat(20), 9))).toBe(9);
  });
  it('leaves no workflow command', () => {
    expect(formatTerminalText('  ::error::x')).toBe(':\u200B:error::x');
    expect(formatTerminalText('##[group]x')).not.toContain('##[');
  });
});
