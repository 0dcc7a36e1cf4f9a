import type { Html, PhrasingContent, Root, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { parseFrontMatter } from '../front-matter.ts';
import { countMarks, findDanger, pageLimit } from '../guard.ts';
import { parseTree } from '../parse.ts';
import type { ParsedTree } from '../parse.ts';
import type { MarkdownParser } from '../parser/parser.ts';
import type { Problem } from '../problem.ts';
import { findImports, findIncludes, mayInclude, splitComments } from './directive.ts';
import type { Include } from './directive.ts';
import { selectPart } from './part.ts';
import type { Resolved } from './path.ts';

/** Where included text comes from: one commit's files. */
export interface Includes {
  resolve(include: Pick<Include, 'form' | 'target'>, from: string): Resolved;
  /** The text of a file that an include leads to; `undefined` where it cannot be read as text. */
  readText(path: string): string | undefined;
}

/** What one page may draw in: more is no page that anybody reads. */
export const includeLimit = {
  /** Levels of files that include one another. */
  depth: 10,
  /** Files, each counted as often as it is included. */
  files: 300,
  /** UTF-16 code units, together. */
  length: pageLimit.length,
  /** As `pageLimit.marks`, together: no included file has more than that by itself. */
  marks: 10 * pageLimit.marks,
} as const;

interface Context {
  readonly parser: MarkdownParser;
  readonly includes: Includes;
  readonly definitions: string;
  readonly problems: Problem[];
  files: number;
  length: number;
  marks: number;
}

/** A file whose tree is being expanded. */
interface File {
  readonly path: string;
  /** The files above it, the page first, and itself. */
  readonly stack: readonly string[];
  readonly marks: ParsedTree['includes'];
  /** What components of MDX were imported from markdown, by name. */
  readonly components: ReadonlyMap<string, Include>;
}

/**
 * Parses a page and puts what it includes where it stands. Included headings begin no section of the page, and included nodes
 * have no position: everything that can be written to, and every offset, is the page's own.
 * @param includes `undefined`: nothing is drawn in
 * @throws ParserDoubt where the reference parser has to be asked; RangeError where the parser's stack overflows
 */
export function parseWithIncludes(parser: MarkdownParser, page: { readonly path: string; readonly text: string; readonly bodyOffset: number }, includes: Includes | undefined): ParsedTree {
  const { path, text, bodyOffset } = page;
  if (includes === undefined || !mayInclude(text)) {
    const parsed = parseTree(parser, path, text, bodyOffset);
    if (parsed.includes.size > 0) parsed.tree.children = dropMarks(parsed.tree.children);
    return parsed;
  }
  const definitions = findDefinitions(path, text, includes);
  const parsed = parseTree(parser, path, text, bodyOffset, definitions);
  const context: Context = { parser, includes, definitions, problems: [...parsed.problems], files: 0, length: 0, marks: 0 };
  expandTree(parsed.tree, { path, stack: [path], marks: parsed.includes, components: readComponents(parsed.tree) }, context);
  return { ...parsed, problems: context.problems };
}

function expandTree(tree: Root, file: File, context: Context): void {
  tree.children = expandList(tree.children, file, context, false);
}

/** @param inline whether the nodes stand within a line of text */
function expandList(children: readonly RootContent[], file: File, context: Context, inline: boolean): RootContent[] {
  return children.flatMap((node): RootContent[] => {
    if (node.type === 'html') return expandHtml(node, file, context, inline);
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      const [piece, ...more] = splitComments(node.value.trim());
      if (piece === undefined || typeof piece === 'string' || more.length > 0) return [node];
      return draw({ ...piece, line: findLine(node) }, node, file, context, inline);
    }
    if (!hasChildren(node)) return [node];
    const isElement = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
    const include = isElement && node.name !== null ? file.components.get(node.name) : undefined;
    node.children = expandList(node.children, file, context, inline || holdsLine(node));
    // a component may show its children, too; they stay as they were
    return include === undefined ? [node] : [...draw(include, node, file, context, inline), ...node.children];
  });
}

function expandHtml(node: Html, file: File, context: Context, inline: boolean): RootContent[] {
  const marked = isMark(node) ? file.marks.get(findLine(node)) : undefined;
  if (marked !== undefined) return marked.flatMap((include) => draw(include, node, file, context, inline));
  const pieces = splitComments(node.value);
  if (pieces.every((piece) => typeof piece === 'string')) return [node];
  let line = findLine(node);
  return pieces.flatMap((piece): RootContent[] => {
    if (typeof piece !== 'string') return draw({ ...piece, line }, node, file, context, inline);
    line += piece.split('\n').length - 1;
    return piece.trim() === '' ? [] : [{ ...node, value: piece }];
  });
}

/** What stands in the place of an include: the included blocks in one container, or their words where it stands within a line. */
function draw(include: Include, node: RootContent, file: File, context: Context, inline: boolean): RootContent[] {
  const children = load(include, file, context);
  if (children === undefined || children.length === 0) return [];
  if (inline) return joinLines(children);
  const wrapper: ContainerDirective = {
    type: 'containerDirective', name: 'include', attributes: {}, children: children.filter(isBlock),
    ...(node.position === undefined ? {} : { position: node.position }),
  };
  return [wrapper];
}

function joinLines(children: readonly RootContent[]): PhrasingContent[] {
  return children.flatMap((child, index): PhrasingContent[] => {
    if (child.type !== 'paragraph' && child.type !== 'heading') return [];
    return [...(index === 0 ? [] : [{ type: 'text', value: ' ' } as const]), ...child.children];
  });
}

function load(include: Include, file: File, context: Context): RootContent[] | undefined {
  const { includes, problems } = context;
  const refuse = (severity: Problem['severity'], code: string, message: string, hint: string): undefined => {
    problems.push({ severity, code, file: file.path, line: include.line, message, hint });
    return undefined;
  };
  const found = includes.resolve(include, file.path);
  if ('fault' in found) return refuse(found.fault === 'outside' ? 'error' : 'warning', `include-${found.fault}`, `what is included here is not narrated: ${found.message}`, hints[found.fault]);
  const { path } = found;
  if (file.stack.includes(path)) {
    return refuse('error', 'include-cycle', `files include one another without end: ${[...file.stack.slice(file.stack.indexOf(path)), path].join(' → ')}`, 'take one of these includes out');
  }
  if (file.stack.length > includeLimit.depth) return refuse('error', 'include-depth', `files include one another over more than ${includeLimit.depth} levels: ${[...file.stack, path].join(' → ')}`, 'include the last ones directly');
  const whole = includes.readText(path);
  if (whole === undefined) return refuse('warning', 'include-unread', `what is included here is not narrated: ${path} cannot be read as UTF-8 text`, 'save the file as UTF-8');
  const text = selectPart(whole, include);
  if (text === undefined) {
    const part = include.name === undefined ? 'these lines' : `a part "${include.name}"`;
    return refuse('warning', 'include-part', `what is included here is not narrated: ${path} does not have ${part}`, 'correct the name or the lines');
  }
  context.files += 1;
  context.length += text.length;
  const marks = countMarks(text);
  context.marks += marks;
  if (context.files > includeLimit.files || context.length > includeLimit.length) {
    if (context.files - 1 > includeLimit.files) return undefined;
    context.files = includeLimit.files + 1;
    return refuse('error', 'include-size', `the page draws in more than ${includeLimit.files} files or ${includeLimit.length} characters`, 'split the page, or leave it without videos (`video: false`)');
  }
  const danger = findDanger(text, /\.mdx$/i.test(path) ? 'mdx' : 'md');
  if (marks > pageLimit.marks || context.marks > includeLimit.marks) return refuse('error', 'hostile-page', `what is included here is not parsed: with ${path} it has so many marks that reading it could take too long`, 'split or simplify the file');
  if (danger !== undefined) return refuse('error', 'hostile-page', `what is included here is not parsed: ${path}, line ${danger.line}: ${danger.message}`, 'simplify the file');
  const parsed = parseTree(context.parser, path, text, parseFrontMatter(path, text).bodyOffset, context.definitions);
  problems.push(...parsed.problems);
  expandTree(parsed.tree, { path, stack: [...file.stack, path], marks: parsed.includes, components: readComponents(parsed.tree) }, context);
  for (const child of parsed.tree.children) clearPosition(child);
  return parsed.tree.children;
}

const hints = {
  missing: 'correct the path, or add the file',
  outside: 'include only files of this repository',
  link: 'include the file itself',
  remote: 'copy the text into a file of the repository, or write the words into the page',
} as const;

/** All definitions of link targets that the page and what it includes have: an included text may use the page's, and the page theirs. */
function findDefinitions(path: string, text: string, includes: Includes): string {
  const seen = new Set([path]);
  const definitions: string[] = [];
  let level: readonly (readonly [path: string, text: string])[] = [[path, text]];
  for (let depth = 0; depth <= includeLimit.depth && level.length > 0; depth += 1) {
    level = level.flatMap(([from, content]) => {
      definitions.push(...content.match(/^ {0,3}\[(?!\^)[^\]\n]{1,200}\]:[ \t]*\S.{0,2000}$/gm) ?? []);
      return findIncludes(content).flatMap((include) => {
        const found = includes.resolve(include, from);
        if (!('path' in found) || seen.has(found.path) || seen.size > includeLimit.files) return [];
        seen.add(found.path);
        const next = includes.readText(found.path);
        return next === undefined ? [] : [[found.path, next] as const];
      });
    });
  }
  return seen.size === 1 ? '' : definitions.join('\n').slice(0, includeLimit.length);
}

function readComponents(tree: Root): ReadonlyMap<string, Include> {
  return new Map(tree.children.flatMap((node) => {
    if (node.type !== 'mdxjsEsm') return [];
    const start = findLine(node);
    return findImports(node.value).map((each) => [each.component, { ...each, line: start + node.value.slice(0, each.offset).split('\n').length - 1 }] as const);
  }));
}

function dropMarks(children: readonly RootContent[]): RootContent[] {
  return children.flatMap((node) => {
    if (node.type === 'html' && isMark(node)) return [];
    if (hasChildren(node)) node.children = dropMarks(node.children);
    return [node];
  });
}

/** The empty processing instruction that masking leaves where a line includes. */
function isMark({ value }: Html): boolean {
  return /^<\?\s*\?>$/.test(value);
}

function findLine(node: RootContent): number {
  return node.position?.start.line ?? 1;
}

function holdsLine({ type }: RootContent): boolean {
  return ['paragraph', 'heading', 'emphasis', 'strong', 'delete', 'link', 'linkReference', 'tableCell', 'textDirective', 'leafDirective', 'mdxJsxTextElement'].includes(type);
}

function clearPosition(node: RootContent): void {
  delete node.position;
  if (hasChildren(node)) node.children.forEach(clearPosition);
}

function hasChildren(node: RootContent): node is RootContent & { children: RootContent[] } {
  return 'children' in node;
}

function isBlock(node: RootContent): node is ContainerDirective['children'][number] {
  return node.type !== 'yaml';
}
