import type { Report } from '../core/report.ts';

/** Videos in a piece. */
const batch = 500;

/**
 * A report as JSON, in pieces: of a very large site it is longer than a text in memory may be (half a gigabyte). A line a video, so
 * that it can be searched line by line.
 */
export function* formatReportJson(report: Report): Generator<string> {
  const [before, after] = JSON.stringify({ ...report, videos: [] }, null, 2).split('\n  "videos": [],\n');
  if (after === undefined || report.videos.length === 0) return yield `${JSON.stringify(report, null, 2)}\n`;
  yield `${before}\n  "videos": [\n`;
  for (let at = 0; at < report.videos.length; at += batch) {
    const lines = report.videos.slice(at, at + batch).map((video) => `    ${JSON.stringify(video)}`);
    yield `${lines.join(',\n')}${at + batch < report.videos.length ? ',' : ''}\n`;
  }
  yield `  ],\n${after}\n`;
}
