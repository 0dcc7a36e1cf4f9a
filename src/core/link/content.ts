import type { Locale } from '../locale.ts';
import type { PageVideo } from '../page.ts';
import { cutText, escapeAddress, escapeElement, escapeMarkdown } from './escape.ts';
import { findPhrases, formatDuration, formatLanguage } from './phrase.ts';
import type { Phrases } from './phrase.ts';
import type { SiteKind } from './site.ts';

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

export interface ZoneInput {
  readonly kind: SiteKind;
  /** The language that the page is written in. */
  readonly pageLocale: Locale;
  /** The one in the page's own language first; the others are those that have no page of their own. */
  readonly videos: readonly LinkedVideo[];
  /** A sentence that says that the presenter is synthetic. */
  readonly disclosure?: string | undefined;
  /** Shape of the picture; 16:9 where unsaid. */
  readonly aspect?: PageVideo['aspect'] | undefined;
}

// Longer headings are rare and say nothing more.
const longestTitle = 160;
const sizes: Readonly<Record<PageVideo['aspect'], readonly [width: number, height: number] | undefined>> = {
  '16:9': [1280, 720], '9:16': [405, 720], '4:5': [576, 720], '5:4': [900, 720], '1:1': [720, 720], auto: undefined,
};

/**
 * What stands in a section's zone: a player, or for GitHub a poster that leads to the video; then the other languages, the
 * captions and the disclosure. Empty where there is no video.
 */
export function formatZone(input: ZoneInput): string {
  const words = findPhrases(input.pageLocale);
  const own = input.videos.find(({ locale }) => locale === input.pageLocale);
  const others = input.videos.filter((video) => video !== own);
  if (!own && others.length === 0) return '';
  return input.kind === 'github' ? formatLinks(input, words, own, others) : formatPlayer(input, words, own, others);
}

function formatLinks(input: ZoneInput, words: Phrases, own: LinkedVideo | undefined, others: readonly LinkedVideo[]): string {
  const parts: string[] = [];
  if (own) {
    const text = escapeMarkdown(formatWatch(words, own));
    const poster = own.posterUrl === undefined ? `▶ ${text}` : `![${text}](${escapeAddress(own.posterUrl)})`;
    parts.push(`[${poster}](${escapeAddress(own.videoUrl)})`);
  }
  const links = others.map(({ locale, videoUrl }) => `[${escapeMarkdown(formatLanguage(locale))}](${escapeAddress(videoUrl)})`);
  const lines = links.length === 0 ? [] : [formatList(own ? words.alsoIn : words.watchIn, links, words)];
  if (own?.captionsPath !== undefined) lines.push(`[${words.captions}](${escapeAddress(own.captionsPath)})`);
  if (lines.length > 0) parts.push(lines.join(' · '));
  if (input.disclosure) parts.push(escapeMarkdown(input.disclosure));
  return parts.join('\n\n');
}

// One element a line and no blank line inside: markdown then takes the whole as raw HTML. In MDX the same text is JSX, so
// attributes are quoted, elements closed, and there is no style, which HTML and JSX write differently.
function formatPlayer(input: ZoneInput, words: Phrases, own: LinkedVideo | undefined, others: readonly LinkedVideo[]): string {
  const parts: string[] = [];
  const srclang = input.kind === 'mdx' ? 'srcLang' : 'srclang';
  if (own) {
    const label = escapeElement(formatWatch(words, own));
    const attributes = ['controls', 'preload="none"', ...formatSize(input)];
    if (own.posterUrl !== undefined) attributes.push(`poster="${formatAttribute(own.posterUrl)}"`);
    const lines = [`<video ${attributes.join(' ')} aria-label="${label}">`, `  <source src="${formatAttribute(own.videoUrl)}" type="video/mp4" />`];
    if (own.captionsPath !== undefined) {
      lines.push(`  <track kind="captions" ${srclang}="${escapeElement(own.locale)}" label="${escapeElement(formatLanguage(own.locale))}" src="${formatAttribute(own.captionsPath)}" />`);
    }
    parts.push([...lines, `  <a href="${formatAttribute(own.videoUrl)}">${label}</a>`, '</video>'].join('\n'));
  }
  const links = others.map(({ locale, videoUrl }) => `<a href="${formatAttribute(videoUrl)}" lang="${escapeElement(locale)}">${escapeElement(formatLanguage(locale))}</a>`);
  if (links.length > 0) parts.push(`<p>${formatList(own ? words.alsoIn : words.watchIn, links, words)}</p>`);
  if (input.disclosure) parts.push(`<p><small>${escapeElement(input.disclosure)}</small></p>`);
  return parts.join('\n\n');
}

// Sites of JSX seldom shrink a video to the column, and a style cannot be written for both: the width is relative there.
function formatSize({ kind, aspect = '16:9' }: ZoneInput): readonly string[] {
  const size = sizes[aspect];
  if (kind === 'mdx') return [`width="${size && size[0] < size[1] ? size[0] : '100%'}"`];
  const style = 'style="max-width: 100%; height: auto"';
  return size ? [`width="${size[0]}"`, `height="${size[1]}"`, style] : [style];
}

function formatWatch(words: Phrases, video: LinkedVideo): string {
  const values: Readonly<Record<string, string>> = { title: cutText(video.title, longestTitle), length: formatDuration(video.seconds, words) };
  return words.watch.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

function formatList(phrase: string, links: readonly string[], words: Phrases): string {
  return phrase.replace('{list}', () => links.join(words.comma));
}

function formatAttribute(address: string): string {
  return escapeAddress(address).replaceAll('&', '&amp;');
}
