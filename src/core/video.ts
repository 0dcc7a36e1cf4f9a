import * as z from 'zod';
import { remember, rememberEach } from './lazy.ts';
import { parseLocale } from './locale.ts';
import type { Locale } from './locale.ts';
import type { PageVideo } from './page.ts';

const localeSchema = z.string()
  .refine((tag) => parseLocale(tag) !== undefined, { error: 'not a language tag such as "en", "pt-BR" or "zh-Hans"' })
  .describe('A BCP 47 language tag, e.g. "en", "pt-BR", "zh-Hans".');

/** The keys of a page's `video:` block, and of the site's `video` defaults: the one source of type, messages and JSON Schema. */
export const videoSchema = z.strictObject({
  languages: z.array(localeSchema).min(1).optional()
    .describe('Languages to make videos in. The first is the page\'s own unless `source` says otherwise.'),
  source: localeSchema.optional().describe('The language that the page itself is written in.'),
  avatar: z.string().min(1).optional().describe('HeyGen avatar look id, e.g. "Abigail_office_front".'),
  voices: z.record(localeSchema, z.string().min(1)).optional()
    .describe('HeyGen voice id by language. A language without one takes the look\'s default voice.'),
  depth: z.int().min(1).max(6).optional().describe('1: one video a page; 2: one for each heading of depth 1 and 2 … Default: 2.'),
  skip: z.array(z.string().min(1)).optional().describe('Section ids without a video.'),
  engine: z.string().min(1).optional().describe('HeyGen\'s avatar engine. Default: avatar_iii, the cheapest.'),
  resolution: z.enum(['720p', '1080p', '4k']).optional().describe('Default: 1080p.'),
  aspect: z.enum(['16:9', '9:16', '4:5', '5:4', '1:1', 'auto']).optional().describe('Default: 16:9.'),
  background: z.string().regex(/^(?:#[0-9a-f]{6}|https:\/\/\S+)$/i, 'not a colour such as "#f4f4f5" or the https address of a picture').optional()
    .describe('A colour (quoted: "#f4f4f5") or the https address of a picture.'),
  captions: z.boolean().optional().describe('Default: true.'),
  'speak-heading': z.boolean().optional()
    .describe('Whether a section\'s own heading is spoken. Default: false; it is the video\'s title, and renaming it then costs nothing.'),
});

/** A `video:` block as a writer gave it. */
export type VideoSettings = z.infer<typeof videoSchema>;

/** The `video` key of a page's front matter. */
export const videoBlockSchema = z.union([z.boolean(), videoSchema])
  .describe('true: a video for each section, by the site\'s defaults; false: none; or settings of this page.');

/** The site's defaults of `docreel.yml`, as they apply to every page. */
export interface SiteVideo extends VideoSettings {
  /** Pages without a `video:` block have videos, too. */
  readonly everyPage: boolean;
  /** The site's `source`. */
  readonly siteSource: Locale;
}

/**
 * Lays a page's `video:` value over the site's defaults.
 * @param video the valid value of the front matter's key; `undefined` where there is none
 * @returns `null` where the page has no video
 */
export function resolveVideo(video: boolean | VideoSettings | undefined, site: SiteVideo): PageVideo | null {
  if (video === false || (video === undefined && !site.everyPage)) return null;
  return shareVideo(site)(JSON.stringify(typeof video === 'object' ? video : {}));
}

/** By what a page says, as JSON, one object for all pages that say it: a site has tens of thousands, and recipes are remembered by it. */
const shareVideo = remember((site: SiteVideo) => rememberEach((said: string): PageVideo => {
  const page: VideoSettings = JSON.parse(said);
  const languages = (page.languages ?? site.languages)?.map(canonical);
  const source = canonical(page.source ?? site.source ?? languages?.[0] ?? site.siteSource);
  return {
    source,
    languages: [...new Set(languages ?? [source])],
    look: page.avatar ?? site.avatar,
    voices: Object.fromEntries(Object.entries({ ...site.voices, ...page.voices }).map(([locale, voice]) => [canonical(locale), voice])),
    depth: page.depth ?? site.depth ?? 2,
    skip: [...new Set([...site.skip ?? [], ...page.skip ?? []])],
    // HeyGen's own default is an engine of several times this one's price
    engine: page.engine ?? site.engine ?? 'avatar_iii',
    resolution: page.resolution ?? site.resolution ?? '1080p',
    aspect: page.aspect ?? site.aspect ?? '16:9',
    background: page.background ?? site.background,
    captions: page.captions ?? site.captions ?? true,
    speakHeading: page['speak-heading'] ?? site['speak-heading'] ?? false,
  };
}));

function canonical(tag: string): Locale {
  return parseLocale(tag) ?? tag;
}
