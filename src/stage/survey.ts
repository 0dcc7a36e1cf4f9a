import type { Config } from '../config.ts';
import { learnRates } from '../core/estimate.ts';
import type { Ledger } from '../core/ledger.ts';
import { isNarrationPath } from '../core/narration-file.ts';
import { listKnownSiblings } from '../core/stale.ts';
import type { KnownSibling } from '../core/stale.ts';
import { makePlan, shardPages } from '../core/plan.ts';
import type { Plan } from '../core/plan.ts';
import type { Problem } from '../core/problem.ts';
import type { Repository, TreeChange } from '../git/git.ts';
import { readLedger } from '../git/ledger-branch.ts';
import type { Request } from '../request.ts';
import { findTranslatorName } from '../translate/text/provider.ts';
import { findSourcePage } from '../translate/sibling.ts';
import type { World } from '../world.ts';
import { findAltered } from './altered.ts';
import { makeBlobKeeper, makeFileReader } from './blob.ts';
import type { BlobKeeper } from './blob.ts';
import { findIncluding } from './include.ts';
import { openSiteReader } from './lone.ts';
import { findTouched, findUnsettled, makePageFilter, readSides } from './site.ts';
import type { Side, SideInput, Translations } from './site.ts';
import { readSettings } from './settings.ts';
import type { Settings } from './settings.ts';
import { makeFileTree, undoChanges } from './tree.ts';
import type { FileTree } from './tree.ts';

export type { Translations } from './site.ts';

/** A revision that a person named and that is not there. */
export class RevisionError extends Error {
  override name = 'RevisionError' as const;
}

/** After so many pages it is told how many there are still to read: some seconds' work. */
const toldEach = 5_000;

/** Everything that a run knows before it spends anything. */
export interface Survey {
  readonly config: Config;
  readonly ledger: Ledger;
  readonly head: Side;
  readonly base: Side;
  /** The paths that were looked at, on either side. */
  readonly pages: ReadonlySet<string>;
  readonly plan: Plan;
  /** Narrations that were translated, by this run or earlier ones. */
  readonly translations: Translations;
  /** Translated sections and the words that they are of, by the ledger and both commits. */
  readonly siblings: readonly KnownSibling[];
}

/**
 * Reads settings, ledger and the pages that matter from two commits, and plans. Pays nothing and writes nothing.
 * @param only the pages to look at, where a person named them
 * @throws RevisionError when a commit does not exist
 */
export async function makeSurvey(request: Request, world: SurveyWorld, only?: ReadonlySet<string>, fresh?: Translations): Promise<Survey> {
  const { problems, headCommit, ...read } = await readSurvey(request, world, only, fresh);
  const { config, ledger, head, base, pages } = read;
  const plan = makePlan({
    base: base.commit, head: headCommit, scope: request.scope,
    baseWanted: base.wanted, headWanted: head.wanted, baseSections: base.sections, headSections: head.sections,
    adopted: [...head.pages.keys()].filter((path) => !base.pages.has(path)), pages,
    filter: { paths: request.paths, locales: request.locales },
    ledger, rates: config.rates, learned: learnRates(ledger), retryFailed: request.retryFailed,
    problems,
  });
  return { ...read, plan };
}

type SurveyWorld = Pick<World, 'repository' | 'ledger'> & Partial<Pick<World, 'emit'>>;

/** What a plan is made of. What reading remembers of every page is let go before one is made. */
interface ReadSurvey extends Omit<Survey, 'plan'> {
  readonly headCommit: string;
  readonly problems: readonly Problem[];
}

async function readSurvey(request: Request, world: SurveyWorld, only?: ReadonlySet<string>, fresh?: Translations): Promise<ReadSurvey> {
  const { repository } = world;
  // what does not wait for one another is asked for at once
  const reading = readLedger(world.ledger);
  const opening = openSiteReader();
  const finding = typeof request.base === 'string' ? findCommit(repository, request.base, 'base') : Promise.resolve(null);
  for (const each of [reading, opening, finding]) each.catch(() => undefined);
  const headCommit = await findCommit(repository, request.head, 'head');
  const baseCommit = await finding;
  const [entries, changes] = await Promise.all([
    repository.readTree(headCommit), baseCommit === null || baseCommit === headCommit ? [] : repository.readChanges(baseCommit, headCommit),
  ]);
  const tree = makeFileTree(entries);
  const baseTree = baseCommit === null ? makeFileTree([]) : (changes.length === 0 ? tree : undoChanges(tree, changes));
  const blobs = makeBlobKeeper(repository);
  const settings = await readSettings(request, blobs, tree, baseTree);
  const { config } = settings;
  const isPage = makePageFilter(config, request.docs);
  const touched = only ?? await findPaths({ request, blobs, settings, isPage, head: tree, base: baseTree, changes: baseCommit === null ? null : changes });
  const { ledger, problems: damage, files } = await reading;
  const kept = findTranslatorName(config.translate) === null ? new Map<string, string>() : files;
  const earlier = [...kept].filter(([path]) => isNarrationPath(path));
  const translations: Translations = { files: new Map([...earlier, ...fresh?.files ?? []]), failed: new Map([...readFailures(kept, findTranslatorName(config.translate)), ...fresh?.failed ?? []]) };
  const paths = new Set([...touched, ...[...findUnsettled(ledger)].filter(isPage)]);
  const chosen = only ?? (request.shard === null ? paths : new Set(shardPages([...paths], request.shard.index, request.shard.count)));
  const owned = listKnownSiblings(ledger.rows);
  const openSide = (name: 'base' | 'head', commit: string | null, tree: FileTree, by: Config): SideInput => {
    let told = 0;
    return {
      read: makeFileReader(blobs, tree), commit, tree, config: by,
      onRead: (count, of) => {
        if (of <= toldEach || (count < told + toldEach && count < of)) return;
        told = count;
        world.emit?.({ type: 'stage', stage: 'read', text: `reading the pages of the ${name} commit: ${count} of ${of}` });
      },
    };
  };
  const { base, head } = await readSides({
    base: openSide('base', baseCommit, baseTree, settings.before), head: openSide('head', headCommit, tree, config), paths: chosen, known: owned, translations, reader: opening,
  });
  return {
    config, ledger, head, base, pages: chosen, translations, siblings: [...owned, ...base.siblings, ...head.siblings], headCommit,
    problems: [...settings.problems, ...damage, ...head.problems],
  };
}

interface PathsInput {
  readonly request: Pick<Request, 'scope'>;
  readonly blobs: BlobKeeper;
  readonly settings: Settings;
  readonly isPage: (path: string) => boolean;
  readonly head: FileTree;
  readonly base: FileTree;
  /** What differs between the two; `null` where there is no base. */
  readonly changes: readonly TreeChange[] | null;
}

/** The pages that a run has to look at, as far as the commits tell: all of them, or those that say something else now. */
async function findPaths({ request, blobs, settings: { config, changed }, isPage, head, base, changes }: PathsInput): Promise<ReadonlySet<string>> {
  const everyPath = base.paths === head.paths ? head.paths : new Set([...head.paths, ...base.paths]);
  const findPages = (files: Iterable<string>): ReadonlySet<string> => findTouched({ changed: files, isPage, source: config.source, patterns: config.pages, tree: everyPath });
  if (changed || request.scope !== 'changed' || changes === null) return findPages(everyPath);
  const files = changes.map(({ path }) => path);
  const translated = (path: string): boolean => findSourcePage(path, config.source, everyPath, config.pages) !== undefined;
  const including = await findIncluding({ blobs, changed: files, tree: head.entries, before: base.entries, isPage: (path) => isPage(path) || translated(path) });
  return findAltered({ paths: findPages([...files, ...including]), including: findPages(including), base, head, blobs, config });
}

/** Where a ledger keeps what a translator had no good answer for. */
export const failureFolder = 'untranslated';

/** By path, the hash of the source of which this translator could make nothing. */
function readFailures(files: ReadonlyMap<string, string>, translator: string | null): ReadonlyMap<string, string> {
  const failures = new Map<string, string>();
  for (const [path, text] of files) {
    if (!path.startsWith(`${failureFolder}/`)) continue;
    const [source = '', by = ''] = text.trim().split('\n');
    if (by === translator) failures.set(path.slice(failureFolder.length + 1), source);
  }
  return failures;
}

async function findCommit(repository: Repository, revision: string, side: string): Promise<string> {
  const commit = await repository.findCommit(revision) ?? (/^[0-9a-f]{40}$/.test(revision) && await repository.ensureCommit(revision) ? revision : undefined);
  if (commit === undefined) {
    if (revision === 'HEAD') throw new RevisionError('there is no commit yet: commit the docs first, for Docreel compares commits (git add, git commit)');
    throw new RevisionError(`${side} "${revision}" names no commit of this repository; check its spelling, or fetch it (git fetch origin ${revision})`);
  }
  return commit;
}
