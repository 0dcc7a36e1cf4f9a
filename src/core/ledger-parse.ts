import type * as z from 'zod';
import { emptyLedger } from './ledger.ts';
import type { ChargeLine, Ledger, VideoRow } from './ledger.ts';
import { CHARGES_FILE, HEAD_FILE, makePageFile } from './ledger-file.ts';
import { LEDGER_SCHEMA, ledgerSchemas } from './ledger-schema.ts';
import type { Problem } from './problem.ts';

const REPAIR = 'nothing is paid for while the ledger is damaged: run "docreel repair", which puts it together again from the branch\'s history and HeyGen\'s list';

/**
 * Reads the files of the ledger's branch. Whatever is wrong is a problem of severity `error`, which stops all spending; what
 * can be read is returned all the same, for looking at.
 * @param files by path within the branch; none at all is a ledger that has not begun
 */
export function parseLedger(files: ReadonlyMap<string, string>): { readonly ledger: Ledger; readonly problems: readonly Problem[] } {
  if (files.size === 0) return { ledger: emptyLedger, problems: [] };
  const problems: Problem[] = [];
  const rows: VideoRow[] = [];
  const head = parseHead(files.get(HEAD_FILE), problems);
  if (head === 'newer') return { ledger: emptyLedger, problems };
  for (const [path, text] of files) {
    if (path.startsWith('pages/') && path.endsWith('.json')) rows.push(...parsePage(path, text, problems));
  }
  const charges = parseCharges(files.get(CHARGES_FILE) ?? '', problems);
  if (problems.length === 0 && head !== undefined) {
    if (head.videos !== rows.length) problems.push(makeProblem(HEAD_FILE, 1, `it counts ${head.videos} videos, and ${rows.length} are there`));
    if (head.charges !== charges.length) problems.push(makeProblem(CHARGES_FILE, undefined, `${HEAD_FILE} counts ${head.charges} lines in it, and ${charges.length} are there`));
  }
  return { ledger: { rows, charges, serial: head?.serial ?? 0, ...(head === undefined ? {} : { lineage: head.lineage }) }, problems };
}

function parseHead(text: string | undefined, problems: Problem[]): z.infer<ReturnType<typeof ledgerSchemas>['head']> | 'newer' | undefined {
  if (text === undefined) {
    problems.push(makeProblem(HEAD_FILE, undefined, 'the ledger has files, but not this one, which counts its writes'));
    return undefined;
  }
  const value = parseJson(HEAD_FILE, text, problems);
  if (value === undefined) return undefined;
  if (isNewer(HEAD_FILE, value.json, problems)) return 'newer';
  const parsed = ledgerSchemas().head.safeParse(value.json);
  if (!parsed.success) problems.push(makeProblem(HEAD_FILE, 1, formatIssue(parsed.error)));
  return parsed.data;
}

function parsePage(path: string, text: string, problems: Problem[]): readonly VideoRow[] {
  const value = parseJson(path, text, problems);
  if (value === undefined || isNewer(path, value.json, problems)) return [];
  const page = ledgerSchemas().page.safeParse(value.json);
  if (!page.success) {
    problems.push(makeProblem(path, 1, formatIssue(page.error)));
    return [];
  }
  if (makePageFile(page.data.page) !== path) {
    problems.push(makeProblem(path, 1, `it says that it is of the page ${JSON.stringify(page.data.page)}, whose file is ${makePageFile(page.data.page)}`));
    return [];
  }
  const lines = text.split('\n');
  return page.data.videos.flatMap((video, index) => {
    const row = ledgerSchemas().row.safeParse({ ...video, page: page.data.page });
    if (row.success) return [row.data];
    // A row a line, after the head; unless somebody has reformatted the file.
    const line = lines.length === page.data.videos.length + 3 ? index + 2 : undefined;
    problems.push(makeProblem(path, line, `video ${index + 1}: ${formatIssue(row.error)}`));
    return [];
  });
}

function parseCharges(text: string, problems: Problem[]): readonly ChargeLine[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const value = parseJson(CHARGES_FILE, line, problems, index + 1);
    if (value === undefined) return [];
    const charge = ledgerSchemas().charge.safeParse(value.json);
    if (charge.success) return [charge.data];
    problems.push(makeProblem(CHARGES_FILE, index + 1, formatIssue(charge.error)));
    return [];
  });
}

function parseJson(path: string, text: string, problems: Problem[], line?: number): { readonly json: unknown } | undefined {
  if (text.includes('\uFFFD')) {
    problems.push(makeProblem(path, line ?? countLines(text.slice(0, text.indexOf('\uFFFD'))), 'it is not valid UTF-8'));
    return undefined;
  }
  try {
    return { json: JSON.parse(text) };
  } catch {
    problems.push(makeProblem(path, line ?? findBrokenLine(text), 'it is not valid JSON (cut off, or edited by hand)'));
    return undefined;
  }
}

/** The first line that is no row; a file that was cut off breaks at its last one. */
function findBrokenLine(text: string): number {
  const lines = text.trimEnd().split('\n');
  const broken = lines.findIndex((line, index) => {
    if (index === 0 || line === ']}') return false;
    try {
      JSON.parse(line.replace(/,$/, ''));
      return false;
    } catch {
      return true;
    }
  });
  return broken < 0 ? lines.length : broken + 1;
}

function isNewer(path: string, json: unknown, problems: Problem[]): boolean {
  const schema = typeof json === 'object' && json !== null && 'schema' in json ? json.schema : undefined;
  if (typeof schema !== 'number' || schema <= LEDGER_SCHEMA) return false;
  problems.push({
    severity: 'error',
    code: 'ledger-newer',
    file: path,
    line: 1,
    message: `the ledger was written by a newer Docreel (schema ${schema}; this one knows ${LEDGER_SCHEMA})`,
    hint: 'nothing is paid for: use the version of Docreel that wrote it, or a later one',
  });
  return true;
}

function makeProblem(file: string, line: number | undefined, message: string): Problem {
  const text = `the ledger is damaged: ${message}`;
  return { severity: 'error', code: 'ledger-damaged', file, ...(line === undefined ? {} : { line }), message: text, hint: REPAIR };
}

function formatIssue(error: z.ZodError): string {
  const [issue] = error.issues;
  if (issue === undefined) return error.message;
  return `${issue.path.length === 0 ? '' : `"${issue.path.join('.')}": `}${issue.message}`;
}

function countLines(text: string): number {
  return text.split('\n').length;
}
