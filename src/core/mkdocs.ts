import type { Container } from './container.ts';
import { FenceTracker } from './fence.ts';
import { hideBehind, longestMark } from './mask-line.ts';
import type { MaskLine } from './mask-line.ts';

const admonition = /^(\s*)(?:!!!|\?\?\?\+?)\s+([A-Za-z][\w-]*)(?:\s+[A-Za-z][\w-]*)*(?:\s+"([^"]*)")?\s*$/;
const tab = /^(\s*)===[!+]*\s+"([^"]+)"\s*$/;

/**
 * MkDocs marks a block by an opening line (`!!! note "Title"`, `??? tip`, `=== "Tab"`) and four columns of indentation,
 * which markdown takes for code. Moves the indentation to the ends of the lines, and returns the blocks.
 */
export function shiftBlocks(lines: readonly MaskLine[]): readonly Container[] {
  const containers: Container[] = [];
  const fences = new FenceTracker();
  for (const [index, line] of lines.entries()) {
    if (fences.covers(line.text) || line.text.length > longestMark) continue;
    const found = admonition.exec(line.text);
    const tabbed = found === null ? tab.exec(line.text) : null;
    if (found === null && tabbed === null) continue;
    const indent = found?.[1] ?? tabbed?.[1] ?? '';
    const content = findContent(lines, index, indent);
    const last = content.findLast(({ text }) => text.trim() !== '');
    if (last === undefined) continue;
    for (const inner of content) shift(inner, indent);
    const titled = hideBehind(line, indent, (found?.[3] ?? tabbed?.[2] ?? '').trim());
    const end = last.start + last.text.trimEnd().length;
    containers.push({ name: found?.[2]?.toLowerCase() ?? 'tab', titled, start: line.start, contentEnd: end, end });
  }
  return containers;
}

/** The lines after an opening line that are blank or indented deeper by four columns. */
function findContent(lines: readonly MaskLine[], opener: number, indent: string): readonly MaskLine[] {
  const content: MaskLine[] = [];
  for (let index = opener + 1; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || (line.text.trim() !== '' && !isInside(line.text, indent))) break;
    content.push(line);
  }
  return content;
}

function isInside(text: string, indent: string): boolean {
  return text.startsWith(`${indent}    `) || text.startsWith(`${indent}\t`);
}

function shift(line: MaskLine, indent: string): void {
  if (!isInside(line.text, indent)) return;
  const width = line.text.startsWith('\t', indent.length) ? 1 : 4;
  // tabs, because two spaces at a line's end are a hard break
  line.text = indent + line.text.slice(indent.length + width) + '\t'.repeat(width);
}
