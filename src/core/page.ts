import type { Root } from 'mdast';
import type { Locale } from './locale.ts';
import type { Section } from './section.ts';

/** How a page's text is parsed: `md` (CommonMark, GFM, directives) or `mdx`. */
export type Flavour = 'md' | 'mdx';

/** What a page asks for, after its `video:` block was laid over the site's defaults. */
export interface PageVideo {
  /** The language that the page itself is written in. */
  readonly source: Locale;
  /** The languages to make videos in, in the writer's order, without doubles. */
  readonly languages: readonly Locale[];
  /** HeyGen avatar look id; `undefined` is reported as a problem. */
  readonly look: string | undefined;
  /** HeyGen voice id by locale; a locale without one takes the look's default voice. */
  readonly voices: Readonly<Record<Locale, string>>;
  /** Headings up to this depth number begin a section (1 to 6). */
  readonly depth: number;
  /** Section ids without a video. */
  readonly skip: readonly string[];
  /** HeyGen's engine, passed on as it stands, e.g. `avatar_iii`. */
  readonly engine: string;
  readonly resolution: '720p' | '1080p' | '4k';
  readonly aspect: '16:9' | '9:16' | '4:5' | '5:4' | '1:1' | 'auto';
  /** `#rrggbb`, or an https address of a picture. */
  readonly background: string | undefined;
  readonly captions: boolean;
  /** Whether a section's own heading is spoken at its start; inner headings always are. */
  readonly speakHeading: boolean;
}

/** One markdown file with a `video:` block (or enrolled by the site's defaults). */
export interface Page {
  /** Path from the repository's root, with `/`. */
  readonly path: string;
  readonly flavour: Flavour;
  /** The front matter's `title`, else the first depth-1 heading, else the file's name. */
  readonly title: string;
  readonly video: PageVideo;
  /** The file as text: decoded, without a byte order mark; all offsets below count its UTF-16 code units. */
  readonly text: string;
  readonly tree: Root;
  /** 1-based line of the front matter's `video` key, or 1. */
  readonly videoLine: number;
  readonly sections: readonly Section[];
}
