import type { Nodes, PhrasingContent } from 'mdast';
import { isBadge } from './badge.ts';
import { formatPlain } from '../plain.ts';
import { findElementRule } from './component.ts';
import { parseLiteral } from './element.ts';
import type { Element, Item } from './element.ts';
import { pronounceCode } from './pronounce.ts';
import { sayAddress, sayText } from './prose.ts';
import { pause } from './clean.ts';
import type { Speaker } from './speaker.ts';
import { join, own, silence } from './speech.ts';
import type { Speech } from './speech.ts';

// Sätteri's types know more nodes than the parsers are told to make
type LineType = Exclude<PhrasingContent['type'], 'inlineMath' | 'subscript' | 'superscript'>;
type LineRules = { readonly [Type in LineType]: (node: Extract<PhrasingContent, { type: Type }>, speaker: Speaker) => Speech };

/** How each type of node is spoken that stands within a line of text. */
export const lineRules: LineRules = {
  text: ({ value }, speaker) => sayText(value, speaker),
  emphasis: sayChildren,
  strong: sayChildren,
  // struck out: the writer takes it back
  delete: () => silence,
  inlineCode: ({ value }, speaker) => sayCode(value, speaker),
  break: () => own(' '),
  link: (node, speaker) => (isAddress(formatPlain(node)) ? sayAddress(formatPlain(node), speaker) : sayChildren(node, speaker)),
  linkReference: sayChildren,
  image: ({ alt, url }) => (isBadge(url) ? silence : own(alt ?? '')),
  imageReference: ({ alt }) => own(alt ?? ''),
  footnoteReference: () => silence,
  // tags become elements before any rule is asked; what is left is none
  html: () => silence,
  // "10:am" and "vite:css" are no directives to their writers
  textDirective: (node, speaker) => (node.children.length > 0 ? sayChildren(node, speaker) : own(Object.keys(node.attributes ?? {}).length > 0 ? '' : `:${node.name}`)),
  mdxJsxTextElement: sayChildren,
  mdxTextExpression: ({ value }) => own(parseLiteral(value) ?? ''),
};

/** Speaks nodes, elements and comments that stand within one line. */
export function sayLine(items: readonly Item[], speaker: Speaker): Speech {
  return join(items.map((item, index) => {
    if (item.type === 'comment') return silence;
    if (item.type === 'text' && item.value.trim() === '+' && isKey(items[index - 1]) && isKey(items[index + 1])) return { text: ' ', source: '+' };
    if (item.type === 'inlineCode' && index > 0) {
      const said = sayRole(items[index - 1], item.value, speaker);
      if (said !== undefined) return said;
    }
    if (item.type === 'text' && items[index + 1]?.type === 'inlineCode') return sayText(item.value.replace(role, ''), speaker);
    if (item.type !== 'element') return sayNode(item, speaker);
    const speech = sayElement(item, speaker);
    // `<span>One</span><span>Two</span>` stand apart on the page
    const next = items[index + 1];
    return next?.type === 'element' && next.name === item.name && item.name === 'span' ? join([speech, own(' ')]) : speech;
  }));
}

const role = /\{([a-z][\w:+-]*)\}$/i;

/** MyST says in front of inline code what it is: {ref}`the section <target>`, {kbd}`Ctrl-C`, {math}`x`. */
function sayRole(before: Item | undefined, value: string, speaker: Speaker): Speech | undefined {
  const name = before?.type === 'text' ? role.exec(before.value)?.[1] : undefined;
  switch (name) {
    case 'ref':
    case 'doc':
    case 'numref':
    case 'term':
    case 'any':
    case 'abbr':
    case 'download':
      return sayText(value.replace(/\s*(?:<[^<>]*>|\([^()]*\))$/, ''), speaker);
    case 'math':
      return sayText(`$${value}$`, speaker);
    case 'kbd':
      return sayCode(value, speaker, true);
    default:
      return undefined;
  }
}

function sayNode(node: Nodes, speaker: Speaker): Speech {
  if (!isLineNode(node)) return 'children' in node ? speaker.line(node.children) : silence;
  // the rule of a type takes nodes of that type: a table by type cannot say so to the compiler
  const rule = lineRules[node.type] as (node: PhrasingContent, speaker: Speaker) => Speech;
  return rule(node, speaker);
}

export function isLineNode(node: Nodes): node is Extract<PhrasingContent, { type: LineType }> {
  return Object.hasOwn(lineRules, node.type);
}

function sayElement(element: Element, speaker: Speaker): Speech {
  const { name, attributes, children } = element;
  const rule = findElementRule(name);
  switch (rule.say) {
    case 'nothing':
      return silence;
    case 'break':
      return own(pause);
    case 'code':
      return sayCode(children.map(formatRaw).join(''), speaker, isKey(element));
    case 'shown':
      return rule.what === 'picture' && !isBadge(attributes['src'] ?? '') ? own(attributes['alt'] ?? '') : silence;
    default:
      return speaker.line(children);
  }
}

/** The text of code that stands between tags, as it stands. */
function formatRaw(item: Item): string {
  if (item.type === 'comment') return '';
  return 'value' in item ? item.value : 'children' in item ? item.children.map(formatRaw).join('') : '';
}

function sayChildren(node: { readonly children: readonly Nodes[] }, speaker: Speaker): Speech {
  return speaker.line(node.children);
}

function isKey(item: Item | undefined): boolean {
  return item?.type === 'element' && /^(?:kbd|key)$/i.test(item.name);
}

function sayCode(code: string, { phrases, pronounce }: Speaker, key = false): Speech {
  const named = key ? phrases?.key[code.trim().toLowerCase()] : undefined;
  return { text: named ?? pronounceCode(code, pronounce, phrases), source: code };
}

function isAddress(text: string): boolean {
  return /^(?:https?:\/\/|www\.)\S+$/i.test(text);
}
