import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GitError } from './error.ts';
import { checkOid, makeNullOid } from './oid.ts';
import type { Git } from './open.ts';

export interface Identity {
  readonly name: string;
  readonly email: string;
}

/** Who writes where nobody else is named. */
export const BOT: Identity = { name: 'docreel[bot]', email: 'docreel[bot]@users.noreply.github.com' };

/** What a path shall hold. */
export interface TreeEdit {
  readonly content: Uint8Array;
}

export interface CommitContent {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  /** Author and committer; `docreel[bot]` if unsaid. */
  readonly author?: Identity;
  /** ISO time; kept to the second, in UTC. */
  readonly date: string;
}

export async function writeBlob(git: Git, bytes: Uint8Array): Promise<string> {
  const { stdout } = await git.run(['hash-object', '-w', '--stdin', '--no-filters'], { stdin: bytes });
  return stdout.toString().trim();
}

/** See GitStore.writeTree. Works in a temporary index beside the repository's objects; the user's own is never touched. */
export async function writeTree(git: Git, baseTree: string | null, edits: ReadonlyMap<string, TreeEdit | null>): Promise<string> {
  const folder = await mkdtemp(join(git.folder, 'docreel-'));
  try {
    const variables = { GIT_INDEX_FILE: join(folder, 'index') };
    // In a partial clone the base tree itself may still have to come.
    const run: Git['run'] = (await git.findPromisor()) === undefined ? git.run : git.runRemote;
    await run(['read-tree', ...(baseTree === null ? ['--empty'] : [checkOid(baseTree)])], { variables });
    const modes = await readModes(git, variables);
    checkEdits(edits, modes);
    const gone = [...edits].filter(([path, edit]) => edit === null && modes.has(path)).map(([path]) => path);
    const written = [...edits].filter((entry): entry is [string, TreeEdit] => entry[1] !== null);
    const oids = await writeBlobs(git, folder, written.map(([, edit]) => edit));
    // Deletions first: a file may make room for a folder of its name.
    const lines = [
      ...gone.map((path) => `0 ${makeNullOid(baseTree ?? '')}\t${path}\0`),
      ...written.map(([path], index) => `${modes.get(path) ?? '100644'} ${oids[index]}\t${path}\0`),
    ];
    if (lines.length > 0) {
      const { stderr } = await git.run(['update-index', '-z', '--add', '--index-info'], { variables, stdin: lines.join('') });
      // A path that git does not take (`..`, `.git`, an empty name) is no error to it.
      const ignored = /^Ignoring path (.*)$/m.exec(stderr)?.[1];
      if (ignored !== undefined) throw refuse(ignored, 'git takes no such path');
    }
    // The blobs of the base tree may be missing in a partial clone: they are as they were, nobody has to look at them.
    return (await git.run(['write-tree', '--missing-ok'], { variables })).stdout.toString().trim();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export async function writeCommit(git: Git, commit: CommitContent): Promise<string> {
  const { name, email } = commit.author ?? BOT;
  const date = formatDate(commit.date);
  const variables = {
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
    GIT_COMMITTER_DATE: date,
  };
  const parents = commit.parents.flatMap((parent) => ['-p', checkOid(parent)]);
  const args = ['commit-tree', '--no-gpg-sign', ...parents, '-F', '-', checkOid(commit.tree)];
  return (await git.run(args, { variables, stdin: commit.message })).stdout.toString().trim();
}

/** Modes by path of all that the temporary index has; from `mode SP oid SP stage TAB path NUL` each. */
async function readModes(git: Git, variables: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, string>> {
  const { stdout } = await git.run(['ls-files', '--stage', '-z'], { variables });
  const records = stdout.toString().split('\0').slice(0, -1);
  return new Map(records.map((record) => [record.slice(record.indexOf('\t') + 1), record.slice(0, record.indexOf(' '))]));
}

/**
 * A link could point out of the repository, and a submodule is another one: neither is ours to write. git would let a new
 * file take the place of a folder, or a folder that of a file or a link, without a word: that is refused here.
 */
function checkEdits(edits: ReadonlyMap<string, TreeEdit | null>, modes: ReadonlyMap<string, string>): void {
  const stays = (path: string): boolean => modes.has(path) && edits.get(path) !== null;
  const folders = new Set([...modes.keys()].filter(stays).flatMap(findFolders));
  for (const [path, edit] of edits) {
    const mode = modes.get(path);
    if (path.includes('\0')) throw refuse(path, 'its name has a NUL character');
    if (mode !== undefined && !mode.startsWith('100')) throw refuse(path, mode === '120000' ? 'it is a symbolic link' : 'it is a submodule');
    if (edit === null) continue;
    if (folders.has(path)) throw refuse(path, 'it is a folder');
    const above = findFolders(path).find(stays);
    if (above !== undefined) throw refuse(path, `${above} is no folder`);
  }
}

/** `a/b/c` is in `a` and `a/b`. */
function findFolders(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

function refuse(path: string, why: string): GitError {
  return new GitError({
    command: 'git update-index',
    code: null,
    stderr: '',
    what: `Cannot write ${JSON.stringify(path)}: ${why}.`,
    hint: 'Docreel writes plain files only; choose another path',
  });
}

/** Many blobs by one process: from files, whose names git reads from its standard input. */
async function writeBlobs(git: Git, folder: string, edits: readonly TreeEdit[]): Promise<readonly string[]> {
  if (edits.length === 0) return [];
  const names = edits.map((_, index) => join(folder, String(index)));
  await Promise.all(names.map((name, index) => writeFile(name, edits[index]?.content ?? '')));
  const { stdout } = await git.run(['hash-object', '-w', '--no-filters', '--stdin-paths'], { stdin: names.map((name) => `${name}\n`).join('') });
  return stdout.toString().trim().split('\n');
}

function formatDate(iso: string): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) throw new TypeError(`Expected an ISO time for a commit, got ${JSON.stringify(iso)}.`);
  return `@${Math.floor(time / 1000)} +0000`;
}
