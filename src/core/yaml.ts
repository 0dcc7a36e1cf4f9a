import { LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import type { Problem } from './problem.ts';

/** Limits of a YAML text: the parser is recursive, and its aliases multiply (RangeError, or a minute of work for a kilobyte). */
export const yamlLimit = { bytes: 64 * 1024, depth: 50, aliases: 50 } as const;

export interface YamlText {
  /** `null` where the text passes a limit and was not parsed. */
  readonly document: Document.Parsed | null;
  readonly counter: LineCounter;
  /** The limit that is passed, if any. */
  readonly problem: Problem | undefined;
}

/**
 * Parses one YAML 1.2 document with positions, after checking its size, depth and aliases by a scan.
 * Errors of syntax stay in `document.errors`; `findYamlProblems` turns them into problems.
 * @param lineOffset lines of the file before this text
 */
export function parseYaml(text: string, file: string, lineOffset: number): YamlText {
  const counter = new LineCounter();
  const refuse = (message: string, line: number): YamlText =>
    ({ document: null, counter, problem: { severity: 'error', code: 'yaml-limit', file, line: line + lineOffset, message, hint: 'keep such data in a file of its own' } });
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > yamlLimit.bytes) return refuse(`the YAML is ${bytes} bytes long; at most ${yamlLimit.bytes} are read`, 1);
  const deep = findDeepLine(text, yamlLimit.depth);
  if (deep !== undefined) return refuse(`the YAML is nested deeper than ${yamlLimit.depth} levels`, deep);
  const aliases = text.match(/(?:^|[\s,[{])\*[^\s,\]}*]+(?=[\s,\]}]|$)/g)?.length ?? 0;
  if (aliases > yamlLimit.aliases) return refuse(`the YAML has ${aliases} aliases; at most ${yamlLimit.aliases} are read`, 1);
  try {
    return { document: parseDocument(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: true, logLevel: 'silent' }), counter, problem: undefined };
  } catch (error) {
    return refuse(`the YAML cannot be read: ${error instanceof Error ? error.message : String(error)}`, 1);
  }
}

// a value that begins with a bracket, after any of "- ", "? " and "key: "
const flowStart = /^(?:\s*[-?:](?=\s))*\s*(?:(?:"[^"]*"|'[^']*'|[^\s"'[\]{}#&*!|>%@`-][^#]*?)\s*:\s+)?(?:[&!]\S+\s+)*([[{].*)$/;

/** The 1-based line in which a YAML text gets nested deeper than `limit`, counted from above: a scan, no parser. */
export function findDeepLine(text: string, limit: number): number | undefined {
  const indents: number[] = [];
  let flow = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const indent = line.search(/\S/);
    if (indent < 0) continue;
    let rest = line;
    if (flow === 0) {
      while ((indents.at(-1) ?? -1) >= indent) indents.pop();
      indents.push(indent);
      // a key is short; the pattern would be slow on a hostile line
      const found = flowStart.exec(line.slice(0, 500))?.[1];
      rest = found === undefined ? '' : line.slice(Math.min(line.length, 500) - found.length);
    }
    const compact = /^\s*(?:[-?:](?=\s)\s*)*/.exec(line)?.[0].replace(/\s/g, '').length ?? 0;
    for (const character of rest) {
      if (character === '[' || character === '{') flow += 1;
      else if ((character === ']' || character === '}') && flow > 0) flow -= 1;
      if (flow > limit) return index + 1;
    }
    if (indents.length + compact + flow > limit) return index + 1;
  }
  return undefined;
}
