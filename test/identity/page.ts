import * as fc from 'fast-check';

/** A page as its writer means it; how it is spelled is another matter (`Style`). */
export interface PageModel {
  readonly intro: readonly Block[];
  readonly sections: readonly SectionModel[];
}

export interface SectionModel {
  readonly depth: 2 | 3;
  readonly heading: string;
  readonly id: string | undefined;
  readonly blocks: readonly Block[];
}

/** A sentence is a list of words; some of them are links, code or pictures to their reader. */
export type Word = string | { readonly kind: 'link' | 'code'; readonly text: string };
export type Sentence = readonly Word[];

export type Block =
  | { readonly kind: 'paragraph'; readonly sentences: readonly Sentence[] }
  | { readonly kind: 'list' | 'steps'; readonly items: readonly Sentence[] }
  | { readonly kind: 'quote' | 'note'; readonly sentences: readonly Sentence[] }
  | { readonly kind: 'code' | 'table' | 'picture' };

/** How a page is spelled: nothing of it is heard. */
export interface Style {
  /** Columns; `Infinity` for a line a paragraph. */
  readonly width: number;
  /** What stands around every so-manieth word; 0 for none. */
  readonly emphasis: { readonly mark: string; readonly every: number };
  readonly target: string;
  /** Whether links name their targets at the page's end. */
  readonly references: boolean;
  readonly setext: boolean;
  readonly bullet: '-' | '*' | '+';
  readonly point: '.' | ')';
  readonly code: string;
  readonly fence: '```' | '~~~~';
  readonly align: ':--' | ':-:' | '---';
  readonly cell: string;
  readonly picture: string;
  readonly comment: string;
  readonly front: string;
  readonly ending: '\n' | '\r\n';
  readonly close: string;
}

export const plainStyle: Style = {
  width: Infinity, emphasis: { mark: '', every: 0 }, target: 'https://example.com/a', references: false, setext: false, bullet: '-', point: '.', code: 'run', fence: '```',
  align: '---', cell: 'one', picture: 'a.png', comment: '', front: '', ending: '\n', close: '\n',
};

const vocabulary = 'agent folder server copy file group machine window button report account reader writer engine channel picture letter number station garden bridge market school winter summer doctor teacher table river mountain island valley forest harbour'.split(' ');
const verbs = 'watches keeps sends takes opens closes checks moves shows counts finds reads'.split(' ');

/** A sentence that no other place has: its last word is one of a thousand million, and none of them is likelier than others. */
const sentence: fc.Arbitrary<Sentence> = fc.record({
  a: fc.constantFrom(...vocabulary), verb: fc.constantFrom(...verbs), b: fc.constantFrom(...vocabulary), c: fc.constantFrom(...vocabulary), unique: fc.noBias(fc.integer({ min: 1000, max: 999_999_999 })),
  special: fc.constantFrom<'link' | 'code' | 'none'>('none', 'none', 'link', 'code'),
}).map(({ a, verb, b, c, unique, special }) => [
  'Every', a, verb, 'the', special === 'none' ? b : { kind: special, text: b }, 'of', 'the', c, `named${spell(unique)}.`,
]);

/** Digits as letters: a number could be heard differently. */
function spell(number: number): string {
  return [...String(number)].map((digit) => 'bcdfghklmn'[Number(digit)] ?? '').join('a');
}

const sentences = (most: number): fc.Arbitrary<readonly Sentence[]> => fc.array(sentence, { minLength: 1, maxLength: most });
const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: sentences(3).map((list): Block => ({ kind: 'paragraph', sentences: list })) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom<'list' | 'steps'>('list', 'steps'), items: sentences(3) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom<'quote' | 'note'>('quote', 'note'), sentences: sentences(2) }) },
  { weight: 2, arbitrary: fc.constantFrom<Block>({ kind: 'code' }, { kind: 'table' }, { kind: 'picture' }) },
);
const spoken: fc.Arbitrary<Block> = sentences(2).map((list): Block => ({ kind: 'paragraph', sentences: list }));
/** Begins with words, so that every section has a video. */
const blocks: fc.Arbitrary<readonly Block[]> = fc.tuple(spoken, fc.array(block, { maxLength: 4 })).map(([first, rest]) => [first, ...rest]);

export const section: fc.Arbitrary<SectionModel> = fc.record({
  depth: fc.constantFrom<2 | 3>(2, 2, 2, 3),
  // few headings: many are doubled
  heading: fc.constantFrom('Install', 'Example', 'Parameters', 'Use it', 'Example', 'What it costs'),
  id: fc.option(fc.integer({ min: 1000, max: 999_999_999 }).map((number) => `id-${spell(number)}`), { nil: undefined, freq: 3 }),
  blocks,
});

/** At least two sections. The first has depth 2, so that none is lost in the page's intro. */
export const page: fc.Arbitrary<PageModel> = fc.record({
  intro: fc.oneof(fc.constant([]), blocks), sections: fc.array(section, { minLength: 2, maxLength: 7 }),
}).map(({ intro, sections: [first, ...rest] }) => ({ intro, sections: first === undefined ? rest : [{ ...first, depth: 2 }, ...rest] }));

export const style: fc.Arbitrary<Style> = fc.record({
  width: fc.constantFrom(20, 40, 72, Infinity),
  emphasis: fc.record({ mark: fc.constantFrom('*', '**', '_', '***'), every: fc.integer({ min: 0, max: 4 }) }),
  target: fc.constantFrom('https://example.com/a', '/other#x', './page.md?y=1'),
  references: fc.boolean(), setext: fc.boolean(), bullet: fc.constantFrom('-', '*', '+'), point: fc.constantFrom('.', ')'),
  code: fc.constantFrom('run', 'const x = 1;\n\nx += 2', '# no heading\n---'), fence: fc.constantFrom('```', '~~~~'),
  align: fc.constantFrom(':--', ':-:', '---'), cell: fc.constantFrom('one', 'another `cell`'), picture: fc.constantFrom('a.png', '../img/b.webp'),
  comment: fc.constantFrom('', 'vale off', 'a remark of\nthe writer'), front: fc.constantFrom('', 'sidebar: 3\ndraft: false\n', 'description: "Words: of a page"\n'),
  ending: fc.constantFrom('\n', '\r\n'), close: fc.constantFrom('', '\n', '\n\n\n'),
});

/** The text of a page in a style. */
export function formatPage({ intro, sections }: PageModel, by: Style = plainStyle, video = ''): string {
  const parts = [
    ...(by.front === '' && video === '' ? [] : [`---\n${by.front}${video}---`]),
    ...intro.flatMap((each) => formatBlock(each, by)),
    ...sections.flatMap(({ depth, heading, id, blocks: body }) => [formatHeading(depth, heading, id, by), ...formatComment(by), ...body.flatMap((each) => formatBlock(each, by))]),
    ...(by.references ? [`[target]: ${by.target}`] : []),
  ];
  return `${parts.join('\n\n')}${by.close}`.replaceAll('\n', by.ending);
}

function formatHeading(depth: number, heading: string, id: string | undefined, { setext }: Style): string {
  const text = id === undefined ? heading : `${heading} {#${id}}`;
  return setext && depth === 2 ? `${text}\n${'-'.repeat(text.length)}` : `${'#'.repeat(depth)} ${text}`;
}

function formatComment({ comment }: Style): readonly string[] {
  return comment === '' ? [] : [`<!-- ${comment} -->`];
}

function formatBlock(each: Block, by: Style): readonly string[] {
  switch (each.kind) {
    case 'paragraph': return [wrap(formatSentences(each.sentences, by), by.width), ...formatComment(by)];
    case 'list': return [each.items.map((item) => indent(wrap(formatSentences([item], by), by.width), `${by.bullet} `)).join('\n')];
    case 'steps': return [each.items.map((item, index) => indent(wrap(formatSentences([item], by), by.width), `${index + 1}${by.point} `)).join('\n')];
    case 'quote': return [wrap(formatSentences(each.sentences, by), by.width).replaceAll(/^/gm, '> ')];
    case 'note': return [`:::note\n${wrap(formatSentences(each.sentences, by), by.width)}\n:::`];
    case 'code': return [`${by.fence}js\n${by.code}\n${by.fence}`];
    case 'table': return [`| ${by.cell} | two |\n| ${by.align} | ${by.align} |\n| 1 | ${by.cell} |`];
    case 'picture': return [`![The window of the program](${by.picture})`];
  }
}

/** The lines after the first one stand under its first word. */
function indent(text: string, mark: string): string {
  return mark + text.replaceAll('\n', `\n${' '.repeat(mark.length)}`);
}

function formatSentences(list: readonly Sentence[], { emphasis, target, references }: Style): string {
  return list.map((words) => words.map((word, index) => {
    if (typeof word === 'string') return emphasis.every > 0 && index % emphasis.every === 1 && /^[a-z]+$/.test(word) ? `${emphasis.mark}${word}${emphasis.mark}` : word;
    if (word.kind === 'code') return `\`${word.text}\``;
    return references ? `[${word.text}][target]` : `[${word.text}](${target})`;
  }).join(' ')).join(' ');
}

function wrap(text: string, width: number): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.join('\n');
}
