import { openRepository } from '../../src/git/repository.ts';
import type { OpenRepository } from '../../src/git/repository.ts';
import type { RunEvent } from '../../src/core/event.ts';
import { makeGitHubForge } from '../../src/forge/github.ts';
import { makeOctokit } from '../../src/forge/octokit.ts';
import { makeReleasePublisher } from '../../src/publish/release.ts';
import type { Request } from '../../src/request.ts';
import { run } from '../../src/run.ts';
import type { Outcome } from '../../src/run.ts';
import { makeLocalWorld } from '../../src/setup.ts';
import type { World } from '../../src/world.ts';
import { watchRepository, watchWorld } from './boundary.ts';
import type { Hit } from './boundary.ts';
import { makeFastClock } from './clock.ts';

/** One run, as plain JSON: it may be done here or in a process of its own. */
export interface Task {
  /** Clone to work in, and git's environment. */
  readonly root: string;
  readonly env: Readonly<Record<string, string>>;
  /** Folder of videos and pull request; folder of this run, which exists. */
  readonly out: string;
  readonly folder: string;
  readonly run: string;
  readonly request: Request;
  readonly key: string;
  readonly heygenUrl: string;
  readonly clock: { readonly factor: number; readonly start: number; readonly skipped: number };
  /** Where the pull request and the videos go to GitHub; `null`: a local branch and a folder. */
  readonly github: { readonly token: string; readonly apiUrl: string; readonly owner: string; readonly repo: string } | null;
}

/** What happens to a run on its way. */
export interface Company {
  readonly signal: AbortSignal;
  emit(event: RunEvent): void;
  /** Is told of each boundary between the run and the outside; HTTP is watched by whoever replaces `fetch`. */
  readonly hit?: Hit;
}

export async function perform(task: Task, { signal, emit, hit }: Company): Promise<Outcome> {
  const opened = await openRepository(task.root, { env: task.env });
  const repository = hit === undefined ? opened : watchRepository(opened, hit);
  const world = await makeTaskWorld(task, repository, signal, emit);
  return run(task.request, hit === undefined ? world : watchWorld(world, hit));
}

async function makeTaskWorld(task: Task, repository: OpenRepository, signal: AbortSignal, emit: World['emit']): Promise<World> {
  const clock = makeFastClock(task.clock.factor, task.clock.start, task.clock.skipped);
  const { folder, out, key, heygenUrl, github } = task;
  const world = await makeLocalWorld({ repository, reading: task.request.mode === 'plan', folder, out, key, heygenUrl, run: task.run, signal, clock, emit });
  if (github === null) return world;
  const { owner, repo, token, apiUrl } = github;
  const octokit = makeOctokit({ token, apiUrl, second: 1, onNote: (text) => { emit({ type: 'note', level: 'info', text }); } });
  return { ...world, forge: makeGitHubForge({ octokit, owner, repo }), makePublisher: () => makeReleasePublisher({ octokit, owner, repo, clock }) };
}
