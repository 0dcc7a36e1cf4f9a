import type { Heading, RootContent } from 'mdast';

/**
 * A heading and what follows, to the next heading that begins a section (syntax-tree's meaning of a section, cut at the
 * page's depth). What stands before the first heading is the page's intro: `depth` 0, `path` empty, id `intro`.
 */
export interface Section {
  /** Unique within the page: the explicit id, else the slugs of the heading path joined by `/`; a repeated one gets `~2`, `~3` … */
  readonly id: string;
  /** The id that the writer gave (`{#id}`, `{/*id*\/}`, `<a id>`), if any. */
  readonly explicitId: string | undefined;
  /** Plain texts of the headings from the page's top down to this one. */
  readonly path: readonly string[];
  /** 0 for the intro, else the heading's depth number. */
  readonly depth: number;
  /** The heading as plain text; for the intro the page's title. */
  readonly title: string;
  /** 1-based line of the heading (of the first body line for the intro). */
  readonly line: number;
  /** Where the section begins and ends in the page's text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Where a zone belongs: the offset of the line after the heading (for the intro: after front matter and MDX imports). */
  readonly zoneAt: number;
  readonly heading: Heading | undefined;
  /** The top-level nodes of the body, without Docreel's own zones. */
  readonly body: readonly RootContent[];
}
