import * as fc from 'fast-check';
import webvtt from 'node-webvtt';
import { describe, expect, it } from 'vitest';
import { formatVtt, parseSrt } from '../../src/heygen/caption.ts';

/** Strict: an end before its start, a bad time or a cue out of order is an error. */
function parse(vtt: string) {
  const parsed = webvtt.parse(vtt, { strict: true });
  expect(parsed.valid).toBe(true);
  return parsed.cues;
}

describe('formatVtt()', () => {
  it('turns SubRip into WebVTT', () => {
    const srt = '1\n00:00:00,000 --> 00:00:02,500\nInstall the agent.\n\n2\n00:00:02,500 --> 00:01:04,050\nIt takes\na minute.\n';
    expect(formatVtt(srt)).toBe('WEBVTT\n\n00:00:00.000 --> 00:00:02.500\nInstall the agent.\n\n00:00:02.500 --> 00:01:04.050\nIt takes\na minute.\n');
    expect(parse(formatVtt(srt))).toHaveLength(2);
  });

  it('reads what is not quite SubRip: BOM, CRLF, no numbers, no blank lines, dots, blank lines inside', () => {
    const srt = '\uFEFF1\r\n00:00:01.5 --> 00:00:02.25 X1:10 X2:20\r\nOne\r\n\r\nstill one\r\n2\r\n0:00:03,000 --> 0:00:04,000\r\nTwo\r\n00:00:05,000 --> 00:00:06,000\r\nThree 3\r\n\r\n';
    expect(parseSrt(srt)).toEqual([{ start: 1.5, end: 2.25, text: 'One\nstill one' }, { start: 3, end: 4, text: 'Two' }, { start: 5, end: 6, text: 'Three 3' }]);
    expect(parse(formatVtt(srt))).toHaveLength(3);
  });

  it('escapes markup, keeps italics that close, drops fonts and positions', () => {
    const srt = '1\n00:00:00,000 --> 00:00:01,000\n{\\an8}<font color="red">a < b & c</font> --> <i>x</i> <b>open </script>\n';
    const vtt = formatVtt(srt);
    expect(vtt).toContain('a &lt; b &amp; c --&gt; <i>x</i> &lt;b&gt;open &lt;/script&gt;');
    expect(parse(vtt)).toHaveLength(1);
  });

  it('puts cues in order, and leaves out those without words or length', () => {
    const srt = '1\n00:00:05,000 --> 00:00:06,000\nlate\n\n2\n00:00:01,000 --> 00:00:01,000\nnever\n\n3\n00:00:01,000 --> 00:00:02,000\n\n\n4\n00:00:00,000 --> 00:00:01,000\nearly\n';
    expect(parse(formatVtt(srt)).map(({ text }) => text)).toEqual(['early', 'late']);
  });

  it.each([[''], ['no captions here'], ['<html></html>']])('says that %j holds no cue', (text) => { expect(() => formatVtt(text)).toThrow(/hold no cue/); });

  it('makes valid WebVTT of any words (property)', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 5 }), (words) => {
      const srt = words.map((text, index) => `${index + 1}\n00:00:0${index},000 --> 00:00:0${index + 1},000\nx${text}\n`).join('\n');
      expect(parse(formatVtt(srt))).toHaveLength(words.length);
    }));
  });

  it('writes times past an hour', () => {
    expect(formatVtt('1\n01:59:59,999 --> 100:00:00,001\nx\n')).toContain('01:59:59.999 --> 100:00:00.001');
  });
});
