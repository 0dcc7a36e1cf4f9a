import { hashHeard } from '../heard.ts';
import { remember, rememberEach } from '../lazy.ts';
import { splitSentences } from '../locale.ts';
import type { Locale } from '../locale.ts';
import type { Speech } from './speech.ts';

type SpokenLine = Speech & { readonly prose?: string };

/**
 * Takes sentences that a team leaves unspoken everywhere (a notice on hundreds of pages) out of the lines of a narration, as they are
 * spoken or as they are written; capitals and punctuation do not count.
 * @param sentences remembered by the list itself: it must not change
 */
export function leaveOut(lines: readonly SpokenLine[], sentences: readonly string[] | undefined, locale: Locale): readonly SpokenLine[] {
  if (sentences === undefined || sentences.length === 0) return lines;
  const known = hashSentences(sentences)(locale);
  return lines.flatMap((line): readonly SpokenLine[] => {
    const [text, source] = [splitSpoken(line.text, locale), splitSpoken(line.source, locale)];
    const isLeft = (sentence: string | undefined): boolean => sentence !== undefined && known.has(hashHeard({ text: sentence }));
    // a sentence of ours, or two that are written as one, leave no pairs
    const paired = text.length === source.length;
    const gone = text.map((sentence, index) => isLeft(sentence) || (paired && isLeft(source[index])));
    if (!gone.includes(true)) return [line];
    const said = text.filter((_, index) => gone[index] !== true).join(' ');
    if (said === '') return [];
    return [{
      text: said, source: source.filter((sentence, index) => (paired ? gone[index] !== true : !isLeft(sentence))).join(' '),
      ...(line.prose === undefined ? {} : { prose: splitSpoken(line.prose, locale).filter((sentence) => !isLeft(sentence)).join(' ') }),
    }];
  });
}

const hashSentences = remember((sentences: readonly string[]) => rememberEach((locale: Locale): ReadonlySet<string> =>
  new Set(sentences.flatMap((text) => splitSpoken(text, locale)).map((text) => hashHeard({ text })))));

/** The sentences of a narration, line by line, without the space around them. */
export function splitSpoken(text: string, locale: Locale): readonly string[] {
  return text.split('\n').flatMap((line) => splitSentences(line, locale)).map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
}
