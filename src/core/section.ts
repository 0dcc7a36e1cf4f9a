import { slug } from 'github-slugger';
import type { Heading, Root, RootContent } from 'mdast';
import { detach } from './detach.ts';
import { findAnchor, findHeadingId, isAnchor } from './anchor.ts';
import { parseNarrate } from './narrate.ts';
import type { Narrate } from './narrate.ts';
import { formatPlain } from './plain.ts';

/**
 * A heading and what follows, to the next heading that begins a section (syntax-tree's meaning of a section, cut at the
 * page's depth). What stands before the first heading is the page's intro: `depth` 0, `path` empty, id `intro`.
 */
export interface Section {
  /** Unique within the page: the explicit id, else the slugs of the heading path joined by `/`; a repeated one gets `~2`, `~3` … */
  readonly id: string;
  /** The id that the writer gave (`{#id}`, `{/*id*\/}`, `<a id>`), if any. */
  readonly explicitId: string | undefined;
  /** Plain texts of the headings from the page's top down to this one. */
  readonly path: readonly string[];
  /** 0 for the intro, else the heading's depth number. */
  readonly depth: number;
  /** The heading as plain text; for the intro the page's title. */
  readonly title: string;
  /** 1-based line of the heading (of the first body line for the intro). */
  readonly line: number;
  /** Where the section begins and ends in the page's text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Where a zone belongs: the offset of the line after the heading (for the intro: after front matter and MDX imports). */
  readonly zoneAt: number;
  readonly heading: Heading | undefined;
  /** The top-level nodes of the body, without Docreel's own zones; empty where a comment before the heading says `narrate: skip`. */
  readonly body: readonly RootContent[];
  /** Words of a `narrate:` comment before the heading: said in its place. */
  readonly opening?: string;
}

/** Where a section stands, without what it says. */
export type SectionPlace = Omit<Section, 'heading' | 'body' | 'opening'>;

// what is named one by one stands in one object, and what is left over of another in two
export function dropBody({ id, explicitId, path, depth, title, line, start, end, zoneAt }: Section): SectionPlace {
  return { id, explicitId, path, depth, title, line, start, end, zoneAt };
}

interface Start {
  readonly heading: Heading;
  /** Index of the first node that belongs to the section: an anchor or comment before the heading, or the heading. */
  readonly first: number;
  readonly at: number;
  readonly explicitId: string | undefined;
  readonly narrate: Narrate | undefined;
}

/**
 * Cuts a page into its sections, in the page's order. Only headings at the top level of the tree begin one: those in lists,
 * quotes, directives and components do not.
 * @param page the parsed page: `depth` as in `PageVideo`, `bodyOffset` where its front matter ends
 */
export function makeSections(page: {
  readonly tree: Root; readonly text: string; readonly title: string; readonly depth: number; readonly bodyOffset: number;
}): readonly Section[] {
  const { tree: { children }, text } = page;
  const starts = findStarts(page);
  const sections: Section[] = [];
  const introBody = children.slice(0, starts[0]?.first);
  if (introBody.some((node) => !isBackstage(node))) {
    const spoken = introBody.find((node) => !isBackstage(node));
    sections.push({
      id: 'intro', explicitId: undefined, path: [], depth: 0, title: page.title, line: spoken?.position?.start.line ?? 1,
      start: page.bodyOffset, end: offsetOf(children, starts[0]?.first, text), zoneAt: findIntroZone(children, text, page.bodyOffset),
      heading: undefined, body: introBody,
    });
  }
  const paths = findPaths(starts);
  const ids = makeIds(starts, paths);
  let skipped = Infinity;
  for (const [index, start] of starts.entries()) {
    const { heading, at, explicitId, narrate } = start;
    const next = starts[index + 1]?.first;
    if (heading.depth <= skipped) skipped = narrate?.words === '' ? heading.depth : Infinity;
    const path = paths[index] ?? [];
    sections.push({
      id: ids[index] ?? '', explicitId, path, depth: heading.depth, title: path.at(-1) ?? '', line: heading.position?.start.line ?? 1,
      start: offsetOf(children, start.first, text), end: offsetOf(children, next, text),
      zoneAt: findNextLine(text, heading.position?.end.offset ?? 0), heading,
      body: skipped < Infinity ? [] : children.slice(at + 1, next),
      ...(narrate === undefined || narrate.words === '' ? {} : { opening: narrate.words }),
    });
  }
  return sections;
}

function findStarts({ tree: { children }, text, depth }: Parameters<typeof makeSections>[0]): readonly Start[] {
  return children.flatMap((heading, at) => {
    if (heading.type !== 'heading' || heading.depth > depth) return [];
    let first = at;
    let anchor: string | undefined;
    let narrate: Narrate | undefined;
    for (let before = children[first - 1]; before !== undefined; before = children[first - 1]) {
      const found = parseNarrate(before);
      if (found === undefined && !isAnchor(before, text)) break;
      if (found === undefined) anchor ??= findAnchor(text.slice(before.position?.start.offset, before.position?.end.offset));
      narrate ??= found;
      first -= 1;
    }
    return [{ heading, first, at, explicitId: own(findHeadingId(heading, text) ?? anchor), narrate }];
  });
}

function own(id: string | undefined): string | undefined {
  return id === undefined ? undefined : detach(id);
}

function findPaths(starts: readonly Start[]): readonly (readonly string[])[] {
  const above: { readonly depth: number; readonly text: string }[] = [];
  return starts.map(({ heading }) => {
    while ((above.at(-1)?.depth ?? 0) >= heading.depth) above.pop();
    above.push({ depth: heading.depth, text: detach(formatPlain(heading)) });
    return above.map(({ text }) => text);
  });
}

/** The writer's ids come first: what is derived gives way to them. `intro` is taken by what stands before the headings. */
function makeIds(starts: readonly Start[], paths: readonly (readonly string[])[]): readonly string[] {
  const taken = new Set(['intro']);
  const counts = new Map<string, number>();
  const claim = (wish: string): string => {
    let id = wish;
    let count = counts.get(wish) ?? 1;
    while (taken.has(id)) id = `${wish}~${count += 1}`;
    counts.set(wish, count);
    taken.add(id);
    return id;
  };
  const explicit = starts.map(({ explicitId }) => (explicitId === undefined ? undefined : claim(explicitId)));
  return explicit.map((id, index) => id ?? claim((paths[index] ?? []).map((text) => slug(text) || 'section').join('/')));
}

/** Imports, definitions, comments and scripts: they make no intro. */
function isBackstage(node: RootContent): boolean {
  if (node.type === 'html') return /^\s*<(?:!--(?!\s*narrate:)|script\b|style\b)/i.test(node.value);
  if (node.type === 'mdxFlowExpression') return /^\s*(?:\/\*[\s\S]*\*\/\s*)?$/.test(node.value) && parseNarrate(node) === undefined;
  return ['mdxjsEsm', 'definition', 'footnoteDefinition', 'yaml', 'thematicBreak'].includes(node.type);
}

function findIntroZone(children: readonly RootContent[], text: string, bodyOffset: number): number {
  const rest = children.findIndex((node) => node.type !== 'mdxjsEsm' && !(node.type === 'html' && /^\s*<(?:script|style)\b/i.test(node.value)));
  const last = children[(rest < 0 ? children.length : rest) - 1];
  return last === undefined ? bodyOffset : findNextLine(text, last.position?.end.offset ?? bodyOffset);
}

function offsetOf(children: readonly RootContent[], index: number | undefined, text: string): number {
  const node = index === undefined ? undefined : children[index];
  return node?.position?.start.offset ?? text.length;
}

function findNextLine(text: string, offset: number): number {
  const ending = /\r\n|\n|\r/g;
  ending.lastIndex = offset;
  return ending.exec(text) === null ? text.length : ending.lastIndex;
}
