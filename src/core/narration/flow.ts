import type { BlockContent, Heading, Nodes, RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { parseNarrateComment } from '../narrate.ts';
import type { Narrate } from '../narrate.ts';
import { formatPlain } from '../plain.ts';
import { describeCode } from './code.ts';
import { countContents } from './contents.ts';
import { findElementRule, findVersion, isBlock, isInline } from './component.ts';
import { makeItems, parseLiteral } from './element.ts';
import type { Element, Item } from './element.ts';
import { sayElement } from './embed.ts';
import { findKind } from './kind.ts';
import { isLineNode } from './line.ts';
import { sayList, saySteps, sayTerm } from './list.ts';
import { sayPictures } from './picture.ts';
import { sayQuote, sayRemark } from './remark.ts';
import type { Speaker } from './speaker.ts';
import { own, shown, words } from './speech.ts';
import type { Piece } from './speech.ts';
import { sayTabs } from './tab.ts';
import { sayTitle } from './title.ts';
import type { Tab } from './tab.ts';

// Sätteri's types know formulas as nodes; the parsers are not told to make any
type FlowNode = Extract<Nodes, { type: 'root' | 'listItem' | 'tableRow' | 'tableCell' | 'yaml' | 'mdxjsEsm' | 'definition' | 'footnoteDefinition' | Exclude<BlockContent['type'], 'math'> }>;
type FlowRules = { readonly [Type in FlowNode['type']]: (node: Extract<FlowNode, { type: Type }>, speaker: Speaker) => readonly Piece[] };

const nothing = (): readonly Piece[] => [];

/** How each type of node is spoken that makes lines of its own. */
export const flowRules: FlowRules = {
  root: ({ children }, speaker) => speaker.flow(children),
  paragraph: ({ children }, speaker) => sayParagraph(makeItems(children), speaker),
  heading: ({ children }, speaker) => words(speaker.line(children), true),
  blockquote: sayQuote,
  list: sayList,
  listItem: ({ children }, speaker) => speaker.flow(children),
  code: sayCode,
  table: () => shown('table'),
  tableRow: ({ children }, speaker) => speaker.flow(children),
  tableCell: ({ children }, speaker) => words(speaker.line(children)),
  containerDirective: sayContainer,
  leafDirective: sayLeaf,
  // tags become elements before any rule is asked
  html: nothing,
  mdxJsxFlowElement: ({ children }, speaker) => speaker.flow(children),
  mdxFlowExpression: ({ value }) => words(own(parseLiteral(value) ?? '')),
  thematicBreak: nothing,
  definition: nothing,
  footnoteDefinition: nothing,
  yaml: nothing,
  mdxjsEsm: nothing,
};

/** Speaks blocks in order, as the writer's `narrate:` comments among them say. */
export function sayFlow(items: readonly Item[], speaker: Speaker): readonly Piece[] {
  const pieces: Piece[] = [];
  let narrate: Narrate | undefined;
  let skipped = 0;
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index];
    if (item === undefined) continue;
    const contents = countContents(items, index);
    if (contents > 0 && narrate === undefined) {
      index += contents - 1;
      continue;
    }
    if (item.type === 'comment') {
      narrate = parseNarrateComment(item.value) ?? narrate;
      continue;
    }
    if (item.type === 'heading') skipped = item.depth > skipped && skipped > 0 ? skipped : 0;
    if (skipped > 0 || isSilent(item)) continue;
    const group = findGroup(items, index);
    index += group.length - 1;
    if (narrate === undefined) pieces.push(...sayGroup(group, speaker));
    else {
      if (narrate.words !== '') pieces.push(...words(own(narrate.words), item.type === 'heading'));
      else if (item.type === 'heading') skipped = item.depth;
      narrate = undefined;
    }
  }
  return narrate === undefined ? pieces : [...pieces, ...words(own(narrate.words))];
}

/** The items from this one on that are spoken as one: the words of a line, the tabs of a group, the versions of a passage. */
function findGroup(items: readonly Item[], from: number): readonly Item[] {
  const belongs = [isVersion, isLineItem, isTab].find((test) => test(items[from]));
  if (belongs === undefined) return items.slice(from, from + 1);
  let to = from + 1;
  for (let next = to; next < items.length; next += 1) {
    const item = items[next];
    if (belongs(item)) to = next + 1;
    else if (!isNought(item)) break;
  }
  return items.slice(from, to);
}

/** White space and comments that say nothing to us: what stands on both sides of them stands together. */
function isNought(item: Item | undefined): boolean {
  return item?.type === 'comment' ? parseNarrateComment(item.value) === undefined : item?.type === 'text' && item.value.trim() === '';
}

function sayGroup(group: readonly Item[], speaker: Speaker): readonly Piece[] {
  const [first] = group;
  if (first === undefined || first.type === 'comment') return [];
  if (isVersion(first)) return sayTabs(group.filter(isElement).map((version) => makeVersion(version, speaker)), speaker);
  if (isTab(first)) return sayTabs(group.filter(isTab).map((tab) => makeTab(tab, speaker)), speaker);
  if (isLineItem(first)) return sayParagraph(group, speaker);
  if (first.type === 'element') return sayElement(first, speaker);
  if (!isFlowNode(first)) return [];
  // the rule of a type takes nodes of that type: a table by type cannot say so to the compiler
  const rule = flowRules[first.type] as (node: FlowNode, speaker: Speaker) => readonly Piece[];
  return rule(first, speaker);
}

function isFlowNode(node: Nodes): node is FlowNode {
  return Object.hasOwn(flowRules, node.type);
}

function isLineItem(item: Item | undefined): boolean {
  if (item === undefined || item.type === 'comment') return false;
  // a link around whole paragraphs is a block to its reader, and a badge or icon is nothing to its listener
  return item.type === 'element' ? (isInline(item.name) && item.children.every(isLineItem)) || isNothing(item) : isLineNode(item) && item.type !== 'html';
}

function isNothing({ name, children }: Element): boolean {
  return children.length === 0 && findElementRule(name).say === 'nothing';
}

function isSilent(item: Exclude<Item, { type: 'comment' }>): boolean {
  return (item.type === 'text' && item.value.trim() === '') || (item.type !== 'element' && isFlowNode(item) && flowRules[item.type] === nothing);
}

function isElement(item: Item): item is Element {
  return item.type === 'element';
}

function isTab(item: Item | undefined): item is ContainerDirective {
  return item?.type === 'containerDirective' && item.name === 'tab';
}

function isVersion(item: Item | undefined): boolean {
  return item?.type === 'element' && !isInline(item.name) && findVersion(item.attributes) !== undefined;
}

function makeVersion({ attributes, children }: Element, speaker: Speaker): Tab {
  return { label: findVersion(attributes) ?? '', pieces: speaker.flow(children) };
}

function makeTab({ children }: ContainerDirective, speaker: Speaker): Tab {
  const [label, content] = splitLabel(children);
  return { label: label === undefined ? '' : formatPlain(label), pieces: speaker.flow(content) };
}

/** A paragraph: pictures, a snippet of another file or a formula alone are announced, everything else is words. */
function sayParagraph(items: readonly Item[], speaker: Speaker): readonly Piece[] {
  const pictures = sayPictures(items);
  if (pictures !== undefined) return pictures;
  const [first] = items;
  const last = items.at(-1);
  if (first?.type === 'text' && /^<<< ?\S/.test(first.value)) return shown('example');
  if (first?.type === 'text' && last?.type === 'text' && /^\s*\$\$/.test(first.value) && /\$\$\s*$/.test(last.value)) return shown('formula');
  if (items.some(holdsBlock)) return speaker.flow(items);
  // code that nobody can listen to, and nothing else
  if (items.length === 1 && first?.type === 'inlineCode' && speaker.phrases !== undefined && speaker.line(items).text === speaker.phrases.code) return shown('example');
  return words(speaker.line(items), items.length === 1 && first?.type === 'strong');
}

/** Whether an element that stands in a line holds one of HTML's that does not: a link around whole paragraphs. */
function holdsBlock(item: Item): boolean {
  return isElement(item) && (isBlock(item.name) || item.children.some(holdsBlock));
}

function sayCode(node: Extract<RootContent, { type: 'code' }>, speaker: Speaker): readonly Piece[] {
  const { what, title } = describeCode(node);
  return what === undefined ? [] : shown(what, sayTitle(title, speaker));
}

function splitLabel(children: ContainerDirective['children']): readonly [label: ContainerDirective['children'][number] | undefined, content: ContainerDirective['children']] {
  const [first, ...rest] = children;
  return first?.type === 'paragraph' && first.data?.directiveLabel === true ? [first, rest] : [undefined, children];
}

function sayContainer({ name, children }: ContainerDirective, speaker: Speaker): readonly Piece[] {
  const [label, content] = splitLabel(children);
  const title = label?.type === 'paragraph' ? speaker.line(label.children) : undefined;
  switch (name) {
    case 'comment':
    case 'no-narration':
      return [];
    case 'code-group':
    case 'tabs':
    case 'tabpane':
      return sayTabs(content.map((node): Tab => {
        if (isTab(node)) return makeTab(node, speaker);
        return { label: node.type === 'code' ? describeCode(node).title ?? node.lang ?? '' : '', pieces: speaker.flow([node]) };
      }), speaker);
    case 'steps':
    case 'stepper':
      return saySteps(content, speaker);
    case 'definition': {
      const [term, ...meanings] = content;
      return term?.type === 'paragraph' ? sayTerm(speaker.line(term.children), speaker.flow(meanings), speaker) : speaker.flow(content);
    }
    case 'file-tree':
    case 'filetree':
      return shown('files', title);
    default:
      return sayRemark(findKind(name), title, speaker.flow(content), speaker);
  }
}

function sayLeaf({ name, children, attributes }: LeafDirective, speaker: Speaker): readonly Piece[] {
  const label = speaker.line(children);
  const title = /\S/.test(label.text) ? label : sayTitle(attributes?.['title'] ?? '', speaker);
  if (/^(?:youtube|vimeo|video|bilibili|loom)/i.test(name)) return shown('video', title);
  if (/^(?:image|img|figure|picture)$/i.test(name)) return shown('picture', /\S/.test(title.text) ? title : own(attributes?.['alt'] ?? ''));
  if (/^(?:code|snippet)$/i.test(name)) return shown('example', title);
  return sayRemark(findKind(name), undefined, words(label), speaker);
}

/** For the caller that speaks a section's own heading. */
export function sayHeading(heading: Heading, speaker: Speaker): readonly Piece[] {
  return flowRules.heading(heading, speaker);
}
