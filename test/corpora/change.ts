import type { Node, Nodes, Parents } from 'mdast';
import type { Page } from '../../src/core/page.ts';
import type { Section } from '../../src/core/section.ts';

/** A stretch of a page's text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Another text for a stretch of a page. */
export interface Edit extends Stretch {
  readonly text: string;
}

/** What a writer changes on a page: the text's other bytes stay. Nothing where the page has nothing of the kind. */
export type Change = (page: Page) => readonly Edit[];

export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let from = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < from) throw new RangeError('two changes of one stretch');
    result += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return result + text.slice(from);
}

interface Place {
  readonly node: Node;
  readonly start: number;
  readonly end: number;
  readonly source: string;
  /** The page first, its parent last. */
  readonly above: readonly Parents[];
}

/** The nodes of a kind, with their text. What has no place in the page is left out. */
function findNodes({ tree, text }: Page, type: Node['type']): readonly Place[] {
  const walk = (node: Nodes, above: readonly Parents[]): readonly Place[] => {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    const own = node.type === type && start !== undefined && end !== undefined ? [{ node, start, end, source: text.slice(start, end), above }] : [];
    return 'children' in node ? [...own, ...node.children.flatMap((child) => walk(child, [...above, node]))] : own;
  };
  return walk(tree, []);
}

/** Texts that stand in a paragraph at the page's margin, outside of links: in the words that every reader reads. */
function findProse(page: Page): readonly Place[] {
  return findNodes(page, 'text').filter(({ above, source }) => above.length === 2 && above[1]?.type === 'paragraph' && !/[<>{}[\]\\&|`]/.test(source));
}

function replaceIn(place: Place, pattern: RegExp, to: string): readonly Edit[] {
  return [...place.source.matchAll(pattern)].map((found) => ({ start: place.start + found.index, end: place.start + found.index + found[0].length, text: to }));
}

/** Every third space between two plain words becomes a line break, every line break between two a space. */
const reflow: Change = (page) => findProse(page).flatMap((place) => [
  ...replaceIn(place, /(?<=\p{Ll}{2}) (?=\p{Ll}{2})/gu, '\n').filter((_, index) => index % 3 === 1),
  ...replaceIn(place, /(?<=\p{Ll}{2})\n(?=\p{Ll}{2})/gu, ' '),
]);

const emphasis: Change = (page) => findProse(page).flatMap((place) =>
  [...place.source.matchAll(/(?<= )[a-z]{4,}(?= )/g)].filter((_, index) => index % 4 === 0).map((found): Edit => {
    const start = place.start + found.index;
    return { start, end: start + found[0].length, text: `**${found[0]}**` };
  }));

/** Only targets in brackets: an address that is written out is among the words. */
const linkTarget: Change = (page) => findNodes(page, 'link').filter(({ source }) => source.startsWith('[')).flatMap((place) => replaceIn(place, /(?<=\]\()[^()\s<>]+(?=\)$)/g, '/somewhere/else.html#at-all'));

const imageFile: Change = (page) => findNodes(page, 'image').flatMap((place) => replaceIn(place, /(?<=\]\()[^()\s<>]+(?=\)$)/g, '/images/another.webp'));

/** Between the first blocks: a page with thousands of braces is not read as MDX. */
const comment: Change = ({ tree, flavour }) => tree.children.flatMap(({ position }, index): readonly Edit[] => {
  const at = position?.start.offset;
  return at === undefined || index === 0 || index > 100 || position?.start.column !== 1 ? [] : [{ start: at, end: at, text: flavour === 'mdx' ? '{/* vale off */}\n\n' : '<!-- vale off -->\n\n' }];
});

/** One more line at the end of every fenced block, with the indentation of its end. */
const codeSample: Change = (page) => findNodes(page, 'code').flatMap(({ source, end }) => {
  const close = /\n([\s>]*)(?:```+|~~~+)$/.exec(source);
  return close === null ? [] : [{ start: end - close[0].length, end: end - close[0].length, text: `\n${close[1] ?? ''}more();` }];
});

const tableAlignment: Change = (page) => findNodes(page, 'table').flatMap((place) => {
  const line = /\n[^\n]*/.exec(place.source);
  return line === null ? [] : replaceIn({ ...place, start: place.start + line.index, source: line[0] }, /:?-+:?/g, ':-----:');
});

const tableCells: Change = (page) => findNodes(page, 'tableRow').flatMap((place): readonly Edit[] => {
  const table = place.above.at(-1);
  return table !== undefined && 'children' in table && table.children.findIndex((row) => row === place.node) === 1 ? replaceIn(place, /(?<=\|)[ ]*\w+(?= *\|)/g, ' other ') : [];
});

const frontMatter: Change = ({ text }) => (text.startsWith('---\n') ? [{ start: 4, end: 4, text: 'editedBy: "somebody: else"\n' }] : [{ start: 0, end: 0, text: '---\neditedBy: "somebody: else"\n---\n\n' }]);

const lineEnds: Change = ({ text }) => (text.includes('\r') ? [...text.matchAll(/\r\n/g)].map(({ index }) => ({ start: index, end: index + 2, text: '\n' })) : [...text.matchAll(/\n/g)].map(({ index }) => ({ start: index, end: index + 1, text: '\r\n' })));

const setext: Change = (page) => findNodes(page, 'heading').flatMap(({ source, start, end, above }) => {
  const found = /^(##?) +([\p{L}`].*?) *#*$/u.exec(source);
  const alone = above.length === 1 && page.text.slice(0, start).endsWith('\n\n');
  return found === null || !alone ? [] : [{ start, end, text: `${found[2]}\n${found[1] === '#' ? '====' : '----'}` }];
});

/** Another mark for each, so that two lists that follow one another stay two. */
const listMark: Change = (page) => findNodes(page, 'listItem').flatMap(({ source, start }) => {
  const mark = { '-': '*', '*': '+', '+': '-' }[source.slice(0, 1)];
  return mark === undefined ? [] : [{ start, end: start + 1, text: mark }];
});

/** What is not spoken, by the row of the identity table. */
export const silent: Readonly<Record<string, Change>> = {
  'a reflowed paragraph': reflow, emphasis, 'a link\'s target': linkTarget, 'an image\'s file': imageFile, 'a comment': comment, 'a code sample': codeSample,
  'a table\'s alignment': tableAlignment, 'a table\'s cells': tableCells, 'another front-matter key': frontMatter, 'CRLF for LF, or LF for CRLF': lineEnds, 'an underlined heading': setext, 'a list\'s mark': listMark,
};

/** The words of a page's path: no other page says them. */
export function nameWords({ path }: Page): string {
  return path.replaceAll(/[^\p{L}\p{N}]+/gu, ' ');
}

/** The heading of a section, with more words; ids and everything else stay. */
export function rewordHeading(page: Page, { heading }: Section): readonly Edit[] {
  const [start, end] = [heading?.position?.start.offset, heading?.position?.end.offset];
  if (start === undefined || end === undefined) return [];
  const mark = /^#+[ \t]+/.exec(page.text.slice(start, end));
  return mark === null ? [] : [{ start: start + mark[0].length, end: start + mark[0].length, text: `${nameWords(page)}, or ` }];
}

/** A section with those below it. */
export function findBranch({ sections }: Page, section: Section): Stretch {
  const next = sections.find(({ start, depth }) => start > section.start && depth <= section.depth);
  return { start: section.start, end: next?.start ?? sections.at(-1)?.end ?? section.end };
}

/** Branches of the page at this depth that could stand anywhere: they draw nothing from the page's end (reference links, footnotes). */
export function findMovable(page: Page, depth: number): readonly Stretch[] {
  const { text, sections } = page;
  const known = new Set([...text.matchAll(/^ {0,3}\[([^\]]+)\]:/gm)].map(([, name = '']) => name.toLowerCase()));
  return sections.filter((section) => section.depth === depth).map((section) => findBranch(page, section)).filter(({ start, end }) => {
    const source = text.slice(start, end);
    return source.endsWith('\n\n') && ![...source.matchAll(/\[([^\]]+)\]/g)].some(([, name = '']) => known.has(name.toLowerCase()));
  });
}

/** Two stretches of a page in each other's place. */
export function swap({ text }: Page, a: Stretch, b: Stretch): readonly Edit[] {
  return [{ ...a, text: text.slice(b.start, b.end) }, { ...b, text: text.slice(a.start, a.end) }];
}

/** Paragraphs at the page's margin that say a good deal, of one section. */
export function findParagraphs({ text }: Page, { body }: Section): readonly Stretch[] {
  return body.flatMap(({ type, position }) => {
    const [start, end] = [position?.start.offset, position?.end.offset];
    return type !== 'paragraph' || start === undefined || end === undefined || (text.slice(start, end).match(/\b\p{Ll}{3,}\b/gu)?.length ?? 0) < 8 ? [] : [{ start, end }];
  });
}

/** One plain word among others, in a paragraph that may stand anywhere: in a list, a quote, a component, a note; not in what is code to its reader. */
export function findWords(page: Page): readonly Stretch[] {
  return findNodes(page, 'text').filter(({ above }) => above.at(-1)?.type === 'paragraph' && !above.some((each) => 'name' in each && each.name === 'TerminalBlock')).flatMap(({ source, start }) =>
    [...source.matchAll(/(?<=\p{L}[ ])\p{Ll}{4,}(?= \p{L})/gu)].slice(0, 1).map((found) => ({ start: start + found.index, end: start + found.index + found[0].length })));
}
