import { parseCost } from './core/cost.ts';
import type { ApprovedVideo } from './core/plan-difference.ts';
import type { Scope } from './core/plan.ts';

/** What a run does: `plan` pays nothing; `submit` buys and does not wait; `collect` finishes what earlier runs left. */
export type Mode = 'plan' | 'render' | 'submit' | 'collect';

/** One run as its door asked for it; the event and the defaults are already resolved. */
export interface Request {
  readonly mode: Mode;
  /** Revision to compare from; `null` compares with nothing (first adoption); `undefined`: the base could not be told. */
  readonly base: string | null | undefined;
  /** Revision to compare to. */
  readonly head: string;
  /** The branch that the pull request goes to. */
  readonly baseBranch: string;
  /** The pull request to comment the plan on, if the run was started by one. */
  readonly pullRequest: number | null;
  /**
   * Revision whose limits, allowed languages and publish settings count: the base side of a pull request, whose author
   * must not raise their own limits. `null`: those of the head.
   */
  readonly trusted: string | null;
  readonly scope: Scope;
  /** Globs; empty: all pages. */
  readonly paths: readonly string[];
  /** BCP 47 tags; empty: all languages. */
  readonly locales: readonly string[];
  /** Globs over the settings' `docs`; empty: the settings decide. */
  readonly docs: readonly string[];
  /** Cap of this run as a person wrote it (`5`, `5 usd`, `12 credits`). */
  readonly maxCost: string | null;
  /** Hash of the only plan that may be bought. */
  readonly approvedPlan: string | null;
  /** What that plan would have bought, for telling the difference; absent or `null` where only its hash is known. */
  readonly approvedVideos?: readonly ApprovedVideo[] | null;
  readonly waitMinutes: number;
  readonly shard: { readonly index: number; readonly count: number } | null;
  readonly failOn: 'any' | 'all' | 'never';
  readonly retryFailed: boolean;
  readonly allowUnpriced: boolean;
  /** Path of the settings in the repository. */
  readonly config: string;
  /** The settings' text where a person named a file outside the commit; else `null`. */
  readonly configText: string | null;
  /** Head branch of the pull request; `null`: `docreel/<base branch>`. */
  readonly branch: string | null;
  readonly labels: readonly string[];
  readonly draft: boolean;
}

export const modes = ['auto', 'plan', 'render', 'submit', 'collect'] as const;

/** Events that only people with write access can cause, or GitHub's clock: the only ones on which anything may be bought. */
const paying = new Set(['push', 'workflow_dispatch', 'schedule', 'repository_dispatch', 'release']);
/** Events that show what a merge would bring: planned, without a secret. */
const planning = new Set(['pull_request', 'merge_group']);

/**
 * The mode of a run on the runner: `auto` follows the event.
 * @throws RangeError for an event that Docreel refuses, or that it has no rule for
 */
export function findMode(asked: (typeof modes)[number], event: string): Mode {
  if (!paying.has(event) && !planning.has(event)) {
    throw new RangeError(`Docreel does not run on "${event}": anybody may cause it, or GitHub runs it with secrets on what anybody can write. Use "pull_request" to plan; ${[...paying].map((name) => `"${name}"`).join(', ')} to render.`);
  }
  if (asked !== 'auto') {
    if (planning.has(event) && asked !== 'plan') {
      throw new RangeError(`mode "${asked}" is refused on "${event}": a pull request is planned, and paid for once it is merged. Use mode "auto" or "plan".`);
    }
    return asked;
  }
  switch (event) {
    case 'pull_request':
    case 'merge_group':
      return 'plan';
    case 'push':
    case 'workflow_dispatch':
      return 'render';
    case 'schedule':
    case 'repository_dispatch':
      return 'collect';
    default:
      throw new RangeError(`mode "auto" has no rule for the event "${event}". Set the input "mode" to "plan", "render", "submit" or "collect".`);
  }
}

/**
 * The cap of a run as a person wrote it, once it is known to be an amount; `null` where there is none.
 * @throws RangeError with what was given
 */
export function parseMaxCost(name: string, text: string): string | null {
  if (text.trim() === '') return null;
  try {
    parseCost(text);
    return text;
  } catch (error) {
    throw error instanceof RangeError ? new RangeError(`${name} ${error.message}`, { cause: error }) : error;
  }
}
