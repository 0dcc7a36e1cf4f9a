import { readFile, realpath } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import * as z from 'zod';
import type { ApprovedVideo } from './core/plan-difference.ts';
import { reportSchema } from './core/report/schema.ts';
import type { Report } from './core/report.ts';
import type { Repository } from './git/git.ts';

/** A plan that a person has approved. */
export interface Approval {
  /** The plan's hash, as it was given. */
  readonly hash: string;
  /** What it would have bought; `null` where only the hash is known. */
  readonly videos: readonly ApprovedVideo[] | null;
}

/**
 * Reads an approval: the hash of a plan, or the path of the `report.json` that the plan was written to. Of a hash the last report of this
 * folder tells more, if it is of that plan.
 * @param folder where earlier runs have left their report; `null`: nowhere
 * @param root what a path is relative to
 * @throws Error where it is neither a hash nor a plan's report
 */
export async function readApproval(given: string, folder: string | null, root: string): Promise<Approval> {
  const hash = given.trim();
  if (/^[0-9a-f]{64}$/.test(hash)) {
    const last = folder === null ? undefined : await readFile(join(folder, 'report.json'), 'utf8').then(parseReport).catch(() => undefined);
    return { hash, videos: last?.mode === 'plan' && last.planHash === hash ? listPlanned(last) : null };
  }
  const text = await readFile(resolve(root, hash), 'utf8').catch(() => {
    throw new Error(`approved-plan "${hash}" is neither the hash of a plan (64 hex digits) nor a file: docreel plan prints the hash, and writes report.json`);
  });
  const report = parseReport(text);
  if (report.mode !== 'plan') throw new Error(`approved-plan "${hash}" is the report of a run with mode "${report.mode}": approve that of a plan`);
  return { hash: report.planHash, videos: listPlanned(report) };
}

/**
 * Refuses an approval that stands in the repository: whoever may commit could approve by it, and a merge would do so by itself.
 * @param given a hash, which stands for itself, or a path relative to the repository's root
 * @throws Error where the checked-out commit has the file, or a link or submodule on the way to it
 */
export async function checkUncommitted(given: string, repository: Pick<Repository, 'root' | 'findCommit' | 'readTree'>): Promise<void> {
  const named = resolve(repository.root, given.trim());
  const places = [relative(repository.root, named), relative(await realpath(repository.root), await realpath(named).catch(() => named))];
  const head = await repository.findCommit('HEAD');
  const committed = new Set(head === undefined ? [] : (await repository.readTree(head)).map(({ path }) => path));
  for (const place of places) {
    const parts = place.split(sep);
    if (!parts.some((_, index) => committed.has(parts.slice(0, index + 1).join('/')))) continue;
    throw new Error(`approved-plan "${given.trim()}" is a file of the repository: whoever may commit could approve by it. Give the hash of the plan, or a report.json that is not committed, such as one from an artifact`);
  }
}

function listPlanned({ videos }: Report): readonly ApprovedVideo[] {
  return videos.filter(({ state }) => state === 'planned').map(({ key, page, section, locale, estimate: { upper } }) => ({ key, page, section, locale, upper }));
}

/** @throws Error for what is no report of this version */
export function parseReport(text: string): Report {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error('report.json is not JSON; docreel plan makes a new one');
  }
  if (!isReport(value)) throw new Error(`report.json is not of this version (${z.prettifyError(reportSchema.safeParse(value).error ?? new z.ZodError([])).split('\n', 1)[0] ?? ''}); docreel plan makes a new one`);
  return value;
}

// The schema is the type as it is after JSON.stringify, which leaves out what is undefined.
function isReport(value: unknown): value is Report {
  return reportSchema.safeParse(value).success;
}
