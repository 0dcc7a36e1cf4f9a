import { makeProgress } from '../show/progress.ts';
import type { Progress } from '../show/progress.ts';
import type { Terminal } from './terminal.ts';

/** Talk goes to stderr, results to stdout: `--json` can be piped. */
export function startProgress({ stderr, talkColor }: Terminal, quiet: boolean | undefined): Progress {
  return makeProgress({ stream: stderr, color: talkColor, quiet: quiet ?? false, now: Date.now, every: startTimer });
}

function startTimer(milliseconds: number, tick: () => void): () => void {
  const timer = setInterval(tick, milliseconds).unref();
  return () => clearInterval(timer);
}
