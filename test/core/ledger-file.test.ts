import { readdirSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { array, assert, boolean, constantFrom, integer, oneof, option, property, record, string } from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appendCharges, emptyLedger, upsertRow } from '../../src/core/ledger.ts';
import type { ChargeLine, Ledger, VideoRow } from '../../src/core/ledger.ts';
import { formatLedger, formatWholeLedger, makePageFile } from '../../src/core/ledger-file.ts';
import { parseLedger } from '../../src/core/ledger-parse.ts';
import { makeCharge, makeKey, makeRow, STORED } from './row.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/ledger');

/** The files that a branch has after edits. */
function apply(files: ReadonlyMap<string, string>, edits: ReadonlyMap<string, string | null>): Map<string, string> {
  const next = new Map(files);
  for (const [path, text] of edits) {
    if (text === null) next.delete(path);
    else next.set(path, text);
  }
  return next;
}

const sortRows = (ledger: Ledger) => ({ ...ledger, rows: ledger.rows.toSorted((a, b) => (a.key < b.key ? -1 : 1)) });

/** Any text that JSON and git can be asked to hold; no lone surrogates, which no file can have. */
const text = (maxLength = 20) => string({ unit: 'binary', maxLength });
const name = oneof(string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((value) => !value.includes('/')), constantFrom('a', 'a.json', 'a.json~'));
const page = array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
const cost = record({ micros: integer({ min: 0 }), unit: constantFrom('usd' as const, 'credits' as const) });
const row: Arbitrary<VideoRow> = record({
  key: text().map(makeKey), page, section: name, title: text(), narration: text(200), locale: constantFrom('en', 'es', 'pt-BR'),
  reserved: option(cost), expectedSeconds: integer({ min: 0, max: 1000 }).map((value) => value / 8), captions: option(record({ url: name, sha256: text().map(makeKey), bytes: integer({ min: 0 }) })),
  published: boolean(),
}).map(({ published, ...values }) => makeRow({ ...values, ...(published ? { state: 'published', videoId: 'v1', video: STORED } : {}) }));
const charge: Arbitrary<ChargeLine> = record({ key: text().map(makeKey), micros: integer({ min: 0 }), page, section: text(), attempt: integer({ min: 1, max: 3 }) }).map(makeCharge);
const ledger: Arbitrary<Ledger> = record({ rows: array(row, { maxLength: 12 }), charges: array(charge, { maxLength: 8 }) }).map(({ rows, charges }) =>
  appendCharges([...new Map(rows.map((row) => [row.key, row])).values()].reduce(upsertRow, emptyLedger), charges),
);

describe('formatLedger() and parseLedger()', () => {
  test('what was written is read again, for any words, names and pages', () => {
    assert(
      property(ledger, (written) => {
        const files = apply(new Map(), formatWholeLedger(written));
        const { ledger: read, problems } = parseLedger(files);
        expect(problems).toEqual([]);
        const begun = files.size > 0;
        const { lineage, ...rest } = read;
        expect(lineage !== undefined).toBe(begun);
        expect(sortRows(rest)).toEqual(sortRows({ ...written, serial: begun ? 1 : 0 }));
      }),
      { numRuns: 60 },
    );
  });

  test('only changed files are written, and they lead to the same as writing all', () => {
    assert(
      property(ledger, array(row, { maxLength: 4 }), array(charge, { maxLength: 3 }), (before, rows, charges) => {
        const files = apply(new Map(), formatWholeLedger(before));
        const read = parseLedger(files).ledger;
        const known = new Set(read.rows.map(({ key }) => key));
        const fresh = rows.filter(({ key }) => !known.has(key) && known.add(key));
        const after = appendCharges(fresh.reduce(upsertRow, read), charges);
        const edits = formatLedger(read, after);
        const touched = new Set(fresh.map(({ page }) => makePageFile(page)));
        for (const path of edits.keys()) if (path.startsWith('pages/')) expect(touched).toContain(path);
        const { ledger: again, problems } = parseLedger(apply(files, edits));
        expect(problems).toEqual([]);
        expect(sortRows(again)).toMatchObject(sortRows({ ...after, serial: read.serial + (edits.size > 0 ? 1 : 0) }));
      }),
      { numRuns: 60 },
    );
  });

  test('one changed row changes one line, wherever it stands', () => {
    const rows = ['c', 'a', 'b'].map((section) => makeRow({ key: makeKey(section), section }));
    const before = rows.reduce(upsertRow, emptyLedger);
    const path = 'pages/docs/install.md.json';
    const one = formatWholeLedger(before).get(path)?.split('\n') ?? [];
    const after = upsertRow(before, { ...makeRow({ key: makeKey('b'), section: 'b' }), state: 'submitted', videoId: 'v1' });
    const two = formatLedger({ ...before, serial: 1 }, after).get(path)?.split('\n') ?? [];
    expect(one.map((line) => /^\{"section":"(\w)"/.exec(line)?.[1]).filter(Boolean)).toEqual(['a', 'b', 'c']);
    expect(two.filter((line, index) => line !== one[index])).toHaveLength(1);
    expect(JSON.parse(two.join('\n'))).toMatchObject({ schema: 1, page: 'docs/install.md' });
  });

  test('nothing new is nothing to write; a page whose last row moved away is deleted', () => {
    const before = { ...upsertRow(emptyLedger, makeRow()), serial: 4 };
    expect(formatLedger(before, { ...before, rows: [{ ...makeRow() }] })).toEqual(new Map());
    const edits = formatLedger(before, upsertRow(before, makeRow({ page: 'docs/other.md' })));
    expect([...edits].map(([path, text]) => [path, text === null])).toEqual([
      ['pages/docs/other.md.json', false],
      ['pages/docs/install.md.json', true],
      ['ledger.json', false],
    ]);
    expect(JSON.parse(edits.get('ledger.json') ?? '')).toMatchObject({ schema: 1, serial: 5 });
  });

  test('the ledger only grows: a change that loses a row, a charge or the whole record is refused', () => {
    const before = { ...appendCharges(upsertRow(emptyLedger, makeRow()), [makeCharge()]), serial: 1, lineage: 'one' };
    expect(() => formatLedger(before, { ...before, rows: [] })).toThrow('would be lost');
    expect(() => formatLedger(before, { ...before, charges: [] })).toThrow('line 1 of charges.jsonl');
    expect(() => formatLedger(before, { ...before, charges: [makeCharge({ micros: 1 })] })).toThrow('changed or lost');
    expect(() => formatLedger(before, { ...before, lineage: 'two' })).toThrow('lineage');
  });

  test('what a later version has added to a row of this schema is kept', () => {
    const files = apply(new Map(), formatWholeLedger(upsertRow(emptyLedger, makeRow())));
    const path = 'pages/docs/install.md.json';
    files.set(path, (files.get(path) ?? '').replace('"section"', '"lease":{"holder":"ci"},"section"'));
    const { ledger, problems } = parseLedger(files);
    expect(problems).toEqual([]);
    const after = upsertRow(ledger, makeRow({ key: makeKey('more'), section: 'more' }));
    expect(formatLedger(ledger, after).get(path)).toContain('"lease":{"holder":"ci"}');
  });

  test('no flipped, missing or added byte makes it throw, or lose a row unseen', () => {
    const whole = apply(new Map(), formatWholeLedger(appendCharges(upsertRow(emptyLedger, makeRow()), [makeCharge()])));
    const paths = ['pages/docs/install.md.json', 'charges.jsonl', 'ledger.json'] as const;
    assert(
      property(constantFrom(...paths), integer({ min: 0, max: 5000 }), integer({ min: 0, max: 255 }), constantFrom('flip', 'cut', 'add', 'drop'), (path, at, byte, how) => {
        const bytes = Buffer.from(whole.get(path) ?? '');
        const place = at % bytes.length;
        const added = Buffer.from([byte]);
        const damaged = {
          flip: () => Buffer.concat([bytes.subarray(0, place), added, bytes.subarray(place + 1)]),
          add: () => Buffer.concat([bytes.subarray(0, place), added, bytes.subarray(place)]),
          drop: () => Buffer.concat([bytes.subarray(0, place), bytes.subarray(place + 1)]),
          cut: () => bytes.subarray(0, place),
        }[how]();
        const { ledger, problems } = parseLedger(new Map(whole).set(path, damaged.toString()));
        if (path === 'pages/docs/install.md.json') expect(ledger.rows.length === 1 || problems.length > 0).toBe(true);
        if (path === 'charges.jsonl') expect(ledger.charges.length === 1 || problems.length > 0).toBe(true);
        if (path === 'ledger.json') expect(ledger.serial > 0 || problems.length > 0).toBe(true);
        for (const { severity, hint } of problems) expect([severity, hint]).toEqual(['error', expect.stringContaining('paid')]);
      }),
      { numRuns: 300 },
    );
  });
});

test('makePageFile() gives each page a file of its own, also beside a folder of that name', () => {
  expect(makePageFile('docs/a.md')).toBe('pages/docs/a.md.json');
  expect(makePageFile('docs/a.md.json/b.md')).toBe('pages/docs/a.md.json~/b.md.json');
  assert(
    property(array(page, { maxLength: 6 }), (pages) => {
      const different = [...new Set(pages)];
      const files = different.map(makePageFile);
      expect(new Set(files).size).toBe(different.length);
      // No file stands where another one's folder is.
      for (const file of files) for (const other of files) expect(other.startsWith(`${file}/`)).toBe(false);
    }),
  );
});

describe('parseLedger() reads the fixtures', () => {
  const cases = readdirSync(FIXTURES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  test.each(cases.map((entry) => entry.name))('%s', async (name) => {
    const folder = join(FIXTURES, name, 'files');
    const files = new Map<string, string>();
    for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      files.set(relative(folder, path), await readFile(path, 'utf8'));
    }
    const actual = `${JSON.stringify(parseLedger(files), undefined, 2)}\n`;
    const expected = join(FIXTURES, name, 'expected.json');
    if (process.env['UPDATE'] === '1') {
      await mkdir(dirname(expected), { recursive: true });
      await writeFile(expected, actual);
    }
    expect(actual).toBe(await readFile(expected, 'utf8'));
    const { ledger, problems } = parseLedger(files);
    // The form of the files itself must not change by chance: a ledger outlives versions.
    if (problems.length === 0) expect(apply(new Map(), formatWholeLedger(ledger))).toEqual(files);
  });
});
