/** What of a file is included: all of it where neither is given. */
export interface IncludePart {
  /** 1-based lines, both ends included; `Infinity` for the last. */
  readonly ranges?: readonly (readonly [from: number, to: number])[];
  /** A region that the file marks, or a heading's slug. */
  readonly name?: string;
}

/** A place that draws in another file. */
export interface Include extends IncludePart {
  /**
   * `comment` of VitePress (`<!--@include: ./a.md-->`), `snippet` of MkDocs (`--8<-- "a.md"`), `book` of mdBook
   * (`{{#include a.md}}`), `docfx` (`[!INCLUDE [a](a.md)]`), `import` of MDX (`import A from './a.mdx'`).
   */
  readonly form: 'comment' | 'snippet' | 'book' | 'docfx' | 'import';
  /** The path as its writer wrote it. */
  readonly target: string;
  /** 1-based, in the file that includes. */
  readonly line: number;
  /** For `import`: the component's name. */
  readonly component?: string;
}

type Bare = Omit<Include, 'line'>;

const mark = /@include:|8<-|\{\{\s*#include|\[!INCLUDE|\.mdx?["']/i;
/** The same of those that a line is looked at for. */
const lineMark = /@include:|8<-|#include|\[!INCLUDE/i;
// bounded, because a hostile page may begin a million of them
const comment = /<!--\s{0,20}@include:[ \t]{0,20}((?:[^\s<>]|[ ](?=[^\s<>-])){1,300}?)\s{0,20}-->|\/\*\s{0,20}@include:[ \t]{0,20}((?:[^\s*]|[ ](?=[^\s*])){1,300}?)\s{0,20}\*\//g;
const snippet = /^([\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)?)-+8<-+[ \t]+(["'])(.*?)\2[ \t]*$/;
const fence = /^([\s>]*)-+8<-+[ \t]*$/;
const book = /^([\s>]*)\{\{\s*#include\s+(\S.*?)\s*\}\}[ \t]*$/;
const docfx = /^([\s>]*)\[!INCLUDE\s*\[[^\]]*\]\(\s*<?([^()<>\s]+)>?(?:\s[^()]*)?\)\s*\][ \t]*$/i;
const imports = /^import\s+(?:([A-Z][\w$]*)|\{\s*Content(?:\s+as\s+([A-Z][\w$]*))?\s*[^{}]*\})\s*from\s*(["'])([^"'\n]+\.mdx?)\3/gm;
const markdown = /\.(?:mdx?|markdown|mdown|mkdn?)$/i;
const remote = /^[a-z][a-z+.-]*:\/\//i;

/** Whether a text may include others: one scan, without a parse. Where this says no, there is none. */
export function mayInclude(text: string): boolean {
  return mark.test(text);
}

/**
 * Every place of a file that may draw in another one, by a scan of its lines: more than there are (those in code as well), never
 * fewer. What is no markdown (code, data) is not read and not among them.
 */
export function findIncludes(text: string): readonly Include[] {
  if (!mayInclude(text)) return [];
  const found: Include[] = [];
  // most of what may include has but imports of MDX
  const lines = lineMark.test(text) ? text.split(/\r\n|\n|\r/) : [];
  let block = false;
  for (const [index, content] of lines.entries()) {
    if (content.length > longestLine) continue;
    const add = (includes: readonly Bare[]): void => { for (const each of includes) found.push({ ...each, line: index + 1 }); };
    add(parseComments(content));
    if (fence.test(content)) block = !block;
    else add(block ? parseSnippets(content) : parseLine(content)?.includes ?? []);
  }
  for (const each of findImports(text)) found.push({ ...each, line: countLines(text, each.offset) });
  return found;
}

/** A longer line is nobody's directive, and the patterns would be slow on it. UTF-16 code units. */
const longestLine = 1000;

/** The files that comments within a piece of HTML include. */
export function parseComments(html: string): readonly Bare[] {
  return [...html.matchAll(comment)].flatMap(([, one, other]) => parseComment(one ?? other ?? '') ?? []);
}

/** Cuts a piece of HTML (or an expression of MDX) at the comments that include. */
export function splitComments(html: string): readonly (string | Bare)[] {
  const pieces: (string | Bare)[] = [];
  let from = 0;
  for (const found of html.matchAll(comment)) {
    const include = parseComment(found[1] ?? found[2] ?? '');
    if (include === undefined) continue;
    pieces.push(html.slice(from, found.index), include);
    from = found.index + found[0].length;
  }
  return [...pieces, html.slice(from)].filter((piece) => piece !== '');
}

/** `./a.md`, `@/a.md#region`, `./a.md{3,10}`. */
function parseComment(text: string): Bare | undefined {
  const [, target = '', name, from, to] = /^(.*?)(?:#([^{}]*))?(?:\{(\d*),(\d*)\})?$/.exec(text) ?? [];
  return make('comment', target, {
    ...(name === undefined ? {} : { name: name.trim() }),
    ...(from === undefined && to === undefined ? {} : { ranges: [[Number(from) || 1, Number(to) || Infinity]] as const }),
  });
}

/** A line that is nothing but a directive of MkDocs, mdBook or DocFX, with what stands before it (indentation, marks of quotes). */
export function parseLine(line: string): { readonly prefix: string; readonly includes: readonly Bare[] } | undefined {
  if (line.length > longestLine) return undefined;
  const [, prefix, , words] = snippet.exec(line) ?? [];
  if (prefix !== undefined && words !== undefined) return { prefix, includes: parseSnippets(words) };
  const [, before, target] = book.exec(line) ?? [];
  if (before !== undefined && target !== undefined) return { prefix: before, includes: parseBook(target) };
  const [, indent, path] = docfx.exec(line) ?? [];
  return indent === undefined || path === undefined ? undefined : { prefix: indent, includes: list(make('docfx', path, {})) };
}

/** A line of hyphens and scissors alone: between two of them MkDocs takes each line for a file. */
export function isSnippetFence(line: string): boolean {
  return fence.test(line);
}

/** `a.md`, `a.md:4:10`, `a.md:1:3,5:6`, `a.md:section`; one that begins with `;` is switched off. */
export function parseSnippets(words: string): readonly Bare[] {
  const text = words.trim();
  if (text === '' || text.startsWith(';') || /^\[(?:start|end):/.test(text)) return [];
  if (remote.test(text)) return [{ form: 'snippet', target: text }];
  const [, target = '', part] = /^([^:]*)(?::(.*))?$/.exec(text) ?? [];
  if (part === undefined || part === '') return list(make('snippet', target, {}));
  if (!/^[\d:,\s]+$/.test(part)) return list(make('snippet', target, { name: part.trim() }));
  const ranges = part.split(',').map((range) => {
    const [from = '', to = ''] = range.trim().split(':');
    return [Number(from) || 1, Number(to) || Infinity] as const;
  });
  return list(make('snippet', target, { ranges }));
}

/** `a.md`, `a.md:2`, `a.md:2:`, `a.md::10`, `a.md:2:10`, `a.md:anchor`. */
function parseBook(text: string): readonly Bare[] {
  const [, target = '', part] = /^([^:]*)(?::(.*))?$/.exec(text) ?? [];
  if (part === undefined || part === '') return list(make('book', target, {}));
  if (!/^\d*(?::\d*)?$/.test(part)) return list(make('book', target, { name: part }));
  const [from = '', to] = part.split(':');
  const first = Number(from) || 1;
  return list(make('book', target, { ranges: [[first, to === undefined ? first : Number(to) || Infinity]] }));
}

/** The components that a text imports from markdown, with the offset of each import. */
export function findImports(text: string): readonly (Bare & { readonly component: string; readonly offset: number })[] {
  return [...text.matchAll(imports)].flatMap(({ 1: name, 2: alias, 4: target = '', index: offset }) => {
    const bare = make('import', target, {});
    return bare === undefined ? [] : [{ ...bare, component: name ?? alias ?? 'Content', offset }];
  });
}

function make(form: Include['form'], target: string, part: IncludePart): Bare | undefined {
  const path = target.trim();
  return markdown.test(path) ? { form, target: path, ...part } : undefined;
}

function list(include: Bare | undefined): readonly Bare[] {
  return include === undefined ? [] : [include];
}

export function isRemote(target: string): boolean {
  return remote.test(target);
}

function countLines(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\n|\r/).length;
}
