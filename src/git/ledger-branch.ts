import { formatLedger, HEAD_FILE } from '../core/ledger-file.ts';
import { parseLedger } from '../core/ledger-parse.ts';
import { LedgerError } from '../core/ledger-state.ts';
import type { Ledger } from '../core/ledger.ts';
import { formatFault } from '../core/problem.ts';
import type { Problem } from '../core/problem.ts';
import { GitError } from './error.ts';
import type { LedgerBranch, Repository } from './git.ts';
import type { OpenRepository } from './repository.ts';

export const LEDGER_BRANCH = 'docreel/ledger';

export interface LedgerBranchOptions {
  /** Name of the branch; `docreel/ledger` if unsaid. */
  readonly branch?: string;
  /** Milliseconds since 1970, UTC: the date of the commits. */
  readonly now: () => number;
  /**
   * Given where nothing will be spent: told of an `origin` that cannot be reached, whose ledger is then taken from this clone.
   * Without it, such a ledger is an error, since what it does not show could be bought again.
   */
  readonly onUnreachable?: (error: GitError) => void;
}

/**
 * The ledger on its own branch, which shares no history with others. Where there is a remote `origin`, its head counts, and a
 * ledger that only this clone has yet (begun before there was a remote) becomes its beginning; else the local branch counts.
 */
export function makeLedgerBranch(repository: OpenRepository, options: LedgerBranchOptions): LedgerBranch {
  const { store } = repository;
  const ref = `refs/heads/${options.branch ?? LEDGER_BRANCH}`;
  let last: { readonly head: string; readonly files: ReadonlyMap<string, string> } | undefined;

  const findHead = async (): Promise<string | null> => {
    const remote = (await store.hasRemote()) ? await store.fetchRef(ref).catch((error: unknown) => {
      if (options.onUnreachable === undefined || !(error instanceof GitError)) throw error;
      options.onUnreachable(error);
      return null;
    }) : null;
    return remote ?? store.readRef(ref);
  };

  /** The local branch keeps up, so that the record is here without the network; what it holds besides is never dropped. */
  const follow = async (head: string): Promise<void> => {
    const local = await store.readRef(ref);
    if (local === null || (await store.isAncestor(local, head))) await store.updateRef(ref, head, local);
  };

  return {
    async read() {
      const head = await findHead();
      if (head === null) return { head, files: new Map() };
      if (last?.head !== head) last = { head, files: await readFiles(repository, head, last) };
      return last;
    },
    async write(head, edits, message) {
      if (edits.size === 0 && head !== null) return head;
      const encoded = new Map([...edits].map(([path, text]) => [path, text === null ? null : { content: Buffer.from(text) }]));
      const tree = await store.writeTree(head, encoded);
      const date = new Date(options.now()).toISOString();
      const commit = await store.writeCommit({ tree, parents: head === null ? [] : [head], message, date });
      if (!(await store.hasRemote())) return (await store.updateRef(ref, commit, head)) === 'ok' ? commit : 'stale';
      if ((await store.push(commit, ref)) !== 'ok') return 'stale';
      await follow(commit);
      return commit;
    },
  };
}

/** The files of the ledger's branch before a commit, newest first, as far as its history is here or can be fetched. */
export async function* readLedgerHistory(repository: Repository, head: string): AsyncGenerator<ReadonlyMap<string, string>> {
  let at = { head, files: await readFiles(repository, head, undefined) };
  for (;;) {
    const [parent] = await repository.readParents(at.head);
    if (parent === undefined || !(await repository.ensureCommit(parent))) return;
    at = { head: parent, files: await readFiles(repository, parent, at) };
    yield at.files;
  }
}

/** All files of a commit; of those that an earlier read has brought, only what changed since. */
async function readFiles(
  repository: Repository,
  head: string,
  last: { readonly head: string; readonly files: ReadonlyMap<string, string> } | undefined,
): Promise<ReadonlyMap<string, string>> {
  const files = new Map(last?.files);
  const changed = new Map<string, string>();
  for (const { path, mode, newOid } of await repository.readChanges(last?.head ?? null, head)) {
    files.delete(path);
    if (newOid !== undefined && mode.startsWith('100')) changed.set(path, newOid);
  }
  const blobs = await repository.readBlobs(changed.values());
  for (const [path, oid] of changed) {
    const bytes = blobs.get(oid);
    // Rows that are not seen would be bought again: no ledger at all is better than a part of one.
    if (bytes === undefined) throw new GitError({ command: 'git cat-file', code: null, stderr: '', what: `The ledger's file ${path} (${oid}) is missing in this clone.`, hint: "fetch the ledger's branch again" });
    files.set(path, Buffer.from(bytes).toString());
  }
  return files;
}

/** The ledger cannot be read in full: nothing may be paid for. */
export class DamagedLedgerError extends LedgerError {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => `${formatFault(problem)}; ${problem.hint ?? ''}`).join('\n'));
    this.problems = problems;
  }
}

/** The ledger as it stands now, with what is wrong with it, and all files of its branch by path. */
export async function readLedger(branch: LedgerBranch): Promise<{
  readonly head: string | null; readonly ledger: Ledger; readonly problems: readonly Problem[]; readonly files: ReadonlyMap<string, string>;
}> {
  const { head, files } = await branch.read();
  return { head, files, ...parseLedger(files) };
}

/** Edits of files of the branch that are no part of the parsed ledger, by path; `null` deletes one. */
export type FileEdits = ReadonlyMap<string, string | null>;

export type LedgerUpdate<R> =
  | { readonly state: 'written' | 'unchanged'; readonly ledger: Ledger; readonly head: string | null }
  | { readonly state: 'refused'; readonly refused: R; readonly ledger: Ledger };

/** A change of the ledger, or why there is none. What it asks elsewhere (the account's balance) it asks after the ledger was read. */
export type Change<R> = (ledger: Ledger) => Ledger | { readonly refused: R } | Promise<Ledger | { readonly refused: R }>;

export interface UpdateOptions {
  /** Subject of the commit. */
  readonly message: string;
  /** Further files to write in the same commit, e.g. captions; as a function, it is given those that stand there. */
  readonly files?: FileEdits | ((files: ReadonlyMap<string, string>) => FileEdits);
  /** How often a write that was outrun is tried in all; 10 if unsaid. */
  readonly tries?: number;
  /** Called before each try but the first, e.g. to wait a random moment. */
  readonly beforeRetry?: (attempt: number) => void | Promise<void>;
}

/**
 * Compare and swap: reads the ledger, applies a change, writes it; when another run was faster, reads again and applies
 * the change to what stands now. Whatever the change checks (limits, rows that another run has reserved) is thereby checked
 * against the very state that it is written on.
 * @param change the new ledger; the same one where there is nothing to write; `{ refused }` with the reason to write nothing. Asked again
 *   at each try
 * @throws DamagedLedgerError where the ledger cannot be read in full
 * @throws GitError where it cannot be written, or was outrun at each try: nothing may be spent then
 */
export function updateLedger<R = never>(
  branch: LedgerBranch,
  change: Change<R>,
  options: UpdateOptions,
): Promise<LedgerUpdate<R>> {
  // Updates of one process wait for one another, so that they outrun only those of others.
  const result = (turns.get(branch) ?? Promise.resolve()).then(() => tryUpdate(branch, change, options));
  turns.set(branch, result.catch(() => undefined));
  return result;
}

const turns = new WeakMap<LedgerBranch, Promise<unknown>>();

async function tryUpdate<R>(
  branch: LedgerBranch,
  change: Change<R>,
  options: UpdateOptions,
): Promise<LedgerUpdate<R>> {
  const tries = options.tries ?? 10;
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    if (attempt > 1) await options.beforeRetry?.(attempt);
    const { head, ledger, problems, files } = await readLedger(branch);
    if (problems.some(({ severity }) => severity === 'error')) throw new DamagedLedgerError(problems);
    const changed = await change(ledger);
    if ('refused' in changed) return { state: 'refused', refused: changed.refused, ledger };
    const record = formatLedger(ledger, changed);
    const more = typeof options.files === 'function' ? options.files(files) : options.files ?? new Map();
    // what stands there already is no edit: a write that says nothing new makes no commit
    const edits = new Map([...record, ...[...more].filter(([path, text]) => (files.get(path) ?? null) !== text)]);
    if (edits.size === 0) return { state: 'unchanged', ledger, head };
    const written = await branch.write(head, edits, options.message);
    if (written === 'stale') continue;
    return { state: 'written', ledger: { ...changed, serial: ledger.serial + (record.size > 0 ? 1 : 0), ...findLineage(record.get(HEAD_FILE)) }, head: written };
  }
  throw new GitError({
    command: 'git push',
    code: null,
    stderr: '',
    what: `The ledger's branch moved ${tries} times while it was being written.`,
    hint: 'other runs are writing it; try again when they have ended',
  });
}

/** The name that a first write gave to the ledger. */
function findLineage(head: string | null | undefined): { readonly lineage?: string } {
  const value: unknown = head == null ? null : JSON.parse(head);
  return typeof value === 'object' && value !== null && 'lineage' in value && typeof value.lineage === 'string' ? { lineage: value.lineage } : {};
}
