/**
 * How many sections of a translated site are found in each language: `node bench/pairs.ts <clone> [--source en] [--sample 100]`.
 * Prints a table for docs/languages.md; with --sample, pairs drawn evenly over languages and pages, to be checked by a person.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hashText } from '../src/core/hash.ts';
import { formatLanguageName, parseLocale } from '../src/core/locale.ts';
import { makeNarration } from '../src/core/narration.ts';
import { decodePage } from '../src/core/page.ts';
import { parsePage } from '../test/parser.ts';
import type { Page } from '../src/core/page.ts';
import type { SiblingSection } from '../src/core/wanted.ts';
import { findSiblings, findSourcePage, matchSiblingSections } from '../src/translate/sibling.ts';

const { positionals: [root = '.'], values } = parseArgs({
  allowPositionals: true,
  options: { source: { type: 'string', default: 'en' }, sample: { type: 'string', default: '0' } },
});
const { source } = values;
const site = { everyPage: true, siteSource: source, avatar: 'bench', depth: 2 };
const paths = new Set(execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 }).split('\0').filter((path) => /\.mdx?$/.test(path)));

function read(path: string, video?: Page['video']): Page | null {
  const decoded = decodePage(path, readFileSync(join(root, path)));
  return decoded.problem === undefined ? parsePage(path, decoded.text, site, video).page : null;
}

const locales = new Set<string>();
const originals = new Set<string>();
for (const path of paths) {
  const origin = findSourcePage(path, source, paths);
  if (origin === undefined) continue;
  locales.add(origin.locale);
  originals.add(origin.path);
}
interface Row { pages: number; sections: number; spoken: number; pairs: number; whole: number }
interface Pair { readonly locale: string; readonly file: string; readonly id: string; readonly title: string; readonly sibling: SiblingSection; readonly words: string; readonly order: string }
const rows = new Map([...locales].toSorted().map((locale) => [locale, { pages: 0, sections: 0, spoken: 0, pairs: 0, whole: 0 } satisfies Row as Row]));
const pairs: Pair[] = [];
for (const path of [...originals].toSorted()) {
  const page = read(path);
  if (page === null) continue;
  const says = new Map(page.sections.map((section) => [section.id, makeNarration(section, { locale: source, pronounce: {}, speakHeading: false }).text]));
  const spoken = page.sections.filter((section) => says.get(section.id) !== '');
  for (const [locale, file] of findSiblings(path, source, locales, paths)) {
    const sibling = read(file, page.video);
    const row = rows.get(locale);
    if (sibling === null || row === undefined) continue;
    const found = matchSiblingSections(page, sibling);
    const paired = spoken.filter((section) => found.has(section.id));
    row.pages += 1;
    row.sections += page.sections.length;
    row.spoken += spoken.length;
    row.pairs += paired.length;
    row.whole += Number(paired.length === spoken.length);
    for (const section of paired) {
      const other = found.get(section.id);
      if (other !== undefined) pairs.push({ locale, file, id: section.id, title: section.title, sibling: other, words: says.get(section.id) ?? '', order: hashText(`${locale} ${file} ${section.id}`) });
    }
  }
}

const share = (part: number, all: number): string => (all === 0 ? '–' : `${((100 * part) / all).toFixed(1)} %`);
const lines = [...rows].filter(([, row]) => row.pages > 0).map(([locale, row]) =>
  `| ${formatLanguageName(parseLocale(locale) ?? locale, 'en')} (${locale}) | ${row.pages} | ${row.spoken} | ${row.pairs} | ${share(row.pairs, row.spoken)} | ${share(row.whole, row.pages)} |`);
const all = [...rows.values()].reduce((sum, row) => ({ pages: sum.pages + row.pages, sections: 0, spoken: sum.spoken + row.spoken, pairs: sum.pairs + row.pairs, whole: sum.whole + row.whole }));
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
process.stdout.write([
  `Commit ${commit}, ${originals.size} pages in ${source} with a translation.`, '',
  '| Language | Translated pages | Sections with words | Found | Share | Pages found whole |', '|---|--:|--:|--:|--:|--:|', ...lines,
  `| **All** | ${all.pages} | ${all.spoken} | ${all.pairs} | ${share(all.pairs, all.spoken)} | ${share(all.whole, all.pages)} |`, '',
].join('\n'));

const count = Number(values.sample);
if (count > 0) {
  const byLocale = [...Map.groupBy(pairs, ({ locale }) => locale)].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, some]) => some.toSorted((a, b) => (a.order < b.order ? -1 : 1)));
  for (let index = 0; index < count; index += 1) {
    const list = byLocale[index % byLocale.length] ?? [];
    const pair = list[Math.floor(index / byLocale.length)];
    if (pair === undefined) continue;
    const theirs = makeNarration(pair.sibling, { locale: pair.locale, pronounce: {}, speakHeading: false }).text;
    process.stdout.write(`\n${index + 1}. ${pair.file}#${pair.id}\n   ${source}: ${pair.title} — ${pair.words.replaceAll('\n', ' ').slice(0, 110)}\n   ${pair.locale}: ${pair.sibling.title} — ${theirs.replaceAll('\n', ' ').slice(0, 110)}\n`);
  }
}
