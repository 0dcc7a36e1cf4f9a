import type { Locale } from './locale.ts';
import type { Narration } from './narration.ts';
import type { PageVideo } from './page.ts';

/** Hash of everything that decides what the viewer sees and hears: 64 lower-case hex digits of SHA-256. */
export type ContentKey = string;

/**
 * How a video comes to speak its locale: `source` in the page's own language, `page` from the translated page that stands
 * in the repository, `dubbed` by HeyGen's video translation of the source-language video.
 */
export type Way = 'source' | 'page' | 'dubbed';

/** What HeyGen is asked for besides the words. */
export interface Recipe {
  readonly look: string;
  /** HeyGen voice id; `null` is the look's default voice. */
  readonly voice: string | null;
  readonly engine: string;
  readonly resolution: PageVideo['resolution'];
  readonly aspect: PageVideo['aspect'];
  readonly background: string | null;
  readonly captions: boolean;
  /** Mode of the video translation; `null` unless `way` is `dubbed`. */
  readonly dubbing: 'speed' | 'precision' | null;
}

/** One video that the pages ask for. */
export interface Wanted {
  readonly key: ContentKey;
  /** The page that asks (its path), never the translated sibling. */
  readonly page: string;
  /** Section id within that page. */
  readonly section: string;
  readonly title: string;
  readonly locale: Locale;
  readonly way: Way;
  /** The file and 1-based line in which the words stand: the page itself or its translated sibling. */
  readonly file: string;
  readonly line: number;
  /** For `dubbed`: the narration of the source-language video. */
  readonly narration: Narration;
  readonly recipe: Recipe;
  /** For `dubbed`: the key of the source-language video, which has to be finished first. */
  readonly sourceKey: ContentKey | null;
}
