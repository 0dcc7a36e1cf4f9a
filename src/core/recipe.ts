import { formatCanonicalJson, hashText } from './hash.ts';
import { remember, rememberEach } from './lazy.ts';
import type { Locale } from './locale.ts';
import { formatWords } from './match.ts';
import type { Narration } from './narration.ts';
import type { PageVideo } from './page.ts';

/** Hash of everything that decides what the viewer sees and hears: 64 lower-case hex digits of SHA-256. */
export type ContentKey = string;

/** What HeyGen is asked for besides the words. */
export interface Recipe {
  readonly look: string;
  /** HeyGen voice id; `null` is the look's default voice, and for `dubbed` the voice of the source-language video. */
  readonly voice: string | null;
  readonly engine: string;
  readonly resolution: PageVideo['resolution'];
  readonly aspect: PageVideo['aspect'];
  readonly background: string | null;
  readonly captions: boolean;
  /** Mode of the video translation; `null` unless `way` is `dubbed`. */
  readonly dubbing: 'speed' | 'precision' | null;
}

/** The recipe of a page's videos in one language. @param look HeyGen's id of the avatar look */
export function makeRecipe(video: PageVideo, look: string, locale: Locale): Recipe {
  return shareRecipe(video)(look, locale);
}

/** One object for all sections of a page: a site has hundreds of thousands. */
const shareRecipe = remember((video: PageVideo) => rememberEach((look: string, locale: Locale): Recipe => {
  const own = (name: string): string | undefined => (Object.hasOwn(video.voices, name) ? video.voices[name] : undefined);
  return {
    look, voice: own(locale) ?? own(locale.split('-', 1).join('')) ?? null, engine: video.engine, resolution: video.resolution, aspect: video.aspect,
    background: video.background ?? null, captions: video.captions, dubbing: null,
  };
}));

/** What is heard and seen of a video. */
export interface KeyInput {
  readonly narration: Pick<Narration, 'text'>;
  readonly locale: Locale;
  readonly recipe: Recipe;
  /** The key of the video that it is dubbed from; `null` unless it is dubbed. */
  readonly sourceKey: ContentKey | null;
}

/**
 * The identity of a video. File, heading and run are not in it: a moved, renamed or reordered section keeps its video. A
 * dubbed one hangs on its source video, whose voice and picture it shows.
 */
export function makeKey({ narration, locale, recipe, sourceKey }: KeyInput): ContentKey {
  const source = sourceKey === null ? '' : `"sourceKey":${JSON.stringify(sourceKey)},`;
  // the canonical JSON of { v, locale, recipe, sourceKey, words }, of which the sections of a page have the most in common
  return hashText(`{"locale":${JSON.stringify(locale)},"recipe":${formatRecipe(recipe)},${source}"v":1,"words":${JSON.stringify(formatWords(narration.text))}}`);
}

const formatRecipe = remember((recipe: Recipe) => formatCanonicalJson({ ...recipe }));
