// A space of no width: GitHub finds mentions, references and bare addresses in the text that a browser would see, and so does GFM
// in MDX, so escaping alone does not break them.
const gap = '\u200B';

// Mentions and mail addresses, `#1`, `GH-1`, `https://`, `:emoji:`, `www.` and `mailto:`, cut in two.
function breakReferences(text: string): string {
  return text.replace(/@(?=\w)|#(?=\d)|\bGH(?=-\d)|:(?=\/\/|[\w+-]+:)|\bwww(?=\.)|\b(?:mailto|xmpp)(?=:)/gi, `$&${gap}`);
}

// Controls, bidirectional overrides and what else cannot be seen; but joiners and variation selectors, which shape letters and emoji.
const invisible = /(?!\u200C|\u200D|\p{Variation_Selector})[\p{Cc}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu;

/** One line of plain text: white space folded, invisible and control characters gone, lone surrogates replaced. */
export function formatPlainText(text: string, most = Infinity): string {
  const line = text.toWellFormed().replace(/[\s\u0085]+/g, ' ').replace(invisible, '').trim();
  return cutText(line, most);
}

/** Text without control and invisible characters, but for line feeds and tabs: for what a browser escapes by itself. */
export function dropInvisible(text: string): string {
  return text.toWellFormed().replace(invisible, (character) => (character === '\n' || character === '\t' ? character : ''));
}

/** Shortens to at most so many characters as a reader counts them, with `…` in place of what is left out. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  const parts: string[] = [];
  for (const { segment } of new Intl.Segmenter().segment(text.slice(0, most * 8 + 64))) {
    // A letter may carry thousands of combining marks.
    parts.push(segment.length > 32 ? segment.slice(0, 32).toWellFormed() : segment);
    if (parts.length > most) return `${parts.slice(0, Math.max(0, most - 1)).join('').trimEnd()}…`;
  }
  return parts.join('');
}

/**
 * Plain text as GitHub markdown that shows exactly this text on one line, in a paragraph, a table cell, a link text, a heading or
 * `<summary>`: no markup, mention, reference, link, math or template survives.
 * @param most longest text in characters, before escaping
 */
export function escapeMarkdown(text: string, most = Infinity): string {
  return breakReferences(formatPlainText(text, most))
    .replace(/[&<>|{}$`\u200B]/g, formatReference)
    .replace(/[\\*_~[\]]/g, '\\$&')
    // What would begin a list, a quote, a heading's underline, a directive or a table's rule at the start of a line.
    .replace(/^(?:#(?!&)|[-+:=])/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/**
 * Plain text for an attribute or the text of an element, safe in HTML, in JSX within MDX, and under Vue's, Liquid's and Jinja's
 * templates: all that could mean something is a character reference.
 */
export function escapeElement(text: string, most = Infinity): string {
  return breakReferences(formatPlainText(text, most)).replace(/[^\p{L}\p{M}\p{N}\p{So} .,:;?/()\-…、。：（）]/gu, formatReference);
}

/** An address for an attribute or a link's destination; anything but http, https and relative ones is refused. */
export function escapeAddress(address: string): string {
  const clean = address.toWellFormed().trim();
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(clean)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'https' && scheme !== 'http') {
    throw new TypeError(`an address in a page has to be http, https or relative, got ${JSON.stringify(clean.slice(0, 80))}`);
  }
  return clean.replace(/%(?![0-9a-f]{2})|[^A-Za-z0-9\-._~:/?#@!$&+,;=%]/giu, (character) =>
    [...new TextEncoder().encode(character)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''));
}

function formatReference(character: string): string {
  return `&#${character.codePointAt(0) ?? 65533};`;
}
