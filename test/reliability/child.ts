/** One run in a process of its own, which can be killed at a boundary. Reads its task as JSON from its first argument. */
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { watchFetch } from './boundary.ts';
import { perform } from './task.ts';
import type { Task } from './task.ts';

/** A run that is disturbed. */
export interface ChildTask extends Task {
  /** Number of the boundary at which the process kills itself, from 1. */
  readonly crashAt?: number;
  /** Waits up to so many milliseconds at each boundary, by this seed: so that processes meet in ever other ways. */
  readonly jitter?: { readonly milliseconds: number; readonly seed: number };
  /** Waits here until it is killed, or told to stop by a signal: the name of a boundary and which of its kind. */
  readonly hold?: { readonly name: string; readonly nth: number };
}

const task: ChildTask = JSON.parse(process.argv[2] ?? '{}');
const stop = new AbortController();
let signals = 0;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    signals += 1;
    if (signals > 1) process.exit(130);
    stop.abort(new Error(signal));
  });
}

let count = 0;
let chance = task.jitter?.seed ?? 0;
const seen = new Map<string, number>();
const hit = async (name: string): Promise<void> => {
  count += 1;
  appendFileSync(join(task.folder, 'boundaries.txt'), `${name}\n`);
  if (count === task.crashAt) process.kill(process.pid, 'SIGKILL');
  seen.set(name, (seen.get(name) ?? 0) + 1);
  if (task.hold?.name === name && task.hold.nth === seen.get(name)) {
    appendFileSync(join(task.folder, 'held.txt'), name);
    await new Promise<void>((resolve) => { if (stop.signal.aborted) resolve(); else stop.signal.addEventListener('abort', () => { resolve(); }); });
  }
  if (task.jitter !== undefined) {
    chance = (chance * 1_103_515_245 + 12_345) % 2_147_483_648;
    await sleep(task.jitter.milliseconds * chance / 2_147_483_648);
  }
};

globalThis.fetch = watchFetch(globalThis.fetch, hit);
try {
  const { report, exit, stop: stopped, trouble } = await perform(task, {
    signal: stop.signal, hit,
    emit: (event) => { appendFileSync(join(task.folder, 'events.jsonl'), `${JSON.stringify(event)}\n`); },
  });
  await hit('end');
  writeFileSync(join(task.folder, 'outcome.json'), JSON.stringify({ report, exit, stop: stopped, trouble: trouble === null ? null : { name: trouble.name, message: trouble.message } }));
  process.exitCode = exit;
} catch (error) {
  writeFileSync(join(task.folder, 'error.txt'), error instanceof Error ? `${error.stack}` : String(error));
  process.exitCode = 70;
}
