import { createColors } from 'picocolors';
import type { RunEvent } from '../core/event.ts';
import { formatLength, formatPlanFigures } from './figure.ts';
import { formatFigures, formatFrame } from './progress/frame.ts';
import { addEvent, makeTally } from './progress/tally.ts';
import type { VideoProgress } from './progress/tally.ts';
import { formatTerminalText } from './terminal.ts';

/** Where progress is written: `process.stderr` fits. */
export interface ProgressStream {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
}

export interface ProgressOptions {
  readonly stream: ProgressStream;
  /** As the door has found it: `NO_COLOR`, `FORCE_COLOR`, a terminal or not. */
  readonly color: boolean;
  /** Only warnings and failures. */
  readonly quiet?: boolean | undefined;
  /** Milliseconds. */
  now(): number;
  /** Calls `tick` again and again after so many milliseconds; returns what stops it. */
  every(milliseconds: number, tick: () => void): () => void;
}

export interface Progress {
  /** Takes in one event of the run. */
  show(event: RunEvent): void;
  /** Draws the last state and stops; later events are ignored. */
  stop(): void;
}

const frameTime = 100;
const heartbeat = 60_000;

/**
 * Shows a run while it works: a live list in a terminal, else a line for each stage and finished video, and a heartbeat a minute.
 *
 * Not a task runner such as listr2: the engine runs by itself and tells events, there may be thousands of videos in it, and
 * all that is written has to go to the given stream at the given time.
 */
export function makeProgress(options: ProgressOptions): Progress {
  if (options.quiet) return makeQuiet(options);
  return options.stream.isTTY ? makeLive(options) : makePlain(options);
}

function makeLive({ stream, color, now, every }: ProgressOptions): Progress {
  const colors = createColors(color);
  let tally = makeTally(now());
  let drawn = 0;
  let over = false;
  const clear = (): void => {
    if (drawn > 0) stream.write(`\u001B[${drawn}A\u001B[0J`);
    drawn = 0;
  };
  const draw = (): void => {
    const width = Math.max(30, stream.columns ?? 80);
    // A frame taller than the terminal could not be drawn over.
    const rows = Math.max(3, Math.min(14, (stream.rows ?? 24) - tally.stages.length - 4));
    const lines = formatFrame(tally, { colors, now: now(), width, rows: over ? 50 : rows, over });
    clear();
    if (lines.length > 0) stream.write(`${lines.join('\n')}\n`);
    drawn = lines.length;
  };
  const stop = every(frameTime, draw);
  return {
    show(event) {
      if (over) return;
      tally = addEvent(tally, event, now());
      if (event.type !== 'note') return;
      // Notes stay above the list.
      clear();
      stream.write(`${formatNote(event, colors)}\n`);
      draw();
    },
    stop() {
      if (over) return;
      stop();
      over = true;
      draw();
    },
  };
}

function makePlain({ stream, color, now, every }: ProgressOptions): Progress {
  const colors = createColors(color);
  let tally = makeTally(now());
  const say = (text: string): void => void stream.write(`${text}\n`);
  const stop = every(heartbeat, () => {
    if (tally.videos.size > 0) say(`… ${formatFigures(tally, now())}`);
    else if (tally.stages.length > 0) say(`… ${tally.stages.at(-1)?.stage ?? ''}, ${formatLength((now() - tally.startedAt) / 1000)}`);
  });
  let over = false;
  return {
    show(event) {
      if (over) return;
      const before = event.type === 'video' ? tally.videos.get(event.key)?.state : undefined;
      const stage = tally.stages.at(-1);
      tally = addEvent(tally, event, now());
      if (event.type === 'note') say(formatNote(event, colors));
      else if (event.type === 'plan') say(`plan: ${formatPlanFigures(event.plan)}`);
      else if (event.type === 'stage') {
        if (stage?.stage !== event.stage || stage.text !== event.text) say(`${event.stage}: ${formatTerminalText(event.text)}`);
      } else if (before !== event.state) {
        const video = tally.videos.get(event.key);
        const line = video && formatEnd(video, colors);
        if (line) say(line);
      }
    },
    stop() {
      if (over) return;
      stop();
      over = true;
      if (tally.videos.size > 0) say(formatFigures(tally, now(), true));
    },
  };
}

function makeQuiet({ stream, color, now }: ProgressOptions): Progress {
  const colors = createColors(color);
  return {
    show(event) {
      if (event.type === 'note' && event.level === 'warning') stream.write(`${formatNote(event, colors)}\n`);
      if (event.type === 'video' && event.state === 'failed') stream.write(`${formatEnd({ ...event, startedAt: now(), changedAt: now(), renderedAt: undefined }, colors) ?? ''}\n`);
    },
    stop() {},
  };
}

function formatNote({ level, text }: Extract<RunEvent, { readonly type: 'note' }>, colors: ReturnType<typeof createColors>): string {
  return `${level === 'warning' ? colors.yellow('warning:') : colors.cyan('note:')} ${formatTerminalText(text)}`;
}

// A line for what has come to its end in this run; the states on the way would be thousands of lines.
function formatEnd(video: Omit<VideoProgress, 'type'>, colors: ReturnType<typeof createColors>): string | undefined {
  const name = `${formatTerminalText(video.page, 120)} ${formatTerminalText(video.title, 100)} (${formatTerminalText(video.locale, 20)})`;
  const detail = video.detail === undefined ? '' : `: ${formatTerminalText(video.detail, 300)}`;
  switch (video.state) {
    case 'published':
      return `${colors.green('done')} ${name}, ${formatLength((video.changedAt - video.startedAt) / 1000)}`;
    case 'failed':
      return `${colors.red('failed')} ${name}${detail}`;
    case 'unfinished':
      return `${colors.yellow('unfinished')} ${name}${detail}`;
    default:
      return undefined;
  }
}
