import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeReport } from '../../src/core/report.ts';
import { formatStoryboard } from '../../src/show/storyboard.ts';
import { hostile } from '../hostile.ts';
import { emptyPlan, input, makeHostileReport, makeLargePlan, makeRow, planReport, report } from '../sample.ts';
import { startEffort } from '../effort.ts';

const findTags = (html: string): readonly string[] => [...html.replace(/<(style|script)>[\s\S]*?<\/\1>/g, '').matchAll(/<\/?([a-z][a-z0-9-]*|!doctype)/gi)].map(([tag]) => tag.toLowerCase());
const findNames = (html: string): readonly string[] => [...new Set([...html.replace(/<script>[\s\S]*<\/script>/, '').replace(/"[^"]*"/g, '""').matchAll(/<[a-z][^>]*>/g)].flatMap(([tag]) => [...tag.matchAll(/\s([a-z:-]+)(?:=|(?=[\s>/]))/gi)].map(([, name]) => name ?? '')))].sort();

describe('formatStoryboard()', () => {
  const captions = new Map([[report.videos[0]?.key ?? '', 'WEBVTT\n\n00:00.000 --> 00:02.000\nHello\n']]);
  const page = formatStoryboard(report, { title: 'Octo Agent', captions });

  it('is as in fixtures/show/storyboard.html', () => {
    const path = new URL('../../fixtures/show/storyboard.html', import.meta.url);
    if (process.env['UPDATE']) writeFileSync(path, page);
    expect(page).toBe(readFileSync(path, 'utf8'));
  });

  it('has the one script and the one style that its policy names, and unique ids', () => {
    const style = /<style>([\s\S]*)<\/style>/.exec(page)?.[1] ?? '';
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.replaceAll('&#39;', "'") ?? '';
    expect(policy).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(policy).toMatch(/^default-src 'none';/);
    const script = /<script>([\s\S]*)<\/script>/.exec(page)?.[1] ?? '';
    expect(policy).toContain(`script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`);
    expect(policy).not.toMatch(/unsafe|\*;|https:(?!\/\/)/);
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(script).not.toMatch(/innerHTML|eval|fetch|Storage|cookie|http/);
    expect(page).not.toMatch(/<link|<iframe|@import|url\(/i);
    expect(findNames(page)).not.toContain('style');
    expect(findNames(page).filter((name) => name.startsWith('on'))).toEqual([]);
    const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.replace(script, '').matchAll(/(?:href="#|\sfor=")([^"]*)"/g)) expect(ids).toContain(target);
  });

  it('loads nothing from a host that the report does not name', () => {
    const hosts = new Set([...page.matchAll(/(?:src|poster)="(https?:\/\/[^/"]*)/g)].map(([, host]) => host));
    expect([...hosts]).toEqual(['https://github.com']);
    const local = formatStoryboard(report, { title: 'x', address: (url) => url.replace(/^.*\//, 'media/') });
    expect(local).not.toMatch(/(?:src|poster)="https?:/);
    expect(local).toContain("media-src &#39;self&#39; file: data:;".replaceAll('&#39;', "'"));
    expect(local).toMatch(/<video controls[^>]* preload="none" src="media\/[0-9a-f]{12}\.mp4" poster="media\/[0-9a-f]{12}\.jpg"/);
  });

  it('shows no video from an address that is none', () => {
    expect(formatStoryboard(report, { title: 'x', address: () => 'javascript:alert(1)' })).not.toMatch(/javascript:|<video/);
  });

  it('has captions that work from a folder', () => {
    expect(page.match(/<track kind="captions" src="data:text\/vtt;base64,[^"]+" srclang="en" label="English"/g)).toHaveLength(1);
  });

  const ours = formatStoryboard(makeHostileReport('harmless'), { title: 'harmless' });
  it.each(hostile)('keeps hostile words text: %j', (text) => {
    const found = formatStoryboard(makeHostileReport(text), { title: text });
    // Quotes in text are escaped, so a quoted value is an attribute's.
    // A narration has a paragraph for each of its lines, a sentence a code for each pair of backticks.
    const frame = (html: string): readonly string[] => findTags(html).filter((tag) => !/^<\/?(?:p|code)$/.test(tag));
    expect(frame(found)).toEqual(frame(ours));
    expect(findNames(found)).toEqual(findNames(ours));
    expect(found.replace(/[\n\t]/g, '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
  });

  it('shows a plan, a stopped run and nothing at all', () => {
    expect(formatStoryboard(planReport, { title: 'x' })).toContain('<span class="stand">planned<span>about 52 s</span></span>');
    expect(formatStoryboard(makeReport({ ...input, stopped: 'no limit is set' }), { title: 'x' })).toContain('<h2>Nothing was bought</h2><span>no limit is set</span>');
    expect(formatStoryboard(makeReport({ ...input, plan: { ...emptyPlan, base: null }, rows: [] }), { title: 'x' })).toContain('No page asks for a video here.');
    expect(formatStoryboard(makeReport({ ...input, plan: { ...emptyPlan, base: 'b'.repeat(40), scope: 'changed' }, rows: [] }), { title: 'x' })).toContain('nothing has changed that a page with videos says');
  });

  it('takes 1,000 sections in two languages', () => {
    const large = makeLargePlan(100, 10);
    const effort = startEffort();
    const html = formatStoryboard(makeReport({ ...input, plan: large, rows: large.jobs.map(({ wanted }) => makeRow(wanted)) }), { title: 'x' });
    expect(html.match(/<article /g)).toHaveLength(1000);
    expect(html.length).toBeLessThan(4_000_000);
    expect(effort()).toBeLessThan(5000);
  });

  it('shows what a browser can of 3,000 sections, and says where the rest is', () => {
    const large = makeLargePlan(300, 10, ['en']);
    const html = formatStoryboard(makeReport({ ...input, plan: large, rows: [] }), { title: 'x' });
    expect(html.match(/<article /g)).toHaveLength(2000);
    expect(html).toContain('<h2>1000 more sections</h2>');
    expect(html).not.toContain('page-201.md');
  });
});
