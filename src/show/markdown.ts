import { escapeAddress, escapeElement, escapeMarkdown, formatPlainText } from '../core/link/escape.ts';

/**
 * Somebody else's text in markdown that GitHub shows, as exactly this text on one line: the one escaper of every page that
 * Docreel writes for GitHub. Mentions, references, addresses, markup, HTML, math and emoji names stay letters.
 * @param text as it stands in a page, a title or an answer from outside
 * @param most longest text in characters, before escaping
 */
export const formatMarkdownText = escapeMarkdown;

/** Text as a code span where it can stand in one, also in a table; else as text. */
export function formatMarkdownCode(text: string, most = 200): string {
  const plain = formatPlainText(text, most);
  return plain === '' || /[`|\\<]/.test(plain) ? escapeMarkdown(plain) : `\`${plain}\``;
}

/** A sentence with names and commands between backticks, which become code spans; all else in it stays text. */
export function formatMarkdownSentence(sentence: string): string {
  if (sentence.split('`').length % 2 === 0) return escapeMarkdown(sentence);
  // what cannot stand in a span is text like what stands around it
  const parts = sentence.replaceAll(/`([^`]*)`/g, (span, code: string) => (formatMarkdownCode(code, 400).startsWith('`') ? span : code)).split('`');
  // A letter at an edge keeps the space there; behind a span a word begins; only the first part can stand at the start of a line.
  const formatPart = (part: string, edge: string): string => escapeMarkdown(`${edge}${part}x`).slice(edge.length, -1);
  return parts.map((part, index) => (index % 2 === 1 ? formatMarkdownCode(part, 400) : formatPart(part, index === 0 ? '' : (/^\s/.test(part) ? 'x' : 'x ')))).join('');
}

/** A link, or the bare text where the address is not one that a page may hold. */
export function formatMarkdownLink(text: string, address: string | null | undefined): string {
  const safe = findAddress(address);
  return safe === undefined ? text : `[${text}](${safe})`;
}

/** A picture of this width in pixels that leads to an address; empty without both. */
export function formatMarkdownPoster(label: string, poster: string | null | undefined, address: string | null | undefined, width: number): string {
  const [source, target] = [findAddress(poster), findAddress(address)];
  if (source === undefined || target === undefined) return '';
  const attribute = (value: string): string => value.replaceAll('&', '&amp;');
  return `<a href="${attribute(target)}"><img src="${attribute(source)}" width="${width}" alt="${escapeElement(label, 120)}"></a>`;
}

/** A path below the text's own folder, as a local pull request has them: no scheme, no host, no way up but by `..`. */
const relativePath = /^(?:\.\.?\/)*[\w%~.-]+(?:\/[\w%~.-]+)*$/;

/** An https or http address, or a relative path, as it may stand in a body; `undefined` for others. */
function findAddress(address: string | null | undefined): string | undefined {
  return address && (/^https?:\/\//i.test(address) || relativePath.test(address)) ? escapeAddress(address) : undefined;
}

/**
 * A table in GitHub's markdown.
 * @param head column titles; one that ends with `>` is aligned to the right, without it
 * @param rows cells in markdown, on one line each
 */
export function formatMarkdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(head.map((title) => title.replace(/>$/, ''))),
    line(head.map((title) => (title.endsWith('>') ? '---:' : '---'))),
    ...rows.map(line),
  ].join('\n');
}

/** A figure for a table's cell, which does not break before its unit. */
export function formatMarkdownFigure(figure: string): string {
  return figure.replaceAll(' ', '&nbsp;');
}

/** A part that is folded until opened. The summary is markdown without block structure. */
export function formatMarkdownDetails(summary: string, body: string): string {
  return `<details>\n<summary>${summary}</summary>\n\n${body}\n\n</details>`;
}

/** The first of the texts, from the fullest to the shortest, that is no longer than `most` characters; else the last, cut at a line. */
export function findFitting(texts: Iterable<() => string>, most: number): string {
  let last = '';
  for (const make of texts) {
    last = make();
    if (last.length <= most) return last;
  }
  const end = last.lastIndexOf('\n', most - 2);
  return `${last.slice(0, end < 0 ? most - 1 : end).trimEnd()}\n…`;
}
