import type { Root } from 'mdast';
import { groupContainers } from './container.ts';
import { FenceTracker } from './fence.ts';
import { countBraces } from './guard.ts';
import { maskPage } from './mask.ts';
import type { Masked } from './mask.ts';
import type { Flavour } from './page.ts';
import { ParserDoubt } from './parser/parser.ts';
import type { MarkdownParser } from './parser/parser.ts';
import { unravel } from './parser/unravel.ts';
import type { Problem } from './problem.ts';

export interface ParsedTree {
  readonly tree: Root;
  readonly flavour: Flavour;
  readonly problems: readonly Problem[];
  /** What lines include that are no markdown, by 1-based line; the tree has an empty processing instruction there. */
  readonly includes: Masked['includes'];
}

/**
 * Parses a page's markdown. A `.mdx` file, or a `.md` file that looks like MDX (react.dev writes so), is MDX where it
 * parses as such, and else plain markdown.
 * @param text the whole file; offsets in the tree count it, although front matter, zones and the marks of site generators
 *   are hidden from the parser
 * @param bodyOffset where the front matter ends
 * @param definitions of link targets that stand in other files
 * @throws ParserDoubt where the reference parser has to be asked; RangeError where the parser's stack overflows in spite of `findDanger`
 */
export function parseTree(parser: MarkdownParser, path: string, text: string, bodyOffset: number, definitions = ''): ParsedTree {
  const named = /\.mdx$/i.test(path);
  const plain = (problems: readonly Problem[]): ParsedTree => ({ ...parse(parser, text, bodyOffset, 'md', definitions), flavour: 'md', problems });
  if (!named && !looksLikeMdx(text)) return plain([]);
  if (isTooBraced(text)) return plain(named ? [makeNotice(path, 'it has too many braces outside of code')] : []);
  try {
    return { ...parse(parser, text, bodyOffset, 'mdx', definitions), flavour: 'mdx', problems: [] };
  } catch (error) {
    if (error instanceof ParserDoubt) throw error;
    return plain(named ? [makeNotice(path, error)] : []);
  }
}

function parse(parser: MarkdownParser, text: string, bodyOffset: number, flavour: Flavour, definitions: string): Pick<ParsedTree, 'tree' | 'includes'> {
  const masked = maskPage(definitions === '' ? text : `${text}\n\n${definitions}`, bodyOffset, flavour);
  const tree = parser.parse(masked.text, flavour);
  if (flavour === 'mdx') unravel(tree);
  if (definitions !== '') tree.children = tree.children.filter((node) => (node.position?.start.offset ?? 0) < text.length);
  groupContainers(tree, masked.containers);
  return { tree, includes: masked.includes };
}

/**
 * What only MDX has, outside of code: a comment in braces on a line of its own or after a heading, an import or export at
 * the margin. Components alone tell nothing: Vue's stand in plain markdown, which would then get comments of the wrong form.
 */
function looksLikeMdx(text: string): boolean {
  if (!/\{\/\*|^(?:import|export) /m.test(text)) return false;
  const fences = new FenceTracker();
  let found = false;
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (fences.covers(line)) continue;
    if (line.startsWith('<') && /^<(?:script|style|template)\b/.test(line)) return false;
    found ||= (line.includes('{/*') || line.startsWith('import') || line.startsWith('export'))
      && /^\s*\{\/\*|\{\/\*[^*]*\*\/\}\s*$|^import\s.*\sfrom\s*["']|^import\s*["']|^export\s+(?:const|let|default|function)\s/.test(line);
  }
  return found;
}

/**
 * Whether trying to read the page's braces as MDX expressions could take seconds: one parser tries an expression that is none
 * at each closing brace anew, the other looks from each opening one to the end. The most that real pages reach is a fifth of this.
 */
function isTooBraced(text: string): boolean {
  // nearly no page has so many, code and all
  if (text.length ** 2 <= mostBraced || countBraces(text) * text.length <= mostBraced) return false;
  const fences = new FenceTracker();
  let braces = 0;
  let length = 0;
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (fences.covers(line)) continue;
    braces += line.split(/[{}]/).length - 1;
    length += line.length;
  }
  return braces * length > mostBraced;
}

const mostBraced = 100_000_000;

function makeNotice(path: string, error: unknown): Problem {
  const line = typeof error === 'object' && error !== null && 'line' in error && typeof error.line === 'number' ? error.line : undefined;
  const reason = error instanceof Error ? error.message.split('\n', 1).join('') : String(error);
  return {
    severity: 'notice', code: 'mdx-syntax', file: path, message: `this page does not parse as MDX and is read as plain markdown: ${reason}`,
    hint: 'the site\'s own build will say the same', ...(line === undefined ? {} : { line }),
  };
}
