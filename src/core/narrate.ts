import type { RootContent } from 'mdast';

/** What a writer's comment asks of the voice: `<!-- narrate: skip -->`, `<!-- narrate: Say this. -->`, `{/* narrate: … *\/}`. */
export interface Narrate {
  /** The words to say in place of the next block; empty: leave it out. */
  readonly words: string;
}

const comment = /^(?:<!--|\/\*)\s*narrate:([\s\S]*?)(?:-->|\*\/)\s*$/;

/** Reads a node that is such a comment and nothing else. */
export function parseNarrate(node: RootContent): Narrate | undefined {
  if (node.type !== 'html' && node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return undefined;
  return parseNarrateComment(node.value);
}

/** Reads the text of a comment. */
export function parseNarrateComment(text: string): Narrate | undefined {
  const words = comment.exec(text.trim())?.[1]?.replace(/\s+/g, ' ').trim();
  return words === undefined ? undefined : { words: words.toLowerCase() === 'skip' ? '' : words };
}
