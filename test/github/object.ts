import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// The git database behind the fake, by git's own plumbing on the bare repository: a clone sees what the API wrote, and the API
// sees what a clone pushed.

export interface Signature {
  readonly name: string;
  readonly email: string;
  /** ISO time. */
  readonly date: string;
}

export interface StoredCommit {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Signature;
  readonly committer: Signature;
  readonly message: string;
}

export interface StoredEntry {
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
  readonly size: number | undefined;
  readonly path: string;
}

export interface StoredChange {
  /** `added`, `removed`, `modified` or `renamed`. */
  readonly status: string;
  readonly path: string;
  readonly previous: string | undefined;
  readonly sha: string;
}

export interface Objects {
  run(args: readonly string[], options?: { readonly input?: string | Uint8Array; readonly index?: string }): Promise<Buffer>;
  readRef(ref: string): Promise<string | undefined>;
  readRefs(prefix: string): Promise<readonly { readonly ref: string; readonly sha: string; readonly type: string }[]>;
  /** Compare and swap; `old` undefined creates. `false` when the ref is not at `old`. */
  updateRef(ref: string, next: string | undefined, old: string | undefined): Promise<boolean>;
  readType(sha: string): Promise<string | undefined>;
  /** The commit that a branch, tag or id names. */
  findCommit(name: string): Promise<string | undefined>;
  readCommit(sha: string): Promise<StoredCommit>;
  /** Commits that `tip` has and `base` has not, oldest first. */
  readRange(base: string, tip: string): Promise<readonly string[]>;
  findMergeBase(a: string, b: string): Promise<string | undefined>;
  readTree(tree: string, recursive: boolean): Promise<readonly StoredEntry[]>;
  readChanges(base: string, head: string): Promise<readonly StoredChange[]>;
  readBlob(sha: string): Promise<Buffer>;
  writeBlob(content: Uint8Array): Promise<string>;
  /** @throws Error where a path to be deleted does not exist, as GitHub refuses it */
  writeTree(base: string | undefined, entries: readonly { readonly path: string; readonly mode: string; readonly sha: string | null }[]): Promise<string>;
  writeCommit(commit: Omit<StoredCommit, 'sha'>): Promise<string>;
}

const nowhere = '0'.repeat(40);

export function makeObjects(root: string): Objects {
  const run: Objects['run'] = (args, options = {}) =>
    new Promise((resolve, reject) => {
      const env = { PATH: process.env['PATH'], HOME: root, GIT_CONFIG_NOSYSTEM: '1', LC_ALL: 'C', ...(options.index === undefined ? {} : { GIT_INDEX_FILE: options.index }) };
      const child = execFile('git', ['-C', root, ...args], { env, encoding: 'buffer', maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
        if (error === null) resolve(stdout);
        else reject(new Error(`git ${args.join(' ')}: ${stderr.toString().trim()}`, { cause: error }));
      });
      child.stdin?.on('error', () => undefined);
      child.stdin?.end(options.input ?? '');
    });
  const text = async (args: readonly string[], options?: { readonly input?: string | Uint8Array; readonly index?: string }) =>
    (await run(args, options)).toString().replace(/\n$/, '');
  const attempt = (args: readonly string[]) => text(args).catch(() => undefined);

  const objects: Objects = {
    run,
    readRef: (ref) => attempt(['rev-parse', '--verify', '--quiet', '--end-of-options', ref]),
    async readRefs(prefix) {
      const lines = (await text(['for-each-ref', '--format=%(refname) %(objectname) %(objecttype)'])).split('\n');
      return lines.filter((line) => line.startsWith(prefix)).map((line) => {
        const [ref = '', sha = '', type = ''] = line.split(' ');
        return { ref, sha, type };
      });
    },
    async updateRef(ref, next, old) {
      const args = next === undefined ? ['update-ref', '-d', ref, old ?? nowhere] : ['update-ref', ref, next, old ?? nowhere];
      return (await attempt(args)) !== undefined;
    },
    readType: (sha) => attempt(['cat-file', '-t', sha]),
    async findCommit(name) {
      for (const revision of [`refs/heads/${name}`, `refs/tags/${name}`, ...(/^[0-9a-f]{7,40}$/.test(name) ? [name] : [])]) {
        const found = await attempt(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
        if (found !== undefined) return found;
      }
      return undefined;
    },
    readCommit: async (sha) => parseCommit(sha, (await run(['cat-file', 'commit', sha])).toString()),
    async readRange(base, tip) {
      const output = await text(['rev-list', '--reverse', '--topo-order', tip, `^${base}`]);
      return output === '' ? [] : output.split('\n');
    },
    findMergeBase: (a, b) => attempt(['merge-base', a, b]),
    async readTree(tree, recursive) {
      const output = (await run(['ls-tree', '-z', '-l', '--full-tree', ...(recursive ? ['-r', '-t'] : []), tree])).toString();
      return output.split('\0').filter((record) => record !== '').map((record) => {
        const [mode = '', type = '', sha = '', size = '-'] = record.slice(0, record.indexOf('\t')).split(/ +/);
        return { mode, type, sha, size: size === '-' ? undefined : Number(size), path: record.slice(record.indexOf('\t') + 1) };
      });
    },
    async readChanges(base, head) {
      const fields = (await run(['diff-tree', '-r', '-z', '-M', '--raw', '--no-abbrev', base, head])).toString().split('\0');
      const changes: StoredChange[] = [];
      for (let at = 0; at < fields.length - 1;) {
        const [, , oldSha = '', newSha = '', letter = ''] = (fields[at] ?? '').split(' ');
        const renamed = letter.startsWith('R');
        const path = fields[at + (renamed ? 2 : 1)] ?? '';
        const status = { A: 'added', D: 'removed', R: 'renamed' }[letter.slice(0, 1)] ?? 'modified';
        // GitHub names the old blob of a removed file.
        changes.push({ status, path, previous: renamed ? fields[at + 1] : undefined, sha: letter === 'D' ? oldSha : newSha });
        at += renamed ? 3 : 2;
      }
      return changes;
    },
    readBlob: (sha) => run(['cat-file', 'blob', sha]),
    writeBlob: (content) => text(['hash-object', '-w', '--stdin', '--no-filters'], { input: content }),
    async writeTree(base, entries) {
      const folder = await mkdtemp(join(tmpdir(), 'docreel-index-'));
      try {
        const index = join(folder, 'index');
        await run(['read-tree', ...(base === undefined ? ['--empty'] : [base])], { index });
        const known = new Set((await run(['ls-files', '-z'], { index })).toString().split('\0'));
        for (const entry of entries) {
          if (entry.sha === null && !known.has(entry.path)) throw new Error('GitRPC::BadObjectState');
        }
        // Deletions first: a file may make room for a folder of its name.
        const ordered = [...entries.filter((entry) => entry.sha === null), ...entries.filter((entry) => entry.sha !== null)];
        const lines = ordered.map((entry) =>
          (entry.sha === null ? `0 ${nowhere}\t${entry.path}\0` : `${entry.mode} ${entry.sha}\t${entry.path}\0`));
        if (lines.length > 0) await run(['update-index', '-z', '--add', '--index-info'], { index, input: lines.join('') });
        return await text(['write-tree'], { index });
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
    writeCommit(commit) {
      const who = (kind: string, { name, email, date }: Signature): string => `${kind} ${name} <${email}> ${Math.floor(Date.parse(date) / 1000)} +0000`;
      const lines = [`tree ${commit.tree}`, ...commit.parents.map((parent) => `parent ${parent}`), who('author', commit.author), who('committer', commit.committer)];
      return text(['hash-object', '-t', 'commit', '-w', '--stdin'], { input: `${lines.join('\n')}\n\n${commit.message}` });
    },
  };
  return objects;
}

/** A commit as git stores it: headers, a blank line, the message. */
function parseCommit(sha: string, source: string): StoredCommit {
  const end = source.indexOf('\n\n');
  const headers = source.slice(0, end).split('\n');
  const find = (name: string): readonly string[] => headers.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));
  return {
    sha, tree: find('tree')[0] ?? '', parents: find('parent'),
    author: parseSignature(find('author')[0] ?? ''), committer: parseSignature(find('committer')[0] ?? ''),
    // GitHub shows a message without the line end that git itself puts there.
    message: source.slice(end + 2).replace(/\n$/, ''),
  };
}

function parseSignature(line: string): Signature {
  const match = /^(.*) <(.*)> (\d+) [+-]\d{4}$/.exec(line);
  return { name: match?.[1] ?? '', email: match?.[2] ?? '', date: formatTime(Number(match?.[3] ?? 0) * 1000) };
}

/** GitHub's times have no fractions of seconds. */
export function formatTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d{3}Z$/, 'Z');
}
