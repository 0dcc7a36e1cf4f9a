import { munkres } from 'munkres';
import { countCommon, makeBag, splitTokens } from './similarity.ts';
import type { Bag } from './similarity.ts';

/**
 * Least share of common words (Dice: twice the common words by the words of both) at which an edited section is taken for
 * the same: more than half of the words have to be the same ones.
 */
export const similarityThreshold = 0.5;

/** So many places of a section's words are looked up, its rarest words first: it bounds the work on thousands of sections. */
const mostPlaces = 2_000;
/** Sections that are compared word by word with one section; those with most rare words in common. */
const mostCandidates = 20;
/** A group of sections that could all stand for one another is assigned as a whole up to this number of cells. */
const mostCells = 40_000;
/** What the same page and the same heading count beside the words: enough to decide between equals only. */
const nearness = 0.01;

interface Placed {
  readonly page: string;
  readonly path: readonly string[];
  readonly words: string;
}

interface Counted<Section> {
  readonly section: Section;
  readonly bag: Bag;
  readonly size: number;
}

interface Edge {
  readonly base: number;
  readonly head: number;
  readonly share: number;
  readonly score: number;
}

/**
 * Pairs sections by similar words so that the sum of their likeness is greatest: a global assignment (Munkres), not first
 * come. Only pairs at or above `similarityThreshold` are made.
 * @param base what is left on the base side; its order decides between equals, so it has to be a steady one
 */
export function assignSimilar<Section extends Placed>(
  base: readonly Section[], head: readonly Section[],
): readonly { readonly base: Section; readonly head: Section; readonly share: number }[] {
  if (base.length === 0 || head.length === 0) return [];
  const bases = base.map(count);
  const heads = head.map(count);
  const edges = findEdges(bases, heads);
  return findComponents(edges).flatMap(assign).flatMap((edge) => {
    const [from, to] = [base[edge.base], head[edge.head]];
    return from === undefined || to === undefined ? [] : [{ base: from, head: to, share: edge.share }];
  });
}

function count<Section extends Placed>(section: Section): Counted<Section> {
  const words = splitTokens(section.words);
  return { section, bag: makeBag(words), size: words.length };
}

/** Pairs with enough words in common, found by their rarer words, so that not every section meets every other. */
function findEdges<Section extends Placed>(bases: readonly Counted<Section>[], heads: readonly Counted<Section>[]): readonly Edge[] {
  const places = new Map<string, number[]>();
  for (const [index, { bag }] of bases.entries()) {
    for (const word of bag.keys()) {
      const known = places.get(word);
      if (known === undefined) places.set(word, [index]);
      else known.push(index);
    }
  }
  return heads.flatMap((to, head) => {
    const hits = new Map<number, number>();
    let looked = 0;
    for (const found of [...to.bag.keys()].flatMap((word) => [places.get(word) ?? []]).toSorted((a, b) => a.length - b.length)) {
      looked += found.length;
      if (looked > mostPlaces) break;
      for (const index of found) hits.set(index, (hits.get(index) ?? 0) + 1);
    }
    // of many that are alike each is compared with those at about its own place, so that not all are compared with the same few
    const place = Math.round(head * bases.length / heads.length);
    const candidates = [...hits].toSorted(([a, m], [b, n]) => n - m || Math.abs(a - place) - Math.abs(b - place) || a - b).slice(0, mostCandidates);
    return candidates.flatMap(([index]) => makeEdge(index, bases[index], head, to) ?? []);
  });
}

function makeEdge<Section extends Placed>(base: number, from: Counted<Section> | undefined, head: number, to: Counted<Section>): Edge | undefined {
  if (from === undefined) return undefined;
  const share = 2 * countCommon(from.bag, to.bag) / (from.size + to.size);
  if (share < similarityThreshold) return undefined;
  const near = Number(from.section.page === to.section.page) + Number(from.section.path.at(-1) === to.section.path.at(-1));
  return { base, head, share, score: share + nearness * near };
}

/** Groups of edges that share no section with one another: each can be assigned by itself. */
function findComponents(edges: readonly Edge[]): readonly (readonly Edge[])[] {
  const parent = new Map<string, string>();
  const find = (name: string): string => {
    let root = name;
    for (let next = parent.get(root); next !== undefined && next !== root; next = parent.get(root)) root = next;
    parent.set(name, root);
    return root;
  };
  for (const { base, head } of edges) parent.set(find(`base ${base}`), find(`head ${head}`));
  return [...Map.groupBy(edges, ({ head }) => find(`head ${head}`)).values()];
}

function assign(edges: readonly Edge[]): readonly Edge[] {
  const bases = [...new Set(edges.map((edge) => edge.base))].toSorted((a, b) => a - b);
  const heads = [...new Set(edges.map((edge) => edge.head))].toSorted((a, b) => a - b);
  if (bases.length * heads.length > mostCells) return assignGreedily(edges);
  const rows = new Map(bases.map((base, row) => [base, row]));
  const columns = new Map(heads.map((head, column) => [head, column]));
  // a pair that may not be made costs as much as leaving both alone
  const costs = bases.map(() => heads.map(() => 2));
  const cells = new Map<string, Edge>();
  for (const edge of edges) {
    const [row, column] = [rows.get(edge.base), columns.get(edge.head)];
    const line = row === undefined ? undefined : costs[row];
    if (line === undefined || column === undefined) continue;
    line[column] = 2 - edge.score;
    cells.set(`${row} ${column}`, edge);
  }
  return munkres(costs).flatMap(([row, column]) => cells.get(`${row} ${column}`) ?? []);
}

function assignGreedily(edges: readonly Edge[]): readonly Edge[] {
  const used = new Set<string>();
  return edges.toSorted((a, b) => b.score - a.score || a.base - b.base || a.head - b.head).filter(({ base, head }) => {
    if (used.has(`base ${base}`) || used.has(`head ${head}`)) return false;
    used.add(`base ${base}`).add(`head ${head}`);
    return true;
  });
}
