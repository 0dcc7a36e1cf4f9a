import type { createColors } from 'picocolors';
import { formatCount, formatLength } from '../figure.ts';
import { cutColumns, fitText, formatTerminalText, measureText } from '../terminal.ts';
import { countVideos, findRenderTime, findShare, findTimeLeft, formatSpending, isUnderWay } from './tally.ts';
import type { Tally, VideoProgress } from './tally.ts';

export interface FrameOptions {
  readonly colors: ReturnType<typeof createColors>;
  /** Milliseconds, of the clock that the tally was made with. */
  readonly now: number;
  readonly width: number;
  /** Lines for videos, at most. */
  readonly rows: number;
  /** The last frame: nothing turns any more, and only what needs an eye is listed. */
  readonly over: boolean;
}

const barColumns = 10;

const turning = '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏';

const stageNames = {
  read: 'Read', plan: 'Plan', translate: 'Translate', check: 'Check', reserve: 'Reserve', submit: 'Render', wait: 'Wait', publish: 'Store', link: 'Link', propose: 'Propose', report: 'Report',
} as const;

/** The lines of the live list: stages, figures, and the videos that are under way or failed. None is wider than `width`. */
export function formatFrame(tally: Tally, options: FrameOptions): readonly string[] {
  const { colors, now, width, rows, over } = options;
  const lines = tally.stages.map(({ stage, text }, index) => {
    const current = !over && index === tally.stages.length - 1;
    const mark = current ? colors.cyan(formatTurn(now)) : colors.green('✔');
    return `${mark} ${colors.bold(fitText(stageNames[stage], 8))}${cutColumns(formatTerminalText(text), width - 11)}`;
  });
  if (tally.videos.size === 0) return lines;
  // the report follows, with what it really cost
  if (over) lines.push(`  ${cutColumns(`${formatCounts(tally)}; ${formatTime(tally, now, over)}`, width - 3)}`);
  else lines.push(`  ${formatHead(tally, options)}`, `  ${cutColumns(formatBody(tally), width - 3)}`);
  const listed = findListed(tally, over);
  const shown = listed.slice(0, rows);
  const title = Math.max(10, Math.min(width - 50, 44, Math.max(0, ...shown.map((video) => measureText(formatTerminalText(video.title, 100))))));
  const renderTime = findRenderTime(tally);
  for (const video of shown) lines.push(formatVideo(video, title, renderTime, options));
  if (listed.length > rows) lines.push(colors.dim(`    … and ${formatCount(listed.length - rows, 'more video')}`));
  return lines;
}

/** `3 of 6 videos rendered, 2 under way, 1 failed; 5 min 20 s, about 3 min left; about 1.62 of 2.53 usd`, without a bar. */
export function formatFigures(tally: Tally, now: number, over = false): string {
  return [formatCounts(tally), formatTime(tally, now, over), formatSpending(tally)].filter(Boolean).join('; ');
}

function formatHead(tally: Tally, { now, width, colors }: FrameOptions): string {
  const [share, time] = [findWholeShare(tally, now), formatTime(tally, now)];
  const columns = Math.max(6, Math.min(36, width - 48));
  return `${formatBar(share, columns, colors)}${cutColumns(` ${String(Math.floor(share * 100)).padStart(3)} %  ${time}`, width - columns - 3)}`;
}

function formatBody(tally: Tally): string {
  return [formatCounts(tally).replace(/ videos? /, ' '), formatSpending(tally)].filter(Boolean).join('; ');
}

function formatCounts(tally: Tally): string {
  const { all, done, rendered, failed, underWay, waiting } = countVideos(tally);
  const rest = [[underWay, 'under way'], [underWay > 0 ? waiting : 0, 'waiting'], [failed, 'failed']] as const;
  return [`${rendered} of ${formatCount(all, 'video')} ${done === rendered && underWay === 0 ? 'done' : 'rendered'}`, ...rest.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`)].join(', ');
}

function formatTime(tally: Tally, now: number, over = false): string {
  const left = over ? undefined : findTimeLeft(tally, now);
  return `${formatLength((now - tally.startedAt) / 1000)}${left === undefined ? '' : `, about ${formatLength(roundLeft(left / 1000))} left`}`;
}

// A guess is not told to the second.
function roundLeft(seconds: number): number {
  const step = seconds < 30 ? 5 : seconds < 120 ? 10 : seconds < 600 ? 30 : 60;
  return Math.max(step, Math.round(seconds / step) * step);
}

function findWholeShare(tally: Tally, now: number): number {
  const { all, rendered, failed } = countVideos(tally);
  const renderTime = findRenderTime(tally);
  const begun = renderTime === undefined ? 0 : [...tally.videos.values()].filter(isUnderWay).reduce((sum, video) => sum + findShare(video, now, renderTime), 0);
  return all === 0 ? 0 : (rendered + failed + begun) / all;
}

function formatBar(share: number, columns: number, colors: FrameOptions['colors']): string {
  const full = Math.round(Math.min(1, share) * columns);
  return `${colors.cyan('━'.repeat(full))}${colors.dim('─'.repeat(columns - full))}`;
}

// What moves comes first, then what failed, then what was finished last, then what has to wait.
function findListed({ videos }: Tally, over: boolean): readonly VideoProgress[] {
  const all = [...videos.values()];
  const failed = all.filter(({ state }) => state === 'failed' || state === 'unfinished');
  if (over) return failed;
  const done = all.filter(({ state }) => state === 'published').sort((a, b) => b.changedAt - a.changedAt);
  return [...all.filter(isUnderWay), ...failed, ...all.filter(({ state }) => state === 'completed'), ...done, ...all.filter(({ state }) => state === 'planned')];
}

function formatVideo(video: VideoProgress, title: number, renderTime: number | undefined, { colors, now, width, over }: FrameOptions): string {
  const [mark, word] = describe(video, over ? '…' : formatTurn(now), colors);
  const end = isUnderWay(video) ? now : video.renderedAt;
  const time = end === undefined ? '' : formatLength((end - video.startedAt) / 1000);
  const detail = video.detail === undefined ? '' : ` ${formatTerminalText(video.detail, 200)}`;
  const bar = isUnderWay(video) && renderTime !== undefined && width >= 70 ? ` ${formatBar(findShare(video, now, renderTime), barColumns, colors)}` : '';
  const columns = Math.max(4, width - title - 16 - (bar === '' ? 0 : barColumns + 1));
  const rest = cutColumns(`${time === '' ? word : `${fitText(word, 10)} ${bar === '' ? fitText(time, 12) : time}`}${detail}`, columns);
  return `  ${mark} ${fitText(formatTerminalText(video.title, 100), title)} ${colors.cyan(fitText(formatTerminalText(video.locale), 7))}${bar} ${colors.dim(rest.trimEnd())}`;
}

function describe({ state }: VideoProgress, turn: string, colors: FrameOptions['colors']): readonly [mark: string, word: string] {
  switch (state) {
    case 'published':
      return [colors.green('✔'), 'done'];
    case 'failed':
      return [colors.red('✖'), 'failed'];
    case 'unfinished':
      return [colors.yellow('…'), 'unfinished'];
    case 'completed':
      return [colors.green('✔'), 'rendered'];
    case 'submitted':
      return [colors.cyan(turn), 'accepted'];
    case 'rendering':
      return [colors.cyan(turn), 'rendering'];
    case 'planned':
      return [colors.dim('·'), 'waiting'];
    default:
      return [colors.dim('·'), state];
  }
}

function formatTurn(now: number): string {
  return turning[Math.floor(now / 100) % turning.length] ?? '*';
}
