import { join } from 'node:path';
import type { RunEvent } from './core/event.ts';
import { makeLocalForge } from './forge/local.ts';
import { makeLedgerBranch } from './git/ledger-branch.ts';
import { openRepository } from './git/repository.ts';
import type { OpenRepository } from './git/repository.ts';
import type { HeyGen } from './heygen/heygen.ts';
import { makeFolderPublisher } from './publish/folder.ts';
import { makeWriteAhead } from './git/write-ahead.ts';
import { systemClock } from './clock.ts';
import type { LedgerBranch } from './git/git.ts';
import { openTranslator } from './translate/text/provider.ts';
import type { ProviderKeys } from './translate/text/provider.ts';
import type { Clock, TranslateSettings, World } from './world.ts';

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
  /** Whether the run only reads: then a remote that cannot be reached is no error. */
  readonly reading: boolean;
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
  // git is not given the signal: a run that is stopped has yet to push what it bought
  // GitHub's client is a fifth of all code: a terminal does not wait for it
  const [{ makeOctokit }, { makeGitHubForge }, { makeReleasePublisher }] = await Promise.all([
    import('./forge/octokit.ts'), import('./forge/github.ts'), import('./publish/release.ts'),
  ]);
  const repository = await openRepository(options.root, { env: options.env, token });
  const octokit = makeOctokit({ token, apiUrl: options.apiUrl, onNote: note });
  return {
    ...await makeCommon({ ...options, keys: readKeys(options.env, token) }, clock, note),
    repository,
    ledger: openLedger(repository, options, clock),
    writeAhead: makeWriteAhead(join(repository.gitFolder, 'docreel'), options.run),
    forge: makeGitHubForge({ octokit, owner, repo }),
    makePublisher: (settings) => settings.to === 'folder'
      ? makeFolderPublisher({ folder: join(repository.root, settings.folder), ...(settings.baseUrl === null ? {} : { baseUrl: settings.baseUrl }) })
      : makeReleasePublisher({ octokit, owner, repo, targetCommitish: options.headCommit, clock }),
  };
}

/** The world of a terminal: the local repository, a pull request as files, videos in a folder. Nothing leaves this machine but what HeyGen is asked. */
export async function makeLocalWorld(options: Omit<Common, 'root' | 'env'> & { /** Of text translators. */ readonly keys?: ProviderKeys; readonly repository: OpenRepository; /** Where pull request and videos go. */ readonly out: string }): Promise<World> {
  const clock = options.clock ?? systemClock;
  const note = makeNote(options);
  const { repository } = options;
  return {
    ...await makeCommon(options, clock, note),
    repository,
    ledger: openLedger(repository, options, clock),
    writeAhead: makeWriteAhead(join(repository.gitFolder, 'docreel'), options.run),
    forge: makeLocalForge({ repository, folder: options.out, clock }),
    makePublisher: (settings) => makeFolderPublisher({
      folder: settings.to === 'folder' ? join(repository.root, settings.folder) : join(options.out, 'videos'),
      ...(settings.baseUrl === null ? {} : { baseUrl: settings.baseUrl }),
    }),
  };
}

function openLedger(repository: OpenRepository, options: Pick<Common, 'reading' | 'emit'>, clock: Clock): LedgerBranch {
  const onUnreachable = (error: Error): void => { options.emit({ type: 'note', level: 'warning', text: `the ledger is read from this clone: ${error.message}` }); };
  return makeLedgerBranch(repository, { now: () => clock.now(), ...(options.reading ? { onUnreachable } : {}) });
}

function makeNote(options: Pick<Common, 'emit'>): (text: string) => void {
  return (text) => options.emit({ type: 'note', level: 'info', text });
}

async function makeCommon(options: Omit<Common, 'root' | 'env'> & { readonly keys?: ProviderKeys }, clock: Clock, note: (text: string) => void) {
  const random = Math.random;
  return {
    clock,
    random,
    heygen: options.key === '' ? null : await openHeyGen(options, clock, random, note),
    makeTranslator: (settings: TranslateSettings) => openTranslator(settings, options.keys ?? {}, { fetch: globalThis.fetch, clock, random, signal: options.signal }),
    fetch: globalThis.fetch,
    folder: options.folder,
    run: options.run,
    signal: options.signal,
    emit: options.emit,
  };
}

async function openHeyGen({ heygenUrl, key, signal }: Pick<Common, 'heygenUrl' | 'key' | 'signal'>, clock: Clock, random: () => number, onNote: (text: string) => void): Promise<HeyGen> {
  // a plan has no key and needs no client
  const { makeHeyGen } = await import('./heygen/client.ts');
  return makeHeyGen({ baseUrl: heygenUrl, key, clock, random, signal, onNote });
}

/** Keys of text translators, from the environment: they are secrets of the workflow, and go nowhere but to their service. */
export function readKeys(env: Readonly<Record<string, string | undefined>>, token: string): ProviderKeys {
  return { deepl: env['DEEPL_API_KEY'], openai: env['OPENAI_API_KEY'], github: token };
}
