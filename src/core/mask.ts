import type { Container } from './container.ts';
import { rewriteDialects } from './dialect.ts';
import { mayInclude } from './include/directive.ts';
import type { Include } from './include/directive.ts';
import { maskIncludes } from './include/mask.ts';
import { splitLines } from './link/line.ts';
import { findZones } from './link/zone.ts';
import { scanContainers } from './mark.ts';
import { hide } from './mask-line.ts';
import type { MaskLine } from './mask-line.ts';
import { shiftBlocks } from './mkdocs.ts';
import { openFences } from './myst.ts';
import type { Flavour } from './page.ts';

/** A page as the parser shall see it. */
export interface Masked {
  /** As long as the page's text, line by line: offsets of one hold in the other. */
  readonly text: string;
  readonly containers: readonly Container[];
  /** What lines include that are no markdown, by 1-based line; an empty processing instruction stands in their place. */
  readonly includes: ReadonlyMap<number, readonly Include[]>;
}

/**
 * Hides from the parser what is no markdown: front matter, our own zones, and the marks that site generators put around
 * blocks; the containers are returned, to be put into the tree afterwards. Every line keeps its length, so that all
 * offsets stay true.
 */
export function maskPage(text: string, bodyOffset: number, flavour: Flavour): Masked {
  const lines: MaskLine[] = splitLines(text).map(({ start, end }) => ({ start, end, text: text.slice(start, end) }));
  const plain = lines.map((line) => line.text);
  const zones = findZones(text, flavour);
  for (const line of lines) {
    if (line.start < bodyOffset || zones.some((zone) => line.start >= zone.start && line.start < zone.end)) hide(line);
  }
  // most pages have no mark of most generators, and a look for it is quicker than a scan of their lines
  const has = (...marks: readonly string[]): boolean => marks.some((mark) => text.includes(mark));
  const shifted = flavour === 'md' ? [...(has('```{', '~~~{') ? openFences(lines) : []), ...(has('!!!', '???', '===') ? shiftBlocks(lines) : [])] : [];
  const includes: Masked['includes'] = flavour === 'md' && mayInclude(text) ? maskIncludes(lines) : new Map();
  const written = flavour === 'md' ? rewriteDialects(lines) : [];
  const containers = [...shifted, ...written, ...scanContainers(lines, flavour)];
  let masked = '';
  let from = 0;
  for (const [index, line] of lines.entries()) {
    if (line.text === plain[index]) continue;
    masked += text.slice(from, line.start) + line.text;
    from = line.end;
  }
  return { text: masked + text.slice(from), containers, includes };
}
