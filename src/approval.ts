import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import type { ApprovedVideo } from './core/plan-difference.ts';
import { reportSchema } from './core/report/schema.ts';
import type { Report } from './core/report.ts';

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
