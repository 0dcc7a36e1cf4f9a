import type { Cost } from '../core/cost.ts';
import { formatPlainText } from '../core/link/escape.ts';
import type { Report, ReportVideo } from '../core/report.ts';

type Cell = string | number | null;

/** Columns of `report.csv`, in order; amounts in whole units of `unit`, lengths in seconds. */
const columns = [
  'kind', 'page', 'section', 'title', 'language', 'way', 'state', 'reason', 'expected_seconds', 'seconds', 'estimate', 'at_most', 'charge', 'at_risk', 'saved', 'unit',
  'video_id', 'video', 'failure_code', 'failure',
] as const;

/** Videos in a piece. */
const batch = 500;

/**
 * A report as a table for spreadsheets, by RFC 4180, in pieces: one line a video, and one for what a translator took. The sums of its
 * columns are the report's totals. It begins with a byte-order mark, without which spreadsheets do not read it as UTF-8.
 */
export function* formatReportCsv(report: Report): Generator<string> {
  const { unit } = report.totals.charge;
  const { translation, videos } = report;
  yield `\u{feff}${formatRow(columns)}`;
  for (let at = 0; at < videos.length; at += batch) yield videos.slice(at, at + batch).map((video) => formatLine(formatVideo(video, unit))).join('');
  if (translation != null) yield formatLine({ kind: 'translation', title: translation.translator, charge: formatMoney(translation.charge), unit: translation.charge.unit });
}

type Line = Readonly<Partial<Record<(typeof columns)[number], Cell>>>;

function formatLine(line: Line): string {
  return formatRow(columns.map((column) => line[column] ?? null));
}

function formatRow(cells: readonly Cell[]): string {
  return `${cells.map(formatCell).join(',')}\r\n`;
}

function formatVideo(video: ReportVideo, unit: string): Line {
  const { estimate, failure } = video;
  return {
    kind: 'video', page: video.page, section: video.section, title: video.title, language: video.locale, way: video.way, state: video.quarantined ? 'quarantined' : video.state, reason: video.reason,
    expected_seconds: estimate.seconds, seconds: video.seconds, estimate: formatMoney(estimate.cost), at_most: formatMoney(estimate.upper),
    charge: formatMoney(video.charge), at_risk: formatMoney(video.atRisk), saved: formatMoney(video.saved), unit,
    video_id: video.videoId, video: video.video?.url ?? null, failure_code: failure?.code ?? null, failure: failure?.message ?? null,
  };
}

function formatMoney(cost: Cost | null | undefined): number | null {
  return cost ? cost.micros / 1_000_000 : null;
}

/**
 * Spreadsheets run what begins with `=`, `+`, `-` or `@` as a formula, also when it stands behind a separator of theirs inside a
 * text; an apostrophe before it makes it text (OWASP, "CSV Injection"). A number is never quoted, so that it stays one.
 */
function formatCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (harmless.test(cell)) return cell.includes(' ') ? `"${cell}"` : cell;
  const text = formatPlainText(cell).replace(/(^|[;,|"'\t])(\s*)(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g, "$1$2'");
  return /[",;'\s]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Words, paths and tags: most cells, in which there is nothing to look for. */
const harmless = /^\w[\w./#:-]*(?: [\w./#:-]+)*$/;
