import type { Container } from './container.ts';
import { FenceTracker } from './fence.ts';
import { hide, hideBehind, longestMark } from './mask-line.ts';
import type { MaskLine } from './mask-line.ts';

const opening = /^([\s>]*)(`{3,}|~{3,})\{([a-z][\w-]*)\}[ \t]*(.*?)[ \t]*$/;
const closing = /^[\s>]*(`{3,}|~{3,})\s*$/;
/** Directives of MyST whose content is markdown; that of all others (`code-block`, `toctree`, `math`) is none. */
const prose: ReadonlyMap<string, string> = new Map([
  ...['note', 'tip', 'hint', 'important', 'warning', 'caution', 'attention', 'danger', 'error', 'seealso', 'admonition', 'versionadded', 'versionchanged', 'deprecated', 'dropdown', 'card', 'sidebar', 'margin', 'topic', 'grid', 'grid-item', 'grid-item-card', 'epigraph', 'tab-set'].map((name) => [name, name] as const),
  ['tab-set', 'tabs'], ['tab-item', 'tab'],
]);

/**
 * MyST writes a block of prose as a fence (```` ```{note} Title ````), which markdown takes for code. Hides its two lines and its
 * options, keeps a title as a heading in the first, and returns the blocks.
 */
export function openFences(lines: readonly MaskLine[]): readonly Container[] {
  const containers: Container[] = [];
  const fences = new FenceTracker();
  const open: Opener[] = [];
  for (const [index, line] of lines.entries()) {
    const mark = fences.isOpen ? undefined : closing.exec(line.text)?.[1];
    const at = mark === undefined ? -1 : open.findLastIndex(({ fence }) => fence[0] === mark[0] && fence.length <= mark.length);
    const closed = open[at];
    if (closed !== undefined) {
      open.length = at;
      containers.push(makeBlock(lines, closed, index));
      continue;
    }
    const found = fences.isOpen || line.text.length > longestMark || !line.text.includes('{') ? null : opening.exec(line.text);
    const name = prose.get(found?.[3] ?? '');
    if (name === undefined) fences.covers(line.text);
    // nobody nests so deep
    else if (open.length < 20) open.push({ index, name, indent: found?.[1] ?? '', fence: found?.[2] ?? '', title: found?.[4] ?? '' });
  }
  return containers;
}

interface Opener {
  readonly index: number;
  readonly name: string;
  readonly indent: string;
  readonly fence: string;
  readonly title: string;
}

function makeBlock(lines: readonly MaskLine[], { index, name, indent, title }: Opener, end: number): Container {
  for (let option = index + 1; option < end && /^\s*:[\w-]+:/.test(lines[option]?.text ?? ''); option += 1) hideAt(lines, option);
  hideAt(lines, end);
  const [first, last] = [lines[index], lines[end]];
  const content = lines.slice(index + 1, end).findLast(({ text }) => /[^\s>]/.test(text));
  const titled = first !== undefined && hideBehind(first, indent, title);
  const from = first ?? { start: 0, end: 0 };
  return { name, titled, start: from.start, contentEnd: content === undefined ? from.end : content.start + content.text.trimEnd().length, end: last?.end ?? from.end };
}

function hideAt(lines: readonly MaskLine[], index: number): void {
  const line = lines[index];
  if (line !== undefined) hide(line);
}
