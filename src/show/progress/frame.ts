import type { createColors } from 'picocolors';
import { formatCount, formatLength } from '../figure.ts';
import { cutColumns, fitText, formatTerminalText, measureText } from '../terminal.ts';
import { countVideos, formatSpending, isUnderWay } from './tally.ts';
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

const turning = '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏';

const stageNames = {
  read: 'Read', plan: 'Plan', translate: 'Translate', check: 'Check', reserve: 'Reserve', submit: 'Submit', wait: 'Wait', publish: 'Publish', link: 'Link', propose: 'Propose', report: 'Report',
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
  lines.push(`  ${cutColumns(formatFigures(tally, now), width - 3)}`);
  const listed = findListed(tally, over);
  const shown = listed.slice(0, rows);
  const title = Math.max(10, Math.min(width - 40, 44, Math.max(0, ...shown.map((video) => measureText(formatTerminalText(video.title, 100))))));
  for (const video of shown) lines.push(formatVideo(video, title, options));
  if (listed.length > rows) lines.push(colors.dim(`    … and ${formatCount(listed.length - rows, 'more video')}`));
  return lines;
}

/** `3 of 6 videos done, 2 under way, 1 failed; 5 min 20 s; about 1.62 of 2.53 usd`. */
export function formatFigures(tally: Tally, now: number): string {
  const { all, done, failed, underWay } = countVideos(tally);
  const spending = formatSpending(tally);
  return [
    `${done} of ${formatCount(all, 'video')} done${underWay > 0 ? `, ${underWay} under way` : ''}${failed > 0 ? `, ${failed} failed` : ''}`,
    formatLength((now - tally.startedAt) / 1000), ...(spending === '' ? [] : [spending]),
  ].join('; ');
}

// What moves comes first, then what failed, then what was finished last, then what has to wait.
function findListed({ videos }: Tally, over: boolean): readonly VideoProgress[] {
  const all = [...videos.values()];
  const failed = all.filter(({ state }) => state === 'failed' || state === 'unfinished');
  if (over) return failed;
  const done = all.filter(({ state }) => state === 'published').sort((a, b) => b.changedAt - a.changedAt);
  return [...all.filter(isUnderWay), ...failed, ...done, ...all.filter(({ state }) => state === 'planned')];
}

function formatVideo(video: VideoProgress, title: number, { colors, now, width, over }: FrameOptions): string {
  const [mark, word] = describe(video, over ? '…' : formatTurn(now), colors);
  const time = isUnderWay(video) ? formatLength((now - video.startedAt) / 1000) : video.state === 'published' ? formatLength((video.changedAt - video.startedAt) / 1000) : '';
  const detail = video.detail === undefined ? '' : ` ${formatTerminalText(video.detail, 200)}`;
  const rest = cutColumns(`${time === '' ? word : `${fitText(word, 11)} ${fitText(time, 12)}`}${detail}`, Math.max(4, width - title - 16));
  return `  ${mark} ${fitText(formatTerminalText(video.title, 100), title)} ${colors.cyan(fitText(formatTerminalText(video.locale), 7))} ${colors.dim(rest.trimEnd())}`;
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
      return [colors.cyan(turn), 'publishing'];
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
