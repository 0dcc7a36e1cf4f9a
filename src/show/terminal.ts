import { formatPlainText } from '../core/link/escape.ts';
import { lazy } from '../core/lazy.ts';

const graphemes = lazy(() => new Intl.Segmenter());
// Two columns in every terminal that counts: Chinese, Japanese and Korean letters, full-width forms, emoji.
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}|\uFE0F/u;
const none = /^[\p{M}\u200B-\u200D]+$/u;

/**
 * Somebody else's text on one line of a terminal or of a runner's log: no escape sequence, and no workflow command, which the
 * runner takes after leading space (`::error::`) or anywhere in a line (`##[error]`).
 */
export function formatTerminalText(text: string, most = 2000): string {
  return formatPlainText(text, most).replace(/##\[/g, '##\u200B[').replace(/^::/, ':\u200B:');
}

/** Columns that a text takes in a terminal; colours do not count. */
export function measureText(text: string): number {
  const plain = stripColors(text);
  if (/^[\u0020-\u007E]*$/.test(plain)) return plain.length;
  let columns = 0;
  for (const { segment } of graphemes().segment(plain)) columns += none.test(segment) ? 0 : wide.test(segment) ? 2 : 1;
  return columns;
}

/** Cuts or pads to exactly so many columns; `…` where it cuts. For text without colours. */
export function fitText(text: string, columns: number, align: 'left' | 'right' = 'left'): string {
  const cut = cutColumns(text, columns);
  const space = ' '.repeat(Math.max(0, columns - measureText(cut)));
  return align === 'left' ? cut + space : space + cut;
}

/** Cuts to at most so many columns; `…` where it cuts. For text without colours. */
export function cutColumns(text: string, columns: number): string {
  if (measureText(text) <= columns) return text;
  let taken = '';
  let used = 0;
  for (const { segment } of graphemes().segment(text)) {
    const width = measureText(segment);
    if (used + width > columns - 1) break;
    taken += segment;
    used += width;
  }
  return columns < 1 ? '' : `${taken.trimEnd()}…`;
}

function stripColors(text: string): string {
  return text.includes('\u001B') ? text.replace(new RegExp(`${String.fromCodePoint(27)}\\[[0-9;]*m`, 'g'), '') : text;
}

/**
 * Lines of at most so many columns, broken at spaces. What stands between backticks is a command to be copied: it stays in one piece,
 * and a piece that is too long for a line is left to the terminal.
 * @param indent before every line but the first
 */
export function wrapText(text: string, columns: number, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.match(/(?:`[^`]*`|[^\s`])+|`/g) ?? []) {
    const next = line === '' ? word : `${line} ${word}`;
    if (line !== '' && measureText(next) > columns - (lines.length === 0 ? 0 : indent.length)) {
      lines.push(line);
      line = word;
    } else line = next;
  }
  return [...lines, line].join(`\n${indent}`);
}
