import { describe, expect, it } from 'vitest';
import { makeReport } from '../../src/core/report.ts';
import { formatReportJson } from '../../src/show/json.ts';
import { hostile } from '../hostile.ts';
import { emptyPlan, input, makeHostileReport, report } from '../sample.ts';

const join = (...given: Parameters<typeof formatReportJson>): string => [...formatReportJson(...given)].join('');

describe('formatReportJson()', () => {
  it.each([['with videos', report], ['without any', makeReport({ ...input, plan: emptyPlan, rows: [] })]])('is the report, %s', (_, each) => {
    expect(JSON.parse(join(each))).toEqual(JSON.parse(JSON.stringify(each)));
    expect(Object.keys(JSON.parse(join(each)))).toEqual(Object.keys(JSON.parse(JSON.stringify(each))));
  });

  it.each([...hostile, '"videos": [],', '\n  "videos": [],\n'])('keeps %j', (text) => {
    const each = makeHostileReport(text);
    expect(JSON.parse(join(each))).toEqual(JSON.parse(JSON.stringify(each)));
  });

  it('comes in pieces, a line a video', () => {
    const [video] = report.videos;
    const pieces = [...formatReportJson({ ...report, videos: Array.from({ length: 1_234 }, () => video ?? expect.fail()) })];
    expect(pieces.length).toBeGreaterThan(4);
    expect(JSON.parse(pieces.join('')).videos).toHaveLength(1_234);
    expect(pieces.join('').split('\n').filter((line) => line.startsWith('    {"key"'))).toHaveLength(1_234);
  });
});
