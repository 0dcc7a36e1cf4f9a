import type { HeyGenError } from './error.ts';
import type { Outcome } from './job.ts';
import type { RenderOptions } from './render.ts';

/** What buying and watching share while a run lasts. */
export interface Room {
  readonly options: RenderOptions;
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** Why nothing more is bought. */
  stopped(): { readonly reason: string; readonly error: HeyGenError | null } | undefined;
  stop(reason: string, error: HeyGenError | null): void;
  /** Records an outcome, tells it, and lets the caller begin to publish. */
  finish(outcome: Outcome): void;
  /** Runs something beside the loop and rings when it is over; what it rejects with ends the run. */
  begin(task: () => Promise<void>): void;
  /** Whether the run has told its outcomes already: nothing may change any more. */
  isClosed(): boolean;
}

/** The room with what only its owner, the loop, needs. */
export interface OwnedRoom extends Room {
  /** What a task or a callback rejected with. */
  failure(): { readonly error: unknown } | undefined;
  close(): void;
  /** Resolves when a task ends, from the moment of asking. */
  nextEnd(): Promise<void>;
  /** Resolves when every `onDone` is over. */
  allDone(): Promise<void>;
}

export function makeRoom(options: RenderOptions): OwnedRoom {
  const outcomes = new Map<string, Outcome>();
  const publishing = new Set<Promise<void>>();
  const emit = options.onEvent ?? (() => {});
  let bell = Promise.withResolvers<void>();
  let failure: { readonly error: unknown } | undefined;
  let stopped: { readonly reason: string; readonly error: HeyGenError | null } | undefined;
  let closed = false;

  const run = async (task: () => Promise<void>): Promise<void> => {
    try {
      await task();
    } catch (error) {
      failure ??= { error };
    }
    bell.resolve();
  };

  return {
    options, outcomes,
    stopped: () => stopped,
    stop(reason, error) {
      if (stopped !== undefined) return;
      stopped = { reason, error };
      emit({ type: 'note', level: 'warning', text: `nothing more is bought: ${reason}` });
    },
    finish(outcome) {
      outcomes.set(outcome.key, outcome);
      emit({ type: 'outcome', outcome });
      const { onDone } = options;
      if (onDone === undefined || !['completed', 'failed', 'recoverable'].includes(outcome.state)) return;
      const running = run(async () => { await onDone(outcome); });
      publishing.add(running);
      void running.then(() => publishing.delete(running));
    },
    begin(task) { void run(task); },
    isClosed: () => closed,
    failure: () => failure,
    close() { closed = true; },
    nextEnd() {
      bell = Promise.withResolvers<void>();
      return bell.promise;
    },
    async allDone() {
      while (publishing.size > 0) await Promise.all(publishing);
    },
  };
}
