import type { Link, Nodes, Root } from 'mdast';
import { lazy } from '../lazy.ts';
import type { Flavour } from '../page.ts';
import { hasSign } from '../sign.ts';
import type { Sign } from '../sign.ts';
import { ParserDoubt } from './parser.ts';

/** Half a character beyond the first 65,536. */
const astral = /[\uD800-\uDBFF]/;
/** What the two are known to read differently, with what it cannot be without, and the flavour where they do; all of it is rare. */
const doubts: readonly (readonly [reason: string, test: Sign, pattern: RegExp, only?: Flavour])[] = [
  ['a NUL character', '\0', /\0/],
  ['an address of XMPP', ':', /xmpp:/i],
  ['an escaped directive', '\\:', /\\:/],
  ['an address beside an emoji', astral, /[\u{10000}-\u{10FFFF}](?:https?:|www\.)/iu],
  ['a footnote', '[^', /^[ \t>]*\[\^[^\]\n]+\]:/m],
  ['a definition that could be the head of a table', ']:', /^[ \t>]*\[[^\]\n]+\]:.*(?:\r\n?|\n)[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\||$)/m],
  ['a break at the end of a link', '\\', /\\(?:\r\n?|\n)[ \t>]*\]/],
  ['a backslash at the end', '\\', /\\\s*$/, 'mdx'],
];

/** A line that is nearly a directive: `::view-transition-old(root) {`, which stands in a block of CSS more often than by itself. */
const nearlyDirective = /^[ \t>]*::[A-Za-z][\w-]*(?![\w-])(?!(?:\[[^[\]\n]*\])?(?:\{[^{}<>*\n]*\})?[ \t]*$)/gm;

/** @throws ParserDoubt where a text has what the quick parser is known to read differently from the reference */
export function checkText(text: string, flavour: Flavour): void {
  const [reason] = doubts.find(([, test, pattern, only]) => (only ?? flavour) === flavour && hasSign(text, test) && pattern.test(text)) ?? [];
  if (reason !== undefined) throw new ParserDoubt(reason);
}

/** @throws ParserDoubt where the quick parser's tree holds what the reference may read differently */
export function checkTree(tree: Root, text: string, flavour: Flavour): void {
  // remark has acorn read them, and takes what is none for an error
  const code = tree.children.flatMap((node) => (node.type === 'mdxjsEsm' ? [node.value.trimEnd()] : [])).join('\n');
  if (!arePlainImports(code)) throw new ParserDoubt('imports or exports to be checked');
  if (text.includes('::')) for (const { index } of text.matchAll(nearlyDirective)) if (!isInCode(tree, index)) throw new ParserDoubt('a line that is nearly a directive');
  if (astral.test(text)) checkEmoji(tree, text);
  check(tree, { text, flavour, mixed: leftOver.test(text), returns: text.includes('\r') });
}

/** Marks of emphasis of two kinds side by side. */
const leftOver = /\*[_~]|_[*~]|~[*_]/;

/** What is looked at, and what of it tells that nodes need not be. */
interface Looked {
  readonly text: string;
  readonly flavour: Flavour;
  /** Whether marks of two kinds stand side by side anywhere. */
  readonly mixed: boolean;
  /** Whether lines end in carriage returns. */
  readonly returns: boolean;
}

/**
 * An emoji beside marks is punctuation for the quick parser, and a letter for the reference. They agree where white space stands on the
 * marks' other side, and where all of the marks just open emphasis before the emoji or close it behind, with no others in between.
 */
function checkEmoji(tree: Root, text: string): void {
  const edges = lazy(() => new Set(listEdges(tree, text)));
  for (const { 0: marks, index: start } of text.matchAll(/([*_~])\1*/g)) {
    const end = start + marks.length;
    const [behind, before] = [/[\uDC00-\uDFFF]/.test(text.charAt(start - 1)), astral.test(text.charAt(end))];
    if (!behind && !before) continue;
    const alone = marks[0] !== '~' && behind !== before && /^\s?$/.test(text.charAt(before ? start - 1 : end));
    if (!alone && (behind === before || !edges().has(before ? `${start} ${marks.length}` : `${marks.length} ${end}`))) throw new ParserDoubt('emphasis beside an emoji');
  }
}

/** Where emphasis without such marks in it begins and how many marks open it, and how many close it and where it ends. */
function listEdges(node: Nodes, text: string): readonly string[] {
  const [start, end] = [startOf(node, text), endOf(node)];
  const marks = node.type === 'strong' ? 2 : Number(node.type === 'emphasis');
  const plain = marks > 0 && !text.slice(start + marks, end - marks).includes(text.charAt(start));
  return [...plain ? [`${start} ${marks}`, `${marks} ${end}`] : [], ...'children' in node ? node.children.flatMap((child) => listEdges(child, text)) : []];
}

/** Whether a line lies within a block of code. Up to the first that does not, both parsers have read the same. */
function isInCode(node: Nodes, at: number): boolean {
  const { start, end } = node.position ?? {};
  if (at < (start?.offset ?? 0) || at >= (end?.offset ?? 0)) return false;
  return node.type === 'code' || ('children' in node && node.children.some((child) => isInCode(child, at)));
}

function check(node: Nodes, looked: Looked, within?: keyof typeof lazyLine): void {
  const { text, flavour } = looked;
  switch (node.type) {
    case 'delete':
      // remark is told to take a single tilde for a tilde
      if (!text.startsWith('~~', startOf(node, text))) throw new ParserDoubt('a single tilde');
      if (!isFlanked(node, text)) throw new ParserDoubt('emphasis among other marks');
      break;
    case 'text':
      if (looked.mixed && leftOver.test(text.slice(Math.max(0, startOf(node, text) - 1), endOf(node) + 1))) throw new ParserDoubt('marks of emphasis that are left over');
      // remark finds one that begins there
      if (node.value.includes('@') && /\/[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]/i.test(node.value)) throw new ParserDoubt('an address of mail behind a slash');
      if (flavour === 'mdx' && node.value.includes('<') && /(?<!\\)<[ \t]*[\r\n]/.test(`${text.slice(startOf(node, text), endOf(node))}${/^[ \t]*(?![^\r\n])/.test(text.slice(endOf(node))) ? '\n' : ''}`)) throw new ParserDoubt('an angle at the end of a line');
      break;
    case 'emphasis':
    case 'strong':
      if (!isFlanked(node, text)) throw new ParserDoubt('emphasis among other marks');
      break;
    case 'link':
      if (isAddress(node, text) && !isPlainAddress(text, node)) throw new ParserDoubt('an address among marks');
      // one that ends outside of the element that it begins in
      if (flavour === 'mdx' && text[startOf(node, text)] === '[' && !/[)\]]/.test(text.charAt(endOf(node) - 1))) throw new ParserDoubt('a link across an element');
      break;
    case 'image':
      if (flavour === 'mdx' && /^!\[[^\]]*[<{]/.test(text.slice(startOf(node, text), endOf(node)))) throw new ParserDoubt('tags in a picture\'s text');
      break;
    case 'heading':
      if (text[startOf(node, text)] === '#' && node.position?.start.line !== node.position?.end.line) throw new ParserDoubt('a heading of several lines');
      break;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      if (within !== undefined && lazyLine[within].test(text.slice(startOf(node, text), endOf(node)))) throw new ParserDoubt('a lazy line');
      break;
    case 'containerDirective':
      // those that a page marks properly were hidden before; of the others remark takes some for none
      throw new ParserDoubt('half a directive');
    default:
  }
  if (flavour === 'mdx' && inline.has(node.type) && isBroken(node, looked) && interrupted.test(text.slice(startOf(node, text), endOf(node)))) throw new ParserDoubt('a block within a line');
  if (!('children' in node)) return;
  const around = node.type === 'blockquote' || node.type === 'listItem' ? node.type : within;
  let before: Nodes | undefined;
  for (const child of node.children) {
    if (child.type === 'mdxjsEsm' && node.type !== 'root') throw new ParserDoubt('imports in an element');
    if (child.type === 'mdxJsxFlowElement' || child.type === 'mdxFlowExpression') checkLazy(before, child);
    check(child, looked, around);
    before = child;
  }
}

/** What stands within a line, and the beginning of a further line of it that remark would take for a block. */
const inline: ReadonlySet<string> = new Set(['inlineCode', 'mdxTextExpression', 'mdxJsxTextElement', 'emphasis', 'strong', 'delete', 'link', 'linkReference', 'image', 'imageReference']);
const interrupted = /[\r\n][ \t>]*(?:[<{#>~`|:*+-]|\d+[.)])/;

/** Whether a node has several lines, by the end of its first. */
function isBroken(node: Nodes, { text, returns }: Looked): boolean {
  const at = text.indexOf('\n', node.position?.start.offset ?? 0);
  return returns || (at >= 0 && at < endOf(node));
}

/** An element or expression of several lines that begins right below a list or a quote: remark says that it belongs to that, and is broken. */
function checkLazy(before: Nodes | undefined, { position }: Nodes): void {
  const begins = position?.start.line ?? 0;
  if (before !== undefined && ['list', 'blockquote', 'footnoteDefinition'].includes(before.type) && before.position?.end.line === begins - 1 && position?.end.line !== begins) throw new ParserDoubt('a lazy line');
}

/** A further line of an expression without the mark of the quote, or the indentation of the item, that it stands in. */
const lazyLine = { blockquote: /[\r\n][ \t]*[^\s>]/, listItem: /[\r\n]\S/ } as const;

/** Where a node begins; Sätteri counts the indentation of a further line in. */
function startOf({ position }: Nodes, text: string): number {
  let start = position?.start.offset ?? 0;
  while (text[start] === ' ' || text[start] === '\t') start += 1;
  return start;
}

function endOf({ position }: Nodes): number {
  return position?.end.offset ?? 0;
}

const outside = /^[\s\p{P}\p{S}]?$/u;

/** Whether emphasis begins and ends where CommonMark lets it: marks beside punctuation need space or punctuation on their other side. */
function isFlanked(node: Nodes, text: string): boolean {
  const [start, end] = [startOf(node, text), endOf(node)];
  const mark = text[start];
  // one that ends within an element ends with that
  if (text[end - 1] !== mark) return false;
  const run = (at: number, step: 1 | -1): string => {
    let next = at;
    while (text[next] === mark) next += step;
    return text[next] ?? '';
  };
  const [before, first, last, after] = [run(start, -1), run(start, 1), run(end - 1, -1), run(end - 1, 1)];
  return (!outside.test(first) || outside.test(before)) && (!outside.test(last) || outside.test(after));
}

/** Whether a link is an address that is written out. */
function isAddress(link: Link, text: string): boolean {
  const [only] = link.children;
  return only?.type === 'text' && link.url.endsWith(only.value) && text.startsWith(only.value, startOf(link, text));
}

/** One of mail, of which both parsers find the same beginning and end. */
const mail = /^[A-Za-z][\w.+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]+$/;

/** Whether an address that is written out holds no brackets, and begins and ends where its word does. */
function isPlainAddress(text: string, node: Nodes): boolean {
  const [start, end] = [startOf(node, text), endOf(node)];
  const [before, address] = [text.charAt(start - 1), text.slice(start, end)];
  return !/[\w.:/@+-]/.test(before) && !/[[\]`*]/.test(address) && (!address.includes('@') || (mail.test(address) && /^[\s(]?$/.test(before))) && /^[?!.,:;"'*_~)\]}|]*(?:[\s<]|$)/.test(text.slice(end, end + 40));
}

const specifier = String.raw`[\w$]+(?:\s+as\s+[\w$]+)?`;
const statement = new RegExp(String.raw`\s*import\s+(?:(?:[\w$]+|(?:[\w$]+\s*,\s*)?(?:\*\s*as\s+[\w$]+|\{\s*(?:${specifier}\s*(?:,\s*${specifier}\s*)*,?\s*)?\}))\s*from\s*)?(?:"[^"\n]*"|'[^'\n]*')[ \t]*;?[ \t]*(?:\n|$)`, 'y');

/** Whether there is nothing but imports, one a line and each of another name, as nearly all pages have them. */
function arePlainImports(code: string): boolean {
  const names = code.match(/[\w$]+(?=\s*(?:,|\}|from\b))/g) ?? [];
  if (new Set(names).size < names.length) return false;
  statement.lastIndex = 0;
  while (statement.lastIndex < code.length) if (!statement.test(code)) return false;
  return true;
}
