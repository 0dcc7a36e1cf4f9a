import type { RunEvent } from './core/event.ts';
import type { Forge } from './forge/forge.ts';
import type { LedgerBranch, Repository } from './git/git.ts';
import type { WriteAhead } from './git/write-ahead.ts';
import type { HeyGen } from './heygen/heygen.ts';
import type { Publisher } from './publish/publisher.ts';
import type { StalePolicy } from './core/stale.ts';
import type { Preference } from './core/way.ts';
import type { Translator } from './translate/text/translator.ts';

/** Time by parameter. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** Resolves after this many milliseconds; rejects with the signal's reason when it is aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** All that a run needs from outside; made by a door, once, and handed down. */
export interface World {
  readonly clock: Clock;
  /** A number from 0 (inclusive) to 1 (exclusive). */
  random(): number;
  readonly repository: Repository;
  readonly ledger: LedgerBranch;
  /** Keeps on this machine what is not in the ledger yet. */
  readonly writeAhead: WriteAhead;
  /** `null` without a key: the run can plan, and nothing else. */
  readonly heygen: HeyGen | null;
  readonly forge: Forge;
  /** Where finished videos go, by what the settings say. */
  makePublisher(settings: PublishSettings): Publisher;
  /** The text translator that the settings name; `null` without one, or without its key. */
  makeTranslator?(settings: TranslateSettings): Translator | null;
  /** Fetches finished files from HeyGen's file host; never carries the key. */
  readonly fetch: typeof globalThis.fetch;
  /** Absolute path of a folder of this run: downloads, `report.json`, the storyboard. */
  readonly folder: string;
  /** Name of this run, unique: the ledger's rows and charges carry it. */
  readonly run: string;
  /** Aborted by SIGINT or SIGTERM. */
  readonly signal: AbortSignal;
  /** What the engine tells while it works; the door decides how it is shown. */
  emit(event: RunEvent): void;
}

/** `publish` of the settings. */
export interface PublishSettings {
  readonly to: 'github-release' | 'folder';
  /** For `folder`: where, relative to the repository's root. */
  readonly folder: string;
  /** For `folder`: the address under which the folder is served; `null` links by file path. */
  readonly baseUrl: string | null;
}

/** `translate` of the settings. */
export interface TranslateSettings {
  readonly prefer: readonly Preference[];
  readonly stale: StalePolicy;
  readonly provider: 'deepl' | 'openai' | 'github' | 'local' | null;
  /** `null`: the service's default. */
  readonly model: string | null;
  readonly endpoint: string | null;
  readonly protect: readonly string[];
  /** Translation by term, by locale. */
  readonly glossary: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
