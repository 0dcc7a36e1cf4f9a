import type { Locale } from './locale.ts';

/** The kind of site that will show a page: it decides how a video is embedded. */
export type SiteKind = 'github' | 'html' | 'mdx';

/** The text between our two comments; the only text of a page that Docreel writes. Offsets in UTF-16 code units. */
export interface Zone {
  /** The section id that it belongs to. */
  readonly section: string;
  /** Offsets of the whole zone with its two comment lines. */
  readonly start: number;
  readonly end: number;
  readonly content: string;
  /** Whether the content still has the checksum that Docreel wrote: `false` means that a person has edited it. */
  readonly ours: boolean;
}

/** A published video as a zone shows it. */
export interface LinkedVideo {
  readonly locale: Locale;
  readonly title: string;
  readonly seconds: number;
  readonly videoUrl: string;
  readonly posterUrl: string | undefined;
  /** Address of the WebVTT file, relative to the page. */
  readonly captionsPath: string | undefined;
}
