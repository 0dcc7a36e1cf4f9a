import { lazy, rememberEach } from '../lazy.ts';
import type { Locale } from '../locale.ts';
import { normalizeText } from '../normal.ts';
import { applyRules } from './rule.ts';
import type { Rule } from './rule.ts';

// © and ® and ™ are words to a reader; the other pictographs decorate
const emoji = lazy(() => /[ \n]?(?:\p{RGI_Emoji}|(?![©®™])\p{Extended_Pictographic}\uFE0F?)+/gv);
// that pattern is the slowest of all by far: it is asked only where one of the characters stands that every emoji has
const pictograph = /[[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\uFE0F]--[©®™]]/v;
// controls, bidirectional marks and embeddings, soft hyphens, byte order marks, private use; joiners belong to some scripts' spelling
const invisible = /[\p{Cc}\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}\p{Co}\uFFFD\uFFFC]|\uFE0F/gu;
const spaceless = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303F\\uFF00-\\uFFEF';
const mark = '\\u3001-\\u303F\\uFF01-\\uFF0F\\uFF1A-\\uFF1F';
const brokenLine = new RegExp(`(?<=[${spaceless}])\\s+(?=[${spaceless}])|(?<=[${mark}])[^\\S\\n]*\\n\\s*|[^\\S\\n]*\\n\\s*(?=[${mark}])`, 'gu');

/** Letters of English and its neighbours, quotation marks, dashes and line breaks: no emoji (‼ and ⁉ are), nothing invisible, one normal form. */
const western = /^[\n\x20-\x7E\u00A1-\u00AC\u00AE-\u024F\u2010-\u2027\u2030-\u203B\u203D-\u2048\u204A-\u205E]*$/;

/** Stands for a line break that the writer asked for (`<br>`): the end of a sentence, unless the sentence goes on. */
export const pause = '\uE01E';

/**
 * Makes one line of speech of a text as it stands in a file: no line breaks (in Chinese and Japanese not even a space for
 * them, nor one that an editor left between two characters), no emoji, no control or bidirectional characters, one normal form.
 */
export function cleanLine(text: string): string {
  const cleaned = cleanMarks(text);
  // what a change log refers to: (#123, #124 by @somebody)
  return cleaned.includes('(#') ? cleaned.replace(/\s?\((?:#\d+[,;\s]{0,3}){1,40}(?:[^()@]{0,20}@[\w-]+(?![\w-])){0,40}\)/g, '').trim() : cleaned;
}

/** All that `cleanMarks` looks for in a Western text. */
const untidy = /[^\S ]| {2}|^ | $|[*†‡→←>›]|\( *\)|\[ *\]| [.,。，、；：！？」』）]|\.\.|[:;,] ?\./;

function cleanMarks(text: string): string {
  if (western.test(text)) {
    // nearly all that is untidy about a text is where its lines break
    const line = text.includes('\n') || text.includes('  ') ? text.replace(/\s+/g, ' ') : text;
    const trimmed = line.trim();
    return untidy.test(trimmed) ? applyRules(line, rules).trim() : trimmed;
  }
  const plain = normalizeText(text.toWellFormed())
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    // first of all: on a long run of spaces some of the patterns below would be slow
    .replace(/[^\S\n]+/g, ' ')
    .replace(/(?: ?\n)+ ?/g, '\n')
    .replace(/\uFE0F?\u20E3/g, '');
  return applyRules((western.test(plain) ? plain : cleanForeign(plain)).replace(/\s+/g, ' '), rules).trim();
}

const rules: readonly Rule[] = [
  // marks that point to a note, arrows that decorate a link, and brackets that are left empty
  [/[*†‡]/, /(?<=^|\s)[*†‡]+(?=\s|$)/g, ''],
  [/[→←>›]/, /^[→←>›]+ | [→←>›]+(?=\.?$)/g, ''],
  [/\(\s*\)|\[\s*\]/, /\s?(?:\(\s*\)|\[\s*\])/g, ''],
  ['  ', / {2,}/g, ' '],
  [/ [.,]/, / ([.,])(?=\s|$)/g, '$1'],
  [/[^\0-\u024F]/, / (?=[。，、；：！？」』）])/g, ''],
  ['..', /(?<!\.)\.\.(?!\.)/g, '.'],
  // what stood between has gone
  [/[:;,] ?\./, /[:;,] ?\.(?=\s|$)/g, '.'],
];

/** What most texts have none of: nearly all time would go into looking for it. */
function cleanForeign(text: string): string {
  return (pictograph.test(text) ? dropEmoji(text) : text)
    .replace(/[\s\uE01E]*\uE01E[\s\uE01E]*/g, endAtPause)
    .replace(/[^\P{Cc}\n]/gu, '')
    .replace(brokenLine, '')
    .replace(/\s+/g, ' ')
    .replace(invisible, '')
    // a heap of combining marks is no spelling, and would be one character of any length
    .replace(/(\p{M}{8})\p{M}+/gu, '$1');
}

function dropEmoji(text: string): string {
  return text.replace(emoji(), (found: string, at: number, whole: string) => (/[\p{L}\p{N}]/u.test(whole.charAt(at + found.length)) ? ' ' : ''));
}

const ending = /[.!?…。！？．।۔؟։၊။]["'”’»)\]）」』】]*$/u;

function endAtPause(found: string, at: number, whole: string): string {
  const before = whole.charAt(at - 1);
  const after = whole.slice(at + found.length, at + found.length + 1);
  if (before === '' || /[.!?:;,…。！？：；，、]/.test(before) || /\p{Ll}/u.test(after)) return ' ';
  return new RegExp(`[${spaceless}]`, 'u').test(before) ? '。' : '. ';
}

/** Whether a line ends as a sentence does. */
export function isEnded(line: string): boolean {
  return ending.test(line);
}

const stops: Readonly<Record<string, string>> = { Jpan: '。', Hans: '。', Hant: '。', Hani: '。', Deva: '।', Beng: '।', Thai: '', Laoo: '', Khmr: '។', Mymr: '။', Armn: '։' };

/** The full stop of a locale's script; empty where the script has none. */
export const findStop = rememberEach((locale: Locale): string => {
  const { language, script } = new Intl.Locale(locale).maximize();
  return language === 'ur' ? '۔' : stops[script ?? 'Latn'] ?? '.';
});

/** Ends a line with a full stop where it has no end of its own. */
export function endLine(line: string, locale: Locale): string {
  const start = line.replace(/[,，、]+$/, '');
  return start === '' || isEnded(start) || /[:;：；]$/.test(start) ? start : `${start}${findStop(locale)}`;
}
