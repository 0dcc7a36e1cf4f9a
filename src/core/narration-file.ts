import { hashText } from './hash.ts';
import type { Locale } from './locale.ts';
import { parseYaml } from './yaml.ts';

/** A translated narration as it is committed: a person may edit it, and then it is theirs. */
export interface NarrationFile {
  /** The words; paragraphs are separated by one line feed. */
  readonly text: string;
  /** SHA-256 of the writer's own words that it was made of (`hashOwnWords`); `null` where the file does not say: a person's own. */
  readonly source: string | null;
  readonly translator: string | null;
  /** Whether its words are no longer those that the translator gave. */
  readonly edited: boolean;
}

/** The folder that all narration files stand in. */
export const narrationFolder = 'docreel/narration';

/** `docreel/narration/<page without extension>/<section>.<locale>.md`: the same section always has the same file. */
export function makeNarrationPath(page: string, section: string, locale: Locale): string {
  const slug = section.replaceAll('/', '--').replaceAll(/[^\p{L}\p{N}.~_-]+/gu, '-').slice(0, 100);
  // a name that was shortened or changed could be another section's, too
  const name = slug === section ? slug : `${slug.slice(0, 80)}-${hashText(section).slice(0, 8)}`;
  return `${narrationFolder}/${page.replace(/\.(?:mdx?|markdown)$/i, '')}/${section.replaceAll('/', '--') === slug ? slug : name}.${locale}.md`;
}

/** The page and section of which a narration file is are not told by its path alone; whether it is one is. */
export function isNarrationPath(path: string): boolean {
  return path.startsWith(`${narrationFolder}/`) && path.endsWith('.md');
}

/** Reads a narration file; whatever its front matter looks like, its words are taken. `undefined` where it has none. */
export function parseNarrationFile(content: string): NarrationFile | undefined {
  const text = content.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  const fence = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(text);
  const body = text.slice(fence?.[0].length ?? 0);
  const words = body.replaceAll(/<!--[\s\S]*?-->/g, '').split(/\n[ \t]*\n/).map((paragraph) => paragraph.replaceAll(/\s+/g, ' ').trim()).filter((paragraph) => paragraph !== '').join('\n');
  if (words === '') return undefined;
  const data = readData(fence?.[1] ?? '');
  return { text: words, source: data.source, translator: data.translator, edited: data.text !== hashText(words) };
}

/** The text of a narration file as a translator's work begins it. */
export function formatNarrationFile(file: { readonly text: string; readonly source: string; readonly translator: string }): string {
  const head = [
    '---', `source: ${file.source}`, `translator: ${JSON.stringify(file.translator)}`, `text: ${hashText(file.text)}`, '---', '',
    '<!-- Docreel speaks these words. Edit them freely: an edited file is never overwritten. -->', '',
  ];
  return `${head.join('\n')}\n${file.text.split('\n').join('\n\n')}\n`;
}

function readData(yaml: string): { readonly source: string | null; readonly translator: string | null; readonly text: string | null } {
  const { document } = parseYaml(yaml, 'narration', 1);
  const value: unknown = document !== null && document.errors.length === 0 ? document.toJS({ maxAliasCount: 0 }) : null;
  const read = (name: string): string | null => {
    const found: unknown = typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;
    return typeof found === 'string' ? found : null;
  };
  return { source: read('source'), translator: read('translator'), text: read('text') };
}
