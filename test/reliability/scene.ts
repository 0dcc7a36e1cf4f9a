import type { RunEvent } from '../../src/core/event.ts';
import type { Report } from '../../src/core/report.ts';
import type { Emulator } from '../../src/emulator/emulator.ts';
import type { Request } from '../../src/request.ts';
import type { TestRepository } from '../git/repository.ts';

/** One run of a scene, whatever became of it. */
export interface SceneRun {
  readonly request: Pick<Request, 'waitMinutes' | 'failOn'>;
  /** `null`: it was killed, or it threw. */
  readonly outcome: { readonly report: Report; /** Of the engine or of the process. */ readonly exit: number | null } | null;
  /**
   * A step of a workflow: it is green also where videos are still rendering, and where nobody has set it up to pay yet. Else what ran is
   * the engine or the command line, whose exit codes say more.
   */
  readonly step?: boolean;
}

/** What a scenario has left behind: all that the invariants are read from. */
export interface Scene {
  /** Where the ledger is: the remote, or the one repository where there is none. */
  readonly site: Pick<TestRepository, 'root' | 'env' | 'git'>;
  readonly emulator: Pick<Emulator, 'charges' | 'requests' | 'violations' | 'balance' | 'key' | 'filesUrl'>;
  readonly runs: readonly SceneRun[];
  /** Everything that runs told, as events or as printed text. */
  readonly said: readonly (RunEvent | string)[];
  /** Absolute paths of the folders with reports, storyboards, videos and the text of the pull request. */
  readonly outs: readonly string[];
  /** Commits that a person has made on Docreel's branches. */
  readonly people?: readonly string[];
  /** How many times faster than the machine's the scene's clock goes. */
  readonly pace: number;
  /** Whether a run has come to its end after the last crash: then nothing may be left half done. */
  readonly settled?: boolean;
  /** Keys (first 16 digits) that a person asked to have rendered again. */
  readonly again?: readonly string[];
  /** Clones in which runs worked, beside `site`. */
  readonly clones?: readonly Pick<TestRepository, 'root' | 'env' | 'git'>[];
  /** What else must be told to nobody, beside HeyGen's key. */
  readonly secrets?: readonly string[];
  /** The bytes behind a lasting address of the forge; `undefined` where it has none, `null` for an address that is not the forge's. */
  readonly readStored?: (url: string) => Uint8Array | undefined | null;
}

/** Collects what does not hold, so that one failure does not hide the others. */
export interface Findings {
  add(invariant: `I${number}`, what: string): void;
}
