import { FenceTracker } from '../fence.ts';
import { hide } from '../mask-line.ts';
import type { MaskLine } from '../mask-line.ts';
import { isSnippetFence, parseLine, parseSnippets } from './directive.ts';
import type { Include } from './directive.ts';

/**
 * Puts an empty processing instruction in the place of each line that includes and is no markdown (MkDocs, mdBook, DocFX), so
 * that the tree has a node there.
 * @returns what each of these lines includes, by its 1-based number
 */
export function maskIncludes(lines: readonly MaskLine[]): ReadonlyMap<number, readonly Include[]> {
  const marks = new Map<number, readonly Include[]>();
  const fences = new FenceTracker();
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || fences.covers(line.text)) continue;
    if (isSnippetFence(line.text)) {
      const length = lines.slice(index + 1, index + 1 + longestBlock).findIndex(({ text }) => isSnippetFence(text));
      if (length < 0) continue;
      const block = lines.slice(index + 1, index + 2 + length);
      const includes = block.slice(0, -1).flatMap(({ text }, at) => parseSnippets(text.replace(/^[\s>]+/, '')).map((each) => ({ ...each, line: index + 2 + at })));
      if (put(line, /^[\s>]*/.exec(line.text)?.[0] ?? '')) marks.set(index + 1, includes);
      for (const other of block) hide(other);
      index += block.length;
      continue;
    }
    const found = parseLine(line.text);
    if (found !== undefined && put(line, found.prefix)) marks.set(index + 1, found.includes.map((each) => ({ ...each, line: index + 1 })));
  }
  return marks;
}

/** Nobody lists more files in a row; it keeps the search for the end short. */
const longestBlock = 200;

function put(line: MaskLine, prefix: string): boolean {
  const width = line.text.length - prefix.length;
  if (width < 4) return false;
  line.text = `${prefix}<?${' '.repeat(width - 4)}?>`;
  return true;
}
