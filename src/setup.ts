import { join } from 'node:path';
import type { RunEvent } from './core/event.ts';
import { makeGitHubForge } from './forge/github.ts';
import { makeLocalForge } from './forge/local.ts';
import { makeOctokit } from './forge/octokit.ts';
import { makeLedgerBranch } from './git/ledger-branch.ts';
import { openRepository } from './git/repository.ts';
import { makeHeyGen } from './heygen/client.ts';
import { makeFolderPublisher } from './publish/folder.ts';
import { makeReleasePublisher } from './publish/release.ts';
import { systemClock } from './clock.ts';
import type { Clock, World } from './world.ts';

interface Common {
  /** Any folder inside the repository. */
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folder of this run's files; it exists. */
  readonly folder: string;
  /** HeyGen key; empty: plan only. */
  readonly key: string;
  readonly heygenUrl: string;
  readonly run: string;
  readonly signal: AbortSignal;
  readonly emit: (event: RunEvent) => void;
  readonly clock?: Clock;
}

/** The world of a run on GitHub's runner: its repository, its API, releases for the videos. */
export async function makeActionWorld(options: Common & {
  readonly token: string; readonly apiUrl: string; readonly owner: string; readonly repo: string; readonly headCommit: string;
}): Promise<World> {
  const { owner, repo, token } = options;
  const clock = options.clock ?? systemClock;
  const note = makeNote(options);
  const repository = await openRepository(options.root, { env: options.env, token, signal: options.signal });
  const octokit = makeOctokit({ token, apiUrl: options.apiUrl, onNote: note });
  return {
    ...makeCommon(options, clock, note),
    repository,
    ledger: makeLedgerBranch(repository, clock),
    forge: makeGitHubForge({ octokit, owner, repo }),
    makePublisher: (settings) => settings.to === 'folder'
      ? makeFolderPublisher({ folder: join(repository.root, settings.folder), ...(settings.baseUrl === null ? {} : { baseUrl: settings.baseUrl }) })
      : makeReleasePublisher({ octokit, owner, repo, targetCommitish: options.headCommit, clock }),
  };
}

/** The world of a terminal: the local repository, a pull request as files, videos in a folder. Nothing leaves this machine but what HeyGen is asked. */
export async function makeLocalWorld(options: Common & { /** Where pull request and videos go. */ readonly out: string }): Promise<World> {
  const clock = options.clock ?? systemClock;
  const note = makeNote(options);
  const repository = await openRepository(options.root, { env: options.env, signal: options.signal });
  return {
    ...makeCommon(options, clock, note),
    repository,
    ledger: makeLedgerBranch(repository, clock),
    forge: makeLocalForge({ store: repository.store, folder: options.out, clock }),
    makePublisher: (settings) => makeFolderPublisher({
      folder: settings.to === 'folder' ? join(repository.root, settings.folder) : join(options.out, 'videos'),
      ...(settings.baseUrl === null ? {} : { baseUrl: settings.baseUrl }),
    }),
  };
}

function makeNote(options: Common): (text: string) => void {
  return (text) => options.emit({ type: 'note', level: 'info', text });
}

function makeCommon(options: Common, clock: Clock, note: (text: string) => void) {
  const random = Math.random;
  return {
    clock,
    random,
    heygen: options.key === '' ? null : makeHeyGen({ baseUrl: options.heygenUrl, key: options.key, clock, random, signal: options.signal, onNote: note }),
    fetch: globalThis.fetch,
    folder: options.folder,
    run: options.run,
    signal: options.signal,
    emit: options.emit,
  };
}
