/** A sentence to be spoken. */
export interface Sentence {
  readonly text: string;
  /** Silence that the script asks for after it, in seconds. */
  readonly pause: number;
}

const breakTag = /<break\s+time="(\d+(?:\.\d+)?)(ms|s)"\s*\/>/g;

/** The sentences of all scripts in order, at line ends, `<break>` tags and sentence ends; what has no letter or digit is left out. */
export function findSentences(scripts: readonly string[], locale: string): readonly Sentence[] {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' });
  const sentences: Sentence[] = [];
  for (const script of scripts) {
    let from = 0;
    for (const match of script.matchAll(breakTag)) {
      sentences.push(...splitText(script.slice(from, match.index), segmenter));
      const pause = Number(match[1]) / (match[2] === 'ms' ? 1000 : 1);
      const last = sentences.pop();
      if (last !== undefined) sentences.push({ text: last.text, pause: last.pause + Math.min(pause, 30) });
      from = match.index + match[0].length;
    }
    sentences.push(...splitText(script.slice(from), segmenter));
  }
  return sentences;
}

function splitText(text: string, segmenter: Intl.Segmenter): Sentence[] {
  return text.split(/\n+/).flatMap((line) => Array.from(segmenter.segment(line), ({ segment }) => segment.trim()))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence)).map((sentence) => ({ text: sentence, pause: 0 }));
}

/**
 * How long a text takes to say, in seconds, at a voice's ordinary speed. Rates measured with espeak at 160 words a minute:
 * 15 letters a second in alphabets, 8 kana, 5.5 hangul, 4.5 han, and a breath of 0.35 s after each sentence.
 */
export function estimateSeconds(scripts: readonly string[], locale: string, speed = 1): number {
  const sentences = findSentences(scripts, locale);
  const spoken = sentences.reduce((sum, { text }) => sum + countSeconds(text) + 0.35, 0);
  const silent = sentences.reduce((sum, { pause }) => sum + pause, 0);
  return Math.round((spoken / speed + silent) * 1000) / 1000;
}

function countSeconds(text: string): number {
  let seconds = 0;
  for (const character of text) {
    if (/\p{Script=Han}/u.test(character)) seconds += 1 / 4.5;
    else if (/\p{Script=Hangul}/u.test(character)) seconds += 1 / 5.5;
    else if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)) seconds += 1 / 8;
    else seconds += 1 / 15;
  }
  return seconds;
}
