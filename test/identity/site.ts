import { createHash } from 'node:crypto';
import { formatWholeLedger } from '../../src/core/ledger-file.ts';
import type { VideoRow } from '../../src/core/ledger.ts';
import type { LedgerBranch, Repository, TreeEntry } from '../../src/git/git.ts';
import type { Request } from '../../src/request.ts';
import { makeSurvey } from '../../src/stage/survey.ts';
import type { Survey } from '../../src/stage/survey.ts';
import { makeLedger, makeOwnedRow } from '../core/site.ts';
import { makeRequest } from '../run/request.ts';

/** A file's text or bytes, or where its symbolic link leads. */
export type File = string | Uint8Array | { readonly link: string };
/** All files of a commit, by path. */
export type Files = Readonly<Record<string, File>>;

/** Settings for every test site, unless a commit has a `docreel.yml` of its own. */
export const settings = `docs: ['**/*.{md,mdx}']
video: { avatar: anna, languages: [en], every-page: true }
`;

export interface Commits extends Repository {
  /** The paths that were read, in order: planning has to look at little. */
  readonly read: string[];
}

/** A repository of two commits that stands in memory: `base` and `head`. Its trees have the order of the given files. */
export function makeCommits(before: Files, after: Files): Commits {
  const name = { base: 'b'.repeat(40), head: 'a'.repeat(40) };
  const blobs = new Map<string, { readonly path: string; readonly bytes: Uint8Array }>();
  const complete = (files: Files): Files => ({ 'docreel.yml': settings, ...files });
  const list = (files: Files): readonly TreeEntry[] => Object.entries(complete(files)).map(([path, file]) => {
    const isFile = typeof file === 'string' || file instanceof Uint8Array;
    const bytes = Buffer.from(isFile ? file : file.link);
    const oid = createHash('sha1').update(bytes).digest('hex');
    blobs.set(oid, { path, bytes });
    return { path, mode: isFile ? '100644' : '120000', oid };
  });
  const trees = new Map([[name.base, list(before)], [name.head, list(after)]]);
  const read: string[] = [];
  return {
    root: '/site', read,
    findCommit: async (revision) => (revision === 'base' ? name.base : (revision === 'head' ? name.head : undefined)),
    ensureCommit: async () => true,
    fetchRevision: async () => undefined,
    readParents: async () => [],
    findMergeBase: async () => undefined,
    readTree: async (commit) => trees.get(commit) ?? [],
    async readChanges(base, head) {
      const [old, now] = [new Map((trees.get(base ?? '') ?? []).map((entry) => [entry.path, entry])), new Map((trees.get(head) ?? []).map((entry) => [entry.path, entry]))];
      return [...new Set([...old.keys(), ...now.keys()])].toSorted().flatMap((path) => {
        const [from, to] = [old.get(path), now.get(path)];
        if (from?.oid === to?.oid && from?.mode === to?.mode) return [];
        const status = from === undefined ? 'added' as const : (to === undefined ? 'deleted' as const : 'modified' as const);
        return [{ status, path, oldOid: from?.oid, newOid: to?.oid, mode: (to ?? from)?.mode ?? '' }];
      });
    },
    async readBlobs(oids) {
      return new Map([...oids].flatMap((oid) => {
        const blob = blobs.get(oid);
        if (blob === undefined) return [];
        read.push(blob.path);
        return [[oid, blob.bytes] as const];
      }));
    },
    findBranch: async () => 'main',
    findRemote: async () => undefined,
  };
}

/** A ledger that holds these rows and cannot be written. */
export function makeBranch(rows: readonly VideoRow[]): LedgerBranch {
  const files = new Map([...formatWholeLedger(makeLedger(rows))].flatMap(([path, text]) => (text === null ? [] : [[path, text] as const])));
  return { read: async () => ({ head: rows.length === 0 ? null : 'c'.repeat(40), files }), write: async () => 'stale' };
}

/** A row for each video that some files want. */
export async function ownAll(files: Files): Promise<readonly VideoRow[]> {
  const { head } = await makeSurvey(makeRequest({ base: null, head: 'head' }), { repository: makeCommits({}, files), ledger: makeBranch([]) });
  return [...new Map(head.wanted.map((each) => [each.key, each])).values()].map((each) => makeOwnedRow(each, { state: 'linked' }));
}

/** Plans the step between two commits; the ledger owns all that the first one wants, unless said otherwise. */
export async function planStep(before: Files, after: Files, options: { readonly rows?: readonly VideoRow[]; readonly request?: Partial<Request>; readonly only?: ReadonlySet<string> } = {}): Promise<Survey & { readonly read: readonly string[] }> {
  const repository = makeCommits(before, after);
  const rows = options.rows ?? await ownAll(before);
  const survey = await makeSurvey(makeRequest({ base: 'base', head: 'head', ...options.request }), { repository, ledger: makeBranch(rows) }, options.only);
  return { ...survey, read: repository.read };
}
