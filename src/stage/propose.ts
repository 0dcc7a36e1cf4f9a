import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ledger, StoredFile, VideoRow } from '../core/ledger.ts';
import type { Problem } from '../core/problem.ts';
import { isRebuildAsked } from '../core/rebuild.ts';
import { parseNarrationFile } from '../core/narration-file.ts';
import { makeProposalReport } from '../core/report.ts';
import type { Report } from '../core/report.ts';
import { makeCaptionsKey } from '../core/ledger-file.ts';
import type { FileEdit, ProposalOutcome } from '../forge/forge.ts';
import type { Repository } from '../git/git.ts';
import type { Request } from '../request.ts';
import { formatPullRequest, parsePullRequestState } from '../show/pull-request.ts';
import type { World } from '../world.ts';
import { makeAddress } from './address.ts';
import { findEditedPage } from './edited.ts';
import type { Journal } from './journal.ts';
import { linkVideos } from './link.ts';
import { makePageFilter } from './site.ts';
import type { Survey } from './survey.ts';

/** What became of the pull request, and what a person should know about the pages. */
export interface Proposed {
  readonly outcome: ProposalOutcome | null;
  readonly problems: readonly Problem[];
  /** File with the whole text, where the pull request's had to be shortened. */
  readonly wholePath: string | null;
}

/** Links every published video at the tip of the base branch, and opens or updates the one pull request. */
export async function propose(input: {
  readonly world: World; readonly request: Request; readonly survey: Survey; readonly journal: Journal;
  /** The report as it stands, for the pull request's text. */
  readonly report: Report;
}): Promise<Proposed> {
  const { world, request, survey, journal } = input;
  const { config } = survey;
  const ledger = journal.ledger();
  const tip = await world.forge.readTip(request.baseBranch);
  if (tip === undefined || !await world.repository.ensureCommit(tip)) {
    world.emit({ type: 'note', level: 'warning', text: `the branch "${request.baseBranch}" has no commit here, so no pull request can be made; the videos are stored and in the ledger` });
    return { outcome: null, problems: [], wholePath: null };
  }
  const branch = request.branch ?? config.pullRequest.branch ?? `docreel/${request.baseBranch}`;
  const open = await world.forge.readOpen(branch, request.baseBranch);
  const isPage = makePageFilter(config, request.docs);
  const anew = open !== undefined && isRebuildAsked(open.body);
  const remembered = open === undefined ? undefined : parsePullRequestState(open.body);
  // what was discarded once stays so until the pull request is merged: the base still has the person's edit
  const discarded = new Set(remembered?.discarded);
  // edited zones may stand in pages that this run has no other business with
  const edited = [...[...discarded].map(findEditedPage), ...(anew ? remembered?.left ?? [] : [])];
  const paths = new Set([...findPages(ledger, survey), ...edited, ...(await readProposedPaths(world.repository, open?.tip)).filter(isPage)]);
  if (paths.size > 0) world.emit({ type: 'stage', stage: 'link', text: 'writing the videos into the pages' });
  const captions = (await world.ledger.read()).files;
  const links = await linkVideos({
    repository: world.repository, config, ledger, tip, paths, isPage, translations: survey.translations, siblings: survey.siblings,
    mayDiscard: (edited) => anew || discarded.has(edited),
    readCaptions: async (row) => captions.get(makeCaptionsKey(row.key)),
  });
  await journal.record({ rows: markLinked(ledger, links.linked) });
  const edits = [...links.edits, ...await findNarrationEdits(world.repository, survey, tip)];
  const count = edits.length;
  if (count > 0) world.emit({ type: 'stage', stage: 'propose', text: `proposing ${count === 1 ? 'one changed file' : `${count} changed files`}` });
  const { report } = input;
  const left = findLeft(links.problems, remembered?.left ?? [], paths);
  const told = makeProposalReport({ ...report, problems: [...report.problems, ...links.problems] }, links.proposed);
  const { title, body, whole } = formatPullRequest(world.forge.folder === undefined ? told : placeFiles(told, world.forge.folder), { ...links, left, base: request.baseBranch });
  const outcome = await world.forge.propose({
    branch, base: request.baseBranch, baseCommit: tip, edits,
    message: `${title}\n\nMade by Docreel, run ${world.run}.`, title, body,
    labels: request.labels.length > 0 ? request.labels : config.pullRequest.labels,
    draft: request.draft || config.pullRequest.draft, fingerprint: links.fingerprint,
    discard: anew ? open.tip : undefined,
    quiet: report.totals.rendered + report.totals.failed + report.totals.unfinished === 0 && left.join() === (remembered?.left ?? []).join(),
  });
  if (outcome.state === 'dismissed' && outcome.remedy !== null) world.emit({ type: 'note', level: 'info', text: outcome.remedy });
  const wholePath = whole === null ? null : join(world.folder, 'pull-request-whole.md');
  if (wholePath !== null && whole !== null) await writeFile(wholePath, whole);
  return { outcome, wholePath, problems: [...links.problems, ...outcome.kept.map(makeKeptProblem)] };
}

/** Pages with zones that are left alone: those of this run, and what is known of the pages that it did not look at. */
function findLeft(problems: readonly Problem[], known: readonly string[], looked: ReadonlySet<string>): readonly string[] {
  const now = problems.filter(({ code }) => code === 'edited-zone').map(({ file }) => file);
  return [...new Set([...known.filter((path) => !looked.has(path)), ...now])].toSorted();
}

function makeKeptProblem(file: string): Problem {
  return {
    severity: 'notice', code: 'edited-file', file, message: 'somebody has changed this file on the pull request\'s branch: it is left as it is there',
    hint: 'tick "Rebuild" in the pull request to have Docreel write it again',
  };
}

/** Translated narrations that the base branch does not have, or has as another translator's work: a person's are left alone. */
async function findNarrationEdits(repository: Repository, survey: Survey, tip: string): Promise<readonly FileEdit[]> {
  const spoken = new Map(survey.head.wanted.filter((each) => each.way === 'text' && each.translation === undefined).map((each) => [each.file, each]));
  const made = [...survey.translations.files].filter(([path]) => spoken.has(path));
  if (made.length === 0) return [];
  const entries = new Map((await repository.readTree(tip)).map((entry) => [entry.path, entry]));
  const blobs = await repository.readBlobs(made.flatMap(([path]) => entries.get(path)?.oid ?? []));
  return made.filter(([path, content]) => {
    const bytes = blobs.get(entries.get(path)?.oid ?? '');
    const there = bytes === undefined ? undefined : new TextDecoder().decode(bytes);
    // only what is spoken is proposed: where the committed file says it, nothing is to be done
    return there === undefined || (there !== content && parseNarrationFile(there)?.edited !== true && parseNarrationFile(content)?.text === spoken.get(path)?.narration.source);
  }).map(([path, content]) => ({ path, content: new TextEncoder().encode(content) }));
}

/** The report with files of this machine named by their place relative to a folder. */
function placeFiles(report: Report, folder: string): Report {
  const place = (file: StoredFile | null): StoredFile | null =>
    (file === null ? null : { ...file, url: makeAddress(file.url, folder) });
  return { ...report, videos: report.videos.map((video) => ({ ...video, video: place(video.video), poster: place(video.poster), captions: place(video.captions) })) };
}

/** The pages of this run, and those whose videos the base branch does not show yet. */
function findPages(ledger: Ledger, survey: Survey): ReadonlySet<string> {
  return new Set([...survey.head.pages.keys(), ...ledger.rows.filter((row) => row.state === 'published').map((row) => row.page)]);
}

/**
 * What an open pull request changes: its pages are looked at again, so that a run with other business does not take back what a change
 * of the settings has proposed.
 */
async function readProposedPaths(repository: Repository, tip: string | undefined): Promise<readonly string[]> {
  if (tip === undefined || !await repository.ensureCommit(tip)) return [];
  const [parent] = await repository.readParents(tip);
  if (parent === undefined || !await repository.ensureCommit(parent)) return [];
  return (await repository.readChanges(parent, tip)).filter(({ status }) => status === 'modified').map(({ path }) => path);
}

function markLinked(ledger: Ledger, linked: readonly VideoRow[]): readonly VideoRow[] {
  const keys = new Set(linked.map((row) => row.key));
  return ledger.rows.filter((row) => row.state === 'published' && keys.has(row.key)).map((row) => ({ ...row, state: 'linked' as const }));
}
