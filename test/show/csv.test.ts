import { describe, expect, it } from 'vitest';
import { makeReport } from '../../src/core/report.ts';
import { formatReportCsv } from '../../src/show/csv.ts';
import { hostile } from '../hostile.ts';
import { input, makeHostileReport, report, usd } from '../sample.ts';
import { parseCsv } from './csv.ts';

describe('formatReportCsv()', () => {
  it('has a line for each video, whose columns add up to the report', () => {
    const lines = parseCsv([...formatReportCsv(report)].join(''));
    expect(lines).toHaveLength(report.videos.length);
    const sum = (column: string): number => Math.round(lines.reduce((total, line) => total + Number(line[column]), 0) * 1_000_000);
    expect(sum('charge')).toBe(report.totals.charge.micros);
    expect(sum('at_risk')).toBe(report.totals.atRisk.micros);
    expect(sum('saved')).toBe(report.totals.saved.micros);
    expect(sum('estimate')).toBe(report.totals.estimate.cost?.micros);
    for (const state of ['completed', 'failed', 'reused', 'moved', 'retired', 'quarantined'] as const) {
      const count = { completed: report.totals.rendered, failed: report.totals.failed, reused: report.totals.reused, moved: report.totals.moved, retired: report.totals.retired, quarantined: report.totals.quarantined }[state];
      expect(lines.filter((line) => line['state'] === state)).toHaveLength(count);
    }
    expect(lines[0]).toMatchObject({ kind: 'video', page: 'docs/configure.md', title: 'Configure the agent', language: 'en', seconds: '30', unit: 'usd', failure: '' });
  });

  it('tells what a translator took in a line of its own', () => {
    const translation = { translator: 'text/deepl', texts: 3, characters: 900, charge: usd(0.0225) };
    expect(parseCsv([...formatReportCsv(makeReport({ ...input, translation }))].join('')).at(-1)).toMatchObject({ kind: 'translation', title: 'text/deepl', charge: '0.0225', page: '' });
  });

  const formulas = ['=cmd|\' /C calc\'!A0', '+1+1', '-2+3', '@SUM(1)', '\t=1', ' =1', '\r\n=1', '＝1+1', 'a;=1', 'a";"=1', 'a\t=1', '"=1', 'a,=1', '\u200B=1'];
  it.each([...hostile, ...formulas])('keeps %j in one cell that no spreadsheet runs', (text) => {
    const csv = [...formatReportCsv(makeHostileReport(text))].join('');
    expect(csv.startsWith('\u{feff}kind,page,')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
    const lines = parseCsv(csv);
    expect(lines).toHaveLength(makeHostileReport(text).videos.length);
    for (const cell of lines.flatMap((line) => Object.values(line))) {
      if (/^\d+(?:\.\d+)?$/.test(cell)) continue;
      // however a spreadsheet splits it: by comma, semicolon, tab or bar, and with or without its quotes
      for (const part of cell.split(/[;,|\t"]/)) expect(part.trim()).not.toMatch(/^[=+\-@＝＋－＠]/);
    }
  });
});
