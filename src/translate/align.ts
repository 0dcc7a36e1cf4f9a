import type { Node } from 'mdast';
import type { Page } from '../core/page.ts';
import type { Section } from '../core/section.ts';
import { countCommon, makeBag } from '../core/similarity.ts';
import type { Bag } from '../core/similarity.ts';
import type { SiblingSection } from '../core/wanted.ts';

/**
 * Pairs the sections of a page with those of its translation: by the writer's id, then by what no translation changes (code,
 * addresses, pictures, numbers, components) in the page's order, then by depth and order alone where as many sections stand
 * between two sure pairs on both sides. Words never count. A section that could be one of several gets none: a video in the
 * wrong words is worse than one that is dubbed.
 * @returns the translated section by the page's section id
 */
export function matchSiblingSections(page: Pick<Page, 'sections'>, sibling: Pick<Page, 'path' | 'sections'>): ReadonlyMap<string, SiblingSection> {
  const sources = page.sections.map(mark);
  const targets = sibling.sections.map(mark);
  const pairs = new Map<Marked, Marked>();
  // ids hold also where the translation has another order: such sections are taken out, as they would hide all order between them
  const inOrder = new Set(findChain(sources, targets).map(([i]) => sources[i]));
  for (const source of sources) {
    const target = inOrder.has(source) ? undefined : targets.find((other) => hasSameId(source.section, other.section));
    if (target !== undefined) pairs.set(source, target);
  }
  const taken = new Set(pairs.values());
  pairChain(sources.filter((source) => !pairs.has(source)), targets.filter((target) => !taken.has(target)), pairs);
  return new Map(sources.flatMap((source) => {
    const target = pairs.get(source);
    return target === undefined ? [] : [[source.section.id, { ...target.section, file: sibling.path }] as const];
  }));
}

/** Pairs what is sure, and between two sure pairs what order and depth tell. */
function pairChain(sources: readonly Marked[], targets: readonly Marked[], pairs: Map<Marked, Marked>): void {
  let [i, j] = [0, 0];
  for (const [x, y] of [...findChain(sources, targets), [sources.length, targets.length] as const]) {
    pairByOrder(sources.slice(i, x), targets.slice(j, y), pairs);
    const [source, target] = [sources[x], targets[y]];
    if (source !== undefined && target !== undefined) pairs.set(source, target);
    [i, j] = [x + 1, y + 1];
  }
}

interface Marked {
  readonly section: Section;
  readonly bag: Bag;
  readonly size: number;
}

function mark(section: Section): Marked {
  const marks = section.body.flatMap(listMarks);
  return { section, bag: makeBag(marks), size: marks.length };
}

/** What a translation leaves as it is. */
function listMarks(node: Node): readonly string[] {
  const own = (name: string): string => {
    const value: unknown = Object.entries(node).find(([key]) => key === name)?.[1];
    return typeof value === 'string' ? value : '';
  };
  switch (node.type) {
    // comments in code are translated, so code is compared line by line
    case 'code': return [`code ${own('lang')}`, ...own('value').split('\n').map((line) => line.trim()).filter((line) => line.length > 2).map((line) => `line ${line}`)];
    case 'inlineCode': return [`inline ${own('value')}`];
    case 'image': return [`image ${formatTarget(own('url'))}`];
    case 'text': return (own('value').match(/\d+(?:[.,]\d+)*/g) ?? []).map((number) => `number ${number}`);
    default: break;
  }
  const self = node.type === 'link' || node.type === 'definition' ? [`link ${formatTarget(own('url'))}`]
    : (node.type.startsWith('mdxJsx') ? [`jsx ${own('name')}`] : []);
  const children: unknown = 'children' in node ? node.children : undefined;
  return [...self, ...(Array.isArray(children) ? children.filter(isNode).flatMap(listMarks) : [])];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** An address without its language and without its fragment, which is made of a translated heading. */
function formatTarget(url: string): string {
  return url.replace(/#.*$/, '').replaceAll(/(^|\/)[a-z]{2}(?:-[a-z]{2,4})?(?=\/)/gi, '$1');
}

function hasSameId(a: Section, b: Section): boolean {
  return a.explicitId !== undefined && a.explicitId === b.explicitId;
}

/** Least share of common marks, and least number of them, at which two sections are surely the same. */
const leastShare = 0.4;
const leastCommon = 2;

/** How sure it is that two sections are the same; 0: it cannot be told. */
function score(a: Marked, b: Marked): number {
  if (hasSameId(a.section, b.section)) return 2;
  if (a.section.depth !== b.section.depth || (a.section.explicitId !== undefined && b.section.explicitId !== undefined)) return 0;
  const common = countCommon(a.bag, b.bag);
  const share = a.size + b.size === 0 ? 0 : 2 * common / (a.size + b.size);
  const marks = share >= leastShare && common >= leastCommon ? share * Math.log2(1 + common) : 0;
  // a heading that is not translated ("Props") stands in the code's language
  const heading = a.section.depth > 0 && a.section.title === b.section.title ? 2 : 0;
  return marks + heading;
}

/** The surest pairs that keep both pages' order, as indices: a longest common subsequence by score. */
function findChain(sources: readonly Marked[], targets: readonly Marked[]): readonly (readonly [number, number])[] {
  const scores = sources.map((source) => targets.map((target) => score(source, target)));
  const best = Array.from({ length: sources.length + 1 }, () => new Float64Array(targets.length + 1));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const gain = (i: number, j: number): number => scores[i]?.[j] ?? 0;
  for (let i = sources.length - 1; i >= 0; i -= 1) {
    const row = best[i];
    if (row === undefined) continue;
    for (let j = targets.length - 1; j >= 0; j -= 1) {
      row[j] = Math.max(at(i + 1, j), at(i, j + 1), gain(i, j) > 0 ? at(i + 1, j + 1) + gain(i, j) : 0);
    }
  }
  const chain: (readonly [number, number])[] = [];
  for (let [i, j] = [0, 0]; i < sources.length && j < targets.length;) {
    if (gain(i, j) > 0 && at(i, j) === at(i + 1, j + 1) + gain(i, j)) { chain.push([i, j]); i += 1; j += 1; }
    else if (at(i, j) === at(i + 1, j)) i += 1;
    else j += 1;
  }
  return chain;
}

/** Pairs the highest sections of two stretches in order if there are as many, and so on below each. */
function pairByOrder(sources: readonly Marked[], targets: readonly Marked[], pairs: Map<Marked, Marked>): void {
  if (sources.length === 0 || targets.length === 0) return;
  const top = Math.min(...[...sources, ...targets].map(({ section }) => section.depth));
  const highest = (list: readonly Marked[]): readonly number[] => list.flatMap(({ section }, index) => (section.depth === top ? [index] : []));
  const [a, b] = [highest(sources), highest(targets)];
  if (a.length !== b.length) return;
  pairByOrder(sources.slice(0, a[0]), targets.slice(0, b[0]), pairs);
  for (const [index, x] of a.entries()) {
    const y = b[index] ?? 0;
    const [source, target] = [sources[x], targets[y]];
    if (source === undefined || target === undefined) continue;
    // two different ids of the writers' cannot be the same section
    if (source.section.explicitId === undefined || target.section.explicitId === undefined) pairs.set(source, target);
    pairByOrder(sources.slice(x + 1, a[index + 1]), targets.slice(y + 1, b[index + 1]), pairs);
  }
}
