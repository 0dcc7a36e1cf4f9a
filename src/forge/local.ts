import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import { checkBranch, dropDiscarded, writeBranch } from './branch.ts';
import { ForgeError } from './error.ts';
import type { Forge, Proposal, ProposalOutcome } from './forge.ts';
import { makeLocalBranch, readLocalTip } from './local-branch.ts';
import type { Identity, LocalRepository } from './local-branch.ts';
import { formatBody, formatUpdate } from './marker.ts';

/** `pull-request.json`: a person closes the pull request by writing `closed` for its state. */
const recordSchema = z.object({
  number: z.number().int().positive(),
  state: z.enum(['open', 'closed', 'merged']),
  branch: z.string(),
  base: z.string(),
  title: z.string(),
  draft: z.boolean(),
  labels: z.array(z.string()),
  /** `null` where Docreel itself closed it because nothing was left to propose. */
  fingerprint: z.string().nullable(),
  /** Tip of the branch when it was last written. */
  head: z.string(),
  /** Fingerprints to which a person has said no. */
  dismissed: z.array(z.string()),
});
type Record = z.infer<typeof recordSchema>;

export interface LocalForgeSettings {
  readonly repository: LocalRepository;
  /** Where `pull-request.md` and `pull-request.json` go; made when it is missing. */
  readonly folder: string;
  readonly clock: { now(): number };
  /** Who commits: an address that no person commits with. */
  readonly author?: Identity;
}

/** The same pull request on this machine: a branch in the local repository, and two files for its text and its state. */
export function makeLocalForge({ repository, folder, clock, author = { name: 'docreel[bot]', email: 'docreel[bot]@users.noreply.github.com' } }: LocalForgeSettings): Forge {
  const files = { text: resolve(folder, 'pull-request.md'), record: resolve(folder, 'pull-request.json') };
  const url = pathToFileURL(files.text).href;

  async function write(record: Record, body: string): Promise<void> {
    await mkdir(folder, { recursive: true });
    await writeFile(files.record, `${JSON.stringify(record, null, 2)}\n`);
    await writeFile(files.text, body);
  }

  /** The record as it stands, with what has happened to the branch since. */
  async function readState(proposal: Pick<Proposal, 'branch' | 'base'>): Promise<Record | undefined> {
    const record = await readRecord(files.record);
    if (record === undefined || record.branch !== proposal.branch || record.base !== proposal.base) return record === undefined ? undefined : { ...record, state: 'closed', fingerprint: null };
    const base = await readLocalTip(repository, proposal.base);
    const merged = record.state === 'open' && base !== undefined && (await repository.store.isAncestor(record.head, base));
    return merged ? { ...record, state: 'merged' } : record;
  }

  return {
    kind: 'local',
    folder: resolve(folder),
    readTip: (branch) => readLocalTip(repository, branch),

    async readOpen(branch, base) {
      const record = await readState({ branch, base });
      const tip = await readLocalTip(repository, branch);
      return record?.state === 'open' && tip !== undefined ? { body: (await readText(files.text)) ?? '', tip } : undefined;
    },

    async propose(proposal): Promise<ProposalOutcome> {
      checkBranch(proposal.branch, proposal.base);
      const last = await readState(proposal);
      const open = last?.state === 'open' ? last : undefined;
      const said = last?.state === 'closed' && last.fingerprint !== null ? [...last.dismissed, last.fingerprint] : (last?.dismissed ?? []);
      if (open === undefined && proposal.edits.length > 0 && said.includes(proposal.fingerprint)) {
        const remedy = `Pull request #${last?.number ?? 0} proposed the same and was closed. Write "open" for "state" in ${files.record} to take the videos after all.`;
        return { state: 'dismissed', number: last?.number ?? null, url, remedy, kept: [] };
      }
      if ((await readHeadBranch(repository.root)) === proposal.branch) {
        return { state: 'blocked', number: open?.number ?? null, url: null, remedy: `The branch "${proposal.branch}" is checked out in ${repository.root}, and moving it would change what you work on: run \`git switch ${proposal.base}\` and again.`, kept: [] };
      }
      const store = makeLocalBranch(repository, proposal.base, author, () => new Date(clock.now()).toISOString());
      const outcome = await writeBranch(store, proposal, last?.state === 'merged' ? last.head : undefined);
      const { kept } = outcome;
      if (outcome.state === 'empty' && !outcome.shared) {
        if (open === undefined) return { state: 'unchanged', number: null, url: null, remedy: null, kept };
        await write({ ...open, state: 'closed', fingerprint: null }, `${(await readText(files.text)) ?? ''}\nClosed: nothing is left to propose.\n`);
        await dropDiscarded(store, proposal, outcome);
        return { state: 'moot', number: open.number, url, remedy: null, kept };
      }
      const record: Record = {
        number: open?.number ?? (last?.number ?? 0) + 1, state: 'open', branch: proposal.branch, base: proposal.base, title: proposal.title, draft: proposal.draft,
        labels: [...proposal.labels], fingerprint: proposal.fingerprint, head: outcome.tip ?? proposal.baseCommit, dismissed: [...said],
      };
      const before = open === undefined ? undefined : await readText(files.text);
      const text = before === undefined ? formatText(proposal, formatBody(proposal.body, proposal.fingerprint)) : formatTextUpdate(before, proposal, outcome.shared);
      const same = open !== undefined && outcome.state !== 'written' && before === text;
      if (!same) await write(record, text);
      return { state: open === undefined ? 'created' : (same ? 'unchanged' : 'updated'), number: record.number, url, remedy: null, kept };
    },

    async comment(pullRequest, marker, body) {
      const name = `comment-${pullRequest}-${marker.replaceAll(/[^\w]+/g, '-').replaceAll(/^-+|-+$/g, '').slice(0, 60)}.md`;
      const path = join(folder, name);
      if (body === null) {
        await rm(path, { force: true });
        return null;
      }
      await mkdir(folder, { recursive: true });
      await writeFile(path, body.includes(marker) ? body : `${marker}\n${body}`);
      return pathToFileURL(resolve(path)).href;
    },
  };
}

function formatText({ title, branch, base }: Proposal, body: string): string {
  return `# ${title}\n\n> \`${branch}\` into \`${base}\`; see it with \`git diff ${base}...${branch}\`\n\n${body}`;
}

function formatTextUpdate(before: string, proposal: Proposal, shared: boolean): string {
  const body = formatUpdate(before, proposal, shared);
  return body === undefined ? before : formatText(proposal, body);
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** @throws ForgeError where a person has broken the file: guessing could undo their "no" */
async function readRecord(path: string): Promise<Record | undefined> {
  const text = await readText(path);
  if (text === undefined) return undefined;
  try {
    return recordSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new ForgeError(`${path} is not the record of a pull request.`, { remedy: 'Repair or delete it.', cause: error });
  }
}

/** The branch that is checked out, read as git writes it; `undefined` for a bare repository or a detached head. */
async function readHeadBranch(root: string): Promise<string | undefined> {
  const dot = join(root, '.git');
  const kind = await stat(dot).catch(() => undefined);
  if (kind === undefined) return undefined;
  // In a linked work tree `.git` is a file that says where the rest is.
  const folder = kind.isDirectory() ? dot : resolve(root, (await readFile(dot, 'utf8')).replace(/^gitdir: /, '').trim());
  return /^ref: refs\/heads\/(.+)$/m.exec((await readText(join(folder, 'HEAD'))) ?? '')?.[1];
}
