import { isRightToLeft, splitWords } from '../core/locale.ts';
import type { Locale } from '../core/locale.ts';

/** Columns of a caption's line: what players and broadcasters hold to be readable; a wide character takes two. */
const longestLine = 42;
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF00-\uFF60]/u;
/** Signs that end what stands before them: no line begins with one. */
const closing = /^[\p{Pe}\p{Pf}.,!?…:;、。，．！？：；’”」』）】〉》ー々ゝゞ؟،؛।%]/u;

/**
 * A caption's text in lines of at most 42 columns, cut between words as the language has them (Thai and Japanese, too), as even as
 * may be. In a right-to-left language each line says so: one that begins with a Latin term would else be laid out from the left.
 */
export function breakCaption(text: string, locale: Locale): string {
  const lines = text.split('\n').flatMap((line) => breakLine(line, locale));
  const mark = isRightToLeft(locale);
  return lines.map((line) => (mark ? `\u200F${line}` : line)).join('\n');
}

function breakLine(line: string, locale: Locale): readonly string[] {
  const width = measure(line);
  // a tag of its own must not be cut in two
  if (width <= longestLine || /<[ibu]>/i.test(line)) return [line];
  const even = Math.ceil(width / Math.ceil(width / longestLine));
  const lines: string[] = [];
  let open = '';
  for (const word of splitWords(line, locale)) {
    const next = open + word;
    const over = measure(next.trimEnd()) > longestLine || (measure(open.trimEnd()) >= even && word.trim() !== '');
    if (open.trim() !== '' && over && !closing.test(word)) {
      lines.push(open.trim());
      open = word;
    } else open = next;
  }
  if (open.trim() !== '') lines.push(open.trim());
  return lines;
}

function measure(text: string): number {
  let columns = 0;
  for (const character of text) columns += /\p{M}|\p{Cf}/u.test(character) ? 0 : (wide.test(character) ? 2 : 1);
  return columns;
}
