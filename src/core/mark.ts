import type { Container } from './container.ts';
import { FenceTracker } from './fence.ts';
import { hide, hideBehind, longestMark } from './mask-line.ts';
import type { MaskLine } from './mask-line.ts';
import type { Flavour } from './page.ts';

interface Opener {
  readonly index: number;
  /** The fence's characters for `:::` and `///`, the tag's kind for shortcodes. */
  readonly mark: string;
  readonly name: string;
  /** What kind of block it is: the name, or what a tag of the name `admonition` says of itself. */
  readonly kind: string;
  readonly title: string;
  readonly indent: string;
}

interface Closer {
  readonly opener: Opener;
  readonly index: number;
}

const fence = /^([\s>]*)(:{3,}|\/{3,})[ \t]*(.*?)\s*$/;
const shortcode = /^(\s*)\{\{([<%])-?\s*(\/?)\s*([\w./-]+)\s*(.*?)\s*\/?-?[>%]\}\}\s*$/;
const liquid = /^(\s*)\{(%)-?\s*(end)?([\w-]+)\s*(.*?)\s*-?%\}\s*$/;
/** Lines that draw in other text, a table of contents, or attributes: nothing to read. */
const silent = /^\s*(?:\[\[?_?toc_?\]?\]|\$\{toc\}|\{\{\s*toc\s*\}\}|\{:.*\}|\{\{#[\w_]+.*\}\}|\{\*.*\*\}|-{1,2}8<-{1,2}.*|\[!(?:INCLUDE|code)[^\]]*\]?.*)\s*$/i;

/** Paired tags whose content belongs together; of other pairs only the tags are hidden. */
const blockTags = new Set([
  'admonition', 'alert', 'callout', 'hint', 'notice', 'note', 'tip', 'info', 'warning', 'caution', 'danger', 'important', 'success',
  'tabs', 'tabpane', 'tab', 'details', 'expand', 'accordion', 'comment', 'steps', 'stepper', 'step', 'columns', 'column',
]);

/**
 * Finds the blocks that site generators mark by an opening and a closing line (`:::` of VitePress, Docusaurus and Starlight,
 * `///` of MkDocs, paired shortcodes of Hugo and Liquid), hides the marks, and keeps a title as a heading in the opening
 * line. Also hides what is no text: tables of contents, includes, attribute lines, ids of headings that MDX cannot parse.
 */
export function scanContainers(lines: readonly MaskLine[], flavour: Flavour): readonly Container[] {
  const fences = new FenceTracker();
  const open: Opener[] = [];
  const closed: Closer[] = [];
  const tags: number[] = [];
  let comment = false;
  for (const [index, line] of lines.entries()) {
    if (line.text.trim() === '') continue;
    if ((!comment && fences.covers(line.text)) || line.text.length > longestMark) continue;
    if (flavour === 'mdx') {
      comment = hideMdx(line, comment);
      if (comment) continue;
    }
    const found = line.text.includes(':::') || line.text.includes('///') ? fence.exec(line.text) : null;
    if (found !== null) {
      const [, indent = '', mark = '', rest = ''] = found;
      if (rest === '') {
        close(open, closed, index, (opener) => opener.mark[0] === mark[0] && opener.mark.length <= mark.length);
        tags.push(index);
      } else {
        const named = mark.startsWith(':') ? parseName(rest) : parseBlockName(rest);
        if (named === undefined) continue;
        push(open, { index, mark, indent, kind: named.name, ...named });
        tags.push(index);
      }
      continue;
    }
    if (flavour === 'mdx') continue;
    // nothing of the rest is without
    if (!/[{[<]/.test(line.text)) continue;
    // plain markdown would make emphasis of it
    if (/^ {0,3}#/.test(line.text)) line.text = line.text.replace(/\{\/\*[^*]*\*\/\}\s*$/, (id) => ' '.repeat(id.length));
    const tag = shortcode.exec(line.text) ?? liquid.exec(line.text);
    if (tag !== null) {
      const [, indent = '', mark = '', end = '', name = '', rest = ''] = tag;
      if (end === '') push(open, { index, mark, indent, name: name.toLowerCase(), kind: /^\s*(?:`{3}|~{3})/.test(lines[index + 1]?.text ?? '') ? 'frame' : parseKind(name.toLowerCase(), rest), title: parseTitle(rest) });
      else close(open, closed, index, (opener) => opener.name === name.toLowerCase() && '<%'.includes(opener.mark));
      tags.push(index);
    } else if (silent.test(line.text)) {
      // kramdown's table of contents stands as a list of one item before its mark
      const before = lines[index - 1];
      if (/^\s*\{:\s*toc/i.test(line.text) && before !== undefined && /^\s*(?:[-*+]|1\.)\s*\S{0,20}\s*$/.test(before.text)) hide(before);
      hide(line);
    }
  }
  const containers = closed.flatMap((pair) => makeContainer(lines, pair));
  const kept = new Set(containers.map((container) => container.start));
  const code = new Set(closed.filter(({ opener }) => isCode(opener)).flatMap(({ opener, index }) => [opener.index, index]));
  for (const index of tags) {
    const line = lines[index];
    if (line !== undefined && !kept.has(line.start) && !code.has(index)) hideBehind(line, /^[\s>]*/.exec(line.text)?.[0] ?? '', '');
  }
  return containers;
}

/** Nobody nests so deep; it keeps the search for an opener short. */
function push(open: Opener[], opener: Opener): void {
  if (open.length >= 100) open.shift();
  open.push(opener);
}

function close(open: Opener[], closed: Closer[], index: number, matches: (opener: Opener) => boolean): void {
  const at = open.findLastIndex(matches);
  const opener = open[at];
  if (opener === undefined) return;
  // whatever was opened within and has no end of its own was a tag alone
  open.length = at;
  closed.push({ opener, index });
}

function isCode({ mark, name, kind }: Opener): boolean {
  // a frame around fenced code (GitBook) is none itself
  return '<%'.includes(mark) && kind !== 'frame' && (name === 'highlight' || name === 'code');
}

function makeContainer(lines: readonly MaskLine[], { opener, index }: Closer): readonly Container[] {
  const [first, last] = [lines[opener.index], lines[index]];
  if (first === undefined || last === undefined) return [];
  if (isCode(opener)) {
    for (const line of [first, last]) line.text = `${opener.indent}\`\`\``.padEnd(line.text.length).slice(0, line.text.length);
    return [];
  }
  if ('<%'.includes(opener.mark) && !blockTags.has(opener.name)) return [];
  const content = lines.slice(opener.index + 1, index).findLast(({ text }) => /[^\s>]/.test(text));
  const titled = hideBehind(first, opener.indent, opener.title);
  const contentEnd = content === undefined ? first.end : content.start + content.text.trimEnd().length;
  return [{ name: opener.kind, titled, start: first.start, contentEnd, end: last.end }];
}

/** `tip[Title]{attributes}`, `tip Title`, `details Title {open}`, `{.callout-note}`. */
function parseName(rest: string): { readonly name: string; readonly title: string } | undefined {
  const styled = /^\{([^}]*?\.(?:callout-)?([\w-]+)[^}]*)\}$/.exec(rest);
  if (styled !== null) return { name: (styled[2] ?? '').toLowerCase(), title: parseTitle(styled[1] ?? '') };
  // MyST: :::{tip} Title
  const braced = /^\{([a-z][\w-]*)\}\s*(.*)$/.exec(rest);
  if (braced !== null) return { name: braced[1] === 'tab-item' ? 'tab' : braced[1] === 'tab-set' ? 'tabs' : braced[1] ?? '', title: braced[2] ?? '' };
  const found = /^([A-Za-z][\w-]*)(?:\[(.*)\])?(.*)$/.exec(rest);
  if (found === null) return { name: 'div', title: '' };
  const [, name = '', label, more = ''] = found;
  const attributes = /\{([^}]*)\}\s*$/.exec(more)?.[1] ?? '';
  const title = label ?? more.replace(/\{[^}]*\}\s*$/, '').trim();
  return { name: name.toLowerCase(), title: title === '' ? parseTitle(attributes) : title };
}

/** `tip | Title`. A line of slashes in front of other words is a comment in somebody's prose. */
function parseBlockName(rest: string): { readonly name: string; readonly title: string } | undefined {
  const found = /^([a-z][\w-]*)\s*(?:\|\s*(.*))?$/.exec(rest);
  return found === null ? undefined : { name: found[1] ?? '', title: found[2] ?? '' };
}

/** `type="warning"`, `style="info"` or a bare `info` of the tags that stand for any kind of remark. */
function parseKind(name: string, attributes: string): string {
  if (!['admonition', 'callout', 'alert', 'hint', 'notice'].includes(name)) return name;
  const found = /(?:^|\s)(?:type|style|color|level|kind)\s*=\s*["']?([\w-]+)/.exec(attributes)?.[1] ?? /^"?([A-Za-z][\w-]*)"?(?:\s|$)/.exec(attributes)?.[1];
  return (found ?? name).toLowerCase();
}

/** `title="…"` among a tag's attributes, or a name that stands for it. */
function parseTitle(attributes: string): string {
  const named = /(?:^|\s)(?:title|header|name|label|summary)\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes);
  return (named?.[1] ?? named?.[2] ?? /^"([^"]*)"/.exec(attributes)?.[1] ?? '').trim();
}

/** Hides a heading's `{#id}`, which is no expression, and makes HTML comments into MDX ones; tells whether one is open. */
function hideMdx(line: MaskLine, open: boolean): boolean {
  if (!open) {
    if (line.text.includes('{')) line.text = line.text.replace(/^(\s{0,3}#{1,6}\s.*?)(\\?\{\s*#[^{}]*\})(\s*#*\s*)$/, (_, before: string, id: string, after: string) => before + ' '.repeat(id.length) + after);
    if (!/^\s*<!--/.test(line.text)) return false;
    line.text = line.text.replace('<!--', '{/* ');
  }
  if (!line.text.includes('-->')) return true;
  line.text = line.text.replace('-->', '*/}');
  return false;
}
