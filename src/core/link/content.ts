import { isRightToLeft } from '../locale.ts';
import type { Locale } from '../locale.ts';
import type { PageVideo } from '../page.ts';
import { cutText, escapeAddress, escapeElement, escapeMarkdown } from './escape.ts';
import { findPhrases, formatDuration, formatLanguage } from './phrase.ts';
import type { Phrases } from './phrase.ts';
import type { SiteKind } from './site.ts';
import { fillTemplate } from './template.ts';
import type { TemplateValues } from './template.ts';

/** A published video as a zone shows it. */
export interface LinkedVideo {
  readonly locale: Locale;
  readonly title: string;
  readonly seconds: number;
  readonly videoUrl: string;
  readonly posterUrl: string | undefined;
  /** Address of the WebVTT file: relative to the page where it stands beside it, else where it was published. For a link. */
  readonly captionsPath: string | undefined;
  /** The WebVTT text itself: for a player. */
  readonly captions?: string | undefined;
  /** What is said, a paragraph a line; where given, it stands folded below the video. */
  readonly transcript?: string | undefined;
}

export interface ZoneInput {
  readonly kind: SiteKind;
  /** The language that the page is written in. */
  readonly pageLocale: Locale;
  /** The one in the page's own language first; the others are those that have no page of their own. */
  readonly videos: readonly LinkedVideo[];
  /** A sentence that says that the presenter is synthetic. */
  readonly disclosure?: string | undefined;
  /** Markup of the site's own in place of the player, with names in braces (`findTemplateProblem`). */
  readonly template?: string | undefined;
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
  return input.kind === 'github' || input.kind === 'markdown' ? formatLinks(input, words, own, others) : formatPlayer(input, words, own, others);
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
  if (own?.transcript) parts.push(input.kind === 'markdown' ? formatQuote(own.transcript, words) : formatTranscript(own.transcript, words));
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
    const captions = findCaptionsAddress(own);
    if (captions !== undefined) lines.push(`  <track kind="captions" ${srclang}="${escapeElement(own.locale)}" label="${escapeElement(formatLanguage(own.locale))}" src="${captions}" />`);
    const player = [...lines, `  <a href="${formatAttribute(own.videoUrl)}">${label}</a>`, '</video>'].join('\n');
    parts.push(input.template === undefined ? player : fillTemplate(input.template, makeTemplateValues(input, own)));
    if (own.transcript) parts.push(formatTranscript(own.transcript, words));
  }
  const links = others.map(({ locale, videoUrl }) => `<a href="${formatAttribute(videoUrl)}" lang="${escapeElement(locale)}"${isRightToLeft(locale) ? ' dir="rtl"' : ''}>${escapeElement(formatLanguage(locale))}</a>`);
  if (links.length > 0) parts.push(`<p>${formatList(own ? words.alsoIn : words.watchIn, links, words)}</p>`);
  if (input.disclosure) parts.push(`<p><small>${escapeElement(input.disclosure)}</small></p>`);
  return parts.join('\n\n');
}

/**
 * Captions stand in the page itself. No generator but MkDocs copies a file beside a page to the site or rewrites the address of a
 * `<track>`, so a relative one leads nowhere; and a browser reads captions from another host only where that host allows it.
 */
function findCaptionsAddress({ captions, captionsPath }: LinkedVideo): string | undefined {
  if (captions !== undefined) return `data:text/vtt;base64,${encodeBase64(captions)}`;
  return captionsPath === undefined ? undefined : formatAttribute(captionsPath);
}

function encodeBase64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text.toWellFormed()), (byte) => String.fromCharCode(byte)).join(''));
}

// No blank line inside: the whole stays one block of raw HTML, in which markdown and templates find nothing.
function formatTranscript(transcript: string, words: Phrases): string {
  const paragraphs = transcript.split('\n').filter((line) => line.trim() !== '').map((line) => `<p>${escapeElement(line)}</p>`);
  return ['<details>', `<summary>${escapeElement(words.transcript)}</summary>`, ...paragraphs, '</details>'].join('\n');
}

// Where raw HTML is left out, nothing can be folded.
function formatQuote(transcript: string, words: Phrases): string {
  const paragraphs = transcript.split('\n').filter((line) => line.trim() !== '').map((line) => escapeMarkdown(line));
  return [`**${words.transcript}**`, ...paragraphs].map((line) => `> ${line}`).join('\n>\n');
}

function makeTemplateValues(input: ZoneInput, own: LinkedVideo): TemplateValues {
  const [width, height] = sizes[input.aspect ?? '16:9'] ?? [1280, 720];
  return {
    title: escapeElement(own.title, longestTitle), label: escapeElement(formatWatch(findPhrases(input.pageLocale), own)),
    video: formatAttribute(own.videoUrl), poster: own.posterUrl === undefined ? '' : formatAttribute(own.posterUrl), captions: findCaptionsAddress(own) ?? '',
    locale: escapeElement(own.locale), language: escapeElement(formatLanguage(own.locale)),
    seconds: String(Math.round(own.seconds)), width: String(width), height: String(height),
  };
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
