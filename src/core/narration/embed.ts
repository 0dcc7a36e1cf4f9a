import { findClassRule, findElementRule } from './component.ts';
import type { ElementRule } from './component.ts';
import { describeCode } from './code.ts';
import { isBadge } from './badge.ts';
import type { Element, Item } from './element.ts';
import { findKind } from './kind.ts';
import { sayItems, saySteps, sayTerm } from './list.ts';
import { sayRemark } from './remark.ts';
import type { Speaker } from './speaker.ts';
import { join, shown, silence, words } from './speech.ts';
import type { Piece, Speech } from './speech.ts';
import { sayTabs } from './tab.ts';
import { sayTitle } from './title.ts';

/** Speaks an element of HTML or JSX that makes lines of its own. */
export function sayElement(element: Element, speaker: Speaker): readonly Piece[] {
  const { name, attributes, children } = element;
  const rule = findClassRule(attributes) ?? findElementRule(name);
  switch (rule.say) {
    case 'nothing':
    case 'break':
      return [];
    case 'code':
      return words(speaker.line([element]));
    case 'line':
      return rule.heading === true ? words(speaker.line(children), true) : speaker.flow(children);
    case 'steps':
      return saySteps(children, speaker);
    case 'terms':
      return sayTerms(children, speaker);
    case 'list':
      return sayItems(children.filter(isElement).filter((child) => child.name === 'li').map((item) => ({ items: item.children })), Number(attributes['start']) || 1, speaker);
    case 'tabs':
      return sayTabs(children.filter((child) => child.type !== 'text').map((child) => ({ label: findTabLabel(child), pieces: speaker.flow(isElement(child) ? child.children : [child]) })), speaker);
    case 'remark': {
      const kind = rule.kind === 'by-type' ? findKind(attributes['type'] ?? attributes['variant'] ?? attributes['kind'] ?? 'note') : rule.kind;
      return sayRemark(kind, findTitle(attributes, ['title', 'heading'], speaker), speaker.flow(children), speaker);
    }
    case 'shown':
      return sayShown(element, rule, speaker);
    case 'content': {
      const titles = (rule.title ?? []).flatMap((key) => words(sayTitle(attributes[key], speaker), key !== 'description'));
      // of several names for a title an element has one; a card has a title and a description
      const said = rule.title?.includes('description') === true ? titles : titles.slice(0, 1);
      return [...said, ...speaker.flow(children)];
    }
    default:
      return rule satisfies never;
  }
}

function sayShown(element: Element, rule: Extract<ElementRule, { say: 'shown' }>, speaker: Speaker): readonly Piece[] {
  const { name, attributes, children } = element;
  if (rule.live === true) return [{ kind: 'shown', what: rule.what, titles: [], live: true }];
  if (rule.what === 'picture' && isBadge(attributes['src'] ?? '')) return [];
  const given = findTitle(attributes, rule.title ?? [], speaker);
  // a picture without a text decorates
  if (name === 'img' && given === undefined) return [];
  if (rule.caption === true && name === 'table') {
    const speech = sayAll(speaker.flow(findElement(children, 'caption')?.children ?? []));
    return shown(rule.what, /\S/.test(speech.text) ? speech : given);
  }
  if (rule.caption === true) {
    // each child is spoken once: figures may be nested
    const caption = children.find((child): child is Element => isElement(child) && child.name === 'figcaption');
    const inner = speaker.flow(children.filter((child) => child !== caption));
    const speech = sayAll(caption === undefined ? inner : speaker.flow(caption.children));
    const title = /\S/.test(speech.text) ? speech : given;
    // what it frames may say more of itself, or be something else
    const framed = inner.filter((piece) => piece.kind === 'shown');
    if (title === undefined && framed.length > 0) return framed;
    const [only] = framed;
    return shown(framed.length === 1 && only !== undefined ? only.what : rule.what, title);
  }
  if (rule.what === 'example' && name === 'Code') return shown(describeCode({ lang: attributes['lang'] ?? '', meta: '' }).what ?? 'example', given);
  return shown(rule.what, given);
}

/** All words of some pieces in one line. */
function sayAll(pieces: readonly Piece[]): Speech {
  return join(pieces.flatMap((piece) => (piece.kind === 'words' ? [piece.speech] : [])), ', ');
}

function findTitle(attributes: Element['attributes'], keys: readonly string[], speaker: Speaker): Speech | undefined {
  const key = keys.find((one) => (attributes[one] ?? '').trim() !== '');
  return key === undefined ? undefined : sayTitle(attributes[key], speaker);
}

/** `<dl>`: the terms before each meaning are said with it. */
function sayTerms(children: readonly Item[], speaker: Speaker): readonly Piece[] {
  let term: Speech = silence;
  const pieces = children.filter(isElement).flatMap((child): readonly Piece[] => {
    if (child.name === 'dd') {
      const meaning = sayTerm(term, speaker.flow(child.children), speaker);
      term = silence;
      return meaning;
    }
    if (child.name !== 'dt') return speaker.flow([child]);
    term = term === silence ? speaker.line(child.children) : join([term, speaker.line(child.children)], ', ');
    return [];
  });
  return [...pieces, ...words(term, true)];
}

function findTabLabel(item: Item): string {
  if (item.type === 'code') return describeCode(item).title ?? item.lang ?? '';
  if (!isElement(item)) return '';
  const { attributes } = item;
  return attributes['label'] ?? attributes['title'] ?? attributes['header'] ?? attributes['name'] ?? attributes['slot'] ?? attributes['value'] ?? '';
}

function isElement(item: Item): item is Element {
  return item.type === 'element';
}

function findElement(items: readonly Item[], name: string): Element | undefined {
  for (const item of items) {
    if (!isElement(item)) continue;
    const found = item.name === name ? item : findElement(item.children, name);
    if (found !== undefined) return found;
  }
  return undefined;
}
