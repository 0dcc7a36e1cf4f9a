import type { Container } from './container.ts';
import { FenceTracker } from './fence.ts';
import { hide, longestMark } from './mask-line.ts';
import type { MaskLine } from './mask-line.ts';

/** What a line must have to hold any of this; most have not. */
const mark = /^\s*:|[{\\]|^\s*\*\[/;
const definition = /^( {0,3}):(?=[ \t]+\S)/;
/** What a term of a definition list is not: a heading, item, quote, fence, table, tag or directive. */
const noTerm = /^\s*(?:#{1,6}\s|[-*+]\s|\d{1,9}[.)]\s|>|`{3}|~{3}|\||<|:{2,}|\[[^\]]+\]:)|^ {4}|^\t/;
/** A link to what a template engine finds: `[guide]({{< ref "guide.md" >}})`, `[a]({% link a.md %})`. */
const templateLink = /(?<=\]\()[^()\s]{0,200}(?:\{\{[^{}]{0,300}\}\}|\{%[^%]{0,300}%\})[^()\s]{0,200}(?=\))/g;
const inlineFormula = /\\\((?=\S)([^()\n]{1,200}?(?:\([^()\n]{0,100}\)[^()\n]{0,200}?)?)\\\)/g;
/** What tells a formula from brackets that a writer escaped: "\(optional\)". */
const isFormula = /[\\^_=<>{}|]|\s[-+*/]\s|^\p{L}$|^\p{L}\([^()]*\)$/u;
const attributeLine = /^\s*\{:\s*\.(note|tip|info|important|warning|caution|danger|highlight|new)\b[^}]*\}\s*$/;

/**
 * Writes what only a site generator understands as markdown that says the same, in as many characters: definition lists,
 * links and pictures of template engines, formulas of LaTeX, the kind that an attribute line gives to a block.
 */
export function rewriteDialects(lines: readonly MaskLine[]): readonly Container[] {
  const containers: Container[] = [];
  const fences = new FenceTracker();
  let list: { readonly term: number; last: number } | undefined;
  const close = (): void => {
    const [first, last] = [lines[list?.term ?? -1], lines[list?.last ?? -1]];
    if (first !== undefined && last !== undefined) containers.push(makeContainer('definition', first, last));
    list = undefined;
  };
  for (const [index, line] of lines.entries()) {
    const inCode = fences.covers(line.text);
    if (!inCode && line.text.length <= longestMark && mark.test(line.text)) {
      const term = definition.test(line.text) ? list?.term ?? findTerm(lines, index) : undefined;
      if (term !== undefined) {
        line.text = line.text.replace(definition, '$1-');
        list = { term, last: index };
        continue;
      }
      rewrite(line);
      const kind = attributeLine.exec(line.text)?.[1];
      if (kind !== undefined) containers.push(...findBlock(lines, index, kind));
    }
    if (list === undefined || line.text.trim() === '') continue;
    if (/^(?: {2,}|\t)/.test(line.text)) list.last = index;
    else close();
  }
  close();
  return containers;
}

/** The line that a definition defines: the one before it, or before the blank one before it. */
function findTerm(lines: readonly MaskLine[], at: number): number | undefined {
  const term = (lines[at - 1]?.text ?? '').trim() === '' ? at - 2 : at - 1;
  const text = lines[term]?.text ?? '';
  return text.trim() === '' || noTerm.test(text) ? undefined : term;
}

function makeContainer(name: string, first: MaskLine, last: MaskLine): Container {
  const end = last.start + last.text.trimEnd().length;
  return { name, titled: false, start: first.start, contentEnd: end, end };
}

/** The lines up to a blank one before an attribute line, or else after it. */
function findBlock(lines: readonly MaskLine[], at: number, kind: string): readonly Container[] {
  const isBlank = (index: number): boolean => (lines[index]?.text ?? '').trim() === '';
  const step = isBlank(at - 1) ? 1 : -1;
  let to = at;
  while (!isBlank(to + step) && Math.abs(to + step - at) < 200) to += step;
  const [first, last] = step > 0 ? [lines[at + 1], lines[to]] : [lines[to], lines[at - 1]];
  const edge = lines[at];
  if (edge !== undefined) hide(edge);
  // a heading must go on to begin a section
  return to === at || first === undefined || last === undefined || /^\s*#|^\s*(?:=+|-+)\s*$/m.test(lines.slice(Math.min(at, to), Math.max(at, to) + 1).map(({ text }) => text).join('\n')) ? [] : [makeContainer(kind, first, last)];
}

function rewrite(line: MaskLine): void {
  const width = line.text.length;
  if (line.text.includes('](')) line.text = line.text.replace(templateLink, (target) => '#'.padEnd(target.length, 'x'));
  if (/^\s*\\[[\]]\s*$/.test(line.text)) line.text = line.text.replace(/\\[[\]]/, '$$$$');
  else if (line.text.includes('\\(')) line.text = line.text.replace(inlineFormula, (whole, formula: string) => (isFormula.test(formula) ? ` $${formula}$ ` : whole));
  if (/^\s*\*\[[^\]]+\]:/.test(line.text)) hide(line);
  const shown = /^\s*(?:\{\{[<%]|\{%|:::image)/.test(line.text) ? formatShown(line.text.trim()) : undefined;
  if (shown !== undefined && shown.length <= width) line.text = shown.padEnd(width);
}

/** The tag of a template engine that shows something, as markdown (`![alt](x)`, `::video[title]`); `undefined` for other tags. */
function formatShown(tag: string): string | undefined {
  const [, name = '', rest = ''] = /^(?:\{\{[<%]-?|\{%-?|:::)\s*([\w./-]+)\s*(.*?)\s*(?:-?[>%]\}\}|-?%\}|:::)$/.exec(tag) ?? [];
  const included = name === 'include' ? /^([\w-]+)/.exec(rest)?.[1] ?? '' : name.replace(/^.*[./]/, '');
  const read = (...keys: readonly string[]): string => keys.map((key) => new RegExp(`(?:^|\\s)${key}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(rest)?.slice(1).find((value) => value !== undefined) ?? '').find((value) => value !== '')?.replace(/[[\]]/g, '') ?? '';
  if (/^(?:figure|image|img|picture|imgproc|screenshot)$/.test(included)) return `![${read('caption', 'alt', 'alt-text', 'title')}](x)`;
  if (/^(?:youtube|vimeo|video|loom)$/.test(included) || (name === 'embed' && /youtu\.?be|vimeo/.test(rest))) return formatLeaf('video', read('title'));
  if (/^(?:code_?new|code[_-]sample|readfile|code)$/.test(included) && name !== 'code') return formatLeaf('code', '');
  // Jekyll's documentation theme: {% include note.html content="…" %}
  return name === 'include' && read('content') !== '' ? formatLeaf(included, read('content')) : undefined;
}

function formatLeaf(name: string, label: string): string {
  return `::${name}${label === '' ? '' : `[${label}]`}`;
}
